/*
 * The model. Items are scanned once. `sum` holds the widths, stretch and
 * shrink of all items so far, so a line's are a subtraction. An active node
 * is a feasible break that a line may begin after; at each legal break every
 * active node is tried as the line's beginning.
 *
 * Invariants:
 * (1) Nodes stand in the active list in the order of their items.
 * (2) Of the nodes at one item, each fitness class keeps the cheapest only;
 *     all lines but the first are equally wide, so line numbers need not be
 *     told apart. Classes are narrower than TeX's, for neighbours are to be
 *     alike; where that is of no account, in ragged text, there is but one.
 * (3) First, no line may be worse than TOLERANCE; if nothing comes of that,
 *     any line may be, with more stretch, as in TeX's last pass.
 * (4) A node leaves the list when a line from it would have to shrink too
 *     far: all later lines from it are wider still. If that would empty the
 *     list, the line is taken as it is, overfull. Where there are so many
 *     places in a line that it can hardly be seen, the first leaves, too.
 */
#include "text/linebreak.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define BAD_MAX 10000
#define TOLERANCE 1000 /* a quarter of a ragged line missing */
#define LINE_PENALTY 10
#define OVERFULL 1000000000000 /* demerits; more than any real paragraph's */

#define MOST_ACTIVE 1000

#define FITNESSES 10 /* a quarter of a ratio each, from -1 on */

struct sum {
	int64_t width, stretch, shrink;
};

struct breakpoint {
	const struct breakpoint *from; /* the break before; NULL: the start */
	struct breakpoint *next;       /* in the active list */
	size_t item;             /* where it breaks */
	struct sum after;        /* sums where the next line begins */
	int64_t demerits;
	double ratio;
	int thousandths; /* of the ratio */
	int badness;
	int fitness;
	sp left, right;          /* what hangs over: of the line after, of the
	                            one that ends here */
	bool flagged, overfull;
};

struct breaker {
	struct arena *arena;
	const struct item *items;
	size_t count;
	const struct linebreak_options *options;
	struct sum sum; /* of the items before the present one */
	const struct item *box; /* the last one before it; NULL: none */
	struct breakpoint *active;
	int tolerance; /* the worst badness that is tried */
	sp emergency;  /* what is added to every line's stretch */
};

/* TeX, section 108: about 100 (t/s)^3, t and s >= 0. */
static int badness(int64_t t, int64_t s)
{
	int64_t r;

	if (t == 0)
		return 0;
	if (s <= 0)
		return BAD_MAX;
	/* Sums may pass int32: t is bounded before it is multiplied. */
	if (t / 8 >= s)
		return BAD_MAX;
	r = t * 297 / s;
	if (r > 1290)
		return BAD_MAX;
	return (int)((r * r * r + (1 << 17)) >> 18);
}

static int classify(int thousandths)
{
	int class = (thousandths + 1000) / 250;

	return class < 0 ? 0 : class < FITNESSES ? class : FITNESSES - 1;
}

static int64_t square(int64_t x)
{
	return x * x;
}

/* A line under trial, and what it is worth. */
struct trial {
	int64_t width;   /* natural */
	int64_t missing; /* what it lacks (> 0) or has too much (< 0) */
	int64_t stretch, shrink;
	bool overfull;
	int thousandths; /* of the ratio */
	int fitness;
	int badness;
	int64_t demerits;
};

/* Where a line may end; at the paragraph's end there is no item. */
struct place {
	const struct item *at;
	int penalty;
	sp width; /* of a hyphen */
	sp right; /* how far what ends the line hangs over */
	bool flagged, forced;
};

static struct place place_at(const struct breaker *b, size_t i)
{
	struct place place = {.at = i < b->count ? &b->items[i] : NULL};

	if (b->box)
		place.right = b->box->right;
	if (!place.at) {
		place.forced = true;
	} else if (place.at->kind == ITEM_PENALTY) {
		place.penalty = place.at->penalty;
		place.width = place.at->width;
		place.flagged = place.at->flagged;
		if (place.flagged)
			place.right = place.at->right;
		place.forced = place.penalty <= PENALTY_ALWAYS;
	}
	return place;
}

