#include "text/text.h"

#include "text/breaks.h"
#include "text/collect.h"
#include "text/float.h"
#include "text/itemise.h"
#include "text/linebreak.h"
#include "text/set.h"

#include <math.h>

/* Measured on real résumés: an even right edge, few runts, no more lines
 * than first fit takes. */
#define RAGGED_SLACK 12 /* per cent of the measure: badness 100 */
#define RUNT 20         /* per cent of the measure */
#define RUNT_PENALTY 500
#define JUSTIFIED_RUNT 250 /* the same where lines have less to give */
#define ADJACENT 2000
#define JUMP 50000 /* keeps most lines from having to be calmed */
#define DOUBLE_HYPHEN 10000 /* TeX's, like the next */
#define FINAL_HYPHEN 5000
#define STUB 1000000 /* "optimiza-", "tion.": Bringhurst 2.4.3 */

struct text *text_open(struct arena *arena, const struct styled *styled,
	struct fonts *fonts, struct diag *diag)
{
	struct text *text = arena_alloc(arena, sizeof *text);

	text->arena = arena;
	text->passing = styled->traced ? arena : arena_part(arena);
	text->scratch = styled->traced ? arena : arena_part(arena);
	text->images.arena = arena;
	text->styled = styled;
	text->fonts = fonts;
	text->diag = diag;
	text->numbered.arena = arena;
	text->shaper = shaper_open(arena, fonts, diag);
	text->hyphenator = hyphenator_open(arena, styled->doc, diag);
	return text;
}

void text_close(struct text *text)
{
	if (!text)
		return;
	shaper_close(text->shaper);
	hyphenator_close(text->hyphenator);
	breaks_close(text);
	if (text->scratch == text->arena)
		return;
	arena_free(text->scratch);
	arena_free(text->passing);
}

/* Half the leading above the letters, half below (CSS 2, 10.8.1). */
static void measure_line_box(struct paragraph *p, const struct face *face)
{
	const struct style *style = p->style;
	sp up = sp_scale(face->ascender, style->font_size, face->units_per_em);
	sp down = -sp_scale(face->descender, style->font_size,
		face->units_per_em);
	sp leading = sp_sub(style->line_height, sp_add(up, down));

	p->ascent = sp_add(up, leading / 2);
	p->descent = sp_sub(style->line_height, p->ascent);
}

static void finish(struct text *text, struct paragraph *p)
{
	const struct font_query query = {
		.families = p->style->font_family,
		.weight = p->style->font_weight,
		.italic = p->style->italic,
		.stretch = p->style->font_stretch,
	};

	p->mirrored = text->styled->mirrored;
	itemise(text, p);
	measure_line_box(p, p->segment_count ? p->segments[0].face
		: fonts_match(text->fonts, &query));
}

static struct paragraph *begin(struct text *text)
{
	struct paragraph *p = arena_alloc(text->passing, sizeof *p);

	p->mark = arena_mark(text->scratch);
	return p;
}

void paragraph_done(struct text *text, struct paragraph *p)
{
	if (text->scratch == text->arena)
		return;
	p->items = NULL;
	p->segments = NULL;
	p->item_count = p->item_capacity = 0;
	p->segment_count = p->segment_capacity = 0;
	arena_release(text->scratch, p->mark);
}

void paragraph_end(struct text *text, struct paragraph *p)
{
	paragraph_done(text, p);
	if (text->styled->traced)
		return;
	arena_drop(text->passing, p->lines, (size_t)p->line_count *
		sizeof *p->lines);
	arena_drop(text->passing, p, sizeof *p);
}

struct paragraph *paragraph_new(struct text *text, const struct node *block,
	enum pseudo pseudo, int scale)
{
	struct paragraph *p = begin(text);

	p->block = block;
	p->style = styled_at(text->styled, block);
	collect(text, p, pseudo, scale);
	finish(text, p);
	return p;
}

struct paragraph *paragraph_of_children(struct text *text,
	const struct node *first, const struct node *end)
{
	struct paragraph *p = begin(text);

	p->block = first->parent;
	p->style = styled_at(text->styled, p->block);
	collect_children(text, p, first, end);
	finish(text, p);
	return p;
}

struct paragraph *paragraph_of_float(struct text *text,
	const struct paragraph *block, const struct floated *floated)
{
	struct paragraph *p = begin(text);

	p->block = block->block;
	p->style = floated->style;
	p->floating = true;
	collect_float(text, p, floated);
	finish(text, p);
	return p;
}

struct paragraph *paragraph_of_string(struct text *text,
	const struct node *block, const struct style *style,
	const char *string)
{
	struct paragraph *p = begin(text);

	p->block = block;
	p->style = style;
	collect_string(text, p, style, string);
	finish(text, p);
	return p;
}

