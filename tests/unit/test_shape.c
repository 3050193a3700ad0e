/* Words to glyphs: clusters, kerning, features, what no font has. */
#include "render.h"

#include "text/shape.h"

struct shaping {
	struct fonts *fonts;
	struct shaper *shaper;
	struct style style;
	struct segment segment;
	struct diag diag;
};

static void open_shaping(struct shaping *s, struct arena *arena,
	const char *family)
{
	const char **families = arena_array(arena, 2, sizeof *families);
	struct font_query query = {.families = families, .weight = 400,
		.stretch = 100};

	families[0] = family;
	*s = (struct shaping){.style.kerning = true};
	s->fonts = fonts_open(arena, &s->diag);
	s->shaper = shaper_open(arena, s->fonts, &s->diag);
	s->segment.style = &s->style;
	s->segment.lang = "en";
	s->segment.face = fonts_match(s->fonts, &query);
	s->segment.features = shaper_features(s->shaper, &s->style,
		s->segment.face);
}

static void close_shaping(struct shaping *s)
{
	shaper_close(s->shaper);
	fonts_close(s->fonts);
}

static int width(struct shaping *s, const char *text)
{
	const struct piece *p = shaper_word(s->shaper, &s->segment, text,
		strlen(text), false);
	int sum = 0;

	for (; p; p = p->next)
		for (int i = 0; i < p->count; i++)
			sum += p->glyphs[i].advance;
	return sum;
}

static void kerning(void **state)
{
	struct shaping s;
	int kerned;

	open_shaping(&s, *state, "Source Serif 4");
	kerned = width(&s, "AV");
	assert_true(kerned < width(&s, "A") + width(&s, "V"));
	s.style.kerning = false;
	s.segment.features = shaper_features(s.shaper, &s.style,
		s.segment.face);
	assert_int_equal(width(&s, "AV"), width(&s, "A") + width(&s, "V"));
	close_shaping(&s);
}

static void no_ligatures(void **state)
{
	struct shaping s;
	const struct piece *p;

	open_shaping(&s, *state, "EB Garamond");
	p = shaper_word(s.shaper, &s.segment, "office", 6, false);
	assert_int_equal(p->count, 6);
	for (int i = 0; i < 6; i++)
		assert_int_equal(p->glyphs[i].cluster, i);
	close_shaping(&s);
}

static void words_are_shaped_once(void **state)
{
	struct shaping s;

	open_shaping(&s, *state, "Source Sans 3");
	assert_ptr_equal(shaper_word(s.shaper, &s.segment, "word", 4, false),
		shaper_word(s.shaper, &s.segment, "words" + 0, 4, false));
	assert_ptr_not_equal(shaper_word(s.shaper, &s.segment, "word", 4, false),
		shaper_word(s.shaper, &s.segment, "Word", 4, false));
	close_shaping(&s);
}

static void what_no_font_has_is_named(void **state)
{
	struct shaping s;
	const struct piece *p;

	open_shaping(&s, *state, "Source Serif 4");
	p = shaper_word(s.shaper, &s.segment, "a\xF0\x9F\xBF\xBE" "b", 6, false);
	assert_int_equal(s.diag.warnings, 1);
	assert_int_equal(p->count, 1); /* "a", then "b", nothing between */
	assert_int_equal(p->next->count, 1);
	assert_null(p->next->next);
	shaper_word(s.shaper, &s.segment, "c\xF0\x9F\xBF\xBE", 5, false);
	assert_int_equal(s.diag.warnings, 1); /* once is enough */
	assert_null(shaper_word(s.shaper, &s.segment, "\xF0\x9F\xBF\xBE", 4, false));
	close_shaping(&s);
}

static void long_words_lose_nothing(void **state)
{
	struct shaping s;
	enum { LONG = 100000 };
	char *text = arena_alloc(*state, LONG + 1);
	size_t end = 0, glyphs = 0;

	for (int i = 0; i < LONG; i += 2)
		memcpy(text + i, "\xC3\xA9", 2);
	open_shaping(&s, *state, "Source Serif 4");
	for (const struct piece *p = shaper_word(s.shaper, &s.segment, text,
		LONG, false); p; p = p->next) {
		assert_int_equal(p->start, end);
		end = p->end;
		glyphs += (size_t)p->count;
	}
	assert_int_equal(end, LONG);
	assert_int_equal(glyphs, LONG / 2);
	close_shaping(&s);
}

static void marks_stay_with_their_letter(void **state)
{
	struct shaping s;
	const struct piece *p;

	open_shaping(&s, *state, "Source Serif 4");
	p = shaper_word(s.shaper, &s.segment, "e\xCC\x81x", 4, false); /* e, U+0301 */
	assert_int_equal(p->glyphs[0].cluster, 0);
	assert_int_equal(p->glyphs[p->count - 1].cluster, 3);
	close_shaping(&s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(kerning),
		TEST(no_ligatures),
		TEST(words_are_shaped_once),
		TEST(what_no_font_has_is_named),
		TEST(long_words_lose_nothing),
		TEST(marks_stay_with_their_letter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
