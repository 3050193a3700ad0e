/*
 * Page breaking as the paragraph problem turned vertical: M. F. Plass,
 * "Optimal pagination techniques for automatic typesetting systems", PhD
 * thesis, Stanford STAN-CS-81-870, 1981. Without floats it is a shortest path
 * over the places where a page may end, found by dynamic programming.
 */
#ifndef LAYOUT_PAGINATE_H
#define LAYOUT_PAGINATE_H

#include "layout/vlist.h"

#define PAGE_STUB 20 /* per cent of the page: a last one with less */

/* A page's part of the list: items [from, to). */
struct span {
	size_t from, to;
	const struct vitem *again; /* a box that stands before them; or NULL */
	sp stretch; /* to be shared among its glue; < 0: taken from it */
	sp gives;   /* by how much each stretches, or shrinks: their sum */
	sp empty;   /* what of the page is left, with its gaps as they are */
	int penalty; /* that it ends at; 0: the list's end */
};

/* The body's heights: the first page's and all others'. */
struct heights {
	sp first, rest;
	int shrink; /* per cent that gaps may */
};

/*
 * The pages of least cost, at least one. Every item is on exactly one page,
 * but that the glue and penalty a page breaks at are on none. Sets *count.
 * Linear in the items for pages of bounded length.
 */
struct span *paginate(struct arena *arena, const struct vlist *list,
	struct heights heights, size_t *count);

#endif
