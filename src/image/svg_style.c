/*
 * Properties: as attributes, in <style>, in style="…"; the last is the
 * strongest. Of selectors those are known that drawing programs write: a
 * type, classes and an id, in lists.
 */
#include "image/svg.h"

#include <string.h>

#define SPACE " \t\r\n\f"

enum { RULES = 1000, CLASSES = 4 };

static const struct {
	const char *name;
	bool inherited;
	bool colour;
} rows[SVG_PROPERTIES] = {
	[SVG_BASELINE] = {"dominant-baseline", true, false},
	[SVG_CLIP_PATH] = {"clip-path", false, false},
	[SVG_CLIP_RULE] = {"clip-rule", true, false},
	[SVG_COLOR] = {"color", true, true},
	[SVG_DISPLAY] = {"display", false, false},
	[SVG_FILL] = {"fill", true, true},
	[SVG_FILL_OPACITY] = {"fill-opacity", true, false},
	[SVG_FILL_RULE] = {"fill-rule", true, false},
	[SVG_FILTER] = {"filter", false, false},
	[SVG_FONT_FAMILY] = {"font-family", true, false},
	[SVG_FONT_SIZE] = {"font-size", true, false},
	[SVG_FONT_STYLE] = {"font-style", true, false},
	[SVG_FONT_WEIGHT] = {"font-weight", true, false},
	[SVG_LETTER_SPACING] = {"letter-spacing", true, false},
	[SVG_MARKER_END] = {"marker-end", true, false},
	[SVG_MARKER_MID] = {"marker-mid", true, false},
	[SVG_MARKER_START] = {"marker-start", true, false},
	[SVG_MASK] = {"mask", false, false},
	[SVG_MASK_TYPE] = {"mask-type", false, false},
	[SVG_MIX_BLEND_MODE] = {"mix-blend-mode", false, false},
	[SVG_OPACITY] = {"opacity", false, false},
	[SVG_OVERFLOW] = {"overflow", false, false},
	[SVG_STOP_COLOR] = {"stop-color", false, true},
	[SVG_STOP_OPACITY] = {"stop-opacity", false, false},
	[SVG_STROKE] = {"stroke", true, true},
	[SVG_STROKE_DASHARRAY] = {"stroke-dasharray", true, false},
	[SVG_STROKE_DASHOFFSET] = {"stroke-dashoffset", true, false},
	[SVG_STROKE_LINECAP] = {"stroke-linecap", true, false},
	[SVG_STROKE_LINEJOIN] = {"stroke-linejoin", true, false},
	[SVG_STROKE_MITERLIMIT] = {"stroke-miterlimit", true, false},
	[SVG_STROKE_OPACITY] = {"stroke-opacity", true, false},
	[SVG_STROKE_WIDTH] = {"stroke-width", true, false},
	[SVG_TEXT_ANCHOR] = {"text-anchor", true, false},
	[SVG_TRANSFORM] = {"transform", false, false},
	[SVG_VISIBILITY] = {"visibility", true, false},
};

struct declaration {
	enum svg_property property;
	const char *value;
	const struct declaration *next;
};

struct svg_rule {
	const char *type, *id; /* or NULL */
	const char *classes[CLASSES];
	int weight;
	const struct declaration *declarations;
	struct svg_rule *next;
};

static enum svg_property property_of(const char *name, size_t len)
{
	int i = 0;

	while (i < SVG_PROPERTIES && (strncmp(rows[i].name, name, len) != 0 ||
			rows[i].name[len]))
		i++;
	return (enum svg_property)i;
}

/* [from, to) without the space around it. */
static const char *trimmed(struct arena *arena, const char *from,
	const char *to)
{
	while (from < to && strchr(SPACE, *from))
		from++;
	while (to > from && strchr(SPACE, to[-1]))
		to--;
	return arena_strndup(arena, from, (size_t)(to - from));
}

/* Cuts "!important" off; nothing here is weaker for it. */
static const char *value_of(struct arena *arena, const char *from,
	const char *to)
{
	const char *mark = memchr(from, '!', (size_t)(to - from));

	return trimmed(arena, from, mark ? mark : to);
}

/* "fill: red; stroke: none", up to `end`. */
static const struct declaration *declarations(struct arena *arena,
	const char *s, const char *end)
{
	const struct declaration *first = NULL, **last = &first;

	while (s < end) {
		const char *stop = memchr(s, ';', (size_t)(end - s)), *colon;
		const char *name;
		enum svg_property property;

		stop = stop ? stop : end;
		colon = memchr(s, ':', (size_t)(stop - s));
		name = trimmed(arena, s, colon ? colon : s);
		property = property_of(name, strlen(name));
		if (property < SVG_PROPERTIES) {
			struct declaration *d = arena_alloc(arena, sizeof *d);

			d->property = property;
			d->value = value_of(arena, colon + 1, stop);
			*last = d;
			last = &d->next;
		}
		s = stop + 1;
	}
	return first;
}

/* Spaces in place of comments. */
static char *without_comments(struct arena *arena, const char *text)
{
	char *out = arena_strdup(arena, text), *s = out;

	while ((s = strstr(s, "/*"))) {
		char *end = strstr(s + 2, "*/");

		end = end ? end + 2 : s + strlen(s);
		memset(s, ' ', (size_t)(end - s));
		s = end;
	}
	return out;
}

/* Takes "path.a#b"; false when there is more to the selector. */
static bool take_selector(struct arena *arena, const char *s,
	struct svg_rule *rule)
{
	int classes = 0;

