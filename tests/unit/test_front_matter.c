/* Front matter: where it begins and ends, its tree, what goes to the PDF. */
#include "unit.h"

#include "markdown/front_matter.h"

#include <string.h>

struct block {
	const char *text;
	const char *tree;  /* of the map; NULL: there is none */
	const char *after; /* the Markdown; NULL: an error */
	int line;          /* of its first line */
	const char *said;  /* a part of the messages; NULL: there are none */
};

static const struct block cases[] = {
	{"", NULL, "", 1, NULL},
	{"# a", NULL, "# a", 1, NULL},
	{"---\na: b\n---\nc", "{a: b}", "c", 4, NULL},
	{"---\na: b\n...\nc", "{a: b}", "c", 4, NULL},
	{"---  \na: b\n--- \t\nc", "{a: b}", "c", 4, NULL},
	{"---\na: b\n---", "{a: b}", "", 4, NULL},
	{"---\na: b\n---\n", "{a: b}", "", 4, NULL},
	{"---\n---\nc", NULL, "c", 3, NULL},
	{"---\n# only this\n---\nc", NULL, "c", 4, NULL},

	/* values */
	{"---\na: 'b: c'\nd: \"e\\n\"\n---\n", "{a: b: c, d: e\n}", "", 5,
		NULL},
	{"---\na: [b, c]\nd:\n- e\n- f\n---\n", "{a: [b, c], d: [e, f]}", "",
		7, NULL},
	{"---\na:\n  b: {c: d}\n---\n", "{a: {b: {c: d}}}", "", 5, NULL},
	{"---\na: |\n  b\n  c\n---\n", "{a: b\nc\n}", "", 6, NULL},
	{"---\na: >\n  b\n  c\n---\n", "{a: b c\n}", "", 6, NULL},
	{"---\na:\n---\n", "{a: }", "", 4, NULL},
	{"---\n1: yes\n2019-01-01: ~\n---\n", "{1: yes, 2019-01-01: ~}", "",
		5, NULL},
	{"---\na: &x b\nc: *x\n---\n", "{a: b, c: b}", "", 5, NULL},
	{"---\na: \xC3\xA9\n---\n", "{a: \xC3\xA9}", "", 4, NULL},

	/* a thematic break */
	{"---", NULL, "---", 1, NULL},
	{"---\n", NULL, "---\n", 1, NULL},
	{"---\n\na: b\n---\n", NULL, "---\n\na: b\n---\n", 1, NULL},
	{"---\nHello there\n---\n", NULL, "---\nHello there\n---\n", 1, NULL},
	{"---\n- a\n- b\n---\n", NULL, "---\n- a\n- b\n---\n", 1, NULL},
	{" ---\na: b\n---\n", NULL, " ---\na: b\n---\n", 1, NULL},
	{"----\na: b\n---\n", NULL, "----\na: b\n---\n", 1, NULL},
	{"...\na: b\n...\n", NULL, "...\na: b\n...\n", 1, NULL},

	/* TOML */
	{"+++\na = 1\n+++\nc", "{a: 1}", "c", 4, NULL},
	{"---\na = 'b'\n---\nc", "{a: b}", "c", 4, NULL},
	{"---\n# d\n\"a\" = true\n---\nc", "{a: true}", "c", 5, NULL},
	{"---\na = b\n---\n", NULL, "---\na = b\n---\n", 1, NULL},
	{"+++\n# only this\n+++\nc", NULL, "c", 4, NULL},
	{"+++\na = b\n+++\nc", NULL, NULL, 0, "test.md:2:5: error: front "
		"matter: a value is"},

	/* JSON */
	{"{\n  \"a\": \"b}\",\n  \"c\": [1, {\"d\": true}]\n}\n\ne",
		"{a: b}, c: [1, {d: true}]}", "\ne", 5, NULL},
	{";;;\n{\"a\": \"b\"}\n;;;\nc", "{a: b}", "c", 4, NULL},
	{";;;\n\"a\": 1,\n\"b\": 2\n;;;\nc", "{a: 1, b: 2}", "c", 5, NULL},
	{"{.a}\n", NULL, "{.a}\n", 1, NULL},
	{"{\"a\" b", NULL, "{\"a\" b", 1, NULL},

	/* MultiMarkdown's lines */
	{"Title: a\nLaTeX Input: b\nAuthor:  c\n   d\nWeb: e.example\n\nf",
		"{title: a, css: b, author: c d, website: e.example}", "\nf", 6,
		NULL},
	{"Title: a\nEmployer: b\n\nc", NULL, "Title: a\nEmployer: b\n\nc", 1,
		NULL},
	{"Phone: 1\nTitle: a\n\nc", NULL, "Phone: 1\nTitle: a\n\nc", 1, NULL},
	{"Title: a\n\nc", NULL, "Title: a\n\nc", 1, NULL},
	{"Author: a\nDate: b", "{author: a, date: b}", "", 2, NULL},

	/* Pandoc's title block */
	{"% a b\n  c\n% d; e\n% f\n\ng", "{title: a b\n  c, author: d; e, "
		"date: f}", "\ng", 5, NULL},
	{"% a\n% b@c.example\nd", "{title: a, email: b@c.example}", "d", 3,
		NULL},
	{"%a\n", NULL, "%a\n", 1, NULL},

	/* what may stand before it */
	{"\n<!-- a\nb -->\n\n---\nc: d\n---\ne", "{c: d}", "e", 8, NULL},
	{"<!-- for: a -->\n---\nc: d\n---\n", NULL, "<!-- for: a -->\n---\n"
		"c: d\n---\n", 1, NULL},

	/* errors, where they are */
	{"---\na: b\n", NULL, NULL, 0, "test.md:1:1: error: this opens"},
	{"+++\na = 1\n", NULL, NULL, 0, "with a line '+++'"},
	{"---\na: b: c\n---\n", NULL, NULL, 0, "test.md:2:5: error: front "
		"matter: a value with ': '"},
	{"---\na: @b\n---\n", NULL, NULL, 0, "stands in quotes"},
	{"---\na: [b\n---\nc", NULL, NULL, 0, "test.md:2:4: error: front "
		"matter: "},
	{"---\na: b\n  c: d\n---\n", NULL, NULL, 0, "test.md:3:4: error: "},
	{"---\na: b\n\tc: d\n---\n", NULL, NULL, 0, "test.md:3:1: error: "},
	{"---\na: 'b\n---\n", NULL, NULL, 0, "test.md:2:4: error: "},
	{"---\na: *x\n---\n", NULL, NULL, 0, "test.md:2:4: error: "},
	{"---\n? [a]\n: b\n---\n", NULL, NULL, 0, "test.md:2:3: error: front "
		"matter: a key is a word"},
	{"---\na: &x\n  b: *x\n---\n", NULL, NULL, 0, "error: front matter"},
};

