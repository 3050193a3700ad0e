/* Shorthands: one declaration for several rows of the table. */
#include "style/reader.h"

#include <string.h>
#include <strings.h>

/* Reads the value into the rows `parts`, NULL-ended. */
typedef bool expander(struct context *c, struct cursor *v,
	const char *const *parts);

static bool apply(struct context *c, const char *name, struct cursor *v)
{
	struct cursor start = *v;

	if (property_apply_value(c, property_lookup(name), v))
		return true;
	*v = start;
	return false;
}

static void apply_word(struct context *c, const char *name, const char *word)
{
	struct token t = {.kind = TOKEN_IDENT, .text = word};
	struct cursor one = {&t, &t + 1};

	apply(c, name, &one);
}

static void reset(struct context *c, const char *const *parts)
{
	for (; *parts; parts++)
		apply_word(c, *parts, "initial");
}

/* One to four values, as in margin: top, right, bottom, left. */
static bool expand_sides(struct context *c, struct cursor *v,
	const char *const *parts)
{
	struct cursor values[4];
	int n = 0;

	for (; n < 4 && !value_ends(v); n++) {
		values[n] = *v;
		if (!apply(c, parts[n], v))
			return false;
	}
	for (int side = n; side < 4 && n; side++) {
		/* right: top; bottom: top; left: right, else top. */
		struct cursor again = values[side == 3 && n > 1 ? 1 : 0];

		apply(c, parts[side], &again);
	}
	return n > 0;
}

/* Each of the parts at most once, in any order; the others are reset. */
static bool expand_any(struct context *c, struct cursor *v,
	const char *const *parts)
{
	bool seen[4] = {false};
	bool any = false;

	for (bool found = true; found && !value_ends(v); any = any || found) {
		found = false;
		for (int i = 0; parts[i] && !found; i++)
			if (!seen[i])
				found = seen[i] = apply(c, parts[i], v);
	}
	for (int i = 0; parts[i]; i++)
		if (!seen[i])
			apply_word(c, parts[i], "initial");
	return any;
}

/* "border": width, style and colour for each side. */
static bool expand_border(struct context *c, struct cursor *v,
	const char *const *parts)
{
	struct cursor start = *v;

	for (int side = TOP; side <= LEFT; side++) {
		const char *const one[] = {parts[side], parts[4 + side],
			parts[8 + side], NULL};

		*v = start;
		if (!expand_any(c, v, one))
			return false;
	}
	return true;
}

static bool expand_background(struct context *c, struct cursor *v,
	const char *const *parts)
{
	if (value_ident(v, "none")) {
		reset(c, parts);
		return true;
	}
	return expand_any(c, v, parts);
}

/* row-gap, then column-gap: only the columns have one here. */
static bool expand_gap(struct context *c, struct cursor *v,
	const char *const *parts)
{
	return apply(c, parts[0], v) && (value_ends(v) ||
		apply(c, parts[0], v));
}

/* [style || caps || weight || stretch]? size[/line-height]? family */
static bool expand_font(struct context *c, struct cursor *v,
	const char *const *parts)
{
	bool found = true;

	reset(c, parts);
	while (found && !value_ends(v)) {
		found = value_ident(v, "normal");
		for (size_t i = 0; !found && i < 4; i++)
			if (v->at->kind != TOKEN_DIMENSION &&
				v->at->kind != TOKEN_PERCENTAGE)
				found = apply(c, parts[i], v);
	}
	if (!apply(c, "font-size", v))
		return false;
	if (value_delim(v, '/') && !apply(c, "line-height", v))
		return false;
	return apply(c, "font-family", v);
}

static bool expand_font_variant(struct context *c, struct cursor *v,
	const char *const *parts)
{
	if (value_ident(v, "normal") || value_ident(v, "none")) {
		bool none = strcasecmp(v->at[-1].text, "none") == 0;

		reset(c, parts);
		if (none)
			apply_word(c, "font-variant-ligatures", "none");
		return true;
	}
	return expand_any(c, v, parts);
}

#define SIDES(prefix, suffix) prefix "-top" suffix, prefix "-right" suffix, \
	prefix "-bottom" suffix, prefix "-left" suffix
#define SIDE(side) "border-" side "-width", "border-" side "-style", \
	"border-" side "-color"

static const struct shorthand {
	const char *name;
	expander *expand;
	const char *parts[13]; /* NULL-ended */
} rows[] = {
	{"margin", expand_sides, {SIDES("margin", "")}},
	{"padding", expand_sides, {SIDES("padding", "")}},
	{"border", expand_border, {SIDES("border", "-width"),
		SIDES("border", "-style"), SIDES("border", "-color")}},
	{"border-top", expand_any, {SIDE("top")}},
	{"border-right", expand_any, {SIDE("right")}},
	{"border-bottom", expand_any, {SIDE("bottom")}},
	{"border-left", expand_any, {SIDE("left")}},
	{"border-width", expand_sides, {SIDES("border", "-width")}},
	{"border-style", expand_sides, {SIDES("border", "-style")}},
	{"border-color", expand_sides, {SIDES("border", "-color")}},
	{"background", expand_background, {"background-color",
		"background-image"}},
	{"gap", expand_gap, {"column-gap"}},
	{"list-style", expand_any, {"list-style-position",
		"list-style-type"}},
	{"font", expand_font, {"font-style", "font-weight", "font-stretch",
		"font-variant-caps", "font-size", "line-height",
		"font-family"}},
	{"font-variant", expand_font_variant, {"font-variant-caps",
		"font-variant-numeric", "font-variant-ligatures"}},
};

#define ROWS (sizeof rows / sizeof *rows)

static const char *const names[ROWS] = {"margin", "padding", "border",
	"border-top", "border-right", "border-bottom", "border-left",
	"border-width", "border-style", "border-color", "background",
	"gap", "list-style", "font", "font-variant"};

const char *const *shorthand_names(size_t *count)
{
	*count = ROWS;
	return names;
}

static const struct shorthand *lookup(const char *name)
{
	for (size_t i = 0; i < ROWS; i++)
		if (*rows[i].name == *name && strcmp(rows[i].name, name) == 0)
			return &rows[i];
	return NULL;
}

bool shorthand_exists(const char *name)
{
	return lookup(name) != NULL;
}

const char *const *shorthand_parts(const char *name)
{
	const struct shorthand *s = lookup(name);

	return s ? s->parts : NULL;
}

/* "inherit" and the like, for all parts at once. */
static bool apply_wide(struct context *c, struct cursor *v,
	const char *const *parts)
{
	static const char *const words[] = {"inherit", "initial", "unset",
		"revert", NULL};
	struct cursor start = *v;

	for (const char *const *word = words; *word; word++) {
		*v = start;
		if (!value_ident(v, *word) || !value_ends(v))
			continue;
		for (; *parts; parts++)
			apply_word(c, *parts, *word);
		return true;
	}
	*v = start;
	return false;
}

bool shorthand_apply(struct context *c, const char *name, struct cursor *v)
{
	const struct shorthand *s = lookup(name);

	return s && (apply_wide(c, v, s->parts) ||
		(s->expand(c, v, s->parts) && value_ends(v)));
}
