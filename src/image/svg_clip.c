#include "image/svg.h"

#include <string.h>

bool svg_is_even_odd(const char *rule)
{
	return rule && strcmp(rule, "evenodd") == 0;
}

void svg_add_clip(struct svg *svg, struct drawn *group,
	const struct outline *outline, const struct matrix *m, bool even_odd)
{
	struct clip *clip = arena_alloc(svg->arena, sizeof *clip);

	outline_append(svg->arena, &clip->outline, outline, m);
	svg->points += outline->point_count;
	clip->even_odd = even_odd;
	clip->next = group->clip;
	group->clip = clip;
}

/* Adds what the node and its children outline to the clip. */
static void outline_clip(struct svg *svg, struct svg_place place,
	const struct xml_node *node, struct outline *out, bool *even_odd)
{
	struct outline own = {0};
	const struct xml_node *used = NULL;
	const char *name = svg_name(node);

	if (!name || ++svg->elements > SVG_ELEMENTS || --place.depth < 0)
		return;
	place.style = svg_style(svg, node, place.style);
	place.matrix = matrix_join(place.matrix, svg_transform(
		place.style->value[SVG_TRANSFORM]));
	if (strcmp(name, "use") == 0 && (used = svg_linked(svg, node))) {
		place.matrix = matrix_join(place.matrix, (struct matrix){1, 0,
			0, 1, svg_attribute(node, "x", place.width, 0),
			svg_attribute(node, "y", place.height, 0)});
		outline_clip(svg, place, used, out, even_odd);
	} else if (svg_outline(svg, node, &place, &own)) {
		outline_append(svg->arena, out, &own, &place.matrix);
		*even_odd = *even_odd || svg_is_even_odd(
			place.style->value[SVG_CLIP_RULE]);
	} else {
		svg_lose(svg, arena_printf(svg->arena, "<%s> in a clipPath",
			name));
	}
}

/* Into the box, where a clipPath's or mask's units are parts of it. */
static struct matrix in_units(const struct svg_place *place,
	const char *units, const double box[4])
{
	if (!units || strcmp(units, "objectBoundingBox") != 0)
		return place->matrix;
	return matrix_join(place->matrix, (struct matrix){box[2] - box[0], 0, 0,
		box[3] - box[1], box[0], box[1]});
}

void svg_clip(struct svg *svg, const struct svg_place *place,
	const struct xml_node *clip_path, const double box[4],
	struct drawn *group)
{
	struct outline out = {0};
	struct svg_place inner = *place;
	bool even_odd = false;

	inner.matrix = in_units(place, xml_value(clip_path, "clipPathUnits"),
		box);
	inner.style = svg_style(svg, clip_path, place->style);
	inner.matrix = matrix_join(inner.matrix, svg_transform(
		inner.style->value[SVG_TRANSFORM]));
	for (const struct xml_node *n = clip_path->first; n; n = n->next)
		outline_clip(svg, inner, n, &out, &even_odd);
	svg_add_clip(svg, group, &out, &matrix_identity, even_odd);
}

void svg_mask(struct svg *svg, const struct svg_place *place,
	const struct xml_node *mask, const double box[4],
	struct drawn *group)
{
	static const struct svg_style nothing;
	struct svg_place inner = *place;
	const char *type;

	inner.matrix = in_units(place, xml_value(mask, "maskContentUnits"),
		box);
	inner.style = svg_style(svg, mask, &nothing);
	inner.end = &group->mask;
	type = inner.style->value[SVG_MASK_TYPE];
	group->mask_by_alpha = type && strcmp(type, "alpha") == 0;
	svg_draw_children(svg, &inner, mask);
	if (!group->mask) /* nothing in it is light */
		svg_add_clip(svg, group, &(struct outline){0},
			&matrix_identity, false);
}
