/*
 * Itemising: a collected paragraph's text as boxes, glue and penalties, its
 * words shaped.
 */
#ifndef TEXT_ITEMISE_H
#define TEXT_ITEMISE_H

#include "text/text.h"

void itemise(struct text *text, struct paragraph *p);

/* Gathers a paragraph's items in room that all share, and then moves them from
 * there to the scratch. */
void itemise_begin(struct text *text, struct paragraph *p);
void itemise_end(struct text *text, struct paragraph *p);

/*
 * The paragraph's items with more breaks wherever two of them are further
 * apart than `limit`: between boxes, and inside a box that is too wide where
 * it is full, there being no better place. Returns p->items itself when all
 * is well. Sets *count.
 */
const struct item *itemise_narrow(struct text *text, const struct paragraph *p,
	sp limit, size_t *count);

#endif