/* The first box at or after item i: lines never begin with a space. */
static size_t skip_space(const struct item *items, size_t count, size_t i)
{
	while (i < count && (items[i].kind == ITEM_GLUE ||
		(items[i].kind == ITEM_PENALTY &&
			items[i].penalty > PENALTY_ALWAYS)))
		i++;
	return i;
}

/* Which way the line leans: -1 left, 0 centred, 1 right. */
static int lean(const struct paragraph *p, bool last)
{
	const struct style *style = p->style;
	enum align align = style->text_align;
	bool rtl = style->direction == (p->mirrored ? DIRECTION_LTR
		: DIRECTION_RTL);

	if (last && style->text_align_last != ALIGN_LAST_AUTO)
		switch (style->text_align_last) {
		case ALIGN_LAST_CENTER:
			return 0;
		case ALIGN_LAST_RIGHT:
			return 1;
		case ALIGN_LAST_END:
			return rtl ? -1 : 1;
		case ALIGN_LAST_LEFT:
			return -1;
		default:
			return rtl ? 1 : -1;
		}
	switch (align) {
	case ALIGN_CENTER:
		return 0;
	case ALIGN_RIGHT:
		return 1;
	case ALIGN_END:
		return rtl ? -1 : 1;
	case ALIGN_LEFT:
		return -1;
	default:
		return rtl ? 1 : -1;
	}
}

/* What a line may use of its letters' room beside that one, so that they differ
 * by no more than one of them may have. One that is tight keeps what it has:
 * spaces too narrow are worse than spaces too wide. */
static double calm(const struct linebreak *line, const struct linebreak *beside)
{
	return line->lean > 0 && line->lean - beside->lean > 1
		? fmax(1 + beside->lean, 0) / line->lean : 1;
}

/* `left` hangs over the edge at which the line begins. */
static void align_line(struct line *line, const struct paragraph *p,
	sp measure, sp indent, sp left, bool last)
{
	int side = lean(p, last);
	sp gap = sp_sub(sp_sub(measure, indent), line->width);
	sp shift = sp_sub(indent, side < 0 ? left : 0);

	if (side == 0)
		sp_grow(&shift, gap / 2);
	else if (side > 0)
		sp_grow(&shift, gap);
	for (int i = 0; i < line->run_count; i++)
		sp_grow(&line->runs[i].x, shift);
	for (int i = 0; i < line->image_count; i++)
		sp_grow(&line->images[i].x, shift);
}

static struct linebreak_options options_for(const struct style *style,
	struct measure m, sp indent)
{
	bool justified = style->text_align == ALIGN_JUSTIFY;

	return (struct linebreak_options){
		.first = sp_sub(m.first, indent),
		.rest = m.rest,
		.slack = justified
			? 0
			: sp_max(1, sp_scale(m.rest, RAGGED_SLACK, 100)),
		.runt = sp_scale(m.rest, RUNT, 100),
		.runt_penalty = justified ? JUSTIFIED_RUNT : RUNT_PENALTY,
		.adjacent = justified ? ADJACENT : 0,
		.jump = justified && style->expansion ? JUMP : 0,
		.double_hyphen = DOUBLE_HYPHEN,
		.final_hyphen = FINAL_HYPHEN,
		.stub = STUB,
	};
}

static void warn_overfull(struct text *text, const struct line *line, sp over)
{
	char points[NUM_SIZE];

	num_print(points, over, SP_PT, 1);
	diag_warning(text->diag, line->pos,
		"a line is %s pt too wide and nothing in it can be broken",
		points);
}

/*
 * "text-wrap: balance": the same number of lines on the narrowest measure
 * that holds them, so that all are about as long.
 */
static const struct linebreak *balance(struct arena *arena,
	const struct item *items, size_t item_count,
	struct linebreak_options options, size_t *count)
{
	sp first = options.first, rest = options.rest;
	sp low = rest / 4, high = rest; /* the answer is in (low, high] */
	const struct linebreak *best, *breaks;
	size_t n;

	best = linebreak(arena, items, item_count, &options, count);
	while (high - low > SP_PT / 2) {
		sp width = low + (high - low) / 2;
		bool fits = true;

		options.rest = width;
		options.first = sp_max(sp_sub(first, rest - width), 1);
		breaks = linebreak(arena, items, item_count, &options, &n);
		for (size_t i = 0; i < n; i++)
			fits = fits && !breaks[i].overfull;
		if (n == *count && fits) {
			best = breaks;
			high = width;
		} else {
			low = width;
		}
	}
	return best;
}

