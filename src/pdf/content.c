#include "pdf/content.h"

#include "layout/decorate.h"
#include "layout/place.h"
#include "pdf/drawing.h"
#include "pdf/image.h"
#include "pdf/paint.h"
#include "pdf/sheet.h"
#include "pdf/show.h"

#include <stdlib.h>

static void close_mark(struct content_writer *w)
{
	show_end(w);
	if (w->reversed)
		buf_puts(&w->out, "EMC\n");
	if (w->mark)
		buf_puts(&w->out, "EMC\n");
	w->mark = MARK_NONE;
	w->tag = NULL;
	w->reversed = false;
}

/*
 * Opens the mark for the frame's tag, or an artifact's, unless it is open.
 * Within it another says when letters are drawn from the last to the first
 * (ISO 32000-1, 14.8.2.3.3).
 */
static void open_mark(struct content_writer *w, const struct frame *f)
{
	bool reversed = f->kind == FRAME_RUN && f->run->rtl;
	enum mark mark = f->tag ? MARK_TAG
		: f->pagination ? MARK_PAGINATION : MARK_ARTIFACT;

	if (w->mark == mark && w->tag == f->tag && w->reversed == reversed)
		return;
	close_mark(w);
	if (mark == MARK_TAG)
		buf_printf(&w->out, "/%s<</MCID %d>>BDC\n",
			tag_names[f->tag->type], structure_mark(w->structure,
				w->page_number, f->tag, w->order));
	else if (mark == MARK_PAGINATION)
		buf_puts(&w->out, "/Artifact<</Type/Pagination>>BDC\n");
	else
		buf_puts(&w->out, "/Artifact BMC\n");
	if (reversed)
		buf_puts(&w->out, "/ReversedChars BMC\n");
	w->mark = mark;
	w->tag = f->tag;
	w->reversed = reversed;
}

static void put_rect(struct content_writer *w, const struct frame *f)
{
	struct frame near = frame_on_paper(*f);
	struct frame bled = sheet_bleed(&near, w->page, w->options->bleed);

	if (!paint_shows(f))
		return;
	open_mark(w, &(struct frame){.kind = FRAME_RECT});
	paint_rect(w, &bled);
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
	up = sp_add(sp_scale(run->first->ascender, run->first_size,
			run->first->units_per_em),
		sp_add(style->padding[TOP].fixed, style->border[TOP].width));
	down = sp_add(-sp_scale(run->first->descender, run->first_size,
			run->first->units_per_em),
		sp_add(style->padding[BOTTOM].fixed,
			style->border[BOTTOM].width));
	box = (struct border_box){
		.x = sp_sub(f->x, run->box_left),
		.y = sp_sub(f->y, up),
		.width = sp_add(sp_add(run->width, run->box_left),
			run->box_right),
		.height = sp_add(up, down),
	};
	n = decorate_box(style, &box, frames);
	for (int i = 0; i < n; i++)
		put_rect(w, &frames[i]);
}

/* A line along the run, `position` above its baseline. */
static void put_line(struct content_writer *w, const struct frame *f,
	int position, int thickness)
{
	const struct run *run = f->run;
	int em = run->first->units_per_em;
	const struct frame line = {
		.kind = FRAME_RECT,
		.x = f->x,
		.y = sp_sub(f->y, sp_scale(position, run->first_size, em)),
		.rect = {
			.width = run->width,
			.height = sp_scale(thickness, run->first_size, em),
			.colour = run->colour,
		},
	};

	put_rect(w, &line);
}

/* Underlines and the like, after the text that they belong to. */
static void put_decoration(struct content_writer *w, const struct frame *f)
{
	const struct face *face = f->run->first;

	if (f->run->underline)
		put_line(w, f, face->underline_position +
			face->underline_thickness / 2,
			face->underline_thickness);
	if (f->run->line_through)
		put_line(w, f, face->strikeout_position,
			face->strikeout_thickness);
}

/* The matrix that puts a picture into its frame; EXIF's eight orientations turn
 * the unit square that pixels are on. */
static void put_pixels(struct content_writer *w, const struct frame *f)
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

	paint_length(w, f->image.width);
	buf_puts(&w->out, "0 0 ");
	paint_length(w, f->image.height);
	paint_xy(w, f->x, f->y + f->image.height);
	buf_printf(&w->out, "cm\n%d %d %d %d %d %d cm\n", t[0], t[1], t[2],
		t[3], t[4], t[5]);
}

/* A drawing keeps its proportions, in the middle of its frame. */
static void put_drawing(struct content_writer *w, const struct frame *f)
{
	const struct drawing *drawing = f->image.image->drawing;
	double width, height, x, y;
	sp left = 0, up = 0;

	drawing_size(drawing, &width, &height);
	x = f->image.width / width;
	y = f->image.height / height;
	if (!drawing->stretches && x > y) {
		x = y;
		left = (sp)((f->image.width - x * width) / 2);
	} else if (!drawing->stretches) {
		y = x;
		up = (sp)((f->image.height - y * height) / 2);
	}
	buf_num(&w->out, (int64_t)(x * DRAWING_SIDE), (int64_t)SP_PT *
		DRAWING_SIDE, 6);
	buf_puts(&w->out, " 0 0 ");
	buf_num(&w->out, (int64_t)(y * DRAWING_SIDE), (int64_t)SP_PT *
		DRAWING_SIDE, 6);
	buf_putc(&w->out, ' ');
	paint_xy(w, f->x + left, f->y + f->image.height - up);
	buf_puts(&w->out, "cm\n");
}

