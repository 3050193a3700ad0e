/* Any bytes as a résumé: read, checked for shape, dumped. */
#include "fuzz.h"

#include "../check_doc.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = fuzz_arena();
	struct diag diag = {0};
	struct doc *doc = doc_read(arena, "fuzz.md", (const char *)data, size,
		&diag);

	must(doc || diag.errors, "an error says why");
	if (doc) {
		const struct node *where;
		const char *wrong = check_doc(doc, &where);
		struct buf dump = {.arena = arena};

		doc_dump(doc, &dump);
		if (wrong) {
			fprintf(stderr, "%d:%d: %s\n%s", where->pos.line,
				where->pos.column, wrong, dump.data);
			abort();
		}
	}
	return 0;
}
