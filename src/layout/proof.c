/*
 * The model. A run's frame leads to its line, by the run's address; from the
 * line and the frame's place follow the line's box and baseline. What is
 * painted goes below the page's own frames, labels go above. In a mirrored
 * document places are turned over, and what is added is turned back.
 */
#include "layout/proof.h"

#include "base/map.h"
#include "layout/flow.h"
#include "layout/place.h"
#include "layout/report.h"

#define HAIRLINE (SP_PT / 5)

static const struct colour area_colour = {0, 150, 170, 255};
static const struct colour box_colour = {205, 205, 205, 255};
static const struct colour base_colour = {120, 190, 230, 255};
static const struct colour mark_colour = {220, 0, 60, 255};

/* A line and the paragraph it is in. */
struct found {
	const struct paragraph *paragraph;
	int line;
};

struct prover {
	struct arena *arena;
	struct text *text;
	const struct styled *styled;
	struct style *label; /* small type for what is written */
	bool columns;        /* side by side: each has its own numbers */
	struct map lines;    /* by the address of a run: struct found */
	struct page *page, *below;
};

static void find_lines(struct prover *z, const struct pages *pages)
{
	for (const struct set_paragraph *s = pages->paragraphs; s; s = s->next)
		for (int i = 0; i < s->paragraph->line_count; i++) {
			const struct line *line = &s->paragraph->lines[i];
			struct found *found =
				arena_alloc(z->arena, sizeof *found);

			*found = (struct found){s->paragraph, i};
			for (int k = 0; k < line->run_count; k++) {
				const struct run *run = &line->runs[k];

				*map_at(&z->lines, &run, sizeof run) = found;
			}
		}
}

static sp turned(const struct prover *z, sp x, sp width)
{
	return z->styled->mirrored
		? sp_sub(z->page->width, sp_add(x, width)) : x;
}

static void paint(struct prover *z, struct frame frame)
{
	frame.kind = FRAME_RECT;
	frame.x = turned(z, frame.x, frame.rect.width);
	place_frame(z->arena, z->below, &frame);
}

static void rect(struct prover *z, sp x, sp y, sp width, sp height,
	struct colour colour)
{
	paint(z, (struct frame){.x = x, .y = y, .rect = {.width = width,
		.height = height, .colour = colour}});
}

static void outline(struct prover *z, sp x, sp y, sp width, sp height,
	struct colour colour)
{
	paint(z, (struct frame){.x = x, .y = y, .rect = {.width = width,
		.height = height, .stroke = HAIRLINE, .colour = colour}});
}

/* Text in the margin; its right edge is at x, or its left one. */
static void label(struct prover *z, sp x, sp y, bool ends_there,
	const char *string)
{
	struct paragraph *p = paragraph_of_string(z->text,
		z->styled->doc->body, z->label, string);
	const struct line *line;

	paragraph_break(z->text, p, (struct measure){SP_MAX / 2, SP_MAX / 2});
	paragraph_done(z->text, p);
	if (!p->line_count)
		return;
	line = &p->lines[0];
	x = sp_sub(x, ends_there ? line->width : 0);
	for (int i = 0; i < line->run_count; i++) {
		const struct run *run = &line->runs[i];

		place_frame(z->arena, z->page, &(struct frame){
			.kind = FRAME_RUN,
			.x = turned(z, sp_add(x, run->x), run->width),
			.y = y,
			.run = run,
		});
	}
}

/* How dark a tint is: from a fifth to all of it. */
static uint8_t tint(int excess, int most)
{
	int part = excess > most ? most : excess < 0 ? 0 : excess;

	return (uint8_t)(50 + 150 * part / most);
}

static void paint_fault(struct prover *z, const struct found *f, sp x, sp y)
{
	const struct line *line = &f->paragraph->lines[f->line];
	sp height = sp_add(line->ascent, line->descent);
	int degree;

	switch (report_fault(f->paragraph, f->line, &degree)) {
	case FAULT_LOOSE:
		rect(z, x, y, line->measure, height,
			(struct colour){255, 60, 40, tint(degree - 1500, 1000)});
		break;
	case FAULT_TIGHT:
		rect(z, x, y, line->measure, height,
			(struct colour){40, 90, 255, tint(800 - degree, 200)});
		break;
	case FAULT_SHORT:
		rect(z, x, y, line->measure, height,
			(struct colour){250, 190, 0, tint(degree - 250, 500)});
		break;
	default:
		break;
	}
}

