#include "text/bidi.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>

/* Whether anything in it may run from right to left: U+0590 and above, or a
 * control of direction. */
static bool may_be_mixed(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)s[i];

		if (c >= 0xD6 && (c <= 0xDF || c == 0xE0 || c == 0xEF ||
			c >= 0xF0))
			return true;
		if (c == 0xE2 && i + 1 < len &&
			((unsigned char)s[i + 1] == 0x80 ||
				(unsigned char)s[i + 1] == 0x81) &&
			i + 2 < len && utf8_is_ignorable(
				utf8_next(s, len, &(size_t){i})))
			return true;
	}
	return false;
}

/* The text in UTF-16; `at` has each unit's byte in the text. */
static UChar *widen(struct arena *arena, const struct paragraph *p,
	uint32_t **at, int32_t *units)
{
	UChar *wide = arena_array(arena, p->len + 1, sizeof *wide);
	int32_t n = 0;

	*at = arena_array(arena, p->len + 1, sizeof **at);
	for (size_t i = 0; i < p->len;) {
		size_t start = i;
		uint32_t c = utf8_next(p->text, p->len, &i);

		(*at)[n] = (uint32_t)start;
		if (c == '\n') /* a forced break ends no paragraph */
			c = 0x2028;
		if (c < 0x10000) {
			wide[n++] = (UChar)c;
			continue;
		}
		wide[n++] = (UChar)(0xD7C0 + (c >> 10));
		(*at)[n] = (uint32_t)start;
		wide[n++] = (UChar)(0xDC00 | (c & 0x3FF));
	}
	(*at)[n] = (uint32_t)p->len;
	*units = n;
	return wide;
}

static bool is_rtl(const struct text *text, const struct style *style)
{
	return style->direction == DIRECTION_RTL ||
		(style->direction == DIRECTION_AUTO && text->styled->mirrored);
}

/* "C++" and "C#" stay whole in text that runs the other way: a sign that
 * clings to a Latin letter goes where it goes. */
static void cling(struct paragraph *p)
{
	for (size_t i = 1; i < p->len; i++) {
		char c = p->text[i - 1];
		bool letter = (c >= 'A' && c <= 'Z') ||
			(c >= 'a' && c <= 'z') || c == '+' || c == '#';

		if ((p->text[i] == '+' || p->text[i] == '#') && letter &&
			!(p->levels[i - 1] & 1))
			p->levels[i] = p->levels[i - 1];
	}
}

/* Makes text[from..to) run from left to right, all of it. */
static void keep_ltr(struct paragraph *p, size_t from, size_t to)
{
	memset(p->levels + from, p->level + (p->level & 1), to - from);
}

/* Past the figures of a number to call, and the signs between them: no more than
 * two each. */
static size_t number_end(const struct paragraph *p, size_t at)
{
	size_t end = at, next;

	while (at < p->len) {
		uint32_t c;

		next = at;
		c = utf8_next(p->text, p->len, &next);
		if (u_isdigit((UChar32)c))
			end = next;
		else if (at > end + 1 || c > 0x7F || !strchr(" -.()/", (int)c))
			break;
		at = next;
	}
	return end;
}

/* A number to call is one thing, however many blanks it has: "+98 21 555" would
 * be "555 21 98+" in text that runs from the right. */
static void keep_numbers(struct paragraph *p)
{
	for (int i = 0; i < p->segment_count; i++) {
		const struct segment *seg = &p->segments[i];
		const struct node *a = node_within(seg->node, KIND_A);

		if (a && a->url && strncmp(a->url, "tel:", 4) == 0 &&
			seg->pseudo == PSEUDO_NONE)
			keep_ltr(p, seg->start, seg->end);
	}
	for (size_t at = 0; at < p->len; at++) {
		size_t end = p->text[at] == '+' ? number_end(p, at + 1) : 0;

		if (end > at + 1) {
			keep_ltr(p, at, end);
			at = end - 1;
		}
	}
}

