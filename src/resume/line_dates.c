/* The dates that lines lend to those above them, and lists of facts. */
#include "resume/line_dates.h"

#include "resume/fact.h"
#include "resume/form.h"
#include "resume/line_lends.h"

enum { FACTS = 12 }; /* lines below a head that may say a part of it */

int line_fact_below(const struct line_costs *c, int i)
{
	const struct typed_line *line = c->lines->line;
	int rank = c->line[i].rank;
	enum label own = c->evidence[i].label;

	if (own && !label_heads(own))
		return -1;
	if (c->evidence[i].foot > 0)
		return c->evidence[i].foot;
	for (int k = i + 1; k < c->lines->count && k < i + FACTS; k++) {
		bool below = c->line[k].rank > rank;

		if (!below && (!c->evidence[k].label ||
				line[k].kind == LINE_HEADING ||
				line[i].kind == LINE_ITEM))
			return -1;
		if (fact_date(c->lines, c->evidence, k) >= 0)
			return fact_date(c->lines, c->evidence, k);
	}
	return -1;
}

void line_note_owner(struct line_costs *c, int i)
{
	int date = line_fact_below(c, i);

	if (c->lines->line[i].kind != LINE_HEADING ||
		c->evidence[i].has[MARK_JOB] > 0.4 ||
		c->evidence[i].has[MARK_DEGREE] >= 1)
		return;
	if (c->evidence[i].dated >= 0.9)
		date = i;
	else if (i + 1 < c->lines->count && line_lends(c, i + 1, i) >= 0.7)
		date = i + 1;
	if (date < 0)
		return;
	c->line[date].owner = c->line[i].rank;
	c->line[date].far = i && c->lines->line[i - 1].kind != LINE_HEADING;
}

static const struct date *date_of(const struct line_costs *c, int i)
{
	const struct evidence *e = &c->evidence[i];

	return e->date >= 0 && e->dated > 0.5 ? &e->dates[e->date] : NULL;
}

static bool shows_job(const struct evidence *e)
{
	return e->has[MARK_JOB] > 0 || e->has[MARK_DEGREE] > 0;
}

void tenure_add(struct tenure *t, const struct line_costs *c, int i)
{
	const struct date *d = date_of(c, i);

	if (!t->range && d && d->range)
		t->range = d;
	t->job = t->job || shows_job(&c->evidence[i]);
}

bool line_is_within(const struct line_costs *c, const struct tenure *head,
	int i, bool more)
{
	const struct date *whole = head->range;
	const struct date *d = whole ? date_of(c, i) : NULL;

	if (!d || (!head->job && (!d->range || shows_job(&c->evidence[i]) ||
			(more && shows_job(&c->evidence[i + 1])))) ||
		day_is_surely_before(d->from, whole->from))
		return false;
	return whole->present || (!d->present && !day_is_surely_before(
		whole->to, d->range ? d->to : d->from));
}

/* What the head tells that begins in line i: its own date, or one that the
 * lines below it lend. Returns the line after that. */
static int read_tenure(const struct line_costs *c, int i, int end,
	struct tenure *t)
{
	*t = (struct tenure){0};
	tenure_add(t, c, i);
	if (t->range)
		return i;
	for (int k = i + 1; k < end && k < i + 3 && !t->range &&
		c->line[k].form != c->line[i].form; k++)
		if (line_lends(c, k, i) >= 0.5) {
			tenure_add(t, c, k);
			return k + 1;
		}
	return i + 1;
}

void line_find_inner(const struct line_costs *c, const struct region *g,
	unsigned heads, unsigned char *inner)
{
	struct tenure head = {0};
	int rank = form_rank(heads), told = 0;

	for (int i = g->first; i < g->end; i++) {
		const struct costs *l = &c->line[i];

		if (l->form == heads)
			told = read_tenure(c, i, g->end, &head);
		inner[i - g->first] = !head.range || i <= told ||
			l->rank <= rank || !line_is_within(c, &head, i, l->date_alone &&
				i + 1 < g->end) ? INNER_NONE
			: head.job ? INNER_JOB : INNER_HEAD;
	}
}

void line_find_facts(struct line_costs *c)
{
	const struct typed_line *line = c->lines->line;

	for (int i = 0, end; i < c->lines->count; i = end) {
		bool dated = false, brief = line[i].kind == LINE_ITEM;

		for (end = i; end < c->lines->count && line[end].list ==
			line[i].list; end++) {
			const struct evidence *e = &c->evidence[end];

			dated = dated || e->date_only || e->date_place;
			brief = brief && line[end].kind == LINE_ITEM &&
				(e->words < 7 || e->date_only) &&
				e->sentence < 0.5 &&
				(end == i || !e->label ||
				e->label != c->evidence[i].label);
		}
		if (!brief || !dated || end - i > 5 || i == 0 ||
			line[i - 1].kind == LINE_ITEM)
			continue;
		for (int k = i; k < end; k++)
			c->line[k].fact = true;
	}
}
