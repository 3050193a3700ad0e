/*
 * A slip must not cost anybody a file: `-o resume.md`, or `--to json` beside a
 * resume.json that was written by hand. What this program made shows it: a PDF
 * by its first bytes, JSON by what it says of itself, text by its first line,
 * which is the name.
 */
#include "options/replace.h"

#include <string.h>
#include <sys/stat.h>

static bool begins(struct bytes file, const char *with)
{
	size_t n = strlen(with);

	return file.len >= n && memcmp(file.data, with, n) == 0;
}

static size_t first_line(struct bytes b)
{
	const uint8_t *end = memchr(b.data, '\n', b.len);

	return end ? (size_t)(end - b.data) : b.len;
}

static bool is_same(struct bytes a, struct bytes b)
{
	return a.len == b.len && memcmp(a.data, b.data, a.len) == 0;
}

/* Whether we made it, as far as can be seen. */
static bool is_ours(const struct options *o, struct bytes old,
	struct bytes made)
{
	size_t line = first_line(made);

	if (is_same(old, made))
		return true;
	if (o->extract)
		return false;
	switch (o->to) {
	case TO_PDF:
		return begins(old, "%PDF-");
	case TO_JSON: /* file_read ends it with a NUL */
		return strstr((const char *)old.data,
			"\"generator\": \"resumepdf\"") != NULL;
	default:
		return line && first_line(old) == line &&
			memcmp(old.data, made.data, line) == 0;
	}
}

/* What stands against replacing it, or NULL. */
static const char *objection(struct arena *arena, const struct options *o,
	const struct files *files, const char *path, struct bytes made)
{
	struct diag quiet = {0};
	struct bytes old;
	struct stat st, input;

	if (strcmp(path, "-") == 0 || stat(path, &st) != 0 ||
		!S_ISREG(st.st_mode))
		return NULL;
	if (stat(o->input, &input) == 0 && st.st_dev == input.st_dev &&
		st.st_ino == input.st_ino)
		return "this is the input";
	if (files_uses(files, path))
		return "what is to be written is made from this file";
	if (!(st.st_mode & 0222))
		return "this file is not to be written to";
	if (st.st_size == 0 || !file_read(arena, path, &old, &quiet) ||
		is_ours(o, old, made))
		return NULL;
	return "this is no file that resumepdf made";
}

bool replace_is_safe(struct arena *arena, const struct options *options,
	const struct files *files, const char *path, struct bytes made,
	struct diag *diag)
{
	const char *why = options->force ? NULL
		: objection(arena, options, files, path, made);

	if (why)
		diag_error(diag, (struct pos){.file = path}, "not replaced: "
			"%s; give the output another name with -o, or replace "
			"it with --force", why);
	return !why;
}
