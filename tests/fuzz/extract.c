/* Any bytes as a PDF that a source may be attached to. */
#include "fuzz.h"

#include "pdf/extract.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = fuzz_arena();
	struct diag silent = {0};
	struct bytes source = {0};

	if (extract_source(arena, (struct pos){0}, (struct bytes){data,
			size}, &source, &silent))
		must(!source.len || source.data, "what is there has bytes");
	else
		must(silent.errors == 1, "an error says why");
	return 0;
}
