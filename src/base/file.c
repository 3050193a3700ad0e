#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_standard(const char *path)
{
	return strcmp(path, "-") == 0;
}

/* How much to expect: one byte more than a file has shows its end. */
static size_t expected(int fd)
{
	struct stat st;

	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0)
		return (size_t)st.st_size + 1;
	return 1 << 16;
}

bool file_read(struct arena *arena, const char *path, struct bytes *out,
	struct diag *diag)
{
	struct pos pos = {.file = is_standard(path) ? "<stdin>" : path};
	int fd = is_standard(path) ? STDIN_FILENO : open(path, O_RDONLY);
	size_t len = 0, room;
	char *data = NULL;
	bool ok = false;
	ssize_t n;

	if (fd < 0) {
		diag_error(diag, pos, "%s", strerror(errno));
		return false;
	}
	room = expected(fd);
	data = arena_alloc(arena, room + 1); /* a NUL ends it */
	while ((n = read(fd, data + len, room - len)) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			diag_error(diag, pos, "%s", strerror(errno));
			goto out;
		}
		len += (size_t)n;
		if (len == room) {
			data = arena_resize(arena, data, room + 1,
				2 * room + 1);
			room *= 2;
		}
	}
	*out = (struct bytes){(const uint8_t *)data, len};
	ok = true;
out:
	if (!is_standard(path))
		close(fd);
	return ok;
}

bool file_map(const char *path, struct bytes *out)
{
	struct stat st;
	void *p = MAP_FAILED;
	int fd = open(path, O_RDONLY | O_NONBLOCK); /* no pipe waits */

	if (fd < 0)
		return false;
	if (fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && st.st_size > 0)
		p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd,
			0);
	close(fd);
	if (p == MAP_FAILED)
		return false;
	*out = (struct bytes){p, (size_t)st.st_size};
	return true;
}

void file_unmap(struct bytes bytes)
{
	if (bytes.data)
		munmap((void *)(uintptr_t)bytes.data, bytes.len);
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

/* Writes to what is not a regular file; there is nothing to rename. */
static bool save_directly(const char *path, struct bytes bytes)
{
	bool standard = is_standard(path), ok;
	int error, fd = standard ? STDOUT_FILENO : open(path, O_WRONLY);

	if (fd < 0)
		return false;
	ok = write_all(fd, bytes);
	error = errno;
	if (!standard && close(fd) != 0 && ok) {
		ok = false;
		error = errno;
	}
	errno = error;
	return ok;
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

static bool save_by_rename(struct arena *arena, const char *path,
	struct bytes bytes)
{
	char *real = realpath(path, NULL); /* a link's target, if it exists */
	const char *target = real ? real : path;
	const char *slash = strrchr(target, '/');
	int stem = slash ? (int)(slash - target + 1) : 0;
	char *temporary = arena_printf(arena, "%.*s.%s.XXXXXX", stem, target,
		target + stem);
	bool ok = false;
	int error, fd = mkstemp(temporary);

	if (fd < 0)
		goto out;
	ok = write_all(fd, bytes) && fchmod(fd, mode_for(target)) == 0 &&
		fsync(fd) == 0;
	error = errno;
	if (close(fd) != 0 && ok) {
		ok = false;
		error = errno;
	}
	if (ok && rename(temporary, target) != 0) {
		ok = false;
		error = errno;
	}
	if (!ok)
		unlink(temporary);
	errno = error;
out:
	error = errno;
	free(real);
	errno = error;
	return ok;
}

bool file_save(struct arena *arena, const char *path, struct bytes bytes,
	struct diag *diag)
{
	struct pos pos = {.file = is_standard(path) ? "<stdout>" : path};
	struct stat st;
	bool ok;

	if (is_standard(path) ||
		(stat(path, &st) == 0 && !S_ISREG(st.st_mode)))
		ok = save_directly(path, bytes);
	else
		ok = save_by_rename(arena, path, bytes);
	if (!ok)
		diag_error(diag, pos, "not written: %s", strerror(errno));
	return ok;
}