static struct trial try_line(const struct breaker *b,
	const struct breakpoint *from, const struct place *place)
{
	sp measure = !from->from ? b->options->first : b->options->rest;
	struct trial t = {
		.width = b->sum.width - from->after.width + place->width,
		.stretch = b->sum.stretch - from->after.stretch +
			b->options->slack + b->emergency,
		.shrink = b->sum.shrink - from->after.shrink,
	};

	t.missing = (int64_t)measure + from->left + place->right - t.width;
	t.overfull = -t.missing > t.shrink;
	return t;
}

static int thousandths_of(const struct trial *t, const struct place *place)
{
	int64_t room = t->missing < 0 ? t->shrink : t->stretch, ratio;

	if (room <= 0 || (t->missing > 0 && place->forced))
		return 0;
	ratio = t->missing * 1000 / room;
	return (int)(ratio > 4000 ? 4000 : ratio < -4000 ? -4000 : ratio);
}

/* Demerits that depend on the line before. */
static int64_t rate_neighbours(const struct linebreak_options *o,
	const struct breakpoint *from, const struct place *place,
	const struct trial *t)
{
	int64_t demerits = 0;

	if (place->flagged && from->flagged)
		demerits += o->double_hyphen;
	if (!place->at && from->flagged)
		demerits += t->width < o->runt ? o->stub : o->final_hyphen;
	if (from->from && !place->forced)
		demerits += o->adjacent * square(t->thousandths -
			from->thousandths) / 1000000;
	return demerits;
}

/* Fills in what the line is worth. */
static void rate(const struct breaker *b, const struct breakpoint *from,
	const struct place *place, struct trial *t)
{
	const struct linebreak_options *o = b->options;
	int64_t penalty = place->penalty;

	if (t->missing < 0)
		t->badness = badness(-t->missing, t->shrink);
	else if (!place->forced) /* a forced line may be short */
		t->badness = badness(t->missing, t->stretch);
	else if (!place->at && from->from && t->width < o->runt)
		penalty = o->runt_penalty * (o->runt - t->width) / o->runt;
	t->thousandths = thousandths_of(t, place);
	t->fitness = o->adjacent ? classify(t->thousandths) : 0;

	t->demerits = from->demerits + square(LINE_PENALTY + t->badness);
	if (penalty > 0)
		t->demerits += square(penalty);
	else if (penalty > PENALTY_ALWAYS)
		t->demerits -= square(penalty);
	if (t->overfull)
		t->demerits += OVERFULL;
	t->demerits += rate_neighbours(o, from, place, t);
}

/* How far the first box after a break at this item hangs over. */
static sp left_after(const struct breaker *b, size_t item)
{
	for (size_t i = item; i < b->count; i++)
		if (b->items[i].kind == ITEM_BOX)
			return b->items[i].left;
	return 0;
}

/* Sums at the first box, or forced break, after a break at this item. */
static struct sum sum_after(const struct breaker *b, size_t item)
{
	struct sum sum = b->sum;

	for (size_t i = item; i < b->count; i++) {
		const struct item *it = &b->items[i];

		if (it->kind == ITEM_BOX)
			break;
		if (i > item && it->kind == ITEM_PENALTY &&
			it->penalty <= PENALTY_ALWAYS)
			break;
		if (it->kind == ITEM_GLUE) {
			sum.width += it->width;
			sum.stretch += it->stretch;
			sum.shrink += it->shrink;
		}
	}
	return sum;
}

static bool is_legal(const struct breaker *b, size_t i)
{
	const struct item *it = &b->items[i];

	if (it->kind == ITEM_GLUE)
		return i && b->items[i - 1].kind == ITEM_BOX;
	return it->kind == ITEM_PENALTY && it->penalty < PENALTY_NEVER;
}

/* The cheapest line to a place, for each class of fitness. */
struct best {
	const struct breakpoint *from[FITNESSES]; /* NULL: none */
	struct trial trial[FITNESSES];
	bool any;
};

static bool is_last_try(const struct breaker *b)
{
	return b->tolerance >= BAD_MAX;
}

static void keep(struct best *best, const struct breakpoint *from,
	const struct trial *t)
{
	if (best->from[t->fitness] &&
		best->trial[t->fitness].demerits <= t->demerits)
		return;
	best->from[t->fitness] = from;
	best->trial[t->fitness] = *t;
	best->any = true;
}

