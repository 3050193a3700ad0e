/* Every construct of CommonMark, and the tree it becomes. */
#include "tree.h"

#include "../check_doc.h"
#include "read.h"

static const struct tree_case blocks[] = {
	{"", "", NULL},
	{"\n \n\t\n", "", NULL},
	{"a", "p('a')", NULL},
	{"a\n\nb", "p('a') p('b')", NULL},
	{"a\nb", "p('a b')", NULL},
	{"a  \nb", "p('a'br'b')", NULL},
	{"a\\\nb", "p('a'br'b')", NULL},
	{"  a\n b", "p('a b')", NULL},

	{"# a", "h1('a')", NULL},
	{"###### a ##", "h6('a')", NULL},
	{"####### a", "p('####### a')", NULL},
	{"#", "h1", NULL},
	{"# a *b* `c`", "h1('a 'em('b')' 'code('c'))", NULL},
	{"a\n===", "h1[setext]('a')", NULL},
	{"a\n---", "h2[setext]('a')", NULL},
	{"a\nb\n---", "h2[setext]('a b')", NULL},

	{"***", "hr", NULL},
	{"a\n\n- - -\n\nb", "p('a') hr p('b')", NULL},

	{"    a\n      b", "pre[indented](code('a\\n  b'))", NULL},
	{"```\na\n\n b\n```", "pre(code('a\\n\\n b'))", NULL},
	{"~~~ c  x\na\n~~~", "pre[c  x](code('a'))", NULL},
	{"```\n```", "pre(code)", NULL},
	{"```\na", "pre(code('a'))", NULL},

	{"> a\n> b\n\nc", "blockquote(p('a b')) p('c')", NULL},
	{"> a\nb", "blockquote(p('a b'))", NULL},
	{"> > a", "blockquote(blockquote(p('a')))", NULL},
	{">", "blockquote", NULL},
	{"> # a\n> - b", "blockquote(h1('a')ul[tight](li(div('b'))))", NULL},
};

static const struct tree_case lists[] = {
	{"- a\n- b", "ul[tight](li(div('a'))li(div('b')))", NULL},
	{"- a\n\n- b", "ul(li(p('a'))li(p('b')))", NULL},
	{"* a\n+ b", "ul[tight](li(div('a'))) ul[tight](li(div('b')))", NULL},
	{"1. a\n2. b", "ol[1 tight](li(div('a'))li(div('b')))", NULL},
	{"7) a", "ol[7 tight](li(div('a')))", NULL},
	{"0. a", "ol[0 tight](li(div('a')))", NULL},
	{"- a\n  - b\n    1. c",
		"ul[tight](li(div('a')ul[tight](li(div('b')"
		"ol[1 tight](li(div('c')))))))", NULL},
	{"- a\n\n  b", "ul(li(p('a')p('b')))", NULL},
	{"-\n- a", "ul[tight](lili(div('a')))", NULL},
	{"- # a\n- ```\n  b\n  ```",
		"ul[tight](li(h1('a'))li(pre(code('b'))))", NULL},
	{"- > a", "ul[tight](li(blockquote(p('a'))))", NULL},
	{"14. a\n2014. b", "ol[14 tight](li(div('a'))li(div('b')))", NULL},
	{"a\n2. b", "p('a 2. b')", NULL},
};

static const struct tree_case spans[] = {
	{"*a* _b_", "p(em('a')' 'em('b'))", NULL},
	{"**a** __b__", "p(strong('a')' 'strong('b'))", NULL},
	{"***a***", "p(em(strong('a')))", NULL},
	{"*a **b** c*", "p(em('a 'strong('b')' c'))", NULL},
	{"a * b*c_d_e", "p('a * b*c_d_e')", NULL},
	{"`a`", "p(code('a'))", NULL},
	{"`` `a ``", "p(code('`a'))", NULL},
	{"`a\nb`", "p(code('a b'))", NULL},
	{"`*a*`", "p(code('*a*'))", NULL},
	{"\\*a\\*", "p('*a*')", NULL},
	{"&amp; &eacute; &#8211; &nosuch;",
		"p('& \xC3\xA9 \xE2\x80\x93 &nosuch;')", NULL},
	{"&#0;", "p('\xEF\xBF\xBD')", NULL},

	{"[a](b)", "p(a[b]('a'))", NULL},
	{"[a](b \"c\")", "p(a[b \"c\"]('a'))", NULL},
	{"[a](<b c>)", "p(a[b c]('a'))", NULL},
	{"[a](b&amp;c)", "p(a[b&c]('a'))", NULL},
	{"[*a* `b`](c)", "p(a[c](em('a')' 'code('b')))", NULL},
	{"[a]()", "p(a[]('a'))", NULL},
	{"[a][B]\n\n[b]: c 'd'", "p(a[c \"d\"]('a'))", NULL},
	{"[a]\n\n[a]: b", "p(a[b]('a'))", NULL},
	{"[a][]\n\n[A]: b", "p(a[b]('a'))", NULL},
	{"[a]", "p('[a]')", NULL},
	{"<http://a.example/>",
		"p(a[http://a.example/]('http://a.example/'))", NULL},
	{"<a@b.example>", "p(a[mailto:a@b.example]('a@b.example'))", NULL},

	{"![a](b)", "p(img[b 'a'])", NULL},
	{"![a](b \"c\")", "p(img[b \"c\" 'a'])", NULL},
	{"![](b)", "p(img[b ''])", NULL},
	{"![a *b* `c`\n[d](e) ![f](g)](h)", "p(img[h 'a b c d f'])", NULL},
	{"![a  \nb](c)", "p(img[c 'a b'])", NULL},
	{"[![a](b)](c)", "p(a[c](img[b 'a']))", NULL},
	{"x ![a](b) *y*", "p('x 'img[b 'a']' 'em('y'))", NULL},
};

