/*
 * Marks to evidence. Where a date stands says how much it counts: at an end of
 * the line, of a cell or a parenthesis it is an entry's; in prose it hardly is.
 * Contact data counts in units: an e-mail address 3, a phone number 2, the name
 * of a network or a web address 1, a label of such things 1.5, a place 0.8.
 */
#include "resume/evidence.h"

#include "base/map.h"
#include "base/utf8.h"
#include "resume/mark.h"
#include "resume/name.h"
#include "resume/sentence.h"
#include "resume/title.h"

#include <string.h>

enum {
	TITLE_MOST = 9, /* words of a title or a name */
	NAME_MOST = 12, /* and of a line that holds one */
	HEAD_MOST = 110, /* bytes within which a head that opens a text ends */
	LONG = 24,      /* words from which a line is prose and no more */
};

static const char *next_char(const char *text, size_t len, size_t *at,
	uint32_t *c)
{
	const char *s = text + *at;

	*c = utf8_next(text, len, at);
	return s;
}

/* Spaces, brackets, bullets, dashes: nothing that means anything. */
static bool is_joint(uint32_t c)
{
	return !utf8_is_alnum(c) && c != '%' && c != '&' && c != '+' &&
		c != '#';
}

static bool only_joints(const char *text, size_t from, size_t to)
{
	while (from < to) {
		uint32_t c;

		next_char(text, to, &from, &c);
		if (!is_joint(c))
			return false;
	}
	return true;
}

static int count_words(const char *text, size_t len)
{
	int count = 0, wide = 0;
	bool inside = false;

	for (size_t at = 0; at < len;) {
		uint32_t c = utf8_next(text, len, &at);

		if (c < 0x80 && utf8_ascii_alnum[c]) {
			count += !inside;
			inside = true;
			at = utf8_past_word(text, len, at);
		} else if (utf8_is_spaceless(c)) {
			wide++;
			inside = false;
		} else if (utf8_is_alnum(c)) {
			count += !inside;
			inside = true;
		} else if (c != '\'' && c != 0x2019 && c != '-') {
			inside = false;
		}
	}
	return count + (wide + 1) / 2;
}

static void find_dates(struct arena *arena, struct evidence *e,
	const struct typed_line *line, const struct date_habits *habits,
	struct marks *m)
{
	struct date date;
	size_t at = 0;
	int capacity = 0;

