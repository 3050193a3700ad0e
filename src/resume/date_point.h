/* One date, of which a range has two. date*.c only. */
#ifndef RESUME_DATE_POINT_H
#define RESUME_DATE_POINT_H

#include "resume/date_scan.h"

/* What a date may begin with, beside digits. */
#define POINT_WORDS (WORD(MONTH) | WORD(SEASON) | WORD(WEEKDAY) | WORD(ERA))

enum { TOLD_YEAR = 1, TOLD_MONTH = 2, TOLD_DAY = 4 };

struct point {
	struct day day;   /* of our calendar, whichever the text has */
	unsigned told;    /* which of its parts the text tells */
	short next_year;  /* "2019/20": the second; or 0 */
	signed char next_month; /* "Jan/Feb 2019": the second; or 0 */
	bool plain;       /* a year of four digits and nothing else */
	bool maybe_next;  /* the month may be the next year: "2009/10" */
	bool maybe_year;  /* the day may be a year: "Nov 16" */
	bool doubtful;    /* good only as part of a range: 201609, '16 */
	bool solar;       /* the month's number is one of Iran's calendar */
	bool season;      /* not a month's name but one of a season */
	const char *lang; /* of that name, or NULL */
};

/* A date; a month or a day alone may be the first half of a range. */
bool point_read(struct scan *z, struct point *p);

/* Its kinds, by what they begin with. */
bool point_numeric(struct scan *z, struct point *p);
bool point_named(struct scan *z, struct point *p);
bool point_era(struct scan *z, struct point *p);

/* A year of four digits, in a calendar that the digits, the month's language
 * or the document's allow. */
bool point_year(struct scan *z, struct point *p);

/* "'16"; the year of two digits that it is. */
bool point_short_year(struct scan *z, struct point *p);
short point_century(int two_digits);

/* "年3月" after 19. */
bool point_short_unit(struct scan *z, const struct number *n, struct point *p);

/* What follows a year: "年7月", ".07.14", "/20", " May", " г." */
void point_after_year(struct scan *z, struct point *p);

/* "/20" or "/2020" after 2019. */
bool point_next_year(struct scan *z, struct point *p);

/* A month's name, or a season's, which stands for its first month. */
bool point_month(struct scan *z, struct point *p);

/* Brings a date of Iran's calendar, so far with its year as ours, into ours. */
void point_from_solar(struct point *p);

/* "r.", "г." */
void point_era_mark(struct scan *z);

#endif
