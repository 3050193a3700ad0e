/* Tables: columns as wide as their text asks, rows as boxes. */
#ifndef LAYOUT_TABLE_H
#define LAYOUT_TABLE_H

#include "layout/flow.h"

/*
 * The table's rows, each a box; pages end between them, and the head stands
 * again on top of the next. false, with nothing done, when a row would be
 * taller than `most`: the cells are then for the caller to stack.
 */
bool table_flow(struct flow *flow, const struct node *table,
	struct column column, sp most);

#endif
