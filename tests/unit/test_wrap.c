/* Lines of plain text. */
#include "unit.h"

#include "interchange/wrap.h"

#include <string.h>

static void check(struct arena *arena, const char *text, int width,
	const char *expected)
{
	struct buf out = {.arena = arena};

	wrap_text(&out, text, strlen(text), width, 0, 2);
	assert_string_equal(out.data, expected);
}

static void at_spaces(void **state)
{
	check(*state, "- one two three", 9, "- one two\n  three\n");
	check(*state, "- one two three", 0, "- one two three\n");
	check(*state, "a\nb", 9, "a\n  b\n");
	check(*state, "aaaaaaaaaaaa b", 5, "aaaaaaaaaaaa\n  b\n");
	check(*state, "two  spaces", 5, "two\n  spaces\n");
	check(*state, "", 5, "\n");
}

static void without_spaces(void **state)
{
	/* Two columns a character; no line begins with a full stop. */
	check(*state, "日本語。英語", 6, "日本\n  語。\n  英語\n");
	assert_int_equal(wrap_columns("日本 a\xCC\x81", strlen(
		"日本 a\xCC\x81")), 6);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(at_spaces),
		TEST(without_spaces),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
