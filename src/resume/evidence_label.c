/*
 * A label may stand above its value: "#### Job title", then "Cook". One such
 * line could be anything; two that say different things, typed alike, are
 * labels, and so are all others that are typed alike and known; in a list of
 * definitions all terms are.
 */
#include "resume/evidence_label.h"

#include "base/utf8.h"
#include "resume/form.h"

#include <string.h>

enum { VALUE = 3, /* lines that a value may have */
	LONGEST = 40 /* bytes of a label */ };

/* The label that is all of the line, if it says a part of an entry's head; of a
 * term, any but a word for tasks. */
static enum label label_of(const struct typed_line *line)
{
	size_t from = 0, to = line->len;
	struct word_match match;
	const struct word *row;

	while (to && strchr(": ", line->low[to - 1]))
		to--;
	if (to == line->len && line->kind != LINE_HEADING &&
		line->kind != LINE_TERM && !(line->whole & STYLE_BOLD))
		return LABEL_NONE;
	utf8_trim(line->low, &from, &to);
	if (to > LONGEST || !words_whole(line->low, from, to, WORD(LABEL),
			&match))
		return LABEL_NONE;
	row = words_row(&match, WORD_LABEL, NULL);
	if ((line->kind == LINE_TERM || line->kind == LINE_HEADING) &&
		row->value <= LABEL_PERSONAL)
		return (enum label)row->value;
	return row->value == LABEL_PLACE || (row->value >= LABEL_TITLE &&
		row->value <= LABEL_DATE) ? (enum label)row->value : LABEL_NONE;
}

/* Whether line i + 1 can be the value of a label in line i. */
static bool has_value(const struct typed_lines *lines, int i)
{
	const struct typed_line *line = &lines->line[i];

	if (i + 1 >= lines->count || line->kind == LINE_ITEM ||
		line->kind == LINE_ROW)
		return false;
	if (line->kind == LINE_HEADING && line[1].kind == LINE_ITEM)
		return label_of(line) == LABEL_NAME && (i + 2 >= lines->count ||
			line[2].kind != LINE_ITEM);
	if (line->list != line[1].list)
		return false;
	return line->kind == LINE_TERM ? line[1].kind == LINE_DEFINITION
		: line[1].kind == LINE_PARAGRAPH && !label_of(&line[1]);
}

/* The labels that lines of a form are, as bits. */
struct alike {
	struct form_tally tally; /* gains: the first label's number */
	unsigned seen[FORM_TALLY];
};

static unsigned *labels_of(struct alike *a, unsigned form)
{
	form_count(&a->tally, form, 0);
	for (int k = 0; k < a->tally.count; k++)
		if (a->tally.forms[k] == form)
			return &a->seen[k];
	return NULL;
}

static unsigned form_at(const struct typed_lines *lines,
	const struct evidence *all, int i)
{
	return form_kind(form_of(&lines->line[i], &all[i]));
}

/* Whether a heading's label says what the line below it is. */
static bool fits(enum label label, const struct evidence *value)
{
	switch (label) {
	case LABEL_NAME:
		return value->name > 0;
	case LABEL_EMAIL:
		return value->has[MARK_EMAIL] > 0;
	case LABEL_PHONE:
		return value->has[MARK_PHONE] > 0;
	case LABEL_BIRTH:
		return value->date_count > 0;
	default:
		return true;
	}
}

/* label: label_of line i. */
static bool may_be_label(const struct typed_lines *lines,
	const struct evidence *all, int i, enum label label)
{
	bool known = label >= LABEL_NAME && label <= LABEL_BIRTH &&
		label != LABEL_URL && lines->line[i].kind == LINE_HEADING;

	return (known || all[i].title < 0.8) && !all[i].date_count &&
		has_value(lines, i) && (lines->line[i].kind != LINE_HEADING ||
			fits(label, &all[i + 1]));
}

/* Labels that stand over nothing but the data of a person. */
static const unsigned personal = 1u << LABEL_NAME | 1u << LABEL_EMAIL |
	1u << LABEL_PHONE | 1u << LABEL_BIRTH;

/* What is below a label of a name is one by itself. */
enum { SURE = 1u << LABEL_NONE };

/* Whether the labels of a form are ones: two differ, or what is below is sure
 * to be what they say. */
