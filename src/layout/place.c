#include "layout/place.h"

#include "layout/decorate.h"
#include "layout/reading.h"

#include <string.h>

#define NESTED 128 /* decorations around one another; DOC_DEPTH bounds them */

/* A block whose end is still to come. */
struct open {
	const struct decoration *decoration;
	sp y;
	size_t under;   /* frames below the text that it goes above of */
	bool continued; /* from the page before */
};

struct placer {
	struct arena *arena;
	struct page *page;
	struct page *below; /* what is painted before the text: frames only */
	sp x, y;            /* the column's left edge; where the next item goes */
	bool top;           /* nothing has been placed on this page yet */
	struct open open[NESTED];
	int open_count;

	/* Of the document's pages, for destinations; else NULL. */
	struct pages *pages;
	size_t *destination_capacity;
};

static sp bounded(sp v)
{
	return v > SP_PAPER ? SP_PAPER : v < -SP_PAPER ? -SP_PAPER : v;
}

struct frame frame_on_paper(struct frame f)
{
	f.x = bounded(f.x);
	f.y = bounded(f.y);
	if (f.kind == FRAME_RECT) {
		f.rect.width = bounded(f.rect.width);
		f.rect.height = bounded(f.rect.height);
	} else if (f.kind == FRAME_IMAGE) {
		f.image.width = bounded(f.image.width);
		f.image.height = bounded(f.image.height);
	}
	return f;
}

void place_frame(struct arena *arena, struct page *page,
	const struct frame *frame)
{
	page->frames = arena_grow(arena, page->frames, page->frame_count,
		&page->frame_capacity, sizeof *page->frames);
	page->frames[page->frame_count++] = frame_on_paper(*frame);
}

/* Draws what of a block's background and borders is on this page. */
static void decorate(struct placer *z, const struct open *o, bool ends)
{
	const struct decoration *d = o->decoration;
	const struct border_box box = {
		.x = sp_add(z->x, d->x),
		.y = o->y,
		.width = d->width,
		.height = sp_sub(z->y, o->y),
		.no_top = o->continued,
		.no_bottom = !ends,
	};
	struct frame frames[DECORATE_MOST];
	size_t n = (size_t)decorate_box(d->style, &box, frames);
	struct page *below = z->below;

	/* What is inside has been painted already, but goes on top. */
	for (size_t i = 0; i < n; i++)
		place_frame(z->arena, below, &frames[i]);
	if (!n || below->frame_count == o->under + n)
		return;
	memmove(below->frames + o->under + n, below->frames + o->under,
		(below->frame_count - n - o->under) * sizeof *frames);
	memcpy(below->frames + o->under, frames, n * sizeof *frames);
}

static void place_box(struct placer *z, const struct vitem *box)
{
	for (int i = 0; i < box->frame_count; i++) {
		struct frame frame = box->frames[i];

		sp_grow(&frame.x, z->x);
		sp_grow(&frame.y, z->y);
		place_frame(z->arena, z->page, &frame);
	}
}

/* Anchors were gathered last first; destinations go in document order. */
static void add_destinations(struct placer *z, const struct anchor *anchor)
{
	struct pages *p = z->pages;

	if (!anchor || !p)
		return;
	add_destinations(z, anchor->next);
	p->destinations = arena_grow(z->arena, p->destinations,
		p->destination_count, z->destination_capacity,
		sizeof *p->destinations);
	p->destinations[p->destination_count++] = (struct destination){
		.node = anchor->node,
		.page = (int)(z->page - p->page),
		.x = z->x,
		.y = z->y,
	};
}

static sp gap_of(const struct span *span, const struct vitem *glue)
{
	sp gives = span->stretch >= 0 ? glue->stretch
		: glue->shrinks ? glue->height : 0;

	return span->gives ? sp_add(glue->height, sp_scale(gives,
		span->stretch, span->gives)) : glue->height;
}

static void place_item(struct placer *z, const struct vitem *it,
	const struct span *span)
{
	switch (it->kind) {
	case V_GLUE:
		if (!z->top)
			sp_grow(&z->y, gap_of(span, it));
		break;
	case V_BOX:
		add_destinations(z, it->anchors);
		place_box(z, it);
		sp_grow(&z->y, it->height);
		z->top = false;
		break;
	case V_OPEN:
		if (z->open_count < NESTED)
			z->open[z->open_count++] =
				(struct open){it->decoration, z->y,
					z->below->frame_count, false};
		break;
	case V_CLOSE:
		if (z->open_count)
			decorate(z, &z->open[--z->open_count], true);
		break;
	case V_PENALTY:
		break;
	}
}

/* A table's head once more: its text has been read already. */
static void place_again(struct placer *z, const struct vitem *box)
{
	for (int i = 0; i < box->frame_count; i++) {
		struct frame frame = box->frames[i];

		frame.tag = NULL;
		frame.pagination = true;
		sp_grow(&frame.x, z->x);
		sp_grow(&frame.y, z->y);
		place_frame(z->arena, z->page, &frame);
	}
	sp_grow(&z->y, box->height);
	z->top = false;
}

