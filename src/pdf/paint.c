#include "pdf/paint.h"

#include "image/image.h"

#include <string.h>

void paint_xy(struct content_writer *w, sp x, sp y)
{
	object_put_points(&w->out, (int64_t)w->margin + x);
	buf_putc(&w->out, ' ');
	object_put_points(&w->out, (int64_t)w->margin + w->page->height - y);
	buf_putc(&w->out, ' ');
}

void paint_length(struct content_writer *w, sp v)
{
	object_put_points(&w->out, v);
	buf_putc(&w->out, ' ');
}

struct colour paint_opaque(struct colour c)
{
	int white = 255 - c.a;

	c.r = (uint8_t)((c.r * c.a + 255 * white + 127) / 255);
	c.g = (uint8_t)((c.g * c.a + 255 * white + 127) / 255);
	c.b = (uint8_t)((c.b * c.a + 255 * white + 127) / 255);
	c.a = 255;
	return c;
}

/* On white paper, and with gray the lightness alone. */
static struct colour printed(const struct content_writer *w, struct colour c)
{
	c = paint_opaque(c);
	if (w->options->gray)
		c.r = c.g = c.b = image_lightness(
			(const uint8_t[]){c.r, c.g, c.b});
	return c;
}

/* The colour's operands and operator: a grey has one of its own, so that it
 * prints on the black plate alone. */
static void put_colour(struct content_writer *w, struct colour c,
	const char *gray, const char *rgb)
{
	bool is_gray = c.r == c.g && c.g == c.b;

	buf_num(&w->out, c.r, 255, 3);
	buf_putc(&w->out, ' ');
	if (!is_gray) {
		buf_num(&w->out, c.g, 255, 3);
		buf_putc(&w->out, ' ');
		buf_num(&w->out, c.b, 255, 3);
		buf_putc(&w->out, ' ');
	}
	buf_puts(&w->out, is_gray ? gray : rgb);
}

void paint_colour(struct content_writer *w, struct colour c)
{
	c = printed(w, c);
	if (w->coloured && memcmp(&w->colour, &c, sizeof c) == 0)
		return;
	put_colour(w, c, "g\n", "rg\n");
	w->colour = c;
	w->coloured = true;
}

/* The same for strokes; to be undone with the graphics state. */
static void set_stroke(struct content_writer *w, struct colour c, sp width)
{
	buf_puts(&w->out, "q\n");
	put_colour(w, printed(w, c), "G\n", "RG\n");
	paint_length(w, width);
	buf_puts(&w->out, "w\n");
}

/* A rectangle's path, its corners rounded by quarter circles. */
static void put_path(struct content_writer *w, sp x, sp y, sp width, sp height,
	sp radius)
{
	/* How far a circle's control points stand out: 4/3 (sqrt 2 - 1). */
	sp k = sp_scale(radius, 5523, 10000);
	sp r = radius, x2 = x + width, y2 = y + height;
	const sp curves[4][6] = {
		{x2 - r + k, y, x2, y + r - k, x2, y + r},
		{x2, y2 - r + k, x2 - r + k, y2, x2 - r, y2},
		{x + r - k, y2, x, y2 - r + k, x, y2 - r},
		{x, y + r - k, x + r - k, y, x + r, y},
	};
	const sp lines[4][2] = {{x2 - r, y}, {x2, y2 - r}, {x + r, y2},
		{x, y + r}};

	if (r <= 0) {
		paint_xy(w, x, y2);
		paint_length(w, width);
		paint_length(w, height);
		buf_puts(&w->out, "re\n");
		return;
	}
	paint_xy(w, x + r, y);
	buf_puts(&w->out, "m\n");
	for (int i = 0; i < 4; i++) {
		paint_xy(w, lines[i][0], lines[i][1]);
		buf_puts(&w->out, "l\n");
		for (int k3 = 0; k3 < 6; k3 += 2)
			paint_xy(w, curves[i][k3], curves[i][k3 + 1]);
		buf_puts(&w->out, "c\n");
	}
	buf_puts(&w->out, "h\n");
}

/* The outline of a rectangle, inside it. */
static void put_outline(struct content_writer *w, const struct frame *f)
{
	sp stroke = f->rect.stroke;

	set_stroke(w, f->rect.colour, stroke);
	put_path(w, f->x + stroke / 2, f->y + stroke / 2,
		f->rect.width - stroke, f->rect.height - stroke,
		sp_max(0, sp_min(f->rect.radius, sp_min(f->rect.width,
			f->rect.height) / 2) - stroke / 2));
	buf_puts(&w->out, "S\nQ\n");
}

/* Dashes along a border's longer side; dots are round. */
static void put_dashes(struct content_writer *w, const struct frame *f)
{
	bool across = f->rect.width >= f->rect.height;
	sp thick = across ? f->rect.height : f->rect.width;
	sp x = f->x + (across ? 0 : thick / 2);
	sp y = f->y + (across ? thick / 2 : 0);
	bool dots = f->rect.dash == BORDER_DOTTED;

	set_stroke(w, f->rect.colour, thick);
	buf_puts(&w->out, dots ? "1 J [0 " : "[");
	paint_length(w, dots ? 2 * thick : 3 * thick);
	buf_puts(&w->out, "] 0 d\n");
	paint_xy(w, x, y);
	buf_puts(&w->out, "m\n");
	paint_xy(w, across ? x + f->rect.width : x,
		across ? y : y + f->rect.height);
	buf_puts(&w->out, "l S\nQ\n");
}

bool paint_shows(const struct frame *f)
{
	return f->rect.width > 0 && f->rect.height > 0 && f->rect.colour.a;
}

void paint_rect(struct content_writer *w, const struct frame *f)
{
	if (f->rect.stroke) {
		put_outline(w, f);
		return;
	}
	if (f->rect.dash > BORDER_SOLID) {
		put_dashes(w, f);
		return;
	}
	paint_colour(w, f->rect.colour);
	put_path(w, f->x, f->y, f->rect.width, f->rect.height,
		sp_min(f->rect.radius,
			sp_min(f->rect.width, f->rect.height) / 2));
	buf_puts(&w->out, "f\n");
}

/* A point of an icon on the page. */
struct point {
	sp x, y;
};

static struct point point_of(const struct frame *f, const int16_t *at)
{
	sp width = f->icon.width, em = sp_max(f->icon.icon->width, 1);

	return (struct point){f->x + sp_scale(at[0], width, em),
		f->y + f->icon.height - sp_scale(at[1], width, em)};
}

static void put_point(struct content_writer *w, struct point p)
{
	paint_xy(w, p.x, p.y);
}

/* Two thirds of the way to the control point of a parabola stand those of the
 * cubic curve that is the same. */
static struct point thirds(struct point from, struct point to)
{
	return (struct point){from.x + sp_scale(to.x - from.x, 2, 3),
		from.y + sp_scale(to.y - from.y, 2, 3)};
}

void paint_icon(struct content_writer *w, const struct frame *f)
{
	struct point pen = {0, 0}, control, to;

	paint_colour(w, f->icon.colour);
	for (const int16_t *p = f->icon.icon->outline; *p != ICON_END; p += 2) {
		int what = *p++;

		to = point_of(f, p);
		if (what == ICON_CURVE) {
			control = to;
			p += 2;
			to = point_of(f, p);
			put_point(w, thirds(pen, control));
			put_point(w, thirds(to, control));
		}
		put_point(w, to);
		buf_puts(&w->out, what == ICON_MOVE ? "m\n"
			: what == ICON_LINE ? "l\n" : "c\n");
		pen = to;
	}
	buf_puts(&w->out, "f\n");
}
