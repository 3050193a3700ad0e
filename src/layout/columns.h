/* Blocks in columns of even height, and blocks that float. */
#ifndef LAYOUT_COLUMNS_H
#define LAYOUT_COLUMNS_H

#include "layout/flow.h"

/*
 * The node's content in its style's columns, as a box, or, if that would be
 * taller than `most`, a page, as one on each page. false, with nothing done,
 * if a part of it is taller or the columns are too narrow: it is then for the
 * caller to set it in one column.
 */
bool columns_flow(struct flow *flow, const struct node *node,
	struct column column, sp most);

/* A block at the side, for what follows to keep clear of. */
void columns_float(struct flow *flow, const struct node *node,
	struct column column);

#endif
