/* CSS Syntax 3, section 5: rules, declarations, and what errors cost. */
#include "unit.h"

#include "style/sheet.h"

#include <string.h>

struct parse_case {
	const char *css;
	const char *rules; /* as put() writes them */
	const char *said;  /* a part of the messages; NULL: there are none */
};

/*
 * A rule is its selectors' count and its declarations: "1{color: red}"; an
 * @page rule likewise, with its selector and margin boxes by number.
 */
static const struct parse_case cases[] = {
	{"", "", NULL},
	{" \n ", "", NULL},
	{"/* a */", "", NULL},
	{"p{}", "1{}", NULL},
	{"p { color: red }", "1{color: red}", NULL},
	{"p,em{color:red;}", "2{color: red}", NULL},
	{"p { color: red; width: 1pt }", "1{color: red; width: 1pt}", NULL},
	{"p { ; color : red ;; }", "1{color: red}", NULL},
	{"p { COLOR: RED }", "1{color: RED}", NULL},
	{"p { color: red } em { color: blue }",
		"1{color: red} 1{color: blue}", NULL},
	{"p{color:/*a*/red/*b*/}", "1{color: red}", NULL},
	{"p { margin: 1pt  2pt }", "1{margin: 1pt  2pt}", NULL},

	/* importance */
	{"p { color: red !important }", "1{color: red!}", NULL},
	{"p { color: red!IMPORTANT; }", "1{color: red!}", NULL},
	{"p { color: red ! important }", "1{color: red!}", NULL},
	{"p { color: red important }", "1{}", "'red important'"},
	{"p { color: red !importan }", "1{}", "is no value for 'color'"},
	{"p { color: !important red }", "1{}", "is no value"},

	/* custom properties hold anything */
	{"p { --a: b c, 1 }", "1{--a: b c, 1}", NULL},
	{"p { --A:; --a: }", "1{--A: ; --a: }", NULL},
	{"p { --a: {b: c; d} }", "1{--a: {b: c; d}}", NULL},
	{"p { --a: b !important }", "1{--a: b!}", NULL},

	/* a bad declaration ends at its semicolon */
	{"p { color red; width: 1pt }", "1{width: 1pt}",
		"t.css:1:5: warning: expected 'property: value;', not 'color "
		"red'"},
	{"p { : red; width: 1pt }", "1{width: 1pt}", "expected 'property"},
	{"p { 1: red; width: 1pt }", "1{width: 1pt}", "expected 'property"},
	{"p { color: ; width: 1pt }", "1{width: 1pt}", "'color' has no value"},
	{"p { color: (;); width: 1pt }", "1{width: 1pt}", "'(;)'"},
	{"p { color: [a;b]; width: 1pt }", "1{width: 1pt}", "is no value"},
	{"p { color: {a;b}; width: 1pt }", "1{width: 1pt}", "is no value"},
	{"p { color: f(;); width: 1pt }", "1{width: 1pt}", "is no value"},
	{"p { color: ';'; width: 1pt }", "1{width: 1pt}", "';'"},
	{"p { color: 'a\n; width: 1pt }", "1{width: 1pt}", "is no value"},
	{"p { {} width: 1pt }", "1{width: 1pt}", "warning"},
	{"p { ) width: 1pt; height: 1pt }", "1{height: 1pt}",
		"expected 'property"},
	{"p { @a; width: 1pt }", "1{width: 1pt}", "expected 'property"},
	{"p { colr: red }", "1{}", "t.css:1:5: warning: unknown property "
		"'colr'; did you mean 'color'?"},
	{"p { position: fixed }", "1{}", "the property 'position' is not "
		"supported"},

	/* a bad rule ends with its block */
	{"p:foo { color: red } em { color: red }", "1{color: red}",
		"'foo'"},
	{"{ color: red } em { color: red }", "1{color: red}",
		"t.css:1:1: warning: a rule without selectors"},
	{"p:foo { a: {} b } em {}", "1{}", "'foo'"},
	{"p } em {}", "1{}", "expected '{' after 'p'"},
	{"} em {}", "1{}", "t.css:1:1: warning: a '}' that nothing opened"},
	{"p {} ) em {}", "1{} 1{}", "a ')' that nothing opened"},
	{"p", "", "expected '{' after 'p'"},
	{"p { color: red } em", "1{color: red}", "expected '{'"},

	/* what is not closed is closed at the end */
	{"p { color: red", "1{color: red}", NULL},
	{"p { color: rgb(1, 2, 3", "1{}", "is no value"},
	{"p {", "1{}", NULL},
	{"@media print { p { color: red", "1{color: red}", NULL},

	/* at-rules */
	{"@charset 'utf-8'; p {}", "1{}", NULL},
	{"@media print { p {} em {} }", "1{} 1{}", NULL},
	{"@MEDIA ALL { p {} }", "1{}", NULL},
	{"@media { p {} }", "1{}", NULL},
	{"@media screen { p {} } em {}", "1{}", NULL},
	{"@media screen, print { p {} }", "1{}", NULL},
	{"@media only print { p {} }", "1{}", NULL},
	{"@media not print { p {} }", "", NULL},
	{"@media not screen { p {} }", "1{}", NULL},
	{"@media print and (min-width: 1cm) { p {} }", "", NULL},
	{"@media print { @media all { p {} } }", "1{}", NULL},
	{"@foo { p {} } em {}", "1{}", "t.css:1:1: warning: '@foo' is not "
		"supported"},
	{"@foo bar; em {}", "1{}", "'@foo'"},
	{"@foo {", "", "'@foo'"},
	{"@foo", "", "'@foo'"},

	/* pages */
	{"@page { margin: 1pt }", "@0{margin: 1pt}", NULL},
	{"@page{size:a4;margin:0}", "@0{size: a4; margin: 0}", NULL},
	{"@page :first { margin: 1pt }", "@1{margin: 1pt}", NULL},
	{"@page:FIRST{}", "@1{}", NULL},
	{"@page :odd {}", "@0{}", "'@page' knows :first, :left and :right"},
	{"@page { @top-left { content: 'a' } margin: 0 }",
		"@0{margin: 0 1: content: 'a'}", NULL},
	{"@page { @TOP-LEFT-CORNER {} @left-top { color: red } }",
		"@0{ 15: color: red}", NULL},
	{"@page { @bottom-center { color: red } "
		"@bottom-center { width: 0 } }",
		"@0{ 10: color: red; width: 0}", NULL},
	{"@page { @middle { content: 'a' } margin: 0 }", "@0{margin: 0}",
		"no such margin box as '@middle'"},
	{"@page { @top-left; margin: 0 }", "@0{margin: 0}",
		"expected '{' after '@top-left'"},
	{"p { size: a4 }", "1{}", "unknown property 'size'"},

	/* section 3.3: the bytes before the tokens */
	{"p\r\n{\rcolor:\fred }", "1{color: red}", NULL},
	{"\xEF\xBB\xBFp { color: red }", "1{color: red}", NULL},
	{"p { string-set: \xFF content() }",
		"1{string-set: \xEF\xBF\xBD content()}", "t.css: warning: not "
		"UTF-8"},
};

