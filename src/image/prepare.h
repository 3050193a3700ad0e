/*
 * Pictures as a page needs them: no more pixels than a printer shows, no
 * transparency over plain ground, greys where only greys are wanted.
 */
#ifndef IMAGE_PREPARE_H
#define IMAGE_PREPARE_H

#include "image/image.h"

/* How a picture stands on the pages. */
struct image_use {
	int width, height; /* stored pixels that it needs at most; more than
	                      half as much again are shrunk to as many */
	bool gray;         /* in greys */
	bool plain;        /* all that it lies on is of one colour: */
	uint8_t ground[3];
};

/* The picture itself when it serves as it is, else one made of it. */
const struct image *image_prepare(struct arena *arena,
	const struct image *image, const struct image_use *use);

#endif
