/*
 * The walker: cmark's events to our nodes. A container's ENTER opens a node,
 * its EXIT closes it; `parent` is the open one. Tags of raw HTML open and
 * close nodes between them. read/ only: markdown.c and markdown_html.c.
 */
#ifndef MARKDOWN_WALKER_H
#define MARKDOWN_WALKER_H

#include "base/map.h"
#include "markdown/left_out.h"
#include "markdown/passes.h"

#include <cmark.h>

/* A node that an HTML tag opened; or a mark: a container of cmark's. */
struct html_open {
	struct node *node; /* NULL: a mark */
	const char *name;  /* of the tag, lower case */
	const char *attributes; /* of a span: the tag behind its name */
	bool seen;         /* it has an attribute that a style can see */
	bool hidden;       /* it is not for paper: left out if it is closed */
	const char *follows; /* the text of a span right before this one */
};

struct html_stack {
	struct arena *arena;
	struct html_open *open;
	size_t count, capacity;
};

struct walker {
	struct arena *arena;
	const struct source *source;
	struct references *references; /* the source's */
	struct doc_sheet **sheets; /* where a <style> goes; NULL: nowhere */
	struct diag *diag;
	struct node *parent;
	int depth;
	bool in_html;       /* this Markdown came out of raw HTML */
	struct pos html;    /* where that stands */
	struct html_stack *stack;
	struct buf text;    /* text that is not yet in a node */
	struct pos text_pos;
	struct map *warned; /* tags, by name and line */
	struct left_out *hidden; /* texts that are not for paper */
	struct buf svg;     /* a drawing of which not all has come yet */
	struct buf svg_text; /* the text in it */
	int svg_depth;      /* of <svg>; 0: none is open */
	struct node *image; /* collecting alt text, or NULL */
	int image_depth;    /* of the last container entered */
	int number;         /* of the next item of a list in a line; -1: it has
	                       a bullet; 0: there is no list */
	int number_due;     /* of the one that begins; or 0 */
	bool line_due;      /* a block of HTML in a line: a new one begins */
	const char *beside; /* the text of the span that has just ended; or NULL */
	size_t line_at;     /* where in the source its line `line` begins */
	int line;           /* from 0 */
};

bool walker_walk(struct walker *w, cmark_node *root);
cmark_node *walker_parse(const char *text, size_t len);

struct pos walker_pos(const struct walker *w, cmark_node *node);
void walker_flush(struct walker *w);

/* A space before the node, if what stands there ends in a word. */
void walker_part(struct walker *w, struct node *node);
void walker_add_text(struct walker *w, cmark_node *node, const char *s);
struct node *walker_add_node(struct walker *w, enum kind kind,
	cmark_node *node);

/* One tag or comment among text. */
void html_add_inline(struct walker *w, const char *tag, struct pos pos);

/* Takes the tag, or the text, if it is part of a drawing; whether it is. What a
 * block has begun of one and not ended is left out but for its text. */
bool html_add_svg(struct walker *w, const char *tag, struct pos pos);
bool html_add_svg_text(struct walker *w, const char *s);
void html_drop_svg(struct walker *w, struct pos pos);

/* A block of raw HTML; false after an error. */
bool html_add_block(struct walker *w, cmark_node *node);

/* The attribute's number, or `other`; `tag` begins behind the tag's name. */
int html_number(struct arena *arena, const char *tag, const char *name,
	int other);

/*
 * Keeps what the tag says of numbers in the node until html_settle: a cell's
 * `start` holds how many columns it spans, and HTML_COLUMNS times how many rows;
 * a list's its first number, or more than HTML_NUMBER; an item's its own, or 0.
 * A list's `info` says that it is one of HTML's, and whether it counts down.
 */
enum { HTML_COLUMNS = 64, HTML_NUMBER = 1000 * 1000 };
#define HTML_LIST "list"
#define HTML_BULLET "\u2022 " /* of an item among text */
#define HTML_REVERSED "reversed"
void html_take_numbers(struct arena *arena, struct node *node, const char *tag);

/* What <col> says of the next column of the table, if any, until html_settle:
 * its `info` has a letter for each, of the side to which the text goes. */
void html_take_column(struct arena *arena, struct node *table,
	const char *tag);

/* Tables and lists of HTML's below root, put in order. */
void html_settle(struct arena *arena, struct node *root);

/* What goes into the open node is on a new line of it, if one is due. */
void html_break(struct walker *w, struct pos pos);

/* A container of cmark's begins; it ends: what HTML left open in it does. */
void html_enter(struct walker *w);
void html_unwind(struct walker *w);

#endif
