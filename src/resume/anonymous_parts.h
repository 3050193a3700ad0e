/* What the parts of anonymous_make() share. resume/ only. */
#ifndef RESUME_ANONYMOUS_PARTS_H
#define RESUME_ANONYMOUS_PARTS_H

#include "resume/trace.h"

struct anonymous {
	struct arena *arena;
	struct doc *doc;
	struct diag *diag;
	struct traces *traces;
	const char *title; /* what stands in place of the name */
	int names, contacts, pictures, links, words; /* left out */
};

/* Takes what tells out of the tree; sets the title. */
void anonymous_tree(struct anonymous *a);

/* The résumé without it. */
const struct resume *anonymous_copy(struct anonymous *a);

/* Whether line i goes as a whole: contact data, a label with the name. */
bool anonymous_goes(const struct anonymous *a, int i);

#endif
