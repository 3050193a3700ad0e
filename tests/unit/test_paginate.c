/* Pages against a search of all ways to break, and what pages promise. */
#include "unit.h"

#include "layout/paginate.h"

#include <stdlib.h>
#include <string.h>

enum { MOST = 200, HEIGHT = 100 };

static const struct heights pages = {HEIGHT * SP_PT, HEIGHT * SP_PT, 0};

static void put(struct vlist *list, enum vkind kind, int height, int penalty)
{
	list->items[list->count++] = (struct vitem){.kind = kind,
		.height = height * SP_PT, .penalty = penalty,
		.line = kind == V_BOX};
}

/* Boxes with a penalty and glue between them, as the flow makes them. */
static void make(struct vlist *list, unsigned seed, int boxes)
{
	static const int penalties[] = {0, VPENALTY_SECTION, VPENALTY_ITEM,
		VPENALTY_LINE, VPENALTY_FORBID};

	srand(seed);
	list->count = 0;
	for (int i = 0; i < boxes; i++) {
		if (i) {
			put(list, V_PENALTY, 0, penalties[rand() % 5]);
			put(list, V_GLUE, rand() % 8, 0);
		}
		put(list, V_BOX, 5 + rand() % 20, 0);
	}
}

static int64_t height_of(const struct vlist *list, size_t from, size_t to)
{
	int64_t sum = 0;

	while (from < to && list->items[from].kind != V_BOX)
		from++;
	for (; from < to; from++)
		sum += list->items[from].height;
	return sum;
}

static size_t boxes_in(const struct vlist *list, size_t from, size_t to)
{
	size_t n = 0;

	for (; from < to; from++)
		n += list->items[from].kind == V_BOX;
	return n;
}

static void nothing_is_lost(void **state)
{
	struct vitem items[MOST * 3];
	struct vlist list = {.items = items};

	for (unsigned seed = 0; seed < 300; seed++) {
		size_t count, boxes = 0, end = 0;
		const struct span *span;

		make(&list, seed, 1 + (int)seed % MOST);
		span = paginate(*state, &list, pages, &count);
		for (size_t i = 0; i < count; i++) {
			assert_true(span[i].from >= end);
			assert_true(span[i].from < span[i].to);
			assert_true(height_of(&list, span[i].from,
				span[i].to) <= pages.rest);
			boxes += boxes_in(&list, span[i].from, span[i].to);
			end = span[i].to;
		}
		assert_int_equal(boxes, boxes_in(&list, 0, list.count));
	}
}

/* The least number of forbidden breaks that any way to break has. */
static int least_forbidden(const struct vlist *list)
{
	int least[MOST * 3 + 1];

	least[0] = 0;
	for (size_t to = 1; to <= list->count; to++) {
		bool end = to == list->count;
		int here = !end && list->items[to].penalty >= VPENALTY_FORBID;

		least[to] = 1000;
		if (!end && list->items[to].kind != V_PENALTY)
			continue;
		for (size_t from = 0; from < to; from++)
			if ((!from || list->items[from].kind == V_PENALTY) &&
				height_of(list, from, to) <= pages.rest &&
				least[from] + here < least[to])
				least[to] = least[from] + here;
	}
	return least[list->count];
}

static void forbidden_only_where_it_must_be(void **state)
{
	struct vitem items[MOST * 3];
	struct vlist list = {.items = items};
	int seen = 0;

	for (unsigned seed = 0; seed < 300; seed++) {
		int forbidden = 0;
		size_t count;
		const struct span *span;

		make(&list, seed + 1000, 60);
		span = paginate(*state, &list, pages, &count);
		for (size_t i = 0; i + 1 < count; i++)
			forbidden += list.items[span[i].to].penalty >=
				VPENALTY_FORBID;
		assert_int_equal(forbidden, least_forbidden(&list));
		seen += forbidden;
	}
	assert_true(seen > 0); /* so the test tells something */
}

static void forced_breaks_are_taken(void **state)
{
	struct vitem items[8];
	struct vlist list = {.items = items};
	const struct span *span;
	size_t count;

	put(&list, V_BOX, 10, 0);
	put(&list, V_PENALTY, 0, VPENALTY_FORCE);
	put(&list, V_GLUE, 50, 0);
	put(&list, V_BOX, 60, 0);
	span = paginate(*state, &list, pages, &count);
	assert_int_equal(count, 2);
	assert_int_equal(boxes_in(&list, span[0].from, span[0].to), 1);
	assert_int_equal(height_of(&list, span[1].from, span[1].to),
		60 * SP_PT); /* the gap is gone */
}

