#include "unit.h"

#include "base/output.h"

#include <dirent.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* A folder of its own for each test, with all in it gone after it. */
struct place {
	struct arena *arena;
	char *folder;
	struct diag diag; /* silent */
};

static int place_setup(void **state)
{
	struct arena *arena = arena_new();
	struct place *place = arena_alloc(arena, sizeof *place);
	const char *tmp = getenv("TMPDIR");

	place->arena = arena;
	place->folder = arena_printf(arena, "%s/test_file.XXXXXX",
		tmp ? tmp : "/tmp");
	*state = place;
	return mkdtemp(place->folder) ? 0 : -1;
}

static const char *path_in(struct place *place, const char *name)
{
	return arena_printf(place->arena, "%s/%s", place->folder, name);
}

/* The number of files in the folder; removes them if asked to. */
static int files(struct place *place, bool remove)
{
	DIR *dir = opendir(place->folder);
	struct dirent *entry;
	int n = 0;

	assert_non_null(dir);
	while ((entry = readdir(dir))) {
		if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, ".."))
			continue;
		n++;
		if (remove)
			unlink(path_in(place, entry->d_name));
	}
	closedir(dir);
	return n;
}

static int place_teardown(void **state)
{
	struct place *place = *state;

	files(place, true);
	rmdir(place->folder);
	arena_free(place->arena);
	return 0;
}

static struct bytes bytes_of(const char *s)
{
	return (struct bytes){(const uint8_t *)s, strlen(s)};
}

static bool save(struct place *place, const char *path, const char *s)
{
	struct output out;

	return output_open(place->arena, path, &out, &place->diag) &&
		output_write(place->arena, &out, bytes_of(s), &place->diag);
}

static void assert_holds(struct place *place, const char *path, const char *s)
{
	struct bytes in;

	assert_true(file_read(place->arena, path, &in, &place->diag));
	assert_int_equal(in.len, strlen(s));
	assert_string_equal((const char *)in.data, s);
}

static void what_is_saved_is_read(void **state)
{
	struct place *place = *state;
	const char *path = path_in(place, "a");

	assert_true(save(place, path, "hello"));
	assert_holds(place, path, "hello");
	assert_true(save(place, path, "again"));
	assert_holds(place, path, "again");
	assert_true(save(place, path, ""));
	assert_holds(place, path, "");
	assert_int_equal(files(place, false), 1);
	assert_int_equal(place->diag.errors, 0);
}

static void any_bytes_and_many(void **state)
{
	struct place *place = *state;
	const char *path = path_in(place, "a");
	struct output output;
	struct bytes out, in;
	uint8_t *data;

	out.len = 3000001;
	out.data = data = arena_alloc(place->arena, out.len);
	for (size_t i = 0; i < out.len; i++)
		data[i] = (uint8_t)(i * 31 >> 3);
	assert_true(output_open(place->arena, path, &output, &place->diag));
	assert_true(output_write(place->arena, &output, out, &place->diag));
	assert_true(file_read(place->arena, path, &in, &place->diag));
	assert_int_equal(in.len, out.len);
	assert_memory_equal(in.data, out.data, out.len);
	assert_int_equal(in.data[in.len], 0);
}

static void what_cannot_be_read(void **state)
{
	struct place *place = *state;
	struct bytes in;

	assert_false(file_read(place->arena, path_in(place, "none"), &in,
		&place->diag));
	assert_int_equal(place->diag.errors, 1);
	assert_false(file_read(place->arena, place->folder, &in,
		&place->diag));
	assert_int_equal(place->diag.errors, 2);
}

static void what_cannot_be_saved(void **state)
{
	struct place *place = *state;

	assert_false(save(place, path_in(place, "no/such/folder"), "x"));
	assert_int_equal(place->diag.errors, 1);
	assert_false(save(place, place->folder, "x"));
	assert_int_equal(place->diag.errors, 2);
	assert_int_equal(files(place, false), 0);
}

static void a_full_device(void **state)
{
	struct place *place = *state;

	if (access("/dev/full", W_OK) == 0) { /* Linux and some others */
		assert_false(save(place, "/dev/full", "x"));
		assert_int_equal(place->diag.errors, 1);
	}
	assert_true(save(place, "/dev/null", "x"));
}

static void permissions_stay(void **state)
{
	struct place *place = *state;
	const char *path = path_in(place, "a");
	mode_t mask = umask(027);
	struct stat st;

	assert_true(save(place, path, "new"));
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0640);
	assert_int_equal(chmod(path, 0604), 0);
	assert_true(save(place, path, "old"));
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0604);
	umask(mask);
}

