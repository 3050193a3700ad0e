/* Any bytes as a PDF that a source may be attached to. */
#include "pdf/extract.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new();
	struct diag silent = {0};
	struct bytes source = {0};

	if (extract_source(arena, (struct pos){0}, (struct bytes){data,
			size}, &source, &silent))
		assert(!source.len || source.data);
	else
		assert(silent.errors == 1);
	arena_free(arena);
	return 0;
}
