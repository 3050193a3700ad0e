/*
 * A drawing's shapes as path operators. The form's longer side has always as
 * many units, whatever the drawing's own are, so that numbers of few decimals
 * do for all. What fades as a whole is a form within the form.
 */
#include "pdf/drawing.h"

#include "base/map.h"
#include "image/prepare.h"
#include "pdf/gradient.h"
#include "pdf/image.h"

#include <math.h>
#include <string.h>

/* PDF/A-2 lets "q" nest 28 deep (ISO 19005-2, 6.1.13). */
enum { NESTED = 20 };

/* One form while it is written. */
struct sketch {
	struct file *file;
	struct matrix base;   /* from the drawing's coordinates to the form's */
	double width, height; /* of the form */
	struct buf out;
	struct buf states, patterns, xobjects; /* its resources */
	int names;            /* given in them */
	int level;            /* of "q" */
};

static void put_number(struct sketch *s, double v)
{
	gradient_put_number(&s->out, v, 2);
}

static void put_outline(struct sketch *s, const struct outline *o,
	const struct matrix *m)
{
	static const struct {
		int points;
		const char *mark;
	} verbs[] = {
		[VERB_MOVE] = {1, "m\n"}, [VERB_LINE] = {1, "l\n"},
		[VERB_CURVE] = {3, "c\n"}, [VERB_CLOSE] = {0, "h\n"},
	};
	const double *p = o->points;

	for (size_t i = 0; i < o->verb_count; i++) {
		for (int k = verbs[o->verbs[i]].points; k; k--, p += 2) {
			double x = p[0], y = p[1];

			matrix_apply(m, &x, &y);
			put_number(s, x);
			put_number(s, y);
		}
		buf_puts(&s->out, verbs[o->verbs[i]].mark);
	}
}

/* The name of what was added to these resources last, and of what is next. */
static void add_name(struct sketch *s, struct buf *to)
{
	buf_printf(to, "/N%d", ++s->names);
}

/* How much of what is painted is seen. */
static void put_state(struct sketch *s, const char *key, double opacity)
{
	add_name(s, &s->states);
	buf_printf(&s->states, "<</%s ", key);
	gradient_put_number(&s->states, opacity, 4);
	buf_puts(&s->states, ">>");
	buf_printf(&s->out, "/N%d gs\n", s->names);
}

static void put_colour(struct sketch *s, struct colour c, bool stroke)
{
	int gray = image_lightness((const uint8_t[]){c.r, c.g, c.b});
	bool is_gray = s->file->gray || (c.r == c.g && c.g == c.b);

	buf_num(&s->out, is_gray ? gray : c.r, 255, 3);
	if (!is_gray) {
		buf_putc(&s->out, ' ');
		buf_num(&s->out, c.g, 255, 3);
		buf_putc(&s->out, ' ');
		buf_num(&s->out, c.b, 255, 3);
	}
	buf_puts(&s->out, is_gray ? stroke ? " G\n" : " g\n"
		: stroke ? " RG\n" : " rg\n");
}

static struct object *end_form(struct sketch *s, const char *more)
{
	struct object *o = object_new_stream(s->file, (struct bytes){
		(const uint8_t *)s->out.data, s->out.len}, true);

	buf_puts(&o->text, "/Type /XObject /Subtype /Form /BBox [0 0 ");
	gradient_put_number(&o->text, s->width, 2);
	gradient_put_number(&o->text, s->height, 2);
	buf_printf(&o->text, "]%s\n/Resources <<", more);
	if (s->states.len)
		buf_printf(&o->text, "/ExtGState<<%s>>", s->states.data);
	if (s->patterns.len)
		buf_printf(&o->text, "/Pattern<<%s>>", s->patterns.data);
	if (s->xobjects.len)
		buf_printf(&o->text, "/XObject<<%s>>", s->xobjects.data);
	buf_puts(&o->text, ">>");
	return o;
}

