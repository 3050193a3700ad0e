/* A document that runs from right to left. layout/ only. */
#ifndef LAYOUT_MIRROR_H
#define LAYOUT_MIRROR_H

#include "layout/page.h"

/*
 * Turns the pages over: what was laid out as if left were right, bullets,
 * dates, indents and margins, comes to its place. Glyphs stay as they are.
 */
void mirror_pages(struct pages *pages);

#endif