/* The line whose first run stands at `frame`. */
static void prove_line(struct prover *z, const struct found *f,
	const struct frame *frame, sp left)
{
	const struct line *line = &f->paragraph->lines[f->line];
	bool last = f->line + 1 == f->paragraph->line_count;
	sp x = sp_sub(turned(z, frame->x, frame->run->width), frame->run->x);
	sp base = sp_add(frame->y, frame->run->rise);
	sp y = sp_sub(base, line->ascent);
	sp height = sp_add(line->ascent, line->descent);

	paint_fault(z, f, x, y);
	outline(z, x, y, line->measure, height, box_colour);
	rect(z, x, base, line->measure, HAIRLINE, base_colour);
	if (line->hyphenated)
		rect(z, sp_add(sp_add(x, line->measure), SP_PT),
			sp_sub(base, 3 * SP_PT), 3 * SP_PT, 3 * SP_PT,
			mark_colour);
	if (last && report_is_runt(f->paragraph))
		outline(z, sp_sub(x, SP_PT), y,
			sp_add(line->width, 2 * SP_PT), height,
			mark_colour);
	if (f->line == 0 && line->pos.line > 0)
		label(z, sp_sub(z->columns ? x : left, 14 * SP_PT), base, true,
			arena_printf(z->arena, "%d", line->pos.line));
}

static void prove_page(struct prover *z, const struct page *page, int i,
	int count)
{
	const struct page_style *style = styled_page(z->styled, i);
	sp left = style->margin[LEFT], top = style->margin[TOP];
	sp width = page->width - left - style->margin[RIGHT];
	const struct found *before = NULL;

	outline(z, left, top, width, page->room, area_colour);
	for (size_t k = 0; k < page->frame_count; k++) {
		const struct frame *frame = &page->frames[k];
		const struct found *found = frame->kind == FRAME_RUN
			? map_lookup(&z->lines, &frame->run,
				sizeof frame->run) : NULL;

		if (found && found != before)
			prove_line(z, found, frame, left);
		before = found ? found : before;
	}
	rect(z, left, top + page->filled, width, HAIRLINE, mark_colour);
	label(z, left + width, top + page->room + 9 * SP_PT, true,
		i + 1 == count
		? arena_printf(z->arena, "%d lines", page->lines)
		: arena_printf(z->arena, "%d lines; ends %s: %d", page->lines,
			report_ending(page->ends), page->ends));
}

static void add_frames(struct prover *z, struct page *page,
	const struct page *from, size_t begin, size_t end)
{
	for (size_t i = begin; i < end; i++)
		place_frame(z->arena, page, &from->frames[i]);
}

/* The page's background, what is painted on it, its text, the labels. */
static struct page merged(struct prover *z, const struct page *page)
{
	struct page all = *page;
	size_t text = 0;

	while (text < page->frame_count &&
		page->frames[text].kind == FRAME_RECT)
		text++;
	all.frames = NULL;
	all.frame_count = all.frame_capacity = 0;
	add_frames(z, &all, page, 0, text);
	add_frames(z, &all, z->below, 0, z->below->frame_count);
	add_frames(z, &all, page, text, page->frame_count);
	add_frames(z, &all, z->page, 0, z->page->frame_count);
	return all;
}

static struct style *label_style(struct arena *arena,
	const struct styled *styled)
{
	struct style *style = arena_alloc(arena, sizeof *style);

	*style = *styled_at(styled, styled->doc->body);
	style->font_size = 6 * SP_PT;
	style->line_height = 8 * SP_PT;
	style->line_height_number = 0;
	style->colour = mark_colour;
	style->text_align = ALIGN_LEFT;
	style->text_indent = (struct length){0};
	style->direction = DIRECTION_LTR;
	return style;
}

const struct pages *proof(struct arena *arena, const struct pages *pages,
	struct fonts *fonts, struct diag *diag)
{
	const struct styled *styled = pages->styled;
	struct pages *all = arena_alloc(arena, sizeof *all);
	struct prover z = {.arena = arena, .styled = styled,
		.lines.arena = arena};

	z.text = text_open(arena, styled, fonts, diag);
	z.label = label_style(arena, styled);
	z.columns = styled_at(styled, styled->doc->body)->display ==
		DISPLAY_GRID;
	find_lines(&z, pages);
	*all = *pages;
	all->page = arena_array(arena, (size_t)pages->count,
		sizeof *all->page);
	for (int i = 0; i < pages->count; i++) {
		struct page below = {0}, above = {.width =
			pages->page[i].width};

		z.below = &below;
		z.page = &above;
		prove_page(&z, &pages->page[i], i, pages->count);
		all->page[i] = merged(&z, &pages->page[i]);
	}
	text_close(z.text);
	return all;
}
