/* GIF, through giflib; of moving pictures the first. */
#include "image/format.h"

#include <gif_lib.h>
#include <string.h>

struct reader {
	struct arena *arena;
	struct bytes file;
	size_t at;
	int transparent; /* index of what is not seen; or -1 */
};

static int feed(GifFileType *gif, GifByteType *to, int len)
{
	struct reader *r = gif->UserData;
	size_t left = r->file.len - r->at;
	size_t n = (size_t)len < left ? (size_t)len : left;

	memcpy(to, r->file.data + r->at, n);
	r->at += n;
	return (int)n;
}

/* Takes what is said of the picture that follows. */
static bool read_extension(struct reader *r, GifFileType *gif)
{
	GraphicsControlBlock block;
	GifByteType *data;
	int code;

	if (DGifGetExtension(gif, &code, &data) != GIF_OK)
		return false;
	if (code == GRAPHICS_EXT_FUNC_CODE && data &&
		DGifExtensionToGCB(data[0], data + 1, &block) == GIF_OK)
		r->transparent = block.TransparentColor;
	while (data)
		if (DGifGetExtensionNext(gif, &data) != GIF_OK)
			return false;
	return true;
}

/* One row of indices as red, green, blue and alpha. */
static void put_row(const struct reader *r, const GifFileType *gif,
	const GifPixelType *row, uint8_t *to)
{
	const ColorMapObject *map = gif->Image.ColorMap ? gif->Image.ColorMap
		: gif->SColorMap;

	for (int x = 0; x < gif->Image.Width; x++, to += 4) {
		int i = row[x] < map->ColorCount ? row[x] : 0;

		to[0] = map->Colors[i].Red;
		to[1] = map->Colors[i].Green;
		to[2] = map->Colors[i].Blue;
		to[3] = row[x] == r->transparent ? 0 : 255;
	}
}

/* Rows that are interlaced come in four turns (GIF89a, appendix E). */
static bool read_rows(struct reader *r, GifFileType *gif, uint8_t *samples,
	int stride)
{
	static const int from[] = {0, 4, 2, 1}, step[] = {8, 8, 4, 2};
	int width = gif->Image.Width, height = gif->Image.Height;
	GifPixelType *row = arena_alloc(r->arena, (size_t)width + 1);
	bool laced = gif->Image.Interlace;

	for (int turn = 0; turn < (laced ? 4 : 1); turn++)
		for (int y = laced ? from[turn] : 0; y < height;
			y += laced ? step[turn] : 1) {
			if (DGifGetLine(gif, row, width) != GIF_OK)
				return false;
			put_row(r, gif, row, samples + (size_t)y *
				(size_t)stride);
		}
	return true;
}

/* The first picture, on a screen that may be larger than it. */
static const char *read_picture(struct reader *r, GifFileType *gif,
	struct image *out)
{
	const GifImageDesc *m = &gif->Image;
	int stride = gif->SWidth * 4;
	uint8_t *samples;

	if (DGifGetImageDesc(gif) != GIF_OK || (!m->ColorMap &&
			!gif->SColorMap) || m->Left < 0 || m->Top < 0 ||
		m->Width < 1 || m->Height < 1 ||
		m->Left + m->Width > gif->SWidth ||
		m->Top + m->Height > gif->SHeight)
		return "is broken";
	out->width = gif->SWidth;
	out->height = gif->SHeight;
	if ((int64_t)out->width * out->height > IMAGE_MAX_MOVING)
		return "has too many pixels";
	samples = arena_array(r->arena, (size_t)out->height, (size_t)stride);
	if (!read_rows(r, gif, samples + (size_t)m->Top * (size_t)stride +
			4 * m->Left, stride))
		return "is broken or cut short";
	image_take_samples(r->arena, samples, 4, out);
	return NULL;
}

static const char *read_records(struct reader *r, GifFileType *gif,
	struct image *out)
{
	GifRecordType type;

	while (DGifGetRecordType(gif, &type) == GIF_OK &&
		type != TERMINATE_RECORD_TYPE) {
		if (type == IMAGE_DESC_RECORD_TYPE)
			return read_picture(r, gif, out);
		if (type == EXTENSION_RECORD_TYPE && !read_extension(r, gif))
			break;
	}
	return "is broken or cut short";
}

const char *gif_read(struct arena *arena, struct bytes file,
	struct image *out)
{
	struct reader r = {.arena = arena, .file = file, .transparent = -1};
	GifFileType *gif = DGifOpen(&r, feed, NULL);
	const char *wrong;

	if (!gif)
		return "is broken or cut short";
	wrong = read_records(&r, gif, out);
	DGifCloseFile(gif, NULL);
	return wrong;
}
