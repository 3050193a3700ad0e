/*
 * Finding dates. All have digits, or 年; so a line without any is passed over
 * byte by byte. From those digits that may be a date's, words before them are
 * walked back for as long as they may belong to it ("since the 3rd of"), and
 * reading is tried from the first on. No place is tried twice, so that the time
 * is that of the text's length.
 */
#include "resume/date_range.h"

#include "base/utf8.h"

#include <string.h>

static const struct date_habits no_habits = {0};

/* Whether a number of one or two digits, z after it, has a date's looks. */
static bool is_part(const struct scan *z, size_t start, const struct number *n)
{
	static const char *const ordinals[] = {"st", "nd", "rd", "th", "er",
		NULL};
	unsigned char before = start > 0 ? (unsigned char)z->s[start - 1] : ' ';
	unsigned char after = z->at < z->len ? (unsigned char)z->s[z->at] : 0;
	struct scan next = *z;
	struct word_match match;
	bool hyphen;

	if (n->value > 31 || z->s[start] == '0' || scan_lang(z, "de") ||
		after >= 0x80)
		return true; /* "Jun 98", "Sep 09", "SS 18", "5月" */
	if (before >= 0x80 || strchr("'`-/", before) ||
		(before >= 'A' && before <= 'z'))
		return true; /* "'16", "Nov-16", "Mar11" */
	scan_any(&next, ordinals);
	scan_spaces(&next);
	if (next.at < next.len && strchr("./-'", next.s[next.at])) {
		next.at++;
		scan_spaces(&next);
		if (scan_is_digit(&next) || after == '-' || after == '/')
			return true;
	}
	if (next.at >= next.len || scan_dash(&next, &hyphen))
		return next.at < next.len;
	return next.at > z->at && scan_word(&next, WORD(MONTH) | WORD(OF) |
		WORD(TO), false, &match);
}

/* Whether 年 is next: "114 年 6 月" counts from 1912. */
static bool is_year_of(const struct scan *z)
{
	struct scan next = *z;

	scan_spaces(&next);
	return scan_take(&next, "\xE5\xB9\xB4");
}

/* Whether a date's digits, or 年, stand here; moves past them. */
static bool take_anchor(struct scan *z)
{
	size_t start = z->at;
	struct number n;

	if (scan_number(z, &n)) {
		if (n.digits == 4)
			return n.value > 1300 && n.value < 2700;
		return n.digits == 6 || (n.digits <= 2 && is_part(z, start,
			&n)) || (n.digits == 3 && is_year_of(z));
	}
	if (scan_take(z, "\xE5\xB9\xB4"))
		return true;
	z->at++;
	return false;
}

static bool is_word_byte(char c)
{
	return (c & 0x80) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* Whether the character before i is Chinese or Japanese, each of which may be
 * a word. */
static bool is_han_before(const struct scan *z, size_t i)
{
	uint32_t c;

	if (i == 0 || !(z->low[i - 1] & 0x80))
		return false;
	c = utf8_prev(z->low, &i);
	return c >= 0x2E80 && c < 0xAC00;
}

/* Whether a wide space ends before i: U+2000 to U+200A, U+3000. */
static bool is_space_before(const struct scan *z, size_t i)
{
	const char *s = z->low + i - 3;

	return i >= 3 && (memcmp(s, "\xE3\x80\x80", 3) == 0 ||
		(memcmp(s, "\xE2\x80", 2) == 0 &&
			(unsigned char)s[2] <= 0x8A));
}

/* The start of the word that ends before i. */
static size_t word_before(const struct scan *z, size_t from, size_t i)
{
	if (is_han_before(z, i)) {
		utf8_prev(z->low, &i);
		return i;
	}
	while (i > from && is_word_byte(z->low[i - 1]) &&
		!is_han_before(z, i) && !is_space_before(z, i))
		i--;
	return i;
}

/* Where a date whose digits stand at anchor may begin, not before `from`. */
static size_t first_start(const struct scan *z, size_t from, size_t anchor)
{
	enum { BYTES = 80 };
	const uint32_t classes = POINT_WORDS | WORD(SINCE) | WORD(UNTIL) |
		WORD(OF) | WORD(TO);
	size_t first = anchor, i = anchor;
	int strange = 0;

	while (i > from && anchor - i < BYTES && strange < 4) {
		struct scan word = *z;
		struct word_match match;
		char c = z->low[i - 1];
		bool glued;

		if (c == '\t' || c == '\n' || c == '|' || c == ';' ||
			is_space_before(z, i))
			break;
		if (!is_word_byte(c)) {
			i--;
			if (c == '~' || c == '\'' || c == '`')
				first = i;
			continue;
		}
		glued = i == anchor;
		i = word.at = word_before(z, from, i);
		if (glued || scan_is_digit(&word) ||
			strchr("\xE2\xE3\xE4\xC2", z->low[i]) ||
			scan_word(&word, classes, true, &match)) {
			first = i;
			strange = 0;
		} else {
			strange += is_han_before(z, i + 3) ? 1 : 2;
		}
	}
	return first;
}

/* Whether a word, or something else that a date begins with, may begin. */
static bool is_start(const struct scan *z, size_t at)
{
	unsigned char c = (unsigned char)z->low[at];

	if ((c & 0xC0) == 0x80 || c == ' ')
		return false;
	return at == 0 || !(c >= 'a' && c <= 'z') ||
		border_may_begin(z, at);
}

size_t date_figure(const char *text, size_t len)
{
	struct scan z = {.s = text, .len = len};

	scan_to_digit(&z);
	return z.at;
}

bool date_next(const char *text, const char *low, size_t len, size_t at,
	const struct date_habits *habits, struct date *out)
{
	struct scan z = {text, low, len, at, habits ? habits : &no_habits};
	size_t tried = at;

	while (scan_to_digit(&z), z.at < len) {
		size_t anchor = z.at;

		if (!take_anchor(&z))
			continue;
		for (size_t i = first_start(&z, tried, anchor); i <= anchor;
			i++)
			if (is_start(&z, i) && date_read(text, low, len, i,
					habits, out))
				return true;
		tried = anchor + 1;
	}
	return false;
}
