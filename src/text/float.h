/* Floated spans: the date at the edge of an entry's line. text/ only. */
#ifndef TEXT_FLOAT_H
#define TEXT_FLOAT_H

#include "text/text.h"

/* The span's content as a paragraph of its own, in the block it floats in. */
struct paragraph *paragraph_of_span(struct text *text,
	const struct paragraph *block, const struct node *span);

#endif
