/* Where styles put things: columns, what floats, boxes, strings, contrast. */
#include "render.h"

#include "layout/contrast.h"
#include "layout/flow.h"

#include <string.h>

static const struct pages *set(struct arena *arena, const char *markdown,
	const char *css, struct fonts *fonts, struct diag *diag)
{
	const char *sheet = arena_printf(arena,
		"@page { size: 400pt 300pt; margin: 50pt }"
		"body { font: 10pt/12pt 'Source Sans 3' }"
		"h1, h2, p, ul { margin: 0; font-size: 10pt;"
		" line-height: 12pt } %s", css);

	return layout(arena, render_styled(arena, markdown, sheet, diag),
		fonts, diag);
}

/* The first run of the page that begins with the word. */
static const struct frame *run_of(const struct page *page, const char *word)
{
	for (size_t i = 0; i < page->frame_count; i++) {
		const struct frame *f = &page->frames[i];

		if (f->kind == FRAME_RUN && f->run->text_len >= strlen(word) &&
			memcmp(f->run->text, word, strlen(word)) == 0)
			return f;
	}
	return NULL;
}

static const struct frame *nth_rect(const struct page *page, int n)
{
	for (size_t i = 0; i < page->frame_count; i++)
		if (page->frames[i].kind == FRAME_RECT && n-- == 0)
			return &page->frames[i];
	return NULL;
}

#define ASSERT_PT(sp_value, pt) \
	assert_int_equal(((sp_value) + SP_PT / 20) / (SP_PT / 10), \
		(int)((pt) * 10))

static void grid(void **state)
{
	static const char markdown[] = "# Name\n\n## Side\n\nbeside\n\n"
		"## Main\n\nmiddle\n";
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);
	const struct pages *pages = set(*state, markdown,
		"body { display: grid; grid-template-columns: 80pt 1fr;"
		" column-gap: 20pt } header { grid-column: 1 / -1 }"
		"#side { grid-column: 1 }", fonts, &diag);
	const struct page *page = &pages->page[0];

	assert_int_equal(pages->count, 1);
	assert_int_equal(diag.warnings, 0);
	ASSERT_PT(run_of(page, "beside")->x, 50);
	ASSERT_PT(run_of(page, "middle")->x, 150);
	assert_int_equal(run_of(page, "beside")->y, run_of(page, "middle")->y);
	/* The main column is read before the other. */
	assert_true(run_of(page, "middle") < run_of(page, "beside"));
	assert_true(run_of(page, "Name") < run_of(page, "middle"));
	assert_string_equal(pages->root->first->next->node->id, "main");
	fonts_close(fonts);
}

/* Each column goes on over the pages by itself. */
static void grid_over_pages(void **state)
{
	struct buf markdown = {.arena = *state};
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);
	const struct pages *pages;

	buf_puts(&markdown, "## Side\n\nbeside\n\n## Main\n\n");
	for (int i = 0; i < 40; i++)
		buf_puts(&markdown, "middle\n\n");
	pages = set(*state, markdown.data,
		"body { display: grid; grid-template-columns: 1fr 3fr }"
		"#side { grid-column: 1 }", fonts, &diag);
	assert_int_equal(pages->count, 3); /* of 16 lines */
	assert_non_null(run_of(&pages->page[0], "beside"));
	assert_null(run_of(&pages->page[1], "beside"));
	assert_non_null(run_of(&pages->page[2], "middle"));
	fonts_close(fonts);
}

/* Whether any line ends in a soft hyphen, and the page's last one. */
static bool is_hyphen(const struct frame *f)
{
	return f->kind == FRAME_RUN && f->run->text_len == 2 &&
		memcmp(f->run->text, "\xC2\xAD", 2) == 0;
}

/* Wherever the page ends: never in a part of a word. */
static void pages_end_in_words(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);
	int hyphens = 0, at_end = 0, broken = 0;

	for (int above = 0; above < 14; above++) {
		struct buf markdown = {.arena = *state};
		const struct pages *pages;

		for (int i = 0; i < above; i++)
			buf_puts(&markdown, "line\n\n");
		for (int i = 0; i < 12; i++)
			buf_puts(&markdown, "telecommunications with administrative "
				"responsibility and its characteristics ");
		pages = set(*state, markdown.data, "p { width: 110pt;"
			" text-align: justify; hyphens: auto; orphans: 1;"
			" widows: 1 }", fonts, &diag);
		broken += pages->count > 1;
		for (int i = 0; i < pages->count; i++) {
			const struct page *page = &pages->page[i];
			const struct frame *last = NULL;

			for (size_t k = 0; k < page->frame_count; k++) {
				const struct frame *f = &page->frames[k];

				hyphens += is_hyphen(f);
				if (f->kind == FRAME_RUN && f->y < 260 * SP_PT)
					last = f;
			}
			at_end += last && is_hyphen(last);
		}
	}
	assert_true(hyphens > 100);
	assert_true(broken > 10);
	assert_int_equal(at_end, 0);
	fonts_close(fonts);
}

