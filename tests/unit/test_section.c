/* Sections around headings, and their ids. */
#include "tree.h"

#include "resume/dress.h"

static const struct tree_case nesting[] = {
	{"a", "p('a')", NULL},
	{"# a", "section[#a](h1('a'))", NULL},
	{"a\n\n# b\n\nc", "p('a') section[#b](h1('b')p('c'))", NULL},
	{"# a\n\n# b", "section[#a](h1('a')) section[#b](h1('b'))", NULL},
	{"# a\n## b\nc\n## d\n# e",
		"section[#a](h1('a')section[#b](h2('b')p('c'))"
		"section[#d](h2('d'))) section[#e](h1('e'))", NULL},
	/* a level left out */
	{"# a\n### b\n## c",
		"section[#a](h1('a')section[#b](h3('b'))"
		"section[#c](h2('c')))", NULL},
	{"### a\n# b", "section[#a](h3('a')) section[#b](h1('b'))", NULL},
	/* only the body's own headings open one */
	{"> # a\n> b", "blockquote(h1('a')p('b'))", NULL},
};

static const struct tree_case ids[] = {
	{"# Work Experience", "section[#work-experience]"
		"(h1('Work Experience'))", NULL},
	{"#  C++ & *Go*!", "section[#c-go](h1('C++ & 'em('Go')'!'))", NULL},
	{"# 2019 - now", "section[#2019-now](h1('2019 - now'))", NULL},
	{"# \xC3\x89t\xC3\xA9 \xE4\xB8\xAD",
		"section[#\xC3\xA9t\xC3\xA9-\xE4\xB8\xAD]"
		"(h1('\xC3\x89t\xC3\xA9 \xE4\xB8\xAD'))", NULL},
	{"# !", "section[#section](h1('!'))", NULL},
	{"#", "section[#section](h1)", NULL},
	{"# a\n# a\n# A",
		"section[#a](h1('a')) section[#a-2](h1('a')) "
		"section[#a-3](h1('A'))", NULL},
	{"# a-2\n# a\n# a",
		"section[#a-2](h1('a-2')) section[#a](h1('a')) "
		"section[#a-3](h1('a'))", NULL},
	{"# a  \n![b](c)", "section[#a](h1('a')p(img[c 'b']))", NULL},
};

static void pass(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	(void)source, (void)diag;
	sections_make(arena, doc->body);
}

static void nested(void **state)
{
	TREE_CHECK(*state, nesting, pass);
}

static void slugs(void **state)
{
	TREE_CHECK(*state, ids, pass);
}

/* Ten thousand headings of one name, in less than a quadratic time. */
static void many(void **state)
{
	struct buf text = {.arena = *state};
	struct diag diag = {0};
	struct doc *doc;

	for (int i = 0; i < 10000; i++)
		buf_puts(&text, "# a\n");
	doc = tree_read(*state, text.data, pass, &diag);
	assert_string_equal(doc->body->last->id, "a-10000");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(nested),
		TEST(slugs),
		TEST(many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