	if (*s == '*')
		s++;
	while (*s) {
		char mark = strchr(".#", *s) ? *s++ : '\0';
		size_t n = strcspn(s, ".#:[>+~*" SPACE);
		const char *name = arena_strndup(arena, s, n);

		if (!n || (mark == '.' && classes == CLASSES))
			return false;
		if (mark == '.')
			rule->classes[classes++] = name;
		else if (mark == '#')
			rule->id = name;
		else
			rule->type = name;
		rule->weight += mark == '#' ? 100 : mark == '.' ? 10 : 1;
		s += n;
	}
	return true;
}

/* Behind those that are as strong. */
static void insert(struct svg *svg, struct svg_rule *rule)
{
	struct svg_rule **at = &svg->rules;

	while (*at && (*at)->weight <= rule->weight)
		at = &(*at)->next;
	rule->next = *at;
	*at = rule;
	svg->rule_count++;
}

/* A rule for each of "a, b". */
static void add_rules(struct svg *svg, const char *s, const char *end,
	const struct declaration *d)
{
	while (d && s < end && svg->rule_count < RULES) {
		const char *comma = memchr(s, ',', (size_t)(end - s));
		struct svg_rule *rule = arena_alloc(svg->arena, sizeof *rule);
		const char *selector = trimmed(svg->arena, s,
			comma ? comma : end);

		rule->declarations = d;
		if (take_selector(svg->arena, selector, rule))
			insert(svg, rule);
		else if (!strchr(selector, ':'))
			svg_lose(svg, arena_printf(svg->arena,
				"what it styles as '%.40s'", selector));
		s = comma ? comma + 1 : end;
	}
}

/* Past the bracket that closes what `s` opens. */
static const char *past_block(const char *s)
{
	int depth = 0;

	for (; *s; s++) {
		depth += *s == '{';
		if (*s == '}' && --depth <= 0)
			return s + 1;
	}
	return s;
}

static void read_sheet(struct svg *svg, const char *text)
{
	const char *s = without_comments(svg->arena, text);

	for (s += strspn(s, SPACE); *s; s += strspn(s, SPACE)) {
		const char *open = s + strcspn(s, "{;"), *close;

		if (*s == '@') { /* for other media, moving pictures */
			s = *open == '{' ? past_block(open) : open + (*open ==
				';');
			continue;
		}
		close = *open == '{' ? strchr(open, '}') : NULL;
		if (!close)
			return;
		add_rules(svg, s, open, declarations(svg->arena, open + 1,
			close));
		s = close + 1;
	}
}

void svg_read_sheets(struct svg *svg)
{
	for (struct xml_node *n = svg->root; n; n = xml_next(n, svg->root)) {
		const char *name = svg_name(n);

		if (!name || strcmp(name, "style") != 0)
			continue;
		for (struct xml_node *t = n->first; t; t = t->next)
			if (t->text)
				read_sheet(svg, t->text);
	}
}

static bool has_class(const char *list, const char *name)
{
	size_t len = strlen(name), n;

	for (; list && *list; list += n) {
		list += strspn(list, SPACE);
		n = strcspn(list, SPACE);
		if (n == len && memcmp(list, name, n) == 0)
			return true;
	}
	return false;
}

static bool matches(const struct svg_rule *rule, const char *type,
	const char *id, const char *classes)
{
	if ((rule->type && strcmp(rule->type, type) != 0) ||
		(rule->id && (!id || strcmp(rule->id, id) != 0)))
		return false;
	for (int i = 0; i < CLASSES && rule->classes[i]; i++)
		if (!has_class(classes, rule->classes[i]))
			return false;
	return true;
}

static bool is_colour(const char *value)
{
	struct colour colour;

	return strncmp(value, "none", 4) == 0 ||
		strncmp(value, "url(", 4) == 0 ||
		svg_colour(value, (struct colour){0}, &colour);
}

/* A colour that cannot be read counts for nothing, as in CSS. */
static void say(struct svg_style *style, const struct svg_style *parent,
	enum svg_property property, const char *value)
{
	if (strcmp(value, "inherit") == 0)
		style->value[property] = parent->value[property];
	else if (!rows[property].colour || is_colour(value))
		style->value[property] = value;
}

static void apply(struct svg_style *style, const struct svg_style *parent,
	const struct declaration *d)
{
	for (; d; d = d->next)
		say(style, parent, d->property, d->value);
}

const struct svg_style *svg_style(struct svg *svg,
	const struct xml_node *node, const struct svg_style *parent)
{
	struct svg_style *style = arena_alloc(svg->arena, sizeof *style);
	const char *id = xml_value(node, "id"), *name = svg_name(node);
	const char *classes = xml_value(node, "class");
	const char *css = xml_value(node, "style");

	for (int i = 0; i < SVG_PROPERTIES; i++)
		if (rows[i].inherited)
			style->value[i] = parent->value[i];
	for (const struct xml_attribute *a = node->attributes; a; a = a->next) {
		enum svg_property p = property_of(a->name, strlen(a->name));

		if (p < SVG_PROPERTIES)
			say(style, parent, p, a->value);
	}
	for (struct svg_rule *r = svg->rules; r && name; r = r->next)
		if (matches(r, name, id, classes))
			apply(style, parent, r->declarations);
	if (css)
		apply(style, parent, declarations(svg->arena, css,
			css + strlen(css)));
	return style;
}
