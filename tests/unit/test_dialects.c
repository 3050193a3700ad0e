/* What is typed in Markdown beyond CommonMark, and what it becomes. */
#include "tree.h"

#include "../check_doc.h"
#include "markdown/footnotes.h"
#include "model/spans.h"
#include "read.h"

static const struct tree_case alerts[] = {
	{"> [!NOTE]\n> a *b*\n> c", "blockquote[.alert .note](p("
		"strong('Note:')' ''a 'em('b')'\\nc'))", NULL},
	{"> [!tip]+ A *b*\n> c", "blockquote[.alert .tip](p("
		"strong('A 'em('b'))br'c'))", NULL},
	{"> [!NOTE]\n>\n> a\n>\n> b", "blockquote[.alert .note](p("
		"strong('Note:')' ''a')p('b'))", NULL},
	{"> [!NOTE]\n>\n> - a", "blockquote[.alert .note](p(strong('Note:'))"
		"ul[tight](li(div('a'))))", NULL},
	{"> [!NOTE] A", "blockquote[.alert .note](p(strong('A')))", NULL},
	{"> [!] a\n\n> a [!NOTE]\n\n[!NOTE]\n", "blockquote(p('[!] a')) "
		"blockquote(p('a [!NOTE]')) p('[!NOTE]')", NULL},
};

static const struct tree_case line_blocks[] = {
	{"| a\n|   b *c\n| d* e\n|\n| *f*", "p('a'br'\u00A0\u00A0" "b 'em('c'br"
		"'d')' e'brbrem('f'))", NULL},
	{"| a", "p('a')", NULL},
	{"| a<br>b\n| <br>\u00E9", "p('a'br'b'brbr'\u00E9')", NULL},
	{"- | a\n  | b", "ul[tight](li(div('| a\\n| b')))", NULL},
	/* rows of a table, and what a bar only parts */
	{"| a | b", "p('| a | b')", NULL},
	{"| a |\n| b |", "p('| a |\\n| b |')", NULL},
	{"| a\n|---\n| b", "p('| a\\n|---\\n| b')", NULL},
	{"| a\nb", "p('| a\\nb')", NULL},
	{"|a\n|b", "p('|a\\n|b')", NULL},
};

static const struct tree_case definitions[] = {
	{"a\nb *c*\n: d", "dl(dt('a')dt('b 'em('c'))dd(p('d')))", NULL},
	{"a\nb\n\n: d\n\n    e\n\n: f", "dl(dt('a')dt('b')dd(p('d')p('e'))"
		"dd(p('f')))", NULL},
	{"a\n\n~   b\n\nc\n~ 5", "dl(dt('a')dd(p('b'))) p('c\\n~ 5')", NULL},
	{"a\n: b\n: c", "dl(dt('a')dd(p('b'))dd(p('c')))", NULL},
};

/* A backslash that spaces follow is meant as a break; the last breaks nothing. */
static const struct tree_case backslashes[] = {
	{"*a* \\ \nb\\  \nc \\\nd", "p(em('a')br'b'br'c 'br'd')", NULL},
	{"a\\\n\nC:\\ d \\\n\n`e\\`", "p('a') p('C:\\ d') p(code('e\\'))",
		NULL},
};

static const struct tree_case tasks[] = {
	{"- [-] a\n- [>] b\n- [*] c", "ul[tight](li[.task](div('a'))li[.task]"
		"(div('b'))li(div('[*] c')))", NULL},
	{"- [x] *a*\n- [ ] b\n- [y] c\n- [x]d", "ul[tight](li[.task .done]"
		"(div(em('a')))li[.task](div('b'))li(div('[y] c'))"
		"li(div('[x]d')))", NULL},
	{"1. [X] a\n\n2. b", "ol[1](li[.task .done](p('a'))li(p('b')))", NULL},
	{"[x] a", "p('[x] a')", NULL},
	/* abbreviations */
	{"*[AB]: a *b*\n*[CD]: e\n\nf", "p('f')", "test.md:1:1: warning: what 'AB"
		"' stands for is not shown"},
	{"*[AB]: a\nb", "p('b')", "what 'AB' stands for"},
	{"*[AB] a\nb", "p('*[AB] a\\nb')", NULL},
};

