#include "pdf/sheet.h"

#include "pdf/paint.h"

#define MM(n) ((sp)((int64_t)(n) * 72 * SP_PT * 10 / 254))

/* Marks keep off what a knife a little out of place still leaves. */
#define LEAST_OFFSET MM(3)
#define LENGTH MM(5)
#define BORDER MM(1) /* of paper outside them */

static sp mark_offset(sp bleed)
{
	return sp_max(bleed, LEAST_OFFSET);
}

sp sheet_margin(const struct pdf_options *o)
{
	return o->marks ? mark_offset(o->bleed) + LENGTH + BORDER : o->bleed;
}

/* The page and `more` around it, from the sheet's corner. */
static void put_box(struct buf *out, const char *name,
	const struct page *page, sp margin, sp more)
{
	buf_printf(out, " /%s [", name);
	object_put_points(out, (int64_t)margin - more);
	buf_putc(out, ' ');
	object_put_points(out, (int64_t)margin - more);
	buf_putc(out, ' ');
	object_put_points(out, (int64_t)margin + page->width + more);
	buf_putc(out, ' ');
	object_put_points(out, (int64_t)margin + page->height + more);
	buf_putc(out, ']');
}

void sheet_put_boxes(struct buf *out, const struct page *page,
	const struct pdf_options *o)
{
	sp margin = sheet_margin(o);

	put_box(out, "MediaBox", page, margin, margin);
	if (margin) {
		put_box(out, "CropBox", page, margin, margin);
		put_box(out, "BleedBox", page, margin, o->bleed);
	}
	put_box(out, "TrimBox", page, margin, 0);
}

struct frame sheet_bleed(const struct frame *rect, const struct page *page,
	sp bleed)
{
	struct frame f = *rect;
	sp right = page->width - f.x - f.rect.width;
	sp bottom = page->height - f.y - f.rect.height;

	if (!bleed || f.rect.stroke || f.rect.radius ||
		f.rect.dash > BORDER_SOLID)
		return f;
	if (rect->x <= 0) {
		f.x -= bleed;
		f.rect.width += bleed;
	}
	if (rect->y <= 0) {
		f.y -= bleed;
		f.rect.height += bleed;
	}
	if (right <= 0)
		f.rect.width += bleed;
	if (bottom <= 0)
		f.rect.height += bleed;
	return f;
}

static void put_line(struct content_writer *w, sp x, sp y, sp dx, sp dy)
{
	paint_xy(w, x, y);
	buf_puts(&w->out, "m ");
	paint_xy(w, x + dx, y + dy);
	buf_puts(&w->out, "l\n");
}

void sheet_put_marks(struct content_writer *w)
{
	sp off = mark_offset(w->options->bleed);

	buf_puts(&w->out, "/Artifact<</Type/Page>>BDC\nq\n"
		"/All CS 1 SCN 0.25 w\n");
	for (int corner = 0; corner < 4; corner++) {
		sp x = corner & 1 ? w->page->width : 0;
		sp y = corner & 2 ? w->page->height : 0;
		sp right = corner & 1 ? 1 : -1, down = corner & 2 ? 1 : -1;

		put_line(w, x + right * off, y, right * LENGTH, 0);
		put_line(w, x, y + down * off, 0, down * LENGTH);
	}
	buf_puts(&w->out, "S\nQ\nEMC\n");
}

void sheet_put_resources(struct buf *out)
{
	buf_puts(out, "\n/ColorSpace <</All[/Separation/All/DeviceGray"
		"<</FunctionType 2/Domain[0 1]/C0[1]/C1[0]/N 1>>]>>");
}
