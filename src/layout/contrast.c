#include "layout/contrast.h"

#include "base/map.h"

#include <math.h>
#include <string.h>

#define LEAST 450

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
	return x >= rect->x && x < rect->x + rect->rect.width &&
		y >= rect->y && y < rect->y + rect->rect.height;
}

/* Whether an inline box that begins with the run is behind x. */
static bool has_ground(const struct frame *r, sp x)
{
	const struct run *run = r->run;

	return run->box && run->box->background.a &&
		x >= r->x - run->box_left &&
		x < r->x + run->width + run->box_right;
}

/* The colour behind the frame: the last that was painted before it there. */
static struct colour behind(const struct page *page, size_t index)
{
	const struct frame *f = &page->frames[index];
	const struct run *run = f->run;
	sp x = f->x + run->width / 2, y = f->y - run->size / 4;

	for (index++; index-- > 0;) {
		const struct frame *r = &page->frames[index];

		if (r->kind == FRAME_RUN && r->y == f->y &&
			has_ground(r, x))
			return r->run->box->background;
		if (r->kind == FRAME_RECT && !r->rect.stroke &&
			holds(r, x, y))
			return r->rect.colour;
	}
	return (struct colour){255, 255, 255, 255};
}

/* Whether the run shows anything but spaces. */
static bool is_seen(const struct run *run)
{
	for (size_t i = 0; i < run->text_len; i++)
		if (run->text[i] != ' ')
			return true;
	return false;
}

static void check(const struct page *page, size_t index, struct map *seen,
	struct diag *diag)
{
	const struct run *run = page->frames[index].run;
	struct colour text = run->colour, ground = behind(page, index);
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

	for (int p = 0; p < pages->count; p++) {
		const struct page *page = &pages->page[p];

		for (size_t i = 0; i < page->frame_count; i++)
			if (page->frames[i].kind == FRAME_RUN &&
				is_seen(page->frames[i].run))
				check(page, i, &seen, diag);
	}
}
