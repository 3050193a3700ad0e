/*
 * **Strong** and *emphasis* that CommonMark does not see. It opens and closes
 * them by the spaces and punctuation around them: where Chinese, Japanese and
 * Korean have no spaces between words, "**名（なまえ）**は" closes nowhere; nor
 * does "**Mail:**ada", or "**Go, C **". Such marks become tags. What is no
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

	return *s ? utf8_next(s, strnlen(s, UTF8_SIZE), &at) : '\n';
}

/* Whether punctuation inside the n marks, and a word outside, or a letter of such
 * a script, keep them from what they were typed for. */
static bool is_kept(uint32_t inside, uint32_t outside, size_t n)
{
	return is_punctuation(inside) && (is_wide(outside) || (n == 2 &&
		utf8_is_alnum(outside)));
}

/* How many marks, up to three of one sort, stand here; 0: none, or more. */
static size_t mark_length(const char *line, const char *s)
{
	size_t n = 0;

	if ((*s != '*' && *s != '_') || (s > line && (s[-1] == *s ||
			s[-1] == '\\')))
		return 0;
	while (n < 4 && s[n] == *s)
		n++;
	return n < 4 ? n : 0;
}

static bool is_open_to(uint32_t c)
{
	return utf8_is_space(c) || is_punctuation(c);
}

/* Whether two marks stand around words and a space too many: "**Go, C **". */
static bool is_loose(const char *line, const char *s, const char *close)
{
	bool first = utf8_is_space(after(s + 2));
	bool last = utf8_is_space(before(line, close));

	return first != last && is_open_to(before(line, s)) &&
		is_open_to(after(close + 2));
}

static bool has_word(const char *s, const char *end)
{
	size_t at = 0, len = (size_t)(end - s);

	while (at < len)
		if (utf8_is_alnum(utf8_next(s, len, &at)))
			return true;
	return false;
}

/* The marks that close the n ones at s, in its line; or NULL. */
static const char *close_of(const char *line, const char *s, size_t n)
{
	if (utf8_is_space(after(s + n)) && n != 2)
		return NULL;
	for (const char *end = s + n; *end && *end != '\n' &&
		end < s + LONGEST; end++) {
		const char *code = scan_code(end);

		if (code)
			end = code - 1;
		else if (*end == *s && mark_length(line, end) == n)
			return n == 2 && (utf8_is_space(after(s + n)) ||
					utf8_is_space(before(line, end)))
				? is_loose(line, s, end) ? end : NULL
				: utf8_is_space(before(line, end)) ? NULL : end;
	}
	return NULL;
}

/* What stands between the marks, without a space too many. */
static void put_inside(struct buf *out, const char *s, const char *end,
	const char *const tags[2])
{
	while (s < end && *s == ' ')
		s++;
	while (end > s && end[-1] == ' ')
		end--;
	buf_printf(out, "%s%.*s%s", tags[0], (int)(end - s), s, tags[1]);
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

/* Whether CommonMark sees the emphasis from s to `close`. */
static bool is_seen(const char *line, const char *s, const char *close)
{
	return (!is_punctuation(after(s + 1)) || is_open_to(before(line, s))) &&
		(!is_punctuation(before(line, close)) ||
			is_open_to(after(close + 1)));
}

/* Writes the line with its marks as they are meant. */
static void take_line(void *with, const struct scan_line *l, struct buf *out)
{
	static const char *const tags[][2] = {{"<em>", "</em>"}, {"<strong>",
		"</strong>"}, {"<strong><em>", "</em></strong>"}};
	const char *line = l->s, *s = line, *past = s + l->len;
	const char *closer = NULL; /* a mark that closes, and opens nothing */

	(void)with;
	if (l->code) {
		buf_add(out, s, l->len);
		return;
	}
	while (s < past) {
		size_t n = strcspn(s, "`*_\n"); /* what is no mark */
		const char *end, *close;

		buf_add(out, s, n);
		s += n;
		if (s >= past)
			break;
		end = scan_code(s);
		n = end || s == closer ? 0 : mark_length(line, s);
		close = n ? close_of(line, s, n) : NULL;
		if (close && has_word(s + n, close) && (is_kept(after(s + n), before(line, s), n) ||
			is_kept(before(line, close), after(close + n), n) ||
			(n == 2 && is_loose(line, s, close)))) {
			put_inside(out, s + n, close, tags[n - 1]);
			s = close + n;
			continue;
		}
		if (close && n == 1 && has_word(s + 1, close) &&
			is_seen(line, s, close))
			closer = close;
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
