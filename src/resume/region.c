/*
 * A region is read as records. Its author wrote their first lines in one form
 * (a heading, a line in bold, an item, a row …) and, where an employer has
 * several roles, the roles' in another, one level down. Which forms these are
 * is the hypothesis: for each pair that occurs in the region, the cheapest
 * sequence of states (Viterbi over head, more, role, its more, body) is
 * found, and the cheapest pair wins; "no entries here" is one of them.
 */
#include "resume/region_heads.h"

#include "resume/form.h"
#include "resume/line_dates.h"
#include "resume/weight.h"

enum { MOST_FORMS = 8, MOST_ROLES = 4 };

static const enum state state_of[STATES] = {STATE_BODY, STATE_HEAD,
	STATE_MORE, STATE_ROLE, STATE_ROLE_MORE, STATE_BODY};

static void start(const struct region_reader *r, unsigned heads)
{
	struct region_line *line = r->line;

	for (int s = 0; s < STATES; s++)
		line->best[s] = NEVER;
	line->best[EARLY] = line->body + W(REGION_START);
	line->best[HEAD] = line->head;
	if (r->costs->line[r->region->first].form != heads)
		line->best[HEAD] += W(FIRST_OTHER);
}

/* The cheapest way from one of states [a, end) of the line above, by their
 * costs and the steps'. */
static inline double cheapest(const double *last, const double *step, int a, int end,
	unsigned char *from)
{
	double best = last[a] + step[a];
	int least = a;

	while (++a < end) {
		double cost = last[a] + step[a];

		if (cost < best) {
			best = cost;
			least = a;
		}
	}
	*from = (unsigned char)least;
	return best;
}

static bool is_role(const struct costs *c, unsigned roles)
{
	return c->can_role && c->form == roles;
}

/* Whether the line may be a role though it has another form. */
static bool is_other_role(const struct costs *c, unsigned roles)
{
	return c->dated_role && c->rank > form_rank(roles);
}

/* The cost of all states of a line; c: what it costs whatever the forms are. */
static void follow(const struct region_reader *r, struct region_line *line,
	const struct costs *c, unsigned roles)
{
	double *now = line->best, *last = line[-1].best;
	int end = roles ? EARLY : MORE + 1;
	bool role = roles && is_role(c, roles);
	bool other = roles && is_other_role(c, roles);

	now[BODY] = line->body + cheapest(last, c->step[BODY], 0, end,
		&line->from[BODY]);
	now[EARLY] = line->body + last[EARLY] + c->step[BODY][BODY];
	line->from[EARLY] = EARLY;
	now[HEAD] = now[ROLE] = now[ROLE_MORE] = NEVER;
	if (line->head < NEVER) {
		double early = last[EARLY] + c->step[HEAD][BODY];
		double late = cheapest(last, c->step[HEAD], 0, end,
			&line->from[HEAD]);

		now[HEAD] = line->head + (early < late ? early : late);
		if (early < late)
			line->from[HEAD] = EARLY;
	}
	now[MORE] = line->more + (role && form_is_heading(roles)
		? W(MORE_ROLE) : 0) + cheapest(last, c->step[MORE], HEAD,
		ROLE, &line->from[MORE]);
	if (!roles)
		return;
	if (role || other)
		now[ROLE] = (r->schools && c->studied < c->role ? c->studied
			: c->role) + (role ? W(ROLE_FORM) : W(ROLE_OTHER)) +
			(r->project ? W(ROLE_TOPIC) : 0) +
			(r->personal ? W(REGION_PERSONAL) : 0) +
			(r->plain ? W(REGION_PLAIN) : 0) +
			(r->inner[line - r->line] == INNER_JOB ? W(ROLE_INNER)
				: 0) +
			(role && r->lasting ? W(ROLE_LASTING) : 0) +
			cheapest(last, c->step[ROLE], 0, end,
				&line->from[ROLE]);
	now[ROLE_MORE] = line->more + (form_is_term(c->form) &&
		!form_is_term(roles) ? W(MORE_TERM) : 0) +
		cheapest(last, c->step[ROLE_MORE], ROLE, end,
			&line->from[ROLE_MORE]);
}

