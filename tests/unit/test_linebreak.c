/* Total fit against a search of all ways to break. */
#include "unit.h"

#include "text/linebreak.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = 40 };

static struct item box(int width)
{
	return (struct item){.kind = ITEM_BOX, .width = width * SP_PT};
}

static struct item glue(int width, int stretch, int shrink)
{
	return (struct item){.kind = ITEM_GLUE, .width = width * SP_PT,
		.stretch = stretch * SP_PT, .shrink = shrink * SP_PT};
}

static struct item penalty(int cost)
{
	return (struct item){.kind = ITEM_PENALTY, .penalty = cost};
}

/* Badness, as the header says: of items whose boxes do not give. */
static int64_t cube(int64_t t, int64_t s, sp measure)
{
	int64_t least = measure / 500 + 1;
	int64_t r = t * 1000 / (s > least ? s : least);

	r = r < 1000000 ? r : 1000000;
	return r < 10000 ? r * r / 1000 * r / 10000
		: 100000 + (r - 10000) * 30;
}

/* Demerits of a line of items [from, to), as the header defines them. */
static double line_cost(const struct item *items, size_t count, size_t from,
	size_t to, const struct linebreak_options *o)
{
	int64_t width = 0, stretch = o->slack, shrink = 0, missing, bad = 0;
	int64_t cost = to < count && items[to].kind == ITEM_PENALTY
		? items[to].penalty
		: 0;
	sp measure = from ? o->rest : o->first;
	bool last = to == count, forced = last || cost <= PENALTY_ALWAYS;

	while (from < to && items[from].kind == ITEM_GLUE)
		from++;
	for (size_t i = from; i < to; i++)
		if (items[i].kind != ITEM_PENALTY) {
			width += items[i].width;
			stretch += items[i].stretch;
			shrink += items[i].shrink;
		}
	missing = measure - width;
	if (-missing > shrink)
		return 1e18; /* too wide */
	if (missing < 0)
		bad = cube(-missing, shrink, o->rest);
	else if (!forced)
		bad = cube(missing, stretch, o->rest);
	if (cost <= PENALTY_ALWAYS)
		cost = 0;
	return (double)((10 + bad) * (10 + bad) + cost * labs(cost));
}

/* The least cost of breaking items [from, count). */
static double search(const struct item *items, size_t count, size_t from,
	const struct linebreak_options *o)
{
	double best = line_cost(items, count, from, count, o);

	for (size_t i = from + 1; i < count; i++) {
		bool legal = items[i].kind == ITEM_GLUE
			? items[i - 1].kind == ITEM_BOX
			: items[i].kind == ITEM_PENALTY &&
				items[i].penalty < PENALTY_NEVER;
		bool forced = items[i].kind == ITEM_PENALTY &&
			items[i].penalty <= PENALTY_ALWAYS;
		double cost;

		if (!legal)
			continue;
		cost = line_cost(items, count, from, i, o) +
			search(items, count, forced ? i + 1 : i, o);
		if (forced)
			return cost;
		if (cost < best)
			best = cost;
	}
	return best;
}

static double cost_of(const struct item *items, size_t count,
	const struct linebreak *breaks, size_t lines,
	const struct linebreak_options *o)
{
	double sum = 0;
	size_t from = 0;

	for (size_t i = 0; i < lines; i++) {
		size_t to = breaks[i].item;

		sum += line_cost(items, count, from, to, o);
		from = to < count && items[to].kind == ITEM_PENALTY ? to + 1
			: to;
	}
	return sum;
}

/* Words of 1 to 9 pt; some parted by a penalty instead of a space. */
static size_t make(struct item *items, unsigned seed, bool justified)
{
	size_t n = 0, words;

	srand(seed);
	words = 3 + (size_t)rand() % 9;
	while (words--) {
		items[n++] = box(1 + rand() % 9);
		if (words && rand() % 5 == 0)
			items[n++] = penalty(rand() % 200);
		else if (words)
			items[n++] = glue(1, justified, justified ? 1 : 0);
	}
	return n;
}

static void best_of_all(void **state)
{
	struct item items[MOST];

	for (unsigned seed = 0; seed < 2000; seed++) {
		bool justified = seed % 2;
		size_t count = make(items, seed, justified), lines;
		const struct linebreak_options o = {
			.first = (12 + (int)seed % 3) * SP_PT,
			.rest = 15 * SP_PT,
			.slack = justified ? 0 : 4 * SP_PT,
		};
		double best = search(items, count, 0, &o);
		const struct linebreak *b = linebreak(*state, items, count,
			&o, &lines);

		if (best < 1e17 && cost_of(items, count, b, lines, &o) != best)
			fail_msg("seed %u: %f, not %f", seed,
				cost_of(items, count, b, lines, &o), best);
		assert_int_equal(b[lines - 1].item, count);
	}
}

