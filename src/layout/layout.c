#include "layout/layout.h"

#include "layout/contrast.h"
#include "layout/grid.h"
#include "layout/margin.h"
#include "layout/mirror.h"
#include "layout/paginate.h"
#include "layout/place.h"
#include "layout/unseen.h"

/* How far gaps shrink, in per cent: so that a page holds more; to save one;
 * and so that it is worth to say that this would save one. */
enum { SHRINK = 10, SHRINK_MOST = 20, A_LITTLE = 30 };

/* What layout is about: the flows' shared part, and the pages to be. */
struct job {
	struct flows flows;
	struct heights heights;
	struct text_column columns[GRID_MOST + 1];
	int count;
};

/* Of a left and a right page the shorter one's: they hold the same text. */
static struct heights heights_of(const struct styled *styled)
{
	sp h[PAGE_KINDS];

	for (int i = 0; i < PAGE_KINDS; i++) {
		const struct page_style *s = &styled->page[i];

		h[i] = sp_max(sp_sub(s->height, sp_add(s->margin[TOP],
			s->margin[BOTTOM])), SP_PT);
	}
	return (struct heights){h[PAGE_KIND_FIRST],
		sp_min(h[PAGE_KIND_LEFT], h[PAGE_KIND_RIGHT]),
		styled->fitted ? 0 : SHRINK};
}

static sp width_of(const struct page_style *s)
{
	return sp_max(sp_sub(s->width, sp_add(s->margin[LEFT],
		s->margin[RIGHT])), SP_PT);
}

/* Text is set once, on one width. */
static void check_widths(const struct styled *styled, struct diag *diag)
{
	sp first = width_of(&styled->page[PAGE_KIND_FIRST]);

	for (int i = PAGE_KIND_LEFT; i < PAGE_KINDS; i++)
		if (width_of(&styled->page[i]) < first) {
			diag_warning(diag, (struct pos){0}, "pages of the "
				"style leave text of different widths; the "
				"first page's is taken for all");
			return;
		}
}

/* Whether the last page would be a stub if all others were full. */
static bool hangs_over(const struct text_column *c, struct heights heights)
{
	int64_t rest = heights.rest;

	for (size_t i = 0; i < c->count; i++)
		if (c->spans[i].penalty != VPENALTY_FORCE)
			rest -= c->spans[i].empty;
	return c->count > 1 && rest * 100 <
		(int64_t)heights.rest * PAGE_STUB;
}

/* Breaks it again, with gaps that shrink so far; whether that saves a page. */
static bool saves_page(struct arena *arena, struct text_column *c,
	struct heights heights, int shrink)
{
	struct span *spans;
	size_t count;
	bool saves;

	heights.shrink = shrink;
	spans = paginate(arena, c->list, heights, &count);
	saves = count < c->count;
	if (saves && shrink <= SHRINK_MOST) {
		c->spans = spans;
		c->count = count;
	} else {
		arena_drop(arena, spans, count * sizeof *spans);
	}
	return saves;
}

/*
 * Breaks a column into pages. Gaps shrink by more where that saves a page that
 * has little to hold; by how much they would have to beyond that is noted.
 */
static void break_column(struct arena *arena, struct text_column *c,
	struct heights heights)
{
	int not = SHRINK_MOST, saves = A_LITTLE;

	c->spans = paginate(arena, c->list, heights, &c->count);
	c->near = heights.shrink && hangs_over(c, heights) &&
		!saves_page(arena, c, heights, not);
	c->gaps = 0;
	if (!c->near || !saves_page(arena, c, heights, saves))
		return;
	while (saves - not > 1) {
		int middle = (not + saves) / 2;

		if (saves_page(arena, c, heights, middle))
			saves = middle;
		else
			not = middle;
	}
	c->gaps = 100 - saves;
}