static void put(struct buf *out, const struct meta *m)
{
	bool map = m->kind == META_MAP;

	if (m->kind == META_SCALAR) {
		buf_puts(out, m->scalar);
		return;
	}
	buf_putc(out, map ? '{' : '[');
	for (const struct meta *i = m->first; i; i = i->next) {
		if (i != m->first)
			buf_puts(out, ", ");
		if (map)
			buf_printf(out, "%s: ", i->key);
		put(out, i);
	}
	buf_putc(out, map ? '}' : ']');
}

static void check(struct arena *arena, const struct block *c)
{
	struct source s = {
		.file = "test.md", .text = c->text,
		.len = strlen(c->text), .line = 1,
	};
	char said[500] = "";
	struct diag diag = {.stream = fmemopen(said, sizeof said, "w")};
	struct buf tree = {.arena = arena};
	struct meta *meta;
	bool ok = front_matter_read(arena, &s, &meta, &diag);

	fclose(diag.stream);
	if (c->said ? !strstr(said, c->said) : *said != '\0')
		fail_msg("%s says %s", c->text, said);
	if (ok != (c->after != NULL))
		fail_msg("%s: %s", c->text, ok ? "no error" : said);
	if (!ok) {
		assert_int_equal(diag.errors, 1);
		return;
	}
	if (s.len != strlen(c->after) || s.line != c->line ||
		memcmp(s.text, c->after, s.len) != 0)
		fail_msg("%s leaves line %d: %.*s", c->text, s.line,
			(int)s.len, s.text);
	if (meta)
		put(&tree, meta);
	if ((meta != NULL) != (c->tree != NULL) ||
		(meta && strcmp(tree.data, c->tree) != 0))
		fail_msg("%s: %s", c->text, meta ? tree.data : "no map");
}

