#include "text/itemise.h"

#include "text/breaks.h"

#include <string.h>

#define NO_BREAK_SPACE "\xC2\xA0"
#define SOFT_HYPHEN "\xC2\xAD"

struct itemiser {
	struct text *text;
	struct paragraph *p;
	const struct opportunity *breaks;
	size_t break_count, next; /* the first break not yet passed */
};

sp itemise_advance(const struct segment *seg, const struct piece *piece,
	const struct shaped *glyph)
{
	return sp_scale(glyph->advance, seg->style->font_size,
		piece->face->units_per_em);
}

sp itemise_space(const struct segment *seg)
{
	hb_codepoint_t glyph;
	hb_position_t advance = seg->face->units_per_em / 4;

	if (hb_font_get_nominal_glyph(seg->face->hb_font, ' ', &glyph))
		advance = hb_font_get_glyph_h_advance(seg->face->hb_font,
			glyph);
	return sp_scale(advance, seg->style->font_size,
		       seg->face->units_per_em) +
		seg->style->word_spacing + seg->style->letter_spacing;
}

static struct item *add(struct itemiser *z, struct item item)
{
	struct paragraph *p = z->p;

	p->items = arena_grow(z->text->arena, p->items, p->item_count,
		&p->item_capacity, sizeof *p->items);
	p->items[p->item_count] = item;
	return &p->items[p->item_count++];
}

/* The break at this place, or NULL; places are asked for in order. */
static const struct opportunity *break_at(struct itemiser *z, size_t at)
{
	while (z->next < z->break_count && z->breaks[z->next].at < at)
		z->next++;
	if (z->next < z->break_count && z->breaks[z->next].at == at)
		return &z->breaks[z->next];
	return NULL;
}

static void add_glue(struct itemiser *z, int segment, size_t at, size_t len)
{
	const struct segment *seg = &z->p->segments[segment];
	sp width = itemise_space(seg);
	bool justified = z->p->style->text_align == ALIGN_JUSTIFY;

	if (len > 1 || !break_at(z, at + len)) /* not to be broken at */
		add(z, (struct item){.kind = ITEM_PENALTY,
			.penalty = PENALTY_NEVER, .segment = segment,
			.start = at, .end = at});
	add(z, (struct item){
		.kind = ITEM_GLUE,
		.width = width,
		.stretch = justified ? width / 2 : 0,
		.shrink = justified ? width / 3 : 0,
		.segment = segment,
		.start = at,
		.end = at + len,
	});
}

/* Splits a piece's glyphs, in logical order, at the break opportunities. */
static void add_piece(struct itemiser *z, int segment, size_t base,
	const struct word *word, const struct piece *piece)
{
	const struct segment *seg = &z->p->segments[segment];
	struct item box = {
		.kind = ITEM_BOX,
		.segment = segment,
		.word = word,
		.from = (uint32_t)piece->start,
		.start = base + piece->start,
	};
	const struct opportunity *b;
	uint32_t last = UINT32_MAX;

	for (int n = 0; n < piece->count; n++) {
		int i = piece->rtl ? piece->count - 1 - n : n;
		const struct shaped *g = &piece->glyphs[i];

		if (g->cluster != last && g->cluster > box.from &&
			(b = break_at(z, base + g->cluster))) {
			box.end = base + g->cluster;
			add(z, box);
			add(z, (struct item){.kind = ITEM_PENALTY,
				.penalty = b->penalty, .segment = segment,
				.start = box.end, .end = box.end});
			box.from = g->cluster;
			box.start = box.end;
			box.width = 0;
		}
		if (g->cluster != last)
			box.width += seg->style->letter_spacing;
		last = g->cluster;
		box.width = sp_clamp((int64_t)box.width +
			itemise_advance(seg, piece, g));
	}
	box.end = base + piece->end;
	if (box.end > box.start)
		add(z, box);
}

static void add_word(struct itemiser *z, int segment, size_t start,
	size_t end)
{
	const struct segment *seg = &z->p->segments[segment];
	const struct opportunity *b;
	const struct word *word;

	if (start > seg->start || !z->p->item_count ||
		z->p->items[z->p->item_count - 1].kind != ITEM_BOX)
		b = NULL; /* a space or break stands before */
	else
		b = break_at(z, start);
	if (b)
		add(z, (struct item){.kind = ITEM_PENALTY,
			.penalty = b->penalty, .segment = segment,
			.start = start, .end = start});
	if (seg->image) {
		add(z, (struct item){.kind = ITEM_BOX, .width = seg->width,
			.segment = segment, .start = start, .end = end});
		return;
	}
	word = shaper_word(z->text->shaper, seg, z->p->text + start,
		end - start);
	for (const struct piece *piece = word->first; piece;
		piece = piece->next)
		add_piece(z, segment, start, word, piece);
}

