/* Any bytes as a résumé: read, checked for shape, dumped. */
#include "../check_doc.h"
#include "read.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new();
	struct diag diag = {0};
	struct doc *doc = doc_read(arena, "fuzz.md", (const char *)data, size,
		&diag);

	if (!doc && !diag.errors) {
		fputs("no document, and no error said why\n", stderr);
		abort();
	}
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
	arena_free(arena);
	return 0;
}