static void blocks(void **state)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		check(*state, &cases[i]);
}

/* A map of the text between the fences. */
static const struct meta *map_of(struct arena *arena, const char *yaml)
{
	struct source s = {.file = "test.md", .line = 1};
	struct diag diag = {0};
	struct meta *meta;

	s.text = arena_printf(arena, "---\n%s---\n", yaml);
	s.len = strlen(s.text);
	assert_true(front_matter_read(arena, &s, &meta, &diag));
	return meta;
}

static void lookups(void **state)
{
	const struct meta *map = map_of(*state, "a: b\nc: [d]\ne:\n  f: g\n"
		"a: again\n");

	assert_string_equal(meta_scalar(map, "a"), "b");
	assert_null(meta_scalar(map, "c"));
	assert_int_equal(meta_lookup(map, "c")->kind, META_LIST);
	assert_string_equal(meta_scalar(meta_lookup(map, "e"), "f"), "g");
	assert_null(meta_lookup(map, "f"));
	assert_null(meta_lookup(NULL, "a"));
	assert_null(meta_lookup(meta_lookup(map, "c"), "d"));
	assert_int_equal(meta_lookup(map, "e")->pos.line, 5);
	assert_int_equal(meta_lookup(map, "c")->pos.line, 3);
	assert_int_equal(meta_lookup(map, "c")->pos.column, 4);
}

static void metadata(void **state)
{
	static const struct {
		const char *yaml;
		struct metadata want;
	} rows[] = {
		{"", {NULL}},
		{"lang: de-AT\n", {.lang = "de-AT"}},
		{"title: T\nauthor: A\nsubject: S\nkeywords: K\n"
			"date: 2020-02-02\n",
			{"T", "A", "S", "K", "2020-02-02", NULL}},
		{"name: N\ndescription: D\n",
			{.author = "N", .subject = "D"}},
		{"name: N\nauthor: A\nsubject: S\ndescription: D\n",
			{.author = "A", .subject = "S"}},
		{"keywords: [a, b c]\nauthor:\n- X\n- Y\n",
			{.author = "X, Y", .keywords = "a, b c"}},
		{"title: ''\nname: {first: F}\nkeywords: []\n",
			{NULL}},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct metadata got;
		const struct metadata *want = &rows[i].want;

		front_matter_metadata(*state, map_of(*state, rows[i].yaml),
			&got);
#define SAME(field) \
	if (strcmp(got.field ? got.field : "-", \
			want->field ? want->field : "-") != 0) \
		fail_msg("%s: " #field " %s", rows[i].yaml, \
			got.field ? got.field : "-")
		SAME(title);
		SAME(author);
		SAME(subject);
		SAME(keywords);
		SAME(date);
		SAME(lang);
#undef SAME
	}
}

/* Aliases of aliases: a few lines that would be millions of words. */
static void multiplied(void **state)
{
	struct buf text = {.arena = *state};
	struct source s = {.file = "test.md", .line = 1};
	struct diag diag = {0};
	struct meta *meta;

	buf_puts(&text, "---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
	for (int i = 1; i < 9; i++) {
		buf_printf(&text, "a%d: &a%d [", i, i);
		for (int j = 0; j < 10; j++)
			buf_printf(&text, "%s*a%d", j ? ", " : "", i - 1);
		buf_puts(&text, "]\n");
	}
	buf_puts(&text, "---\n");
	s.text = text.data;
	s.len = text.len;
	assert_false(front_matter_read(*state, &s, &meta, &diag));
	assert_int_equal(diag.errors, 1);
	assert_true(arena_used(*state) < 8000000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(blocks),
		TEST(lookups),
		TEST(metadata),
		TEST(multiplied),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
