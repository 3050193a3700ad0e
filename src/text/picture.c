#include "text/picture.h"

#include "image/image.h"
#include "text/letters.h"

#include <string.h>

/* How large icons are, and the room behind them, of the size of the text. */
enum { SIZE = 86, GAP = 36 };

/* A width or height that is given; 0: automatic. */
static sp given(struct length l, sp whole)
{
	return l.automatic ? 0 : sp_max(0, length_resolve(l, whole));
}

/* Makes the size no larger than the limit in one direction; 0: none. */
static void limit(sp *size, sp *other, sp most)
{
	if (most <= 0 || *size <= most)
		return;
	*other = sp_scale(*other, most, *size);
	*size = most;
}

void picture_size_image(struct segment *seg, const struct style *style,
	const struct text *text)
{
	sp width, height;
	sp given_w = given(style->width, text->column);
	sp given_h = given(style->height, text->max_image_height);
	double w, h;

	image_size(seg->image, &w, &h);
	width = sp_from_pt(w);
	height = sp_from_pt(h);
	seg->width = width;
	seg->height = height;
	if (given_w > 0) {
		seg->width = given_w;
		seg->height = sp_scale(height, given_w, sp_max(width, 1));
	}
	if (given_h > 0) {
		if (given_w <= 0)
			seg->width =
				sp_scale(width, given_h, sp_max(height, 1));
		seg->height = given_h;
	}
	limit(&seg->width, &seg->height,
		given(style->max_width, text->column));
	limit(&seg->height, &seg->width,
		given(style->max_height, text->max_image_height));
	limit(&seg->height, &seg->width, text->max_image_height);
}

const struct image *picture_open(struct text *text, const struct node *node)
{
	struct opened {
		const struct image *image;
	} **known = (struct opened **)map_at(&text->images, &node,
		sizeof node);

	if (!*known) {
		*known = arena_alloc(text->arena, sizeof **known);
		(*known)->image = image_open(text->arena,
			text->styled->doc->files, node->url, node->pos,
			text->diag);
		if ((*known)->image && (*known)->image->drawing)
			letters_draw(text, node, (*known)->image->drawing);
	}
	return (*known)->image;
}

/* The first of the node's classes, or of the section's that it heads, that is an
 * icon's name. */
static const struct icon *icon_of_class(const struct node *node)
{
	const struct icon *icon = NULL;

	if (node->parent && node->parent->kind == KIND_SECTION &&
		node->parent->first == node)
		node = node->parent;
	for (const char *const *s = node->classes; s && *s && !icon; s++)
		icon = icon_lookup(*s);
	return icon;
}

/* Whether the node's content begins with an icon of the author's that shows. */
static bool begins_with_icon(const struct styled *styled,
	const struct node *node)
{
	while (node && node->kind != KIND_ICON)
		node = node->first;
	return node && (node->first || styled_at(styled, node)->icon);
}

bool picture_find_icon(struct segment *seg, const struct styled *styled,
	const struct node *node)
{
	const char *asked = seg->style->icon;

	if (!asked)
		return false;
	if (node->kind == KIND_ICON)
		seg->icon = icon_lookup(node->icon);
	else if (begins_with_icon(styled, node))
		return false;
	else
		seg->icon = strcmp(asked, "on") == 0 ? icon_of_class(node)
			: icon_lookup(asked);
	return seg->icon;
}

void picture_size_icon(struct segment *seg, const struct text *text)
{
	const struct style *style = seg->style;
	sp size = sp_scale(style->font_size, SIZE, 100);
	sp gap = sp_scale(style->font_size, GAP, 100), free;

	seg->width = sp_scale(seg->icon->width, size, ICON_EM);
	seg->height = sp_scale(size, 7, 8); /* the rest hangs down */
	free = style->icon_width.automatic ? 0
		: sp_sub(length_resolve(style->icon_width, text->column),
			sp_add(seg->width, gap));
	free = sp_max(free, 0);
	seg->before = free / 2;
	seg->after = sp_add(gap, free - free / 2);
}
