/* Selectors: what they match, how much they weigh, what is wrong with them. */
#include "unit.h"

#include "style/selector.h"
#include "read.h"

#include <string.h>

static const char markdown[] =
	"---\nlang: de-AT\n---\n"
	"# Ann Ode\n\nPoet, *Ithaca*\n\n## Work\n\nintro `x` **y**\n\n"
	"- one\n- two\n  > q\n- three\n\n***\n\nEnds.\n\n"
	"## Bits\n\n1. only\n";

struct match {
	const char *selector;
	const char *nodes; /* the kinds it matches, in document order */
};

static const struct match matches[] = {
	/* type, universal */
	{"h2", "h2 h2"},
	{"H2", "h2 h2"},
	{"body", "body"},
	{"table", ""},
	{"blockquote *", "p"},
	{"h1, ol", "h1 ol"},
	/* class, id */
	{".name", "h1"},
	{"h1.name", "h1"},
	{"h2.name", ""},
	{".NAME", ""},
	{"#work", "section"},
	{"section#work", "section"},
	{"#Work", ""},
	/* combinators */
	{"ul p", "p"},
	{"ul > li", "li li li"},
	{"ul>li", "li li li"},
	{"section > li", ""},
	{"section li p", "p"},
	{"h2 + p", "p"},
	{"h2+p code", "code"},
	{"p + h2", ""},
	{"body > section > ul > li", "li li li"},
	{"section section", ""},
	{"ul + hr", "hr"},
	{"code + strong", "strong"}, /* text between them does not count */
	{"section ul blockquote > p", "p"},
	{"h1 p", ""},
	/* structure */
	{":root", "body"},
	{"li:first-child", "li li"},
	{"li:last-child", "li li"},
	{"li:only-child", "li"},
	{"ul > li:first-child", "li"},
	{"section:first-of-type", "section"},
	{"section:last-of-type > h2", "h2"},
	{"section > p:first-child", ""},
	{"section > p:first-of-type", "p"},
	{"code:first-child", "code"}, /* nor does text before it */
	{"li:not(:first-child)", "li li"},
	{"h1:not(.name)", ""},
	{"li:not(:first-child):not(:last-child)", "li"},
	{"section:not(#work)", "section"},
	{"ol > :not(li)", ""},
	{"li:not(:first-child, :last-child)", "li"},
	{":is(h1, ol)", "h1 ol"},
	{"section > :is(h2, .none)", "h2 h2"},
	{"li:is(:first-child):not(:last-child)", "li"},
	{"h2 ~ p", "p p"},
	{"h2 ~ ul > li", "li li li"},
	{"p ~ h2", ""},
	/* language */
	{"h1:lang(de)", "h1"},
	{"h1:lang(de-AT)", "h1"},
	{"h1:lang('DE')", "h1"},
	{"h1:lang(d)", ""},
	{"h1:lang(en)", ""},
	/* escapes */
	{"\\68 1", "h1"},
	{".n\\61me", "h1"},
	/* a name that is in no document does not spoil the list */
	{"h1, nav", "h1"},
};

static const struct selector *parse(struct arena *arena, const char *text,
	struct diag *diag)
{
	size_t count;
	const struct token *t = tokenize(arena, "t.css", text, strlen(text),
		&count);

	return selector_parse(arena, t, count, diag);
}

static void matching(void **state)
{
	struct diag diag = {0};
	struct doc *doc = doc_read(*state, "t.md", markdown, strlen(markdown),
		&diag);
	struct matcher m = matcher_new(*state, doc);

	for (size_t i = 0; i < sizeof matches / sizeof *matches; i++) {
		struct buf got = {.arena = *state};
		const struct selector *list = parse(*state,
			matches[i].selector, &diag);

		buf_add(&got, "", 0);
		if (!list)
			fail_msg("%s is left out", matches[i].selector);
		for (const struct node *n = doc->body; n;
			n = node_next(n, doc->body)) {
			bool any = false;

			if (n->kind == KIND_TEXT) /* has its parent's style */
				continue;
			for (const struct selector *s = list; s; s = s->next)
				any = any || selector_matches(&m, s, n);
			if (any)
				buf_printf(&got, "%s%s", got.len ? " " : "",
					doc_kinds[n->kind].name);
		}
		if (strcmp(got.data, matches[i].nodes) != 0)
			fail_msg("%s: %s", matches[i].selector, got.data);
	}
}

