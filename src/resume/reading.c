/*
 * The document is read on two levels. Above, lines are the title, the name,
 * the headline, contact data, prose, titles of sections, or inside a section
 * (Viterbi over these seven). Which form titles of sections have is the
 * hypothesis of the whole document, and so is whether only known words are
 * titles; each hypothesis costs its best path and, for each region between
 * two titles, the best reading of that (region.c). The cheapest wins, so that
 * a wrong form loses by what it makes of the entries.
 */
#include "resume/reading.h"

#include "base/map.h"
#include "resume/document_costs.h"
#include "resume/document_steps.h"
#include "resume/form.h"
#include "resume/region.h"
#include "resume/title_forms.h"
#include "resume/weight.h"

#include <string.h>

const char *const state_names[STATE_COUNT] = {"title", "name", "headline",
	"contact", "intro", "section", "head", "more", "role", "project", "role-more",
	"body"};

enum { MOST_FORMS = 5 };

static const enum state states_of[DOC_STATES] = {STATE_TITLE, STATE_NAME,
	STATE_HEADLINE, STATE_CONTACT, STATE_INTRO, STATE_SECTION,
	STATE_BODY, STATE_CONTACT, STATE_INTRO};

static const double NEVER = STEP_NEVER;

struct reader {
	struct arena *arena; /* the reader's own */
	struct document document;
	const unsigned *forms; /* of the lines, for sections' titles */
	const bool *subs;      /* lines of a form that known titles mostly have */
	unsigned form;         /* hypothesis: of titles; 0: none */
	bool known;            /* hypothesis: only known words are titles */
	bool bare;             /* hypothesis: nothing stands before the entries */
	double (*base)[DOC_STATES]; /* costs whatever the hypothesis is */
	double (*cost)[DOC_STATES]; /* by the hypothesis */
	double *front;         /* the least of base before the first section */
	enum name_step *name;  /* what a step to the name costs, by line */
	double *slack;         /* below the line, see set_costs */
	bool *closed;          /* no path leads back from a section there */
	double (*best)[DOC_STATES]; /* up to the line */
	unsigned char (*from)[DOC_STATES];
	struct map cache;      /* regions read, by first and end */
	struct region *found;  /* of the path at hand */
	const struct line_costs *costs;
	struct document_steps steps;
};

static void line_states(const struct reader *r, int i, double out[DOC_STATES])
{
	const struct evidence *e = &r->document.evidence[i];
	const struct typed_line *line = &r->document.lines->line[i];
	bool form = r->form && r->forms[i] == r->form;
	bool unknown = e->title < 0.5;

	memcpy(out, r->base[i], sizeof r->base[i]);
	out[DOC_SECTION] += form ? W(SECTION_FORM)
		: r->subs[i] && e->title >= 0.8 ? W(SECTION_SUB)
		: W(SECTION_OTHER) + (line->list >= 0 ? W(SECTION_LIST) : 0) +
			(form_is_heading(r->form) && !line_is_heading(line)
				? line->list >= 0 ? W(SECTION_ITEM)
				: W(SECTION_LOWER) : 0);
	if (line->kind == LINE_QUOTE && line->later)
		out[DOC_SECTION] = NEVER;
	if (unknown)
		out[DOC_SECTION] += r->known ? W(SECTION_KNOWN)
			: W(SECTION_UNKNOWN);
	if (form && e->date_count == 0)
		out[DOC_INSIDE] += r->known && unknown ? W(INSIDE_KNOWN)
			: line_is_heading(line) ? W(INSIDE_FORM) : W(INSIDE_BOLD);
	if (line_is_heading(line) && e->title >= 1 && !e->date_count &&
		!(form_is_heading(r->form) &&
			form_rank(r->forms[i]) > form_rank(r->form)))
		out[DOC_INSIDE] += W(INSIDE_TITLE);
	if (line_is_heading(line) && form_is_heading(r->form) &&
		form_rank(r->forms[i]) < form_rank(r->form))
		out[DOC_INSIDE] += W(INSIDE_ABOVE);
}

static double begin(int s)
{
	switch (s) {
	case DOC_TITLE: case DOC_NAME: return 0;
	case DOC_SECTION: return W(START_SECTION);
	case DOC_INSIDE: return W(START_INSIDE);
	case DOC_HEADLINE: return NEVER;
	default: return W(START_OTHER);
	}
}

/* Whether the line is a heading that looks like a name, right below a title
 * of what is about the person: "# Info", "## Jane Doe". */
