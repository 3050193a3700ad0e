/*
 * A soft break is one of two things: the end of a line that its author meant,
 * or where an editor wrapped the text. An editor fills lines: each is followed
 * by a word that would not have fitted. A line that goes on in the middle of
 * emphasis, or with a small letter, was wrapped as well. After a date, and
 * before one or a label ("Period: …"), a new line begins, unless the two dates
 * are a range.
 */
#include "resume/line_join.h"

#include "base/utf8.h"
#include "model/tree.h"
#include "resume/date.h"
#include "resume/words.h"

#include <string.h>

enum { NARROW = 48, WIDE = 125, /* columns that editors wrap at */
	LABEL = 30 /* bytes of one */ };

int line_wrap_of(const struct doc *doc)
{
	int widths[WIDE + 1] = {0}, all = 0, sum = 0;

	for (const struct node *n = doc->body; n;
		n = node_next(n, doc->body)) {
		const char *nl = n->kind == KIND_TEXT
			? memchr(n->text, '\n', n->text_len) : NULL;
		size_t width;

		if (!nl || node_within(n, KIND_PRE))
			continue;
		width = (size_t)n->pos.column - 1 + (size_t)(nl - n->text);
		widths[width < WIDE ? width : WIDE]++;
		all++;
	}
	/* Four in five end within a word of the widest but a few. */
	for (int w = WIDE - 1, seen = 0; w >= NARROW; w--) {
		seen += widths[w];
		if (20 * seen < all || !seen)
			continue;
		for (int i = w; i > w - 14; i--)
			sum += widths[i];
		return all > 3 && 10 * sum >= 7 * all ? w : 0;
	}
	return 0;
}

size_t line_bullet(const char *s, size_t len)
{
	/* Those that are nothing else, and those that may be; the last three
	 * are Word's in its own fonts. */
	static const char *const marks[] = {"\xE2\x80\xA2", "\xE2\x97\x8F",
		"\xE2\x96\xAA", "\xE2\x97\xA6", "\xE2\x80\xA3",
		"\xE2\x97\xBE", "\xE2\x96\xA0", "\xE2\x97\x8B",
		"\xE2\x9C\x93", "\xE2\x9E\xA2", "\xC2\xB7",
		"\xE2\x8B\x85", NULL};
	static const char *const spaced[] = {"\xE2\x96\xAB", "\xE2\x97\x98",
		"\xE2\x96\xB8", "\xE2\x96\xB9", "\xE2\x96\xB6",
		"\xE2\x96\xB7", "\xE2\x96\xBA", "\xE2\x9D\x96",
		"\xE2\x97\x86", "\xE2\x97\x87", "\xE2\x81\x83",
		"\xE2\x88\x99", "\xE2\x9E\xA4", "\xE2\x9E\x94",
		"\xE2\x9C\x94", "\xE2\x96\xA1", "\xE2\x97\xBC",
		"\xE2\xA6\xBF", "\xE3\x83\xBB", "\xE2\x80\xBB",
		"\xEF\x82\xB7", "\xEF\x82\xA7", "\xEF\x83\x98", NULL};

	if (!len || !(*s & 0x80))
		return 0;
	for (const char *const *b = marks; *b; b++) {
		size_t n = strlen(*b);

		if (len > n && memcmp(s, *b, n) == 0)
			return n + strspn(s + n, " \t");
	}
	for (const char *const *b = spaced; *b; b++) {
		size_t n = strlen(*b), blank;

		if (len <= n || memcmp(s, *b, n) != 0)
			continue;
		blank = strspn(s + n, " \t");
		blank = blank ? blank : utf8_begins(s + n, "\xE3\x80\x80")
			? 3 : utf8_begins(s + n, "\xC2\xA0") ? 2 : 0;
		return blank ? n + blank : 0;
	}
	return 0;
}

static size_t line_start(const struct soft *breaks, int i)
{
	return i ? breaks[i - 1].at + 1 : 0;
}

static size_t line_end(const struct soft *breaks, int count, int i,
	size_t len)
{
	return i + 1 < count ? breaks[i + 1].at : len;
}

