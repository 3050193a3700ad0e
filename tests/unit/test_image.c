/* Images of the fuzz corpus, and files that are none. */
#include "unit.h"

#include "image/image.h"
#include "image/svg.h"

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
	{CORPUS "lossy.webp", IMAGE_RAW, IMAGE_RGB, 8, false},
	{CORPUS "alpha.webp", IMAGE_RAW, IMAGE_RGB, 8, true},
	{CORPUS "moving.webp", IMAGE_RAW, IMAGE_RGB, 8, true},
	{CORPUS "plain.gif", IMAGE_RAW, IMAGE_RGB, 8, false},
	{CORPUS "laced.gif", IMAGE_RAW, IMAGE_RGB, 8, false},
	{CORPUS "alpha.gif", IMAGE_RAW, IMAGE_RGB, 8, true},
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
		{"data:image/png;base64,****", "neither sound base64"},
		{"data:image/gif;base64,R0lGODdhAQAB", "broken or cut short"},
		{CORPUS "cut.webp", "broken or cut short"},
		{"data:image/bmp;base64,Qk0AAAAAAAA=", "is BMP; only PNG, "},
		{"data:image/svg+xml;base64,PHN2Zy8+", "draws nothing"},
		{"data:image/svg+xml,<svg><foreignObject/></svg>",
			"can be drawn, only <foreignObject>"},
		{"data:image/svg+xml,<svg><g></svg>", "no sound XML: line 1"},
		{"data:image/svg+xml,<?xml version='1.0'?><a>%20<svg/></a>",
			"but no SVG"},
		{"data:image/svg+xml,<!DOCTYPE html><html/>", "a web page"},
		{"data:image/svg+xml;base64,H4sIAAAAAAA=", "gunzip"},
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
	static const char *const outside[] = {
		"../unit/unit.h", "image/../../../unit/unit.h",
		"%2e%2e/unit/unit.h", "file:///etc/passwd",
		"FILE:///no/such/file",
		"/etc/passwd", "/no/such/file" /* of a site's root? */
	};
	struct pos pos = {"tests/fuzz/corpus/resume.md", 1, 1};
	struct files *files = files_new(*state, 0);

	files_allow_beside(files, pos.file);
	for (size_t i = 0; i < sizeof outside / sizeof *outside; i++) {
		char said[1000] = "";
		struct diag diag = {.stream = fmemopen(said, sizeof said,
			"w")};

		assert_null(image_open(*state, files, outside[i], pos,
			&diag));
		fclose(diag.stream);
		assert_int_equal(diag.errors, 0);
		assert_int_equal(diag.warnings, 1);
		assert_non_null(strstr(said, "--allow"));
		assert_null(strstr(said, "No such file"));
	}
}

static const char *drawn_from(void **state, const char *uri,
	const struct image **out)
{
	char said[1000] = "";
	struct diag diag = {.stream = fmemopen(said, sizeof said, "w")};

	*out = open_image(*state, uri, &diag);
	fclose(diag.stream);
	return arena_strdup(*state, said);
}

/* Without a width and height an SVG is as large as its viewBox says. */
static void sizes(void **state)
{
	static const struct {
		const char *attributes;
		double width, height; /* in points */
	} all[] = {
		{"", 225, 112.5},
		{"width='40' height='20'", 30, 15},
		{"width='1in' height='25.4mm'", 72, 72},
		{"width='12pt' height='1pc'", 12, 12},
		{"viewBox='0 0 24 16'", 18, 12},
		{"viewBox='-5,-5,24,16'", 18, 12},
		{"width='100%' height='100%' viewBox='0 0 24 16'", 18, 12},
		{"width='48' viewBox='0 0 24 16'", 36, 24},
		{"height='32px' viewBox='0 0 24 16'", 36, 24},
	};

	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		const struct image *m;
		double w, h;
		const char *said = drawn_from(state, arena_printf(*state,
			"data:image/svg+xml;utf8,<svg %s><circle r='9'/></svg>",
			all[i].attributes), &m);

		assert_string_equal(said, "");
		assert_non_null(m);
		image_size(m, &w, &h);
		assert_float_equal(w, all[i].width, 0.001);
		assert_float_equal(h, all[i].height, 0.001);
	}
}

