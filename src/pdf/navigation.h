/* Links, the outline, named destinations. pdf/ only. */
#ifndef PDF_NAVIGATION_H
#define PDF_NAVIGATION_H

#include "base/map.h"
#include "pdf/structure.h"

/* What leads from place to place shares this. */
struct navigation {
	struct file *file;
	struct structure *structure;
	const struct pages *pages;
	const struct object *const *page_objects;
	struct map actions; /* key: a long URL; value: struct object */
	const struct node *named; /* the link last written, and its text */
	const char *name;
	size_t name_len;
};

/*
 * Writes a page's link annotations; appends their references to `out`, the
 * inside of /Annots.
 */
void links_write(struct navigation *n, int page, struct buf *out);

/* The headings as an outline; NULL when there are none. */
const struct object *outline_write(struct navigation *n);

/* The names of destinations, for "cv.pdf#education"; NULL: there are none. */
const struct object *names_write(struct navigation *n);

#endif
