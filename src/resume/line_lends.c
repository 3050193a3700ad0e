/*
 * What a line brings that the head above it lacks: a date, an employer, what
 * one was there.
 */
#include "resume/line_lends.h"

#include "resume/form.h"
#include "resume/line_rows.h"

/* How much of a date the line can lend to a head above it, 0 to 1. */
double line_lends(const struct line_costs *c, int i, int head)
{
	const struct evidence *e = &c->evidence[i];
	const struct typed_line *line = &c->lines->line[i];
	const struct typed_line *above = &c->lines->line[head];

	if (e->duration_only)
		return line->kind == LINE_ITEM ? 0 : 0.7;
	if (e->date < 0 || e->dated < 0.5)
		return 0;
	if (form_is_heading(c->line[i].form) &&
		c->line[i].rank <= c->line[head].rank)
		return 0;
	if (line->kind == LINE_ROW && head == i - 2 && line_is_row_of_facts(
			c->lines, c->evidence, i))
		return e->dated;
	if (line->kind == LINE_ROW && line->item != above->item &&
		e->label != LABEL_DATE)
		return 0;
	if (line->level < above->level && above->kind == LINE_ITEM)
		return 0;
	if (e->date_only || e->date_place)
		return 1;
	if (e->sentence > 0.5)
		return e->date_first ? 0.3 : 0;
	if (line->kind == LINE_ITEM && above->kind != LINE_ITEM)
		return 0.3;
	if (line->kind == LINE_ITEM && line->level == above->level &&
		line->item != above->item)
		return 0;
	return 0.8 * e->dated;
}

/* The line of a head that line i may go on from: not one that is a date. */
static const struct evidence *above_of(const struct line_costs *c, int i)
{
	const struct evidence *a = &c->evidence[i - 1];

	return i > 1 && (a->date_only || a->date_place) ? a - 1 : a;
}

/* What the head's lines above line i have. */
bool line_lacks(const struct line_costs *c, int i)
{
	const struct evidence *e = &c->evidence[i];
	const struct evidence *a = above_of(c, i);
	/* "KickFlip, Québec, Canada" */
	bool where = e->has[MARK_JOB] <= 0.4 && e->words < 9 &&
		evidence_ends_in_place(&c->lines->line[i], e);
	/* "[Acme]()" */
	bool linked = e->link_only && e->words < 6 && e->contact <= 1 &&
		c->lines->line[i].kind == LINE_ITEM;
	bool title = a->has[MARK_JOB] > 0.4 || a->has[MARK_DEGREE] > 0;
	bool organization = a->has[MARK_ORGANIZATION] > 0.4 ||
		a->has[MARK_SCHOOL] > 0 || (a->has[MARK_JOB] > 0.4 &&
			a->has[MARK_AT] > 0); /* "Cook at Acme" */

	return (!title && (e->has[MARK_JOB] > 0.4 ||
			e->has[MARK_DEGREE] > 0)) ||
		(title && !organization && (e->has[MARK_SCHOOL] > 0 ||
			e->has[MARK_ORGANIZATION] > 0.4 || where ||
			linked));
}

bool line_is_whole(const struct evidence *e)
{
	return (e->has[MARK_JOB] >= 1 || e->has[MARK_DEGREE] >= 1) &&
		(e->has[MARK_ORGANIZATION] >= 1 || e->has[MARK_SCHOOL] >= 1);
}

bool line_is_again(const struct line_costs *c, int i)
{
	const struct evidence *e = &c->evidence[i];
	const struct typed_line *line = &c->lines->line[i];

	return i && line->later && line->block == line[-1].block &&
		line[-1].text[line[-1].len - 1] != ',' && line_is_whole(e) &&
		line_is_whole(e - 1) && e->sentence < 0.5 &&
		e[-1].sentence < 0.5;
}

/* Whether an undated row names the employer, school or place that the dated
 * one above lacks. */
bool line_completes(const struct line_costs *c, int i)
{
	const struct evidence *e = &c->evidence[i], *above = e - 1;
	const unsigned char kinds[] = {MARK_ORGANIZATION, MARK_SCHOOL};

	if (e->date >= 0 || above->dated < 0.8 || e->sentence > 0.5 ||
		c->lines->line[i - 1].kind != LINE_ROW)
		return false;
	for (int k = 0; k < 2; k++)
		if (above->has[kinds[k]] >= 1)
			return false;
	return e->has[MARK_ORGANIZATION] >= 1 || e->has[MARK_SCHOOL] >= 1;
}

/* Whether the line and the one above are halves of a head: a school, and then a
 * degree, not both with a date. next: how much of one this line lends. */
bool line_is_half(const struct line_costs *c, int i, double next)
{
	const struct evidence *e = &c->evidence[i], *above = e - 1;
	const struct typed_line *line = &c->lines->line[i];

	if ((line->kind != LINE_PARAGRAPH && line->kind != LINE_HEADING) ||
		line[-1].kind != line->kind || e->sentence > 0.5 || line_is_whole(e) || line_is_whole(above))
		return false;
	if (line->kind == LINE_HEADING && line->level != line[-1].level)
		return false;
	/* "Company: Acme", "Terms: remote" */
	if (e->labelled && above->labelled && label_heads(above->label) &&
		e->label != above->label)
		return true;
	return (next > 0 || (e->date < 0 && (above->dated >= 0.8 ||
				above->date < 0))) && line_lacks(c, i);
}

bool line_is_stray(const struct line_costs *c, int i)
{
	for (int k = i; k < c->lines->count && k < i + 3; k++) {
		const struct evidence *e = &c->evidence[k];

		if (k > i && c->line[k].form == c->line[i].form)
			break;
		if (e->dated > 0.3 || e->has[MARK_JOB] > 0.4 ||
			e->has[MARK_DEGREE] + e->has[MARK_SCHOOL] +
			e->has[MARK_ORGANIZATION] >= 0.5 ||
			(e->label >= LABEL_TITLE && e->label <= LABEL_DATE))
			return false;
	}
	return true;
}
