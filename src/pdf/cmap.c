#include "pdf/cmap.h"

#include "base/utf8.h"

#define BLOCK 100 /* rows; the format's own limit */

static const struct reading *reading_of(const struct pdf_font *font,
	unsigned glyph, int variant)
{
	const struct reading *r = font->readings[glyph];

	while (r && variant--)
		r = r->next;
	return r && r->len ? r : NULL;
}

static void put_utf16(struct buf *out, const struct reading *r)
{
	size_t i = 0;

	while (i < r->len) {
		uint32_t c = utf8_next(r->text, r->len, &i);

		if (c == 0 || c == 0xFEFF || c == 0xFFFE)
			continue; /* not allowed here */
		if (c >= 0x10000) {
			buf_hex4(out, 0xD800 + ((c - 0x10000) >> 10));
			c = 0xDC00 + ((c - 0x10000) & 0x3FF);
		}
		buf_hex4(out, c);
	}
}

static int count_rows(const struct pdf_font *font, int variant)
{
	int n = 0;

	for (unsigned g = 0; g < font->glyph_count; g++)
		n += reading_of(font, g, variant) != NULL;
	return n;
}

void cmap_put(struct buf *out, const struct pdf_font *font, int variant)
{
	int left = count_rows(font, variant), row = 0;

	buf_puts(out, "/CIDInit /ProcSet findresource begin\n"
		"12 dict begin\nbegincmap\n"
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) "
		"/Supplement 0>> def\n"
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
	for (unsigned g = 0; g < font->glyph_count; g++) {
		const struct reading *r = reading_of(font, g, variant);

		if (!r)
			continue;
		if (row == 0)
			buf_printf(out, "%d beginbfchar\n",
				left < BLOCK ? left : BLOCK);
		buf_putc(out, '<');
		buf_hex4(out, font->code[g]);
		buf_puts(out, "> <");
		put_utf16(out, r);
		buf_puts(out, ">\n");
		left--;
		if (++row == BLOCK || !left) {
			buf_puts(out, "endbfchar\n");
			row = 0;
		}
	}
	buf_puts(out, "endcmap\nCMapName currentdict /CMap defineresource pop\n"
		"end\nend\n");
}
