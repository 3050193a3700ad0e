#include "text/picture.h"

#include "image/image.h"

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

void picture_size(struct segment *seg, const struct style *style,
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
		(*known)->image = image_open(text->arena, node->url,
			node->pos, text->diag);
	}
	return (*known)->image;
}
