#include "layout/fit.h"

#include "layout/flow.h"

#include <stdlib.h>

#define NEIGHBOURS 2 /* tried beyond the answer of the bisection: how a page
                        breaks may leap back as a line jumps */
#define CUTS 5       /* proposals in a message */
#define FEW_PAGES 2  /* for which it is worth to set the text again, to see
                        what saves the one that is too many */

/* The steps at which gaps, and leading too, are at their least. */
enum { GAPS = FIT_STEPS / FIT_KINDS, LEADING = 2 * GAPS };

struct fitter {
	struct arena *arena;
	const struct fit_job *job;
	struct text *text; /* says by itself, once, what no font has */
	int counts[2 * FIT_STEPS + 1]; /* pages by step; 0: not tried */
};

struct fit fit_at(int step)
{
	double left = (double)abs(step) * FIT_KINDS / FIT_STEPS;
	struct fit fit;

	for (int k = 0; k < FIT_KINDS; k++) {
		double part = left < 1 ? left : 1;

		fit.of[k] = step < 0 ? -part : part;
		left -= part;
	}
	return fit;
}

static const struct styled *style_at(const struct fitter *z, int step,
	bool traced, struct diag *diag)
{
	struct style_options options = z->job->options;

	if (!step)
		return z->job->styled;
	options.fit = fit_at(step);
	options.traced = options.traced || traced;
	return style_apply(z->arena, z->job->doc, z->job->sheets,
		z->job->sheet_count, &options, diag);
}

static struct pages *set(const struct fitter *z, int step, bool traced,
	struct diag *diag)
{
	struct diag quiet = {.quiet = true};

	return layout_again(z->text, style_at(z, step, traced, &quiet), diag);
}

static int count_at(struct fitter *z, int step)
{
	int *count = &z->counts[step + FIT_STEPS];
	struct diag quiet = {.quiet = true};

	if (!*count)
		*count = set(z, step, false, &quiet)->count;
	return *count;
}

/* A step near the end at which there are no more pages; 0: none is. */
static int any_shrunk(struct fitter *z, int pages)
{
	for (int i = FIT_STEPS; i >= FIT_STEPS - NEIGHBOURS; i--)
		if (count_at(z, -i) <= pages)
			return i;
	return 0;
}

/* The step nearest to 0 in (0, all] at which there are no more pages; `all`
 * is such a one. */
static int least_shrunk(struct fitter *z, int all, int pages)
{
	int none = 0, answer;

	while (all - none > 1) {
		int middle = (none + all) / 2;

		if (count_at(z, -middle) <= pages)
			all = middle;
		else
			none = middle;
	}
	answer = all;
	for (int i = 2; i < 2 + NEIGHBOURS && all - i > 0; i++)
		if (count_at(z, i - all) <= pages)
			answer = all - i;
	return -answer;
}

/* The largest step at which there are no more pages. */
static int most_grown(struct fitter *z, int pages)
{
	int fits = 0, not = FIT_STEPS + 1;

	while (not - fits > 1) {
		int middle = (fits + not) / 2;

		if (count_at(z, middle) <= pages)
			fits = middle;
		else
			not = middle;
	}
	return fits;
}

/* All room above and below the document's blocks. */
static int64_t gaps(const struct styled *styled)
{
	const struct doc *doc = styled->doc;
	int64_t sum = 0;

	for (const struct node *n = doc->body; n; n = node_next(n, doc->body)) {
		const struct style *s = styled_at(styled, n);

		if (!doc_kinds[n->kind].block)
			continue;
		sum += s->margin[TOP].fixed + s->margin[BOTTOM].fixed +
			s->padding[TOP].fixed + s->padding[BOTTOM].fixed;
	}
	return sum;
}

static void put_change(struct buf *out, const char *what, sp before,
	sp after, const char *unit)
{
	int64_t of_unit = unit[0] == 'm' ? 254 : 720;

	if (before == after)
		return;
	buf_printf(out, "%s%s ", out->len ? ", " : "", what);
	buf_num(out, before * of_unit / 720, SP_PT, 1);
	buf_puts(out, " \xE2\x86\x92 ");
	buf_num(out, after * of_unit / 720, SP_PT, 1);
	buf_printf(out, " %s", unit);
}

/* "gaps 80 %, leading 13.5 -> 13.1 pt, margins 20 -> 18 mm". */
static void put_changes(struct buf *out, const struct styled *before,
	const struct styled *after)
{
	const struct style *a = styled_at(before, before->doc->body);
	const struct style *b = styled_at(after, after->doc->body);
	int64_t gap = gaps(before);
	int percent = gap ? (int)(gaps(after) * 100 / gap) : 100;

	put_change(out, "text", a->font_size, b->font_size, "pt");
	put_change(out, "leading", a->line_height, b->line_height, "pt");
	put_change(out, "margins", before->page[PAGE_KIND_FIRST].margin[TOP],
		after->page[PAGE_KIND_FIRST].margin[TOP], "mm");
	if (percent != 100)
		buf_printf(out, "%sgaps %d %%", out->len ? ", " : "", percent);
}

