/*
 * What a part of a head costs as title, employer (or school), place, remark,
 * or as belonging to the part before: by its own words, its style, and what
 * stands before it.
 */
#include "resume/part_cost.h"

#include "resume/part_shows.h"
#include "resume/part_word.h"
#include "resume/weight.h"

#include <string.h>

static double title_cost(enum entry_group group, const struct shows *w,
	bool first)
{
	double job = w->has[MARK_JOB], degree = w->has[MARK_DEGREE];
	double org = w->has[MARK_ORGANIZATION], school = w->has[MARK_SCHOOL];
	double cost;

	switch (group) {
	case GROUP_WORK:
		cost = W(TITLE_WORK) + (job >= 1 ? W(TITLE_JOB)
			: job > 0 ? W(TITLE_JOB_END) : 0);
		if (job < 0.5 && (org >= 1 || school >= 1))
			cost += W(TITLE_ORG);
		if (w->acronym && job < 1)
			cost += W(TITLE_ACRONYM);
		break;
	case GROUP_EDUCATION:
		cost = W(TITLE_EDU) + W(TITLE_DEGREE) * degree;
		if (degree < 1 && school <= 0)
			cost += W(TITLE_FIELD) * w->has[MARK_FIELD] *
				(1 - degree);
		if (degree < 1 && school > 0)
			cost += W(TITLE_SCHOOL) * school;
		if (job >= 1)
			cost += W(TITLE_JOB_END);
		break;
	default:
		cost = W(TITLE_OTHER) + (w->authors ? W(TITLE_AUTHORS) : 0);
		if (w->quoted)
			cost += W(TITLE_QUOTED);
		if (w->bold)
			cost += W(TITLE_BOLD);
		if (first)
			cost += W(TITLE_FIRST) * (w->heading && !w->commas ? 3 : 1);
		if (job >= 1)
			cost += W(TITLE_JOB_END);
	}
	return cost + (w->commas < 3 ? w->commas : 3) * W(SLOT_COMMA);
}

static double organization_cost(enum entry_group group,
	const struct shows *w, const struct part *p)
{
	double job = w->has[MARK_JOB], degree = w->has[MARK_DEGREE];
	double org = w->has[MARK_ORGANIZATION], school = w->has[MARK_SCHOOL];
	double best = org > school ? org : school;
	double cost;

	switch (group) {
	case GROUP_WORK:
		cost = W(ORG_WORK) + W(ORG_WORD) * best +
			(job >= 1 && best < 1 ? W(ORG_JOB) : 0);
		if (w->link)
			cost += W(ORG_LINK);
		if (w->self > 0.7)
			cost += W(ORG_SELF);
		break;
	case GROUP_EDUCATION:
		cost = W(ORG_EDU) + W(ORG_SCHOOL) * school;
		if (degree >= 1 && school < 1)
			cost += W(ORG_DEGREE);
		if (w->acronym)
			cost += W(ORG_ACRONYM);
		if (org >= 1 && school < 1)
			cost += W(ORG_WORD) / 2;
		break;
	default:
		cost = W(ORG_OTHER) + W(ORG_WORD_OTHER) * best +
			(w->authors ? W(TITLE_AUTHORS) : 0);
	}
	if (p->joint == JOINT_AT)
		cost += W(ORG_AT);
	else if (p->joint == JOINT_COMMA && w->small && w->words < 3)
		cost += 2; /* "Acme, then Apex" */
	return cost + (w->commas < 3 ? w->commas : 3) * 1.5 * W(SLOT_COMMA);
}

