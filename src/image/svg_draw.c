/*
 * Elements to what is painted. A file may draw a few things many times over
 * (<use>), so what is drawn is counted, and how deep it nests.
 */
#include "image/svg.h"

#include "image/format.h"

#include <string.h>

/* Adds to what is drawn at the place. */
struct drawn *svg_draw(struct svg *svg, struct svg_place *place,
	enum drawn_kind kind)
{
	struct drawn *d = arena_alloc(svg->arena, sizeof *d);

	d->kind = kind;
	d->matrix = place->matrix;
	d->opacity = 1;
	*place->end = d;
	place->end = &d->next;
	return d;
}

static void draw_element(struct svg *svg, struct svg_place *place,
	const struct xml_node *node);

void svg_draw_children(struct svg *svg, struct svg_place *place,
	const struct xml_node *node)
{
	for (const struct xml_node *n = node->first; n && !svg->wrong;
		n = n->next)
		draw_element(svg, place, n);
}

/* The first that is drawn: those with conditions are for other programs. */
static void draw_switch(struct svg *svg, struct svg_place *place,
	const struct xml_node *node)
{
	for (const struct xml_node *n = node->first; n; n = n->next) {
		const char *name = svg_name(n);
		const char *needs = xml_value(n, "requiredExtensions");

		if (!name || (needs && *needs) ||
			strcmp(name, "foreignObject") == 0)
			continue;
		draw_element(svg, place, n);
		return;
	}
}

/* A viewport of its own: <svg> in <svg>, a <symbol> that is used. */
static void draw_viewport(struct svg *svg, struct svg_place *place,
	const struct xml_node *node, double width, double height)
{
	const char *overflow = place->style->value[SVG_OVERFLOW];
	const double corners[4][2] = {{0, 0}, {width, 0}, {width, height},
		{0, height}};
	struct svg_place inner = *place;
	struct outline room = {0};
	double box[4];

	if (width <= 0 || height <= 0)
		return;
	inner.width = width;
	inner.height = height;
	if (!overflow || strcmp(overflow, "visible") != 0) {
		struct drawn *group = svg_draw(svg, place, DRAWN_GROUP);

		for (int i = 0; i < 4; i++)
			outline_add(svg->arena, &room, i ? VERB_LINE
				: VERB_MOVE, corners[i]);
		svg_add_clip(svg, group, &room, &place->matrix, false);
		inner.end = &group->first;
	}
	if (svg_view_box(xml_value(node, "viewBox"), box)) {
		inner.matrix = matrix_join(inner.matrix, svg_fit(box,
			xml_value(node, "preserveAspectRatio"), width,
			height));
		inner.width = box[2];
		inner.height = box[3];
	}
	svg_draw_children(svg, &inner, node);
	if (!room.verb_count)
		place->end = inner.end;
}

static void draw_inner_svg(struct svg *svg, struct svg_place *place,
	const struct xml_node *node)
{
	struct svg_place at = *place;

	at.matrix = matrix_join(at.matrix, (struct matrix){1, 0, 0, 1,
		svg_attribute(node, "x", at.width, 0),
		svg_attribute(node, "y", at.height, 0)});
	draw_viewport(svg, &at, node, svg_attribute(node, "width", at.width,
		at.width), svg_attribute(node, "height", at.height, at.height));
	place->end = at.end;
}

static void draw_use(struct svg *svg, struct svg_place *place,
	const struct xml_node *node)
{
	const struct xml_node *target = svg_linked(svg, node);
	const char *name = target ? svg_name(target) : NULL;
	struct svg_place at = *place;

	if (!name) {
		svg_lose(svg, "what <use> refers to");
		return;
	}
	at.matrix = matrix_join(at.matrix, (struct matrix){1, 0, 0, 1,
		svg_attribute(node, "x", at.width, 0),
		svg_attribute(node, "y", at.height, 0)});
	if (strcmp(name, "symbol") == 0) {
		at.style = svg_style(svg, target, place->style);
		draw_viewport(svg, &at, target,
			svg_attribute(node, "width", at.width, at.width),
			svg_attribute(node, "height", at.height, at.height));
	} else {
		draw_element(svg, &at, target);
	}
	place->end = at.end;
}

/* Pixels that the file itself holds, as programs that trace none export. */
static void draw_image(struct svg *svg, struct svg_place *place,
	const struct xml_node *node)
{
	const char *href = xml_value(node, "href");
	const struct image *image;
	double box[4] = {0}, width, height;
	struct matrix m;

	if (!href)
		href = xml_value(node, "xlink:href");
	image = href && strncmp(href, "data:", 5) == 0
		? image_of_pixels(svg->arena, href) : NULL;
	if (!image) {
		svg_lose(svg, "<image>");
		return;
	}
	box[2] = image->width;
	box[3] = image->height;
	width = svg_attribute(node, "width", place->width, box[2]);
	height = svg_attribute(node, "height", place->height, box[3]);
	if (width <= 0 || height <= 0)
		return;
	m = svg_fit(box, xml_value(node, "preserveAspectRatio"), width,
		height);
	m = matrix_join((struct matrix){1, 0, 0, 1,
		svg_attribute(node, "x", place->width, 0),
		svg_attribute(node, "y", place->height, 0)}, m);
	m = matrix_join(m, (struct matrix){box[2], 0, 0, box[3], 0, 0});
	place->matrix = matrix_join(place->matrix, m);
	svg_draw(svg, place, DRAWN_IMAGE)->image = image;
}

