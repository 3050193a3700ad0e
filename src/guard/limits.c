/*
 * The time is the processor's, so that a busy machine fails no document. It
 * is a timer whose signal carries what is to be said: its handler may do
 * nothing but write that down. Memory is counted in the arena, which says so;
 * the limit of the address space, well above it, is for what libraries take.
 */
#include "guard/limits.h"

#include "base/sanitized.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { K = 1 << 10, M = 1 << 20, G = 1 << 30 };

struct unit {
	const char *name;
	uint64_t size;
};

static const struct unit times[] = {
	{"s", 1000}, {"ms", 1}, {"m", 60000}, {"min", 60000}, {NULL, 0},
};
static const struct unit sizes[] = {
	{"M", M}, {"K", K}, {"G", G}, {"MB", M}, {"KB", K}, {"GB", G},
	{NULL, 0},
};
static const struct unit counts[] = {
	{"", 1}, {NULL, 0},
};

static const struct row {
	const char *name;
	const struct unit *units;
	uint64_t fallback; /* in the first of the units */
} rows[LIMIT_COUNT] = {
	[LIMIT_TIME] = {"time", times, 10},
	[LIMIT_MEMORY] = {"memory", sizes, 512},
	[LIMIT_PAGES] = {"pages", counts, 200},
	[LIMIT_INPUT] = {"input", sizes, 32},
	[LIMIT_FILE] = {"file", sizes, 64},
};

/* Of the address space, for what the arena does not count: the program, its
 * libraries, fonts of the system, pictures that are unpacked. */
#define BESIDE ((uint64_t)G)

struct limits limits_default(void)
{
	struct limits limits = {0};

	for (int i = 0; i < LIMIT_COUNT; i++)
		limits.of[i] = rows[i].fallback * rows[i].units->size;
	return limits;
}

static bool is_word(const char *text, size_t len, const char *word)
{
	return strlen(word) == len && strncmp(text, word, len) == 0;
}

/* "512M", "none"; false: no such value. */
static bool take_value(const struct row *row, const char *text, size_t len,
	uint64_t *out)
{
	uint64_t n = 0;
	size_t i = 0;

	*out = 0;
	if (is_word(text, len, "none"))
		return true;
	for (; i < len && text[i] >= '0' && text[i] <= '9'; i++) {
		n = n * 10 + (uint64_t)(text[i] - '0');
		if (n > UINT32_MAX)
			return false;
	}
	for (const struct unit *u = row->units; i && n && u->name; u++)
		if (is_word(text + i, len - i, u->name)) {
			*out = n * u->size;
			return true;
		}
	return false;
}

static bool take_one(struct limits *limits, const char *text, size_t len)
{
	const char *equals = memchr(text, '=', len);

	for (int i = 0; equals && i < LIMIT_COUNT; i++)
		if (is_word(text, (size_t)(equals - text), rows[i].name))
			return take_value(&rows[i], equals + 1,
				len - (size_t)(equals + 1 - text),
				&limits->of[i]);
	return false;
}

bool limits_take(struct limits *limits, const char *list)
{
	for (;; list++) {
		size_t len = strcspn(list, ",");

		if (!take_one(limits, list, len))
			return false;
		list += len;
		if (!*list)
			return true;
	}
}

/* Also after a write that failed there is nothing more to be done. */
static _Noreturn void say_and_leave(const char *message)
{
	ssize_t n = write(STDERR_FILENO, message, strlen(message));

	_exit(n < 0 ? 1 : 1);
}

static void time_is_over(int signal, siginfo_t *info, void *context)
{
	(void)signal;
	(void)context;
	say_and_leave(info->si_code == SI_TIMER ? info->si_value.sival_ptr
		: "resumepdf: error: the system lets it have no more time\n");
}

static void file_is_cut(int signal)
{
	(void)signal;
	say_and_leave("resumepdf: error: a font was cut short by another "
		"program while it was read; try again\n");
}

static void hold_time(struct limits *limits)
{
	uint64_t ms = limits->of[LIMIT_TIME];
	struct sigaction action = {.sa_sigaction = time_is_over,
		.sa_flags = SA_SIGINFO};
	struct sigevent event = {.sigev_notify = SIGEV_SIGNAL,
		.sigev_signo = SIGXCPU};
	struct itimerspec at = {.it_value = {(time_t)(ms / 1000),
		(long)(ms % 1000) * 1000000}};
	timer_t timer;

	if (!ms)
		return;
	snprintf(limits->late, sizeof limits->late, "resumepdf: error: not "
		"done after %g s; '--limit time=%gs' grants more time\n",
		(double)ms / 1000, (double)ms / 100);
	event.sigev_value.sival_ptr = limits->late;
	if (sigaction(SIGXCPU, &action, NULL) == 0 &&
		timer_create(CLOCK_PROCESS_CPUTIME_ID, &event, &timer) == 0)
		timer_settime(timer, 0, &at, NULL);
}

/* Lowers what the system grants; raises nothing. */
static void lower(int resource, uint64_t to)
{
	struct rlimit limit;

	if (getrlimit(resource, &limit) != 0)
		return;
	if (limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur > to)
		limit.rlim_cur = (rlim_t)to;
	setrlimit(resource, &limit);
}

void limits_hold(struct limits *limits, struct arena *arena)
{
	struct sigaction cut = {.sa_handler = file_is_cut};
	uint64_t memory = limits->of[LIMIT_MEMORY];

	sigaction(SIGBUS, &cut, NULL);
	hold_time(limits);
	arena_limit(arena, (size_t)memory);
	lower(RLIMIT_CORE, 0); /* what was read is not left lying about */
	lower(RLIMIT_NOFILE, 256);
	if (limits->of[LIMIT_TIME]) /* should there be no timer */
		lower(RLIMIT_CPU, limits->of[LIMIT_TIME] / 1000 + 2);
#ifndef SANITIZED /* whose shadow is larger than any limit */
	if (memory)
		lower(RLIMIT_AS, memory + BESIDE);
#endif
}
