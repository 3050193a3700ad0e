/*
 * Making items: boxes from a piece's glyphs, and what stands between them.
 * text/ only: itemise.c makes a paragraph's, narrow.c cuts what is too wide.
 */
#ifndef TEXT_BOX_H
#define TEXT_BOX_H

#include "text/text.h"

/* Letters of justified text give way by no more than this, 1/1000 em. */
#define BOX_TRACKING 8

/* Adds an item to the paragraph's; returns it. */
struct item *box_add(struct text *text, struct paragraph *p,
	struct item item);

/* A place where the line may end. */
void box_add_penalty(struct text *text, struct paragraph *p, int segment,
	size_t at, int penalty);

/* The i-th glyph of the piece in logical order. */
int box_logical(const struct piece *piece, int i);

/*
 * An empty box that is to begin with the n-th glyph of a piece; `word` is
 * where the piece's word begins in the paragraph, `from` where the box's text
 * does in the word.
 */
struct item box_open(int segment, size_t word, const struct piece *piece,
	int n, size_t from);

/* Takes the piece's n-th glyph, the next one, into the box. */
void box_extend(const struct paragraph *p, struct item *box, int n);

/* Adds the box, which ends at this byte of the paragraph. */
void box_close(struct text *text, struct paragraph *p, struct item *box,
	size_t end);

/* Width, at the segment's size, of a glyph of one of its words. */
sp box_advance(const struct segment *seg, const struct piece *piece,
	const struct shaped *glyph);

/* The advance of a character in the face, as the segment has it; 0 when the
 * face has none. */
sp box_character(const struct segment *seg, const struct face *face,
	uint32_t character);

/* The advance of a space there. */
sp box_space(const struct segment *seg, const struct face *face);

#endif
