/* JPEG to a smaller or a grey JPEG, through libjpeg. image/ only. */
#ifndef IMAGE_RECODE_H
#define IMAGE_RECODE_H

#include "image/image.h"

/*
 * out->data becomes that of `in`, of out->width by out->height pixels, not more
 * than `in` has, and in greys if `gray`. false when libjpeg finds something
 * wrong, or there are
 * too many pixels; then `out` is as it was.
 */
bool jpeg_recode(struct arena *arena, const struct image *in, bool gray,
	struct image *out);

#endif
