/*
 * JPEG's own transform gives the picture at eighths of its size nearly for
 * nothing. It is decoded at the least of them that is enough, brought down to
 * what is wanted from there, and encoded again.
 *
 * libjpeg leaves by longjmp: whatever is live across it is in `struct recoder`.
 */
#include "image/recode.h"

#include "image/format.h"
#include "image/pixels.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

#define QUALITY 90

struct recoder {
	struct jpeg_error_mgr errors; /* first: libjpeg hands back its address */
	struct jpeg_decompress_struct from;
	struct jpeg_compress_struct to;
	struct pixels pixels;
	unsigned char *data;
	unsigned long len;
	jmp_buf trouble;
};

static void fail(j_common_ptr codec)
{
	longjmp(((struct recoder *)(void *)codec->err)->trouble, 1);
}

/* What libjpeg warns of, it has guessed: the picture is left as it is. */
static void warn(j_common_ptr codec, int level)
{
	if (level < 0)
		fail(codec);
}

/* Four inks, whole numbers for none of them as Adobe has it, or for all. */
static uint8_t gray_of_inks(const uint8_t *inks, bool inverted)
{
	int v[4], dark;

	for (int i = 0; i < 4; i++)
		v[i] = inverted ? 255 - inks[i] : inks[i];
	dark = (30 * v[0] + 59 * v[1] + 11 * v[2] + 50) / 100 + v[3];
	return (uint8_t)(dark > 255 ? 0 : 255 - dark);
}

/* The least number of eighths that leaves as many pixels as are wanted. */
static unsigned eighths_for(const struct image *in, const struct image *out)
{
	int n = 1;

	while (n < 8 && ((int64_t)in->width * n < (int64_t)out->width * 8 ||
		(int64_t)in->height * n < (int64_t)out->height * 8))
		n++;
	return (unsigned)n;
}

static void decode(struct recoder *r, struct arena *arena,
	const struct image *in, bool gray, const struct image *out)
{
	struct jpeg_decompress_struct *from = &r->from;
	size_t stride;
	uint8_t *data;

	jpeg_create_decompress(from);
	jpeg_mem_src(from, in->data.data, in->data.len);
	jpeg_read_header(from, TRUE);
	from->scale_num = eighths_for(in, out);
	from->scale_denom = 8;
	from->out_color_space = in->colour == IMAGE_CMYK ? JCS_CMYK
		: in->colour == IMAGE_GREY || gray ? JCS_GRAYSCALE : JCS_RGB;
	jpeg_start_decompress(from);
	stride = from->output_width * (size_t)from->out_color_components;
	data = arena_array(arena, from->output_height, stride);
	while (from->output_scanline < from->output_height) {
		uint8_t *row = data + from->output_scanline * stride;

		jpeg_read_scanlines(from, &row, 1);
	}
	jpeg_finish_decompress(from);
	r->pixels = (struct pixels){(int)from->output_width,
		(int)from->output_height, from->out_color_components, data,
		NULL};
}

/* Four inks to a grey. */
static void mix(struct recoder *r, struct arena *arena, bool inverted)
{
	size_t count = (size_t)r->pixels.width * (size_t)r->pixels.height;
	uint8_t *data = arena_alloc(arena, count);

	for (size_t i = 0; i < count; i++)
		data[i] = gray_of_inks(r->pixels.data + 4 * i, inverted);
	r->pixels.data = data;
	r->pixels.channels = 1;
}

static void encode(struct recoder *r)
{
	struct jpeg_compress_struct *to = &r->to;
	const struct pixels *p = &r->pixels;

	jpeg_create_compress(to);
	jpeg_mem_dest(to, &r->data, &r->len);
	to->image_width = (unsigned)p->width;
	to->image_height = (unsigned)p->height;
	to->input_components = p->channels;
	to->in_color_space = p->channels == 1 ? JCS_GRAYSCALE
		: p->channels == 3 ? JCS_RGB : JCS_CMYK;
	jpeg_set_defaults(to);
	jpeg_set_quality(to, QUALITY, TRUE);
	/* What is left of the picture is all needed, its colours too. */
	for (int i = 0; i < to->num_components; i++)
		to->comp_info[i].h_samp_factor =
			to->comp_info[i].v_samp_factor = 1;
	to->optimize_coding = TRUE;
	jpeg_start_compress(to, TRUE);
	while (to->next_scanline < to->image_height) {
		/* libjpeg writes nothing there. */
		uint8_t *row = (uint8_t *)p->data + to->next_scanline *
			(size_t)p->width * (size_t)p->channels;

		jpeg_write_scanlines(to, &row, 1);
	}
	jpeg_finish_compress(to);
}

static void take(struct arena *arena, const struct recoder *r, bool gray,
	struct image *out)
{
	out->data = (struct bytes){(const uint8_t *)arena_strndup(arena,
		(const char *)r->data, r->len), r->len};
	if (!gray || out->colour == IMAGE_GREY)
		return;
	out->colour = IMAGE_GREY;
	out->inverted = false;
	out->icc = (struct bytes){0};
}

/* The whole of it; false when libjpeg has left. */
static bool recode(struct recoder *r, struct arena *arena,
	const struct image *in, bool gray, const struct image *out)
{
	if (setjmp(r->trouble))
		return false;
	decode(r, arena, in, gray, out);
	r->pixels = pixels_shrink(arena, &r->pixels, out->width, out->height);
	if (gray && r->pixels.channels == 4)
		mix(r, arena, in->inverted);
	encode(r);
	return true;
}

bool jpeg_recode(struct arena *arena, const struct image *in, bool gray,
	struct image *out)
{
	struct recoder r = {0};
	bool ok;

	if ((int64_t)in->width * in->height > IMAGE_MAX_PIXELS)
		return false;
	r.from.err = r.to.err = jpeg_std_error(&r.errors);
	r.errors.error_exit = fail;
	r.errors.emit_message = warn;
	ok = recode(&r, arena, in, gray, out);
	if (ok)
		take(arena, &r, gray, out);
	jpeg_destroy_compress(&r.to);
	jpeg_destroy_decompress(&r.from);
	free(r.data);
	return ok;
}
