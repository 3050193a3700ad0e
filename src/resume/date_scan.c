/* The small things that dates are made of. */
#include "resume/date_scan.h"

#include "base/eight.h"
#include "base/utf8.h"

#include <string.h>

/* Where the digits of scripts begin, but for ASCII. */
static const uint32_t zeros[] = {
	0x660, 0x6F0, 0xFF10, 0xE50, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6,
	0xC66, 0xCE6, 0xD66, 0xED0, 0x1040, 0x17E0,
};

/* Of the character at `at`: its value as a digit and its script's zero, or -1;
 * how long it is. */
static int digit(const struct scan *z, size_t at, size_t *size, uint32_t *zero)
{
	unsigned char first;
	size_t next = at;
	uint32_t c;

	if (at >= z->len)
		return -1;
	first = (unsigned char)z->s[at];
	*size = 1;
	if (first >= '0' && first <= '9') {
		*zero = '0';
		return first - '0';
	}
	if (!scan_may_be_digit(z->s[at]))
		return -1;
	c = utf8_next(z->s, z->len, &next);
	*size = next - at;
	for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++)
		if (c >= zeros[i] && c < zeros[i] + 10) {
			*zero = zeros[i];
			return (int)(c - zeros[i]);
		}
	return -1;
}

int scan_digit_at(const struct scan *z, size_t at, size_t *size)
{
	uint32_t zero;

	return digit(z, at, size, &zero);
}

bool scan_is_digit(const struct scan *z)
{
	size_t size;

	return scan_digit_at(z, z->at, &size) >= 0;
}

/* Whether eight bytes are ASCII and no digits. */
static bool are_plain(const char *s)
{
	uint64_t w = eight_at(s);

	return eight_are_ascii(w | eight_between(w, '0', '9'));
}

void scan_to_digit(struct scan *z)
{
	while (z->at < z->len) {
		size_t end = z->at + 8;

		if (end <= z->len && are_plain(z->s + z->at)) {
			z->at = end;
			continue;
		}
		for (; z->at < end && z->at < z->len; z->at++)
			if (scan_may_be_digit(z->s[z->at]) ||
				z->s[z->at] == '\xE5')
				return;
	}
}

bool scan_number(struct scan *z, struct number *n)
{
	size_t size;
	int d;

	*n = (struct number){0};
	while ((d = digit(z, z->at, &size, &n->zero)) >= 0) {
		n->value = n->digits < 8 ? n->value * 10 + d : 0;
		n->digits++;
		z->at += size;
	}
	return n->digits > 0;
}

bool scan_between(struct scan *z, int least, int most, int *value)
{
	size_t from = z->at;
	struct number n;

	if (scan_number(z, &n) && n.digits <= 2 && n.value >= least &&
		n.value <= most) {
		*value = n.value;
		return true;
	}
	z->at = from;
	return false;
}

bool scan_take(struct scan *z, const char *what)
{
	size_t i = z->at;

	for (; *what; what++, i++)
		if (i >= z->len || z->low[i] != *what)
			return false;
	z->at = i;
	return true;
}

bool scan_any(struct scan *z, const char *const *list)
{
	for (; *list; list++)
		if (scan_take(z, *list))
			return true;
	return false;
}

bool scan_spaces(struct scan *z)
{
	static const char *const wide[] = {"\xC2\xA0", "\xE2\x80\x82",
		"\xE2\x80\x83", "\xE2\x80\x89", "\xE2\x80\x8B", "\xE2\x80\x8E",
		"\xE2\x80\x8F", "\xE2\x80\xAF", "\xE3\x80\x80", NULL};
	size_t from = z->at;

	for (; z->at < z->len; ) {
		char c = z->s[z->at];

		if (c == ' ' || c == '\n')
			z->at++;
		else if (!(c & 0x80) || !scan_any(z, wide))
			break;
	}
	return z->at > from;
}

/* Where the letters at z->at end if a digit follows them; else z->at. */
static size_t letters_before_digit(const struct scan *z)
{
	size_t i = z->at;

	while (i < z->len && i - z->at < 24 && ((z->low[i] & 0x80) ||
			(z->low[i] >= 'a' && z->low[i] <= 'z')))
		i++;
	return i < z->len && z->low[i] >= '0' && z->low[i] <= '9' ? i : z->at;
}

bool scan_word(struct scan *z, uint32_t classes, bool glued,
	struct word_match *match)
{
	const char *low = z->low + z->at;

	if (z->at >= z->len || (!(*low & 0x80) && !(*low >= 'a' && *low <= 'z')
			&& *low != '\'' && *low != '-'))
		return false;
	if (!words_match(low, z->len - z->at, 0, classes, match) &&
		!(glued && words_whole(low, 0,
			letters_before_digit(z) - z->at, classes, match)))
		return false;
	z->at += match->end;
	return true;
}

