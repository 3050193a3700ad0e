/* The parts of an entry's head: title, organisation, place. resume/ only. */
#ifndef RESUME_LABEL_H
#define RESUME_LABEL_H

#include "model/tree.h"

/* What the head as a whole is, if that shows from around it. */
enum label { LABEL_GUESS, LABEL_TITLE, LABEL_ORGANIZATION };

/*
 * Puts the head's text, its date gone, into spans .title, .organization and
 * .location, and that of the line below it, or NULL, likewise. Where it
 * guesses without a hint it says so in a note.
 */
void label_head(struct arena *arena, struct node *head, struct node *sub,
	enum label label, struct diag *diag);

/* Whether a line in emphasis may be an organisation, a place or a title. */
bool label_is_place_line(struct arena *arena, const struct node *p);

#endif