/* The part of the list, with what of its blocks is there. */
static void place_part(struct placer *z, const struct vlist *list,
	const struct span *span)
{
	z->top = true;
	for (int i = 0; i < z->open_count; i++) {
		z->open[i].y = z->y;
		z->open[i].continued = true;
		z->open[i].under = z->below->frame_count;
	}
	if (span->again)
		place_again(z, span->again);
	for (size_t k = span->from; k < span->to; k++)
		place_item(z, &list->items[k], span);
	for (int i = z->open_count; i-- > 0;)
		decorate(z, &z->open[i], false);
}

void place_drop(struct arena *arena, struct page *page)
{
	arena_drop(arena, page->frames, page->frame_capacity *
		sizeof *page->frames);
	page->frames = NULL;
	page->frame_count = page->frame_capacity = 0;
}

void place_trim(struct arena *arena, struct page *page)
{
	size_t size = sizeof *page->frames;

	if (page->frames)
		page->frames = arena_resize(arena, page->frames,
			page->frame_capacity * size, page->frame_count * size);
	page->frame_capacity = page->frame_count;
}

/* Puts what is painted first before the page's text. */
static void merge(struct arena *arena, struct page *page, struct page *below)
{
	size_t size = sizeof *page->frames, count = page->frame_count;

	for (size_t i = 0; i < below->frame_count; i++)
		place_frame(arena, page, &below->frames[i]);
	if (below->frame_count) {
		memmove(page->frames + below->frame_count, page->frames,
			count * size);
		memcpy(page->frames, below->frames, below->frame_count * size);
	}
	place_drop(arena, below);
}

void place_span(struct arena *arena, const struct vlist *list,
	const struct span *span, struct placing *p)
{
	struct page text = {0}, below = {0};
	struct placer z = {.arena = arena, .page = &text, .below = &below,
		.x = p->x, .y = p->y};

	place_part(&z, list, span);
	merge(arena, &text, &below);
	for (size_t i = 0; i < text.frame_count; i++)
		place_frame(arena, p->page, &text.frames[i]);
	place_drop(arena, &text);
	p->y = z.y;
}

/* The paper's own colours. */
static void paint(struct arena *arena, const struct page_style *style,
	struct page *below)
{
	const struct border_box paper = {.width = style->width,
		.height = style->height};
	struct frame frames[DECORATE_MOST];
	int n = 0;

	if (style->background.a) {
		frames[n] = (struct frame){.kind = FRAME_RECT};
		frames[n].rect.width = style->width;
		frames[n].rect.height = style->height;
		frames[n++].rect.colour = style->background;
	}
	if (style->bands)
		n += decorate_bands(style->bands, &paper, frames + n);
	for (int i = 0; i < n; i++)
		place_frame(arena, below, &frames[i]);
}

static void count_lines(struct page *page, const struct vlist *list,
	const struct span *span)
{
	for (size_t i = span->from; i < span->to; i++)
		page->lines += list->items[i].line;
}

static void place_page(struct placer *columns, int count,
	const struct text_column *text, int i, const struct page_style *style)
{
	struct pages *pages = columns[0].pages;
	struct arena *arena = columns[0].arena;
	struct page *page = &pages->page[i], below = {0};

	page->width = style->width;
	page->height = style->height;
	page->room = sp_sub(style->height, sp_add(style->margin[TOP],
		style->margin[BOTTOM]));
	paint(arena, style, &below);
	for (int c = 0; c < count; c++) {
		struct placer *z = &columns[c];

		if ((size_t)i >= text[c].count)
			continue;
		z->page = page;
		z->below = &below;
		z->x = sp_add(style->margin[LEFT], text[c].x);
		z->y = sp_add(style->margin[TOP], i ? 0 : text[c].top);
		place_part(z, text[c].list, &text[c].spans[i]);
		count_lines(page, text[c].list, &text[c].spans[i]);
		if (sp_sub(z->y, style->margin[TOP]) > page->filled) {
			page->filled = sp_sub(z->y, style->margin[TOP]);
			page->ends = text[c].spans[i].penalty;
			page->stretch = text[c].spans[i].stretch;
		}
	}
	if (count > 1)
		reading_header_first(arena, page);
	reading_links(arena, page);
	merge(arena, page, &below);
	place_trim(arena, page);
}

void place_pages(struct arena *arena, const struct styled *styled,
	const struct text_column *text, int count, struct pages *pages)
{
	struct placer *columns = arena_array(arena, (size_t)count,
		sizeof *columns);
	size_t capacity = 0, most = 1;

	for (int c = 0; c < count; c++) {
		columns[c].arena = arena;
		columns[c].pages = pages;
		columns[c].destination_capacity = &capacity;
		most = text[c].count > most ? text[c].count : most;
	}
	pages->page = arena_array(arena, most, sizeof *pages->page);
	pages->count = (int)most;
	for (int i = 0; i < pages->count; i++)
		place_page(columns, count, text, i, styled_page(styled, i));
	reading_destinations(pages);
}
