/* Other dialects' marks, which passes over the source take out or rewrite. */
#include "unit.h"

#include "markdown/passes.h"

#include <stdio.h>
#include <string.h>

struct text_case {
	const char *text, *out;
	const char *said; /* a part of the messages; NULL: there are none */
};

typedef void source_pass(struct arena *arena, struct source *source,
	struct diag *diag);

static void check_source(struct arena *arena, const struct text_case *c,
	size_t count, source_pass *pass)
{
	for (; count--; c++) {
		struct source s = {"t.md", c->text, strlen(c->text), 1, NULL};
		char said[500] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};

		pass(arena, &s, &diag);
		fclose(diag.stream);
		if (strlen(s.text) != s.len || strcmp(s.text, c->out) != 0)
			fail_msg("%s: '%s'", c->text, s.text);
		if (c->said ? !strstr(said, c->said) : *said != '\0')
			fail_msg("%s says %s", c->text, said);
	}
}

#define SOURCE_CHECK(arena, cases, pass) \
	check_source(arena, cases, sizeof cases / sizeof *cases, pass)

static const struct text_case raws[] = {
	{"a `b`{=latex} c ``d`e``{=html} `f`{.r} `g", "a c d`e `f`{.r} `g",
		"t.md:1:3: warning: raw text for 'latex' is left out (1); "},
	{"`a`{=html5}", "a", NULL},
	{"a\n```{=latex}\n\\newpage\n```\nb", "a\n\n\\newpage\n\nb", NULL},
	{"```{=latex}\n\\vfil\n\n\\x\n```\n~~~ {=tex}\n\\y\n~~~\n`z`{=tex}",
		"\n\n\n\n\n\n\n\n", "t.md:7:1: warning: raw text for 'tex' is "
		"left out (2); "},
	{"- a\n\n  ```{=html}\n  <b>a</b>\n  ```", "- a\n\n\n  <b>a</b>\n",
		NULL},
	{"```{.r}\n`a`{=html}\n```", "```{.r}\n`a`{=html}\n```", NULL},
};

static void raw(void **state)
{
	SOURCE_CHECK(*state, raws, raw_take);
}

static const struct text_case typed[] = {
	{"#\u00A0a\n\n\u00A0\u00A0-\u00A0b", "# a\n\n  - b", "t.md:1:1: "
		"warning: 2 no-break spaces behind the mark"},
	{"\u200B# a\n\uFEFF- \u200Bb\n-\u3000c\n-\u2009d", "# a\n- b\n- c\n- d",
		NULL},
	{"\uFF03\uFF03\u3000a\n\uFF0D b\n\uFF0B c\n\u2212 d\n\uFF03e",
		"## a\n- b\n+ c\n- d\n\uFF03e", NULL},
	{"\u2013 a\n\u2013 b\n\n\u2013 c", "- a\n- b\n\n\u2013 c", NULL},
	{"* a\n** b\n** c **\n**d", "* a\n- b\n** c **\n**d", NULL},
	{"*\u00A0a\u00A0*\n```\n-\u00A0b\n```", "*\u00A0a\u00A0*\n```\n"
		"-\u00A0b\n```", NULL},
	{"&nbsp&nbsp a &emsp; `&nbsp&nbsp` [b](?c&nbsp=1)&ensp", "&nbsp;&nbsp; a "
		"&emsp; `&nbsp&nbsp` [b](?c&nbsp=1)&ensp", NULL},
};

static const struct text_case headings[] = {
	{"a\n_____\n\nb\n~~~~~~\n\nc\n=====\n\nd\n.....", "a\n---\n\nb\n---\n\nc"
		"\n=====\n\nd\n.....", NULL},
	{"*****\na b\n*****\n\nc", "\na b\n---\n\nc", NULL},
	{"*** A b ***\n\n--- C ---\n** d **", "## A b\n\n## C\n## d", NULL},
	{"- a\n- b\nWORK:\n- c\nNOT work\n\nSKILLS", "- a\n- b\n## WORK:\n- c\n"
		"NOT work\n\nSKILLS", NULL},
	{"# a\n\nb\n_____\n*** c ***", "# a\n\nb\n_____\n*** c ***", NULL},
	{"# a\n\n\u2500\u2500\u2500\u2500\n\u2014 b", "# a\n\n***\n\u2014 b",
		NULL},
	{"A sentence, which ends.\n_____\n- a\n_____", "A sentence, which ends."
		"\n_____\n- a\n_____", NULL},
	{"a\n..........\n\nb\n\n=-=-=-=-=-=-\n\n==========\nc\n- - - - - - - -",
		"a\n---\n\nb\n\n***\n\n***\nc\n- - - - - - - -", NULL},
	{"# a\n\n..........\nb\n\n....", "# a\n\n***\nb\n\n....", NULL},
};

