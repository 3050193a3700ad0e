/* Texts in an arena. */
#include "base/arena.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

char *arena_strdup(struct arena *arena, const char *s)
{
	return arena_strndup(arena, s, strlen(s));
}

char *arena_vprintf(struct arena *arena, const char *format, va_list args)
{
	va_list again;
	int len;
	char *p;

	va_copy(again, args);
	len = vsnprintf(NULL, 0, format, again);
	va_end(again);
	assert(len >= 0);
	p = arena_room(arena, NULL, 0, (size_t)len + 1);
	vsnprintf(p, (size_t)len + 1, format, args);
	return p;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
	va_list args;
	char *p;

	va_start(args, format);
	p = arena_vprintf(arena, format, args);
	va_end(args);
	return p;
}
