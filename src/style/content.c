/* Readers of generated content: CSS Content 3, CSS Paged Media 3. */
#include "model/icons.h"
#include "style/reader.h"

#include <string.h>
#include <strings.h>

/* The first argument of a function, which is a name. */
static bool read_name(struct cursor *v, const char **out)
{
	if (value_ends(v) || v->at->kind != TOKEN_IDENT)
		return false;
	*out = v->at++->text;
	return true;
}

/* counter(name [, style]), counters(name, "between" [, style]) */
static bool read_counter(struct cursor *v, bool all, struct content *out)
{
	static const struct keyword styles[] = {{"decimal", LIST_DECIMAL},
		{"lower-alpha", LIST_LOWER_ALPHA},
		{"lower-latin", LIST_LOWER_ALPHA},
		{"upper-alpha", LIST_UPPER_ALPHA},
		{"upper-latin", LIST_UPPER_ALPHA},
		{"lower-roman", LIST_LOWER_ROMAN},
		{"upper-roman", LIST_UPPER_ROMAN}, {0}};
	int style = LIST_DECIMAL;

	if (!read_name(v, &out->text))
		return false;
	out->kind = CONTENT_COUNTER;
	if (strcasecmp(out->text, "page") == 0)
		out->kind = CONTENT_PAGE;
	else if (strcasecmp(out->text, "pages") == 0)
		out->kind = CONTENT_PAGES;
	if (out->kind != CONTENT_COUNTER)
		out->text = NULL;
	if (all && (!value_delim(v, ',') || !value_string(v, &out->between)))
		return false;
	if (value_delim(v, ',') && !value_keyword(v, styles, &style))
		return false;
	out->list_style = (enum list_style)style;
	return true;
}

/* string(name [, first | start | last | first-except]) */
static bool read_string(struct cursor *v, struct content *out)
{
	static const struct keyword names[] = {{"first", STRING_FIRST},
		{"start", STRING_START}, {"last", STRING_LAST},
		{"first-except", STRING_FIRST_EXCEPT}, {0}};
	int which = STRING_FIRST;

	out->kind = CONTENT_STRING;
	if (!read_name(v, &out->text))
		return false;
	if (value_delim(v, ',') && !value_keyword(v, names, &which))
		return false;
	out->which = (enum string_which)which;
	return true;
}

static bool read_call(struct cursor *v, struct content *out)
{
	const char *name = v->at++->text;
	bool ok = false;

	if (strcasecmp(name, "counter") == 0)
		ok = read_counter(v, false, out);
	else if (strcasecmp(name, "counters") == 0)
		ok = read_counter(v, true, out);
	else if (strcasecmp(name, "string") == 0)
		ok = read_string(v, out);
	else if (strcasecmp(name, "-rp-word") == 0) {
		out->kind = CONTENT_PAGE_WORD;
		ok = value_ident(v, "page");
	} else if (strcasecmp(name, "attr") == 0) {
		out->kind = CONTENT_ATTR;
		ok = read_name(v, &out->text);
	}
	return ok && value_delim(v, ')');
}

static bool read_part(struct cursor *v, struct content *out)
{
	if (value_ends(v))
		return false;
	if (value_string(v, &out->text))
		return true;
	return v->at->kind == TOKEN_FUNCTION && read_call(v, out);
}

bool read_content(struct context *c, struct cursor *v,
	const struct property *p)
{
	const struct content **end = property_field(c->out, p);

	*end = NULL;
	if (value_ident(v, "none") || value_ident(v, "normal"))
		return true;
	while (!value_ends(v)) {
		struct content *part = arena_alloc(c->arena, sizeof *part);

		if (!read_part(v, part))
			return false;
		*end = part;
		end = &part->next;
	}
	return c->out->style.content != NULL;
}

/* off | on | the name of an icon */
bool read_icon(struct context *c, struct cursor *v, const struct property *p)
{
	const char **out = property_field(c->out, p);
	const struct icon *icon;

	*out = NULL;
	if (value_ident(v, "off") || value_ident(v, "none"))
		return true;
	if (!read_name(v, out) || strcmp(*out, "on") == 0)
		return *out != NULL;
	icon = icon_named(*out, strlen(*out));
	*out = icon ? icon->name : NULL;
	return icon;
}

/* string-set: name content(): the one form there is use for. */
bool read_string_set(struct context *c, struct cursor *v,
	const struct property *p)
{
	const char **out = property_field(c->out, p);

	*out = NULL;
	if (value_ident(v, "none"))
		return true;
	if (value_ends(v) || v->at->kind != TOKEN_IDENT)
		return false;
	*out = v->at++->text;
	if (value_ends(v) || v->at->kind != TOKEN_FUNCTION ||
		strcasecmp(v->at->text, "content") != 0)
		return false;
	v->at++;
	value_ident(v, "text");
	return value_delim(v, ')');
}

/* none | [name number?]+ */
bool read_counters(struct context *c, struct cursor *v,
	const struct property *p)
{
	const struct counter_change **end = property_field(c->out, p);
	bool increment = strcmp(p->name, "counter-increment") == 0;

	*end = NULL;
	if (value_ident(v, "none"))
		return true;
	while (!value_ends(v)) {
		struct counter_change *change =
			arena_alloc(c->arena, sizeof *change);

		if (!read_name(v, &change->name))
			return false;
		change->value = increment;
		value_integer(v, &change->value);
		*end = change;
		end = &change->next;
	}
	return end != property_field(c->out, p);
}
