/* Any bytes as JSON Resume, or as YAML if no brace begins them: read, checked
 * for shape, written again, also out of the résumé alone. */
#include "fuzz.h"

#include "../check_doc.h"
#include "interchange/interchange.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = fuzz_arena();
	struct diag diag = {0};
	const struct input input = {size && *data == '{' ? "fuzz.json"
		: "fuzz.yaml", (const char *)data, size};
	const struct read_options options = {0};
	struct doc *doc = doc_read_for(arena, &input, &options, &diag);

	if (doc) {
		const struct node *where;
		const char *wrong = check_doc(doc, &where);
		struct buf out = {.arena = arena};

		json_write(doc, &out);
		doc->data = NULL;
		json_write(doc, &out);
		doc_text(doc, 72, &out);
		if (wrong) {
			fprintf(stderr, "%s: %s\n", doc_kinds[where->kind].name,
				wrong);
			abort();
		}
	}
	return 0;
}
