/*
 * Finished lines: runs of glyphs at fixed places on a baseline. Layout stacks
 * them; the PDF draws them. Text in reading order throughout: runs stand in
 * logical order, each with its own x; glyphs inside a run in visual order.
 */
#ifndef TEXT_LINE_H
#define TEXT_LINE_H

#include "font/font.h"
#include "image/image.h"
#include "model/icons.h"
#include "style/style.h"

struct glyph {
	uint32_t id;
	uint32_t cluster; /* byte offset into the run's text */
	sp advance;       /* includes kerning, tracking, justification */
};

/* Of a glyph from the pen, right and up. */
struct offset {
	sp dx, dy;
};

/* Glyphs of one face, size, colour, direction and source node. */
struct run {
	const struct face *face;
	sp size;
	struct colour colour;
	const struct node *node; /* the span or block it comes from */
	const char *text;        /* what it reads as, UTF-8 */
	const char *lang;
	struct glyph *glyphs;
	struct offset *offsets;  /* of the glyphs; NULL: none has any */
	uint32_t text_len;
	int glyph_count;
	enum pseudo pseudo;      /* generated text of that node, or NONE */
	bool rtl;
	uint8_t level;           /* bidi's; odd when rtl */
	bool bridge;             /* one space stretched over a gap by Tz */
	bool underline, line_through;
	const struct face *first; /* the style's first choice and its size: */
	sp first_size;            /* lines and boxes are drawn by it */
	int32_t stretch;         /* Tz, 1/100 %: 10000 is none; advances are
	                            what results */
	sp tracking;             /* Tc: room between letters, of which the
	                            advances have what Tz makes of it */
	sp x;                    /* from the line's left edge */
	sp rise;                 /* of the baseline, upwards */
	sp width;                /* sum of the advances */
	const struct style *box; /* background and borders behind it and the
	                            runs that follow in it, or NULL */
	const struct node *box_node; /* whose they are */
	sp box_left, box_right;  /* how far the box goes beyond its glyphs */
};

static inline struct offset run_offset(const struct run *run, int glyph)
{
	return run->offsets ? run->offsets[glyph] : (struct offset){0, 0};
}

/* A box without text that floats in a line: a dot, a bar. */
struct line_box {
	const struct style *style; /* what is painted */
	sp x, y;                   /* of the border box; y from the line's top */
	sp width, height;
};

/* An image or icon set in a line. */
struct line_image {
	const struct image *image; /* NULL: it is an icon */
	const struct icon *icon;
	struct colour colour;      /* of the icon */
	const struct node *node;
	sp x, width, height; /* stands on the baseline */
	sp before, after;    /* room around it */
	uint8_t level;       /* bidi's */
};

struct line {
	struct run *runs;
	int run_count;
	struct line_image *images;
	int image_count;
	struct line_box *boxes;
	int box_count;
	sp width;           /* used */
	sp ascent, descent; /* of the line box, half-leading included */
	double ratio;       /* how far it gave way: < 0 shrunk, > 0 stretched */
	int64_t badness;
	sp measure;         /* the room it had */
	sp spaces, natural; /* its spaces' width, and what it would be */
	sp next;            /* the room that the next word would take; 0 in the
	                       last line and before a forced break */
	int32_t expansion;  /* of its letters, 1/100 % */
	int32_t tracking;   /* between them, 1/100000 em */
	int letters;
	bool hyphenated;    /* ends in an automatic hyphen */
	struct pos pos;     /* where its text begins */
};

#endif