static bool starts(const struct paragraph *p, size_t at, size_t end,
	const char *what)
{
	size_t n = strlen(what);

	return at + n <= end && memcmp(p->text + at, what, n) == 0;
}

static void itemise_segment(struct itemiser *z, int segment)
{
	const struct paragraph *p = z->p;
	const struct segment *seg = &p->segments[segment];
	bool pre = seg->style->white_space == SPACE_PRE ||
		seg->style->white_space == SPACE_PRE_WRAP;

	for (size_t at = seg->start, end; at < seg->end; at = end) {
		end = at + 1;
		if (p->text[at] == '\n') {
			add(z, (struct item){.kind = ITEM_PENALTY,
				.penalty = PENALTY_ALWAYS, .segment = segment,
				.start = at, .end = end});
		} else if (p->text[at] == ' ' && !pre) {
			add_glue(z, segment, at, 1);
		} else if (starts(p, at, seg->end, NO_BREAK_SPACE)) {
			end = at + 2;
			add_glue(z, segment, at, 2);
		} else if (starts(p, at, seg->end, SOFT_HYPHEN)) {
			end = at + 2; /* unseen unless hyphenation is on */
		} else {
			while (end < seg->end && p->text[end] != '\n' &&
				(p->text[end] != ' ' || pre) &&
				!starts(p, end, seg->end, NO_BREAK_SPACE) &&
				!starts(p, end, seg->end, SOFT_HYPHEN))
				end++;
			add_word(z, segment, at, end);
		}
	}
}

void itemise(struct text *text, struct paragraph *p)
{
	struct itemiser z = {.text = text, .p = p};

	if (!p->len)
		return;
	/* A word of five letters and a space are two items. */
	p->item_capacity = p->len / 3 + 4;
	p->items = arena_array(text->arena, p->item_capacity,
		sizeof *p->items);
	z.breaks = breaks_find(text, p->text, p->len, &z.break_count);
	for (int i = 0; i < p->segment_count; i++)
		itemise_segment(&z, i);
}

/* Cuts one box of text into boxes that are full at `limit`. */
static void cut(struct itemiser *z, const struct item *box, sp limit)
{
	const struct segment *seg = &z->p->segments[box->segment];
	size_t base = box->start - box->from;
	uint32_t until = (uint32_t)(box->end - base);
	struct item part = *box;
	uint32_t last = UINT32_MAX;

	part.width = 0;
	for (const struct piece *piece = box->word->first; piece;
		piece = piece->next)
		for (int n = 0; n < piece->count; n++) {
			int i = piece->rtl ? piece->count - 1 - n : n;
			const struct shaped *g = &piece->glyphs[i];
			sp w = itemise_advance(seg, piece, g) +
				seg->style->letter_spacing;

			if (g->cluster < box->from || g->cluster >= until)
				continue;
			if (g->cluster != last && g->cluster > part.from &&
				part.width + w > limit) {
				part.end = base + g->cluster;
				add(z, part);
				add(z, (struct item){.kind = ITEM_PENALTY,
					.segment = box->segment,
					.start = part.end, .end = part.end});
				part.from = g->cluster;
				part.start = part.end;
				part.width = 0;
			}
			last = g->cluster;
			part.width = sp_clamp((int64_t)part.width + w);
		}
	part.end = box->end;
	add(z, part);
}

const struct item *itemise_narrow(struct text *text, const struct paragraph *p,
	sp limit, size_t *count)
{
	struct paragraph narrow = *p;
	struct itemiser z = {.text = text, .p = &narrow};
	size_t i = 0;

	*count = p->item_count;
	while (i < p->item_count && p->items[i].width <= limit)
		i++;
	if (i == p->item_count)
		return p->items;
	narrow.items = NULL;
	narrow.item_count = narrow.item_capacity = 0;
	for (i = 0; i < p->item_count; i++) {
		const struct item *it = &p->items[i];

		if (it->kind != ITEM_BOX || it->width <= limit)
			add(&z, *it);
		else if (it->word)
			cut(&z, it, limit);
		else
			add(&z, *it)->width = limit; /* an image shrinks */
	}
	*count = narrow.item_count;
	return narrow.items;
}
