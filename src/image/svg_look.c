/* How a shape looks: filled, with a stroke, or not at all. */
#include "image/svg.h"

#include <string.h>

enum { DASHES = 64 };

static int keyword(const char *value, const char *const names[3])
{
	for (int i = 1; value && i < 3; i++)
		if (strcmp(value, names[i]) == 0)
			return i;
	return 0;
}

static void take_dashes(struct svg *svg, const char *text,
	struct stroke *stroke)
{
	double *dashes = arena_array(svg->arena, 2 * DASHES, sizeof *dashes);
	double sum = 0;
	size_t n = 0;

	while (text && n < DASHES && svg_number(&text, &dashes[n])) {
		if (dashes[n] < 0)
			return;
		sum += dashes[n++];
		text += strncmp(text, "px", 2) == 0 ? 2 : 0;
	}
	if (sum <= 0)
		return;
	if (n & 1) {
		memcpy(dashes + n, dashes, n * sizeof *dashes);
		n *= 2;
	}
	stroke->dashes = dashes;
	stroke->dash_count = n;
}

static struct stroke stroke_of(struct svg *svg, const struct svg_place *place,
	const struct svg_style *style, const struct outline *shape)
{
	static const char *const caps[] = {"butt", "round", "square"};
	static const char *const joins[] = {"miter", "round", "bevel"};
	const char *const *value = style->value;
	struct stroke s = {.width = 1, .miter = 4};

	s.paint = svg_paint(svg, place, style, SVG_STROKE, shape);
	svg_length(value[SVG_STROKE_WIDTH], place->width, &s.width);
	s.cap = (enum cap)keyword(value[SVG_STROKE_LINECAP], caps);
	s.join = (enum join)keyword(value[SVG_STROKE_LINEJOIN], joins);
	svg_length(value[SVG_STROKE_MITERLIMIT], 0, &s.miter);
	s.miter = s.miter < 1 ? 4 : s.miter;
	take_dashes(svg, value[SVG_STROKE_DASHARRAY], &s);
	svg_length(value[SVG_STROKE_DASHOFFSET], place->width,
		&s.dash_offset);
	if (s.width <= 0)
		s.paint.kind = PAINT_NONE;
	return s;
}

/* Whether the property is set to something that is to be seen. */
bool svg_asks(const struct svg_style *style, enum svg_property p)
{
	const char *value = style->value[p];

	return value && *value && strcmp(value, "none") != 0 &&
		strcmp(value, "normal") != 0;
}

struct drawn *svg_draw_shape(struct svg *svg, struct svg_place *place,
	const struct svg_style *style, const struct outline *outline)
{
	const char *visibility = style->value[SVG_VISIBILITY];
	struct paint fill;
	struct stroke stroke;
	struct drawn *d;

	if (!outline->verb_count || (visibility &&
			strcmp(visibility, "visible") != 0))
		return NULL;
	fill = svg_paint(svg, place, style, SVG_FILL, outline);
	if (!outline_has_area(outline))
		fill.kind = PAINT_NONE; /* PDF would paint a hairline */
	stroke = stroke_of(svg, place, style, outline);
	if (svg_asks(style, SVG_MARKER_START) || svg_asks(style, SVG_MARKER_MID) ||
		svg_asks(style, SVG_MARKER_END))
		svg_lose(svg, "the markers of lines");
	if (fill.kind == PAINT_NONE && stroke.paint.kind == PAINT_NONE)
		return NULL;
	d = svg_draw(svg, place, DRAWN_SHAPE);
	d->outline = *outline;
	d->even_odd = svg_is_even_odd(style->value[SVG_FILL_RULE]);
	d->fill = fill;
	d->stroke = stroke;
	return d;
}