static int first_word(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && s[n] != ' ' && s[n] != '\n')
		n++;
	return (int)n;
}

/* Whether the line text[from..to) begins (or ends) with a date. */
static bool has_date(const char *text, size_t from, size_t to, bool at_end)
{
	char low[256];
	struct date date;
	struct date_habits habits = {0};
	size_t len = to - from, at = 0;

	while (len && text[from] == ' ')
		from++, len--;
	if (len >= sizeof low || date_figure(text + from, len) == len)
		return false;
	words_fold(text + from, len, low);
	if (!at_end)
		return date_read(text + from, low, len, 0, &habits, &date);
	while (at < len && date_next(text + from, low, len, at, &habits,
			&date)) {
		if (len - date.end <= 2)
			return true;
		at = date.end;
	}
	return false;
}

static bool is_blank(const char *text, size_t from, size_t to)
{
	return from + strspn(text + from, " \t\n") >= to;
}

/* Whether break i parts the ends of a range, the second behind its dash:
 * "aug. 2021", "– jan. 2024". */
static bool parts_range(const struct soft *breaks, int count, int i,
	const char *text, size_t len)
{
	char low[256];
	struct date date;
	struct date_habits habits = {0};
	int a = i, b = i;
	size_t from, to, past, at = 0;

	while (a && is_blank(text, line_start(breaks, a), breaks[a].at))
		a--;
	while (b + 1 < count && is_blank(text, breaks[b].at, breaks[b + 1].at))
		b++;
	from = line_start(breaks, a);
	to = line_end(breaks, count, b, len);
	past = breaks[b].at + strspn(text + breaks[b].at, " \t\n");
	if (to - from >= sizeof low || past >= to || (text[past] != '-' &&
			!utf8_begins(text + past, "\xE2\x80\x93") &&
			!utf8_begins(text + past, "\xE2\x80\x94")) ||
		!has_date(text, from, breaks[a].at, true))
		return false;
	words_fold(text + from, to - from, low);
	while (date_next(text + from, low, to - from, at, &habits, &date)) {
		if (date.range && from + date.start < breaks[a].at &&
			from + date.end > past)
			return true;
		at = date.end;
	}
	return false;
}

/* Whether the line text[from..at) ends within parentheses that the next one,
 * up to `end`, closes: "( 2020 -", "now )". */
static bool parts_brackets(const char *text, size_t from, size_t at,
	size_t end)
{
	int open = 0;

	if (!memchr(text + from, '(', at - from))
		return false;
	for (size_t i = from; i < at; i++)
		open += text[i] == '(' ? 1 : text[i] == ')' && open ? -1 : 0;
	for (; open && at < end && text[at] != '('; at++)
		if (text[at] == ')')
			return true;
	return false;
}

static bool begins_with_label(const char *text, size_t from, size_t to)
{
	size_t most = to - from < LABEL ? to - from : LABEL, n = 0;
	const char *s = text + from;

	if (!memchr(s, ':', most) && !memchr(s, '\xEF', most))
		return false;
	while (n < most && s[n] != ':' && !utf8_begins(s + n, "\xEF\xBC\x9A"))
		n++;
	return n && n < most && (s[n] != ':' || n + 1 == to - from ||
			s[n + 1] == ' ');
}

static bool begins_small(const char *s, size_t len)
{
	size_t at = 0;
	uint32_t c;

	while (len && (*s == ' ' || *s == '('))
		s++, len--;
	if (len < 2)
		return false;
	c = utf8_next(s, len, &at);
	return (c >= 'a' && c <= 'z' && s[1] != '.' && s[1] != ')' &&
			strncmp(s, "http", 4) != 0 &&
			!memchr(s, '@', (size_t)first_word(s, len))) ||
		(c >= 0xDF && c <= 0xFF && c != 0xF7) ||
		(c >= 0x430 && c <= 0x45F);
}

