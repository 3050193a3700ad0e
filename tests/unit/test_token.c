/* CSS Syntax Module 3, section 4, as a table of texts and their tokens. */
#include "unit.h"

#include "style/token.h"

#include <string.h>

static const char *const names[] = {
	[TOKEN_IDENT] = "ident", [TOKEN_FUNCTION] = "function",
	[TOKEN_AT_KEYWORD] = "at", [TOKEN_HASH] = "hash",
	[TOKEN_STRING] = "string", [TOKEN_BAD_STRING] = "bad-string",
	[TOKEN_URL] = "url", [TOKEN_NUMBER] = "number",
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

int main(void)
{
	const struct CMUnitTest tests[] = {TEST(table), TEST(positions)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
