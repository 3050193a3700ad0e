/*
 * Dates and ranges. A scanner by hand, since the forms overlap too much for a
 * grammar ("2019-07" is a month, "2016-19" are years, "2019-555-0100" is a
 * phone number). Bottom up: date_scan.c has what dates are made of;
 * date_year.c, date_numeric.c and date_named.c read one date, a point; in date_range.c two
 * points and what is between them make a range; date_border.c looks at what it
 * stands in. Here are the words before a range ("since"); date_next.c finds
 * where to begin.
 *
 * Each function moves past what it understands, or stays and says no; so forms
 * are tried one after the other, the longest first.
 */
#include "resume/date_range.h"

#include "base/utf8.h"

#include <string.h>

static const struct date_habits no_habits = {0};


/* "the", "year", "early", between "since" and its date. */
static void take_article(struct scan *z)
{
	static const char *const articles[] = {"the ", "dem ", "le ", "el ",
		"o ", NULL};

	scan_any(z, articles);
}

/* Whether nothing, or a mark that parts, stands before z. */
static bool stands_apart(const struct scan *z)
{
	size_t at = z->at;

	while (at > 0 && z->s[at - 1] == ' ')
		at--;
	return at == 0 || strchr(",(|:;[*_\t", z->s[at - 1]);
}

/* "seit 2013", "from 2013 to 2015": true when a date was made of it. */
static bool read_since(struct scan *z, bool needs_end, struct date *out)
{
	struct scan start = *z;
	struct point p;

	start.at = out->start;
	take_article(z);
	if (!point_read(z, &p) || !(p.told & TOLD_YEAR || p.told & TOLD_MONTH))
		return false;
	if (range_finish(z, &p, out) && (out->range || (!needs_end ||
			(stands_apart(&start) && scan_at_stop(z))))) {
		if (!out->range || out->present)
			out->range = out->present = true;
		if (out->to.year && !out->range)
			return false;
		return true;
	}
	return false;
}

/* "until 2019", "до 2019": only an end. */
static bool read_until(struct scan *z, struct date *out)
{
	struct point p;

	take_article(z);
	if (!point_read(z, &p) || !(p.told & TOLD_YEAR) || p.doubtful)
		return false;
	range_until_after(z);
	if (!border_may_end(z))
		return false;
	out->range = true;
	out->to = p.day;
	out->end = out->dash = out->dash_end = z->at;
	return true;
}

/* The row, unless it is a short word of another language, as "no" and "do". */
static const struct word *ours(const struct scan *z,
	const struct word_match *match, size_t start, enum word_class class)
{
	const struct word *row = words_row(match, class, z->habits->lang);

	if (row && z->habits->lang && match->length < 4 && *row->lang &&
		!(z->low[start] & 0x80) && !scan_lang(z, row->lang))
		return NULL;
	return row;
}

/* "Since: May 2019", "Depuis : mai 2019" */
static bool take_colon(struct scan *z)
{
	size_t from = z->at;

	scan_spaces(z);
	if (scan_take(z, ":"))
		return true;
	z->at = from;
	return false;
}

/* A date behind a word that says which end of a range it is. */
static bool read_prefixed(struct scan *z, const struct word_match *match,
	struct date *out)
{
	const struct word *since, *until;
	size_t start = z->at, after;
	bool label;

	z->at += match->end;
	label = take_colon(z);
	if (!scan_spaces(z) && !scan_spaceless_before(z, z->at) &&
		z->s[z->at - 1] != '-')
		return false;
	after = z->at;
	since = ours(z, match, start, WORD_SINCE);
	until = ours(z, match, start, WORD_UNTIL);
	*out = (struct date){.start = start};
	if (since && since->value != SIDE_AFTER && !(label && since->value ==
			SIDE_FROM) &&
		read_since(z, since->value == SIDE_FROM, out)) {
		out->start = start;
		return true;
	}
	z->at = after;
	*out = (struct date){.start = start};
	return until && until->value != SIDE_AFTER && !label && read_until(z,
		out);
}

/* "(–2019)", "~ 2020.03": a dash and nothing before it. Spaces and a tilde,
 * which is "about" elsewhere, only where they write so. */
static bool read_open_start(struct scan *z, struct date *out)
{
	size_t start = z->at;
	bool hyphen, east = scan_lang(z, "ja") || scan_lang(z, "ko") ||
		scan_lang(z, "zh");

	if ((z->s[start] == '~' && !east) ||
		(start > 0 && !strchr("([", z->s[start - 1])))
		return false;
	if (!scan_dash(z, &hyphen) || hyphen || (scan_spaces(z) && !east) ||
		!read_until(z, out) || !scan_at_stop(z))
		return false;
	out->dash = out->dash_end = start;
	return true;
}

/* Whether a range's dash, an apostrophe, or a year in Han may stand here. */
static bool may_be_other(const struct scan *z)
{
	unsigned char c = (unsigned char)z->s[z->at];
	size_t size;

	if (c < 0x80) /* the last: "H30.4" */
		return c == '\'' || c == '~' || c == '`' || ((c == 'R' ||
			c == 'H' || c == 'S') && scan_digit_at(z, z->at + 1,
			&size) >= 0);
	return c == 0xE2 || c == 0xE3 || c == 0xE4 || c == 0xEF || c == 0xC2;
}

bool date_read(const char *text, const char *low, size_t len, size_t at,
	const struct date_habits *habits, struct date *out)
{
	struct scan z = {text, low, len, at, habits ? habits : &no_habits};
	struct word_match match;
	struct point p;

	*out = (struct date){.start = at};
	if (at >= len || text[at] == ' ' || !border_may_begin(&z, at))
		return false;
	if (!scan_is_digit(&z)) {
		struct scan word = z;

		if (scan_word(&word, POINT_WORDS | WORD(SINCE) | WORD(UNTIL),
				true, &match)) {
			if (match.classes & (WORD(SINCE) | WORD(UNTIL)) &&
				read_prefixed(&z, &match, out))
				return true;
		} else if (!may_be_other(&z)) {
			return false;
		} else if (read_open_start(&z, out)) {
			return true;
		}
		*out = (struct date){.start = at};
		z.at = at;
	}
	return point_read(&z, &p) && range_finish(&z, &p, out);
}
