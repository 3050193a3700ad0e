/*
 * What an entry's head lacks and the first lines below it say: behind a label
 * ("Position: Architect", 役職：部長), or in a sentence ("worked as a …").
 */
#include "resume/build.h"
#include "base/utf8.h"
#include "resume/fact.h"
#include "resume/head.h"

#include <string.h>

enum { FACTS = 12, /* lines below a head that may say its parts */
	NEAR = 3, SHORT = 7, /* of those without labels, of so many words */
	STUDY = 14, /* words of one that says a degree */
	OPENING = 60 /* bytes */ };

size_t build_opening(const struct typed_line *line)
{
	const unsigned emphasis = STYLE_BOLD | STYLE_ITALIC;
	size_t to = 0;

	for (int i = 0; i < line->run_count && (line->runs[i].style &
			line->begins & emphasis); i++)
		to = line->runs[i].to;
	return to < line->len && to < OPENING && line->kind != LINE_HEADING &&
		(strncmp(line->text + to, ". ", 2) == 0 ||
			strncmp(line->text + to, " - ", 3) == 0) ? to : 0;
}

/* The entry's field that the label says, if it is a part of a head. */
static struct field *field_of(struct entry *e, enum label label)
{
	switch (label) {
	case LABEL_TITLE:
	case LABEL_PROJECT:
		return e->topic == TOPIC_EDUCATION ? NULL : &e->title;
	case LABEL_DEGREE:
		return e->topic == TOPIC_EDUCATION ? &e->title : NULL;
	case LABEL_ORGANIZATION:
	case LABEL_SCHOOL:
		return &e->organization;
	case LABEL_PLACE:
		return &e->place;
	default:
		return NULL;
	}
}

/* Past a remark in parentheses behind a date: "2014 (intern), 2016". */
static size_t past_aside(const char *s, size_t from, size_t to)
{
	enum { ASIDE = 24 };
	size_t at = from + strspn(s + from, " ");
	const char *close = s[at] == '(' ? memchr(s + at, ')', to - at) : NULL;

	return close && close < s + at + ASIDE ? (size_t)(close - s) + 1 : from;
}

/* Whether only a mark of a list parts two dates. */
static bool is_listed(const char *s, size_t from, size_t to)
{
	static const char *const words[] = {"and ", "und ", "et ", "y ", "e ",
		"og ", "och ", "en ", "i ", NULL};
	size_t at = past_aside(s, from, to);

	at += strspn(s + at, " ,;&/+");
	for (const char *const *w = words; *w; w++)
		if (to - at == strlen(*w) && strncmp(s + at, *w, to - at) == 0)
			return true;
	return at >= to;
}

/* Makes the date so long that the other is within it. */
static void widen(struct date *d, const struct date *other)
{
	struct day to = other->to.year ? other->to : other->from;

	if (!d->to.year)
		d->to = d->from;
	if (other->from.year && day_is_before(other->from, d->from))
		d->from = other->from;
	if (day_is_before(d->to, to))
		d->to = to;
	d->present = d->present || other->present;
	d->range = true;
}

/* "2019 – 2016": the latest first, as the entries are. */
static void turn_round(struct date *d)
{
	struct day from = d->from;

	if (!d->range || d->present || !d->to.year || d->to.year >=
			d->from.year || d->from.month || d->to.month)
		return;
	d->from = d->to;
	d->to = from;
}

void build_dates(struct builder *b, struct entry *e)
{
	const struct typed_line *line = &b->reading->lines->line[e->dates.line];
	const struct evidence *v = &b->reading->evidence[e->dates.line];
	const struct date *all = v->dates;
	int first = v->date, last = v->date;
	/* "Employee: 2023 – 2024, contractor: 2024 – 2025" */
	bool alone = v->date_place && !v->date_only;

	e->date.range = e->date.range || (e->date.from.year &&
			e->date.to.year);
	turn_round(&e->date);
	for (int k = v->date + 1; k < v->date_count && ((alone && all[k].range)
			|| is_listed(line->text, all[k - 1].end, all[k].start));
		k++)
		widen(&e->date, &all[last = k]);
	for (int k = v->date - 1; k >= 0 && ((alone && all[k].range) ||
			is_listed(line->text, all[k].end, all[k + 1].start));
		k--)
		widen(&e->date, &all[first = k]);
	if (first < last)
		e->dates = build_field(b, e->dates.line, all[first].start,
			all[last].end);
}

/* "Period: 2019 – 2021" below a head without a date. */
static void find_date(struct builder *b, struct entry *e, int i)
{
	const struct reading *r = b->reading;
	int line = e->dated ? -1 : fact_date(r->lines, r->evidence, i);

	if (line < 0)
		return;
	e->date = r->evidence[line].dates[r->evidence[line].date];
	e->dated = true;
	e->dates = build_field(b, line, e->date.start, e->date.end);
}

