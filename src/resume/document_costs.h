/* What each line costs as a part of the document. resume/ only: reading.c. */
#ifndef RESUME_DOCUMENT_COSTS_H
#define RESUME_DOCUMENT_COSTS_H

#include "resume/evidence.h"

/* What a line is on the upper level. */
enum doc_state {
	DOC_TITLE, DOC_NAME, DOC_HEADLINE, DOC_CONTACT, DOC_INTRO, DOC_SECTION,
	DOC_INSIDE, /* a section */
	DOC_EARLY_CONTACT, DOC_EARLY_INTRO, /* before the name */
	DOC_STATES
};

/* Whether a line in that state is a section's. */
static inline bool doc_is_past(int state)
{
	return state == DOC_SECTION || state == DOC_INSIDE;
}

struct document {
	const struct typed_lines *lines;
	const struct evidence *evidence;
	const char *name; /* in the front matter, or NULL */
	bool sole;        /* there is one heading of level 1 only */
};

/* Sets the costs of every line in each state. */
void document_costs(const struct document *document,
	double (*base)[DOC_STATES]);

static inline bool line_is_heading(const struct typed_line *line)
{
	return line->kind == LINE_HEADING;
}

#endif
