#include "unit.h"

#include "base/buf.h"

#include <string.h>

static void starts_empty_and_stays_terminated(void **state)
{
	struct buf b = {.arena = *state};

	buf_add(&b, "", 0);
	assert_int_equal(b.len, 0);
	assert_string_equal(b.data, "");
	buf_add(&b, NULL, 0);
	buf_puts(&b, "Jane");
	buf_putc(&b, ' ');
	buf_printf(&b, "%s%d", "Doe", 2);
	assert_string_equal(b.data, "Jane Doe2");
	assert_int_equal(b.len, 9);
}

static void nul_bytes_are_bytes(void **state)
{
	struct buf b = {.arena = *state};

	buf_add(&b, "a\0b", 3);
	buf_putc(&b, '\0');
	assert_int_equal(b.len, 4);
	assert_memory_equal(b.data, "a\0b\0", 5);
}

/* Each way of adding, over the edge of what there is room for. */
static void grows_by_any_step(void **state)
{
	for (size_t step = 1; step < 200; step += 13) {
		struct buf b = {.arena = *state};
		char *piece = arena_alloc(*state, step + 1);

		memset(piece, 'x', step);
		for (int i = 0; i < 50; i++) {
			buf_add(&b, piece, step);
			buf_printf(&b, "%s", piece);
			buf_putc(&b, '.');
			assert_int_equal(strlen(b.data), b.len);
		}
		assert_int_equal(b.len, 50 * (2 * step + 1));
	}
}

static void a_megabyte_of_bytes(void **state)
{
	struct buf b = {.arena = *state};

	for (int i = 0; i < 1 << 20; i++)
		buf_putc(&b, 'x');
	assert_int_equal(b.len, 1 << 20);
	assert_true(arena_used(*state) < 8u << 20); /* it doubles */
}

static void numbers(void **state)
{
	struct buf b = {.arena = *state};

	buf_num(&b, 3, 2, 3);
	buf_putc(&b, ' ');
	buf_num(&b, -1, 1, 3);
	assert_string_equal(b.data, "1.5 -1");
}

static void characters(void **state)
{
	struct buf b = {.arena = *state};

	buf_utf8(&b, 'a');
	buf_utf8(&b, 0xE9);
	buf_utf8(&b, 0x4E2D);
	buf_utf8(&b, 0x1F4E7);
	buf_utf8(&b, 0xD800);
	buf_utf8(&b, 0x110000);
	assert_string_equal(b.data,
		"a\u00E9\u4E2D\U0001F4E7\uFFFD\uFFFD");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(starts_empty_and_stays_terminated),
		TEST(nul_bytes_are_bytes),
		TEST(grows_by_any_step),
		TEST(a_megabyte_of_bytes),
		TEST(numbers),
		TEST(characters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
