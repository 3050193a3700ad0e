/* Readers of generated content: CSS Content 3, CSS Paged Media 3. */
#include "style/reader.h"

#include <string.h>
#include <strings.h>

/* counter(page), string(name), attr(id): one word in brackets. */
static bool read_call(struct context *c, struct cursor *v,
	struct content *out)
{
	const char *name = v->at->text, *argument;

	v->at++;
	if (value_ends(v) || v->at->kind != TOKEN_IDENT)
		return false;
	argument = v->at++->text;
	if (strcasecmp(name, "counter") == 0) {
		if (strcasecmp(argument, "page") == 0)
			out->kind = CONTENT_PAGE;
		else if (strcasecmp(argument, "pages") == 0)
			out->kind = CONTENT_PAGES;
		else
			return false;
	} else if (strcasecmp(name, "string") == 0) {
		out->kind = CONTENT_STRING;
		out->text = argument;
	} else if (strcasecmp(name, "attr") == 0) {
		out->kind = CONTENT_ATTR;
		out->text = argument;
	} else {
		return false;
	}
	(void)c;
	return value_delim(v, ')');
}

static bool read_part(struct context *c, struct cursor *v,
	struct content *out)
{
	if (value_ends(v))
		return false;
	if (value_string(v, &out->text))
		return true;
	return v->at->kind == TOKEN_FUNCTION && read_call(c, v, out);
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

		if (!read_part(c, v, part))
			return false;
		*end = part;
		end = &part->next;
	}
	return c->out->style.content != NULL;
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