/* Another form of the same size and place. */
static struct sketch begin_form(const struct sketch *s)
{
	struct arena *arena = s->file->arena;
	struct sketch inner = {.file = s->file, .base = s->base,
		.width = s->width, .height = s->height, .out.arena = arena,
		.states.arena = arena, .patterns.arena = arena,
		.xobjects.arena = arena};

	buf_add(&inner.out, "", 0);
	return inner;
}

/* Has what follows be seen where the form is light, or else opaque (ISO
 * 32000-1, 11.6.5.2). */
static void put_mask(struct sketch *s, struct sketch *mask, bool by_alpha,
	const char *space)
{
	char group[64];
	const struct object *form;

	snprintf(group, sizeof group, "/Group<</S/Transparency/CS/%s>>",
		space);
	form = end_form(mask, group);
	add_name(s, &s->states);
	object_put_ref(&s->states, by_alpha ? "<</SMask<</S/Alpha/G"
		: "<</SMask<</S/Luminosity/G", form);
	buf_puts(&s->states, ">>>>");
	buf_printf(&s->out, "/N%d gs\n", s->names);
}

/* The same for what of a gradient is opaque. */
static void put_alpha(struct sketch *s, const struct paint *paint)
{
	struct sketch mask = begin_form(s);

	add_name(&mask, &mask.patterns);
	gradient_put(&mask.patterns, paint, &s->base, GRADIENT_ALPHA);
	buf_printf(&mask.out, "/Pattern cs /N%d scn 0 0 ", mask.names);
	put_number(&mask, s->width);
	put_number(&mask, s->height);
	buf_puts(&mask.out, "re f\n");
	put_mask(s, &mask, false, "DeviceGray");
}

/* The colour or pattern of what follows, and how much of it is seen. */
static void put_paint(struct sketch *s, const struct paint *paint, bool stroke)
{
	bool plain = paint->kind == PAINT_COLOUR;
	double seen = paint->opacity * (plain ? paint->colour.a / 255.0 : 1);

	if (seen < 1)
		put_state(s, stroke ? "CA" : "ca", seen);
	if (plain) {
		put_colour(s, paint->colour, stroke);
		return;
	}
	if (gradient_is_clear(paint))
		put_alpha(s, paint);
	add_name(s, &s->patterns);
	gradient_put(&s->patterns, paint, &s->base, s->file->gray
		? GRADIENT_GRAY : GRADIENT_COLOUR);
	buf_printf(&s->out, stroke ? "/Pattern CS /N%d SCN\n"
		: "/Pattern cs /N%d scn\n", s->names);
}

static void put_fill(struct sketch *s, const struct drawn *d)
{
	struct matrix m = matrix_join(s->base, d->matrix);

	buf_puts(&s->out, "q\n");
	put_paint(s, &d->fill, false);
	put_outline(s, &d->outline, &m);
	buf_puts(&s->out, d->even_odd ? "f*\nQ\n" : "f\nQ\n");
}

static void put_pen(struct sketch *s, const struct stroke *stroke, double k)
{
	put_number(s, stroke->width * k);
	buf_printf(&s->out, "w %d J %d j ", (int)stroke->cap,
		(int)stroke->join);
	put_number(s, stroke->miter);
	buf_puts(&s->out, "M\n");
	if (!stroke->dash_count)
		return;
	buf_putc(&s->out, '[');
	for (size_t i = 0; i < stroke->dash_count; i++)
		put_number(s, stroke->dashes[i] * k);
	buf_puts(&s->out, "]");
	put_number(s, stroke->dash_offset * k);
	buf_puts(&s->out, "d\n");
}

/*
 * The pen is as wide as the matrix makes it: where that turns and scales alone,
 * the outline takes it in; else it scales to the form's units, and what is left
 * of the matrix skews the pen.
 */
