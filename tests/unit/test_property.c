/* Properties and shorthands: each value's field, and what is no value. */
#include "unit.h"

#include "show.h"
#include "style/reader.h"
#include "style/sheet.h"
#include "read.h"

#include <string.h>

struct property_case {
	const char *css;
	show *show;
	const char *value; /* NULL: the declaration is left out */
};

/* The parent has 20pt, bold, lines of 30pt, #112233. */
static const struct property_case fonts[] = {
	{"font-family: a", family, "a"},
	{"font-family: a  b, 'C d', serif", family, "a b,C d,serif"},
	{"font-family: 1a", family, NULL},
	{"font-family: a,", family, NULL},
	{"font-family:", family, NULL},
	{"font-size: 12pt", font_size, "12"},
	{"font-size: 2em", font_size, "40"},
	{"font-size: 50%", font_size, "10"},
	{"font-size: 1rem", font_size, "20"},
	{"font-size: small", font_size, "8.89"},
	{"font-size: medium", font_size, "10"},
	{"font-size: larger", font_size, "24"},
	{"font-size: smaller", font_size, "16.67"},
	{"font-size: calc(1em + 50%)", font_size, "30"},
	{"font-size: 0", font_size, "0"},
	{"font-size: -1pt", font_size, NULL},
	{"font-size: 12", font_size, NULL},
	{"font-size: huge", font_size, NULL},
	{"font-weight: bold", font_weight, "700"},
	{"font-weight: normal", font_weight, "400"},
	{"font-weight: 600", font_weight, "600"},
	{"font-weight: bolder", font_weight, "900"},
	{"font-weight: lighter", font_weight, "400"},
	{"font-weight: 1001", font_weight, NULL},
	{"font-weight: 0", font_weight, NULL},
	{"font-weight: 1.5", font_weight, NULL},
	{"font-style: italic", italic, "1"},
	{"font-style: oblique", italic, "1"},
	{"font-style: normal", italic, "0"},
	{"font-style: bold", italic, NULL},
	{"font-stretch: condensed", font_stretch, "75"},
	{"font-stretch: 80%", font_stretch, "80"},
	{"font-stretch: -1%", font_stretch, NULL},
	{"font-kerning: none", kerning, "0"},
	{"font-kerning: auto", kerning, "1"},
	{"font-variant-caps: small-caps", features, "smcp=1"},
	{"font-variant-caps: all-small-caps", features, "smcp=1 c2sc=1"},
	{"font-variant-caps: normal", features, ""},
	{"font-variant-caps: big-caps", features, NULL},
	{"font-variant-numeric: tabular-nums oldstyle-nums", features,
		"tnum=1 onum=1"},
	{"font-variant-ligatures: none", features, "liga=0 clig=0 calt=0"},
	{"font-variant-ligatures: discretionary-ligatures", features,
		"dlig=1"},
	{"font-feature-settings: 'ss01'", features, "ss01=1"},
	{"font-feature-settings: 'ss01' on, 'liga' off, 'salt' 3", features,
		"ss01=1 liga=0 salt=3"},
	{"font-feature-settings: normal", features, ""},
	{"font-feature-settings: 'abc'", features, NULL},
	{"font-feature-settings: 'abcd' maybe", features, NULL},
	{"font-feature-settings: ss01", features, NULL},
	{"font-variant-caps: small-caps; font-feature-settings: 'ss01'",
		features, "smcp=1 ss01=1"},
	{"letter-spacing: 0.05em", letter_spacing, "1"},
	{"letter-spacing: 0.1em", letter_spacing, NULL}, /* too wide */
	{"letter-spacing: normal", letter_spacing, "0"},
	{"letter-spacing: 10%", letter_spacing, NULL},
	{"word-spacing: -1pt", word_spacing, "-1"},
	{"line-height: 1.5", line_height, "30"},
	{"line-height: 15pt", line_height, "15"},
	{"line-height: 150%", line_height, "30"},
	{"line-height: 1.5em; font-size: 10pt", line_height, "15"},
	{"line-height: 1.5; font-size: 10pt", line_height, "15"},
	{"line-height: normal", line_height, "24"},
	{"line-height: 0", line_height, "0"},
	{"line-height: -1", line_height, NULL},
	{"line-height: -1pt", line_height, NULL},
};

