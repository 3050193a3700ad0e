/* A résumé that came with data, as the tree that styles know. interchange/ only. */
#ifndef INTERCHANGE_TREE_H
#define INTERCHANGE_TREE_H

#include "model/doc.h"
#include "resume/resume.h"

/*
 * Makes doc's body of doc's résumé, the same tree that dress() makes of a
 * Markdown one. Texts may hold Markdown and HTML. Titles that the data do not
 * give, months and "present" are in the document's language, which is guessed
 * from the texts if nobody says it.
 */
void tree_make(struct arena *arena, struct doc *doc, struct resume *resume,
	struct diag *diag);

#endif
