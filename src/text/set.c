/*
 * Setting: the items between two breaks as a line, glyphs at their places.
 */
#include "text/set.h"

#include "text/bidi.h"
#include "text/box.h"
#include "text/share.h"

#include <string.h>

#define SPACE 0x20

/* A run being filled; its glyph array has room for the whole line. */
struct setter {
	const struct paragraph *p;
	const struct styled *styled;
	struct line *line;
	struct glyph *glyphs; /* all of the line's */
	struct offset *offsets; /* theirs; NULL: none has any so far */
	size_t used, room;    /* of the glyphs */
	struct arena *arena;
	struct run *run;      /* the open one, or NULL */
	struct shares shares;
	sp x;                 /* the pen */
};

/* With one more for the space or hyphen that ends the line. */
static size_t count_glyphs(const struct set_range *r)
{
	size_t n = 1;

	for (size_t i = r->from; i < r->to; i++) {
		const struct item *it = &r->items[i];

		if (it->kind == ITEM_GLUE)
			n += it->piece ? 2 : 1;
		if (it->kind != ITEM_PENALTY && it->piece)
			n += (size_t)it->count;
	}
	return n;
}

/* At most one run for each box and each space, of which glue has two. */
static size_t count_runs(const struct set_range *r)
{
	size_t n = 1;

	for (size_t i = r->from; i < r->to; i++)
		n += r->items[i].kind == ITEM_GLUE ? 3
			: r->items[i].kind == ITEM_BOX;
	return n;
}

static sp rise_of(const struct segment *seg, const struct style *block)
{
	switch (seg->style->vertical_align) {
	case VALIGN_SUPER:
		return block->font_size / 3;
	case VALIGN_SUB:
		return -block->font_size / 6;
	case VALIGN_LENGTH:
		return seg->style->vertical_shift;
	default:
		return 0;
	}
}

/* How wide the face's letters are set, 1/100 %. */
static int32_t stretch_of(const struct setter *s, const struct face *face)
{
	double more = s->shares.expansion * s->p->style->expansion;

	return face->monospace ? 10000
		: 10000 + (int32_t)(more < 0 ? more - 0.5 : more + 0.5);
}

/* The room that justifying gives between them. */
static sp tracking_of(const struct setter *s, const struct segment *seg,
	const struct face *face)
{
	return face->monospace || !s->p->style->expansion ? 0
		: (sp)(s->shares.tracking * seg->style->font_size * BOX_TRACKING /
			1000);
}

/* The open run if it goes on in this face and segment, else a new one. */
static struct run *run_for(struct setter *s, const struct item *it,
	const struct face *face, bool rtl, size_t start)
{
	const struct segment *seg = &s->p->segments[it->segment];
	const char *text = s->p->text + start;
	struct run *run = s->run;

	if (run && run->node == seg->node && run->pseudo == seg->pseudo &&
		run->face == face && run->rtl == rtl && !rtl &&
		run->level == bidi_level(s->p, start) &&
		run->text + run->text_len == text)
		return run;
	run = s->run = &s->line->runs[s->line->run_count++];
	*run = (struct run){
		.face = face,
		.size = face_size(face, seg->style->font_size),
		.colour = seg->style->colour,
		.node = seg->node,
		.pseudo = seg->pseudo,
		.text = text,
		.lang = seg->lang,
		.glyphs = s->glyphs + s->used,
		.rtl = rtl,
		.level = bidi_level(s->p, start),
		.underline = seg->style->underline,
		.first = seg->face,
		.first_size = seg->style->font_size,
		.line_through = seg->style->line_through,
		.stretch = stretch_of(s, face),
		.tracking = sp_scale(sp_add(seg->style->letter_spacing,
			tracking_of(s, seg, face)), 10000,
			stretch_of(s, face)),
		.x = s->x,
		.rise = rise_of(seg, s->p->style),
	};
	run->box_node = seg->box;
	if (seg->box)
		run->box = s->styled->style[seg->box_pseudo][seg->box->index];
	return run;
}

