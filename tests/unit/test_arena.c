#include "unit.h"

#include "base/sanitized.h"

#include <stdbool.h>
#include <string.h>

static bool is_zero(const unsigned char *p, size_t size)
{
	for (size_t i = 0; i < size; i++)
		if (p[i])
			return false;
	return true;
}

static void memory_is_zeroed_and_aligned(void **state)
{
	size_t sizes[] = {0, 1, 3, 15, 16, 17, 1000, 300000, 5000000, 7};

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		unsigned char *p = arena_alloc(*state, sizes[i]);

		assert_non_null(p);
		assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
		assert_true(is_zero(p, sizes[i]));
		memset(p, 0xA5, sizes[i]);
	}
}

/* What was written in one piece is not seen in another, over many blocks. */
static void pieces_do_not_overlap(void **state)
{
	enum { COUNT = 4000 };
	unsigned char *pieces[COUNT];

	for (size_t i = 0; i < COUNT; i++) {
		pieces[i] = arena_alloc(*state, i + 1);
		memset(pieces[i], (int)(i % 251), i + 1);
	}
	for (size_t i = 0; i < COUNT; i++)
		for (size_t j = 0; j <= i; j++)
			if (pieces[i][j] != i % 251)
				fail_msg("piece %zu was written over", i);
}

static void arrays_are_zeroed(void **state)
{
	uint64_t *a = arena_array(*state, 1000, sizeof *a);

	assert_true(is_zero((unsigned char *)a, 1000 * sizeof *a));
	assert_non_null(arena_array(*state, 0, 8));
	assert_non_null(arena_array(*state, 8, 0));
}

static void grow_keeps_what_was_there(void **state)
{
	size_t capacity = 0, copies = 0;
	int *a = NULL;

	for (int i = 0; i < 10000; i++) {
		int *b = arena_grow(*state, a, (size_t)i, &capacity,
			sizeof *a);

		assert_true(capacity > (size_t)i);
		copies += a != b;
		a = b;
		assert_int_equal(a[i], 0);
		a[i] = i;
	}
	for (int i = 0; i < 10000; i++)
		assert_int_equal(a[i], i);
	assert_true(copies < 20); /* so it takes linear time */
}

static void grow_leaves_room_alone(void **state)
{
	size_t capacity = 4;
	int *a = arena_array(*state, capacity, sizeof *a);

	assert_ptr_equal(arena_grow(*state, a, 3, &capacity, sizeof *a), a);
	assert_int_equal(capacity, 4);
	arena_alloc(*state, 1); /* in the way */
	assert_ptr_not_equal(arena_grow(*state, a, 4, &capacity, sizeof *a), a);
	assert_true(capacity > 4);
}

static void resize_stays_where_it_can(void **state)
{
	char *a = arena_strdup(*state, "abc"), *b;

	assert_ptr_equal(arena_resize(*state, a, 4, 1000), a);
	for (int i = 4; i < 1000; i++)
		assert_int_equal(a[i], 0);
	b = arena_strdup(*state, "in the way");
	assert_ptr_not_equal(arena_resize(*state, a, 1000, 2000), a);
	assert_string_equal(b, "in the way");
	a = arena_resize(*state, b, 11, 100 << 20);
	assert_string_equal(a, "in the way");
	a = arena_resize(*state, NULL, 0, 8);
	assert_int_equal(a[7], 0);
}

static void strings(void **state)
{
	char *s = arena_strdup(*state, "Zoë");

	assert_string_equal(s, "Zoë");
	s[0] = 'C'; /* a copy of one's own */
	assert_string_equal(arena_strndup(*state, "abcdef", 3), "abc");
	assert_string_equal(arena_strndup(*state, NULL, 0), "");
	assert_memory_equal(arena_strndup(*state, "a\0b", 3), "a\0b", 4);
	assert_string_equal(arena_printf(*state, "%d %s", -7, "x"), "-7 x");
	assert_string_equal(arena_printf(*state, "%s", ""), "");
	s = arena_printf(*state, "%100000d", 1);
	assert_int_equal(strlen(s), 100000);
}

static void used_counts_what_was_asked_for(void **state)
{
	size_t before = arena_used(*state);

	assert_int_equal(before, 0);
	arena_alloc(*state, 100);
	assert_in_range(arena_used(*state), 100, 128);
	arena_alloc(*state, 10000000);
	assert_in_range(arena_used(*state), 10000100, 10000200);
}

/* What is given back is handed out again, zeroed; what stood before it stays. */
static void released(void **state)
{
	struct arena *a = *state;
	char *kept = arena_strdup(a, "kept"), *p;

	for (size_t size = 16; size < 20000000; size *= 8) {
		struct arena_mark mark = arena_mark(a);
		size_t used = arena_used(a);

		p = arena_alloc(a, 100);
		memset(p, 'x', 100);
		p = arena_alloc(a, size);
		memset(p, 'x', size);
		arena_release(a, mark);
		assert_int_equal(arena_used(a), used);
		p = arena_alloc(a, size);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(p[i], 0);
		memset(p, 'y', size);
		arena_release(a, mark);
	}
	assert_string_equal(kept, "kept");
}

