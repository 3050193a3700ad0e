#include "pdf/content.h"

#include "layout/decorate.h"
#include "pdf/image.h"
#include "pdf/paint.h"
#include "pdf/sheet.h"
#include "pdf/show.h"

static void close_mark(struct content_writer *w)
{
	show_end(w);
	if (w->mark)
		buf_puts(&w->out, "EMC\n");
	w->mark = MARK_NONE;
	w->tag = NULL;
}

/* Opens the mark for the tag, or an artifact's, unless it is open. */
static void open_mark(struct content_writer *w, const struct tag *tag,
	bool pagination)
{
	enum mark mark = tag ? MARK_TAG
		: pagination ? MARK_PAGINATION : MARK_ARTIFACT;

	if (w->mark == mark && w->tag == tag)
		return;
	close_mark(w);
	if (mark == MARK_TAG)
		buf_printf(&w->out, "/%s<</MCID %d>>BDC\n",
			tag_names[tag->type],
			structure_mark(w->structure, w->page_number, tag));
	else if (mark == MARK_PAGINATION)
		buf_puts(&w->out, "/Artifact<</Type/Pagination>>BDC\n");
	else
		buf_puts(&w->out, "/Artifact BMC\n");
	w->mark = mark;
	w->tag = tag;
}

static void put_rect(struct content_writer *w, const struct frame *f)
{
	struct frame bled = sheet_bleed(f, w->page, w->bleed);

	if (!paint_shows(f))
		return;
	open_mark(w, NULL, false);
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
		put_rect(w, &frames[i]);
}

/* A line along the run, `position` above its baseline. */
static void put_line(struct content_writer *w, const struct frame *f,
	int position, int thickness)
{
	const struct run *run = f->run;
	int em = run->face->units_per_em;
	const struct frame line = {
		.kind = FRAME_RECT,
		.x = f->x,
		.y = f->y - sp_scale(position, run->size, em),
		.rect = {
			.width = run->width,
			.height = sp_scale(thickness, run->size, em),
			.colour = run->colour,
		},
	};

	put_rect(w, &line);
}

/* Underlines and the like, after the text that they belong to. */
static void put_decoration(struct content_writer *w, const struct frame *f)
{
	const struct face *face = f->run->face;

	if (f->run->underline)
		put_line(w, f, face->underline_position +
			face->underline_thickness / 2,
			face->underline_thickness);
	if (f->run->line_through)
		put_line(w, f, face->strikeout_position,
			face->strikeout_thickness);
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
	int64_t left = (int64_t)w->margin + f->x;
	int64_t top = (int64_t)w->margin + w->page->height - f->y;
	const int64_t box[4] = {left, top - f->image.height,
		left + f->image.width, top};

	if (f->tag)
		structure_box(w->structure, f->tag, box);
	show_end(w);
	buf_puts(&w->out, "q\n");
	paint_length(w, f->image.width);
	buf_puts(&w->out, "0 0 ");
	paint_length(w, f->image.height);
	paint_xy(w, f->x, f->y + f->image.height);
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

	if (w->marks)
		sheet_put_marks(w);
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
			show_run(w, f);
			break;
		case FRAME_RECT:
			put_rect(w, f);
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