static void what_is_too_tall_stands_alone(void **state)
{
	struct vitem items[8];
	struct vlist list = {.items = items};
	size_t count;

	put(&list, V_BOX, 10, 0);
	put(&list, V_PENALTY, 0, 0);
	put(&list, V_BOX, 300, 0);
	put(&list, V_PENALTY, 0, 0);
	put(&list, V_BOX, 10, 0);
	paginate(*state, &list, pages, &count);
	assert_int_equal(count, 3);
}

static void nothing_is_one_page(void **state)
{
	struct vlist list = {0};
	size_t count;

	assert_non_null(paginate(*state, &list, pages, &count));
	assert_int_equal(count, 1);
}

static void no_stub(void **state)
{
	struct vitem items[MOST];
	struct vlist list = {.items = items};
	const struct span *span;
	size_t count;

	/* 21 lines of 5: one too many for a page. */
	for (int i = 0; i < 21; i++) {
		if (i)
			put(&list, V_PENALTY, 0, 0);
		put(&list, V_BOX, 5, 0);
	}
	span = paginate(*state, &list, pages, &count);
	assert_int_equal(count, 2);
	assert_true(boxes_in(&list, span[1].from, span[1].to) >= 4);
}

static void put_gap(struct vlist *list, int height, sp stretch)
{
	put(list, V_PENALTY, 0, 0);
	put(list, V_GLUE, height, 0);
	list->items[list->count - 1].stretch = stretch;
	list->items[list->count - 1].shrinks = true;
}

/* Two boxes with a gap of 20 between them. */
static size_t pages_of_two(void *arena, int box, int shrink, sp *stretch)
{
	struct vitem items[8];
	struct vlist list = {.items = items};
	const struct span *span;
	size_t count;

	put(&list, V_BOX, box, 0);
	put_gap(&list, 20, 0);
	put(&list, V_BOX, box, 0);
	span = paginate(arena, &list, (struct heights){HEIGHT * SP_PT,
		HEIGHT * SP_PT, shrink}, &count);
	*stretch = span[0].stretch;
	return count;
}

static void gaps_shrink_to_save_a_page(void **state)
{
	sp stretch;

	assert_int_equal(pages_of_two(*state, 41, 0, &stretch), 2);
	assert_int_equal(pages_of_two(*state, 41, 10, &stretch), 1);
	assert_int_equal(stretch, -2 * SP_PT);
	assert_int_equal(pages_of_two(*state, 42, 10, &stretch), 2);
	assert_int_equal(pages_of_two(*state, 42, 20, &stretch), 1);
	assert_int_equal(stretch, -4 * SP_PT);
}

/* The first page has a gap that has to shrink to 0.9, the second one that
 * could stretch to 1.5, before a third that is as high as `last`. */
static sp stretch_of_second(void *arena, int first, int last)
{
	struct vitem items[16];
	struct vlist list = {.items = items};
	const struct span *span;
	size_t count;

	put(&list, V_BOX, first, 0);
	put_gap(&list, 20, 10 * SP_PT);
	put(&list, V_BOX, 41, 0);
	put_gap(&list, 20, 10 * SP_PT);
	put(&list, V_BOX, 35, 0);
	put_gap(&list, 20, 10 * SP_PT);
	put(&list, V_BOX, 35, 0);
	put_gap(&list, 20, 10 * SP_PT);
	put(&list, V_BOX, last, 0);
	span = paginate(arena, &list, (struct heights){HEIGHT * SP_PT,
		HEIGHT * SP_PT, 10}, &count);
	assert_int_equal(count, 3);
	return span[1].stretch;
}

static void gaps_of_neighbours_are_alike(void **state)
{
	/* At most 0.9 of 20 and 15 % more, or 20 and 15 %. */
	assert_in_range(stretch_of_second(*state, 41, 100), SP_PT / 2,
		SP_PT);
	assert_in_range(stretch_of_second(*state, 39, 100), 2 * SP_PT,
		3 * SP_PT + 1);
}

static void nothing_stretches_for_a_stub(void **state)
{
	assert_int_equal(stretch_of_second(*state, 39, 10), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(nothing_is_lost),
		TEST(forbidden_only_where_it_must_be),
		TEST(forced_breaks_are_taken),
		TEST(what_is_too_tall_stands_alone),
		TEST(nothing_is_one_page),
		TEST(no_stub),
		TEST(gaps_shrink_to_save_a_page),
		TEST(gaps_of_neighbours_are_alike),
		TEST(nothing_stretches_for_a_stub),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
