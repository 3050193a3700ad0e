/*
 * A region is read as records. Its author wrote their first lines in one form
 * (a heading, a line in bold, an item, a row …) and, where an employer has
 * several roles, the roles' in another, one level down. Which forms these are
 * is the hypothesis: for each pair that occurs in the region, the cheapest
 * sequence of states (Viterbi over head, more, role, its more, body) is
 * found, and the cheapest pair wins; "no entries here" is one of them.
 */
#include "resume/line_costs.h"

#include "resume/form.h"
#include "resume/weight.h"

#include <string.h>

enum { MOST_FORMS = 8, MOST_ROLES = 4 };
enum { HEAD, MORE, ROLE, ROLE_MORE, BODY, STATES }; /* within a region */

static const enum state state_of[STATES] = {STATE_HEAD, STATE_MORE,
	STATE_ROLE, STATE_ROLE_MORE, STATE_BODY};

static const double NEVER = 1e9;

struct reader {
	const struct line_costs *costs;
	const struct region *region;
	double *best;          /* [line][state] of the hypothesis at hand */
	unsigned char *from;   /* the state before */
	enum state *states;    /* of the region's lines, for a look at them */
	bool dated;            /* lines of the heads' form have dates */
	int employer;          /* the rank of headings that name employers or
	                          schools; 99: there are none */
};

static bool is_plain(enum topic topic)
{
	return topic == TOPIC_SKILLS || topic == TOPIC_PROFILE ||
		topic == TOPIC_INTERESTS || topic == TOPIC_LANGUAGES;
}

static bool is_personal(enum topic topic)
{
	return topic == TOPIC_CONTACT || topic == TOPIC_PERSONAL;
}

/* Such have neither employers nor roles. */
static bool is_project(enum topic topic)
{
	return topic == TOPIC_PROJECTS || topic == TOPIC_AWARDS ||
		topic == TOPIC_CERTIFICATES || topic == TOPIC_PROFILE;
}

static bool is_cited(enum topic topic)
{
	return topic == TOPIC_PUBLICATIONS || topic == TOPIC_TALKS;
}

static bool is_career(enum topic topic)
{
	return topic == TOPIC_WORK || topic == TOPIC_EDUCATION;
}

/* How well the line's form fits the heads'. A line with a date of its own may
 * begin an entry in the middle of a block. */
static double fit(unsigned form, unsigned heads, bool dated)
{
	if (form == heads)
		return W(HEAD_FORM);
	if (dated && form_first(form) == form_first(heads))
		return W(HEAD_FORM) / 2;
	if (form_kind(form) == form_kind(heads) || (form_is_date(form) &&
			form_is_date(heads) && !form_is_heading(form) &&
			!form_is_heading(heads)))
		return W(HEAD_STYLE);
	return W(HEAD_OTHER);
}

/* The costs of line i in each state under the hypothesis. */
static void line_states(const struct reader *r, int i, unsigned heads,
	unsigned roles, double out[STATES])
{
	const struct costs *c = &r->costs->line[i];
	const struct typed_line *line = &r->costs->lines->line[i];
	bool form = c->form == heads;

	out[HEAD] = !heads || !(c->can_head || (c->cited < 0 &&
		is_cited(r->region->topic))) ? NEVER : c->head +
		fit(c->form, heads, r->costs->evidence[i].dated >= 0.9) +
		(is_career(r->region->topic) ? c->plain_head : 0) +
		(form_rank(heads) > r->employer ? W(HEAD_BELOW) : 0) +
		(is_plain(r->region->topic) ? W(REGION_PLAIN) : 0) +
		(is_cited(r->region->topic) ? c->cited : 0) +
		(is_personal(r->region->topic) ? W(REGION_PERSONAL) : 0);
	out[MORE] = heads ? c->more + (form ? c->more_form : 0) : NEVER;
	if (heads && line->kind == LINE_HEADING && form_rank(c->form) <=
		form_rank(heads))
		out[MORE] += W(MORE_ABOVE);
	if (heads && line->kind == LINE_TERM && !form_is_term(heads))
		out[MORE] += W(MORE_TERM);
	out[ROLE] = roles && c->can_role && c->form == roles
		? c->role + W(ROLE_FORM) + (is_project(r->region->topic)
			? W(ROLE_TOPIC) : 0) : NEVER;
	out[ROLE_MORE] = roles ? out[MORE] : NEVER;
	if (out[ROLE] < NEVER && line->kind == LINE_HEADING)
		out[MORE] += W(MORE_ROLE);
	out[BODY] = c->body + (!heads || !form ? 0 : r->dated && c->bare_item
		? W(BODY_FORM_ITEM) : c->body_form);
	if (line->kind == LINE_HEADING)
		out[BODY] += form_is_heading(heads) && form_rank(c->form) >
			form_rank(heads) ? W(BODY_SUBHEADING)
			: W(BODY_HEADING);
	if (heads && line->kind == LINE_HEADING && form_is_heading(heads) &&
		form_rank(c->form) < form_rank(heads))
		out[BODY] += W(BODY_ABOVE);
	if (heads && form_rank(c->form) < 7 && !form_is_heading(heads))
		out[BODY] += W(BODY_ABOVE) / 2;
	else if (heads && form_rank(c->form) == 7 && form_rank(heads) > 7 &&
		!r->costs->evidence[i].labelled)
		out[BODY] += W(BODY_BOLD);
}