/* Whether a heading is of the entry's text: deeper than its head's. */
static bool is_below(const struct builder *b, const struct entry *e,
	const struct typed_line *heading)
{
	const struct typed_line *head = &b->reading->lines->line[e->first];

	return head->kind == LINE_HEADING && heading->level > head->level;
}

/* Below a heading of the entry's text other things have dates, unless it is a
 * label of the entry. */
static void find_labelled(struct builder *b, struct entry *e, int end)
{
	const bool other = e->topic != TOPIC_WORK &&
		e->topic != TOPIC_EDUCATION;
	const struct reading *r = b->reading;
	bool own = true;

	for (int i = e->head_end; i < end && i < e->head_end + FACTS; i++) {
		const struct evidence *v = &r->evidence[i];
		bool named = v->has[MARK_SCHOOL] >= 1 ||
			v->has[MARK_ORGANIZATION] >= 1;
		struct field *f = v->labelled && !other ? field_of(e,
			v->label == LABEL_PLACE && named ? LABEL_ORGANIZATION
			: v->label) : NULL;
		struct fact value;

		if (r->lines->line[i].kind == LINE_HEADING) {
			if (!is_below(b, e, &r->lines->line[i]))
				return;
			own = own && (v->label || v->names_next ||
				v->repeated);
		}
		if (own)
			find_date(b, e, i);
		if (!f || f->text || v->sentence >= 1)
			continue;
		value = fact_value(r->lines, r->evidence, i);
		if (value.line >= 0)
			*f = build_field(b, value.line, value.from, value.to);
	}
}

/*
 * "Worked with two others as a site engineer.": a job's title that only the
 * first lines of the text say.
 */
static void find_title(struct builder *b, struct entry *e, int end)
{
	static const char *const as[] = {" as a ", " as an ", " as the ",
		" as ", " als ", " comme ", " en tant que ", " como ",
		" come ", " jako ", " som ", NULL};

	for (int i = e->head_end; i < end && i < e->head_end + 2; i++) {
		const struct typed_line *line = &b->reading->lines->line[i];
		const struct evidence *v = &b->reading->evidence[i];

		for (const char *const *a = as; *a; a++) {
			const char *at = strstr(line->low, *a);
			size_t from;

			if (!at)
				continue;
			from = (size_t)(at - line->low) + strlen(*a);
			for (int k = 0; k < v->mark_count; k++) {
				const struct mark *m = &v->marks[k];

				if (m->kind != MARK_JOB || m->weight < 1 ||
					m->from < from || m->from > from + 40)
					continue;
				e->title = build_field(b, i, from, m->to);
				return;
			}
		}
	}
}

/* The employer or school in one of a few short lines below a head that names
 * none: "Researcher, 2019", "Department of Tides", "University of Leeds". */
static void find_organization(struct builder *b, struct entry *e, int end)
{
	const struct typed_line *line = b->reading->lines->line;

	for (int i = e->head_end; i < end && i < e->head_end + NEAR; i++) {
		const struct evidence *v = &b->reading->evidence[i];

		if (v->words > SHORT || v->sentence > 0 || v->labelled ||
			v->date_count || line[i].kind == LINE_HEADING ||
			v->has[MARK_JOB] > 0.4 || v->has[MARK_DEGREE] > 0)
			return;
		if (v->has[MARK_ORGANIZATION] < 1 && v->has[MARK_SCHOOL] < 1)
			continue;
		e->organization = build_line(b, i);
		return;
	}
}

/* Whether the line says a degree, or what one studied and little more: it begins
 * with such words. */
static bool says_degree(const struct typed_line *line, const struct evidence *v)
{
	size_t first = 0;

	while (first < line->len && !utf8_is_alnum((unsigned char)
			line->text[first]) && !(line->text[first] & 0x80))
		first++;
	for (int k = 0; k < v->mark_count && v->words <= STUDY; k++) {
		const struct mark *m = &v->marks[k];

		if (m->from != first)
			continue;
		if (m->kind == MARK_DEGREE && m->value != DEGREE_GRADE)
			return true;
		if (m->kind == MARK_FIELD && !v->sentence && !v->date_count)
			return 2 * (m->to - m->from) > line->len ||
				v->has[MARK_DEGREE] >= 1;
	}
	return false;
}

/* Whether the line is all that is told below a head, and a few words without
 * figures: below a school, what one studied there. */
static bool is_all(const struct reading *r, int i, int end)
{
	const struct typed_line *line = &r->lines->line[i];
	const struct evidence *v = &r->evidence[i];

	for (int k = 0; end == i + 1 && k < v->mark_count; k++)
		if (v->marks[k].kind != MARK_FIELD &&
			v->marks[k].kind != MARK_JOB)
			return false;
	return end == i + 1 && v->words > 1 && v->words < SHORT &&
		!v->sentence && !v->labelled && line->kind != LINE_HEADING &&
		!strpbrk(line->text, "0123456789:/");
}

