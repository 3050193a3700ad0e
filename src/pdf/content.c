#include "pdf/content.h"

#include "base/map.h"
#include "layout/decorate.h"
#include "pdf/image.h"
#include "pdf/reading.h"

#include <string.h>

/* PDF counts from the bottom, we from the top. */
static void put_xy(struct content_writer *w, sp x, sp y)
{
	object_put_points(&w->out, x);
	buf_putc(&w->out, ' ');
	object_put_points(&w->out, (int64_t)w->page->height - y);
	buf_putc(&w->out, ' ');
}

static void put_length(struct content_writer *w, sp v)
{
	object_put_points(&w->out, v);
	buf_putc(&w->out, ' ');
}

/* On white paper, and with gray the lightness alone (ITU-R BT.601). */
static struct colour printed(const struct content_writer *w, struct colour c)
{
	int white = 255 - c.a, y;

	c.r = (uint8_t)((c.r * c.a + 255 * white + 127) / 255);
	c.g = (uint8_t)((c.g * c.a + 255 * white + 127) / 255);
	c.b = (uint8_t)((c.b * c.a + 255 * white + 127) / 255);
	c.a = 255;
	if (w->gray) {
		y = (299 * c.r + 587 * c.g + 114 * c.b + 500) / 1000;
		c.r = c.g = c.b = (uint8_t)y;
	}
	return c;
}

static void set_colour(struct content_writer *w, struct colour c)
{
	c = printed(w, c);
	if (w->coloured && memcmp(&w->colour, &c, sizeof c) == 0)
		return;
	buf_num(&w->out, c.r, 255, 3);
	if (c.r == c.g && c.g == c.b) {
		buf_puts(&w->out, " g\n");
	} else {
		buf_putc(&w->out, ' ');
		buf_num(&w->out, c.g, 255, 3);
		buf_putc(&w->out, ' ');
		buf_num(&w->out, c.b, 255, 3);
		buf_puts(&w->out, " rg\n");
	}
	w->colour = c;
	w->coloured = true;
}

static void close_mark(struct content_writer *w)
{
	if (w->marked)
		buf_puts(&w->out, "EMC\n");
	w->marked = false;
	w->tag = NULL;
}

/* Opens the mark for the tag, or an artifact's, unless it is open. */
static void open_mark(struct content_writer *w, const struct tag *tag,
	bool pagination)
{
	if (w->marked && w->tag == tag && tag)
		return;
	close_mark(w);
	if (tag)
		buf_printf(&w->out, "/%s <</MCID %d>> BDC\n",
			tag_names[tag->type],
			structure_mark(w->structure, w->page_number, tag));
	else if (pagination)
		buf_puts(&w->out, "/Artifact <</Type/Pagination>> BDC\n");
	else
		buf_puts(&w->out, "/Artifact BMC\n");
	w->marked = true;
	w->tag = tag;
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
		put_xy(w, x, y2);
		put_length(w, width);
		put_length(w, height);
		buf_puts(&w->out, "re\n");
		return;
	}
	put_xy(w, x + r, y);
	buf_puts(&w->out, "m\n");
	for (int i = 0; i < 4; i++) {
		put_xy(w, lines[i][0], lines[i][1]);
		buf_puts(&w->out, "l\n");
		for (int k3 = 0; k3 < 6; k3 += 2)
			put_xy(w, curves[i][k3], curves[i][k3 + 1]);
		buf_puts(&w->out, "c\n");
	}
	buf_puts(&w->out, "h\n");
}

/* The same for strokes; to be undone with the graphics state. */
static void set_stroke(struct content_writer *w, struct colour c, sp width)
{
	c = printed(w, c);
	buf_puts(&w->out, "q\n");
	buf_num(&w->out, c.r, 255, 3);
	buf_putc(&w->out, ' ');
	if (c.r != c.g || c.g != c.b) {
		buf_num(&w->out, c.g, 255, 3);
		buf_putc(&w->out, ' ');
		buf_num(&w->out, c.b, 255, 3);
		buf_puts(&w->out, " R");
	}
	buf_puts(&w->out, "G\n");
	put_length(w, width);
	buf_puts(&w->out, "w\n");
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
	put_length(w, dots ? 2 * thick : 3 * thick);
	buf_puts(&w->out, "] 0 d\n");
	put_xy(w, x, y);
	buf_puts(&w->out, "m\n");
	put_xy(w, across ? x + f->rect.width : x,
		across ? y : y + f->rect.height);
	buf_puts(&w->out, "l S\nQ\n");
}

static void put_artifact_rect(struct content_writer *w, sp x, sp y, sp width,
	sp height, sp radius, struct colour colour)
{
	if (width <= 0 || height <= 0 || !colour.a)
		return;
	open_mark(w, NULL, false);
	set_colour(w, colour);
	put_path(w, x, y, width, height,
		sp_min(radius, sp_min(width, height) / 2));
	buf_puts(&w->out, "f\n");
}

