/* Any text as a document, through the whole pipeline to a PDF. */
#include "pages.h"

#include "base/utf8.h"

/* What only large faces of the system have takes ten times as long to set and
 * to subset: one input of eight keeps it, in the others it is letters. */
static char *latin(struct arena *arena, const char *text, size_t len,
	size_t size)
{
	char *out = arena_strndup(arena, text, len);

	for (size_t i = 0; i < len && size % 8;) {
		size_t from = i;

		if (utf8_next(text, len, &i) >= 0x250)
			memset(out + from, 'x', i - from);
	}
	return out;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = fuzz_arena();
	struct diag silent = {0};
	struct pdf_options options = {0};
	const struct sheet *sheet = fuzz_style();
	size_t len;
	const char *text = fuzz_text(arena, data, size, &len);
	struct doc *doc = doc_read(arena, "fuzz.md", latin(arena, text, len,
		size), len, &silent);

	if (doc)
		fuzz_write(arena, fuzz_layout(arena, doc, &sheet, 1, &silent),
			&options, &silent);
	return 0;
}
