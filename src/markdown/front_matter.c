#include "markdown/front_matter.h"

#include "base/utf8.h"
#include "markdown/toml.h"

#include <string.h>
#include <yaml.h>

#define DEPTH 32    /* of nested lists and maps */
#define BRACKETS 500 /* that are open at once, in text too */
#define NODES 10000 /* aliases may not multiply beyond this */

struct yaml_reader {
	struct arena *arena;
	const struct source *source; /* of the YAML: its first line */
	yaml_document_t document;
	struct diag *diag;
	int nodes;
	bool prose; /* no map: Markdown between two thematic breaks */
	const char *what; /* "front matter", "YAML": for messages */
};

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

static struct pos pos_at(const struct yaml_reader *r, yaml_mark_t mark)
{
	return (struct pos){r->source->file,
		r->source->line + (int)mark.line, (int)mark.column + 1};
}

static struct meta *convert(struct yaml_reader *r, int index, int depth);

/* Appends at *end; the new end, or NULL after an error. */
static struct meta **convert_child(struct yaml_reader *r, int index, int depth,
	const char *key, struct meta **end)
{
	struct meta *child = convert(r, index, depth + 1);

	if (!child)
		return NULL;
	child->key = key;
	*end = child;
	return &child->next;
}

/* A scalar's text, which no NUL ends: "a\0b" can be written. */
static const char *text_of(struct yaml_reader *r, const yaml_node_t *node)
{
	const char *s = (const char *)node->data.scalar.value;
	size_t len = node->data.scalar.length;
	struct buf out = {.arena = r->arena};

	buf_add(&out, "", 0);
	for (size_t i = 0; i < len; i++)
		if (s[i])
			buf_putc(&out, s[i]);
		else
			buf_utf8(&out, UTF8_REPLACEMENT);
	return out.data;
}

/* A map's key: a scalar's text, whatever its type. */
static const char *key_of(struct yaml_reader *r, int index)
{
	const yaml_node_t *node = yaml_document_get_node(&r->document, index);

	if (node->type != YAML_SCALAR_NODE) {
		diag_error(r->diag, pos_at(r, node->start_mark),
			"%s: a key is a word, not a list or map", r->what);
		return NULL;
	}
	return text_of(r, node);
}

static bool convert_children(struct yaml_reader *r, const yaml_node_t *node,
	struct meta *meta, int depth)
{
	struct meta **end = &meta->first;

	if (node->type == YAML_SEQUENCE_NODE)
		for (yaml_node_item_t *i = node->data.sequence.items.start;
			end && i < node->data.sequence.items.top; i++)
			end = convert_child(r, *i, depth, NULL, end);
	else
		for (yaml_node_pair_t *p = node->data.mapping.pairs.start;
			end && p < node->data.mapping.pairs.top; p++) {
			const char *key = key_of(r, p->key);

			if (!key)
				return false;
			end = convert_child(r, p->value, depth, key, end);
		}
	return end != NULL;
}

/* NULL after an error. */
static struct meta *convert(struct yaml_reader *r, int index, int depth)
{
	const yaml_node_t *node = yaml_document_get_node(&r->document, index);
	struct meta *meta = arena_alloc(r->arena, sizeof *meta);

	meta->pos = pos_at(r, node->start_mark);
	if (depth > DEPTH || ++r->nodes > NODES) {
		diag_error(r->diag, meta->pos, "%s: nested too deep, or too "
			"much of it", r->what);
		return NULL;
	}
	if (node->type == YAML_SCALAR_NODE) {
		meta->kind = META_SCALAR;
		meta->scalar = text_of(r, node);
		meta->quoted = node->data.scalar.style !=
			YAML_PLAIN_SCALAR_STYLE;
		return meta;
	}
	meta->kind = node->type == YAML_SEQUENCE_NODE ? META_LIST : META_MAP;
	return convert_children(r, node, meta, depth) ? meta : NULL;
}

static bool convert_document(struct yaml_reader *r, struct meta **meta)
{
	const yaml_node_t *root = yaml_document_get_root_node(&r->document);

	if (!root) /* nothing but comments */
		return true;
	if (root->type != YAML_MAPPING_NODE) {
		r->prose = true;
		return true;
	}
	*meta = convert(r, 1, 0);
	return *meta != NULL;
}