	while (e->date_count < 64 && at < line->len &&
		date_next(line->text, line->low, line->len, at, habits,
			&date)) {
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

/* Words of dates, addresses and numbers: of no sentence. */
static int data_words(const struct evidence *e,
	const struct typed_line *line, const struct marks *m)
{
	int sum = 0;

	for (int i = 0; i < m->count; i++)
		if (mark_is_contact(&m->mark[i]))
			sum += count_words(line->text +
				m->mark[i].from, m->mark[i].to -
				m->mark[i].from);
	for (int i = 0; i < e->date_count; i++)
		sum += count_words(line->text + e->dates[i].start,
			e->dates[i].end - e->dates[i].start);
	return sum;
}

/* What ends a stretch of text that a date can stand at the end of. */
static bool is_edge(uint32_t c)
{
	return c == '\t' || c == '(' || c == ')' || c == '[' || c == ']' ||
		c == '|' || c == 0xFF08 || c == 0xFF09 || c == 0xFF5C ||
		c == 0x3010 || c == 0x3011;
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

static double strength(const struct typed_line *line, const struct date *d)
{
	int before = edge_before(line, d->start);
	int after = edge_after(line, d->end);
	double s = d->range ? 0.25 : 0.1;

	if (before == 2 && after == 2)
		return 1;
	if (after == 2)
		s = d->range ? 1 : 0.8;
	else if (before == 2)
		s = d->range ? 0.95 : 0.7;
	else if (before && after)
		s = d->range ? 0.9 : 0.6;
	else if (changes_style(line, d->start, d->end))
		s = d->range ? 0.9 : 0.6;
	else if (before || after)
		s = d->range ? 0.7 : 0.3;
	else if (d->range && d->from.month)
		s = 0.5;
	return s;
}

/* "**Acme** (2019 – 2021) A sentence …": a head that runs into its text. */
static bool opens_in_style(const struct typed_line *line)
{
	return line->begins & ~line->whole & (STYLE_BOLD | STYLE_ITALIC |
		STYLE_CODE | STYLE_LINK);
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

static void choose_date(const struct typed_line *line, struct evidence *e)
{
	e->date = -1;
	if (line->kind == LINE_ROW && e->date_count)
		join_cells(line, e);
	for (int i = 0; i < e->date_count; i++) {
		double s = strength(line, &e->dates[i]);

		if (s <= e->dated)
			continue;
		e->dated = s;
		e->date = i;
	}
	if (e->date >= 0)
		e->date_first = edge_before(line,
			e->dates[e->date].start) == 2;
	if (e->sentence > 0.5 && e->date >= 0 && opens_in_style(line) &&
		e->dates[e->date].end < HEAD_MOST)
		e->dated *= 0.85;
	else if (e->sentence > 0.5 && !e->date_first)
		e->dated *= 0.4;
	else if (e->sentence > 0.5 && e->date_first)
		e->dated *= 0.8;
}

/* Whether what is left beside the marks of `kinds` is joints only. */
static bool only(const struct typed_line *line, const struct evidence *e,
	unsigned kinds)
{
	size_t at = e->labelled && e->label == LABEL_DATE ? e->label_end : 0;

	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];

		if (!(kinds & (1u << m->kind)) || m->to <= at)
			continue;
		if (m->from > at && !only_joints(line->text, at, m->from))
			return false;
		at = m->to;
	}
	return at && only_joints(line->text, at, line->len);
}

static void find_title(struct evidence *e, const struct typed_line *line,
	const char *lang)
{
	struct title title = title_of(line->low, line->len, lang);

	e->title = title.weight;
	e->topic = title.topic;
	e->doctitle = title.doctitle;
}

/* Links in a sentence are none of the author's pages. */
static double contact_of(const struct evidence *e)
{
	static const double units[MARK_KINDS] = {[MARK_EMAIL] = 3,
		[MARK_PHONE] = 2, [MARK_NETWORK] = 1.5, [MARK_URL] = 1};
	double sum = 0;

	for (int i = 0; i < e->mark_count; i++)
		sum += units[e->marks[i].kind] * e->marks[i].weight *
			(e->sentence > 0.5 && e->words > 8 &&
				units[e->marks[i].kind] < 2 ? 0.3 : 1);
	if (e->label >= LABEL_EMAIL && e->label <= LABEL_PERSONAL)
		sum += 1.5;
	if (e->has[MARK_PLACE] > 0 && (e->words < 9 || sum > 2))
		sum += e->has[MARK_PLACE] > 1 ? 1 : 0.8;
	return sum;
}

static void summarise(struct evidence *e, const struct typed_line *line)
{
	const unsigned beside = 1u << MARK_DATE | 1u << MARK_DURATION |
		1u << MARK_REMARK;

	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];

		if (m->weight > e->has[m->kind])
			e->has[m->kind] = m->weight;
	}
	if (e->sentence == 0.5 && (e->has[MARK_DEGREE] >= 1 ||
			e->has[MARK_JOB] >= 1 || e->has[MARK_SCHOOL] >= 1))
		e->sentence = 0.2; /* a title with a full stop */
	else if (e->sentence > 0.5 && e->words <= LONG &&
		(e->has[MARK_ORGANIZATION] >= 1 || e->has[MARK_SCHOOL] >= 1 ||
			e->has[MARK_JOB] >= 1) && sentence_is_names(line))
		e->sentence = 0.2; /* "Acme Shipping Limited, Lagos." */
	/* "Increase Your Skills GmbH" is no title of a section. */
	if (e->title < 1 && (e->has[MARK_ORGANIZATION] >= 1 ||
			e->has[MARK_SCHOOL] >= 1 || e->has[MARK_JOB] >= 1))
		e->title /= 2;
	choose_date(line, e);
	e->date_only = e->date >= 0 && only(line, e, beside);
	e->date_place = e->date >= 0 && e->has[MARK_JOB] < 1 &&
		only(line, e, beside | 1u << MARK_PLACE |
			1u << MARK_EMPLOYMENT);
	if (e->date_only || e->date_place)
		e->dated = 1;
	e->link_only = (line->whole & STYLE_LINK) != 0;
	e->contact = contact_of(e);
}

