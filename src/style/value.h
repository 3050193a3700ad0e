/*
 * Values: numbers, lengths, colours, keywords, and the functions that make
 * them. Each reader moves the cursor past what it understood and returns
 * true, or leaves it and returns false. Inside style/ only.
 */
#ifndef STYLE_VALUE_H
#define STYLE_VALUE_H

#include "style/property.h"

/* What is left of a value; spaces between its parts are skipped. */
struct cursor {
	const struct token *at, *end;
};

/* A keyword and what it stands for; tables end with a NULL name. */
struct keyword {
	const char *name;
	int value;
};

bool value_ends(struct cursor *v);

/* The next token is this very ident; moves past it. */
bool value_ident(struct cursor *v, const char *name);

bool value_keyword(struct cursor *v, const struct keyword *table, int *out);

/* The next token is this delimiter, such as ',' or '/'. */
bool value_delim(struct cursor *v, char delim);

bool value_number(struct context *c, struct cursor *v, double *out);
bool value_integer(struct cursor *v, int *out);

/* A length, 0 included; in points' sp. */
bool value_length(struct context *c, struct cursor *v, sp *out);

/* A percentage, in 1/100 %. */
bool value_percentage(struct context *c, struct cursor *v, int32_t *out);

/* A length, a percentage or a sum of both. */
bool value_length_percentage(struct context *c, struct cursor *v,
	struct length *out);

bool value_colour(struct context *c, struct cursor *v, struct colour *out);

/* A quoted string. */
bool value_string(struct cursor *v, const char **out);

/*
 * The declaration's tokens with var() replaced; sets *count. NULL when a
 * variable is not there, has no fallback, or leads back to itself.
 */
const struct token *value_substitute(struct context *c,
	const struct token *tokens, size_t *count);

/* Notes the declaration of a custom property on the node; false when there are
 * too many of them. */
bool value_declare_custom(struct context *c, const struct declaration *d);

/*
 * Gives the custom properties that were declared on the node their final
 * values: var() in them is of this node, whoever inherits them. Those without
 * a valid value get none.
 */
void value_settle_customs(struct context *c);

/* Warns that the declaration's value cannot be used: if one of its variables
 * is not set, or was set elsewhere, of that. */
void value_warn(const struct context *c, const struct declaration *d);

/* Whether there is a var() in it. */
bool value_has_variables(const struct token *tokens, size_t count);

#endif