static void put(struct buf *out, const char *text,
	const struct declaration *d)
{
	for (const char *gap = ""; d; d = d->next, gap = "; ") {
		buf_printf(out, "%s%s: ", gap, d->name);
		if (d->count)
			buf_add(out, text + d->value[0].start,
				d->value[d->count - 1].end -
					d->value[0].start);
		if (d->important)
			buf_putc(out, '!');
	}
}

static const char *written(struct arena *arena, const struct sheet *sheet)
{
	struct buf out = {.arena = arena};

	buf_add(&out, "", 0);
	for (const struct rule *r = sheet->rules; r; r = r->next) {
		int count = 0;

		for (const struct selector *s = r->selectors; s; s = s->next)
			count++;
		buf_printf(&out, "%s%d{", out.len ? " " : "", count);
		put(&out, sheet->text, r->declarations);
		buf_putc(&out, '}');
	}
	for (const struct page_rule *p = sheet->pages; p; p = p->next) {
		buf_printf(&out, "%s@%d{", out.len ? " " : "",
			(int)p->selector);
		put(&out, sheet->text, p->declarations);
		for (int box = 0; box < BOX_COUNT; box++)
			if (p->boxes[box]) {
				buf_printf(&out, " %d: ", box);
				put(&out, sheet->text, p->boxes[box]);
			}
		buf_putc(&out, '}');
	}
	return out.data;
}

