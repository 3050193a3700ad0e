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

static void add_penalty(struct itemiser *z, int segment, size_t at,
	int penalty)
{
	add(z, (struct item){.kind = ITEM_PENALTY, .penalty = penalty,
		.segment = segment, .start = (uint32_t)at,
		.end = (uint32_t)at});
}

static bool is_unbroken(const struct segment *seg)
{
	return seg->style->white_space == SPACE_NOWRAP ||
		seg->style->white_space == SPACE_PRE ||
		seg->style->text_wrap == WRAP_NOWRAP ||
		seg->style->display == DISPLAY_INLINE_BLOCK;
}

static void add_glue(struct itemiser *z, int segment, size_t at, size_t len)
{
	const struct segment *seg = &z->p->segments[segment];
	sp width = itemise_space(seg);
	bool justified = z->p->style->text_align == ALIGN_JUSTIFY;

	if (len > 1 || !break_at(z, at + len) || is_unbroken(seg))
		add_penalty(z, segment, at, PENALTY_NEVER);
	add(z, (struct item){
		.kind = ITEM_GLUE,
		.width = width,
		.stretch = justified ? width / 2 : 0,
		.shrink = justified ? width / 3 : 0,
		.segment = segment,
		.start = (uint32_t)at,
		.end = (uint32_t)(at + len),
	});
}

/* The i-th glyph of the piece in logical order. */
static int logical(const struct piece *piece, int i)
{
	return piece->rtl ? piece->count - 1 - i : i;
}

/* An empty box that is to begin with the n-th glyph of a piece. */
static struct item open_box(int segment, size_t word,
	const struct piece *piece, int n, size_t from)
{
	return (struct item){
		.kind = ITEM_BOX,
		.segment = segment,
		.start = (uint32_t)(word + from),
		.piece = piece,
		.first = logical(piece, n),
		.from = (uint32_t)from,
	};
}

/* Takes the piece's n-th glyph, the next one, into the box. */
static void extend(struct item *box, int n, sp width)
{
	box->first = box->piece->rtl ? logical(box->piece, n) : box->first;
	box->count++;
	box->width = sp_clamp((int64_t)box->width + width);
}

static void close_box(struct itemiser *z, struct item *box, size_t end)
{
	box->end = (uint32_t)end;
	add(z, *box);
}

/* Splits a piece, in logical order, at the break opportunities. */
static void add_piece(struct itemiser *z, int segment, size_t word,
	const struct piece *piece)
{
	const struct segment *seg = &z->p->segments[segment];
	struct item box = open_box(segment, word, piece, 0, piece->start);
	const struct opportunity *b;
	uint32_t last = UINT32_MAX;

	for (int n = 0; n < piece->count; n++) {
		const struct shaped *g = &piece->glyphs[logical(piece, n)];
		sp width = itemise_advance(seg, piece, g);

		if (g->cluster != last && g->cluster > box.from &&
			(b = break_at(z, word + g->cluster)) &&
			!is_unbroken(seg)) {
			close_box(z, &box, word + g->cluster);
			add_penalty(z, segment, box.end, b->penalty);
			box = open_box(segment, word, piece, n, g->cluster);
		}
		if (g->cluster != last)
			width += seg->style->letter_spacing;
		last = g->cluster;
		extend(&box, n, width);
	}
	if (word + piece->end > box.start)
		close_box(z, &box, word + piece->end);
}

static void add_word(struct itemiser *z, int segment, size_t start,
	size_t end)
{
	const struct segment *seg = &z->p->segments[segment];
	const struct opportunity *b;

	if (start > seg->start || !z->p->item_count ||
		z->p->items[z->p->item_count - 1].kind != ITEM_BOX)
		b = NULL; /* a space or break stands before */
	else
		b = break_at(z, start);
	if (b)
		add_penalty(z, segment, start, b->penalty);
	if (seg->image) {
		add(z, (struct item){.kind = ITEM_BOX, .width = seg->width,
			.segment = segment, .start = (uint32_t)start,
			.end = (uint32_t)end});
		return;
	}
	for (const struct piece *piece = shaper_word(z->text->shaper, seg,
		z->p->text + start, end - start); piece; piece = piece->next)
		add_piece(z, segment, start, piece);
}

/*
 * Generated text with a space at either end, as " · ", parts what stands
 * before it from what follows: like a space it vanishes where a line ends.
 */
static bool is_separator(const struct paragraph *p,
	const struct segment *seg)
{
	size_t len = seg->end - seg->start;

	return seg->pseudo != PSEUDO_NONE && seg->pseudo != PSEUDO_MARKER &&
		len > 2 && p->text[seg->start] == ' ' &&
		p->text[seg->end - 1] == ' ' && p->item_count &&
		!memchr(p->text + seg->start, '\n', len) &&
		!memchr(p->text + seg->start + 1, ' ', len - 2);
}

