/* Any bytes as a picture in a page of a PDF; the first says how it is set. */
#include "pages.h"

static const char sheet[] =
	"img { width: 20mm; height: 30mm; border-radius: 50% }"
	"h1 { string-set: x content() } @page { background: #eee }";

static void put_base64(struct buf *out, const uint8_t *data, size_t size)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
		"abcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < size; i += 3) {
		uint32_t three = (uint32_t)data[i] << 16;
		size_t left = size - i;

		three |= left > 1 ? (uint32_t)data[i + 1] << 8 : 0;
		three |= left > 2 ? data[i + 2] : 0;
		for (int k = 0; k < 4; k++)
			buf_putc(out, (size_t)k > left ? '='
				: digits[three >> (18 - 6 * k) & 63]);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const standards[] = {"plain", "a-2b", "a-2a+ua-1",
		"a-4+ua-2"};
	struct arena *arena = fuzz_arena();
	struct diag silent = {0};
	struct buf text = {.arena = arena};
	const struct sheet *sheets[2] = {fuzz_style()};
	struct pdf_options options = {0};
	struct doc *doc;

	if (size < 2)
		return 0;
	options.gray = *data & 1;
	options.standard = standard_lookup(standards[*data >> 1 & 3]);
	buf_puts(&text, "# Ann Ode\n\n![a](data:image/png;base64,");
	put_base64(&text, data + 1, size - 1);
	buf_puts(&text, ")\n\n*b*\n");
	doc = doc_read(arena, "fuzz.md", text.data, text.len, &silent);
	if (!doc)
		return 0;
	sheets[1] = sheet_parse(arena, "fuzz.css", sheet, sizeof sheet - 1,
		&silent);
	fuzz_write(arena, fuzz_layout(arena, doc, sheets, *data & 8 ? 2 : 1,
		&silent), &options, &silent);
	return 0;
}