static const struct tree_case html[] = {
	{"a<br>b<br/>c</BR>d", "p('a'br'b'br'c'br'd')", NULL},
	{"a<!-- b -->c", "p('ac')", NULL},
	{"a <b>c</b>", "p('a 'strong('c'))", NULL},
	{"a <wrong>c</wrong>", "p('a c')",
		"test.md:1:3: warning: the HTML tag <wrong> is left out; its "
		"text stays"},
	{"a <iconify-icon icon=\"x:y\"></iconify-icon>b", "p('a 'icon'b')", NULL},
	{"<p>\n<ion-icon name=x></ion-icon> b\n</p>", "p(icon' b')", NULL},
	{"<u>a</u> <sup class=x>b</sup>", "p(span[.underlined]('a')' '"
		"span[.x .superscript]('b'))", NULL},
	{"<span>a</span>b</span>", "p('a''b')", NULL},
	{"*a <span class=x>b* c</span> d", "p(em('a 'span[.x]('b'))' c d')",
		NULL},
	{"<b>a\n\nb</b>", "p(strong('a')) p('b')", NULL},
	{"a <i class=\"fa fa-x\"></i>b", "p('a 'icon'b')", NULL},
	{"<span class=icon-x></span>a", "p(icon'a')", NULL},
	{"a <a href='/x?a&amp;b'>c</a>", "p('a 'a[/x?a&b]('c'))", NULL},
	{"a <img src=b alt=\"c d\" width=3>", "p('a 'img[b 'c d'])", NULL},
	{"a <?b?>", "p('a ')", "left out: <?b?>"},
	{"<div>a</div>\n\nb", "p('a') p('b')", NULL},
	{"<div>\n\n*a*\n\n</div>", "p(em('a'))", NULL},
	{"- <div>a</div>", "ul[tight](li(div('a')))", NULL},
	{"<ul><li>a</li><li>b</li></ul>",
		"ul[tight](li(div('a'))li(div('b')))", NULL},
	{"<div class=x>\n\n*a*\n\n</div>\nb", "div[.x](p(em('a'))) p('b')",
		NULL},
	{"<div class=x>\n<div id=y>\na\n</div></div>\n\nb",
		"div[.x](div[#y](p('a'))) p('b')", NULL},
	{"<div class=x>\n\n- a\n\n</div>",
		"div[.x](ul[tight](li(div('a'))))", NULL},
	{"- a\n\n  <div class=x>\n\n  b", "ul(li(p('a')div[.x](p('b'))))",
		NULL},
	{"<div style='x:y'></div>\n\na", "div p('a')", NULL},
	{"<p class=x>a <b>b</b></p>", "div[.x](p('a 'strong('b')))", NULL},
	{"</div>\n\na", "p('a')", NULL},
};

static const struct tree_case east[] = {
	/* between Chinese and Japanese a line's end is no space */
	{"\xE4\xB8\xAD\n\xE6\x96\x87", "p('\xE4\xB8\xAD\xE6\x96\x87')", NULL},
	{"\xE4\xB8\xAD\na", "p('\xE4\xB8\xAD a')", NULL},
	{"a\n\xE4\xB8\xAD", "p('a \xE4\xB8\xAD')", NULL},
	/* Korean has spaces */
	{"\xED\x95\x9C\n\xEA\xB5\xAD", "p('\xED\x95\x9C \xEA\xB5\xAD')", NULL},
};

static void pass(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	(void)source, (void)diag;
	soften(arena, doc->body);
}

static void block_constructs(void **state)
{
	TREE_CHECK(*state, blocks, pass);
}

static void list_constructs(void **state)
{
	TREE_CHECK(*state, lists, pass);
}

static void span_constructs(void **state)
{
	TREE_CHECK(*state, spans, pass);
}

