/*
 * The costs of a region's lines by the form of its heads: how well a line fits
 * that, whether it should have a date as they do, and how high it stands beside
 * them.
 */
#include "resume/region_heads.h"

#include "resume/form.h"
#include "resume/line_dates.h"
#include "resume/weight.h"

/* How well the line's form fits the heads'. A line with a date of its own may
 * begin an entry in the middle of a block. */
static double fit(unsigned form, unsigned heads, double dated)
{
	if (form == heads)
		return W(HEAD_FORM);
	if (dated >= 0.6 && form_first(form) == form_first(heads))
		return W(HEAD_FORM);
	if (form_kind(form) == form_kind(heads) || (form_is_date(form) &&
			form_is_date(heads) && !form_is_heading(form) &&
			!form_is_heading(heads)))
		return W(HEAD_STYLE);
	if (dated >= 0.6 && form_begins_bold(form) && form_is_heading(heads))
		return W(HEAD_DATED);
	if (dated >= 0.6 && form_is_item(form) && form_is_item(heads) &&
		form_rank(form) < form_rank(heads))
		return W(HEAD_DATED);
	return W(HEAD_OTHER);
}

/* How well the line does. "2018 - now, Wick" is like a date alone, though Wick
 * be no place that is known. */
static double fit_of(const struct region_reader *r, int i, unsigned heads)
{
	const struct evidence *e = &r->costs->evidence[i];
	unsigned form = r->costs->line[i].form;

	return e->date_first && e->dated >= 0.9 && !form_is_date(form) &&
		form_kind(form | FORM_DATED) == form_kind(heads)
		? W(HEAD_STYLE) : fit(form, heads, r->costs->line[i].again ? 1
			: e->dated);
}

/* Among the data of a person a day is that of birth. */
static bool is_day(const struct evidence *e)
{
	return e->date >= 0 && !e->dates[e->date].range;
}

/* Whether a range of dates stands over the items of a list, and the first one's
 * is within it: "2017 – 2023 Wick College", "- 2017 – 2019, statistics". */
static bool is_over_items(const struct region_reader *r, int i)
{
	const struct typed_line *line = &r->costs->lines->line[i];
	const struct evidence *e = &r->costs->evidence[i];
	struct tenure whole = {0};

	if (i + 1 >= r->region->end || line->kind != LINE_PARAGRAPH ||
		line->list >= 0 || line[1].kind != LINE_ITEM ||
		e->dated < 0.9 || e->date_only || !e->date_first)
		return false;
	tenure_add(&whole, r->costs, i);
	return whole.range && line_is_within(r->costs, &whole, i + 1, false);
}

/* Whether the line is what one worked with: "AWS / Docker / Kubernetes". */
static bool is_of_tools(const struct evidence *e)
{
	int tools = 0;

	for (int i = 0; i < e->mark_count; i++)
		tools += e->marks[i].kind == MARK_PROGRAM;
	return tools > 2 && e->has[MARK_JOB] <= 0 && e->date < 0;
}

/* The costs of line i in each state but those of roles. */
static void line_states(const struct region_reader *r, int i, unsigned heads,
	struct region_line *out)
{
	const struct costs *c = &r->costs->line[i];
	const struct evidence *e = &r->costs->evidence[i];
	bool heading = form_is_heading(c->form);
	bool form = c->form == heads;
	int rank = c->rank, above = r->rank;
	/* Its date is of a part of an entry; but a heading's own may be lent
	 * to a head that has none. */
	enum inner inside = r->inner[i - r->region->first];
	bool inner = inside || (c->owner > above && (!heading || r->dated)) ||
		(c->owner == above && e->label == LABEL_DATE && !r->dated);

	out->body = (inner ? 0 : c->body) + (!form ? 0 : r->dated &&
		c->bare_item ? W(BODY_FORM_ITEM) : c->body_form);
	if (inside && heading && e->dated >= 0.7 && !r->plain &&
		c->form != r->posts)
		out->body += W(BODY_PROJECT);
	if (heading)
		out->body += r->heading && rank > above
			? W(BODY_SUBHEADING) : W(BODY_HEADING);
	out->head = out->more = NEVER;
	if (r->region->group && i == r->region->first)
		return;
	if (c->can_head || (c->cited < 0 && r->cited) ||
		(c->listed && r->given))
		out->head = c->head + fit_of(r, i, heads) +
			(r->career ? c->plain_head : 0) +
			(r->career && r->among_dates && c->stray
				? W(HEAD_STRAY) : 0) +
			(above > r->employer ? W(HEAD_BELOW) : 0) +
			(r->plain ? W(REGION_PLAIN) : 0) +
			(inside == INNER_JOB ? W(HEAD_INNER) : 0) +
			(r->cited ? c->cited : 0) +
			(r->personal ? W(REGION_PERSONAL) * (1 + is_day(e))
				: 0) +
			(c->date_alone && i + 1 == r->region->end
				? W(AFTER_DATE_OTHER) : 0);
	out->more = c->more + (form ? c->more_form : 0) + (r->personal
		? W(REGION_PERSONAL) * (is_day(e) ? 1 : 0.5) : 0);
	/* A citation below its date is long. */
	if (r->cited && i > r->region->first && c[-1].date_alone &&
		out->more > W(MORE))
		out->more = W(MORE);
	if (c->far && inner)
		out->more += W(MORE_COMPLETE);
	if (r->career && is_of_tools(e))
		out->more += W(MORE_TASKS);
	if (heading && rank <= above && !c->half)
		out->more += W(MORE_ABOVE);
	if (form_is_term(c->form) && !form_is_term(heads))
		out->more += W(MORE_TERM);
	if (heading && r->heading && rank < above)
		out->body += W(BODY_ABOVE);
	else if (heading && r->heading && form && !e->labelled &&
		e->words > 2 && e->title < 0.3 && !e->repeated)
		out->body += W(BODY_HEAD);
	if (form_is_item(heads) && is_over_items(r, i))
		out->body += W(BODY_OVER);
	out->body += rank < 7 && !r->heading ? W(BODY_ABOVE) / 2 : rank == 7 &&
		above > 7 && !e->labelled ? W(BODY_BOLD) : 0;
}

