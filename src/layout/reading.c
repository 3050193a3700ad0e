#include "layout/reading.h"

#include <stdlib.h>

static bool is_header(const struct frame *f)
{
	return f->tag && node_within(f->tag->node, KIND_HEADER);
}

void reading_header_first(struct arena *arena, struct page *page)
{
	struct frame *all = arena_array(arena, page->frame_count, sizeof *all);
	size_t n = 0;

	for (int header = 1; header >= 0; header--)
		for (size_t i = 0; i < page->frame_count; i++)
			if (is_header(&page->frames[i]) == header)
				all[n++] = page->frames[i];
	arena_drop(arena, page->frames, page->frame_capacity *
		sizeof *page->frames);
	page->frames = all;
	page->frame_capacity = page->frame_count;
}

/* The a that a run or image stands in, if it goes anywhere. */
static const struct node *link_of(const struct frame *f)
{
	const struct node *node = NULL, *a;

	if (f->kind == FRAME_RUN)
		node = f->run->node;
	else if (f->kind == FRAME_IMAGE && f->tag)
		node = f->tag->node;
	a = node ? node_within(node, KIND_A) : NULL;
	return a && a->url ? a : NULL;
}

/* The link's own tag: what stands in it may have one, too. */
static const struct tag *link_tag(const struct tag *tag)
{
	while (tag && tag->type != TAG_LINK)
		tag = tag->parent;
	return tag;
}

/* Covers the frame with its link; pieces that touch become one. */
static void add_link(struct arena *arena, struct page *page,
	const struct frame *f, const struct node *a)
{
	struct page_link *last = page->link_count
		? &page->links[page->link_count - 1]
		: NULL;
	sp up, down = 0, width;

	if (f->kind == FRAME_RUN) {
		const struct run *run = f->run;
		int em = run->face->units_per_em;

		up = sp_scale(run->face->ascender, run->size, em);
		down = -sp_scale(run->face->descender, run->size, em);
		width = run->width;
		if (last && last->node == a && last->baseline ==
				sp_add(f->y, run->rise)) {
			last->width = sp_sub(sp_add(f->x, width), last->x);
			return;
		}
	} else {
		up = 0;
		down = f->image.height;
		width = f->image.width;
	}
	page->links = arena_grow(arena, page->links, page->link_count,
		&page->link_capacity, sizeof *page->links);
	page->links[page->link_count++] = (struct page_link){
		.x = f->x,
		.y = sp_sub(f->y, up),
		.width = width,
		.height = sp_add(up, down),
		.baseline = f->kind == FRAME_RUN ? sp_add(f->y, f->run->rise)
			: f->y,
		.tag = link_tag(f->tag),
		.node = a,
	};
}

void reading_links(struct arena *arena, struct page *page)
{
	for (size_t i = 0; i < page->frame_count; i++) {
		const struct node *a = link_of(&page->frames[i]);

		if (a)
			add_link(arena, page, &page->frames[i], a);
	}
}

static int compare(const void *a, const void *b)
{
	const struct destination *x = a, *y = b;

	return x->node->index - y->node->index;
}

void reading_destinations(struct pages *pages)
{
	if (pages->destination_count)
		qsort(pages->destinations, pages->destination_count,
			sizeof *pages->destinations, compare);
}
