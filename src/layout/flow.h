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

struct flow {
	struct arena *arena;
	struct text *text;
	const struct styled *styled;
	const struct tags *tags;
	struct vlist list;
	const struct set_paragraph *first; /* in document order */

	/* What waits for the next box. */
	sp gap, gap_below_zero;     /* collapsed margins, the negative ones */
	sp gap_stretch;
	int penalty;
	bool forced;
	const struct anchor *anchors;
	struct marker {
		const struct paragraph *paragraph; /* one line */
		const struct node *item;
		sp right; /* its right edge, in the column */
	} marker;

	bool began; /* there is a box: a gap or break before it means something */
	int lines_after_heading; /* since the last one */
	int keep; /* how many break-inside: avoid we are in */
	const struct set_paragraph **end;
};

/* Fills flow->list with the body, set on `width`. */
void flow_body(struct flow *flow, sp width);

#endif
