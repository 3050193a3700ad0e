/*
 * Custom properties: CSS Custom Properties for Cascading Variables 1. var()
 * is replaced token by token; a variable that leads back to itself nests too
 * deep, one that doubles another too often grows too large: both are invalid.
 * Names have numbers, by which the properties in force are found.
 */
#include "style/value.h"

#include <string.h>
#include <strings.h>

#define NESTED 32        /* variables in variables */
#define SUBSTITUTED 4096 /* tokens that a value may grow to */
#define KEPT 200000      /* that custom properties may, together */
#define NAMES 1000       /* of custom properties */

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
	struct customs *names;
	size_t count;  /* of names->room */
	int variables; /* replaced so far: empty ones may not multiply */
};

static const struct custom *lookup(const struct customs *names,
	const struct custom_set *set, const char *name)
{
	size_t number = names && set ? (size_t)(uintptr_t)map_lookup(
		&names->numbers, name, strlen(name)) : 0;

	return number && number <= set->count ? set->at[number - 1] : NULL;
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
	custom = lookup(s->names, s->c->out->customs, v.at++->text);
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
		s->names->room = arena_grow(s->c->arena, s->names->room,
			s->count, &s->names->capacity, sizeof *t);
		s->names->room[s->count++] = *t++;
	}
	return true;
}

const struct token *value_substitute(struct context *c,
	const struct token *tokens, size_t *count)
{
	static const struct token nothing;
	struct substitution s = {.c = c, .names = c->out->names};

	if (!value_has_variables(tokens, *count))
		return tokens;
	if (!s.names)
		s.names = arena_alloc(c->arena, sizeof *s.names);
	if (!substitute(&s, tokens, tokens + *count, 0))
		return NULL;
	*count = s.count;
	return s.count ? s.names->room : &nothing;
}

/* The one word that the value is, or "". */
static const char *word_of(const struct custom *p)
{
	return p->count == 1 && p->value[0].kind == TOKEN_IDENT
		? p->value[0].text
		: "";
}

/* A custom property's value is kept; it may not grow without an end. */
static void replace(struct context *c, struct custom *p)
{
	const struct token *value = value_substitute(c, p->value, &p->count);
	struct customs *names = c->out->names;
	struct token *copy;

	if (value && value != p->value) {
		names->kept += p->count;
		if (names->kept > KEPT) {
			p->value = NULL;
			return;
		}
		copy = arena_array(c->arena, p->count + 1, sizeof *copy);
		memcpy(copy, value, p->count * sizeof *copy);
		value = copy;
	}
	p->value = value;
}

static void settle(struct context *c, struct custom *p)
{
	const struct custom_set *outer = c->parent->customs;
	const struct custom *from = NULL;
	const char *word = word_of(p);

	if (outer && p->number <= outer->count &&
		(strcasecmp(word, "inherit") == 0 ||
			strcasecmp(word, "unset") == 0))
		from = outer->at[p->number - 1];
	if (from || strcasecmp(word, "inherit") == 0 ||
		strcasecmp(word, "unset") == 0 ||
		strcasecmp(word, "initial") == 0) {
		p->value = from ? from->value : NULL;
		p->count = from ? from->count : 0;
		return;
	}
	replace(c, p);
}

bool value_declare_custom(struct context *c, const struct declaration *d)
{
	struct customs *names = c->out->names;
	struct custom *custom;
	void **number;

	if (!names)
		return true;
	if (names->numbers.count >= NAMES && !map_lookup(&names->numbers,
			d->name, strlen(d->name)))
		return false;
	number = map_at(&names->numbers, d->name, strlen(d->name));
	if (!*number)
		*number = (void *)(uintptr_t)names->numbers.count;
	custom = arena_alloc(c->arena, sizeof *custom);
	*custom = (struct custom){(size_t)(uintptr_t)*number, d->value,
		d->count, c->out->declared};
	c->out->declared = custom;
	return true;
}

/* A copy with room for all names there are, in the place of an older one that
 * is needed no more. */
static struct custom_set *copy_set(struct context *c,
	struct custom_set *old, const struct custom_set *set)
{
	size_t count = c->out->names->numbers.count;
	size_t size = count * sizeof *set->at;
	struct custom_set *copy = old && old->count == count ? old
		: arena_alloc(c->arena, sizeof *copy + size);

	copy->count = count;
	memset(copy->at, 0, size);
	if (set)
		memcpy(copy->at, set->at, set->count * sizeof *copy->at);
	return copy;
}

void value_settle_customs(struct context *c)
{
	const struct custom_set *outer = c->out->customs;
	struct custom_set *declared, *settled;

	if (!c->out->declared)
		return;
	declared = c->out->names->declared = copy_set(c,
		c->out->names->declared, outer);
	for (const struct custom *p = c->out->declared; p; p = p->next) {
		const struct custom **at = &declared->at[p->number - 1];

		if (*at == (outer && p->number <= outer->count
				? outer->at[p->number - 1] : NULL))
			*at = p; /* the last one counts */
	}
	c->out->customs = declared;
	settled = c->settled = copy_set(c, c->settled, declared);
	for (const struct custom *p = c->out->declared; p; p = p->next) {
		struct custom *copy;

		if (declared->at[p->number - 1] != p)
			continue;
		copy = arena_alloc(c->arena, sizeof *copy);
		*copy = *p;
		settle(c, copy);
		settled->at[p->number - 1] = copy;
	}
	c->out->customs = settled;
	c->out->declared = NULL;
}

void value_warn(const struct context *c, const struct declaration *d)
{
	for (size_t i = 0; i + 1 < d->count; i++) {
		const char *name = d->value[i + 1].text;
		const struct custom *custom;
		struct pos pos;

		if (!value_has_variables(&d->value[i], 1) ||
			d->value[i + 1].kind != TOKEN_IDENT)
			continue;
		custom = lookup(c->out->names, c->out->customs, name);
		if (!custom || !custom->value) {
			diag_warning(c->diag, d->pos, "'%s' is left out, for "
				"'%s' is not set", d->name, name);
			return;
		}
		pos = custom->value->pos;
		if (custom->count && strcmp(pos.file, d->pos.file) != 0) {
			diag_warning(c->diag, pos, "'%s' cannot have the value "
				"that is given here to '%s'", d->name, name);
			return;
		}
	}
	diag_warning(c->diag, d->pos, "'%s' has a value that cannot be used",
		d->name);
}
