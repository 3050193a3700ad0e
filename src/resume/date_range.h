/* From one date on: what follows it, and what it stands in. date*.c only. */
#ifndef RESUME_DATE_RANGE_H
#define RESUME_DATE_RANGE_H

#include "resume/date_point.h"

/* Whether a date may begin at `at`: not inside a word or number; or end. */
bool border_may_begin(const struct scan *z, size_t at);
bool border_may_end(const struct scan *z);

/* Whether the four digits that begin at start and end at z are no year. */
bool border_is_counted(const struct scan *z, size_t start);

/*
 * A date, or range, whose first half was read from out->start to z->at; moves
 * past it and sets all of *out. false when it is none.
 */
bool range_finish(struct scan *z, struct point *left, struct date *out);

/* A word after the range's end, which belongs to it: まで, 까지. */
void range_until_after(struct scan *z);

#endif
