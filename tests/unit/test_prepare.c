/* Pictures brought down to what a page needs, and rows made to compress. */
#include "unit.h"

#include "image/pixels.h"
#include "image/prepare.h"
#include "pdf/predict.h"

#include <stdlib.h>
#include <string.h>

#define CORPUS "tests/fuzz/corpus/image/"

static const struct image *open_image(struct arena *arena, const char *name)
{
	struct files *files = files_new(arena, 0);
	struct diag diag = {0};

	files_allow(files, CORPUS);
	return image_open(arena, files, arena_printf(arena, CORPUS "%s", name),
		(struct pos){"resume.md", 1, 1}, &diag);
}

static void means(void **state)
{
	static const uint8_t data[] = {0, 100, 200, 40, 60, 80};
	const struct pixels p = {3, 2, 1, data, NULL};
	struct pixels half = pixels_shrink(*state, &p, 2, 1);
	struct pixels same = pixels_shrink(*state, &p, 3, 2);
	struct pixels one = pixels_shrink(*state, &p, 1, 1);

	/* A pixel and a half of each row: (0 + 50 + 40 + 30) / 3 */
	assert_int_equal(half.data[0], 40);
	assert_int_equal(half.data[1], (50 + 200 + 30 + 80) / 3);
	assert_int_equal(one.data[0], 480 / 6);
	assert_ptr_equal(same.data, data);
}

/* What cannot be seen has no say in the colour. */
static void means_of_what_shows(void **state)
{
	static const uint8_t data[] = {200, 0}, alpha[] = {255, 0};
	const struct pixels p = {2, 1, 1, data, alpha};
	struct pixels one = pixels_shrink(*state, &p, 1, 1);

	assert_int_equal(one.data[0], 200);
	assert_int_equal(one.alpha[0], 128);
}

static void grounds(void **state)
{
	static const uint8_t data[] = {200, 100}, alpha[] = {255, 128};
	static const uint8_t white[] = {255, 255, 255}, blue[] = {0, 0, 255};
	const struct pixels p = {2, 1, 1, data, alpha};
	struct pixels on_white = pixels_flatten(*state, &p, white);
	struct pixels on_blue = pixels_flatten(*state, &p, blue);
	static const uint8_t wanted[] = {200, 200, 200, 50, 50, 177};

	assert_int_equal(on_white.channels, 1);
	assert_null(on_white.alpha);
	assert_int_equal(on_white.data[0], 200);
	assert_int_equal(on_white.data[1], (100 * 128 + 255 * 127 + 127) / 255);
	assert_int_equal(on_blue.channels, 3);
	assert_memory_equal(on_blue.data, wanted, 6);
}

static const struct {
	const char *name;
	struct image_use use;
	enum image_filter filter; /* what becomes of it */
	enum image_colour colour;
	int width;
	bool alpha, same;
} cases[] = {
	{"rgb.png", {8, 8, false, true, {0}}, IMAGE_PNG, IMAGE_RGB, 8, false,
		true},
	{"rgb.png", {6, 6, false, true, {0}}, IMAGE_PNG, IMAGE_RGB, 8, false,
		true}, /* fewer than half as many again */
	{"rgb.png", {4, 4, false, true, {0}}, IMAGE_RAW, IMAGE_RGB, 4, false,
		false},
	{"rgb.png", {8, 8, true, true, {0}}, IMAGE_RAW, IMAGE_GREY, 8, false,
		false},
	{"alpha.png", {8, 8, false, true, {0}}, IMAGE_RAW, IMAGE_RGB, 8, false,
		false},
	{"alpha.png", {8, 8, false, false, {0}}, IMAGE_RAW, IMAGE_RGB, 8, true,
		true},
	{"alpha.png", {2, 2, false, false, {0}}, IMAGE_RAW, IMAGE_RGB, 2, true,
		false},
	{"palette.png", {2, 2, true, true, {0}}, IMAGE_PNG, IMAGE_INDEXED, 8,
		false, true},
	{"grey16.png", {4, 4, true, true, {0}}, IMAGE_RAW, IMAGE_GREY, 4,
		false, false},
	{"rgb.jpg", {8, 8, false, true, {0}}, IMAGE_JPEG, IMAGE_RGB, 8, false,
		true},
	{"rgb.jpg", {8, 8, true, true, {0}}, IMAGE_JPEG, IMAGE_GREY, 8, false,
		false},
	{"cmyk.jpg", {8, 8, true, true, {0}}, IMAGE_JPEG, IMAGE_GREY, 8, false,
		false},
	{"grey.jpg", {8, 8, true, true, {0}}, IMAGE_JPEG, IMAGE_GREY, 8, false,
		true},
};

static void uses(void **state)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct image *m = open_image(*state, cases[i].name);
		const struct image *made = image_prepare(*state, m,
			&cases[i].use);

		assert_int_equal(made == m, cases[i].same);
		assert_int_equal(made->filter, cases[i].filter);
		assert_int_equal(made->colour, cases[i].colour);
		assert_int_equal(made->width, cases[i].width);
		assert_int_equal(made->height, cases[i].width);
		assert_int_equal(made->alpha.len > 0, cases[i].alpha);
	}
}

/* A reader's half of PNG's filters (ISO/IEC 15948, 9.2). */
static uint8_t undone(int filter, uint8_t v, int left, int above, int corner)
{
	int p = left + above - corner, a = abs(p - left), b = abs(p - above);
	int c = abs(p - corner);
	int predicted[] = {0, left, above, (left + above) / 2,
		a <= b && a <= c ? left : b <= c ? above : corner};

	return (uint8_t)(v + predicted[filter]);
}

static void predictions(void **state)
{
	enum { WIDTH = 7, ROWS = 40, LEN = WIDTH * 3 };
	static uint8_t rows[ROWS][LEN];
	uint8_t row[LEN] = {0};
	bool used[5] = {false};
	struct bytes out;

	srand(7);
	for (int y = 0; y < ROWS; y++)
		for (int i = 0; i < LEN; i++)
			rows[y][i] = (uint8_t)(y % 5 == 0 ? rand()
				: y % 5 == 1 ? i * 9 : y % 5 == 2
				? rows[y - 1][i] + 1 : i * y);
	out = predict_rows(*state, (struct bytes){rows[0], sizeof rows}, WIDTH,
		3);
	assert_int_equal(out.len, ROWS * (LEN + 1));
	for (int y = 0; y < ROWS; y++) {
		const uint8_t *in = out.data + y * (LEN + 1);
		uint8_t above[LEN];

		memcpy(above, row, LEN);
		assert_in_range(*in, 0, 4);
		used[*in] = true;
		for (int i = 0; i < LEN; i++)
			row[i] = undone(*in, in[i + 1], i < 3 ? 0 : row[i - 3],
				above[i], i < 3 ? 0 : above[i - 3]);
		assert_memory_equal(row, rows[y], LEN);
	}
	assert_true(used[1] && used[2]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(means),
		TEST(means_of_what_shows),
		TEST(grounds),
		TEST(uses),
		TEST(predictions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
