/*
 * TOML 1.0 (toml.io/en/v1.0.0) into a tree of struct meta, by recursive
 * descent over a copy that ends in a NUL. A value is a scalar with its text,
 * an array a list, a table a map. Tables are found by the keys that lead to
 * them; a list on the way stands for its last table, which is how [[a]] and
 * then [a.b] work.
 *
 * More is read than TOML allows: one table may be defined in two places, bare
 * keys may have letters of any script, and what follows a sign or digit in a
 * number is not looked at closely, since it is kept as it is written.
 */
#include "markdown/toml.h"

#include "markdown/toml_string.h"

#include <string.h>

#define DEPTH 32    /* of nested arrays and tables, and parts of a key */
#define NODES 4000 /* values; the search for a key is linear */

struct toml {
	struct arena *arena;
	const struct source *source;
	struct diag *diag;
	const char *start, *at;
	const char *placed; /* whose place `pos` is */
	struct pos pos;
	int depth, nodes;
};

/* Nearly always asked for in order. */
static struct pos pos_of(struct toml *t, const char *at)
{
	if (!t->placed || at < t->placed) {
		t->placed = t->start;
		t->pos = (struct pos){t->source->file, t->source->line, 1};
	}
	for (; t->placed < at; t->placed++) {
		bool ends = *t->placed == '\n';

		t->pos.line += ends;
		t->pos.column = ends ? 1 : t->pos.column + 1;
	}
	return t->pos;
}

/* An error at `at`; NULL, for the caller to pass on. */
static void *fail(struct toml *t, const char *at, const char *what)
{
	diag_error(t->diag, pos_of(t, at), "front matter: %s", what);
	return NULL;
}

static void skip_blanks(struct toml *t)
{
	t->at += strspn(t->at, " \t");
}

/* Blanks, comments and line ends. */
static void skip_lines(struct toml *t)
{
	for (;;) {
		t->at += strspn(t->at, " \t\n");
		if (*t->at != '#')
			return;
		t->at += strcspn(t->at, "\n");
	}
}

/* Nothing more on this line but a comment. */
static bool end_line(struct toml *t)
{
	skip_blanks(t);
	if (*t->at == '#')
		t->at += strcspn(t->at, "\n");
	if (*t->at == '\n' || *t->at == '\0')
		return true;
	fail(t, t->at, "a line ends after its value; text with spaces stands "
		"in quotes");
	return false;
}

/* Room in the tree for one more value, which is at `at`. */
static struct meta *new_value(struct toml *t, enum meta_kind kind,
	const char *at)
{
	struct meta *meta;

	if (++t->nodes > NODES)
		return fail(t, at, "too much of it");
	meta = arena_alloc(t->arena, sizeof *meta);
	meta->kind = kind;
	meta->pos = pos_of(t, at);
	return meta;
}

static void append(struct meta *parent, struct meta *child)
{
	struct meta **end = &parent->first;

	while (*end)
		end = &(*end)->next;
	*end = child;
}

static bool is_bare(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		(c >= '0' && c <= '9') || c == '_' || c == '-' ||
		(unsigned char)c >= 0x80;
}

/* Text in quotes, which begins here. */
static const char *read_string(struct toml *t)
{
	const char *wrong = NULL, *from = t->at;
	const char *s = toml_string(t->arena, &t->at, &wrong);

	return s ? s : fail(t, wrong ? t->at : from,
		wrong ? wrong : "this text's closing quotes are missing");
}

/* One part of a key, with the blanks around it. */
static const char *read_part(struct toml *t)
{
	const char *from, *part;

	skip_blanks(t);
	from = t->at;
	if (*t->at == '"' || *t->at == '\'') {
		part = read_string(t);
	} else {
		while (is_bare(*t->at))
			t->at++;
		if (t->at == from)
			return fail(t, from, "a key is missing here");
		part = arena_strndup(t->arena, from, (size_t)(t->at - from));
	}
	skip_blanks(t);
	return part;
}

static struct meta *child_of(struct meta *map, const char *key)
{
	return (struct meta *)(uintptr_t)meta_lookup(map, key);
}

/* The table that `key` leads to, made if there is none; NULL: an error. */
static struct meta *descend(struct toml *t, struct meta *map, const char *key,
	const char *at)
{
	struct meta *child = child_of(map, key);

	if (!child) {
		child = new_value(t, META_MAP, at);
		if (!child)
			return NULL;
		child->key = key;
		append(map, child);
	}
	if (child->kind == META_LIST)
		for (child = child->first; child && child->next;)
			child = child->next;
	if (!child || child->kind != META_MAP)
		return fail(t, at, "this key has a value already, which is no "
			"table");
	return child;
}

/* "a.b.c": moves *map down to "a.b", which is made; returns "c". */
static const char *read_key(struct toml *t, struct meta **map)
{
	const char *from = t->at;
	const char *part = read_part(t);

	for (int i = 0; part && *t->at == '.'; i++) {
		if (i >= DEPTH)
			return fail(t, from, "a key has too many parts");
		*map = descend(t, *map, part, from);
		t->at++;
		part = *map ? read_part(t) : NULL;
	}
	return part;
}

static struct meta *read_value(struct toml *t);

/* "key = value" into the map. */
static bool read_pair(struct toml *t, struct meta *map)
{
	const char *from = t->at, *key = read_key(t, &map);
	struct meta *value;

	if (!key)
		return false;
	if (*t->at != '=')
		return fail(t, t->at, "'=' is missing after a key");
	if (child_of(map, key))
		return fail(t, from, "this key is there already");
	t->at++;
	skip_blanks(t);
	value = read_value(t);
	if (!value)
		return false;
	value->key = key;
	append(map, value);
	return true;
}

