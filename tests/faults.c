/*
 * Preloaded into the program, fails the call number FAULT_AT of the kind
 * FAULT_KIND, as a machine that has run out of something does. How many there
 * were stands in the file FAULT_COUNT, which is mapped, so that it is right
 * however the program ends and whatever the sandbox forbids.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

enum kind { NONE, MEMORY, OPEN, READ, WRITE, CLOSE, SYNC, RENAME, MAP, KINDS };

static const struct {
	const char *name;
	int error;
} kinds[KINDS] = {
	[NONE] = {"", 0},
	[MEMORY] = {"memory", ENOMEM},
	[OPEN] = {"open", EMFILE},
	[READ] = {"read", EIO},
	[WRITE] = {"write", ENOSPC},
	[CLOSE] = {"close", EIO},
	[SYNC] = {"sync", EIO},
	[RENAME] = {"rename", EACCES},
	[MAP] = {"map", ENOMEM},
};

static enum kind chosen;
static long none_counted, at, *count = &none_counted;

/* System calls of its own: nothing here may be counted, or allocate. */
static void __attribute__((constructor)) begin(void)
{
	const char *kind = getenv("FAULT_KIND"), *n = getenv("FAULT_AT");
	const char *path = getenv("FAULT_COUNT");
	long fd;
	void *p;

	at = n ? atol(n) : 0;
	if (path) {
		fd = syscall(SYS_openat, AT_FDCWD, path, O_RDWR);
		p = (void *)syscall(SYS_mmap, NULL, sizeof *count,
			PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
		syscall(SYS_close, fd);
		if (p != MAP_FAILED) {
			*(long *)p = *count;
			count = p;
		}
	}
	for (enum kind k = 0; kind && k < KINDS; k++)
		if (strcmp(kind, kinds[k].name) == 0)
			chosen = k;
}

/* A file system without nameless files, if FAULT_NAMED is set. */
static int lacks(int flags)
{
	if ((flags & O_TMPFILE) != O_TMPFILE || !getenv("FAULT_NAMED"))
		return 0;
	errno = EOPNOTSUPP;
	return 1;
}

static int fails(enum kind kind)
{
	if (kind != chosen || ++*count != at)
		return 0;
	errno = kinds[kind].error;
	return 1;
}

/*
 * What comes behind main() is not the program's: a build that counts what was
 * reached writes it down. It does not when the program leaves in the midst, so
 * that is done for it.
 */
static int (*program)(int, char **, char **);

static int watched(int argc, char **argv, char **variables)
{
	int status = program(argc, argv, variables);

	chosen = NONE;
	return status;
}

int __libc_start_main(int (*main)(int, char **, char **), int argc,
	char **argv, void (*init)(void), void (*fini)(void),
	void (*last)(void), void *stack);
int __libc_start_main(int (*main)(int, char **, char **), int argc,
	char **argv, void (*init)(void), void (*fini)(void),
	void (*last)(void), void *stack)
{
	int (*real)(int (*)(int, char **, char **), int, char **,
		void (*)(void), void (*)(void), void (*)(void), void *);

	*(void **)&real = dlsym(RTLD_NEXT, "__libc_start_main");
	program = main;
	return real(watched, argc, argv, init, fini, last, stack);
}

void _exit(int status)
{
	void (*dump)(void);

	chosen = NONE;
	*(void **)&dump = dlsym(RTLD_DEFAULT, "__gcov_dump");
	if (dump)
		dump();
	syscall(SYS_exit_group, status);
	__builtin_unreachable();
}

extern void *__libc_malloc(size_t), *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t), *__libc_memalign(size_t, size_t);

void *malloc(size_t size)
{ return fails(MEMORY) ? NULL : __libc_malloc(size); }

void *calloc(size_t n, size_t size)
{ return fails(MEMORY) ? NULL : __libc_calloc(n, size); }

void *realloc(void *p, size_t size)
{ return fails(MEMORY) ? NULL : __libc_realloc(p, size); }

void *aligned_alloc(size_t align, size_t size)
{ return fails(MEMORY) ? NULL : __libc_memalign(align, size); }

int posix_memalign(void **p, size_t align, size_t size)
{
	if (fails(MEMORY))
		return ENOMEM;
	*p = __libc_memalign(align, size);
	return *p ? 0 : ENOMEM;
}

/* FAILING(kind, what is returned, type, name, parameters, arguments) */
#define FAILING(kind, bad, type, name, params, args) \
	type name params; \
	type name params \
	{ \
		static type (*real) params; \
		if (fails(kind)) \
			return bad; \
		if (!real) \
			*(void **)&real = dlsym(RTLD_NEXT, #name); \
		return real args; \
	}

#define OPENING(name) \
	int name(const char *path, int flags, ...) \
	{ \
		static int (*real)(const char *, int, ...); \
		va_list list; \
		va_start(list, flags); \
		mode_t mode = va_arg(list, mode_t); \
		va_end(list); \
		if (fails(OPEN) || lacks(flags)) \
			return -1; \
		if (!real) \
			*(void **)&real = dlsym(RTLD_NEXT, #name); \
		return real(path, flags, mode); \
	}

#define OPENING_AT(name) \
	int name(int dir, const char *path, int flags, ...) \
	{ \
		static int (*real)(int, const char *, int, ...); \
		va_list list; \
		va_start(list, flags); \
		mode_t mode = va_arg(list, mode_t); \
		va_end(list); \
		if (fails(OPEN) || lacks(flags)) \
			return -1; \
		if (!real) \
			*(void **)&real = dlsym(RTLD_NEXT, #name); \
		return real(dir, path, flags, mode); \
	}

OPENING(open)
OPENING(open64)
OPENING_AT(openat)
OPENING_AT(openat64)
FAILING(OPEN, -1, int, __open_2, (const char *p, int f), (p, f))
FAILING(OPEN, -1, int, __open64_2, (const char *p, int f), (p, f))
FAILING(OPEN, NULL, FILE *, fopen, (const char *p, const char *m), (p, m))
FAILING(OPEN, NULL, FILE *, fopen64, (const char *p, const char *m), (p, m))
FAILING(OPEN, NULL, DIR *, opendir, (const char *p), (p))
FAILING(READ, -1, ssize_t, read, (int f, void *b, size_t n), (f, b, n))
FAILING(READ, -1, ssize_t, __read_chk, (int f, void *b, size_t n, size_t m),
	(f, b, n, m))
FAILING(READ, -1, ssize_t, pread, (int f, void *b, size_t n, off_t o),
	(f, b, n, o))
FAILING(READ, -1, ssize_t, pread64, (int f, void *b, size_t n, off_t o),
	(f, b, n, o))
FAILING(WRITE, -1, ssize_t, write, (int f, const void *b, size_t n), (f, b, n))
FAILING(SYNC, -1, int, fsync, (int f), (f))
FAILING(RENAME, -1, int, rename, (const char *a, const char *b), (a, b))
FAILING(RENAME, -1, int, linkat, (int d, const char *a, int e, const char *b,
	int f), (d, a, e, b, f))
FAILING(MAP, MAP_FAILED, void *, mmap, (void *a, size_t n, int p, int f,
	int d, off_t o), (a, n, p, f, d, o))
FAILING(MAP, MAP_FAILED, void *, mmap64, (void *a, size_t n, int p, int f,
	int d, off_t o), (a, n, p, f, d, o))

/* It is closed all the same. */
int close(int fd)
{
	int failed = fails(CLOSE);

	return syscall(SYS_close, fd) != 0 || failed ? -1 : 0;
}