static const struct property_case text[] = {
	{"color: #abc", colour, "aabbccff"},
	{"color: currentcolor", colour, "112233ff"},
	{"color: red; color: currentcolor", colour, "112233ff"},
	{"color: redd", colour, NULL},
	{"text-align: justify", text_align, "5"},
	{"text-align: right", text_align, "3"},
	{"text-align: middle", text_align, NULL},
	{"text-align-last: left", text_align_last, "3"},
	{"text-indent: 1em", text_indent, "20"},
	{"text-indent: 10%", text_indent, "0+10%"},
	{"text-indent: auto", text_indent, NULL},
	{"text-transform: uppercase", text_transform, "1"},
	{"text-transform: lowercase", text_transform, "2"},
	{"text-transform: capitalize", text_transform, "3"},
	{"text-decoration: underline", decoration, "1 0"},
	{"text-decoration: underline line-through", decoration, "1 1"},
	{"text-decoration: none", decoration, "0 0"},
	{"text-decoration-line: line-through", decoration, "0 1"},
	{"text-decoration: blink", decoration, NULL},
	{"text-wrap: balance", text_wrap, "2"},
	{"text-wrap: pretty", text_wrap, "0"},
	{"hyphens: auto", hyphens, "2"},
	{"hyphenate-limit-chars: 6 3 2", limits, "6 3 2"},
	{"hyphenate-limit-chars: 6 3", limits, "6 3 3"},
	{"hyphenate-limit-chars: 6", limits, "6 2 2"},
	{"hyphenate-limit-chars: auto 3", limits, "5 3 3"},
	{"hyphenate-limit-chars: 0", limits, NULL},
	{"hyphenate-limit-chars: 1 2 3 4", limits, NULL},
	{"hanging-punctuation: first last", hanging_punctuation, "1"},
	{"hanging-punctuation: none", hanging_punctuation, "0"},
	{"white-space: pre-wrap", white_space, "3"},
	{"overflow-wrap: anywhere", overflow_wrap, "1"},
	{"direction: rtl", direction, "2"},
	{"vertical-align: super", valign, "1 0"},
	{"vertical-align: 2pt", valign, "3 2"},
	{"vertical-align: 50%", valign, "3 15"},
	{"vertical-align: high", valign, NULL},
	{"-rp-expansion: 2%", expansion, "200"},
	{"-rp-expansion: none", expansion, "0"},
	{"-rp-expansion: -2%", expansion, NULL},
	{"-rp-expansion: 2", expansion, NULL},
	{"-rp-protrusion: auto", protrusion, "1"},
	{"-rp-protrusion: none", protrusion, "0"},
	{"-rp-feather: 10%", feather, "1000"},
	{"-rp-icon: on", icon, "on"},
	{"-rp-icon: off", icon, "none"},
	{"-rp-icon: github", icon, "github"},
	{"-rp-icon: fa-envelope", icon, "email"},
	{"-rp-icon: nothing-like-it", icon, NULL},
	{"-rp-icon: 1", icon, NULL},
};