/* The states that b can follow. */
static const struct {
	int count;
	int from[STATES];
} before[STATES] = {
	[HEAD] = {5, {BODY, HEAD, MORE, ROLE, ROLE_MORE}},
	[MORE] = {2, {HEAD, MORE}},
	[ROLE] = {5, {BODY, HEAD, MORE, ROLE, ROLE_MORE}},
	[ROLE_MORE] = {2, {ROLE, ROLE_MORE}},
	[BODY] = {5, {BODY, HEAD, MORE, ROLE, ROLE_MORE}},
};

static bool is_item(const struct reader *r, int i)
{
	return r->costs->lines->line[i].kind == LINE_ITEM;
}

/* What it costs to go from state a of line i - 1 to state b of line i. */
static double step(const struct reader *r, int i, int a, int b)
{
	const struct evidence *e = &r->costs->evidence[i - 1];
	const struct costs *c = &r->costs->line[i];
	double cost = 0;

	if (b == MORE)
		cost = a == MORE ? W(MORE_FAR) + W(LENT_THIRD) * c->third
			: W(LENT) * c->next;
	else if (b == ROLE_MORE)
		cost = W(LENT_ROLE) * (a == ROLE ? c->next : c->third);
	else if (b == HEAD && a == HEAD)
		cost = W(NEXT_HEAD);
	else if (b == HEAD && a == MORE && c->no_date &&
		r->costs->line[i - 1].date_alone)
		cost = W(HEAD_AFTER_DATE);
	else if (b == HEAD && a == BODY && c->date_alone)
		cost = r->costs->line[i - 1].short_text ? W(BODY_ORPHAN) : 0;
	else if (b == ROLE && a == BODY)
		cost = W(BODY_ROLE);
	else if (b == BODY && (a == HEAD || a == MORE))
		cost = c->below;
	if ((a == HEAD || a == ROLE) && (e->date_only || e->date_place) &&
		!(r->costs->evidence[i].sentence > 0.9 &&
			is_item(r, i) && !is_item(r, i - 1)))
		cost += b == MORE || b == ROLE_MORE ? W(AFTER_DATE_MORE)
			: W(AFTER_DATE_OTHER);
	return cost;
}

static void start(const struct reader *r, unsigned heads, unsigned roles)
{
	double costs[STATES];

	line_states(r, r->region->first, heads, roles, costs);
	for (int s = 0; s < STATES; s++)
		r->best[s] = NEVER;
	r->best[BODY] = costs[BODY] + W(REGION_START);
	r->best[HEAD] = costs[HEAD];
	if (heads && r->costs->line[r->region->first].form != heads)
		r->best[HEAD] += W(FIRST_OTHER);
}

/* The cheapest way to state b of line i, from the costs of the line above. */
static double follow(const struct reader *r, int i, int b, const double *last,
	unsigned char *from)
{
	double best = NEVER;

	for (int k = 0; k < before[b].count; k++) {
		int a = before[b].from[k];
		double sum;

		if (last[a] >= NEVER)
			continue;
		sum = last[a] + step(r, i, a, b);
		if (sum < best) {
			best = sum;
			*from = (unsigned char)a;
		}
	}
	return best;
}

static void trace(const struct reader *r, enum state *states)
{
	int n = r->region->end - r->region->first, s = 0;

	for (int b = 1; b < STATES; b++)
		if (r->best[(n - 1) * STATES + b] <
			r->best[(n - 1) * STATES + s])
			s = b;
	for (int k = n - 1; k >= 0; k--) {
		states[k] = state_of[s];
		s = r->from[k * STATES + s];
	}
}

/* Roles are worth having where an employer has several. */
static double roles_cost(const struct reader *r)
{
	int n = r->region->end - r->region->first;
	int roles = 0, several = 0, alone = 0;

	trace(r, r->states);
	for (int k = 0; k <= n; k++) {
		if (k == n || r->states[k] == STATE_HEAD) {
			alone += roles == 1;
			roles = 0;
		} else if (r->states[k] == STATE_ROLE && ++roles == 2) {
			several++;
		}
	}
	return several ? W(ROLE_HYPOTHESIS) + alone * W(ROLE_ALONE)
		: W(ROLE_HYPOTHESIS) + alone * W(ROLE_SINGLE);
}

/* Heads should stand below the title of their region. */
static double rank_cost(const struct reader *r, unsigned heads)
{
	int title = r->region->title;

	if (title < 0 || !form_is_heading(heads) ||
		!form_is_heading(r->costs->line[title].form))
		return 0;
	return form_rank(heads) <= form_rank(r->costs->line[title].form)
		? W(REGION_RANK) : 0;
}

