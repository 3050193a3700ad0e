/* Markers: the bullets and numbers of list items. */
#ifndef LAYOUT_MARKER_H
#define LAYOUT_MARKER_H

#include "layout/flow.h"

/*
 * The marker of the li, set in one line that ends in a real space and has
 * its right edge at `right`. Its item is NULL when the style asks for none.
 */
struct marker marker_make(struct text *text, const struct node *item,
	sp right);

#endif