/* Where the glyph that was set last stands beside the pen. */
static void set_offset(struct setter *s, struct offset offset)
{
	struct run *run = s->run;

	if (!offset.dx && !offset.dy)
		return;
	if (!s->offsets)
		s->offsets = arena_array(s->arena, s->room,
			sizeof *s->offsets);
	run->offsets = s->offsets + (run->glyphs - s->glyphs);
	s->offsets[s->used - 1] = offset;
}

static void set_glyph(struct setter *s, struct glyph glyph)
{
	s->glyphs[s->used++] = glyph;
	s->run->glyph_count++;
	sp_grow(&s->run->width, glyph.advance);
	sp_grow(&s->x, glyph.advance);
}

/* Whether the glyph is the last of its cluster. */
static bool ends_cluster(const struct piece *piece, int i)
{
	return i + 1 == piece->count ||
		piece->glyphs[i + 1].cluster != piece->glyphs[i].cluster;
}

static void set_box(struct setter *s, const struct item *it)
{
	const struct segment *seg = &s->p->segments[it->segment];
	const struct piece *piece = it->piece;
	const char *word = s->p->text + it->start - it->from;
	struct run *run;
	sp size = face_size(piece->face, seg->style->font_size);
	int upem = piece->face->units_per_em;
	sp tracking;

	if (it->before) {
		sp_grow(&s->x, it->before);
		s->run = NULL;
	}
	run = run_for(s, it, piece->face, piece->rtl, it->start);
	tracking = piece->joined ? 0
		: sp_scale(run->tracking, run->stretch, 10000);
	if (it->before && run->box)
		run->box_left = sp_sub(it->before,
			run->box->margin[LEFT].fixed);
	for (int i = it->first; i < it->first + it->count; i++) {
		const struct shaped *g = &piece->glyphs[i];

		if (!g->id)
			continue;
		set_glyph(s, (struct glyph){
			.id = g->id,
			.cluster = (uint32_t)(word + g->cluster - run->text),
			.advance = sp_add(sp_scale(box_advance(seg, piece, g),
					run->stretch, 10000),
				ends_cluster(piece, i) ? tracking : 0),
		});
		set_offset(s, (struct offset){sp_scale(g->dx, size, upem),
			sp_scale(g->dy, size, upem)});
	}
	run->text_len = (uint32_t)(s->p->text + it->end - run->text);
	if (it->after) {
		sp_grow(&s->x, it->after);
		s->run = NULL;
		if (run->box)
			run->box_right = sp_sub(it->after,
				run->box->margin[RIGHT].fixed);
	}
}

/* What a picture's box is wide without the room around it. */
static sp inner_width(const struct item *it)
{
	return sp_max(sp_sub(it->width, sp_add(it->before, it->after)), 0);
}

/* Its height, less when it was shrunk to fit a line. */
static sp height_of(const struct segment *seg, const struct item *it)
{
	return sp_scale(seg->height, inner_width(it), sp_max(seg->width, 1));
}

/* An icon goes with what it stands before, a picture with the paragraph; and
 * either does in one that runs from right to left. */
static uint8_t picture_level(const struct paragraph *p, const struct item *it)
{
	bool leads = p->segments[it->segment].icon && !(p->level & 1) &&
		it->end < p->len;

	return leads ? bidi_level(p, it->end) : p->level;
}

static void set_image(struct setter *s, const struct item *it)
{
	const struct segment *seg = &s->p->segments[it->segment];
	sp width = inner_width(it);

	s->line->images[s->line->image_count++] = (struct line_image){
		.image = seg->image,
		.icon = seg->icon,
		.colour = seg->style->colour,
		.node = seg->node,
		.x = sp_add(s->x, it->before),
		.width = width,
		.height = height_of(seg, it),
		.before = it->before, .after = it->after,
		.level = picture_level(s->p, it),
	};
	sp_grow(&s->x, it->width);
	s->run = NULL;
}