static void table(void **state)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct parse_case *c = &cases[i];
		char said[2000] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};
		const char *got = written(*state, sheet_parse(*state, "t.css",
			c->css, strlen(c->css), &diag));

		fclose(diag.stream);
		if (strcmp(got, c->rules) != 0)
			fail_msg("%s\n is %s\n%s", c->css, got, said);
		if (c->said ? !strstr(said, c->said) : *said != '\0')
			fail_msg("%s says %s", c->css, said);
	}
}

static void nul_bytes(void **state)
{
	static const char css[] = "p { string-set: a\0b content() }";
	struct diag diag = {0};

	assert_string_equal(written(*state, sheet_parse(*state, "t.css", css,
		sizeof css - 1, &diag)),
		"1{string-set: a\xEF\xBF\xBD" "b content()}");
}

/* Brackets without end: read in time, and without deep recursion. */
static void nested(void **state)
{
	static const char *const marks[] = {"{", "(", "[", "f(", "p{",
		"@media{", ":not(", "p{color:calc(", "@page{@top-left{"};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		struct buf css = {.arena = *state};
		struct diag diag = {0};

		for (int n = 0; n < 10000; n++)
			buf_puts(&css, marks[i]);
		assert_non_null(sheet_parse(*state, "t.css", css.data,
			css.len, &diag));
	}
}

static void positions(void **state)
{
	static const char css[] = "p {\n  color: red;\n\twidth: 1pt }";
	struct diag diag = {0};
	const struct declaration *d = sheet_parse(*state, "t.css", css,
		strlen(css), &diag)->rules->declarations;

	assert_int_equal(d->pos.line, 2);
	assert_int_equal(d->pos.column, 3);
	assert_int_equal(d->next->pos.line, 3);
	assert_int_equal(d->next->pos.column, 2);
	assert_string_equal(d->pos.file, "t.css");
}

/* What is for browsers is said of a sheet, not of what a document brings. */
static void of_the_web(void **state)
{
	static const struct {
		const char *css, *said;
	} rows[] = {
		{"p {display: flex; zoom: 1; flex-wrap: wrap}", ""},
		{"@keyframes a {} @media print {p {cursor: help}}", ""},
		{"p {colr: red}", "did you mean 'color'"},
		{"p {color: ##0}", "'##0' is no value for 'color'"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char said[500] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};

		sheet_parse_at(*state, (struct pos){"a.md", 3, 1},
			rows[i].css, strlen(rows[i].css), &diag);
		fclose(diag.stream);
		if (*rows[i].said ? !strstr(said, rows[i].said) : *said)
			fail_msg("%s says %s", rows[i].css, said);
		diag.stream = NULL;
		sheet_parse(*state, "t.css", rows[i].css,
			strlen(rows[i].css), &diag);
		assert_true(diag.warnings > 0);
	}
}

static void summaries(void **state)
{
	static const struct {
		const char *css, *summary;
	} rows[] = {
		{"/* Name: what. */", "Name: what."},
		{"/*\n * Name: what.\n *\n * More.\n */", "Name: what."},
		{"/** Name\n*/", "Name"}, {"p {}", ""}, {"", ""}, {"/*", ""},
		{"/**/", ""},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (strcmp(sheet_summary(*state, rows[i].css,
			strlen(rows[i].css)), rows[i].summary) != 0)
			fail_msg("%s: '%s'", rows[i].css,
				sheet_summary(*state, rows[i].css,
					strlen(rows[i].css)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(table),
		TEST(nul_bytes),
		TEST(nested),
		TEST(positions),
		TEST(of_the_web),
		TEST(summaries),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
