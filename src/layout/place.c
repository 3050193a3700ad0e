#include "layout/place.h"

#include <string.h>

#define NESTED 128 /* decorations around one another; DOC_DEPTH bounds them */

struct placer {
	struct arena *arena;
	struct pages *pages;
	const struct styled *styled;
	size_t destination_capacity;

	struct page *page;
	const struct page_style *style;
	sp y;             /* where the next item goes */
	bool top;         /* nothing has been placed on this page yet */
	struct page below; /* what is painted before the text: frames only */
	struct open {
		const struct decoration *decoration;
		sp y;
		bool continued; /* from the page before */
	} open[NESTED];
	int open_count;
};

void place_frame(struct arena *arena, struct page *page,
	const struct frame *frame)
{
	page->frames = arena_grow(arena, page->frames, page->frame_count,
		&page->frame_capacity, sizeof *page->frames);
	page->frames[page->frame_count++] = *frame;
}

static void add_rect(struct placer *z, sp x, sp y, sp width, sp height,
	struct colour colour)
{
	const struct frame frame = {
		.kind = FRAME_RECT,
		.x = z->style->margin[LEFT] + x,
		.y = y,
		.rect = {width, height, 0, colour},
	};

	if (width > 0 && height > 0 && colour.a)
		place_frame(z->arena, &z->below, &frame);
}

/* Draws what of a block's background and borders is on this page. */
static void decorate(struct placer *z, const struct open *o, bool ends)
{
	const struct decoration *d = o->decoration;
	const struct border *b = d->style->border;
	sp height = z->y - o->y;

	add_rect(z, d->x, o->y, d->width, height, d->style->background);
	if (!o->continued)
		add_rect(z, d->x, o->y, d->width, b[TOP].width, b[TOP].colour);
	if (ends)
		add_rect(z, d->x, z->y - b[BOTTOM].width, d->width,
			b[BOTTOM].width, b[BOTTOM].colour);
	add_rect(z, d->x, o->y, b[LEFT].width, height, b[LEFT].colour);
	add_rect(z, d->x + d->width - b[RIGHT].width, o->y, b[RIGHT].width,
		height, b[RIGHT].colour);
}

/* The a that a run or image stands in, if it goes anywhere. */
static const struct node *link_of(const struct node *node)
{
	const struct node *a = node_within(node, KIND_A);

	return a && a->url ? a : NULL;
}

/* Covers the frame with its link; pieces that touch become one. */
static void add_link(struct placer *z, const struct node *a,
	const struct frame *frame, const struct vitem *box, sp width)
{
	struct page *page = z->page;
	struct page_link *last = page->link_count
		? &page->links[page->link_count - 1]
		: NULL;

	if (last && last->node == a && last->y == z->y) {
		last->width = frame->x + width - last->x;
		return;
	}
	page->links = arena_grow(z->arena, page->links, page->link_count,
		&page->link_capacity, sizeof *page->links);
	page->links[page->link_count++] = (struct page_link){
		.x = frame->x,
		.y = z->y,
		.width = width,
		.height = box->height,
		.tag = frame->tag,
		.node = a,
	};
}

static void place_box(struct placer *z, const struct vitem *box)
{
	for (int i = 0; i < box->frame_count; i++) {
		struct frame frame = box->frames[i];
		const struct node *a = NULL;
		sp width = 0;

		frame.x += z->style->margin[LEFT];
		frame.y += z->y;
		place_frame(z->arena, z->page, &frame);
		if (frame.kind == FRAME_RUN) {
			a = link_of(frame.run->node);
			width = frame.run->width;
		} else if (frame.kind == FRAME_IMAGE && frame.tag) {
			a = link_of(frame.tag->node);
			width = frame.image.width;
		}
		if (a)
			add_link(z, a, &frame, box, width);
	}
}

/* Anchors were gathered last first; destinations go in document order. */
static void add_destinations(struct placer *z, const struct anchor *anchor)
{
	struct pages *p = z->pages;

	if (!anchor)
		return;
	add_destinations(z, anchor->next);
	p->destinations = arena_grow(z->arena, p->destinations,
		p->destination_count, &z->destination_capacity,
		sizeof *p->destinations);
	p->destinations[p->destination_count++] = (struct destination){
		.node = anchor->node,
		.page = (int)(z->page - p->page),
		.x = z->style->margin[LEFT],
		.y = z->y,
	};
}

static sp stretched(const struct span *span, const struct vitem *glue)
{
	if (!span->stretchable)
		return glue->height;
	return glue->height + sp_scale(glue->stretch, span->stretch,
		span->stretchable);
}

static void place_item(struct placer *z, const struct vitem *it,
	const struct span *span)
{
	switch (it->kind) {
	case V_GLUE:
		if (!z->top)
			z->y += stretched(span, it);
		break;
	case V_BOX:
		add_destinations(z, it->anchors);
		place_box(z, it);
		z->y += it->height;
		z->top = false;
		break;
	case V_OPEN:
		if (z->open_count < NESTED)
			z->open[z->open_count++] =
				(struct open){it->decoration, z->y, false};
		break;
	case V_CLOSE:
		if (z->open_count)
			decorate(z, &z->open[--z->open_count], true);
		break;
	case V_PENALTY:
		break;
	}
}

/* Puts what is painted first before the page's text. */
static void finish_page(struct placer *z)
{
	struct page all = {0};

	for (int i = 0; i < z->open_count; i++)
		decorate(z, &z->open[i], false);
	if (!z->below.frame_count)
		return;
	for (size_t i = 0; i < z->below.frame_count; i++)
		place_frame(z->arena, &all, &z->below.frames[i]);
	for (size_t i = 0; i < z->page->frame_count; i++)
		place_frame(z->arena, &all, &z->page->frames[i]);
	z->page->frames = all.frames;
	z->page->frame_count = all.frame_count;
	z->page->frame_capacity = all.frame_capacity;
}

static void begin_page(struct placer *z, size_t index)
{
	z->page = &z->pages->page[index];
	z->style = &z->styled->page[index ? 1 : 0];
	z->page->width = z->style->width;
	z->page->height = z->style->height;
	z->page->background = z->style->background;
	z->y = z->style->margin[TOP];
	z->top = true;
	z->below = (struct page){0};
	for (int i = 0; i < z->open_count; i++) {
		z->open[i].y = z->y;
		z->open[i].continued = true;
	}
}

void place_pages(struct arena *arena, const struct styled *styled,
	const struct vlist *list, const struct span *spans, size_t count,
	struct pages *pages)
{
	struct placer *z = arena_alloc(arena, sizeof *z);

	z->arena = arena;
	z->pages = pages;
	z->styled = styled;
	pages->page = arena_array(arena, count, sizeof *pages->page);
	pages->count = (int)count;
	for (size_t i = 0; i < count; i++) {
		begin_page(z, i);
		for (size_t k = spans[i].from; k < spans[i].to; k++)
			place_item(z, &list->items[k], &spans[i]);
		finish_page(z);
	}
}
