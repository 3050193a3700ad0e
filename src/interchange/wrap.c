#include "interchange/wrap.h"

#include "base/utf8.h"

/* East Asian signs that no line begins with, and that none ends with. */
static bool is_closer(uint32_t c)
{
	return utf8_is_in(c, "、。，．！）：；？ー・〉》」』】");
}

static bool is_opener(uint32_t c)
{
	return utf8_is_in(c, "（〈《「『【");
}

static bool may_break(uint32_t before, uint32_t after)
{
	return (utf8_is_spaceless(before) || utf8_is_spaceless(after)) &&
		!is_opener(before) && !is_closer(after) &&
		utf8_columns(after) > 0;
}

int wrap_columns(const char *text, size_t len)
{
	int n = 0;

	for (size_t at = 0; at < len;)
		n += utf8_columns(utf8_next(text, len, &at));
	return n;
}

static void put_spaces(struct buf *out, int n)
{
	while (n-- > 0)
		buf_putc(out, ' ');
}

/* The end of the line that begins at `at`; *next: where the one after does. */
static size_t line_end(const char *s, size_t at, size_t len, int room,
	size_t *next)
{
	size_t end = 0, i = at;
	uint32_t last = 0;
	int column = 0;

	*next = len;
	while (i < len) {
		size_t from = i;
		uint32_t c = utf8_next(s, len, &i);

		if (c == '\n') {
			*next = i;
			return from;
		}
		if (c == ' ' && from > at) {
			end = from;
			*next = i;
		} else if (last && last != ' ' && may_break(last, c)) {
			end = from;
			*next = from;
		}
		column += utf8_columns(c);
		if (room && column > room && c != ' ' && end)
			return end;
		last = c;
	}
	*next = len;
	return len;
}

void wrap_text(struct buf *out, const char *text, size_t len, int width,
	int first, int rest)
{
	int indent = first;
	size_t at = 0, next;

	do {
		int room = width > indent ? width - indent : width ? 1 : 0;
		size_t end = line_end(text, at, len, room, &next);

		while (end > at && text[end - 1] == ' ')
			end--;
		if (end > at)
			put_spaces(out, indent);
		buf_add(out, text + at, end - at);
		buf_putc(out, '\n');
		at = next;
		while (at < len && text[at] == ' ')
			at++;
		indent = rest;
	} while (at < len);
}
