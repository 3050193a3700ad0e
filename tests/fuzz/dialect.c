/* Any text through the passes that make Markdown of what is none. */
#include "fuzz.h"

#include "markdown/footnotes.h"
#include "markdown/passes.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = fuzz_arena();
	struct diag silent = {0};
	struct source source = {.file = "fuzz.md", .line = 1};

	source.text = fuzz_text(arena, data, size, &source.len);
	if (!readers_filter(arena, &source, size % 3 ? NULL : "x", &silent))
		return 0;
	mdx_read(arena, &source, &silent);
	slides_read(arena, &source, &silent);
	kramdown_read(arena, &source, &silent);
	templates_strip(arena, &source, &silent);
	wiki_read(arena, &source, &silent);
	raw_take(arena, &source, &silent);
	directives_read(arena, &source, &silent);
	typed_mend(arena, &source, &silent);
	block_links_end(arena, &source);
	numbered_read(arena, &source);
	text_tables(arena, &source);
	plain_headings(arena, &source);
	strong_mark(arena, &source);
	fences_make(arena, &source);
	latex_read(arena, &source, &silent);
	image_sizes_drop(arena, &source);
	addresses_mark(arena, &source);
	tables_mark(arena, &source);
	footnotes_mark(arena, &source);
	must(utf8_valid(source.text, source.len) == source.len,
		"what comes out is UTF-8");
	return 0;
}
