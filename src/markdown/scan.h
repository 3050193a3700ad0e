/* Code in Markdown's source, for the passes that read it before cmark does. */
#ifndef MARKDOWN_SCAN_H
#define MARKDOWN_SCAN_H

#include "markdown/front_matter.h"

#include <stdbool.h>

/* Whether the line is in fenced code, or fences it. *fence is '\0' before the
 * first line. */
bool scan_fence(const char *line, char *fence);

/* Past the span of code that s begins with, or past its backticks when they
 * open none on this line; NULL: no backtick is here. */
const char *scan_code(const char *s);

/* The length of an item's mark at the start of the line, with the blanks around
 * it; or 0. */
size_t scan_item(const char *line);

/* Where [from, to) has it, or NULL: does not look at the rest of the text. */
const char *scan_find(const char *from, const char *to, const char *what);

/* A line of the source that is being rewritten. */
struct scan_line {
	const char *s; /* NUL-terminated with what follows it */
	size_t len;    /* without its end */
	struct pos pos;
	bool code;     /* in fenced code, or it fences it */
};

/*
 * Hands line after line of the source to `take`, which appends what shall
 * stand in its place, without a line end, to `out`: lines keep their numbers.
 */
void scan_rewrite(struct arena *arena, struct source *source,
	void (*take)(void *with, const struct scan_line *line,
		struct buf *out), void *with);

#endif
