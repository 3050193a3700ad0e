/* Gradients as shading patterns (ISO 32000-1, 8.7.4). pdf/ only. */
#ifndef PDF_GRADIENT_H
#define PDF_GRADIENT_H

#include "image/drawing.h"
#include "pdf/object.h"

/* What of its stops' colours a pattern shows. */
enum gradient_part { GRADIENT_COLOUR, GRADIENT_GRAY, GRADIENT_ALPHA };

/* Appends the pattern's dictionary; `base` is where the drawing stands. */
void gradient_put(struct buf *out, const struct paint *paint,
	const struct matrix *base, enum gradient_part part);

/* Whether something shines through one of its stops. */
bool gradient_is_clear(const struct paint *paint);

/* A number of PDF's with as many decimals; what is none is 0. */
void gradient_put_number(struct buf *out, double v, int decimals);

/* "a b c d e f", as the matrix has them. */
void gradient_put_matrix(struct buf *out, const struct matrix *m);

#endif