/* How many runs that begin so are on the first page of fifty lines, of which
 * the text finds so many taken. */
static int on_first_page(struct arena *arena, int taken, const char *text,
	const char *start, struct fonts *fonts)
{
	struct diag diag = {0};
	struct buf markdown = {.arena = arena};
	const struct pages *pages;
	int count = 0;

	buf_puts(&markdown, "## Story\n\n");
	for (int i = 1; i < taken; i++)
		buf_puts(&markdown, "line\n\n");
	buf_puts(&markdown, text);
	for (int i = 0; i < 30; i++)
		buf_puts(&markdown, "\nline\n");
	pages = set(arena, markdown.data, "@page { size: 400pt 700pt;"
		" margin: 50pt } th, td { padding: 0 }", fonts, &diag);
	assert_int_equal(pages->count, 2);
	for (size_t i = 0; i < pages->page[0].frame_count; i++) {
		const struct frame *f = &pages->page[0].frames[i];

		count += f->kind == FRAME_RUN && f->run->text_len >=
			strlen(start) && !memcmp(f->run->text, start,
				strlen(start));
	}
	return count;
}

/* What is short goes on the next page as a whole; what is long is parted where
 * three lines or more are on either page. */
static void what_is_cut(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);

	assert_int_equal(on_first_page(*state, 43, "- one  \n  two\n"
		"- one  \n  two\n- one  \n  two\n- one  \n  two\n"
		"- one  \n  two\n", "one", fonts), 0);
	assert_int_equal(on_first_page(*state, 42, "|one|two|\n|-|-|\n"
		"|one<br>two|a|\n|one<br>two|a|\n|one<br>two|a|\n"
		"|one<br>two|a|\n|one<br>two|a|\n", "one", fonts), 0);
	assert_int_equal(on_first_page(*state, 40, "one  \none  \none  \n"
		"one  \none  \none  \none  \none  \none  \none  \none  \n"
		"one\n", "one", fonts), 9);
	fonts_close(fonts);
}

/* An entry that is no more than its head holds on to nothing. */
static void heads_alone(void **state)
{
	static const char text[] = "## Work\n\n### Baker 2001 - 2003\n\n"
		"Baked.\n\n### Miller 2003 - 2005\n\n## Study\n\n"
		"one  \none  \none  \none  \none  \none  \none  \none  \n"
		"one  \none  \none\n";
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);

	assert_int_equal(on_first_page(*state, 40, text, "Miller", fonts), 1);
	assert_int_equal(on_first_page(*state, 40, text, "Study", fonts), 0);
	fonts_close(fonts);
}

static void columns(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);
	const struct pages *pages = set(*state,
		"::: c\none\n\ntwo\n\nthree\n\nfour\n:::\n\nbelow",
		".c { columns: 2; column-gap: 20pt }", fonts, &diag);
	const struct page *page = &pages->page[0];

	ASSERT_PT(run_of(page, "one")->x, 50);
	ASSERT_PT(run_of(page, "three")->x, 210);
	assert_int_equal(run_of(page, "one")->y, run_of(page, "three")->y);
	assert_int_equal(run_of(page, "two")->y, run_of(page, "four")->y);
	ASSERT_PT(run_of(page, "below")->y - run_of(page, "two")->y, 12);
	fonts_close(fonts);
}

