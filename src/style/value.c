#include "style/value.h"

#include <string.h>
#include <strings.h>

#define NESTED 32 /* functions in functions */

/* What arithmetic works on: a sum of a number, a length and a percentage,
 * of which at most the last two occur together. */
struct quantity {
	double number, points, percent;
	bool has_number, has_length, has_percent;
};

static void skip_space(struct cursor *v)
{
	while (v->at < v->end && v->at->kind == TOKEN_SPACE)
		v->at++;
}

bool value_ends(struct cursor *v)
{
	skip_space(v);
	return v->at >= v->end;
}

bool value_delim(struct cursor *v, char delim)
{
	skip_space(v);
	if (v->at >= v->end || !token_is_delim(v->at, delim))
		return false;
	v->at++;
	return true;
}

bool value_ident(struct cursor *v, const char *name)
{
	skip_space(v);
	if (v->at >= v->end || v->at->kind != TOKEN_IDENT ||
		strcasecmp(v->at->text, name) != 0)
		return false;
	v->at++;
	return true;
}

bool value_keyword(struct cursor *v, const struct keyword *table, int *out)
{
	for (; table->name; table++)
		if (value_ident(v, table->name)) {
			*out = table->value;
			return true;
		}
	return false;
}

bool value_string(struct cursor *v, const char **out)
{
	skip_space(v);
	if (v->at >= v->end || v->at->kind != TOKEN_STRING)
		return false;
	*out = v->at++->text;
	return true;
}

static bool dimension(const struct context *c, const struct token *t,
	struct quantity *q)
{
	static const struct {
		const char *unit;
		double points;
	} units[] = {
		{"pt", 1}, {"px", 0.75}, {"in", 72}, {"cm", 72 / 2.54},
		{"mm", 72 / 25.4}, {"q", 72 / 101.6}, {"pc", 12},
	};
	const struct {
		const char *unit;
		double points;
	} relative[] = {
		{"em", sp_to_pt(c->em)}, {"rem", sp_to_pt(c->rem)},
		{"lh", sp_to_pt(c->lh)}, {"ex", sp_to_pt(c->em) / 2},
		{"ch", sp_to_pt(c->em) / 2},
	};

	q->has_length = true;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (strcasecmp(units[i].unit, t->text) == 0) {
			q->points = t->number * units[i].points;
			return true;
		}
	for (size_t i = 0; i < sizeof relative / sizeof *relative; i++)
		if (strcasecmp(relative[i].unit, t->text) == 0) {
			q->points = t->number * relative[i].points;
			return true;
		}
	return false;
}

static bool read_sum(struct context *c, struct cursor *v, struct quantity *q,
	int depth);

static bool same_kind(const struct quantity *a, const struct quantity *b)
{
	return a->has_number == b->has_number &&
		a->has_length == b->has_length &&
		a->has_percent == b->has_percent;
}

/* Comparable when of one kind only. */
static double size_of(const struct quantity *q)
{
	return q->number + q->points + q->percent;
}

static struct quantity mix(struct quantity a, struct quantity b, double t)
{
	a.number += (b.number - a.number) * t;
	a.points += (b.points - a.points) * t;
	a.percent += (b.percent - a.percent) * t;
	return a;
}

/* clamp(): the preferred value, moved towards an end as pages are fitted. */
static struct quantity fitted(const struct context *c,
	const struct quantity args[3])
{
	struct quantity q = args[1];

	if (size_of(&q) > size_of(&args[2]))
		q = args[2];
	if (size_of(&q) < size_of(&args[0]))
		q = args[0];
	return c->fit < 0 ? mix(q, args[0], -c->fit)
		: mix(q, args[2], c->fit);
}

/* The function's name is passed; reads its arguments and the bracket. */
static bool read_function(struct context *c, struct cursor *v,
	const char *name, struct quantity *q, int depth)
{
	struct quantity args[8];
	bool clamp = strcasecmp(name, "clamp") == 0;
	bool min = strcasecmp(name, "min") == 0;
	bool max = strcasecmp(name, "max") == 0;
	int n = 0;

	if (!clamp && !min && !max && strcasecmp(name, "calc") != 0)
		return false;
	do {
		if (n == 8 || !read_sum(c, v, &args[n], depth + 1))
			return false;
		if (!same_kind(&args[0], &args[n]))
			return false;
		n++;
	} while (value_delim(v, ','));
	if (!value_delim(v, ')') || (clamp && n != 3) ||
		(!clamp && !min && !max && n != 1))
		return false;
	*q = clamp ? fitted(c, args) : args[0];
	for (int i = 1; i < n && (min || max); i++)
		if (min ? size_of(&args[i]) < size_of(q)
			: size_of(&args[i]) > size_of(q))
			*q = args[i];
	return true;
}

static bool read_primary(struct context *c, struct cursor *v,
	struct quantity *q, int depth)
{
	const struct token *t;

