/*
 * What floats: a span, or generated text, is set as a paragraph of one line
 * and joined to the block's first line, at the right edge or at the left, on
 * the same baseline. Its margins and width are CSS's; a float that lies in
 * the margin, by a negative one, takes no room from the line. Without text
 * it is a box of a given size: a bar, a dot.
 */
#include "text/float.h"

#include <string.h>

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
	return style->border[side].width + style->padding[side].fixed;
}

/* `taken` of the column is others' on that side already. */
static void place(struct placed *f, sp column, sp taken)
{
	const struct style *style = f->floated->style;
	sp before = length_resolve(style->margin[LEFT], column);
	sp after = length_resolve(style->margin[RIGHT], column);
	sp frame = edge(style, LEFT) + edge(style, RIGHT);
	sp box = frame + (style->width.automatic ? f->width
		: length_resolve(style->width, column));
	sp slack = sp_max(0, box - frame - f->width);

	f->room = sp_max(0, before + box + after);
	f->x = f->left ? taken + before : column - taken - after - box;
	f->x += edge(style, LEFT) + f->floated->x;
	if (f->box)
		f->x -= edge(style, LEFT);
	else if (slack && (style->text_align == ALIGN_RIGHT ||
		style->text_align == ALIGN_END))
		f->x += slack;
	else if (style->text_align == ALIGN_CENTER)
		f->x += slack / 2;
}

struct run *text_bridge(struct text *text, const struct run *like,
	sp from, sp to)
{
	struct run *run;
	hb_codepoint_t id;

	if (to <= from || !hb_font_get_nominal_glyph(like->face->hb_font, ' ',
			&id))
		return NULL;
	run = arena_alloc(text->arena, sizeof *run);
	*run = *like;
	run->text = " ";
	run->text_len = 1;
	run->glyphs = arena_alloc(text->arena, sizeof *run->glyphs);
	run->glyphs[0] = (struct glyph){.id = id, .advance = to - from};
	run->glyph_count = 1;
	run->bridge = true;
	run->tracking = 0;
	run->underline = run->line_through = false;
	run->box = NULL;
	run->x = from;
	run->width = to - from;
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
	from = last->x + last->width;
	return text_bridge(text, next, from, next->x > from ? next->x
		: from + last->size / 4);
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
	all.runs = arena_array(text->arena, (size_t)count, sizeof *all.runs);
	all.run_count = 0;
	for (int k = 0; k < p->line_count; k++) {
		int first = all.run_count;

		put_runs(&all, &p->lines[k]);
		for (int i = first; i < all.run_count; i++) {
			all.runs[i].x += f->x;
			all.runs[i].rise -= drop;
		}
		drop += p->lines[k].ascent + p->lines[k].descent;
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
	line->ascent = sp_max(line->ascent, floated.ascent);
	line->descent = sp_max(line->descent, floated.descent);
}

static void add_box(struct text *text, struct line *line,
	const struct placed *f)
{
	const struct style *style = f->floated->style;
	size_t n = (size_t)line->box_count;
	struct line_box *boxes = arena_array(text->arena, n + 1,
		sizeof *boxes);

	if (n)
		memcpy(boxes, line->boxes, n * sizeof *boxes);
	boxes[n] = (struct line_box){
		.style = style,
		.x = f->x,
		.y = style->margin[TOP].fixed,
		.width = edge(style, LEFT) + style->width.fixed +
			edge(style, RIGHT),
		.height = edge(style, TOP) + style->height.fixed +
			edge(style, BOTTOM),
	};
	line->boxes = boxes;
	line->box_count++;
}

/* The block's lines with the float's after them. */
static void append(struct text *text, struct paragraph *p,
	const struct paragraph *floated)
{
	size_t count = (size_t)(p->line_count + floated->line_count);
	struct line *lines = arena_array(text->arena, count, sizeof *lines);

	if (p->line_count)
		memcpy(lines, p->lines, (size_t)p->line_count * sizeof *lines);
	if (floated->line_count)
		memcpy(lines + p->line_count, floated->lines,
			(size_t)floated->line_count * sizeof *lines);
	p->lines = lines;
	p->line_count = (int)count;
}

void paragraph_add_float(struct text *text, struct paragraph *p,
	const struct floated *floated)
{
	p->floats = arena_grow(text->arena, p->floats, p->float_count,
		&p->float_capacity, sizeof *p->floats);
	memmove(p->floats + 1, p->floats, p->float_count * sizeof *p->floats);
	p->floats[0] = *floated;
	p->float_count++;
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
	f->below = !f->box && (!p->item_count ||
		taken[0] + taken[1] + f->room > sp_scale(column, WIDEST, 100));
	if (f->below)
		return;
	*side += f->room;
	if (!f->box)
		paragraph_break(text, f->p,
			(struct measure){f->width, f->width});
}

void paragraph_set(struct text *text, struct paragraph *p, sp width)
{
	struct placed *floats;
	sp taken[2] = {0, 0};

	if (!p->float_count) {
		paragraph_break(text, p, (struct measure){width, width});
		return;
	}
	floats = arena_array(text->arena, p->float_count, sizeof *floats);
	for (size_t i = 0; i < p->float_count; i++) {
		floats[i].floated = &p->floats[i];
		prepare(text, p, &floats[i], width, taken);
	}
	paragraph_break(text, p, (struct measure){
		sp_max(width - taken[0] - taken[1], 1), width});
	for (int i = 0; p->line_count && i < p->lines[0].run_count; i++)
		p->lines[0].runs[i].x += taken[0];
	for (int i = 0; p->line_count && i < p->lines[0].image_count; i++)
		p->lines[0].images[i].x += taken[0];
	for (size_t i = 0; i < p->float_count; i++) {
		struct placed *f = &floats[i];

		if (f->below) {
			paragraph_break(text, f->p,
				(struct measure){width, width});
			append(text, p, f->p);
		} else if (f->box && p->line_count) {
			add_box(text, &p->lines[0], f);
		} else if (p->line_count && f->p->line_count) {
			join(text, &p->lines[0], f);
		}
	}
}
