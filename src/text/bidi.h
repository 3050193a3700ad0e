/*
 * Bidirectional text: Unicode's algorithm (UAX 9) through ICU. A paragraph
 * gets a level for each byte, odd where text runs from right to left; a line's
 * pieces are put in the order they are seen in once the line is broken.
 */
#ifndef TEXT_BIDI_H
#define TEXT_BIDI_H

#include "text/text.h"

/*
 * Sets p->levels, NULL when all of it runs from left to right, and p->level,
 * the paragraph's own: its first strong character's, else the block's.
 */
void bidi_resolve(struct text *text, struct paragraph *p);

/* The level at a byte of the paragraph's text. */
static inline uint8_t bidi_level(const struct paragraph *p, size_t at)
{
	return p->levels && at < p->len ? p->levels[at] : p->level;
}

/* Where the stretch of one level that begins at `at` ends, or `end`. */
size_t bidi_end(const struct paragraph *p, size_t at, size_t end);

/*
 * Puts the line's runs and images, which stand one after the other in reading
 * order, where they are seen (rules L1 and L2). In a document that is
 * mirrored, places are counted from the right.
 */
void bidi_reorder(struct arena *arena, const struct paragraph *p,
	struct line *line);

#endif
