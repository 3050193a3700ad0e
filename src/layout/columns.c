/*
 * Columns of a block: its content is one vertical list, broken like pages at
 * the least height for which there are no more parts than columns. A floated
 * block is a list of its own too, which hangs on the next box.
 */
#include "layout/columns.h"

#include "layout/part.h"
#include "layout/place.h"

#define GAP (12 * SP_PT)

/* The parts of least height that are no more than `most`; sets *count. */
static struct span *balanced(struct arena *arena, const struct vlist *list,
	int most, size_t *count)
{
	const struct span all = {.to = list->count};
	sp high = part_height(list, &all), low = high / most - 1;
	struct span *best = NULL;

	while (!best || high - low > SP_PT / 4) {
		sp height = best ? low + (high - low) / 2 : high;
		size_t n;
		struct span *spans = paginate(arena, list,
			(struct heights){height, height}, &n);
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

/* The parts side by side on a page of their own, whose frames are taken. */
static void place_parts(struct flow *f, const struct vlist *list,
	const struct span *spans, size_t count, struct placing *p)
{
	sp left = p->x;

	for (size_t i = 0; i < count; i++) {
		p->y = 0;
		p->x = left + (sp)i * p->step;
		place_span(f->shared->arena, list, &spans[i], p);
	}
}

bool columns_flow(struct flow *f, const struct node *node, struct column c,
	sp most)
{
	const struct style *style = styled_at(f->shared->styled, node);
	sp gap = style->column_gap.automatic ? GAP
		: sp_max(0, length_resolve(style->column_gap, c.width));
	sp width = (c.width - (style->columns - 1) * gap) / style->columns;
	struct flow sub;
	struct page page = {0};
	struct placing p = {.page = &page, .x = c.x, .step = width + gap};
	struct span *spans;
	size_t count = 0;
	sp height = 0;

	if (width < 2 * style->font_size)
		return false;
	sub = part_flow(f, node, width, false);
	if (!sub.list.count)
		return true;
	spans = balanced(f->shared->arena, &sub.list, style->columns, &count);
	for (size_t i = 0; i < count; i++)
		height = sp_max(height, part_height(&sub.list, &spans[i]));
	if (height > most)
		return false;
	part_take_anchors(f, &sub.list);
	place_parts(f, &sub.list, spans, count, &p);
	part_append(f, &page, height);
	return true;
}

/* As wide as its text, its image or what its style says. */
static sp float_width(struct flow *f, const struct node *node, sp column)
{
	const struct style *style = styled_at(f->shared->styled, node);
	sp edges = style->border[LEFT].width + style->border[RIGHT].width +
		style->padding[LEFT].fixed + style->padding[RIGHT].fixed;
	struct paragraph *p;

	if (!style->width.automatic)
		return edges + length_resolve(style->width, column);
	if (!node->first || doc_kinds[node->first->kind].block)
		return column * 3 / 10;
	p = paragraph_new(f->shared->text, node, PSEUDO_NONE, 1000);
	return edges + sp_min(paragraph_natural_width(p), column / 2);
}

void columns_float(struct flow *f, const struct node *node, struct column c)
{
	const struct style *style = styled_at(f->shared->styled, node);
	sp left = length_resolve(style->margin[LEFT], c.width);
	sp right = length_resolve(style->margin[RIGHT], c.width);
	sp width = left + float_width(f, node, c.width) + right;
	bool at_left = style->float_side == FLOAT_LEFT;
	struct flow sub = part_flow(f, node, width, true);
	const struct span all = {.to = sub.list.count};
	struct page page = {0};
	struct placing p = {.page = &page,
		.x = at_left ? c.x : c.x + c.width - width};
	sp height = part_height(&sub.list, &all) + sub.gap +
		length_resolve(style->margin[TOP], c.width);
	struct vitem *box;

	p.y = length_resolve(style->margin[TOP], c.width);
	place_span(f->shared->arena, &sub.list, &all, &p);
	part_take_anchors(f, &sub.list);
	f->aside.items = arena_grow(f->shared->arena, f->aside.items,
		f->aside.count, &f->aside.capacity, sizeof *f->aside.items);
	box = &f->aside.items[f->aside.count++];
	*box = (struct vitem){.frames = page.frames,
		.frame_count = (int)page.frame_count};
	f->aside_height = sp_max(f->aside_height, height);
	if (f->beside.until <= f->y && f->aside.count == 1)
		f->beside = (struct beside){c.x, c.x + c.width, f->y};
	if (at_left)
		f->beside.from = sp_max(f->beside.from, c.x + width);
	else
		f->beside.to = sp_min(f->beside.to, c.x + c.width - width);
}