static const struct property_case boxes[] = {
	{"margin: 1pt", margin, "1 1 1 1"},
	{"margin: 1pt 2pt", margin, "1 2 1 2"},
	{"margin: 1pt 2pt 3pt", margin, "1 2 3 2"},
	{"margin: 1pt 2pt 3pt 4pt", margin, "1 2 3 4"},
	{"margin: 0 auto", margin, "0 auto 0 auto"},
	{"margin: 10% -1pt", margin, "0+10% -1 0+10% -1"},
	{"margin: 1em", margin, "20 20 20 20"},
	{"margin: 1lh", margin, "30 30 30 30"},
	{"margin: 1pt; margin-left: 2pt", margin, "1 1 1 2"},
	{"margin: 1pt 2pt 3pt 4pt 5pt", margin, NULL},
	{"margin: 1pt 2", margin, NULL},
	{"margin:", margin, NULL},
	{"margin: 1pt, 2pt", margin, NULL},
	{"padding: 1pt 2pt", padding, "1 2 1 2"},
	{"padding: auto", padding, NULL},
	{"padding-top: 1pt", padding, "1 0 0 0"},
	{"border: 1pt solid red", widths, "1 1 1 1"},
	{"border: 1pt solid red", lines, "1 1 1 1"},
	{"border: 1pt solid red", edges,
		"ff0000ff ff0000ff ff0000ff ff0000ff"},
	{"border: solid", widths, "2.25 2.25 2.25 2.25"},
	{"border: solid", edges, "112233ff 112233ff 112233ff 112233ff"},
	{"border: solid; color: red", edges,
		"ff0000ff ff0000ff ff0000ff ff0000ff"},
	{"border: solid currentcolor; color: red", edges,
		"ff0000ff ff0000ff ff0000ff ff0000ff"},
	{"border: 1pt", widths, "0 0 0 0"}, /* no style, no border */
	{"border: none", lines, "0 0 0 0"},
	{"border: red 1pt dashed", lines, "2 2 2 2"},
	{"border: thin dotted", widths, "0.75 0.75 0.75 0.75"},
	{"border-bottom: 1pt solid", widths, "0 0 1 0"},
	{"border: 1pt solid; border-left: none", widths, "1 1 1 0"},
	{"border: 1pt solid red; border-top: 2pt solid", edges,
		"112233ff ff0000ff ff0000ff ff0000ff"},
	{"border-style: solid; border-width: 1pt 2pt", widths, "1 2 1 2"},
	{"border: solid; border-color: red blue", edges,
		"ff0000ff 0000ffff ff0000ff 0000ffff"},
	{"border-style: solid none", lines, "1 0 1 0"},
	{"border: 1pt 2pt", widths, NULL},
	{"border: 1pt wavy", widths, NULL},
	{"border-top-width: -1pt", widths, NULL},
	{"border-radius: 2pt", border_radius, "2"},
	{"border-radius: 50%", border_radius, "0+50%"},
	{"background-color: red", background, "ff0000ff"},
	{"background: red", background, "ff0000ff"},
	{"background: red; background: none", background, "00000000"},
	{"background-color: currentcolor; color: red", background,
		"ff0000ff"},
	{"background: url(a.png)", background, NULL},
	{"background: linear-gradient(to right, red 64mm, white 64mm)", bands,
		"right ff0000ff 181.42 ffffffff 0+100%"},
	{"background-image: linear-gradient(red 10%, white 10%)", bands,
		"down ff0000ff 0+10% ffffffff 0+100%"},
	{"background: linear-gradient(to right, red 0 1pt, blue 1pt 2pt, "
		"white 2pt)", bands,
		"right ff0000ff 1 0000ffff 2 ffffffff 0+100%"},
	{"background: linear-gradient(to right, red 1pt, white 0)", bands,
		"right ff0000ff 1 ffffffff 0+100%"},
	{"background: red linear-gradient(blue 1pt, white 1pt)", background,
		"ff0000ff"},
	{"background: none", bands, ""},
	{"background: linear-gradient(red, white)", bands, NULL},
	{"background: linear-gradient(red 1pt, white 2pt)", bands, NULL},
	{"background: linear-gradient(to left, red 1pt, white 1pt)", bands,
		NULL},
	{"background: linear-gradient(red 1pt)", bands, NULL},
	{"background-image: none", bands, ""},
	{"background-image: linear-gradient(to right red 1pt, blue 1pt)",
		bands, NULL},
	{"background-image: linear-gradient(to right, 1pt, blue 1pt)", bands,
		NULL},
	{"background-image: linear-gradient(red 1pt 2pt, blue 2pt)", bands,
		NULL},
	{"background-image: linear-gradient(red 1pt, blue 1pt, red 2pt)",
		bands, NULL},
	{"background-image: linear-gradient(red, blue 1pt)", bands, NULL},
	{"background-image: radial-gradient(red, blue)", bands, NULL},
	{"background-image: red", bands, NULL},
	{"width: 10pt", width, "10"},
	{"width: 50%", width, "0+50%"},
	{"width: calc(50% - 1pt)", width, "-1+50%"},
	{"width: auto", width, "auto"},
	{"width: none", width, NULL},
	{"height: 1in", height, "72"},
	{"max-width: 10pt", max_width, "10"},
	{"max-width: none", max_width, "auto"},
	{"max-width: auto", max_width, NULL},
	{"max-height: 10pt", max_height, "10"},
	{"display: list-item", display, "2"},
	{"display: none", display, "3"},
	{"display: flex", display, NULL},
	{"display: contents", display, "6"},
	{"float: right", float_side, "2"},
};

