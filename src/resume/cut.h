/* A stretch of a line's text that is cut out of it. For dress_head.c and
 * dress_date.c. */
#ifndef RESUME_CUT_H
#define RESUME_CUT_H

#include "base/utf8.h"

/* What is cut out of a line's text: [from, to), which shows [start, end). */
struct cut {
	const char *s;
	size_t len, start, end, from, to;
};

static inline bool cut_is_joint(uint32_t c)
{
	return utf8_is_space(c) ||
		utf8_is_in(c, ",;|:-/~@·•–—−،・｜：，、│→\u00A0");
}

static inline uint32_t cut_before(const struct cut *c, size_t at)
{
	return at ? utf8_prev(c->s, &at) : 0;
}

static inline uint32_t cut_after(const struct cut *c, size_t at)
{
	return at < c->len ? utf8_next(c->s, c->len, &at) : 0;
}

static inline bool cut_is_opener(uint32_t c)
{
	return utf8_is_in(c, "([（【");
}

static inline bool cut_is_closer(uint32_t c)
{
	return utf8_is_in(c, ")]）】");
}

static inline size_t cut_skip_spaces(const struct cut *c, size_t at)
{
	while (at < c->len && c->s[at] == ' ')
		at++;
	return at;
}

#endif
