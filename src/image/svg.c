/*
 * SVG 1.1's shapes and text, and what of SVG 2 drawing programs write. Filters
 * are left out, and named; nothing outside the file is read.
 */
#include "image/svg.h"

#include "image/format.h"

#include <math.h>
#include <string.h>

enum { FILE_SIZE = 16 << 20, DEPTH = 64 };

const char *svg_name(const struct xml_node *node)
{
	const char *name = node->name;

	if (!name)
		return NULL;
	if (strncmp(name, "svg:", 4) == 0)
		return name + 4;
	return strchr(name, ':') ? NULL : name;
}

void svg_lose(struct svg *svg, const char *name)
{
	if (!svg->lost.len)
		buf_puts(&svg->lost, name);
	else if (!strstr(svg->lost.data, name) && svg->lost.len < 200)
		buf_printf(&svg->lost, ", %s", name);
}

struct xml_node *svg_reference(const struct svg *svg, const char *text,
	const char **rest)
{
	size_t n;

	if (strncmp(text, "url(", 4) == 0) {
		text += 4 + strspn(text + 4, " \"'");
		if (rest)
			*rest = strchr(text, ')') ? strchr(text, ')') + 1
				: text + strlen(text);
	}
	if (*text != '#')
		return NULL;
	n = strcspn(++text, " \"')");
	return map_lookup(&svg->ids, text, n);
}

struct xml_node *svg_linked(const struct svg *svg,
	const struct xml_node *node)
{
	const char *href = xml_value(node, "href");

	if (!href)
		href = xml_value(node, "xlink:href");
	return href ? svg_reference(svg, href, NULL) : NULL;
}

static void collect_ids(struct svg *svg)
{
	svg->ids.arena = svg->arena;
	for (struct xml_node *n = svg->root; n; n = xml_next(n, svg->root)) {
		const char *id = n->name ? xml_value(n, "id") : NULL;
		void **at = id ? map_at(&svg->ids, id, strlen(id)) : NULL;

		if (at && !*at)
			*at = n;
	}
}

/* As the file says; without a width and height as its viewBox; else as CSS
 * has it of what has no size. */
static void take_size(const struct svg *svg, const double *box,
	struct drawing *out)
{
	double w = svg_attribute(svg->root, "width", 0, 0);
	double h = svg_attribute(svg->root, "height", 0, 0);

	if (w <= 0 && h > 0 && box)
		w = h * box[2] / box[3];
	if (h <= 0 && w > 0 && box)
		h = w * box[3] / box[2];
	out->width = w > 0 ? w : box ? box[2] : 300;
	out->height = h > 0 ? h : box ? box[3] : 150;
}

static void draw_root(struct svg *svg, struct drawing *out)
{
	static const struct svg_style nothing;
	const char *ratio = xml_value(svg->root, "preserveAspectRatio");
	struct svg_place place = {.matrix = matrix_identity, .depth = DEPTH};
	double box[4];
	bool boxed = svg_view_box(xml_value(svg->root, "viewBox"), box);

	take_size(svg, boxed ? box : NULL, out);
	out->stretches = ratio && strncmp(ratio, "none", 4) == 0;
	place.width = boxed ? box[2] : out->width;
	place.height = boxed ? box[3] : out->height;
	if (boxed)
		place.matrix = svg_fit(box, ratio, out->width, out->height);
	place.style = svg_style(svg, svg->root, &nothing);
	place.end = &out->first;
	svg_draw_children(svg, &place, svg->root);
}

const char *svg_read(struct arena *arena, struct bytes file,
	struct image *out)
{
	struct svg svg = {.arena = arena, .lost.arena = arena};
	struct drawing *drawing = arena_alloc(arena, sizeof *drawing);
	const char *wrong, *name;

	if (file.len > FILE_SIZE)
		return "is too large; export it as PNG";
	wrong = xml_read(arena, file, &svg.root);
	if (wrong)
		return wrong;
	name = svg_name(svg.root);
	if (!name || strcmp(name, "svg") != 0)
		return "is XML, but no SVG";
	svg.letters_end = &svg.letters;
	collect_ids(&svg);
	svg_read_sheets(&svg);
	draw_root(&svg, drawing);
	if (svg.wrong)
		return svg.wrong;
	if (!drawing->first)
		return svg.lost.len ? arena_printf(arena, "has nothing that "
			"can be drawn, only %s; export it as PNG",
			svg.lost.data) : "draws nothing";
	if (drawing->width > 1e6 || drawing->height > 1e6 ||
		drawing->width < 1e-3 || drawing->height < 1e-3)
		return "has no sensible width and height";
	drawing->letters = svg.letters;
	out->filter = IMAGE_DRAWING;
	out->drawing = drawing;
	out->width = (int)ceil(drawing->width);
	out->height = (int)ceil(drawing->height);
	out->lost = svg.lost.len ? svg.lost.data : NULL;
	return NULL;
}
