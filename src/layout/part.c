#include "layout/part.h"

#include <string.h>

struct flow part_flow(struct flow *f, const struct node *node,
	sp width, bool whole)
{
	struct flow sub = flow_new(f->shared);
	struct column c = {0, width};

	if (whole)
		flow_box(&sub, node, c);
	else
		flow_children(&sub, node, c);
	flow_finish(&sub);
	return sub;
}

void part_take_anchors(struct flow *f, const struct vlist *list)
{
	for (size_t i = 0; i < list->count; i++)
		for (const struct anchor *a = list->items[i].anchors; a;
			a = a->next)
			flow_add_anchor(f, a->node);
}

sp part_height(const struct vlist *list, const struct span *s)
{
	int64_t height = s->again ? s->again->height : 0, reach = 0;
	bool top = !s->again;

	for (size_t i = s->from; i < s->to; i++) {
		const struct vitem *it = &list->items[i];

		if (it->kind == V_BOX) {
			top = false;
			if (height + it->reach > reach)
				reach = height + it->reach;
		}
		if (it->kind == V_BOX || (it->kind == V_GLUE && !top))
			height += it->height;
	}
	return sp_clamp(height > reach ? height : reach);
}

struct vitem *part_append(struct flow *f, const struct page *page, sp height)
{
	struct vitem *box = flow_append_box(f, height,
		(int)page->frame_count);

	if (page->frame_count)
		memcpy(box->frames + box->frame_count, page->frames,
			page->frame_count * sizeof *box->frames);
	box->frame_count += (int)page->frame_count;
	return box;
}
