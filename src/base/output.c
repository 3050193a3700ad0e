/*
 * The temporary file has no name (O_TMPFILE) until all is in it, so nothing
 * can be left of it. Only then is it linked beside the target and renamed, in
 * two steps between which signals wait. Where a file system has no nameless
 * files it is made when there is something to write, and signals wait from
 * then on: one that came in is obeyed before the target is touched.
 */
#define _GNU_SOURCE /* O_TMPFILE */
#include "base/output.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_LINKS = 40, TRIES = 100 };

static bool is_standard(const char *path)
{
	return strcmp(path, "-") == 0;
}

/* Its length with the slash. */
static int folder_length(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (int)(slash - path + 1) : 0;
}

/* What the link says, seen from where we are; NULL: it is none. */
static const char *link_at(struct arena *arena, const char *path)
{
	char said[4096];
	ssize_t len = readlink(path, said, sizeof said - 1);

	if (len <= 0)
		return NULL;
	said[len] = '\0';
	return *said == '/' ? arena_strdup(arena, said)
		: arena_printf(arena, "%.*s%s", folder_length(path), path,
			said);
}

/* Where the path leads, whether that is there or not; NULL: in a circle. */
static const char *follow(struct arena *arena, const char *path)
{
	const char *next;

	for (int i = 0; i < MOST_LINKS; i++) {
		next = link_at(arena, path);
		if (!next)
			return path;
		path = next;
	}
	errno = ELOOP;
	return NULL;
}

static const char *folder_of(struct arena *arena, const char *path)
{
	int len = folder_length(path);

	return len ? arena_strndup(arena, path, (size_t)len) : ".";
}

static bool not_written(const struct output *out, struct diag *diag)
{
	struct pos pos = {.file = is_standard(out->path) ? "<stdout>"
		: out->path};
	int error = errno;

	if (error == EISDIR)
		diag_error(diag, pos, "not written: this is a folder; with a "
			"'/' at its end, the file is put there");
	else
		diag_error(diag, pos, "not written: %s", strerror(error));
	return false;
}

/* Whether a file without a name can be given one. */
static bool can_link(int fd)
{
	char path[64];

	snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
	return access(path, F_OK) == 0;
}

/* false: nothing can be written in the folder. */
static bool open_nameless(struct output *out)
{
#ifdef O_TMPFILE
	out->fd = open(out->folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
	if (out->fd >= 0 && !can_link(out->fd)) {
		close(out->fd);
		out->fd = -1;
		return true;
	}
	return out->fd >= 0 || errno == EOPNOTSUPP || errno == EINVAL ||
		errno == EISDIR || errno == ENOSYS;
#else
	return true;
#endif
}

bool output_open(struct arena *arena, const char *path, struct output *out,
	struct diag *diag)
{
	struct stat st;

	*out = (struct output){.path = path, .target = path, .fd = -1};
	if (is_standard(path)) {
		out->direct = true;
		out->fd = STDOUT_FILENO;
		return true;
	}
	out->direct = stat(path, &st) == 0 && !S_ISREG(st.st_mode);
	if (out->direct) {
		out->fd = open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC);
		return out->fd >= 0 || not_written(out, diag);
	}
	out->target = follow(arena, path);
	if (!out->target)
		return not_written(out, diag);
	out->folder = folder_of(arena, out->target);
	return open_nameless(out) || not_written(out, diag);
}

void output_rename(struct arena *arena, struct output *out, const char *path)
{
	out->path = path;
	out->target = arena_printf(arena, "%s/%s", out->folder,
		path + folder_length(path));
}

