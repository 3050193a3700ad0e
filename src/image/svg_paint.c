#include "image/svg.h"

#include <math.h>
#include <string.h>

enum { STOPS = 100, LINKS = 16 /* from gradient to gradient */ };

static const struct colour black = {0, 0, 0, 255};

static bool is_called(const struct xml_node *node, const char *name)
{
	const char *called = node ? svg_name(node) : NULL;

	return called && strcmp(called, name) == 0;
}

/* A gradient's attribute: its own, or one of those that it is made after. */
static const char *said(const struct svg *svg, const struct xml_node *node,
	const char *name)
{
	const char *value = NULL;

	for (int i = 0; node && i < LINKS; i++) {
		value = xml_value(node, name);
		if (value)
			break;
		node = svg_linked(svg, node);
	}
	return value;
}

/* The gradient that has the stops. */
static const struct xml_node *with_stops(const struct svg *svg,
	const struct xml_node *node)
{
	for (int i = 0; node && i < LINKS; i++) {
		for (const struct xml_node *n = node->first; n; n = n->next)
			if (is_called(n, "stop"))
				return node;
		node = svg_linked(svg, node);
	}
	return NULL;
}

static struct colour current_colour(const struct svg_style *style)
{
	struct colour c = black;

	if (style->value[SVG_COLOR])
		svg_colour(style->value[SVG_COLOR], black, &c);
	return c;
}

static void fade(struct colour *c, double opacity)
{
	c->a = (uint8_t)(c->a * opacity + 0.5);
}

static void take_stops(struct svg *svg, const struct xml_node *node,
	struct paint *paint)
{
	static const struct svg_style nothing;
	struct colour_stop *stops = arena_array(svg->arena, STOPS,
		sizeof *stops);
	const struct svg_style *style = svg_style(svg, node, &nothing);
	size_t count = 0;
	double least = 0;

	for (const struct xml_node *n = node->first; n && count < STOPS;
		n = n->next) {
		const struct svg_style *s;
		struct colour_stop *stop = &stops[count];

		if (!is_called(n, "stop"))
			continue;
		s = svg_style(svg, n, style);
		stop->colour = black;
		if (s->value[SVG_STOP_COLOR])
			svg_colour(s->value[SVG_STOP_COLOR],
				current_colour(s), &stop->colour);
		fade(&stop->colour, svg_opacity(s->value[SVG_STOP_OPACITY]));
		stop->at = fmin(1, fmax(least, svg_attribute(n, "offset", 1,
			0)));
		least = stop->at;
		count++;
	}
	paint->stops = stops;
	paint->stop_count = count;
}

/* A gradient without extent is of its last colour. */
static void make_plain(struct paint *paint)
{
	paint->kind = PAINT_COLOUR;
	paint->colour = paint->stops[paint->stop_count - 1].colour;
}

/* What the attribute says, of a whole of `whole`. */
static double measure(const struct svg *svg, const struct xml_node *node,
	const char *name, double whole, double other)
{
	double v;

	return svg_length(said(svg, node, name), whole, &v) ? v : other;
}

static void make_linear(const struct svg *svg, const struct xml_node *node,
	double w, double h, struct paint *paint)
{
	double x1 = measure(svg, node, "x1", w, 0);
	double y1 = measure(svg, node, "y1", h, 0);
	double dx = measure(svg, node, "x2", w, w) - x1;
	double dy = measure(svg, node, "y2", h, 0) - y1;

	if (dx == 0 && dy == 0) {
		make_plain(paint);
		return;
	}
	paint->kind = PAINT_LINEAR;
	paint->matrix = matrix_join(paint->matrix, (struct matrix){dx, dy,
		-dy, dx, x1, y1});
}

static void make_radial(const struct svg *svg, const struct xml_node *node,
	double w, double h, struct paint *paint)
{
	double whole = sqrt((w * w + h * h) / 2), far;
	double cx = measure(svg, node, "cx", w, w / 2);
	double cy = measure(svg, node, "cy", h, h / 2);
	double r = measure(svg, node, "r", whole, whole / 2);
	double fx = measure(svg, node, "fx", w, cx) - cx;
	double fy = measure(svg, node, "fy", h, cy) - cy;
	double fr = measure(svg, node, "fr", whole, 0);

	if (r <= 0) {
		make_plain(paint);
		return;
	}
	/* A focus outside moves to the edge (SVG 1.1, 13.2.3). */
	far = sqrt(fx * fx + fy * fy) / r;
	far = far > 0.999 ? far / 0.999 : 1;
	paint->kind = PAINT_RADIAL;
	paint->focus[0] = fx / r / far;
	paint->focus[1] = fy / r / far;
	paint->focus[2] = fmin(fmax(fr / r, 0), 0.999);
	paint->matrix = matrix_join(paint->matrix, (struct matrix){r, 0, 0, r,
		cx, cy});
}

static void make_gradient(struct svg *svg, const struct svg_place *place,
	const struct xml_node *node, const struct outline *shape,
	struct paint *paint)
{
	const char *units = said(svg, node, "gradientUnits");
	const char *spread = said(svg, node, "spreadMethod");
	const struct xml_node *stops = with_stops(svg, node);
	double w = place->width, h = place->height, box[4];

	paint->matrix = place->matrix;
	if (!stops)
		return;
	if (!units || strcmp(units, "userSpaceOnUse") != 0) {
		if (!outline_bounds(shape, box) || box[2] <= box[0] ||
			box[3] <= box[1])
			return;
		w = h = 1;
		paint->matrix = matrix_join(paint->matrix, (struct matrix){
			box[2] - box[0], 0, 0, box[3] - box[1], box[0],
			box[1]});
	}
	paint->matrix = matrix_join(paint->matrix, svg_transform(said(svg,
		node, "gradientTransform")));
	take_stops(svg, stops, paint);
	if (spread && strcmp(spread, "pad") != 0)
		svg_lose(svg, "the repeats of a gradient");
	if (paint->stop_count == 1)
		make_plain(paint);
	else if (is_called(node, "radialGradient"))
		make_radial(svg, node, w, h, paint);
	else
		make_linear(svg, node, w, h, paint);
}

/* What "url(#a) red" leads to; false: what follows it counts. */
static bool make_server(struct svg *svg, const struct svg_place *place,
	const char **text, const struct outline *shape, struct paint *paint)
{
	const struct xml_node *node = svg_reference(svg, *text, text);

	if (is_called(node, "linearGradient") ||
		is_called(node, "radialGradient")) {
		make_gradient(svg, place, node, shape, paint);
		return true;
	}
	if (node)
		svg_lose(svg, arena_printf(svg->arena, "<%s>", node->name));
	*text += strspn(*text, " \t\r\n");
	return !**text;
}

struct paint svg_paint(struct svg *svg, const struct svg_place *place,
	const struct svg_style *style, enum svg_property property,
	const struct outline *shape)
{
	struct paint paint = {.colour = black, .opacity = 1};
	const char *text = style->value[property];
	bool stroke = property == SVG_STROKE;

	if (!text)
		text = stroke ? "none" : "black";
	if (strncmp(text, "url(", 4) != 0 ||
		!make_server(svg, place, &text, shape, &paint)) {
		if (strncmp(text, "none", 4) != 0 && svg_colour(text,
				current_colour(style), &paint.colour))
			paint.kind = PAINT_COLOUR;
	}
	paint.opacity = svg_opacity(style->value[stroke ? SVG_STROKE_OPACITY
		: SVG_FILL_OPACITY]);
	return paint;
}
