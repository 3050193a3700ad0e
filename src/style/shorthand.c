/* Shorthands: one declaration for several rows of the table. */
#include "style/reader.h"

#include <string.h>

typedef bool expander(struct context *c, struct cursor *v, const char *name);

static bool apply(struct context *c, const char *name, struct cursor *v)
{
	struct cursor start = *v;

	if (property_apply_value(c, property_lookup(name), v))
		return true;
	*v = start;
	return false;
}

/* "margin-top": the property of one side; suffix may be "". */
static const char *side_name(struct context *c, const char *prefix, int side,
	const char *suffix)
{
	static const char *const sides[] = {"top", "right", "bottom", "left"};

	return arena_printf(c->arena, "%s-%s%s", prefix, sides[side], suffix);
}

/* One to four values, as in margin: top, right, bottom, left. */
static bool expand_sides(struct context *c, struct cursor *v,
	const char *prefix, const char *suffix)
{
	struct cursor values[4];
	int n = 0;

	for (; n < 4 && !value_ends(v); n++) {
		values[n] = *v;
		if (!apply(c, side_name(c, prefix, n, suffix), v))
			return false;
	}
	for (int side = n; side < 4 && n; side++) {
		/* right: top; bottom: top; left: right, else top. */
		struct cursor again = values[side == 3 && n > 1 ? 1 : 0];

		if (!apply(c, side_name(c, prefix, side, suffix), &again))
			return false;
	}
	return n > 0;
}

static bool expand_box(struct context *c, struct cursor *v, const char *name)
{
	return expand_sides(c, v, name, "");
}

/* border-width, border-style, border-color. */
static bool expand_border_part(struct context *c, struct cursor *v,
	const char *name)
{
	return expand_sides(c, v, "border", name + strlen("border"));
}

/* border-top: width, style and colour in any order. */
static bool expand_border_side(struct context *c, struct cursor *v,
	const char *name)
{
	static const char *const parts[] = {"-width", "-style", "-color"};
	static const char *const initial[] = {"medium", "none", "currentcolor"};
	bool seen[3] = {false};
	bool any = false;

	for (bool found = true; found && !value_ends(v); any = any || found) {
		found = false;
		for (int i = 0; i < 3 && !found; i++)
			if (!seen[i])
				found = seen[i] = apply(c,
					arena_printf(c->arena, "%s%s", name,
						parts[i]), v);
	}
	for (int i = 0; i < 3; i++) {
		struct token t = {.kind = TOKEN_IDENT, .text = initial[i]};
		struct cursor one = {&t, &t + 1};

		if (!seen[i])
			apply(c, arena_printf(c->arena, "%s%s", name,
				parts[i]), &one);
	}
	return any;
}

static bool expand_border(struct context *c, struct cursor *v,
	const char *name)
{
	struct cursor start = *v;

	for (int side = TOP; side <= LEFT; side++) {
		*v = start;
		if (!expand_border_side(c, v, side_name(c, name, side, "")))
			return false;
	}
	return true;
}

static bool expand_background(struct context *c, struct cursor *v,
	const char *name)
{
	(void)name;
	if (value_ident(v, "none")) {
		c->out->style.background = (struct colour){0};
		return true;
	}
	return apply(c, "background-color", v);
}

static bool expand_list_style(struct context *c, struct cursor *v,
	const char *name)
{
	bool any = false;

	(void)name;
	while (!value_ends(v)) {
		if (!apply(c, "list-style-position", v) &&
			!apply(c, "list-style-type", v))
			return false;
		any = true;
	}
	return any;
}

/* [style || caps || weight || stretch]? size[/line-height]? family */
static bool expand_font(struct context *c, struct cursor *v, const char *name)
{
	static const char *const reset[] = {"font-style", "font-weight",
		"font-stretch", "font-variant-caps", "line-height"};
	static const char *const first[] = {"font-style", "font-weight",
		"font-stretch", "font-variant-caps"};
	bool found = true;

	(void)name;
	for (size_t i = 0; i < sizeof reset / sizeof *reset; i++) {
		struct token t = {.kind = TOKEN_IDENT, .text = "initial"};
		struct cursor one = {&t, &t + 1};

		apply(c, reset[i], &one);
	}
	while (found && !value_ends(v)) {
		found = value_ident(v, "normal");
		for (size_t i = 0; !found && i < 4; i++)
			if (v->at->kind != TOKEN_DIMENSION &&
				v->at->kind != TOKEN_PERCENTAGE)
				found = apply(c, first[i], v);
	}
	if (!apply(c, "font-size", v))
		return false;
	if (value_delim(v, '/') && !apply(c, "line-height", v))
		return false;
	return apply(c, "font-family", v);
}

static bool expand_font_variant(struct context *c, struct cursor *v,
	const char *name)
{
	static const char *const parts[] = {"font-variant-caps",
		"font-variant-numeric", "font-variant-ligatures"};
	bool any = false;

	(void)name;
	while (!value_ends(v)) {
		bool found = false;

		for (size_t i = 0; !found && i < 3; i++)
			found = apply(c, parts[i], v);
		if (!found)
			return false;
		any = true;
	}
	return any;
}

static const struct shorthand {
	const char *name;
	expander *expand;
} rows[] = {
	{"margin", expand_box},
	{"padding", expand_box},
	{"border", expand_border},
	{"border-top", expand_border_side},
	{"border-right", expand_border_side},
	{"border-bottom", expand_border_side},
	{"border-left", expand_border_side},
	{"border-width", expand_border_part},
	{"border-style", expand_border_part},
	{"border-color", expand_border_part},
	{"background", expand_background},
	{"list-style", expand_list_style},
	{"font", expand_font},
	{"font-variant", expand_font_variant},
};

#define ROWS (sizeof rows / sizeof *rows)

static const char *const names[ROWS] = {"margin", "padding", "border",
	"border-top", "border-right", "border-bottom", "border-left",
	"border-width", "border-style", "border-color", "background",
	"list-style", "font", "font-variant"};

const char *const *shorthand_names(size_t *count)
{
	*count = ROWS;
	return names;
}

static const struct shorthand *lookup(const char *name)
{
	for (size_t i = 0; i < ROWS; i++)
		if (strcmp(rows[i].name, name) == 0)
			return &rows[i];
	return NULL;
}

bool shorthand_exists(const char *name)
{
	return lookup(name) != NULL;
}

bool shorthand_apply(struct context *c, const char *name, struct cursor *v)
{
	const struct shorthand *s = lookup(name);

	return s && s->expand(c, v, name) && value_ends(v);
}
