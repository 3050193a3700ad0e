/* What a glyph reads as: the text behind it. pdf/ only. */
#ifndef PDF_READING_H
#define PDF_READING_H

#include "base/utf8.h"
#include "text/line.h"

/* Whether Unicode leaves it to fonts what the character is. */
bool reading_is_private(uint32_t c);

struct glyph_text {
	const char *text; /* of the run, or `own` */
	size_t len;       /* 0: nothing */
	char own[UTF8_SIZE];
};

/*
 * Glyph i of the run reads as its cluster's text; a character of a font's own,
 * which has no meaning elsewhere, as a space. In a cluster of several
 * glyphs, an accented letter drawn as a letter and an accent, each reads as
 * its part of the canonical decomposition, which Unicode calls the same; if
 * there are not as many parts, the first glyph reads as all of it.
 */
void glyph_text(const struct run *run, int i, struct glyph_text *out);

#endif