static const struct text_case kramdowns[] = {
	{"a\n{::comment}\nb\n{:/comment}\nc {::comment}d{:/} e", "a\n\n\n\nc  e",
		NULL},
	{"{::options x=\"y\" /}\na {::nomarkdown}*b*{:/nomarkdown}", "\na *b*",
		"t.md:1:1: warning: 3 tags of kramdown's left out"},
	{"- {:.x} a\n^\n- b", "- a {.x}\n<!-- -->\n- b", NULL},
	{"`{::comment}` a {::comment} b", "`{::comment}` a  b", NULL},
	{"{: .x}\n2^3", "{: .x}\n2^3", NULL},
};

static const struct text_case wikis[] = {
	{"[[a b]] [[c|d *e*]] [[f\\|g]]", "a b d *e* g", "t.md:1:1: warning: 3 "
		"links to pages of notes left out, '[[a b]]' the first"},
	{"![[a.png|100]] ![[b]]", "![](<a.png>) ", "t.md:1:16: warning: 1 page "
		"of notes is left out"},
	{"a %%b%% c 5%% d\n%%\ne\n%%\nf ^g-1", "a  c 5%% d\n\n\n\nf", NULL},
	{"[[a]] [[[b]]]\n\n[a]: /c", "[[a]] [[[b]]]\n\n[a]: /c", NULL},
	{"[[1]](x) [[TOC]] `[[a]]` 2 ^3", "[[1]](x) [[TOC]] `[[a]]` 2", NULL},
	{"a %% b\n\n```\n[[c]]\n```", "a %% b\n\n```\n[[c]]\n```", NULL},
};

static const struct text_case directives[] = {
	{"```{note} A b\n:class: x\nc\n```\nd", "<div class=\"note\"><p><strong>"
		"A b</strong></p>\n\nc\n</div>\nd", NULL},
	{"```{r, echo=FALSE}\na\n```\nb `r 1+1` c `r`", "\n\n\nb  c `r`",
		"t.md:1:1: warning: 2 chunks of code"},
	{"```{code-block} sh\na\n```\n```{.r}\nb\n```", "```sh\na\n```\n```{.r}"
		"\nb\n```", NULL},
	{"```{figure} a.png\n:x: y\nb\n```", "![](<a.png>)\n\nb\n", NULL},
	{"```{include} a.md\n```", "\n", "t.md:1:1: warning: 1 directive that "
		"puts"},
	{"(a)=\nH{sub}`2`O {ref}`b <c>` {kbd}`d` {e} `f`\n+++", "\nH<sub>2</sub>"
		"O b <kbd>d</kbd> {e} `f`\n", NULL},
};

static const struct text_case colons[] = {
	{":::{note} A\n:class: x\nb\n:::", "<div class=\"note\"><p><strong>A"
		"</strong></p>\n\nb\n</div>", NULL},
	{"::: tip A b\nc\n:::\n:::tip[D]\n:::", "<div class=\"tip\"><p><strong>A "
		"b</strong></p>\nc\n</div>\n<div class=\"tip\"><p><strong>D"
		"</strong></p>\n</div>", NULL},
	{"::: a b\n", "::: a b\n", NULL},
};

static const struct text_case mdxs[] = {
	{"import A from './a'\nimport {\n  B\n} from \"b\"\n\nexport const c = 1"
		"\n\nd {/* e */}{f.g} {'h'} {i}", "\n\n\n\n\n\n\nd  h {i}",
		"t.md:1:1: warning: 4 pieces of JavaScript left out"},
	{"<Job title=\"Cook\" company='Inn' from=\"2019\">Fried</Job>\n<Bun t={x} "
		"/>", "**Cook | Inn | 2019**<br>Fried\n", "t.md:1:1: warning: 3 "
		"components left out"},
	{"<div className=\"x\" style={{a: 1}}>b</div>", "<div className=\"x\" >b"
		"</div>", NULL},
	{"import tea from China, {a.b} <BR> List<String>", "import tea from "
		"China, {a.b} <BR> List<String>", NULL},
	{"`<Job x={y}/>` {/* a */}", "`<Job x={y}/>` ", NULL},
};

