/*
 * **Strong** and *emphasis* beside Chinese, Japanese or Korean. CommonMark opens
 * and closes them by the spaces and punctuation around them; where words have
 * no spaces between them, "**名（なまえ）**は" closes nowhere. Such marks become
 * tags; so do "_" and "__", which CommonMark has between words only. What is no
 * emphasis to anybody is escaped: "2*3*4", and Python's __init__.
 */
#include "markdown/passes.h"
#include "markdown/scan.h"

#include "base/utf8.h"

#include <string.h>

enum { LONGEST = 2000 }; /* bytes between two marks */

static bool is_wide(uint32_t c)
{
	return utf8_is_spaceless(c) || (c >= 0xAC00 && c <= 0xD7A3);
}

static bool is_punctuation(uint32_t c)
{
	return c && !utf8_is_space(c) && !utf8_is_alnum(c);
}

static uint32_t before(const char *from, const char *s)
{
	size_t at = (size_t)(s - from);

	return at ? utf8_prev(from, &at) : '\n';
}

static uint32_t after(const char *s)
{
	size_t at = 0;

	return *s ? utf8_next(s, strlen(s) < 4 ? strlen(s) : 4, &at) : '\n';
}

/* Whether punctuation inside the mark, and such a script outside, keep it from
 * what it was typed for. */
static bool is_kept(uint32_t inside, uint32_t outside)
{
	return is_punctuation(inside) && is_wide(outside);
}

/* How many marks, up to three of one sort, stand here; 0: none, or more. */
static size_t mark_length(const char *line, const char *s)
{
	size_t n = *s == '*' ? strspn(s, "*") : *s == '_' ? strspn(s, "_") : 0;

	return n > 3 || (n && s > line && (s[-1] == *s || s[-1] == '\\'))
		? 0 : n;
}

/* The marks that close the n ones at s, in its line; or NULL. */
static const char *close_of(const char *line, const char *s, size_t n)
{
	if (utf8_is_space(after(s + n)))
		return NULL;
	for (const char *end = s + n; *end && *end != '\n' &&
		end < s + LONGEST; end++) {
		const char *code = scan_code(end);

		if (code)
			end = code - 1;
		else if (*end == *s && mark_length(line, end) == n)
			return utf8_is_space(before(line, end)) ? NULL : end;
	}
	return NULL;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* A product's sign: between figures. */
static bool is_times(const char *line, const char *s)
{
	return *s == '*' && s > line && is_digit(s[-1]) && is_digit(s[1]);
}

/* Whether s[0..len) is a name that Python has between "__" and "__". */
static bool is_python(const char *s, size_t len)
{
	static const char *const names[] = {"all", "call", "del", "dict",
		"doc", "enter", "eq", "exit", "file", "future", "getattr",
		"init", "iter", "len", "main", "name", "new", "next",
		"pycache", "repr", "setattr", "slots", "str", "version", NULL};

	for (const char *const *name = names; *name; name++)
		if (strlen(*name) == len && memcmp(s, *name, len) == 0)
			return true;
	return false;
}

/* Copies s[0..len) with its marks escaped. */
static void put_escaped(struct buf *out, const char *s, size_t len)
{
	for (; len--; s++) {
		if (strchr("*_", *s))
			buf_putc(out, '\\');
		buf_putc(out, *s);
	}
}

/* Writes the line with its marks as they are meant. */
static void take_line(void *with, const struct scan_line *l, struct buf *out)
{
	static const char *const opens[] = {"<em>", "<strong>",
		"<strong><em>"}, *const closes[] = {"</em>", "</strong>",
		"</em></strong>"};
	const char *line = l->s, *s = line, *past = s + l->len;

	(void)with;
	if (l->code) {
		buf_add(out, s, l->len);
		return;
	}
	while (s < past) {
		const char *end = scan_code(s), *close;
		size_t n = end ? 0 : mark_length(line, s);

		close = n ? close_of(line, s, n) : NULL;
		if (close && (is_kept(after(s + n), before(line, s)) ||
			is_kept(before(line, close), after(close + n)))) {
			buf_puts(out, opens[n - 1]);
			buf_add(out, s + n, (size_t)(close - s) - n);
			buf_puts(out, closes[n - 1]);
			s = close + n;
			continue;
		}
		end = end ? end : close && n == 2 ? close + n : s + 1;
		if (is_times(line, s) || (close && *s == '_' && n == 2 &&
			is_python(s + 2, (size_t)(close - s) - 2)))
			put_escaped(out, s, (size_t)(end - s));
		else
			buf_add(out, s, (size_t)(end - s));
		s = end;
	}
}

void strong_mark(struct arena *arena, struct source *source)
{
	const char *s = arena_strndup(arena, source->text, source->len);

	if (strpbrk(s, "*_"))
		scan_rewrite(arena, source, take_line, NULL);
}
