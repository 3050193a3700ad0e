/* What labels and a table's titles say of the parts of a head. */
#include "resume/head.h"

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

/* The label that a table's title is for the row's cell at `from`. */
static enum label label_of_column(const struct reading *r,
	const struct typed_line *line, size_t from)
{
	const struct typed_line *titles;
	struct word_match match;
	const struct word *row;
	int cell = 0;

	if (line->head < 0)
		return LABEL_NONE;
	titles = &r->lines->line[line->head];
	for (int i = 0; i < line->piece_count; i++)
		if (line->pieces[i].at <= from)
			cell = i;
	if (cell >= titles->piece_count)
		return LABEL_NONE;
	if (!words_whole(titles->low, titles->pieces[cell].at,
			titles->pieces[cell].at + titles->pieces[cell].to -
			titles->pieces[cell].from, WORD(LABEL), &match))
		return LABEL_NONE;
	row = words_row(&match, WORD_LABEL, NULL);
	return row ? (enum label)row->value : LABEL_NONE;
}

bool head_is_value(const struct reading *r, int i)
{
	return i && r->evidence[i].label && r->evidence[i - 1].names_next;
}

/* "Client" says no employer where the head's first line names one. */
static bool has_employer(const struct head *head, const struct reading *r,
	int i)
{
	const struct evidence *e = &r->evidence[head->first];

	return i > head->first && !e->names_next && !e->labelled &&
		e->has[MARK_JOB] < 1 && e->has[MARK_DEGREE] < 1;
}

void head_fix_slots(struct head *head, const struct reading *r, int i,
	int first)
{
	const struct evidence *e = &r->evidence[i];
	const struct typed_line *line = &r->lines->line[i];
	int label = e->labelled ? slot_of_label(e->label) : -1;

	if (label == SLOT_PLACE && (e->has[MARK_SCHOOL] >= 1 ||
			e->has[MARK_ORGANIZATION] >= 1))
		label = SLOT_ORGANIZATION; /* "Location: Acme Ltd, Leeds" */
	if (label == SLOT_ORGANIZATION && head_is_value(r, i) &&
		has_employer(head, r, i))
		label = SLOT_REMARK;
	for (int k = 0; k < first && head_is_value(r, i); k++)
		if (head->parts[k].fixed == label && label >= 0)
			label = SLOT_REMARK; /* what is said twice */
	for (int k = first; k < head->count; k++) {
		struct part *p = &head->parts[k];

		if (k == first && label >= 0) {
			p->fixed = label;
			p->named = e->label == LABEL_PROJECT;
		}
		if (line->kind == LINE_ROW && (k == first ||
				p->joint == JOINT_CELL ||
				p->joint == JOINT_DATE)) {
			enum label column = label_of_column(r, line, p->from);

			p->fixed = slot_of_label(column);
			p->named = column == LABEL_PROJECT;
		}
	}
}