/* "BSc in Physics." in one of the first lines below a school. */
static void find_degree(struct builder *b, struct entry *e, int end)
{
	const struct reading *r = b->reading;

	if (is_all(r, e->head_end, end))
		e->title = build_line(b, e->head_end);
	for (int i = e->head_end; i < end && i < e->head_end + NEAR; i++) {
		struct head head = {.first = i, .end = i + 1};
		struct entry study = {0};

		if (r->evidence[i].labelled || !says_degree(&r->lines->line[i],
				&r->evidence[i]))
			continue;
		build_entry(b, &study, head_label(b->scratch, r,
			TOPIC_EDUCATION, &head, 1));
		if (study.title.text) {
			e->title = study.title;
			return;
		}
	}
}

/* "*Dyer*. Twelve vats, and …": a job's title that opens the text below a head
 * in emphasis. */
static void find_opening(struct builder *b, struct entry *e, int end)
{
	int i = e->head_end;
	size_t to = i < end ? build_opening(&b->reading->lines->line[i]) : 0;

	if (to && !b->reading->evidence[i].labelled)
		e->title = build_field(b, i, 0, to);
}

/* "BSc, Botany (2012)" and "2010 – 2012" in the next line, which says more. */
static void find_range(struct builder *b, struct entry *e)
{
	const struct evidence *v = &b->reading->evidence[e->head_end];
	const struct date *d = v->dates;

	if (!e->dated || e->date.range || e->date.to.year || e->head_end >=
			e->end || !v->date_only || v->date_count != 1 ||
		!d->range || d->to.year != e->date.from.year)
		return;
	e->date = *d;
	e->dates = build_field(b, e->head_end, d->start, d->end);
}

/* "Since May 2013", and "Until June 2015" in the next line; or "Start: 2013"
 * and "End: 2015". */
static void find_end(struct builder *b, struct entry *e)
{
	int i = e->dates.line + 1;
	const struct evidence *first = &b->reading->evidence[i - 1];
	const struct evidence *v = first + 1;
	const struct date *d;
	bool until, end;

	if (!e->dated || i >= e->end || v->date_count != 1 || !v->date_only ||
		b->reading->lines->line[i].list !=
			b->reading->lines->line[i - 1].list)
		return;
	d = v->dates;
	until = !d->from.year && d->to.year && (e->date.present ||
		!e->date.range);
	end = first->label == LABEL_DATE && v->label == LABEL_DATE &&
		!e->date.range && !d->range && day_is_before(e->date.from, d->from);
	if (!until && !end)
		return;
	e->date.range = true;
	e->date.present = false;
	e->date.to = until ? d->to : d->from;
}

/* "Mill Lane Bakery - Ely": a few words behind an employer are where it is. */
static struct field behind(struct builder *b, const struct field *f)
{
	const struct typed_line *line = &b->reading->lines->line[f->line];
	size_t from = f->to;
	int words = 0;

	while (from < line->len && strchr(" -|,", line->text[from]))
		from++;
	for (size_t k = from; k < line->len; k++)
		words += line->text[k] == ' ';
	return from > f->to && from < line->len && words < 3
		? build_field(b, f->line, from, line->len) : (struct field){0};
}

/* The date below the entry's text, and the employer or school in the line above
 * that: as a head of two lines. */
static void find_foot(struct builder *b, struct entry *e)
{
	int foot = b->reading->evidence[e->first].foot, from = foot - 1;
	struct head head = {.first = from, .end = foot + 1};
	struct entry told = {0};
	const struct evidence *above = b->reading->evidence + from;

	if (e->dated || foot <= e->first || foot >= e->end)
		return;
	if (from < e->head_end || above->sentence > 0.5 ||
		!b->reading->evidence[foot].date_only ||
		b->reading->lines->line[from].list >= 0)
		head.first = foot;
	build_entry(b, &told, head_label(b->scratch, b->reading, e->topic,
		&head, 1));
	e->date = told.date;
	e->dates = told.dates;
	e->dated = told.dated;
	e->foot = head.first;
	if (e->organization.text)
		return;
	e->organization = told.organization.text ? told.organization
		: told.title;
	if (!e->place.text)
		e->place = told.place.text || e->organization.line != from
			? told.place : behind(b, &e->organization);
}

void build_facts(struct builder *b, struct entry *e, bool job)
{
	find_foot(b, e);
	find_labelled(b, e, e->end);
	find_end(b, e);
	find_range(b, e);
	if ((e->topic == TOPIC_WORK || e->topic == TOPIC_EDUCATION) &&
		e->title.text && e->dated && !e->organization.text)
		find_organization(b, e, e->end);
	if (e->topic == TOPIC_EDUCATION && e->organization.text &&
		!e->title.text)
		find_degree(b, e, e->end);
	if (job && !e->title.text)
		find_opening(b, e, e->end);
	if (job && !e->title.text)
		find_title(b, e, e->end);
}