/* What outgrew its place, or is given back, is handed out again, zeroed. */
static void given_back(void **state)
{
	struct arena *a = *state;
	size_t used = arena_used(a);
	char *p = arena_alloc(a, 1000), *q;

	memset(p, 'x', 1000);
	arena_alloc(a, 16); /* in the way */
	arena_drop(a, p, 1000);
	q = arena_alloc(a, 400);
	assert_ptr_equal(q, p);
	assert_true(is_zero((unsigned char *)q, 400));
	memset(q, 'y', 400);
	q = arena_alloc(a, 400);
	assert_true(q > p && q < p + 1000);
	assert_true(is_zero((unsigned char *)q, 400));
	memset(p, 'z', 400);
	q = arena_resize(a, p, 400, 500); /* it cannot stay */
	assert_ptr_not_equal(q, p);
	assert_int_equal(q[399], 'z');
	assert_int_equal(q[400], 0);
	assert_ptr_equal(arena_alloc(a, 300), p);
	arena_drop(a, NULL, 0);
	assert_true(arena_used(a) < used + 1400);
}

static void smaller(void **state)
{
	char *p = arena_alloc(*state, 1000), *q;

	memset(p, 'x', 1000);
	assert_ptr_equal(arena_resize(*state, p, 1000, 90), p);
	q = arena_alloc(*state, 700);
	assert_true(q > p && q < p + 1000);
	assert_int_equal(p[89], 'x');
	q = arena_resize(*state, p, 90, 200); /* and larger again: new ones */
	assert_int_equal(q[89], 'x');
	assert_true(is_zero((unsigned char *)q + 90, 110));
}

/* What was given back before a mark is there again once it is released. */
static void given_back_before_a_mark(void **state)
{
	struct arena *a = *state;
	char *p = arena_alloc(a, 5000), *q;
	struct arena_mark mark;

	arena_alloc(a, 16); /* in the way */
	arena_drop(a, p, 5000);
	for (int turn = 0; turn < 3; turn++) {
		mark = arena_mark(a);
		q = arena_alloc(a, 5000);
		memset(q, 'x', 5000);
		arena_alloc(a, 16);
		arena_drop(a, q, 5000);
		assert_ptr_equal(arena_alloc(a, 4000), q);
		arena_release(a, mark);
	}
	q = arena_alloc(a, 5000);
	assert_ptr_equal(q, p);
	assert_true(is_zero((unsigned char *)q, 5000));
}

/* A part's memory is the whole's once it ends, and counts as its. */
static void parts(void **state)
{
	struct arena *whole = *state;
	char *kept = arena_strdup(whole, "kept"), *p;

	arena_limit(whole, 12 << 20);
	for (int i = 0; i < 50; i++) {
		struct arena *part = arena_part(whole);
		struct arena *inner = arena_part(part);

		p = arena_alloc(part, 3 << 20);
		assert_true(is_zero((unsigned char *)p, 3 << 20));
		memset(p, 'x', 3 << 20);
		p = arena_alloc(inner, 1 << 20);
		assert_true(is_zero((unsigned char *)p, 1 << 20));
		memset(p, 'x', 1 << 20);
		arena_free(part);
		arena_free(inner);
	}
	arena_part(whole); /* ends with it */
	assert_string_equal(kept, "kept");
}

/* Whoever writes beyond what it was given, or to what it gave back, is seen. */
static void a_sanitizer_knows_the_pieces(void **state)
{
#ifdef ADDRESS_SANITIZED
	char *p = arena_alloc(*state, 5), *q = arena_alloc(*state, 16);
	struct arena_mark mark = arena_mark(*state);
	char *r = arena_alloc(*state, 3);

	assert_false(__asan_address_is_poisoned(p + 4));
	assert_true(__asan_address_is_poisoned(p + 5));
	assert_false(__asan_address_is_poisoned(q + 15));
	assert_true(__asan_address_is_poisoned(q + 16));
	assert_ptr_equal(arena_resize(*state, r, 3, 40), r);
	assert_false(__asan_address_is_poisoned(r + 39));
	assert_true(__asan_address_is_poisoned(r + 40));
	arena_release(*state, mark);
	assert_true(__asan_address_is_poisoned(r));
	assert_false(__asan_address_is_poisoned(q));
#else
	(void)state;
	skip();
#endif
}

static void freeing_nothing_is_fine(void **state)
{
	(void)state;
	arena_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(memory_is_zeroed_and_aligned),
		TEST(pieces_do_not_overlap),
		TEST(arrays_are_zeroed),
		TEST(grow_keeps_what_was_there),
		TEST(grow_leaves_room_alone),
		TEST(resize_stays_where_it_can),
		TEST(strings),
		TEST(used_counts_what_was_asked_for),
		TEST(released),
		TEST(given_back),
		TEST(smaller),
		TEST(given_back_before_a_mark),
		TEST(parts),
		TEST(a_sanitizer_knows_the_pieces),
		TEST(freeing_nothing_is_fine),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
