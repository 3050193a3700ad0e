/* Any bytes as a document, through the whole pipeline to a PDF. */
#include "base/blob.h"
#include "layout/layout.h"
#include "pdf/pdf.h"
#include "read.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new();
	struct buf out = {.arena = arena};
	struct diag silent = {0};
	struct style_options style_options = {0};
	struct pdf_options pdf_options = {.producer = "fuzz",
		.standard = standard_default};
	struct doc *doc = doc_read(arena, "fuzz.md", (const char *)data, size,
		&silent);
	struct fonts *fonts = fonts_open(arena, &silent);
	const struct sheet *sheet;
	struct bytes css;

	if (doc && blob_lookup("styles/classic.css", &css)) {
		sheet = sheet_parse(arena, "classic.css",
			(const char *)css.data, css.len, &silent);
		pdf_write(arena, layout(arena, style_apply(arena, doc, &sheet,
			1, &style_options, &silent), fonts, &silent),
			&pdf_options, &out, &silent);
	}
	fonts_close(fonts);
	arena_free(arena);
	return 0;
}
