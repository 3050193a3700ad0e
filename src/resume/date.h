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

/* Whether it surely is: months count where both tell one. */
static inline bool day_is_surely_before(struct day a, struct day b)
{
	return a.year != b.year ? a.year < b.year : a.month && b.month &&
		a.month < b.month;
}

static inline bool day_is_before(struct day a, struct day b)
{
	return a.year != b.year ? a.year < b.year : a.month < b.month;
}

/* What date_habits_learn has counted: lines that speak for each habit. */
struct date_counts {
	int year_first, year_last, short_ranges; /* "18/3 - 20/12" */
	int day_first, month_first;              /* "14/3/2019" */
	int years, months, either;    /* "2009-14", "2009-03", "2003-06" */
};

/* How a document writes what is ambiguous; zeroed: nothing is known. */
struct date_habits {
	const char *lang; /* of the document, BCP 47; NULL: unknown */
	enum { SHORT_NONE, SHORT_YEAR_FIRST, SHORT_YEAR_LAST } short_years;
	                  /* "18/3", "3/18"; NONE: those are no dates */
	bool day_first;   /* 03/04/2019 is in April */
	bool short_ends;  /* "2009-12" are years, not December */
	struct date_counts counts;
};

struct date {
	size_t start, end; /* bytes of the text */
	size_t dash, dash_end; /* the dash that parts the two, spaces included;
	                          equal when a word does, or nothing */
	bool range;        /* from one date to another, or an open end */
	bool present;      /* the end is now: "to date", "2021 –" */
	bool hyphen;       /* the dash is typed as a hyphen */
	struct day from, to; /* a single date: from; "until 2019": only to;
	                        a list, "2012, 2014": no range, and both */
};

/*
 * Reads a date or a range that begins at text[at]. low is text folded
 * (words_fold). false when there is none, or when it is part of something
 * longer (a phone number, a version, "C++-17"). habits may be NULL.
 */
bool date_read(const char *text, const char *low, size_t len, size_t at,
	const struct date_habits *habits, struct date *out);

/* Where the first byte may be of what all dates have, a digit or 年; len: there
 * is none. */
size_t date_figure(const char *text, size_t len);

/* The first date or range at or after `at`. */
bool date_next(const char *text, const char *low, size_t len, size_t at,
	const struct date_habits *habits, struct date *out);

/*
 * Whether low[at..*end) says how long something took: "3 months", 3년 6개월,
 * "(1 год 6 мес)" with its parentheses.
 */
bool date_duration(const char *low, size_t len, size_t at, size_t *end);

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
