/* Any text as a selector, which is tried on a document with a bit of all. */
#include "document.h"

#include "style/selector.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = fuzz_arena();
	struct matcher matcher = matcher_new(arena, fuzz_document());
	struct diag silent = {0};
	size_t len, count;
	const char *text = fuzz_text(arena, data, size, &len);
	const struct token *tokens = tokenize(arena, "fuzz.css", text, len,
		&count);
	const struct selector *s = count
		? selector_parse(arena, tokens, count, &silent) : NULL;

	must(!count || s || silent.warnings, "a warning says why");
	for (; s; s = s->next)
		for (const struct node *n = fuzz_document()->body; n;
				n = node_next(n, fuzz_document()->body))
			selector_matches(&matcher, s, n);
	return 0;
}
