/* What --limit says. */
#include "unit.h"

#include "guard/limits.h"

#include <string.h>

static void lists(void **state)
{
	struct limits limits = limits_default();

	(void)state;
	assert_int_equal(limits.of[LIMIT_TIME], 10000);
	assert_int_equal(limits.of[LIMIT_MEMORY], 512 << 20);
	assert_int_equal(limits.of[LIMIT_PAGES], 200);
	assert_int_equal(limits.of[LIMIT_INPUT], 32 << 20);
	assert_int_equal(limits.of[LIMIT_FILE], 64 << 20);
	assert_true(limits_take(&limits, "time=500ms,memory=1G"));
	assert_int_equal(limits.of[LIMIT_TIME], 500);
	assert_int_equal(limits.of[LIMIT_MEMORY], 1 << 30);
	assert_int_equal(limits.of[LIMIT_PAGES], 200);
	assert_true(limits_take(&limits, "pages=none"));
	assert_int_equal(limits.of[LIMIT_PAGES], 0);
	assert_true(limits_take(&limits, "time=2m"));
	assert_int_equal(limits.of[LIMIT_TIME], 120000);
	assert_true(limits_take(&limits, "input=10KB,file=7M"));
	assert_int_equal(limits.of[LIMIT_INPUT], 10240);
	assert_int_equal(limits.of[LIMIT_FILE], 7 << 20);
}

static void no_lists(void **state)
{
	static const char *const wrong[] = {
		"", "time", "time=", "time=10", "time=s", "time=-1s",
		"time=10s,", ",time=10s", "pages=10M", "pages=0",
		"memory=512", "memory=99999999999999999999G", "speed=1",
		"time=1.5s", "time=10s;memory=1G", "pages=ten", "time= 1s",
	};

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct limits limits = limits_default();

		if (limits_take(&limits, wrong[i]))
			fail_msg("'%s' is no list", wrong[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(lists),
		TEST(no_lists),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
