/*
 * The model. A place is where a page may begin: the list's start, and after
 * each penalty. best[j] is the least cost of setting everything before place
 * j on whole pages; the last place is the list's end. A page from place i to
 * place j costs
 *
 *	(10 + b)^2 + sign(p) p^2	b: badness of its empty part, or of
 *					   how far its gaps give way
 *					p: the penalty it ends at
 *
 * and PAGE, so that there are no more of them than it takes. Gaps stretch only
 * if that fills the page, and shrink to make it fit.
 *
 * The last page may be short, but a stub has a price of its own. A forbidden
 * break is only very dear, so that an entry taller than a page still breaks, at
 * its best place. Lines without any height do not make a page of them all: it
 * has a bounded number of places.
 */
#include "layout/paginate.h"

#include <math.h>

#define BAD_MAX 10000
#define EMPTY 12        /* per cent of the page left empty: badness 100 */
#define STRETCHED 20    /* badness of gaps stretched as far as they go, and */
#define SHRUNK 100      /* of those shrunk: a page may as well end earlier */
#define ALIKE 15        /* per cent: gaps of neighbouring pages */
#define PAGE 400000     /* demerits of each page */
#define STUB 2000       /* penalty of a last page that is one, and */
#define NEAR_STUB 400   /* of one that nearly is; none of twice as much */
#define OVERFULL 1e15   /* a box taller than the page, alone on it */
#define MOST_PLACES 2000 /* where a page may end, on one page */

/* Of the items before a place. */
struct sums {
	int64_t height, stretch, shrink;
};

struct place {
	size_t item;       /* the first item after it */
	bool gap;          /* which is glue */
	struct sums end;   /* where a page ends here */
	struct sums begin; /* where one begins: past the glue, but before what
	                      stands there again */
	int64_t reach;     /* how far down what stands behind it goes, up to
	                      the next place; as height */
	const struct vitem *again;
	int penalty;       /* that a page before it ends at */
	double cost;       /* best[] */
	size_t from;       /* the place its last page begins at */
};

struct paginator {
	struct place *places;
	size_t count;
	struct heights heights;
};

static size_t count_places(const struct vlist *list)
{
	size_t n = 2;

	for (size_t i = 0; i < list->count; i++)
		n += list->items[i].kind == V_PENALTY;
	return n;
}

static struct place *add_place(struct paginator *g, size_t item,
	const struct sums *sums)
{
	struct place *place = &g->places[g->count++];

	place->item = item;
	place->end = place->begin = *sums;
	return place;
}

/* One pass over the list: sums, and a place after each penalty. */
static void find_places(struct arena *arena, struct paginator *g,
	const struct vlist *list)
{
	struct sums sums = {0};
	struct place *open;

	g->places = arena_array(arena, count_places(list), sizeof *open);
	open = add_place(g, 0, &sums);
	for (size_t i = 0; i < list->count; i++) {
		const struct vitem *it = &list->items[i];

		if (it->kind == V_PENALTY) {
			open = add_place(g, i + 1, &sums);
			open->penalty = it->penalty;
			open->again = it->again;
			if (it->again)
				open->begin.height -= it->again->height;
		} else if (it->kind == V_GLUE) {
			sums.height += it->height;
			sums.stretch += it->stretch;
			sums.shrink += it->shrinks ? it->height : 0;
			if (open->item == i) {
				open->gap = true;
				open->begin.height += it->height;
				open->begin.stretch = sums.stretch;
				open->begin.shrink = sums.shrink;
			}
		} else if (it->kind == V_BOX) {
			if (sums.height + it->reach > open->reach)
				open->reach = sums.height + it->reach;
			sums.height += it->height;
		}
	}
	add_place(g, list->count, &sums);
}

/* What a page between two places would be. */
struct trial {
	sp height;
	int64_t empty;           /* < 0: what is too much */
	int64_t stretch, shrink; /* what its gaps give */
	bool last;
};

/* A page from one place to another, whose content goes down to `bottom`. */
static struct trial try_page(const struct paginator *g, size_t i, size_t j,
	int64_t bottom)
{
	const struct place *a = &g->places[i], *b = &g->places[j];
	struct trial t = {
		.height = i ? g->heights.rest : g->heights.first,
		.stretch = b->end.stretch - a->begin.stretch,
		.shrink = b->end.shrink - a->begin.shrink,
		.last = j + 1 == g->count,
	};

	t.empty = t.height - (bottom - a->begin.height);
	return t;
}

static int64_t most_shrunk(const struct paginator *g, const struct trial *t)
{
	return t->shrink * g->heights.shrink / 100;
}

static bool is_overfull(const struct paginator *g, const struct trial *t)
{
	return -t->empty > most_shrunk(g, t);
}

static bool is_stub(const struct trial *t)
{
	return (t->height - t->empty) * 100 < (int64_t)t->height * PAGE_STUB;
}

static double stub_penalty(const struct trial *t)
{
	const double more = 100 * (1 - (double)t->empty / t->height) /
		PAGE_STUB - 1;

	return is_stub(t) ? STUB : more < 1 ? NEAR_STUB * (1 - more) : 0;
}

/* How far down a page goes from one place to another. */
static int64_t bottom_of(const struct paginator *g, size_t i, size_t j)
{
	int64_t bottom = g->places[j].end.height;

	for (; i < j; i++)
		if (g->places[i].reach > bottom)
			bottom = g->places[i].reach;
	return bottom;
}