static void put_stroke(struct sketch *s, const struct drawn *d)
{
	struct matrix m = matrix_join(s->base, d->matrix), scale;
	double k = sqrt(fabs(m.a * m.d - m.b * m.c)), near = k * 1e-4;
	bool even = (fabs(m.a - m.d) < near && fabs(m.b + m.c) < near) ||
		(fabs(m.a + m.d) < near && fabs(m.b - m.c) < near);

	if (!(k > 1e-9 && k < 1e9))
		return;
	buf_puts(&s->out, "q\n");
	put_paint(s, &d->stroke.paint, true);
	scale = (struct matrix){k, 0, 0, k, 0, 0};
	if (!even) {
		gradient_put_matrix(&s->out, &(struct matrix){m.a / k,
			m.b / k, m.c / k, m.d / k, m.e, m.f});
		buf_puts(&s->out, "cm\n");
	}
	put_pen(s, &d->stroke, k);
	put_outline(s, &d->outline, even ? &m : &scale);
	buf_puts(&s->out, "S\nQ\n");
}

static void put_list(struct sketch *s, const struct drawn *d);

static void put_clips(struct sketch *s, const struct clip *clip)
{
	for (; clip; clip = clip->next) {
		put_outline(s, &clip->outline, &s->base);
		if (!clip->outline.verb_count)
			buf_puts(&s->out, "0 0 0 0 re\n");
		buf_puts(&s->out, clip->even_odd ? "W* n\n" : "W n\n");
	}
}

static void put_group(struct sketch *s, const struct drawn *d)
{
	struct sketch inner;

	if (!d->first)
		return;
	buf_puts(&s->out, "q\n");
	put_clips(s, d->clip);
	if (d->mask) {
		inner = begin_form(s);
		put_list(&inner, d->mask);
		put_mask(s, &inner, d->mask_by_alpha, s->file->gray
			? "DeviceGray" : "DeviceRGB");
	}
	if (d->mask || d->opacity < 1 || s->level == NESTED) {
		inner = begin_form(s);
		put_list(&inner, d->first);
		if (d->opacity < 1)
			put_state(s, "ca", d->opacity);
		add_name(s, &s->xobjects);
		object_put_ref(&s->xobjects, "", end_form(&inner, d->mask ||
			d->opacity < 1 ? "/Group<</S/Transparency>>" : ""));
		buf_printf(&s->out, "/N%d Do\n", s->names);
	} else {
		s->level++;
		put_list(s, d->first);
		s->level--;
	}
	buf_puts(&s->out, "Q\n");
}

/* Images stand on their heads in PDF's unit square. */
static void put_image(struct sketch *s, const struct drawn *d)
{
	static const struct matrix turn = {1, 0, 0, -1, 0, 1};
	const struct image_use use = {.gray = s->file->gray};
	struct matrix m = matrix_join(matrix_join(s->base, d->matrix), turn);

	add_name(s, &s->xobjects);
	object_put_ref(&s->xobjects, "", pdf_image_write(s->file,
		image_prepare(s->file->arena, d->image, &use)));
	buf_puts(&s->out, "q\n");
	gradient_put_matrix(&s->out, &m);
	buf_printf(&s->out, "cm\n/N%d Do\nQ\n", s->names);
}

static void put_list(struct sketch *s, const struct drawn *d)
{
	for (; d; d = d->next) {
		if (d->kind == DRAWN_GROUP)
			put_group(s, d);
		else if (d->kind == DRAWN_IMAGE)
			put_image(s, d);
		if (d->kind == DRAWN_SHAPE && d->fill.kind != PAINT_NONE)
			put_fill(s, d);
		if (d->kind == DRAWN_SHAPE &&
			d->stroke.paint.kind != PAINT_NONE)
			put_stroke(s, d);
	}
}

void drawing_size(const struct drawing *d, double *width, double *height)
{
	double k = DRAWING_SIDE / fmax(d->width, d->height);

	*width = d->width * k;
	*height = d->height * k;
}

struct object *drawing_write(struct file *file, const struct drawing *drawing)
{
	struct sketch whole = {.file = file}, s;
	double k = DRAWING_SIDE / fmax(drawing->width, drawing->height);

	drawing_size(drawing, &whole.width, &whole.height);
	whole.base = (struct matrix){k, 0, 0, -k, 0, whole.height};
	s = begin_form(&whole);
	put_list(&s, drawing->first);
	return end_form(&s, "");
}
