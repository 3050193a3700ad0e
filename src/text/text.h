/*
 * The text stage: the spans of a block, or a piece of generated text, as
 * lines. A paragraph is collected, shaped and itemised once and can be broken
 * at any measure.
 */
#ifndef TEXT_TEXT_H
#define TEXT_TEXT_H

#include "base/map.h"
#include "text/hyphenate.h"
#include "text/line.h"
#include "text/shape.h"

/* What every paragraph of a document shares. */
struct text {
	struct arena *arena;   /* what the pages are made of: glyphs */
	struct arena *passing; /* what they are made by: paragraphs, lines */
	struct arena *scratch; /* what a paragraph needs until it is set */
	const struct styled *styled;
	struct fonts *fonts;
	struct shaper *shaper;
	struct hyphenator *hyphenator;
	struct diag *diag;
	sp max_image_height; /* no image is taller; 0: no limit */
	sp column;           /* the text's full width: what 100 % is */
	struct map images;   /* those opened, by their nodes */
	void *breaks; /* ICU's line break iterator, breaks.c's own */
	struct map numbered; /* lists' items: layout/marker.c's own */

	/* Room that one paragraph after the other uses. */
	struct item *items;
	struct opportunity *opportunities;
	struct run *runs;
	size_t item_capacity, opportunity_capacity, run_capacity;
};

struct text *text_open(struct arena *arena, const struct styled *styled,
	struct fonts *fonts, struct diag *diag);
void text_close(struct text *text); /* NULL is fine */

/* A span or generated text that is pushed to an edge of the first line. */
struct floated {
	const struct node *node;
	enum pseudo pseudo;
	const struct style *style;
	sp x;      /* its container's left edge, from the paragraph's */
	size_t at; /* where in the paragraph's text it stood */
};

struct paragraph {
	const struct node *block;
	const struct style *style; /* of the block: alignment, leading */
	const char *text;          /* collapsed, transformed; '\n': a break */
	size_t len;
	bool kept;                 /* the text is, beyond the items: runs are
	                              of it */
	struct segment *segments;
	int segment_count, segment_capacity;
	struct item *items;
	size_t item_count, item_capacity;
	sp ascent, descent; /* of a line without anything larger in it */
	struct floated *floats; /* in reading order */
	size_t float_count, float_capacity;
	bool floating;      /* is a float's content: nothing in it floats */
	const struct floated *tail; /* a box without text after the last line:
	                               a rule to the edge; or NULL */
	uint8_t *levels;    /* of bidirectional text, by byte; NULL: level */
	uint8_t level;      /* the paragraph's own; odd: from the right */
	bool mirrored;      /* the document runs from the right, and all x are
	                       counted from there */
	sp lead;            /* what the first line leaves free: a marker's */

	/* The last breaking's result, kept for dumps and reports. */
	struct line *lines;
	int line_count;

	struct arena_mark mark; /* of the scratch, before it */
};

/*
 * The inline content of a block: its ::before, its spans, its ::after; or,
 * with another pseudo than NONE, that pseudo-element's alone. `scale`, in
 * 1/1000, makes all of it smaller (preformatted text that has to fit).
 * Without any content the paragraph has no items.
 */
struct paragraph *paragraph_new(struct text *text, const struct node *block,
	enum pseudo pseudo, int scale);

/* Some of a block's children, from `first` up to but not `end`, as if the
 * boxes around them were spans. */
struct paragraph *paragraph_of_children(struct text *text,
	const struct node *first, const struct node *end);

/* A paragraph of the given text, as in a page's margin. */
struct paragraph *paragraph_of_string(struct text *text,
	const struct node *block, const struct style *style,
	const char *string);

struct measure {
	sp first, rest; /* widths of the first line and of all others */
};

/*
 * Breaks the paragraph into lines that fit the measure and sets them: run.x
 * is from the measure's left edge, alignment and indent included. What is
 * too wide to fit is broken inside a word; if nothing helps, a warning.
 */
void paragraph_break(struct text *text, struct paragraph *paragraph,
	struct measure measure);

/*
 * The same on a column of that width, with what floats at its edges: the
 * first line is that much shorter. Between the two stands one wide space, so
 * that what reads the text finds two words.
 */
void paragraph_set(struct text *text, struct paragraph *paragraph, sp width);

/*
 * A run of one space that reaches from one place to another, in the style of
 * `like`: what reads the text finds two words on one line. NULL if there is
 * no gap.
 */
struct run *text_bridge(struct text *text, const struct run *like, sp from,
	sp to);

/* Makes boxes of blocks, as a ::before, float in the paragraph, first of all. */
void paragraph_add_floats(struct text *text, struct paragraph *paragraph,
	const struct floated *floats, size_t count);

/*
 * The paragraph is set, or measured, and of it only its lines are wanted: gives
 * back what they were made of. Paragraphs end in the reverse of the order they
 * were made in; those that float end with theirs.
 */
void paragraph_done(struct text *text, struct paragraph *paragraph);

/* The same, and nothing of it is wanted any more but its glyphs, unless the
 * style is traced. */
void paragraph_end(struct text *text, struct paragraph *paragraph);

/* The width of the longest line when only forced breaks are taken. */
sp paragraph_natural_width(const struct paragraph *paragraph);

/* The width of the longest piece that has no break in it. */
sp paragraph_least_width(const struct paragraph *paragraph);

/* For --dump=items and --dump=lines. */
void paragraph_dump_items(const struct paragraph *p, struct buf *out);
void paragraph_dump_lines(const struct paragraph *p, struct buf *out);

#endif
