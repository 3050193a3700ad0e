/*
 * What can still be done in the sandbox. A child enters it, as the program
 * does, and tries; how it ends tells.
 */
#define _GNU_SOURCE
#include "unit.h"

#include "base/sanitized.h"
#include "guard/sandbox.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { DONE, REFUSED, KILLED };

/* Folders of its own: one with the document, one outside. */
struct world {
	struct arena *arena;
	const char *top, *inside, *outside;
	struct files *files;
	struct output output;
	bool landlock;
};

static const char *path(struct world *w, const char *folder,
	const char *name)
{
	return arena_printf(w->arena, "%s/%s", folder, name);
}

static void put(const char *name, const char *text)
{
	FILE *file = fopen(name, "w");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static int setup(void **state)
{
	struct arena *arena = arena_new();
	struct world *w = arena_alloc(arena, sizeof *w);
	char *top = arena_strdup(arena, "/tmp/test_sandbox.XXXXXX");
	struct diag quiet = {0};

	w->arena = arena;
	assert_non_null(mkdtemp(top));
	w->top = top;
	w->inside = path(w, top, "inside");
	w->outside = path(w, top, "outside");
	assert_int_equal(mkdir(w->inside, 0700) | mkdir(w->outside, 0700), 0);
	put(path(w, w->inside, "photo"), "in");
	put(path(w, w->outside, "secret"), "out");
	w->files = files_new(arena, 0);
	files_allow(w->files, w->inside);
	w->landlock = syscall(444, NULL, 0, 1) >= 1;
	assert_true(output_open(arena, path(w, w->inside, "cv.pdf"),
		&w->output, &quiet));
	*state = w;
	return 0;
}

static int teardown(void **state)
{
	struct world *w = *state;
	const char *command = arena_printf(w->arena, "rm -rf '%s'", w->top);
	int status = system(command);

	output_close(&w->output);
	arena_free(w->arena);
	return status;
}

/* How a child ends that tries it: `attempt` is whether it could. */
static int outcome(struct world *w, bool (*attempt)(struct world *))
{
	int status;
	pid_t child = fork();

	if (child == 0) {
		sandbox_enter(w->files, &w->output);
		_exit(attempt(w) ? DONE : REFUSED);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	if (WIFSIGNALED(status)) {
		assert_int_equal(WTERMSIG(status), SIGSYS);
		return KILLED;
	}
	return WEXITSTATUS(status);
}

static bool opens(const char *name, int flags)
{
	return open(name, flags, 0600) >= 0;
}

static bool reads_inside(struct world *w)
{
	return opens(path(w, w->inside, "photo"), O_RDONLY);
}

static bool reads_fonts(struct world *w)
{
	(void)w;
	return opens("/usr/share", O_RDONLY | O_DIRECTORY);
}

static bool reads_outside(struct world *w)
{
	return opens(path(w, w->outside, "secret"), O_RDONLY);
}

static bool reads_upwards(struct world *w)
{
	return opens(path(w, w->inside, "../outside/secret"), O_RDONLY);
}

static bool reads_accounts(struct world *w)
{
	(void)w;
	return opens("/etc/passwd", O_RDONLY);
}

static bool reads_memory(struct world *w)
{
	(void)w;
	return opens("/proc/self/mem", O_RDONLY);
}

static bool writes_inside(struct world *w)
{
	return opens(path(w, w->inside, "photo"), O_WRONLY);
}

static bool truncates_inside(struct world *w)
{
	return truncate(path(w, w->inside, "photo"), 0) == 0 ||
		opens(path(w, w->inside, "photo"), O_RDONLY | O_TRUNC);
}

static bool creates_outside(struct world *w)
{
	return opens(path(w, w->outside, "new"), O_WRONLY | O_CREAT);
}

static bool removes_outside(struct world *w)
{
	return unlink(path(w, w->outside, "secret")) == 0;
}

static bool makes_folder(struct world *w)
{
	return mkdir(path(w, w->inside, "folder"), 0700) == 0;
}

static bool links_outside(struct world *w)
{
	return symlink("/etc", path(w, w->inside, "etc")) == 0;
}

static bool makes_code(struct world *w)
{
	(void)w;
	return mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
		MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

static bool raises_limit(struct world *w)
{
	const struct rlimit more = {RLIM_INFINITY, RLIM_INFINITY};

	(void)w;
	return setrlimit(RLIMIT_CORE, &more) == 0;
}

static bool asks_network(struct world *w)
{
	(void)w;
	return socket(AF_INET, SOCK_STREAM, 0) >= 0;
}

static bool asks_local_socket(struct world *w)
{
	(void)w;
	return socket(AF_UNIX, SOCK_STREAM, 0) >= 0;
}

static bool runs_program(struct world *w)
{
	char *const none[] = {NULL};

	(void)w;
	execve("/bin/true", none, none);
	return false;
}

static bool forks(struct world *w)
{
	(void)w;
	return fork() >= 0;
}

static bool traces(struct world *w)
{
	(void)w;
	return ptrace(PTRACE_ATTACH, getppid(), NULL, NULL) == 0;
}

static bool kills(struct world *w)
{
	(void)w;
	return kill(getppid(), 0) == 0;
}

static bool saves(struct world *w)
{
	const struct bytes made = {(const uint8_t *)"%PDF", 4};
	struct diag quiet = {0};

	return output_write(w->arena, &w->output, made, &quiet);
}

static const struct {
	const char *what;
	bool (*attempt)(struct world *);
	int outcome;
	bool landlock; /* it takes Landlock */
} cases[] = {
	{"reads in its folder", reads_inside, DONE, false},
	{"reads fonts", reads_fonts, DONE, false},
	{"writes what it is to write", saves, DONE, false},
	{"reads outside", reads_outside, REFUSED, true},
	{"reads upwards", reads_upwards, REFUSED, true},
	{"reads /etc/passwd", reads_accounts, REFUSED, true},
	{"reads /proc/self/mem", reads_memory, REFUSED, true},
	{"removes outside", removes_outside, REFUSED, true},
	{"writes in its folder", writes_inside, REFUSED, false},
	{"truncates in its folder", truncates_inside, REFUSED, false},
	{"creates outside", creates_outside, REFUSED, false},
	{"makes a folder", makes_folder, REFUSED, false},
	{"links outside", links_outside, REFUSED, false},
	{"makes code", makes_code, REFUSED, false},
	{"raises a limit", raises_limit, REFUSED, false},
	{"asks the network", asks_network, KILLED, false},
	{"asks a local socket", asks_local_socket, KILLED, false},
	{"runs a program", runs_program, KILLED, false},
	{"forks", forks, KILLED, false},
	{"traces", traces, KILLED, false},
	{"kills", kills, KILLED, false},
};

static void attempts(void **state)
{
	struct world *w = *state;

	/* What counts and watches needs what the sandbox takes. */
#if defined(SANITIZED) || defined(WATCHED)
	skip();
#endif
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		if (cases[i].landlock && !w->landlock)
			continue;
		if (outcome(w, cases[i].attempt) != cases[i].outcome)
			fail_msg("%s: %d, not %d", cases[i].what,
				outcome(w, cases[i].attempt),
				cases[i].outcome);
	}
}

/* Without the sandbox all of them can be done, so the test tests something. */
static void without(void **state)
{
	struct world *w = *state;

	assert_true(reads_inside(w));
	assert_true(reads_outside(w));
	assert_true(reads_accounts(w));
	assert_true(writes_inside(w));
	assert_true(creates_outside(w));
	assert_true(asks_local_socket(w));
}

/* Where a file system has no nameless files one has to be made late. */
static void a_late_file(void **state)
{
	struct world *w = *state;

#if defined(SANITIZED) || defined(WATCHED)
	skip();
#endif
	output_close(&w->output);
	assert_int_equal(outcome(w, saves), DONE);
	assert_int_equal(outcome(w, writes_inside), REFUSED);
	assert_int_equal(outcome(w, creates_outside), REFUSED);
	assert_int_equal(outcome(w, asks_network), KILLED);
}

#define WORLD_TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		WORLD_TEST(attempts),
		WORLD_TEST(without),
		WORLD_TEST(a_late_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