/* More than a page holds: as many as go on each, the last ones even. */
static void columns_over_pages(void **state)
{
	struct buf markdown = {.arena = *state};
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);
	const struct pages *pages;

	buf_puts(&markdown, "above\n\n::: c\n");
	for (int i = 0; i < 38; i++)
		buf_printf(&markdown, "n%dn\n\n", i);
	buf_puts(&markdown, ":::\n\nbelow");
	pages = set(*state, markdown.data,
		".c { columns: 2; column-gap: 20pt }", fonts, &diag);
	assert_int_equal(pages->count, 2); /* of 16 lines */
	ASSERT_PT(run_of(&pages->page[0], "n14n")->x, 50);
	ASSERT_PT(run_of(&pages->page[0], "n15n")->x, 210);
	assert_non_null(run_of(&pages->page[0], "n29n"));
	ASSERT_PT(run_of(&pages->page[1], "n30n")->x, 50);
	ASSERT_PT(run_of(&pages->page[1], "n34n")->x, 210);
	ASSERT_PT(run_of(&pages->page[1], "below")->y -
		run_of(&pages->page[1], "n37n")->y, 12);
	fonts_close(fonts);
}

/* Cells stand under their heads, and the head again on the next page. */
static void tables(void **state)
{
	struct buf markdown = {.arena = *state};
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);
	const struct pages *pages;
	const struct frame *again;

	buf_puts(&markdown, "| left | right |\n|---|--:|\n");
	for (int i = 0; i < 20; i++)
		buf_printf(&markdown, "| a%da | b%db |\n", i, i);
	pages = set(*state, markdown.data, "table { margin: 0 }"
		"th, td { padding: 0 20pt 0 0; border: none }", fonts, &diag);
	assert_int_equal(pages->count, 2); /* of 16 lines */
	ASSERT_PT(run_of(&pages->page[0], "a0a")->x, 50);
	assert_int_equal(run_of(&pages->page[0], "a0a")->y,
		run_of(&pages->page[0], "b0b")->y);
	assert_true(run_of(&pages->page[0], "b0b")->x >
		run_of(&pages->page[0], "left")->x +
		run_of(&pages->page[0], "left")->run->width + 20 * SP_PT);
	again = run_of(&pages->page[1], "left");
	assert_non_null(again);
	assert_null(again->tag); /* it has been read */
	assert_true(again->y < pages->page[1].frames[pages->page[1].frame_count
		- 1].y);
	assert_non_null(run_of(&pages->page[0], "left")->tag);
	fonts_close(fonts);
}

static void floats(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);
	const struct pages *pages = set(*state,
		"title [right]{.r}\n\n[left]{.l}title\n\n"
		"bar {.b}\n\ndot {.d}\n\n::: p\naside\n:::\n\nnext",
		".r { float: right } .l { float: left; width: 30pt;"
		" margin-left: -40pt; text-align: right }"
		".b::before { content: ''; float: left; width: 20pt;"
		" height: 3pt; margin-left: -25pt; margin-top: 4pt;"
		" background: black }"
		".d::after { content: ''; display: inline-block; width: 100%;"
		" height: 1pt; background: red }"
		".p { float: right; width: 60pt }", fonts, &diag);
	const struct page *page = &pages->page[0];
	const struct frame *right = run_of(page, "right");
	const struct frame *left = run_of(page, "left");
	const struct frame *bar = nth_rect(page, 0), *rule = nth_rect(page, 1);

	ASSERT_PT(right->x + right->run->width, 350);
	assert_true(right[-1].run->bridge); /* a space as wide as the gap */
	ASSERT_PT(left->x + left->run->width, 40);
	ASSERT_PT(left[2].x, 50); /* read first, takes no room */
	ASSERT_PT(bar->x, 25);
	ASSERT_PT(bar->rect.width, 20);
	ASSERT_PT(bar->y, 50 + 2 * 12 + 4);
	assert_true(rule->x > run_of(page, "dot")->x);
	ASSERT_PT(rule->x + rule->rect.width, 350);
	ASSERT_PT(run_of(page, "aside")->x, 290);
	assert_int_equal(run_of(page, "aside")->y, run_of(page, "next")->y);
	fonts_close(fonts);
}

static void boxes(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);
	const struct pages *pages = set(*state,
		"::: o\n::: i\ntext [pill]{.p} more\n:::\n:::",
		".o { background: #eee; padding: 5pt; height: 50pt }"
		".i { background: white; border: 1pt solid red;"
		" border-radius: 3pt }"
		".p { background: #ddd; padding: 0 4pt }", fonts, &diag);
	const struct page *page = &pages->page[0];
	const struct frame *outer = nth_rect(page, 0);
	const struct frame *inner = nth_rect(page, 1);
	const struct frame *border = nth_rect(page, 2);
	const struct frame *pill = run_of(page, "pill");

	ASSERT_PT(outer->rect.height, 60); /* painted first: it is behind */
	ASSERT_PT(inner->x, 55);
	ASSERT_PT(inner->rect.radius, 3);
	ASSERT_PT(border->rect.stroke, 1);
	ASSERT_PT(pill->run->box_left, 4);
	ASSERT_PT(pill->x - pill[-1].x - pill[-1].run->width, 4);
	ASSERT_PT(pill[1].x - pill->x - pill->run->width, 4);
	fonts_close(fonts);
}

