/*
 * Columns of a block: its content is one vertical list, broken like pages at
 * the least height for which there are no more parts than columns. If a page
 * does not hold them, they fill page after page, and the last is even. The
 * first goes as far as the page probably does: how pages break is not known
 * yet. A floated
 * block is a list of its own too, which hangs on the next box.
 */
#include "layout/columns.h"

#include "layout/part.h"
#include "layout/place.h"

#define GAP (12 * SP_PT)

enum { PAGES_AHEAD = 4, ITEMS_AHEAD = 8000 };

/* The parts of least height that are no more than `most`; sets *count. */
static struct span *balanced(struct arena *arena, const struct vlist *list,
	int most, size_t *count)
{
	const struct span all = {.to = list->count};
	sp high = part_height(list, &all), low = sp_sub(high / most, 1);
	struct span *best = NULL;

	while (!best || high - low > SP_PT / 4) {
		sp height = best ? low + (high - low) / 2 : high;
		size_t n;
		struct span *spans = paginate(arena, list,
			(struct heights){height, height, 0}, &n);
		bool fits = n <= (size_t)most;

		for (size_t i = 0; i < n && fits; i++)
			fits = part_height(list, &spans[i]) <= height;
		if (fits || !best) {
			best = spans;
			*count = n;
			high = height;
		} else {
			low = height;
		}
	}
	return best;
}

struct columns {
	struct flow *flow;
	const struct vlist *list; /* all of the content */
	int count;
	sp x, step; /* of the first; to the next */
};

/* What fills columns of that height, from an item on; sets *count to how many
 * parts there are in all, of which the first z->count are wanted. */
static struct span *filled(const struct columns *z, const struct vlist *rest,
	sp height, size_t *count)
{
	return paginate(z->flow->shared->arena, rest,
		(struct heights){height, height, 0}, count);
}

/* How many items from one on columns of that height may be made of: some pages
 * of them, as how a page is best broken hangs on what follows it. */
static size_t within_reach(const struct columns *z, size_t from, sp most)
{
	const struct vlist *list = z->list;
	const int64_t reach = (int64_t)PAGES_AHEAD * z->count * most;
	int64_t height = 0;
	size_t i = from;

	for (; i < list->count && height <= reach && i - from < ITEMS_AHEAD;
		i++)
		if (list->items[i].kind == V_BOX ||
			list->items[i].kind == V_GLUE)
			height += list->items[i].height;
	return i - from;
}

/* One box of columns, of that height at most, from an item on; returns the
 * item that the next one begins with. */
static size_t append_columns(const struct columns *z, size_t from, sp most)
{
	const struct vlist rest = {.items = z->list->items + from,
		.count = within_reach(z, from, most)};
	struct page page = {0};
	size_t parts, next = rest.count;
	struct span *spans = balanced(z->flow->shared->arena, &rest, z->count,
		&parts);
	sp height = 0;

	for (size_t i = 0; i < parts; i++)
		height = sp_max(height, part_height(&rest, &spans[i]));
	if (height > most) {
		spans = filled(z, &rest, most, &parts);
		height = most;
	}
	if (parts > (size_t)z->count) {
		parts = (size_t)z->count;
		next = spans[parts].from;
	}
	for (size_t i = 0; i < parts; i++) {
		struct placing p = {.page = &page,
			.x = sp_clamp(z->x + (int64_t)i * z->step)};

		place_span(z->flow->shared->arena, &rest, &spans[i], &p);
	}
	part_append(z->flow, &page, height);
	place_drop(z->flow->shared->arena, &page);
	return from + next;
}

static sp tallest(const struct vlist *list)
{
	sp height = 0;

	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].kind == V_BOX)
			height = sp_max(height, list->items[i].height);
	return height;
}

/* What is probably left of the page that the flow has reached. */
static sp rest_of_page(const struct flow *f, sp page)
{
	sp rest = sp_sub(page - (sp)(f->y % page), f->gap);

	return rest < page / 4 ? page : rest;
}

