/*
 * <text> and <tspan>. Spaces run together as in HTML, unless xml:space says
 * otherwise; lists of places move letter after letter. Text along a path, and
 * turned letters, are not drawn.
 */
#include "image/svg.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

#define SPACE " \t\r\n"

enum { SIZE = 16 /* of text that says none */, LETTERS = 20 * 1000 };

/* Lists of places, of which each letter takes one. */
struct places {
	const char *x, *y, *dx, *dy;
};

struct writer {
	struct svg *svg;
	struct svg_place place;
	struct places at;
	double x, y;   /* where the last that said so began */
	double length; /* that the next stretch is to have; or 0 */
	bool any, space, begins, kept;
	struct buf text; /* that is not yet a stretch */
	const struct svg_style *style;
	size_t count;
};

static double size_of(const struct svg_style *style)
{
	static const struct {
		const char *name;
		double size;
	} names[] = {{"xx-small", 9}, {"x-small", 10}, {"small", 13},
		{"large", 18}, {"x-large", 24}, {"xx-large", 32}};
	const char *value = style->value[SVG_FONT_SIZE];
	double size = SIZE;

	for (size_t i = 0; value && i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].name, value) == 0)
			return names[i].size;
	svg_length(value, SIZE, &size);
	return size;
}

static int weight_of(const char *value)
{
	int weight = value ? atoi(value) : 0;

	if (value && strncmp(value, "bold", 4) == 0)
		return 700;
	return weight >= 100 && weight <= 900 ? weight : 400;
}

static double anchor_of(const char *value)
{
	if (value && strcmp(value, "middle") == 0)
		return 0.5;
	return value && strcmp(value, "end") == 0;
}

static enum baseline baseline_of(const char *value)
{
	static const struct {
		const char *name;
		enum baseline baseline;
	} names[] = {{"middle", BASELINE_MIDDLE}, {"central", BASELINE_CENTRE},
		{"hanging", BASELINE_TOP}, {"text-before-edge", BASELINE_TOP},
		{"text-top", BASELINE_TOP}};

	for (size_t i = 0; value && i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].name, value) == 0)
			return names[i].baseline;
	return BASELINE_LETTERS;
}

/* About where the letters will stand, for gradients. */
static void guess(struct writer *w, double size, struct outline *out)
{
	double x = w->x, y = w->y, end = x + size * (double)w->text.len / 2;
	const double corners[4][2] = {{x, y - size}, {end, y - size}, {end, y},
		{x, y}};

	for (int i = 0; i < 4; i++)
		outline_add(w->svg->arena, out, i ? VERB_LINE : VERB_MOVE,
			corners[i]);
}

static bool take(const char **list, double *out)
{
	return *list && svg_number(list, out);
}

/* Makes a stretch of the text so far. */
static void flush(struct writer *w)
{
	const char *const *value = w->style->value;
	struct outline box = {0};
	struct letters *l;
	struct drawn *shape;
	double size = size_of(w->style);

	if (!w->text.len || w->count++ > LETTERS)
		return;
	guess(w, size, &box);
	shape = svg_draw_shape(w->svg, &w->place, w->style, &box);
	l = arena_alloc(w->svg->arena, sizeof *l);
	*l = (struct letters){.text = arena_strndup(w->svg->arena, w->text.data,
			w->text.len),
		.family = value[SVG_FONT_FAMILY], .size = size,
		.weight = weight_of(value[SVG_FONT_WEIGHT]),
		.italic = value[SVG_FONT_STYLE] &&
			strcmp(value[SVG_FONT_STYLE], "normal") != 0,
		.anchor = anchor_of(value[SVG_TEXT_ANCHOR]),
		.baseline = baseline_of(value[SVG_BASELINE]),
		.begins = w->begins, .x = w->x, .y = w->y,
		.length = w->length, .shape = shape};
	svg_length(value[SVG_LETTER_SPACING], size, &l->spacing);
	take(&w->at.dx, &l->dx);
	take(&w->at.dy, &l->dy);
	if (shape)
		shape->outline = (struct outline){0};
	*w->svg->letters_end = l;
	w->svg->letters_end = &l->next;
	w->begins = false;
	w->length = 0;
	w->text.len = 0;
}

/* What the lists say of the next letter. */
static void move(struct writer *w)
{
	const char *dx = w->at.dx, *dy = w->at.dy;
	double unused;
	bool x = take(&w->at.x, &unused), y;

	if (x) {
		flush(w);
		w->x = unused;
	}
	y = take(&w->at.y, &unused);
	if (y) {
		flush(w);
		w->y = unused;
	}
	w->begins = w->begins || x || y;
	if (w->text.len && (take(&dx, &unused) || take(&dy, &unused)))
		flush(w);
}

static void put_text(struct writer *w, const char *s)
{
	size_t len = strlen(s), from;

	for (size_t at = 0; at < len;) {
		from = at;
		utf8_next(s, len, &at);
		if (strchr(SPACE, s[from]) && !w->kept) {
			w->space = w->any;
			continue;
		}
		if (w->space)
			buf_putc(&w->text, ' ');
		w->space = false;
		w->any = true;
		move(w);
		buf_add(&w->text, strchr(SPACE, s[from]) ? " " : s + from,
			at - from);
	}
}

static void take_places(struct writer *w, const struct xml_node *node)
{
	const struct {
		const char *name, **list;
	} lists[] = {{"x", &w->at.x}, {"y", &w->at.y}, {"dx", &w->at.dx},
		{"dy", &w->at.dy}};
	const char *space = xml_value(node, "xml:space");

	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		const char *value = xml_value(node, lists[i].name);

		if (value)
			*lists[i].list = value;
	}
	w->length = svg_attribute(node, "textLength", w->place.width,
		w->length);
	if (space)
		w->kept = strcmp(space, "preserve") == 0;
	if (xml_value(node, "rotate"))
		svg_lose(w->svg, "turned letters");
}

/* XML nests no deeper than XML_DEPTH. */
static void write(struct writer *w, const struct xml_node *node,
	const struct svg_style *style)
{
	const struct svg_style *around = w->style;

	flush(w);
	w->style = style;
	take_places(w, node);
	for (const struct xml_node *n = node->first; n; n = n->next) {
		const char *name = svg_name(n);
		const struct svg_style *inner;

		if (n->text) {
			put_text(w, n->text);
			continue;
		}
		if (!name || (strcmp(name, "tspan") != 0 &&
				strcmp(name, "a") != 0)) {
			if (name && strcmp(name, "textPath") == 0)
				svg_lose(w->svg, "text along a path");
			continue;
		}
		inner = svg_style(w->svg, n, style);
		if (!inner->value[SVG_DISPLAY] ||
			strcmp(inner->value[SVG_DISPLAY], "none") != 0)
			write(w, n, inner);
	}
	flush(w);
	w->style = around;
}

void svg_draw_text(struct svg *svg, struct svg_place *place,
	const struct xml_node *node)
{
	struct writer w = {.svg = svg, .place = *place, .begins = true,
		.text.arena = svg->arena, .style = place->style};

	write(&w, node, place->style);
	place->end = w.place.end;
}
