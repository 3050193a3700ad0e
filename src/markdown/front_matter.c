#include "markdown/front_matter.h"

#include "markdown/metadata_lines.h"
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

/* Past a comment that s begins with, and the end of its line; 0: none is. One
 * that says for whom a region is goes with the text. */
static size_t comment_length(const char *s, size_t len)
{
	const char *end = s + len, *p = s + 4;

	if (len < 7 || strncmp(s, "<!--", 4) != 0)
		return 0;
	for (; p < end && *p == ' '; p++)
		;
	if (end - p > 4 && strncmp(p, "for:", 4) == 0)
		return 0;
	for (; end - p >= 3; p++)
		if (memcmp(p, "-->", 3) == 0) {
			size_t n = 3;

			while (p + n < end && (p[n] == ' ' || p[n] == '\t'))
				n++;
			return p + n == end || p[n] == '\n'
				? (size_t)(p - s) + n + (p + n < end) : 0;
		}
	return 0;
}

/* Empty lines and comments before a fence with a key below it; else nothing
 * is skipped. */
static void skip_before(struct source *s)
{
	size_t at = 0, n = 0, below;
	int line = s->line;

	while (at < s->len) {
		n = line_length(s, at);
		below = is_blank(s->text + at, n) ? n + 1
			: comment_length(s->text + at, s->len - at);
		if (!below)
			break;
		for (size_t i = at; i < at + below && i < s->len; i++)
			line += s->text[i] == '\n';
		at += below;
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

/* Moves past `len` bytes. */
static void move_past(struct source *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		s->line += s->text[i] == '\n';
	s->text += len;
	s->len -= len;
}

/* The length of the JSON object that the text begins with, and its line; 0: it
 * begins with none. */
static size_t object_length(const struct source *s)
{
	bool quoted = false;
	size_t at = 1;
	int depth = 1;

	while (at < s->len && strchr(" \t\n", s->text[at]))
		at++;
	if (at >= s->len || s->text[0] != '{' || s->text[at] != '"')
		return 0;
	for (; at < s->len && depth; at++) {
		char c = s->text[at];

		if (quoted && c == '\\')
			at++;
		else if (c == '"')
			quoted = !quoted;
		else if (!quoted)
			depth += (c == '{') - (c == '}');
	}
	if (depth || at > s->len || !is_blank(s->text + at, line_length(s, at)))
		return 0;
	at += line_length(s, at);
	return at < s->len ? at + 1 : at;
}

/* JSON, as Hugo has it: an object, or its inside between lines of ";;;". YAML
 * reads it. Whether there is any; *ok: whether it could be read. */
static bool take_json(struct arena *arena, struct source *s,
	struct meta **meta, bool *ok, struct diag *diag)
{
	size_t len = object_length(s);
	struct source json = {s->file, s->text, len, s->line, NULL}, after = *s;
	bool prose = false;

	if (len) {
		move_past(&after, len);
	} else {
		if (!find_block(s, ";;;", ";;;", &json, &after))
			return false;
		if (!object_length(&json)) {
			json.text = arena_printf(arena, "{%.*s}",
				(int)json.len, json.text);
			json.len += 2;
		}
	}
	*ok = yaml_load(arena, &json, "front matter", meta, &prose, diag);
	*s = after;
	return true;
}

/* Pandoc's block of a title, authors and a date, each a line that "%" begins;
 * a line that a blank begins goes on with the one above. */
static void take_title_block(struct arena *arena, struct source *s,
	struct meta **meta)
{
	static const char *const keys[] = {"title", "author", "date"};
	struct meta *map = arena_alloc(arena, sizeof *map), **end = &map->first;
	struct pos pos = {s->file, s->line, 1};

	map->kind = META_MAP;
	map->pos = pos;
	for (int i = 0; i < 3 && s->len > 1 && s->text[0] == '%' &&
		strchr(" \n", s->text[1]); i++) {
		size_t len = line_length(s, 0), blank = 0;
		struct meta *m = arena_alloc(arena, sizeof *m);

		while (blank + 1 < len && s->text[blank + 1] == ' ')
			blank++;
		while (len + 1 < s->len && s->text[len + 1] == ' ')
			len += 1 + line_length(s, len + 1);
		*m = (struct meta){.kind = META_SCALAR, .key = keys[i], .pos =
			{s->file, s->line, (int)blank + 2}, .quoted = true,
			.scalar = len > blank + 1 ? arena_strndup(arena, s->text
				+ 1 + blank, len - 1 - blank) : ""};
		if (strchr(m->scalar, '@'))
			m->key = "email";
		*end = m;
		end = &m->next;
		move_past(s, len < s->len ? len + 1 : len);
	}
	*meta = map->first ? map : NULL;
}

bool front_matter_read(struct arena *arena, struct source *s,
	struct meta **meta, struct diag *diag)
{
	struct source block, after;
	bool prose = false, ok;

	*meta = NULL;
	if (take_json(arena, s, meta, &ok, diag))
		return ok;
	take_title_block(arena, s, meta);
	if (!*meta)
		*meta = metadata_lines_read(arena, s);
	if (*meta)
		return true;
	skip_before(s);
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
