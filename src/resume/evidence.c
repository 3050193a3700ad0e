/* Marks to evidence. */
#include "resume/evidence.h"

#include "base/eight.h"
#include "base/map.h"
#include "base/utf8.h"
#include "resume/evidence_contact.h"
#include "resume/evidence_date.h"
#include "resume/evidence_label.h"
#include "resume/evidence_name.h"
#include "resume/mark.h"
#include "resume/name.h"
#include "resume/sentence.h"
#include "resume/title.h"

#include <string.h>

enum {
	TITLE_MOST = 9, /* words of a title or a name */
	NAME_MOST = 12, /* and of a line that holds one */
};

/* How much a section's title counts that is somebody's: "Jane's Portfolio". */
static const double OWNED = 0.3;

/* Adds the words that begin in eight bytes, if they are ASCII and none goes on
 * within a word: runs of letters, but for one that began before. */
static bool count_eight(const char *text, bool *inside, int *count)
{
	uint64_t w = eight_at(text);
	uint64_t letters = eight_between(w | 0x20 * EIGHT_ONES, 'a', 'z') |
		eight_between(w, '0', '9');

	if (!eight_are_ascii(w | eight_between(w, '\'', '\'') |
			eight_between(w, '-', '-')))
		return false;
	*count += eight_count(letters & ~(letters << 8)) - (*inside &&
		utf8_ascii_alnum[(unsigned char)text[0]]);
	*inside = utf8_ascii_alnum[(unsigned char)text[7]];
	return true;
}

int evidence_words(const char *text, size_t len)
{
	int count = 0, wide = 0;
	bool inside = false;

	for (size_t at = 0; at < len;) {
		uint32_t c;

		if (at + 8 <= len && count_eight(text + at, &inside, &count)) {
			at += 8;
			continue;
		}
		if (utf8_ascii_alnum[(unsigned char)text[at]]) {
			count += !inside;
			inside = true;
			at = utf8_past_word(text, len, at + 1);
			continue;
		}
		c = utf8_next(text, len, &at);
		if (c == ' ') {
			inside = false;
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

/* Words of dates, addresses and numbers: of no sentence. */
static int data_words(const struct evidence *e,
	const struct typed_line *line, const struct marks *m)
{
	int sum = 0;

	for (int i = 0; i < m->count; i++)
		if (mark_is_contact(&m->mark[i]))
			sum += evidence_words(line->text +
				m->mark[i].from, m->mark[i].to -
				m->mark[i].from);
	for (int i = 0; i < e->date_count; i++)
		sum += evidence_words(line->text + e->dates[i].start,
			e->dates[i].end - e->dates[i].start);
	return sum;
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
		if (m->from > at && !evidence_only_joints(line->text, at, m->from))
			return false;
		at = m->to;
	}
	return at && evidence_only_joints(line->text, at, line->len);
}

static void set_title(struct evidence *e, struct title title)
{
	e->title = title.weight;
	e->topic = title.topic;
	e->doctitle = title.doctitle;
	e->beside = title.beside;
	e->career = title.career;
	e->topics = title.topics;
}

/* Whether a range of dates is a piece of the line, between commas, or a date
 * its last one. In what ends in a full stop it is at an end. */
static bool has_dated_piece(const struct typed_line *line,
	const struct evidence *e)
{
	size_t len = line->len;
	bool stops = len && utf8_is_in(utf8_prev(line->text, &len), ".。");

	for (int i = 0; i < e->date_count; i++) {
		const struct date *d = &e->dates[i];
		bool last = d->start && evidence_only_joints(line->text,
			d->end, line->len);

		if ((last || (d->range && (!stops || evidence_only_joints(
				line->text, 0, d->start)))) &&
			evidence_stands_apart(line, d))
			return true;
	}
	return false;
}

bool evidence_ends_in_place(const struct typed_line *line,
	const struct evidence *e)
{
	const struct mark *m = e->mark_count ? &e->marks[e->mark_count - 1]
		: NULL;

	return m && m->kind == MARK_PLACE && m->to == line->len &&
		m->from > 3 && !utf8_is_alnum((unsigned char)
			line->text[m->from - 2]);
}

static void summarise(struct evidence *e, const struct typed_line *line)
{
	const unsigned beside = 1u << MARK_DATE | 1u << MARK_DURATION |
		1u << MARK_REMARK;

	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];

		if (m->weight > e->has[m->kind] && !(m->kind == MARK_DEGREE &&
				m->value == DEGREE_GRADE))
			e->has[m->kind] = m->weight;
	}
	if (e->sentence == 0.5 && (e->has[MARK_DEGREE] >= 1 ||
			e->has[MARK_JOB] >= 1 || e->has[MARK_SCHOOL] >= 1))
		e->sentence = 0.2; /* a title with a full stop */
	else if (e->sentence > 0.5 && e->words <= EVIDENCE_LONG &&
		has_dated_piece(line, e))
		e->sentence = 0.2; /* "MA Physics, with honours, 2007." */
	else if (e->sentence > 0.5 && e->words <= EVIDENCE_LONG &&
		(e->has[MARK_ORGANIZATION] >= 1 || e->has[MARK_SCHOOL] >= 1 ||
			e->has[MARK_JOB] >= 1) && sentence_is_names(line))
		e->sentence = 0.2; /* "Acme Shipping Limited, Lagos." */
	/* "Increase Your Skills GmbH" is no title of a section. */
	if (e->title < 1 && (e->has[MARK_ORGANIZATION] >= 1 ||
			e->has[MARK_SCHOOL] >= 1 || e->has[MARK_JOB] >= 1 ||
			evidence_ends_in_place(line, e)))
		e->title /= 2;
	evidence_choose_date(line, e);
	e->date_only = e->date >= 0 && only(line, e, beside);
	e->date_place = e->date >= 0 && e->has[MARK_JOB] < 1 &&
		only(line, e, beside | 1u << MARK_PLACE |
			1u << MARK_EMPLOYMENT);
	if (e->date_only || e->date_place)
		e->dated = 1;
	e->remark_only = e->has[MARK_REMARK] > 0 && e->has[MARK_JOB] <= 0 &&
		e->date < 0 && only(line, e, beside);
	e->duration_only = e->has[MARK_DURATION] > 0 && e->date < 0 &&
		only(line, e, 1u << MARK_DURATION);
	e->link_only = (line->whole & STYLE_LINK) != 0;
	e->contact = evidence_contact(e, line);
}

