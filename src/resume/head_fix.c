/*
 * Parts whose slot is said: by a label before them ("Position: Cook"), or by
 * the title of the table's column they stand in.
 */
#include "resume/head.h"

static int slot_of_label(enum label label)
{
	switch (label) {
	case LABEL_TITLE: case LABEL_DEGREE: case LABEL_HEADLINE:
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

/* The slot that a table's title says for the cell at `from`, or -1. */
static int slot_of_column(const struct typed_lines *lines,
	const struct typed_line *line, size_t from)
{
	const struct typed_line *titles;
	struct word_match match;
	const struct word *row;
	int cell = 0;

	if (line->head < 0)
		return -1;
	titles = &lines->line[line->head];
	for (int i = 0; i < line->piece_count; i++)
		if (line->pieces[i].at <= from)
			cell = i;
	if (cell >= titles->piece_count)
		return -1;
	if (!words_whole(titles->low, titles->pieces[cell].at,
			titles->pieces[cell].at + titles->pieces[cell].to -
			titles->pieces[cell].from, WORD(LABEL), &match))
		return -1;
	row = words_row(&match, WORD_LABEL, NULL);
	return row ? slot_of_label((enum label)row->value) : -1;
}

bool head_is_value(const struct reading *reading, int index)
{
	const struct evidence *e = &reading->evidence[index];

	return index && e->label && e[-1].names_next;
}

/* "Client" says no employer where the head's first line names one. */
static bool has_employer(const struct reading *reading, int first, int index)
{
	const struct evidence *e = &reading->evidence[first];

	return index > first && !e->names_next && !e->labelled &&
		e->has[MARK_JOB] < 1 && e->has[MARK_DEGREE] < 1;
}

void head_fix_slots(struct head *head, const struct reading *reading,
	int index, int first)
{
	const struct typed_line *line = &reading->lines->line[index];
	const struct evidence *e = &reading->evidence[index];
	int label = e->labelled ? slot_of_label(e->label) : -1;
	bool is_value = head_is_value(reading, index);

	if (label == SLOT_PLACE && (e->has[MARK_SCHOOL] >= 1 ||
			e->has[MARK_ORGANIZATION] >= 1))
		label = SLOT_ORGANIZATION; /* "Location: Acme Ltd, Leeds" */
	if (label == SLOT_ORGANIZATION && is_value &&
		has_employer(reading, head->first, index))
		label = SLOT_REMARK;
	for (int i = 0; i < first && is_value; i++)
		if (head->parts[i].fixed == label && label >= 0)
			label = SLOT_REMARK; /* what is said twice */
	for (int i = first; i < head->count; i++) {
		struct part *p = &head->parts[i];

		if (i == first && label >= 0)
			p->fixed = label;
		if (line->kind == LINE_ROW && (i == first ||
				p->joint == JOINT_CELL ||
				p->joint == JOINT_DATE))
			p->fixed = slot_of_column(reading->lines, line,
				p->from);
	}
}
