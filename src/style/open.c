/*
 * Sheets by name: a file, or one that comes along; what a sheet imports; and
 * settings, which are a sheet of one rule.
 */
#include "base/blob.h"
#include "base/suggest.h"
#include "style/sheet.h"
#include "style/property.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NESTED 8 /* sheets that import sheets */

static const struct pos nowhere = {0};

/* A sheet that is being opened, and those that asked for it. */
struct opening {
	const char *name;
	const struct opening *by;
	int depth;
	dev_t device; /* of a file, with its number: whatever its path */
	ino_t number;
};

static bool names_file(const char *name)
{
	size_t len = strlen(name);

	return strchr(name, '/') ||
		(len > 4 && strcmp(name + len - 4, ".css") == 0);
}

const char *const *style_names(struct arena *arena, size_t *count)
{
	const char **names;
	size_t n = 0;

	for (const struct blob *b = blob_table; b->name; b++)
		n++;
	names = arena_array(arena, n + 1, sizeof *names);
	*count = 0;
	for (const struct blob *b = blob_table; b->name; b++)
		if (strncmp(b->name, "styles/", 7) == 0)
			names[(*count)++] = arena_strndup(arena, b->name + 7,
				strlen(b->name) - 7 - 4);
	return names;
}

const char *style_near(struct arena *arena, const char *name)
{
	size_t count;
	const char *const *names = style_names(arena, &count);

	return suggest(name, names, count);
}

static void no_such_style(struct arena *arena, const char *name,
	struct diag *diag)
{
	const char *near = style_near(arena, name);

	if (near)
		diag_error(diag, nowhere, "there is no style '%s'; did you "
			"mean '%s'?", name, near);
	else
		diag_error(diag, nowhere, "there is no style '%s'; "
			"'resumepdf --list-styles' names those there are, and "
			"a file's name ends in .css", name);
}

static const char *bundled_name(struct arena *arena, const char *name)
{
	return arena_printf(arena, "styles/%s.css", name);
}

bool sheet_is_there(struct arena *arena, const char *name)
{
	struct bytes css;

	return names_file(name) ? access(name, R_OK) == 0
		: blob_lookup(bundled_name(arena, name), &css);
}

/* The path as seen from the folder that `from` is in. */
static const char *beside(struct arena *arena, const char *from,
	const char *path)
{
	const char *slash = from ? strrchr(from, '/') : NULL;

	if (!slash || path[0] == '/')
		return path;
	return arena_printf(arena, "%.*s/%s", (int)(slash - from), from, path);
}

/* Whether it is among those that asked for it. */
static bool is_open(const struct opening *o)
{
	for (const struct opening *by = o->by; by; by = by->by)
		if (o->number ? by->number == o->number &&
				by->device == o->device
			: strcmp(by->name, o->name) == 0)
			return true;
	return false;
}

/* Whether it is a file, which is noted; a device or a pipe may never end. */
static bool is_file(struct opening *o)
{
	struct stat st;

	if (stat(o->name, &st) != 0 || !S_ISREG(st.st_mode))
		return false;
	o->device = st.st_dev;
	o->number = st.st_ino;
	return true;
}

static const struct sheet *import(struct arena *arena, struct import *i,
	const char *from, const struct opening *by, struct diag *diag);

static const struct sheet *parse(struct arena *arena, struct bytes css,
	const struct opening *o, struct diag *diag)
{
	const struct sheet *sheet = sheet_parse(arena, o->name,
		(const char *)css.data, css.len, diag);

	for (struct import *i = sheet->imports; i; i = i->next)
		i->sheet = import(arena, i, o->name, o, diag);
	return sheet;
}

/*
 * A file beside the sheet; else, as "classic.css" or "classic" needs no copy
 * of classic, one that comes along. NULL after a warning: the other rules go on.
 */
static const struct sheet *import(struct arena *arena, struct import *i,
	const char *from, const struct opening *by, struct diag *diag)
{
	struct opening o = {.name = beside(arena, from, i->name), .by = by,
		.depth = by ? by->depth + 1 : 1};
	const char *bundled = arena_printf(arena, "styles/%s%s", i->name,
		names_file(i->name) ? "" : ".css");
	struct diag quiet = {0};
	bool file = is_file(&o);
	struct bytes css;

	if (is_open(&o) || o.depth > NESTED) {
		diag_warning(diag, i->pos, "'%s' imports itself, so it is "
			"left out here", o.name);
		return NULL;
	}
	if (file && file_read(arena, o.name, &css, &quiet))
		return parse(arena, css, &o, diag);
	o.name = bundled;
	o.number = 0;
	if (!is_open(&o) && blob_lookup(bundled, &css))
		return parse(arena, css, &o, diag);
	diag_warning(diag, i->pos, "the sheet '%s' cannot be read",
		beside(arena, from, i->name));
	return NULL;
}

const struct sheet *sheet_open_file(struct arena *arena, const char *file,
	struct diag *diag)
{
	struct opening o = {.name = file};
	struct bytes css;

	is_file(&o);
	return file_read(arena, file, &css, diag)
		? parse(arena, css, &o, diag)
		: NULL;
}

const struct sheet *sheet_open(struct arena *arena, const char *name,
	struct diag *diag)
{
	struct opening o = {.name = bundled_name(arena, name)};
	struct bytes css;

	if (names_file(name))
		return sheet_open_file(arena, name, diag);
	if (!blob_lookup(o.name, &css)) {
		no_such_style(arena, name, diag);
		return NULL;
	}
	return parse(arena, css, &o, diag);
}

void sheet_import(struct arena *arena, const struct sheet *sheet,
	struct diag *diag)
{
	for (struct import *i = sheet->imports; i; i = i->next)
		i->sheet = import(arena, i, sheet->file, NULL, diag);
}
