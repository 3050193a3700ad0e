/* Floats: the date at the edge of an entry's line. text/ only. */
#ifndef TEXT_FLOAT_H
#define TEXT_FLOAT_H

#include "text/text.h"

/* What floats as a paragraph of its own, in the block it floats in. */
struct paragraph *paragraph_of_float(struct text *text,
	const struct paragraph *block, const struct floated *floated);

#endif
