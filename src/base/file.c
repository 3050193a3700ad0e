#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <strings.h>
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

/* false with errno. */
static bool read_all(struct arena *arena, int fd, size_t most,
	struct bytes *out)
{
	size_t len = 0, room = expected(fd);
	char *data = arena_alloc(arena, room + 1); /* a NUL ends it */
	ssize_t n;

	while ((n = read(fd, data + len, room - len)) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		len += (size_t)n;
		if (most && len > most) {
			errno = EFBIG;
			return false;
		}
		if (len == room) {
			data = arena_resize(arena, data, room + 1,
				2 * room + 1);
			room *= 2;
		}
	}
	data[len] = '\0';
	*out = (struct bytes){(const uint8_t *)data, len};
	return true;
}

bool file_read_open(struct arena *arena, int fd, size_t most,
	struct bytes *out)
{
	struct stat st;

	if (most && fstat(fd, &st) == 0 && S_ISREG(st.st_mode) &&
		(uintmax_t)st.st_size > most) {
		errno = EFBIG;
		return false;
	}
	return read_all(arena, fd, most, out);
}

bool file_read_most(struct arena *arena, const char *path, size_t most,
	struct bytes *out, struct diag *diag)
{
	struct pos pos = {.file = is_standard(path) ? "<stdin>" : path};
	int fd = is_standard(path) ? STDIN_FILENO
		: open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC);
	bool ok = fd >= 0 && file_read_open(arena, fd, most, out);

	if (!ok && errno == EFBIG)
		diag_error(diag, pos, "larger than %zu bytes; '--limit "
			"input=SIZE' sets how large it may be", most);
	else if (!ok)
		diag_error(diag, pos, "%s", strerror(errno));
	if (fd >= 0 && !is_standard(path))
		close(fd);
	return ok;
}

bool file_read(struct arena *arena, const char *path, struct bytes *out,
	struct diag *diag)
{
	return file_read_most(arena, path, 0, out, diag);
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

bool file_ends_in(const char *name, const char *const *suffixes)
{
	size_t len = strcspn(name, "?#");

	for (; *suffixes; suffixes++) {
		size_t n = strlen(*suffixes);

		if (len > n && strncasecmp(name + len - n, *suffixes, n) == 0)
			return true;
	}
	return false;
}
