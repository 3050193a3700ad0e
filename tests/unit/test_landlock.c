/*
 * What Landlock is asked for. The kernel is played here: it tells of a version,
 * and notes what it is to allow. test_sandbox.c asks the true one.
 */
#define _GNU_SOURCE /* O_PATH */
#include "unit.h"

#include "guard/landlock.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__linux__) && __has_include(<linux/landlock.h>)
#include <linux/landlock.h>

#define READ (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
#define FIRST_RIGHTS 0x1FFF /* all of Landlock's first version */

enum { MOST = 64 };

/* What the kernel was asked. */
static struct kernel {
	long version; /* 0: it has no Landlock */
	bool full;    /* no set of rules can be made */
	uint64_t handled;
	struct {
		char path[512];
		uint64_t rights;
	} rules[MOST];
	int count;
	bool restricted;
} kernel;

static long made(const struct landlock_ruleset_attr *attr, long flags)
{
	if (kernel.version && flags == LANDLOCK_CREATE_RULESET_VERSION)
		return kernel.version;
	if (!kernel.version || kernel.full) {
		errno = kernel.version ? EMFILE : ENOSYS;
		return -1;
	}
	kernel.handled = attr->handled_access_fs;
	return dup(STDERR_FILENO);
}

/* As the kernel does, it takes of a file no rights that folders have. */
static long added(const struct landlock_path_beneath_attr *rule)
{
	char link[64];
	struct stat st;
	ssize_t len;

	assert_int_equal(fstat(rule->parent_fd, &st), 0);
	if (!S_ISDIR(st.st_mode) &&
		rule->allowed_access & LANDLOCK_ACCESS_FS_READ_DIR) {
		errno = EINVAL;
		return -1;
	}
	assert_int_equal(rule->allowed_access & ~kernel.handled, 0);
	assert_true(kernel.count < MOST);
	snprintf(link, sizeof link, "/proc/self/fd/%d", rule->parent_fd);
	len = readlink(link, kernel.rules[kernel.count].path,
		sizeof kernel.rules[0].path - 1);
	assert_true(len > 0);
	kernel.rules[kernel.count].path[len] = '\0';
	kernel.rules[kernel.count++].rights = rule->allowed_access;
	return 0;
}

long syscall(long number, ...)
{
	va_list list;
	const void *first, *third;
	long second;

	va_start(list, number);
	if (number == SYS_landlock_create_ruleset) {
		first = va_arg(list, const void *);
		(void)va_arg(list, size_t);
		second = va_arg(list, int);
		va_end(list);
		return made(first, second);
	}
	if (number == SYS_landlock_add_rule) {
		(void)va_arg(list, int);
		second = va_arg(list, int);
		third = va_arg(list, const void *);
		va_end(list);
		assert_int_equal(second, LANDLOCK_RULE_PATH_BENEATH);
		return added(third);
	}
	va_end(list);
	assert_int_equal(number, SYS_landlock_restrict_self);
	kernel.restricted = true;
	return 0;
}

/* What may be done below the path: 0, it is not among the rules. */
static uint64_t rights(const char *path)
{
	char *real = realpath(path, NULL);
	uint64_t all = 0;

	for (int i = 0; real && i < kernel.count; i++)
		if (strcmp(kernel.rules[i].path, real) == 0)
			all |= kernel.rules[i].rights;
	free(real);
	return all;
}

/* A folder of its own: doc, out, home/.fonts, data, more, fonts.conf. */
struct world {
	struct arena *arena;
	const char *top;
	struct files *files;
};

static const char *in(const struct world *w, const char *name)
{
	return arena_printf(w->arena, "%s/%s", w->top, name);
}

static int setup(void **state)
{
	static const char *const folders[] = {"doc", "out", "home",
		"home/.fonts", "data", "more"};
	struct arena *arena = arena_new();
	struct world *w = arena_alloc(arena, sizeof *w);
	char *top = arena_strdup(arena, "/tmp/test_landlock.XXXXXX");
	FILE *file;

	assert_non_null(mkdtemp(top));
	*w = (struct world){arena, top, files_new(arena, 0)};
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		assert_int_equal(mkdir(in(w, folders[i]), 0700), 0);
	file = fopen(in(w, "fonts.conf"), "w");
	assert_non_null(file);
	fclose(file);
	assert_true(files_allow(w->files, in(w, "doc")));
	setenv("HOME", in(w, "home"), 1);
	setenv("XDG_CONFIG_HOME", "", 1);
	setenv("XDG_DATA_HOME", arena_printf(arena, "/%05000d", 0), 1);
	setenv("XDG_DATA_DIRS", arena_printf(arena, "%s::%s:/%05000d",
		in(w, "data"), in(w, "more"), 0), 1);
	setenv("FONTCONFIG_FILE", in(w, "fonts.conf"), 1);
	unsetenv("FONTCONFIG_PATH");
	kernel = (struct kernel){.version = 1};
	*state = w;
	return 0;
}

