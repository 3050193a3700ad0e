/* The name that the author's addresses repeat. resume/ only: evidence.c,
 * person.c. */
#ifndef RESUME_EVIDENCE_NAME_H
#define RESUME_EVIDENCE_NAME_H

#include "resume/evidence.h"

/* Says of the first line that looks like a name, and whose words stand in one
 * of the document's addresses, that it is the name. */
void evidence_find_name(const struct typed_lines *lines, struct evidence *all);

/* Whether an address in the line repeats the words of text[from..to). */
bool evidence_is_addressed(const struct typed_line *line,
	const struct evidence *e, size_t from, size_t to);

#endif
