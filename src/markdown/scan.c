#include "markdown/scan.h"

#include <stddef.h>
#include <string.h>

bool scan_fence(const char *line, char *fence)
{
	const char *s = line + strspn(line, " ");
	bool marks = (*s == '`' || *s == '~') && s[1] == *s && s[2] == *s;

	if (!marks || (*fence && *fence != *s))
		return *fence != '\0';
	*fence = *fence ? '\0' : *s;
	return true;
}

const char *scan_code(const char *s)
{
	size_t n = strspn(s, "`");

	if (!n)
		return NULL;
	for (const char *end = s + n; *end && *end != '\n';) {
		size_t run = strspn(end, "`");

		end += run ? run : 1;
		if (run == n)
			return end;
	}
	return s + n;
}