static double place_cost(const struct shows *w, const struct part *p,
	bool first)
{
	bool whole = w->covered > 0.7;
	double cost = p->joint == JOINT_COMMA && w->words <= 2
		? W(PLACE_COMMA) : W(PLACE);

	if (whole)
		cost += W(PLACE_WORD) * (w->has[MARK_PLACE] > 1 ? 1
			: w->has[MARK_PLACE] >= 1 ? 0.9 : 0.75);
	else
		cost += W(PLACE_WORD) * w->covered / 3;
	if (w->has[MARK_JOB] >= 1 || w->has[MARK_SCHOOL] >= 1 ||
		w->has[MARK_DEGREE] >= 1 || (w->has[MARK_ORGANIZATION] >= 1))
		cost += W(PLACE_OTHER);
	if (first)
		cost += W(PLACE_FIRST);
	if (w->bold)
		cost += W(PLACE_BOLD);
	if (w->words > 5 || w->digits)
		cost += W(PLACE_LONG);
	return cost;
}

static double remark_cost(const struct reading *r, enum entry_group group,
	const struct shows *w, const struct part *p)
{
	bool evidence = w->has[MARK_JOB] >= 1 || w->has[MARK_SCHOOL] >= 1 ||
		w->has[MARK_DEGREE] >= 1 || w->has[MARK_ORGANIZATION] >= 1;
	double cost = W(REMARK) + (w->authors && group == GROUP_OTHER
		? W(REMARK_AUTHORS) : 0);

	if (p->joint == JOINT_STOP || w->words > 12)
		cost += W(REMARK_SENTENCE);
	if (w->has[MARK_EMPLOYMENT] > 0 || w->has[MARK_DURATION] > 0 ||
		w->has[MARK_REMARK] > 0)
		cost += w->words < 4 && w->beside > 0.5 ? W(REMARK_WORD) : 0;
	if (w->has[MARK_URL] > 0 && memchr(r->lines->line[p->line]
			.text + p->from, '.', p->to - p->from) &&
		w->words < 8 && w->link)
		cost += W(REMARK_SENTENCE);
	if (evidence)
		cost += group == GROUP_EDUCATION ? 2 * W(REMARK_EVIDENCE)
			: W(REMARK_EVIDENCE);
	return cost;
}

static double join_cost(const struct part *p, const struct shows *w)
{
	static const enum weight_name by_joint[] = {
		[JOINT_START] = W_JOIN_START, [JOINT_LINE] = W_JOIN_LINE,
		[JOINT_CELL] = W_JOIN_CELL, [JOINT_BAR] = W_JOIN_BAR,
		[JOINT_DASH] = W_JOIN_DASH, [JOINT_SLASH] = W_JOIN_SLASH,
		[JOINT_AT] = W_JOIN_AT, [JOINT_PAREN] = W_JOIN_PAREN,
		[JOINT_COLON] = W_JOIN_COLON, [JOINT_STYLE] = W_JOIN_STYLE,
		[JOINT_DATE] = W_JOIN_DATE, [JOINT_SPACE] = W_JOIN_SPACE,
		[JOINT_COMMA] = W_JOIN_COMMA, [JOINT_STOP] = W_JOIN_STOP};
	double cost = W(JOIN) + weight[by_joint[p->joint]];

	if (w->covered > 0.7 && w->has[MARK_PLACE] > 1)
		cost += 1;
	return cost;
}

/* "Champlain Valley University (CVU)", "HRM – Hospital Regional …": one of
 * the two is the other's short form, and begins as it does. */
static bool is_short(const struct reading *r, const struct part *p,
	const struct part *before)
{
	const char *text = r->lines->line[p->line].text;

	return text[p->from] == text[before->from] &&
		(part_is_acronym(text + p->from, p->to - p->from) ||
			part_is_acronym(text + before->from,
				before->to - before->from));
}

/* Whether the part stands in parentheses behind another. */
static bool is_enclosed(const struct reading *r, const struct part *p,
	const struct part *before)
{
	const char *text = r->lines->line[p->line].text;

	return before && before->line == p->line && p->joint == JOINT_PAREN &&
		(text[p->from - 1] == '(' || (p->from > 2 && strncmp(text +
			p->from - 3, "\xEF\xBC\x88", 3) == 0));
}

/* In education: a degree and a field are one title; a school's name ends at
 * its word where words need no space. */