bool scan_dash(struct scan *z, bool *hyphen)
{
	static const char *const hyphens[] = {"-----", "----", "---", "--", "-",
		"\xE2\x88\x92" /* − */, "\xE2\x80\x90", "\xE2\x80\x91",
		"\xEF\xB9\xA3", "\xEF\xBC\x8D" /* － */, NULL};
	static const char *const dashes[] = {"-->", "->", "=>",
		"\xE2\x80\x93>", "\xE2\x80\x93\xE2\x80\x93",
		"\xE2\x80\x93" /* – */, "\xE2\x80\x94\xE2\x80\x94",
		"\xE2\x80\x94" /* — */, "\xE2\x80\x95", "\xE2\x80\x92",
		"\xE2\x94\x80" /* ─ */, "\xE3\x83\xBC" /* ー */,
		"\xE4\xB8\x80" /* 一, for a dash */, "~~", "~",
		"\xEF\xBD\x9E" /* ～ */, "\xE3\x80\x9C" /* 〜 */,
		"\xE2\x88\xBC" /* ∼ */, "\xE2\x86\x92" /* → */,
		"\xE2\x9E\x94", "\xE2\x9E\x9C", "\xE2\x9F\xB6",
		"\xE2\x87\x92", "..", NULL};

	*hyphen = false;
	if (z->at >= z->len || (!(z->low[z->at] & 0x80) &&
			!strchr("-~=.", z->low[z->at])) ||
		strncmp(z->low + z->at, "...", 3) == 0)
		return false;
	if (scan_any(z, dashes))
		return true;
	*hyphen = scan_any(z, hyphens);
	return *hyphen;
}

char scan_separator(struct scan *z)
{
	static const struct {
		const char *wide;
		char plain;
	} wides[] = {
		{"\xEF\xBC\x8F", '/'}, {"\xEF\xBC\x8E", '.'},
		{"\xEF\xBC\x8D", '-'}, {"\xE2\x88\x95", '/'},
		{"\xE2\x80\x90", '-'}, {"\xE2\x80\x91", '-'},
		{"\xE2\x81\x84", '/'}, {"\xE3\x80\x82", '.'},
	};

	if (z->at >= z->len)
		return 0;
	if (strchr("./-", z->s[z->at]) && z->s[z->at])
		return z->s[z->at++];
	if (!(z->s[z->at] & 0x80))
		return 0;
	for (size_t i = 0; i < sizeof wides / sizeof *wides; i++)
		if (scan_take(z, wides[i].wide))
			return wides[i].plain;
	return 0;
}

bool scan_at_stop(const struct scan *z)
{
	static const char *const stops[] = {")", "]", "}", ",", ";", ":", "|",
		"\t", "*", "_", "<", "\xC2\xB7" /* · */, "\xE2\x80\xA2",
		"\xEF\xBC\x89" /* ） */, "\xEF\xBC\x8C", "\xEF\xBC\x9A",
		"\xEF\xBC\x9B", "\xEF\xBD\x9C", "\xE3\x80\x81" /* 、 */,
		"\xE3\x80\x82", "\xE3\x80\x91" /* 】 */, "\xE3\x80\x8D",
		"\xE3\x80\x95", "\xD8\x8C" /* ، */, "\xEF\xBC\xBD", "`", NULL};
	struct scan rest = *z;

	scan_spaces(&rest);
	if (rest.at >= rest.len || memchr(z->s + z->at, '\n',
			rest.at - z->at))
		return true;
	if (rest.at + 1 == rest.len && z->s[rest.at] == '.')
		return true;
	return scan_any(&rest, stops);
}

bool scan_before_letter(const struct scan *z)
{
	struct scan rest = *z;
	uint32_t c;

	scan_spaces(&rest);
	if (rest.at >= rest.len)
		return false;
	c = utf8_next(rest.s, rest.len, &rest.at);
	return utf8_is_alnum(c) && !(c >= '0' && c <= '9');
}

bool scan_spaceless_at(const struct scan *z, size_t at)
{
	uint32_t c;

	if (at >= z->len || !(z->s[at] & 0x80))
		return false;
	c = utf8_next(z->s, z->len, &at);
	return utf8_is_spaceless(c) || (c >= 0xAC00 && c <= 0xD7A3) ||
		(c >= 0xE00 && c <= 0xE7F);
}

bool scan_spaceless_before(const struct scan *z, size_t at)
{
	if (!at || !(z->s[at - 1] & 0x80))
		return false;
	utf8_prev(z->s, &at);
	return scan_spaceless_at(z, at);
}

bool scan_lang(const struct scan *z, const char *lang)
{
	const char *ours = z->habits->lang;
	size_t n = strlen(lang);

	return ours && strncmp(ours, lang, n) == 0 &&
		(!ours[n] || ours[n] == '-' || ours[n] == '_');
}
