/* Images and icons in a line: which icon a node has, and how large they are.
 * text/ only. */
#ifndef TEXT_PICTURE_H
#define TEXT_PICTURE_H

#include "text/text.h"

/* What the node shows; NULL after a warning. Each is opened once, however
 * often its text is collected. */
const struct image *picture_open(struct text *text, const struct node *node);

/* The size of the segment's image: as styled, else as the image says, within
 * the limits. */
void picture_size_image(struct segment *seg, const struct style *style,
	const struct text *text);

/* Makes the segment, which has its style, the icon that stands before the
 * node's content, or in its place where the node is an icon; false: none does. */
bool picture_find_icon(struct segment *seg, const struct styled *styled,
	const struct node *node);

/* Its size, and the room that it has before and after it. */
void picture_size_icon(struct segment *seg, const struct text *text);

#endif