static bool are_labels(unsigned seen)
{
	return (seen & (seen - 1)) || (seen & (SURE | 1u << LABEL_EMAIL |
		1u << LABEL_PHONE));
}

/* Whether nothing but a value stands between label lines a and b. */
static bool follows(const struct typed_lines *lines,
	const struct evidence *all, int a, int b)
{
	if (a < 0 || b - a > VALUE + 1)
		return false;
	for (int i = a + 1; i < b; i++)
		if (form_at(lines, all, i) == form_at(lines, all, a) ||
			lines->line[i].kind == LINE_HEADING)
			return false;
	return true;
}

static void set_label(const struct typed_lines *lines, struct evidence *all,
	int i, int last, enum label label, enum label *first)
{
	bool again = !follows(lines, all, last, i) || label == *first;

	if (again)
		*first = label;
	all[i].names_next = again ? 1 : 2;
	all[i + 1].label = label;
	all[i + 1].labelled = true;
	all[i + 1].label_end = 0;
}

void evidence_labels_above(const struct typed_lines *lines,
	struct evidence *all)
{
	struct alike alike = {0};
	enum label first = LABEL_NONE;
	int last = -1;
	bool any = false;

	for (int i = 0; i < lines->count; i++) {
		enum label label = label_of(&lines->line[i]);
		unsigned *seen = label && may_be_label(lines, all, i, label)
			? labels_of(&alike, form_at(lines, all, i)) : NULL;

		if (seen)
			*seen |= 1u << label | (label == LABEL_NAME &&
				lines->line[i].kind == LINE_HEADING &&
				all[i + 1].name >= 0.8 ? SURE : 0);
	}
	for (int k = 0; k < alike.tally.count; k++)
		any = any || are_labels(alike.seen[k]);
	if (!any)
		return;
	for (int i = 0; i < lines->count; i++) {
		enum label label = label_of(&lines->line[i]);
		unsigned *seen = (label || lines->line[i].kind == LINE_TERM) &&
			may_be_label(lines, all, i, label)
			? labels_of(&alike, form_at(lines, all, i)) : NULL;

		if (!seen || !are_labels(*seen))
			continue;
		set_label(lines, all, i, last, label, &first);
		all[i].of_person = lines->line[i].kind == LINE_HEADING &&
			*seen & personal;
		last = i;
	}
}

/* Whether two cells of the table's titles, the first one among them, say parts
 * of an entry's head. */
static bool titles_heads(const struct typed_line *titles)
{
	int count = 0;

	for (int i = 0; i < titles->piece_count; i++) {
		const struct typed_piece *p = &titles->pieces[i];
		struct word_match match;
		const struct word *row = words_whole(titles->low, p->at, p->at +
			p->to - p->from, WORD(LABEL), &match)
			? words_row(&match, WORD_LABEL, NULL) : NULL;

		if (row && row->value >= LABEL_TITLE && row->value <=
			LABEL_DATE)
			count++;
		else if (!i)
			return false;
	}
	return count > 1;
}

/* Whether all cells of a table's titles are labels, so that the first is none of
 * the second. */
static bool are_labels_all(const struct typed_line *titles)
{
	struct word_match match;

	if (titles->kind != LINE_HEAD_ROW)
		return false;
	for (int i = 0; i < titles->piece_count; i++) {
		const struct typed_piece *p = &titles->pieces[i];

		if (!words_whole(titles->low, p->at, p->at + p->to - p->from,
				WORD(LABEL), &match))
			return false;
	}
	return titles->piece_count > 1;
}

static void unlabel(struct evidence *e)
{
	e->label = LABEL_NONE;
	e->labelled = false;
	e->label_end = 0;
}

void evidence_labels_in_rows(const struct typed_lines *lines,
	struct evidence *all)
{
	for (int i = 0; i < lines->count; i++) {
		const struct typed_line *line = &lines->line[i];

		if (are_labels_all(line) && i + 1 < lines->count &&
			line[1].head == i && !all[i + 1].labelled &&
			all[i].label != LABEL_NAME) {
			unlabel(&all[i]);
			all[i].of_person = !all[i + 1].date_count;
		}

		if (line->kind != LINE_ROW || line->head < 0 || line->later ||
			!all[i].labelled || !titles_heads(
				&lines->line[line->head]))
			continue;
		unlabel(&all[i]);
	}
}
