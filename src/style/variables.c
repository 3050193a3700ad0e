/*
 * Custom properties: CSS Custom Properties for Cascading Variables 1. var()
 * is replaced token by token; a variable that leads back to itself nests too
 * deep, one that doubles another too often grows too large: both are invalid.
 */
#include "style/value.h"

#include <string.h>
#include <strings.h>

#define NESTED 32        /* variables in variables */
#define SUBSTITUTED 4096 /* tokens that a value may grow to */

bool value_has_variables(const struct token *t, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (t[i].kind == TOKEN_FUNCTION &&
			strcasecmp(t[i].text, "var") == 0)
			return true;
	return false;
}

struct substitution {
	struct context *c;
	struct token *out;
	size_t count, capacity;
	int variables; /* replaced so far: empty ones may not multiply */
};

static const struct custom *lookup(const struct custom *list,
	const char *name)
{
	while (list && strcmp(list->name, name) != 0)
		list = list->next;
	return list;
}

static bool substitute(struct substitution *s, const struct token *t,
	const struct token *end, int depth);

/* The bracket that closes what opened before t, or end. */
static const struct token *closing(const struct token *t,
	const struct token *end)
{
	int open = 1;

	for (; t < end; t++) {
		if (t->kind == TOKEN_FUNCTION || token_is_delim(t, '('))
			open++;
		else if (token_is_delim(t, ')') && --open == 0)
			return t;
	}
	return end;
}

/* "--name" or "--name, fallback" between the brackets of var(). */
static bool substitute_var(struct substitution *s, const struct token *t,
	const struct token *end, int depth)
{
	struct cursor v = {t, end};
	const struct custom *custom;

	if (value_ends(&v) || v.at->kind != TOKEN_IDENT ||
		++s->variables > SUBSTITUTED)
		return false;
	custom = lookup(s->c->out->customs, v.at++->text);
	if (custom && custom->value)
		return substitute(s, custom->value,
			custom->value + custom->count, depth + 1);
	return value_delim(&v, ',') && substitute(s, v.at, end, depth + 1);
}

static bool substitute(struct substitution *s, const struct token *t,
	const struct token *end, int depth)
{
	if (depth > NESTED)
		return false;
	while (t < end) {
		if (t->kind == TOKEN_FUNCTION &&
			strcasecmp(t->text, "var") == 0) {
			const struct token *close = closing(t + 1, end);

			if (!substitute_var(s, t + 1, close, depth))
				return false;
			t = close < end ? close + 1 : end;
			continue;
		}
		if (s->count == SUBSTITUTED)
			return false;
		s->out = arena_grow(s->c->arena, s->out, s->count,
			&s->capacity, sizeof *s->out);
		s->out[s->count++] = *t++;
	}
	return true;
}

const struct token *value_substitute(struct context *c,
	const struct token *tokens, size_t *count)
{
	static const struct token nothing;
	struct substitution s = {.c = c};

	if (!value_has_variables(tokens, *count))
		return tokens;
	if (!substitute(&s, tokens, tokens + *count, 0))
		return NULL;
	*count = s.count;
	return s.count ? s.out : &nothing;
}

/* The one word that the value is, or "". */
static const char *word_of(const struct custom *p)
{
	return p->count == 1 && p->value[0].kind == TOKEN_IDENT
		? p->value[0].text
		: "";
}

static void settle(struct context *c, struct custom *p)
{
	const struct custom *from = NULL;
	const char *word = word_of(p);

	if (strcasecmp(word, "inherit") == 0 || strcasecmp(word, "unset") == 0)
		from = lookup(c->parent->customs, p->name);
	if (from || strcasecmp(word, "inherit") == 0 ||
		strcasecmp(word, "unset") == 0 ||
		strcasecmp(word, "initial") == 0) {
		p->value = from ? from->value : NULL;
		p->count = from ? from->count : 0;
		return;
	}
	p->value = value_substitute(c, p->value, &p->count);
}

void value_settle_customs(struct context *c)
{
	const struct custom *settled = c->parent->customs;
	const struct custom **end = &settled;

	for (const struct custom *p = c->out->customs;
		p != c->parent->customs; p = p->next) {
		struct custom *copy = arena_alloc(c->arena, sizeof *copy);

		*copy = *p;
		copy->next = c->parent->customs;
		settle(c, copy);
		*end = copy;
		end = &copy->next;
	}
	c->out->customs = settled;
}
