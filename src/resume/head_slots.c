/*
 * What a part of a head is by its label, or by the title of its column.
 */
#include "resume/head_slots.h"

#include "resume/line_rows.h"

#include <string.h>

static int slot_of_label(enum label label)
{
	switch (label) {
	case LABEL_TITLE: case LABEL_PROJECT: case LABEL_DEGREE:
	case LABEL_HEADLINE:
		return SLOT_TITLE;
	case LABEL_ORGANIZATION: case LABEL_SCHOOL:
		return SLOT_ORGANIZATION;
	case LABEL_PLACE:
		return SLOT_PLACE;
	case LABEL_TASKS: case LABEL_PERSONAL: case LABEL_URL:
		return SLOT_REMARK;
	default:
		return -1;
	}
}

enum label label_of_title(const struct typed_line *titles, int cell)
{
	const struct typed_piece *p = &titles->pieces[cell];
	size_t from = p->at, to = p->at + p->to - p->from, end = from;
	struct word_match match;
	const struct word *row;

	/* "Position / Role" is a position. */
	while (end < to && titles->low[end] != '/' && titles->low[end] != '(')
		end++;
	while (end > from && titles->low[end - 1] == ' ')
		end--;
	if (!words_whole(titles->low, from, to, WORD(LABEL), &match) &&
		!words_whole(titles->low, from, end, WORD(LABEL), &match))
		return LABEL_NONE;
	row = words_row(&match, WORD_LABEL, NULL);
	return row ? (enum label)row->value : LABEL_NONE;
}

static bool has_title(const struct typed_line *titles)
{
	for (int i = 0; i < titles->piece_count; i++)
		if (slot_of_label(label_of_title(titles, i)) == SLOT_TITLE)
			return true;
	return false;
}

/* The label that a table's title is for the cell at `from`. What one did, where
 * no column says as what, may be that. */
static enum label label_of_column(const struct reading *r,
	const struct typed_line *line, size_t from)
{
	const struct typed_line *titles;
	enum label label;
	int cell = 0;

	if (line->head < 0)
		return LABEL_NONE;
	titles = &r->lines->line[line->head];
	for (int i = 0; i < line->piece_count; i++)
		if (line->pieces[i].at <= from)
			cell = i;
	if (cell >= titles->piece_count)
		return LABEL_NONE;
	label = label_of_title(titles, cell);
	return label == LABEL_TASKS && !has_title(titles) ? LABEL_NONE : label;
}

bool head_is_value(const struct reading *r, int i)
{
	return i && r->evidence[i].label && r->evidence[i - 1].names_next;
}

/* "Client" says no employer where the head's first line names one. */
static bool has_employer(const struct reading *r, const struct head *h, int i)
{
	const struct evidence *e = &r->evidence[h->first];

	return i > h->first && !e->names_next && !e->labelled &&
		e->has[MARK_JOB] < 1 && e->has[MARK_DEGREE] < 1;
}

/* What the line's label says its first part is, or -1. */
static int slot_of_line(const struct reading *r, const struct head *h, int i,
	int first)
{
	const struct evidence *e = &r->evidence[i];
	int slot = e->labelled ? slot_of_label(e->label) : -1;

	if (slot == SLOT_PLACE && (e->has[MARK_SCHOOL] >= 1 ||
			e->has[MARK_ORGANIZATION] >= 1))
		slot = SLOT_ORGANIZATION; /* "Location: Acme Ltd, Leeds" */
	if (!head_is_value(r, i))
		return slot;
	if (slot == SLOT_ORGANIZATION && has_employer(r, h, i))
		return SLOT_REMARK;
	for (int k = 0; k < first; k++)
		if (h->parts[k].fixed == slot && slot >= 0)
			return SLOT_REMARK; /* what is said twice */
	return slot;
}

/* The slot that the part says for the next one, as a label before a colon; or
 * -1. */
static int slot_of_part(const struct typed_line *line, const struct part *p)
{
	struct word_match match;
	const struct word *row;
	size_t at = p->to;

	while (line->text[at] == ' ')
		at++;
	if (line->text[at] != ':' || !words_whole(line->low, p->from, p->to,
			WORD(LABEL), &match))
		return -1;
	row = words_row(&match, WORD_LABEL, NULL);
	/* French "mention" may be a grade. */
	return row && row->value != LABEL_DEGREE
		? slot_of_label((enum label)row->value) : -1;
}

/* "Period: 2019 | Place: Wick": the second label is no part, but says what the
 * next one is. */
static void take_labels(struct head *h, const struct typed_line *line,
	int first)
{
	for (int k = first; k + 1 < h->count; k++) {
		int slot = slot_of_part(line, &h->parts[k]);
		enum joint joint = h->parts[k].joint;

		if (slot < 0 || slot == SLOT_REMARK || joint == JOINT_COLON)
			continue;
		h->count--;
		memmove(&h->parts[k], &h->parts[k + 1], (size_t)(h->count - k) *
			sizeof *h->parts);
		h->parts[k].fixed = slot;
		h->parts[k].joint = joint;
	}
}

void head_fix_slots(struct head *h, const struct reading *r, int i, int first)
{
	const struct typed_line *line = &r->lines->line[i];
	int slot = slot_of_line(r, h, i, first);

	take_labels(h, line, first);
	for (int k = first; k < h->count; k++) {
		struct part *p = &h->parts[k];

		if (k == first && slot >= 0) {
			p->fixed = slot;
			p->named = r->evidence[i].label == LABEL_PROJECT;
		}
		if (line->kind == LINE_ROW && (k == first ||
				p->joint == JOINT_CELL ||
				p->joint == JOINT_DATE)) {
			enum label column = label_of_column(r, line, p->from);

			p->fixed = slot_of_label(column);
			if (p->fixed < 0 && first && line_is_row_of_facts(
					r->lines, r->evidence, i))
				p->fixed = SLOT_REMARK;
			p->named = column == LABEL_PROJECT;
		}
	}
}
