/* Backgrounds, borders and bands of a box as rectangles. */
#ifndef LAYOUT_DECORATE_H
#define LAYOUT_DECORATE_H

#include "layout/page.h"

#define DECORATE_MOST 16 /* frames that a box may need */

/* A border box; a side that a page break cut off has no border. */
struct border_box {
	sp x, y, width, height;
	bool no_top, no_bottom;
};

/* Whether there is anything to paint. */
bool decorate_any(const struct style *style);

/* What is painted behind the box's content; returns how many frames. */
int decorate_box(const struct style *style, const struct border_box *box,
	struct frame out[DECORATE_MOST]);

/* The bands over a rectangle, as for a page; returns how many frames. */
int decorate_bands(const struct bands *bands, const struct border_box *box,
	struct frame *out);

#endif
