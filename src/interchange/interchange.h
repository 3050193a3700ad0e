/* Other formats, in and out. */
#ifndef INTERCHANGE_INTERCHANGE_H
#define INTERCHANGE_INTERCHANGE_H

#include "resume/contacts.h"
#include "resume/resume.h"

/*
 * Reads JSON Resume into the document's body, sections and all; or YAML, which
 * RenderCV's is, or JSON Resume. false after an error.
 */
bool json_parse(struct arena *arena, const struct input *input,
	struct doc *doc, struct diag *diag);
bool yaml_parse(struct arena *arena, const struct input *input,
	struct doc *doc, struct diag *diag);

/* As plain text in lines of `width` columns, 0: unbroken; and as JSON Resume
 * 1.0.0; both end in a newline. */
void doc_text(const struct doc *doc, int width, struct buf *out);
void json_write(const struct doc *doc, struct buf *out);

#endif