static void say(const struct fitter *z, int step, const struct pages *pages,
	struct buf *said)
{
	struct diag quiet = {.quiet = true};
	struct buf changes = {.arena = z->arena};

	put_changes(&changes, z->job->styled, style_at(z, step, false,
		&quiet));
	if (changes.len)
		buf_printf(said, "%d page%s: %s", pages->count,
			pages->count == 1 ? "" : "s", changes.data);
}

/* A paragraph whose last line is short: a cut that saves a line. */
static int compare_cuts(const void *a, const void *b)
{
	const struct line *const *x = a, *const *y = b;

	if ((*x)->letters != (*y)->letters)
		return (*x)->letters - (*y)->letters;
	return (*x)->pos.line - (*y)->pos.line;
}

/* Where the fewest letters less save a line. */
static void propose_cuts(struct arena *arena, const struct pages *pages,
	struct diag *diag)
{
	const struct line **cuts;
	size_t count = 0, n = 0;

	for (const struct set_paragraph *s = pages->paragraphs; s; s = s->next)
		count += s->paragraph->line_count > 1;
	cuts = arena_array(arena, count, sizeof *cuts);
	for (const struct set_paragraph *s = pages->paragraphs; s; s = s->next)
		if (s->paragraph->line_count > 1)
			cuts[n++] = &s->paragraph->lines[
				s->paragraph->line_count - 1];
	if (n)
		qsort(cuts, n, sizeof *cuts, compare_cuts);
	for (size_t i = 0; i < n && i < CUTS; i++)
		diag_say(diag, cuts[i]->pos, "%d fewer letters before this "
			"save a line", cuts[i]->letters + 1);
}

/* Nothing in the style gives way far enough. */
static void refuse(struct fitter *z, int wanted, struct diag *diag)
{
	struct diag quiet = {.quiet = true};
	const struct pages *pages = set(z, -FIT_STEPS, true, &quiet);
	struct buf changes = {.arena = z->arena};
	struct pos file = {.file = z->job->doc->file};
	int lines = 0;

	put_changes(&changes, z->job->styled, pages->styled);
	for (int i = wanted; i < pages->count; i++)
		lines += pages->page[i].lines;
	diag_error(diag, file, "%d line%s too many for %d page%s, %s", lines,
		lines == 1 ? "" : "s", wanted, wanted == 1 ? "" : "s",
		changes.len ? "even with all that the style lets shrink"
		: "and no clamp() in the style that could give way");
	propose_cuts(z->arena, pages, diag);
}

/* Whether the style lets gaps be so narrow, in per cent. */
static bool gaps_may_be(const struct fitter *z, int percent)
{
	struct diag quiet = {.quiet = true};
	const struct styled *least = style_at(z, -GAPS, false, &quiet);

	return gaps(least) * 100 <= gaps(z->job->styled) * percent;
}

/* One page fewer is near: says what of the style has to give way for it. */
static void propose(struct fitter *z, const struct pages *pages,
	struct diag *diag)
{
	struct pos file = {.file = z->job->doc->file};
	struct diag quiet = {.quiet = true};
	struct buf changes = {.arena = z->arena};
	int wanted = pages->count - 1;

	if (!pages->near || diag->quiet)
		return;
	if (pages->gaps && gaps_may_be(z, pages->gaps))
		buf_printf(&changes, "gaps %d %%", pages->gaps);
	else if (wanted <= FEW_PAGES && count_at(z, -LEADING) <= wanted)
		put_changes(&changes, z->job->styled, style_at(z,
			least_shrunk(z, LEADING, wanted), false, &quiet));
	if (changes.len)
		diag_say(diag, file, "'--pages %d' saves a page: %s", wanted,
			changes.data);
}

static struct pages *fit(struct fitter *z, const struct fit_wish *wish,
	struct buf *said, struct diag *diag)
{
	int step = 0, count = wish->pages || wish->fill ? count_at(z, 0) : 0;
	struct pages *pages;

	if (wish->pages && count > wish->pages) {
		int all = any_shrunk(z, wish->pages);

		if (!all) {
			refuse(z, wish->pages, diag);
			return NULL;
		}
		step = least_shrunk(z, all, wish->pages);
	} else if (wish->fill) {
		step = most_grown(z, count);
	}
	pages = set(z, step, false, diag);
	say(z, step, pages, said);
	if (!count)
		propose(z, pages, diag);
	return pages;
}

const struct pages *fit_pages(struct arena *arena, const struct fit_job *job,
	const struct fit_wish *wish, struct buf *said, struct diag *diag)
{
	struct fitter z = {.arena = arena, .job = job,
		.text = text_open(arena, job->styled, job->fonts, diag)};

	return layout_end(z.text, fit(&z, wish, said, diag));
}
