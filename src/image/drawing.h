/*
 * Drawings: pictures of shapes instead of pixels, which stay sharp at any
 * size. Lengths are CSS pixels, 1/96 inch; y grows downwards. A list of things
 * to paint, one over the other.
 */
#ifndef IMAGE_DRAWING_H
#define IMAGE_DRAWING_H

#include "base/arena.h"
#include "base/colour.h"

#include <stddef.h>

/* x' = ax + cy + e, y' = bx + dy + f */
struct matrix {
	double a, b, c, d, e, f;
};

extern const struct matrix matrix_identity;

/* What does the inner first, then the outer. */
struct matrix matrix_join(struct matrix outer, struct matrix inner);
void matrix_apply(const struct matrix *m, double *x, double *y);

/* Verbs take one, one, three and no points. */
enum verb { VERB_MOVE, VERB_LINE, VERB_CURVE, VERB_CLOSE };

struct outline {
	uint8_t *verbs;
	size_t verb_count, verb_room;
	double *points; /* x, y */
	size_t point_count, point_room;
};

/* p are the x and y of as many points as the verb takes. */
void outline_add(struct arena *arena, struct outline *o, enum verb verb,
	const double *p);

/* All of it, moved by the matrix. */
void outline_append(struct arena *arena, struct outline *o,
	const struct outline *from, const struct matrix *m);

/* The smallest rectangle around it: left, top, right, bottom; false without
 * points. */
bool outline_bounds(const struct outline *o, double box[4]);

/* Whether there is something to be filled in it: a line has no area. */
bool outline_has_area(const struct outline *o);

struct colour_stop {
	double at; /* 0 to 1, never less than the one before */
	struct colour colour;
};

enum paint_kind { PAINT_NONE, PAINT_COLOUR, PAINT_LINEAR, PAINT_RADIAL };

struct paint {
	enum paint_kind kind;
	struct colour colour;
	/* Gradients: linear along the x axis from 0 to 1; radial from the point
	 * of focus to the unit circle; both as the matrix puts them into the
	 * drawing. */
	struct matrix matrix;
	double focus[3]; /* x, y, radius */
	const struct colour_stop *stops;
	size_t stop_count; /* 2 at least */
	double opacity;    /* of all of it */
};

enum cap { CAP_BUTT, CAP_ROUND, CAP_SQUARE };   /* as PDF counts them */
enum join { JOIN_MITER, JOIN_ROUND, JOIN_BEVEL };

struct stroke {
	struct paint paint;
	double width;
	enum cap cap;
	enum join join;
	double miter;
	const double *dashes;
	size_t dash_count;
	double dash_offset;
};

/* Only what lies within is seen; in the drawing's coordinates. */
struct clip {
	struct outline outline;
	bool even_odd;
	const struct clip *next;
};

enum drawn_kind { DRAWN_SHAPE, DRAWN_GROUP, DRAWN_IMAGE };

struct drawn {
	enum drawn_kind kind;
	struct matrix matrix; /* from its coordinates to the drawing's */
	/* A shape's: */
	struct outline outline;
	bool even_odd;
	struct paint fill;
	struct stroke stroke;
	/* A group's: */
	const struct clip *clip; /* or NULL */
	double opacity;          /* of all together; 1: as they are */
	struct drawn *mask;      /* what is light in it is seen; or NULL */
	bool mask_by_alpha;      /* what is opaque in it is */
	struct drawn *first;
	/* An image's; its top left corner is at 0, 0, the other at 1, 1: */
	const struct image *image;

	struct drawn *next;
};

/*
 * A stretch of text, whose shape has no outline until someone who has fonts
 * gives it one (text/letters.c). Where no place is given it stands behind the
 * one before.
 */
enum baseline { BASELINE_LETTERS, BASELINE_MIDDLE, BASELINE_CENTRE,
	BASELINE_TOP };

struct letters {
	const char *text;
	const char *family;   /* as CSS has it, or NULL */
	int weight;           /* 100 to 900 */
	bool italic;
	double size, spacing; /* between letters */
	bool begins;          /* at x, y: what the anchor counts from */
	double x, y;
	double dx, dy;        /* from there, or from the end of the last */
	double anchor;        /* 0: it begins there, 0.5: its middle is, 1 */
	double length;        /* of all from here to the next that begins, which
	                         spacing makes up; 0: as long as it is */
	enum baseline baseline;
	struct drawn *shape;
	struct letters *next;
};

struct drawing {
	double width, height;
	bool stretches; /* to other proportions; else it stays as it is, in the
	                   middle of the room that it gets */
	struct drawn *first;
	struct letters *letters; /* that have no outlines yet; or NULL */
};

#endif