/* A row: what libyaml says, in what (NULL: anything), and what to do. */
static const struct hint {
	const char *problem, *context, *hint;
} hints[] = {
	{"mapping values are not allowed", NULL, "a value with ': ' in it "
		"stands in quotes"},
	{"found character that cannot start any token", NULL, "a value that "
		"begins with '@', '`' or '%' stands in quotes, and lines are "
		"indented with spaces, not with tabs"},
	{"found a tab character", NULL, "lines are indented with spaces, not "
		"with tabs"},
	{"found unexpected end of stream", "quoted scalar", "the quotation "
		"mark that opens here is not closed"},
	{"found unexpected document indicator", "quoted scalar", "the "
		"quotation mark that opens here is not closed"},
	{"found unknown escape character", NULL, "in double quotes a "
		"backslash is written twice; in single quotes, once"},
	{"did not find expected alphabetic or numeric character", NULL,
		"a value that begins with '*' or '&' stands in quotes"},
	{"found undefined alias", NULL, "a value that begins with '*' stands "
		"in quotes"},
	{"could not find expected ':'", NULL, "each line is 'key: value', or "
		"indented below one"},
	{"did not find expected key", NULL, "the keys of one map are indented "
		"alike, and a value with quotes inside stands in others"},
	{"did not find expected '-' indicator", NULL, "the items of one list "
		"are indented alike"},
	{"did not find expected ',' or '", NULL, "what opens with [ or { "
		"closes with ] or }, and has commas between"},
};

static const char *hint_for(const yaml_parser_t *parser)
{
	for (size_t i = 0; i < sizeof hints / sizeof *hints; i++) {
		const struct hint *h = &hints[i];

		if (parser->problem && strncmp(parser->problem, h->problem,
				strlen(h->problem)) == 0 &&
			(!h->context || (parser->context &&
				strstr(parser->context, h->context))))
			return h->hint;
	}
	return NULL;
}

/* What never ends is reported where it begins, all else where it is. */
static void report(struct yaml_reader *r, const yaml_parser_t *parser)
{
	bool unended = parser->context &&
		parser->problem_mark.index >= r->source->len;
	struct pos pos = pos_at(r, unended ? parser->context_mark
		: parser->problem_mark);
	const char *hint = hint_for(parser);

	if (hint)
		diag_error(r->diag, pos, "%s: %s", r->what, hint);
	else
		diag_error(r->diag, pos, "%s: %s%s%s", r->what,
			parser->problem ? parser->problem : "no valid YAML",
			parser->context ? " " : "",
			parser->context ? parser->context : "");
}

/* libyaml's time grows with the square of what is open. */
static bool is_too_deep(const struct source *yaml, const char *what,
	struct diag *diag)
{
	int open = 0;

	for (size_t i = 0; i < yaml->len; i++) {
		open += yaml->text[i] == '[' || yaml->text[i] == '{';
		open -= yaml->text[i] == ']' || yaml->text[i] == '}';
		if (open <= BRACKETS)
			continue;
		diag_error(diag, (struct pos){yaml->file, yaml->line, 1},
			"%s: more than %d brackets are opened and not closed",
			what, BRACKETS);
		return true;
	}
	return false;
}

/* Sets *prose when it is no map. */
static bool load(struct arena *arena, const struct source *yaml,
	const char *what, struct meta **meta, bool *prose, struct diag *diag)
{
	struct yaml_reader r = {.arena = arena, .source = yaml, .diag = diag,
		.what = what};
	yaml_parser_t parser;
	bool ok = false;

	if (is_too_deep(yaml, what, diag))
		return false;
	if (!yaml_parser_initialize(&parser))
		return false;
	yaml_parser_set_input_string(&parser, (const unsigned char *)yaml->text,
		yaml->len);
	if (yaml_parser_load(&parser, &r.document)) {
		ok = convert_document(&r, meta);
		yaml_document_delete(&r.document);
	} else {
		report(&r, &parser);
	}
	yaml_parser_delete(&parser);
	*prose = r.prose;
	return ok;
}

bool yaml_read(struct arena *arena, const struct source *yaml,
	struct meta **meta, struct diag *diag)
{
	bool prose = false;

	*meta = NULL;
	return load(arena, yaml, "YAML", meta, &prose, diag);
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
	ok = load(arena, &block, "front matter", meta, &prose, diag);
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
