#include "markdown/latex_scan.h"

#include <stdbool.h>
#include <string.h>

enum { LONGEST = 5000 /* bytes of an argument */ };

size_t latex_letters(const char *s)
{
	size_t n = 0;

	while ((s[n] >= 'a' && s[n] <= 'z') || (s[n] >= 'A' && s[n] <= 'Z'))
		n++;
	return n;
}

const char *latex_closing(const char *s, const char *end)
{
	char open = *s, close = open == '{' ? '}' : ']';
	int depth = 0;

	for (const char *p = s; p < end && p < s + LONGEST; p++) {
		if (!*p || (p[0] == '\n' && p[1] == '\n'))
			return NULL;
		if (*p == '\\' && p + 1 < end && p[1])
			p++;
		else if (*p == open)
			depth++;
		else if (*p == close && --depth == 0)
			return p;
	}
	return NULL;
}

const char *latex_arguments(const char *s, const char *end, int most,
	struct latex_arguments *a)
{
	const char *close;

	a->count = 0;
	if (most > LATEX_ARGUMENTS)
		most = LATEX_ARGUMENTS;
	while (s < end && (*s == '[' || (*s == '{' && a->count < most)) &&
		(close = latex_closing(s, end))) {
		if (*s == '{') {
			a->from[a->count] = s + 1;
			a->to[a->count++] = close;
		}
		s = close + 1;
	}
	return s;
}

size_t latex_path(const char *start, const char *s)
{
	bool drive = s >= start + 2 && s[-1] == ':' && latex_letters(s - 2) == 1
		&& (s == start + 2 || strchr(" \t\n(\"'`", s[-3]));

	return drive ? strcspn(s, " \t\n") : 0;
}