	*q = (struct quantity){0};
	skip_space(v);
	if (v->at >= v->end || depth > NESTED)
		return false;
	t = v->at++;
	switch (t->kind) {
	case TOKEN_NUMBER:
		q->number = t->number;
		return q->has_number = true;
	case TOKEN_PERCENTAGE:
		q->percent = t->number;
		return q->has_percent = true;
	case TOKEN_DIMENSION:
		return dimension(c, t, q);
	case TOKEN_FUNCTION:
		return read_function(c, v, t->text, q, depth);
	default:
		return token_is_delim(t, '(') &&
			read_sum(c, v, q, depth + 1) && value_delim(v, ')');
	}
}

static void multiply(struct quantity *q, double by)
{
	q->number *= by;
	q->points *= by;
	q->percent *= by;
}

static bool is_number(const struct quantity *q)
{
	return q->has_number && !q->has_length && !q->has_percent;
}

static bool read_product(struct context *c, struct cursor *v,
	struct quantity *q, int depth)
{
	if (!read_primary(c, v, q, depth))
		return false;
	for (;;) {
		struct quantity by;
		bool divide = false;

		if (!value_delim(v, '*') && !(divide = value_delim(v, '/')))
			return true;
		if (!read_primary(c, v, &by, depth))
			return false;
		if (divide) {
			if (!is_number(&by) || by.number == 0)
				return false;
			multiply(q, 1 / by.number);
		} else if (is_number(&by)) {
			multiply(q, by.number);
		} else if (is_number(q)) {
			multiply(&by, q->number);
			*q = by;
		} else {
			return false;
		}
	}
}

static bool read_sum(struct context *c, struct cursor *v, struct quantity *q,
	int depth)
{
	if (!read_product(c, v, q, depth))
		return false;
	for (;;) {
		struct quantity more;
		double sign = 1;

		if (value_delim(v, '-'))
			sign = -1;
		else if (!value_delim(v, '+'))
			return true;
		if (!read_product(c, v, &more, depth) ||
			is_number(q) != is_number(&more))
			return false;
		multiply(&more, sign);
		q->number += more.number;
		q->points += more.points;
		q->percent += more.percent;
		q->has_length = q->has_length || more.has_length;
		q->has_percent = q->has_percent || more.has_percent;
	}
}

/* CSS Values 4, section 10.12: what is no number is 0, what is boundless
 * ends somewhere. */
static double bounded(double v)
{
	const double most = 1e9;

	if (v != v)
		return 0;
	return v > most ? most : v < -most ? -most : v;
}

/* One value: arithmetic is for functions only, as "/" parts values too. */
static bool read_quantity(struct context *c, struct cursor *v,
	struct quantity *q)
{
	struct cursor start = *v;

	skip_space(v);
	if (v->at < v->end && v->at->kind == TOKEN_DELIM) {
		*v = start;
		return false;
	}
	if (read_primary(c, v, q, 0)) {
		q->number = bounded(q->number);
		q->points = bounded(q->points);
		q->percent = bounded(q->percent);
		return true;
	}
	*v = start;
	return false;
}

bool value_number(struct context *c, struct cursor *v, double *out)
{
	struct cursor start = *v;
	struct quantity q;

	if (read_quantity(c, v, &q) && is_number(&q)) {
		*out = q.number;
		return true;
	}
	*v = start;
	return false;
}

bool value_integer(struct cursor *v, int *out)
{
	skip_space(v);
	if (v->at >= v->end || v->at->kind != TOKEN_NUMBER ||
		!v->at->integer || v->at->number > 1e6 ||
		v->at->number < -1e6)
		return false;
	*out = (int)v->at++->number;
	return true;
}

bool value_percentage(struct context *c, struct cursor *v, int32_t *out)
{
	struct cursor start = *v;
	struct quantity q;

	if (read_quantity(c, v, &q) && q.has_percent && !q.has_length &&
		!q.has_number && q.percent < 1e5 && q.percent > -1e5) {
		double d = q.percent * 100;

		*out = (int32_t)(d < 0 ? d - 0.5 : d + 0.5);
		return true;
	}
	*v = start;
	return false;
}

/* What is longer than any paper ends there. */
static sp on_paper(struct context *c, double points)
{
	sp length = sp_from_pt(points);

	if (length <= SP_PAPER && length >= -SP_PAPER)
		return length;
	c->cut = true;
	return length < 0 ? -SP_PAPER : SP_PAPER;
}

bool value_length_percentage(struct context *c, struct cursor *v,
	struct length *out)
{
	struct cursor start = *v;
	struct quantity q;
	double d;

	if (!read_quantity(c, v, &q) || (q.has_number && q.number != 0) ||
		q.percent > 1e5 || q.percent < -1e5) {
		*v = start;
		return false;
	}
	d = q.percent * 100;
	*out = (struct length){
		.fixed = on_paper(c, q.points),
		.percent = (int32_t)(d < 0 ? d - 0.5 : d + 0.5),
	};
	return true;
}

bool value_length(struct context *c, struct cursor *v, sp *out)
{
	struct cursor start = *v;
	struct length l;

	if (value_length_percentage(c, v, &l) && !l.percent) {
		*out = l.fixed;
		return true;
	}
	*v = start;
	return false;
}
