/*
 * What floats: a span, or generated text, is set as a paragraph of one line
 * and joined to the block's first line, at the right edge or at the left, on
 * the same baseline. Its margins and width are CSS's; a float that lies in
 * the margin, by a negative one, takes no room from the line. Without text
 * it is a box of a given size: a bar, a dot.
 */
#include "text/float.h"

#include <string.h>

#define MOST_BESIDE 50 /* floats in one line */
#define WIDEST 60 /* per cent of the column; a wider float is not one */

/* One float with its place in the column. */
struct placed {
	const struct floated *floated;
	struct paragraph *p;
	bool left, box;
	bool below; /* too wide: it gets lines of its own */
	sp width;   /* of its content */
	sp x;       /* of its content */
	sp room;    /* that it takes from the first line */
};

static sp edge(const struct style *style, int side)
{
	return sp_add(style->border[side].width, style->padding[side].fixed);
}

/* `taken` of the column is others' on that side already. */
static void place(struct placed *f, sp column, sp taken)
{
	const struct style *style = f->floated->style;
	sp before = length_resolve(style->margin[LEFT], column);
	sp after = length_resolve(style->margin[RIGHT], column);
	sp inner = style->width.automatic ? f->width
		: length_resolve(style->width, column);
	sp box = sp_add(inner, sp_add(edge(style, LEFT), edge(style, RIGHT)));
	sp slack = sp_max(0, sp_sub(inner, f->width));

	f->room = sp_max(0, sp_add(sp_add(before, box), after));
	f->x = f->left ? sp_add(taken, before)
		: sp_sub(sp_sub(column, taken), sp_add(after, box));
	sp_grow(&f->x, f->floated->x);
	if (!f->box)
		sp_grow(&f->x, edge(style, LEFT));
	if (!f->box && slack && (style->text_align == ALIGN_RIGHT ||
		style->text_align == ALIGN_END))
		sp_grow(&f->x, slack);
	else if (!f->box && style->text_align == ALIGN_CENTER)
		sp_grow(&f->x, slack / 2);
}

struct run *text_bridge(struct text *text, const struct run *like,
	sp from, sp to)
{
	struct run *run;
	hb_codepoint_t id;

	if (to <= from || !face_glyph(like->face, ' ',
			&id))
		return NULL;
	run = arena_alloc(text->arena, sizeof *run);
	*run = *like;
	run->text = " ";
	run->text_len = 1;
	run->glyphs = arena_alloc(text->arena, sizeof *run->glyphs);
	run->glyphs[0] = (struct glyph){.id = id, .advance = sp_sub(to, from)};
	run->glyph_count = 1;
	run->bridge = true;
	run->tracking = 0;
	run->underline = run->line_through = false;
	run->box = NULL;
	run->x = from;
	run->width = sp_sub(to, from);
	return run;
}

/*
 * The space that parts two pieces of a line, and bridges the gap between them;
 * a common one if there is none.
 */
static struct run *bridge(struct text *text, const struct line *before,
	const struct line *after)
{
	const struct run *last, *next;
	sp from;

	if (!before->run_count || !after->run_count)
		return NULL;
	last = &before->runs[before->run_count - 1];
	next = &after->runs[0];
	from = sp_add(last->x, last->width);
	return text_bridge(text, next, from, next->x > from ? next->x
		: sp_add(from, last->size / 4));
}

static void put_runs(struct line *line, const struct line *from)
{
	for (int i = 0; i < from->run_count; i++)
		line->runs[line->run_count++] = from->runs[i];
}

/* All lines of a float as one, in which the lower ones hang. */
static struct line flattened(struct text *text, const struct placed *f)
{
	const struct paragraph *p = f->p;
	struct line all = p->lines[0];
	int count = 0;
	sp drop = 0;

	for (int k = 0; k < p->line_count; k++)
		count += p->lines[k].run_count;
	all.runs = arena_array(text->scratch, (size_t)count, sizeof *all.runs);
	all.run_count = 0;
	for (int k = 0; k < p->line_count; k++) {
		int first = all.run_count;

		put_runs(&all, &p->lines[k]);
		for (int i = first; i < all.run_count; i++) {
			sp_grow(&all.runs[i].x, f->x);
			all.runs[i].rise = sp_sub(all.runs[i].rise, drop);
		}
		sp_grow(&drop, sp_add(p->lines[k].ascent,
			p->lines[k].descent));
	}
	return all;
}

/* Adds the float to the line's own runs, before or after them as it stands
 * there: programs that read a line go from the left to the right. */
static void join(struct text *text, struct line *line,
	const struct placed *f)
{
	const struct line own = *line, floated = flattened(text, f);
	const struct line *first = f->left ? &floated : &own;
	const struct line *second = f->left ? &own : &floated;
	struct run *gap = bridge(text, first, second);

	line->runs = arena_array(text->arena, (size_t)(own.run_count +
		floated.run_count + 1), sizeof *line->runs);
	line->run_count = 0;
	put_runs(line, first);
	if (gap)
		line->runs[line->run_count++] = *gap;
	put_runs(line, second);
	arena_drop(text->arena, own.runs, (size_t)own.run_count *
		sizeof *own.runs);
	line->ascent = sp_max(line->ascent, floated.ascent);
	line->descent = sp_max(line->descent, floated.descent);
}

