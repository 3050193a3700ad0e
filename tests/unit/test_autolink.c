/* Addresses in running text, and what only looks like one. */
#include "tree.h"

#define MAIL(s) "a[mailto:" s "]('" s "')"
#define WEB(s) "a[https://" s "]('" s "')"
#define URL(s) "a[" s "]('" s "')"

static const struct tree_case addresses[] = {
	{"see http://a.example/b now", "p('see '" URL("http://a.example/b")
		"' now')", NULL},
	{"https://a.example", "p(" URL("https://a.example") ")", NULL},
	{"HTTPS://a.example", "p(" URL("HTTPS://a.example") ")", NULL},
	{"ftp://a.example/b", "p(" URL("ftp://a.example/b") ")", NULL},
	{"http://a.example/b?c=d&e=f#g",
		"p(" URL("http://a.example/b?c=d&e=f#g") ")", NULL},
	{"mailto:a@b.example", "p(" URL("mailto:a@b.example") ")", NULL},
	{"www.a.example/b", "p(" WEB("www.a.example/b") ")", NULL},
	{"a@b.example", "p(" MAIL("a@b.example") ")", NULL},
	{"a.b-c+d@e-f.example.org", "p(" MAIL("a.b-c+d@e-f.example.org") ")",
		NULL},

	/* domains as people write them */
	{"\u898Bhttps://a.example/b\u7684\uFF08https://c.example\uFF09\u300C"
		"https://d.example/e\u300D", "p('\u898B'" URL("https://a.example/b")
		"'\u7684\uFF08'" URL("https://c.example") "'\uFF09\u300C'"
		URL("https://d.example/e") "'\u300D')", NULL},
	{"https://a.example/b\u2026 https://a.example/c\u2014d", "p("
		URL("https://a.example/b") "'\u2026 '" URL("https://a.example/c")
		"'\u2014d')", NULL},
	{"example.com", "p(" WEB("example.com") ")", NULL},
	{"jane.example.org", "p(" WEB("jane.example.org") ")", NULL},
	{"github.com/jane", "p(" WEB("github.com/jane") ")", NULL},
	{"linkedin.com/in/jane-doe/", "p(" WEB("linkedin.com/in/jane-doe/")
		")", NULL},
	{"jane.io/cv", "p(" WEB("jane.io/cv") ")", NULL},

	/* what stands around */
	{"(http://a.example)", "p('('" URL("http://a.example") "')')", NULL},
	{"http://a.example/b_(c)", "p(" URL("http://a.example/b_(c)") ")",
		NULL},
	{"(http://a.example/b_(c)).", "p('('" URL("http://a.example/b_(c)")
		"').')", NULL},
	{"http://a.example.", "p(" URL("http://a.example") "'.')", NULL},
	{"\"example.com\", a@b.example!", "p('\"'" WEB("example.com") "'\", '"
		MAIL("a@b.example") "'!')", NULL},
	{"\xE2\x80\x9Chttp://a.example\xE2\x80\x9D", "p('\xE2\x80\x9C'"
		URL("http://a.example") "'\xE2\x80\x9D')", NULL},
	{"a@b.example, c@d.example\ne@f.example", "p(" MAIL("a@b.example")
		"', '" MAIL("c@d.example") "' '" MAIL("e@f.example") ")",
		NULL},
	{"**http://a.example**", "p(strong(" URL("http://a.example") "))",
		NULL},
	{"# a@b.example", "h1(" MAIL("a@b.example") ")", NULL},
	{"- a@b.example", "ul[tight](li(div(" MAIL("a@b.example") ")))", NULL},

	/* a label right before it */
	{"Email:a@b.example", "p('Email:'" MAIL("a@b.example") ")", NULL},
	{"Web:https://a.example/b:c", "p('Web:'"
		URL("https://a.example/b:c") ")", NULL},
	{"\xE9\x82\xAE\xE7\xAE\xB1\xEF\xBC\x9A" "a@b.example",
		"p('\xE9\x82\xAE\xE7\xAE\xB1\xEF\xBC\x9A'" MAIL("a@b.example")
		")", NULL},
	{"a@b.example|example.com", "p(" MAIL("a@b.example") "'|'"
		WEB("example.com") ")", NULL},
	{"code(http://a.example)", "p('code('" URL("http://a.example") "')')",
		NULL},
};

static const struct tree_case others[] = {
	{"a.b", "p('a.b')", NULL},
	{"Node.js, ASP.NET, e.g. this.", "p('Node.js, ASP.NET, e.g. this.')",
		NULL},
	{"socket.io and Next.js", "p('socket.io and Next.js')", NULL},
	{"1.2/3.4 v2.0", "p('1.2/3.4 v2.0')", NULL},
	{"the end.The next", "p('the end.The next')", NULL},
	{"and/or a/b.c", "p('and/or a/b.c')", NULL},
	{"@jane @", "p('@jane @')", NULL},
	{"a@b", "p('a@b')", NULL},
	{"a@b.example-", "p('a@b.example-')", NULL},
	{"http:// https://. http://(", "p('http:// https://. http://(')",
		NULL},
	{"www.", "p('www.')", NULL},
	{"std::string.com", "p('std::string.com')", NULL},
	/* not where there is a link or code already */
	{"[a@b.example](c)", "p(a[c]('a@b.example'))", NULL},
	{"`a@b.example`", "p(code('a@b.example'))", NULL},
	{"    a@b.example", "pre[indented](code('a@b.example'))", NULL},
	{"![a@b.example](c)", "p(img[c 'a@b.example'])", NULL},
};

static void pass(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	(void)source, (void)diag;
	autolink(arena, doc->body);
	soften(arena, doc->body);
}

static void linked(void **state)
{
	TREE_CHECK(*state, addresses, pass);
}

static void left_alone(void **state)
{
	TREE_CHECK(*state, others, pass);
}

static void positions(void **state)
{
	struct diag diag = {0};
	struct doc *doc = tree_read(*state, "one\ntwo (a@b.example) three",
		pass, &diag);
	const struct node *n = doc->body->first->first;

	assert_int_equal(n->pos.line, 1);
	n = n->next;
	assert_int_equal(n->kind, KIND_A);
	assert_int_equal(n->pos.line, 2);
	assert_int_equal(n->pos.column, 6);
	assert_int_equal(n->first->pos.column, 6);
	n = n->next;
	assert_int_equal(n->pos.line, 2);
	assert_int_equal(n->pos.column, 17);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(linked),
		TEST(left_alone),
		TEST(positions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
