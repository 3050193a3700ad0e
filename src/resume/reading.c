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

#include "resume/form.h"
#include "resume/reader.h"
#include "resume/region_groups.h"
#include "resume/title_forms.h"

#include <string.h>

const char *const state_names[STATE_COUNT] = {"title", "name", "headline",
	"contact", "intro", "section", "head", "more", "role", "project", "role-more",
	"body"};

enum { MOST_FORMS = 5 };

static const double NEVER = STEP_NEVER;

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

/* Whether a title stands below that of line `above`, or -1. */
static bool is_below(const struct reader *r, int title, int above)
{
	const struct typed_line *line = r->document.lines->line;

	return above >= 0 && r->subs[title] && r->forms[title] != r->form &&
		(line[above].kind != LINE_HEADING || line[title].level >
			line[above].level);
}

/* What a title says that its region is about; below "Education", a vague one
 * says no other, nor does one that may be of a person: "Research". */
static enum topic topic_of(const struct reader *r, int title, int above)
{
	const struct evidence *e = &r->document.evidence[title];
	enum topic topic = is_below(r, title, above)
		? r->document.evidence[above].topic : TOPIC_NONE;

	return topic != TOPIC_NONE && (e->title < 1 || (e->topic ==
			TOPIC_PROFILE && topic_is_career(topic))) ? topic
		: e->topic;
}

/*
 * The end of the region that begins in line i: before the next title, or where
 * a table begins or ends whose columns' titles say that it is of jobs or schools,
 * if that is news.
 */
static int region_end(const struct reader *r, const enum state *states, int i,
	struct region *g)
{
	const struct typed_line *line = r->document.lines->line;
	int n = r->document.lines->count, first = i;
	bool table = i < n && g->title < 0 && r->tables[i] != TOPIC_NONE;

	if (table)
		g->topic = r->tables[i];
	for (; i < n && states[i] == STATE_BODY && !region_ends(g,
			r->document.lines, i); i++)
		if (table ? line[i].list != line[first].list : i > first &&
			r->tables[i] != TOPIC_NONE &&
			(!topic_is_story(g->topic) || topic_is_plain(g->topic)))
			return i;
	return i;
}

/* The region that begins at or after line *i, if any; moves *i past it.
 * *above: the last title of the titles' form, or -1. */
static bool next_region(const struct reader *r, const enum state *states,
	int *i, int *above, struct region *g)
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
			*above = g->title;
	}
	g->first = *i;
	*i = region_end(r, states, *i, g);
	g->end = *i;
	return true;
}

/* Reads the path's regions; returns how many. */
static int read_regions(struct reader *r, const enum state *states)
{
	int above = -1, count = 0;

	for (int i = 0; next_region(r, states, &i, &above, &r->found[count]);)
		read_region(r, &r->found[count++]);
	return count;
}

/* Notes the regions of the path, and what their lines are. */
static void set_regions(struct reader *r, struct reading *out)
{
	size_t n = (size_t)r->document.lines->count + 1;
	int count = read_regions(r, out->states), parts = 0;

	regions_settle(r->found, count);
	out->regions = arena_alloc(r->arena, n * sizeof *out->regions);
	for (int i = 0; i < count; i++)
		parts += region_part(r->arena, r->costs, &r->found[i],
			out->regions + parts);
	for (int i = 0; i < parts; i++)
		region_states(r->arena, r->costs, &out->regions[i],
			out->states);
	out->region_count = parts;
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
	cost = reader_run(r);
	reader_trace(r, states);
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

/* Room for n lines, and what costs the same whatever is supposed. */
static void open_reader(struct reader *r, size_t n)
{
	const struct typed_lines *lines = r->document.lines;
	const struct evidence *evidence = r->document.evidence;
	struct arena *arena = r->arena;
	unsigned *forms = arena_alloc(arena, n * sizeof *forms);
	int h1 = 0;

	r->forms = forms;
	r->tables = arena_alloc(arena, n * sizeof *r->tables);
	r->cache.arena = arena;
	for (int i = 0; i < lines->count; i++) {
		forms[i] = form_of(&lines->line[i], &evidence[i]);
		r->tables[i] = titles_of_table(&lines->line[i]);
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
	reader_set_front(r);
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
	out->regions = arena_copy(arena, out->regions, (size_t)out->region_count *
		sizeof *out->regions);
	arena_free(r.arena);
	return out;
}