static void set_space(struct setter *s, const struct item *it, sp width)
{
	const struct segment *seg = &s->p->segments[it->segment];
	const struct face *face = it->face ? it->face : seg->face;
	hb_codepoint_t id;
	struct run *run;

	if (!face_glyph(face, SPACE, &id)) {
		sp_grow(&s->x, width);
		s->run = NULL;
		return;
	}
	run = run_for(s, it, face, bidi_level(s->p, it->start) & 1,
		it->start);
	set_glyph(s, (struct glyph){
		.id = id,
		.cluster = (uint32_t)(s->p->text + it->start - run->text),
		.advance = width,
	});
	run->text_len = (uint32_t)(s->p->text + it->end - run->text);
}

/* A space before an icon reaches over that, `over` wide: what reads the text
 * would find two columns where there is a wide gap. */
static void set_bridge(struct setter *s, const struct item *space, sp width,
	sp over)
{
	s->run = over ? NULL : s->run;
	set_space(s, space, sp_add(width, over));
	if (over && s->run)
		s->run->bridge = true;
	s->run = over ? NULL : s->run;
	s->x = sp_sub(s->x, over);
}

/* A separator inside a line: its spaces and what stands between them. */
static void set_separator(struct setter *s, const struct item *it, sp over)
{
	const struct segment *seg = &s->p->segments[it->segment];
	struct item space = *it, word = *it;

	space.end = it->start + 1;
	set_space(s, &space, box_space(seg, seg->face));
	word.start++;
	word.end--;
	set_box(s, &word);
	space.start = it->end - 1;
	space.end = it->end;
	set_bridge(s, &space, box_space(seg, seg->face), over);
}

static sp glue_width(const struct item *it, double ratio)
{
	double delta = ratio < 0 ? ratio * it->shrink : ratio * it->stretch;

	return sp_add(it->width, sp_round(delta));
}

/* What the line box needs above and below for text larger than the block's. */
static void grow_box(struct setter *s, const struct item *it)
{
	const struct segment *seg = &s->p->segments[it->segment];
	const struct style *block = s->p->style;
	struct line *line = s->line;

	if (!it->piece) {
		line->ascent = sp_max(line->ascent, height_of(seg, it));
	} else if (seg->style->font_size > block->font_size) {
		sp extra = sp_max(0, sp_sub(seg->style->line_height,
			sp_add(line->ascent, line->descent)));

		sp_grow(&line->ascent, extra - extra / 4);
		sp_grow(&line->descent, extra / 4);
	}
}

/* How wide the icon is that stands behind the space, if they go one way. */
static sp icon_behind(const struct setter *s, const struct item *space,
	const struct item *end)
{
	const struct item *it = space + 1;

	return it < end && it->kind == ITEM_BOX && !it->piece &&
		s->p->segments[it->segment].icon && picture_level(s->p, it) ==
		bidi_level(s->p, space->start) ? it->width : 0;
}

static void set_items(struct setter *s, const struct set_range *r)
{
	for (size_t i = r->from; i < r->to; i++) {
		const struct item *it = &r->items[i];
		sp over = it->kind == ITEM_GLUE ? icon_behind(s, it,
			r->items + r->to) : 0;

		if (it->kind == ITEM_GLUE && it->piece) {
			set_separator(s, it, over);
		} else if (it->kind == ITEM_GLUE) {
			set_bridge(s, it, glue_width(it, s->shares.glue), over);
			sp_grow(&s->line->natural, it->width);
			sp_grow(&s->line->spaces, glue_width(it, s->shares.glue));
		} else if (it->kind == ITEM_BOX) {
			grow_box(s, it);
			s->line->letters += it->letters;
			if (it->piece)
				set_box(s, it);
			else
				set_image(s, it);
		}
	}
}

