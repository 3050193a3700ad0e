/*
 * Encodings other than UTF-8, converted by ICU: those in which people's text
 * editors have saved files.
 */
#ifndef BASE_CHARSET_H
#define BASE_CHARSET_H

#include "base/arena.h"

#include <stdbool.h>

struct charset {
	const char *name; /* ICU's, and what a message says */
	const char *who;  /* the languages it is for */
};

/* By no mark in the text itself; ends with a name of NULL. The first knows
 * every byte. */
extern const struct charset charsets[];

/*
 * What the first bytes, or the NULs between them, show: "UTF-16LE",
 * "UTF-16BE", "UTF-32LE", "UTF-32BE"; NULL: none of these.
 */
const char *charset_wide(const char *text, size_t len);

/*
 * The text in UTF-8, without a byte order mark; sets *out_len. NULL when it
 * is not well formed in that encoding.
 */
char *charset_convert(struct arena *arena, const char *name, const char *text,
	size_t len, size_t *out_len);

#endif
