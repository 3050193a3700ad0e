/* Any bytes as a style sheet that is only parsed, and as an element's style. */
#include "fuzz.h"

#include "style/sheet.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = fuzz_arena();
	struct diag silent = {0};
	const struct sheet *sheet = sheet_parse(arena, "fuzz.css",
		(const char *)data, size, &silent);

	for (const struct rule *r = sheet->rules; r; r = r->next)
		must(r->selectors != NULL, "a rule is for something");
	declarations_parse(arena, (struct pos){"fuzz.md", 2, 3},
		(const char *)data, size, &silent);
	return 0;
}
