/* What is typed in Markdown beyond CommonMark, and what it becomes. */
#include "tree.h"

static const struct tree_case alerts[] = {
	{"> [!NOTE]\n> a *b*\n> c", "blockquote[.alert .note](p("
		"strong('Note:')' ''a 'em('b')'\\nc'))", NULL},
	{"> [!tip]+ A *b*\n> c", "blockquote[.alert .tip](p("
		"strong('A 'em('b'))br'c'))", NULL},
	{"> [!NOTE]\n>\n> a\n>\n> b", "blockquote[.alert .note](p("
		"strong('Note:')' ''a')p('b'))", NULL},
	{"> [!NOTE]\n>\n> - a", "blockquote[.alert .note](p(strong('Note:'))"
		"ul[tight](li(div('a'))))", NULL},
	{"> [!NOTE] A", "blockquote[.alert .note](p(strong('A')))", NULL},
	{"> [!] a\n\n> a [!NOTE]\n\n[!NOTE]\n", "blockquote(p('[!] a')) "
		"blockquote(p('a [!NOTE]')) p('[!NOTE]')", NULL},
};

static const struct tree_case line_blocks[] = {
	{"| a\n|   b *c\n| d* e\n|\n| f", "p('a'br'\u00A0\u00A0''b 'em('c'br)"
		"em('d')' e'brbr'f')", NULL},
	{"| a", "p('a')", NULL},
	{"- | a\n  | b", "ul[tight](li(div('| a\\n| b')))", NULL},
	/* rows of a table, and what a bar only parts */
	{"| a | b", "p('| a | b')", NULL},
	{"| a |\n| b |", "p('| a |\\n| b |')", NULL},
	{"| a\n|---\n| b", "p('| a\\n|---\\n| b')", NULL},
	{"| a\nb", "p('| a\\nb')", NULL},
	{"|a\n|b", "p('|a\\n|b')", NULL},
};

static const struct tree_case definitions[] = {
	{"a\nb *c*\n: d", "dl(dt('a')dt('b 'em('c'))dd(p('d')))", NULL},
	{"a\nb\n\n: d\n\n    e\n\n: f", "dl(dt('a')dt('b')dd(p('d')p('e'))"
		"dd(p('f')))", NULL},
	{"a\n: b\n: c", "dl(dt('a')dd(p('b'))dd(p('c')))", NULL},
};

static void make_alerts(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	(void)source, (void)diag;
	alerts_make(arena, doc->body);
}

static void make_line_blocks(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	(void)source, (void)diag;
	line_blocks_make(arena, doc->body);
}

static void make_definitions(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	(void)source;
	deflists_make(arena, doc->body, diag);
}

static void alert(void **state)
{
	TREE_CHECK(*state, alerts, make_alerts);
}

static void line_block(void **state)
{
	TREE_CHECK(*state, line_blocks, make_line_blocks);
}

static void definition(void **state)
{
	TREE_CHECK(*state, definitions, make_definitions);
}

/* Passes over the source. */
struct text_case {
	const char *text, *out;
	const char *said; /* a part of the messages; NULL: there are none */
};

typedef void source_pass(struct arena *arena, struct source *source,
	struct diag *diag);

static void check_source(struct arena *arena, const struct text_case *c,
	size_t count, source_pass *pass)
{
	for (; count--; c++) {
		struct source s = {"t.md", c->text, strlen(c->text), 1, NULL};
		char said[500] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};

		pass(arena, &s, &diag);
		fclose(diag.stream);
		if (strlen(s.text) != s.len || strcmp(s.text, c->out) != 0)
			fail_msg("%s: '%s'", c->text, s.text);
		if (c->said ? !strstr(said, c->said) : *said != '\0')
			fail_msg("%s says %s", c->text, said);
	}
}

#define SOURCE_CHECK(arena, cases, pass) \
	check_source(arena, cases, sizeof cases / sizeof *cases, pass)

static const struct text_case raws[] = {
	{"a `b`{=latex} c ``d`e``{=html} `f`{.r} `g", "a c d`e `f`{.r} `g",
		"t.md:1:3: warning: raw text for 'latex' is left out (1); "},
	{"`a`{=html5}", "a", NULL},
	{"a\n```{=latex}\n\\newpage\n```\nb", "a\n\n\\newpage\n\nb", NULL},
	{"```{=latex}\n\\vfil\n\n\\x\n```\n~~~ {=tex}\n\\y\n~~~\n`z`{=tex}",
		"\n\n\n\n\n\n\n\n", "t.md:7:1: warning: raw text for 'tex' is "
		"left out (2); "},
	{"- a\n\n  ```{=html}\n  <b>a</b>\n  ```", "- a\n\n\n  <b>a</b>\n",
		NULL},
	{"```{.r}\n`a`{=html}\n```", "```{.r}\n`a`{=html}\n```", NULL},
};

static void raw(void **state)
{
	SOURCE_CHECK(*state, raws, raw_take);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(alert),
		TEST(line_block),
		TEST(definition),
		TEST(raw),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
