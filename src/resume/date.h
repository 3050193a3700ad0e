/* Dates and ranges of dates as résumés write them. */
#ifndef RESUME_DATE_H
#define RESUME_DATE_H

#include "base/arena.h"

#include <stdbool.h>

/* year 0: not said; month, day 0: not said. */
struct day {
	short year;
	signed char month, day;
};

/* How a document writes what is ambiguous; zeroed: nothing is known. */
struct date_habits {
	const char *lang; /* of the document, BCP 47; NULL: unknown */
	enum { SHORT_NONE, SHORT_YEAR_FIRST, SHORT_YEAR_LAST } short_years;
	                  /* "18/3", "3/18"; NONE: those are no dates */
	bool day_first;   /* 03/04/2019 is in April */
};

struct date {
	size_t start, end; /* bytes of the text */
	size_t dash, dash_end; /* the dash that parts the two, spaces included;
	                          equal when a word does, or nothing */
	bool range;        /* from one date to another, or an open end */
	bool present;      /* the end is now: "to date", "2021 –" */
	bool hyphen;       /* the dash is typed as a hyphen */
	struct day from, to; /* a single date: from; "until 2019": only to */
};

/*
 * Reads a date or a range that begins at text[at]. low is text folded
 * (words_fold). false when there is none, or when it is part of something
 * longer (a phone number, a version, "C++-17").
 */
bool date_read(const char *text, const char *low, size_t len, size_t at,
	const struct date_habits *habits, struct date *out);

/* The first date or range at or after `at`. */
bool date_next(const char *text, const char *low, size_t len, size_t at,
	const struct date_habits *habits, struct date *out);

/* What the lines of a document agree on: call for each line, then read. */
void date_habits_learn(struct date_habits *habits, const char *text,
	const char *low, size_t len);
void date_habits_settle(struct date_habits *habits);

/*
 * The range with its hyphen as an en dash: with spaces around it, or, if
 * `tight`, spaced as it was. The date itself when it is no such range.
 */
const char *date_text(struct arena *arena, const char *text,
	const struct date *date, bool tight);

/* "2019", "2019-05" or "2019-05-14"; NULL when the year is not said. */
const char *date_iso(struct arena *arena, struct day day);

#endif
