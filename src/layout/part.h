/*
 * Parts: content in a list of its own, on a width of its own, of which one
 * box of the flow is made: columns, what floats, the cells of a table.
 */
#ifndef LAYOUT_PART_H
#define LAYOUT_PART_H

#include "layout/flow.h"
#include "layout/paginate.h"

/* The node's content, or the node with its box and margins. */
struct flow part_flow(struct flow *flow, const struct node *node, sp width,
	bool whole);

/* The span's height on a page. */
sp part_height(const struct vlist *list, const struct span *span);

/* Hands the anchors of the list's boxes to the flow's next box. */
void part_take_anchors(struct flow *flow, const struct vlist *list);

/* The flow's next box, of what was placed on that page. */
struct vitem *part_append(struct flow *flow, const struct page *page,
	sp height);

#endif