static void specificity(void **state)
{
	static const struct {
		const char *selector;
		int weight;
	} cases[] = {
		{"*", 0}, {"p", 1}, {"p em", 2}, {"p > em + strong", 3},
		{".a", 1000}, {"p.a.b", 2001}, {":first-child", 1000},
		{"p:lang(de)", 1001}, {"#a", 1000000}, {"p#a.b", 1001001},
		{"p::before", 2}, {":not(p)", 1}, {":not(.a)", 1000},
		{"p:not(#a)", 1000001}, {":is(p, .a)", 1000},
		{"em:not(p, #a)", 1000001}, {"p ~ em", 2}, {"* *", 0}, {":root", 1000},
	};
	struct diag diag = {0};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct selector *s = parse(*state, cases[i].selector,
			&diag);

		if (!s || s->next || s->specificity != cases[i].weight)
			fail_msg("%s: %d", cases[i].selector,
				s ? s->specificity : -1);
	}
	assert_int_equal(diag.warnings, 0);
}

static void pseudo_elements(void **state)
{
	static const struct {
		const char *selector;
		enum pseudo pseudo;
	} cases[] = {
		{"p", PSEUDO_NONE}, {"p::before", PSEUDO_BEFORE},
		{"p.a::AFTER", PSEUDO_AFTER}, {"ul > li::marker",
			PSEUDO_MARKER},
		{"::before", PSEUDO_BEFORE},
	};
	struct diag diag = {0};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct selector *s = parse(*state, cases[i].selector,
			&diag);

		if (!s || s->pseudo != cases[i].pseudo)
			fail_msg("%s", cases[i].selector);
	}
	assert_int_equal(diag.warnings, 0);
}

static void wrong(void **state)
{
	static const struct {
		const char *selector, *said;
	} cases[] = {
		{"p:hover", "t.css:1:3: warning: the rule is left out: no "
			"such selector as 'hover'"},
		{"p:nth-child(2)", "no such selector as 'nth-child'"},
		{"p::first-line", "no such pseudo-element as 'first-line'"},
		{"p || em", "'|'"}, {"p >", "expected a selector"},
		{"p:is()", "expected a selector"},
		{"p:is(a, p", "expected ')'"},
		{"p:is(:not(a))", "no such selector as 'not'"},
		{"p:is(a > b)", "expected ')'"},
		{"> p", "expected a selector, not '>'"},
		{"p > > em", "expected a selector, not '>'"},
		{"p,", "expected a selector"}, {", p", "expected a selector"},
		{"p,,em", "expected a selector, not ','"},
		{".", "expected a class"}, {".1", "'"}, {"p..a", "expected a "
			"class, not '.'"},
		{"[href]", "'['"}, {"a[href]", "'['"}, {"p%", "'%'"},
		{":not()", "expected a selector, not ')'"},
		{":not(p", "expected ')'"}, {":not(:not(p))", "'not'"},
		{":lang()", "'lang'"}, {"p::before em", "pseudo-element"},
		{"p::before.a", "'.'"}, {":not(::before)", "pseudo-element"},
		{"h1, p:hover", "'hover'"}, {"#", "'#'"}, {"1", "'"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char said[500] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};
		const struct selector *s = parse(*state, cases[i].selector,
			&diag);

		fclose(diag.stream);
		if (s || diag.warnings != 1 || !strstr(said, cases[i].said))
			fail_msg("%s: %s", cases[i].selector, said);
	}
}

static void unknown_names(void **state)
{
	char said[500] = "";
	struct diag diag = {.stream = fmemopen(said, sizeof said, "w")};

	parse(*state, "h1, nav", &diag);
	fclose(diag.stream);
	assert_non_null(strstr(said, "t.css:1:5: warning: no document has an "
		"element 'nav'"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(matching),
		TEST(specificity),
		TEST(pseudo_elements),
		TEST(wrong),
		TEST(unknown_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
