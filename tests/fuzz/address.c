/* Any text as addresses, attributes, and the words of a paragraph. */
#include "fuzz.h"

#include "markdown/attributes.h"
#include "markdown/passes.h"
#include "markdown/url.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct pos pos = {"fuzz.md", 1, 1};
	struct arena *arena = fuzz_arena();
	struct node *body = node_new(arena, KIND_BODY, pos),
		*p = node_new(arena, KIND_P, pos),
		*span = node_new(arena, KIND_SPAN, pos);
	size_t len;
	const char *text = fuzz_text(arena, data, size, &len), *url;

	if (!len)
		return 0;
	url = url_encode(arena, url_resolve(arena,
		"https://ada.example/a/b?c#d", text));
	must(utf8_is_ascii(url, strlen(url)), "an address is ASCII");
	must(strcmp(url_encode(arena, url), url) == 0,
		"what is encoded stays so");
	url_shown(arena, url);
	address_prefix(text, len);
	must(attributes_braces(arena, span, text, len) <= len,
		"attributes are of the text");
	attributes_html(arena, span, text);
	node_append(body, p);
	node_append(p, node_new_text(arena, text, len, pos));
	autolink(arena, body);
	attributes_take(arena, body);
	return 0;
}
