/* Any bytes as a style sheet, applied to a document that has a bit of all. */
#include "document.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = fuzz_arena();
	struct buf dump = {.arena = arena};
	struct diag silent = {0};
	struct style_options options = {.defaults = fuzz_defaults()};
	const struct sheet *sheet = sheet_parse(arena, "fuzz.css",
		(const char *)data, size, &silent);

	style_dump(style_apply(arena, fuzz_document(), &sheet, 1, &options,
		&silent), &dump);
	return 0;
}
