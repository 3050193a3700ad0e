/*
 * The reading: what each line of a document is. All readings are weighed and
 * the best is taken, for the document as a whole.
 */
#ifndef RESUME_READING_H
#define RESUME_READING_H

#include "base/buf.h"
#include "resume/evidence.h"

enum state {
	STATE_TITLE,     /* "Lebenslauf" */
	STATE_NAME, STATE_HEADLINE, STATE_CONTACT,
	STATE_INTRO,     /* prose before the first section */
	STATE_SECTION,   /* a section's title */
	STATE_HEAD,      /* an entry's first line */
	STATE_MORE,      /* a further line of its head */
	STATE_ROLE,      /* the first line of a role at the entry's employer */
	STATE_PROJECT,   /* the first line of what one did there, as dated */
	STATE_ROLE_MORE, /* a further line of either's head */
	STATE_BODY,      /* anything else */
	STATE_COUNT
};

extern const char *const state_names[STATE_COUNT];

/* Whether the state is one that the header is made of. */
static inline bool state_is_header(enum state s)
{
	return s == STATE_TITLE || s == STATE_NAME || s == STATE_HEADLINE ||
		s == STATE_CONTACT;
}

/* Whether it is the first line of something within an entry. */
static inline bool state_is_within(enum state s)
{
	return s == STATE_ROLE || s == STATE_PROJECT;
}

/* The lines between two titles. */
struct region {
	int title;        /* its line, or -1 */
	int first, end;   /* of its lines */
	enum topic topic; /* by its title; TOPIC_NONE: it does not say */
	bool group;       /* its first line names it, and is no entry */
	unsigned head, role; /* forms of its entries' and roles' first lines */
	double cost, margin; /* of the best reading, and the second's more */
	double empty;        /* and of that without entries */
	double undated;      /* what its entries cost more for having no dates,
	                        if other regions of their topic have any */
};

struct reading {
	const struct typed_lines *lines;
	const struct evidence *evidence;
	enum state *states;     /* one a line */
	struct region *regions;
	int region_count;
	double margin;          /* of the sections' form */
};

/* The name that the front matter gives, or NULL, weighs too. */
struct reading *reading_choose(struct arena *arena, const struct typed_lines *lines,
	const struct evidence *evidence, const char *name);

/* For --dump=reading: each line, its state, its evidence, the margin. */
void reading_dump(const struct reading *reading, struct buf *out);

#endif