static const struct property_case rest[] = {
	{"list-style-type: square", list, "2 "},
	{"list-style-type: '\\2013'", list, "8 \xE2\x80\x93"},
	{"list-style-type: none", list, "9 "},
	{"list-style-type: upper-latin", list, "5 "},
	{"list-style-type: foo", list, NULL},
	{"list-style-position: inside", list_inside, "1"},
	{"list-style: inside circle", list, "1 "},
	{"list-style: circle inside", list_inside, "1"},
	{"list-style-position: inside; list-style: none", list_inside, "0"},
	{"list-style: foo", list, NULL},
	{"columns: 2", columns, "2"},
	{"columns: 0", columns, NULL},
	{"columns: auto", columns, "0"},
	{"column-count: 3", columns, "3"},
	{"column-gap: normal", column_gap, "auto"},
	{"gap: 5pt", column_gap, "5"},
	{"gap: 1pt 5pt", column_gap, "5"},
	{"gap: 1pt 2pt 3pt", column_gap, NULL},
	{"grid-template-columns: 46mm 1fr 2fr", tracks, "130.39 1fr 2fr"},
	{"grid-template-columns: auto 10%", tracks, "1fr 0+10%"},
	{"grid-template-columns: none", tracks, ""},
	{"grid-template-columns: 1fr [a] 2fr", tracks, NULL},
	{"grid-template-columns: 0fr", tracks, NULL},
	{"grid-column: 2", grid_column, "2"},
	{"grid-column: 2 / 3", grid_column, "2"},
	{"grid-column: 1 / -1", grid_column, "-1"},
	{"grid-column: auto", grid_column, "0"},
	{"grid-column: 1 / 4", grid_column, NULL},
	{"grid-column: 0", grid_column, NULL},
	{"columns: 2.5", columns, NULL},
	{"columns: 99", columns, NULL},
	{"grid-template-columns: 1fr 1fr 1fr 1fr 1fr 1fr 1fr 1fr 1fr 1fr 1fr "
		"1fr 1fr 1fr 1fr 1fr 1fr", tracks, NULL},
	{"grid-column: 99", grid_column, NULL},
	{"grid-column: 2 / auto", grid_column, NULL},
	{"column-gap: 1em", column_gap, "20"},
	{"break-before: page", break_before, "2"},
	{"break-after: avoid", break_after, "1"},
	{"break-inside: avoid", break_inside, "1"},
	{"break-inside: page", break_inside, NULL},
	{"page-break-before: always", break_before, "2"},
	{"page-break-inside: avoid", break_inside, "1"},
	{"orphans: 3", orphans, "3"},
	{"widows: 0", widows, NULL},
	{"content: 'a'", content, "0 a"},
	{"content: 'a' counter(page) ' / ' counter(pages)", content,
		"0 a, 1 , 0  / , 2 "},
	{"content: string(x) attr(href)", content, "3 x, 4 href"},
	{"content: ''", content, "0 "},
	{"content: none", content, ""},
	{"content: counter(lines)", content, "5 lines"},
	{"content: counter(a, upper-roman) counters(b, '.')", content,
		"5 a, 5 b"},
	{"content: string(x, last)", content, "3 x"},
	{"content: string(x, middle)", content, NULL},
	{"content: counters(b)", content, NULL},
	{"content: counter(a, loud)", content, NULL},
	{"content: counter(page", content, NULL},
	{"content: foo", content, NULL},
	{"content: url(a)", content, NULL},
	{"string-set: x content()", string_set, "x"},
	{"string-set: x content(text)", string_set, "x"},
	{"string-set: none", string_set, "none"},
	{"string-set: x", string_set, NULL},
	{"string-set: x 'a'", string_set, NULL},
	{"counter-reset: a b 3 c -1", counter_reset, "a 0, b 3, c -1"},
	{"counter-reset: none", counter_reset, ""},
	{"counter-increment: a b 2", counter_increment, "a 1, b 2"},
	{"counter-increment: 2", counter_increment, NULL},

	/* font and font-variant */
	{"font: italic bold 12pt/15pt a, b", family, "a,b"},
	{"font: italic 600 12pt/15pt a", font_weight, "600"},
	{"font: italic 600 12pt/15pt a", italic, "1"},
	{"font: 12pt/15pt a", line_height, "15"},
	{"font: 12pt/2 a", line_height, "24"},
	{"font: 12pt a", font_weight, "400"}, /* what is not said is reset */
	{"font: 12pt a", line_height, "14.4"},
	{"font: small-caps 12pt a", features, "smcp=1"},
	{"font: normal 12pt a", font_size, "12"},
	{"font: calc(10pt + 2pt) a", font_size, "12"},
	{"font: 12pt", family, NULL},
	{"font: a", family, NULL},
	{"font: bold a", family, NULL},
	{"font: 12pt/ a", family, NULL},
	{"font-variant: small-caps tabular-nums", features,
		"smcp=1 tnum=1"},
	{"font-variant-caps: small-caps; font-variant: normal", features, ""},
	{"font-variant: none", features, "liga=0 clig=0 calt=0"},
	{"font-variant: loud", features, NULL},
};

