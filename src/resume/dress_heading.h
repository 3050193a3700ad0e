/* The header while it is dressed. dress_header.c and dress_name.c only. */
#ifndef RESUME_DRESS_HEADING_H
#define RESUME_DRESS_HEADING_H

#include "resume/dressing.h"

struct heading {
	struct dresser *d;
	struct node *header, *name, *contact;
	struct node *photo; /* put into it last */
};

/* Adds the block as a paragraph of that class; as what the document is, which
 * goes before the name. */
void heading_add(struct heading *h, struct node *block, const char *class);
void heading_add_doctitle(struct heading *h, struct node *block);

/* dress_name.c: takes line i, which says the name, or half of it, or what else
 * may be a name. */
void heading_take_name(struct heading *h, int i);

/* Makes a name, and a headline, that only the front matter or a section's line
 * says. */
void heading_make_name(struct heading *h);

#endif