/* The tail, from the last line's end to as far as it goes in the column. */
static void set_tail(struct text *text, struct paragraph *p, sp measure)
{
	struct line *line = &p->lines[p->line_count - 1];
	const struct style *style = p->tail->style;
	const struct run *last = line->run_count
		? &line->runs[line->run_count - 1] : NULL;
	sp x = sp_add(last ? sp_add(last->x, last->width) : 0,
		length_resolve(style->margin[LEFT], measure));
	sp width = sp_min(length_resolve(style->width, measure),
		sp_sub(measure, x));
	sp height = length_resolve(style->height, 0);
	sp rise = style->vertical_align == VALIGN_LENGTH
		? style->vertical_shift : 0;

	if (width <= 0)
		return;
	line->boxes = arena_alloc(text->passing, sizeof *line->boxes);
	line->box_count = 1;
	line->boxes[0] = (struct line_box){
		.style = style,
		.x = x,
		.y = sp_sub(line->ascent, sp_add(rise, height)),
		.width = width,
		.height = height,
	};
}

/* How wide what stands between this break and the next one is, with the
 * space before it; 0 at a forced break. */
static sp next_word(const struct item *items, size_t count, size_t at)
{
	int64_t width = 0;
	bool any = false;

	if (items[at].kind == ITEM_PENALTY &&
		items[at].penalty <= PENALTY_ALWAYS)
		return 0;
	for (size_t i = at; i < count; i++) {
		const struct item *it = &items[i];

		if (any && (it->kind == ITEM_GLUE ||
			(it->kind == ITEM_PENALTY &&
				it->penalty < PENALTY_NEVER)))
			break;
		if (it->kind != ITEM_PENALTY)
			width += it->width;
		any = any || it->kind == ITEM_BOX;
	}
	return sp_clamp(width);
}

/* The runs to be are of the text, which outlives its items. */
static void keep_text(struct text *text, struct paragraph *p)
{
	if (!p->kept)
		p->text = arena_strndup(text->arena, p->text, p->len);
	p->kept = true;
}

void paragraph_break(struct text *text, struct paragraph *p, struct measure m)
{
	sp indent = sp_add(length_resolve(p->style->text_indent, m.rest),
		p->lead);
	struct linebreak_options options = options_for(p->style, m, indent);
	size_t items_count, count, start = 0;
	const struct item *items = itemise_narrow(text, p,
		sp_max(1, sp_min(options.first, options.rest)), &items_count);
	const struct linebreak *breaks;

	p->lines = NULL;
	p->line_count = 0;
	if (!items_count)
		return;
	breaks = linebreak(text->scratch, items, items_count, &options, &count);
	if (p->style->text_wrap == WRAP_BALANCE && count > 1)
		breaks = balance(text->scratch, items, items_count, options,
			&count);
	keep_text(text, p);
	p->lines = arena_array(text->passing, count, sizeof *p->lines);
	p->line_count = (int)count;
	for (size_t i = 0; i < count; i++) {
		struct line *line = &p->lines[i];
		bool first = i == 0, last = i + 1 == count;
		sp measure = first ? m.first : m.rest;
		struct set_range range = {
			.items = items,
			.from = skip_space(items, breaks[i].item, start),
			.to = breaks[i].item,
			.end = last ? NULL : &items[breaks[i].item],
			.ratio = options.slack && breaks[i].ratio > 0
				? 0
				: breaks[i].ratio,
			.calm = fmin(first ? 1 : calm(&breaks[i], &breaks[i - 1]),
				last ? 1 : calm(&breaks[i], &breaks[i + 1])),
		};

		set_line(text, p, &range, line);
		line->badness = breaks[i].badness;
		line->measure = sp_sub(measure, first ? indent : 0);
		line->next = last ? 0 : next_word(items, items_count,
			breaks[i].item);
		if (breaks[i].overfull)
			warn_overfull(text, line,
				sp_sub(line->width, measure));
		align_line(line, p, measure, first ? indent : 0,
			breaks[i].left, last);
		/* A forced break is passed over, and nothing else of it. */
		start = breaks[i].item + (!last &&
			items[breaks[i].item].kind == ITEM_PENALTY);
	}
	if (p->tail)
		set_tail(text, p, count > 1 ? m.rest : m.first);
}

/* The widest stretch of items between those that `parts` names. */
static sp widest(const struct paragraph *p, bool (*parts)(const struct item *))
{
	int64_t width = 0, widest = 0;

	for (size_t i = 0; i < p->item_count; i++) {
		const struct item *it = &p->items[i];

		if (parts(it))
			width = 0;
		else if (it->kind != ITEM_PENALTY)
			width += it->width;
		if (width > widest)
			widest = width;
	}
	return sp_clamp(widest);
}

static bool is_forced(const struct item *it)
{
	return it->kind == ITEM_PENALTY && it->penalty <= PENALTY_ALWAYS;
}

/* A space that no break goes before is between two boxes all the same. */
static bool is_break(const struct item *it)
{
	return it->kind == ITEM_GLUE ||
		(it->kind == ITEM_PENALTY && it->penalty < PENALTY_NEVER);
}

sp paragraph_natural_width(const struct paragraph *p)
{
	return widest(p, is_forced);
}

sp paragraph_least_width(const struct paragraph *p)
{
	return widest(p, is_break);
}
