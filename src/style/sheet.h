/* A parsed sheet: rules with their declarations. Inside style/ only. */
#ifndef STYLE_SHEET_H
#define STYLE_SHEET_H

#include "style/selector.h"
#include "style/style.h"
#include "style/token.h"

/* "name: value"; the value's tokens stand in the sheet's array. */
struct declaration {
	const char *name; /* lower case, but for custom properties */
	const struct token *value;
	size_t count;
	bool important;
	struct pos pos;
	struct declaration *next;
};

struct rule {
	const struct selector *selectors; /* a list */
	struct declaration *declarations;
	struct pos pos;
	struct rule *next;
};

/* Which pages an @page rule is for. */
enum page_selector { PAGE_ANY, PAGE_FIRST, PAGE_LEFT, PAGE_RIGHT };

struct page_rule {
	enum page_selector selector;
	struct declaration *declarations;
	struct declaration *boxes[BOX_COUNT]; /* of the margin boxes */
	struct page_rule *next;
};

/* "@import": a sheet that goes before this one's own rules. */
struct import {
	const char *name; /* as written: relative to the sheet's folder */
	struct pos pos;
	const struct sheet *sheet; /* once sheet_open has read it */
	struct import *next;
};

struct sheet {
	const char *file;
	const char *text; /* the source, for quoting in messages */
	bool of_web;      /* a document's own, which may be for browsers */
	struct rule *rules;
	struct page_rule *pages;
	struct import *imports;
	const struct font_source *fonts;
};

/* What stands in a style attribute; the places in it begin at `pos`. */
struct declaration *declarations_parse(struct arena *arena, struct pos pos,
	const char *text, size_t len, struct diag *diag);

#endif