static void join_studies(const struct reading *r, struct part *p,
	const struct part *before, const struct shows *w)
{
	double degree = w->has[MARK_DEGREE], field = w->has[MARK_FIELD];
	const struct evidence *e = &r->evidence[p->line];

	if (!before || before->line != p->line || w->has[MARK_SCHOOL] > 0)
		return;
	p->cost[COST_JOIN_TITLE] = W(JOIN) + (p->cost[SLOT_JOIN] - W(JOIN)) *
		0.4 + W(JOIN_DEGREE) * (degree > field ? degree : field);
	for (int i = 0; i < e->mark_count; i++)
		if (e->marks[i].kind == MARK_SCHOOL && (signed char)r->lines
			->line[p->line].text[before->to - 1] < 0 &&
			e->marks[i].to == before->to)
			p->cost[SLOT_JOIN] += W(JOIN_SCHOOL);
}

/* What it costs to belong to a title before it. */
static void join_title(const struct reading *r, enum entry_group group,
	struct part *p, const struct part *before, const struct shows *w)
{
	p->cost[COST_JOIN_TITLE] = p->cost[SLOT_JOIN];
	if (w->words > 12 && !r->evidence[p->line].date_count)
		p->cost[COST_JOIN_TITLE] += W(SLOT_LONG); /* "Foxglove: A map
		                                          of every path …" */
	if (group == GROUP_WORK && w->has[MARK_JOB] >= 1 &&
		w->has[MARK_ORGANIZATION] < 1)
		p->cost[COST_JOIN_TITLE] += W(JOIN_TITLE);
	else if (group == GROUP_WORK && w->has[MARK_JOB] <= 0 && (w->has[
			MARK_ORGANIZATION] >= 1 || w->has[MARK_SCHOOL] >= 1))
		p->cost[COST_JOIN_TITLE] += W(JOIN_NAME);
	else if (group == GROUP_EDUCATION)
		join_studies(r, p, before, w);
	else if (p->joint == JOINT_PAREN && w->has[MARK_EMPLOYMENT] > 0 &&
		w->has[MARK_DURATION] <= 0)
		p->cost[COST_JOIN_TITLE] += W(JOIN_KIND);
	if (group == GROUP_OTHER && before && before->line == p->line &&
		part_is_prize(r, p)) {
		p->cost[COST_JOIN_TITLE] += W(JOIN_TITLE);
		p->cost[SLOT_TITLE] += W(TITLE_ORG);
	}
}

/* And to an employer or school. */
static void join_organization(const struct reading *r, enum entry_group group,
	struct part *p, const struct part *before, const struct shows *w)
{
	double *cost = &p->cost[COST_JOIN_ORGANIZATION];
	bool beside = p->joint == JOINT_COMMA || p->joint == JOINT_DASH ||
		(p->joint == JOINT_LINE &&
			!evidence_is_prose(&r->evidence[p->line]));

	*cost = p->cost[SLOT_JOIN];
	if (beside && w->has[MARK_JOB] < 1 &&
		(w->has[MARK_ORGANIZATION] >= 1 || w->has[MARK_SCHOOL] >= 1))
		*cost += W(JOIN_ORGANIZATION);
	if (group == GROUP_EDUCATION && p->joint == JOINT_SPACE &&
		w->has[MARK_SCHOOL] >= 1 && part_is_faculty(r, p) &&
		part_is_university(r, before))
		*cost += W(JOIN_ORGANIZATION);
	if (group != GROUP_OTHER && w->acronym && w->has[MARK_PLACE] <= 0 &&
		w->has[MARK_DEGREE] <= 0 && is_enclosed(r, p, before))
		*cost += W(JOIN_SHORT) / 2;
}

/* Whether the part has a word of a school or employer. */
static bool is_named(const struct reading *r, const struct part *p)
{
	const struct evidence *e = &r->evidence[p->line];

	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];

		if (m->from < p->to && m->to > p->from && m->weight >= 0.5 &&
			(m->kind == MARK_SCHOOL || m->kind ==
				MARK_ORGANIZATION))
			return true;
	}
	return false;
}

