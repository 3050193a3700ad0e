/* ToUnicode: what each glyph reads as (ISO 32000-1, 9.10.3). pdf/ only. */
#ifndef PDF_CMAP_H
#define PDF_CMAP_H

#include "pdf/font.h"

/* The CMap of one variant of the font. */
void cmap_put(struct buf *out, const struct pdf_font *font, int variant);

#endif
