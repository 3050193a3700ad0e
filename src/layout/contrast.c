#include "layout/contrast.h"

#include "base/map.h"

#include <math.h>
#include <string.h>

#define LEAST 450
#define MOST_GROUNDS 500 /* looked at behind one run */

/* WCAG's relative luminance, 0..1. */
static double luminance(struct colour c)
{
	const double weights[3] = {0.2126, 0.7152, 0.0722};
	const uint8_t parts[3] = {c.r, c.g, c.b};
	double sum = 0;

	for (int i = 0; i < 3; i++) {
		double v = parts[i] / 255.0;

		sum += weights[i] * (v <= 0.04045 ? v / 12.92
			: pow((v + 0.055) / 1.055, 2.4));
	}
	return sum;
}

int contrast_ratio(struct colour a, struct colour b)
{
	double x = luminance(a) + 0.05, y = luminance(b) + 0.05;

	return (int)((x > y ? x / y : y / x) * 100);
}

static bool holds(const struct frame *rect, sp x, sp y)
{
	return x >= rect->x && x < sp_add(rect->x, rect->rect.width) &&
		y >= rect->y && y < sp_add(rect->y, rect->rect.height);
}

/* Whether an inline box that begins with the run is behind x. */
static bool has_ground(const struct frame *r, sp x)
{
	const struct run *run = r->run;

	return run->box && run->box->background.a &&
		x >= sp_sub(r->x, run->box_left) &&
		x < sp_add(sp_add(r->x, run->width), run->box_right);
}

/* What was painted on a page so far, and shows a colour: frames' numbers. */
struct grounds {
	struct arena *arena;
	size_t *frame;
	size_t count, capacity;
};

static void add_ground(struct grounds *g, const struct page *page, size_t i)
{
	const struct frame *f = &page->frames[i];

	if (f->kind == FRAME_RUN ? !f->run->box || !f->run->box->background.a
		: f->kind != FRAME_RECT || f->rect.stroke)
		return;
	g->frame = arena_grow(g->arena, g->frame, g->count, &g->capacity,
		sizeof *g->frame);
	g->frame[g->count++] = i;
}

/* The colour behind the frame: the last that was painted before it there.
 * False where so much was painted that it is not looked for. */
static bool behind(const struct page *page, const struct grounds *grounds,
	const struct frame *f, struct colour *out)
{
	const struct run *run = f->run;
	sp x = sp_add(f->x, run->width / 2), y = sp_sub(f->y, run->size / 4);

	*out = (struct colour){255, 255, 255, 255};
	for (size_t n = 1; n <= grounds->count; n++) {
		const struct frame *r =
			&page->frames[grounds->frame[grounds->count - n]];

		if (n > MOST_GROUNDS)
			return false;
		if (r->kind == FRAME_RECT && holds(r, x, y))
			*out = r->rect.colour;
		else if (r->kind == FRAME_RUN && r->y == f->y &&
			has_ground(r, x))
			*out = r->run->box->background;
		else
			continue;
		return true;
	}
	return true;
}

/* Whether the run shows anything but spaces. */
static bool is_seen(const struct run *run)
{
	for (size_t i = 0; i < run->text_len; i++)
		if (run->text[i] != ' ')
			return true;
	return false;
}

static void check(const struct run *run, struct colour ground,
	struct map *seen, struct diag *diag)
{
	struct colour text = run->colour;
	const uint8_t key[6] = {text.r, text.g, text.b, ground.r, ground.g,
		ground.b};
	void **known;
	int ratio;

	known = map_at(seen, key, sizeof key);
	if (*known)
		return;
	*known = seen;
	ratio = contrast_ratio(text, ground);
	if (ratio >= LEAST)
		return;
	diag_warning(diag, run->node->pos, "text in #%02x%02x%02x on "
		"#%02x%02x%02x has a contrast of %d.%d : 1, which is hard to "
		"read; 4.5 : 1 is the least", text.r, text.g, text.b,
		ground.r, ground.g, ground.b, ratio / 100, ratio / 10 % 10);
}

void contrast_check(struct arena *arena, const struct pages *pages,
	struct diag *diag)
{
	struct map seen = {.arena = arena};
	struct grounds grounds = {.arena = arena};

	for (int p = 0; p < pages->count; p++) {
		const struct page *page = &pages->page[p];

		grounds.count = 0;
		for (size_t i = 0; i < page->frame_count; i++) {
			const struct frame *f = &page->frames[i];
			struct colour ground;

			add_ground(&grounds, page, i);
			if (f->kind == FRAME_RUN && is_seen(f->run) &&
				behind(page, &grounds, f, &ground))
				check(f->run, ground, &seen, diag);
		}
	}
}
