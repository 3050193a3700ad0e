/* What is left of template tags, and tables of contents. */
#include "tree.h"

static const struct {
	const char *text, *left;
	const char *said; /* a part of the messages; NULL: there are none */
} cases[] = {
	{"a", "a", NULL},
	{"a {{ b }} c", "a  c", "t.md:1:3: warning: 1 tag of a template left "
		"out, '{{ b }}'; "},
	{"{% if a %}\nb\n{% endif %}", "\nb\n", "t.md:1:1: warning: 2 tags of "
		"templates left out, '{% if a %}' the first; "},
	{"a {{ b\n | c }} d\ne", "a \n d\ne", "1 tag"},
	{"a {{ b\n\nc }}", "a {{ b\n\nc }}", NULL},
	{"# {{ a }}\n- {{ b }}\nc", "\n\nc", "2 tags"},
	{"{% comment %}a\nb{% endcomment %}c", "\nc", "1 tag"},
	{"{% assign title = \"a\" %}b", "b", "1 tag"},
	{"\\href{a}{{b}}", "\\href{a}{{b}}", NULL},

	/* words stay */
	{"{{ a }} | B | {{ c }} | {{ d }}", "B ", "3 tags"},
	{"<p>{{ a }} | b</p>\n", "<p>b</p>\n", "1 tag"},
	{"| {{ a }} | b |\n", "|  | b |\n", "1 tag"},
	{"{{< skill name=\"A B\" level=\"90\" >}}\n{{% x title='C' %}}\n",
		"A B  \nC  \n", "t.md:1:1: warning: 2 shortcodes left out"},
	{"a {{< x >}} b {{% include c.html %}}", "a  b ", "2 shortcodes"},
	{"{{% job from=\"May 2019\" to=now company='Kiln Ltd' title=Potter %}}",
		"Potter | Kiln Ltd | May 2019 \xE2\x80\x93 now",
		"1 shortcode left out"},
	{"{{% job company=\"Inn\" title=\"Cook\" start=\"2015\" %}}\n",
		"**Cook | Inn | 2015 \xE2\x80\x93**  \n", "1 shortcode"},
	{"{% include x.html title=\"A\" text=\"B\" %} c", "A, B c", "1 tag"},

	{"{{< at \"Cook\" \"Inn\" \"May 2019 - now\" >}}\n", "**Cook | Inn | "
		"May 2019 - now**  \n", "1 shortcode"},
	{"{{< figure \"a.png\" \"An oven\" >}}\n", "\n", "1 shortcode"},
	{"- {{< prize title=\"First at \\\"Crumbs\\\", Leeds\" time=\"06/2023\" >}}\n",
		"- First at &quot;Crumbs&quot;, Leeds | 06/2023\n", "1 shortcode"},
	{"{{< item header=\"Inn | Cook\" badge=\"Part\" subheader=\"2019\" "
		"icon=\"x\" >}}\n", "**Inn | Cook | 2019 | Part**  \n", "1 sh"},
	{"{{< job jobTitle=\"Cook\" company-name=\"Inn\" start_date=\"2019\" "
		"description=\"Cooked soup.\" >}}\n", "**Cook | Inn | 2019 "
		"\xE2\x80\x93**<br>Cooked soup.  \n", "1 shortcode"},

	/* what joined or labelled values goes with them */
	{"a\n\n**{{ b }}** ({{ c }} - {{ d }})", "a\n\n", "3 tags"},
	{"### {{ a }} at {{ b }}\nc", "\nc", "2 tags"},
	{"Mail: {{ a }}\nMail {{ b }}", "\nMail ", "2 tags"},
	{"_{{ a }}{% if b %} - {{ b }}{% else %} - Now{% endif %}_\nc", "\nc",
		"5 tags"},
	{"## {{ a }} Talks\nb", "##  Talks\nb", "1 tag"},
	{"a {{ b }} Oslo {{ c }}", "a  Oslo ", "2 tags"},
	{"# a\n## b\n{% c %}\n## d\ne", "# a\n    \n\n## d\ne", "t.md:2:1: "
		"warning: 1 heading above nothing but tags of templates left "
		"out, '## b'"},
	{"# a\n\nb\n==\n<ul>{% c %}\n{% d %}</ul>\n\ne\n==\nf", "# a\n\n \n  "
		"\n<ul>\n</ul>\n\ne\n==\nf", "t.md:3:1: warning: 1 heading"},
	{"# a\n## b\n### c\n**d:**\n- {{ e }}\n", "# a\n    \n     \n      "
		"\n\n", "3 headings"},
	{"# a\n## b\n### c\n{{ d }}\n### e\nf", "# a\n## b\n     \n\n### e\nf",
		"1 heading"},
	{"# a\n{% b %}\n## c\n\n## d\ne", "# a\n\n## c\n\n## d\ne", "1 tag"},

	/* lines */
	{"[TOC]\n\n[[_TOC_]]\na [TOC]", "\n\n\na [TOC]", "t.md:1:1: warning: "
		"2 marks"},
	{"# a\n\n1. b\n{:toc}\n\nc", "# a\n\n\n\n\nc", "t.md:4:1: warning: 1 "
		"mark for the contents"},
	{"@import \"a.css\"\n@important", "\n@important", "1 import left"},
	{"a\n{:.b}\n{: target=_x #c}", "a\n{:.b}\n{: target=_x #c}", NULL},
	{"a\n{::options x=\"y\" /}\nb", "a\n\nb", "1 line of kramdown's"},

	/* code, comments, sheets, HTML */
	{"`{{ a }}` ``b ` {{c}}``", "`{{ a }}` ``b ` {{c}}``", NULL},
	{"```\n{{ a }}\n[TOC]\n```\n[TOC]", "```\n{{ a }}\n[TOC]\n```\n",
		"t.md:5:1: warning: 1 mark"},
	{"<!-- {{ a }}\n[TOC] -->{%b%}", "<!-- {{ a }}\n[TOC] -->", "1 tag"},
	{"<style>\n@import \"a.css\";\n</style>\n", "<style>\n@import "
		"\"a.css\";\n</style>\n", NULL},
	{"<ul>\n  {% for a %}\n  <li>{{ a }}</li>\n</ul>\n\n{{ a }}",
		"<ul>\n<!-- -->\n  <li></li>\n</ul>\n\n", "3 tags"},
};