static const struct text_case slides[] = {
	{"a\n\n---\nlayout: b\nclass: c\n---\n\n::right::\nd", "a\n\n---\n\n\n\n"
		"\n\nd", "t.md:4:1: warning: 3 lines for slides left out"},
	{"\n---\nmail: b\n---\n", "\n---\nmail: b\n---\n", NULL},
};

static const struct text_case pages[] = {
	{"### Cook\n\nCompany Name\n\nInn\n\n#### Dates EmployedMay 2016 - Now\n\n"
		"#### LocationLeeds\n\nIssued May 2019No Expiration Date",
		"### Cook\n\n\n\nInn\n\n#### May 2016 - Now\n\n#### Leeds\n\n"
		"Issued May 2019, No Expiration Date", "t.md:3:1: warning: 3 "
		"texts for screen readers left out"},
	{"ExperienceExperience\n\n  Old Inn logo\n  Old InnOld Inn\n  Head cook"
		"Head cook 2016 - 20172016 - 2017", "Experience\n\n  \n  Old Inn"
		"\n  Head cook 2016 - 2017", "t.md:3:1: warning: 1 text for "
		"screen readers left out"},
	{"## LocationLeeds\n\nOld InnOld Inn", "## LocationLeeds\n\nOld InnOld "
		"Inn", NULL},
};

static const struct text_case tables[] = {
	{"A     B|\n---  ---\n1      2\nc    d\n\ne", "| A | B\\| |\n|---|---:|\n"
		"| 1 | 2 |\n| c | d |\n\ne", NULL},
	{"   A   B   C\n----  --  -----\n1     2     3", "| A | B | C |\n|---:|"
		"---:|:---:|\n| 1 | 2 | 3 |", NULL},
	{"+---+-----+\n| A | B   |\n+===+=====+\n| c | - d |\n|   | - e |\n"
		"+---+-----+\n\nTable: f", "| A | B |\n|---|---|\n| c | <ul><li>d"
		"</li><li>e</li></ul> |\n\n\n\n\nf", NULL},
	{"-----------\nA     B\n----  -----\nc d   e\nf\n\ng     h\n"
		"-----------\n", "| A | B |\n|---|---|\n| c d f | e |\n| g | h |"
		"\n\n\n\n\n", NULL},
	{"--- ---\na   b\n--- ---\n", "|  |  |\n|---|---|\n| a | b |\n",
		NULL},
	{"a\n-----\n\n--- ---\n\n| a |\n|---|\n| b |", "a\n-----\n\n--- ---\n"
		"\n| a |\n|---|\n| b |", NULL},
	{"```\nA   B\n--- ---\n1   2\n```", "```\nA   B\n--- ---\n1   2\n```",
		NULL},
};

static const struct text_case numbers[] = {
	{"(@) a\n(@b) c, as (@d)\n#. e (@b)\n(@d) f `(@b)` (@)", "1. a\n2. c, "
		"as (3)\n1. e (2)\n3. f `(@b)` (@)", NULL},
	{"a (@b) #. c", "a (@b) #. c", NULL},
};

static const struct text_case addresses[] = {
	{"see ada.example/_a_ (bo.example/*b*) and/or_c_ www.c_d_.example",
		"see ada.example/\\_a_ (bo.example/\\*b*) and/or_c_ "
		"www.c\\_d\\_.example", NULL},
	{"[a](https://a.example/b_c) `https://a.example/b_c` d.js/e_f",
		"[a](https://a.example/b_c) `https://a.example/b_c` "
		"d.js/e\\_f", NULL},
};

static const struct text_case block_links[] = {
	{"- [\n\n  a\n\n  ](https://b.example)\n\n[\nc\n](/d)\n", "- \n\n  a\n\n  "
		"<https://b.example>\n\n\nc\n</d>\n", NULL},
	{"](a)\n[b\n](c) d\n[", "](a)\n[b\n](c) d\n[", NULL},
};

