/* Any bytes as an image of each format, and what a page makes of it. */
#include "fuzz.h"

#include "image/format.h"
#include "image/prepare.h"

static void prepare(struct arena *arena, const struct image *image, int how)
{
	const struct image_use use = {.width = 3, .height = 2,
		.gray = how & 1, .plain = how & 2};
	const struct image *made = image_prepare(arena, image, &use);

	must(made->width > 0 && made->height > 0, "what is made has a size");
	must(made->drawing || made->data.len > 0, "and bytes");
	if (made->filter == IMAGE_RAW && made->colour == IMAGE_GREY)
		must(made->data.len == (size_t)made->width *
			(size_t)made->height, "one for each pixel");
	if (made->alpha.len)
		must(made->alpha.len == (size_t)made->width *
			(size_t)made->height, "and of its alpha, too");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *(*const readers[])(struct arena *, struct bytes,
		struct image *) = {jpeg_read, png_read, webp_read, gif_read,
		svg_read};

	if (size < 8)
		return 0;
	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
		struct arena *arena = fuzz_arena();
		struct image image = {.orientation = 1};

		if (!readers[i](arena, (struct bytes){data, size}, &image)) {
			must(image.width > 0 && image.height > 0,
				"an image has a size");
			must(image.data.len > 0 || image.drawing,
				"an image shows something");
			image.file = (struct bytes){data, size};
			prepare(arena, &image, data[7]);
		}
	}
	return 0;
}
