/* The letters of drawings as outlines. text/ only. */
#ifndef TEXT_LETTERS_H
#define TEXT_LETTERS_H

#include "image/drawing.h"
#include "text/text.h"

/* Gives the shapes of the drawing's letters their outlines, in the bundled face
 * that their family is most like. `node` is the picture. */
void letters_draw(struct text *text, const struct node *node,
	struct drawing *drawing);

#endif
