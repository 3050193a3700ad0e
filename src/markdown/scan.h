/* Code in Markdown's source, for the passes that read it before cmark does. */
#ifndef MARKDOWN_SCAN_H
#define MARKDOWN_SCAN_H

#include <stdbool.h>

/* Whether the line is in fenced code, or fences it. *fence is '\0' before the
 * first line. */
bool scan_fence(const char *line, char *fence);

/* Past the span of code that s begins with, or past its backticks when they
 * open none on this line; NULL: no backtick is here. */
const char *scan_code(const char *s);

#endif
