/* Images of the fuzz corpus, and files that are none. */
#include "unit.h"

#include "image/image.h"

#include <stdio.h>
#include <string.h>

#define CORPUS "tests/fuzz/corpus/image/"

static const struct {
	const char *path;
	enum image_filter filter;
	enum image_colour colour;
	int bits;
	bool alpha;
} cases[] = {
	{CORPUS "rgb.png", IMAGE_PNG, IMAGE_RGB, 8, false},
	{CORPUS "grey16.png", IMAGE_PNG, IMAGE_GREY, 16, false},
	{CORPUS "alpha.png", IMAGE_RAW, IMAGE_RGB, 8, true},
	{CORPUS "laced.png", IMAGE_RAW, IMAGE_RGB, 8, false},
	{CORPUS "rgb.jpg", IMAGE_JPEG, IMAGE_RGB, 8, false},
	{CORPUS "cmyk.jpg", IMAGE_JPEG, IMAGE_CMYK, 8, false},
	{CORPUS "grey.jpg", IMAGE_JPEG, IMAGE_GREY, 8, false},
};

/* The current folder, as a document in it has it. */
static struct files *files_here(struct arena *arena)
{
	struct files *files = files_new(arena, 0);

	files_allow(files, ".");
	return files;
}

static const struct image *open_image(struct arena *arena, const char *path,
	struct diag *diag)
{
	return image_open(arena, files_here(arena), path,
		(struct pos){"resume.md", 1, 1}, diag);
}

static void formats(void **state)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct diag diag = {0};
		const struct image *m = open_image(*state, cases[i].path,
			&diag);

		assert_non_null(m);
		assert_int_equal(diag.warnings, 0);
		assert_int_equal(m->width, 8);
		assert_int_equal(m->height, 8);
		assert_int_equal(m->filter, cases[i].filter);
		assert_int_equal(m->colour, cases[i].colour);
		assert_int_equal(m->bits, cases[i].bits);
		assert_int_equal(m->alpha.len, cases[i].alpha ? 64 : 0);
		assert_true(m->data.len > 0);
		if (m->filter == IMAGE_RAW)
			assert_int_equal(m->data.len, 8 * 8 * 3);
	}
}

static void palettes(void **state)
{
	struct diag diag = {0};
	const struct image *m = open_image(*state, CORPUS "palette.png",
		&diag);

	assert_int_equal(m->colour, IMAGE_INDEXED);
	assert_int_equal(m->palette.len % 3, 0);
	assert_true(m->palette.len >= 3 && m->palette.len <= 12);
}

static void exif(void **state)
{
	struct diag diag = {0};
	const struct image *m = open_image(*state, CORPUS "exif.jpg", &diag);
	bool kept = false;

	assert_int_equal(m->orientation, 6);
	assert_float_equal(m->dpi_x, 300, 0.001);
	assert_float_equal(m->dpi_y, 96, 0.001); /* only x was said */
	for (size_t i = 0; i + 4 <= m->data.len; i++)
		kept = kept || memcmp(m->data.data + i, "Exif", 4) == 0;
	assert_false(kept);
}

static void what_is_no_image(void **state)
{
	static const struct {
		const char *path, *said;
	} wrong[] = {
		{CORPUS "cut.png", "broken or cut short"},
		{CORPUS "cut.jpg", "cut short"},
		{CORPUS "none.png", "No such file"},
		{CORPUS, "not a file"},
		{"tests/unit/test_image.c", "no known format"},
		{"http://example.com/a.png", "on the network"},
		{"//example.com/a.png", "on the network"},
		{"data:image/png;base64,****", "not valid base64"},
		{"data:image/gif;base64,R0lGODdhAQAB", "is GIF"},
		{"data:image/svg+xml;base64,PHN2Zy8+", "is SVG"},
	};

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		char said[1000] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};

		assert_null(open_image(*state, wrong[i].path, &diag));
		fclose(diag.stream);
		assert_int_equal(diag.warnings, 1);
		if (!strstr(said, wrong[i].said))
			fail_msg("%s: %s", wrong[i].path, said);
	}
}

static void paths(void **state)
{
	struct diag diag = {0};
	struct pos pos = {"tests/fuzz/corpus/resume.md", 1, 1};
	struct files *files = files_here(*state);

	assert_non_null(image_open(*state, files, "image/rgb.png", pos,
		&diag));
	assert_non_null(image_open(*state, files, "image/r%67b.png", pos,
		&diag));
	assert_non_null(image_open(*state, files, "/image/rgb.png", pos,
		&diag));
	assert_non_null(image_open(*state, files, "./image/../image/rgb.png",
		pos, &diag));
	assert_int_equal(diag.warnings, 0);
}

/* Only what is in the folder is looked for; of the rest nobody learns whether
 * it is there. */
static void paths_outside(void **state)
{
	static const struct {
		const char *path;
		int errors;
	} outside[] = {
		{"../unit/unit.h", 1},
		{"image/../../../unit/unit.h", 1},
		{"%2e%2e/unit/unit.h", 1},
		{"file:///etc/passwd", 1},
		{"FILE:///no/such/file", 1},
		{"/etc/passwd", 0}, /* may be meant for a site's root */
		{"/no/such/file", 0},
	};
	struct pos pos = {"tests/fuzz/corpus/resume.md", 1, 1};
	struct files *files = files_new(*state, 0);

	files_allow_beside(files, pos.file);
	for (size_t i = 0; i < sizeof outside / sizeof *outside; i++) {
		char said[1000] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};

		assert_null(image_open(*state, files, outside[i].path, pos,
			&diag));
		fclose(diag.stream);
		assert_int_equal(diag.errors, outside[i].errors);
		assert_int_equal(diag.errors + diag.warnings, 1);
		assert_non_null(strstr(said, "--allow"));
		assert_null(strstr(said, "No such file"));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(formats),
		TEST(palettes),
		TEST(exif),
		TEST(what_is_no_image),
		TEST(paths),
		TEST(paths_outside),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
