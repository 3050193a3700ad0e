/* Any bytes as an image of each format. */
#include "image/format.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *(*const readers[])(struct arena *, struct bytes,
		struct image *) = {jpeg_read, png_read};

	if (size < 8)
		return 0;
	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
		struct arena *arena = arena_new();
		struct image image = {.orientation = 1};

		if (!readers[i](arena, (struct bytes){data, size}, &image)) {
			assert(image.width > 0 && image.height > 0);
			assert(image.data.len > 0);
		}
		arena_free(arena);
	}
	return 0;
}
