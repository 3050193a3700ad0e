/*
 * The way in: bytes to the document. What reads them, one function after
 * another, stands in read.c.
 */
#ifndef READ_H
#define READ_H

#include "model/doc.h"

/* What of the document is wanted. */
struct read_options {
	struct files *files; /* where those are that it names; NULL: nowhere */
	const char *reader; /* whom it is for; NULL: all regions are kept */
	unsigned anonymous; /* what shall go, ANONYMOUS_…; 0: nothing */
	bool smart;         /* typed quotes, dashes, dots as printed ones */
};

/*
 * Reads Markdown with optional front matter, or JSON Resume. Ill-formed UTF-8
 * is repaired with a warning. NULL (after an error) only when the front matter
 * is no YAML, the nesting is deeper than DOC_DEPTH, or what shall go from an
 * anonymous document was not found.
 */
struct doc *doc_read(struct arena *arena, const char *file, const char *text,
	size_t len, struct diag *diag);

/* The same for a reader: `input` names the file and holds its bytes. */
struct doc *doc_read_for(struct arena *arena, const struct input *input,
	const struct read_options *options, struct diag *diag);

#endif
