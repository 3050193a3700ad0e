/*
 * Footnotes, in the order read.c calls this: before the tree is made, right
 * after, while it is read as a résumé (of which they are no part), and when it
 * is dressed.
 */
#ifndef MARKDOWN_FOOTNOTES_H
#define MARKDOWN_FOOTNOTES_H

#include "markdown/front_matter.h"
#include "model/tree.h"

struct footnotes;

/* Keeps CommonMark from taking them for definitions of links. */
void footnotes_mark(struct arena *arena, struct source *source);

/* Makes marks of references, and a list at the body's end of the notes. false
 * after an error. */
bool footnotes_take(struct arena *arena, struct node *body,
	struct footnotes **found, struct diag *diag);

/* Takes that list out of the body. */
void footnotes_set_aside(struct footnotes *f);

/* Numbers them, and puts the list back; NULL when there are none. */
const struct node *footnotes_place(struct footnotes *f, struct node *body);

#endif