/* Elements that draw; others, here with NULL, show nothing themselves. */
static const struct {
	const char *name;
	void (*draw)(struct svg *, struct svg_place *, const struct xml_node *);
} elements[] = {
	{"g", svg_draw_children}, {"a", svg_draw_children}, {"svg", draw_inner_svg},
	{"switch", draw_switch}, {"use", draw_use}, {"image", draw_image},
	{"text", svg_draw_text},
	{"defs", NULL}, {"symbol", NULL}, {"style", NULL}, {"title", NULL},
	{"desc", NULL}, {"metadata", NULL}, {"linearGradient", NULL},
	{"radialGradient", NULL}, {"clipPath", NULL}, {"mask", NULL},
	{"filter", NULL}, {"pattern", NULL}, {"marker", NULL}, {"view", NULL},
	{"script", NULL}, {"animate", NULL}, {"animateTransform", NULL},
	{"animateMotion", NULL}, {"set", NULL}, {"font", NULL},
};

/* The element of that name that the property leads to, or NULL. */
static const struct xml_node *led_to(struct svg *svg,
	const struct svg_style *style, enum svg_property property,
	const char *name)
{
	const char *text = style->value[property];
	const struct xml_node *node = text ? svg_reference(svg, text, NULL)
		: NULL;
	const char *called = node ? svg_name(node) : NULL;

	return called && strcmp(called, name) == 0 ? node : NULL;
}

/* A group around what fades, is clipped or masked as a whole; or NULL. */
static struct drawn *wrap(struct svg *svg, struct svg_place *place,
	const struct svg_style *style, const struct outline *shape)
{
	double opacity = svg_opacity(style->value[SVG_OPACITY]), box[4] = {0};
	const struct xml_node *clip = led_to(svg, style, SVG_CLIP_PATH,
		"clipPath");
	const struct xml_node *mask = led_to(svg, style, SVG_MASK, "mask");
	struct drawn *group;

	if (opacity >= 1 && !clip && !mask)
		return NULL;
	group = svg_draw(svg, place, DRAWN_GROUP);
	group->opacity = opacity;
	outline_bounds(shape, box);
	if (clip)
		svg_clip(svg, place, clip, box, group);
	if (mask)
		svg_mask(svg, place, mask, box, group);
	return group;
}

/* One thing that is filled or stroked alone can fade without its group. */
static void settle(struct drawn *group)
{
	struct drawn *d = group->first;

	if (!d || d->next || d->kind != DRAWN_SHAPE ||
		(d->fill.kind != PAINT_NONE &&
			d->stroke.paint.kind != PAINT_NONE))
		return;
	d->fill.opacity *= group->opacity;
	d->stroke.paint.opacity *= group->opacity;
	group->opacity = 1;
}

static void draw_known(struct svg *svg, struct svg_place *place,
	const struct xml_node *node, const char *name)
{
	for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
		if (strcmp(elements[i].name, name) == 0) {
			if (elements[i].draw)
				elements[i].draw(svg, place, node);
			return;
		}
	svg_lose(svg, arena_printf(svg->arena, "<%.40s>", name));
}

static void lose_effects(struct svg *svg, const struct svg_style *style)
{
	if (svg_asks(style, SVG_FILTER))
		svg_lose(svg, "filters such as shadows");
	if (svg_asks(style, SVG_MIX_BLEND_MODE))
		svg_lose(svg, "mix-blend-mode");
}

static void draw_element(struct svg *svg, struct svg_place *place,
	const struct xml_node *node)
{
	const char *name = svg_name(node);
	const struct svg_style *style;
	struct svg_place inner = *place;
	struct outline outline = {0};
	struct drawn *group;
	bool is_shape;

	if (!name)
		return;
	if (++svg->elements > SVG_ELEMENTS || svg->points > SVG_POINTS) {
		svg->wrong = "draws too many things; export it as PNG";
		return;
	}
	style = svg_style(svg, node, place->style);
	if (style->value[SVG_DISPLAY] &&
		strcmp(style->value[SVG_DISPLAY], "none") == 0)
		return;
	if (--inner.depth < 0) {
		svg_lose(svg, "what nests too deep");
		return;
	}
	inner.style = style;
	inner.matrix = matrix_join(place->matrix, svg_transform(
		style->value[SVG_TRANSFORM]));
	lose_effects(svg, style);
	is_shape = svg_outline(svg, node, &inner, &outline);
	group = wrap(svg, &inner, style, &outline);
	place->end = inner.end;
	if (group)
		inner.end = &group->first;
	if (is_shape)
		svg_draw_shape(svg, &inner, style, &outline);
	else
		draw_known(svg, &inner, node, name);
	if (group)
		settle(group);
	else
		place->end = inner.end;
}
