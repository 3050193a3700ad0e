#include "style/reader.h"

#include <string.h>

bool read_keyword(struct context *c, struct cursor *v,
	const struct property *p)
{
	int value;

	if (!value_keyword(v, p->table, &value))
		return false;
	memcpy(property_field(c->out, p), &value, sizeof value);
	return true;
}

bool read_flag(struct context *c, struct cursor *v, const struct property *p)
{
	int value;

	if (!value_keyword(v, p->table, &value))
		return false;
	*(bool *)property_field(c->out, p) = value;
	return true;
}

bool read_flags(struct context *c, struct cursor *v, const struct property *p)
{
	bool any = false;

	while (read_flag(c, v, p))
		any = true;
	return any;
}

bool read_length(struct context *c, struct cursor *v,
	const struct property *p)
{
	return value_length(c, v, property_field(c->out, p));
}

bool read_length_percentage(struct context *c, struct cursor *v,
	const struct property *p)
{
	return value_length_percentage(c, v, property_field(c->out, p));
}

bool read_length_or_auto(struct context *c, struct cursor *v,
	const struct property *p)
{
	struct length *out = property_field(c->out, p);

	if (value_ident(v, p->table)) {
		*out = (struct length){.automatic = true};
		return true;
	}
	return value_length_percentage(c, v, out);
}

bool read_percentage(struct context *c, struct cursor *v,
	const struct property *p)
{
	int32_t *out = property_field(c->out, p);

	if (value_ident(v, "none")) {
		*out = 0;
		return true;
	}
	return value_percentage(c, v, out) && *out >= 0;
}

bool read_integer(struct context *c, struct cursor *v,
	const struct property *p)
{
	int *out = property_field(c->out, p);

	(void)c;
	return value_integer(v, out) && *out >= 1;
}

bool read_colour(struct context *c, struct cursor *v,
	const struct property *p)
{
	return value_colour(c, v, property_field(c->out, p));
}

/* "color" itself: currentcolor is the parent's. */
bool read_text_colour(struct context *c, struct cursor *v,
	const struct property *p)
{
	struct colour *out = property_field(c->out, p);

	if (!value_ident(v, "currentcolor"))
		return value_colour(c, v, out);
	*out = c->parent->style.colour;
	return true;
}

bool read_spacing(struct context *c, struct cursor *v,
	const struct property *p)
{
	sp *out = property_field(c->out, p);

	if (value_ident(v, "normal")) {
		*out = 0;
		return true;
	}
	return value_length(c, v, out);
}

/* A family's name: quoted, or idents joined with spaces. */
static const char *family(struct context *c, struct cursor *v)
{
	struct buf out = {.arena = c->arena};
	const char *name;

	if (value_string(v, &name))
		return name;
	while (!value_ends(v) && v->at->kind == TOKEN_IDENT)
		buf_printf(&out, "%s%s", out.len ? " " : "", v->at++->text);
	return out.data;
}

bool read_families(struct context *c, struct cursor *v,
	const struct property *p)
{
	const char *list[16];
	const char **copy;
	size_t n = 0;

	do {
		if (n == 15 || !(list[n] = family(c, v)))
			return false;
		n++;
	} while (value_delim(v, ','));
	copy = arena_array(c->arena, n + 1, sizeof *copy);
	memcpy(copy, list, n * sizeof *copy);
	*(const char *const **)property_field(c->out, p) = copy;
	return true;
}

bool read_font_size(struct context *c, struct cursor *v,
	const struct property *p)
{
	/* CSS Fonts 4, 2.5: the ratios to medium, per mille. */
	static const struct keyword names[] = {{"xx-small", 600},
		{"x-small", 750}, {"small", 889}, {"medium", 1000},
		{"large", 1200}, {"x-large", 1500}, {"xx-large", 2000}, {0}};
	sp *out = property_field(c->out, p);
	sp parent = c->parent->style.font_size;
	struct length length;
	sp em = c->em;
	bool ok;
	int ratio;

	if (value_keyword(v, names, &ratio)) {
		*out = sp_scale(property_initial.style.font_size, ratio, 1000);
		return true;
	}
	if (value_ident(v, "smaller") || value_ident(v, "larger")) {
		bool larger = strcmp(v->at[-1].text, "larger") == 0;

		*out = sp_scale(parent, larger ? 6 : 5, larger ? 5 : 6);
		return true;
	}
	c->em = parent;
	ok = value_length_percentage(c, v, &length);
	c->em = em;
	*out = length_resolve(length, parent);
	return ok && *out >= 0;
}

bool read_weight(struct context *c, struct cursor *v,
	const struct property *p)
{
	static const struct keyword names[] = {{"normal", 400}, {"bold", 700},
		{0}};
	int *out = property_field(c->out, p);
	int from = c->parent->style.font_weight;

	if (value_keyword(v, names, out))
		return true;
	if (value_ident(v, "bolder")) { /* CSS Fonts 4, 2.2.1 */
		*out = from < 350 ? 400 : from < 550 ? 700 : 900;
		return true;
	}
	if (value_ident(v, "lighter")) {
		*out = from < 550 ? 100 : from < 750 ? 400 : 700;
		return true;
	}
	return value_integer(v, out) && *out >= 1 && *out <= 1000;
}

