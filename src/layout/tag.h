/*
 * The structure tree: what a screen reader walks. It stands beside the pages,
 * one tag for each block and each span that means something, in document
 * order; spans without a tag of their own belong to the nearest one above.
 */
#ifndef LAYOUT_TAG_H
#define LAYOUT_TAG_H

#include "layout/page.h"
#include "style/style.h"

struct tags {
	const struct tag *root;
	int count;
	/* By node index: the tag that the node's content belongs to, NULL for
	 * what is decoration ... */
	const struct tag **of_node;
	/* ... and, for an li, the tag of its bullet or number; else NULL. */
	const struct tag **label;
	/* What is generated before or after a block of blocks, else NULL. */
	const struct tag **generated;
};

/* The tag of a run; NULL: an artifact, as the spaces between blocks are. */
const struct tag *tags_of_run(const struct tags *tags, const struct run *run);

/* What a grid puts beside the main flow is read after it. The tags are in
 * `arena`, which node has which in `passing`. */
const struct tags *tags_build(struct arena *arena, struct arena *passing,
	const struct styled *styled);

#endif
