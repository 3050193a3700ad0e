#include "text/itemise.h"

#include "base/utf8.h"
#include "text/bidi.h"
#include "text/box.h"
#include "text/breaks.h"
#include "text/protrude.h"

#include <string.h>
#include <unicode/uchar.h>

#define HYPHEN '-'
#define PENALTY_HYPHENATE 250 /* for parting a word */

/* How far a space of justified text gives way before it is bad, in per cent:
 * where letters help, and where they do not. */
enum { STRETCH = 20, SHRINK = 20, STRETCH_ALONE = 50, SHRINK_ALONE = 33 };

#define NO_BREAK_SPACE "\xC2\xA0"
#define NARROW_SPACE "\xE2\x80\xAF" /* U+202F, which has no break either */
#define SOFT_HYPHEN "\xC2\xAD"

struct itemiser {
	struct text *text;
	struct paragraph *p;
	const struct opportunity *breaks;
	size_t break_count, next; /* the first break not yet passed */
};

/* The break at this place, or NULL; places are asked for in order. */
static const struct opportunity *break_at(struct itemiser *z, size_t at)
{
	while (z->next < z->break_count && z->breaks[z->next].at < at)
		z->next++;
	if (z->next < z->break_count && z->breaks[z->next].at == at)
		return &z->breaks[z->next];
	return NULL;
}

static bool is_unbroken(const struct segment *seg)
{
	return seg->style->white_space == SPACE_NOWRAP ||
		seg->style->white_space == SPACE_PRE ||
		seg->style->text_wrap == WRAP_NOWRAP ||
		seg->style->display == DISPLAY_INLINE_BLOCK;
}

/* A space is of the face before it: words in a face that came to help have its
 * spaces between them, and are not torn from one another. */
static const struct face *space_face(const struct paragraph *p, int segment)
{
	const struct segment *seg = &p->segments[segment];
	const struct item *last = p->item_count
		? &p->items[p->item_count - 1] : NULL;
	hb_codepoint_t id;

	return last && last->kind == ITEM_BOX && last->piece &&
		last->piece->face != seg->face &&
		!last->piece->face->pictures &&
		last->segment == segment &&
		face_glyph(last->piece->face, ' ', &id)
		? last->piece->face : seg->face;
}

static void add_glue(struct itemiser *z, int segment, size_t at, size_t len)
{
	const struct segment *seg = &z->p->segments[segment];
	const struct face *face = space_face(z->p, segment);
	sp width = box_space(seg, face) / (len == strlen(NARROW_SPACE) ? 2 : 1);
	const struct style *block = z->p->style;
	bool justified = block->text_align == ALIGN_JUSTIFY;
	bool helped = block->expansion > 0;

	if (len > 1 || !break_at(z, at + len) || is_unbroken(seg))
		box_add_penalty(z->text, z->p, segment, at, PENALTY_NEVER);
	box_add(z->text, z->p, (struct item){
		.kind = ITEM_GLUE,
		.width = width,
		.stretch = justified ? sp_scale(width, helped ? STRETCH
			: STRETCH_ALONE, 100) : 0,
		.shrink = justified ? sp_scale(width, helped ? SHRINK
			: SHRINK_ALONE, 100) : 0,
		.segment = segment,
		.start = (uint32_t)at,
		.end = (uint32_t)(at + len),
		.face = face,
	});
}

static bool starts(const struct paragraph *p, size_t at, size_t end,
	const char *what)
{
	size_t n = strlen(what);

	return at + n <= end && memcmp(p->text + at, what, n) == 0;
}

/* Where in the paragraph a word's hyphens may stand. */
struct points {
	size_t core; /* where its letters begin */
	int count;
	uint8_t at[HYPHENATE_LONGEST]; /* from there */
};

static bool is_letter_before(const struct paragraph *p, size_t at)
{
	return at && u_isalpha((UChar32)utf8_prev(p->text, &at));
}

static bool is_letter_at(const struct paragraph *p, size_t at)
{
	return at < p->len && u_isalpha((UChar32)utf8_next(p->text, p->len,
		&at));
}

/* Where the word begins that something is elided to: "l'identification". */
static size_t past_elision(const struct paragraph *p, size_t start, size_t end)
{
	size_t word = start;

	for (size_t at = start; at < end;) {
		uint32_t c = utf8_next(p->text, end, &at);

		if (c == '\'' || c == 0x2019)
			word = at;
	}
	return word;
}

