/*
 * A scanner by hand: the forms overlap too much for a grammar to be shorter
 * ("2019-07" is a month, "2019-20" a range, "2019-555-0100" a phone number).
 * Each take_ function moves past what it understands, or stays and says no.
 * The forms and how often they occur were counted on public résumés.
 */
#include "resume/old_date.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "resume/old_words.h"

#include <string.h>

enum { FIRST_YEAR = 1940, LAST_YEAR = 2059 };
enum { YEAR = 1, MONTH = 2, DAY = 4 }; /* what a date tells */
enum { LONGEST_DURATION = 32 }; /* bytes */

struct scan {
	const char *s;
	size_t len, at;
};

static bool take(struct scan *z, const char *what)
{
	size_t n = strlen(what);

	if (z->len - z->at < n || memcmp(z->s + z->at, what, n) != 0)
		return false;
	z->at += n;
	return true;
}

/* The longest of them that stands here. */
static bool take_any(struct scan *z, const char *const *list)
{
	for (; *list; list++)
		if (take(z, *list))
			return true;
	return false;
}

static bool take_spaces(struct scan *z)
{
	static const char *const spaces[] = {" ", "\t", "\n", "\xC2\xA0",
		"\xE2\x80\x89", "\xE2\x80\xAF", "\xE3\x80\x80", NULL};
	size_t from = z->at;

	while (take_any(z, spaces))
		;
	return z->at > from;
}

static bool is_digit(const struct scan *z, size_t at)
{
	return at < z->len && z->s[at] >= '0' && z->s[at] <= '9';
}

/* A whole number of `least` to `most` digits. */
static bool take_number(struct scan *z, int least, int most, int *value)
{
	size_t at = z->at;
	int digits;

	*value = 0;
	for (; is_digit(z, at) && at - z->at < 9; at++)
		*value = *value * 10 + (z->s[at] - '0');
	digits = (int)(at - z->at);
	if (digits < least || digits > most)
		return false;
	z->at = at;
	return true;
}

static bool take_between(struct scan *z, int least, int most)
{
	size_t from = z->at;
	int value;

	if (take_number(z, 1, 2, &value) && value >= least && value <= most)
		return true;
	z->at = from;
	return false;
}

static bool take_year(struct scan *z)
{
	size_t from = z->at;
	int value;

	if (take_number(z, 4, 4, &value) && value >= FIRST_YEAR &&
		value <= LAST_YEAR)
		return true;
	z->at = from;
	return false;
}

/* "'16" */
static bool take_short_year(struct scan *z)
{
	size_t from = z->at;
	int value;

	if ((take(z, "'") || take(z, "\xE2\x80\x99") ||
			take(z, "\xE2\x80\x98")) &&
		take_number(z, 2, 2, &value))
		return true;
	z->at = from;
	return false;
}

static bool take_word(struct scan *z, const char *const *list)
{
	size_t n = old_words_match(list, z->s, z->len, z->at);

	z->at += n;
	return n > 0;
}

/* "月" and the like, after spaces. */
static bool take_unit(struct scan *z, const char *const *units)
{
	size_t from = z->at;

	take_spaces(z);
	if (take_any(z, units))
		return true;
	z->at = from;
	return false;
}

static const char *const year_units[] = {"\xE5\xB9\xB4" /* 年 */,
	"\xEB\x85\x84" /* 년 */, NULL};
static const char *const month_units[] = {"\xE6\x9C\x88" /* 月 */,
	"\xEC\x9B\x94" /* 월 */, NULL};
static const char *const day_units[] = {"\xE6\x97\xA5" /* 日 */,
	"\xEC\x9D\xBC" /* 일 */, NULL};

static bool take_with_unit(struct scan *z, int most, const char *const *units)
{
	size_t from = z->at;

	take_spaces(z);
	if (take_between(z, 1, most) && take_unit(z, units))
		return true;
	z->at = from;
	return false;
}

