/*
 * Collecting: the spans of a block as one string with a segment for each
 * change of style or source, white space collapsed (CSS Text 3, 4.1),
 * text-transform applied, images as U+FFFC. A '\n' is a forced break.
 */
#ifndef TEXT_COLLECT_H
#define TEXT_COLLECT_H

#include "text/text.h"

/* Fills in text, len and segments. */
void collect(struct text *text, struct paragraph *p, enum pseudo pseudo,
	int scale);
void collect_children(struct text *text, struct paragraph *p,
	const struct node *first, const struct node *end);
/* The same of one that floats; its block is p->block. */
void collect_float(struct text *text, struct paragraph *p,
	const struct floated *floated);

void collect_string(struct text *text, struct paragraph *p,
	const struct style *style, const char *string);

#endif