/* The line has room for it. */
static void add_box(struct line *line, const struct placed *f)
{
	const struct style *style = f->floated->style;

	line->boxes[line->box_count++] = (struct line_box){
		.style = style,
		.x = f->x,
		.y = style->margin[TOP].fixed,
		.width = sp_add(style->width.fixed,
			sp_add(edge(style, LEFT), edge(style, RIGHT))),
		.height = sp_add(style->height.fixed,
			sp_add(edge(style, TOP), edge(style, BOTTOM))),
	};
}

void paragraph_add_floats(struct text *text, struct paragraph *p,
	const struct floated *floats, size_t count)
{
	struct floated *all = arena_array(text->scratch,
		p->float_count + count, sizeof *all);

	if (!count)
		return;
	memcpy(all, floats, count * sizeof *all);
	if (p->float_count)
		memcpy(all + count, p->floats, p->float_count * sizeof *all);
	p->floats = all;
	p->float_count = p->float_capacity = p->float_count + count;
}

/* A float that is in the margin wraps in the width it is given. */
static sp content_width(const struct placed *f, sp column)
{
	const struct style *style = f->floated->style;
	sp natural = paragraph_natural_width(f->p);
	sp width = length_resolve(style->width, column);

	return !style->width.automatic && width < natural && width > 0 &&
		length_resolve(style->margin[LEFT], column) <= -width
		? width
		: natural;
}

/* Sets the float's line; takes its room from either side. */
static void prepare(struct text *text, struct paragraph *p,
	struct placed *f, sp column, sp taken[2])
{
	sp *side;

	f->left = f->floated->style->float_side == FLOAT_LEFT;
	f->p = paragraph_of_float(text, p, f->floated);
	f->box = !f->p->len;
	f->width = f->box ? 0 : content_width(f, column);
	side = &taken[f->left ? 0 : 1];
	place(f, column, *side);
	f->below = !f->box && (f->below || !p->item_count ||
		sp_add(sp_add(taken[0], taken[1]), f->room) >
			sp_scale(column, WIDEST, 100));
	if (f->below)
		return;
	sp_grow(side, f->room);
	if (!f->box)
		paragraph_break(text, f->p,
			(struct measure){f->width, f->width});
}

/* The lines of what goes below, behind the block's own. */
static void put_below(struct text *text, struct paragraph *p,
	const struct placed *floats)
{
	size_t count = (size_t)p->line_count, size = sizeof *p->lines;
	struct line *lines;

	for (size_t i = 0; i < p->float_count; i++)
		if (floats[i].below)
			count += (size_t)floats[i].p->line_count;
	if (count == (size_t)p->line_count)
		return;
	lines = arena_array(text->passing, count, size);
	if (p->line_count)
		memcpy(lines, p->lines, (size_t)p->line_count * size);
	count = (size_t)p->line_count;
	for (size_t i = 0; i < p->float_count; i++) {
		const struct paragraph *below = floats[i].p;

		if (!floats[i].below || !below->line_count)
			continue;
		memcpy(lines + count, below->lines,
			(size_t)below->line_count * size);
		count += (size_t)below->line_count;
	}
	p->lines = lines;
	p->line_count = (int)count;
}

/* What stands in the first line. */
static void put_beside(struct text *text, struct paragraph *p,
	const struct placed *floats)
{
	struct line *line = &p->lines[0];
	struct line_box *own = line->boxes;

	line->boxes = arena_array(text->passing, (size_t)line->box_count +
		p->float_count, sizeof *line->boxes);
	if (line->box_count)
		memcpy(line->boxes, own, (size_t)line->box_count *
			sizeof *own);
	for (size_t i = 0; i < p->float_count; i++)
		if (floats[i].box)
			add_box(line, &floats[i]);
		else if (!floats[i].below && floats[i].p->line_count)
			join(text, line, &floats[i]);
}

void paragraph_set(struct text *text, struct paragraph *p, sp width)
{
	struct placed *floats;
	sp taken[2] = {0, 0};
	int beside = 0;

	if (!p->float_count) {
		paragraph_break(text, p, (struct measure){width, width});
		return;
	}
	floats = arena_array(text->scratch, p->float_count, sizeof *floats);
	for (size_t i = 0; i < p->float_count; i++) {
		floats[i].floated = &p->floats[i];
		floats[i].below = beside > MOST_BESIDE;
		prepare(text, p, &floats[i], width, taken);
		beside += !floats[i].below && !floats[i].box;
	}
	paragraph_break(text, p, (struct measure){
		sp_max(sp_sub(width, sp_add(taken[0], taken[1])), 1), width});
	for (int i = 0; p->line_count && i < p->lines[0].run_count; i++)
		sp_grow(&p->lines[0].runs[i].x, taken[0]);
	for (int i = 0; p->line_count && i < p->lines[0].image_count; i++)
		sp_grow(&p->lines[0].images[i].x, taken[0]);
	for (size_t i = 0; i < p->float_count; i++)
		if (floats[i].below)
			paragraph_break(text, floats[i].p,
				(struct measure){width, width});
	put_below(text, p, floats);
	if (p->line_count)
		put_beside(text, p, floats);
}