static void try_all(struct breaker *b, const struct place *place,
	struct best *best)
{
	struct breakpoint **link = &b->active;

	while (*link) {
		struct breakpoint *from = *link;
		struct trial t = try_line(b, from, place);
		bool only = link == &b->active && !from->next;

		if (!t.overfull || (only && !best->any && is_last_try(b))) {
			rate(b, from, place, &t);
			if (t.badness <= b->tolerance)
				keep(best, from, &t);
		}
		if (t.overfull || place->forced)
			*link = from->next; /* nothing later begins here */
		else
			link = &from->next;
	}
}

static double ratio_of(const struct breaker *b, const struct trial *t,
	const struct place *place)
{
	int64_t room = t->missing < 0 ? t->shrink : t->stretch - b->emergency;

	if (room <= 0 || (t->missing > 0 && place->forced))
		return 0;
	return t->missing / (double)room;
}

static void try_break(struct breaker *b, size_t i)
{
	const struct place place = place_at(b, i);
	struct best best;
	struct breakpoint **end = &b->active;
	struct sum after;
	int active = 0;

	memset(best.from, 0, sizeof best.from);
	best.any = false;
	try_all(b, &place, &best);
	if (!best.any)
		return;
	after = sum_after(b, i);
	for (; *end; active++)
		end = &(*end)->next;
	if (active > MOST_ACTIVE)
		b->active = b->active->next;
	for (int f = 0; f < (b->options->adjacent ? FITNESSES : 1); f++) {
		const struct trial *t = &best.trial[f];
		struct breakpoint *made;

		if (!best.from[f])
			continue;
		made = arena_alloc(b->arena, sizeof *made);
		*made = (struct breakpoint){
			.from = best.from[f],
			.item = i,
			.after = after,
			.flagged = place.flagged,
			.fitness = f,
			.thousandths = t->thousandths,
			.left = left_after(b, i),
			.right = place.right,
			.demerits = t->demerits,
			.ratio = ratio_of(b, t, &place),
			.badness = t->badness,
			.overfull = t->overfull,
		};
		*end = made;
		end = &made->next;
	}
}

static struct linebreak *trace(struct breaker *b, size_t *count)
{
	const struct breakpoint *best = b->active, *n;
	struct linebreak *list;
	size_t lines = 0;

	assert(best);
	for (n = best; n; n = n->next)
		if (n->demerits < best->demerits)
			best = n;
	for (n = best; n->from; n = n->from)
		lines++;
	list = arena_array(b->arena, lines, sizeof *list);
	*count = lines;
	for (n = best; n->from; n = n->from)
		list[--lines] = (struct linebreak){
			.item = n->item,
			.ratio = n->ratio,
			.left = n->from->left,
			.right = n->right,
			.badness = n->badness,
			.overfull = n->overfull,
		};
	return list;
}

/* Scans the items; false when the tolerance leaves no way to the end. */
static bool scan(struct breaker *b)
{
	struct breakpoint *start = arena_alloc(b->arena, sizeof *start);

	start->left = left_after(b, 0);
	b->box = NULL;
	b->active = start;
	b->sum = (struct sum){0};
	for (size_t i = 0; i < b->count && b->active; i++) {
		const struct item *it = &b->items[i];

		if (is_legal(b, i))
			try_break(b, i);
		if (it->kind == ITEM_BOX)
			b->box = it;
		if (it->kind != ITEM_PENALTY) {
			b->sum.width += it->width;
			b->sum.stretch += it->stretch;
			b->sum.shrink += it->shrink;
		}
	}
	try_break(b, b->count);
	return b->active != NULL;
}

struct linebreak *linebreak(struct arena *arena, const struct item *items,
	size_t item_count, const struct linebreak_options *options,
	size_t *count)
{
	struct breaker b = {
		.arena = arena,
		.items = items,
		.count = item_count,
		.options = options,
		.tolerance = TOLERANCE,
	};

	if (!scan(&b)) {
		b.tolerance = BAD_MAX;
		b.emergency = options->emergency;
		scan(&b);
	}
	return trace(&b, count);
}
