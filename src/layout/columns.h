/* Blocks in columns of even height, and blocks that float. */
#ifndef LAYOUT_COLUMNS_H
#define LAYOUT_COLUMNS_H

#include "layout/flow.h"

/*
 * The node's content in its style's columns, as one box. false, with nothing
 * done, if that would be taller than `most`: it is then for the caller to
 * set it in one column.
 */
bool columns_flow(struct flow *flow, const struct node *node,
	struct column column, sp most);

/* A block at the side, for what follows to keep clear of. */
void columns_float(struct flow *flow, const struct node *node,
	struct column column);

#endif
