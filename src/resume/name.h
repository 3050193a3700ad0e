/* Names of persons. resume/ only. */
#ifndef RESUME_NAME_H
#define RESUME_NAME_H

#include "resume/evidence.h"

/*
 * How much the line looks like a person's name, 0 to 1: two to four words
 * with capitals, or two to four Chinese, Japanese or Korean characters; no
 * digits, none of the words that mean something else. Reads e->person.
 */
double name_likeness(const struct typed_line *line, const struct evidence *e);

/* Where contact data begins behind a name in the line, or the line's end. */
size_t name_end(const struct typed_line *line, const struct evidence *e);

/* Whether the line says the name behind a label; a table's title does not. */
bool name_is_labelled(const struct typed_line *line,
	const struct evidence *e);

/*
 * The person in "Jane Doe's Résumé", "CV - Jane Doe", "张三简历",
 * "Jane Doe (5 years)": text[from..to). false when nothing but a title
 * is there ("My Resume"). low: words_fold of it.
 */
bool name_within(const char *text, const char *low, size_t len,
	struct name_place *place);

#endif
