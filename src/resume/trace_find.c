/*
 * Where a text tells. A host or a mailbox goes with all that is joined to it, so
 * that a repository's address goes as a whole if its owner's handle is in it.
 * A handle that is a word, or a name in small letters, is one only in an
 * address; a phone number is its digits, with and without the country's.
 */
#include "resume/trace.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { DOTS = 6 }; /* of a host */

/* Which characters a host, a mailbox or a handle is made of. */
static bool is_handle(uint32_t c)
{
	return c < 0x80 ? utf8_is_alnum(c) || (c && strchr("._-+%~", (int)c))
		: !trace_is_wide(c) && utf8_is_alnum(c);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

void found_keep(struct found *f, size_t from, size_t to, const char *as)
{
	f->kept = from;
	f->kept_to = to;
	f->kept_as = as;
}

void found_add(struct found *f, size_t from, size_t to, bool name)
{
	f->list = arena_grow(f->arena, f->list, (size_t)f->count,
		&f->capacity, sizeof *f->list);
	f->list[f->count++] = (struct trace){from, to, name};
}

static int compare(const void *x, const void *y)
{
	const struct trace *a = x, *b = y;

	return a->from != b->from ? (a->from > b->from) - (a->from < b->from)
		: (a->to < b->to) - (a->to > b->to);
}

void found_settle(struct found *f)
{
	int kept = 0;

	if (f->count)
		qsort(f->list, (size_t)f->count, sizeof *f->list, compare);
	for (int i = 0; i < f->count; i++) {
		struct trace *last = kept ? &f->list[kept - 1] : NULL;

		if (last && f->list[i].from <= last->to) {
			if (f->list[i].to > last->to)
				last->to = f->list[i].to;
			last->name = last->name && f->list[i].name;
		} else {
			f->list[kept++] = f->list[i];
		}
	}
	f->count = kept;
}

/* An address goes on up to spaces, brackets, quotes and commas. */
static bool is_joined(uint32_t c)
{
	return c < 0x80 ? c > ' ' && !strchr("()[]<>{}\"'|,;`*\\", (int)c)
		: !trace_is_wide(c) && utf8_is_alnum(c);
}

static struct trace extended(const char *s, size_t len, size_t from,
	size_t to)
{
	while (from) {
		size_t at = from;

		if (!is_joined(utf8_prev(s, &at)))
			break;
		from = at;
	}
	while (to < len) {
		size_t at = to;

		if (!is_joined(utf8_next(s, len, &at)))
			break;
		to = at;
	}
	while (to > from && strchr(".:!?", s[to - 1]))
		to--;
	return (struct trace){from, to, false};
}

/* Adds a host or handle that stands at [from, to). */
static void add_found(struct found *f, const char *s, size_t len, size_t from,
	size_t to, enum phrase_kind kind)
{
	struct trace wide = extended(s, len, from, to);
	size_t n = wide.to - wide.from;
	bool address = memchr(s + wide.from, '/', n) ||
		memchr(s + wide.from, '@', n);

	if (kind == PHRASE_ADDRESS || address)
		found_add(f, wide.from, wide.to, false);
	else if (kind == PHRASE_HANDLE)
		found_add(f, from, to, false);
}

/* Looks the run's pieces between points up, and those made of several. */
static void seek_phrases(const struct traces *t, struct found *f,
	const char *s, size_t len, size_t from, size_t to)
{
	char *low = arena_alloc(f->arena, to - from + 1);
	size_t starts[DOTS];
	int count = 1;

	words_fold(s + from, to - from, low);
	starts[0] = 0;
	for (size_t end = 1; end <= to - from; end++) {
		if (end < to - from && low[end] != '.')
			continue;
		for (int k = 0; k < count; k++) {
			const enum phrase_kind *kind = map_lookup(&t->phrases,
				low + starts[k], end - starts[k]);

			if (kind)
				add_found(f, s, len, from + starts[k],
					from + end, *kind);
		}
		if (count < DOTS)
			starts[count++] = end + 1;
	}
}

static bool is_mailbox(const char *s, size_t len, size_t from, size_t to)
{
	size_t end = to;

	if (from == to || to >= len || s[to] != '@')
		return false;
	for (end++; end < len && is_handle((unsigned char)s[end]); end++)
		if (s[end] == '.' && end > to + 1 && end + 1 < len &&
			utf8_is_alnum((unsigned char)s[end + 1]))
			return true;
	return false;
}

/* "jane-doe.example": a host that has a word of the name. */
static bool is_own_host(const struct traces *t, const char *s, size_t from,
	size_t to)
{
	const char *point = memchr(s + from, '.', to - from);

	return (t->parts & ANONYMOUS_NAME) && point && point > s + from &&
		point + 2 < s + to && utf8_is_alnum((unsigned char)point[1]) &&
		traces_name_in(t, arena_strndup(t->arena, s + from,
			to - from));
}

static void seek_runs(const struct traces *t, const char *s, size_t len,
	struct found *f)
{
	for (size_t at = 0; at < len;) {
		size_t from = at, to = at;

		while (at < len && is_handle(utf8_next(s, len, &at)))
			to = at;
		if (to == from)
			continue;
		if (t->phrases.count)
			seek_phrases(t, f, s, len, from, to);
		if (is_own_host(t, s, from, to) ||
			((t->parts & ANONYMOUS_CONTACTS) &&
				is_mailbox(s, len, from, to)))
			add_found(f, s, len, from, to, PHRASE_ADDRESS);
		if ((t->parts & ANONYMOUS_LINKS) && (strncmp(s + to, "://",
				3) == 0 || strncmp(s + from, "www.", 4) == 0))
			add_found(f, s, len, from, to, PHRASE_ADDRESS);
	}
}

/* The length of what may part digits of a phone number; 0: a digit, or its
 * end. */
static size_t filler(const char *s)
{
	static const char *const list[] = {" ", "-", ".", "/", "(", ")", "+",
		"\xC2\xA0", "\xE2\x80\x93", "\xE2\x80\x91", "\xE2\x80\x90",
		"\xE2\x80\xAF", "\xEF\xBC\x8D", NULL};

	for (const char *const *m = list; *m; m++)
		if (strncmp(s, *m, strlen(*m)) == 0)
			return strlen(*m);
	return 0;
}

static void seek_phones(const struct traces *t, const char *s, size_t len,
	struct found *f)
{
	char digits[TRACE_DIGITS];
	size_t n = 0, from = 0, skip; /* its last digits tell a number */

	if (!t->phones.count)
		return;
	for (size_t at = 0; at < len; at += skip) {
		skip = 1;
		if (!is_digit(s[at])) {
			skip = n ? filler(s + at) : 0;
			if (!skip) {
				n = 0;
				skip = 1;
			}
			continue;
		}
		if (!n)
			from = at;
		if (n == TRACE_DIGITS)
			memmove(digits, digits + 1, --n);
		digits[n++] = s[at];
		if (n < TRACE_PHONE)
			continue;
		if (map_lookup(&t->phones, digits + n - TRACE_PHONE,
				TRACE_PHONE)) {
			while (from && strchr("+(", s[from - 1]))
				from--;
			found_add(f, from, at + 1, false);
			n = 0;
		}
	}
}

static void seek_verbatim(const struct traces *t, const char *s,
	struct found *f)
{
	for (int i = 0; i < t->verbatim_count; i++)
		for (const char *p = s; (p = strstr(p, t->verbatim[i])); p++)
			found_add(f, (size_t)(p - s), (size_t)(p - s) +
				strlen(t->verbatim[i]), false);
}

void traces_find(const struct traces *t, const char *s, struct found *f)
{
	size_t len = strlen(s);

	if (t->parts & ANONYMOUS_NAME)
		traces_find_names(t, s, f);
	seek_runs(t, s, len, f);
	seek_phones(t, s, len, f);
	seek_verbatim(t, s, f);
	found_settle(f);
}

