/* Headings by what the others of their level are. resume/ only: reading.c. */
#ifndef RESUME_TITLE_FORMS_H
#define RESUME_TITLE_FORMS_H

#include "resume/evidence.h"

/*
 * Of each line, whether it is a heading whose level known titles have: below
 * "Education", "Schools" and "Courses" may be titles too, where two headings of
 * a level are known ones, and most of that level are. Those within an entry do
 * not count.
 */
const bool *titles_below(struct arena *arena, const struct typed_lines *lines,
	const struct evidence *evidence);

/* What the rows below the titles of a table's columns are about, if one of them
 * is of dates: "Period", "Position". TOPIC_NONE: they do not say, or the line
 * is none. */
enum topic titles_of_table(const struct typed_line *line);

#endif