static void table(void **state)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct source s = {"t.md", cases[i].text,
			strlen(cases[i].text), 1, NULL};
		char said[500] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};

		templates_strip(*state, &s, &diag);
		fclose(diag.stream);
		if (strcmp(s.text, cases[i].left) != 0)
			fail_msg("%s: '%s'", cases[i].text, s.text);
		if (cases[i].said ? !strstr(said, cases[i].said)
			: *said != '\0')
			fail_msg("%s says %s", cases[i].text, said);
	}
}

/* Tags that do not end take no time. */
static void unended(void **state)
{
	static const char *const parts[] = {"{{", "<!--", "{% comment %}",
		"{%", "`", "\n{:toc}"};

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct buf text = {.arena = *state};
		struct source s = {"t.md", NULL, 0, 1, NULL};
		struct diag diag = {0};

		for (int j = 0; j < 30000; j++)
			buf_puts(&text, parts[i]);
		s.text = text.data;
		s.len = text.len;
		templates_strip(*state, &s, &diag);
		assert_int_equal(strlen(s.text), s.len);
	}
}

static const struct tree_case contents[] = {
	{"# a\n\n- [b](#b)\n- [c](#c)\n\n## b", "h1('a') h2('b')",
		"test.md:3:1: note: a table of contents"},
	{"# a\n\n## Inhalt\n\n1. [b](#b)\n   - [c](#c)\n\n## b", "h1('a') h2('b')",
		"note"},
	{"# a\n\n[b](#b) | [c](#c)\n\n## b", "h1('a') h2('b')", "note"},
	{"# a\n\n[b](#b)", "h1('a') p(a[#b]('b'))", NULL},
	{"# a\n\n- [b](#)\n- [c](#)", "h1('a') ul[tight](li(div(a[#]('b')))"
		"li(div(a[#]('c'))))", NULL},
	{"# a\n\n- [b](#b) c", "h1('a') ul[tight](li(div(a[#b]('b')' c')))",
		NULL},
	{"# a\n\n## b\n\n- [c](#c)\n\n## c", "h1('a') h2('b') h2('c')",
		"note"},
	{"# a\n\n## Contents\n\n- [c](#c)\n\n## c", "h1('a') h2('c')",
		"note"},
	{"# a\n\n## Table of Contents\n\n## c", "h1('a') h2('c')", "note: a "
		"heading of contents"},
	{"# a\n\n<nav>\n<h2>Contents</h2>\n<ol><li><a href=\"#b\">b</a></li>"
		"<li><a href=\"#c\">c</a></li></ol>\n</nav>\n\n## b",
		"h1('a') h2('b')", "note"},
	{"Jump to: [b](#b) \u2022 [c](#c)\n\n# b", "h1('b')", "note"},
	{"Jump to a place: [b](#b) or [c](#c)\n\n# b", "p('Jump to a place: '"
		"a[#b]('b')' or 'a[#c]('c')) h1('b')", NULL},
	{"[a](./a.html) | [b](/b/) | [c](c.md)\n\n# d", "h1('d')",
		"warning"},
	{"[a](a.html) | [b](https://b.example) | [c](c.md)", "p(a[a.html]('a')"
		"' | 'a[https://b.example]('b')' | 'a[c.md]('c'))", NULL},
	{"[a](a.pdf) | [b](b.html) | [c](c.md)", "p(a[a.pdf]('a')' | '"
		"a[b.html]('b')' | 'a[c.md]('c'))", NULL},
	{"# a\n\n## b\n\nc\n\n- [b](#b)", "h1('a') h2('b') p('c') "
		"ul[tight](li(div(a[#b]('b'))))", NULL},
};

static void drop(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	(void)source;
	for (struct node *n = doc->body->first; n; n = n->next)
		n->info = NULL;
	contents_drop(arena, doc->body, diag);
}

static void lists(void **state)
{
	TREE_CHECK(*state, contents, drop);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(table),
		TEST(unended),
		TEST(lists),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
