/* Titles: of sections, of the document; and names of persons. resume/ only. */
#ifndef RESUME_TITLE_H
#define RESUME_TITLE_H

#include "resume/evidence.h"

struct title {
	double weight;    /* of a section: 1 known, 0.8 by a word, 0.5 ending */
	enum topic topic;
	double doctitle;  /* 1: it is one; 0.5: one stands in it */
};

/* What the line low[0..len) says as a title. lang: the document's, or NULL. */
struct title title_of(const char *low, size_t len, const char *lang);

/*
 * How much the line looks like a person's name, 0 to 1: two to four words
 * with capitals, or two to four Chinese, Japanese or Korean characters; no
 * digits, none of the words that mean something else.
 */
double name_likeness(const struct typed_line *line, const struct evidence *e);

/* Where contact data begins behind a name in the line, or the line's end. */
size_t name_end(const struct typed_line *line, const struct evidence *e);

/*
 * The person in "Jane Doe's Résumé", "CV - Jane Doe", "张三简历",
 * "Jane Doe (5 years)": text[*from..*to). false when nothing but a title
 * is there ("My Resume"). *rest: where a remark begins, or len.
 */
bool name_within(const char *text, size_t len, size_t *from, size_t *to,
	size_t *rest);

#endif
