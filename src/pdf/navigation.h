/* Links, the outline, named destinations. pdf/ only. */
#ifndef PDF_NAVIGATION_H
#define PDF_NAVIGATION_H

#include "pdf/structure.h"

/*
 * Writes the page's link annotations; appends their references to `out`, the
 * inside of /Annots.
 */
void links_write(struct file *file, struct structure *structure,
	const struct pages *pages, int page,
	const struct object *const *page_objects, struct buf *out);

/* The headings as an outline; NULL when there are none. */
const struct object *outline_write(struct file *file,
	const struct pages *pages, const struct object *const *page_objects);

#endif
