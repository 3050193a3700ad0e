/* TOML: what its values mean, and where its errors are. */
#include "unit.h"

#include "markdown/toml.h"

#include <string.h>

static const struct {
	const char *toml;
	const char *tree; /* NULL: an error */
	const char *said; /* its first words */
} cases[] = {
	{"a = 1", "{a: 1}", NULL},
	{"a=1 # x\n\n# y\n\tb = 2", "{a: 1, b: 2}", NULL},
	{"a-b_1 = 0\n'c d' = 1\n\"e\\u00e9\" = 2\nstra\xC3\x9F""e = 3",
		"{a-b_1: 0, c d: 1, e\xC3\xA9: 2, stra\xC3\x9F""e: 3}", NULL},
	{"a.b.c = 1\na.d = 2\n'a' . \"e.f\" = 3",
		"{a: {b: {c: 1}, d: 2, e.f: 3}}", NULL},

	/* strings */
	{"a = \"b # c\"", "{a: b # c}", NULL},
	{"a = \"\\\"\\\\\\t\\u4E2D\\U0001F600\"",
		"{a: \"\\\t\xE4\xB8\xAD\xF0\x9F\x98\x80}", NULL},
	{"a = 'C:\\new'", "{a: C:\\new}", NULL},
	{"a = ''\nb = \"\"", "{a: , b: }", NULL},
	{"a = \"\"\"\nb\nc\"\"\"", "{a: b\nc}", NULL},
	{"a = \"\"\"b \\\n\n   c\"\"\"", "{a: b c}", NULL},
	{"a = \"\"\"\"b\"\"\"\"", "{a: \"b\"}", NULL},
	{"a = '''\nb\\\n'c''''", "{a: b\\\n'c'}", NULL},

	/* words */
	{"a = [+1_000, 0xFF, -0.5e3, inf, -nan, true, false]",
		"{a: [+1_000, 0xFF, -0.5e3, inf, -nan, true, false]}", NULL},
	{"a = 2020-02-02\nb = 2020-02-02T10:00:00Z\n"
		"c = 2020-02-02 10:00:00.5+01:00\nd = 10:00:00",
		"{a: 2020-02-02, b: 2020-02-02T10:00:00Z, "
		"c: 2020-02-02 10:00:00.5+01:00, d: 10:00:00}", NULL},

	/* lists and tables */
	{"a = [\n  1, # x\n\n  [2, '3'],\n]", "{a: [1, [2, 3]]}", NULL},
	{"a = []\nb = {}", "{a: [], b: {}}", NULL},
	{"a = {b = 1, c.d = 'e', f = [{g = 2}]}",
		"{a: {b: 1, c: {d: e}, f: [{g: 2}]}}", NULL},
	{"[a]\nb = 1\n[c.d] # x\ne = 2\n[c]\nf = 3",
		"{a: {b: 1}, c: {d: {e: 2}, f: 3}}", NULL},
	{"[a]", "{a: {}}", NULL},
	{"[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3\n[[a.e]]\n[[a.e]]",
		"{a: [{b: 1}, {b: 2, c: {d: 3}, e: [{}, {}]}]}", NULL},
	{"", NULL, NULL},
	{"\n # x", NULL, NULL},

	/* errors */
	{"a", NULL, "t.md:2:2: error: front matter: '=' is missing"},
	{"\na = b", NULL, "t.md:3:5: error: front matter: a value is a"},
	{"a = ", NULL, "t.md:2:5: error: front matter: a value is a"},
	{"= 1", NULL, "t.md:2:1: error: front matter: a key is missing"},
	{"a. = 1", NULL, "t.md:2:4: error: front matter: a key is missing"},
	{"a = 1 2", NULL, "t.md:2:7: error: front matter: a line ends"},
	{"a = 1\na = 2", NULL, "t.md:3:1: error: front matter: this key is"},
	{"a = 1\na.b = 2", NULL, "t.md:3:1: error: front matter: this key "
		"has"},
	{"a = 1\n[a]", NULL, "t.md:3:1: error: front matter: this key has"},
	{"a = 1\n[[a]]", NULL, "t.md:3:1: error: front matter: this key has"},
	{"a = [1]\n[a.b]", NULL, "t.md:3:2: error: front matter: this key"},
	{"a = \"b", NULL, "t.md:2:5: error: front matter: this text's"},
	{"a = \"b\nc\"", NULL, "t.md:2:5: error: front matter: this text's"},
	{"a = '''b''", NULL, "t.md:2:5: error: front matter: this text's"},
	{"a = \"C:\\new\\q\"", NULL, "t.md:2:12: error: front matter: a bac"},
	{"a = \"\\uD800\"", NULL, "t.md:2:6: error: front matter: a back"},
	{"a = [1\nb = 2", NULL, "t.md:3:1: error: front matter: ',' or ']'"},
	{"a = [1,", NULL, "t.md:2:5: error: front matter: this list's"},
	{"a = {b = 1", NULL, "t.md:2:5: error: front matter: ',' or '}'"},
	{"[a\nb = 1", NULL, "t.md:2:1: error: front matter: this table's"},
	{"[[a]\nb = 1", NULL, "t.md:2:1: error: front matter: this table's"},
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

static struct meta *read(struct arena *arena, const char *toml,
	struct diag *diag)
{
	const struct source s = {"t.md", toml, strlen(toml), 2, NULL};

	return toml_read(arena, &s, diag);
}

static void table(void **state)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char said[500] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};
		struct buf tree = {.arena = *state};
		struct meta *meta = read(*state, cases[i].toml, &diag);

		fclose(diag.stream);
		if (meta)
			put(&tree, meta);
		if (!meta != !cases[i].tree ||
			(meta && strcmp(tree.data, cases[i].tree) != 0))
			fail_msg("%s: %s%s", cases[i].toml,
				meta ? tree.data : "no map: ", said);
		if (cases[i].said ? strncmp(said, cases[i].said,
				strlen(cases[i].said)) : *said)
			fail_msg("%s says %s", cases[i].toml, said);
		assert_int_equal(diag.errors, cases[i].said != NULL);
	}
}

/* However it is cut off, it is read to its end and no further. */
static void cut(void **state)
{
	static const char toml[] = "a.'b' = [{c = \"\\u00e9\"}, '''d''', "
		"2020-02-02 10:00:00]\n[[e.f]]\ng = \"\"\"h \\\n i\"\"\"\n";

	for (size_t len = 0; len < sizeof toml; len++) {
		struct diag diag = {0};

		read(*state, arena_strndup(*state, toml, len), &diag);
		assert_true(diag.errors <= 1);
	}
}

static void too_much(void **state)
{
	static const char *const parts[] = {"[", "{a=", "a."};

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct buf text = {.arena = *state};
		struct diag diag = {0};

		if (i < 2)
			buf_puts(&text, "a = ");
		for (int j = 0; j < 100000; j++)
			buf_puts(&text, parts[i]);
		assert_null(read(*state, text.data, &diag));
		assert_int_equal(diag.errors, 1);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(table),
		TEST(cut),
		TEST(too_much),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