void bidi_resolve(struct text *text, struct paragraph *p)
{
	bool rtl = is_rtl(text, p->style);
	UErrorCode error = U_ZERO_ERROR;
	const UBiDiLevel *levels;
	uint32_t *at;
	int32_t units;
	UChar *wide;
	UBiDi *bidi;

	p->level = rtl;
	if (!rtl && !may_be_mixed(p->text, p->len))
		return;
	wide = widen(text->scratch, p, &at, &units);
	bidi = ubidi_open();
	ubidi_setPara(bidi, wide, units, rtl ? UBIDI_DEFAULT_RTL
		: UBIDI_DEFAULT_LTR, NULL, &error);
	levels = ubidi_getLevels(bidi, &error);
	if (U_SUCCESS(error) && units) {
		p->level = ubidi_getParaLevel(bidi);
		p->levels = arena_alloc(text->scratch, p->len);
		for (int32_t i = 0; i < units; i++)
			memset(p->levels + at[i], levels[i],
				at[i + 1] - at[i]);
		cling(p);
		keep_numbers(p);
	}
	ubidi_close(bidi);
}

size_t bidi_end(const struct paragraph *p, size_t at, size_t end)
{
	uint8_t level = bidi_level(p, at);

	if (!p->levels)
		return end;
	while (at < end && p->levels[at] == level)
		at++;
	return at;
}

/* A run or an image, as it is moved about. */
struct moved {
	sp *x;
	sp width, gap; /* the gap is what stands before it */
	sp before, after; /* of its width: its own room */
	uint8_t level;
};

static int by_x(const void *a, const void *b)
{
	const struct moved *m = a, *n = b;

	return (*m->x > *n->x) - (*m->x < *n->x);
}

/* Rule L2: reverses every stretch of a level and above, highest first. */
static void reverse(struct moved *m, int count, uint8_t level)
{
	for (int i = 0; i < count; i++) {
		int end = i;

		while (end < count && m[end].level >= level)
			end++;
		for (int a = i, b = end - 1; a < b; a++, b--) {
			struct moved keep = m[a];

			m[a] = m[b];
			m[b] = keep;
		}
		if (end > i)
			i = end - 1;
	}
}

/* The pieces in reading order, with the gaps before them. */
static struct moved *gather(struct arena *arena, struct line *line, int *count)
{
	struct moved *m = arena_array(arena,
		(size_t)(line->run_count + line->image_count), sizeof *m);
	int n = 0;
	sp end = 0;

	for (int i = 0; i < line->run_count; i++, n++)
		m[n] = (struct moved){.x = &line->runs[i].x,
			.width = line->runs[i].width,
			.level = line->runs[i].level};
	for (int i = 0; i < line->image_count; i++, n++) {
		struct line_image *image = &line->images[i];

		m[n] = (struct moved){.x = &image->x, .level = image->level,
			.width = sp_add(sp_add(image->before, image->width),
				image->after),
			.before = image->before, .after = image->after};
	}
	if (line->image_count) /* runs stand in reading order already */
		qsort(m, (size_t)n, sizeof *m, by_x);
	for (int i = 0; i < n; i++) {
		m[i].gap = sp_sub(sp_sub(*m[i].x, m[i].before), end);
		sp_grow(&end, sp_add(m[i].gap, m[i].width));
	}
	*count = n;
	return m;
}

/* Puts it into its room, which begins at x from the left; where a document is
 * mirrored, places count from the right. */
static void place(struct moved *m, sp x, bool mirrored, sp width)
{
	sp left = m->level & 1 ? m->after : m->before;
	sp right = m->level & 1 ? m->before : m->after;

	*m->x = mirrored ? sp_add(sp_sub(width, sp_add(x, m->width)), right)
		: sp_add(x, left);
}

void bidi_reorder(struct arena *arena, const struct paragraph *p,
	struct line *line)
{
	uint8_t highest = 0, lowest = 255;
	struct moved *m;
	sp x = 0;
	int n;

	if (!p->levels && !p->level && !p->mirrored)
		return;
	m = gather(arena, line, &n);
	for (int i = 0; i < n; i++) {
		highest = m[i].level > highest ? m[i].level : highest;
		if (m[i].level & 1 && m[i].level < lowest)
			lowest = m[i].level;
	}
	for (uint8_t level = highest; level >= lowest && level; level--)
		reverse(m, n, level);
	for (int i = 0; i < n; i++) {
		/* What was before a piece is behind it when read leftwards. */
		sp_grow(&x, m[i].level & 1 ? 0 : m[i].gap);
		place(&m[i], x, p->mirrored, line->width);
		sp_grow(&x, sp_add(m[i].width,
			m[i].level & 1 ? m[i].gap : 0));
	}
}