static void put_frame_rect(struct content_writer *w, const struct frame *f)
{
	if (!f->rect.stroke && f->rect.dash <= BORDER_SOLID) {
		put_artifact_rect(w, f->x, f->y, f->rect.width,
			f->rect.height, f->rect.radius, f->rect.colour);
		return;
	}
	if (!f->rect.colour.a || f->rect.width <= 0 || f->rect.height <= 0)
		return;
	open_mark(w, NULL, false);
	if (f->rect.stroke)
		put_outline(w, f);
	else
		put_dashes(w, f);
}

static void set_font(struct content_writer *w, int font, int variant, sp size)
{
	if (w->font == font && w->variant == variant && w->size == size)
		return;
	pdf_font_put_name(&w->out, font, variant);
	buf_putc(&w->out, ' ');
	put_length(w, size);
	buf_puts(&w->out, "Tf\n");
	w->font = font;
	w->variant = variant;
	w->size = size;
}

static void set_stretch(struct content_writer *w, int32_t stretch)
{
	if (w->stretch == stretch)
		return;
	buf_num(&w->out, stretch, 100, 2);
	buf_puts(&w->out, " Tz\n");
	w->stretch = stretch;
}

/* Tc, in what it prints: 1/10000 pt. */
static void set_tracking(struct content_writer *w, sp tracking)
{
	if (w->tracking == tracking)
		return;
	buf_num(&w->out, tracking, SP_PT, 4);
	buf_puts(&w->out, " Tc\n");
	w->tracking = tracking;
}

static void set_rise(struct content_writer *w, sp rise)
{
	if (w->rise == rise)
		return;
	put_length(w, rise);
	buf_puts(&w->out, "Ts\n");
	w->rise = rise;
}

/*
 * A run's glyphs. Two pens run along: `want`, where the glyphs should stand,
 * and `have`, where PDF's whole thousandths put them, in 1/10^7 of sp, so
 * that no rounding adds up.
 */
struct pens {
	int64_t want, have;
	bool open; /* a TJ array */
	bool string; /* a string in it */
};

#define FINE 10000000

static void close_array(struct content_writer *w, struct pens *p)
{
	if (p->string)
		buf_putc(&w->out, '>');
	if (p->open)
		buf_puts(&w->out, "] TJ\n");
	p->open = p->string = false;
}

/* Moves the pen to where the next glyph is wanted, by whole thousandths. */
static void adjust(struct content_writer *w, struct pens *p, int64_t want)
{
	/* One unit of TJ, in the pens' units: size / 1000 * stretch. */
	int64_t unit = (int64_t)w->size * w->stretch;
	int64_t off = p->have - want, n;

	if (unit <= 0)
		return;
	n = (off + (off < 0 ? -unit / 2 : unit / 2)) / unit;
	if (!n)
		return;
	if (p->string)
		buf_putc(&w->out, '>');
	p->string = false;
	if (!p->open)
		buf_putc(&w->out, '[');
	p->open = true;
	buf_int(&w->out, n);
	p->have -= n * unit;
}

static void put_code(struct content_writer *w, struct pens *p, unsigned code)
{
	if (!p->open)
		buf_putc(&w->out, '[');
	if (!p->string)
		buf_putc(&w->out, '<');
	p->open = p->string = true;
	buf_hex4(&w->out, code);
}

static void put_glyph(struct content_writer *w, struct pens *p,
	const struct run *run, int i)
{
	const struct pdf_font *font = &w->fonts->font[run->face->index];
	const struct glyph *g = &run->glyphs[i];
	unsigned id = font->code[g->id];
	struct glyph_text text;
	int variant;

	glyph_text(run, i, &text);
	variant = pdf_font_variant(font, g->id, text.text, text.len);
	if (variant != w->variant || g->dy != w->rise) {
		close_array(w, p);
		set_font(w, run->face->index, variant, run->size);
		set_rise(w, g->dy);
	}
	adjust(w, p, p->want + (int64_t)g->dx * FINE);
	put_code(w, p, id);
	p->have += (int64_t)font->width[g->id] * run->size * w->stretch +
		(int64_t)w->tracking * w->stretch * 1000;
	p->want += (int64_t)g->advance * FINE;
}

/* How far a bridge's one space must be stretched to be as wide as it is. */
static int32_t bridge_stretch(const struct content_writer *w,
	const struct run *run)
{
	const struct pdf_font *font = &w->fonts->font[run->face->index];
	int width = run->glyph_count == 1
		? font->width[run->glyphs[0].id]
		: 0;
	int64_t natural = (int64_t)width * run->size / 1000;

	return natural > 0
		? sp_clamp((int64_t)run->width * 10000 / natural)
		: 10000;
}

