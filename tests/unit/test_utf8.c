#include "unit.h"

#include "base/utf8.h"

#include <string.h>

static void every_character_returns(void **state)
{
	(void)state;
	for (uint32_t c = 1; c <= 0x10FFFF; c++) {
		char text[UTF8_SIZE];
		size_t len = utf8_encode(text, c), at = 0;
		uint32_t want = c >= 0xD800 && c <= 0xDFFF
			? UTF8_REPLACEMENT : c;

		if (utf8_next(text, len, &at) != want || at != len ||
			utf8_prev(text, &at) != want || at != 0 ||
			utf8_valid(text, len) != len)
			fail_msg("U+%04X", (unsigned)c);
	}
}

static void beyond_unicode_is_replaced(void **state)
{
	char text[UTF8_SIZE];

	(void)state;
	assert_int_equal(utf8_encode(text, 0x110000), 3);
	assert_memory_equal(text, "\xEF\xBF\xBD", 3);
	assert_int_equal(utf8_encode(text, UINT32_MAX), 3);
}

/* One U+FFFD for each maximal subpart (Unicode 15, section 3.9, U+FFFD
 * Substitution of Maximal Subparts; the second row is its table 3-8). */
static const struct {
	const char *bytes, *repaired;
	size_t valid;
} rows[] = {
	{"plain", "plain", 5},
	{"a\xF1\x80\x80\xE1\x80\xC2" "b\x80" "c\x80\xBF" "d",
		"a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd", 1},
	{"\xC0\xAF", "\uFFFD\uFFFD", 0},             /* overlong */
	{"\xE0\x80\xAF", "\uFFFD\uFFFD\uFFFD", 0},
	{"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 0},   /* a surrogate */
	{"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", 0},
	{"\xFF\xFE", "\uFFFD\uFFFD", 0},
	{"caf\xE9", "caf\uFFFD", 3},                 /* Latin-1 */
	{"caf\xE9 au", "caf\uFFFD au", 3},
	{"\xE4\xB8", "\uFFFD", 0},                   /* cut short */
	{"ab\xF0\x9F\x93", "ab\uFFFD", 2},
};

static void ill_formed_is_found_and_repaired(void **state)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		size_t len = strlen(rows[i].bytes), out_len;
		char *out = utf8_repair(*state, rows[i].bytes, len, &out_len);

		assert_string_equal(out, rows[i].repaired);
		assert_int_equal(out_len, strlen(rows[i].repaired));
		assert_int_equal(utf8_valid(rows[i].bytes, len),
			rows[i].valid);
		assert_int_equal(utf8_valid(out, out_len), out_len);
	}
}

static void a_true_replacement_character_is_well_formed(void **state)
{
	size_t len;

	assert_int_equal(utf8_valid("a\uFFFD", 4), 4);
	assert_string_equal(utf8_repair(*state, "\uFFFD\xFF", 4, &len),
		"\uFFFD\uFFFD");
}

static void nothing_is_read_past_the_end(void **state)
{
	/* The whole character is there, but not within the length. */
	const char *text = "\xE4\xB8\xAD";
	size_t at = 0;

	(void)state;
	assert_int_equal(utf8_next(text, 2, &at), UTF8_REPLACEMENT);
	assert_int_equal(at, 2);
	assert_int_equal(utf8_valid(text, 2), 0);
	assert_int_equal(utf8_valid(text, 0), 0);
}

/* Random bytes: both directions end, and what is repaired is valid. */
static void random_bytes(void **state)
{
	uint32_t seed = 1;
	char text[64];

	for (int round = 0; round < 20000; round++) {
		size_t at = 0, before, len;
		char *repaired;

		for (size_t i = 0; i < sizeof text; i++) {
			seed = seed * 1664525u + 1013904223u;
			text[i] = (char)(seed >> 24);
		}
		while ((before = at) < sizeof text) {
			utf8_next(text, sizeof text, &at);
			assert_true(at > before && at <= sizeof text);
		}
		while ((before = at) > 0) {
			utf8_prev(text, &at);
			assert_true(at < before);
		}
		repaired = utf8_repair(*state, text, sizeof text, &len);
		assert_int_equal(utf8_valid(repaired, len), len);
	}
}

static void spaces(void **state)
{
	static const uint32_t yes[] = {' ', '\t', '\n', '\r', 0x2003, 0x2028,
		0x3000};
	static const uint32_t no[] = {'a', '_', 0xA0, 0x2007, 0x202F, 0x200B,
		0xFEFF, 0};

	(void)state;
	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
		assert_true(utf8_is_space(yes[i]));
	for (size_t i = 0; i < sizeof no / sizeof *no; i++)
		assert_false(utf8_is_space(no[i]));
}

static void break_marks(void **state)
{
	(void)state;
	assert_int_equal(utf8_break_mark("\xC2\xAD" "a"), 2);
	assert_int_equal(utf8_break_mark("\xE2\x80\x8B"), 3);
	assert_int_equal(utf8_break_mark("\xEF\xBB\xBF"), 3);
	assert_int_equal(utf8_break_mark("\xE2\x80\x8D"), 0); /* joins */
	assert_int_equal(utf8_break_mark("a"), 0);
	assert_int_equal(utf8_break_mark(""), 0);
}

static void letters(void **state)
{
	static const uint32_t yes[] = {'a', 'Z', '0', 0xE9, 0x416, 0x4E2D,
		0xAC00, 0x661, 0x20000, 0x301, 0x93E, 0xE31};
	static const uint32_t no[] = {' ', '-', '.', 0x2019, 0x3001, 0x1F4E7, 0xFE0F,
		0x200D};

	(void)state;
	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
		assert_true(utf8_is_alnum(yes[i]));
	for (size_t i = 0; i < sizeof no / sizeof *no; i++)
		assert_false(utf8_is_alnum(no[i]));
	assert_int_equal(utf8_lower('Q'), 'q');
	assert_int_equal(utf8_lower(0xC9), 0xE9);
	assert_int_equal(utf8_lower(0x416), 0x436);
	assert_int_equal(utf8_lower(0x4E2D), 0x4E2D);
	assert_int_equal(utf8_lower('1'), '1');
}

static void emoji(void **state)
{
	static const struct {
		const char *text;
		size_t length;
	} cases[] = {
		{"\U0001F4E7 a", 4}, {"\u2709\uFE0Fa", 6}, {"a\u2709", 0},
		{"\U0001F44B\U0001F3FD\U0001F44B", 8},
		{"\U0001F468\u200D\U0001F4BB.", 11},
		{"\U0001F1E8\U0001F1ED\U0001F1E9\U0001F1EA", 8},
		{"\U0001F3F4\U000E0067\U000E007Fx", 12},
		{"1\uFE0F\u20E3", 0}, {"\u00A9 a", 0}, {"\uFE0F", 0}, {"", 0},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(utf8_emoji_length(cases[i].text,
			strlen(cases[i].text)), cases[i].length);
	assert_true(utf8_is_emoji("\U0001F4E7", 4));
	assert_true(utf8_is_emoji("1\uFE0F\u20E3", 7));
	assert_false(utf8_is_emoji("\u2709", 3));
	assert_false(utf8_is_emoji("a", 1));
	assert_false(utf8_is_emoji("", 0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_character_returns),
		TEST(beyond_unicode_is_replaced),
		TEST(ill_formed_is_found_and_repaired),
		TEST(a_true_replacement_character_is_well_formed),
		TEST(nothing_is_read_past_the_end),
		TEST(random_bytes),
		TEST(spaces),
		TEST(break_marks),
		TEST(letters),
		TEST(emoji),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
