/* The languages of a document. */
#ifndef MODEL_LANGUAGE_H
#define MODEL_LANGUAGE_H

#include "model/tree.h"

/* The language that the text is in, by its letters and small words; NULL when
 * they do not tell. */
const char *language_guess(struct arena *arena, const struct node *body);

/* Whether some language has it among its small words: "the", "de", "och". */
bool language_has_small_word(const char *word);

/* Languages in their codes' canonical form, the document's guessed if nobody
 * says it; warns of what is none. */
void languages_settle(struct arena *arena, struct doc *doc,
	struct diag *diag);

#endif
