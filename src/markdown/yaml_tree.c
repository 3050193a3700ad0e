#include "markdown/yaml_tree.h"

#include "base/utf8.h"

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
	size_t characters, bytes; /* of the source: how far warn_of_comment is */
	bool prose; /* no map: Markdown between two thematic breaks */
	const char *what; /* "front matter", "YAML": for messages */
};

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

/* Where the mark, which counts characters, is in the source; its end for what
 * comes before what was asked for last: an alias, which was looked at. */
static size_t offset_of(struct yaml_reader *r, yaml_mark_t mark)
{
	if (mark.index < r->characters)
		return r->source->len;
	for (; r->characters < mark.index && r->bytes < r->source->len;
		r->characters++)
		utf8_next(r->source->text, r->source->len, &r->bytes);
	return r->bytes;
}

/* "Engineer #1 in sales" ends before its "#": who wants a comment leaves a
 * space behind that. */
static void warn_of_comment(struct yaml_reader *r, const yaml_node_t *node)
{
	const struct source *source = r->source;
	size_t end = offset_of(r, node->end_mark), at = end;

	while (at < source->len && source->text[at] == ' ')
		at++;
	if (at > end && at + 1 < source->len &&
		source->text[at] == '#' &&
		!strchr(" \t\r\n#!", source->text[at + 1]))
		diag_warning(r->diag, pos_at(r, node->start_mark), "%s: what "
			"follows ' #' is not read; a value with it stands in "
			"quotes", r->what);
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
		if (!meta->quoted)
			warn_of_comment(r, node);
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
	{"", "a tag", "a value that begins with '!' stands in quotes"},
	{"block sequence entries are not allowed", NULL, "a list begins on "
		"a line of its own, below its key; a value that begins with "
		"'- ' stands in quotes"},
	{"did not find expected comment or line break", "block scalar", "what "
		"follows '|' or '>' begins on the next line, indented; a "
		"value that begins with one stands in quotes"},
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
		diag_error(r->diag, pos, "%s: %s%s%s; in quotes any value can "
			"stand", r->what,
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

bool yaml_load(struct arena *arena, const struct source *yaml,
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
	return yaml_load(arena, yaml, "YAML", meta, &prose, diag);
}
