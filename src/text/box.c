#include "text/box.h"

#include "base/utf8.h"
#include "text/protrude.h"

sp box_advance(const struct segment *seg, const struct piece *piece,
	const struct shaped *glyph)
{
	return sp_scale(glyph->advance,
		face_size(piece->face, seg->style->font_size),
		piece->face->units_per_em);
}

sp box_character(const struct segment *seg, const struct face *face,
	uint32_t character)
{
	hb_font_t *font = face->hb_font;
	hb_codepoint_t glyph;

	if (!face_glyph(face, character, &glyph))
		return 0;
	return sp_scale(hb_font_get_glyph_h_advance(font, glyph),
		face_size(face, seg->style->font_size),
		face->units_per_em);
}

sp box_space(const struct segment *seg, const struct face *face)
{
	sp width = box_character(seg, face, ' ');

	if (!width)
		width = seg->style->font_size / 4;
	return sp_add(width, sp_add(seg->style->word_spacing,
		seg->style->letter_spacing));
}

struct item *box_add(struct text *text, struct paragraph *p, struct item item)
{
	p->items = arena_grow(text->passing, p->items, p->item_count,
		&p->item_capacity, sizeof *p->items);
	p->items[p->item_count] = item;
	return &p->items[p->item_count++];
}

void box_add_penalty(struct text *text, struct paragraph *p, int segment,
	size_t at, int penalty)
{
	box_add(text, p, (struct item){.kind = ITEM_PENALTY,
		.penalty = penalty, .segment = segment,
		.start = (uint32_t)at, .end = (uint32_t)at});
}

int box_logical(const struct piece *piece, int i)
{
	return piece->rtl ? piece->count - 1 - i : i;
}

struct item box_open(int segment, size_t word, const struct piece *piece,
	int n, size_t from)
{
	return (struct item){
		.kind = ITEM_BOX,
		.segment = segment,
		.start = (uint32_t)(word + from),
		.piece = piece,
		.first = box_logical(piece, n),
		.from = (uint32_t)from,
	};
}

void box_extend(const struct paragraph *p, struct item *box, int n)
{
	const struct segment *seg = &p->segments[box->segment];
	int i = box_logical(box->piece, n);
	const struct shaped *g = &box->piece->glyphs[i];
	sp width = box_advance(seg, box->piece, g);

	if (!box->count || g->cluster != box->last) {
		sp_grow(&width, seg->style->letter_spacing);
		box->letters++;
	}
	box->last = g->cluster;
	box->first = box->piece->rtl ? i : box->first;
	box->count++;
	sp_grow(&box->width, width);
}

/* How much the box's letters may give way in justified text. */
static void set_elasticity(const struct style *block,
	const struct segment *seg, struct item *box)
{
	sp tracking = sp_scale(seg->style->font_size,
		(int64_t)BOX_TRACKING * box->letters, 1000);

	box->expansion = sp_scale(box->width, block->expansion, 10000);
	box->stretch = sp_add(box->expansion,
		box->piece->joined ? 0 : tracking);
	box->shrink = box->stretch;
}

/* How far the box may hang over the line's edges. */
static void set_protrusion(const struct paragraph *p, struct item *box)
{
	const struct piece *piece = box->piece;
	const struct segment *seg = &p->segments[box->segment];
	size_t first = box->start, last = box->end;
	int begin = piece->rtl ? box->first + box->count - 1 : box->first;
	int end = piece->rtl ? box->first : box->first + box->count - 1;
	uint32_t c = utf8_next(p->text, p->len, &first);

	if (p->style->hanging_punctuation && box->start == 0 &&
		protrude_hangs(c))
		box->left = box_advance(seg, piece, &piece->glyphs[begin]);
	else if (p->style->protrusion)
		box->left = sp_scale(box_advance(seg, piece,
			&piece->glyphs[begin]), protrude(c).left, 100);
	if (p->style->protrusion && p->style->text_align == ALIGN_JUSTIFY)
		box->right = sp_scale(box_advance(seg, piece,
			&piece->glyphs[end]),
			protrude(utf8_prev(p->text, &last)).right, 100);
}

void box_close(struct text *text, struct paragraph *p, struct item *box,
	size_t end)
{
	const struct segment *seg = &p->segments[box->segment];

	box->end = (uint32_t)end;
	if (p->style->text_align == ALIGN_JUSTIFY && p->style->expansion &&
		!box->piece->face->monospace)
		set_elasticity(p->style, seg, box);
	if (box->count && (p->style->protrusion ||
			p->style->hanging_punctuation))
		set_protrusion(p, box);
	box_add(text, p, *box);
}