/* Whether lines of that form have dates at an end. */
static bool is_dated(const struct region_reader *r, unsigned form)
{
	for (int i = r->region->first; i < r->region->end; i++)
		if (r->costs->line[i].form == form &&
			r->costs->evidence[i].dated >= 0.6)
			return true;
	return false;
}

/* Whether line i is a date of that form, of few other words at most; or one of
 * the headings of that form and has a date. */
static bool is_date_of(const struct region_reader *r, int i, unsigned form)
{
	const struct evidence *e = &r->costs->evidence[i];
	unsigned own;

	if (i < r->region->first || e->dated < 0.9)
		return false;
	own = r->costs->line[i].form;
	return form_is_date(form) ? e->words < 9 && form_kind(own |
			FORM_DATED) == form_kind(form) : own == form;
}

/* Whether lines of that form are dates above the headings of their entries, or
 * headings with dates above higher ones: they stand beside those, however high
 * they rank. */
static bool is_beside(const struct region_reader *r, unsigned form)
{
	int above = 0, other = 0;

	if (!form_is_date(form) && !form_is_heading(form))
		return false;
	for (int i = r->region->first; i < r->region->end; i++) {
		if (!form_is_heading(r->costs->line[i].form) ||
			is_date_of(r, i, form))
			continue;
		if (is_date_of(r, i - 1, form) && (form_is_date(form) ||
				r->costs->line[i].rank <
				form_rank(form)))
			above++;
		else if (!above)
			return false;
		else if (!form_is_heading(r->costs->line[i - 1].form))
			other++;
	}
	return above > 3 * other;
}

/* Whether lines of that form should have dates: one has, or others in the
 * document have, and these name no jobs. */
static bool is_among_dates(const struct region_reader *r, unsigned form)
{
	int jobs = 0;

	for (int i = r->region->first; i < r->region->end; i++) {
		if (r->costs->line[i].form != form)
			continue;
		if (r->costs->line[i].near)
			return true;
		jobs += r->costs->evidence[i].has[MARK_JOB] > 0.4;
	}
	return jobs < 2 && r->costs->ranges > 2;
}

void region_set_heads(struct region_reader *r, unsigned heads)
{
	r->dated = is_dated(r, heads);
	r->among_dates = is_among_dates(r, heads);
	r->rank = is_beside(r, heads) ? 0 : form_rank(heads);
	r->heading = form_is_heading(heads);
	line_find_inner(r->costs, r->region, heads, r->inner);
	r->lasting = heads & FORM_LASTING;
	r->schools = r->region->topic == TOPIC_EDUCATION && !r->dated;
	for (int i = r->region->first; i < r->region->end; i++)
		line_states(r, i, heads, &r->line[i - r->region->first]);
}

int region_employer_rank(const struct line_costs *costs,
	const struct region *region)
{
	int best = 99;

	for (int i = region->first; i < region->end &&
		topic_is_career(region->topic); i++) {
		const struct evidence *e = &costs->evidence[i];
		int rank = costs->line[i].rank;

		if (costs->lines->line[i].kind == LINE_HEADING && rank < best
			&& (e->has[MARK_ORGANIZATION] >= 1 ||
				e->has[MARK_SCHOOL] >= 1))
			best = rank;
	}
	return best;
}

unsigned region_posts(const struct line_costs *costs,
	const struct region *region)
{
	unsigned form = 0;
	int rank = 0;

	for (int i = region->first; i < region->end; i++) {
		const struct evidence *e = &costs->evidence[i];
		const struct costs *c = &costs->line[i];

		if (costs->lines->line[i].kind == LINE_HEADING && c->rank >
			rank && e->has[MARK_JOB] > 0.4 && e->dated >= 0.7) {
			form = c->form;
			rank = c->rank;
		}
	}
	return form;
}
