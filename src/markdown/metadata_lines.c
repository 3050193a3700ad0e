/*
 * MultiMarkdown's metadata: "key: value" in each line, from the first one of
 * the file up to an empty one; a line that a blank begins goes on with the one
 * above. A résumé of plain text may begin so as well, with what is to be seen:
 * so it is metadata only if a title, or what only a program would ask for,
 * comes first, and if all keys are among those that MultiMarkdown names.
 */
#include "markdown/metadata_lines.h"

#include <string.h>
#include <strings.h>

/* Keys, which have neither blanks nor capitals here; what we call them. */
static const struct {
	const char *key, *name;
	bool first; /* may be that of the first line */
} keys[] = {
	{"title", "title", true}, {"author", "author", true},
	{"subtitle", "subtitle", false}, {"date", "date", false},
	{"affiliation", "affiliation", false}, {"address", "address", false},
	{"phone", "phone", false}, {"email", "email", false},
	{"web", "website", false}, {"language", "lang", false},
	{"subject", "subject", false}, {"keywords", "keywords", false},
	{"copyright", "copyright", false}, {"revision", "revision", false},
	{"comment", "comment", false}, {"css", "css", true},
	{"format", "format", true}, {"xhtmlheader", "css", true},
	{"htmlheader", "css", true}, {"htmlfooter", "css", true},
	{"baseheaderlevel", "css", true}, {"latexinput", "css", true},
	{"latexmode", "css", true}, {"latexconfig", "css", true},
	{"latextitle", "css", true}, {"latexauthor", "css", true},
	{"latexfooter", "css", true}, {"latexheader", "css", true},
	{"latexheaderlevel", "css", true}, {"htmlheaderlevel", "css", true},
	{"quoteslanguage", "css", true}, {"bibtex", "css", true},
	{"bibliostyle", "css", true}, {"mmdheader", "css", true},
	{"mmdfooter", "css", true}, {"transcludebase", "css", true},
};

/* The row of the key in s[0..len), or -1. */
static int find_key(const char *s, size_t len)
{
	char key[32];
	size_t n = 0;

	for (size_t i = 0; i < len && n < sizeof key - 1; i++)
		if (s[i] != ' ')
			key[n++] = s[i];
	key[n] = '\0';
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (strcasecmp(keys[i].key, key) == 0)
			return (int)i;
	return -1;
}

static const char *line_end(const char *s, const char *end)
{
	const char *nl = memchr(s, '\n', (size_t)(end - s));

	return nl ? nl : end;
}

/* The value, which may go on in more lines, with one blank for their ends. */
static const char *value_of(struct arena *arena, const char *s,
	const char *end)
{
	struct buf out = {.arena = arena};

	buf_add(&out, "", 0);
	for (; s < end; s++)
		if (!strchr(" \t\n", *s))
			buf_putc(&out, *s);
		else if (out.len && out.data[out.len - 1] != ' ')
			buf_putc(&out, ' ');
	while (out.len && out.data[out.len - 1] == ' ')
		out.len--;
	return arena_strndup(arena, out.data, out.len);
}

/* Where the lines that begin at s end, which are a key and a value; *colon is
 * set. NULL: they are none. */
static const char *entry_end(const char *s, const char *end,
	const char **colon)
{
	const char *stop = line_end(s, end);

	*colon = memchr(s, ':', (size_t)(stop - s));
	if (!*colon)
		return NULL;
	while (stop + 1 < end && strchr(" \t", stop[1]) &&
		stop + 1 + strspn(stop + 1, " \t") < line_end(stop + 1, end))
		stop = line_end(stop + 1, end);
	return stop;
}

struct meta *metadata_lines_read(struct arena *arena, struct source *source)
{
	const char *s = source->text, *end = s + source->len, *stop, *colon;
	struct meta *map = arena_alloc(arena, sizeof *map), **last = &map->first;
	int line = source->line;

	map->kind = META_MAP;
	map->pos = (struct pos){source->file, line, 1};
	for (; s < end && *s != '\n'; s = stop < end ? stop + 1 : end) {
		struct meta *m = arena_alloc(arena, sizeof *m);
		int row;

		stop = entry_end(s, end, &colon);
		row = stop ? find_key(s, (size_t)(colon - s)) : -1;
		if (row < 0 || (!map->first && !keys[row].first))
			return NULL;
		*m = (struct meta){.kind = META_SCALAR, .key = keys[row].name,
			.pos = {source->file, line, (int)(colon - s) + 2},
			.quoted = true,
			.scalar = value_of(arena, colon + 1, stop)};
		*last = m;
		last = &m->next;
		for (const char *p = s; p <= stop && p < end; p++)
			line += *p == '\n';
	}
	if (!map->first || !map->first->next)
		return NULL; /* "Title: …" alone may be a line of text */
	source->text = s;
	source->len = (size_t)(end - s);
	source->line = line;
	return map;
}