static bool is_titled_name(const struct reader *r, int i)
{
	const struct evidence *above = &r->document.evidence[i - 1];

	return i && line_is_heading(&r->document.lines->line[i]) &&
		r->document.evidence[i].name >= 1 && above->title >= 1 &&
		(above->topic == TOPIC_PERSONAL ||
			above->topic == TOPIC_CONTACT);
}

static enum name_step name_step_of(const struct reader *r, int i)
{
	const struct typed_line *line = &r->document.lines->line[i];

	if (r->document.evidence[i].label == LABEL_NAME ||
		r->document.evidence[i].named || is_titled_name(r, i))
		return NAME_LABELLED;
	return r->document.sole && line_is_heading(line) && line->level == 1
		? NAME_SOLE : NAME_OTHER;
}

static int least_of(const double costs[DOC_STATES])
{
	int least = 0;

	for (int s = 1; s < DOC_STATES; s++)
		if (costs[s] < costs[least])
			least = s;
	return least;
}

static void set_front(struct reader *r)
{
	for (int i = 0; i < r->document.lines->count; i++) {
		r->name[i] = name_step_of(r, i);
		r->front[i] = NEVER;
		for (int s = 0; s < DOC_STATES; s++)
			if (!doc_is_past(s) && r->base[i][s] < r->front[i])
				r->front[i] = r->base[i][s];
	}
}

/*
 * Weighs the lines by the hypothesis. What a path can gain by being before the
 * first section is no more than what lines below cost less there: for where it
 * is, one that is past it can be inside one, or at a title, whose steps cost
 * SECTION_EMPTY at most. That is the line's slack: a state that is dearer by
 * more than one past it is on no best path, nor is a step back that costs more.
 */
static void set_costs(struct reader *r)
{
	double slack = W(SECTION_EMPTY) + 1e-6;

	for (int i = r->document.lines->count - 1; i >= 0; i--) {
		double *c = r->cost[i], past, more;

		line_states(r, i, c);
		past = c[DOC_SECTION] + W(SECTION_EMPTY);
		if (past > c[DOC_INSIDE])
			past = c[DOC_INSIDE];
		more = past - r->front[i];
		r->slack[i] = slack;
		r->closed[i] = r->steps.back[r->name[i]] > slack + more;
		slack += more > 0 ? more : 0;
	}
}

/* From state a of the line above to all of line i that it is worth going to. */
static void follow(struct reader *r, int i, int a)
{
	const double *step = r->steps.cost[r->name[i]][a];
	const double *costs = r->cost[i];
	bool on = r->closed[i] && doc_is_past(a);
	int end = on ? DOC_INSIDE + 1 : DOC_STATES;
	double *now = r->best[i], last = r->best[i - 1][a];

	for (int b = on ? DOC_SECTION : 0; b < end; b++) {
		double sum = last + costs[b] + step[b];

		if (sum >= now[b])
			continue;
		now[b] = sum;
		r->from[i][b] = (unsigned char)a;
	}
}

/* What a state of line i may cost on the best path. */
static double bound(const struct reader *r, int i)
{
	int least = least_of(r->best[i]);

	return doc_is_past(least) ? r->best[i][least] + r->slack[i]
		: NEVER / 4;
}

/* The costs of all states of line i, by those of the line above. */
static void go(struct reader *r, int i)
{
	double most = bound(r, i - 1);

	for (int b = 0; b < DOC_STATES; b++)
		r->best[i][b] = NEVER / 2; /* no step leads to it */
	for (int a = 0; a < DOC_STATES; a++)
		if (r->best[i - 1][a] <= most)
			follow(r, i, a);
}

/* The same where all paths are past the first section, and stay so. */
static void go_on(struct reader *r, int i)
{
	const double (*step)[DOC_STATES] = r->steps.cost[r->name[i]];
	const double *last = r->best[i - 1];

	for (int b = DOC_SECTION; b <= DOC_INSIDE; b++) {
		double title = last[DOC_SECTION] + step[DOC_SECTION][b];
		double inside = last[DOC_INSIDE] + step[DOC_INSIDE][b];
		bool within = inside < title;

		r->best[i][b] = r->cost[i][b] + (within ? inside : title);
		r->from[i][b] = within ? DOC_INSIDE : DOC_SECTION;
	}
}

