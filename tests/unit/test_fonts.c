/* Which face a style gets. */
#include "unit.h"

#include "font/font.h"

#include <string.h>

static const struct face *match(struct fonts *fonts, const char *a,
	const char *b, int weight, bool italic)
{
	const char *families[] = {a, b, NULL};

	return fonts_match(fonts, &(struct font_query){.families = families,
		.weight = weight, .italic = italic, .stretch = 100});
}

static void bundled(void **state)
{
	static const struct {
		const char *family;
		int weight;
		bool italic;
		const char *psname;
	} cases[] = {
		{"Source Serif 4", 400, false, "SourceSerif4-Regular"},
		{"Source Serif 4", 400, true, "SourceSerif4-Italic"},
		{"Source Serif 4", 600, false, "SourceSerif4-SemiBold"},
		{"Source Serif 4", 700, false, "SourceSerif4-SemiBold"},
		{"Source Serif 4", 300, false, "SourceSerif4-Regular"},
		{"source serif 4", 600, true, "SourceSerif4-SemiBoldItalic"},
		{"Source Sans 3", 400, false, "SourceSans3-Regular"},
		{"EB Garamond", 600, false, "EBGaramond-SemiBold"},
		{"JetBrains Mono", 400, false, "JetBrainsMono-Regular"},
		{"serif", 400, false, "SourceSerif4-Regular"},
		{"monospace", 400, false, "JetBrainsMono-Regular"},
	};
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct face *face = match(fonts, cases[i].family, NULL,
			cases[i].weight, cases[i].italic);

		assert_string_equal(face->psname, cases[i].psname);
		assert_true(face->bundled);
	}
	assert_int_equal(diag.warnings, 0);
	fonts_close(fonts);
}

static void one_file_one_face(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);
	int count;

	assert_ptr_equal(match(fonts, "EB Garamond", NULL, 600, false),
		match(fonts, "serif of nobody", "EB Garamond", 700, false));
	fonts_opened(fonts, &count);
	assert_int_equal(count, 1);
	fonts_close(fonts);
}

static void unknown_families_are_named_once(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);

	match(fonts, "No Such Font Here", NULL, 400, false);
	match(fonts, "No Such Font Here", NULL, 600, false);
	assert_int_equal(diag.warnings, 1);
	fonts_close(fonts);
}

static void metrics(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);
	const struct face *face = match(fonts, "Source Serif 4", NULL, 400,
		false);

	assert_int_equal(face->units_per_em, 1000);
	assert_true(face->ascender > face->cap_height);
	assert_true(face->cap_height > face->x_height);
	assert_true(face->x_height > 0 && face->descender < 0);
	assert_true(face_covers(face, "Zoë", strlen("Zoë")));
	assert_false(face_covers(face, "\xF0\x9F\xBF\xBE", 4));
	fonts_close(fonts);
}

static void fallback(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);
	const struct face *garamond = match(fonts, "EB Garamond", NULL, 400,
		false);
	const struct face *face = fonts_fallback(fonts, garamond,
		"\xE2\x86\x92", 3, "en"); /* an arrow: some bundled face */

	assert_non_null(face);
	assert_true(face_covers(face, "\xE2\x86\x92", 3));
	assert_null(fonts_fallback(fonts, garamond, "\xF0\x9F\xBF\xBE", 4,
		"en"));
	fonts_close(fonts);
}

static const char *fallback_file(struct fonts *fonts, const struct face *like,
	const char *text)
{
	const struct face *face = fonts_fallback(fonts, like, text,
		strlen(text), "en");

	return face ? face->source : "none";
}

/* What is meant as an emoji is one, whatever fonts the system has; a sign that
 * letters come with stays theirs. */
static void emoji(void **state)
{
	static const char file[] = "fonts/NotoEmoji-Medium.ttf";
	static const char *const texts[] = {"\U0001F4E7", "\u2709\uFE0F",
		"\u260E", "\U0001F1E8\U0001F1ED", "1\uFE0F\u20E3",
		"\U0001F469\U0001F3FD\u200D\U0001F4BB"};
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);
	const struct face *serif = match(fonts, "Source Serif 4", NULL, 400,
		false);

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		assert_string_equal(fallback_file(fonts, serif, texts[i]),
			file);
	assert_string_not_equal(fallback_file(fonts, serif, "\u2194"), file);
	assert_int_equal(face_size(serif, 1000), 1000);
	assert_true(face_size(fonts_fallback(fonts, serif, texts[0], 4, "en"),
		1000) < 1000);
	fonts_close(fonts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(bundled),
		TEST(one_file_one_face),
		TEST(unknown_families_are_named_once),
		TEST(metrics),
		TEST(fallback),
		TEST(emoji),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
