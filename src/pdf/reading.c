#include "pdf/reading.h"

#include "base/utf8.h"

#include <hb.h>
#include <string.h>

enum { ZERO_WIDTH_NON_JOINER = 0x200C, ZERO_WIDTH_JOINER = 0x200D,
	WORD_JOINER = 0x2060 };
enum { PARTS = 8 }; /* glyphs, and characters, of a cluster told apart */

bool reading_is_private(uint32_t c)
{
	return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

/* The no-break spaces read as spaces, too: parsers know no others; and what
 * breaks a line. */
static bool reads_as_space(const char *text, size_t len)
{
	size_t i = 0;

	return len && (reading_is_private(utf8_next(text, len, &i)) ||
		(len == 1 && *text == '\n') ||
		(len == 2 && memcmp(text, "\xC2\xA0", 2) == 0) ||
		(len == 3 && memcmp(text, "\xE2\x80\xAF", 3) == 0));
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

static bool is_joiner(uint32_t c)
{
	return c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
}

/* Back over what joins or parts letters and shows nothing itself. */
static size_t before_joiners(const struct run *run, size_t at)
{
	size_t from = at;

	while (from && is_joiner(utf8_prev(run->text, &from)))
		at = from;
	return at;
}

/*
 * The text of glyph i's cluster. A joiner behind it goes to the next glyph
 * instead: pdf.js passes over a glyph whose text ends in such a character.
 */
static void take_cluster(const struct run *run, int i, struct glyph_text *out)
{
	size_t start = run->glyphs[i].cluster, end = cluster_end(run, i);
	size_t from = before_joiners(run, start);
	size_t to = before_joiners(run, end);

	if (to <= start)
		to = end; /* nothing else is there */
	out->text = run->text + from;
	out->len = to - from;
}

/* From the last character to the first: readers turn the glyphs of a line that
 * runs from right to left around, and the characters of each with them. */
static void reverse(struct glyph_text *t)
{
	char own[OWN];
	size_t len = 0, at = t->len;

	if (t->len > OWN)
		return;
	while (at) {
		size_t end = at;

		utf8_prev(t->text, &at);
		memcpy(own + len, t->text + at, end - at);
		len += end - at;
	}
	memcpy(t->own, own, len);
	t->text = t->own;
}

/*
 * Leaves out what shows nothing, unless it is all. Joiners stay, but not in
 * what runs from right to left: a letter that reads now with one and now
 * without would be of two fonts, and pdf.js turns each font's part of a line
 * around by itself.
 */
static void drop_ignorables(struct glyph_text *t, bool rtl)
{
	size_t len = 0, at = 0;
	char own[OWN];

	while (at < t->len) {
		size_t from = at;
		uint32_t c = utf8_next(t->text, t->len, &at);

		if (utf8_is_ignorable(c) && (rtl || !is_joiner(c)))
			continue;
		if (len + at - from > OWN)
			return;
		memcpy(own + len, t->text + from, at - from);
		len += at - from;
	}
	if (!len || len == t->len)
		return;
	memcpy(t->own, own, len);
	t->text = t->own;
	t->len = len;
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

/*
 * Of the cluster's characters, one for each of its glyphs, and what is left for
 * the last. Where there are not so many, the glyph reads as U+2060, which is no
 * word's end: every glyph must read as something (ISO 19005-2, 6.2.11.7.2).
 */
static void take_share(struct glyph_text *t, int before, int after)
{
	size_t from = 0, to;

	while (before-- && from < t->len)
		utf8_next(t->text, t->len, &from);
	to = from;
	if (to < t->len)
		utf8_next(t->text, t->len, &to);
	if (from == t->len) {
		t->len = utf8_encode(t->own, WORD_JOINER);
		t->text = t->own;
		return;
	}
	if (!after)
		to = t->len;
	if (t->text == t->own)
		memmove(t->own, t->own + from, to - from);
	else
		t->text += from;
	t->len = to - from;
}

static bool is_ascii(char c)
{
	return c >= ' ' && c < 0x7F;
}

/* One glyph for one letter, as nearly all are; nothing joins it. */
static bool is_letter(const struct run *run, int i)
{
	const struct glyph *g = &run->glyphs[i];
	const char *at = run->text + g->cluster;
	uint32_t next = i + 1 < run->glyph_count ? g[1].cluster
		: (uint32_t)run->text_len;

	return !run->rtl && next == g->cluster + 1 && is_ascii(*at) &&
		(!i || g[-1].cluster != g->cluster) &&
		(!g->cluster || is_ascii(at[-1]));
}

void glyph_text(const struct run *run, int i, struct glyph_text *out)
{
	int forward = run->rtl ? -1 : 1, before, after;
	uint32_t parts[PARTS];

	if (is_letter(run, i)) {
		out->text = run->text + run->glyphs[i].cluster;
		out->len = 1;
		return;
	}
	before = neighbours(run, i, -forward);
	after = neighbours(run, i, forward);
	take_cluster(run, i, out);
	drop_ignorables(out, run->rtl);
	if (reads_as_space(out->text, out->len)) {
		out->text = " ";
		out->len = 1;
	}
	if (!before && !after) {
		if (run->rtl)
			reverse(out);
		return;
	}
	if (decompose_text(out->text, out->len, parts) == before + after + 1) {
		out->len = utf8_encode(out->own, parts[before]);
		out->text = out->own;
	} else {
		take_share(out, before, after);
	}
}