static void find_durations(struct marks *m, const struct typed_line *line)
{
	size_t end;

	if (!memchr(line->low, '(', line->len) && line->len > 60)
		return;
	for (size_t at = 0; at < line->len; at++)
		if (line->low[at] >= '0' && line->low[at] <= '9' &&
			(!at || line->low[at - 1] < '0' ||
				line->low[at - 1] > '9') &&
			date_duration(line->low, line->len, at, &end)) {
			if (!marks_touch(m, at, end, ~0u))
				marks_add(m, (struct mark){MARK_DURATION, at,
					end, 1, 0});
			at = end - 1;
		}
}

static void find(struct arena *arena, struct evidence *e,
	const struct typed_line *line, const struct date_habits *habits)
{
	struct marks m = {.arena = arena};
	struct labelled label;

	e->words = count_words(line->text, line->len);
	marks_addresses(&m, line);
	find_dates(arena, e, line, habits, &m);
	marks_phones(&m, line);
	e->sentence = sentence_of(line, e->words - data_words(e, line,
		&m));
	if (e->date_count)
		find_durations(&m, line);
	if (e->words <= LONG || e->date_count)
		marks_words(&m, line, habits->lang);
	label = marks_label(&m, line, habits->lang);
	e->label = label.label;
	e->labelled = label.labelled;
	e->label_end = label.label_end;
	if (e->words <= TITLE_MOST)
		find_title(e, line, habits->lang);
	e->marks = m.mark;
	e->mark_count = m.count;
	summarise(e, line);
	if (e->words <= NAME_MOST || e->contact > 2)
		name_within(line->text, line->low, name_end(line, e),
			&e->person);
	if (e->words <= TITLE_MOST || e->contact > 2)
		e->name = name_likeness(line, e);
}

/* What stands in a document three times is no section's title: it is a part
 * of its entries ("Responsibilities"). */
static void unname_repeated(struct arena *arena,
	const struct typed_lines *lines, struct evidence *all)
{
	struct map seen = {.arena = arena};

	for (int i = 0; i < lines->count; i++) {
		const struct typed_line *line = &lines->line[i];
		int **count;

		if (line->len > 60 || all[i].date_count || all[i].link_only)
			continue;
		count = (int **)map_at(&seen, line->low, line->len);
		if (!*count)
			*count = arena_alloc(arena, sizeof **count);
		++**count;
	}
	for (int i = 0; i < lines->count; i++) {
		const struct typed_line *line = &lines->line[i];
		const int *count = map_lookup(&seen, line->low, line->len);

		if (!count || *count < 2 || all[i].link_only)
			continue;
		all[i].repeated = *count > 2;
		all[i].title *= *count > 2 ? 0.1 : 0.4;
	}
}

struct evidence *evidence_find(struct arena *arena, const struct typed_lines *lines,
	struct date_habits *habits)
{
	struct evidence *all = arena_alloc(arena,
		(size_t)(lines->count + 1) * sizeof *all);

	for (int i = 0; i < lines->count; i++)
		date_habits_learn(habits, lines->line[i].text,
			lines->line[i].low, lines->line[i].len);
	date_habits_settle(habits);
	for (int i = 0; i < lines->count; i++)
		find(arena, &all[i], &lines->line[i], habits);
	unname_repeated(arena, lines, all);
	return all;
}
