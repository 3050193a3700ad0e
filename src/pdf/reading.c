#include "pdf/reading.h"

#include <hb.h>
#include <string.h>

enum { PARTS = 8 }; /* glyphs, and characters, of a cluster told apart */

bool reading_is_private(uint32_t c)
{
	return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

/* The no-break spaces read as spaces, too: parsers know no others. */
static bool reads_as_space(const char *text, size_t len)
{
	size_t i = 0;

	return reading_is_private(utf8_next(text, len, &i)) ||
		(len == 2 && memcmp(text, "\xC2\xA0", 2) == 0) ||
		(len == 3 && memcmp(text, "\xE2\x80\xAF", 3) == 0);
}

/* Where the cluster of glyph i ends in the text: at the next one's start. */
static size_t cluster_end(const struct run *run, int i)
{
	uint32_t at = run->glyphs[i].cluster;
	int step = run->rtl ? -1 : 1;

	for (int k = i + step; k >= 0 && k < run->glyph_count; k += step)
		if (run->glyphs[k].cluster > at)
			return run->glyphs[k].cluster;
	return run->text_len;
}

/* How many glyphs of i's cluster stand beside it on one side; bounded. */
static int neighbours(const struct run *run, int i, int step)
{
	int n = 0;

	for (int k = i + step; k >= 0 && k < run->glyph_count && n < PARTS &&
		run->glyphs[k].cluster == run->glyphs[i].cluster; k += step)
		n++;
	return n;
}

/* Appends a character's canonical decomposition; false when full. */
static bool decompose(uint32_t c, uint32_t parts[PARTS], int *count)
{
	hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
	uint32_t tail[PARTS];
	hb_codepoint_t a, b;
	int tails = 0;

	while (hb_unicode_decompose(unicode, c, &a, &b) && tails < PARTS) {
		c = a;
		if (b)
			tail[tails++] = b;
	}
	if (*count + 1 + tails > PARTS)
		return false;
	parts[(*count)++] = c;
	while (tails)
		parts[(*count)++] = tail[--tails];
	return true;
}

static int decompose_text(const char *text, size_t len,
	uint32_t parts[PARTS])
{
	int count = 0;

	for (size_t at = 0; at < len; )
		if (!decompose(utf8_next(text, len, &at), parts, &count))
			return 0;
	return count;
}

void glyph_text(const struct run *run, int i, struct glyph_text *out)
{
	int forward = run->rtl ? -1 : 1;
	int before = neighbours(run, i, -forward);
	int after = neighbours(run, i, forward);
	uint32_t parts[PARTS];

	out->text = run->text + run->glyphs[i].cluster;
	out->len = cluster_end(run, i) - run->glyphs[i].cluster;
	if (reads_as_space(out->text, out->len)) {
		out->text = " ";
		out->len = 1;
	}
	if (!before && !after)
		return;
	if (decompose_text(out->text, out->len, parts) == before + after + 1) {
		out->len = utf8_encode(out->own, parts[before]);
		out->text = out->own;
	} else if (before) {
		out->len = 0;
	}
}
