/* Images as XObjects (ISO 32000-1, 8.9.5). pdf/ only. */
#ifndef PDF_IMAGE_H
#define PDF_IMAGE_H

#include "base/map.h"
#include "layout/page.h"
#include "pdf/object.h"

/*
 * Writes every image of the pages once, as what the pages show of it needs, and
 * appends "/I1 7 0 R ..." to the resources; fills in the map that
 * pdf_image_number reads.
 */
void pdf_images_make(struct file *file, const struct pages *pages,
	struct map *images, struct buf *resources);

/* One image, as it is, as an object of its own. */
struct object *pdf_image_write(struct file *file, const struct image *image);

/* The image's number in the resources, from 1. */
int pdf_image_number(const struct map *images, const struct image *image);

#endif
