/* What a person must know of the reading, and where it was unsure. */
#ifndef RESUME_SAY_H
#define RESUME_SAY_H

#include "resume/resume.h"

/*
 * Warns of a résumé without a name, without contact data, of headings that
 * look dated but are no entry's; notes, in words, what was nearly read
 * otherwise. Says nothing of a document that is no résumé.
 */
void resume_say(const struct resume *resume, const struct doc *doc,
	struct diag *diag);

#endif