bool line_is_numbered(const char *s, size_t len)
{
	size_t open = *s == '(', n = open;

	if (len > 2 && (unsigned char)s[0] == 0xE2 && (unsigned char)s[1] ==
		0x91 && (unsigned char)s[2] >= 0xA0)
		return true; /* a number in a circle */
	while (n < len && n < open + 4 && strchr("ivxIVX0123456789", s[n]))
		n++;
	if (n == open && n < len && ((s[n] | 32) >= 'a' && (s[n] | 32) <= 'z'))
		n++;
	return n > open && n + 1 < len && s[n] == ')' && s[n + 1] == ' ';
}

static bool ends_sentence(const char *text, size_t end)
{
	while (end && text[end - 1] == ' ')
		end--;
	return end && strchr(".:;!?|", text[end - 1]);
}

/* "Drawing •", and the next one below: a row that goes on. */
static bool ends_in_bullet(const char *text, size_t from, size_t at)
{
	while (at > from && text[at - 1] == ' ')
		at--;
	return at > from + 4 && utf8_begins(text + at - 4, " \xE2\x80\xA2");
}

/* Whether the editor's width, not the author, ended the line. */
static bool is_full(const struct soft *b, const char *next, size_t len,
	int wrap)
{
	return b->width >= NARROW && b->width <= WIDE && wrap &&
		b->width <= wrap + 1 &&
		b->width + 1 + first_word(next, len) > wrap;
}

static bool joins(const struct soft *breaks, int count, int i,
	const char *text, size_t len, int wrap)
{
	const struct soft *b = &breaks[i];
	size_t from = line_start(breaks, i), next = b->at + 1;
	size_t end = line_end(breaks, count, i, len);
	bool small;

	if (parts_range(breaks, count, i, text, len))
		return true;
	if (b->hard)
		return false;
	if (b->open || parts_brackets(text, from, b->at, end) ||
		ends_in_bullet(text, from, b->at))
		return true;
	if (next >= end || line_bullet(text + next, end - next) ||
		line_is_numbered(text + next, end - next) ||
		begins_with_label(text, next, end))
		return false;
	/* Dates are read last, since that takes longest. */
	small = begins_small(text + next, end - next) &&
		!ends_sentence(text, b->at);
	if (!small && !is_full(b, text + next, end - next, wrap) &&
		(b->at <= from || b->width < NARROW || text[b->at - 1] != ','))
		return false;
	return !has_date(text, from, b->at, true) &&
		(small || !has_date(text, next, end, false));
}

/* Whether text[from..to) is one word with a capital that means nothing. */
static bool is_plain_word(const char *text, size_t from, size_t to)
{
	const uint32_t known = ~(WORD(SURNAME) | WORD(CITY));
	struct word_match match;
	size_t at, end = to - (to > from && text[to - 1] == '.');
	char low[64];
	uint32_t c;

	if (end <= from || end - from >= sizeof low)
		return false;
	at = from;
	c = utf8_next(text, end, &at);
	if (utf8_lower(c) == c)
		return false;
	for (at = from; at < end;)
		if (!utf8_is_alnum(utf8_next(text, end, &at)))
			return false;
	words_fold(text + from, end - from, low);
	return !words_match(low, end - from, 0, known, &match);
}

/* A heading of two words, one a line, is a name: "Jane<br>Doe". */
void line_join_name(struct soft *breaks, int count, const char *text,
	size_t len)
{
	if (count == 1 && breaks->hard && is_plain_word(text, 0, breaks->at) &&
		is_plain_word(text, breaks->at + 1, len))
		breaks->joins = true;
}

/* The width that a paragraph of three lines shows by itself. */
static int own_wrap(const struct soft *breaks, int count)
{
	int most = 0, least = WIDE;

	for (int i = 0; i < count; i++) {
		if (breaks[i].hard)
			return 0;
		most = breaks[i].width > most ? breaks[i].width : most;
		least = breaks[i].width < least ? breaks[i].width : least;
	}
	return count >= 2 && most >= NARROW && most <= WIDE &&
		most - least < 14 ? most : 0;
}

void line_join(struct soft *breaks, int count, const char *text, size_t len,
	int wrap)
{
	int own = own_wrap(breaks, count);

	if (own > wrap || !wrap)
		wrap = own;
	for (int i = 0; i < count; i++)
		breaks[i].joins = joins(breaks, count, i, text, len, wrap);
}
