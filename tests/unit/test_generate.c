/* Generated content: counters, attributes, and where they stand. */
#include "render.h"

/* What the first node of the class says before it. */
static const char *before(const struct styled *styled, const char *class)
{
	const struct node *body = styled->doc->body;

	for (const struct node *n = body; n; n = node_next(n, body))
		if (node_has_class(n, class))
			return styled->generated[PSEUDO_BEFORE][n->index];
	return NULL;
}

static const struct {
	const char *markdown, *css;
	const char *said; /* before the node of class x; NULL: nothing */
} cases[] = {
	{"a {.x}", ".x::before { content: 'b' \"c\" }", "bc"},
	{"a {.x}", ".x::before { content: none }", NULL},
	{"a {.x}", ".x::before { content: 'b'; display: none }", NULL},
	{"a {.x}", ".x::before { content: counter(c) }", "0"},
	/* a counter goes on among siblings */
	{"a\n\nb\n\nc {.x}", "body { counter-reset: c 4 }"
		"p { counter-increment: c 2 } .x::before"
		"{ content: counter(c) '.' }", "10."},
	/* without a reset it begins at 0, where it is counted first */
	{"a\n\nb {.x}", "p { counter-increment: c }"
		".x::before { content: counter(c, upper-roman) }", "II"},
	/* it ends with the parent of where it began */
	{"::: y\na\n\nb\n:::\n\nc {.x}", ".y p { counter-increment: c }"
		".x::before { content: counter(c) }", "0"},
	/* those in others nest */
	{"- a\n- b\n  - c\n  - d [e]{.x}", ".x::before"
		"{ content: counters(list-item, '.') }", "2.2"},
	{"3. a\n4. b\n   1. c [d]{.x}", ".x::before"
		"{ content: counters(list-item, '-', lower-alpha) }", "d-a"},
	{"- a\n\n  - b\n\n- c [d]{.x}", ".x::before"
		"{ content: counter(list-item) }", "2"},
	/* what is not shown does not count */
	{"a\n\nb {.y}\n\nc {.x}", "p { counter-increment: c }"
		".y { display: none } .x::before { content: counter(c) }",
		"2"},
	/* attributes */
	{"[a](https://b.c/d){.x}", ".x::before { content: attr(href) }",
		"https://b.c/d"},
	{"a {.x .y #z}", ".x::before { content: attr(id) '/' attr(class) }",
		"z/x y"},
	{"a {.x}", ".x::before { content: attr(href) }", ""},
};

static void table(void **state)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct diag diag = {0};
		const struct styled *styled = render_styled(*state,
			cases[i].markdown, cases[i].css, &diag);
		const char *said = before(styled, "x");

		assert_int_equal(diag.warnings, 0);
		if (!said != !cases[i].said ||
			(said && strcmp(said, cases[i].said) != 0))
			fail_msg("%s with %s: %s", cases[i].markdown,
				cases[i].css, said ? said : "nothing");
	}
}

static void numbers(void **state)
{
	static const struct {
		enum list_style style;
		int n;
		const char *text;
	} rows[] = {
		{LIST_DECIMAL, -3, "-3"}, {LIST_LOWER_ALPHA, 1, "a"},
		{LIST_LOWER_ALPHA, 26, "z"}, {LIST_UPPER_ALPHA, 27, "AA"},
		{LIST_UPPER_ALPHA, 703, "AAA"}, {LIST_LOWER_ALPHA, 0, "0"},
		{LIST_LOWER_ROMAN, 1994, "mcmxciv"},
		{LIST_UPPER_ROMAN, 3999, "MMMCMXCIX"},
		{LIST_UPPER_ROMAN, 4000, "4000"}, {LIST_UPPER_ROMAN, 0, "0"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct buf out = {.arena = *state};

		list_style_print(&out, rows[i].style, rows[i].n);
		assert_string_equal(out.data, rows[i].text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(table),
		TEST(numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
