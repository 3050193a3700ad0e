/* What is meant as a heading, and what is not but looks like one. */
#include "tree.h"

#define MEANT "is taken as a heading; a space after the marks"

static const struct tree_case headings[] = {
	{"###Infrastructure Director", "h3('Infrastructure Director')",
		"test.md:1:1: warning: '###Infrastructure Director' " MEANT},
	{"#Name", "h1('Name')", MEANT},
	{"######f", "h6('f')", MEANT},
	{"##Work##", "h2('Work')", MEANT},
	{"##Work ##", "h2('Work')", MEANT},
	{"##\xC3\x89tudes", "h2('\xC3\x89tudes')", MEANT},
	{"##\xE5\xB7\xA5\xE4\xBD\x9C", "h2('\xE5\xB7\xA5\xE4\xBD\x9C')",
		MEANT},
	{"##[a](b) c", "h2(a[b]('a')' c')", MEANT},
	{"##**A**\nb", "h2(strong('A')) p('b')", MEANT},
	{"###A *b* c", "h3('A 'em('b')' c')", MEANT},
	/* inside a paragraph */
	{"a\n###B\nc", "p('a') h3('B') p('c')", "test.md:2:1: warning: "
		"'###B'"},
	{"##2019 A", "h2('2019 A')", MEANT},
	{"a\n##B\n##C", "p('a') h2('B') h2('C')", "test.md:3:1: warning: "
		"'##C'"},
	{"##A\nb", "h2('A') p('b')", MEANT},
	{"##A *b* c\nd", "h2('A 'em('b')' c') p('d')", MEANT},
	{"##A *b*\nd", "h2('A 'em('b')) p('d')", MEANT},
	{"a  \n##B  \nc", "p('a') h2('B') p('c')", "test.md:2:1"},
	{"*a*\n##B", "p(em('a')) h2('B')", "test.md:2:1"},
	{"> ##A", "blockquote(h2('A'))", MEANT},
};

static const struct tree_case text[] = {
	{"a #hashtag", "p('a #hashtag')", NULL},
	{"a\n#hashtag", "p('a #hashtag')", NULL},
	{"#one #two", "p('#one #two')", NULL},
	{"#hiring now.", "p('#hiring now.')", NULL},
	{"#1", "p('#1')", NULL},
	{"##2019", "p('##2019')", NULL},
	{"#######A", "p('#######A')", NULL},
	{"#!/bin/sh", "p('#!/bin/sh')", NULL},
	{"\\##A", "p('##A')", NULL},
	{"a\n\\##A\n", "p('a ##A')", NULL},
	{"`##A`", "p(code('##A'))", NULL},
	{"    ##A", "pre[indented](code('##A'))", NULL},
	{"a ##B", "p('a ##B')", NULL},
	{"*a*##B", "p(em('a')'##B')", NULL},
	{"##aaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa "
		"aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa",
		"p('##aaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa "
		"aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa')",
		NULL},
};

#define RULE "test.md:1:1: warning: these lines above a rule are taken as a " \
	"paragraph"

/* Lines above "---" that were meant to stand above a rule. */
static const struct tree_case rules[] = {
	{"Work\n---", "h2('Work')", NULL},
	{"Work\n===", "h1('Work')", NULL},
	{"a\nb\n---", "p('a b') hr", RULE},
	{"a  \nb\n---", "p('a'br'b') hr", RULE},
	{"[a](b)\n---", "p(a[b]('a')) hr", RULE},
	{"Done.\n---", "p('Done.') hr", RULE},
	{"#knitting is what I do", "p('#knitting is what I do')", NULL},
	{"a\nb\n===", "h1('a b')", NULL},
	{"## [a](b)", "h2(a[b]('a'))", NULL},
	{"**a**\n---\nb", "h2(strong('a')) p('b')", NULL},
};

static void pass(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	lenient_headings(arena, source, doc->body, diag);
	soften(arena, doc->body);
}

static void meant_as_headings(void **state)
{
	TREE_CHECK(*state, headings, pass);
}

static void not_meant(void **state)
{
	TREE_CHECK(*state, text, pass);
}

static void above_rules(void **state)
{
	TREE_CHECK(*state, rules, pass);
}

/* A megabyte of such lines, in time and memory that grow as it does. */
static void many(void **state)
{
	struct buf markdown = {.arena = *state};
	struct diag diag = {0};
	size_t before;
	struct doc *doc;

	for (int i = 0; i < 100000; i++)
		buf_puts(&markdown, "######abc\n");
	before = arena_used(*state);
	doc = tree_read(*state, markdown.data, pass, &diag);
	assert_int_equal(diag.warnings, 100000);
	assert_int_equal(doc->body->last->pos.line, 100000);
	assert_true(arena_used(*state) - before < 200000000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(meant_as_headings),
		TEST(not_meant),
		TEST(above_rules),
		TEST(many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