/* "[a, b]" over any number of lines. */
static struct meta *read_array(struct toml *t)
{
	const char *from = t->at++;
	struct meta *list = new_value(t, META_LIST, from), **end;

	if (!list)
		return NULL;
	for (end = &list->first;; end = &(*end)->next) {
		skip_lines(t);
		if (*t->at == ']')
			break;
		*end = *t->at ? read_value(t)
			: fail(t, from, "this list's ']' is missing");
		if (!*end)
			return NULL;
		skip_lines(t);
		if (*t->at == ']')
			break;
		if (*t->at != ',')
			return fail(t, *t->at ? t->at : from,
				"',' or ']' is missing in a list");
		t->at++;
	}
	t->at++;
	return list;
}

/* "{a = b, c = d}" */
static struct meta *read_inline(struct toml *t)
{
	const char *from = t->at++;
	struct meta *map = new_value(t, META_MAP, from);

	for (; map; t->at++) {
		skip_lines(t);
		if (*t->at == '}')
			break;
		if (!*t->at)
			return fail(t, from, "this table's '}' is missing");
		if (!read_pair(t, map))
			return NULL;
		skip_lines(t);
		if (*t->at == '}')
			break;
		if (*t->at != ',')
			return fail(t, *t->at ? t->at : from,
				"',' or '}' is missing in a table");
	}
	t->at++;
	return map;
}

/* Whether the word is no text: a number, a date, a truth. */
static bool is_word(const char *s, size_t len)
{
	static const char *const words[] = {"true", "false", "inf", "nan"};
	bool sign = *s == '+' || *s == '-';

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == len - sign &&
			memcmp(s + sign, words[i], len - sign) == 0)
			return true;
	return len > sign && s[sign] >= '0' && s[sign] <= '9';
}

/* "2020-02-02 10:00:00" is one word, too. */
static struct meta *read_word(struct toml *t)
{
	static const char chars[] = "abcdefghijklmnopqrstuvwxyz"
		"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-_:.";
	const char *from = t->at;
	size_t n = strspn(from, chars);
	struct meta *word;

	if (n == 10 && from[4] == '-' && from[n] == ' ' &&
		from[n + 1] >= '0' && from[n + 1] <= '9')
		n += 1 + strspn(from + n + 1, chars);
	if (!n || !is_word(from, n))
		return fail(t, from, "a value is a number, a date, true, "
			"false, or text in quotes");
	t->at += n;
	word = new_value(t, META_SCALAR, from);
	if (word)
		word->scalar = arena_strndup(t->arena, from, n);
	return word;
}

/* NULL after an error. */
static struct meta *read_value(struct toml *t)
{
	const char *from = t->at;
	struct meta *value = NULL;

	if (++t->depth > DEPTH) {
		fail(t, from, "lists and tables are nested too deep");
	} else if (*from == '[') {
		value = read_array(t);
	} else if (*from == '{') {
		value = read_inline(t);
	} else if (*from != '"' && *from != '\'') {
		value = read_word(t);
	} else {
		const char *s = read_string(t);

		value = s ? new_value(t, META_SCALAR, from) : NULL;
		if (value)
			value->scalar = s;
	}
	t->depth--;
	return value;
}

/* A new table at the end of the list of that key. */
static struct meta *add_table(struct toml *t, struct meta *map,
	const char *key, const char *at)
{
	struct meta *list = child_of(map, key);
	struct meta *table = new_value(t, META_MAP, at);

	if (!list) {
		list = new_value(t, META_LIST, at);
		if (!list)
			return NULL;
		list->key = key;
		append(map, list);
	}
	if (list->kind != META_LIST)
		return fail(t, at, "this key has a value already, which is no "
			"list of tables");
	if (table)
		append(list, table);
	return table;
}

/* "[a.b]" or "[[a.b]]": the table that the pairs below it belong to. */
static struct meta *read_header(struct toml *t, struct meta *root)
{
	const char *from = t->at, *key;
	size_t brackets = from[1] == '[' ? 2 : 1;
	struct meta *map = root;

	t->at += brackets;
	key = read_key(t, &map);
	if (!key)
		return NULL;
	if (strncmp(t->at, "]]", brackets) != 0)
		return fail(t, from, "this table's name is not closed with "
			"as many ']'");
	t->at += brackets;
	return brackets == 2 ? add_table(t, map, key, from)
		: descend(t, map, key, from);
}

struct meta *toml_read(struct arena *arena, const struct source *source,
	struct diag *diag)
{
	struct toml t = {.arena = arena, .source = source, .diag = diag};
	struct meta *root, *map;

	t.start = t.at = arena_strndup(arena, source->text, source->len);
	root = map = new_value(&t, META_MAP, t.at);
	for (skip_lines(&t); *t.at; skip_lines(&t)) {
		if (*t.at == '[') {
			map = read_header(&t, root);
			if (!map)
				return NULL;
		} else if (!read_pair(&t, map)) {
			return NULL;
		}
		if (!end_line(&t))
			return NULL;
	}
	return root->first ? root : NULL;
}

bool toml_is(struct arena *arena, const struct source *source)
{
	struct toml t = {.arena = arena, .source = source};
	struct diag none = {0};

	t.diag = &none;
	t.start = t.at = arena_strndup(arena, source->text, source->len);
	skip_lines(&t);
	while (is_bare(*t.at) || (*t.at && strchr(".\"'", *t.at)))
		t.at++;
	skip_blanks(&t);
	if (*t.at != '=')
		return false;
	t.at++;
	skip_blanks(&t);
	return *t.at && (strchr("\"'[{", *t.at) || is_word(t.at,
		strcspn(t.at, " \t\n#")));
}