/* What is below that stands over all columns. */
static void add_column(struct job *job, const struct flow *flow, sp top)
{
	struct text_column *c = &job->columns[job->count++];
	struct vlist *list = arena_alloc(job->flows.arena, sizeof *list);
	struct heights heights = job->heights;

	*list = flow->list;
	heights.first = sp_max(sp_sub(heights.first, top), SP_PT);
	c->list = list;
	c->top = top;
	break_column(job->flows.arena, c, heights);
}

static void flow_grid(struct job *job, const struct grid *grid)
{
	struct flow above = flow_new(&job->flows);
	sp top = 0;

	grid_flow(&above, grid, GRID_ALL);
	if (above.list.count) {
		top = sp_clamp(above.y + above.gap + above.gap_below_zero);
		add_column(job, &above, 0);
	}
	for (int turn = 0; turn < 2; turn++) /* the main flow is read first */
		for (int i = 0; i < grid->count; i++) {
			struct flow flow = flow_new(&job->flows);

			if ((i == grid->main) == turn)
				continue;
			grid_flow(&flow, grid, i);
			if (flow.list.count)
				add_column(job, &flow, top);
		}
}

static void flow_text(struct job *job, sp width)
{
	const struct styled *styled = job->flows.styled;
	const struct node *body = styled->doc->body;
	const struct style *style = styled_at(styled, body);
	struct flow flow = flow_new(&job->flows);
	struct column text = {0, width};
	struct grid grid;

	if (grid_make(styled, flow_inside(style, flow_place(style, text)),
			&grid)) {
		flow_grid(job, &grid);
		if (job->count)
			return;
	}
	flow_block(&flow, body, text);
	flow_finish(&flow);
	add_column(job, &flow, 0);
}

/* What holds for all columns that go as far as the last page. */
static void note_near(const struct job *job, struct pages *pages)
{
	pages->near = true;
	pages->gaps = 100;
	for (int i = 0; i < job->count; i++) {
		const struct text_column *c = &job->columns[i];

		if (c->count < (size_t)pages->count)
			continue;
		pages->near = pages->near && c->near;
		if (c->gaps < pages->gaps)
			pages->gaps = c->gaps;
	}
}

struct pages *layout_again(struct text *text, const struct styled *styled,
	struct diag *diag)
{
	struct arena *arena = text->arena;
	struct pages *pages = arena_alloc(arena, sizeof *pages);
	struct job *job = arena_alloc(text->passing, sizeof *job);
	struct flows *flows = &job->flows;
	sp width = width_of(&styled->page[PAGE_KIND_FIRST]);

	check_widths(styled, diag);
	job->heights = heights_of(styled);
	flows->arena = text->passing;
	flows->styled = styled;
	flows->tags = tags_build(arena, text->passing, styled);
	text->styled = styled;
	text->diag = diag;
	text->max_image_height = sp_min(job->heights.first,
		job->heights.rest);
	text->column = width;
	flows->text = text;
	flows->end = &flows->first;
	flow_text(job, width);

	pages->doc = styled->doc;
	pages->styled = styled;
	pages->root = flows->tags->root;
	pages->tag_count = flows->tags->count;
	pages->paragraphs = flows->first;
	place_pages(arena, styled, job->columns, job->count, pages);
	note_near(job, pages);
	for (size_t i = 0; i < pages->destination_count; i++) {
		struct destination *d = &pages->destinations[i];

		d->tag = flows->tags->of_node[d->node->index];
	}
	margin_boxes(text, pages);
	if (styled->mirrored)
		mirror_pages(pages);
	contrast_check(arena, pages, diag);
	unseen_check(arena, pages, diag);
	return pages;
}

struct pages *layout_end(struct text *text, struct pages *pages)
{
	if (pages && !text->styled->traced)
		pages->paragraphs = NULL;
	text_close(text);
	return pages;
}

const struct pages *layout(struct arena *arena, const struct styled *styled,
	struct fonts *fonts, struct diag *diag)
{
	struct text *text = text_open(arena, styled, fonts, diag);

	return layout_end(text, layout_again(text, styled, diag));
}
