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
#include "resume/line_dates.h"
#include "resume/weight.h"

#include <string.h>

enum { MOST_FORMS = 8, MOST_ROLES = 4 };
enum { BODY = ENTRY_BODY, HEAD = ENTRY_HEAD, MORE = ENTRY_MORE, ROLE = ENTRY_ROLE,
	ROLE_MORE = ENTRY_ROLE_MORE, STATES = ENTRY_STATES };

static const enum state state_of[STATES] = {STATE_BODY, STATE_HEAD,
	STATE_MORE, STATE_ROLE, STATE_ROLE_MORE};

static const double NEVER = 1e9;

struct reader {
	const struct line_costs *costs;
	const struct region *region;
	bool plain, personal, cited, career, project; /* by its topic */
	int employer;          /* the rank of headings that name employers or
	                          schools; 99: there are none */
	double (*line)[STATES]; /* of the region's lines, by the heads' form */
	double *best;          /* [line][state] of the hypothesis at hand */
	unsigned char *from;   /* the state before */
	enum state *states;    /* of the region's lines, for a look at them */
	bool dated;            /* lines of the heads' form have dates */
	bool *inner;           /* of each line: its date is within its head's */
	bool schools;          /* they are undated, in education */
	bool lasting;          /* they say how long, in their next line */
	bool beside;           /* they are dates beside the entries' headings */
};

/* How well the line's form fits the heads'. A line with a date of its own may
 * begin an entry in the middle of a block. */
static double fit(unsigned form, unsigned heads, double dated)
{
	if (form == heads)
		return W(HEAD_FORM);
	if (dated >= 0.9 && form_first(form) == form_first(heads))
		return W(HEAD_FORM) / 2;
	if (form_kind(form) == form_kind(heads) || (form_is_date(form) &&
			form_is_date(heads) && !form_is_heading(form) &&
			!form_is_heading(heads)))
		return W(HEAD_STYLE);
	if (dated >= 0.6 && form_begins_bold(form) && form_is_heading(heads))
		return W(HEAD_DATED);
	return W(HEAD_OTHER);
}

/* How well the line does. "2018 - now, Wick" is like a date alone, though Wick
 * be no place that is known. */
static double fit_of(const struct reader *r, int i, unsigned heads)
{
	const struct evidence *e = &r->costs->evidence[i];
	unsigned form = r->costs->line[i].form;

	return e->date_first && e->dated >= 0.9 && !form_is_date(form) &&
		form_kind(form | FORM_DATED) == form_kind(heads)
		? W(HEAD_STYLE) : fit(form, heads, e->dated);
}

/* Among the data of a person a day is that of birth. */
static bool is_day(const struct evidence *e)
{
	return e->date >= 0 && !e->dates[e->date].range;
}

