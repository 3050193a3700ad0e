/* Sheets applied: selectors, specificity, inheritance, values. */
#include "render.h"

#include <stdlib.h>

struct expectation {
	const char *css;
	enum kind kind;
	const char *colour; /* of the first node of the kind: "rrggbb" */
};

static const char markdown[] =
	"# Ann Ode\n\nintro\n\n## Work\n\ntext *emphasis **both*** more\n\n"
	"- one\n- two\n\n[link](https://example.com)\n";

static const struct expectation expectations[] = {
	/* selectors */
	{"p { color: #123456 }", KIND_P, "123456"},
	{"em { color: red }", KIND_EM, "ff0000"},
	{"p em { color: red }", KIND_EM, "ff0000"},
	{"ul em { color: red }", KIND_EM, "000000"},
	{"em > strong { color: red }", KIND_STRONG, "ff0000"},
	{"p > strong { color: red }", KIND_STRONG, "000000"},
	{"h2 + p em { color: red }", KIND_EM, "ff0000"},
	{"li:first-child { color: red }", KIND_LI, "ff0000"},
	{"li:last-child { color: red }", KIND_LI, "000000"},
	{".name { color: red }", KIND_H1, "ff0000"},
	{"h1:not(.name) { color: red }", KIND_H1, "000000"},
	{"#work { color: red }", KIND_SECTION, "ff0000"},
	{"h1, em, h3 { color: red }", KIND_EM, "ff0000"},
	/* the later, the more specific, the important one wins */
	{"em { color: red } em { color: blue }", KIND_EM, "0000ff"},
	{"p em { color: red } em { color: blue }", KIND_EM, "ff0000"},
	{"em { color: red !important } p em { color: blue }", KIND_EM,
		"ff0000"},
	{"#work em { color: red } p em { color: blue }", KIND_EM, "ff0000"},
	/* inheritance */
	{"body { color: red }", KIND_STRONG, "ff0000"},
	{"body { color: red } em { color: inherit }", KIND_EM, "ff0000"},
	{"body { color: red } em { color: initial }", KIND_EM, "000000"},
	{"body { color: red } em { color: unset }", KIND_EM, "ff0000"},
	/* custom properties */
	{":root { --c: red } em { color: var(--c) }", KIND_EM, "ff0000"},
	{"em { color: var(--none, blue) }", KIND_EM, "0000ff"},
	{"em { --c: red } strong { color: var(--c) }", KIND_STRONG, "ff0000"},
	{":root { --a: var(--b); --b: lime } em { color: var(--a) }",
		KIND_EM, "00ff00"},
	{"body { color: red } :root { --a: var(--a) } "
		"em { color: var(--a) }", KIND_EM, "ff0000"},
	/* colours */
	{"em { color: #F00 }", KIND_EM, "ff0000"},
	{"em { color: rgb(255, 0, 128) }", KIND_EM, "ff0080"},
	{"em { color: rgb(100% 0% 50%) }", KIND_EM, "ff0080"},
	{"em { color: hsl(120 100% 25%) }", KIND_EM, "008000"},
	{"em { color: hsl(240deg, 100%, 50%) }", KIND_EM, "0000ff"},
	{"em { color: RebeccaPurple }", KIND_EM, "663399"},
	{"strong { color: currentColor } em { color: red }", KIND_STRONG,
		"ff0000"},
	/* what is wrong is as if it were not there */
	{"em { color: red; color: reddish }", KIND_EM, "ff0000"},
	{"em { color: red } em:bogus, em { color: blue }", KIND_EM, "ff0000"},
	{"em { colour: blue; color: red }", KIND_EM, "ff0000"},
	{"em { color red; color: blue; }", KIND_EM, "0000ff"},
	{"@unknown { em { color: blue } } em { color: red }", KIND_EM,
		"ff0000"},
	{"em { color: red", KIND_EM, "ff0000"},
	{"/* em { color: blue } */ em { color: red }", KIND_EM, "ff0000"},
	{"EM { COLOR: RED }", KIND_EM, "ff0000"},
	{"\\65m { col\\6fr: red }", KIND_EM, "ff0000"},
};

