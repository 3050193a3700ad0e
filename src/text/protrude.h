/*
 * Optical margins: how far a character at a line's end hangs over it, so that
 * the edge looks straight. Hàn Thế Thành, Micro-typographic extensions to the
 * TeX typesetting system, Brno 2000.
 */
#ifndef TEXT_PROTRUDE_H
#define TEXT_PROTRUDE_H

#include <stdbool.h>
#include <stdint.h>

/* Per cent of the character's width, at the left and at the right edge. */
struct protrusion {
	uint32_t character;
	uint8_t left, right;
};

struct protrusion protrude(uint32_t character); /* 0, 0: not at all */

/* Opening quotes, which hang whole at a paragraph's start. */
bool protrude_hangs(uint32_t character);

#endif