/* What follows a year: "年7月", ".07.14", "/20", " г." */
static int take_after_year(struct scan *z, size_t year)
{
	static const char *const russian[] = {"гг.", "г.", "года", "году",
		"год", NULL};
	size_t from = z->at;
	char separator;
	int next = (z->s[year + 2] - '0') * 10 + (z->s[year + 3] - '0') + 1;

	if (take_unit(z, year_units)) {
		if (!take_with_unit(z, 12, month_units))
			return YEAR;
		return take_with_unit(z, 31, day_units) ? YEAR | MONTH | DAY
			: YEAR | MONTH;
	}
	if (z->at < z->len && strchr("./-", z->s[z->at])) {
		separator = z->s[z->at++];
		if (take_between(z, 1, 12) && !is_digit(z, z->at)) {
			size_t month = z->at;

			if (z->at < z->len && z->s[z->at] == separator &&
				(z->at++, take_between(z, 1, 31)))
				return YEAR | MONTH | DAY;
			z->at = month;
			if (separator == '.') /* "2019.07." */
				take(z, ".");
			return YEAR | MONTH;
		}
		z->at = from + 1;
		if (separator == '/' && take_between(z, next % 100, next % 100))
			return YEAR; /* an academic one */
		z->at = from;
	}
	take_unit(z, russian);
	return YEAR;
}

/* The year after a month's name. */
static bool take_month_year(struct scan *z)
{
	size_t from = z->at;

	if (!take(z, "/") && !take(z, "-")) {
		take(z, ",");
		take_spaces(z);
		if (take_word(z, old_words_of))
			take_spaces(z);
	}
	if (take_short_year(z))
		return true;
	if (take_year(z)) {
		take_after_year(z, z->at - 4);
		return true;
	}
	z->at = from;
	return false;
}

/* "July 2019", "Jul. 14, 2019", "juillet", "Summer 2019" */
static int take_named(struct scan *z)
{
	bool season = false;
	size_t name;

	if (!take_word(z, old_words_months)) {
		if (!take_word(z, old_words_seasons))
			return 0;
		season = true;
	}
	take(z, ".");
	name = z->at;
	if (!season && take_spaces(z) && take_between(z, 1, 31) &&
		!is_digit(z, z->at) && take(z, ",")) {
		take_spaces(z);
		if (take_year(z))
			return YEAR | MONTH | DAY;
	}
	z->at = name;
	return take_month_year(z) ? YEAR | MONTH : MONTH;
}

/* "14.07.2019", "07/2019", "14. Juli 2019", "2019-07" */
static int take_numeric(struct scan *z)
{
	size_t from = z->at, after;
	char separator;
	int value;

	if (take_year(z))
		return take_after_year(z, from);
	if (!take_between(z, 1, 31))
		return 0;
	after = z->at;
	if (after < z->len && strchr("./-", z->s[after])) {
		separator = z->s[z->at++];
		if (take_year(z))
			return YEAR | MONTH;
		if (take_between(z, 1, 31) && z->at < z->len &&
			z->s[z->at] == separator) {
			z->at++;
			if (take_year(z) || (separator != '-' &&
				take_number(z, 2, 2, &value)))
				return YEAR | MONTH | DAY;
		}
	}
	z->at = after;
	take(z, ".");
	take_spaces(z);
	if (take_word(z, old_words_of))
		take_spaces(z);
	if (take_word(z, old_words_months)) {
		take(z, ".");
		if (take_month_year(z))
			return YEAR | MONTH | DAY;
	}
	z->at = from;
	return 0;
}

static int take_date(struct scan *z)
{
	return is_digit(z, z->at) ? take_numeric(z) : take_named(z);
}

static bool is_spaceless_at(const struct scan *z, size_t at)
{
	return at < z->len && utf8_is_spaceless(utf8_next(z->s, z->len, &at));
}

/* Whether a date may begin at `at`: not inside a word or number. */
static bool may_begin(const struct scan *z, size_t at)
{
	size_t before = at;
	uint32_t c;

	if (!at)
		return true;
	c = utf8_prev(z->s, &before);
	if (c < 0x80)
		return !utf8_is_alnum(c) && !strchr("-./+#$%_&=?@'", (int)c);
	if (c == 0x20AC || c == 0xA3 || c == 0xA5 || c == 0x2116 || c == 0xA7)
		return false; /* an amount, a number, a section */
	return utf8_is_spaceless(c) || !utf8_is_alnum(c);
}

static bool may_end(const struct scan *z)
{
	size_t next = z->at;
	uint32_t c;

	if (next >= z->len)
		return true;
	c = utf8_next(z->s, z->len, &next);
	if (c < 0x80 && strchr("-./_", (int)c) && next < z->len &&
		utf8_is_alnum((unsigned char)z->s[next]))
		return false;
	if (c < 0x80 && strchr("%+@", (int)c))
		return false;
	return !utf8_is_alnum(c) || utf8_is_spaceless(c) ||
		(c >= 0xAC00 && c <= 0xD7A3);
}

