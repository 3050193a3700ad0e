/* Stacking: what the flow puts into its vertical list, and when. */
#include "layout/flow.h"

#include <string.h>

struct flow flow_new(struct flows *shared)
{
	return (struct flow){.shared = shared,
		.list.items = NULL, .lines_after_heading = 2};
}

struct vitem *flow_append(struct flow *f, struct vitem item)
{
	f->list.items = arena_grow(f->shared->arena, f->list.items,
		f->list.count, &f->list.capacity, sizeof *f->list.items);
	f->list.items[f->list.count] = item;
	return &f->list.items[f->list.count++];
}

void flow_drop(struct flow *f)
{
	struct arena *arena = f->shared->arena;

	for (size_t i = 0; i < f->list.count; i++)
		arena_drop(arena, f->list.items[i].frames,
			(size_t)f->list.items[i].frame_room *
			sizeof *f->list.items[i].frames);
	arena_drop(arena, f->list.items, f->list.capacity *
		sizeof *f->list.items);
	f->list = (struct vlist){0};
}

void flow_add_margin(struct flow *f, sp margin, const struct style *style)
{
	if (margin > f->gap) {
		f->gap = margin;
		f->gap_stretch = sp_scale(margin, style->feather, 10000);
	}
	f->gap_below_zero = sp_min(f->gap_below_zero, margin);
}

void flow_add_penalty(struct flow *f, int penalty)
{
	if (penalty < 0 && f->penalty <= 0)
		f->penalty = penalty < f->penalty ? penalty : f->penalty;
	else if (penalty > f->penalty)
		f->penalty = penalty;
}

void flow_flush_gap(struct flow *f)
{
	sp height = sp_add(f->gap, f->gap_below_zero);
	sp stretch = f->gap_stretch;
	bool shrinks = stretch > 0;
	int penalty = f->penalty;

	if (height < 0)
		height = f->gap; /* no line is drawn over another */
	if (penalty >= VPENALTY_FORBID)
		stretch = 0; /* a heading stays near what it is of */
	/* A heading wants two lines with it. */
	if ((f->keep || f->lines_after_heading == 1) &&
		penalty < VPENALTY_KEEP)
		penalty = VPENALTY_KEEP;
	if (f->y + height < f->beside.until)
		penalty = VPENALTY_FORBID; /* what floats hangs on one box */
	if (f->forced)
		penalty = VPENALTY_FORCE;
	if (f->began) {
		flow_append(f, (struct vitem){.kind = V_PENALTY,
			.penalty = penalty, .again = f->again});
		flow_append(f, (struct vitem){.kind = V_GLUE, .height = height,
			.stretch = stretch, .shrinks = shrinks});
		f->y += height;
	}
	f->gap = f->gap_below_zero = f->gap_stretch = 0;
	f->penalty = VPENALTY_BLOCK;
	f->again = NULL;
	f->forced = false;
}

/* Hangs the blocks that float on the box; what follows keeps clear of them. */
static void hang_asides(struct flow *f, struct vitem *box)
{
	for (size_t i = 0; i < f->aside.count; i++) {
		const struct vitem *aside = &f->aside.items[i];

		if (aside->frame_count)
			memcpy(box->frames + box->frame_count, aside->frames,
				(size_t)aside->frame_count *
				sizeof *box->frames);
		box->frame_count += aside->frame_count;
	}
	if (f->aside.count)
		f->beside.until = f->y + f->aside_height;
	box->reach = f->aside_height;
	f->aside.count = 0;
	f->aside_height = 0;
}

struct vitem *flow_append_box(struct flow *f, sp height, int frames)
{
	struct vitem *box;

	flow_flush_gap(f);
	for (size_t i = 0; i < f->aside.count; i++)
		frames += f->aside.items[i].frame_count;
	f->began = true;
	box = flow_append(f, (struct vitem){.kind = V_BOX, .height = height,
		.anchors = f->anchors, .frame_room = frames});
	box->frames = arena_array(f->shared->arena, (size_t)frames,
		sizeof *box->frames);
	f->anchors = NULL;
	hang_asides(f, box);
	f->y += height;
	return box;
}

void flow_add_anchor(struct flow *f, const struct node *node)
{
	struct anchor *anchor = arena_alloc(f->shared->arena, sizeof *anchor);

	anchor->node = node;
	anchor->next = f->anchors;
	f->anchors = anchor;
}

void flow_append_padding(struct flow *f, sp height, bool top)
{
	if (!top)
		flow_add_penalty(f, VPENALTY_FORBID);
	if (height > 0)
		flow_append_box(f, height, 0);
	if (top)
		flow_add_penalty(f, VPENALTY_FORBID);
}

void flow_finish(struct flow *f)
{
	if (f->aside.count)
		flow_append_box(f, f->aside_height, 0);
	else if (f->y < f->beside.until)
		flow_append_padding(f, sp_clamp(f->beside.until - f->y),
			false);
}
