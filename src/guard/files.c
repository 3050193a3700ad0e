/*
 * A path is judged three times: by its letters, before the disk is asked, so
 * that nobody learns what there is outside; by where it really leads, with
 * all symbolic links followed; and as it is opened, when it must still be a
 * regular file. The sandbox then holds against whoever moves folders about
 * in between.
 */
#include "guard/files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A file is itself under any path. */
struct identity {
	dev_t device;
	ino_t number;
};

struct folder {
	const char *path; /* absolute */
	const char *real; /* where it leads */
	struct folder *next;
};

struct entry {
	struct identity identity;
	struct input_file *file; /* NULL: only noted */
	struct entry *next;
};

struct files {
	struct arena *arena;
	size_t most;
	const char *here; /* the current folder; NULL: it is gone */
	struct folder *folders;
	struct entry *entries;
};

static char *current_folder(struct arena *arena)
{
	size_t room = 256;
	char *path = arena_alloc(arena, room);

	while (!getcwd(path, room)) {
		if (errno != ERANGE)
			return NULL;
		path = arena_alloc(arena, room *= 2);
	}
	return path;
}

struct files *files_new(struct arena *arena, size_t most)
{
	struct files *files = arena_alloc(arena, sizeof *files);

	files->arena = arena;
	files->most = most;
	files->here = current_folder(arena);
	return files;
}

/* Takes the last part off the path of that length. */
static size_t parent(const char *path, size_t len)
{
	while (len && path[len - 1] != '/')
		len--;
	return len ? len - 1 : 0;
}

/* The path from the root on, without ".", ".." and "//"; "" is the root. */
static const char *absolute(const struct files *files, const char *path)
{
	const char *from = *path == '/' ? "" : files->here, *part = path;
	char *out;
	size_t len;

	if (!from)
		return NULL;
	len = strlen(from);
	out = arena_alloc(files->arena, len + strlen(path) + 2);
	memcpy(out, from, len);
	while (len && out[len - 1] == '/')
		len--;
	while (*part) {
		size_t n = strcspn(part, "/");

		if (n == 2 && part[0] == '.' && part[1] == '.') {
			len = parent(out, len);
		} else if (n && !(n == 1 && part[0] == '.')) {
			out[len++] = '/';
			memcpy(out + len, part, n);
			len += n;
		}
		part += n + (part[n] == '/');
	}
	out[len] = '\0';
	return out;
}

static bool is_in(const char *folder, const char *path)
{
	size_t len = strlen(folder);

	return strncmp(folder, path, len) == 0 &&
		(path[len] == '/' || path[len] == '\0');
}

static bool is_allowed(const struct files *files, const char *path)
{
	for (const struct folder *f = files->folders; path && f; f = f->next)
		if (is_in(f->path, path) || is_in(f->real, path))
			return true;
	return false;
}

/* Where the path really leads; NULL with errno if it leads nowhere. */
static const char *real(const struct files *files, const char *path)
{
	char *found = realpath(path, NULL);
	const char *kept = found ? arena_strdup(files->arena, found) : NULL;
	int error = errno;

	free(found);
	errno = error;
	return kept && strcmp(kept, "/") == 0 ? "" : kept;
}

bool files_allow(struct files *files, const char *path)
{
	struct folder *folder = arena_alloc(files->arena, sizeof *folder);
	struct stat st;

	folder->path = absolute(files, path);
	folder->real = real(files, path);
	if (!folder->real || !folder->path || stat(path, &st) != 0)
		return false;
	if (!S_ISDIR(st.st_mode)) {
		errno = ENOTDIR;
		return false;
	}
	folder->next = files->folders;
	files->folders = folder;
	return true;
}

void files_allow_beside(struct files *files, const char *path)
{
	const char *slash = strrchr(path, '/'), *folder, *found;
	struct stat st;

	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
		slash = NULL;
	folder = !slash ? "." : arena_strndup(files->arena, path,
		(size_t)(slash - path) + 1);
	found = real(files, folder);
	if (found && *found)
		files_allow(files, folder);
}

