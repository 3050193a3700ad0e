/*
 * Lines that begin as other programs type them. A Mac types a no-break space
 * for Alt and the space bar, which hides the mark of a heading or an item from
 * CommonMark. Word's text has "–" and "o" for the bullets of lists, which count
 * where two lines one below the other begin so. Lines keep their lengths.
 */
#include "markdown/passes.h"
#include "markdown/scan.h"

#include <string.h>

#define NBSP "\xC2\xA0"

static size_t mark_length(const char *s)
{
	size_t n = strspn(s, "#");

	if (n)
		return n <= 6 ? n : 0;
	if (*s == '*') /* not "*<nbsp>a<nbsp>*" */
		return !memchr(s + 1, '*', strcspn(s + 1, "\n"));
	if (*s == '-' || *s == '+')
		return 1;
	n = strspn(s, "0123456789");
	return n && n < 10 && strchr(".)", s[n]) && s[n] ? n + 1 : 0;
}

/* The length of the bullet that s begins with, the space left out; or 0. */
static size_t bullet(const char *s)
{
	static const char *const dashes[] = {"\xE2\x80\x93", "\xE2\x80\x94",
		NULL};

	for (const char *const *d = dashes; *d; d++)
		if (strncmp(s, *d, strlen(*d)) == 0 && s[strlen(*d)] == ' ')
			return strlen(*d);
	return strncmp(s, "o ", 2) == 0 && s[2] >= 'A' && s[2] <= 'Z';
}

static bool begins_alike(const char *a, const char *b, size_t n)
{
	return b && bullet(b) == n && memcmp(a, b, n) == 0;
}

static char *next_line(char *s)
{
	char *nl = strchr(s, '\n');

	return nl ? nl + 1 : NULL;
}

static char *skip_blanks(char *s)
{
	return s ? s + strspn(s, " \t") : NULL;
}

/* above: the bullet that was taken in the line above, or "". */
static void take_bullet(char *s, char above[4])
{
	size_t n = bullet(s);

	if (!n || ((!*above || memcmp(above, s, n) != 0) &&
			!begins_alike(s, skip_blanks(next_line(s)), n))) {
		*above = '\0';
		return;
	}
	memcpy(above, s, n);
	above[n] = '\0';
	memset(s, ' ', n);
	s[0] = '-';
}

void typed_mend(struct arena *arena, struct source *source, struct diag *diag)
{
	struct pos pos = {source->file, source->line, 1}, first = pos;
	int count = 0;
	char above[4] = "";
	char fence = '\0', *text;

	text = arena_strndup(arena, source->text, source->len);
	for (char *line = text; line; line = next_line(line), pos.line++) {
		char *s = skip_blanks(line);
		size_t n = mark_length(s);

		if (scan_fence(line, &fence))
			continue;
		if (n && strncmp(s + n, NBSP, 2) == 0) {
			memcpy(s + n, "  ", 2);
			if (!count++)
				first = pos;
		}
		take_bullet(s, above);
	}
	if (count)
		diag_warning(diag, first, "%d no-break space%s behind the "
			"mark of a heading or an item, taken as a space; type "
			"a plain one, without the Alt key", count,
			count == 1 ? "" : "s");
	source->text = text;
}
