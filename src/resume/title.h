/* Titles of sections and of the document. resume/ only. */
#ifndef RESUME_TITLE_H
#define RESUME_TITLE_H

#include "resume/evidence.h"

struct title {
	double weight;    /* of a section: 1 known, 0.8 by a word, 0.5 ending */
	enum topic topic;
	double doctitle;  /* 1: it is one; 0.5: one stands in it */
	double beside;    /* the same of what is one beside a name only */
	bool career;      /* of jobs and schools both: its topic is neither */
	unsigned topics;  /* of a title of several, all, as bits; or 0 */
};

/* What the line low[0..len) says as a title. lang: the document's, or NULL. */
struct title title_of(const char *low, size_t len, const char *lang);

/* The same of a heading that says nothing as it is written: with one slip in a
 * word, "Experence". */
struct title title_of_slip(const char *low, size_t len, const char *lang);

#endif
