/* Any bytes as a style sheet, applied to a document that has a bit of all. */
#include "style/style.h"
#include "read.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char markdown[] =
	"# Ann Ode\n\n*Poet*, **Ithaca** `ny`\n\n## Work\n\n"
	"- a\n- b\n\n1. c\n\n> d\n\n***\n\n    e\n\n[f](https://example.com)\n";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new();
	struct buf dump = {.arena = arena};
	struct diag silent = {0};
	struct style_options options = {0};
	struct doc *doc = doc_read(arena, "fuzz.md", markdown,
		strlen(markdown), &silent);
	const struct sheet *sheet = sheet_parse(arena, "fuzz.css",
		(const char *)data, size, &silent);

	style_dump(style_apply(arena, doc, &sheet, 1, &options, &silent),
		&dump);
	arena_free(arena);
	return 0;
}
