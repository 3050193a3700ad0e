/* The name that the author's addresses repeat. resume/ only: evidence.c. */
#ifndef RESUME_EVIDENCE_NAME_H
#define RESUME_EVIDENCE_NAME_H

#include "resume/evidence.h"

/* Says of the first line that looks like a name, and whose words stand in one
 * of the document's addresses, that it is the name. */
void evidence_find_name(const struct typed_lines *lines, struct evidence *all);

#endif