/* Finds the points of the word without the signs around it. */
static void find_points(struct itemiser *z, const struct segment *seg,
	size_t start, size_t end, struct points *points)
{
	const struct style *style = seg->style;
	const struct paragraph *p = z->p;
	const struct hyphen_limits limits = {style->hyphenate_word,
		style->hyphenate_before, style->hyphenate_after};

	points->count = 0;
	if (style->hyphens != HYPHENS_AUTO || is_unbroken(seg) || seg->image || seg->icon ||
		!box_character(seg, seg->face, HYPHEN))
		return;
	while (start < end && !is_letter_at(p, start))
		utf8_next(p->text, p->len, &start);
	while (end > start && !is_letter_before(p, end))
		utf8_prev(p->text, &end);
	if (is_letter_before(p, start) || is_letter_at(p, end) ||
		starts(p, end, p->len, SOFT_HYPHEN))
		return;
	start = past_elision(p, start, end);
	points->core = start;
	points->count = hyphenate(z->text->hyphenator, seg->lang,
		p->text + start, end - start, &limits, points->at);
}

static bool has_point(const struct points *points, size_t at)
{
	for (int i = 0; i < points->count; i++)
		if (points->core + points->at[i] == at)
			return true;
	return false;
}

/* A break that shows a hyphen. */
static void add_hyphen(struct itemiser *z, int segment, size_t at)
{
	const struct segment *seg = &z->p->segments[segment];
	sp width = box_character(seg, seg->face, HYPHEN);

	box_add(z->text, z->p, (struct item){
		.kind = ITEM_PENALTY,
		.penalty = PENALTY_HYPHENATE,
		.flagged = true,
		.width = sp_add(width, seg->style->letter_spacing),
		.right = z->p->style->protrusion &&
			z->p->style->text_align == ALIGN_JUSTIFY
				? sp_scale(width, protrude(HYPHEN).right, 100)
				: 0,
		.segment = segment,
		.start = (uint32_t)at,
		.end = (uint32_t)at,
	});
}

/* Splits a piece, in logical order, where a line may end. */
static void add_piece(struct itemiser *z, int segment, size_t word,
	const struct piece *piece, const struct points *points)
{
	struct item box = box_open(segment, word, piece, 0, piece->start);
	bool unbroken = is_unbroken(&z->p->segments[segment]);
	uint32_t last = UINT32_MAX;

	for (int n = 0; n < piece->count; n++) {
		uint32_t at = piece->glyphs[box_logical(piece, n)].cluster;
		const struct opportunity *b = NULL;
		bool hyphen = false;

		if (at != last && at > box.from && !unbroken) {
			b = break_at(z, word + at);
			hyphen = !b && has_point(points, word + at);
		}
		if (b || hyphen) {
			box_close(z->text, z->p, &box, word + at);
			if (b)
				box_add_penalty(z->text, z->p, segment,
					box.end, b->penalty);
			else
				add_hyphen(z, segment, box.end);
			box = box_open(segment, word, piece, n, at);
		}
		last = at;
		box_extend(z->p, &box, n);
	}
	if (word + piece->end > box.start)
		box_close(z->text, z->p, &box, word + piece->end);
}

static void add_image(struct itemiser *z, int segment)
{
	const struct segment *seg = &z->p->segments[segment];

	box_add(z->text, z->p, (struct item){
		.kind = ITEM_BOX,
		.width = seg->width,
		.segment = segment,
		.start = (uint32_t)seg->start,
		.end = (uint32_t)seg->end,
	});
}

