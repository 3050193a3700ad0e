/*
 * The dates of a line, and which of them counts how much. Where a date stands
 * says that: at an end of the line, of a cell, a parenthesis or a stretch in
 * another style it is an entry's; in prose it hardly is one.
 */
#include "resume/evidence_date.h"

#include "base/utf8.h"

#include <string.h>

enum { HEAD_MOST = 110, /* bytes within which a head that opens a text ends */
	DETAILS = 24 /* and of what follows its date */ };

/* Spaces, brackets, bullets, dashes: nothing that means anything. */
static bool is_joint(uint32_t c)
{
	return !utf8_is_alnum(c) && !utf8_is_in(c, "%&+#");
}

bool evidence_only_joints(const char *text, size_t from, size_t to)
{
	while (from < to)
		if (!is_joint(utf8_next(text, to, &from)))
			return false;
	return true;
}

static size_t dash_at(const char *s)
{
	return *s == '-' ? 1 : strncmp(s, "\xE2\x80\x93", 3) == 0 ||
		strncmp(s, "\xE2\x80\x94", 3) == 0 ? 3 : 0;
}

/* "`2013-` Acme": a dash that ends the emphasis of a date opens a range. */
static void open_styled(const struct typed_line *line, struct date *d)
{
	const unsigned emphasis = STYLE_BOLD | STYLE_ITALIC | STYLE_CODE;
	size_t from = d->end, dash;

	while (line->text[from] == ' ')
		from++;
	dash = dash_at(line->text + from);
	if (d->range || !dash)
		return;
	for (int i = 0; i < line->run_count; i++) {
		const struct typed_run *r = &line->runs[i];

		if (r->from > d->start || r->to < from + dash ||
			r->to > from + dash + 1 || !(r->style & emphasis) ||
			(i + 1 < line->run_count && r[1].style & r->style &
				emphasis))
			continue;
		d->range = d->present = true;
		d->dash = d->end;
		d->end = d->dash_end = from + dash;
	}
}

void evidence_dates(struct arena *arena, struct evidence *e,
	const struct typed_line *line, const struct date_habits *habits,
	struct marks *m)
{
	struct date date;
	size_t at = 0;
	int capacity = 0;

	while (e->date_count < 64 && at < line->len &&
		date_next(line->text, line->low, line->len, at, habits,
			&date)) {
		open_styled(line, &date);
		at = date.end;
		if (marks_touch(m, date.start, date.end, 1u << MARK_EMAIL |
				1u << MARK_PHONE))
			continue;
		if (e->date_count == capacity) {
			struct date *old = e->dates;

			capacity = capacity ? 4 * capacity : 2;
			e->dates = arena_alloc(arena, (size_t)capacity *
				sizeof *old);
			if (old)
				memcpy(e->dates, old, (size_t)e->date_count *
					sizeof *old);
		}
		marks_add(m, (struct mark){MARK_DATE, date.start, date.end,
			1, e->date_count});
		e->dates[e->date_count++] = date;
	}
}

/* What ends a stretch of text that a date can stand at the end of. */
static bool is_edge(uint32_t c)
{
	return utf8_is_in(c, "\t()[]|（）｜【】");
}

/* Before [from: 2: the line's start; 1: an edge; 0: text. */
static int edge_before(const struct typed_line *line, size_t from)
{
	while (from) {
		uint32_t c = utf8_prev(line->text, &from);

		if (is_edge(c))
			return 1;
		if (utf8_is_alnum(c))
			return 0;
	}
	return 2;
}

static int edge_after(const struct typed_line *line, size_t to)
{
	while (to < line->len) {
		uint32_t c = utf8_next(line->text, line->len, &to);

		if (is_edge(c))
			return 1;
		if (utf8_is_alnum(c))
			return 0;
	}
	return 2;
}

/* Whether a comma, two spaces, a bracket or the line's end is next to `at`. */
static bool is_parted(const struct typed_line *line, size_t at, bool back)
{
	int spaces = 0;

	while (back ? at > 0 : at < line->len) {
		uint32_t c = back ? utf8_prev(line->text, &at)
			: utf8_next(line->text, line->len, &at);

		if (c == ' ' || c == 0xA0 || c == 0x2002)
			spaces++;
		else
			spaces = 0;
		if (spaces > 1 || is_edge(c) ||
			utf8_is_in(c, ",;，；、\xE2\x80\x83\xE3\x80\x80"))
			return true;
		if (utf8_is_alnum(c))
			return false;
	}
	return true;
}

bool evidence_stands_apart(const struct typed_line *line,
	const struct date *d)
{
	return is_parted(line, d->start, true) &&
		is_parted(line, d->end, false);
}

static bool changes_style(const struct typed_line *line, size_t from, size_t to)
{
	for (int i = 0; i < line->run_count; i++) {
		const struct typed_run *r = &line->runs[i];

		if (r->from <= from && r->to >= to && r->style &&
			r->to - r->from < to - from + 6)
			return true;
	}
	return false;
}

/* "A sentence. *2019, Acme*": where the emphasis begins that the date is in and
 * that ends the line, which has other text; else 0. */
static size_t tail_of(const struct typed_line *line, const struct date *d)
{
	const unsigned emphasis = STYLE_BOLD | STYLE_ITALIC | STYLE_CODE;
	size_t from = line->len;
	unsigned style = emphasis;

	for (int i = line->run_count - 1; i >= 0; i--) {
		const struct typed_run *r = &line->runs[i];

		if (evidence_only_joints(line->text, r->from, r->to))
			continue;
		if (!(style & r->style))
			break;
		style &= r->style;
		from = r->from;
	}
	return from <= d->start && !evidence_only_joints(line->text, 0, from) ? from : 0;
}

