/*
 * An author parts a long section into groups: "Schools" over a list, "Courses"
 * over a table, "In Leeds" over headings. Each group's heads have a form of
 * their own, so that one pair of forms leaves the dates of the others unread.
 * Which form the lines have that name groups is a hypothesis, as that of heads
 * is: the region is parted at them, each part is read by itself, and the
 * cheapest sum wins over the region as a whole.
 */
#include "resume/region_groups.h"

#include "resume/form.h"
#include "resume/weight.h"

enum { MOST_FORMS = 4, NAME = 9 /* words of a group's name, at most */ };

struct parting {
	const struct line_costs *costs;
	const struct region *whole;
	unsigned form; /* of the lines that name groups */
};

/* Whether the next line is the date of line i. */
static bool has_date_below(const struct line_costs *c, int i)
{
	const struct evidence *next = &c->evidence[i + 1];

	return i + 1 < c->lines->count && (next->date_only ||
		next->date_place || next->duration_only);
}

/* Whether line i may name the group of lines below it. */
static bool names_group(const struct line_costs *c, int i)
{
	const struct typed_line *line = &c->lines->line[i];
	const struct evidence *e = &c->evidence[i];
	bool stands = line->kind == LINE_HEADING || form_is_alone(line) ||
		(line->kind == LINE_PARAGRAPH && !line->level &&
			line->whole & STYLE_BOLD);

	if (e->labelled && e->label_end < line->len && e->title < 0.8)
		return false;
	return (stands || (e->title >= 0.8 && line->kind == LINE_PARAGRAPH &&
			!line->level)) && !e->date_count && !has_date_below(c, i) &&
		!e->repeated && e->sentence < 0.5 && e->words <= NAME &&
		e->has[MARK_JOB] <= 0.4;
}

static bool begins_group(const struct parting *p, int i)
{
	return p->costs->line[i].form == p->form && names_group(p->costs, i);
}

/* The end of the group that begins in line i. */
static int group_end(const struct parting *p, int i)
{
	while (++i < p->whole->end && !begins_group(p, i))
		;
	return i;
}

/* Line i as a group's name, or as what stands before the first: what its
 * lines are about. */
static enum topic topic_of(const struct parting *p, int i)
{
	const struct evidence *e = &p->costs->evidence[i];

	if (p->costs->line[i].form != p->form || e->title < 0.8 ||
		e->topic == TOPIC_NONE || e->topic == TOPIC_OTHER)
		return p->whole->topic;
	return e->topic;
}

/* Reads the parts, the first of which is empty where the region begins with a
 * group; returns how many, and sets what they cost together. */
static int read_parts(struct arena *arena, const struct parting *p,
	struct region *out, double *cost)
{
	int count = 0;

	*cost = W(GROUPS);
	if (begins_group(p, p->whole->first)) {
		*out = *p->whole;
		out->end = out->first;
		out->head = out->role = 0;
		count = 1;
	}
	for (int i = p->whole->first; i < p->whole->end; i = out[count++].end) {
		struct region *g = &out[count];

		*g = (struct region){.title = count ? -1 : p->whole->title,
			.first = i, .end = group_end(p, i), .group = count};
		g->topic = topic_of(p, i);
		region_read(arena, p->costs, g);
		if (g->cost >= g->empty || (count && form_rank(g->head) <
				form_rank(p->form))) {
			g->head = g->role = 0;
			g->cost = g->empty;
		}
		*cost += g->cost + (g->group && p->costs->evidence[i].title <
			0.8 ? W(GROUP_UNKNOWN) : 0);
	}
	return count;
}

/* Dates of lines that the region's reading has as text. */
static bool leaves_dates(struct arena *arena, const struct line_costs *costs,
	const struct region *whole)
{
	struct arena_mark mark = arena_mark(arena);
	enum state *states = arena_alloc(arena, (size_t)(whole->end + 1) *
		sizeof *states);
	int left = 0;

	region_states(arena, costs, whole, states);
	for (int i = whole->first; i < whole->end; i++)
		left += states[i] == STATE_BODY &&
			costs->evidence[i].dated >= 0.6;
	arena_release(arena, mark);
	return left > 0;
}

/* Below a heading that is an entry's, nothing names a group of entries. */
static bool is_below_heads(const struct region *whole, unsigned form)
{
	return form_is_heading(whole->head) && form_rank(form) >
		form_rank(whole->head);
}

static int candidates(const struct line_costs *c, const struct region *whole,
	unsigned forms[MOST_FORMS])
{
	struct form_tally tally = {0};

	for (int i = whole->first; i < whole->end; i++)
		if (names_group(c, i) && !is_below_heads(whole,
				c->line[i].form))
			form_count(&tally, c->line[i].form, 1);
	return form_best(&tally, forms, MOST_FORMS);
}

int region_part(struct arena *arena, const struct line_costs *costs,
	const struct region *whole, struct region *out)
{
	struct parting p = {.costs = costs, .whole = whole};
	unsigned forms[MOST_FORMS];
	int count = candidates(costs, whole, forms), best = -1;
	double least = whole->cost, cost;

	out[0] = *whole;
	if (!count || whole->title < 0 || !leaves_dates(arena, costs, whole))
		return 1; /* what no title is above may be a letter */
	for (int k = 0; k < count; k++) {
		p.form = forms[k];
		read_parts(arena, &p, out, &cost);
		if (cost < least) {
			least = cost;
			best = k;
		}
	}
	out[0] = *whole;
	if (best < 0)
		return 1;
	p.form = forms[best];
	return read_parts(arena, &p, out, &cost);
}