bool columns_flow(struct flow *f, const struct node *node, struct column c,
	sp most)
{
	const struct style *style = styled_at(f->shared->styled, node);
	sp gap = style->column_gap.automatic ? GAP
		: sp_max(0, length_resolve(style->column_gap, c.width));
	sp width = sp_clamp(((int64_t)c.width - (style->columns - 1) *
		(int64_t)gap) / style->columns);
	struct columns z = {f, NULL, style->columns, c.x, sp_add(width, gap)};
	struct flow sub;
	struct span all;
	size_t at = 0;

	if (width / 2 < style->font_size)
		return false;
	sub = part_flow(f, node, width, false);
	if (tallest(&sub.list) > most)
		return false;
	all = (struct span){.to = sub.list.count};
	z.list = &sub.list;
	part_take_anchors(f, &sub.list);
	if (sub.list.count && part_height(&sub.list, &all) / z.count > most)
		at = append_columns(&z, 0, rest_of_page(f, most));
	while (at < sub.list.count) {
		f->forced = f->forced || at;
		at = append_columns(&z, at, most);
	}
	flow_drop(&sub);
	return true;
}

/* As wide as its text, its image or what its style says. */
static sp float_width(struct flow *f, const struct node *node, sp column)
{
	const struct style *style = styled_at(f->shared->styled, node);
	sp edges = sp_add(sp_add(style->border[LEFT].width,
			style->border[RIGHT].width),
		sp_add(style->padding[LEFT].fixed,
			style->padding[RIGHT].fixed));
	struct paragraph *p;
	sp natural;

	if (!style->width.automatic)
		return sp_add(edges, length_resolve(style->width, column));
	if (!node->first || doc_kinds[node->first->kind].block)
		return sp_scale(column, 3, 10);
	p = paragraph_new(f->shared->text, node, PSEUDO_NONE, 1000);
	natural = paragraph_natural_width(p);
	paragraph_end(f->shared->text, p);
	return sp_add(edges, sp_min(natural, column / 2));
}

/* Hangs what was placed at the side on the next box. */
static void hang(struct flow *f, const struct page *page, sp height)
{
	f->aside.items = arena_grow(f->shared->arena, f->aside.items,
		f->aside.count, &f->aside.capacity, sizeof *f->aside.items);
	f->aside.items[f->aside.count++] = (struct vitem){
		.frames = page->frames,
		.frame_count = (int)page->frame_count};
	f->aside_height = sp_max(f->aside_height, height);
}

/* What no page holds beside other text stands in the flow, over pages. */
static void flow_tall(struct flow *f, const struct node *node,
	struct column c)
{
	diag_note(f->shared->text->diag, node->pos, "this is taller than a "
		"page, so it does not float");
	flow_box(f, node, c);
}

void columns_float(struct flow *f, const struct node *node, struct column c)
{
	const struct set_paragraph **end = f->shared->end;
	const struct style *style = styled_at(f->shared->styled, node);
	sp left = length_resolve(style->margin[LEFT], c.width);
	sp right = length_resolve(style->margin[RIGHT], c.width);
	sp width = sp_add(sp_add(left, float_width(f, node, c.width)), right);
	bool at_left = style->float_side == FLOAT_LEFT;
	struct flow sub = part_flow(f, node, width, true);
	const struct span all = {.to = sub.list.count};
	struct page page = {0};
	struct placing p = {.page = &page,
		.x = at_left ? c.x : sp_sub(sp_add(c.x, c.width), width)};
	sp height = sp_add(sp_add(part_height(&sub.list, &all), sub.gap),
		length_resolve(style->margin[TOP], c.width));

	if (height > f->shared->text->max_image_height) {
		*end = NULL; /* its paragraphs are set anew */
		f->shared->end = end;
		flow_tall(f, node, c);
		return;
	}
	p.y = length_resolve(style->margin[TOP], c.width);
	place_span(f->shared->arena, &sub.list, &all, &p);
	part_take_anchors(f, &sub.list);
	flow_drop(&sub);
	hang(f, &page, height);
	if (f->beside.until <= f->y && f->aside.count == 1)
		f->beside = (struct beside){c.x, sp_add(c.x, c.width),
			f->y};
	if (at_left)
		f->beside.from = sp_max(f->beside.from, sp_add(c.x, width));
	else
		f->beside.to = sp_min(f->beside.to,
			sp_sub(sp_add(c.x, c.width), width));
}
