/* Classes, ids and styles that an author gives: {.x}, :::, HTML. */
#include "tree.h"

#include "markdown/attributes.h"

static const struct tree_case cases[] = {
	{"a {.x}", "p[.x]('a')", NULL},
	{"a {.x .y #z}", "p[#z .x .y]('a')", NULL},
	{"a {: .x}", "p[.x]('a')", NULL},
	{"a\n{: .x}", "p[.x]('a')", NULL},
	{"a\n\n{: .x}", "p[.x]('a')", NULL},
	{"# a {#b}", "h1[#b]('a')", NULL},
	{"# a {-}", "h1('a')", NULL},
	{"- a {.x}", "ul[tight](li(div[.x]('a')))", NULL},
	{"*a*{.x} b", "p(em[.x]('a')' b')", NULL},
	{"[a](b){.x target=\"_blank\"}", "p(a[.x b]('a'))", NULL},
	{"`a`{.x}", "p(code[.x]('a'))", NULL},
	{"a [b]{.x} c [d]{#e}f", "p('a 'span[.x]('b')' c 'span[#e]('d')'f')",
		NULL},
	{"a [b]{.x}", "p('a 'span[.x]('b'))", NULL},
	{"![a](b){width=3cm}", "p(img[b 'a'])", NULL},
	/* what is none */
	{"a {x}", "p('a {x}')", NULL},
	{"a {.x", "p('a {.x')", NULL},
	{"a {}", "p('a {}')", NULL},
	{"a { % b % }", "p('a { % b % }')", NULL},
	{"{{ a.b }}", "p('{{ a.b }}')", NULL},
	{"`a {.x}`", "p(code('a {.x}'))", NULL},
	{"    a {.x}", "pre[indented](code('a {.x}'))", NULL},
	{"[a] {.x} b", "p('[a] {.x} b')", NULL},
	{"{.x}", "p('{.x}')", NULL},
	/* fences */
	{"::: x\na\n:::", "div[.x](p('a'))", NULL},
	{"::: {.x #y lang=de}\n\na\n\n:::\n\nb", "div[#y .x](p('a')) p('b')",
		NULL},
	{":::: x ::::\n::: y\na\n:::\n::::", "div[.x](div[.y](p('a')))", NULL},
	{"::: x\n\na", "div[.x](p('a'))", NULL},
	{":::\na", "p(':::\\na')", NULL},
	{"::: x y\na", "p('::: x y\\na')", NULL},
	{":: x\na", "p(':: x\\na')", NULL},
	{"```\n::: x\n```", "pre(code('::: x'))", NULL},
};

static void pass(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	(void)source, (void)diag;
	attributes_take(arena, doc->body);
}

/* The fences are found before the Markdown is parsed. */
static void table(void **state)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct tree_case c = cases[i];
		struct source source = {"test.md", c.markdown,
			strlen(c.markdown), 1, NULL};

		fences_make(*state, &source);
		c.markdown = arena_strndup(*state, source.text, source.len);
		tree_check(*state, &c, 1, pass);
	}
}

static void html(void **state)
{
	struct node *n = node_new(*state, KIND_SPAN, (struct pos){0});

	assert_true(attributes_html(*state, n, " class=\"a b\" ID=c "
		"style='color: red' align=right lang = de disabled x=\"y\">"));
	assert_string_equal(n->classes[0], "a");
	assert_string_equal(n->classes[1], "b");
	assert_string_equal(n->id, "c");
	assert_string_equal(n->css, "color: red; text-align: right");
	assert_string_equal(n->lang, "de");
	n = node_new(*state, KIND_SPAN, (struct pos){0});
	assert_false(attributes_html(*state, n, " x=y/>"));
	assert_false(attributes_html(*state, n, " class=\"\" id=''>"));
	assert_true(attributes_html(*state, n, " width=\"30\" height=2em"));
	assert_string_equal(n->css, "width: 30px; height: 2em");
	assert_string_equal(attributes_html_value(*state,
		" a=1 href='b?c&amp;d'>", "href"), "b?c&d");
	assert_null(attributes_html_value(*state, " a=1>", "b"));
	/* cut off anywhere */
	attributes_html(*state, n, " class=\"a b");
	attributes_html(*state, n, " class=");
	attributes_html(*state, n, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(table),
		TEST(html),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
