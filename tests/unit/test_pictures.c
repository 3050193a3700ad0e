/* What pictures say besides their pixels, and pictures that are wrong. */
#include "unit.h"

#include "image/format.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CORPUS "tests/fuzz/corpus/image/"

static struct bytes load(struct arena *arena, const char *path)
{
	FILE *file = fopen(path, "rb");
	uint8_t *data = arena_alloc(arena, 10000);
	size_t len;

	assert_non_null(file);
	len = fread(data, 1, 10000, file);
	fclose(file);
	return (struct bytes){data, len};
}

/* A copy of its own with some bytes changed. */
static struct bytes changed(struct arena *arena, struct bytes from, size_t at,
	const void *what, size_t len)
{
	uint8_t *copy = arena_alloc(arena, from.len);

	memcpy(copy, from.data, from.len);
	assert_true(at + len <= from.len);
	memcpy(copy + at, what, len);
	return (struct bytes){copy, from.len};
}

/* The units, 1 per inch and 2 per cm, and two densities. */
static void densities(void **state)
{
	static const struct {
		uint8_t said[5];
		double x, y; /* 0: as if nothing were said */
	} cases[] = {
		{{1, 1, 44, 0, 150}, 300, 150},
		{{2, 0, 100, 0, 50}, 254, 127},
		{{0, 1, 44, 0, 150}, 0, 0},
		{{3, 1, 44, 0, 150}, 0, 0},
		{{1, 0, 0, 0, 150}, 0, 0},
		{{1, 0, 150, 0, 0}, 0, 0},
		{{1, 0, 5, 0, 150}, 0, 150},
		{{1, 255, 255, 0, 150}, 0, 150},
	};
	struct bytes file = load(*state, CORPUS "rgb.jpg");
	struct image plain = {0};

	assert_memory_equal(file.data + 6, "JFIF", 5);
	assert_null(jpeg_read(*state, changed(*state, file, 6, "JFXX", 4),
		&plain));
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct image m = {0};

		assert_null(jpeg_read(*state, changed(*state, file, 13,
			cases[i].said, 5), &m));
		assert_float_equal(m.dpi_x, cases[i].x ? cases[i].x
			: plain.dpi_x, 0.01);
		assert_float_equal(m.dpi_y, cases[i].y ? cases[i].y
			: plain.dpi_y, 0.01);
	}
}

/* A profile of 200 bytes: version, class, space, signature, and a text. */
static struct bytes profile(struct arena *arena, int version,
	const char *class, const char *space, const char *signature,
	const char *text, size_t len)
{
	uint8_t *data = arena_alloc(arena, 200);

	data[8] = (uint8_t)version;
	memcpy(data + 12, class, 4);
	memcpy(data + 16, space, 4);
	memcpy(data + 36, signature, 4);
	memcpy(data + 150, text, len);
	return (struct bytes){data, 200};
}

static void profiles(void **state)
{
	static const struct {
		int version;
		const char *class, *space, *signature, *text;
		size_t len;
		enum image_colour colour;
		bool kept;
	} cases[] = {
		{2, "mntr", "RGB ", "acsp", "Mine", 4, IMAGE_RGB, true},
		{4, "scnr", "RGB ", "acsp", "Mine", 4, IMAGE_RGB, true},
		{4, "prtr", "CMYK", "acsp", "Mine", 4, IMAGE_CMYK, true},
		{4, "spac", "GRAY", "acsp", "Mine", 4, IMAGE_GREY, true},
		/* what RGB means without one, in both versions' words */
		{2, "mntr", "RGB ", "acsp", "sRGB x", 6, IMAGE_RGB, false},
		{4, "mntr", "RGB ", "acsp", "s\0R\0G\0B", 7, IMAGE_RGB, false},
		/* of other colours, later, no profile, for no picture */
		{2, "mntr", "CMYK", "acsp", "Mine", 4, IMAGE_RGB, false},
		{2, "mntr", "RGB ", "acsp", "Mine", 4, IMAGE_INDEXED, false},
		{5, "mntr", "RGB ", "acsp", "Mine", 4, IMAGE_RGB, false},
		{2, "mntr", "RGB ", "acsq", "Mine", 4, IMAGE_RGB, false},
		{2, "link", "RGB ", "acsp", "Mine", 4, IMAGE_RGB, false},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct image m = {.colour = cases[i].colour};
		struct bytes made = profile(*state, cases[i].version,
			cases[i].class, cases[i].space, cases[i].signature,
			cases[i].text, cases[i].len);

		image_take_profile(&m, made);
		assert_int_equal(m.icc.len, cases[i].kept ? 200 : 0);
		m.icc.len = 0;
		made.len = 127;
		image_take_profile(&m, made);
		assert_int_equal(m.icc.len, 0);
	}
}