/* "Harbour School, Lindau": a town that no table has, rather than a title. */
static bool is_town(const struct reading *r, const struct part *p,
	const struct part *before, const struct shows *w)
{
	return before && before->line == p->line && p->joint == JOINT_COMMA &&
		w->words <= 2 && !w->small && !w->digits && !w->acronym &&
		w->has[MARK_JOB] <= 0 && w->has[MARK_DEGREE] <= 0 &&
		w->has[MARK_FIELD] <= 0 && is_named(r, before);
}

/* What a label or a column says: the slot, or more of what has it already. */
static void fix(struct part *p)
{
	static const int joins[] = {[SLOT_TITLE] = COST_JOIN_TITLE,
		[SLOT_ORGANIZATION] = COST_JOIN_ORGANIZATION,
		[SLOT_PLACE] = COST_JOIN_PLACE, [SLOT_REMARK] = SLOT_JOIN};

	for (int s = 0; s < COSTS; s++)
		if (s != joins[p->fixed])
			p->cost[s] += s == p->fixed ? W(FIXED)
				: W(FIXED_OTHER);
}

void part_cost(const struct reading *r, enum entry_group group, struct part *p,
	const struct part *before)
{
	bool first = !before;
	struct shows w = part_shows(r, p);
	double length = w.words > 16 ? 2 * W(SLOT_LONG)
		: w.words > 9 ? W(SLOT_LONG) : 0;

	p->study = (w.has[MARK_DEGREE] > 0 || w.has[MARK_FIELD] > 0) &&
		w.has[MARK_SCHOOL] <= 0;
	p->cost[SLOT_TITLE] = title_cost(group, &w, first) + length +
		(is_town(r, p, before, &w) ? W(TITLE_TOWN) : 0);
	p->cost[SLOT_ORGANIZATION] = organization_cost(group, &w, p) + length;
	p->cost[SLOT_PLACE] = place_cost(&w, p, first) + length;
	p->cost[SLOT_REMARK] = remark_cost(r, group, &w, p);
	p->cost[SLOT_JOIN] = join_cost(p, &w) + (w.beside > 0.7 &&
		w.has[MARK_DURATION] > 0 ? W(JOIN_BAR) : 0);
	if (before && (p->joint == JOINT_PAREN || p->joint == JOINT_DASH) &&
		before->line == p->line && is_short(r, p, before))
		p->cost[SLOT_JOIN] += W(JOIN_SHORT);
	if (before && before->line == p->line)
		p->cost[SLOT_ORGANIZATION] += W(ORG_LATER);
	if (is_enclosed(r, p, before)) {
		p->cost[SLOT_TITLE] += W(SLOT_PAREN);
		if (group != GROUP_EDUCATION || !w.acronym)
			p->cost[SLOT_ORGANIZATION] += W(SLOT_PAREN);
	}
	join_title(r, group, p, before, &w);
	join_organization(r, group, p, before, &w);
	if (first)
		p->cost[SLOT_REMARK] += W(REMARK_FIRST);
	p->cost[COST_JOIN_PLACE] = p->cost[SLOT_JOIN] +
		(w.covered > 0.7 ? W(JOIN_PLACE) : 0);
	if (w.covered > 0.7) {
		p->cost[SLOT_TITLE] += W(SLOT_PLACE_T);
		p->cost[SLOT_ORGANIZATION] += W(SLOT_PLACE_O);
	}
	for (int s = 0; w.beside > 0.7 && w.covered < 0.5 &&
		w.has[MARK_JOB] < 1 &&
		s < SLOT_REMARK; s++)
		p->cost[s] += W(SLOT_BESIDE);
	for (int s = 0; (!w.letters || w.address) && s < SLOT_REMARK; s++)
		p->cost[s] += w.address ? W(SLOT_ADDRESS) : W(SLOT_NUMBER);
	/* A role in a project is not what that is called. */
	if (group == GROUP_OTHER && p->fixed == SLOT_TITLE && !first &&
		!p->named)
		p->fixed = SLOT_REMARK;
	if (p->fixed >= 0)
		fix(p);
}
