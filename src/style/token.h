/*
 * CSS tokens: CSS Syntax Module 3, section 4. Inside style/ only.
 */
#ifndef STYLE_TOKEN_H
#define STYLE_TOKEN_H

#include "base/buf.h"
#include "base/diag.h"

#include <stdbool.h>

enum token_kind {
	TOKEN_END,
	TOKEN_IDENT,
	TOKEN_FUNCTION,   /* text: the name, without "(" */
	TOKEN_AT_KEYWORD, /* text: the name, without "@" */
	TOKEN_HASH,       /* text: without "#" */
	TOKEN_STRING,
	TOKEN_BAD_STRING,
	TOKEN_URL,
	TOKEN_BAD_URL,
	TOKEN_NUMBER,
	TOKEN_PERCENTAGE,
	TOKEN_DIMENSION,  /* text: the unit */
	TOKEN_SPACE,
	TOKEN_DELIM,      /* text: the one character */
};

struct token {
	enum token_kind kind;
	const char *text; /* unescaped, NUL-terminated */
	double number;
	bool integer;     /* written without a point or exponent */
	char delim;       /* TOKEN_DELIM below U+0080 */
	size_t start, end; /* bytes of the sheet, for quoting */
	struct pos pos;
};

/*
 * All tokens of a sheet, ended by TOKEN_END. Comments are gone, CDO and CDC
 * too; a run of white space is one token. Sets *count (without the end).
 */
const struct token *tokenize(struct arena *arena, const char *file,
	const char *text, size_t len, size_t *count);

static inline bool token_is_delim(const struct token *t, char c)
{
	return t->kind == TOKEN_DELIM && t->delim == c;
}

#endif
