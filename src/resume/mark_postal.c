/*
 * Postal addresses. A town is told by the code beside it: "8003 Zürich", "Bar
 * Harbor, ME 04609", "London NW1 6XE". Which figures are a code is a row of the
 * table; what could as well be a year or a count needs the street before it. The
 * street is what stands before the town and has a house's number at an end.
 */
#include "resume/mark.h"

#include "base/utf8.h"

#include <string.h>

enum { TOWN_MOST = 4, /* words of a town's name */
	STREET_MOST = 60 /* bytes of a street's */ };

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_capital(const struct typed_line *line, size_t at)
{
	uint32_t c = utf8_next(line->text, line->len, &at);

	return utf8_lower(c) != c;
}

/* All but links: a map may be behind an address. */
static const unsigned taken = ~(1u << MARK_URL);

/* What can stand right before an address or a part of one. */
static bool begins_part(const struct typed_line *line, size_t at)
{
	while (at && line->text[at - 1] == ' ')
		at--;
	if (!at)
		return true;
	return strchr(",;|(\t:-", line->text[at - 1]) ||
		!utf8_is_alnum(utf8_prev(line->text, &at));
}

/* A code before its town: d a figure, A a capital; a year is like "2019". */
static const struct {
	const char *form;
	bool like_year;
} codes[] = {
	{"ddddd-ddd", false}, {"dddd-ddd", false}, {"dd-ddd", false},
	{"ddd dd", false}, {"dd ddd", false}, {"dddd AA", false},
	{"ddddd", false}, {"dddd", true},
};

static size_t form_at(const char *s, const char *form)
{
	size_t n = 0;

	for (; form[n]; n++)
		if (form[n] == 'd' ? !is_digit(s[n]) : form[n] == 'A'
			? !is_upper(s[n]) : s[n] != form[n])
			return 0;
	return n;
}

static bool is_like_year(const char *s)
{
	return strncmp(s, "19", 2) == 0 || strncmp(s, "20", 2) == 0;
}

/* The code at `at` with the space behind it; 0: none. */
static size_t code_at(const char *s, bool *like_year)
{
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		size_t n = form_at(s, codes[i].form);

		if (!n || s[n] != ' ')
			continue;
		*like_year = codes[i].like_year && is_like_year(s);
		return n + 1;
	}
	return 0;
}

/* "am", "de", "ob": a small word in the middle of a town's name. */
static bool is_particle(const char *low, size_t from, size_t to)
{
	return to - from <= 4 && low[from] >= 'a' && low[from] <= 'z';
}

/* The end of the town's name at `from`, which nothing but its part's end may
 * follow; 0: there is none. */
static size_t town_end(const struct typed_line *line, size_t from)
{
	size_t at = from, end = 0;
	int count = 0;

	if (strncmp(line->low + from, "ext", 3) == 0 && strchr(". 0123456789",
			line->low[from + 3]))
		return 0; /* a telephone's */
	while (at < line->len && count <= TOWN_MOST) {
		size_t word = at;

		while (at < line->len && !strchr(" ,;|()/\t", line->text[at]))
			at++;
		if (at == word)
			break;
		if (is_capital(line, word))
			end = at;
		else if (!end || !is_particle(line->low, word, at))
			break;
		count++;
		if (at >= line->len || line->text[at] != ' ')
			break;
		at++;
	}
	return end && (end == line->len || begins_part(line, end + 1) ||
		(line->text[end] == ' ' && begins_part(line, end + 2)))
		? end : 0;
}

/* The start of the part that ends before `end` if it is a street with the
 * number of a house at one of its ends; else `end`. */
static size_t street_before(const struct marks *m,
	const struct typed_line *line, size_t end)
{
	const char *s = line->text;
	size_t from = end, last = end;
	bool number;

	while (from && !strchr(",;|(\t:", s[from - 1]) && end - from <
		STREET_MOST && !(from > 2 && s[from - 1] == ' ' &&
			begins_part(line, from) && s[from - 2] != '.'))
		from--;
	while (from < end && s[from] == ' ')
		from++;
	while (last > from && s[last - 1] != ' ')
		last--;
	number = from < end && (is_digit(s[from]) || is_digit(s[last]));
	return number && last > from && end - from < STREET_MOST &&
		!marks_touch(m, from, end, taken) ? from : end;
}