/* Where go_on has been, no path leads to a state before that. */
static void bar_others(struct reader *r, int i)
{
	for (int s = 0; s < DOC_STATES; s++)
		if (!doc_is_past(s))
			r->best[i][s] = NEVER / 2;
}

/* Whether all paths up to line i that can be the best are past the first
 * section. */
static bool is_past(const struct reader *r, int i)
{
	double most = bound(r, i);

	for (int s = 0; s < DOC_STATES; s++)
		if (!doc_is_past(s) && r->best[i][s] <= most)
			return false;
	return true;
}

/* The best path. */
static double run(struct reader *r)
{
	int n = r->document.lines->count;
	bool past = false;

	set_costs(r);
	for (int s = 0; s < DOC_STATES; s++)
		r->best[0][s] = r->cost[0][s] + (r->bare && s != DOC_INSIDE
			? NEVER / 2 : begin(s));
	for (int i = 1; i < n; i++) {
		bool was = past;

		past = r->closed[i] && (was || is_past(r, i - 1));
		if (past) {
			go_on(r, i);
			continue;
		}
		if (was)
			bar_others(r, i - 1);
		go(r, i);
	}
	if (past)
		bar_others(r, n - 1);
	return r->best[n - 1][least_of(r->best[n - 1])];
}

static void trace(const struct reader *r, enum state *states)
{
	int n = r->document.lines->count;
	int s = least_of(r->best[n - 1]);

	for (int i = n - 1; i >= 0; i--) {
		states[i] = states_of[s];
		s = r->from[i][s];
	}
}

/* Reads lines [first, end) as a region, once. */
static void read_region(struct reader *r, struct region *region)
{
	int key[3] = {region->first, region->end, (int)region->topic};
	void **at = map_at(&r->cache, key, sizeof key);
	int title = region->title;

	if (!*at) {
		region_read(r->arena, r->costs, region);
		*at = arena_alloc(r->arena, sizeof *region);
		*(struct region *)*at = *region;
	}
	*region = *(struct region *)*at;
	region->title = title;
}

/* What a title says that its region is about; below "Education", a vague one
 * says no other. */
static enum topic topic_of(const struct reader *r, int title,
	enum topic above)
{
	const struct evidence *e = &r->document.evidence[title];

	if (r->subs[title] && e->title < 1 && r->forms[title] != r->form &&
		above != TOPIC_NONE)
		return above;
	return e->topic;
}

/* The region that begins at or after line *i, if any; moves *i past it.
 * *above: what the last title of the titles' form said. */
static bool next_region(const struct reader *r, const enum state *states,
	int *i, enum topic *above, struct region *g)
{
	int n = r->document.lines->count;

	while (*i < n && states[*i] != STATE_BODY &&
		states[*i] != STATE_SECTION)
		++*i;
	if (*i >= n)
		return false;
	*g = (struct region){.title = -1};
	if (states[*i] == STATE_SECTION) {
		g->title = (*i)++;
		g->topic = topic_of(r, g->title, *above);
		if (r->forms[g->title] == r->form)
			*above = g->topic;
	}
	g->first = *i;
	while (*i < n && states[*i] == STATE_BODY &&
		!region_ends(g, r->document.lines, *i))
		++*i;
	g->end = *i;
	return true;
}

/* Reads the path's regions; returns how many. */
static int read_regions(struct reader *r, const enum state *states)
{
	enum topic above = TOPIC_NONE;
	int count = 0;

	for (int i = 0; next_region(r, states, &i, &above, &r->found[count]);)
		read_region(r, &r->found[count++]);
	return count;
}

/* Notes the regions of the path, and what their lines are. */
static void set_regions(struct reader *r, struct reading *out)
{
	int count = read_regions(r, out->states);

	regions_settle(r->found, count);
	for (int i = 0; i < count; i++)
		region_states(r->arena, r->costs, &r->found[i], out->states);
	out->region_count = count;
}

/* Whether headings are known titles, so that no item of a list need be. */
static bool has_titles(const struct reader *r)
{
	int known = 0;

	for (int i = 0; i < r->document.lines->count; i++)
		known += line_is_heading(&r->document.lines->line[i]) &&
			r->document.evidence[i].title >= 0.8;
	return known > 1;
}

