/* Forms: what makes two lines look alike to their author. resume/ only. */
#ifndef RESUME_FORM_H
#define RESUME_FORM_H

#include "resume/evidence.h"

/* A line's form as a number: two lines of equal form look alike. 0: none. */
unsigned form_of(const struct typed_line *line, const struct evidence *e);

/* The same without its style and what it holds: kind, level, place. */
unsigned form_kind(unsigned form);

/* The same form as the first line of a block. */
unsigned form_first(unsigned form);

/* How high a line of the form stands: a heading's level, then bold lines,
 * paragraphs, and items by their depth. */
int form_rank(unsigned form);

bool form_is_heading(unsigned form);
bool form_is_term(unsigned form);
bool form_is_date(unsigned form); /* and nothing else */

/* Whether the line is a row whose text stands in one of its cells. */
bool form_is_alone(const struct typed_line *line);

/* "h3", "p bold", "li2 + date". */
const char *form_name(struct arena *arena, unsigned form);

#endif
