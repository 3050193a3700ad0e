/* What a glyph reads as: the text behind it. pdf/ only. */
#ifndef PDF_READING_H
#define PDF_READING_H

#include "base/utf8.h"
#include "text/line.h"

enum { OWN = 32 };

/* Whether Unicode leaves it to fonts what the character is. */
bool reading_is_private(uint32_t c);

struct glyph_text {
	const char *text; /* of the run, or `own` */
	size_t len;       /* 0: nothing */
	char own[OWN];
};

/*
 * Glyph i of the run reads as its cluster's text; a character of a font's own,
 * which has no meaning elsewhere, as a space. What shows nothing (a place where
 * a line may break) is left out, but for joiners from left to right, which go
 * with the letter behind them; from right to left the characters of a cluster
 * are turned around. In a cluster of several glyphs, an accented letter drawn as a
 * letter and an accent, each reads as its part of the canonical decomposition,
 * which Unicode calls the same, or else as one of the characters, in their
 * order.
 */
void glyph_text(const struct run *run, int i, struct glyph_text *out);

#endif
