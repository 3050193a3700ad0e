/* Contact data: what it is, and one line of it. resume/ only. */
#ifndef RESUME_CONTACT_H
#define RESUME_CONTACT_H

#include "model/tree.h"

/*
 * Whether the block (a paragraph, list, quote, small heading, table) is made
 * of contact data: an e-mail address, phone number or link, with little else.
 */
bool contact_is(struct arena *arena, const struct node *block);

/*
 * Moves the block's pieces into `line`, each a span with the class of what it
 * is: email, phone, url, location, a network's name, or detail. Separators
 * go; a style sets its own.
 */
void contact_take(struct arena *arena, struct node *line, struct node *block);

/* Contact data of the front matter that `line` does not have yet. */
void contact_from_meta(struct arena *arena, struct node *line,
	const struct meta *meta);

#endif
