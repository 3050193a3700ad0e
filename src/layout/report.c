/*
 * The report: word spaces against their natural width, letters, hyphens,
 * runts, in ragged text how much lines fall short; then the pages, how full
 * they are and where they end.
 */
#include "layout/report.h"

#include "layout/flow.h"
#include "layout/layout.h"
#include "layout/paginate.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { LOOSE = 1500, TIGHT = 800, SHORT = 250, RUNT = 100 }; /* 1/1000 */

/* Counts and sums of squares, from which mean and deviation follow. */
struct series {
	int count, least, most;
	int64_t sum, squares;
};

struct sums {
	int paragraphs, lines, loose, tight, shorts, hyphens, runts;
	struct series spaces; /* 1/1000 of their natural width */
	struct series slack;  /* 1/1000 of the measure */
	struct series expansion, tracking, step;
};

static void add(struct series *s, int value)
{
	s->least = s->count && s->least < value ? s->least : value;
	s->most = s->count && s->most > value ? s->most : value;
	s->count++;
	s->sum += value;
	s->squares += (int64_t)value * value;
}

static int mean(const struct series *s)
{
	return s->count ? (int)(s->sum / s->count) : 0;
}

static int deviation(const struct series *s)
{
	double m, n = s->count;

	if (!s->count)
		return 0;
	m = (double)s->sum / n;
	return (int)(sqrt(fabs((double)s->squares / n - m * m)) + 0.5);
}

static bool is_justified(const struct paragraph *p)
{
	return p->style->text_align == ALIGN_JUSTIFY;
}

/* A line that ends because its paragraph does, or the author wanted it. */
static bool is_free(const struct line *line)
{
	return !line->next;
}

static int spaces_of(const struct line *line)
{
	return line->natural ? (int)((int64_t)line->spaces * 1000 /
		line->natural) : 1000;
}

static int slack_of(const struct line *line)
{
	int64_t slack = (int64_t)line->measure - line->width;

	return line->measure > 0 && slack > 0
		? (int)(slack * 1000 / line->measure) : 0;
}

bool report_is_runt(const struct paragraph *p)
{
	const struct line *last = &p->lines[p->line_count - 1];

	return p->line_count > 1 && slack_of(last) > 1000 - RUNT;
}

static void put_thousandths(struct buf *out, const char *label, int value)
{
	buf_puts(out, label);
	buf_num(out, value, 1000, 2);
}

static void put_count(struct buf *out, int count, const char *what)
{
	if (count)
		buf_printf(out, "; %d %s%s", count, what,
			count == 1 ? "" : "s");
}

/* How many letters are as wide as that, on this line. */
static int letters_in(const struct line *line, int64_t width)
{
	int64_t letter = line->letters
		? (line->width - line->spaces) / line->letters : 0;

	return letter > 0 ? (int)((width + letter - 1) / letter) : 1;
}

/* What would mend a line that has too much room. */
static void put_remedy(struct buf *out, const struct line *line)
{
	int64_t natural = (int64_t)line->width - line->spaces + line->natural;
	int64_t over = natural + line->next - line->measure;
	int letters = letters_in(line, over > 0 ? over : 1);

	buf_printf(out, "; with %d fewer letter%s up to here, the next word "
		"would fit", letters, letters == 1 ? "" : "s");
}

enum fault report_fault(const struct paragraph *p, int i, int *degree)
{
	const struct line *line = &p->lines[i];

	*degree = 1000;
	if (is_free(line))
		return FAULT_NONE;
	if (is_justified(p) && line->natural) {
		*degree = spaces_of(line);
		return *degree > LOOSE ? FAULT_LOOSE
			: *degree < TIGHT ? FAULT_TIGHT : FAULT_NONE;
	}
	*degree = slack_of(line);
	return *degree > SHORT ? FAULT_SHORT : FAULT_NONE;
}

static void report_line(struct buf *out, const struct paragraph *p, int i)
{
	static const char *const names[] = {"", "loose", "tight", "short"};
	const struct line *line = &p->lines[i];
	int degree;
	enum fault fault = report_fault(p, i, &degree);

	if (!fault)
		return;
	buf_printf(out, "  %s:%d:%d: line %d is %s", line->pos.file,
		line->pos.line, line->pos.column, i + 1, names[fault]);
	if (fault == FAULT_SHORT)
		buf_printf(out, ", by %d %%", degree / 10);
	else
		put_thousandths(out, ", spaces ", degree);
	if (fault != FAULT_TIGHT)
		put_remedy(out, line);
	buf_putc(out, '\n');
}

static void count_line(struct sums *s, const struct paragraph *p, int i)
{
	const struct line *line = &p->lines[i];
	int spaces = spaces_of(line);

	s->lines++;
	s->hyphens += line->hyphenated;
	if (is_free(line))
		return;
	if (!is_justified(p)) {
		add(&s->slack, slack_of(line));
		s->shorts += slack_of(line) > SHORT;
		return;
	}
	if (line->natural) {
		add(&s->spaces, spaces);
		s->loose += spaces > LOOSE;
		s->tight += spaces < TIGHT;
	}
	add(&s->expansion, line->expansion);
	add(&s->tracking, line->tracking);
	if (i)
		add(&s->step, abs(line->tracking - line[-1].tracking));
}

