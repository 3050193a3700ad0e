/*
 * What a paragraph is broken from: Knuth and Plass's boxes, glue and
 * penalties, over shaped words.
 *
 *	box      width; a piece of a word that no line break may enter
 *	glue     a space; a line may end at glue that follows a box
 *	penalty  a place where a line may end at a cost; its width (a hyphen's)
 *	         counts only if one does
 *
 * A shaped word is in font units and shared by all paragraphs; an item places
 * it in one of them, at one size.
 */
#ifndef TEXT_ITEM_H
#define TEXT_ITEM_H

#include "font/font.h"
#include "image/image.h"
#include "model/icons.h"
#include "style/style.h"

#define PENALTY_NEVER 10000
#define PENALTY_ALWAYS (-10000)

/* One glyph of a shaped word, in font units, advances rightwards. */
struct shaped {
	uint32_t id;
	uint32_t cluster; /* byte offset into the word's text */
	int32_t advance, dx, dy;
	bool unsafe; /* to break before its cluster without shaping again */
};

/*
 * The part of a word (a stretch of text without spaces) that one face shows;
 * its glyphs in visual order. What no font has is in no piece.
 */
struct piece {
	struct piece *next; /* of the word, in logical order */
	const struct face *face;
	size_t start, end; /* bytes of the word's text */
	struct shaped *glyphs;
	int count;
	bool rtl;
	bool joined; /* letters that touch: no room between them */
};

/* Text of one style and source node within a paragraph. */
struct segment {
	const struct node *node; /* the span, or the block itself */
	enum pseudo pseudo;
	const struct style *style;
	const struct face *face; /* the style's first choice */
	const struct features *features;
	const char *lang;
	const struct node *box; /* the span around it that has a background
	                           or borders; NULL: none */
	enum pseudo box_pseudo;
	size_t start, end; /* bytes of the paragraph's text */
	const struct image *image; /* the segment is this image */
	const struct icon *icon;   /* or this icon */
	sp width, height;          /* of the image or icon */
	sp before, after; /* the spans' margins, borders, padding at its ends */
	struct pos pos;
};

enum item_kind { ITEM_BOX, ITEM_GLUE, ITEM_PENALTY };

struct item {
	enum item_kind kind;
	bool flagged; /* penalty: a hyphen is set here */
	int penalty;
	sp width, stretch, shrink;
	int segment;
	uint32_t start, end;       /* bytes of the paragraph's text */
	const struct piece *piece; /* box of text; NULL: an image or
	                              icon */
	const struct face *face;   /* glue: whose space it is; NULL: the
	                              segment's */
	int first, count;          /* the piece's glyphs that are in the box */
	uint32_t from;             /* where its text begins in the word's */
	uint32_t last;             /* cluster of the glyph taken last */
	int letters;               /* clusters */
	sp expansion;              /* what of its stretch and shrink is wider
	                              letters; the rest is room between them */
	sp before, after;          /* room around the box, in its width */
	sp left, right;            /* how far it hangs over the line's edges
	                              when it is at them */
};

#endif