bool read_stretch(struct context *c, struct cursor *v,
	const struct property *p)
{
	static const struct keyword names[] = {{"ultra-condensed", 50},
		{"extra-condensed", 62}, {"condensed", 75},
		{"semi-condensed", 87}, {"normal", 100},
		{"semi-expanded", 112}, {"expanded", 125},
		{"extra-expanded", 150}, {"ultra-expanded", 200}, {0}};
	int *out = property_field(c->out, p);
	int32_t percent;

	if (value_keyword(v, names, out))
		return true;
	if (!value_percentage(c, v, &percent) || percent < 0)
		return false;
	*out = percent / 100;
	return true;
}

bool read_line_height(struct context *c, struct cursor *v,
	const struct property *p)
{
	struct style *s = &c->out->style;
	struct length length;
	double number;

	(void)p;
	s->line_height_number = 0;
	if (value_ident(v, "normal")) {
		s->line_height_number = 1200;
		return true;
	}
	if (value_number(c, v, &number) && number >= 0 && number < 1000) {
		s->line_height_number = (int32_t)(number * 1000 + 0.5);
		s->line_height = 0;
		return true;
	}
	if (!value_length_percentage(c, v, &length))
		return false;
	s->line_height = length_resolve(length, c->em);
	return s->line_height >= 0;
}

bool read_decoration(struct context *c, struct cursor *v,
	const struct property *p)
{
	struct style *s = &c->out->style;
	bool any = false;

	(void)p;
	s->underline = s->line_through = false;
	if (value_ident(v, "none"))
		return true;
	for (;; any = true) {
		if (value_ident(v, "underline"))
			s->underline = true;
		else if (value_ident(v, "line-through"))
			s->line_through = true;
		else
			return any;
	}
}

bool read_hyphenate_limits(struct context *c, struct cursor *v,
	const struct property *p)
{
	struct style *s = &c->out->style;
	int *const parts[] = {&s->hyphenate_word, &s->hyphenate_before,
		&s->hyphenate_after};
	const int initial[] = {5, 2, 2};
	int n = 0;

	(void)p;
	for (; n < 3 && !value_ends(v); n++)
		if (value_ident(v, "auto"))
			*parts[n] = initial[n];
		else if (!value_integer(v, parts[n]) || *parts[n] < 1)
			return false;
	if (n == 1)
		s->hyphenate_before = initial[1];
	if (n && n < 3)
		s->hyphenate_after = n == 2 ? s->hyphenate_before : initial[2];
	return n > 0;
}

bool read_vertical_align(struct context *c, struct cursor *v,
	const struct property *p)
{
	static const struct keyword names[] = {{"baseline", VALIGN_BASELINE},
		{"super", VALIGN_SUPER}, {"sub", VALIGN_SUB}, {0}};
	struct length length;

	if (read_keyword(c, v, &(struct property){p->name, p->inherited,
			p->offset, p->size, p->read, names}))
		return true;
	if (!value_length_percentage(c, v, &length))
		return false;
	c->out->style.vertical_align = VALIGN_LENGTH;
	c->out->style.vertical_shift = length_resolve(length, c->lh);
	return true;
}

bool read_border_width(struct context *c, struct cursor *v,
	const struct property *p)
{
	static const struct keyword names[] = {{"thin", 1}, {"medium", 3},
		{"thick", 5}, {0}};
	sp *out = property_field(c->out, p);
	int px;

	if (value_keyword(v, names, &px)) {
		*out = px * (SP_PT * 3 / 4);
		return true;
	}
	return value_length(c, v, out) && *out >= 0;
}

bool read_border_colour(struct context *c, struct cursor *v,
	const struct property *p)
{
	const struct border *borders = c->out->style.border;
	struct colour *out = property_field(c->out, p);

	bool current = value_ident(v, "currentcolor");

	for (int side = TOP; side <= LEFT; side++)
		if (&borders[side].colour == out)
			c->out->border_coloured[side] = !current;
	return current || value_colour(c, v, out);
}

bool read_list_style(struct context *c, struct cursor *v,
	const struct property *p)
{
	static const struct keyword names[] = {{"disc", LIST_DISC},
		{"circle", LIST_CIRCLE}, {"square", LIST_SQUARE},
		{"decimal", LIST_DECIMAL}, {"lower-alpha", LIST_LOWER_ALPHA},
		{"lower-latin", LIST_LOWER_ALPHA},
		{"upper-alpha", LIST_UPPER_ALPHA},
		{"upper-latin", LIST_UPPER_ALPHA},
		{"lower-roman", LIST_LOWER_ROMAN},
		{"upper-roman", LIST_UPPER_ROMAN}, {"none", LIST_NONE}, {0}};
	int value;

	(void)p;
	if (value_string(v, &c->out->style.list_string))
		value = LIST_STRING;
	else if (!value_keyword(v, names, &value))
		return false;
	c->out->style.list_style = (enum list_style)value;
	return true;
}
