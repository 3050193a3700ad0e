/* What the glyphs of a run read as, taken together: its text. */
#include "render.h"

#include "pdf/reading.h"

#include <string.h>

static void read_back(struct arena *arena, const char *markdown,
	struct buf *out)
{
	struct diag diag = {0};
	const struct styled *styled = render_styled(arena, markdown, "", &diag);
	struct fonts *fonts = fonts_open(arena, &diag);
	const struct pages *pages = layout(arena, styled, fonts, &diag);

	for (size_t f = 0; f < pages->page[0].frame_count; f++) {
		const struct frame *frame = &pages->page[0].frames[f];

		for (int i = 0; frame->kind == FRAME_RUN &&
			i < frame->run->glyph_count; i++) {
			struct glyph_text text;

			glyph_text(frame->run, i, &text);
			buf_add(out, text.text, text.len);
		}
	}
	fonts_close(fonts);
}

static void all_of_it(void **state)
{
	static const char *const cases[][2] = {
		{"plain words", "plain words"},
		{"office fluffy", "office fluffy"},
		{"a *b* **c** `d`", "a b c d"},
		{"Zo\xC3\xAB \xE2\x80\x93 \xE2\x80\x9Cquoted\xE2\x80\x9D",
			"Zo\xC3\xAB \xE2\x80\x93 \xE2\x80\x9Cquoted"
			"\xE2\x80\x9D"},
		/* a no-break space reads as a space */
		{"50\xC2\xA0%", "50 %"},
		{"two  \nlines", "two lines"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf out = {.arena = *state};

		read_back(*state, cases[i][0], &out);
		assert_string_equal(out.data, cases[i][1]);
	}
}

static void reads(const struct run *run, int glyph, const char *wanted)
{
	struct glyph_text text;

	glyph_text(run, glyph, &text);
	assert_int_equal(text.len, strlen(wanted));
	assert_memory_equal(text.text, wanted, text.len);
}

/* Glyphs of one cluster each read as their part of it. */
static void clusters(void **state)
{
	struct glyph glyphs[2] = {{.cluster = 0}, {.cluster = 0}};
	struct run run = {.glyphs = glyphs, .glyph_count = 2};

	(void)state;
	run.text = "\xC3\xA9"; /* e with acute, as two glyphs */
	run.text_len = 2;
	reads(&run, 0, "e");
	reads(&run, 1, "\xCC\x81");

	run.text = "xyz"; /* more characters than glyphs */
	run.text_len = 3;
	reads(&run, 0, "x");
	reads(&run, 1, "yz");

	run.text = "x"; /* fewer: but for a word joiner */
	run.text_len = 1;
	reads(&run, 0, "x");
	reads(&run, 1, "\xE2\x81\xA0");

	run.glyph_count = 1; /* a ligature */
	run.text = "ffi";
	run.text_len = 3;
	reads(&run, 0, "ffi");
}

/* What is not seen, and what only a font can tell. */
static void signs(void **state)
{
	struct glyph glyphs[2] = {{.cluster = 0}, {.cluster = 4}};
	struct run run = {.glyphs = glyphs, .glyph_count = 2};

	(void)state;
	run.text = "a\xE2\x80\x8B" "b"; /* a place to break at */
	run.text_len = 5;
	reads(&run, 0, "a");
	reads(&run, 1, "b");
	run.text = "a\xE2\x80\x8C" "b"; /* a joiner leads the next */
	reads(&run, 0, "a");
	reads(&run, 1, "\xE2\x80\x8C" "b");
	run.glyph_count = 1;
	run.text = "\xC2\xAD"; /* a hyphen that is drawn */
	run.text_len = 2;
	reads(&run, 0, "\xC2\xAD");
	run.text = "\xEE\x82\xB0"; /* U+E0B0 */
	run.text_len = 3;
	reads(&run, 0, " ");
}

static void right_to_left(void **state)
{
	struct glyph glyphs[2] = {{.cluster = 2}, {.cluster = 0}};
	struct run run = {.glyphs = glyphs, .glyph_count = 2, .rtl = true,
		.text = "\xD7\x90\xD7\x91", .text_len = 4};

	(void)state;
	reads(&run, 0, "\xD7\x91"); /* the leftmost is the last */
	reads(&run, 1, "\xD7\x90");
	run.glyph_count = 1; /* a ligature is turned around */
	glyphs[0].cluster = 0;
	reads(&run, 0, "\xD7\x91\xD7\x90");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(all_of_it),
		TEST(clusters),
		TEST(signs),
		TEST(right_to_left),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
