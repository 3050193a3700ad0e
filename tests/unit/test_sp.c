#include "unit.h"

#include "base/sp.h"

#include <locale.h>
#include <math.h>
#include <string.h>

static void points_round_to_the_nearest(void **state)
{
	(void)state;
	assert_int_equal(sp_from_pt(0), 0);
	assert_int_equal(sp_from_pt(1), 65536);
	assert_int_equal(sp_from_pt(-1), -65536);
	assert_int_equal(sp_from_pt(0.5 / 65536), 1);
	assert_int_equal(sp_from_pt(-0.5 / 65536), -1);
	assert_int_equal(sp_from_pt(0.49 / 65536), 0);
	assert_int_equal(sp_from_pt(10.95), 717619);
}

static void points_saturate(void **state)
{
	(void)state;
	assert_int_equal(sp_from_pt(32767), 32767 * 65536);
	assert_int_equal(sp_from_pt(32768), SP_MAX);
	assert_int_equal(sp_from_pt(1e300), SP_MAX);
	assert_int_equal(sp_from_pt(-1e300), -SP_MAX);
	assert_int_equal(sp_from_pt(INFINITY), SP_MAX);
	assert_int_equal(sp_from_pt(-INFINITY), -SP_MAX);
	assert_int_equal(sp_from_pt(NAN), SP_MAX);
}

/* Every length survives the way to a double and back. */
static void points_return(void **state)
{
	sp at[] = {0, 1, -1, 65535, SP_MAX, -SP_MAX, 123456789};

	(void)state;
	for (size_t i = 0; i < sizeof at / sizeof *at; i++)
		assert_int_equal(sp_from_pt(sp_to_pt(at[i])), at[i]);
}

static void scale_rounds_half_away_from_zero(void **state)
{
	(void)state;
	assert_int_equal(sp_scale(3, 1, 2), 2);
	assert_int_equal(sp_scale(-3, 1, 2), -2);
	assert_int_equal(sp_scale(3, -1, 2), -2);
	assert_int_equal(sp_scale(-3, -1, 2), 2);
	assert_int_equal(sp_scale(1, 1, 3), 0);
	assert_int_equal(sp_scale(2, 1, 3), 1);
	assert_int_equal(sp_scale(5, 1, 10), 1);
	assert_int_equal(sp_scale(4, 1, 10), 0);
	assert_int_equal(sp_scale(1000 * SP_PT, 7, 1000), 7 * SP_PT);
	assert_int_equal(sp_scale(0, INT64_MAX, 1), 0);
}

static void scale_saturates(void **state)
{
	(void)state;
	assert_int_equal(sp_scale(SP_MAX, 2, 1), SP_MAX);
	assert_int_equal(sp_scale(-SP_MAX, 2, 1), -SP_MAX);
	assert_int_equal(sp_scale(SP_MAX, INT64_MAX, 1), SP_MAX);
	assert_int_equal(sp_scale(-SP_MAX, INT64_MAX, 1), -SP_MAX);
	assert_int_equal(sp_scale(SP_MAX, INT64_MIN, 1), -SP_MAX);
	assert_int_equal(sp_scale(-SP_MAX, INT64_MIN, 1), SP_MAX);
	assert_int_equal(sp_scale(SP_MAX, SP_MAX, SP_MAX), SP_MAX);
}

static void clamp(void **state)
{
	(void)state;
	assert_int_equal(sp_clamp(5), 5);
	assert_int_equal(sp_clamp(INT64_MAX), SP_MAX);
	assert_int_equal(sp_clamp(INT64_MIN), -SP_MAX);
	assert_int_equal(sp_clamp((int64_t)SP_MAX + 1), SP_MAX);
	assert_int_equal(sp_min(-2, 1), -2);
	assert_int_equal(sp_max(-2, 1), 1);
}

struct row {
	int64_t num, den;
	int decimals;
	const char *text;
};

static const struct row rows[] = {
	{0, 1, 2, "0"},
	{1, 1, 0, "1"},
	{-1, 1, 6, "-1"},
	{5, 10, 1, "0.5"},
	{5, 10, 0, "1"},
	{-5, 10, 0, "-1"},
	{-4, 10, 0, "0"}, /* never "-0" */
	{-1, 100000, 2, "0"},
	{1, 3, 3, "0.333"},
	{2, 3, 3, "0.667"},
	{1, 8, 6, "0.125"},
	{999, 1000, 2, "1"},
	{9995, 10000, 3, "1"},
	{100, 1000, 3, "0.1"},
	{1001, 1000, 3, "1.001"},
	{1, 1000000, 6, "0.000001"},
	{10000, 1, 6, "10000"},
	{INT32_MAX, 65536, 4, "32768"},
	{INT32_MAX, 65536, 5, "32767.99998"},
	{-INT32_MAX, 65536, 5, "-32767.99998"},
	{INT64_MAX, 1, 0, "9223372036854775807"},
	{INT64_MIN, 1, 0, "-9223372036854775808"},
	{INT64_MIN, 1000, 3, "-9223372036854775.808"},
};

static void check_rows(void)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char out[NUM_SIZE];
		size_t len = num_print(out, rows[i].num, rows[i].den,
			rows[i].decimals);

		assert_string_equal(out, rows[i].text);
		assert_int_equal(len, strlen(rows[i].text));
	}
}

static void numbers_print(void **state)
{
	(void)state;
	check_rows();
}

static void numbers_print_the_same_in_every_locale(void **state)
{
	(void)state;
	if (setlocale(LC_ALL, "de_DE.UTF-8") || setlocale(LC_ALL, "de_DE"))
		check_rows(); /* else no such locale here: nothing to see */
	setlocale(LC_ALL, "C");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(points_round_to_the_nearest),
		TEST(points_saturate),
		TEST(points_return),
		TEST(scale_rounds_half_away_from_zero),
		TEST(scale_saturates),
		TEST(clamp),
		TEST(numbers_print),
		TEST(numbers_print_the_same_in_every_locale),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
