/*
 * Settings: custom properties of the root, given on the command line or in
 * the front matter. They are a sheet of one rule that goes above all others.
 */
#include "base/buf.h"
#include "base/suggest.h"
#include "style/property.h"
#include "style/sheet.h"

#include <string.h>

/* Custom properties that the sheets declare, for suggestions. */
struct names {
	struct arena *arena;
	const char **list;
	size_t count, capacity;
};

static void add_names(struct names *n, const struct sheet *sheet)
{
	for (const struct import *i = sheet->imports; i; i = i->next)
		if (i->sheet)
			add_names(n, i->sheet);
	for (const struct rule *r = sheet->rules; r; r = r->next)
		for (const struct declaration *d = r->declarations; d;
			d = d->next)
			if (strncmp(d->name, "--", 2) == 0) {
				n->list = arena_grow(n->arena, n->list,
					n->count, &n->capacity,
					sizeof *n->list);
				n->list[n->count++] = d->name + 2;
			}
}

static bool is_known(const struct names *n, const char *name)
{
	for (size_t i = 0; i < n->count; i++)
		if (strcmp(n->list[i], name) == 0)
			return true;
	return false;
}

/* All of them, each once: "icons, leading, rule". */
static const char *listed(const struct names *n)
{
	struct buf out = {.arena = n->arena};

	for (size_t i = 0; i < n->count; i++) {
		struct names before = {NULL, n->list, i, 0};

		if (!is_known(&before, n->list[i]))
			buf_printf(&out, "%s%s", out.len ? ", " : "",
				n->list[i]);
	}
	return out.data;
}

/* Names may be spelt with "_", as YAML's keys often are, and with "--". */
static const char *spelt(struct arena *arena, const char *name)
{
	char *copy;

	if (strncmp(name, "--", 2) == 0)
		name += 2;
	copy = arena_strdup(arena, name);
	for (char *c = copy; *c; c++)
		if (*c == '_')
			*c = '-';
	return copy;
}

static bool is_one_value(const struct token *t, size_t count)
{
	int open = 0;

	for (size_t i = 0; i < count; i++) {
		if (t[i].kind == TOKEN_BAD_STRING ||
			t[i].kind == TOKEN_BAD_URL ||
			(t[i].kind == TOKEN_DELIM && strchr("{};!",
				t[i].delim)))
			return false;
		if (t[i].kind == TOKEN_FUNCTION || token_is_delim(&t[i], '('))
			open++;
		else if (token_is_delim(&t[i], ')') && --open < 0)
			return false;
	}
	return count && !open;
}

/* Whether the value is none of a setting's words, where it has only some. */
static bool is_amiss(const char *name, const char *value)
{
	static const char *const switches[] = {"icons", "section-icons"};

	for (size_t i = 0; i < sizeof switches / sizeof *switches; i++)
		if (strcmp(name, switches[i]) == 0)
			return strcmp(value, "on") != 0 &&
				strcmp(value, "off") != 0;
	return false;
}

/* All of them stand where the setting does. */
static const struct token *tokens_of(struct arena *arena,
	const struct setting *s, size_t *count)
{
	const struct token *tokens = tokenize(arena, s->pos.file, s->value,
		strlen(s->value), count);
	struct token *copy = arena_array(arena, *count + 1, sizeof *copy);

	for (size_t i = 0; i <= *count; i++) {
		copy[i] = tokens[i];
		copy[i].pos = s->pos;
	}
	return copy;
}

static struct declaration *declaration_of(struct arena *arena,
	const struct setting *s, const struct names *names, struct diag *diag)
{
	const char *name = spelt(arena, s->name);
	struct declaration *d = arena_alloc(arena, sizeof *d);
	const char *near;

	d->name = arena_printf(arena, "--%s", name);
	d->pos = s->pos;
	d->value = tokens_of(arena, s, &d->count);
	if (!is_one_value(d->value, d->count)) {
		diag_warning(diag, s->pos, "the setting '%s' cannot be '%s'; "
			"it is left out", name, s->value);
		return NULL;
	}
	if (is_amiss(name, s->value)) {
		diag_warning(diag, s->pos, "the setting '%s' is on or off, not "
			"'%s'; it is left out", name, s->value);
		return NULL;
	}
	if (is_known(names, name))
		return d;
	near = suggest(name, names->list, names->count);
	if (near)
		diag_warning(diag, s->pos, "the style has no setting '%s'; "
			"did you mean '%s'?", name, near);
	else
		diag_warning(diag, s->pos, "the style has no setting '%s'; "
			"it has %s", name, listed(names));
	return NULL;
}

const struct sheet *sheet_of_settings(struct arena *arena,
	const struct setting *settings, const struct sheet *const *sheets,
	int sheet_count, struct diag *diag)
{
	static const char root[] = ":root {}";
	struct sheet *sheet = (struct sheet *)(uintptr_t)sheet_parse(arena,
		"settings", root, sizeof root - 1, diag);
	struct names names = {.arena = arena};
	struct declaration **end = &sheet->rules->declarations;

	if (settings)
		add_names(&names, style_defaults(arena, diag));
	for (int i = 0; i < sheet_count; i++)
		add_names(&names, sheets[i]);
	for (; settings; settings = settings->next) {
		*end = declaration_of(arena, settings, &names, diag);
		if (*end)
			end = &(*end)->next;
	}
	return sheet;
}
