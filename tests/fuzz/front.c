/* Any text as front matter in each of its languages, and as JSON. */
#include "fuzz.h"

#include "interchange/json_parse.h"
#include "markdown/front_matter.h"

/* The tree is one, and every value has its place. */
static void look(const struct meta *m, int depth)
{
	must(depth < 1000, "no tree is deeper than its reader");
	for (; m; m = m->next) {
		must(m->pos.line > 0, "a value has a place");
		if (m->kind == META_SCALAR)
			must(m->scalar != NULL, "a scalar has a text");
		else
			look(m->first, depth + 1);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = fuzz_arena();
	struct diag silent = {0};
	struct source source = {.file = "fuzz.md", .line = 1};
	struct meta *meta = NULL;
	struct metadata metadata = {0};
	struct input json = {.file = "fuzz.json"};

	source.text = fuzz_text(arena, data, size, &source.len);
	json.text = source.text;
	json.len = source.len;
	if (json.len && (*json.text == '{' || *json.text == '['))
		look(json_tree(arena, &json, &silent), 0);
	if (!front_matter_read(arena, &source, &meta, &silent)) {
		must(silent.errors > 0, "an error says why");
		return 0;
	}
	must(source.text + source.len == json.text + json.len,
		"what is left is the rest");
	look(meta, 0);
	front_matter_metadata(arena, meta, &metadata);
	return 0;
}
