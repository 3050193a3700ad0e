/*
 * A line of contact data is cut at bars, cells and wide spaces; in each piece
 * the marks say what it is: an address, a number, a network, a place. A label
 * in front ("Phone:") says it where the value does not. What is none of these
 * stays as a detail, so that nothing is lost.
 */
#include "resume/contact_piece.h"

#include "base/utf8.h"
#include "resume/mark.h"

#include <string.h>

static bool is_place(const struct contact_piece *p, size_t from, size_t to)
{
	for (int i = 0; i < p->e->mark_count; i++) {
		const struct mark *m = &p->e->marks[i];

		if (m->kind == MARK_PLACE && m->from < to && m->to > from)
			return true;
	}
	return false;
}

/* Where a place begins behind a job: "Sound engineer, Montréal"; or `from`. */
static size_t place_start(const struct contact_piece *p, size_t from, size_t to)
{
	const struct mark *m = p->e->marks;
	size_t job = from, comma = from;

	for (int i = 0; i < p->e->mark_count; i++, m++)
		if (m->kind == MARK_JOB && m->from >= from && m->to <= to)
			job = m->to;
	for (size_t at = job; job > from && at + 2 < to; at++)
		if (strncmp(p->line->text + at, ", ", 2) == 0) {
			comma = at + 2;
			break;
		}
	return is_place(p, comma, to) ? comma : from;
}

/* "Szczecin tel." before a number: the label is none of the place. */
static size_t without_label(const struct contact_piece *p, size_t from,
	size_t to)
{
	struct word_match match;
	size_t at = to;

	while (at > from && p->line->low[at - 1] != ' ')
		at--;
	if (at == from || !words_whole(p->line->low, at, to, WORD(LABEL),
			&match))
		return to;
	return words_row(&match, WORD_LABEL, NULL)->value == LABEL_PHONE ||
		words_row(&match, WORD_LABEL, NULL)->value == LABEL_EMAIL
		? at : to;
}

/* What stands between marks: a place, a detail, or only joints. */
static void add_rest(struct contacts *list, const struct contact_piece *p,
	size_t from, size_t to)
{
	struct word_match match;

	contact_trim(p->line->text, &from, &to);
	to = without_label(p, from, to);
	contact_trim(p->line->text, &from, &to);
	if (from >= to || !utf8_shows(p->line->text, from, to))
		return;
	if (words_whole(p->line->low, from, to, WORD(LABEL) | WORD(NETWORK) |
			WORD(SECTION), &match))
		return;
	if (p->label == LABEL_NONE && !p->network &&
		is_place(p, from, to)) {
		size_t place = place_start(p, from, to);

		if (place > from)
			contact_add_plain(list, p, from, place);
		contacts_add(list, contact_make(p, list->arena, CONTACT_PLACE,
				place, to));
	} else {
		contact_add_plain(list, p, from, to);
	}
}

void contacts_from_prose(struct contacts *list,
	const struct reading *reading, int i)
{
	struct contact_piece p = {.reading = reading,
		.line = &reading->lines->line[i],
		.e = &reading->evidence[i], .index = i};

	for (int k = 0; k < p.e->mark_count; k++)
		if (p.e->marks[k].kind == MARK_EMAIL ||
			p.e->marks[k].kind == MARK_PHONE)
			contact_add_mark(list, &p, &p.e->marks[k]);
}

static void add_piece(struct contacts *list, struct contact_piece p)
{
	size_t start = p.from, at;

	contact_take_label(list->arena, &p);
	at = p.from = contact_start(&p, p.from);
	for (int i = 0; i < p.e->mark_count && at < p.to; i++) {
		const struct mark *m = &p.e->marks[i];
		struct mark rest = *m; /* of a link that holds its label */
		size_t end;
		bool bare;

		if (m->from >= start && m->from < at && m->to > at) {
			rest.from = at;
			m = &rest;
		}
		if (!mark_is_contact(m) || m->from < at || m->from >= p.to)
			continue;
		bare = (m->kind == MARK_NETWORK || m->kind == MARK_URL) &&
			!contact_url_at(p.line, m->from);
		end = bare ? contact_address_end(&p, m->from) : m->to;
		if (bare && !end && m->kind == MARK_NETWORK)
			continue;
		add_rest(list, &p, at, m->from);
		if (bare && end)
			contact_add_address(list, &p, m->from, end);
		else
			contact_add_mark(list, &p, m);
		at = end ? end : m->to;
	}
	add_rest(list, &p, at, p.to);
}

/* The length of what parts pieces of contact data at `at`, or 0; within a place
 * that a label announces, lighter marks part none. */