/* Whether lines of that form have dates at an end. */
static bool is_dated(const struct reader *r, unsigned form)
{
	for (int i = r->region->first; i < r->region->end; i++)
		if (r->costs->line[i].form == form &&
			r->costs->evidence[i].dated >= 0.6)
			return true;
	return false;
}

/* How high the headings stand that name an employer or a school. */
static int employer_rank(const struct line_costs *costs,
	const struct region *region)
{
	int best = 99;

	for (int i = region->first; i < region->end &&
		is_career(region->topic); i++) {
		const struct evidence *e = &costs->evidence[i];
		int rank = form_rank(costs->line[i].form);

		if (costs->lines->line[i].kind == LINE_HEADING && rank < best
			&& (e->has[MARK_ORGANIZATION] >= 1 ||
				e->has[MARK_SCHOOL] >= 1))
			best = rank;
	}
	return best;
}

/* A role needs an employer: only after a head was seen. */
static double run(struct reader *r, unsigned heads, unsigned roles)
{
	int n = r->region->end - r->region->first;
	bool head_seen = false;
	double best = NEVER;

	r->dated = is_dated(r, heads);
	start(r, heads, roles);
	for (int k = 1; k < n; k++) {
		int i = r->region->first + k;
		double costs[STATES], *now = r->best + k * STATES;
		const double *last = now - STATES;

		line_states(r, i, heads, roles, costs);
		head_seen = head_seen || last[HEAD] < NEVER;
		for (int b = 0; b < STATES; b++) {
			now[b] = NEVER;
			if (costs[b] < NEVER && (b != ROLE || head_seen))
				now[b] = costs[b] + follow(r, i, b, last,
					&r->from[k * STATES + b]);
		}
	}
	for (int s = 0; s < STATES; s++)
		if (r->best[(n - 1) * STATES + s] < best)
			best = r->best[(n - 1) * STATES + s];
	if (heads)
		best += W(HYPOTHESIS) + rank_cost(r, heads);
	else if (is_career(r->region->topic))
		best += W(REGION_EMPTY);
	return roles ? best + roles_cost(r) : best;
}

/* The forms of lines that can be heads (or roles), the most frequent first. */
static int candidates(const struct reader *r, bool roles, unsigned *out,
	int most)
{
	unsigned forms[64];
	double gains[64];
	int count = 0, kept = 0;

	for (int i = r->region->first; i < r->region->end; i++) {
		const struct costs *c = &r->costs->line[i];
		int k = 0;

		if (!(roles ? c->can_role : c->can_head ||
			(c->cited < 0 && is_cited(r->region->topic))))
			continue;
		while (k < count && forms[k] != c->form)
			k++;
		if (k == 64)
			continue;
		if (k == count) {
			forms[count] = c->form;
			gains[count++] = 0;
		}
		gains[k] += 0.3 + (c->head < 0 ? -c->head : 0);
	}
	while (kept < most && kept < count) {
		int best = kept;

		for (int k = kept + 1; k < count; k++)
			if (gains[k] > gains[best])
				best = k;
		out[kept] = forms[best];
		forms[best] = forms[kept];
		gains[best] = gains[kept];
		kept++;
	}
	return kept;
}

struct choice {
	double cost, second;
	unsigned heads, roles;
};

static void consider(struct choice *c, double cost, unsigned heads,
	unsigned roles)
{
	if (cost < c->cost) {
		c->second = c->cost;
		*c = (struct choice){cost, c->cost, heads, roles};
	} else if (cost < c->second) {
		c->second = cost;
	}
}

void region_read(struct arena *arena, const struct line_costs *costs,
	struct region *region, enum state *states)
{
	size_t n = (size_t)(region->end - region->first);
	struct reader r = {costs, region,
		arena_alloc(arena, (n + 1) * STATES * sizeof *r.best),
		arena_alloc(arena, (n + 1) * STATES),
		arena_alloc(arena, (n + 1) * sizeof *r.states), false,
		employer_rank(costs, region)};
	struct choice c = {NEVER, NEVER, 0, 0};
	unsigned heads[MOST_FORMS], roles[MOST_ROLES];
	int head_count, role_count;

	if (!n) {
		region->cost = is_career(region->topic) ? W(REGION_EMPTY) : 0;
		return;
	}
	consider(&c, run(&r, 0, 0), 0, 0);
	head_count = candidates(&r, false, heads, MOST_FORMS);
	role_count = candidates(&r, true, roles, MOST_ROLES);
	for (int h = 0; h < head_count; h++) {
		consider(&c, run(&r, heads[h], 0), heads[h], 0);
		for (int k = 0; k < role_count; k++)
			if (form_first(roles[k]) != form_first(heads[h]) &&
				form_rank(roles[k]) >= form_rank(heads[h]))
				consider(&c, run(&r, heads[h], roles[k]),
					heads[h], roles[k]);
	}
	region->head = c.heads;
	region->role = c.roles;
	region->cost = c.cost;
	region->margin = c.second - c.cost;
	if (states) {
		run(&r, c.heads, c.roles);
		trace(&r, states + region->first);
	}
}
