/*
 * A floated span is set as a paragraph of one line and joined to the block's
 * first line: at the right edge, or at the left, as its style says. Its
 * margins and width are CSS's; a float that lies in the margin by negative
 * margins takes no room from the line.
 */
#include "text/float.h"

#include <string.h>

#define WIDEST 60 /* per cent of the column; a wider float is not one */

struct placement {
	sp x;           /* of its content, in the column */
	sp room;        /* that it takes from the first line */
	bool left;
};

static struct placement place(const struct paragraph *floated,
	const struct style *style, sp width, sp column)
{
	sp before = length_resolve(style->margin[LEFT], column);
	sp after = length_resolve(style->margin[RIGHT], column);
	sp box = style->width.automatic ? width
		: length_resolve(style->width, column);
	sp slack = sp_max(0, box - width);
	struct placement p = {.left = style->float_side == FLOAT_LEFT};

	(void)floated;
	p.room = sp_max(0, before + box + after);
	p.x = p.left ? before : column - after - box;
	if (style->text_align == ALIGN_RIGHT || style->text_align == ALIGN_END)
		p.x += slack;
	else if (style->text_align == ALIGN_CENTER)
		p.x += slack / 2;
	return p;
}

/* A space as wide as the gap between the line and what floats. */
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
	run->background.colour.a = 0;
	run->x = from;
	run->width = to - from;
	return run;
}

/* Adds the float's runs, `x` to the right, to the line's own. */
static void join(struct text *text, struct line *line,
	const struct line *floated, const struct placement *p, sp shift)
{
	struct run *gap = !p->left && line->run_count && floated->run_count
		? bridge(text, line, floated->runs, p->x)
		: NULL;
	int count = line->run_count + floated->run_count + (gap != NULL);
	struct run *runs = arena_array(text->arena, (size_t)count,
		sizeof *runs);
	int n = line->run_count;

	memcpy(runs, line->runs, (size_t)n * sizeof *runs);
	for (int i = 0; i < n; i++)
		runs[i].x += shift;
	if (gap)
		runs[n++] = *gap;
	for (int i = 0; i < floated->run_count; i++, n++) {
		runs[n] = floated->runs[i];
		runs[n].x += p->x;
	}
	for (int i = 0; i < line->image_count; i++)
		line->images[i].x += shift;
	line->runs = runs;
	line->run_count = n;
	line->ascent = sp_max(line->ascent, floated->ascent);
	line->descent = sp_max(line->descent, floated->descent);
}

/* The block's lines with the float's after them. */
static void append(struct text *text, struct paragraph *p,
	const struct paragraph *floated)
{
	size_t count = (size_t)(p->line_count + floated->line_count);
	struct line *lines = arena_array(text->arena, count, sizeof *lines);

	memcpy(lines, p->lines, (size_t)p->line_count * sizeof *lines);
	memcpy(lines + p->line_count, floated->lines,
		(size_t)floated->line_count * sizeof *lines);
	p->lines = lines;
	p->line_count = (int)count;
}

void paragraph_set(struct text *text, struct paragraph *p, sp width)
{
	const struct style *style;
	struct paragraph *floated;
	struct placement at;
	sp natural;

	if (!p->floated) {
		paragraph_break(text, p, (struct measure){width, width});
		return;
	}
	style = styled_at(text->styled, p->floated);
	floated = paragraph_of_span(text, p, p->floated);
	natural = paragraph_natural_width(floated);
	at = place(floated, style, natural, width);
	if (!floated->item_count || !p->item_count ||
		at.room > sp_scale(width, WIDEST, 100)) {
		struct measure all = {width, width};

		paragraph_break(text, p, all);
		paragraph_break(text, floated, all);
		append(text, p, floated);
		return;
	}
	paragraph_break(text, floated, (struct measure){natural, natural});
	paragraph_break(text, p, (struct measure){width - at.room, width});
	if (floated->line_count && p->line_count)
		join(text, &p->lines[0], &floated->lines[0], &at,
			at.left ? at.room : 0);
}