static void add_word(struct itemiser *z, int segment, size_t start,
	size_t end)
{
	const struct segment *seg = &z->p->segments[segment];
	const struct opportunity *b;
	const size_t from = start;
	struct points points;

	if (start > seg->start || !z->p->item_count ||
		z->p->items[z->p->item_count - 1].kind != ITEM_BOX)
		b = NULL; /* a space or break stands before */
	else
		b = break_at(z, start);
	if (b)
		box_add_penalty(z->text, z->p, segment, start, b->penalty);
	if (seg->image || seg->icon) {
		add_image(z, segment);
		return;
	}
	find_points(z, seg, start, end, &points);
	for (size_t to; start < end; start = to) {
		const struct piece *piece;

		to = bidi_end(z->p, start, end);
		piece = shaper_word(z->text->shaper, seg, z->p->text + start,
			to - start, bidi_level(z->p, start) & 1);
		for (; piece; piece = piece->next) {
			size_t at = start + piece->start;

			b = at > from && !is_unbroken(seg) ? break_at(z, at)
				: NULL; /* where another face begins: "用|Go" */
			if (b)
				box_add_penalty(z->text, z->p, segment, at,
					b->penalty);
			add_piece(z, segment, start, piece, &points);
		}
	}
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
		z->p->text + word, seg->end - seg->start - 2,
		bidi_level(z->p, word) & 1);
	struct item glue = {
		.kind = ITEM_GLUE,
		.width = sp_scale(box_space(seg, seg->face), 2, 1),
		.segment = segment,
		.start = (uint32_t)seg->start,
		.end = (uint32_t)seg->end,
		.piece = piece,
	};

	for (int i = 0; piece && i < piece->count; i++, glue.count++)
		sp_grow(&glue.width, sp_add(seg->style->letter_spacing,
			box_advance(seg, piece, &piece->glyphs[i])));
	box_add(z->text, z->p, glue);
}

/* U+00AD shows nothing unless a line ends there. */
static void add_soft_hyphen(struct itemiser *z, int segment, size_t at)
{
	const struct segment *seg = &z->p->segments[segment];
	size_t n = z->p->item_count;

	if (seg->style->hyphens != HYPHENS_NONE && !is_unbroken(seg) &&
		n && z->p->items[n - 1].kind == ITEM_BOX)
		add_hyphen(z, segment, at);
}

/* Past no-break spaces that set a line in, behind a forced break, where glue
 * would vanish; `at` when there are none. */
static size_t indent_end(const struct paragraph *p, size_t at, size_t end)
{
	const struct item *last = p->item_count ? &p->items[p->item_count - 1]
		: NULL;

	if (!last || last->kind != ITEM_PENALTY ||
		last->penalty != PENALTY_ALWAYS)
		return at;
	while (starts(p, at, end, NO_BREAK_SPACE))
		at += 2;
	return at;
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
			box_add(z->text, z->p, (struct item){.kind = ITEM_PENALTY,
				.penalty = PENALTY_ALWAYS, .segment = segment,
				.start = (uint32_t)at, .end = (uint32_t)end});
		} else if (p->text[at] == ' ' && !pre) {
			add_glue(z, segment, at, 1);
		} else if (indent_end(p, at, seg->end) > at) {
			end = indent_end(p, at, seg->end);
			add_word(z, segment, at, end);
		} else if (starts(p, at, seg->end, NO_BREAK_SPACE)) {
			end = at + 2;
			add_glue(z, segment, at, 2);
		} else if (starts(p, at, seg->end, NARROW_SPACE)) {
			end = at + 3;
			add_glue(z, segment, at, 3);
		} else if (starts(p, at, seg->end, SOFT_HYPHEN)) {
			end = at + 2;
			add_soft_hyphen(z, segment, at);
		} else {
			while (end < seg->end && p->text[end] != '\n' &&
				(p->text[end] != ' ' || pre) &&
				!starts(p, end, seg->end, NO_BREAK_SPACE) &&
				!starts(p, end, seg->end, NARROW_SPACE) &&
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
	sp_grow(&p->items[from].width, seg->before);
	p->items[to - 1].after = seg->after;
	sp_grow(&p->items[to - 1].width, seg->after);
}

static const char *lang_of(const struct paragraph *p)
{
	return p->segment_count ? p->segments[0].lang : NULL;
}

void itemise_begin(struct text *text, struct paragraph *p)
{
	p->items = text->items;
	p->item_count = 0;
	p->item_capacity = text->item_capacity;
}

void itemise_end(struct text *text, struct paragraph *p)
{
	size_t size = p->item_count * sizeof *p->items;

	text->items = p->items;
	text->item_capacity = p->item_capacity;
	p->items = arena_copy(text->scratch, text->items, size);
	p->item_capacity = p->item_count;
}

void itemise(struct text *text, struct paragraph *p)
{
	struct itemiser z = {.text = text, .p = p};

	if (!p->len)
		return;
	itemise_begin(text, p);
	bidi_resolve(text, p);
	z.breaks = breaks_find(text, lang_of(p), p->text, p->len,
		&z.break_count);
	for (int i = 0; i < p->segment_count; i++) {
		const struct segment *seg = &p->segments[i];
		size_t from = p->item_count;

		itemise_segment(&z, i);
		if (seg->before || seg->after)
			add_edges(p, seg, from);
	}
	itemise_end(text, p);
}
