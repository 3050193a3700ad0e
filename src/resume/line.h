/*
 * The document as its author saw it: one line for each heading, each line of a
 * paragraph, each first line of a list item, term, definition, row of a table,
 * line of a quote or of preformatted text. Soft-wrapped lines are joined.
 */
#ifndef RESUME_LINE_H
#define RESUME_LINE_H

#include "model/doc.h"

#include <stdint.h>

enum line_kind {
	LINE_HEADING, LINE_PARAGRAPH, LINE_ITEM, LINE_TERM, LINE_DEFINITION,
	LINE_ROW, LINE_QUOTE, LINE_CODE, LINE_HEAD_ROW /* a table's titles */
};

/* How text is marked, as bits; LINKED too, since it parts like a style. */
enum { STYLE_BOLD = 1, STYLE_ITALIC = 2, STYLE_CODE = 4, STYLE_LINK = 8,
	STYLE_CAPITALS = 16, STYLE_SMALL = 32 };

/* A stretch of a line in one style. */
struct typed_run {
	size_t from, to;     /* bytes of the line's text; runs cover it */
	unsigned style;
	const char *url;     /* of the link it is in, or NULL */
	bool span;           /* a span of the author's begins here */
};

/* Where a line's text stands in the tree. Cells and joined lines: several. */
struct typed_piece {
	struct node *block;  /* whose spans_text holds it */
	size_t from, to;     /* bytes of that text */
	size_t at;           /* of the line's text; a '\t' or ' ' before it */
};

struct typed_line {
	const char *text, *low; /* NUL-terminated; low: words_fold of it */
	size_t len;
	size_t figure;       /* where the first is that a date may have; len:
	                        none */
	struct pos pos;
	struct typed_piece *pieces;
	int piece_count;
	struct typed_run *runs;
	int run_count;

	enum line_kind kind;
	int level;           /* heading: 1 to 6; else how deep lists nest */
	unsigned whole;      /* STYLE_ bits that all of it has */
	unsigned begins;     /* and those of its first run */
	bool later;          /* not the first line of its block */
	bool rule;           /* a rule (hr) stands before it, or its card begins */
	int block;           /* number of its block: lines of one have one */
	int list;            /* number of its list, or table; -1: in none */
	int item;            /* of the item, row or definition it is in; -1 */
	int columns;         /* ROW: how many cells; their text is parted by
	                        '\t' */
	int head;            /* ROW: the line of the table's titles, or -1 */
	int box;             /* number of the author's div around it; 0: none */
};

struct typed_lines {
	const struct doc *doc;
	struct typed_line *line;
	int count;
};

struct typed_lines *lines_make(struct arena *arena, const struct doc *doc);

/* The classes that the author gave the line's block or, where that has none, to
 * a box that holds nothing else; NULL: none. */
const char *const *line_classes(const struct typed_line *line);

#endif
