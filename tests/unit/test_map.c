#include "unit.h"

#include "base/map.h"

#include <stdio.h>
#include <string.h>

static void empty(void **state)
{
	struct map m = {.arena = *state};

	assert_null(map_lookup(&m, "a", 1));
	assert_int_equal(m.count, 0);
}

static void remembers_what_was_put(void **state)
{
	struct map m = {.arena = *state};
	char key[] = "name";
	int a, b;

	*map_at(&m, key, 4) = &a;
	key[0] = 'f'; /* the map keeps a copy */
	*map_at(&m, key, 4) = &b;
	assert_ptr_equal(map_lookup(&m, "name", 4), &a);
	assert_ptr_equal(map_lookup(&m, "fame", 4), &b);
	assert_null(map_lookup(&m, "nam", 3));
	*map_at(&m, "name", 4) = &b;
	assert_ptr_equal(map_lookup(&m, "name", 4), &b);
	assert_int_equal(m.count, 2);
}

static void a_new_value_is_null(void **state)
{
	struct map m = {.arena = *state};

	assert_null(*map_at(&m, "a", 1));
	assert_int_equal(m.count, 1);
	assert_null(map_lookup(&m, "a", 1));
}

static void keys_are_bytes(void **state)
{
	struct map m = {.arena = *state};
	int a, b, c;

	*map_at(&m, "x\0y", 3) = &a;
	*map_at(&m, "x\0z", 3) = &b;
	*map_at(&m, NULL, 0) = &c;
	assert_ptr_equal(map_lookup(&m, "x\0y", 3), &a);
	assert_ptr_equal(map_lookup(&m, "x\0z", 3), &b);
	assert_ptr_equal(map_lookup(&m, "", 0), &c);
	assert_null(map_lookup(&m, "x", 1));
}

/* "costarring" and "liquid" have one FNV-1a hash; so have other pairs. */
static void equal_hashes_are_told_apart(void **state)
{
	struct map m = {.arena = *state};
	int a, b;

	*map_at(&m, "costarring", 10) = &a;
	assert_null(map_lookup(&m, "liquid", 6));
	*map_at(&m, "liquid", 6) = &b;
	assert_int_equal(m.entries[0].hash, m.entries[1].hash);
	assert_ptr_equal(map_lookup(&m, "costarring", 10), &a);
	assert_ptr_equal(map_lookup(&m, "liquid", 6), &b);
}

static void many_keys_in_order(void **state)
{
	enum { COUNT = 50000 };
	struct map m = {.arena = *state};
	char key[32];

	for (intptr_t i = 0; i < COUNT; i++) {
		int len = snprintf(key, sizeof key, "key %ld", (long)i * 7919);

		*map_at(&m, key, (size_t)len) = (void *)(i + 1);
	}
	assert_int_equal(m.count, COUNT);
	for (intptr_t i = 0; i < COUNT; i++) {
		int len = snprintf(key, sizeof key, "key %ld", (long)i * 7919);

		assert_ptr_equal(map_lookup(&m, key, (size_t)len),
			(void *)(i + 1));
		assert_string_equal(m.entries[i].key, key);
		assert_int_equal(m.entries[i].len, len);
	}
	assert_null(map_lookup(&m, "key", 3));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(empty),
		TEST(remembers_what_was_put),
		TEST(a_new_value_is_null),
		TEST(keys_are_bytes),
		TEST(equal_hashes_are_told_apart),
		TEST(many_keys_in_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