/* The words that every property takes. */
static const struct property_case wide[] = {
	{"font-size: inherit", font_size, "20"},
	{"font-size: initial", font_size, "10"},
	{"font-size: unset", font_size, "20"},
	{"font-size: revert", font_size, "20"},
	{"font-size: INHERIT", font_size, "20"},
	{"font-size: inherit 1pt", font_size, NULL},
	{"line-height: initial", line_height, "24"},
	{"width: inherit", width, "7"},
	{"width: 3pt; width: unset", width, "auto"},
	{"width: 3pt; width: initial", width, "auto"},
	{"margin: inherit", margin, "1 2 3 4"},
	{"margin: 5pt; margin: unset", margin, "0 0 0 0"},
	{"margin: inherit 1pt", margin, NULL},
	{"border: inherit", widths, "6 6 6 6"},
	{"border: inherit", edges, "00ff00ff 00ff00ff 00ff00ff 00ff00ff"},
	{"border: solid; border-color: inherit", edges,
		"00ff00ff 00ff00ff 00ff00ff 00ff00ff"},
	{"border: solid red; border-color: initial", edges,
		"112233ff 112233ff 112233ff 112233ff"},
	{"border-top: inherit", lines, "1 0 0 0"},
	{"font: inherit", font_weight, "700"},
	{"font: initial", font_weight, "400"},
	{"font-weight: 300; font: inherit", font_weight, "700"},
	{"text-decoration: inherit", decoration, "1 1"},
	{"text-decoration: initial", decoration, "0 0"},
	{"hyphenate-limit-chars: inherit", limits, "9 8 7"},
	{"list-style: inherit", list, "8 x"},
	{"list-style: inherit", list_inside, "1"},
	{"color: initial", colour, "000000ff"},
	{"background: inherit", background, "0000ffff"},
};

static const char parent_css[] =
	"section { font-family: P; font-size: 20pt; font-weight: bold;"
	" line-height: 30pt; color: #112233; width: 7pt;"
	" margin: 1pt 2pt 3pt 4pt; border: 6pt solid lime;"
	" text-decoration: underline line-through;"
	" hyphenate-limit-chars: 9 8 7; list-style: 'x' inside;"
	" background: blue }\n"
	"body { font-size: 20pt; font-variant-numeric: normal }\n"
	"p { width: auto; margin: 0; text-decoration: none;"
	" hyphenate-limit-chars: 5 2 2; list-style: disc }\n";

static void check(struct arena *arena, const struct property_case *c)
{
	static const char markdown[] = "## A\n\nb\n\n## C";
	struct style_options options = {0};
	struct diag diag = {0};
	struct doc *doc = doc_read(arena, "t.md", markdown, strlen(markdown),
		&diag);
	const char *css = arena_printf(arena, "%sp { %s }", parent_css,
		c->css);
	const struct sheet *sheet = sheet_parse(arena, "t.css", css,
		strlen(css), &diag);
	const struct styled *styled = style_apply(arena, doc, &sheet, 1,
		&options, &diag);
	struct buf out = {.arena = arena};
	const struct node *p = doc->body;

	while (p->kind != KIND_P)
		p = node_next(p, doc->body);
	buf_add(&out, "", 0);
	c->show(&out, styled_at(styled, p));
	if (diag.warnings != !c->value)
		fail_msg("%s: %d warnings, %s", c->css, diag.warnings,
			out.data);
	if (c->value && strcmp(out.data, c->value) != 0)
		fail_msg("%s: %s", c->css, out.data);
}

#define CHECK(cases) \
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) \
		check(*state, &cases[i])

static void font_properties(void **state)
{
	CHECK(fonts);
}

static void text_properties(void **state)
{
	CHECK(text);
}

static void box_properties(void **state)
{
	CHECK(boxes);
}

static void other_properties(void **state)
{
	CHECK(rest);
}

static void wide_words(void **state)
{
	CHECK(wide);
}

/* Every shorthand's parts are rows of the table. */
static void shorthands(void **state)
{
	size_t count;
	const char *const *names = shorthand_names(&count);

	(void)state;
	assert_true(count > 10);
	for (size_t i = 0; i < count; i++) {
		const char *const *part = shorthand_parts(names[i]);

		assert_true(shorthand_exists(names[i]));
		assert_null(property_lookup(names[i]));
		assert_non_null(*part);
		for (; *part; part++)
			if (!property_lookup(*part))
				fail_msg("%s: no %s", names[i], *part);
	}
	assert_false(shorthand_exists("margin-top"));
	assert_null(shorthand_parts("margin-top"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(font_properties),
		TEST(text_properties),
		TEST(box_properties),
		TEST(other_properties),
		TEST(wide_words),
		TEST(shorthands),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