static void add_separator(struct itemiser *z, int segment)
{
	const struct segment *seg = &z->p->segments[segment];
	size_t word = seg->start + 1;
	const struct piece *piece = shaper_word(z->text->shaper, seg,
		z->p->text + word, seg->end - seg->start - 2);
	struct item glue = {
		.kind = ITEM_GLUE,
		.width = 2 * itemise_space(seg),
		.segment = segment,
		.start = (uint32_t)seg->start,
		.end = (uint32_t)seg->end,
		.piece = piece,
	};

	for (int i = 0; piece && i < piece->count; i++, glue.count++)
		glue.width += itemise_advance(seg, piece, &piece->glyphs[i]) +
			seg->style->letter_spacing;
	add(z, glue);
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

	if (is_separator(p, seg)) {
		add_separator(z, segment);
		return;
	}
	for (size_t at = seg->start, end; at < seg->end; at = end) {
		end = at + 1;
		if (p->text[at] == '\n') {
			add(z, (struct item){.kind = ITEM_PENALTY,
				.penalty = PENALTY_ALWAYS, .segment = segment,
				.start = (uint32_t)at, .end = (uint32_t)end});
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

/* Gives the segment's first and last box the room around its span. */
static void add_edges(struct paragraph *p, const struct segment *seg,
	size_t from)
{
	size_t to = p->item_count;

	while (from < to && p->items[from].kind != ITEM_BOX)
		from++;
	while (to > from && p->items[to - 1].kind != ITEM_BOX)
		to--;
	if (from == to)
		return;
	p->items[from].before = seg->before;
	p->items[from].width += seg->before;
	p->items[to - 1].after = seg->after;
	p->items[to - 1].width += seg->after;
}

void itemise(struct text *text, struct paragraph *p)
{
	struct itemiser z = {.text = text, .p = p};
	size_t size;

	if (!p->len)
		return;
	p->items = text->items;
	p->item_capacity = text->item_capacity;
	z.breaks = breaks_find(text, p->text, p->len, &z.break_count);
	for (int i = 0; i < p->segment_count; i++) {
		const struct segment *seg = &p->segments[i];
		size_t from = p->item_count;

		itemise_segment(&z, i);
		if (seg->before || seg->after)
			add_edges(p, seg, from);
	}
	text->items = p->items;
	text->item_capacity = p->item_capacity;

	size = p->item_count * sizeof *p->items;
	p->items = arena_alloc(text->arena, size);
	p->item_capacity = p->item_count;
	if (size)
		memcpy(p->items, text->items, size);
}

/*
 * Adds one box of text as boxes that are full at `limit`. Returns the last
 * one's width.
 */
static sp cut(struct itemiser *z, const struct item *box, sp limit)
{
	const struct segment *seg = &z->p->segments[box->segment];
	const struct piece *piece = box->piece;
	size_t word = box->start - box->from;
	int begin = logical(piece, piece->rtl ? box->first + box->count - 1
		: box->first);
	struct item part = open_box(box->segment, word, piece, begin,
		box->from);
	uint32_t last = UINT32_MAX;

	for (int n = begin; n < begin + box->count; n++) {
		const struct shaped *g = &piece->glyphs[logical(piece, n)];
		sp width = itemise_advance(seg, piece, g);

		if (g->cluster != last)
			width += seg->style->letter_spacing;
		if (g->cluster != last && g->cluster > part.from &&
			part.width + width > limit) {
			close_box(z, &part, word + g->cluster);
			add_penalty(z, box->segment, part.end, 0);
			part = open_box(box->segment, word, piece, n,
				g->cluster);
		}
		last = g->cluster;
		extend(&part, n, width);
	}
	close_box(z, &part, box->end);
	return part.width;
}

/* Whether a line may end at this item; `before` is NULL at the beginning. */
static bool may_break(const struct item *it, const struct item *before)
{
	if (it->kind == ITEM_GLUE)
		return before && before->kind == ITEM_BOX;
	return it->kind == ITEM_PENALTY && it->penalty < PENALTY_NEVER;
}

/* Makes the place before the next box, whatever stands there, a break. */
static void force_break(struct itemiser *z, const struct item *box)
{
	struct paragraph *p = z->p;
	struct item *last = &p->items[p->item_count - 1];

	if (last->kind == ITEM_BOX)
		add_penalty(z, box->segment, box->start, 0);
	else if (last->kind == ITEM_PENALTY)
		last->penalty = 0;
	else if (p->item_count > 1 && last[-1].kind == ITEM_PENALTY)
		last[-1].penalty = 0; /* the space after it is dropped */
}

/*
 * Adds a box when `used` of the limit is taken since the last place where the
 * line may end; returns how much is then.
 */
static int64_t fit(struct itemiser *z, const struct item *box, int64_t used,
	sp limit)
{
	if (used + box->width <= limit) {
		add(z, *box);
		return used + box->width;
	}
	if (used)
		force_break(z, box);
	if (box->width > limit && box->piece)
		return cut(z, box, limit);
	add(z, *box)->width = sp_min(box->width, limit); /* images shrink */
	return sp_min(box->width, limit);
}

/* Whether some stretch between two breaks is wider than the limit. */
static bool is_too_wide(const struct paragraph *p, sp limit)
{
	int64_t used = 0;

	for (size_t i = 0; i < p->item_count; i++) {
		const struct item *it = &p->items[i];

		if (may_break(it, i ? it - 1 : NULL))
			used = 0;
		else if (it->kind != ITEM_PENALTY)
			used += it->width;
		if (used > limit)
			return true;
	}
	return false;
}

const struct item *itemise_narrow(struct text *text, const struct paragraph *p,
	sp limit, size_t *count)
{
	struct paragraph narrow = *p;
	struct itemiser z = {.text = text, .p = &narrow};
	int64_t used = 0;

	*count = p->item_count;
	if (!is_too_wide(p, limit))
		return p->items;
	narrow.items = NULL;
	narrow.item_count = narrow.item_capacity = 0;
	for (size_t i = 0; i < p->item_count; i++) {
		const struct item *it = &p->items[i];

		if (it->kind == ITEM_BOX) {
			used = fit(&z, it, used, limit);
			continue;
		}
		add(&z, *it);
		if (may_break(it, i ? it - 1 : NULL))
			used = 0;
		else if (it->kind == ITEM_GLUE)
			used += it->width;
	}
	*count = narrow.item_count;
	return narrow.items;
}
