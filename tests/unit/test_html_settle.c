/* Tables and lists that HTML makes. */
#include "tree.h"

static const struct tree_case cases[] = {
	{"<table><tr><th>a<th>b<tr><td>c</td>\n<td>d</td></table>",
		"table(thead(tr(th('a')th('b')))tbody(tr(td('c')td('d'))))",
		NULL},
	{"<table class=x><thead><tr><td>a</td></tr></thead><tbody><tr>"
		"<td></td></tr></tbody></table>",
		"table[.x](thead(tr(th('a')))tbody(tr(td)))", NULL},
	{"<td>a</td>\n\n<dd>b</dd>", "p('a') p('b')", NULL},
	{"<table><td>a<td>b</table>", "table(tbody(tr(td('a'))tr(td('b'))))",
		NULL},
	{"<table><caption>a</caption><tr><td>b<td>c</table>",
		"p('a') table(tbody(tr(td('b')td('c'))))", NULL},
	{"<table></table>a", "p('a')", NULL},
	{"<table><ul><li>a</ul><tr><td>b<td>c</table>", "ul[tight](li(div('a')"
		")) table(tbody(tr(td('b')td('c'))))", NULL},

	/* cells that are missing, or reach further */
	{"<table><tr><td colspan=2>a<td>b<tr><td>c</table>",
		"table(tbody(tr(td('a')tdtd('b'))tr(td('c')tdtd)))", NULL},
	{"<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e</table>",
		"table(tbody(tr(td('a')td('b'))tr(tdtd('c'))"
		"tr(td('d')td('e'))))", NULL},
	{"<table><tr><td>a<td rowspan=9>b<tr><td>c</table>",
		"table(tbody(tr(td('a')td('b'))tr(td('c')td)))", NULL},

	/* lines of a cell */
	{"<table><tr><td><p>a</p><p>b</p></td><td><ul><li>c</li><li>d</li>"
		"</ul></td></table>", "table(tbody(tr(td('a'br'b')"
		"td('\u2022 ''c'br'\u2022 ''d'))))", NULL},
	{"<table><tr><td>\n\n**a**\n\n2. b\n3. c\n\n</td><td><p class=x>d</p>"
		"e</td></table>", "table(tbody(tr(td(strong('a')br'2. ''b'br"
		"'3. ''c')td(span[.x]('d')br'e'))))", NULL},
	{"- a <ul><li>b</li><li>c</li></ul>d", "ul[tight](li(div('a 'br'\u2022 "
		"b'br'\u2022 c'br'd')))", NULL},
	{"a <p>b</p>", "p('a 'br'b')", NULL},
	{"- a</div>\n<div class=x>\n\nb", "ul[tight](li(div('a'))) "
		"div[.x](p('b'))", NULL},

	/* lists */
	{"<ol start=3 type=a><li>a<li>b</ol>",
		"ol[3 tight](li(div('a'))li(div('b')))", NULL},
	{"<ol reversed><li>a<li>b</ol>",
		"ol[2 tight](li(div('a'))li(div('b')))", NULL},
	{"<ul>\n<li>a\n  <ul><li>b</li></ul>\n</li>\n<li>c</li></ul>",
		"ul[tight](li(div('a')ul[tight](li(div('b'))))li(div('c')))",
		NULL},
	{"<ul><li>a</li><ul><li>b</li></ul></ul>",
		"ul[tight](li(div('a')ul[tight](li(div('b')))))", NULL},
	{"<ul><ul><li>b</li></ul></ul>", "ul[tight](li(div('b')))", NULL},
	{"<ul>a<li><p>b</p><p>c</p></li></ul>", "ul(li(p('a'))li(p('b')p('c')"
		"))", NULL},
	{"<li>a</li>\n<li>b</li>", "ul[tight](li(div('a'))li(div('b')))",
		NULL},
	{"<ul>\n<li>a\n\n**b**</li>\n<li>c</li>\n</ul>",
		"ul(li(p('a')p(strong('b')))li(p('c')))", NULL},
	{"<ul>\n\n- a\n\n</ul>", "ul[tight](li(div('a')))", NULL},
	{"<table><tr><td><ol start=3><li>a<li>b</ol><td>c</table>",
		"table(tbody(tr(td('3. ''a'br'4. ''b')td('c'))))", NULL},
	{"a <ol start=3><li>b</li><li>c</li></ol> <ul><li>d</ul>",
		"p('a 'br'3. b'br'4. c 'br'\u2022 d')", NULL},

	/* layout */
	{"<table><tr><td>a</td></tr></table>", "p('a')", NULL},
	{"<table width=9><tr><td><h1>a</h1></td><td id=x>b</td></tr></table>",
		"h1('a') div[#x](p('b'))", NULL},
	{"<table><tr><td><table><tr><td>a<td>b</table></td><td>c</table>",
		"table(tbody(tr(td('a')td('b')))) p('c')", NULL},

	/* definitions */
	{"<dl><dt>a</dt><dd>b</dd><dt>c<dd>d<dd>e</dl>",
		"dl(dt('a')dd(p('b'))dt('c')dd(p('d'))dd(p('e')))", NULL},
	{"<dl>a<div><dt><p>b</p></dt><dd><ul><li>c</li></ul></dd></div></dl>",
		"dl(dd(p('a'))dt('b')dd(ul[tight](li(div('c')))))", NULL},

	/* drawings */
	{"<svg><title>a b</title><g>\n<path d='5%'/></g></svg> c",
		"p(img[.svg data:image/svg+xml,<svg><title>a b</title><g>\n"
		"<path d='5%25'/></g></svg> 'a b']' c')", NULL},
	{"a <svg><g></svg>b", "p('a 'img[.decoration .svg "
		"data:image/svg+xml,<svg><g></svg> '']'b')", NULL},
	{"a <svg><text>b</text> c\n\nd", "p('a ''b c') p('d')",
		"an <svg> that nothing ends here"},

	/* spans side by side */
	{"<span>Ja</span><span>Va</span> <span>A</span><span>nn Ode</span>",
		"p('Ja''Va'' ''A''nn Ode')", NULL},
	{"<span>a b</span><span>C</span>", "p('a b'' ''C')", NULL},
	{"<span>a b</span><span>s</span>", "p('a b''s')", NULL},
	{"<span>2019</span><span>Ode</span>", "p('2019'' ''Ode')", NULL},
	{"<span>Ode</span><span>2019</span>", "p('Ode'' ''2019')", NULL},
	{"### <span>a b</span><span>c d</span>", "h3('a b'' ''c d')", NULL},
	{"<span class=x>a b</span><span class=y>c d</span>",
		"p(span[.x]('a b')' 'span[.y]('c d'))", NULL},
	{"<span>Ja</span><span>va</span>, <b>a b</b><span>c d</span>",
		"p('Ja''va'', 'strong('a b')'c d')", NULL},
	{"<div>\n<span>a</span>\n<span>b</span>\n</div>", "p('a''\\n''b')",
		NULL},
};

static void none(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	(void)arena;
	(void)source;
	(void)doc;
	(void)diag;
}

static void table(void **state)
{
	TREE_CHECK(*state, cases, none);
}

/* However it is cut off, the tree is sound. */
static void cut(void **state)
{
	static const char html[] = "<dl><dt>a<div><dd><table><tr><td colspan=3>"
		"b<ul><li>c</ul><th rowspan=2>d<tr><dd>e</dd></td></table>"
		"<td>f</dl><table><tr><td>g<table><thead>h<td>i</table>";

	for (size_t len = 0; len < sizeof html; len++) {
		struct diag diag = {0};

		assert_non_null(tree_read(*state, arena_strndup(*state, html,
			len), none, &diag));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(table),
		TEST(cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
