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

/* A reading of one UTF-16 unit; 0: it has more, or none. */
static unsigned unit_of(const struct reading *r)
{
	size_t i = 0;
	uint32_t c = r ? utf8_next(r->text, r->len, &i) : 0;

	return c < 0xFFFE && c != 0xFEFF && r && i == r->len ? c : 0;
}

/*
 * Rows that go on from one another, code by code and character by character
 * (letters often do), are one range, as long as the last byte of neither
 * overflows. Gathers one that begins with the used glyph i; returns its last.
 */
static size_t range_end(const struct pdf_font *font, int variant, size_t i)
{
	const uint32_t *used = font->used;
	unsigned unit = unit_of(reading_of(font, used[i], variant));
	unsigned code = font->code[used[i]];

	for (; unit && i + 1 < font->used_count; i++)
		if (font->code[used[i + 1]] != ++code || unit_of(reading_of(font,
				used[i + 1], variant)) != ++unit ||
			!(code & 255) || !(unit & 255))
			break;
	return i;
}

/* "<0001> <0041>" or, for several, "<0001> <001A> <0041>". */
static void put_row(struct buf *out, const struct pdf_font *font, int variant,
	unsigned first, unsigned last)
{
	buf_putc(out, '<');
	buf_hex4(out, font->code[first]);
	if (last > first) {
		buf_puts(out, "><");
		buf_hex4(out, font->code[last]);
	}
	buf_puts(out, "><");
	put_utf16(out, reading_of(font, first, variant));
	buf_puts(out, ">\n");
}

/* The rows that are ranges, or those that are not, in blocks. */
static void put_rows(struct buf *out, const struct pdf_font *font, int variant,
	bool ranges)
{
	const char *name = ranges ? "range" : "char";
	struct buf block = {.arena = out->arena};
	int rows = 0;

	for (size_t i = 0, last; i < font->used_count; i = last + 1) {
		last = range_end(font, variant, i);
		if (!reading_of(font, font->used[i], variant) ||
			(last > i) != ranges)
			continue;
		put_row(&block, font, variant, font->used[i],
			font->used[last]);
		if (++rows < BLOCK)
			continue;
		buf_printf(out, "%d beginbf%s\n%sendbf%s\n", rows, name,
			block.data, name);
		block.len = 0;
		rows = 0;
	}
	if (rows)
		buf_printf(out, "%d beginbf%s\n%sendbf%s\n", rows, name,
			block.data, name);
}

void cmap_put(struct buf *out, const struct pdf_font *font, int variant)
{
	buf_puts(out, "/CIDInit/ProcSet findresource begin\n"
		"12 dict begin\nbegincmap\n"
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)"
		"/Supplement 0>>def\n"
		"/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
		"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
	put_rows(out, font, variant, false);
	put_rows(out, font, variant, true);
	buf_puts(out, "endcmap\nCMapName currentdict/CMap defineresource pop\n"
		"end\nend\n");
}