/* Forms that titles of sections may have: those with titles' words. */
static int candidates(const struct reader *r, unsigned out[MOST_FORMS])
{
	struct form_tally tally = {0};
	bool headings = has_titles(r);

	for (int i = 0; i < r->document.lines->count; i++) {
		double gain = r->document.evidence[i].title;

		if (headings && r->document.lines->line[i].kind == LINE_ITEM)
			continue;
		if (gain < 0.5 && !line_is_heading(&r->document.lines->line[i]))
			continue;
		if (r->document.evidence[i].labelled && r->document.evidence[i].label_end <
			r->document.lines->line[i].len)
			continue;
		form_count(&tally, r->forms[i], gain + 0.1);
	}
	return form_best(&tally, out, MOST_FORMS);
}

struct choice {
	double cost, second;
	unsigned form;
	enum state *states; /* of the cheapest */
	enum state *spare;
};

static void try(struct reader *r, struct choice *c, unsigned form, bool known)
{
	enum state *states = c->spare;
	double cost;

	r->form = form;
	r->known = known;
	cost = run(r);
	trace(r, states);
	cost += regions_settle(r->found, read_regions(r, states));
	if (cost < c->cost)
		*c = (struct choice){cost, c->cost, form, states, c->states};
	else if (cost < c->second)
		c->second = cost;
}

static void choose(struct reader *r, struct reading *out)
{
	size_t n = (size_t)r->document.lines->count;
	struct choice c = {NEVER, NEVER, 0,
		arena_alloc(r->arena, n * sizeof *c.states),
		arena_alloc(r->arena, n * sizeof *c.spare)};
	unsigned forms[MOST_FORMS];
	int count = candidates(r, forms);

	for (int k = 0; k < count; k++) {
		try(r, &c, forms[k], false);
		try(r, &c, forms[k], true);
	}
	try(r, &c, 0, true);
	/* A document that begins with a date may have no name at all. */
	r->bare = r->document.evidence[0].dated > 0.8;
	for (int k = 0; k < count && r->bare; k++)
		try(r, &c, forms[k], true);
	if (r->bare)
		try(r, &c, 0, true);
	r->form = c.form;
	memcpy(out->states, c.states, n * sizeof *c.states);
	set_regions(r, out);
	out->margin = c.second - c.cost;
}

/* Titles have no date, and what begins in bold is none; the rest is style. */
static unsigned title_form(const struct typed_line *line, const struct evidence *e)
{
	return form_of(line, e);
}

/* Room for n lines, and what costs the same whatever is supposed. */
static void open_reader(struct reader *r, size_t n)
{
	const struct typed_lines *lines = r->document.lines;
	const struct evidence *evidence = r->document.evidence;
	struct arena *arena = r->arena;
	unsigned *forms = arena_alloc(arena, n * sizeof *forms);
	int h1 = 0;

	r->forms = forms;
	r->cache.arena = arena;
	for (int i = 0; i < lines->count; i++) {
		forms[i] = title_form(&lines->line[i], &evidence[i]);
		h1 += lines->line[i].kind == LINE_HEADING &&
			lines->line[i].level == 1;
	}
	r->document.sole = h1 == 1;
	r->base = arena_alloc(arena, n * sizeof *r->base);
	r->cost = arena_alloc(arena, n * sizeof *r->cost);
	r->front = arena_alloc(arena, n * sizeof *r->front);
	r->name = arena_alloc(arena, n * sizeof *r->name);
	r->slack = arena_alloc(arena, n * sizeof *r->slack);
	r->closed = arena_alloc(arena, n * sizeof *r->closed);
	r->best = arena_alloc(arena, n * sizeof *r->best);
	r->from = arena_alloc(arena, n * sizeof *r->from);
	r->found = arena_alloc(arena, n * sizeof *r->found);
	r->costs = line_costs_make(arena, lines, evidence);
	document_costs(&r->document, r->base);
	document_steps(&r->steps);
	set_front(r);
	r->subs = titles_below(arena, lines, evidence);
}

struct reading *reading_choose(struct arena *arena, const struct typed_lines *lines,
	const struct evidence *evidence, const char *name)
{
	size_t n = (size_t)lines->count + 1;
	struct reading *out = arena_alloc(arena, sizeof *out);
	struct reader r = {.document = {lines, evidence, name, false}};

	out->lines = lines;
	out->evidence = evidence;
	out->states = arena_alloc(arena, n * sizeof *out->states);
	if (!lines->count)
		return out;
	r.arena = arena_part(arena);
	open_reader(&r, n);
	choose(&r, out);
	out->regions = arena_copy(arena, r.found, (size_t)out->region_count *
		sizeof *out->regions);
	arena_free(r.arena);
	return out;
}
