/* The formats that image.c tells apart. image/ only. */
#ifndef IMAGE_FORMAT_H
#define IMAGE_FORMAT_H

#include "image/image.h"

/* More pixels than this are refused: no page shows so many, nor any screen so
 * many that move. */
enum { IMAGE_MAX_PIXELS = 100 * 1000 * 1000,
	IMAGE_MAX_MOVING = 25 * 1000 * 1000 };

/*
 * Each fills in all of `out` but the path from the file's bytes, which `out`
 * may go on pointing into. NULL when done, else what is wrong, to follow
 * "the image … ".
 */
const char *jpeg_read(struct arena *arena, struct bytes file,
	struct image *out);
const char *png_read(struct arena *arena, struct bytes file,
	struct image *out);

/* Drawings; `lost` says what is left out of one. */
const char *svg_read(struct arena *arena, struct bytes file,
	struct image *out);
const char *webp_read(struct arena *arena, struct bytes file,
	struct image *out);
const char *gif_read(struct arena *arena, struct bytes file,
	struct image *out);

/* The picture of pixels that a data: URI holds; NULL: it holds none. */
const struct image *image_of_pixels(struct arena *arena, const char *uri);

/* The pixels of a PNG that was read before, 8 bits each. */
const char *png_pixels(struct arena *arena, struct bytes file,
	struct image *out);

/*
 * The image's pixels, 8 bits a channel: grey or red, green and blue, with 2 and
 * 4 channels alpha behind them. `samples` are written over.
 */
void image_take_samples(struct arena *arena, uint8_t *samples, int channels,
	struct image *out);

/*
 * Keeps an embedded ICC profile if it is one for the image's colours and says
 * more than sRGB, which RGB without a profile means anyway.
 */
void image_take_profile(struct image *out, struct bytes profile);

#endif