/* Blocks side by side as spans; a balanced paragraph; a marker inside. */
static void lines(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);
	const struct pages *pages = set(*state,
		"# Name\n\n## One\n\nafter\n\n::: b\nThe words of this line are as many "
		"as will go over to a second line, though not far.\n:::\n\n- item",
		"h2, h2 + p { display: inline } .b { text-wrap: balance }"
		"ul { padding: 0; list-style-position: inside }", fonts,
		&diag);
	const struct page *page = &pages->page[0];
	const struct set_paragraph *s = pages->paragraphs;

	assert_int_equal(run_of(page, "One")->y, run_of(page, "after")->y);
	while (s->paragraph->line_count < 2)
		s = s->next;
	assert_int_equal(s->paragraph->line_count, 2);
	assert_true(s->paragraph->lines[0].width < 180 * SP_PT);
	ASSERT_PT(run_of(page, "\xE2\x80\xA2")->x, 50);
	assert_true(run_of(page, "item")->x > 50 * SP_PT);
	fonts_close(fonts);
}

static void strings(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);
	const struct pages *pages = set(*state,
		"## A\n\na\n\n## B\n\n::: n\nb\n:::\n\n## C\n\n::: n\nc\n:::",
		"h2 { string-set: t content() } .n { break-before: page }"
		"@page { @top-left { content: 'first ' string(t) }"
		" @top-center { content: 'start ' string(t, start) }"
		" @top-right { content: 'last ' string(t, last) } }"
		"@page :left { @bottom-left { content: 'l' counter(page) } }"
		"@page :right { @bottom-left { content: 'r' counter(page) } }"
		"@page :first { @bottom-left { content: 'f' } }", fonts,
		&diag);

	assert_int_equal(pages->count, 3);
	assert_non_null(run_of(&pages->page[0], "first A"));
	assert_non_null(run_of(&pages->page[0], "last B"));
	assert_non_null(run_of(&pages->page[0], "f"));
	assert_non_null(run_of(&pages->page[1], "first C"));
	assert_non_null(run_of(&pages->page[1], "start B"));
	assert_non_null(run_of(&pages->page[1], "l2"));
	assert_non_null(run_of(&pages->page[2], "first C"));
	assert_non_null(run_of(&pages->page[2], "r3"));
	fonts_close(fonts);
}

static void contrast(void **state)
{
	const struct colour black = {0, 0, 0, 255}, white = {255, 255, 255,
		255}, grey = {0x77, 0x77, 0x77, 255};
	static const struct {
		const char *css;
		int warnings;
	} cases[] = {
		{"", 0}, {"p { color: #767676 }", 0},
		{"p { color: #777777 }", 1},
		{"p { color: #ccc } body { background: black }", 0},
		{"p { color: white; background: #0b5d7a }", 0},
		{"p { color: #0b5d7a; background: #0b5d7a }", 1},
		{"@page { background: linear-gradient(black 80pt, white 80pt) }",
			1},
		{"p { color: #999 } p:first-child { color: #999 }", 1},
	};

	assert_int_equal(contrast_ratio(black, white), 2100);
	assert_int_equal(contrast_ratio(white, white), 100);
	assert_int_equal(contrast_ratio(grey, white), 447);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct diag diag = {0};
		struct fonts *fonts = fonts_open(*state, &diag);

		set(*state, "text\n\nmore", cases[i].css, fonts, &diag);
		if (diag.warnings != cases[i].warnings)
			fail_msg("%s: %d", cases[i].css, diag.warnings);
		fonts_close(fonts);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(grid),
		TEST(grid_over_pages),
		TEST(pages_end_in_words),
		TEST(what_is_cut),
		TEST(heads_alone),
		TEST(columns),
		TEST(columns_over_pages),
		TEST(tables),
		TEST(floats),
		TEST(boxes),
		TEST(lines),
		TEST(strings),
		TEST(contrast),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
