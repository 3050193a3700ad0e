/* Drawings as form XObjects (ISO 32000-1, 8.10). pdf/ only. */
#ifndef PDF_DRAWING_H
#define PDF_DRAWING_H

#include "image/drawing.h"
#include "pdf/object.h"

/* The longer side of every drawing's form, in its own units. */
enum { DRAWING_SIDE = 1000 };

struct object *drawing_write(struct file *file, const struct drawing *drawing);

/* How wide and high its form is. */
void drawing_size(const struct drawing *drawing, double *width,
	double *height);

#endif
