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
 *     any line may be.
 * (4) A node leaves the list when a line from it would have to shrink too
 *     far: all later lines from it are wider still. If that would empty the
 *     list, the line is taken as it is, overfull. Where there are so many
 *     places in a line that it can hardly be seen, the first leaves, too.
 */
#include "text/linebreak.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define EASE 300    /* thousandths of strain: what letters give */
#define WORST 10000 /* strain; beyond, badness grows as fast as there */
#define MOST 1000000 /* strain; more is not told apart */
#define TOLERANCE 1000 /* badness; a quarter of a ragged line missing */
#define LINE_PENALTY 10
#define OVERFULL 1e18 /* demerits; more than any real paragraph's */

#define MOST_ACTIVE 1000

#define FITNESSES 14 /* see classify */

struct sum {
	int64_t width;
	int64_t stretch, shrink; /* of spaces */
	int64_t letters; /* how far they give, either way */
};

struct breakpoint {
	const struct breakpoint *from; /* the break before; NULL: the start */
	struct breakpoint *next;       /* in the active list */
	size_t item;             /* where it breaks */
	struct sum after;        /* sums where the next line begins */
	double demerits;
	double ratio;
	int strain;
	int64_t badness;
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
	bool last_try; /* any line is taken */
};

/*
 * How far a line is strained, in thousandths. Letters give first, and it is
 * hardly seen: all that they have is EASE. What is still missing is for the
 * spaces, whose whole stretch or shrink is 1000 more. A line without any is
 * worse, the more is missing of it.
 */
static int strain(const struct breaker *b, int64_t missing, int64_t letters,
	int64_t spaces)
{
	const int64_t least = b->options->rest / 500 + 1;

	if (missing <= letters)
		return letters ? (int)(missing * EASE / letters) : 0;
	missing = (missing - letters) * 1000 / (spaces > least ? spaces : least)
		+ (letters ? EASE : 0);
	return (int)(missing < MOST ? missing : MOST);
}

/* TeX's (section 108), 100 r^3, but of that, and without its bound: of two bad
 * lines the better one is to win. */
static int64_t badness(int64_t strain)
{
	int64_t cubed = strain < WORST ? strain : WORST;

	return cubed * cubed / 1000 * cubed / 10000 +
		(strain > WORST ? (strain - WORST) * 30 : 0);
}

/* The letters' part of a strain. */
static int bounded(int strain)
{
	return strain < -EASE ? -EASE : strain > EASE ? EASE : strain;
}

/* Finer where only letters give, which neighbours are to do alike. */
static int classify(int strain)
{
	static const int ends[FITNESSES - 1] = {-800, -550, -EASE, -200, -100,
		0, 100, 200, EASE, 550, 800, 1050, 1300};
	int class = 0;

	while (class < FITNESSES - 1 && strain >= ends[class])
		class++;
	return class;
}

static int64_t square(int64_t x)
{
	return x * x;
}

/* A line under trial, and what it is worth. */
struct trial {
	int64_t width;   /* natural */
	int64_t missing; /* what it lacks (> 0) or has too much (< 0) */
	int64_t stretch, shrink, letters;
	bool overfull;
	int strain; /* < 0: set tight */
	int fitness;
	int64_t badness;
	double demerits;
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
			b->options->slack,
		.shrink = b->sum.shrink - from->after.shrink,
		.letters = b->sum.letters - from->after.letters,
	};

	t.missing = (int64_t)measure + from->left + place->right - t.width;
	t.overfull = -t.missing > t.shrink + t.letters;
	return t;
}

static int strain_of(const struct breaker *b, const struct trial *t,
	const struct place *place)
{
	if (t->missing < 0)
		return -strain(b, -t->missing, t->letters, t->shrink);
	/* A forced line may be short. */
	return place->forced ? 0 : strain(b, t->missing, t->letters, t->stretch);
}

/* By how much more letters differ than one line's may give, in thousandths. */
static int jump(int a, int b)
{
	int differ = abs(bounded(a) - bounded(b));

	return differ > EASE ? (differ - EASE) * 1000 / EASE : 0;
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
		demerits += o->adjacent * square(t->strain - from->strain) /
			1000000 + o->jump * square(jump(t->strain,
				from->strain)) / 1000000;
	return demerits;
}

/* Fills in what the line is worth. */
static void rate(const struct breaker *b, const struct breakpoint *from,
	const struct place *place, struct trial *t)
{
	const struct linebreak_options *o = b->options;
	int64_t penalty = place->penalty;

	t->strain = strain_of(b, t, place);
	t->badness = badness(t->strain < 0 ? -t->strain : t->strain);
	t->fitness = o->adjacent ? classify(t->strain) : 0;
	if (t->missing >= 0 && !place->at && from->from && t->width < o->runt)
		penalty = o->runt_penalty * (o->runt - t->width) / o->runt;

	t->demerits = from->demerits + (double)(square(LINE_PENALTY +
		t->badness) + rate_neighbours(o, from, place, t));
	if (penalty > PENALTY_ALWAYS)
		t->demerits += (double)(penalty * llabs(penalty));
	if (t->overfull)
		t->demerits += OVERFULL;
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

		if (!t.overfull || (only && !best->any && b->last_try)) {
			rate(b, from, place, &t);
			if (t.badness <= TOLERANCE || b->last_try)
				keep(best, from, &t);
		}
		if (t.overfull || place->forced)
			*link = from->next; /* nothing later begins here */
		else
			link = &from->next;
	}
}

static double ratio_of(const struct trial *t, const struct place *place)
{
	int64_t room = t->letters + (t->missing < 0 ? t->shrink : t->stretch);

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
			.strain = t->strain,
			.left = left_after(b, i),
			.right = place.right,
			.demerits = t->demerits,
			.ratio = ratio_of(t, &place),
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
			.lean = bounded(n->strain) / (double)EASE,
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
		if (it->kind != ITEM_PENALTY)
			b->sum.width += it->width;
		if (it->kind == ITEM_BOX) {
			b->box = it;
			b->sum.letters += it->stretch;
		} else if (it->kind == ITEM_GLUE) {
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
	};

	if (!scan(&b)) {
		b.last_try = true;
		scan(&b);
	}
	return trace(&b, count);
}