static void raw_html(void **state)
{
	TREE_CHECK(*state, html, pass);
}

static void east_asian_breaks(void **state)
{
	TREE_CHECK(*state, east, pass);
}

/* The whole reader keeps what doc.h promises. */
static void shapes(struct arena *arena, const struct tree_case *cases,
	size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct diag diag = {0};
		const char *text = cases[i].markdown;
		const struct node *where;
		struct doc *doc = doc_read(arena, "test.md", text,
			strlen(text), &diag);

		if (text[strspn(text, " \t\n")] == 0) { /* an error */
			assert_null(doc);
			continue;
		}
		assert_non_null(doc);
		if (check_doc(doc, &where))
			fail_msg("%s: %s", text, check_doc(doc, &where));
	}
}

static void whole_reader(void **state)
{
	shapes(*state, blocks, sizeof blocks / sizeof *blocks);
	shapes(*state, lists, sizeof lists / sizeof *lists);
	shapes(*state, spans, sizeof spans / sizeof *spans);
	shapes(*state, html, sizeof html / sizeof *html);
	shapes(*state, east, sizeof east / sizeof *east);
}

static void positions(void **state)
{
	static const struct {
		enum kind kind;
		int line, column;
	} cases[] = {
		{KIND_H1, 4, 1}, {KIND_P, 6, 1}, {KIND_EM, 6, 3},
		{KIND_CODE, 7, 2}, {KIND_UL, 9, 1}, {KIND_LI, 9, 1},
		{KIND_BLOCKQUOTE, 10, 3}, {KIND_HR, 12, 1},
	};
	static const char text[] = "---\nk: v\n---\n# a\n\nb *c*\n`d`\n\n"
		"- e\n  > f\n\n***\n";
	struct diag diag = {0};
	struct doc *doc = tree_read(*state, text, pass, &diag);

	assert_non_null(doc);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct node *n = doc->body;

		while (n && n->kind != cases[i].kind)
			n = node_next(n, doc->body);
		assert_non_null(n);
		assert_string_equal(n->pos.file, "test.md");
		if (n->pos.line != cases[i].line ||
			n->pos.column != cases[i].column)
			fail_msg("%s: %d:%d", doc_kinds[n->kind].name,
				n->pos.line, n->pos.column);
	}
}

static char *repeated(struct arena *arena, const char *s, size_t times,
	const char *end)
{
	struct buf out = {.arena = arena};

	while (times--)
		buf_puts(&out, s);
	buf_puts(&out, end);
	return out.data;
}

/* Too deep is one error with its place, not a crash. */
static void depth(void **state)
{
	static const struct {
		const char *mark;
		size_t times;
		bool fits;
	} cases[] = {
		{"> ", DOC_DEPTH - 1, true}, {"> ", DOC_DEPTH + 1, false},
		{"> ", 50000, false}, {"- ", 50000, false},
		{"[", 50000, true},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct diag diag = {0};
		const char *text = repeated(*state, cases[i].mark,
			cases[i].times, "a");
		struct doc *doc = doc_read(*state, "test.md", text,
			strlen(text), &diag);

		if ((doc != NULL) != cases[i].fits)
			fail_msg("%zu times '%s'", cases[i].times,
				cases[i].mark);
		assert_int_equal(diag.errors, !cases[i].fits);
	}
}

/* Byte order mark, all line ends, NUL, bytes that are not UTF-8. */
static void bytes(void **state)
{
	static const struct {
		const char *text;
		size_t len;
		const char *tree, *said;
	} cases[] = {
		{"\xEF\xBB\xBF" "a", 4, "p('a')", NULL},
		{"a\r\nb\rc\n", 7, "p('a b c')", NULL},
		{"a\r\n\r\nb", 6, "p('a') p('b')", NULL},
		{"a\0b", 3, "p('a\xEF\xBF\xBD" "b')", NULL},
		{"x\ny\xFFz", 5, "p('x y\u00FFz')",
			"test.md:2:2: warning: not UTF-8, read as windows-1252"},
		{"\xE2\x82", 2, "p('\u00E2\u201A')", "test.md:1:1: warning"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char said[500] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};
		struct doc *doc = doc_read(*state, "test.md", cases[i].text,
			cases[i].len, &diag);

		fclose(diag.stream);
		assert_non_null(doc);
		assert_string_equal(tree_of(*state, doc->body), cases[i].tree);
		if (cases[i].said ? !strstr(said, cases[i].said) : *said)
			fail_msg("%s: %s", cases[i].tree, said);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(block_constructs),
		TEST(list_constructs),
		TEST(span_constructs),
		TEST(raw_html),
		TEST(east_asian_breaks),
		TEST(whole_reader),
		TEST(positions),
		TEST(depth),
		TEST(bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