/* The link stays a link; what it leads to changes. */
static void links_are_followed(void **state)
{
	struct place *place = *state;
	const char *path = path_in(place, "a"), *link = path_in(place, "b");
	struct stat st;

	assert_true(save(place, path, "one"));
	assert_int_equal(symlink(path, link), 0);
	assert_true(save(place, link, "two"));
	assert_int_equal(lstat(link, &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_holds(place, path, "two");
	assert_int_equal(files(place, false), 2);
}

/* So does one that leads nowhere yet; one that leads in a circle is none. */
static void links_to_nothing(void **state)
{
	struct place *place = *state;
	const char *link = path_in(place, "b"), *circle = path_in(place, "c");
	struct stat st;

	assert_int_equal(symlink("a", link), 0);
	assert_true(save(place, link, "new"));
	assert_int_equal(lstat(link, &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_holds(place, path_in(place, "a"), "new");
	assert_int_equal(symlink("c", circle), 0);
	assert_false(save(place, circle, "x"));
	assert_int_equal(lstat(circle, &st), 0);
	assert_true(S_ISLNK(st.st_mode));
	assert_int_equal(files(place, false), 3);
}

/* What is opened and not written leaves nothing. */
static void nothing_is_left(void **state)
{
	struct place *place = *state;
	const char *path = path_in(place, "a");
	struct output out;

	assert_true(save(place, path, "old"));
	assert_true(output_open(place->arena, path, &out, &place->diag));
	output_close(&out);
	assert_int_equal(files(place, false), 1);
	assert_holds(place, path, "old");
}

/* Where a file system has no nameless files. */
static void a_late_temporary(void **state)
{
	struct place *place = *state;
	const char *path = path_in(place, "a");
	struct output out;

	assert_true(save(place, path, "old"));
	assert_true(output_open(place->arena, path, &out, &place->diag));
	output_close(&out);
	assert_true(output_write(place->arena, &out, bytes_of("new"),
		&place->diag));
	assert_int_equal(files(place, false), 1);
	assert_holds(place, path, "new");
}

/* A signal that comes while it is written stops it before the old file is
 * gone, and leaves nothing. */
static void a_signal(void **state)
{
	struct place *place = *state;
	const char *path = path_in(place, "a");
	int status;

	assert_true(save(place, path, "old"));
	for (int late = 0; late < 2; late++) {
		pid_t child = fork();

		if (child == 0) {
			struct output out;
			sigset_t set;

			sigemptyset(&set);
			sigaddset(&set, SIGTERM);
			output_open(place->arena, path, &out, &place->diag);
			if (late)
				output_close(&out);
			/* held up, as it is while the file is written */
			sigprocmask(SIG_BLOCK, &set, NULL);
			raise(SIGTERM);
			_exit(output_write(place->arena, &out,
				bytes_of("new"), &place->diag));
		}
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_int_equal(status, 0);
		assert_int_equal(files(place, false), 1);
		assert_holds(place, path, "old");
	}
}

static void too_much(void **state)
{
	struct place *place = *state;
	const char *path = path_in(place, "a");
	struct bytes in;

	assert_true(save(place, path, "12345"));
	assert_true(file_read_most(place->arena, path, 5, &in, &place->diag));
	assert_false(file_read_most(place->arena, path, 4, &in, &place->diag));
	assert_int_equal(place->diag.errors, 1);
}

static void a_name_without_a_folder(void **state)
{
	struct place *place = *state;
	char old[4096];

	assert_non_null(getcwd(old, sizeof old));
	assert_int_equal(chdir(place->folder), 0);
	assert_true(save(place, "plain", "x"));
	assert_int_equal(chdir(old), 0);
	assert_holds(place, path_in(place, "plain"), "x");
}

static void mapping(void **state)
{
	struct place *place = *state;
	const char *path = path_in(place, "a");
	struct bytes in;

	assert_true(save(place, path, "mapped"));
	assert_true(file_map(path, &in));
	assert_int_equal(in.len, 6);
	assert_memory_equal(in.data, "mapped", 6);
	file_unmap(in);
	assert_false(file_map(path_in(place, "none"), &in));
	assert_false(file_map(place->folder, &in));
	assert_true(save(place, path, ""));
	assert_false(file_map(path, &in)); /* nothing to map */
	file_unmap((struct bytes){0});
}

static void standard_input_and_output(void **state)
{
	struct place *place = *state;
	const char *path = path_in(place, "a");
	int in, out;

	assert_true(save(place, path, "through a pipe"));
	in = dup(STDIN_FILENO);
	assert_non_null(freopen(path, "r", stdin));
	assert_holds(place, "-", "through a pipe");
	dup2(in, STDIN_FILENO);
	close(in);
	fflush(stdout);
	out = dup(STDOUT_FILENO);
	assert_non_null(freopen(path_in(place, "out"), "w", stdout));
	assert_true(save(place, "-", "said"));
	dup2(out, STDOUT_FILENO);
	close(out);
	assert_holds(place, path_in(place, "out"), "said");
}

#define PLACE_TEST(name) \
	cmocka_unit_test_setup_teardown(name, place_setup, place_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		PLACE_TEST(what_is_saved_is_read),
		PLACE_TEST(any_bytes_and_many),
		PLACE_TEST(what_cannot_be_read),
		PLACE_TEST(what_cannot_be_saved),
		PLACE_TEST(a_full_device),
		PLACE_TEST(permissions_stay),
		PLACE_TEST(links_are_followed),
		PLACE_TEST(links_to_nothing),
		PLACE_TEST(nothing_is_left),
		PLACE_TEST(a_late_temporary),
		PLACE_TEST(a_signal),
		PLACE_TEST(too_much),
		PLACE_TEST(a_name_without_a_folder),
		PLACE_TEST(mapping),
		PLACE_TEST(standard_input_and_output),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
