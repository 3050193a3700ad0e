#include "image/prepare.h"

#include "image/format.h"
#include "image/pixels.h"
#include "image/recode.h"

/* Whether there are so many pixels that fewer are worth the work. */
static bool is_oversized(const struct image *m, const struct image_use *use)
{
	return use->width > 0 && use->height > 0 &&
		(int64_t)m->width * 2 > (int64_t)use->width * 3 &&
		(int64_t)m->height * 2 > (int64_t)use->height * 3;
}

static int larger(int a, int b)
{
	return a > b ? a : b;
}

/* The size it is to have, in its proportions: enough on either side. */
static void fit(const struct image *m, const struct image_use *use,
	struct image *out)
{
	if (!is_oversized(m, use))
		return;
	out->width = use->width;
	out->height = (int)(((int64_t)m->height * use->width + m->width / 2) /
		m->width);
	if (out->height >= use->height)
		return;
	out->height = use->height;
	out->width = larger(1, (int)(((int64_t)m->width * use->height +
		m->height / 2) / m->height));
}

static const struct image *prepare_jpeg(struct arena *arena,
	const struct image *m, const struct image_use *use)
{
	struct image *out = arena_alloc(arena, sizeof *out);
	bool gray = use->gray && m->colour != IMAGE_GREY;

	*out = *m;
	fit(m, use, out);
	if ((out->width == m->width && !gray) ||
		!jpeg_recode(arena, m, gray, out) ||
		(!gray && out->data.len > m->data.len))
		return m;
	return out;
}

static const struct image *prepare_pixels(struct arena *arena,
	const struct image *m, const struct image_use *use)
{
	struct image *out = arena_alloc(arena, sizeof *out);
	bool gray = use->gray && m->colour != IMAGE_GREY;
	bool flat = use->plain && m->alpha.len && !m->icc.len;
	struct pixels p;
	int width, height;

	*out = *m;
	fit(m, use, out);
	width = out->width;
	height = out->height;
	if ((width == m->width && !gray && !flat) || (m->filter == IMAGE_PNG &&
			png_pixels(arena, m->file, out)))
		return m;
	p = (struct pixels){m->width, m->height,
		out->colour == IMAGE_GREY ? 1 : 3, out->data.data,
		out->alpha.len ? out->alpha.data : NULL};
	if (flat)
		p = pixels_flatten(arena, &p, use->ground);
	p = pixels_shrink(arena, &p, width, height);
	if (gray)
		p = pixels_gray(arena, &p);
	out->width = p.width;
	out->height = p.height;
	out->colour = p.channels == 1 ? IMAGE_GREY : IMAGE_RGB;
	out->data = (struct bytes){p.data, (size_t)p.width * (size_t)p.height *
		(size_t)p.channels};
	out->alpha = (struct bytes){p.alpha, p.alpha
		? (size_t)p.width * (size_t)p.height : 0};
	if (gray)
		out->icc = (struct bytes){0};
	return out;
}

const struct image *image_prepare(struct arena *arena,
	const struct image *image, const struct image_use *use)
{
	if (image->drawing)
		return image;
	if (image->filter == IMAGE_JPEG)
		return prepare_jpeg(arena, image, use);
	/* A palette is small as it is, and its greys are the palette's. */
	if (image->colour == IMAGE_INDEXED)
		return image;
	return prepare_pixels(arena, image, use);
}
