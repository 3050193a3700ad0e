/*
 * Addresses in running text, whose "_" and "*" mean nothing: "__init__" in
 * https://example.org/__init__.py would be strong, and the address another.
 * They are escaped before the text is parsed.
 */
#include "markdown/passes.h"
#include "markdown/scan.h"

#include <string.h>

/* Whether a host and a path begin at s, as in "ada.example/_cv_". */
static bool is_host(const char *s)
{
	size_t n = strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789-."), letters;

	for (letters = n; letters && s[letters - 1] >= 'a' &&
		s[letters - 1] <= 'z'; letters--)
		;
	return s[n] == '/' && n - letters >= 2 && letters > 1 &&
		s[letters - 1] == '.' && s[0] != '.' && s[0] != '-';
}

/* Where the address that begins at s ends; s: none does. */
static const char *address_end(const char *line, const char *s)
{
	static const char *const starts[] = {"http://", "https://", "www."};
	bool begins = s == line || strchr(" \t(*_|", s[-1]);

	for (size_t i = 0; begins && i < sizeof starts / sizeof *starts; i++)
		if (strncmp(s, starts[i], strlen(starts[i])) == 0)
			return s + strcspn(s, " \t\n<>|`\"");
	if (begins && is_host(s))
		return s + strcspn(s, " \t\n<>|`\"[]()");
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

/* Copies the address, its marks escaped, and what is right behind it. */
static const char *put_address(const char *s, const char *end, struct buf *out)
{
	for (; s < end; s++) {
		if (strchr("*_", *s) && s[-1] != '\\')
			buf_putc(out, '\\');
		buf_putc(out, *s);
	}
	if (*s && *s != '\n' && *s != '`')
		buf_putc(out, *s++);
	return s;
}

static void take_line(void *with, const struct scan_line *l, struct buf *out)
{
	const char *s = l->s, *past = s + l->len;

	(void)with;
	while (s < past && !l->code) {
		const char *end = scan_code(s);

		if (end) {
			buf_add(out, s, (size_t)(end - s));
			s = end;
			continue;
		}
		end = address_end(l->s, s);
		if (end > s && !is_target(l->s, s)) {
			s = put_address(s, without_marks(s, end), out);
			continue;
		}
		/* up to where another may begin */
		end = s + strcspn(s, "` \t(*_|\n");
		end += *end && *end != '`' && *end != '\n';
		buf_add(out, s, (size_t)(end - s));
		s = end;
	}
	if (s < past)
		buf_add(out, s, (size_t)(past - s));
}

void addresses_mark(struct arena *arena, struct source *source)
{
	const char *s = arena_strndup(arena, source->text, source->len);

	if (strchr(s, '/') || strstr(s, "www."))
		scan_rewrite(arena, source, take_line, NULL);
}
