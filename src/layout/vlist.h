/*
 * The vertical list: what a column's pages are broken from. The same three
 * things as in a paragraph, downwards:
 *
 *	box      a line, an image, a rule, or bare padding; never split
 *	glue     a gap between blocks; vanishes at the top of a page
 *	penalty  a place where a page may end, at a cost
 *
 * and marks, without height, where a block's borders and background begin and
 * end. A page may end at penalties only; one stands before every box but the
 * first.
 */
#ifndef LAYOUT_VLIST_H
#define LAYOUT_VLIST_H

#include "layout/page.h"

/* Penalties: the ladder of costs for ending a page there. */
enum {
	VPENALTY_FORCE = -1000000,
	VPENALTY_SECTION = -120, /* before a section: welcome */
	VPENALTY_ENTRY = -60,    /* before an entry, a section in a section */
	VPENALTY_BLOCK = 0,
	VPENALTY_ITEM = 120,     /* between list items */
	VPENALTY_LINE = 150,     /* inside a paragraph */
	VPENALTY_EDGE = 250,     /* with two of its lines alone */
	VPENALTY_FEW = 300,      /* between items of a short list */
	VPENALTY_IN_ITEM = 350,  /* inside a list item */
	VPENALTY_LIST = 400,     /* between a list and what introduces it */
	VPENALTY_ENDS = 450,     /* after a list's first item, before its last */
	VPENALTY_KEEP = 700,     /* where break-inside: avoid asks not to; a
	                            heading with one line alone */
	VPENALTY_ALONE = 900,    /* after a section's first entry or before its
	                            last, where they are heads alone */
	VPENALTY_FORBID = 100000 /* after a heading; a single line */
};

enum vkind { V_BOX, V_GLUE, V_PENALTY, V_OPEN, V_CLOSE };

/* Nodes that begin at a box: headings and what has an id. */
struct anchor {
	const struct node *node;
	const struct anchor *next;
};

/* The frame around a block: borders, background. */
struct decoration {
	const struct style *style;
	sp x, width; /* of the border box, in the column */
};

struct vitem {
	enum vkind kind;
	bool line; /* a box of text, which counts as a line */
	bool shrinks; /* glue that gives a part of its height */
	sp height; /* box, glue */
	sp reach;  /* box: how far below its top what hangs on it goes */
	sp stretch;
	int penalty;
	int frame_count, frame_room;
	struct frame *frames; /* box: y from its top, x in the column */
	const struct vitem *again; /* penalty: a box, a table's head, that
	                              stands on top of a page begun here */
	const struct anchor *anchors;
	const struct decoration *decoration; /* V_OPEN, V_CLOSE */
};

struct vlist {
	struct vitem *items;
	size_t count, capacity;
};

#endif
