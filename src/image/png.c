/*
 * PNG, through libpng, which reads every pixel before any is carried: a
 * printer shall not be the first to find that a file is broken. Where PDF can
 * take the rows as the file has them (PNG's predictors are PDF's too), the
 * IDAT chunks are carried; else, for interlaced images and those with
 * transparency, the pixels, alpha apart.
 *
 * libpng leaves by longjmp: whatever is live across it is in `struct reader`.
 */
#include "image/format.h"

#include "base/buf.h"

#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

enum { SIGNATURE = 8, CHUNK = 12 /* length, type, checksum */ };

struct reader {
	struct bytes file;
	size_t at;
	struct arena *arena;
	struct image *out;
	png_structp png;
	png_infop info;
	png_bytep *rows;
	bool pixels; /* whatever the file has */
	jmp_buf trouble;
};

static void feed(png_structp png, png_bytep to, size_t len)
{
	struct reader *r = png_get_io_ptr(png);

	if (len > r->file.len - r->at)
		png_error(png, "cut short");
	memcpy(to, r->file.data + r->at, len);
	r->at += len;
}

static void fail(png_structp png, png_const_charp message)
{
	struct reader *r = png_get_error_ptr(png);

	(void)message; /* libpng's own words are for programmers */
	longjmp(r->trouble, 1);
}

static void ignore(png_structp png, png_const_charp message)
{
	(void)png;
	(void)message;
}

static uint32_t big32(const uint8_t *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 |
		(uint32_t)p[2] << 8 | p[3];
}

/* The file's chunks are sound: libpng has read them. */
static struct bytes idat(struct arena *arena, struct bytes file)
{
	struct buf out = {.arena = arena};
	size_t at = SIGNATURE;

	while (at + CHUNK <= file.len) {
		size_t len = big32(file.data + at);

		if (len > file.len - at - CHUNK)
			break;
		if (memcmp(file.data + at + 4, "IDAT", 4) == 0)
			buf_add(&out, file.data + at + 8, len);
		at += CHUNK + len;
	}
	return (struct bytes){(const uint8_t *)out.data, out.len};
}

static void read_density(struct reader *r)
{
	png_uint_32 x, y;
	int unit;

	if (!png_get_pHYs(r->png, r->info, &x, &y, &unit) ||
		unit != PNG_RESOLUTION_METER || x < 394 || y < 394)
		return; /* under 10 dpi is a ratio, not a density */
	r->out->dpi_x = x * 0.0254;
	r->out->dpi_y = y * 0.0254;
}

static void read_profile(struct reader *r)
{
	png_charp name;
	int compression;
	png_bytep data;
	png_uint_32 len;

	if (png_get_iCCP(r->png, r->info, &name, &compression, &data, &len)) {
		uint8_t *copy = arena_alloc(r->arena, len + 1);

		memcpy(copy, data, len);
		image_take_profile(r->out, (struct bytes){copy, len});
	}
}

static void read_palette(struct reader *r)
{
	png_colorp palette;
	int count;
	uint8_t *out;

	if (!png_get_PLTE(r->png, r->info, &palette, &count) || count < 1)
		png_error(r->png, "no palette");
	out = arena_array(r->arena, (size_t)count, 3);
	for (int i = 0; i < count; i++) {
		out[3 * i] = palette[i].red;
		out[3 * i + 1] = palette[i].green;
		out[3 * i + 2] = palette[i].blue;
	}
	r->out->palette = (struct bytes){out, (size_t)count * 3};
}

/* The rows as they are: read for the sake of their checksums, then carried. */
static void carry(struct reader *r, int type)
{
	png_bytep row;

	r->out->filter = IMAGE_PNG;
	r->out->bits = png_get_bit_depth(r->png, r->info);
	if (type == PNG_COLOR_TYPE_PALETTE)
		read_palette(r);
	row = arena_alloc(r->arena, png_get_rowbytes(r->png, r->info));
	for (int y = 0; y < r->out->height; y++)
		png_read_row(r->png, row, NULL);
	png_read_end(r->png, NULL);
	r->out->data = idat(r->arena, r->file);
}

static void decode(struct reader *r)
{
	size_t stride, height = (size_t)r->out->height;
	uint8_t *samples;
	int channels;

	png_set_expand(r->png);
	png_set_strip_16(r->png);
	png_set_interlace_handling(r->png);
	png_read_update_info(r->png, r->info);
	stride = png_get_rowbytes(r->png, r->info);
	channels = png_get_channels(r->png, r->info);
	samples = arena_array(r->arena, height, stride);
	r->rows = arena_array(r->arena, height, sizeof *r->rows);
	for (size_t y = 0; y < height; y++)
		r->rows[y] = samples + y * stride;
	png_read_image(r->png, r->rows);
	png_read_end(r->png, NULL);

	image_take_samples(r->arena, samples, channels, r->out);
}

static void read_all(struct reader *r)
{
	static const enum image_colour colours[] = {
		[PNG_COLOR_TYPE_GRAY] = IMAGE_GREY,
		[PNG_COLOR_TYPE_RGB] = IMAGE_RGB,
		[PNG_COLOR_TYPE_PALETTE] = IMAGE_INDEXED,
		[PNG_COLOR_TYPE_GRAY_ALPHA] = IMAGE_GREY,
		[PNG_COLOR_TYPE_RGB_ALPHA] = IMAGE_RGB,
	};
	int type;

	png_read_info(r->png, r->info);
	type = png_get_color_type(r->png, r->info);
	r->out->width = (int)png_get_image_width(r->png, r->info);
	r->out->height = (int)png_get_image_height(r->png, r->info);
	r->out->colour = colours[type];
	if ((int64_t)r->out->width * r->out->height > IMAGE_MAX_PIXELS)
		return;
	read_density(r);
	read_profile(r);
	if (r->pixels || type & PNG_COLOR_MASK_ALPHA ||
		png_get_valid(r->png, r->info, PNG_INFO_tRNS) ||
		png_get_interlace_type(r->png, r->info) != PNG_INTERLACE_NONE)
		decode(r);
	else
		carry(r, type);
}

static const char *read(struct reader *r)
{
	const char *wrong = NULL;

	r->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, r, fail,
		ignore);
	r->info = r->png ? png_create_info_struct(r->png) : NULL;
	if (!r->info) {
		wrong = "cannot be read for want of memory";
		goto out;
	}
	if (setjmp(r->trouble)) {
		wrong = "is broken or cut short";
		goto out;
	}
	png_set_read_fn(r->png, r, feed);
	read_all(r);
	if ((int64_t)r->out->width * r->out->height > IMAGE_MAX_PIXELS)
		wrong = "has too many pixels";
out:
	png_destroy_read_struct(&r->png, &r->info, NULL);
	return wrong;
}

const char *png_read(struct arena *arena, struct bytes file,
	struct image *out)
{
	struct reader r = {.file = file, .arena = arena, .out = out};

	return read(&r);
}

const char *png_pixels(struct arena *arena, struct bytes file,
	struct image *out)
{
	struct reader r = {.file = file, .arena = arena, .out = out,
		.pixels = true};

	return read(&r);
}
