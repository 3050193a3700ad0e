/* What --limit says. */
#include "unit.h"

#include "base/file.h"
#include "guard/limits.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

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

/* How a child ends that does it: its status, or 128 and the signal. */
static int ends(struct limits *limits, void (*what)(struct arena *))
{
	struct arena *arena = arena_new();
	int status;
	pid_t child = fork();

	if (child == 0) {
		limits_hold(limits, arena);
		what(arena);
		_exit(0);
	}
	arena_free(arena);
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status)
		: 128 + WTERMSIG(status);
}

static void wait_long(struct arena *arena)
{
	volatile unsigned n = 0;

	(void)arena;
	while (n < 2000000000)
		n++;
}

static void take_much(struct arena *arena)
{
	for (int i = 0; i < 64; i++)
		arena_alloc(arena, 1 << 20);
}

/* A mapped file that another program cuts short: SIGBUS without us. */
static void read_cut(struct arena *arena)
{
	char path[] = "/tmp/test_limits.XXXXXX";
	int fd = mkstemp(path);
	struct bytes file;

	if (ftruncate(fd, 100000) != 0 || !file_map(path, &file) ||
		ftruncate(fd, 0) != 0)
		_exit(3);
	unlink(path);
	arena_alloc(arena, file.data[90000] + 1);
}

static void nothing(struct arena *arena)
{
	arena_alloc(arena, 1);
}

static void they_hold(void **state)
{
	struct limits limits = limits_default();

	(void)state;
	assert_int_equal(ends(&limits, nothing), 0);
	assert_int_equal(ends(&limits, take_much), 0);
	assert_int_equal(ends(&limits, read_cut), 1);
	assert_true(limits_take(&limits, "time=20ms,memory=32M"));
	assert_int_equal(ends(&limits, nothing), 0);
	assert_int_equal(ends(&limits, wait_long), 1);
	assert_int_equal(ends(&limits, take_much), 1);
	assert_true(limits_take(&limits, "memory=none"));
	assert_int_equal(ends(&limits, take_much), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(lists),
		TEST(no_lists),
		TEST(they_hold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
