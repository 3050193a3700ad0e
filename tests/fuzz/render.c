/* Any text as a document, through the whole pipeline to a PDF. */
#include "pages.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = fuzz_arena();
	struct diag silent = {0};
	struct pdf_options options = {0};
	const struct sheet *sheet = fuzz_style();
	size_t len;
	const char *text = fuzz_text(arena, data, size, &len);
	struct doc *doc = doc_read(arena, "fuzz.md", text, len, &silent);

	if (doc)
		fuzz_write(arena, fuzz_layout(arena, doc, &sheet, 1, &silent),
			&options, &silent);
	return 0;
}