/* Marks the town [from, to) and the street before it. */
static void add_town(struct marks *m, const struct typed_line *line,
	size_t from, size_t to, bool needs_street)
{
	size_t end = from, street;

	while (end && (line->text[end - 1] == ' ' || (end > 1 &&
			strchr(",;|-", line->text[end - 1]))))
		end--;
	street = street_before(m, line, end);
	if (needs_street && street == end)
		return;
	if (street < end && from - end <= 2)
		from = street;
	else if (street < end)
		marks_add(m, (struct mark){MARK_PLACE, street, end, 1, 0});
	marks_add(m, (struct mark){MARK_PLACE, from, to, 1, 0});
}

/* "D-10115 Berlin", "114 55 Stockholm". */
static void find_before_town(struct marks *m, const struct typed_line *line)
{
	const char *s = line->text;

	for (size_t at = strcspn(s, "0123456789"); at < line->len;
		at += strcspn(s + at, "0123456789")) {
		bool like_year = false;
		size_t n = code_at(s + at, &like_year), from = at, to;

		if (from > 1 && s[from - 1] == '-' && is_upper(s[from - 2]))
			from -= from > 2 && is_upper(s[from - 3]) ? 3 : 2;
		to = n && begins_part(line, from) ? town_end(line, at + n) : 0;
		if (to && !marks_touch(m, from, to, taken)) {
			add_town(m, line, from, to, like_year);
			at = to;
		} else {
			at += strspn(s + at, "0123456789");
		}
	}
}

/* The start of the capitalised words that end before `end`; end if none. */
size_t mark_capitals_before(const struct typed_line *line, size_t end)
{
	const char *s = line->text;
	size_t start = end, at = end;
	int count = 0;

	while (at && count < 4) {
		size_t from = at;

		while (from && !strchr(" ,;|()/\t-", s[from - 1]))
			from--;
		if (from == at || !is_capital(line, from))
			break;
		start = from;
		count++;
		if (!from || s[from - 1] != ' ' || from < 2 ||
			strchr(",;|/-", s[from - 2]))
			break;
		at = from - 1;
	}
	return start;
}

/* The length of a British postcode at s: "BS6 5UD"; or 0. */
static size_t british_at(const char *s)
{
	size_t n = strspn(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), digits;

	if (n < 1 || n > 2)
		return 0;
	digits = strspn(s + n, "0123456789");
	if (digits < 1 || digits > 2)
		return 0;
	n += digits;
	if (digits == 1 && is_upper(s[n]))
		n++;
	return s[n] == ' ' && is_digit(s[n + 1]) && is_upper(s[n + 2]) &&
		is_upper(s[n + 3]) &&
		!utf8_is_alnum((unsigned char)s[n + 4]) ? n + 4 : 0;
}

/* Of a state and its code, "ME 04609-1234", the state as people write it; of
 * Canada "ON M5V 2T6"; or 0. */
static size_t american_at(const char *s)
{
	size_t n = is_upper(s[0]) && ((s[1] >= 'a' && s[1] <= 'z') ||
		is_upper(s[1])) && s[2] == ' ' ? 3 : 0;

	if (n && form_at(s + n, "ddddd") && !is_digit(s[n + 5]))
		return n + 5 + form_at(s + n + 5, "-dddd");
	return n && is_upper(s[1]) && form_at(s + n, "AdA dAd") ? n + 7 : 0;
}

/* The town stands before its code: "Bristol BS6 5UD", "Bar Harbor, Me 04609". */
static void find_behind_town(struct marks *m, const struct typed_line *line)
{
	for (const char *p = line->text; (p = strchr(p, ' ')); p++) {
		size_t i = (size_t)(p - line->text) + 1, n, from, end = i - 1;
		bool state = false;

		if (!is_upper(line->text[i]))
			continue;
		n = british_at(line->text + i);
		if (!n) {
			n = american_at(line->text + i);
			state = n > 0;
		}
		if (!n || (i + n < line->len && utf8_is_alnum(
				(unsigned char)line->text[i + n])) ||
			marks_touch(m, i, i + n, taken))
			continue;
		if (end && line->text[end - 1] == ',')
			end--;
		from = mark_capitals_before(line, end);
		if (from == end && state)
			continue;
		if (marks_touch(m, from, i, taken))
			from = i;
		add_town(m, line, from, i + n, false);
	}
}

void marks_postal(struct marks *m, const struct typed_line *line)
{
	find_before_town(m, line);
	find_behind_town(m, line);
}

bool marks_street(const struct typed_line *line, const struct typed_line *below)
{
	const char *s = line->text;
	size_t last = line->len, digits;
	bool like_year = false;

	if (line->len >= STREET_MOST || !is_capital(line, 0) ||
		!code_at(below->text, &like_year))
		return false;
	while (last && s[last - 1] != ' ')
		last--;
	digits = strspn(s + last, "0123456789");
	return last && digits > 0 && digits < 4 && line->len - last -
		digits < 3;
}
