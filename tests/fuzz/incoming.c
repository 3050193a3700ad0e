/* Any bytes in any encoding. */
#include "fuzz.h"

#include "incoming.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = fuzz_arena();
	struct diag silent = {0};
	const struct input in = {"fuzz.md", (const char *)data, size};
	struct input out;

	if (!incoming_text(arena, &in, &out, &silent)) {
		must(silent.errors == 1, "an error says why");
		return 0;
	}
	must(utf8_valid(out.text, out.len) == out.len, "it is UTF-8");
	must(!memchr(out.text, 0, out.len), "nothing ends it too soon");
	must(!memchr(out.text, '\r', out.len), "its lines end in one way");
	return 0;
}
