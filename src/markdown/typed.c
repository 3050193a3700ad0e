/*
 * Lines that begin as other programs type them. A Mac types a no-break space
 * for Alt and the space bar, an East Asian keyboard a wide one and wide marks,
 * and web pages leave characters without a width, all of which hide the mark
 * of a heading or an item from CommonMark. Word's text has "–", typed "--" too,
 * and "o" for the bullets of lists, which count where two lines one below the
 * other begin so; and wikis have "**" for items in items. A line of "="
 * below a heading is a rule. "&nbsp&nbsp" are spaces without their semicolons,
 * too.
 */
#include "markdown/passes.h"
#include "markdown/scan.h"

#include "base/utf8.h"

#include <string.h>

struct typist {
	struct pos first; /* no-break space that was taken for a plain one */
	int count;
	char above[4];    /* the bullet that was taken in the line above */
	bool heading;     /* the line above is one, by its marks */
};

static uint32_t at(const char *s, size_t *n)
{
	*n = 0;
	return *s ? utf8_next(s, strnlen(s, UTF8_SIZE), n) : (*n = 1, '\0');
}

/* How many columns of space it is; -1: it is none. */
static int space(uint32_t c)
{
	if (c == ' ' || c == '\t' || c == 0xA0 || c == 0x202F || c == 0x205F ||
		(c >= 0x2000 && c <= 0x200A))
		return 1;
	if (c == 0x3000)
		return 2;
	return utf8_is_ignorable(c) ? 0 : -1;
}

/* What stands at the start of a line, or behind its mark, and is no text. */
struct blank {
	size_t len;
	int columns;
	bool hides; /* something but spaces and tabs is there */
	bool fixed; /* a no-break space is */
};

static struct blank blank_at(const char *s)
{
	struct blank b = {0};
	size_t n;
	uint32_t c;

	for (; *s && *s != '\n' && space(c = at(s, &n)) >= 0; s += n) {
		b.len += n;
		b.columns += space(c);
		b.hides = b.hides || c > ' ';
		b.fixed = b.fixed || c == 0xA0;
	}
	return b;
}

/* The mark that a wide, or a typographic, one was typed for; or 0. */
static char meant(uint32_t c)
{
	switch (c) {
	case 0xFF03: return '#';
	case 0xFF0A: return '*';
	case 0xFF0B: return '+';
	case 0xFF0D: case 0x2212: case 0x2010: return '-';
	default: return '\0';
	}
}

/* Bytes of the mark of a heading or an item; 0: there is none. */
static size_t mark_length(const char *s)
{
	size_t n = strspn(s, "#"), len;
	char mark = meant(at(s, &len));

	if (n)
		return n <= 6 ? n : 0;
	if (*s == '*') /* not "*<nbsp>a<nbsp>*" */
		return !memchr(s + 1, '*', strcspn(s + 1, "\n"));
	if (*s == '-' || *s == '+')
		return 1;
	if (mark && mark != '#')
		return len;
	while (mark && n < 6 * len && meant(at(s + n, &len)) == '#')
		n += len;
	if (mark)
		return n;
	n = strspn(s, "0123456789");
	return n && n < 10 && strchr(".)", s[n]) && s[n] ? n + 1 : 0;
}

/* The length of the bullet that s begins with, the space left out; or 0. */
static size_t bullet(const char *s)
{
	static const char *const dashes[] = {"\xE2\x80\x93", "\xE2\x80\x94",
		"\xE2\x80\x92", "\xE2\x80\x95", "--", "---", NULL};

	for (const char *const *d = dashes; *d; d++)
		if (strncmp(s, *d, strlen(*d)) == 0 && s[strlen(*d)] == ' ')
			return strlen(*d);
	return strncmp(s, "o ", 2) == 0 && s[2] >= 'A' && s[2] <= 'Z';
}

/* Whether the line below begins with the same bullet. */
static bool goes_on(const struct scan_line *l, const char *s, size_t n)
{
	const char *below = l->s[l->len] ? l->s + l->len + 1 : "";

	below += strspn(below, " \t");
	return bullet(below) == n && memcmp(s, below, n) == 0;
}

