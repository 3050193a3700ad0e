/*
 * Addresses in running text, whose "_" and "*" mean nothing: "__init__" in
 * https://example.org/__init__.py would be strong, and the address another.
 * They are escaped before the text is parsed.
 */
#include "markdown/passes.h"
#include "markdown/scan.h"

#include <string.h>

/* Where the address that begins at s ends; s: none does. */
static const char *address_end(const char *line, const char *s)
{
	static const char *const starts[] = {"http://", "https://", "www."};
	bool begins = s == line || strchr(" \t(*_|", s[-1]);

	for (size_t i = 0; begins && i < sizeof starts / sizeof *starts; i++)
		if (strncmp(s, starts[i], strlen(starts[i])) == 0)
			return s + strcspn(s, " \t\n<>|`\"");
	return s;
}

/* Whether the address is where a link leads: "](https: …". */
static bool is_target(const char *line, const char *s)
{
	return s - line >= 2 && s[-1] == '(' && s[-2] == ']';
}

/* Marks at an address's end are not of it: "*https://example.org/a_b*". */
static const char *without_marks(const char *s, const char *end)
{
	while (end > s && strchr("*_", end[-1]))
		end--;
	return end;
}

static void take_line(void *with, const struct scan_line *l, struct buf *out)
{
	const char *line = l->s, *s = line, *past = s + l->len;

	(void)with;
	if (l->code) {
		buf_add(out, s, l->len);
		return;
	}
	while (s < past) {
		size_t plain = strcspn(s, "`hw\n"); /* what begins nothing */
		const char *code, *end;

		buf_add(out, s, plain);
		s += plain;
		code = scan_code(s);
		if (code) {
			buf_add(out, s, (size_t)(code - s));
			s = code;
			continue;
		}
		end = address_end(line, s);
		if (!*s || *s == '\n')
			break;
		if (end == s) {
			buf_putc(out, *s++);
			continue;
		}
		end = is_target(line, s) ? s : without_marks(s, end);
		for (; s < end; s++) {
			if (strchr("*_", *s) && s[-1] != '\\')
				buf_putc(out, '\\');
			buf_putc(out, *s);
		}
		if (*s && *s != '\n')
			buf_putc(out, *s++);
	}
}

void addresses_mark(struct arena *arena, struct source *source)
{
	const char *s = arena_strndup(arena, source->text, source->len);

	if (strstr(s, "://") || strstr(s, "www."))
		scan_rewrite(arena, source, take_line, NULL);
}