static void put_image(struct content_writer *w, const struct frame *f)
{
	const struct image *image = f->image.image;
	int64_t left = (int64_t)w->margin + f->x;
	int64_t top = (int64_t)w->margin + w->page->height - f->y;
	const int64_t box[4] = {left, top - f->image.height,
		left + f->image.width, top};

	if (f->tag)
		structure_box(w->structure, f->tag, box);
	show_end(w);
	buf_puts(&w->out, "q\n");
	if (image->drawing)
		put_drawing(w, f);
	else
		put_pixels(w, f);
	buf_printf(&w->out, "/I%d Do\nQ\n",
		pdf_image_number(w->images, image));
}

static bool is_decorated(const struct frame *f)
{
	return f->kind == FRAME_RUN &&
		(f->run->underline || f->run->line_through);
}

/* The tag of the block that the tag is part of. */
static const struct tag *block_of(const struct tag *tag)
{
	while (tag && (tag->type == TAG_SPAN || tag->type == TAG_LINK ||
			tag->type == TAG_CODE || tag->type == TAG_FIGURE))
		tag = tag->parent;
	return tag;
}

/* Whether `next`, the run that is read after it, goes on where `f` ends. */
static bool goes_on(const struct frame *f, const struct frame *next)
{
	sp gap = sp_sub(next->x, sp_add(f->x, f->run->width));

	if (f->tag || next->tag)
		return block_of(f->tag) == block_of(next->tag);
	return f->y == next->y && gap >= 0 && gap < f->run->size / 4;
}

/* The next run that is drawn, or NULL. */
static const struct frame *next_run(const struct frame *const *f)
{
	do
		f++;
	while (*f && (*f)->kind != FRAME_RUN);
	return *f;
}

/* Whether the next block goes on to the right of this one, on another line: in
 * the next column. */
static bool goes_aside(const struct frame *f, const struct frame *next)
{
	sp step = f->y - next->y, near = f->run->size / 2;

	return !f->run->rtl && !next->run->rtl &&
		next->x > sp_add(f->x, f->run->width) &&
		(step > near || step < -near);
}

/* A run, with a space behind it if it is the last of its block. */
static void put_run(struct content_writer *w, const struct frame *const *f)
{
	const struct frame *next = next_run(f);
	bool ends = !next || !goes_on(*f, next);

	put_background(w, *f);
	open_mark(w, *f);
	show_run(w, *f, ends && next && goes_aside(*f, next));
	if (ends)
		show_space(w, *f);
}

/*
 * Decorations wait until the tag changes, so that they do not break a
 * paragraph's mark in two.
 */
static void put_waiting(struct content_writer *w,
	const struct frame *const *from, const struct frame *const *to)
{
	for (; from < to; from++)
		if (is_decorated(*from))
			put_decoration(w, *from);
}

/* Whether both are of one block and on one line. */
static bool are_neighbours(const struct frame *a, const struct frame *b)
{
	return a->kind == FRAME_RUN && b->kind == FRAME_RUN && a->y == b->y &&
		a->pagination == b->pagination &&
		block_of(a->tag) == block_of(b->tag);
}

static int compare_places(const void *a, const void *b)
{
	const struct frame *f = *(const struct frame *const *)a;
	const struct frame *g = *(const struct frame *const *)b;

	if (f->x != g->x)
		return f->x < g->x ? -1 : 1;
	return f < g ? -1 : f > g;
}

/*
 * The frames, NULL behind them, as they are read, but for lines with words that
 * run from right to left: those are drawn as they stand, from the left, like
 * the letters of each. Programs that read text expect that, and turn it around;
 * the structure tree has the order in which it is read.
 */
static const struct frame *const *drawing_order(const struct content_writer *w)
{
	size_t count = w->page->frame_count, end;
	const struct frame **order = arena_array(w->out.arena, count + 1,
		sizeof *order);

	for (size_t i = 0; i < count; i++)
		order[i] = &w->page->frames[i];
	for (size_t i = 0; i < count; i = end) {
		bool rtl = false;

		for (end = i; end < count && (end == i ||
			are_neighbours(order[i], order[end])); end++)
			rtl = rtl || (order[end]->kind == FRAME_RUN &&
				order[end]->run->rtl);
		if (rtl)
			qsort(order + i, end - i, sizeof *order,
				compare_places);
	}
	return order;
}

static void put_frame(struct content_writer *w, const struct frame *const *f)
{
	w->order = (size_t)(*f - w->page->frames);
	switch ((*f)->kind) {
	case FRAME_RUN:
		put_run(w, f);
		break;
	case FRAME_RECT:
		put_rect(w, *f);
		break;
	case FRAME_ICON:
		open_mark(w, *f);
		show_end(w);
		paint_icon(w, *f);
		break;
	case FRAME_IMAGE:
		open_mark(w, *f);
		put_image(w, *f);
		break;
	}
}

void content_put(struct content_writer *w)
{
	const struct frame *const *frames = drawing_order(w), *const *f;
	const struct frame *const *waiting = frames;

	if (w->options->marks)
		sheet_put_marks(w);
	for (f = frames; *f; f++) {
		if (f > frames && (*f)->tag != f[-1]->tag) {
			put_waiting(w, waiting, f);
			waiting = f;
		}
		put_frame(w, f);
	}
	put_waiting(w, waiting, f);
	close_mark(w);
}