/* Whether the line begins with a bullet that is meant as one. */
static size_t take_bullet(struct typist *t, const struct scan_line *l,
	const char *s)
{
	size_t n = bullet(s);

	if (!n || ((!*t->above || memcmp(t->above, s, n) != 0) &&
			!goes_on(l, s, n))) {
		*t->above = '\0';
		return 0;
	}
	memcpy(t->above, s, n);
	t->above[n] = '\0';
	return n;
}

/* "** item", as wikis and Org have it, where nothing closes the two. */
static size_t wiki_mark(const char *s)
{
	return strncmp(s, "** ", 3) == 0 && !memchr(s + 3, '*', strcspn(s + 3,
		"\n")) ? 2 : 0;
}

static void put_mark(struct buf *out, const char *s, size_t len)
{
	size_t n;

	for (const char *end = s + len; s < end; s += n) {
		char mark = meant(at(s, &n));

		buf_putc(out, mark ? mark : *s);
	}
}

/* "=====", and nothing else. */
static bool is_rule(const char *s, size_t len)
{
	size_t n = strspn(s, "=");

	return n > 2 && n + strspn(s + n, " \t\r") >= len;
}

/* The length of the name of a space at s that no semicolon ends, or 0. */
static size_t space_name(const char *s)
{
	static const char *const names[] = {"&nbsp", "&emsp", "&ensp",
		"&thinsp", NULL};

	for (const char *const *n = names; *n; n++) {
		size_t len = strlen(*n);

		if (strncmp(s, *n, len) == 0)
			return s[len] == ';' || s[len] == '=' ||
				(!((unsigned char)s[len] & 0x80) &&
				utf8_is_alnum((unsigned char)s[len])) ? 0 : len;
	}
	return 0;
}

/* The rest of a line. One such name alone may be an example. */
static void add_text(struct buf *out, const char *s, const char *end)
{
	bool several = false;

	while (s < end) {
		const char *past = scan_code(s);
		size_t n = past ? (size_t)(past - s) : space_name(s);
		bool more = n && !past && space_name(s + n);

		buf_add(out, s, n ? n : 1);
		if (n && !past && (several || more))
			buf_putc(out, ';');
		several = more;
		s += n ? n : 1;
	}
}

static void take_line(void *with, const struct scan_line *l, struct buf *out)
{
	struct typist *t = with;
	struct blank before, behind;
	const char *s;
	size_t n;

	if (l->code) {
		buf_add(out, l->s, l->len);
		t->heading = false;
		return;
	}
	before = blank_at(l->s);
	s = l->s + before.len;
	if (t->heading && is_rule(l->s, l->len)) {
		buf_puts(out, "* * *");
		return;
	}
	t->heading = *s == '#';
	n = mark_length(s);
	behind = blank_at(s + n);
	if (n && behind.columns && (before.hides || behind.hides ||
			(unsigned char)*s >= 0x80)) {
		*t->above = '\0';
		for (int i = 0; i < before.columns; i++)
			buf_putc(out, ' ');
		put_mark(out, s, n);
		buf_putc(out, ' ');
		s += n + behind.len;
		if (behind.fixed && !t->count++)
			t->first = l->pos;
	} else if ((n = take_bullet(t, l, s)) || (n = wiki_mark(s))) {
		buf_add(out, l->s, before.len);
		buf_putc(out, '-');
		s += n;
	} else {
		s = l->s;
	}
	if (memchr(s, '&', l->len - (size_t)(s - l->s)))
		add_text(out, s, l->s + l->len);
	else
		buf_add(out, s, l->len - (size_t)(s - l->s));
}

void typed_mend(struct arena *arena, struct source *source, struct diag *diag)
{
	struct typist t = {.count = 0};

	scan_rewrite(arena, source, take_line, &t);
	if (t.count)
		diag_warning(diag, t.first, "%d no-break space%s behind the "
			"mark of a heading or an item, taken as a space; type "
			"a plain one, without the Alt key", t.count,
			t.count == 1 ? "" : "s");
}