static double badness(const struct paginator *g, const struct trial *t)
{
	const double empty = (double)t->empty;
	double r = empty < 0
		? -empty / (double)most_shrunk(g, t)
		: t->empty > t->stretch ? empty * 100 / EMPTY / t->height
		: empty / (double)t->stretch;
	double b = r * r * r * (empty < 0 ? SHRUNK
		: t->empty > t->stretch ? 100 : STRETCHED);

	return b < BAD_MAX ? b : BAD_MAX;
}

static double page_cost(const struct paginator *g, size_t i, size_t j,
	const struct trial *t)
{
	const struct place *b = &g->places[j];
	bool ends = t->last || b->penalty == VPENALTY_FORCE;
	double p = ends ? 0 : b->penalty, bad = 0, cost;
	bool overfull = is_overfull(g, t);

	if (!overfull && (t->empty < 0 || (t->empty > 0 && !ends)))
		bad = badness(g, t);
	if (t->last && i)
		p = stub_penalty(t);
	cost = PAGE + (10 + bad) * (10 + bad) + (p < 0 ? -p * p : p * p);
	return overfull ? cost + OVERFULL : cost;
}

/* Finds the best page that ends at place j. */
static void try_pages(struct paginator *g, size_t j)
{
	struct place *end = &g->places[j];
	int64_t bottom = end->end.height;
	bool found = false;

	for (size_t i = j; i-- > 0;) {
		const struct place *start = &g->places[i];
		struct trial t;
		double cost;

		if (start->reach > bottom)
			bottom = start->reach;
		t = try_page(g, i, j, bottom);
		if (found && (is_overfull(g, &t) || j - i > MOST_PLACES))
			break;
		cost = start->cost + page_cost(g, i, j, &t);
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

/* A page as it was chosen. */
struct chosen {
	struct span *span;
	struct trial trial;
	double feather; /* how far a gap of it may stretch, at most */
	double gaps;    /* how wide they are: 1 as they are */
};

static double feather_of(const struct vlist *list, const struct span *span)
{
	double most = 0;

	for (size_t i = span->from; i < span->to; i++) {
		const struct vitem *it = &list->items[i];

		if (it->height > 0 && it->stretch > most * it->height)
			most = (double)it->stretch / it->height;
	}
	return most;
}

static struct chosen choose(const struct paginator *g,
	const struct vlist *list, struct span *span, size_t i, size_t j)
{
	const struct place *a = &g->places[i], *b = &g->places[j];
	struct chosen c = {.span = span, .gaps = 1,
		.trial = try_page(g, i, j, bottom_of(g, i, j))};
	const struct trial *t = &c.trial;

	*span = (struct span){
		.from = a->item + (i && a->gap), /* past the glue */
		.to = t->last ? b->item : b->item - 1,
		.again = a->again,
		.empty = sp_clamp(t->empty),
		.penalty = t->last ? 0 : b->penalty,
	};
	c.feather = feather_of(list, span);
	if (is_overfull(g, t))
		return c;
	if (t->empty < 0)
		c.gaps += (double)t->empty / (double)t->shrink;
	else if (!t->last && span->penalty != VPENALTY_FORCE &&
		t->empty && t->empty <= t->stretch)
		c.gaps += (double)t->empty * c.feather / (double)t->stretch;
	return c;
}

/* Gaps of a page are not much wider than its neighbours', and no page's are
 * stretched for a stub. */
static void make_even(struct chosen *page, size_t count)
{
	const double most = 1 + ALIKE / 100.0;

	if (count > 1 && is_stub(&page[count - 1].trial))
		page[count - 2].gaps = fmin(page[count - 2].gaps, 1);
	for (size_t i = 1; i < count; i++)
		page[i].gaps = fmin(page[i].gaps, page[i - 1].gaps * most);
	for (size_t i = count; i-- > 1;)
		page[i - 1].gaps = fmin(page[i - 1].gaps,
			page[i].gaps * most);
}

static void set_gaps(const struct chosen *c)
{
	const struct trial *t = &c->trial;
	double give = c->gaps < 1 ? c->gaps - 1
		: c->feather > 0 ? (c->gaps - 1) / c->feather : 0;

	c->span->gives = sp_clamp(give < 0 ? t->shrink : t->stretch);
	c->span->stretch = (sp)lround(give * c->span->gives);
}

struct span *paginate(struct arena *arena, const struct vlist *list,
	struct heights heights, size_t *count)
{
	struct paginator g = {.heights = heights};
	struct chosen *chosen;
	struct span *spans;
	size_t pages = 0, k;

	find_places(arena, &g, list);
	for (size_t j = 1; j < g.count; j++)
		try_pages(&g, j);
	for (size_t j = g.count - 1; j; j = g.places[j].from)
		pages++;
	spans = arena_array(arena, pages, sizeof *spans);
	chosen = arena_array(arena, pages, sizeof *chosen);
	*count = k = pages;
	for (size_t j = g.count - 1; j; j = g.places[j].from) {
		k--;
		chosen[k] = choose(&g, list, &spans[k], g.places[j].from, j);
	}
	make_even(chosen, pages);
	for (k = 0; k < pages; k++)
		set_gaps(&chosen[k]);
	arena_drop(arena, chosen, pages * sizeof *chosen);
	arena_drop(arena, g.places, count_places(list) * sizeof *g.places);
	return spans;
}
