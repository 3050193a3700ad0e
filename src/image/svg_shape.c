#include "image/svg.h"

#include <math.h>
#include <string.h>

/* How far a circle's control points stand out: 4/3 (sqrt 2 - 1). */
#define ROUND 0.5522847498307936

struct shaper {
	struct arena *arena;
	const struct xml_node *node;
	const struct svg_place *place;
	struct outline *out;
};

static double across(const struct shaper *s, const char *name)
{
	return svg_attribute(s->node, name, s->place->width, 0);
}

static double down(const struct shaper *s, const char *name)
{
	return svg_attribute(s->node, name, s->place->height, 0);
}

/* A length in no direction: a percentage is of the mean of both. */
static double along(const struct shaper *s, const char *name, double other)
{
	double w = s->place->width, h = s->place->height;

	return svg_attribute(s->node, name, sqrt((w * w + h * h) / 2), other);
}

static void add(const struct shaper *s, enum verb verb, const double *p)
{
	outline_add(s->arena, s->out, verb, p);
}

/* A rectangle with round corners, or an ellipse where they meet. */
static void rounded(const struct shaper *s, const double box[4], double rx,
	double ry)
{
	double x = box[0], y = box[1], r = x + box[2], b = y + box[3];
	double kx = rx * (1 - ROUND), ky = ry * (1 - ROUND);
	const double curves[4][6] = {
		{r - kx, y, r, y + ky, r, y + ry},
		{r, b - ky, r - kx, b, r - rx, b},
		{x + kx, b, x, b - ky, x, b - ry},
		{x, y + ky, x + kx, y, x + rx, y},
	};
	const double lines[4][2] = {{r - rx, y}, {r, b - ry}, {x + rx, b},
		{x, y + ry}};

	add(s, VERB_MOVE, (double[]){x + rx, y});
	for (int i = 0; i < 4; i++) {
		add(s, VERB_LINE, lines[i]);
		if (rx > 0 && ry > 0)
			add(s, VERB_CURVE, curves[i]);
	}
	add(s, VERB_CLOSE, NULL);
}

static void rectangle(const struct shaper *s)
{
	const double box[4] = {across(s, "x"), down(s, "y"),
		across(s, "width"), down(s, "height")};
	double rx = svg_attribute(s->node, "rx", s->place->width, -1);
	double ry = svg_attribute(s->node, "ry", s->place->height, -1);

	if (box[2] <= 0 || box[3] <= 0)
		return;
	rx = rx < 0 ? ry : rx;
	ry = ry < 0 ? rx : ry;
	rounded(s, box, fmin(fmax(rx, 0), box[2] / 2),
		fmin(fmax(ry, 0), box[3] / 2));
}

static void ellipse(const struct shaper *s, double rx, double ry)
{
	const double box[4] = {across(s, "cx") - rx, down(s, "cy") - ry,
		2 * rx, 2 * ry};

	if (rx > 0 && ry > 0)
		rounded(s, box, rx, ry);
}

static void circle(const struct shaper *s)
{
	double r = along(s, "r", 0);

	ellipse(s, r, r);
}

static void any_ellipse(const struct shaper *s)
{
	double rx = svg_attribute(s->node, "rx", s->place->width, -1);
	double ry = svg_attribute(s->node, "ry", s->place->height, -1);

	ellipse(s, rx < 0 ? ry : rx, ry < 0 ? rx : ry);
}

static void line(const struct shaper *s)
{
	add(s, VERB_MOVE, (double[]){across(s, "x1"), down(s, "y1")});
	add(s, VERB_LINE, (double[]){across(s, "x2"), down(s, "y2")});
}

static void polyline(const struct shaper *s)
{
	const char *text = xml_value(s->node, "points");
	double p[2];

	while (text && svg_number(&text, &p[0]) && svg_number(&text, &p[1]))
		add(s, s->out->verb_count ? VERB_LINE : VERB_MOVE, p);
}

static void polygon(const struct shaper *s)
{
	polyline(s);
	if (s->out->verb_count)
		add(s, VERB_CLOSE, NULL);
}

static void path(const struct shaper *s)
{
	const char *text = xml_value(s->node, "d");

	if (text)
		svg_path(s->arena, text, s->out);
}

bool svg_outline(struct svg *svg, const struct xml_node *node,
	const struct svg_place *place, struct outline *out)
{
	static const struct {
		const char *name;
		void (*make)(const struct shaper *);
	} shapes[] = {{"path", path}, {"rect", rectangle}, {"circle", circle},
		{"ellipse", any_ellipse}, {"line", line},
		{"polyline", polyline}, {"polygon", polygon}};
	struct shaper s = {svg->arena, node, place, out};
	const char *name = svg_name(node);

	for (size_t i = 0; name && i < sizeof shapes / sizeof *shapes; i++)
		if (strcmp(shapes[i].name, name) == 0) {
			shapes[i].make(&s);
			svg->points += out->point_count;
			return true;
		}
	return false;
}