static const struct tree_case empties[] = {
	{"##\n\na\n\n## &nbsp;\n\n## ![b](c)", "p('a') h2(img[c 'b'])",
		"test.md:1:1: warning: a heading without text is left out"},
	{"- \n- a\n\n1.\n\nb", "ul[tight](li(div('a'))) p('b')", NULL},
	{"N/A\n\na N/A", "p('a N/A')", "note: 'N/A' is left out"},
	{"Aside\n=====\n\na\n\nMain\n====\n\nb", "p('a') p('b')", "note: 'Aside'"},
	{"# Main\n\na", "h1('Main') p('a')", NULL},
};

static const struct tree_case footnotes[] = {
	{"a[^1]\n\n[^1]: b\n\n[^2]: c\nd", "p[#note-1-from]('a'a[.superscript "
		".reference #note-1]('1')) p('c\\nd') ol[.footnotes 1 tight]("
		"li[#note-1](div('b'a[.back #note-1-from]('\u00A0\u2191'))))",
		"nothing refers to the note '[^2]'"},
	{"a[^1] b[^x], c[^1]\n\n[^1]: d\n[^x]: *e*\n\n    f\n\n    - g",
		"p[#note-1-from]('a'a[.superscript .reference #note-1]('1')"
		"' b'a[.superscript .reference #note-2]('2')', c'"
		"a[.superscript .reference #note-1]('1')) "
		"ol[.footnotes 1 tight](li[#note-1](div('d'"
		"a[.back #note-1-from]('\u00A0\u2191')))"
		"li[#note-2](div(em('e'))p('f')ul[tight](li(div('g'"
		"a[.back #note-1-from]('\u00A0\u2191'))))))", NULL},
	{"*a*^[b [c](#d)].", "p[#note-1-from](em('a')"
		"a[.superscript .reference #note-1]('1')'.') "
		"ol[.footnotes 1 tight](li[#note-1](div('b 'a[#d]('c')"
		"a[.back #note-1-from]('\u00A0\u2191'))))", NULL},
	/* one that another note refers to; two side by side */
	{"a[^2][^3]\n\n[^1]: b\n\n[^2]: c[^1]\n[^3]: d",
		"p[#note-1-from]('a'a[.superscript .reference #note-1]('1')"
		"span[.superscript](',')"
		"a[.superscript .reference #note-2]('2')) "
		"ol[.footnotes 1 tight](li[#note-1](div[#note-3-from]('c'"
		"a[.superscript .reference #note-3]('3')"
		"a[.back #note-1-from]('\u00A0\u2191')))"
		"li[#note-2](div('d'a[.back #note-1-from]('\u00A0\u2191')))"
		"li[#note-3](div('b'a[.back #note-3-from]('\u00A0\u2191'))))",
		NULL},
	/* no link in a link */
	{"[a[^1]b](#b)\n\n[^1]: c", "p[#note-1-from](a[#b]('a')"
		"a[.superscript .reference #note-1]('1')a[#b]('b')) "
		"ol[.footnotes 1 tight](li[#note-1](div('c'"
		"a[.back #note-1-from]('\u00A0\u2191'))))", NULL},
	/* text */
	{"a[^1] `b[^2]` ^[] ^[c\n\n[^2]: d", "p('a[^1] 'code('b[^2]')"
		"' ^[] ^[c') p('d')", "nothing refers to the note '[^2]'"},
};

static void make_tasks(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	(void)source;
	marked_make(arena, doc->body, diag);
}

/* From the source on, which is why the tree that is there goes. */
static void make_footnotes(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	struct source copy = *source;
	struct footnotes *notes;

	doc->body = node_new(arena, KIND_BODY, doc->body->pos);
	footnotes_mark(arena, &copy);
	assert_true(markdown_parse(arena, &copy, doc->body, diag));
	assert_true(footnotes_take(arena, doc->body, &notes, diag));
	footnotes_set_aside(notes);
	doc->notes = footnotes_place(notes, doc->body);
}

static void make_alerts(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	(void)source, (void)diag;
	alerts_make(arena, doc->body);
}

static void make_line_blocks(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	(void)source, (void)diag;
	line_blocks_make(arena, doc->body);
}

