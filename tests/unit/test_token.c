/* CSS Syntax Module 3, section 4, as a table of texts and their tokens. */
#include "unit.h"

#include "style/token.h"

#include <stdlib.h>
#include <string.h>

static const char *const names[] = {
	[TOKEN_IDENT] = "ident", [TOKEN_FUNCTION] = "function",
	[TOKEN_AT_KEYWORD] = "at", [TOKEN_HASH] = "hash",
	[TOKEN_STRING] = "string", [TOKEN_BAD_STRING] = "bad-string",
	[TOKEN_URL] = "url", [TOKEN_BAD_URL] = "bad-url",
	[TOKEN_NUMBER] = "number",
	[TOKEN_PERCENTAGE] = "percentage", [TOKEN_DIMENSION] = "dimension",
	[TOKEN_SPACE] = "space", [TOKEN_DELIM] = "delim",
};

static const char *const cases[][2] = {
	{"", ""},
	{"a", "ident(a)"},
	{"--x", "ident(--x)"},
	{"-a", "ident(-a)"},
	{"- a", "delim(-) space ident(a)"},
	{"\xC3\xA9t\xC3\xA9", "ident(\xC3\xA9t\xC3\xA9)"},
	{"\\61 b", "ident(ab)"},
	{"\\000061b", "ident(ab)"},
	{"\\{x", "ident({x)"},
	{"a\\\nb", "ident(a) delim(\\) space ident(b)"},
	{"f(", "function(f)"},
	{"@media", "at(media)"},
	{"@ media", "delim(@) space ident(media)"},
	{"#abc", "hash(abc)"},
	{"#1a", "hash(1a)"},
	{"# a", "delim(#) space ident(a)"},
	{"'a'", "string(a)"},
	{"\"a'b\"", "string(a'b)"},
	{"'a\\'b'", "string(a'b)"},
	{"'a\\\nb'", "string(ab)"},
	{"'a", "string(a)"},
	{"'a\nb", "bad-string space ident(b)"},
	{"url(a.png)", "url(a.png)"},
	{"url( a.png )", "url(a.png)"},
	{"url('a.png')", "function(url) string(a.png) delim())"},
	{"12", "number=12"},
	{"-1.5", "number=-1.5"},
	{"+.5", "number=0.5"},
	{"1e3", "number=1000"},
	{"1e-1", "number=0.1"},
	{"50%", "percentage=50"},
	{"12pt", "dimension(pt)=12"},
	{"1em", "dimension(em)=1"},
	{"1e", "dimension(e)=1"},
	{"1e3em", "dimension(em)=1000"},
	{"1.", "number=1 delim(.)"},
	{"1--x", "dimension(--x)=1"},
	{"1-", "number=1 delim(-)"},
	{"+", "delim(+)"},
	{".a", "delim(.) ident(a)"},
	{"a:b;", "ident(a) delim(:) ident(b) delim(;)"},
	{"{}[]()", "delim({) delim(}) delim([) delim(]) delim(() delim())"},
	{"  \t\n ", "space"},
	{"a/**/b", "ident(a) ident(b)"},
	{"a/*", "ident(a)"},
	{"/* * / */a", "ident(a)"},
	{"<!-- a -->", "space ident(a) space"},
	{"a\rb", "ident(a) space ident(b)"},
	{"a\fb", "ident(a) space ident(b)"},

	/* identifiers */
	{"_a-1", "ident(_a-1)"},
	{"-", "delim(-)"},
	{"--", "ident(--)"},
	{"-1a", "dimension(a)=-1"},
	{"-\\61", "ident(-a)"},
	{"a\\", "ident(a\xEF\xBF\xBD)"},
	{"\\0 a", "ident(\xEF\xBF\xBD" "a)"},
	{"\\d800 a", "ident(\xEF\xBF\xBD" "a)"},
	{"\\110000 a", "ident(\xEF\xBF\xBD" "a)"},
	{"\\1F600", "ident(\xF0\x9F\x98\x80)"},
	{"\\00006162", "ident(a62)"},
	{"\\\xC3\xA9", "ident(\xC3\xA9)"},
	{"\\\n", "delim(\\) space"},
	{"a.b", "ident(a) delim(.) ident(b)"},
	{"a b", "ident(a) space ident(b)"},

	/* at-keywords and hashes */
	{"@-a", "at(-a)"},
	{"@--a", "at(--a)"},
	{"@-", "delim(@) delim(-)"},
	{"@-1", "delim(@) number=-1"},
	{"@\\61", "at(a)"},
	{"#-", "hash(-)"},
	{"#\\61", "hash(a)"},
	{"##", "delim(#) delim(#)"},

	/* strings and URLs */
	{"''", "string()"},
	{"'\\27'", "string(')"},
	{"'a\\", "string(a)"},
	{"'\\a b'", "string(\nb)"},
	{"url()", "url()"},
	{"url(", "url()"},
	{"URL(a)", "url(a)"},
	{"url(a", "url(a)"},
	{"url( 'a' )", "function(url) space string(a) space delim())"},
	{"url(a\\)b)", "url(a)b)"},
	{"url(a b) c", "bad-url(ab) space ident(c)"},
	{"url(a'b) c", "bad-url(a'b) space ident(c)"},
	{"urls(a)", "function(urls) ident(a) delim())"},

	/* numbers */
	{"0", "number=0"},
	{"-0", "number=-0"},
	{"007", "number=7"},
	{"1.5e+2", "number=150"},
	{"1e+", "dimension(e)=1 delim(+)"},
	{"1e-x", "dimension(e-x)=1"},
	{"1.2.3", "number=1.2 number=0.3"},
	{"1+2", "number=1 number=2"},
	{"1-2", "number=1 number=-2"},
	{"+a", "delim(+) ident(a)"},
	{"+-1", "delim(+) number=-1"},
	{"1\\70 t", "dimension(pt)=1"},
	{"5 %", "number=5 space delim(%)"},
	{"-.5e1px", "dimension(px)=-5"},
	{"1E3", "number=1000"},
	{"3.e1", "number=3 delim(.) ident(e1)"},

	/* comments */
	{"/", "delim(/)"},
	{"/*/*/a", "ident(a)"},
	{"/**//**/", ""},
	{"a /* */ b", "ident(a) space space ident(b)"},
	{"1/**/pt", "number=1 ident(pt)"},
	{"'/*'", "string(/*)"},
	{"a-->", "ident(a--) delim(>)"},
};

