/* What the parts of a head tell of each other. */
#include "resume/head_beside.h"

#include "resume/weight.h"

/* Whether the part has a job's word. */
static bool has_job(const struct reading *r, const struct part *p)
{
	const struct evidence *e = &r->evidence[p->line];

	for (int i = 0; i < e->mark_count; i++)
		if (e->marks[i].kind == MARK_JOB && e->marks[i].weight >= 1 &&
			e->marks[i].from >= p->from && e->marks[i].to <= p->to)
			return true;
	return false;
}

void head_settle_names(struct head *h, const struct reading *r)
{
	bool titled = false;

	for (int p = 0; p < h->count; p++)
		titled = titled || (!h->parts[p].named && (h->parts[p].fixed ==
				SLOT_TITLE || (h->parts[p].fixed < 0 &&
				h->count > 1 && has_job(r, &h->parts[p]))));
	for (int p = 0; p < h->count; p++)
		if (titled && h->parts[p].named)
			h->parts[p].fixed = SLOT_REMARK;
}

static bool has_name(const struct evidence *e)
{
	return e->has[MARK_ORGANIZATION] >= 1 || e->has[MARK_SCHOOL] >= 1;
}

void head_prefer_near(struct head *h, const struct reading *r)
{
	const struct evidence *e = &r->evidence[h->first];
	bool named = has_name(e);
	int first = 0;

	while (first < h->count && h->parts[first].line == h->first)
		first++;
	if (first < 2 || e->has[MARK_JOB] < 0.5)
		return;
	for (int p = first; p < h->count; p++)
		if (h->parts[p].line != h->date_line && (named ||
			!has_name(&r->evidence[h->parts[p].line])))
			h->parts[p].cost[SLOT_ORGANIZATION] += W(ORG_FAR);
}

/* "Knots (Harbour School)" */
static bool is_enclosed(const struct reading *r, const struct part *p)
{
	return p->joint == JOINT_PAREN && p->from &&
		r->lines->line[p->line].text[p->from - 1] == '(';
}

void head_expect_giver(struct head *h, const struct reading *r, bool enclosed)
{
	struct part *p;
	const char *s;

	if (h->count < 2)
		return;
	p = &h->parts[h->count - 1];
	s = r->lines->line[p->line].text;
	if (enclosed && !is_enclosed(r, p))
		return;
	for (size_t i = p->from; i < p->to; i++)
		if (s[i] >= '0' && s[i] <= '9')
			return; /* a grade, a number */
	if (p->joint != JOINT_SPACE && p->joint != JOINT_STYLE)
		p->cost[SLOT_ORGANIZATION] += W(ORG_GIVER) *
			(p->joint == JOINT_COMMA ? 1 : 0.6);
}
