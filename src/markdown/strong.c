/*
 * **Strong** beside Chinese, Japanese or Korean. CommonMark opens and closes it
 * by the spaces and punctuation around it; where words have no spaces between
 * them, "**名（なまえ）**は" closes nowhere. Such marks become tags.
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

static bool is_mark(const char *line, const char *s)
{
	return s[0] == '*' && s[1] == '*' && s[2] != '*' && (s == line ||
		(s[-1] != '*' && s[-1] != '\\'));
}

/* The mark that closes what the one at s opens, in its line; or NULL. */
static const char *close_of(const char *line, const char *s)
{
	if (utf8_is_space(after(s + 2)))
		return NULL;
	for (const char *end = s + 2; *end && *end != '\n' &&
		end < s + LONGEST; end++) {
		const char *code = scan_code(end);

		if (code)
			end = code - 1;
		else if (is_mark(line, end))
			return utf8_is_space(before(line, end)) ? NULL : end;
	}
	return NULL;
}

/* Writes the line with its marks as they are meant. */
static void take_line(void *with, const struct scan_line *l, struct buf *out)
{
	const char *line = l->s, *s = line, *past = s + l->len;

	(void)with;
	if (l->code) {
		buf_add(out, s, l->len);
		return;
	}
	while (s < past) {
		const char *end = scan_code(s), *close;

		if (end) {
			buf_add(out, s, (size_t)(end - s));
			s = end;
			continue;
		}
		close = is_mark(line, s) ? close_of(line, s) : NULL;
		if (!close) {
			buf_putc(out, *s++);
			continue;
		}
		end = close + 2;
		if (is_kept(after(s + 2), before(line, s)) ||
			is_kept(before(line, close), after(end)))
			buf_printf(out, "<strong>%.*s</strong>",
				(int)(close - s) - 2, s + 2);
		else
			buf_add(out, s, (size_t)(end - s));
		s = end;
	}
}

void strong_mark(struct arena *arena, struct source *source)
{
	const char *s = arena_strndup(arena, source->text, source->len);

	if (strstr(s, "**"))
		scan_rewrite(arena, source, take_line, NULL);
}