static void forced_breaks_are_taken(void **state)
{
	const struct linebreak_options o = {.first = 100 * SP_PT,
		.rest = 100 * SP_PT, .slack = 10 * SP_PT};
	struct item items[] = {box(5), penalty(PENALTY_ALWAYS), box(5),
		penalty(PENALTY_ALWAYS), box(5)};
	size_t lines;
	const struct linebreak *b = linebreak(*state, items, 5, &o, &lines);

	assert_int_equal(lines, 3);
	assert_int_equal(b[0].item, 1);
	assert_int_equal(b[1].item, 3);
	assert_int_equal(b[2].item, 5);
}

static void forbidden_breaks_are_not(void **state)
{
	const struct linebreak_options o = {.first = 10 * SP_PT,
		.rest = 10 * SP_PT, .slack = 4 * SP_PT};
	struct item items[] = {box(4), glue(1, 0, 0), box(4),
		penalty(PENALTY_NEVER), glue(1, 0, 0), box(4)};
	size_t lines;
	const struct linebreak *b = linebreak(*state, items, 6, &o, &lines);

	assert_int_equal(lines, 2);
	assert_int_equal(b[0].item, 1); /* not at the second space */
}

static void too_wide_is_said(void **state)
{
	const struct linebreak_options o = {.first = 10 * SP_PT,
		.rest = 10 * SP_PT, .slack = 4 * SP_PT};
	struct item items[] = {box(4), glue(1, 0, 0), box(30), glue(1, 0, 0),
		box(4)};
	size_t lines;
	const struct linebreak *b = linebreak(*state, items, 5, &o, &lines);

	assert_int_equal(lines, 3);
	assert_false(b[0].overfull);
	assert_true(b[1].overfull);
	assert_false(b[2].overfull);
}

static void a_runt_costs(void **state)
{
	struct linebreak_options o = {.first = 20 * SP_PT,
		.rest = 20 * SP_PT, .slack = 10 * SP_PT};
	struct item items[] = {box(9), glue(1, 0, 0), box(9), glue(1, 0, 0),
		box(2)};
	size_t lines;
	const struct linebreak *b = linebreak(*state, items, 5, &o, &lines);

	assert_int_equal(lines, 2);
	assert_int_equal(b[0].item, 3);
	o.runt = 5 * SP_PT;
	o.runt_penalty = 2000;
	b = linebreak(*state, items, 5, &o, &lines);
	assert_int_equal(b[0].item, 1); /* "9 2" on the second line */
}

enum { WORDS = 60, PROSE = 2 * WORDS };

/* Prose: words of English lengths, spaces that give by a half and a third. */
static size_t make_prose(struct item *items, unsigned seed, bool justified)
{
	static const int lengths[] = {1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 6,
		6, 7, 7, 8, 9, 11};
	size_t n = 0;

	srand(seed);
	for (int i = 0; i < WORDS; i++) {
		if (i)
			items[n++] = (struct item){.kind = ITEM_GLUE,
				.width = SP_PT * 5 / 2,
				.stretch = justified ? SP_PT * 5 / 4 : 0,
				.shrink = justified ? SP_PT * 5 / 6 : 0};
		items[n++] = box(5 * lengths[rand() % 20]);
	}
	return n;
}

/* The squares of the differences between the ratios of neighbours. */
static double steps(const struct linebreak *b, size_t lines)
{
	double sum = 0;

	for (size_t i = 1; i + 1 < lines; i++)
		sum += (b[i].ratio - b[i - 1].ratio) *
			(b[i].ratio - b[i - 1].ratio);
	return sum;
}

static void neighbours_are_alike(void **state)
{
	struct linebreak_options o = {.first = 300 * SP_PT,
		.rest = 300 * SP_PT};
	struct item items[PROSE];
	double with = 0, without = 0;

	for (unsigned seed = 0; seed < 200; seed++) {
		size_t count = make_prose(items, seed, true), lines;
		const struct linebreak *b;

		o.adjacent = 0;
		b = linebreak(*state, items, count, &o, &lines);
		without += steps(b, lines);
		o.adjacent = 20000;
		b = linebreak(*state, items, count, &o, &lines);
		with += steps(b, lines);
	}
	assert_true(with < 0.95 * without);
}

/* Where nothing can be good, the least bad is still found. */
static void nothing_good(void **state)
{
	struct linebreak_options o = {.first = 20 * SP_PT,
		.rest = 20 * SP_PT};
	struct item items[] = {box(8), glue(1, 0, 0), box(2), glue(1, 0, 0),
		box(2), glue(1, 0, 0), box(16), glue(1, 0, 0), box(18)};
	size_t lines;
	const struct linebreak *b = linebreak(*state, items, 9, &o, &lines);

	assert_int_equal(lines, 3);
	assert_int_equal(b[0].item, 5); /* all three short words together */
	for (size_t i = 0; i < lines; i++)
		assert_false(b[i].overfull);
}

