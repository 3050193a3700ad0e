/* Colours: CSS Color 4: names, #hex, rgb(), hsl(). */
#include "style/value.h"

#include <strings.h>

/* A number, or a percentage of `whole`. */
static bool component(struct context *c, struct cursor *v, double whole,
	double *out)
{
	int32_t percent;

	if (value_number(c, v, out))
		return true;
	if (!value_percentage(c, v, &percent))
		return false;
	*out = percent / 10000.0 * whole;
	return true;
}

/* In degrees. */
static bool hue(struct context *c, struct cursor *v, double *out)
{
	static const struct {
		const char *unit;
		double degrees;
	} units[] = {{"deg", 1}, {"grad", 0.9}, {"rad", 57.29577951308232},
		{"turn", 360}};
	bool ok = false;

	if (value_ends(v))
		return false;
	for (size_t i = 0; v->at->kind == TOKEN_DIMENSION && !ok &&
		i < sizeof units / sizeof *units; i++)
		if (strcasecmp(v->at->text, units[i].unit) == 0) {
			*out = v->at++->number * units[i].degrees;
			ok = true;
		}
	return (ok || value_number(c, v, out)) && *out < 1e9 && *out > -1e9;
}

/* The arguments of rgb() and hsl(), all with commas or none. */
static bool from_function(struct context *c, struct cursor *v, bool hsl,
	struct colour *out)
{
	double p[3], alpha = 1;
	bool commas = false;

	for (int i = 0; i < 3; i++) {
		if (i == 1)
			commas = value_delim(v, ',');
		else if (i == 2 && commas != value_delim(v, ','))
			return false;
		if (hsl && i == 0 ? !hue(c, v, &p[0])
			: !component(c, v, hsl ? 100 : 255, &p[i]))
			return false;
	}
	if (value_delim(v, commas ? ',' : '/') &&
		!component(c, v, 1, &alpha))
		return false;
	if (!value_delim(v, ')'))
		return false;
	if (hsl) {
		p[1] /= 100;
		p[2] /= 100;
	}
	*out = hsl ? colour_of_hsl(p, alpha) : colour_of_rgb(p, alpha);
	return true;
}

static bool is_one_of(const char *name, const char *a, const char *b)
{
	return strcasecmp(name, a) == 0 || strcasecmp(name, b) == 0;
}

bool value_colour(struct context *c, struct cursor *v, struct colour *out)
{
	struct cursor start = *v;
	const struct token *t;
	bool ok = false;

	if (value_ends(v))
		return false;
	t = v->at++;
	if (t->kind == TOKEN_HASH)
		ok = colour_hex(t->text, out);
	else if (t->kind == TOKEN_FUNCTION &&
		is_one_of(t->text, "rgb", "rgba"))
		ok = from_function(c, v, false, out);
	else if (t->kind == TOKEN_FUNCTION &&
		is_one_of(t->text, "hsl", "hsla"))
		ok = from_function(c, v, true, out);
	else if (t->kind == TOKEN_IDENT && strcasecmp(t->text,
			"transparent") == 0)
		ok = (*out = (struct colour){0}, true);
	else if (t->kind == TOKEN_IDENT && strcasecmp(t->text,
			"currentcolor") == 0)
		ok = (*out = c->colour, true);
	else if (t->kind == TOKEN_IDENT)
		ok = colour_named(t->text, out);
	if (!ok)
		*v = start;
	return ok;
}
