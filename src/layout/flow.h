/*
 * The flow: blocks stacked into a vertical list of one column. Margins
 * collapse as in CSS 2, 8.3.1.
 */
#ifndef LAYOUT_FLOW_H
#define LAYOUT_FLOW_H

#include "layout/tag.h"
#include "layout/vlist.h"
#include "text/text.h"

/* A paragraph as it was set, kept for dumps and reports. */
struct set_paragraph {
	const struct paragraph *paragraph;
	const struct set_paragraph *next;
};

/* What all flows of a document share. */
struct flows {
	struct arena *arena;
	struct text *text;
	const struct styled *styled;
	const struct tags *tags;
	const struct set_paragraph *first, **end; /* in the order of setting */
};

/* The column a block is set in. */
struct column {
	sp x, width;
};

/* A block that floats: others keep clear of it until they are below it. */
struct beside {
	sp from, to;   /* what it leaves free, across */
	int64_t until; /* downwards, as flow.y */
};

struct flow {
	struct flows *shared;
	struct vlist list;
	int64_t y; /* the height of all boxes and gaps so far */

	/* What waits for the next box. */
	sp gap, gap_below_zero;     /* collapsed margins, the negative ones */
	sp gap_stretch;
	int penalty;
	bool forced;
	const struct vitem *again;
	const struct anchor *anchors;
	struct marker {
		const struct paragraph *paragraph; /* one line */
		const struct node *item;
		sp right; /* its right edge, in the column */
	} marker;
	struct vlist aside;         /* floated blocks' boxes, side by side */
	sp aside_height;
	struct floated *floats;     /* of boxes of blocks, for the next line */
	size_t float_count, float_capacity;

	struct beside beside;
	bool began; /* there is a box: a gap or break before it means something */
	int lines_after_heading; /* since the last one */
	int keep; /* how many break-inside: avoid we are in */
};

/* A flow without anything in it yet. */
struct flow flow_new(struct flows *shared);

/* Stacks the block, or the content of a node whose box is not wanted. */
void flow_block(struct flow *flow, const struct node *node,
	struct column column);
void flow_children(struct flow *flow, const struct node *node,
	struct column column);

/* The block in the flow even if it floats. */
void flow_box(struct flow *flow, const struct node *node,
	struct column column);

/* The block's border box in its container, and what is inside of it. */
struct column flow_place(const struct style *style, struct column c);
struct column flow_inside(const struct style *style, struct column c);

/* Ends the flow: what floats at its end has room too. */
void flow_finish(struct flow *flow);

/* Gives back the boxes of a part that was placed. */
void flow_drop(struct flow *flow);

/*
 * Stacking, for the parts of this module. What is between two boxes waits
 * until the second one comes.
 */
struct vitem *flow_append(struct flow *flow, struct vitem item);

/* A box of that height, with room for so many frames. */
struct vitem *flow_append_box(struct flow *flow, sp height, int frames);

/* Top padding holds on to what follows it, bottom padding to what precedes. */
void flow_append_padding(struct flow *flow, sp height, bool top);

/* Margins that touch collapse: the largest, plus the most negative. */
void flow_add_margin(struct flow *flow, sp margin, const struct style *style);

/* Raises the cost of a page break before the next box. */
void flow_add_penalty(struct flow *flow, int penalty);
void flow_add_anchor(struct flow *flow, const struct node *node);

/* Puts the penalty and glue that wait before the next box or mark. */
void flow_flush_gap(struct flow *flow);

#endif
