/* A style sheet and, behind a form feed, the document that it is for: through
 * all stages up to the pages. Without a form feed, a document of ours. */
#include "document.h"
#include "pages.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = fuzz_arena();
	struct diag silent = {0};
	const uint8_t *cut = size ? memchr(data, '\f', size) : NULL;
	size_t len = cut ? (size_t)(cut - data) : size;
	const struct sheet *sheets[] = {fuzz_style(), sheet_parse(arena,
		"fuzz.css", (const char *)data, len, &silent)};
	const struct doc *doc = cut ? doc_read(arena, "fuzz.md",
		(const char *)cut + 1, size - len - 1, &silent)
		: fuzz_document();

	if (doc)
		fuzz_layout(arena, doc, sheets, 2, &silent);
	return 0;
}
