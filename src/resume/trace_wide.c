/*
 * Chinese, Japanese, Korean and Thai names, which are sought letter by letter; a
 * part of one tells only where other letters than its own, or none, stand
 * beside it.
 */
#include "resume/trace.h"

#include "base/utf8.h"

#include <string.h>

/* Where they are sought. */
struct text {
	const char *s;
	size_t len;
	struct found *out;
};

/* Where the wide name that begins at `at` ends; 0: none does. Spaces between
 * its letters do not count. */
static size_t wide_end(const char *s, size_t len, size_t at, const char *name)
{
	size_t k = 0, n = strlen(name), end = at;

	while (k < n) {
		uint32_t want = utf8_next(name, n, &k), c;

		do {
			if (end >= len)
				return 0;
			c = utf8_next(s, len, &end);
		} while (k > UTF8_SIZE - 1 && utf8_is_in(c, " ·\u3000"));
		if (c != want)
			return 0;
	}
	return end;
}

/* Whether the letters on both sides of a border are of one kind. */
static bool is_same_kind(uint32_t a, uint32_t b)
{
	static const struct {
		uint32_t first, last;
	} kinds[] = {{0x3041, 0x3096}, {0x30A1, 0x30FF}, {0x3400, 0x9FFF},
		{0xAC00, 0xD7A3}, {0x20000, 0x323AF}};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (a >= kinds[i].first && a <= kinds[i].last)
			return b >= kinds[i].first && b <= kinds[i].last;
	return false;
}

/* Whether the part of a name ends here, or with an ending of its language. */
static bool ends_here(const struct text *z, size_t to)
{
	size_t at = to, before = to, n = 0;
	uint32_t last = utf8_prev(z->s, &before);

	if (to >= z->len || !is_same_kind(last, utf8_next(z->s, z->len, &at)))
		return true;
	if (last < 0xAC00 || last > 0xD7A3)
		return false;
	while (to + n < z->len && (z->s[to + n] & 0x80))
		n++;
	return trace_has_ending(trace_endings("ko"), z->s + to, n);
}

static bool begins_here(const struct text *z, size_t from)
{
	size_t at = from, next = from;
	uint32_t first = utf8_next(z->s, z->len, &next);

	return !from || !is_same_kind(first, utf8_prev(z->s, &at));
}

static void seek(const struct text *z, const struct wide_name *w)
{
	for (const char *p = z->s; (p = strchr(p, w->text[0])); p++) {
		size_t from = (size_t)(p - z->s);
		size_t to = wide_end(z->s, z->len, from, w->text);

		if (!to || (w->part && !begins_here(z, from)))
			continue;
		if (!w->part || ends_here(z, to))
			found_add(z->out, from, to, true);
		else
			found_keep(z->out, from, to, "stays, since it may be the beginning of "
				"another word");
	}
}

void traces_find_wide(const struct traces *t, const char *text,
	struct found *out)
{
	const struct text z = {text, strlen(text), out};

	for (int i = 0; i < t->wide_count; i++)
		seek(&z, &t->wides[i]);
}
