#include "options/sheets.h"

#include "base/blob.h"
#include "guard/files.h"

#include <string.h>

#define DEFAULT_STYLE "classic"

/* A sheet's first words are "Name: what it looks like." */
void sheets_list(struct arena *arena, FILE *out)
{
	size_t count;
	const char *const *names = style_names(arena, &count);

	for (size_t i = 0; i < count; i++) {
		const char *file = arena_printf(arena, "styles/%s.css",
			names[i]);
		const char *summary = "", *colon;
		struct bytes css;

		if (blob_lookup(file, &css))
			summary = sheet_summary(arena,
				(const char *)css.data, css.len);
		colon = strstr(summary, ": ");
		fprintf(out, "%-10s %s\n", names[i],
			colon ? colon + 2 : summary);
	}
}

/* The front matter's "style": a name, or a map of settings with "name". */
static const char *style_in(const struct meta *meta, struct diag *diag)
{
	const struct meta *style = meta_lookup(meta, "style");

	if (!style || style->kind == META_SCALAR)
		return style && *style->scalar ? style->scalar : NULL;
	if (style->kind == META_LIST) {
		diag_warning(diag, style->pos, "'style' is a style's name, or "
			"a map of settings; a list is neither");
		return NULL;
	}
	return meta_scalar(style, "name");
}

/* The place of the front matter's style. */
static struct pos style_pos(const struct meta *meta)
{
	const struct meta *style = meta_lookup(meta, "style"), *name =
		meta_lookup(style, "name");

	return name ? name->pos : style->pos;
}

/* The path as seen from the folder that the document is in. */
static const char *beside_document(struct arena *arena,
	const struct doc *doc, const char *path)
{
	const char *slash = strrchr(doc->file, '/');

	return !slash || *path == '/' ? path : arena_printf(arena, "%.*s/%s",
		(int)(slash - doc->file), doc->file, path);
}

/* The style that is asked for. One in the front matter that is not here, or may
 * not be read, may be meant for another program, and stops nobody. */
static const char *style_asked(struct arena *arena, const struct options *o,
	const struct doc *doc, struct diag *diag)
{
	const char *style = style_in(doc->meta, diag), *near;
	struct file_answer answer = {0};
	const char *file;

	if (o->style)
		return o->style;
	if (!style)
		return DEFAULT_STYLE;
	if (!sheet_names_file(style) && sheet_comes_along(arena, style))
		return style;
	file = beside_document(arena, doc, style);
	if (sheet_names_file(style))
		answer = files_read(doc->files, file);
	if (answer.file)
		return file;
	if (answer.outside) {
		files_refuse(style, style_pos(doc->meta), diag);
		return DEFAULT_STYLE;
	}
	near = style_near(arena, style);
	if (near)
		diag_warning(diag, style_pos(doc->meta), "there is no style "
			"'%s', so '" DEFAULT_STYLE "' is used; did you mean "
			"'%s'?", style, near);
	else
		diag_warning(diag, style_pos(doc->meta), "there is no style "
			"'%s', so '" DEFAULT_STYLE "' is used; 'resumepdf "
			"--list-styles' names those there are", style);
	return DEFAULT_STYLE;
}

static struct setting *add(struct arena *arena, struct setting ***end,
	const char *name, const char *value)
{
	struct setting *s = arena_alloc(arena, sizeof *s);

	s->name = name;
	s->value = value;
	**end = s;
	*end = &s->next;
	return s;
}

static struct setting *settings_of(struct arena *arena,
	const struct options *o, const struct doc *doc, struct diag *diag)
{
	const struct meta *style = meta_lookup(doc->meta, "style");
	struct setting *first = NULL, **end = &first;

	if (style && style->kind != META_MAP)
		style = NULL;
	for (const struct meta *m = style ? style->first : NULL; m;
		m = m->next)
		if (m->kind != META_SCALAR)
			diag_warning(diag, m->pos, "the setting '%s' is not "
				"a plain value", m->key);
		else if (strcmp(m->key, "name") != 0)
			add(arena, &end, m->key, m->scalar)->pos = m->pos;
	for (const struct given *g = o->settings; g; g = g->next) {
		const char *equals = strchr(g->text, '=');

		add(arena, &end, arena_strndup(arena, g->text,
			(size_t)(equals - g->text)), equals + 1)->pos.file =
			arena_printf(arena, "--set %s", g->text);
	}
	return first;
}

static int count_given(const struct given *g)
{
	int n = 0;

	for (; g; g = g->next)
		n++;
	return n;
}

static int count_own(const struct doc_sheet *s)
{
	int n = 0;

	for (; s; s = s->next)
		n++;
	return n;
}

const struct sheet *const *sheets_open(struct arena *arena,
	const struct options *o, const struct doc *doc, int *count,
	struct diag *diag)
{
	size_t most = (size_t)(count_given(o->css) + count_own(doc->sheets)) +
		2;
	const struct sheet **list = arena_array(arena, most, sizeof *list);
	int n = 0;

	list[n++] = sheet_open(arena, doc->files, style_asked(arena, o, doc,
		diag), diag);
	if (!list[0])
		return NULL;
	for (const struct given *g = o->css; g; g = g->next) {
		list[n] = sheet_open_file(arena, doc->files, g->text, diag);
		if (!list[n++])
			return NULL;
	}
	for (const struct doc_sheet *s = doc->sheets; s; s = s->next) {
		list[n] = sheet_parse_at(arena, s->pos, s->css, s->len, diag);
		sheet_import(arena, doc->files, list[n++], diag);
	}
	list[n] = sheet_of_settings(arena, settings_of(arena, o, doc, diag),
		list, n, diag);
	*count = n + 1;
	return list;
}
