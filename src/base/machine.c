/*
 * What the machine cannot give ends the program, whoever asks for it: memory,
 * and the files that are there. Libraries go on without it. HarfBuzz reads a
 * font whose table it could not keep as one that has no such table, fontconfig
 * leaves out the fonts of a folder that it could not open, the C library sorts
 * otherwise; there is nothing to ask them for afterwards, and the text would
 * change in silence. So the functions that they all call are replaced, as the
 * linker lets a program do. Each asks the next one of its name, which is the C
 * library's own or a tool's, and returns what that does, unless the machine
 * has failed: a file that is not there, or is not to be read, is an answer.
 */
#define _GNU_SOURCE /* RTLD_NEXT */
#undef _FILE_OFFSET_BITS /* under which headers rename what is defined here */
#undef _TIME_BITS
#include "base/arena.h"
#include "base/sanitized.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A sanitizer replaces them itself. */
#ifndef SANITIZED

/* The next function of that name; each is looked up once. */
static void *next(void **known, const char *name)
{
	if (!*known)
		*known = dlsym(RTLD_NEXT, name);
	if (!*known)
		arena_out_of_memory();
	return *known;
}

/* type name parameters, which asks the next one by `real`. */
#define REPLACE(type, name, parameters, ...) \
	type name parameters; \
	type name parameters \
	{ \
		static void *known; \
		type (*real) parameters; \
		*(void **)&real = next(&known, #name); \
		__VA_ARGS__ \
	}

/* Whoever asks for more than there can be has reckoned wrong, and looks at
 * what it gets. */
static void *sure(void *p, size_t size)
{
	if (!p && size && size <= PTRDIFF_MAX)
		arena_out_of_memory();
	return p;
}

static size_t product(size_t count, size_t size)
{
	return size && count > PTRDIFF_MAX / size ? SIZE_MAX : count * size;
}

static int unless_short(int error)
{
	if (error == ENOMEM)
		arena_out_of_memory();
	return error;
}

REPLACE(void *, malloc, (size_t size), return sure(real(size), size);)
REPLACE(void *, calloc, (size_t count, size_t size),
	return sure(real(count, size), product(count, size));)
REPLACE(void *, realloc, (void *p, size_t size),
	return sure(real(p, size), size);)
REPLACE(void *, aligned_alloc, (size_t align, size_t size),
	return sure(real(align, size), size);)
REPLACE(int, posix_memalign, (void **p, size_t align, size_t size),
	return unless_short(real(p, align, size));)

/* Of a file that is mapped. */
static void *mapped(void *p)
{
	if (p == (void *)-1)
		unless_short(errno);
	return p;
}

REPLACE(void *, mmap, (void *p, size_t len, int rights, int flags, int fd,
	long at), return mapped(real(p, len, rights, flags, fd, at));)
REPLACE(void *, mmap64, (void *p, size_t len, int rights, int flags, int fd,
	int64_t at), return mapped(real(p, len, rights, flags, fd, at));)

/* What is the machine's fault, and what helps. */
static const struct {
	int error;
	const char *help;
} faults[] = {
	{EMFILE, "close other programs and try again"},
	{ENFILE, "close other programs and try again"},
	{EIO, "the disk, or the way to it, may be failing"},
};

/* One line, and the end. */
static _Noreturn void leave(const char *path, const char *what, int fault)
{
	char message[512];
	int len = snprintf(message, sizeof message, "resumepdf: error: %.300s "
		"%s: %s; %s\n", path, what, strerror(faults[fault].error),
		faults[fault].help);
	ssize_t n;

	for (char *c = message; c < message + len - 1; c++)
		if ((unsigned char)*c < ' ' || *c == 0x7F)
			*c = '?'; /* no terminal obeys it */
	n = write(STDERR_FILENO, message, (size_t)len);
	_exit(n < 0 ? 1 : 1);
}

/* Which of the faults the last call failed by, or -1. */
static int fault(void)
{
	unless_short(errno);
	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++)
		if (errno == faults[i].error)
			return (int)i;
	return -1;
}

static void *opened(void *file, const char *path)
{
	if (!file && fault() >= 0)
		leave(path, "cannot be opened", fault());
	return file;
}

static int opened_as(int fd, const char *path)
{
	if (fd < 0 && fault() >= 0)
		leave(path, "cannot be opened", fault());
	return fd;
}

static ssize_t done(ssize_t count, int fd)
{
	char link[64], path[256] = "a file";
	int wrong = count < 0 ? fault() : -1;
	ssize_t len;

	if (wrong < 0)
		return count;
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	len = readlink(link, path, sizeof path - 1);
	if (len > 0)
		path[len] = '\0';
	leave(path, "cannot be read", wrong);
}

/* The mode means something, and is there, only if a file may be made. */
#define OPEN(name, parameters, ...) \
	REPLACE(int, name, parameters, \
		va_list list; \
		va_start(list, flags); \
		unsigned mode = va_arg(list, unsigned); \
		va_end(list); \
		return opened_as(real(__VA_ARGS__, flags, mode), path);)

OPEN(open, (const char *path, int flags, ...), path)
OPEN(open64, (const char *path, int flags, ...), path)
OPEN(openat, (int folder, const char *path, int flags, ...), folder, path)
OPEN(openat64, (int folder, const char *path, int flags, ...), folder, path)
REPLACE(int, __open_2, (const char *path, int flags),
	return opened_as(real(path, flags), path);)
REPLACE(int, __open64_2, (const char *path, int flags),
	return opened_as(real(path, flags), path);)
REPLACE(FILE *, fopen, (const char *path, const char *mode),
	return opened(real(path, mode), path);)
REPLACE(FILE *, fopen64, (const char *path, const char *mode),
	return opened(real(path, mode), path);)
REPLACE(void *, opendir, (const char *path), return opened(real(path), path);)
REPLACE(ssize_t, read, (int fd, void *to, size_t len),
	return done(real(fd, to, len), fd);)
REPLACE(ssize_t, __read_chk, (int fd, void *to, size_t len, size_t room),
	return done(real(fd, to, len, room), fd);)

#endif
