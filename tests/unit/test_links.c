/* Where links lead, and which become plain text. */
#include "tree.h"

#include "resume/dress.h"

static const struct tree_case cases[] = {
	{"[a](https://b.example/c?d#e)",
		"p(a[https://b.example/c?d#e]('a'))", NULL},
	{"[a](mailto:b@c.example)", "p(a[mailto:b@c.example]('a'))", NULL},
	{"[a](tel:+15550100)", "p(a[tel:+15550100]('a'))", NULL},
	{"[a](HTTP://B.example)", "p(a[HTTP://B.example]('a'))", NULL},
	{"[a](//b.example/c)", "p(a[https://b.example/c]('a'))", NULL},
	{"[a](<http://b.example/c d\xC3\xA9>)",
		"p(a[http://b.example/c%20d%C3%A9]('a'))", NULL},
	{"[a](http://b.example/%20)", "p(a[http://b.example/%20]('a'))", NULL},

	/* the address where a title may stand */
	{"[a](b \"https://c.example/d\")", "p(a[https://c.example/d]('a'))",
		NULL},
	{"[a](b.html \"https://c.example/d\")", "p('a')", "no base"},

	/* inside the document */
	{"# A b\n\n[c](#a-b)", "section[#a-b](h1('A b')p(a[#a-b]('c')))",
		NULL},
	{"[c](#a) **d**", "p('c'' 'strong('d'))", "test.md:1:1: warning: no "
		"heading has the id '#a'"},

	/* relative */
	{"[a](/b/)", "p('a')", "test.md:1:1: warning: the link '/b/' has no "
		"base, so it is plain text; 'base-url:"},
	{"[a](b.html)", "p('a')", "no base"},
	{"[a](?b)", "p('a')", "no base"},
	{"[*a*](b)", "p(em('a'))", "no base"},
	{"---\nbase-url: https://b.example/c/\n---\n[a](/d) [a](d) [a](../d) "
		"[a](//e.example) [a](?f)",
		"p(a[https://b.example/d]('a')' '"
		"a[https://b.example/c/d]('a')' '"
		"a[https://b.example/d]('a')' '"
		"a[https://e.example]('a')' '"
		"a[https://b.example/c/?f]('a'))", NULL},
	{"---\nbase-url: b.example\n---\n[a](d)", "p('a')",
		"test.md:2:11: warning: 'base-url' is not an absolute URL"},
	{"---\nbase-url: http://b.example\n---\n[a](#c)", "p('a')",
		"no heading"},

	/* nowhere */
	{"[a]()", "p('a')", "test.md:1:1: note: an empty link"},
	{"[](http://b.example)", "p(a[http://b.example])", NULL},
	{"[a](javascript:alert(1))", "p('a')", "is not safe in a PDF"},
	{"[a](JavaScript:b)", "p('a')", "is not safe"},
	{"[a](vbscript:b)", "p('a')", "is not safe"},
	{"[a](data:text/html,b)", "p('a')", "is not safe"},
	{"[a](file:///etc/passwd)", "p('a')", "is not safe"},
	{"[a](ms-msdt:/id) [b](search-ms:query=c) [d](smb://h/s)",
		"p('a'' ''b'' ''d')", "a link to 'ms-msdt:/id' is not safe"},
	{"[a](shell:startup) [b](cmd:c) [d](jar:e) [f](view-source:g)",
		"p('a'' ''b'' ''d'' ''f')", "is not safe"},
	{"---\nbase-url: 'javascript:alert(1)//'\n---\n[a](d)", "p('a')",
		"is not safe"},
	{"---\nbase-url: smb://host/share\n---\n[a](d) [b](//e/f)",
		"p('a'' ''b')", "is not safe"},
	{"[a](TEL:+1) [b](sms:+1) [c](xmpp:d@e) [f](ftp://g/)",
		"p(a[TEL:+1]('a')' 'a[sms:+1]('b')' 'a[xmpp:d@e]('c')' '"
		"a[ftp://g/]('f'))", NULL},

	/* a link in a link: the outer one stays */
	{"[a <http://b.example> c](http://d.example)",
		"p(a[http://d.example]('a ''http://b.example'' c'))", NULL},
};

static void pass(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	(void)source;
	sections_make(arena, doc->body);
	links_resolve(arena, doc, diag);
}

static void links(void **state)
{
	TREE_CHECK(*state, cases, pass);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(links),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
