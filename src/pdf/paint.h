/* Colours and rectangles as operators (ISO 32000-1, 8.5 and 8.6). pdf/ only. */
#ifndef PDF_PAINT_H
#define PDF_PAINT_H

#include "pdf/content.h"

/* The colour as it looks on white paper. */
struct colour paint_opaque(struct colour colour);

/* The colour of text and filled areas from here on. */
void paint_colour(struct content_writer *w, struct colour colour);

/* Whether anything of a FRAME_RECT can be seen. */
bool paint_shows(const struct frame *rect);

/* Fills a FRAME_RECT, or draws its outline or dashes. */
void paint_rect(struct content_writer *w, const struct frame *rect);

/* Fills a FRAME_ICON. */
void paint_icon(struct content_writer *w, const struct frame *icon);

/* "x y " of a place from the page's top left, as PDF counts: from the sheet's
 * bottom left. */
void paint_xy(struct content_writer *w, sp x, sp y);
void paint_length(struct content_writer *w, sp v);

#endif
