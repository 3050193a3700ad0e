/* Pictures among the spans of a block. text/ only. */
#ifndef TEXT_PICTURE_H
#define TEXT_PICTURE_H

#include "text/text.h"

/* What the node shows; NULL after a warning. Each is opened once, however
 * often its text is collected. */
const struct image *picture_open(struct text *text, const struct node *node);

/* The size of the segment's image: as styled, else as the image says, within
 * the limits. */
void picture_size(struct segment *seg, const struct style *style,
	const struct text *text);

#endif
