#include "layout/decorate.h"

#include <string.h>

bool decorate_any(const struct style *style)
{
	bool any = style->background.a || style->bands;

	for (int side = TOP; side <= LEFT; side++)
		any = any || style->border[side].width;
	return any;
}

static int add(struct frame *out, sp x, sp y, sp width, sp height,
	struct colour colour)
{
	if (width <= 0 || height <= 0 || !colour.a)
		return 0;
	*out = (struct frame){
		.kind = FRAME_RECT,
		.x = x,
		.y = y,
		.rect = {.width = width, .height = height, .colour = colour},
	};
	return 1;
}

int decorate_bands(const struct bands *bands, const struct border_box *box,
	struct frame *out)
{
	sp whole = bands->down ? box->height : box->width, from = 0;
	int n = 0;

	for (int i = 0; i < bands->count; i++) {
		const struct band *b = &bands->band[i];
		sp to = sp_min(whole, length_resolve(b->to, whole));

		if (bands->down)
			n += add(out + n, box->x, sp_add(box->y, from),
				box->width, sp_sub(to, from), b->colour);
		else
			n += add(out + n, sp_add(box->x, from), box->y,
				sp_sub(to, from), box->height, b->colour);
		from = sp_max(from, to);
	}
	return n;
}

static bool same_colour(struct colour a, struct colour b)
{
	return a.r == b.r && a.g == b.g && a.b == b.b && a.a == b.a;
}

/* One border all around can have round corners. */
static bool is_uniform(const struct border b[4])
{
	for (int side = RIGHT; side <= LEFT; side++)
		if (b[side].width != b[TOP].width ||
			b[side].style != b[TOP].style ||
			!same_colour(b[side].colour, b[TOP].colour))
			return false;
	return b[TOP].style == BORDER_SOLID;
}

static int add_border(const struct border *b, struct frame *out, sp x, sp y,
	sp width, sp height)
{
	int n = add(out, x, y, width, height, b->colour);

	if (n && b->style != BORDER_SOLID)
		out->rect.dash = b->style;
	return n;
}

static int add_borders(const struct border b[4], const struct border_box *box,
	struct frame *out)
{
	sp x = box->x, y = box->y, width = box->width, height = box->height;
	int n = 0;

	if (b[TOP].width && !box->no_top)
		n += add_border(&b[TOP], out + n, x, y, width, b[TOP].width);
	if (b[BOTTOM].width && !box->no_bottom)
		n += add_border(&b[BOTTOM], out + n, x,
			sp_sub(sp_add(y, height), b[BOTTOM].width), width,
			b[BOTTOM].width);
	if (b[LEFT].width)
		n += add_border(&b[LEFT], out + n, x, y, b[LEFT].width,
			height);
	if (b[RIGHT].width)
		n += add_border(&b[RIGHT], out + n,
			sp_sub(sp_add(x, width), b[RIGHT].width), y,
			b[RIGHT].width, height);
	return n;
}

int decorate_box(const struct style *style, const struct border_box *box,
	struct frame out[DECORATE_MOST])
{
	const struct border *b = style->border;
	sp radius = length_resolve(style->border_radius,
		sp_min(box->width, box->height));
	int n = add(out, box->x, box->y, box->width, box->height,
		style->background);

	if (n)
		out[0].rect.radius = radius;
	if (style->bands)
		n += decorate_bands(style->bands, box, out + n);
	if (radius > 0 && b[TOP].width && is_uniform(b)) {
		int outline = add(out + n, box->x, box->y, box->width,
			box->height, b[TOP].colour);

		if (outline) {
			out[n].rect.radius = radius;
			out[n].rect.stroke = b[TOP].width;
		}
		return n + outline;
	}
	return n + add_borders(b, box, out + n);
}