static void put_sums(struct buf *out, const struct sums *s)
{
	if (s->spaces.count) {
		put_thousandths(out, "; spaces ", mean(&s->spaces));
		put_thousandths(out, ", sd ", deviation(&s->spaces));
		put_thousandths(out, ", from ", s->spaces.least);
		put_thousandths(out, " to ", s->spaces.most);
	}
	if (s->slack.count)
		buf_printf(out, "; lines short by %d %%, at most %d %%",
			mean(&s->slack) / 10, s->slack.most / 10);
	put_count(out, s->loose, "loose line");
	put_count(out, s->tight, "tight line");
	put_count(out, s->shorts, "short line");
	put_count(out, s->hyphens, "hyphen");
	put_count(out, s->runts, "runt");
	buf_putc(out, '\n');
}

static void report_paragraph(struct buf *out, const struct paragraph *p,
	struct sums *all)
{
	struct sums own = {.runts = report_is_runt(p)};
	const struct line *first = &p->lines[0];

	for (int i = 0; i < p->line_count; i++) {
		count_line(&own, p, i);
		count_line(all, p, i);
	}
	all->paragraphs++;
	all->runts += own.runts;
	if (p->line_count < 2)
		return;
	buf_printf(out, "%s:%d:%d: %d lines", first->pos.file,
		first->pos.line, first->pos.column, p->line_count);
	put_sums(out, &own);
	for (int i = 0; i < p->line_count; i++)
		report_line(out, p, i);
	if (own.runts) {
		const struct line *last = &p->lines[p->line_count - 1];

		buf_printf(out, "  %s:%d:%d: the last line is a short word; "
			"%d fewer letters save a line\n", last->pos.file,
			last->pos.line, last->pos.column, last->letters + 1);
	}
}

static void put_letters(struct buf *out, const struct sums *all)
{
	buf_puts(out, "letters of justified lines: wider by ");
	buf_num(out, all->expansion.least, 100, 2);
	buf_puts(out, " to ");
	buf_num(out, all->expansion.most, 100, 2);
	buf_puts(out, " %, sd ");
	buf_num(out, deviation(&all->expansion), 100, 2);
	buf_puts(out, "; apart by ");
	buf_num(out, all->tracking.least, 100000, 4);
	buf_puts(out, " to ");
	buf_num(out, all->tracking.most, 100000, 4);
	buf_puts(out, " em, sd ");
	buf_num(out, deviation(&all->tracking), 100000, 4);
	buf_puts(out, ", largest step ");
	buf_num(out, all->step.most, 100000, 4);
	buf_putc(out, '\n');
}

const char *report_ending(int penalty)
{
	static const struct {
		int penalty;
		const char *where;
	} rows[] = {
		{VPENALTY_FORCE, "where a break was asked for"},
		{VPENALTY_SECTION, "before a section"},
		{VPENALTY_ENTRY, "before an entry"},
		{VPENALTY_BLOCK, "between two blocks"},
		{VPENALTY_ITEM, "between two items"},
		{VPENALTY_EDGE, "inside a paragraph"},
		{VPENALTY_FEW, "between two of a few items"},
		{VPENALTY_IN_ITEM, "inside an item"},
		{VPENALTY_LIST, "between a list and what introduces it"},
		{VPENALTY_ENDS, "after a list's first item or before its last"},
		{VPENALTY_KEEP, "inside what should stay together"},
		{VPENALTY_ALONE, "after one of some heads"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (penalty <= rows[i].penalty)
			return rows[i].where;
	return "where none should, as nothing better was left";
}

/* The first text of the page that is the document's own; or NULL. */
static const struct run *first_run(const struct page *page)
{
	for (size_t i = 0; i < page->frame_count; i++)
		if (page->frames[i].kind == FRAME_RUN && page->frames[i].tag)
			return page->frames[i].run;
	return NULL;
}

static void report_page(struct buf *out, const struct pages *pages, int i)
{
	const struct page *page = &pages->page[i];
	const struct run *next = i + 1 < pages->count
		? first_run(page + 1) : NULL;

	buf_printf(out, "page %d: %d line%s, %d %% full", i + 1, page->lines,
		page->lines == 1 ? "" : "s", page->room > 0
		? (int)((int64_t)page->filled * 100 / page->room) : 0);
	if (page->stretch) {
		buf_printf(out, ", gaps %s by ", page->stretch < 0 ? "shrunk"
			: "stretched");
		buf_num(out, abs(page->stretch), SP_PT, 1);
		buf_puts(out, " pt");
	}
	if (i + 1 < pages->count) {
		buf_printf(out, "; ends %s", report_ending(page->ends));
		if (page->ends > 0 && page->ends < VPENALTY_FORBID)
			buf_printf(out, ", at a cost of %d", page->ends);
	}
	if (next)
		buf_printf(out, "; the next begins with %s:%d:%d",
			next->node->pos.file, next->node->pos.line,
			next->node->pos.column);
	if (i && i + 1 == pages->count && page->filled <
		sp_scale(page->room, PAGE_STUB, 100))
		buf_puts(out, "; a stub: no cheaper way was found");
	buf_putc(out, '\n');
}

void layout_report(const struct pages *pages, struct buf *out)
{
	struct sums all = {0};

	for (const struct set_paragraph *s = pages->paragraphs; s; s = s->next)
		if (s->paragraph->line_count)
			report_paragraph(out, s->paragraph, &all);
	buf_printf(out, "%s: %d paragraphs, %d lines", pages->doc->file,
		all.paragraphs, all.lines);
	put_sums(out, &all);
	if (all.spaces.count)
		put_letters(out, &all);
	for (int i = 0; i < pages->count; i++)
		report_page(out, pages, i);
}
