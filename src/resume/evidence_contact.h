/* Contact data in a line. resume/ only: evidence.c. */
#ifndef RESUME_EVIDENCE_CONTACT_H
#define RESUME_EVIDENCE_CONTACT_H

#include "resume/evidence.h"

/* How many units of it the line has, by its marks. */
double evidence_contact(const struct evidence *e,
	const struct typed_line *line);

/* Whether it is running text that its first link stands in: "Ask me about [rye]".
 */
bool evidence_tells_of_links(const struct evidence *e,
	const struct typed_line *line);

#endif
