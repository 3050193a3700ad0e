/*
 * A date looked at from outside: it begins and ends where words do, and a year
 * of four digits is none beside what makes it a count ("2000 users"), a name
 * ("Windows 2000") or part of a longer number.
 */
#include "resume/date_range.h"

#include "base/utf8.h"

#include <string.h>

/* Whether figures stand there that a dash joins to others: a bare year behind
 * a slash is one of birth as well ("刘少华/男/1995"). */
static bool is_range_ahead(const char *s, size_t at)
{
	at += strspn(s + at, "0123456789.");
	if (s[at] != '-' && s[at] != '~' && strncmp(s + at, "–", 3) != 0)
		return false;
	at += s[at] == '-' || s[at] == '~' ? 1 : 3;
	return (s[at] >= '0' && s[at] <= '9') || (unsigned char)s[at] >= 0x80;
}

/* "公司/工程师/2019-2021", "Acme Ltd/Baker/2019-2021": whether the slash before s[at]
 * parts names. In an address no capital stands between two, and dots do. */
static bool is_after_names(const struct scan *z, size_t at)
{
	size_t slash = at - 1, from = slash;

	if (!is_range_ahead(z->s, at))
		return false;
	if (scan_spaceless_before(z, slash))
		return true;
	while (from > 0 && !strchr("/ ", z->s[from - 1]))
		from--;
	if (!from || from == slash || z->s[from - 1] != '/' ||
		z->s[from] < 'A' || z->s[from] > 'Z')
		return false;
	while (from > 0 && z->s[from - 1] != ' ')
		from--;
	for (; from < slash; from++)
		if (strchr(".:@", z->s[from]))
			return false;
	return true;
}

/* Whether a date may begin at `at`: not inside a word or number. */
bool border_may_begin(const struct scan *z, size_t at)
{
	size_t before = at;
	uint32_t c;

	if (!at)
		return true;
	c = utf8_prev(z->s, &before);
	if (c == '-' && before > 0) { /* מ-2019 */
		uint32_t letter = utf8_prev(z->s, &before);

		return letter >= 0x5D0 && letter <= 0x5EA;
	}
	if (c == '/' && before > 0 && is_after_names(z, at))
		return true;
	if (c == ':' && before > 0) /* "ISO 9001:2015" */
		return z->s[before - 1] < '0' || z->s[before - 1] > '9';
	if (c < 0x80)
		return !utf8_is_alnum(c) &&
			!strchr("-./+#$%&=?@'^\\", (int)c) &&
			!(c == '_' && before > 0 && utf8_is_alnum(
				(unsigned char)z->s[before - 1]));
	if (utf8_is_in(c, "€£¥№§"))
		return false; /* an amount, a number, a section */
	return scan_spaceless_before(z, at) || !utf8_is_alnum(c);
}

/* Whether a year that begins the text, or ends a range, has lost the space before
 * a word: "2019Baker", "2016 – 2019Head Baker". */
static bool is_glued(const struct scan *z)
{
	size_t at = z->at, from = at - 4;

	if (at < 4 || at + 2 >= z->len || z->s[at] < 'A' || z->s[at] > 'Z' ||
		z->s[at + 1] < 'a' || z->s[at + 1] > 'z' || z->s[at + 2] < 'a'
		|| z->s[at + 2] > 'z')
		return false;
	for (size_t i = from; i < at; i++)
		if (z->s[i] < '0' || z->s[i] > '9')
			return false;
	while (from && z->s[from - 1] == ' ')
		from--;
	return !from || z->s[from - 1] == '-' || (from > 2 && utf8_begins(z->s +
			from - 3, "\xE2\x80"));
}

/* Whether it may end here. */
bool border_may_end(const struct scan *z)
{
	size_t next = z->at;
	struct point p = {0};
	struct scan rest = *z;
	uint32_t c;

	if (next >= z->len)
		return true;
	c = utf8_next(z->s, z->len, &next);
	if (c < 0x80 && next < z->len && strchr("-./_:,", (int)c)) {
		unsigned char after = (unsigned char)z->s[next];

		if (after >= '0' && after <= '9') {
			rest.at = next;
			return strchr(":,", (int)c) && point_year(&rest, &p);
		}
		return !strchr("-./_", (int)c) || !utf8_is_alnum(after);
	}
	if (utf8_is_in(c, "%+@$€£"))
		return false;
	return !utf8_is_alnum(c) || scan_spaceless_at(z, z->at) || is_glued(z);
}

/* Whether the figures that end here began with a plus. */
static bool is_in_phone(const struct scan *z, size_t at)
{
	size_t from = at;

	while (at > 0 && from - at < 24 && ((z->s[at - 1] >= '0' &&
			z->s[at - 1] <= '9') || strchr(" -/()", z->s[at - 1])))
		at--;
	return at > 0 && at < from && z->s[at - 1] == '+';
}

/* The word before a bare year, or the number. */
static bool is_counted_before(const struct scan *z, size_t start)
{
	size_t from = start, word, two;
	struct word_match match;

	while (from > 0 && z->s[from - 1] == ' ')
		from--;
	if (from == start || from == 0)
		return false;
	word = from;
	while (word > 0 && from - word < 24 && !strchr(" \t\n|,;()",
			z->s[word - 1]))
		word--;
	if (words_whole(z->low, word, from, WORD(NUMBERED), &match))
		return true;
	two = word;
	while (two > 0 && z->s[two - 1] == ' ')
		two--;
	while (two > 0 && word - two < 24 && !strchr(" \t\n|,;()",
			z->s[two - 1]))
		two--;
	if (two < word && words_whole(z->low, two, from, WORD(NUMBERED),
			&match))
		return true;
	if (is_in_phone(z, word))
		return true;
	if (from - word >= 3 || z->s[word] == '+') { /* "0160 2019" */
		size_t i = word + (z->s[word] == '+');

		while (i < from && ((z->s[i] >= '0' && z->s[i] <= '9') ||
				strchr("-/.()", z->s[i])))
			i++;
		if (i == from) {
			struct scan before = {z->s, z->low, from, word,
				z->habits};
			struct point p = {0};

			return !point_year(&before, &p) || before.at < from;
		}
	}
	return false;
}

/* What stands after a bare year and makes it a number of something else. */
bool border_is_counted(const struct scan *z, size_t start)
{
	static const char *const amounts[] = {"%", "$", "\xE2\x82\xAC",
		"\xC2\xA3", "\xC2\xA5", NULL};
	struct scan rest = *z;
	struct word_match match;
	struct number n;
	struct point p = {0};
	bool hyphen;

	if (is_counted_before(z, start))
		return true;
	scan_take(&rest, "+");
	if (!scan_spaces(&rest))
		return scan_word(&rest, WORD(COUNTED), false, &match);
	if (scan_any(&rest, amounts))
		return true;
	if (!scan_spaceless_at(&rest, rest.at) && scan_word(&rest,
			WORD(COUNTED), false, &match))
		return true;
	if (scan_dash(&rest, &hyphen))
		scan_spaces(&rest);
	if (scan_is_digit(&rest) && !point_year(&rest, &p) &&
		scan_number(&rest, &n))
		return n.digits >= 3 && n.digits != 6;
	return false;
}
