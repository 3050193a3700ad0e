/*
 * The model. A place is where a page may begin: the list's start, and after
 * each penalty. best[j] is the least cost of setting everything before place
 * j on whole pages; the last place is the list's end. A page from place i to
 * place j costs
 *
 *	(10 + b)^2 + sign(p) p^2	b: badness of its empty part, or of
 *					   how far its gaps are stretched
 *					p: the penalty it ends at
 *
 * Gaps stretch only if that fills the page.
 *
 * The last page may be short, but a stub of a few lines has a price of its
 * own. A forbidden break is only very dear, so that an entry taller than a
 * page still breaks, at its best place. Lines without any height do not make a
 * page of them all: it has a bounded number of places.
 */
#include "layout/paginate.h"

#include <string.h>

#define BAD_MAX 10000
#define EMPTY 12        /* per cent of the page left empty: badness 100 */
#define STRETCHED 20    /* badness of gaps stretched as far as they go */
#define STUB_LINES 4
#define STUB_HEIGHT 15  /* per cent of the page */
#define STUB 2000       /* penalty of a last page with less than both */
#define OVERFULL 1e15   /* a box taller than the page, alone on it */
#define MOST_PLACES 2000 /* where a page may end, on one page */

/* A place, with sums over the items before it. */
struct place {
	size_t item;     /* the first item after it */
	bool gap;        /* which is glue */
	int64_t height, stretch;
	int64_t reach;   /* how far down what stands behind it goes, up to the
	                    next place; as height */
	int64_t lines;
	int64_t leading, leading_stretch; /* of the glue that begins a page */
	const struct vitem *again; /* what stands before that */
	int penalty;     /* that a page before it ends at */
	double cost;     /* best[] */
	size_t from;     /* the place its last page begins at */
};

struct paginator {
	struct place *places;
	size_t count, capacity;
	struct heights heights;
};

static struct place *add_place(struct arena *arena, struct paginator *g,
	struct place place)
{
	g->places = arena_grow(arena, g->places, g->count, &g->capacity,
		sizeof *g->places);
	g->places[g->count] = place;
	return &g->places[g->count++];
}

/* One pass over the list: sums, and a place after each penalty. */
static void find_places(struct arena *arena, struct paginator *g,
	const struct vlist *list)
{
	struct place sum = {0}, *open;

	open = add_place(arena, g, sum);
	for (size_t i = 0; i < list->count; i++) {
		const struct vitem *it = &list->items[i];

		sum.item = i + 1;
		if (it->kind == V_PENALTY) {
			sum.penalty = it->penalty;
			sum.again = it->again;
			open = add_place(arena, g, sum);
		} else if (it->kind == V_GLUE) {
			sum.height += it->height;
			sum.stretch += it->stretch;
			if (open && open->item == i) {
				open->gap = true;
				open->leading = it->height;
				open->leading_stretch = it->stretch;
			}
		} else if (it->kind == V_BOX) {
			if (sum.height + it->reach > open->reach)
				open->reach = sum.height + it->reach;
			sum.height += it->height;
			sum.lines += it->line;
		}
	}
	sum.item = list->count;
	sum.penalty = 0;
	sum.again = NULL;
	add_place(arena, g, sum);
}

/* What stands between two places if they are a page's, down to `bottom`. */
static int64_t used_between(const struct place *a, int64_t bottom)
{
	return bottom - a->height - a->leading +
		(a->again ? a->again->height : 0);
}

/* How far down a page goes from one place to another. */
static int64_t bottom_of(const struct paginator *g, size_t i, size_t j)
{
	int64_t bottom = g->places[j].height;

	for (; i < j; i++)
		if (g->places[i].reach > bottom)
			bottom = g->places[i].reach;
	return bottom;
}

static double badness(int64_t empty, int64_t stretch, sp height)
{
	double r = empty * 100.0 / EMPTY / height, s = (double)empty / stretch;
	double b = empty > stretch ? 100 * r * r * r
		: STRETCHED * s * s * s;

	return b < BAD_MAX ? b : BAD_MAX;
}

static double page_cost(const struct paginator *g, size_t i, size_t j,
	sp height, int64_t used)
{
	const struct place *a = &g->places[i], *b = &g->places[j];
	bool last = j + 1 == g->count;
	int64_t stretch = b->stretch - a->stretch - a->leading_stretch;
	int64_t empty = height - used;
	double p = last ? 0 : b->penalty, bad = 0, cost;

	if (b->penalty == VPENALTY_FORCE && !last)
		p = 0;
	else if (!last && empty > 0)
		bad = badness(empty, stretch, height);
	if (last && i && b->lines - a->lines < STUB_LINES &&
		used < (int64_t)height * STUB_HEIGHT / 100)
		p = STUB;
	cost = (10 + bad) * (10 + bad) + (p < 0 ? -p * p : p * p);
	return used > height ? cost + OVERFULL : cost;
}

/* Finds the best page that ends at place j. */
static void try_pages(struct paginator *g, size_t j)
{
	struct place *end = &g->places[j];
	int64_t bottom = end->height;
	bool found = false;

	for (size_t i = j; i-- > 0;) {
		const struct place *start = &g->places[i];
		sp height = i ? g->heights.rest : g->heights.first;
		int64_t used;
		double cost;

		if (start->reach > bottom)
			bottom = start->reach;
		used = used_between(start, bottom);
		if (found && (used > height || j - i > MOST_PLACES))
			break;
		cost = start->cost + page_cost(g, i, j, height, used);
		if (!found || cost < end->cost) {
			end->cost = cost;
			end->from = i;
			found = true;
		}
		/* A page that holds a forced break ends there. */
		if (i && start->penalty == VPENALTY_FORCE)
			break;
	}
}

static struct span span_between(const struct paginator *g, size_t i, size_t j)
{
	const struct place *a = &g->places[i], *b = &g->places[j];
	bool last = j + 1 == g->count;
	sp height = i ? g->heights.rest : g->heights.first;
	int64_t empty = height - used_between(a, bottom_of(g, i, j));
	int64_t stretch = b->stretch - a->stretch - a->leading_stretch;
	struct span span = {
		.from = a->item + (i && a->gap), /* past the glue */
		.to = last ? b->item : b->item - 1,
		.again = a->again,
		.stretchable = sp_clamp(stretch),
		.penalty = last ? 0 : b->penalty,
	};

	if (!last && b->penalty != VPENALTY_FORCE && empty > 0 &&
		empty <= stretch)
		span.stretch = sp_clamp(empty);
	return span;
}

struct span *paginate(struct arena *arena, const struct vlist *list,
	struct heights heights, size_t *count)
{
	struct paginator g = {.heights = heights};
	struct span *spans;
	size_t pages = 0;

	find_places(arena, &g, list);
	for (size_t j = 1; j < g.count; j++)
		try_pages(&g, j);
	for (size_t j = g.count - 1; j; j = g.places[j].from)
		pages++;
	spans = arena_array(arena, pages, sizeof *spans);
	*count = pages;
	for (size_t j = g.count - 1; j; j = g.places[j].from)
		spans[--pages] = span_between(&g, g.places[j].from, j);
	return spans;
}