static void end_links(struct arena *arena, struct source *source,
	struct diag *diag)
{
	(void)diag;
	block_links_end(arena, source);
}

static const struct text_case strong[] = {
	{"\u4F7F\u7528**\u7248\uFF08a\uFF09**\u5B57 *\u659C\uFF08x\uFF09*\u5B57",
		"\u4F7F\u7528<strong>\u7248\uFF08a\uFF09</strong>\u5B57 <em>\u659C"
		"\uFF08x\uFF09</em>\u5B57", NULL},
	{"___\u4E09\uFF08b\uFF09___\u5B57 a_b_c **d**\u5B57 2 * 3 * 4",
		"<strong><em>\u4E09\uFF08b\uFF09</em></strong>\u5B57 a_b_c "
		"**d**\u5B57 2 * 3 * 4", NULL},
	{"**a:**b c**(d)**e **`f` ** g\n** h** i ** j ** **k**l",
		"<strong>a:</strong>b c<strong>(d)</strong>e <strong>`f`"
		"</strong> g\n<strong>h</strong> i ** j ** **k**l", NULL},
	{"2*3*4 *2*3 __init__ __init__.py __a__ x*y*z", "2\\*3\\*4 *2\\*3 "
		"\\_\\_init\\_\\_ \\_\\_init\\_\\_.py __a__ x*y*z", NULL},
	{"`**\u4E09\uFF08b\uFF09**\u5B57`", "`**\u4E09\uFF08b\uFF09**\u5B57`",
		NULL},
};

static const struct text_case sizes[] = {
	{"![a](b =300x200) ![](c \"T\" =x20) [d](e =1x1)",
		"![a](b) ![](c \"T\") [d](e =1x1)", NULL},
	{"`![a](b =3x3)` ![a](b =3) ![a](b=3x3)\n![a](b =50%x )",
		"`![a](b =3x3)` ![a](b =3) ![a](b=3x3)\n![a](b )", NULL},
};

static void drop_sizes(struct arena *arena, struct source *source,
	struct diag *diag)
{
	(void)diag;
	image_sizes_drop(arena, source);
}

static void mark_addresses(struct arena *arena, struct source *source,
	struct diag *diag)
{
	(void)diag;
	addresses_mark(arena, source);
}

static void mark_strong(struct arena *arena, struct source *source,
	struct diag *diag)
{
	(void)diag;
	strong_mark(arena, source);
}

static void make_tables(struct arena *arena, struct source *source,
	struct diag *diag)
{
	(void)diag;
	text_tables(arena, source);
}

static void make_numbers(struct arena *arena, struct source *source,
	struct diag *diag)
{
	(void)diag;
	numbered_read(arena, source);
}

#define RUN(name, cases, pass) \
static void name(void **state) \
{ \
	SOURCE_CHECK(*state, cases, pass); \
}

static void make_headings(struct arena *arena, struct source *source,
	struct diag *diag)
{
	(void)diag;
	plain_headings(arena, source);
}

static void make_fences(struct arena *arena, struct source *source,
	struct diag *diag)
{
	(void)diag;
	fences_make(arena, source);
}

RUN(typed_marks, typed, typed_mend)
RUN(plain_text, headings, make_headings)
RUN(kramdown, kramdowns, kramdown_read)
RUN(wiki, wikis, wiki_read)
RUN(directive, directives, directives_read)
RUN(colon, colons, make_fences)
RUN(mdx, mdxs, mdx_read)
RUN(slide, slides, slides_read)
RUN(pasted, pages, pasted_read)
RUN(table, tables, make_tables)
RUN(address, addresses, mark_addresses)
RUN(image_size, sizes, drop_sizes)
RUN(block_link, block_links, end_links)
RUN(east_asian, strong, mark_strong)
RUN(numbered, numbers, make_numbers)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(raw),
		TEST(typed_marks),
		TEST(plain_text),
		TEST(kramdown),
		TEST(wiki),
		TEST(directive),
		TEST(colon),
		TEST(mdx),
		TEST(slide),
		TEST(pasted),
		TEST(table),
		TEST(address),
		TEST(image_size),
		TEST(block_link),
		TEST(east_asian),
		TEST(numbered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