static void make_definitions(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	(void)source;
	deflists_make(arena, doc->body, diag);
}

static void drop_empty(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag)
{
	(void)arena, (void)source;
	empty_drop(doc->body, diag);
}

static void empty(void **state)
{
	TREE_CHECK(*state, empties, drop_empty);
}

static void alert(void **state)
{
	TREE_CHECK(*state, alerts, make_alerts);
}

static void line_block(void **state)
{
	TREE_CHECK(*state, line_blocks, make_line_blocks);
}

static void backslash(void **state)
{
	TREE_CHECK(*state, backslashes, make_tasks);
}

static void task(void **state)
{
	TREE_CHECK(*state, tasks, make_tasks);
}

static void footnote(void **state)
{
	TREE_CHECK(*state, footnotes, make_footnotes);
}

/* The place of a footnote goes with the text before it, and is never lost. */
static void places(void **state)
{
	static const struct {
		size_t from, to;
		const char *wrapped, *removed;
	} cases[] = {
		{0, 2, "p(span[.x]('ab'span)em('cd'span)'e')",
			"p(spanem('cd'span)'e')"},
		{2, 4, "p('ab'spanspan[.x](em('cd'span))'e')",
			"p('ab'spanspan'e')"},
		{4, 5, "p('ab'spanem('cd'span)span[.x]('e'))",
			"p('ab'spanem('cd'span))"},
		{1, 5, "p('a'span[.x]('b'spanem('cd'span)'e'))",
			"p('a'spanspan)"},
	};

	for (size_t i = 0; i < 2 * sizeof cases / sizeof *cases; i++) {
		struct diag diag = {0};
		struct source s = {"t.md", "ab*cd*e", 7, 1, NULL};
		struct node *body = node_new(*state, KIND_BODY,
			(struct pos){"t.md", 1, 1}), *p;
		const char *want;

		markdown_parse(*state, &s, body, &diag);
		p = body->first;
		node_insert_after(p->first, node_new(*state, KIND_SPAN,
			p->pos));
		node_append(p->last->prev, node_new(*state, KIND_SPAN,
			p->pos));
		if (i % 2) {
			spans_remove(*state, p, cases[i / 2].from,
				cases[i / 2].to);
			want = cases[i / 2].removed;
		} else {
			spans_wrap(*state, p, cases[i / 2].from,
				cases[i / 2].to, KIND_SPAN, "x");
			want = cases[i / 2].wrapped;
		}
		assert_string_equal(tree_of(*state, body), want);
	}
}

/* What is read keeps its shape, and no note is taken for an entry or skill. */
static void whole(void **state)
{
	static const char text[] = "# Ada Quill[^n]\n\na@b.example[^n]\n\n"
		"## Work[^n]\n\n### Cook[^n], Inn[^m], 2019 - 2021[^m]\n\n"
		"- Cut^[reed].\n\n## Skills\n\n- C[^n]\n- Go\n\n"
		"| a[^m] | b |\n|---|---|\n| c | d[^n] |\n\n"
		"[^n]: Rust,\nC\n[^m]: Baker, Mill, 2003 - 2005\n";
	struct diag diag = {0};
	const struct node *where;
	struct doc *doc = doc_read(*state, "t.md", text, strlen(text), &diag);
	struct buf all = {.arena = *state};
	int references = 0;

	assert_non_null(doc);
	if (check_doc(doc, &where))
		fail_msg("%s at %d", check_doc(doc, &where), where->pos.line);
	for (const struct node *n = doc->body; n; n = node_next(n, doc->body))
		references += node_has_class(n, "reference");
	assert_int_equal(references, 10);
	assert_non_null(doc->notes);
	node_text(doc->notes, &all);
	assert_string_equal(all.data, "Rust, C\u00A0\u2191Baker, Mill, 2003 - "
		"2005\u00A0\u2191reed\u00A0\u2191");
}

static void definition(void **state)
{
	TREE_CHECK(*state, definitions, make_definitions);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(alert),
		TEST(empty),
		TEST(line_block),
		TEST(definition),
		TEST(backslash),
		TEST(task),
		TEST(footnote),
		TEST(places),
		TEST(whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
