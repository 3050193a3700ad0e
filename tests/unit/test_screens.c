/* What is for screens and not for paper, and shortcodes of emoji. */
#include "tree.h"

static const struct tree_case cases[] = {
	/* hidden */
	{"<a class=\"x no-print\" href=\"#\">\n  <i></i> Print\n</a>\n\na",
		"p('a')", "test.md:1:1: note: 1 hidden piece of HTML left out, 'Print'; "},
	{"<div hidden>\n\n# a\n\n- b\n\n</div>\n\nc", "p('c')",
		"note: 1 hidden piece of HTML left out, 'a"},
	{"a <span style=\"color:red; display: none\">b</span> c",
		"p('a 'icon' c')", "note: 1 hidden piece of HTML left out, 'b'; "},
	{"<p hidden>a</p> <p hidden>b</p>\n\nc", "p('c')",
		"note: 2 hidden pieces of HTML left out, 'a' the first; "},
	{"a <span hidden></span>", "p('a 'icon)", NULL},
	{"<div class=no-print>\n\na\n\n- b", "div[.no-print](p('a')ul[tight]("
		"li(div('b'))))", NULL},
	{"a <span style=\"display: block\">b</span>", "p('a 'span('b'))", NULL},

	/* links */
	{"[Print](#) a", "p(' a')", "test.md:1:1: warning: a link that works"},
	{"- [Back to top](#top)\n\na", "p('a')", "warning: a link that works"},
	{"a\n\n<p><a href=\"javascript:print()\">Download PDF</a> </p>",
		"p('a')", "warning: a link that works"},
	{"[\u2193 T\u00E9l\u00E9charger mon CV (PDF)](/cv.pdf)\n\na", "p('a')",
		"warning: a link that works"},
	{"- [Lebenslauf als PDF](https://a.example/cv.pdf?x)\n\na", "p('a')",
		"warning"},
	{"[Download my thesis](b.pdf)\n\n[CV](cv.pdf)", "p(a[b.pdf]("
		"'Download my thesis')) p(a[cv.pdf]('CV'))", NULL},
	{"Some talk, [Download PDF](b.pdf)", "p('Some talk, 'a[b.pdf]("
		"'Download PDF'))", NULL},
	{"[PDF](cv.pdf) [Print](#print) [a](#)",
		"p(a[cv.pdf]('PDF')' 'a[#print]('Print')' 'a[#]('a'))", NULL},
	{"\u4E0B\u8F7DPDF\n\n[\u4E0B\u8F7D\u7B80\u5386](a.pdf)",
		"p('\u4E0B\u8F7DPDF')", "warning: a link that works"},
	{"# a\n\n\u0421\u043A\u0430\u0447\u0430\u0442\u044C: [PDF](a.pdf), [HTML](a.html)\n\nb",
		"h1('a') p('b')", "test.md:3:1: warning: links to the same"},
	{"[Markdown](a.md) -> [PDF](a.pdf)\n\n# a", "h1('a')",
		"warning: links to the same"},
	{"Also available as [PDF](a.pdf)\n\n# a", "h1('a')", "warning"},
	{"# a\n\n[a](a.md) -> [PDF](a.pdf)\nb [PDF](a.pdf)", "h1('a') p('b '"
		"a[a.pdf]('PDF'))", "warning: links to the same"},
	{"# a\n\n## b\n\n[PDF](a.pdf)", "h1('a') h2('b') p(a[a.pdf]('PDF'))",
		NULL},
	{"[View CV](https://cv.example)", "p(a[https://cv.example]('View CV'))",
		NULL},

	/* figures */
	{"a\n\n![Jane's stats](https://github-readme-stats.vercel.app/api?u=jane)\n"
		"![langs](https://github-readme-stats.vercel.app/api/top-langs/)",
		"p('a')", "test.md:3:1: warning: a picture of figures"},
	{"a [![hits](https://hits.seeyoufarm.com/a.svg)](https://b.example) b",
		"p('a '' b')", "warning: a picture of figures"},

	/* details */
	{"<details><summary>a</summary>\nb\n</details>", "p('a') p('b')",
		NULL},
	{"<details>\n<summary>a</summary>\n\n- b\n\n</details>",
		"p('a') ul[tight](li(div('b')))", NULL},

	/* how it is read */
	{"<ruby>\u5C71\u7530<rp>(</rp><rt>\u3084\u307E\u3060</rt><rp>)</rp></ruby>"
		" <ruby>\u82B1<rt>\u306F\u306A</rt></ruby> a <ruby>b<rt>c</rt></ruby>",
		"p(span('\u5C71\u7530')' 'span('\u82B1')'\uFF08\u3084\u307E"
		"\u3060 \u306F\u306A\uFF09'' a 'span('b')'\uFF08c\uFF09')",
		NULL},

	/* emoji */
	{":mortar_board: a:star:", "p('\U0001F393 a:star:')", NULL},
	{"a :star::phone: 10:30:45 `:star:` :new: ::star:",
		"p('a \u2B50\u260E 10:30:45 'code(':star:')' :new: ::star:')",
		NULL},
	{":phone: Phone: 1 | :email: **E-mail:** b", "p('Phone: 1 | '"
		"strong('E-mail:')' b')", NULL},
	{"[:link:](#a) :house: Bergen, No: 1", "p(a[#a]('\U0001F517')' "
		"\U0001F3E0 Bergen, No: 1')", NULL},
	{":phone:\n\na", "p('\u260E') p('a')", NULL},
	{":gmail: a@b.example, :zell: +1 (555) 010-2030", "p('a@b.example, +1 "
		"(555) 010-2030')", "test.md:1:1: warning: ':gmail:' is no "
		"sign that is known, and is left out (2)"},
	{":cv-site: [a](#b)", "p(a[#b]('a'))", "':cv-site:'"},
	{"::fa-github:: a ::mdi:web::b a::b :x: 3", "p(icon[github]'a 'icon[url]'b a::b "
		":x: 3')",
		NULL},
};

static void passes(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	(void)source;
	ruby_make(arena, doc->body);
	badges_make(arena, doc->body, diag);
	emoji_make(arena, doc->body, diag);
	screens_drop(arena, doc->body, diag);
	download_links_drop(arena, doc->body, diag);
}

static void table(void **state)
{
	TREE_CHECK(*state, cases, passes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(table),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