static void colours(void **state)
{
	for (size_t i = 0; i < sizeof expectations / sizeof *expectations;
		i++) {
		const struct expectation *e = &expectations[i];
		struct diag diag = {0};
		const struct styled *styled = render_styled(*state, markdown,
			e->css, &diag);
		struct colour c = styled_at(styled,
			render_find(styled, e->kind))->colour;
		const char *got = arena_printf(*state, "%02x%02x%02x", c.r,
			c.g, c.b);

		if (strcmp(got, e->colour))
			fail_msg("%s: %s, not %s", e->css, got, e->colour);
	}
}

static sp margin_top(void **state, const char *css)
{
	struct diag diag = {0};
	const struct styled *styled = render_styled(*state, markdown,
		arena_printf(*state, "body { font-size: 10pt; line-height: "
			"14pt } %s", css), &diag);

	return styled_at(styled, render_find(styled, KIND_UL))
		->margin[TOP].fixed;
}

static void lengths(void **state)
{
	static const struct {
		const char *value;
		int hundredths; /* of a point */
	} cases[] = {
		{"12pt", 1200}, {"1in", 7200}, {"2.54cm", 7200},
		{"25.4mm", 7200}, {"1pc", 1200}, {"96px", 7200},
		{"1Q", 71}, {"2em", 2000}, {"1rem", 1000}, {"1lh", 1400},
		{"-3pt", -300}, {"+.5pt", 50}, {"0", 0}, {"1e1pt", 1000},
		{"calc(1lh / 2)", 700}, {"calc(2em + 3pt)", 2300},
		{"calc(2 * (1pt + 2pt))", 600}, {"calc(10pt - 20pt)", -1000},
		{"clamp(1pt, 5pt, 9pt)", 500},
		{"min(3pt, 2pt, 4pt)", 200}, {"max(3pt, 2pt, 4pt)", 400},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		sp got = margin_top(state, arena_printf(*state,
			"ul { margin-top: %s }", cases[i].value));

		if (labs((long)got - (long)SP_PT * cases[i].hundredths / 100) >
			SP_PT / 100)
			fail_msg("%s: %ld sp", cases[i].value, (long)got);
	}
}

static void diagnostics(void **state)
{
	static const struct {
		const char *css;
		const char *said; /* a part of it; NULL: nothing */
	} cases[] = {
		{"p { margin: 1pt 2pt }", NULL},
		{"p { colr: red }", "test.css:1:5: warning: unknown property "
			"'colr'; did you mean 'color'?"},
		{"\n  p { color: 7 }", "test.css:2:14: warning:"},
		{"p { color: red } }", "test.css:1:18: warning:"},
		{"p:hover { color: red }", "warning:"},
		{"p { margin: 3furlongs }", "test.css:1:13: warning:"},
		{"p { position: absolute }", "warning: the property"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char said[1000] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};

		render_styled(*state, markdown, cases[i].css, &diag);
		fclose(diag.stream);
		if (cases[i].said ? !strstr(said, cases[i].said) : *said)
			fail_msg("%s: %s", cases[i].css, said);
	}
}

static void pages(void **state)
{
	struct diag diag = {0};
	const struct styled *styled = render_styled(*state, markdown,
		"@page { size: a5; margin: 1in 2in; "
		"@bottom-right { content: 'x' } }\n"
		"@page :first { margin-top: 3in; "
		"@bottom-right { content: none } }", &diag);
	const struct page_style *first = &styled->page[0];
	const struct page_style *rest = &styled->page[1];

	assert_int_equal(diag.warnings, 0);
	assert_true(labs(first->width - 27494158L) < SP_PT / 100);
	assert_int_equal(first->margin[TOP], 216 * SP_PT);
	assert_int_equal(first->margin[LEFT], 144 * SP_PT);
	assert_int_equal(rest->margin[TOP], 72 * SP_PT);
	assert_null(first->box[BOX_BOTTOM_RIGHT]);
	assert_non_null(rest->box[BOX_BOTTOM_RIGHT]);
	assert_null(rest->box[BOX_TOP_LEFT]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(colours),
		TEST(lengths),
		TEST(diagnostics),
		TEST(pages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
