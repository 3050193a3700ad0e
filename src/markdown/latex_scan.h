/* Pieces of LaTeX's syntax. latex.c and its like only. */
#ifndef MARKDOWN_LATEX_SCAN_H
#define MARKDOWN_LATEX_SCAN_H

#include <stddef.h>

enum { LATEX_ARGUMENTS = 8 };

struct latex_arguments { /* without their braces */
	const char *from[LATEX_ARGUMENTS], *to[LATEX_ARGUMENTS];
	int count;
};

/* How many letters s begins with. */
size_t latex_letters(const char *s);

/* The bracket that closes the one at s, in the same paragraph; or NULL. */
const char *latex_closing(const char *s, const char *end);

/* Those that follow at s, at most so many; what is optional is skipped. Past
 * them. */
const char *latex_arguments(const char *s, const char *end, int most,
	struct latex_arguments *a);

/* "C:\small\item": the length of a file's name from the backslash at s on, up to
 * a blank; 0: it is none. `start` is that of the text. */
size_t latex_path(const char *start, const char *s);

#endif