/* The costs of line i in each state but those of roles. */
static void line_states(const struct reader *r, int i, unsigned heads,
	double out[STATES])
{
	const struct costs *c = &r->costs->line[i];
	const struct evidence *e = &r->costs->evidence[i];
	bool heading = form_is_heading(c->form);
	bool form = c->form == heads;
	int rank = form_rank(c->form), above = r->beside ? 0 : form_rank(heads);
	/* Its date is of a part of an entry; but a heading's own may be lent
	 * to a head that has none. */
	bool inner = heads && (r->inner[i - r->region->first] ||
		(c->owner > above && (!heading || r->dated)));

	out[BODY] = (inner ? 0 : c->body) + (!heads || !form ? 0 : r->dated &&
		c->bare_item ? W(BODY_FORM_ITEM) : c->body_form);
	if (heading)
		out[BODY] += form_is_heading(heads) && rank > above
			? W(BODY_SUBHEADING) : W(BODY_HEADING);
	out[HEAD] = out[MORE] = NEVER;
	if (!heads)
		return;
	if (c->can_head || (c->cited < 0 && r->cited))
		out[HEAD] = c->head + fit_of(r, i, heads) +
			(r->career ? c->plain_head : 0) +
			(above > r->employer ? W(HEAD_BELOW) : 0) +
			(r->plain ? W(REGION_PLAIN) : 0) +
			(r->cited ? c->cited : 0) +
			(r->personal ? W(REGION_PERSONAL) * (1 + is_day(e))
				: 0);
	out[MORE] = c->more + (form ? c->more_form : 0) + (r->personal &&
		is_day(e) ? W(REGION_PERSONAL) : 0);
	if (c->far && inner)
		out[MORE] += W(MORE_COMPLETE);
	if (heading && rank <= above)
		out[MORE] += W(MORE_ABOVE);
	if (form_is_term(c->form) && !form_is_term(heads))
		out[MORE] += W(MORE_TERM);
	if (heading && form_is_heading(heads) && rank < above)
		out[BODY] += W(BODY_ABOVE);
	if (rank < 7 && !form_is_heading(heads))
		out[BODY] += W(BODY_ABOVE) / 2;
	else if (rank == 7 && above > 7 && !e->labelled)
		out[BODY] += W(BODY_BOLD);
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

/* Whether line i is a date of that form, of few other words at most; or one of
 * the headings of that form and has a date. */
static bool is_date_of(const struct reader *r, int i, unsigned form)
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
static bool is_beside(const struct reader *r, unsigned form)
{
	int above = 0, other = 0;

	if (!form_is_date(form) && !form_is_heading(form))
		return false;
	for (int i = r->region->first; i < r->region->end; i++) {
		if (!form_is_heading(r->costs->line[i].form) ||
			is_date_of(r, i, form))
			continue;
		if (is_date_of(r, i - 1, form) && (form_is_date(form) ||
				form_rank(r->costs->line[i].form) <
				form_rank(form)))
			above++;
		else if (!above)
			return false;
		else if (!form_is_heading(r->costs->line[i - 1].form))
			other++;
	}
	return above > 3 * other;
}

/* Weighs the lines where those of one form are heads. */
static void set_heads(struct reader *r, unsigned heads)
{
	r->dated = is_dated(r, heads);
	r->beside = is_beside(r, heads);
	line_find_inner(r->costs, r->region, heads, r->inner);
	r->lasting = heads & FORM_LASTING;
	r->schools = r->region->topic == TOPIC_EDUCATION && !r->dated;
	for (int i = r->region->first; i < r->region->end; i++)
		line_states(r, i, heads, r->line[i - r->region->first]);
}

static void start(const struct reader *r, unsigned heads)
{
	for (int s = 0; s < STATES; s++)
		r->best[s] = NEVER;
	r->best[BODY] = r->line[0][BODY] + W(REGION_START);
	r->best[HEAD] = r->line[0][HEAD];
	if (heads && r->costs->line[r->region->first].form != heads)
		r->best[HEAD] += W(FIRST_OTHER);
}

/* The cheapest way from one of states [a, end) of the line above, by their
 * costs and the steps'. */
static double cheapest(const double *last, const double *step, int a, int end,
	unsigned char *from)
{
	double best = NEVER;

	for (; a < end; a++)
		if (last[a] + step[a] < best) {
			best = last[a] + step[a];
			*from = (unsigned char)a;
		}
	return best;
}

/* The cost of all states of the region's line k. */
static void follow(const struct reader *r, int k, unsigned roles,
	bool head_seen)
{
	const struct costs *c = &r->costs->line[r->region->first + k];
	const double *line = r->line[k];
	double *now = r->best + k * STATES, *last = now - STATES;
	unsigned char *from = r->from + k * STATES;
	int end = roles ? STATES : MORE + 1;
	bool role = roles && c->can_role && c->form == roles;
	bool other = roles && c->dated_role && form_rank(c->form) >
		form_rank(roles);

	now[BODY] = line[BODY] + cheapest(last, c->step[BODY], 0, end,
		&from[BODY]);
	now[HEAD] = now[MORE] = now[ROLE] = now[ROLE_MORE] = NEVER;
	if (line[HEAD] < NEVER)
		now[HEAD] = line[HEAD] + cheapest(last, c->step[HEAD], 0, end,
			&from[HEAD]);
	if (line[MORE] < NEVER)
		now[MORE] = line[MORE] + (role && form_is_heading(roles)
			? W(MORE_ROLE) : 0) + cheapest(last, c->step[MORE],
			HEAD, ROLE, &from[MORE]);
	if (!roles)
		return;
	if (head_seen && (role || other))
		now[ROLE] = (r->schools && c->studied < c->role ? c->studied
			: c->role) + (role ? W(ROLE_FORM) : W(ROLE_OTHER)) +
			(r->project ? W(ROLE_TOPIC) : 0) +
			(role && r->lasting ? W(ROLE_LASTING) : 0) +
			cheapest(last, c->step[ROLE], 0, end, &from[ROLE]);
	now[ROLE_MORE] = line[MORE] + (form_is_term(c->form) &&
		!form_is_term(roles) ? W(MORE_TERM) : 0) +
		cheapest(last, c->step[ROLE_MORE], ROLE, end,
			&from[ROLE_MORE]);
}

/* The state in which the region's last line costs least. */
static int last_state(const struct reader *r)
{
	const double *best = r->best + (r->region->end - r->region->first - 1)
		* STATES;
	int s = HEAD;

	for (int b = MORE; b < STATES; b++)
		if (best[b] < best[s])
			s = b;
	return best[BODY] < best[s] ? BODY : s;
}

/*
 * Where roles follow, a line typed as they are right below the employer's is
 * the first of them, though it lends a date to the head above as a head's
 * further line does.
 */
static void set_first_roles(const struct reader *r, enum state *states)
{
	const struct costs *c = r->costs->line + r->region->first;
	int n = r->region->end - r->region->first, first = -1;

	for (int k = 1; k < n; k++) {
		if (states[k] == STATE_HEAD)
			first = -1;
		else if (states[k] == STATE_MORE && states[k - 1] ==
			STATE_HEAD && c[k].dated_role)
			first = k;
		if (states[k] != STATE_ROLE || first < 0 ||
			c[k].form != c[first].form)
			continue;
		states[first] = STATE_ROLE;
		while (states[++first] == STATE_MORE)
			states[first] = STATE_ROLE_MORE;
		first = -1;
	}
}

static void trace(const struct reader *r, enum state *states)
{
	int s = last_state(r);

	for (int k = r->region->end - r->region->first - 1; k >= 0; k--) {
		states[k] = state_of[s];
		s = r->from[k * STATES + s];
	}
	set_first_roles(r, states);
}

/* Roles are worth having where an employer has several. */
static double roles_cost(const struct reader *r)
{
	int n = r->region->end - r->region->first;
	int roles = 0, several = 0, alone = 0, within = 0;
	const struct date *head = NULL;

	trace(r, r->states);
	for (int k = 0; k <= n; k++) {
		int i = r->region->first + k;

		if (k == n || r->states[k] == STATE_HEAD) {
			alone += roles == 1;
			roles = 0;
			head = NULL;
		} else if (r->states[k] == STATE_ROLE) {
			several += ++roles == 2;
			within += line_is_within(r->costs, head, i, k + 1 < n
				&& r->states[k + 1] == STATE_ROLE_MORE);
		}
		if (k < n && !roles && !head && r->states[k] != STATE_BODY)
			head = line_range(r->costs, i);
	}
	return W(ROLE_HYPOTHESIS) + within * W(ROLE_PROJECT) + alone *
		(several ? W(ROLE_ALONE) : W(ROLE_SINGLE));
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

/* How high the headings stand that name an employer or a school. */
static int employer_rank(const struct line_costs *costs,
	const struct region *region)
{
	int best = 99;

	for (int i = region->first; i < region->end &&
		topic_is_career(region->topic); i++) {
		const struct evidence *e = &costs->evidence[i];
		int rank = form_rank(costs->line[i].form);

		if (costs->lines->line[i].kind == LINE_HEADING && rank < best
			&& (e->has[MARK_ORGANIZATION] >= 1 ||
				e->has[MARK_SCHOOL] >= 1))
			best = rank;
	}
	return best;
}

/* A role needs an employer: only after a head was seen. The lines' costs are
 * those by the heads' form. */
static double run(const struct reader *r, unsigned heads, unsigned roles)
{
	int n = r->region->end - r->region->first;
	bool head_seen = false;
	double best;

	start(r, heads);
	for (int k = 1; k < n; k++) {
		head_seen = head_seen || r->best[(k - 1) * STATES + HEAD] <
			NEVER;
		follow(r, k, roles, head_seen);
	}
	best = r->best[(n - 1) * STATES + last_state(r)];
	if (heads)
		best += W(HYPOTHESIS) + rank_cost(r, heads);
	else if (r->career)
		best += W(REGION_EMPTY);
	return roles ? best + roles_cost(r) : best;
}

/* The forms of lines that can be heads (or roles), the most frequent first. */
static int candidates(const struct reader *r, bool roles, unsigned *out,
	int most)
{
	struct form_tally tally = {0};

	for (int i = r->region->first; i < r->region->end; i++) {
		const struct costs *c = &r->costs->line[i];

		if (!(roles ? c->can_role : c->can_head ||
			(c->cited < 0 && r->cited)))
			continue;
		form_count(&tally, c->form, 0.3 + (c->head < 0 ? -c->head : 0));
	}
	return form_best(&tally, out, most);
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

static struct reader reader_of(struct arena *arena,
	const struct line_costs *costs, const struct region *region)
{
	size_t n = (size_t)(region->end - region->first);

	return (struct reader){.costs = costs, .region = region,
		.plain = topic_is_plain(region->topic),
		.personal = topic_is_personal(region->topic),
		.cited = topic_is_cited(region->topic),
		.career = topic_is_career(region->topic),
		.project = topic_is_project(region->topic),
		.employer = employer_rank(costs, region),
		.line = arena_alloc(arena, n * sizeof(double[STATES])),
		.best = arena_alloc(arena, n * sizeof(double[STATES])),
		.from = arena_alloc(arena, n * STATES),
		.states = arena_alloc(arena, n * sizeof(enum state)),
		.inner = arena_alloc(arena, n * sizeof(bool))};
}

/* What is written to someone has a date, and no entries. */
static bool is_letter(const struct reader *r)
{
	for (int i = r->region->first; i < r->region->end; i++)
		if (r->costs->evidence[i].greets)
			return true;
	return false;
}

void region_read(struct arena *arena, const struct line_costs *costs,
	struct region *region)
{
	struct reader r;
	struct choice c = {NEVER, NEVER, 0, 0};
	unsigned heads[MOST_FORMS], roles[MOST_ROLES];
	int head_count, role_count;

	if (region->first >= region->end) {
		region->cost = topic_is_career(region->topic)
			? W(REGION_EMPTY) : 0;
		return;
	}
	r = reader_of(arena, costs, region);
	set_heads(&r, 0);
	consider(&c, run(&r, 0, 0), 0, 0);
	head_count = is_letter(&r) ? 0 : candidates(&r, false, heads,
		MOST_FORMS);
	role_count = candidates(&r, true, roles, MOST_ROLES);
	for (int h = 0; h < head_count; h++) {
		set_heads(&r, heads[h]);
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
}

void region_states(struct arena *arena, const struct line_costs *costs,
	const struct region *region, enum state *states)
{
	struct reader r;

	if (region->first >= region->end)
		return;
	r = reader_of(arena, costs, region);
	set_heads(&r, region->head);
	run(&r, region->head, region->role);
	trace(&r, states + region->first);
}