/* What cannot be drawn is named, each once; what draws nothing is not. */
static void losses(void **state)
{
	static const struct {
		const char *inside, *lost;
	} all[] = {
		{"<title>a</title><defs><text/></defs>", ""},
		{"<text>a<textPath>b</textPath></text><text rotate='9'>c"
			"</text>", "without text along a path, turned letters;"},
		{"<g filter='url(%23f)'/>", "without filters such as shadows;"},
		{"<g style='mix-blend-mode: multiply'/>", "mix-blend-mode;"},
		{"<image href='a.png'/>", "without <image>;"},
		{"<image href='file:///etc/passwd'/>", "without <image>;"},
		{"<use href='other.svg%23a'/>", "what <use> refers to;"},
		{"<use id='u' href='%23u'/>", "what nests too deep;"},
		{"<path d='M0 0h1' marker-end='url(%23m)'/>", "the markers"},
		{"<style>g > a { fill: red }</style>", "'g > a';"},
		{"<style>a:hover { fill: red }</style>", ""},
		{"<sodipodi:namedview id='b'/>", ""},
	};

	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		const struct image *m;
		const char *said = drawn_from(state, arena_printf(*state,
			"data:image/svg+xml,<svg><rect width='1' height='1'/>"
			"%s</svg>", all[i].inside), &m);

		assert_non_null(m);
		assert_non_null(m->drawing->first);
		if (*all[i].lost ? !strstr(said, all[i].lost) : *said)
			fail_msg("%s: %s", all[i].inside, said);
	}
}

/* Small files that would draw, or nest, without end. */
static void bombs(void **state)
{
	struct buf uses = {.arena = *state}, deep = {.arena = *state};
	const struct image *m;

	buf_puts(&uses, "data:image/svg+xml,<svg><rect id='a0' width='1' "
		"height='1'/>");
	for (int i = 1; i < 30; i++)
		buf_printf(&uses, "<g id='a%d'><use href='%%23a%d'/><use "
			"href='%%23a%d'/></g>", i, i - 1, i - 1);
	buf_puts(&uses, "</svg>");
	assert_non_null(strstr(drawn_from(state, uses.data, &m),
		"draws too many things"));
	buf_puts(&deep, "data:image/svg+xml,<svg>");
	for (int i = 0; i < 1000; i++)
		buf_puts(&deep, "<g>");
	assert_non_null(strstr(drawn_from(state, deep.data, &m),
		"nests its parts too deep"));
}

static void bounds(void **state)
{
	static const struct {
		const char *path;
		double box[4];
		bool area;
	} all[] = {
		{"M1 2h8", {1, 2, 9, 2}, false},
		{"M0 0L3 3 9 9 1 1", {0, 0, 9, 9}, false},
		{"m1 2 3 0 0 4z", {1, 2, 4, 6}, true},
		{"M0 0c0 40 30 40 30 0", {0, 0, 30, 30}, true},
		{"M0 0A5 5 0 0110 0", {0, -5, 10, 0}, true},
		{"M0 0A1 1 0 0110 0", {0, -5, 10, 0}, true},
		{"M0 0Q5 10 10 0T20 0", {0, -5, 20, 5}, true},
		{"M0 0h5zm1 1v5z", {0, 0, 5, 6}, false},
	};

	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		struct outline o = {0};
		double box[4];

		svg_path(*state, all[i].path, &o);
		assert_true(outline_bounds(&o, box));
		for (int k = 0; k < 4; k++)
			assert_float_equal(box[k], all[i].box[k], 0.001);
		assert_int_equal(outline_has_area(&o), all[i].area);
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
		TEST(sizes),
		TEST(losses),
		TEST(bombs),
		TEST(bounds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