static uint8_t *put_chunk(uint8_t *to, const char *name, const void *data,
	size_t len)
{
	const uint8_t head[] = {(uint8_t)name[0], (uint8_t)name[1],
		(uint8_t)name[2], (uint8_t)name[3], (uint8_t)len,
		(uint8_t)(len >> 8), 0, 0};

	memcpy(to, head, 8);
	memcpy(to + 8, data, len);
	return to + 8 + len;
}

/* The corpus' WebP in a container that has a profile. */
static void a_profile_in_webp(void **state)
{
	static const uint8_t canvas[] = {0x20, 0, 0, 0, 7, 0, 0, 7, 0, 0};
	struct bytes simple = load(*state, CORPUS "lossy.webp");
	struct bytes icc = profile(*state, 4, "mntr", "RGB ", "acsp", "Mine",
		4);
	uint8_t *file = arena_alloc(*state, 2000), *end = file + 12;
	struct image m = {0};
	size_t size;

	memcpy(file, "RIFF\0\0\0\0WEBP", 12);
	end = put_chunk(end, "VP8X", canvas, sizeof canvas);
	end = put_chunk(end, "ICCP", icc.data, icc.len);
	memcpy(end, simple.data + 12, simple.len - 12);
	end += simple.len - 12;
	size = (size_t)(end - file) - 8;
	file[4] = (uint8_t)size;
	file[5] = (uint8_t)(size >> 8);
	assert_null(webp_read(*state, (struct bytes){file, size + 8}, &m));
	assert_int_equal(m.width, 8);
	assert_int_equal(m.icc.len, 200);
	assert_memory_equal(m.icc.data, icc.data, 200);
	/* without its picture */
	assert_non_null(webp_read(*state, (struct bytes){file,
		size + 8 - simple.len + 12}, &m));
}

/* The place of a GIF's image descriptor: behind the colours of its screen. */
static size_t descriptor(struct bytes gif)
{
	size_t at = 13 + (gif.data[10] & 0x80 ? 3u << ((gif.data[10] & 7) + 1)
		: 0);

	assert_int_equal(gif.data[at], ',');
	return at;
}

static void gifs(void **state)
{
	struct bytes file = load(*state, CORPUS "plain.gif");
	size_t at = descriptor(file);
	const struct {
		size_t at;
		const char *bytes;
		size_t len;
		const char *wrong; /* NULL: it is read */
	} cases[] = {
		{at + 1, "\0\0\0\0\x08\0\x08\0", 8, NULL},
		{at + 1, "\1\0\0\0\x08\0\x08\0", 8, "is broken"},
		{at + 1, "\0\0\1\0\x08\0\x08\0", 8, "is broken"},
		{at + 1, "\0\0\0\0\0\0\x08\0", 8, "is broken"},
		{at + 1, "\0\0\0\0\x08\0\0\0", 8, "is broken"},
		{6, "\xFF\xFF\xFF\xFF", 4, "has too many pixels"},
		{at, ";", 1, "is broken or cut short"},
		{at, "?", 1, "is broken or cut short"},
		{0, "GIX", 3, "is broken or cut short"},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct image m = {0};
		const char *wrong = gif_read(*state, changed(*state, file,
			cases[i].at, cases[i].bytes, cases[i].len), &m);

		if (!wrong != !cases[i].wrong || (wrong && strcmp(wrong,
				cases[i].wrong) != 0))
			fail_msg("%zu: %s", i, wrong ? wrong : "read");
	}
	for (size_t len = 0; len < file.len; len += 3) {
		struct image m = {0};

		if (len < at + 30)
			assert_non_null(gif_read(*state, (struct bytes){
				changed(*state, file, 0, "", 0).data, len},
				&m));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(densities),
		TEST(profiles),
		TEST(a_profile_in_webp),
		TEST(gifs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
