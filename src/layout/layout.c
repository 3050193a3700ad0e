#include "layout/layout.h"

#include "layout/flow.h"
#include "layout/margin.h"
#include "layout/paginate.h"
#include "layout/place.h"

static struct heights heights_of(const struct styled *styled)
{
	sp h[2];

	for (int i = 0; i < 2; i++) {
		const struct page_style *s = &styled->page[i];

		h[i] = sp_max(s->height - s->margin[TOP] - s->margin[BOTTOM],
			SP_PT);
	}
	return (struct heights){h[0], h[1]};
}

const struct pages *layout(struct arena *arena, const struct styled *styled,
	struct fonts *fonts, struct diag *diag)
{
	const struct page_style *s = &styled->page[0];
	struct pages *pages = arena_alloc(arena, sizeof *pages);
	struct flow *flow = arena_alloc(arena, sizeof *flow);
	struct heights heights = heights_of(styled);
	const struct span *spans;
	size_t count;

	flow->arena = arena;
	flow->styled = styled;
	flow->tags = tags_build(arena, styled->doc);
	flow->text = text_open(arena, styled, fonts, diag);
	flow->text->max_image_height = sp_min(heights.first, heights.rest);
	flow_body(flow, sp_max(
		s->width - s->margin[LEFT] - s->margin[RIGHT], SP_PT));

	pages->doc = styled->doc;
	pages->root = flow->tags->root;
	pages->tag_count = flow->tags->count;
	pages->list = &flow->list;
	pages->paragraphs = flow->first;
	spans = paginate(arena, &flow->list, heights, &count);
	place_pages(arena, styled, &flow->list, spans, count, pages);
	margin_boxes(flow->text, pages);
	text_close(flow->text);
	return pages;
}
