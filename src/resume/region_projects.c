/*
 * What one did at an employer is often told under headings of its own, each
 * with its dates: projects, which are within the job's dates and lower than its
 * head, or typed as such a one is. They are no roles: the job is one.
 */
#include "resume/region_heads.h"

#include "resume/form.h"
#include "resume/line_dates.h"
#include "resume/line_rows.h"

/* Whether but a date is told, and where: "2016 – 2017 (Wick)". */
static bool is_date(const struct evidence *e, const struct typed_line *line)
{
	size_t at = e->date >= 0 && e->date_first ? e->dates[e->date].end
		: line->len;

	while (at < line->len && line->text[at] == ' ')
		at++;
	return e->date_only || e->date_place || (at < line->len &&
		line->text[at] == '(' && line->text[line->len - 1] == ')');
}

/* Whether the line titles what follows: a heading below the heads, or text in
 * bold. */
static bool is_title(const struct region_reader *r, int i)
{
	const struct costs *c = &r->costs->line[i];
	const struct evidence *e = &r->costs->evidence[i];
	const struct typed_line *line = &r->costs->lines->line[i];

	if (is_date(e, line) || (e->date >= 0 && !e->dates[e->date].range))
		return false;
	return c->rank > form_rank(r->region->head) && e->sentence < 0.5 &&
		(line->kind == LINE_HEADING ? !e->label || e->label ==
			LABEL_PROJECT : line->kind == LINE_PARAGRAPH &&
			!e->labelled && !line->later && line->list < 0 &&
			line->begins & STYLE_BOLD);
}

/* Whether the line is a range of dates and no more, below a title of it. */
static bool is_date_below(const struct region_reader *r, int i)
{
	const struct evidence *e = &r->costs->evidence[i];
	int k = i - r->region->first;

	return k > 0 && (e->date_only || e->date_place) &&
		e[-1].date < 0 && is_title(r, i - 1);
}

/* Whether the line is all the row of a table below a title of it. */
static bool is_row_below(const struct region_reader *r, int i)
{
	return i - r->region->first > 1 && line_is_row_of_facts(r->costs->lines,
		r->costs->evidence, i) && r->costs->evidence[i - 2].date < 0 &&
		is_title(r, i - 2);
}

/* Whether the entry that begins in line i is a job: its section's title says
 * so, or says nothing, and the line names a post or an employer. */
static bool is_job(const struct region_reader *r, int i)
{
	const struct evidence *e = &r->costs->evidence[i];

	return r->region->topic == TOPIC_WORK || (r->region->topic ==
		TOPIC_NONE && (e->has[MARK_JOB] > 0.4 ||
			e->has[MARK_ORGANIZATION] >= 1));
}

void region_find_projects(const struct region_reader *r, enum state *states)
{
	int n = r->region->end - r->region->first;
	struct tenure job = {0};
	bool within = false; /* a job without roles */
	unsigned form = 0;   /* of its last project's title */

	for (int k = 0; k < n; k++) {
		int i = r->region->first + k;

		if (states[k] == STATE_HEAD) {
			job = (struct tenure){0};
			form = 0;
		}
		if (states[k] == STATE_HEAD || states[k] == STATE_ROLE)
			within = states[k] == STATE_HEAD && is_job(r, i);
		if (states[k] == STATE_HEAD || states[k] == STATE_MORE)
			tenure_add(&job, r->costs, i);
		if (!within || states[k] != STATE_BODY ||
			r->costs->evidence[i].dated < 0.7 ||
			(!line_is_within(r->costs, &job, i, false) &&
				r->costs->line[i].form != form))
			continue;
		if (is_title(r, i)) {
			states[k] = STATE_PROJECT;
			form = r->costs->line[i].form;
		} else if (is_date_below(r, i) && states[k - 1] == STATE_BODY) {
			states[k - 1] = STATE_PROJECT;
			states[k] = STATE_ROLE_MORE;
		} else if (is_row_below(r, i) && states[k - 2] == STATE_BODY) {
			states[k - 2] = STATE_PROJECT;
			states[k - 1] = states[k] = STATE_ROLE_MORE;
		}
	}
}
