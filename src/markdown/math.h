/* Simple mathematics, as TeX writes it between two dollars. latex.c only. */
#ifndef MARKDOWN_MATH_H
#define MARKDOWN_MATH_H

#include "base/buf.h"

#include <stdbool.h>
#include <stdint.h>

/* How a sign stands among others. */
enum math_sort {
	MATH_ORDINARY,
	MATH_RELATION, /* with spaces around it, as "=" */
	MATH_BINARY,   /* so too, between two things, as "+" */
	MATH_FUNCTION, /* parted from letters, as "log" */
	MATH_NONE      /* only about how it is set: "\left", "\mathbf" */
};

struct math_sign {
	const char *name, *text;
	enum math_sort sort;
};

/* By the name of a command, of that length; NULL: none that we know. */
const struct math_sign *math_sign(const char *name, size_t len);

/* By a character that is typed as itself; NULL: it is an ordinary one. */
const struct math_sign *math_character(const char *s);

/* The mark that a command of that name puts on a letter; 0: it is none. */
uint32_t math_accent(const char *name, size_t len);

/* Adds the text in characters that are above the line, or below it; false,
 * with nothing added, when one has none. */
bool math_script(const char *text, bool above, struct buf *out);

enum math_found {
	MATH_IS_NONE,  /* money, a shell's variable */
	MATH_UNREAD,   /* mathematics beyond what is read here */
	MATH_READ
};

/*
 * What begins with a dollar at s, before `end`: *length is that of all of it,
 * unless it is no mathematics. What is read goes to `out`, as Markdown;
 * `before` is the byte in front of s, '\0' at the start.
 */
enum math_found math_read(const char *s, const char *end, char before,
	struct buf *out, size_t *length);

#endif
