/*
 * "![alt](url =300x200)", as HackMD and markdown-it write a picture's size: it is
 * no address of CommonMark's, which prints all of it. The size is that of a page
 * on the web, and goes.
 */
#include "markdown/passes.h"
#include "markdown/scan.h"

#include <string.h>

/* The length of " =300x200", " =300x" or " =x200", "%" allowed, before ")". */
static size_t size_at(const char *s)
{
	size_t n = 2, across, down;

	if (strncmp(s, " =", 2) != 0)
		return 0;
	across = strspn(s + n, "0123456789%");
	n += across;
	if (s[n] != 'x' && s[n] != 'X' && s[n] != '*')
		return 0;
	n++;
	down = strspn(s + n, "0123456789%");
	n += down;
	n += strncmp(s + n, "px", 2) == 0 ? 2 : 0;
	return across + down && s[n + strspn(s + n, " ")] == ')' ? n : 0;
}

static void take_line(void *with, const struct scan_line *line,
	struct buf *out)
{
	const char *s = line->s, *end = s + line->len;
	bool image = false;

	(void)with;
	while (s < end) {
		const char *code = line->code ? NULL : scan_code(s);
		size_t n;

		if (code && code <= end) {
			buf_add(out, s, (size_t)(code - s));
			s = code;
			continue;
		}
		image = image ? *s != ')' : strncmp(s, "![", 2) == 0;
		n = image && !line->code ? size_at(s) : 0;
		if (n)
			s += n;
		else
			buf_putc(out, *s++);
	}
}

void image_sizes_drop(struct arena *arena, struct source *source)
{
	if (source->len && memchr(source->text, '=', source->len) &&
		strstr(source->text, "!["))
		scan_rewrite(arena, source, take_line, NULL);
}