/* Whether the line ends where the author broke it. */
static bool is_line_break(const struct setter *s, const struct item *end)
{
	return end->kind == ITEM_PENALTY && end->end > end->start &&
		s->p->text[end->start] == '\n';
}

/*
 * A line that ends at a space or a break ends in a space glyph: readers that
 * join lines need it, and it shows nothing. It counts in no width.
 */
static void set_trailing_space(struct setter *s, const struct item *end)
{
	const struct segment *seg;
	struct item space;
	sp width;

	if (!end || !s->run || (end->kind != ITEM_GLUE &&
			!is_line_break(s, end)))
		return;
	space = *end;
	if (end->piece) /* of a separator no more is left */
		space.end = end->start + 1;
	seg = &s->p->segments[end->segment];
	width = end->kind == ITEM_GLUE && !end->piece ? end->width
		: box_space(seg, seg->face);
	set_space(s, &space, width);
	if (s->run)
		s->run->width = sp_sub(s->run->width, width);
}

/* Runs in one box have it behind all of them: the first one's. */
static void join_boxes(struct line *line)
{
	struct run *first = NULL;

	for (int i = 0; i < line->run_count; i++) {
		struct run *run = &line->runs[i];

		if (first && run->box && run->box_node == first->box_node &&
			run->box == first->box && !run->box_left) {
			first->box_right = sp_sub(sp_add(sp_add(run->x,
					run->width), run->box_right),
				sp_add(first->x, first->width));
			run->box = NULL;
		} else {
			first = run->box ? run : NULL;
		}
	}
}

/* Room in the text for the most runs that the line can have. */
static struct run *room_for_runs(struct text *text, size_t most)
{
	if (most > text->run_capacity) {
		text->runs = arena_resize(text->passing, text->runs,
			text->run_capacity * sizeof *text->runs,
			most * sizeof *text->runs);
		text->run_capacity = most;
	}
	return text->runs;
}

/* The hyphen of a word that is parted here. */
static void set_hyphen(struct setter *s, const struct item *end)
{
	const struct segment *seg = &s->p->segments[end->segment];
	hb_codepoint_t id;

	if (!face_glyph(seg->face, '-', &id))
		return;
	s->run = NULL; /* it reads as no part of the paragraph's text */
	run_for(s, end, seg->face, false, end->start);
	s->run->text = "\xC2\xAD";
	s->run->text_len = 2;
	set_glyph(s, (struct glyph){
		.id = id,
		.advance = sp_scale(end->width, s->run->stretch, 10000),
	});
	s->line->hyphenated = true;
}

void set_line(struct text *text, const struct paragraph *p,
	const struct set_range *r, struct line *line)
{
	struct arena *arena = text->arena;
	struct setter s = {.p = p, .line = line, .styled = text->styled,
		.room = count_glyphs(r), .arena = arena};
	size_t images = 0;

	line->runs = room_for_runs(text, count_runs(r));
	for (size_t i = r->from; i < r->to; i++)
		images += r->items[i].kind == ITEM_BOX && !r->items[i].piece;
	s.glyphs = arena_array(arena, s.room, sizeof *s.glyphs);
	line->images = arena_array(text->passing, images, sizeof *line->images);
	line->ascent = p->ascent;
	line->descent = p->descent;
	line->ratio = r->ratio;
	if (r->from < r->to)
		line->pos = p->segments[r->items[r->from].segment].pos;
	s.shares = share(r);
	line->expansion = (int32_t)(s.shares.expansion * p->style->expansion);
	line->tracking = (int32_t)(s.shares.tracking * BOX_TRACKING * 100);
	set_items(&s, r);
	if (r->end && r->end->kind == ITEM_PENALTY && r->end->flagged)
		set_hyphen(&s, r->end);
	line->width = s.x;
	bidi_reorder(text->scratch, p, line);
	set_trailing_space(&s, r->end);
	join_boxes(line);
	line->runs = arena_copy(arena, text->runs, (size_t)line->run_count *
		sizeof *line->runs);
}
