#include "pdf/gradient.h"

#include "image/image.h"

#include <math.h>

#define LARGEST 1e7 /* that a drawing may reach outside its frame */

void gradient_put_number(struct buf *out, double v, int decimals)
{
	int64_t den = 1;

	for (int i = 0; i < decimals; i++)
		den *= 10;
	if (!(v > -LARGEST))
		v = v < 0 ? -LARGEST : 0; /* what is no number is 0 */
	if (v > LARGEST)
		v = LARGEST;
	buf_num(out, llround(v * (double)den), den, decimals);
	buf_putc(out, ' ');
}

void gradient_put_matrix(struct buf *out, const struct matrix *m)
{
	const double v[6] = {m->a, m->b, m->c, m->d, m->e, m->f};

	for (int i = 0; i < 6; i++)
		gradient_put_number(out, v[i], 6);
}

bool gradient_is_clear(const struct paint *paint)
{
	for (size_t i = 0; i < paint->stop_count; i++)
		if (paint->stops[i].colour.a < 255)
			return true;
	return false;
}

static void put_colour(struct buf *out, struct colour c,
	enum gradient_part part)
{
	int gray = part == GRADIENT_ALPHA ? c.a : image_lightness(
		(const uint8_t[]){c.r, c.g, c.b});

	buf_putc(out, '[');
	buf_num(out, part == GRADIENT_COLOUR ? c.r : gray, 255, 4);
	if (part == GRADIENT_COLOUR) {
		buf_putc(out, ' ');
		buf_num(out, c.g, 255, 4);
		buf_putc(out, ' ');
		buf_num(out, c.b, 255, 4);
	}
	buf_putc(out, ']');
}

/* From one stop to the next. */
static void put_step(struct buf *out, const struct colour_stop *stop,
	enum gradient_part part)
{
	buf_puts(out, "<</FunctionType 2/Domain[0 1]/N 1/C0");
	put_colour(out, stop[0].colour, part);
	buf_puts(out, "/C1");
	put_colour(out, stop[1].colour, part);
	buf_puts(out, ">>");
}

/* All steps, with the first and the last colour going on to the ends. */
static void put_function(struct buf *out, const struct paint *paint,
	enum gradient_part part)
{
	const struct colour_stop *stops = paint->stops;
	size_t n = paint->stop_count;
	const struct colour_stop ends[2][2] = {
		{{0, stops[0].colour}, stops[0]},
		{stops[n - 1], {1, stops[n - 1].colour}},
	};

	buf_puts(out, "<</FunctionType 3/Domain[0 1]/Functions[");
	put_step(out, ends[0], part);
	for (size_t i = 0; i + 1 < n; i++)
		put_step(out, &stops[i], part);
	put_step(out, ends[1], part);
	buf_puts(out, "]/Bounds[");
	for (size_t i = 0; i < n; i++)
		gradient_put_number(out, stops[i].at, 5);
	buf_puts(out, "]/Encode[");
	for (size_t i = 0; i < n + 1; i++)
		buf_puts(out, i ? " 0 1" : "0 1");
	buf_puts(out, "]>>");
}

void gradient_put(struct buf *out, const struct paint *paint,
	const struct matrix *base, enum gradient_part part)
{
	const struct matrix m = matrix_join(*base, paint->matrix);

	buf_puts(out, "<</PatternType 2/Matrix[");
	gradient_put_matrix(out, &m);
	buf_printf(out, "]/Shading<</ShadingType %d/ColorSpace/%s/Extend[true "
		"true]/Coords[", paint->kind == PAINT_LINEAR ? 2 : 3,
		part == GRADIENT_COLOUR ? "DeviceRGB" : "DeviceGray");
	if (paint->kind == PAINT_LINEAR) {
		buf_puts(out, "0 0 1 0");
	} else {
		for (int i = 0; i < 3; i++)
			gradient_put_number(out, paint->focus[i], 6);
		buf_puts(out, "0 0 1");
	}
	buf_puts(out, "]/Function");
	put_function(out, paint, part);
	buf_puts(out, ">>>>");
}
