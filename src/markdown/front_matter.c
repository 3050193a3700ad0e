#include "markdown/front_matter.h"

#include "markdown/toml.h"
#include "markdown/yaml_tree.h"

#include <string.h>

/* The line that begins at text[at]: its length without the line end. */
static size_t line_length(const struct source *s, size_t at)
{
	const char *end = memchr(s->text + at, '\n', s->len - at);

	return end ? (size_t)(end - s->text) - at : s->len - at;
}

/* Whether the line is the fence, maybe with spaces behind it. */
static bool is_fence(const char *line, size_t len, const char *fence)
{
	while (len > 3 && (line[len - 1] == ' ' || line[len - 1] == '\t'))
		len--;
	return len == 3 && memcmp(line, fence, 3) == 0;
}

static bool is_blank(const char *line, size_t len)
{
	while (len && (line[len - 1] == ' ' || line[len - 1] == '\t'))
		len--;
	return len == 0;
}

/*
 * Finds the fenced block that the source begins with; sets *yaml to what is
 * inside and *after to what follows. false when there is none.
 */
static bool find_block(const struct source *s, const char *open,
	const char *other_close, struct source *yaml, struct source *after)
{
	size_t first = line_length(s, 0), at = first + 1, n;
	int line = s->line + 1;

	if (!is_fence(s->text, first, open) || at >= s->len ||
		is_blank(s->text + at, line_length(s, at)))
		return false;
	for (; at < s->len; at += n + 1, line++) {
		n = line_length(s, at);
		if (!is_fence(s->text + at, n, open) &&
			!is_fence(s->text + at, n, other_close))
			continue;
		*yaml = (struct source){s->file, s->text + first + 1,
			at - first - 1, s->line + 1, NULL};
		at = at + n < s->len ? at + n + 1 : s->len;
		*after = (struct source){s->file, s->text + at, s->len - at,
			line + 1, NULL};
		return true;
	}
	return false;
}

/* Whether it could be read. */
static bool read_toml(struct arena *arena, const struct source *toml,
	struct meta **meta, struct diag *diag)
{
	int errors = diag->errors;

	*meta = toml_read(arena, toml, diag);
	return diag->errors == errors;
}

/* Whether the line is "key: …". */
static bool is_key(const char *line, size_t len)
{
	size_t n = 0;

	while (n < len && ((line[n] | 32) >= 'a' && (line[n] | 32) <= 'z'))
		n++;
	return n && n < len && line[n] == ':' && (n + 1 == len ||
		line[n + 1] == ' ');
}

/* Empty lines before a fence with a key below it; else none is skipped. */
static void skip_blank_lines(struct source *s)
{
	size_t at = 0, n = 0, below;
	int line = s->line;

	while (at < s->len && is_blank(s->text + at, n = line_length(s, at))) {
		at += n + 1;
		line++;
	}
	if (!at || at >= s->len || !is_fence(s->text + at, n, "---"))
		return;
	below = at + n + 1;
	if (below >= s->len || !is_key(s->text + below, line_length(s, below)))
		return;
	s->text += at;
	s->len -= at;
	s->line = line;
}

/* Whether a fence opens what can only be front matter, which nothing closes:
 * an error, as all of the document would stand in it. */
static bool is_unclosed(struct arena *arena, const struct source *s,
	struct diag *diag)
{
	size_t first = line_length(s, 0), below = first + 1;
	bool toml = is_fence(s->text, first, "+++");
	struct source rest;

	if (below >= s->len || (!toml && !is_fence(s->text, first, "---")))
		return false;
	rest = (struct source){s->file, s->text + below, s->len - below,
		s->line + 1, NULL};
	if (toml ? !toml_is(arena, &rest)
		: !is_key(rest.text, line_length(&rest, 0)))
		return false;
	diag_error(diag, (struct pos){s->file, s->line, 1}, "this opens front "
		"matter that nothing closes; end it with a line '%.3s', or "
		"write an empty line below this one if it is a rule", s->text);
	return true;
}

bool front_matter_read(struct arena *arena, struct source *s,
	struct meta **meta, struct diag *diag)
{
	struct source block, after;
	bool prose = false, ok;

	*meta = NULL;
	skip_blank_lines(s);
	if (find_block(s, "+++", "+++", &block, &after)) {
		*s = after;
		return read_toml(arena, &block, meta, diag);
	}
	if (!find_block(s, "---", "...", &block, &after))
		return !is_unclosed(arena, s, diag);
	if (toml_is(arena, &block)) {
		*s = after;
		return read_toml(arena, &block, meta, diag);
	}
	ok = yaml_load(arena, &block, "front matter", meta, &prose, diag);
	if (!prose)
		*s = after;
	return ok;
}

/* A scalar, or a list of scalars joined with commas; NULL if empty. */
static const char *joined(struct arena *arena, const struct meta *map,
	const char *key)
{
	const struct meta *m = meta_lookup(map, key);
	struct buf out = {.arena = arena};

	if (!m || m->kind == META_MAP)
		return NULL;
	if (m->kind == META_SCALAR)
		return *m->scalar ? m->scalar : NULL;
	for (const struct meta *i = m->first; i; i = i->next)
		if (i->kind == META_SCALAR)
			buf_printf(&out, "%s%s", out.len ? ", " : "",
				i->scalar);
	return out.data;
}

void front_matter_metadata(struct arena *arena, const struct meta *map,
	struct metadata *out)
{
	out->title = joined(arena, map, "title");
	out->author = joined(arena, map, "author");
	if (!out->author)
		out->author = joined(arena, map, "name");
	out->subject = joined(arena, map, "subject");
	if (!out->subject)
		out->subject = joined(arena, map, "description");
	out->keywords = joined(arena, map, "keywords");
	out->date = joined(arena, map, "date");
	out->lang = joined(arena, map, "lang");
}