void files_each_folder(const struct files *files,
	void (*visit)(void *context, const char *folder), void *context)
{
	for (const struct folder *f = files->folders; f; f = f->next)
		visit(context, *f->path ? f->path : "/");
}

bool files_may_be(const struct files *files, const char *path)
{
	return files && is_allowed(files, absolute(files, path));
}

static struct entry *entry_of(const struct files *files, struct identity id)
{
	struct entry *e = files->entries;

	while (e && (e->identity.device != id.device ||
			e->identity.number != id.number))
		e = e->next;
	return e;
}

static struct identity identity_of(const struct stat *st)
{
	return (struct identity){st->st_dev, st->st_ino};
}

static struct entry *note(struct files *files, struct identity identity)
{
	struct entry *e = entry_of(files, identity);

	if (e)
		return e;
	e = arena_alloc(files->arena, sizeof *e);
	e->identity = identity;
	e->next = files->entries;
	files->entries = e;
	return e;
}

/* Why the opened file cannot be taken, or NULL. */
static const char *fault(const struct files *files, const struct stat *st)
{
	if (!S_ISREG(st->st_mode))
		return "not a file";
	if (files->most && st->st_size > 0 &&
		(size_t)st->st_size > files->most)
		return "the file is too large; '--limit file=SIZE' sets how "
			"large one may be";
	return st->st_size ? NULL : "an empty file";
}

static struct file_answer read_open(struct files *files, int fd)
{
	struct file_answer answer = {0};
	struct entry *entry;
	struct stat st;

	if (fstat(fd, &st) != 0) {
		answer.wrong = strerror(errno);
		return answer;
	}
	answer.wrong = fault(files, &st);
	if (answer.wrong)
		return answer;
	entry = note(files, identity_of(&st));
	if (!entry->file) {
		struct input_file *file = arena_alloc(files->arena, sizeof *file);

		if (!file_read_open(files->arena, fd, files->most,
				&file->bytes)) {
			answer.wrong = strerror(errno);
			return answer;
		}
		entry->file = file;
	}
	answer.file = entry->file;
	return answer;
}

/* Whether the path, which leads to nothing, leads out on the way there, where
 * nobody is to learn that. Keeps errno. */
static bool leads_out(const struct files *files, const char *path)
{
	const char *found = NULL;
	int error = errno;
	char *at = arena_strdup(files->arena, path), *slash;

	while (!found && (slash = strrchr(at, '/'))) {
		*slash = '\0';
		found = real(files, slash == at ? "/" : at);
	}
	errno = error;
	return found && !is_allowed(files, found);
}

struct file_answer files_read(struct files *files, const char *path)
{
	struct file_answer answer = {.outside = true,
		.wrong = "outside of the folder of the document"};
	const char *found;
	int fd;

	if (!files_may_be(files, path)) /* nor is there without files */
		return answer;
	found = real(files, path);
	if (found ? !is_allowed(files, found) : leads_out(files, path))
		return answer;
	answer.outside = false;
	fd = found ? open(found, O_RDONLY | O_NONBLOCK | O_NOCTTY |
		O_CLOEXEC | O_NOFOLLOW) : -1; /* no pipe waits */
	if (fd < 0) {
		answer.wrong = strerror(errno);
		return answer;
	}
	answer = read_open(files, fd);
	close(fd);
	return answer;
}

void files_refuse(const char *path, struct pos pos, struct diag *diag)
{
	diag_warning(diag, pos, "the file '%.200s' is outside of the folder "
		"of the document, so it is left out; '--allow DIR' lets files "
		"of the folder DIR be read", path);
}

void files_use(struct files *files, const char *path)
{
	struct stat st;

	if ((strcmp(path, "-") == 0 ? fstat(STDIN_FILENO, &st)
			: stat(path, &st)) == 0 && S_ISREG(st.st_mode))
		note(files, identity_of(&st));
}

bool files_uses(const struct files *files, const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode) &&
		entry_of(files, identity_of(&st));
}
