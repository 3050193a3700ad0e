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
	else if (style->text_align == ALIGN_RIGHT ||
		style->text_align == ALIGN_END)
		f->x += slack;
	else if (style->text_align == ALIGN_CENTER)
		f->x += slack / 2;
}

/* A space as wide as the gap, from the line's last run up to `to`. */
static struct run *bridge(struct text *text, const struct line *line,
	const struct run *next, sp to)
{
	const struct run *last = &line->runs[line->run_count - 1];
	struct run *run;
	hb_codepoint_t id;
	sp from = last->x + last->width;

	if (to <= from || !hb_font_get_nominal_glyph(next->face->hb_font, ' ',
			&id))
		return NULL;
	run = arena_alloc(text->arena, sizeof *run);
	*run = *next;
	run->text = " ";
	run->text_len = 1;
	run->glyphs = arena_alloc(text->arena, sizeof *run->glyphs);
	run->glyphs[0] = (struct glyph){.id = id, .advance = to - from};
	run->glyph_count = 1;
	run->bridge = true;
	run->underline = run->line_through = false;
	run->box = NULL;
	run->x = from;
	run->width = to - from;
	return run;
}

/* How far the space goes that parts a float from what precedes it. */
static sp bridge_end(const struct line *line, const struct placed *f)
{
	const struct run *last = &line->runs[line->run_count - 1];

	return f->left ? last->x + last->width + last->size / 4 : f->x;
}

/* Adds the float's runs to the line's own. */
static void join(struct text *text, struct line *line,
	const struct placed *f)
{
	const struct line *floated = &f->p->lines[0];
	struct run *gap = line->run_count && floated->run_count
		? bridge(text, line, floated->runs, bridge_end(line, f))
		: NULL;
	int count = line->run_count + floated->run_count + (gap != NULL);
	struct run *runs = arena_array(text->arena, (size_t)count,
		sizeof *runs);
	int n = line->run_count;

	if (n)
		memcpy(runs, line->runs, (size_t)n * sizeof *runs);
	if (gap)
		runs[n++] = *gap;
	for (int i = 0; i < floated->run_count; i++, n++) {
		runs[n] = floated->runs[i];
		runs[n].x += f->x;
	}
	line->runs = runs;
	line->run_count = n;
	line->ascent = sp_max(line->ascent, floated->ascent);
	line->descent = sp_max(line->descent, floated->descent);
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

/* Sets the float's line; takes its room from either side. */
static void prepare(struct text *text, struct paragraph *p,
	struct placed *f, sp column, sp taken[2])
{
	sp *side;

	f->left = f->floated->style->float_side == FLOAT_LEFT;
	f->p = paragraph_of_float(text, p, f->floated);
	f->box = !f->p->len;
	f->width = f->box ? 0 : paragraph_natural_width(f->p);
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