/* Whether the line may say how long: beside a date, at its start, in
 * parentheses. */
static bool may_last(const struct evidence *e, const struct typed_line *line)
{
	const char *open = memchr(line->low, '(', line->len);

	return e->date_count || (e->words < 7 && line->low[0] >= '0' &&
			line->low[0] <= '9') || (e->words <= EVIDENCE_LONG &&
			open && open[1] >= '0' && open[1] <= '9');
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

/* What no line has that has no figure. */
static void find_numbers(struct arena *arena, struct evidence *e,
	const struct typed_line *line, const struct date_habits *habits,
	struct marks *m)
{
	evidence_dates(arena, e, line, habits, m);
	if (e->words <= EVIDENCE_LONG)
		marks_postal(m, line);
	marks_phones(m, line);
}

/* "Jane Doe's Projects", "Jane Doe | Portfolio", 홍길동 포트폴리오: a title that
 * says whose it is names the page, and no section of it. */
static bool is_owned(const struct typed_line *line, const struct evidence *e)
{
	const struct name_place *at = &e->person;

	if (utf8_begins(line->text + at->to, "'s ") ||
		utf8_begins(line->text + at->to, "\xE2\x80\x99s "))
		return true;
	return e->beside > 0 && e->beside < 1 && line->kind == LINE_HEADING &&
		at->to - at->from < line->len &&
		name_is_sure(line->text, line->low, at->from, at->to);
}

/* What its first word would label is none of that. */
static void unlabel(struct evidence *e)
{
	if (e->label == LABEL_NONE || e->person.from < e->label_end)
		return;
	e->label = LABEL_NONE;
	e->labelled = false;
	e->label_end = 0;
	e->contact = 0;
}

/* "# Jane Doe | Baker of …": a heading may go on as long as it likes. */
static bool may_open_with_name(const struct typed_line *line)
{
	return line->kind == LINE_HEADING && line->level < 3;
}

static void find(struct arena *arena, struct evidence *e,
	const struct typed_line *line, const struct date_habits *habits)
{
	struct marks m = {.arena = arena};
	struct labelled label;

	e->words = evidence_words(line->text, line->len);
	marks_addresses(&m, line);
	if (line->figure < line->len)
		find_numbers(arena, e, line, habits, &m);
	e->sentence = sentence_of(line, e->words - data_words(e, line,
		&m));
	if (may_last(e, line))
		find_durations(&m, line);
	if (e->words <= EVIDENCE_LONG || e->date_count ||
		line->begins & STYLE_BOLD)
		marks_words(&m, line, habits->lang);
	label = marks_label(&m, line, habits->lang);
	e->surname = label.label == LABEL_SURNAME;
	e->label = e->surname ? LABEL_NAME : label.label;
	e->labelled = label.labelled;
	e->label_end = label.label_end;
	e->greets = label.greets && e->words <= TITLE_MOST;
	if (e->words <= TITLE_MOST)
		set_title(e, title_of(line->low, line->len, habits->lang));
	e->marks = m.mark;
	e->mark_count = m.count;
	summarise(e, line);
	if (e->words <= NAME_MOST || e->contact > 2 || may_open_with_name(line))
		name_within(line->text, line->low, name_end(line, e),
			(e->words > TITLE_MOST || e->doctitle > 0 ||
				e->beside > 0 ? NAME_TITLED : 0) |
			(e->has[MARK_JOB] >= 1 ? NAME_WORKS : 0), &e->person);
	if (is_owned(line, e)) {
		e->title *= OWNED;
		unlabel(e); /* "Portfolio: Jane Doe" */
	}
	if (e->words <= TITLE_MOST || e->contact > 2 ||
		(may_open_with_name(line) && e->person.to < line->len))
		e->name = name_likeness(line, e);
}

static bool can_repeat(const struct typed_line *line, const struct evidence *e)
{
	return line->len <= 60 && !e->date_count;
}

/* A street on a line of its own is told by the town below it. */
static void find_streets(struct arena *arena, const struct typed_lines *lines,
	struct evidence *all)
{
	for (int i = 0; i + 1 < lines->count; i++) {
		const struct typed_line *line = &lines->line[i];
		struct marks m = {.arena = arena};

		if (all[i].mark_count || all[i + 1].has[MARK_PLACE] < 1 ||
			all[i + 1].marks[0].from > 0 ||
			!marks_street(line, line + 1))
			continue;
		marks_add(&m, (struct mark){MARK_PLACE, 0, line->len, 1, 0});
		all[i].marks = m.mark;
		all[i].mark_count = m.count;
		all[i].has[MARK_PLACE] = 1;
		all[i].contact = evidence_contact(&all[i], line);
		all[i].name = 0;
	}
}

/* Whether a heading may be a title with a slip in it: few words, none of which
 * means anything else. */
static bool may_slip(const struct evidence *e, const struct typed_line *line)
{
	enum { WORDS = 4 };
	const struct marks m = {.mark = e->marks, .count = e->mark_count};
	unsigned other = 1u << MARK_JOB | 1u << MARK_DEGREE |
		1u << MARK_SCHOOL | 1u << MARK_ORGANIZATION | 1u << MARK_DATE;

	return line->kind == LINE_HEADING && e->words <= WORDS &&
		e->title <= 0 && e->doctitle <= 0 && e->beside <= 0 &&
		!marks_touch(&m, 0, line->len, other);
}

/* "Work Experince": slips are looked for in headings as high as known titles
 * are; in all, if none is known. */
static void find_slips(const struct typed_lines *lines, struct evidence *all,
	const char *lang)
{
	unsigned levels = 0; /* as bits */

	for (int i = 0; i < lines->count; i++)
		if (lines->line[i].kind == LINE_HEADING && all[i].title >= 1)
			levels |= 1u << lines->line[i].level;
	for (int i = 0; i < lines->count; i++) {
		const struct typed_line *line = &lines->line[i];

		if (!may_slip(&all[i], line) || (levels && !(levels &
				1u << line->level)))
			continue;
		set_title(&all[i], title_of_slip(line->low, line->len, lang));
		if (all[i].title > 0)
			all[i].name = name_likeness(line, &all[i]);
	}
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

		if (!can_repeat(line, &all[i]) || all[i].link_only)
			continue;
		count = (int **)map_at(&seen, line->low, line->len);
		if (!*count)
			*count = arena_alloc(arena, sizeof **count);
		++**count;
	}
	for (int i = 0; i < lines->count; i++) {
		const struct typed_line *line = &lines->line[i];
		const int *count = can_repeat(line, &all[i])
			? map_lookup(&seen, line->low, line->len) : NULL;

		if (!count || *count < 2 || all[i].link_only || (*count == 2 &&
				line->kind == LINE_HEADING && all[i].title >= 1
				&& topic_is_career(all[i].topic)))
			continue; /* an overview, then what it was */
		all[i].repeated = *count > 2;
		all[i].title *= *count > 2 ? 0.1 : 0.4;
	}
}

