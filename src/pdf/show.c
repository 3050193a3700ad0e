#include "pdf/show.h"

#include "pdf/paint.h"
#include "pdf/reading.h"

#define PLACES 1000 /* steps of a point that a line can stand at */

static void set_font(struct content_writer *w, int font, int variant, sp size)
{
	if (w->font == font && w->variant == variant && w->size == size)
		return;
	pdf_font_put_name(&w->out, font, variant);
	buf_putc(&w->out, ' ');
	paint_length(w, size);
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
	paint_length(w, rise);
	buf_puts(&w->out, "Ts\n");
	w->rise = rise;
}

/*
 * Moves to where a run begins. The operator moves by steps, from one line's
 * beginning to the next's; counted in whole PLACES, they never add up to an
 * error.
 */
static void move_to(struct content_writer *w, sp from_left, sp from_top)
{
	int64_t up = (int64_t)w->margin + w->page->height - from_top;
	int64_t x = sp_scale(w->margin + from_left, PLACES, SP_PT);
	int64_t y = sp_scale(sp_clamp(up), PLACES, SP_PT);

	if (!w->in_text) {
		buf_puts(&w->out, "BT\n");
		w->in_text = true;
		w->x = w->y = 0;
	}
	buf_num(&w->out, x - w->x, PLACES, 3);
	buf_putc(&w->out, ' ');
	buf_num(&w->out, y - w->y, PLACES, 3);
	buf_puts(&w->out, " Td\n");
	w->x = x;
	w->y = y;
}

void show_end(struct content_writer *w)
{
	if (w->in_text)
		buf_puts(&w->out, "ET\n");
	w->in_text = false;
}

/*
 * A run's glyphs. PDF's whole thousandths put each a little ahead of where it
 * should stand, or behind; that is kept, in 1/10^7 of sp, and made good before
 * the next, so that no rounding adds up. Strings and the moves between them are gathered
 * first: a string alone has an operator of its own.
 */
struct pens {
	int64_t ahead;
	struct buf strings; /* the writer's, meanwhile */
	bool string; /* one is open */
	bool moves;
};

#define FINE 10000000

static void close_string(struct pens *p)
{
	if (p->string)
		buf_putc(&p->strings, ')');
	p->string = false;
}

static void put_strings(struct content_writer *w, struct pens *p)
{
	close_string(p);
	if (!p->strings.len)
		return;
	if (p->moves)
		buf_putc(&w->out, '[');
	buf_add(&w->out, p->strings.data, p->strings.len);
	buf_puts(&w->out, p->moves ? "]TJ\n" : "Tj\n");
	p->strings.len = 0;
	p->moves = false;
}

/* Moves the pen to `want` from where the next glyph stands, by whole
 * thousandths. */
static void adjust(struct content_writer *w, struct pens *p, int64_t want)
{
	/* One unit of TJ, in the pens' units: size / 1000 * stretch. */
	int64_t unit = (int64_t)w->size * w->stretch;
	int64_t off = p->ahead - want, n;

	if (unit <= 0)
		p->ahead = 0;
	if (unit <= 0)
		return;
	n = (off + (off < 0 ? -unit / 2 : unit / 2)) / unit;
	if (!n)
		return;
	close_string(p);
	buf_int(&p->strings, n);
	p->moves = true;
	p->ahead -= n * unit;
}

/* A byte of a literal string (7.3.4.2). */
static void put_byte(struct buf *out, unsigned byte)
{
	if (byte == '(' || byte == ')' || byte == '\\')
		buf_putc(out, '\\');
	if (byte == '\r') /* as it stands, it would read as \n */
		buf_puts(out, "\\r");
	else
		buf_putc(out, (char)byte);
}

static void put_code(struct pens *p, unsigned code)
{
	if (!p->string)
		buf_putc(&p->strings, '(');
	p->string = true;
	put_byte(&p->strings, code >> 8);
	put_byte(&p->strings, code & 255);
}

/* As far as pens go: a broken font's letters may be wider. */
static int64_t product(int64_t a, int64_t b, int64_t c)
{
	const int64_t most = INT64_MAX / 4;
	int64_t result;

	if (__builtin_mul_overflow(a, b, &result) ||
		__builtin_mul_overflow(result, c, &result) || result > most)
		return most;
	return result < -most ? -most : result;
}

static void put_glyph(struct content_writer *w, struct pens *p,
	const struct run *run, int i)
{
	const struct pdf_font *font = &w->fonts->font[run->face->index];
	const struct glyph *g = &run->glyphs[i];
	struct offset offset = run_offset(run, i);
	struct glyph_text text;
	int variant;

	glyph_text(run, i, &text);
	variant = pdf_font_variant(font, g->id, text.text, text.len);
	if (variant != w->variant || offset.dy != w->rise) {
		put_strings(w, p);
		set_font(w, run->face->index, variant, run->size);
		set_rise(w, offset.dy);
	}
	adjust(w, p, (int64_t)offset.dx * FINE);
	put_code(p, font->code[g->id]);
	p->ahead += product(font->width[g->id], run->size, w->stretch) +
		product(w->tracking, w->stretch, 1000) -
		(int64_t)g->advance * FINE;
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

void show_space(struct content_writer *w, const struct frame *f)
{
	const struct run *run = f->run;
	const struct pdf_font *font = &w->fonts->font[run->face->index];
	struct glyph_text last = {0};

	if (run->glyph_count)
		glyph_text(run, run->rtl ? 0 : run->glyph_count - 1, &last);
	if (!font->space || (last.len == 1 && *last.text == ' '))
		return;
	set_font(w, run->face->index,
		pdf_font_variant(font, font->space, " ", 1), run->size);
	buf_putc(&w->out, '(');
	put_byte(&w->out, font->code[font->space] >> 8);
	put_byte(&w->out, font->code[font->space] & 255);
	buf_puts(&w->out, ")Tj\n");
}

void show_run(struct content_writer *w, const struct frame *f, bool apart)
{
	const struct run *run = f->run;
	struct pens pens = {.strings = w->strings};
	int last = run->glyph_count - 1;

	apart = apart && last >= 0;
	move_to(w, f->x, f->y);
	paint_colour(w, run->colour);
	set_font(w, run->face->index, 0, run->size);
	set_stretch(w, run->bridge ? bridge_stretch(w, run) : run->stretch);
	set_tracking(w, run->tracking);
	for (int i = 0; i < run->glyph_count; i++) {
		if (apart && i == last) {
			put_strings(w, &pens);
			buf_puts(&w->out, "/Span BMC\n");
		}
		put_glyph(w, &pens, run, i);
	}
	put_strings(w, &pens);
	if (apart)
		buf_puts(&w->out, "EMC\n");
	set_rise(w, 0);
	w->strings = pens.strings;
}
