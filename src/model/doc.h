/*
 * The document: one tree of nodes, blocks and spans alike, as a style's
 * selectors see it. The reader makes it once; no later stage changes it.
 *
 * Shape: the body holds blocks. A block holds either blocks or spans, never
 * both; what stands in an li is in a p, or, in a tight list, in a div, since
 * HTML has no p there. Spans hold spans; the leaves are text, br and img. A text
 * node's text is what the author meant to be read (entities decoded, soft
 * breaks a space), never empty. Sections wrap a heading and what belongs to it.
 */
#ifndef MODEL_DOC_H
#define MODEL_DOC_H

#include "base/buf.h"
#include "base/diag.h"

#include <stdbool.h>

/* Which HTML element a node is; doc_kinds has a row for each. */
enum kind {
	KIND_BODY,
	KIND_HEADER,
	KIND_SECTION,
	KIND_H1,
	KIND_H2,
	KIND_H3,
	KIND_H4,
	KIND_H5,
	KIND_H6,
	KIND_P,
	KIND_UL,
	KIND_OL,
	KIND_LI,
	KIND_DL,
	KIND_DT,
	KIND_DD,
	KIND_BLOCKQUOTE,
	KIND_PRE, /* holds one code span */
	KIND_HR,
	KIND_DIV,
	KIND_TABLE,
	KIND_THEAD,
	KIND_TBODY,
	KIND_TR,
	KIND_TH,
	KIND_TD,
	KIND_SPAN, /* from here on: spans */
	KIND_EM,
	KIND_STRONG,
	KIND_CODE,
	KIND_A,
	KIND_IMG,
	KIND_ICON, /* holds the emoji that it was typed as, or nothing */
	KIND_BR,
	KIND_TEXT, /* no HTML element: a run of characters */
	KIND_COUNT
};

struct kind_row {
	const char *name;  /* as selectors spell it; "#text" for text */
	bool block;
};

extern const struct kind_row doc_kinds[KIND_COUNT];

struct node {
	enum kind kind;
	int index; /* 0-based, in document order: the key of side tables */
	struct node *parent, *first, *last, *next, *prev;

	const char *id;              /* heading slug or the author's; or NULL */
	const char *const *classes;  /* NULL-ended; NULL: none */
	const char *css;             /* of the author's style attribute */
	const char *lang;            /* BCP 47, where it changes; or NULL */
	struct pos pos;              /* of the first character */

	const char *text;  /* text: its characters, NUL-terminated */
	size_t text_len;
	const char *url;   /* a: where to, absolute or "#id"; img: the path */
	const char *title; /* a, img; or NULL. img: alt text is in `text` */
	const char *info;  /* pre: the fence's info string, or NULL */
	const char *icon;  /* icon: its name; text, while the document is being
	                      read: of the icon that stands before it */
	int start;         /* ol: the first number; li: its own, or 0; cells: how
	                      many columns they reach over, if not one */
	bool tight;        /* ul, ol: no blank lines between the items */
};

/* Front matter, and documents of data: a value of YAML, TOML or JSON with the
 * place where it stands. */
enum meta_kind { META_SCALAR, META_LIST, META_MAP };

struct meta {
	enum meta_kind kind;
	struct pos pos;
	const char *key;     /* of a map's entry; NULL elsewhere */
	const char *scalar;  /* META_SCALAR, never NULL then */
	bool quoted;         /* and it is a string; else it may be a number */
	struct meta *first, *next; /* children; the next sibling */
};

/* What goes to the PDF's metadata; each may be NULL. */
struct metadata {
	const char *title, *author, *subject, *keywords, *date;
	const char *lang; /* of the document, said or guessed; else "en" */
};

/* A <style> in the Markdown. */
struct doc_sheet {
	const char *css;
	size_t len;
	struct pos pos;
	struct doc_sheet *next;
};

struct doc {
	const char *file;       /* as the user named it; "<stdin>" for "-" */
	struct files *files;    /* what it may read (guard/files.h); NULL: no
	                           file */
	struct node *body;
	int nodes;              /* how many; indexes run from 0 to nodes - 1 */
	struct meta *meta;      /* the front matter's map, or NULL */
	struct metadata metadata;
	struct doc_sheet *sheets; /* in document order */
	const struct node *notes; /* the ol of footnotes in the body; or NULL */
	const struct resume *resume; /* what it says (resume/resume.h) */
	const struct meta *data;  /* the JSON Resume it was read from, which is
	                             written again as it is; or NULL */
	const struct traces *traces; /* what was left out (resume/trace.h) of an
	                                anonymous one; else NULL */
};

/* Blocks and spans nest no deeper. */
#define DOC_DEPTH 100

/* A file's bytes, and its name as the user gave it. */
struct input {
	const char *file, *text;
	size_t len;
};

/* The entry of a map by key; NULL when there is none (or map is NULL). */
const struct meta *meta_lookup(const struct meta *map, const char *key);

/* The scalar of a map by key; NULL when there is none. */
const char *meta_scalar(const struct meta *map, const char *key);

/* Warns of what the front matter says in words that are nowhere in the body or
 * the metadata. */
void meta_check_words(struct arena *arena, const struct doc *doc,
	struct diag *diag);

/* All texts in the value, parted by commas; "" if there is none, or no value. A
 * key is one if it is words, as in "- Built gates: two", which YAML takes for a
 * map: a program's keys have no spaces and begin small. */
const char *meta_text(struct arena *arena, const struct meta *m);

/* Whether the value is a YAML yes, or a no; m may be NULL. */
bool meta_says(const struct meta *m, bool yes);

bool node_has_class(const struct node *node, const char *name);

/* The nearest ancestor or node itself of that kind, or NULL. */
const struct node *node_within(const struct node *node, enum kind kind);

/* The language in force at the node. */
const char *node_lang(const struct doc *doc, const struct node *node);

/* The next node in document order below `root`, or NULL at the end. */
const struct node *node_next(const struct node *node, const struct node *root);

/* What of the picture's alternative text is to be read where it is not shown:
 * NULL when that only says that it is a picture, or what is beside it. */
const char *node_alt_words(struct arena *arena, const struct node *img);

/* All text at and below the node, appended to out. */
void node_text(const struct node *node, struct buf *out);

/*
 * The document in another arena, without what only its reading needed: it has
 * no resume and no data, and its traces are still the first one's.
 */
struct doc *doc_copy(struct arena *arena, const struct doc *doc);

/* For --dump=doc: one line a node, indented by depth, with its place. */
void doc_dump(const struct doc *doc, struct buf *out);

#endif
