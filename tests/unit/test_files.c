/* The files that a document may read, and those it uses. */
#include "unit.h"

#include "guard/files.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * top/cv/photo, top/cv/in/deep, top/cv/empty, top/cv/pipe, top/other/secret;
 * links in cv: out -> ../other, same -> photo, deep -> in/deep.
 */
struct tree {
	struct arena *arena;
	struct files *files;
	char *top;
	char old[4096];
};

static void put(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static int setup(void **state)
{
	struct arena *arena = arena_new();
	struct tree *t = arena_alloc(arena, sizeof *t);

	t->arena = arena;
	t->top = arena_strdup(arena, "/tmp/test_files.XXXXXX");
	assert_non_null(getcwd(t->old, sizeof t->old));
	assert_non_null(mkdtemp(t->top));
	assert_int_equal(chdir(t->top), 0);
	assert_int_equal(mkdir("cv", 0700) | mkdir("cv/in", 0700) |
		mkdir("other", 0700), 0);
	put("cv/photo", "photo");
	put("cv/in/deep", "deep");
	put("cv/empty", "");
	put("other/secret", "secret");
	put("cvx", "beside");
	assert_int_equal(mkfifo("cv/pipe", 0600), 0);
	assert_int_equal(symlink("../other", "cv/out") |
		symlink("photo", "cv/same") | symlink("in/deep", "cv/deep"), 0);
	t->files = files_new(arena, 6);
	files_allow_beside(t->files, "cv/resume.md");
	*state = t;
	return 0;
}

static int teardown(void **state)
{
	struct tree *t = *state;
	const char *command = arena_printf(t->arena, "rm -rf '%s'", t->top);
	int status = chdir(t->old) | system(command);

	arena_free(t->arena);
	return status;
}

static const char *in_top(struct tree *t, const char *path)
{
	return arena_printf(t->arena, "%s/%s", t->top, path);
}

static void inside(void **state)
{
	struct tree *t = *state;
	struct input_file *photo = files_read(t->files, "cv/photo").file;

	assert_non_null(photo);
	assert_string_equal((const char *)photo->bytes.data, "photo");
	assert_ptr_equal(photo, files_read(t->files, "cv/same").file);
	assert_ptr_equal(photo, files_read(t->files, "cv//in/../photo").file);
	assert_ptr_equal(photo, files_read(t->files,
		in_top(t, "./cv/photo")).file);
	assert_ptr_equal(files_read(t->files, "cv/deep").file,
		files_read(t->files, "cv/in/deep").file);
}

static void outside(void **state)
{
	static const char *const paths[] = {
		"other/secret", "cv/../other/secret", "cv/out/secret",
		"cv/out/none", "../none", "/etc/passwd", "/none", "cvx",
		"cv/in/../../other/secret", "other/none", "cv/out/no/ne",
		"cv/out/../none",
	};
	struct tree *t = *state;

	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
		struct file_answer answer = files_read(t->files, paths[i]);

		if (answer.file || !answer.outside)
			fail_msg("%s", paths[i]);
	}
	assert_false(files_read(t->files, "cv/none").outside);
	assert_false(files_read(t->files, "cv/no/ne").outside);
	assert_false(files_read(t->files, "cv/no/../ne").outside);
	assert_string_equal(files_read(t->files, "cv/none").wrong,
		"No such file or directory");
	assert_true(files_read(NULL, "cv/photo").outside);
	assert_false(files_allow(t->files, "none"));
	assert_false(files_allow(t->files, "cvx"));
	assert_true(files_allow(t->files, "other"));
	assert_non_null(files_read(t->files, "other/secret").file);
	assert_non_null(files_read(t->files, "cv/out/secret").file);
	assert_false(files_may_be(t->files, "cvx"));
}

static void what_is_no_file(void **state)
{
	static const struct {
		const char *path, *wrong;
	} cases[] = {
		{"cv/none", "No such file"},
		{"cv/pipe", "not a file"}, /* and does not wait */
		{"cv/in", "not a file"},
		{"cv/empty", "empty"},
		{"cv/large", "too large"},
	};
	struct tree *t = *state;

	put("cv/large", "1234567");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct file_answer answer =
			files_read(t->files, cases[i].path);

		assert_null(answer.file);
		assert_false(answer.outside);
		if (!strstr(answer.wrong, cases[i].wrong))
			fail_msg("%s: %s", cases[i].path, answer.wrong);
	}
}

static void everywhere(void **state)
{
	struct tree *t = *state;

	files_allow_beside(t->files, "/resume.md"); /* nobody means that */
	assert_int_equal(chdir("/"), 0);
	files_allow_beside(t->files, "-");
	assert_false(files_may_be(t->files, "/etc/passwd"));
	assert_int_equal(chdir(t->top), 0);
	files_allow(t->files, "/");
	assert_non_null(files_read(t->files, "other/secret").file);
	assert_true(files_may_be(t->files, "/etc/passwd"));
}

static void in_use(void **state)
{
	struct tree *t = *state;

	assert_false(files_uses(t->files, "cv/photo"));
	files_read(t->files, "cv/same");
	assert_true(files_uses(t->files, "cv/photo"));
	assert_true(files_uses(t->files, "cv/same"));
	assert_false(files_uses(t->files, "other/secret"));
	files_use(t->files, "other/secret");
	assert_true(files_uses(t->files, "other/secret"));
	assert_false(files_uses(t->files, "none"));
	assert_non_null(freopen("cvx", "r", stdin));
	files_use(t->files, "-");
	assert_true(files_uses(t->files, "cvx"));
}

#define TREE_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TREE_TEST(inside),
		TREE_TEST(outside),
		TREE_TEST(what_is_no_file),
		TREE_TEST(everywhere),
		TREE_TEST(in_use),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