/* "正社員として2018年4月〜2023年3月の間勤務": how one was employed, and when. */
static bool tells_employment(const struct evidence *e)
{
	return e->words <= EVIDENCE_LONG && (e->has[MARK_EMPLOYMENT] >= 1 ||
		e->has[MARK_JOB] >= 1);
}

/* "**Acme** (2019 – 2021) A sentence …": a head that runs into its text. */
static bool opens_in_style(const struct typed_line *line)
{
	return line->begins & ~line->whole & (STYLE_BOLD | STYLE_ITALIC |
		STYLE_CODE | STYLE_LINK);
}

/* "**Sailing** — Harbour School, 2025, 40 h, Good": a date among what is told of
 * a name that opens the line. */
static bool is_among_details(const struct typed_line *line,
	const struct evidence *e, const struct date *d)
{
	return opens_in_style(line) && line->kind == LINE_PARAGRAPH &&
		d->start > line->runs[0].to && line->len < HEAD_MOST +
		DETAILS && line->len - d->end < DETAILS && !d->to.year &&
		e->date_count == 1 && evidence_stands_apart(line, d);
}

static double strength(const struct typed_line *line,
	const struct evidence *e, const struct date *d)
{
	int before = edge_before(line, d->start);
	int after = edge_after(line, d->end);
	double s = d->range ? 0.25 : 0.1;
	size_t tail;

	if (before == 2 && after == 2)
		return 1;
	if (after == 2)
		s = d->range ? 1 : 0.8;
	else if (before == 2 || ((tail = tail_of(line, d)) > 0 &&
			evidence_only_joints(line->text, tail, d->start)))
		s = d->range ? 0.95 : 0.7;
	else if (before && after)
		s = d->range ? 0.9 : 0.6;
	else if (changes_style(line, d->start, d->end))
		s = d->range ? 0.9 : 0.6;
	else if (before || after)
		s = d->range ? 0.7 : 0.3;
	else if (d->range && e->words <= EVIDENCE_LONG &&
		evidence_stands_apart(line, d))
		s = 0.9;
	else if (d->range && d->from.month)
		s = tells_employment(e) ? 0.8 : 0.5;
	else if (is_among_details(line, e, d))
		s = 0.7;
	return s;
}

/* The number of a cell that is one or two digits, with a unit or without. */
static int month_of_cell(const struct typed_line *line, int cell)
{
	const struct typed_piece *p = &line->pieces[cell];
	size_t at = p->at, end = p->at + p->to - p->from;
	int month = 0;

	while (at < end && at < p->at + 2 && line->low[at] >= '0' &&
		line->low[at] <= '9')
		month = month * 10 + (line->low[at++] - '0');
	if (at < end && strncmp(line->low + at, "\xE6\x9C\x88", 3) == 0)
		at += 3;
	return at == end && month <= 12 ? month : 0;
}

static int cell_of(const struct typed_line *line, size_t at)
{
	int cell = 0;

	while (cell + 1 < line->piece_count && line->pieces[cell + 1].at <= at)
		cell++;
	return cell;
}

/*
 * A table may have a column for the start and one for the end, or one for the
 * year and one for the month.
 */
static void join_cells(const struct typed_line *line, struct evidence *e)
{
	struct date *a = e->dates, *b = a + 1;
	int cell = cell_of(line, a->start), month;

	if (e->date_count == 1 && !a->range && !a->from.month &&
		cell + 1 < line->piece_count) {
		month = month_of_cell(line, cell + 1);
		if (!month)
			return;
		a->from.month = (signed char)month;
		for (int i = 0; i < e->mark_count; i++)
			if (e->marks[i].kind == MARK_DATE)
				e->marks[i].to = a->end =
					line->pieces[cell + 1].at +
					line->pieces[cell + 1].to -
					line->pieces[cell + 1].from;
	} else if (e->date_count == 2 && !a->range && !b->range &&
		cell_of(line, b->start) == cell + 1) {
		a->range = true;
		a->present = b->present;
		a->to = b->from;
		a->end = b->end;
	}
}

/* Whether a birth's word begins the line or a cell: "Geboren am 3. Mai 1990". */
static bool is_birth(const struct typed_line *line)
{
	for (int i = 0; i < line->piece_count; i++) {
		struct word_match match;
		const struct word *row = words_match(line->low, line->len,
			line->pieces[i].at, WORD(LABEL), &match)
			? words_row(&match, WORD_LABEL, NULL) : NULL;

		if (row && row->value == LABEL_BIRTH)
			return true;
	}
	return false;
}

void evidence_choose_date(const struct typed_line *line, struct evidence *e)
{
	e->date = -1;
	if (line->kind == LINE_ROW && e->date_count)
		join_cells(line, e);
	for (int i = 0; i < e->date_count; i++) {
		double s = strength(line, e, &e->dates[i]);

		if (s <= e->dated)
			continue;
		e->dated = s;
		e->date = i;
	}
	if (e->date >= 0) {
		e->date_first = edge_before(line,
			e->dates[e->date].start) == 2;
		e->tail = tail_of(line, &e->dates[e->date]);
	}
	if (e->sentence > 0.5 && e->date >= 0 && (e->tail ||
			(opens_in_style(line) &&
			e->dates[e->date].end < HEAD_MOST)))
		e->dated *= 0.85;
	else if (e->sentence > 0.5 && !e->date_first)
		e->dated *= 0.4;
	else if (e->sentence > 0.5 && e->date_first)
		e->dated *= 0.8;
	if (e->dated > 0.1 && !e->dates[e->date].range && is_birth(line))
		e->dated = 0.1;
}