static bool take_dash(struct scan *z, bool *hyphen)
{
	static const char *const hyphens[] = {"---", "--", "-",
		"\xE2\x88\x92" /* − */, "\xE2\x80\x90", "\xE2\x80\x91", NULL};
	static const char *const dashes[] = {"\xE2\x80\x93" /* – */,
		"\xE2\x80\x94" /* — */, "~", "\xEF\xBD\x9E" /* ～ */,
		"\xE3\x80\x9C" /* 〜 */, "\xE2\x86\x92" /* → */, NULL};

	*hyphen = take_any(z, hyphens);
	return *hyphen || take_any(z, dashes);
}

/* "-19" after "2016": the years' last two digits. */
static bool take_year_end(struct scan *z, int left, size_t year)
{
	size_t from = z->at;
	int value, first = (z->s[year + 2] - '0') * 10 + z->s[year + 3] - '0';

	if (left == YEAR && take_number(z, 2, 2, &value) && value > first)
		return true;
	z->at = from;
	return false;
}

/* Whether nothing more follows, as after "2019 -". */
static bool is_end(const struct scan *z)
{
	struct scan rest = *z;

	take_spaces(&rest);
	return rest.at >= rest.len || strchr(")]", rest.s[rest.at]);
}

/* The second half of a range, whose first tells `left` and began at `start`. */
static bool take_rest(struct scan *z, int left, size_t start,
	struct old_date *out)
{
	size_t from = z->at;
	bool dash;

	out->dash = out->dash_end = from;
	take_spaces(z);
	if ((left & YEAR) && (is_spaceless_at(z, z->at) ||
			is_spaceless_at(z, from)) &&
		take_word(z, old_words_present)) /* "2019年至今" */
		return true;
	dash = take_dash(z, &out->hyphen);
	if (!dash && !take_word(z, old_words_to)) {
		z->at = from;
		return false;
	}
	take_spaces(z);
	out->dash_end = z->at;
	if (!dash)
		out->dash = out->dash_end; /* a word: to be left alone */
	if ((left & YEAR) && take_word(z, old_words_present))
		return true;
	if (take_date(z) & YEAR)
		return true;
	z->at = out->dash_end;
	if (dash && z->s[start] >= '0' && z->s[start] <= '9' &&
		z->at - from <= 3 && take_year_end(z, left, start))
		return true;
	z->at = out->dash_end;
	if (dash && (left & YEAR) && is_end(z))
		return true;
	z->at = from;
	return false;
}

/* "(2 years 3 months)", "(1 год 6 мес)" behind a range belongs to it. */
static void take_duration(struct scan *z)
{
	size_t from = z->at, digits = 0, end;

	take_spaces(z);
	if (!take(z, "(")) {
		z->at = from;
		return;
	}
	for (end = z->at; end < z->len && z->s[end] != ')'; end++)
		digits += is_digit(z, end);
	if (end >= z->len || !digits || end - z->at > LONGEST_DURATION) {
		z->at = from;
		return;
	}
	z->at = end + 1;
}

bool old_date_read(const char *text, size_t len, size_t at, struct old_date *out)
{
	struct scan z = {text, len, at};
	size_t begin = at;
	int left;

	*out = (struct old_date){.start = at};
	if (!may_begin(&z, at))
		return false;
	if (!is_digit(&z, at) && take_word(&z, old_words_since)) {
		take_spaces(&z);
		begin = z.at;
		if (begin > at && (take_date(&z) & YEAR) && may_end(&z)) {
			out->range = true;
			if (!take_rest(&z, YEAR, begin, out))
				out->dash = out->dash_end = z.at;
			out->end = z.at;
			return may_end(&z);
		}
		begin = z.at = at;
	}
	left = take_date(&z);
	if (!left)
		return false;
	out->range = take_rest(&z, left, begin, out);
	if (!out->range)
		out->dash = out->dash_end = z.at;
	if (!may_end(&z) || !(out->range || left & YEAR))
		return false;
	if (out->range)
		take_duration(&z);
	out->end = z.at;
	while (out->end > out->start && text[out->end - 1] == ' ')
		out->end--;
	if (out->dash_end > out->end)
		out->dash = out->dash_end = out->end;
	return true;
}
