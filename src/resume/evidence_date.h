/* Finding a line's dates and its chief one. resume/ only: evidence.c. */
#ifndef RESUME_EVIDENCE_DATE_H
#define RESUME_EVIDENCE_DATE_H

#include "resume/evidence.h"
#include "resume/mark.h"

enum { EVIDENCE_LONG = 24 }; /* words from which a line is prose and no more */

/* Adds the line's dates to e and as marks to m, where no address stands. */
void evidence_dates(struct arena *arena, struct evidence *e,
	const struct typed_line *line, const struct date_habits *habits,
	struct marks *m);

/* Sets e's chief date, how much it counts, and where it stands. */
void evidence_choose_date(const struct typed_line *line, struct evidence *e);

/* Whether text[from, to) is spaces, brackets, bullets, dashes: nothing that
 * means anything. */
bool evidence_only_joints(const char *text, size_t from, size_t to);

/* Whether the date is a piece of its own, between ends of the line, commas,
 * brackets. */
bool evidence_stands_apart(const struct typed_line *line,
	const struct date *d);

#endif