static const char *written(struct arena *arena, const char *css)
{
	struct buf out = {.arena = arena};
	size_t count;
	const struct token *t = tokenize(arena, "t.css", css, strlen(css),
		&count);

	buf_add(&out, "", 0);
	for (size_t i = 0; i < count; i++) {
		const char *text = t[i].text;

		buf_printf(&out, "%s%s", i ? " " : "", names[t[i].kind]);
		if (t[i].kind != TOKEN_SPACE && t[i].kind != TOKEN_BAD_STRING &&
			t[i].kind != TOKEN_NUMBER &&
			t[i].kind != TOKEN_PERCENTAGE)
			buf_printf(&out, "(%s)", text);
		if (t[i].kind == TOKEN_NUMBER ||
			t[i].kind == TOKEN_PERCENTAGE ||
			t[i].kind == TOKEN_DIMENSION)
			buf_printf(&out, "=%g", t[i].number);
	}
	assert_int_equal(t[count].kind, TOKEN_END);
	return out.data;
}

static void table(void **state)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *got = written(*state, cases[i][0]);

		if (strcmp(got, cases[i][1]))
			fail_msg("\"%s\": %s, not %s", cases[i][0], got,
				cases[i][1]);
	}
}

static void positions(void **state)
{
	const char *css = "a {\n\t/* \n */ b: 'c\\\nd' }";
	size_t count;
	const struct token *t = tokenize(*state, "t.css", css, strlen(css),
		&count);

	for (size_t i = 0; i < count; i++) {
		if (t[i].kind == TOKEN_IDENT && t[i].text[0] == 'b') {
			assert_int_equal(t[i].pos.line, 3);
			assert_int_equal(t[i].pos.column, 5);
		}
		if (t[i].kind == TOKEN_DELIM && t[i].delim == '}')
			assert_int_equal(t[i].pos.line, 4);
	}
}

/* What the parser needs beside text and number. */
static void details(void **state)
{
	static const struct {
		const char *css;
		bool integer;
	} numbers[] = {{"1", true}, {"-1", true}, {"1.0", false},
		{"1e0", false}, {"1px", true}, {"1%", true}};
	size_t count;
	const struct token *t;

	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		t = tokenize(*state, "t.css", numbers[i].css,
			strlen(numbers[i].css), &count);
		if (t->integer != numbers[i].integer)
			fail_msg("%s", numbers[i].css);
	}
	t = tokenize(*state, "t.css", "ab 'cd'", 7, &count);
	assert_int_equal(t[2].start, 3);
	assert_int_equal(t[2].end, 7);
	t = tokenize(*state, "t.css", "1e999 1e-999", 12, &count);
	assert_true(t[0].number >= 1e300);
	assert_true(t[2].number < 1e-290);
}

/* A sheet may end anywhere: nothing behind its end is read. */
static void cut(void **state)
{
	static const char css[] = "@a #b /* c */ 'd\\65 ' url( e ) f(-1.5e+2pt)"
		" \\66 <!-- --> \\";
	size_t count;

	for (size_t len = 0; len < sizeof css; len++) {
		char *copy = malloc(len ? len : 1);

		memcpy(copy, css, len);
		assert_non_null(tokenize(*state, "t.css", copy, len, &count));
		free(copy);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(table),
		TEST(positions),
		TEST(details),
		TEST(cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
