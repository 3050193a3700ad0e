/*
 * Sheets by name: a file, or one that comes along; what a sheet imports; and
 * settings, which are a sheet of one rule.
 */
#include "base/blob.h"
#include "base/map.h"
#include "base/suggest.h"
#include "guard/files.h"
#include "style/sheet.h"
#include "style/property.h"

#include <string.h>

#define NESTED 8 /* sheets that import sheets */

static const struct pos nowhere = {0};

/* What opening sheets needs. */
struct opener {
	struct arena *arena;
	struct files *files;
	struct diag *diag;
	struct map bundled; /* sheets that come along, by name */
};

/* A sheet that is being opened, and those that asked for it. */
struct opening {
	const char *name;
	const struct opening *by;
	int depth;
	const struct input_file *file; /* it is in; NULL: it comes along */
};

bool sheet_names_file(const char *name)
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

bool sheet_comes_along(struct arena *arena, const char *name)
{
	struct bytes css;

	return blob_lookup(bundled_name(arena, name), &css);
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
		if (o->file ? by->file == o->file
			: !by->file && strcmp(by->name, o->name) == 0)
			return true;
	return false;
}

static const struct sheet *import(struct opener *z, struct import *i,
	const char *from, const struct opening *by);

static const struct sheet *parse(struct opener *z, struct bytes css,
	const struct opening *o)
{
	const struct sheet *sheet = sheet_parse(z->arena, o->name,
		(const char *)css.data, css.len, z->diag);

	for (struct import *i = sheet->imports; i; i = i->next)
		i->sheet = import(z, i, o->name, o);
	return sheet;
}

/* Each is parsed once, whoever imports it. */
static const struct sheet *parse_file(struct opener *z,
	struct input_file *file, const struct opening *o)
{
	if (!file->sheet)
		file->sheet = parse(z, file->bytes, o);
	return file->sheet;
}

static const struct sheet *parse_bundled(struct opener *z, struct bytes css,
	const struct opening *o)
{
	const struct sheet *sheet = map_lookup(&z->bundled, o->name,
		strlen(o->name));

	if (!sheet) {
		sheet = parse(z, css, o);
		*map_at(&z->bundled, o->name, strlen(o->name)) =
			(void *)(uintptr_t)sheet;
	}
	return sheet;
}

/* NULL after a message: the other rules go on. */
static const struct sheet *import_bundled(struct opener *z,
	const struct import *i, struct opening *o, struct file_answer answer)
{
	const char *path = o->name;
	struct bytes css;

	o->name = arena_printf(z->arena, "styles/%s%s", i->name,
		sheet_names_file(i->name) ? "" : ".css");
	o->file = NULL;
	if (!is_open(o) && blob_lookup(o->name, &css))
		return parse_bundled(z, css, o);
	if (answer.outside)
		files_refuse(path, i->pos, z->diag);
	else
		diag_warning(z->diag, i->pos, "the sheet '%s' cannot be read: "
			"%s", path, answer.wrong ? answer.wrong
			: "it imports itself");
	return NULL;
}

/*
 * A file beside the sheet; else, as "classic.css" or "classic" needs no copy
 * of classic, one that comes along.
 */
static const struct sheet *import(struct opener *z, struct import *i,
	const char *from, const struct opening *by)
{
	struct opening o = {.name = beside(z->arena, from, i->name), .by = by,
		.depth = by ? by->depth + 1 : 1};
	struct file_answer answer = files_read(z->files, o.name);

	o.file = answer.file;
	if (o.depth > NESTED || (o.file && is_open(&o))) {
		diag_warning(z->diag, i->pos, "'%s' imports itself, so it is "
			"left out here", o.name);
		return NULL;
	}
	return o.file ? parse_file(z, answer.file, &o)
		: import_bundled(z, i, &o, answer);
}

/* One that the user named is read wherever it is, and may be a pipe. */
const struct sheet *sheet_open_file(struct arena *arena, struct files *files,
	const char *path, struct diag *diag)
{
	struct opener z = {arena, files, diag, {.arena = arena}};
	struct opening o = {.name = path};
	struct input_file *file = files_read(files, path).file;
	struct bytes css;

	o.file = file;
	if (file)
		return parse_file(&z, file, &o);
	return file_read(arena, path, &css, diag) ? parse(&z, css, &o) : NULL;
}

const struct sheet *sheet_open(struct arena *arena, struct files *files,
	const char *name, struct diag *diag)
{
	struct opener z = {arena, files, diag, {.arena = arena}};
	struct opening o = {.name = bundled_name(arena, name)};
	struct bytes css;

	if (sheet_names_file(name))
		return sheet_open_file(arena, files, name, diag);
	if (!blob_lookup(o.name, &css)) {
		no_such_style(arena, name, diag);
		return NULL;
	}
	return parse(&z, css, &o);
}

void sheet_import(struct arena *arena, struct files *files,
	const struct sheet *sheet, struct diag *diag)
{
	struct opener z = {arena, files, diag, {.arena = arena}};

	for (struct import *i = sheet->imports; i; i = i->next)
		i->sheet = import(&z, i, sheet->file, NULL);
}
