/* JSON Resume as struct resume. interchange/ only. */
#ifndef INTERCHANGE_JSON_H
#define INTERCHANGE_JSON_H

#include "interchange/fill.h"

/* What the document, shaped as the schema has it, says. Sections have titles
 * only where the document gives them. */
struct resume *json_resume(struct arena *arena, const struct meta *root);

/* The document that a JSON Resume is, whatever it was written in; false after
 * an error. */
bool json_document(struct arena *arena, struct meta *root, struct doc *doc,
	struct diag *diag);

#endif