/* "DNI: 11.077.733" is a number of the person's, and no phone's. */
static void forget_numbers(const struct typed_lines *lines,
	struct evidence *all)
{
	for (int i = 0; i < lines->count; i++) {
		struct evidence *e = &all[i];
		int kept = 0;

		if (e->label != LABEL_PERSONAL || e->has[MARK_PHONE] <= 0)
			continue;
		for (int k = 0; k < e->mark_count; k++)
			if (e->marks[k].kind != MARK_PHONE)
				e->marks[kept++] = e->marks[k];
		e->mark_count = kept;
		e->has[MARK_PHONE] = 0;
		e->contact = evidence_contact(e, &lines->line[i]);
	}
}

struct evidence *evidence_find(struct arena *arena, const struct typed_lines *lines,
	struct date_habits *habits)
{
	struct evidence *all = arena_alloc(arena,
		(size_t)(lines->count + 1) * sizeof *all);

	for (int i = 0; i < lines->count; i++)
		if (lines->line[i].figure < lines->line[i].len)
			date_habits_learn(habits, lines->line[i].text,
				lines->line[i].low, lines->line[i].len);
	date_habits_settle(habits);
	for (int i = 0; i < lines->count; i++)
		find(arena, &all[i], &lines->line[i], habits);
	find_slips(lines, all, habits->lang);
	find_streets(arena, lines, all);
	unname_repeated(arena, lines, all);
	evidence_labels_in_rows(lines, all);
	evidence_labels_above(lines, all);
	forget_numbers(lines, all);
	evidence_find_feet(lines, all);
	evidence_find_name(lines, all);
	return all;
}
