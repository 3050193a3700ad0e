/* Dates and ranges of dates as résumés write them. resume/ only. */
#ifndef RESUME_OLD_DATE_H
#define RESUME_OLD_DATE_H

#include "base/arena.h"

#include <stdbool.h>

struct old_date {
	size_t start, end; /* bytes of the text */
	bool range;        /* from one date to another, or to now */
	size_t dash, dash_end; /* the dash that parts the two, spaces included;
	                          equal when a word does, or nothing */
	bool hyphen;       /* and that is a hyphen, which means a dash */
};

/*
 * Reads a date or a range that begins at text[at]: years, months and days in
 * the forms of eleven languages. false when there is none, or when it is part
 * of something longer (a phone number, a version, "C++-17").
 */
bool old_date_read(const char *text, size_t len, size_t at, struct old_date *out);

/* The first range, or else date, at or after `at`. */
bool old_date_find(const char *text, size_t len, size_t at, struct old_date *out);

enum old_date_place { DATE_NONE, DATE_ALONE, DATE_LEADING, DATE_TRAILING };

/*
 * Where a title's date is: the whole of it ("(2019 - 2020)", "Period: 2019"),
 * before it ("2019-2020: Apprente") or after it ("Engineer | 2019 - now").
 * Sets the date and the rest [rest, rest_end) without the marks between.
 */
enum old_date_place old_date_place(const char *text, size_t len, struct old_date *date,
	size_t *rest, size_t *rest_end);

/*
 * The range with its hyphen as an en dash: with spaces around it, or, if
 * `tight`, spaced as it was. The date itself when it is no such range.
 */
const char *old_date_text(struct arena *arena, const char *text,
	const struct old_date *date, bool tight);

/*
 * Both ends as ISO 8601 has them: "2019", "2019-05" or "2019-05-14"; NULL for
 * an end that is open, or is not there.
 */
void old_date_iso(struct arena *arena, const char *text, const struct old_date *date,
	const char **start, const char **end);

#endif
