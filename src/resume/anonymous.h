/* A résumé without the person. */
#ifndef RESUME_ANONYMOUS_H
#define RESUME_ANONYMOUS_H

#include "model/tree.h"

/* What can be left out, as bits. */
enum {
	ANONYMOUS_NAME = 1, ANONYMOUS_CONTACTS = 2, ANONYMOUS_PHOTO = 4,
	ANONYMOUS_LINKS = 8
};

struct anonymous_row {
	const char *name; /* as --anonymous spells it */
	unsigned part;
};

/* Ends with a NULL name. */
extern const struct anonymous_row anonymous_rows[];

/* The parts in "name,photo"; all of them if list is NULL; 0: a word of it is
 * none. */
unsigned anonymous_parts(const char *list);

/*
 * Takes out of the dressed document what tells who the person is, wherever it
 * stands, and puts a copy of its résumé without that in the place of the
 * other. Says how much that was; false after an error, when what shall go was
 * not found.
 */
bool anonymous_make(struct arena *arena, struct doc *doc, unsigned parts,
	struct diag *diag);

/* Whether the name of a file would tell whom an anonymous document is about. */
bool anonymous_tells(struct arena *arena, const struct doc *doc,
	const char *file_name);

#endif
