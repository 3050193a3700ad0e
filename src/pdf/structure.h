/*
 * The structure tree in the file (ISO 32000-1, 14.7): elements, and which
 * marks on which page are theirs. Elements have their children in the order
 * in which content is read; one without any content is not written. pdf/
 * only.
 */
#ifndef PDF_STRUCTURE_H
#define PDF_STRUCTURE_H

#include "layout/page.h"
#include "pdf/object.h"

struct structure;

struct structure *structure_new(struct file *file, const struct pages *pages,
	const struct object *const *page_objects);

/*
 * A new mark on the page for the tag: its number (MCID) on that page. Marks are
 * read in the order of `order` on a page, whichever is made first.
 */
int structure_mark(struct structure *s, int page, const struct tag *tag,
	size_t order);

/* The annotation is the tag's; returns its StructParent key. */
int structure_annotation(struct structure *s, const struct tag *tag, int page,
	const struct object *annotation);

/* Where on a page the tag's picture stands. */
void structure_box(struct structure *s, const struct tag *tag,
	const int64_t box[4]);

/* The element for the tag, or for the nearest around it that has content: all
 * marks must have been made. */
const struct object *structure_object(const struct structure *s,
	const struct tag *tag);

/* Writes the elements and trees; returns the StructTreeRoot. */
const struct object *structure_write(struct structure *s);

#endif