static size_t parts_at(const struct typed_line *line, size_t at, bool place)
{
	static const struct {
		const char *mark;
		bool light;
	} marks[] = {{"\t", 0}, {"|", 0}, {"\xC2\xB7", 0},
		{"\xE2\x80\xA2", 0}, {"\xEF\xBD\x9C", 0},
		{"\xE2\x97\x86", 0}, {"   ", 0}, {"  ", 0}, {" / ", 1},
		{" // ", 0}, {" - ", 1}, {" \xE2\x80\x93 ", 1},
		{" \xE2\x80\x94 ", 1}, {";", 1}, {"\xE3\x80\x80", 0},
		{"\xE2\x96\x91", 0}, {" ~ ", 0}, {"\xEF\xBC\x8C", 1},
		{"\xE2\x97\x8F", 0}, {"\xE2\x88\x99", 0}, {" * ", 0}};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (utf8_begins(line->text + at, marks[i].mark))
			return place && marks[i].light ? 0
				: strlen(marks[i].mark);
	return 0;
}

static bool is_within(const struct evidence *e, size_t at)
{
	for (int i = 0; i < e->mark_count; i++)
		if ((mark_is_contact(&e->marks[i]) ||
				e->marks[i].kind == MARK_PLACE ||
				e->marks[i].kind == MARK_DATE) &&
			e->marks[i].from < at && e->marks[i].to > at)
			return true;
	return false;
}

/* "📍 Umeå 📞 090-555": an icon parts, too. */
static bool begins_with_icon(const struct contact_piece *p, size_t from,
	size_t at)
{
	return at > from && !is_within(p->e, at) &&
		marks_icon(p->line->low, p->line->len, &at);
}

/* Whether there is contact data in each cell of the line that says something:
 * in "c | d" the one is the label of the other. */
static bool has_contacts(const struct typed_line *line,
	const struct evidence *e)
{
	for (int k = 0; k < line->piece_count; k++) {
		const struct typed_piece *p = &line->pieces[k];
		size_t end = p->at + p->to - p->from;
		int m = 0;

		while (m < e->mark_count && (e->marks[m].from < p->at ||
				e->marks[m].from >= end ||
				!(mark_is_contact(&e->marks[m]) ||
				e->marks[m].kind == MARK_PLACE)))
			m++;
		if (m == e->mark_count && utf8_shows(line->text, p->at, end))
			return false;
	}
	return true;
}

bool contacts_are_titled(const struct reading *r, int i)
{
	const struct evidence *e = &r->evidence[i];

	if (i + 1 >= r->lines->count || r->lines->line[i + 1].head != i ||
		r->states[i + 1] != STATE_CONTACT ||
		!has_contacts(&r->lines->line[i + 1], &r->evidence[i + 1]))
		return false;
	for (int k = 0; k < e->mark_count; k++)
		if (mark_is_contact(&e->marks[k]))
			return false;
	return true;
}

/* What a heading says of the line below it, its colon gone. */
static const char *label_above(struct arena *arena,
	const struct typed_line *line)
{
	size_t from = 0, to = line->len;

	contact_trim(line->text, &from, &to);
	return arena_strndup(arena, line->text + from, to - from);
}

void contacts_from_line(struct contacts *list, const struct reading *reading,
	int i, bool in_header)
{
	const struct typed_line *line = &reading->lines->line[i];
	struct contact_piece p = {.reading = reading, .line = line,
		.e = &reading->evidence[i], .index = i,
		.in_header = in_header};
	size_t at = 0, from = 0;

	if (contacts_are_titled(reading, i))
		return; /* they are labels of what is below */
	if (i && p.e[-1].names_next && p.e->label != LABEL_EMAIL)
		p.label = p.e->label;
	if (i && p.e[-1].of_person && p.label >= LABEL_BIRTH)
		p.label_text = label_above(list->arena, line - 1);

	/* A row of label and value is one piece. */
	if (line->kind == LINE_ROW && line->columns == 2 && p.e->labelled &&
		p.e->label_end && line->text[p.e->label_end - 1] == '\t') {
		p.to = line->len;
		add_piece(list, p);
		return;
	}
	if (p.e->labelled && p.e->label)
		at = p.e->label_end;
	while (at < line->len) {
		size_t n = is_within(p.e, at) ? 0 : parts_at(line, at,
			p.e->label == LABEL_PLACE && p.e->contact < 4);

		if (n || begins_with_icon(&p, from, at)) {
			p.from = from;
			p.to = at;
			add_piece(list, p);
			from = at + n;
		}
		at += n ? n : 1;
	}
	p.from = from;
	p.to = line->len;
	add_piece(list, p);
}
