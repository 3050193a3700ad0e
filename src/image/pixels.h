/* Pixels of 8 bits, changed without a thought of files. image/ only. */
#ifndef IMAGE_PIXELS_H
#define IMAGE_PIXELS_H

#include "base/arena.h"

#include <stdint.h>

struct pixels {
	int width, height;
	int channels;         /* 1: grey, 3: red, green, blue, 4: inks */
	const uint8_t *data;  /* rows, channels side by side */
	const uint8_t *alpha; /* width * height, or NULL: all opaque */
};

/*
 * Fewer pixels: each the mean of the area it covers, weighted with what of it
 * can be seen. width and height are at most those of `p`, which is returned
 * itself if they are the same.
 */
struct pixels pixels_shrink(struct arena *arena, const struct pixels *p,
	int width, int height);

/* On a ground of one colour, without alpha then. */
struct pixels pixels_flatten(struct arena *arena, const struct pixels *p,
	const uint8_t ground[3]);

/* The lightness alone. */
struct pixels pixels_gray(struct arena *arena, const struct pixels *p);

#endif