static bool write_all(int fd, struct bytes bytes)
{
	while (bytes.len) {
		ssize_t n = write(fd, bytes.data, bytes.len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		bytes.data += n;
		bytes.len -= (size_t)n;
	}
	return true;
}

/* Whether what is written has arrived, as far as the file system can tell. */
static bool synchronise(int fd)
{
	return fsync(fd) == 0 || errno == EINVAL || errno == EROFS ||
		errno == ENOSYS || errno == EOPNOTSUPP || errno == EPERM;
}

/* The permissions a new file at path gets: the old file's, else 0666. */
static mode_t mode_for(const char *path)
{
	struct stat st;
	mode_t mask;

	if (stat(path, &st) == 0)
		return st.st_mode & 0777;
	mask = umask(0);
	umask(mask);
	return 0666 & ~mask;
}

static bool fill(int fd, const char *target, struct bytes bytes)
{
	if (!write_all(fd, bytes))
		return false;
	if (fchmod(fd, mode_for(target)) != 0)
		errno = 0; /* some file systems have no permissions */
	return synchronise(fd);
}

/* A name beside the target that may be free. */
static char *new_name(struct arena *arena, const char *target)
{
	unsigned n = 0;

	if (getrandom(&n, sizeof n, GRND_NONBLOCK) < 0)
		n = (unsigned)getpid();
	return arena_printf(arena, "%.*s.resumepdf.%08x",
		folder_length(target), target, n);
}

/* Gives a nameless file the name; NULL if that cannot be done. */
static const char *link_beside(struct arena *arena, int fd,
	const char *target)
{
	char file[64];

	snprintf(file, sizeof file, "/proc/self/fd/%d", fd);
	for (int i = 0; i < TRIES; i++) {
		const char *name = new_name(arena, target);

		if (linkat(AT_FDCWD, file, AT_FDCWD, name,
				AT_SYMLINK_FOLLOW) == 0)
			return name;
		if (errno != EEXIST)
			return NULL;
	}
	return NULL;
}

static const char *create_beside(struct arena *arena, struct output *out)
{
	for (int i = 0; i < TRIES; i++) {
		const char *name = new_name(arena, out->target);

		out->fd = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC,
			0600);
		if (out->fd >= 0)
			return name;
		if (errno != EEXIST)
			return NULL;
	}
	return NULL;
}

static const int signals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGXCPU};

enum { SIGNALS = sizeof signals / sizeof *signals };

static void hold_signals(sigset_t *old)
{
	sigset_t set;

	sigemptyset(&set);
	for (int i = 0; i < SIGNALS; i++)
		sigaddset(&set, signals[i]);
	sigprocmask(SIG_BLOCK, &set, old);
}

/* Whether one came in that the program dies of. */
static bool is_stopped(void)
{
	struct sigaction action;
	sigset_t pending;

	sigpending(&pending);
	for (int i = 0; i < SIGNALS; i++)
		if (sigismember(&pending, signals[i]) == 1 &&
			sigaction(signals[i], NULL, &action) == 0 &&
			action.sa_handler != SIG_IGN)
			return true;
	return false;
}

/* Closes the file, once. */
static bool close_file(struct output *out)
{
	int fd = out->fd;

	out->fd = -1;
	return fd < 0 || close(fd) == 0;
}

/* false with errno; the file `name`, if it is there, is gone then. */
static bool replace(struct output *out, const char *name, bool ok)
{
	int error = errno;

	if (!close_file(out) && ok) {
		ok = false;
		error = errno;
	}
	if (ok && is_stopped()) {
		ok = false;
		error = EINTR;
	}
	if (ok && rename(name, out->target) != 0) {
		ok = false;
		error = errno;
	}
	if (!ok && name)
		unlink(name);
	errno = error;
	return ok;
}

static bool write_beside(struct arena *arena, struct output *out,
	struct bytes bytes)
{
	bool nameless = out->fd >= 0, ok;
	const char *name = NULL;
	sigset_t old;
	int error;

	if (nameless && !fill(out->fd, out->target, bytes))
		return false;
	hold_signals(&old);
	name = nameless ? link_beside(arena, out->fd, out->target)
		: create_beside(arena, out);
	ok = name && (nameless || fill(out->fd, out->target, bytes));
	ok = replace(out, name, ok);
	error = errno;
	sigprocmask(SIG_SETMASK, &old, NULL); /* who was to stop, stops here */
	errno = error;
	return ok;
}

/* Writes to what is not a regular file; there is nothing to rename. */
static bool write_directly(struct output *out, struct bytes bytes)
{
	bool ok = write_all(out->fd, bytes);
	int error = errno;

	if (!is_standard(out->path) && !close_file(out) && ok) {
		ok = false;
		error = errno;
	}
	errno = error;
	return ok;
}

bool output_write(struct arena *arena, struct output *out,
	struct bytes bytes, struct diag *diag)
{
	bool ok = out->direct ? write_directly(out, bytes)
		: write_beside(arena, out, bytes);

	if (!ok)
		not_written(out, diag);
	output_close(out);
	return ok;
}

void output_close(struct output *out)
{
	if (out->fd >= 0 && out->fd != STDOUT_FILENO)
		close(out->fd);
	out->fd = -1;
}
