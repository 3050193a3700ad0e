/*
 * Dates and ranges. A scanner by hand, since the forms overlap too much for a
 * grammar ("2019-07" is a month, "2016-19" are years, "2019-555-0100" is a
 * phone number). Bottom up: date_scan.c has what dates are made of, date_year.c,
 * date_numeric.c and date_named.c read one date (a point), and here two points
 * and what is between them make a range. What one end does not say, its year or
 * month, the other says for it.
 *
 * Whatever was read is looked at from outside last: a date begins and ends
 * where words do, and a bare year is none beside what makes it a count.
 */
#include "resume/date_range.h"

#include "base/utf8.h"

#include <string.h>

static const struct date_habits no_habits = {0};


static struct scan scan_of(const char *text, const char *low, size_t len,
	size_t at, const struct date_habits *habits)
{
	return (struct scan){text, low, len, at,
		habits ? habits : &no_habits};
}

/* "the", "year", "early", between "since" and its date. */
static void take_article(struct scan *z)
{
	static const char *const articles[] = {"the ", "dem ", "le ", "el ",
		"o ", NULL};

	scan_any(z, articles);
}

/* "seit 2013", "from 2013 to 2015": true when a date was made of it. */
static bool read_since(struct scan *z, bool needs_end, struct date *out)
{
	size_t start = out->start;
	struct point p;

	take_article(z);
	if (!point_read(z, &p) || !(p.told & TOLD_YEAR || p.told & TOLD_MONTH))
		return false;
	if (range_finish(z, &p, out) && (out->range || (!needs_end ||
			(start == 0 && scan_at_stop(z))))) {
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

/* A date behind a word that says which end of a range it is. */
static bool read_prefixed(struct scan *z, struct date *out)
{
	struct word_match match;
	const struct word *since, *until;
	size_t start = z->at, after;

	if (!scan_word(z, WORD(SINCE) | WORD(UNTIL), false, &match))
		return false;
	if (!scan_spaces(z) && !scan_spaceless_before(z, z->at) &&
		z->s[z->at - 1] != '-')
		return false;
	after = z->at;
	since = words_row(&match, WORD_SINCE, z->habits->lang);
	until = words_row(&match, WORD_UNTIL, z->habits->lang);
	*out = (struct date){.start = start};
	if (since && since->value != SIDE_AFTER &&
		read_since(z, since->value == SIDE_FROM, out)) {
		out->start = start;
		return true;
	}
	z->at = after;
	*out = (struct date){.start = start};
	return until && until->value != SIDE_AFTER && read_until(z, out);
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

bool date_read(const char *text, const char *low, size_t len, size_t at,
	const struct date_habits *habits, struct date *out)
{
	struct scan z = scan_of(text, low, len, at, habits);
	struct point p;

	*out = (struct date){.start = at};
	if (at >= len || text[at] == ' ' || !border_may_begin(&z, at))
		return false;
	if (!scan_is_digit(&z)) {
		if (read_prefixed(&z, out))
			return true;
		*out = (struct date){.start = at};
		z.at = at;
		if (read_open_start(&z, out))
			return true;
		*out = (struct date){.start = at};
		z.at = at;
	}
	return point_read(&z, &p) && range_finish(&z, &p, out);
}

/* Whether a byte may begin what every date has: a digit, 元, 年, 〇. */
static bool may_be_digit(unsigned char c)
{
	return (c >= '0' && c <= '9') || c == 0xD9 || c == 0xDB ||
		c == 0xEF || c == 0xE0 || c == 0xE1 || c == 0xE5;
}

/* Whether a date's digits stand at `at`; moves past them, or past a byte. */
static bool take_anchor(struct scan *z)
{
	struct number n;

	if (scan_number(z, &n))
		return n.digits <= 2 || n.digits == 4 || n.digits == 6;
	if (scan_take(z, "\xE5\xB9\xB4")) /* 年 */
		return true;
	z->at++;
	return false;
}

/* How far before a date's digits it may begin: four words, on one line. */
static size_t before_anchor(const struct scan *z, size_t from, size_t anchor)
{
	enum { WORDS = 5, BYTES = 64 };
	size_t i = anchor;
	int spaces = 0;

	while (i > from && anchor - i < BYTES) {
		char c = z->s[i - 1];

		if (c == '\t' || c == '\n' || c == '|' || c == ';')
			break;
		if (c == ' ' && i < anchor && z->s[i] != ' ' &&
			++spaces == WORDS)
			break;
		i--;
	}
	while (i < anchor && ((unsigned char)z->s[i] & 0xC0) == 0x80)
		i++;
	return i;
}

/* Whether a word, or something else that a date begins with, may begin. */
static bool is_start(const struct scan *z, size_t at)
{
	unsigned char c = (unsigned char)z->s[at];

	if ((c & 0xC0) == 0x80 || c == ' ')
		return false;
	if (at == 0 || !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')))
		return true;
	return border_may_begin(z, at);
}

bool date_next(const char *text, const char *low, size_t len, size_t at,
	const struct date_habits *habits, struct date *out)
{
	struct scan z = scan_of(text, low, len, at, habits);
	size_t tried = at;

	while (z.at < len) {
		size_t anchor = z.at;

		if (!may_be_digit((unsigned char)text[z.at])) {
			z.at++;
			continue;
		}
		if (!take_anchor(&z))
			continue;
		for (size_t i = before_anchor(&z, tried, anchor); i <= anchor;
			i++) {
			if (is_start(&z, i) && date_read(text, low, len, i,
					habits, out))
				return true;
		}
		tried = anchor + 1;
	}
	return false;
}
