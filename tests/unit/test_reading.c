/* What the glyphs of a run read as, taken together: its text. */
#include "render.h"

#include "pdf/reading.h"

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
		{"two  \nlines", "twolines"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf out = {.arena = *state};

		read_back(*state, cases[i][0], &out);
		assert_string_equal(out.data, cases[i][1]);
	}
}

/* Glyphs of one cluster each read as their part of it, or the first as all. */
static void clusters(void **state)
{
	struct glyph glyphs[2] = {{.cluster = 0}, {.cluster = 0}};
	struct run run = {.glyphs = glyphs, .glyph_count = 2};
	struct glyph_text text;

	(void)state;
	run.text = "\xC3\xA9"; /* e with acute, as two glyphs */
	run.text_len = 2;
	glyph_text(&run, 0, &text);
	assert_int_equal(text.len, 1);
	assert_memory_equal(text.text, "e", 1);
	glyph_text(&run, 1, &text);
	assert_int_equal(text.len, 2);
	assert_memory_equal(text.text, "\xCC\x81", 2);

	run.text = "xyz"; /* no two parts */
	run.text_len = 3;
	glyph_text(&run, 0, &text);
	assert_int_equal(text.len, 3);
	glyph_text(&run, 1, &text);
	assert_int_equal(text.len, 0);

	run.glyph_count = 1; /* a ligature */
	run.text = "ffi";
	glyph_text(&run, 0, &text);
	assert_int_equal(text.len, 3);
}

static void right_to_left(void **state)
{
	struct glyph glyphs[2] = {{.cluster = 2}, {.cluster = 0}};
	struct run run = {.glyphs = glyphs, .glyph_count = 2, .rtl = true,
		.text = "\xD7\x90\xD7\x91", .text_len = 4};
	struct glyph_text text;

	(void)state;
	glyph_text(&run, 0, &text); /* the leftmost is the last */
	assert_memory_equal(text.text, "\xD7\x91", 2);
	assert_int_equal(text.len, 2);
	glyph_text(&run, 1, &text);
	assert_memory_equal(text.text, "\xD7\x90", 2);
	assert_int_equal(text.len, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(all_of_it),
		TEST(clusters),
		TEST(right_to_left),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