/* The state in which the region's last line costs least. */
static int last_state(const struct region_reader *r)
{
	const double *best = r->line[r->region->end - r->region->first - 1]
		.best;
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
static void set_first_roles(const struct region_reader *r, enum state *states)
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

static void trace(const struct region_reader *r, enum state *states)
{
	int s = last_state(r);

	for (int k = r->region->end - r->region->first - 1; k >= 0; k--) {
		states[k] = state_of[s];
		s = r->line[k].from[s];
	}
	set_first_roles(r, states);
}

/* Roles are worth having where an employer has several. */
static double roles_cost(const struct region_reader *r, unsigned form)
{
	int n = r->region->end - r->region->first;
	int roles = 0, several = 0, alone = 0, within = 0;
	struct tenure head = {0};

	trace(r, r->states);
	for (int k = 0; k <= n; k++) {
		int i = r->region->first + k;

		if (k == n || r->states[k] == STATE_HEAD) {
			alone += roles == 1;
			roles = 0;
			head = (struct tenure){0};
		} else if (r->states[k] == STATE_ROLE) {
			several += ++roles == 2;
			within += line_is_within(r->costs, &head, i, k + 1 < n
				&& r->states[k + 1] == STATE_ROLE_MORE);
		}
		if (k < n && !roles && r->states[k] != STATE_BODY)
			tenure_add(&head, r->costs, i);
	}
	return W(ROLE_HYPOTHESIS) + within * W(ROLE_PROJECT) + alone *
		(!several ? W(ROLE_SINGLE) : form_is_heading(form)
			? W(ROLE_BELOW) : W(ROLE_ALONE));
}

/* Heads should stand below the title of their region. */
static double rank_cost(const struct region_reader *r, unsigned heads)
{
	int title = r->region->title;

	if (title < 0 || !form_is_heading(heads) ||
		!form_is_heading(r->costs->line[title].form))
		return 0;
	return form_rank(heads) <= form_rank(r->costs->line[title].form)
		? W(REGION_RANK) : 0;
}

/* What the region costs as bodies only. */
static double empty_cost(const struct line_costs *costs,
	const struct region *region)
{
	double sum = W(REGION_START);

	for (int i = region->first; i < region->end; i++)
		sum += costs->line[i].body + (form_is_heading(costs->line[i]
				.form) ? W(BODY_HEADING) : 0);
	return sum;
}

/* The first line that may be a role, if they have that form. */
static int first_role(const struct region_reader *r, unsigned roles)
{
	const struct costs *c = r->costs->line + r->region->first;
	int n = r->region->end - r->region->first, k = 1;

	while (k < n && !is_role(&c[k], roles) && !is_other_role(&c[k], roles))
		k++;
	return k;
}

/*
 * The lines' costs are those by the heads' form, tried without roles first:
 * above the first line that may be one, what was found then stands.
 */
static double run(struct region_reader *r, unsigned heads, unsigned roles)
{
	int n = r->region->end - r->region->first, k = 1;
	double best;

	if (!roles) {
		start(r, heads);
		r->without = n;
	} else {
		k = first_role(r, roles);
		if (k > r->without)
			k = r->without;
		r->without = k;
	}
	for (; k < n; k++)
		follow(r, &r->line[k], &r->costs->line[r->region->first + k],
			roles);
	best = r->line[n - 1].best[last_state(r)] + W(HYPOTHESIS) +
		rank_cost(r, heads);
	return roles ? best + roles_cost(r, roles) : best;
}

/* The forms of lines that can be heads (or roles), the most frequent first. */
static int candidates(const struct region_reader *r, bool roles, unsigned *out,
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

static struct region_reader reader_of(struct arena *arena,
	const struct line_costs *costs, const struct region *region)
{
	size_t n = (size_t)(region->end - region->first);

	return (struct region_reader){.costs = costs, .region = region,
		.plain = topic_is_plain(region->topic),
		.personal = topic_is_personal(region->topic),
		.cited = topic_is_cited(region->topic),
		.career = topic_is_career(region->topic),
		.project = topic_is_project(region->topic),
		.given = topic_is_given(region->topic),
		.employer = region_employer_rank(costs, region),
		.posts = region_posts(costs, region),
		.line = arena_alloc(arena, n * sizeof(struct region_line)),
		.states = arena_alloc(arena, n * sizeof(enum state)),
		.inner = arena_alloc(arena, n)};
}

/* What entries without dates cost more where others have dates: less if most of
 * their heads name a job or an employer. */
static double undated_cost(const struct region_reader *r, unsigned heads)
{
	int count = 0, named = 0;

	for (int i = r->region->first; i < r->region->end; i++) {
		const struct evidence *e = &r->costs->evidence[i];

		if (e->dated > 0.5)
			return 0;
		if (r->costs->line[i].form != heads)
			continue;
		count++;
		named += e->has[MARK_JOB] > 0.4 ||
			e->has[MARK_ORGANIZATION] >= 1;
	}
	return 2 * named > count ? W(REGION_UNDATED) : W(REGION_UNNAMED);
}

/* What is written to someone has a date, and no entries. */
static bool is_letter(const struct region_reader *r)
{
	for (int i = r->region->first; i < r->region->end; i++)
		if (r->costs->evidence[i].greets)
			return true;
	return false;
}

void region_read(struct arena *arena, const struct line_costs *costs,
	struct region *region)
{
	struct region_reader r;
	struct choice c = {NEVER, NEVER, 0, 0};
	struct arena_mark mark;
	unsigned heads[MOST_FORMS], roles[MOST_ROLES];
	int head_count, role_count;

	region->cost = NEVER;
	region->empty = 0;
	if (region->first >= region->end)
		return;
	mark = arena_mark(arena);
	r = reader_of(arena, costs, region);
	region->empty = empty_cost(costs, region);
	head_count = is_letter(&r) ? 0 : candidates(&r, false, heads,
		MOST_FORMS);
	role_count = candidates(&r, true, roles, MOST_ROLES);
	for (int h = 0; h < head_count; h++) {
		region_set_heads(&r, heads[h]);
		consider(&c, run(&r, heads[h], 0), heads[h], 0);
		for (int k = 0; k < role_count; k++)
			if (form_first(roles[k]) != form_first(heads[h]) &&
				form_rank(roles[k]) >= form_rank(heads[h]))
				consider(&c, run(&r, heads[h], roles[k]),
					heads[h], roles[k]);
	}
	region->undated = undated_cost(&r, c.heads);
	region->head = c.heads;
	region->role = c.roles;
	region->cost = c.cost;
	region->margin = c.second - c.cost;
	if (region->margin > region->empty - c.cost && region->empty > c.cost)
		region->margin = region->empty - c.cost;
	arena_release(arena, mark);
}

void region_states(struct arena *arena, const struct line_costs *costs,
	const struct region *region, enum state *states)
{
	struct arena_mark mark;
	struct region_reader r;

	for (int i = region->first; i < region->end; i++)
		states[i] = STATE_BODY;
	if (!region->head)
		return;
	mark = arena_mark(arena);
	r = reader_of(arena, costs, region);
	region_set_heads(&r, region->head);
	run(&r, region->head, 0);
	if (region->role)
		run(&r, region->head, region->role);
	trace(&r, states + region->first);
	region_find_projects(&r, states + region->first);
	arena_release(arena, mark);
}