static int teardown(void **state)
{
	struct world *w = *state;
	int status = system(arena_printf(w->arena, "rm -rf '%s'", w->top));

	arena_free(w->arena);
	return status;
}

/* Enters it to write out/cv.pdf, by a temporary file that is open, or not. */
static void enter(const struct world *w, bool open)
{
	const struct output output = {.path = "cv.pdf",
		.target = in(w, "out/cv.pdf"), .folder = in(w, "out/"),
		.fd = open ? STDERR_FILENO : -1};

	landlock_enter(w->files, &output);
}

static void is_asked_for_what_is_read(void **state)
{
	const struct world *w = *state;

	enter(w, true);
	assert_true(kernel.restricted);
	assert_int_equal(rights(in(w, "doc")), READ);
	assert_int_equal(rights("/usr/share"), READ);
	assert_int_equal(rights(in(w, "home/.fonts")), READ);
	assert_int_equal(rights(in(w, "data")), READ);
	assert_int_equal(rights(in(w, "more")), READ);
	assert_int_equal(rights(in(w, "fonts.conf")),
		LANDLOCK_ACCESS_FS_READ_FILE);
	assert_int_equal(rights(w->top), 0);
	assert_int_equal(rights(in(w, "home")), 0);
	assert_int_equal(rights("/"), 0);
	assert_int_equal(rights("/etc"), 0);
	for (int i = 0; i < kernel.count; i++)
		if (strcmp(kernel.rules[i].path, in(w, "out")) != 0)
			assert_int_equal(kernel.rules[i].rights & ~READ, 0);
}

static void only_the_output_is_named(void **state)
{
	const struct world *w = *state;

	enter(w, true);
	assert_int_equal(rights(in(w, "out")), LANDLOCK_ACCESS_FS_MAKE_REG |
		LANDLOCK_ACCESS_FS_REMOVE_FILE);
}

static void a_late_file_is_written_too(void **state)
{
	const struct world *w = *state;

	enter(w, false);
	assert_int_equal(rights(in(w, "out")), LANDLOCK_ACCESS_FS_MAKE_REG |
		LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_READ_FILE |
		LANDLOCK_ACCESS_FS_WRITE_FILE);
}

static void nothing_is_named_where_nothing_is_made(void **state)
{
	const struct world *w = *state;
	const struct output direct = {.path = "-", .target = "-",
		.fd = STDOUT_FILENO, .direct = true};

	landlock_enter(w->files, &direct);
	assert_true(kernel.restricted);
	for (int i = 0; i < kernel.count; i++)
		assert_int_equal(kernel.rules[i].rights & ~READ, 0);
	kernel = (struct kernel){.version = 1};
	landlock_enter(w->files, NULL);
	assert_true(kernel.restricted);
	assert_int_equal(rights(in(w, "doc")), READ);
}

/* A home that nobody set is not the root of all. */
static void no_home(void **state)
{
	const struct world *w = *state;

	unsetenv("HOME");
	unsetenv("XDG_DATA_DIRS");
	setenv("FONTCONFIG_PATH", "", 1);
	enter(w, true);
	assert_int_equal(rights("/"), 0);
	assert_int_equal(rights(in(w, "home/.fonts")), 0);
	assert_int_equal(rights(in(w, "data")), 0);
	assert_int_equal(rights(in(w, "doc")), READ);
}

/* Each version denies what it knows; of a later one, what the last does. */
static void versions(void **state)
{
	static const uint64_t handled[] = {0, FIRST_RIGHTS, 0x3FFF, 0x7FFF,
		0x7FFF, 0xFFFF, 0xFFFF, 0xFFFF};

	for (long v = 1; v < 8; v++) {
		kernel = (struct kernel){.version = v};
		enter(*state, true);
		assert_true(kernel.restricted);
		assert_int_equal(kernel.handled, handled[v]);
	}
}

static void kernels_without(void **state)
{
	kernel = (struct kernel){.version = 0};
	enter(*state, true);
	assert_false(kernel.restricted);
	kernel = (struct kernel){.version = 1, .full = true};
	enter(*state, true);
	assert_false(kernel.restricted);
	assert_int_equal(kernel.count, 0);
}

#define WORLD_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WORLD_TEST(is_asked_for_what_is_read),
		WORLD_TEST(only_the_output_is_named),
		WORLD_TEST(a_late_file_is_written_too),
		WORLD_TEST(nothing_is_named_where_nothing_is_made),
		WORLD_TEST(no_home),
		WORLD_TEST(versions),
		WORLD_TEST(kernels_without),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
#else
static void not_here(void **state)
{
	(void)state;
	skip();
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(not_here)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
#endif