static void put_text(struct content_writer *w, const struct frame *f)
{
	const struct run *run = f->run;
	struct pens pens = {0};

	buf_puts(&w->out, "BT\n");
	set_colour(w, run->colour);
	set_font(w, run->face->index, 0, run->size);
	set_stretch(w, run->bridge ? bridge_stretch(w, run) : run->stretch);
	set_tracking(w, run->tracking);
	buf_puts(&w->out, "1 0 0 1 ");
	put_xy(w, f->x, f->y);
	buf_puts(&w->out, "Tm\n");
	for (int i = 0; i < run->glyph_count; i++)
		put_glyph(w, &pens, run, i);
	close_array(w, &pens);
	set_rise(w, 0);
	buf_puts(&w->out, "ET\n");
}

/* The background and borders of an inline box, as far as its run goes. */
static void put_background(struct content_writer *w, const struct frame *f)
{
	const struct run *run = f->run;
	const struct style *style = run->box;
	struct frame frames[DECORATE_MOST];
	struct border_box box;
	sp up, down;
	int n;

	if (!style)
		return;
	up = sp_scale(run->face->ascender, run->size,
		run->face->units_per_em) + style->padding[TOP].fixed +
		style->border[TOP].width;
	down = -sp_scale(run->face->descender, run->size,
		run->face->units_per_em) + style->padding[BOTTOM].fixed +
		style->border[BOTTOM].width;
	box = (struct border_box){
		.x = f->x - run->box_left,
		.y = f->y - up,
		.width = run->width + run->box_left + run->box_right,
		.height = up + down,
	};
	n = decorate_box(style, &box, frames);
	for (int i = 0; i < n; i++)
		put_frame_rect(w, &frames[i]);
}

/* Underlines and the like, after the text that they belong to. */
static void put_decoration(struct content_writer *w, const struct frame *f)
{
	const struct run *run = f->run;
	const struct face *face = run->face;
	int em = face->units_per_em;

	if (run->underline)
		put_artifact_rect(w, f->x, f->y -
			sp_scale(face->underline_position, run->size, em) -
			sp_scale(face->underline_thickness, run->size, em) / 2,
			run->width, sp_scale(face->underline_thickness,
				run->size, em), 0, run->colour);
	if (run->line_through)
		put_artifact_rect(w, f->x, f->y -
			sp_scale(face->strikeout_position, run->size, em),
			run->width, sp_scale(face->strikeout_thickness,
				run->size, em), 0, run->colour);
}

/* EXIF's eight orientations as matrices on the unit square. */
static void put_image(struct content_writer *w, const struct frame *f)
{
	static const signed char turns[9][6] = {
		{1, 0, 0, 1, 0, 0}, {1, 0, 0, 1, 0, 0}, {-1, 0, 0, 1, 1, 0},
		{-1, 0, 0, -1, 1, 1}, {1, 0, 0, -1, 0, 1},
		{0, -1, -1, 0, 1, 1}, {0, -1, 1, 0, 0, 1}, {0, 1, 1, 0, 0, 0},
		{0, 1, -1, 0, 1, 0},
	};
	const struct image *image = f->image.image;
	const signed char *t = turns[image->orientation >= 1 &&
			image->orientation <= 8 ? image->orientation : 1];

	buf_puts(&w->out, "q\n");
	put_length(w, f->image.width);
	buf_puts(&w->out, "0 0 ");
	put_length(w, f->image.height);
	put_xy(w, f->x, f->y + f->image.height);
	buf_printf(&w->out, "cm\n%d %d %d %d %d %d cm\n/I%d Do\nQ\n", t[0],
		t[1], t[2], t[3], t[4], t[5],
		pdf_image_number(w->images, image));
}

static bool is_decorated(const struct frame *f)
{
	return f->kind == FRAME_RUN &&
		(f->run->underline || f->run->line_through);
}

/*
 * Decorations wait until the tag changes, so that they do not break a
 * paragraph's mark in two.
 */
static void put_waiting(struct content_writer *w, const struct frame *from,
	const struct frame *to)
{
	for (; from < to; from++)
		if (is_decorated(from))
			put_decoration(w, from);
}

void content_put(struct content_writer *w)
{
	const struct frame *frames = w->page->frames, *waiting = frames;
	const struct frame *end;

	if (!frames) /* an empty page */
		return;
	end = frames + w->page->frame_count;
	for (const struct frame *f = frames; f < end; f++) {
		if (f > frames && f->tag != f[-1].tag) {
			put_waiting(w, waiting, f);
			waiting = f;
		}
		switch (f->kind) {
		case FRAME_RUN:
			put_background(w, f);
			open_mark(w, f->tag, f->pagination);
			put_text(w, f);
			break;
		case FRAME_RECT:
			put_frame_rect(w, f);
			break;
		case FRAME_IMAGE:
			open_mark(w, f->tag, f->pagination);
			put_image(w, f);
			break;
		}
	}
	put_waiting(w, waiting, end);
	close_mark(w);
}