/* What hangs over the edges takes no room. */
static void protrusion(void **state)
{
	const struct linebreak_options o = {.first = 10 * SP_PT,
		.rest = 10 * SP_PT};
	struct item items[] = {box(5), glue(1, 1, 0), box(6), glue(1, 1, 0),
		box(3)};
	size_t lines;
	const struct linebreak *b = linebreak(*state, items, 5, &o, &lines);

	assert_int_equal(b[0].item, 1);
	items[0].left = items[2].right = SP_PT;
	b = linebreak(*state, items, 5, &o, &lines);
	assert_int_equal(b[0].item, 3);
	assert_true(b[0].ratio == 0);
	assert_int_equal(b[0].right, SP_PT);
	assert_int_equal(b[0].left, SP_PT);
}

static void hyphens_apart(void **state)
{
	struct linebreak_options o = {.first = 10 * SP_PT,
		.rest = 10 * SP_PT};
	struct item hyphen = penalty(50);
	struct item items[12];
	size_t n = 0, lines;
	const struct linebreak *b;

	hyphen.width = SP_PT;
	hyphen.flagged = true;
	items[n++] = box(9);
	items[n++] = hyphen; /* 10 */
	items[n++] = box(2);
	items[n++] = glue(1, 3, 0);
	items[n++] = box(2);
	items[n++] = glue(1, 3, 0);
	items[n++] = box(3);
	items[n++] = hyphen; /* 10 with it, 5 without this word */
	items[n++] = box(4);
	items[n++] = glue(1, 1, 0);
	items[n++] = box(2);
	b = linebreak(*state, items, n, &o, &lines);
	assert_int_equal(b[1].item, 7);
	o.double_hyphen = 20000000;
	b = linebreak(*state, items, n, &o, &lines);
	assert_int_equal(b[1].item, 5);
}

/* How uneven the right edge is, and where paragraphs end. */
struct edge {
	double lines, sum, squares;
	int runts;
};

static void add_line(struct edge *e, double width, double measure, bool last)
{
	if (last) {
		e->runts += width < measure / 10;
		return;
	}
	e->lines++;
	e->sum += width / measure;
	e->squares += width / measure * width / measure;
}

static double variance(const struct edge *e)
{
	return e->squares / e->lines - e->sum / e->lines * e->sum / e->lines;
}

/* As many words a line as go; returns how many lines that takes. */
static size_t first_fit(const struct item *items, size_t count, sp measure,
	struct edge *e)
{
	sp width = items[0].width;
	size_t lines = 1;

	for (size_t i = 2; i < count; i += 2) {
		sp more = items[i - 1].width + items[i].width;

		if (width + more <= measure) {
			width += more;
			continue;
		}
		add_line(e, width, measure, false);
		width = items[i].width;
		lines++;
	}
	add_line(e, width, measure, true);
	return lines;
}

static size_t total_fit(struct arena *arena, const struct item *items,
	size_t count, const struct linebreak_options *o, struct edge *e)
{
	size_t lines, from = 0;
	const struct linebreak *b = linebreak(arena, items, count, o, &lines);

	for (size_t i = 0; i < lines; i++) {
		sp width = 0;

		for (size_t k = from; k < b[i].item; k++)
			width += items[k].width;
		from = b[i].item + 1;
		add_line(e, width, o->rest, i + 1 == lines);
	}
	return lines;
}

/* Ragged text: fewer runts and a quieter edge in no more lines. */
static void better_than_first_fit(void **state)
{
	const struct linebreak_options o = {.first = 300 * SP_PT,
		.rest = 300 * SP_PT, .slack = 36 * SP_PT, .runt = 54 * SP_PT,
		.runt_penalty = 500};
	struct item items[PROSE];
	struct edge ours = {0}, greedy = {0};

	for (unsigned seed = 0; seed < 400; seed++) {
		size_t count = make_prose(items, seed, false);
		size_t most = first_fit(items, count, o.rest, &greedy);

		assert_true(total_fit(*state, items, count, &o, &ours) <=
			most);
	}
	print_message("variance %.3f of first fit's, %d runts for %d\n",
		variance(&ours) / variance(&greedy), ours.runts, greedy.runts);
	assert_true(variance(&ours) < 0.9 * variance(&greedy));
	assert_true(2 * ours.runts < greedy.runts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(best_of_all),
		TEST(forced_breaks_are_taken),
		TEST(forbidden_breaks_are_not),
		TEST(too_wide_is_said),
		TEST(a_runt_costs),
		TEST(neighbours_are_alike),
		TEST(nothing_good),
		TEST(protrusion),
		TEST(hyphens_apart),
		TEST(better_than_first_fit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
