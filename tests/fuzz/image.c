/* Any bytes as an image of each format, and what a page makes of it. */
#include "image/format.h"
#include "image/prepare.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void prepare(struct arena *arena, const struct image *image, int how)
{
	const struct image_use use = {.width = 3, .height = 2,
		.gray = how & 1, .plain = how & 2};
	const struct image *made = image_prepare(arena, image, &use);

	assert(made->width > 0 && made->height > 0);
	assert(made->drawing || made->data.len > 0);
	if (made->filter == IMAGE_RAW && made->colour == IMAGE_GREY)
		assert(made->data.len == (size_t)made->width *
			(size_t)made->height);
	if (made->alpha.len)
		assert(made->alpha.len == (size_t)made->width *
			(size_t)made->height);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *(*const readers[])(struct arena *, struct bytes,
		struct image *) = {jpeg_read, png_read, webp_read, gif_read,
		svg_read};

	if (size < 8)
		return 0;
	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
		struct arena *arena = arena_new();
		struct image image = {.orientation = 1};

		if (!readers[i](arena, (struct bytes){data, size}, &image)) {
			assert(image.width > 0 && image.height > 0);
			assert(image.data.len > 0 || image.drawing);
			image.file = (struct bytes){data, size};
			prepare(arena, &image, data[7]);
		}
		arena_free(arena);
	}
	return 0;
}
