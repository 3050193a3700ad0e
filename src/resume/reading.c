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
#include "resume/form.h"
#include "resume/region.h"
#include "resume/title.h"
#include "resume/weight.h"

#include <string.h>

const char *const state_names[STATE_COUNT] = {"title", "name", "headline",
	"contact", "intro", "section", "head", "more", "role", "role-more",
	"body"};

enum { MOST_FORMS = 5 };
enum { TITLE, NAME, HEADLINE, CONTACT, INTRO, SECTION, INSIDE,
	EARLY_CONTACT, EARLY_INTRO, /* before the name */ STATES };

static const enum state states_of[STATES] = {STATE_TITLE, STATE_NAME,
	STATE_HEADLINE, STATE_CONTACT, STATE_INTRO, STATE_SECTION,
	STATE_BODY, STATE_CONTACT, STATE_INTRO};

static const double NEVER = 1e9;
static const double HOPELESS = 25;

struct reader {
	struct arena *arena;
	const struct typed_lines *lines;
	const struct evidence *evidence;
	const char *name;      /* of the front matter, or NULL */
	const unsigned *forms; /* of the lines, for sections' titles */
	bool *subs;            /* lines of a form that known titles mostly have */
	bool sole;             /* there is one heading of level 1 only */
	unsigned form;         /* hypothesis: of titles; 0: none */
	bool known;            /* hypothesis: only known words are titles */
	double *best;          /* [line][state] */
	unsigned char *from;
	double (*base)[STATES]; /* costs whatever the hypothesis is */
	struct map cache;      /* regions read, by first and end */
	const struct line_costs *costs;
};

static bool is_heading(const struct typed_line *line)
{
	return line->kind == LINE_HEADING;
}

static double title_cost(const struct reader *r, int i)
{
	const struct evidence *e = &r->evidence[i];
	double cost = W(TITLE);

	if (e->doctitle >= 1)
		cost += W(TITLE_WORD);
	else if (e->doctitle > 0 && e->words < 9 && e->name < 0.5)
		cost += W(TITLE_WORD) / 2;
	if (i > 3)
		cost += W(TITLE_LATE);
	if (e->title >= 1 && e->doctitle < 1)
		cost += W(TITLE_SECTION);
	return cost;
}

/* Whether the line holds the front matter's name. */
static bool is_meta_name(const struct reader *r, const struct typed_line *line)
{
	return r->name && strstr(line->text, r->name) != NULL;
}

static double name_cost(const struct reader *r, int i)
{
	const struct evidence *e = &r->evidence[i];
	const struct typed_line *line = &r->lines->line[i];
	double other = e->has[MARK_JOB] + e->has[MARK_ORGANIZATION] +
		e->has[MARK_SCHOOL] + e->has[MARK_DEGREE];
	double cost = W(NAME) + W(NAME_LIKE) * e->name;
	size_t from, to, rest;

	if (is_heading(line))
		cost += line->level == 1 ? W(NAME_H1) : W(NAME_HEADING);
	else if (line->whole & STYLE_BOLD)
		cost += W(NAME_BOLD);
	if (is_heading(line) && line->level == 1 && r->sole)
		cost += W(NAME_SOLE);
	if (i < 2)
		cost += W(NAME_FIRST);
	if (e->title > 0.7)
		cost += W(NAME_SECTION) * e->title;
	if (e->label == LABEL_NAME)
		cost += W(NAME_LABEL);
	else if (line->kind == LINE_ITEM || line->kind == LINE_ROW ||
		e->labelled)
		cost += W(NAME_LIST);
	if (e->date_count)
		cost += W(NAME_DATED);
	if (other > 0.9)
		cost += W(NAME_OTHER);
	if (e->words > 8)
		cost += W(NAME_LONG);
	cost += W(NAME_SENTENCE) * e->sentence;
	if (is_meta_name(r, line))
		cost += W(NAME_SAME);
	else if (r->name)
		cost += W(NAME_META);
	if (e->label != LABEL_NAME && (e->words > 12 || !name_within(
			line->text, line->len, &from, &to, &rest)))
		cost += W(NAME_SECTION);
	if (e->label != LABEL_NAME)
		cost += W(NAME_CONTACT) * (e->contact < 4 ? e->contact : 4) *
			(e->name > 0 ? 0 : 1);
	return cost;
}

static double headline_cost(const struct reader *r, int i)
{
	const struct evidence *e = &r->evidence[i];
	const struct typed_line *line = &r->lines->line[i];
	double cost = W(HEADLINE) + W(HEADLINE_SENTENCE) * e->sentence;

	if (e->has[MARK_JOB] > 0.4)
		cost += W(HEADLINE_JOB);
	if (is_heading(line) || line->whole & (STYLE_BOLD | STYLE_ITALIC))
		cost += W(HEADLINE_STYLED);
	cost += W(HEADLINE_CONTACT) * (e->contact < 4 ? e->contact : 4);
	if (e->date_count || (e->labelled && e->label != LABEL_HEADLINE))
		cost += W(HEADLINE_DATED);
	if (e->label == LABEL_HEADLINE)
		cost += W(HEADLINE_JOB);
	if (e->words > 14)
		cost += W(HEADLINE_LONG);
	if (e->title > 0.7 && e->has[MARK_JOB] < 1)
		cost += W(HEADLINE_TITLE) * e->title;
	if (line->kind == LINE_ITEM || line->kind == LINE_ROW)
		cost += W(HEADLINE_ITEM);
	return cost;
}

static double contact_cost(const struct reader *r, int i)
{
	const struct evidence *e = &r->evidence[i];
	const struct typed_line *line = &r->lines->line[i];
	double units = e->contact < W(CONTACT_MOST) ? e->contact
		: W(CONTACT_MOST);
	double cost = W(CONTACT) + W(CONTACT_UNIT) * units +
		W(CONTACT_SENTENCE) * e->sentence;

	if (is_heading(line))
		cost += W(CONTACT_HEADING);
	if (e->title > 0.7 && !e->link_only && !e->labelled)
		cost += W(CONTACT_TITLE) * e->title;
	if (e->date >= 0 && e->dates[e->date].range)
		cost += W(CONTACT_DATED);
	return cost;
}

static double intro_cost(const struct reader *r, int i)
{
	const struct evidence *e = &r->evidence[i];
	double cost = W(INTRO) + W(INTRO_SENTENCE) * e->sentence;

	if (is_heading(&r->lines->line[i]))
		cost += W(INTRO_HEADING);
	cost += W(INTRO_CONTACT) * (e->contact < 3 ? e->contact : 3) *
		(1 - e->sentence / 2);
	if (e->date >= 0 && e->dated > 0.5 && e->sentence < 0.5)
		cost += W(INTRO_DATED);
	return cost;
}

static bool has_joints(const struct typed_line *line)
{
	return strchr(line->text, '|') || strchr(line->text, '@') ||
		strstr(line->text, " - ") || strchr(line->text, '\t') ||
		strstr(line->text, " \xE2\x80\x93 ");
}

/* What is the same in all hypotheses. */
static double section_cost(const struct reader *r, int i)
{
	const struct evidence *e = &r->evidence[i];
	const struct typed_line *line = &r->lines->line[i];
	double cost = W(SECTION_WORD) * e->title +
		W(SECTION_SENTENCE) * e->sentence;

	if (line->rule)
		cost += W(SECTION_RULE);
	if (e->date >= 0 && e->dated > 0.5)
		cost += W(SECTION_DATED);
	if (e->title < 1 && (e->has[MARK_JOB] >= 1 ||
			e->has[MARK_ORGANIZATION] >= 1 ||
			e->has[MARK_SCHOOL] >= 1 ||
			e->has[MARK_DEGREE] >= 1))
		cost += W(SECTION_ENTRY);
	if (e->title < 1 && has_joints(line))
		cost += W(SECTION_JOINT);
	if (line->kind != LINE_HEADING && line->kind != LINE_PARAGRAPH &&
		line->kind != LINE_CODE)
		cost += W(SECTION_LIST);
	if (e->link_only)
		cost += W(SECTION_LINK);
	if (e->has[MARK_EMAIL] > 0)
		cost += W(SECTION_MAIL);
	if (line->later)
		cost += W(SECTION_LATER);
	if (e->labelled && e->label_end < line->len)
		cost += W(SECTION_COLON);
	if (e->doctitle >= 1 && e->title < 1)
		cost += W(SECTION_LIST);
	/* A known word in running text is none. */
	if (line->kind == LINE_PARAGRAPH && !line->whole && e->title < 1)
		cost += W(SECTION_OTHER);
	return cost;
}

static void make_base(struct reader *r)
{
	for (int i = 0; i < r->lines->count; i++) {
		double *b = r->base[i];

		b[TITLE] = title_cost(r, i);
		b[NAME] = name_cost(r, i);
		b[HEADLINE] = headline_cost(r, i);
		b[CONTACT] = contact_cost(r, i);
		b[INTRO] = intro_cost(r, i);
		b[SECTION] = section_cost(r, i);
		b[INSIDE] = 0;
		b[EARLY_CONTACT] = b[CONTACT];
		b[EARLY_INTRO] = b[INTRO];
	}
}

static void line_states(const struct reader *r, int i, double out[STATES])
{
	const struct evidence *e = &r->evidence[i];
	const struct typed_line *line = &r->lines->line[i];
	bool form = r->form && r->forms[i] == r->form;
	bool unknown = e->title < 0.5;

	memcpy(out, r->base[i], sizeof r->base[i]);
	out[SECTION] += form ? W(SECTION_FORM)
		: r->subs[i] && e->title >= 0.8 ? W(SECTION_SUB)
		: W(SECTION_OTHER);
	if (unknown)
		out[SECTION] += r->known ? W(SECTION_KNOWN)
			: W(SECTION_UNKNOWN);
	if (form && e->date_count == 0)
		out[INSIDE] += r->known && unknown ? W(INSIDE_KNOWN)
			: is_heading(line) ? W(INSIDE_FORM) : W(INSIDE_BOLD);
	if (is_heading(line) && e->title >= 1 && !e->date_count &&
		!(form_is_heading(r->form) &&
			form_rank(r->forms[i]) > form_rank(r->form)))
		out[INSIDE] += W(INSIDE_TITLE);
	if (is_heading(line) && form_is_heading(r->form) &&
		form_rank(r->forms[i]) < form_rank(r->form))
		out[INSIDE] += W(INSIDE_ABOVE);
}

static double begin(int s)
{
	switch (s) {
	case TITLE: case NAME: return 0;
	case SECTION: return W(START_SECTION);
	case INSIDE: return W(START_INSIDE);
	case HEADLINE: return NEVER;
	default: return W(START_OTHER);
	}
}

/* The states that each can follow, and what that costs; see weight.h. */
static double step(const struct reader *r, int i, int a, int b)
{
	const struct typed_line *line = &r->lines->line[i];
	bool sole = r->sole && is_heading(line) && line->level == 1;
	bool early = a == EARLY_CONTACT || a == EARLY_INTRO;

	switch (b) {
	case TITLE:
		return a == TITLE || a == NAME ? W(TITLE_AGAIN)
			: early ? W(TITLE_AFTER) : NEVER;
	case NAME:
		if (r->evidence[i].label == LABEL_NAME)
			return W(NAME_LABELLED);
		if (a == INSIDE || a == SECTION)
			return sole ? W(INSIDE_SOLE) : W(INSIDE_NAME);
		return a == TITLE ? 0 : early ? W(NAME_AFTER)
			: W(NAME_AGAIN);
	case HEADLINE:
		if (a == INSIDE)
			return W(INSIDE_BACK);
		return a == NAME ? 0 : a == HEADLINE ? W(HEADLINE_AGAIN)
			: a == CONTACT || a == TITLE ? W(HEADLINE_AFTER)
			: a == INTRO ? W(HEADLINE_INTRO) : NEVER;
	case CONTACT:
		if (a == INSIDE)
			return W(INSIDE_BACK);
		return a == INTRO ? W(INTRO_CONTACT_AFTER)
			: a == SECTION || early ? NEVER : 0;
	case INTRO:
		if (a == INSIDE)
			return W(INSIDE_BACK);
		return a == SECTION || early ? NEVER : a == NAME
			? W(AFTER_NAME) : 0;
	case EARLY_CONTACT:
	case EARLY_INTRO:
		return a == TITLE || early ? 0 : NEVER;
	case SECTION:
		return a == NAME ? W(AFTER_NAME) : a == SECTION
			? W(SECTION_EMPTY) : 0;
	default:
		return a == INSIDE || a == SECTION ? 0 : W(START_INSIDE);
	}
}

static double least_of(const double costs[STATES])
{
	double least = NEVER;

	for (int s = 0; s < STATES; s++)
		least = costs[s] < least ? costs[s] : least;
	return least;
}

/* The best path. A state far behind another never catches up: no way from
 * one to another costs as much. */
static double run(struct reader *r)
{
	int n = r->lines->count;
	double costs[STATES], best = NEVER;

	line_states(r, 0, costs);
	for (int s = 0; s < STATES; s++)
		r->best[s] = costs[s] + begin(s);
	for (int i = 1; i < n; i++) {
		double *now = r->best + i * STATES, *last = now - STATES;
		double least = least_of(last);

		line_states(r, i, costs);
		for (int b = 0; b < STATES; b++) {
			now[b] = NEVER;
			for (int a = 0; a < STATES; a++) {
				double sum;

				if (last[a] > least + HOPELESS)
					continue;
				sum = last[a] + costs[b] + step(r, i, a, b);

				if (sum >= now[b])
					continue;
				now[b] = sum;
				r->from[i * STATES + b] = (unsigned char)a;
			}
		}
	}
	for (int s = 0; s < STATES; s++)
		if (r->best[(n - 1) * STATES + s] < best)
			best = r->best[(n - 1) * STATES + s];
	return best;
}

static void trace(const struct reader *r, enum state *states)
{
	int n = r->lines->count, s = 0;

	for (int b = 1; b < STATES; b++)
		if (r->best[(n - 1) * STATES + b] <
			r->best[(n - 1) * STATES + s])
			s = b;
	for (int i = n - 1; i >= 0; i--) {
		states[i] = states_of[s];
		s = r->from[i * STATES + s];
	}
}

/* The cost of lines [first, end) as a region; read once. */
static double region_cost(struct reader *r, struct region *region)
{
	int key[3] = {region->first, region->end, (int)region->topic};
	void **at = map_at(&r->cache, key, sizeof key);

	if (!*at) {
		region_read(r->arena, r->costs, region, NULL);
		*at = arena_alloc(r->arena, sizeof *region);
		*(struct region *)*at = *region;
	}
	return ((struct region *)*at)->cost;
}

/* What a title says that its region is about; below "Education", a vague one
 * says no other. */
static enum topic topic_of(const struct reader *r, int title,
	enum topic above)
{
	const struct evidence *e = &r->evidence[title];

	if (r->subs[title] && e->title < 1 && r->forms[title] != r->form &&
		above != TOPIC_NONE)
		return above;
	return e->topic;
}

/* Calls for each region of the path: adds its cost, or reads it for good. */
static double regions(struct reader *r, enum state *states,
	struct reading *out)
{
	int n = r->lines->count, capacity = 0;
	enum topic above = TOPIC_NONE;
	double sum = 0;

	for (int i = 0; i < n;) {
		struct region g = {.title = -1};

		if (states[i] != STATE_BODY && states[i] != STATE_SECTION) {
			i++;
			continue;
		}
		if (states[i] == STATE_SECTION) {
			g.title = i++;
			g.topic = topic_of(r, g.title, above);
			if (r->forms[g.title] == r->form)
				above = g.topic;
		}
		g.first = i;
		while (i < n && states[i] == STATE_BODY)
			i++;
		g.end = i;
		if (!out) {
			if (g.end > g.first)
				sum += region_cost(r, &g);
			continue;
		}
		if (out->region_count == capacity) {
			struct region *old = out->regions;

			capacity = capacity ? 2 * capacity : 16;
			out->regions = arena_alloc(r->arena,
				(size_t)capacity * sizeof *old);
			if (old)
				memcpy(out->regions, old,
					(size_t)out->region_count *
					sizeof *old);
		}
		region_read(r->arena, r->costs, &g, states);
		out->regions[out->region_count++] = g;
	}
	return sum;
}

/* Forms that titles of sections may have: those with titles' words. */
static int candidates(const struct reader *r, unsigned out[MOST_FORMS])
{
	unsigned forms[64];
	double gains[64];
	int count = 0, kept = 0;

	for (int i = 0; i < r->lines->count; i++) {
		double gain = r->evidence[i].title;
		int k = 0;

		if (gain < 0.5 && !is_heading(&r->lines->line[i]))
			continue;
		if (r->evidence[i].labelled && r->evidence[i].label_end <
			r->lines->line[i].len)
			continue;
		while (k < count && forms[k] != r->forms[i])
			k++;
		if (k == 64)
			continue;
		if (k == count) {
			forms[count] = r->forms[i];
			gains[count++] = 0;
		}
		gains[k] += gain + 0.1;
	}
	while (kept < MOST_FORMS && kept < count) {
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
	unsigned form;
	bool known;
};

static void try(struct reader *r, struct choice *c, enum state *states,
	unsigned form, bool known)
{
	double cost;

	r->form = form;
	r->known = known;
	cost = run(r);
	trace(r, states);
	cost += regions(r, states, NULL);
	if (cost < c->cost)
		*c = (struct choice){cost, c->cost, form, known};
	else if (cost < c->second)
		c->second = cost;
}

static void choose(struct reader *r, struct reading *out)
{
	struct choice c = {NEVER, NEVER, 0, false};
	unsigned forms[MOST_FORMS];
	int count = candidates(r, forms);

	for (int k = 0; k < count; k++) {
		try(r, &c, out->states, forms[k], false);
		try(r, &c, out->states, forms[k], true);
	}
	try(r, &c, out->states, 0, true);
	r->form = c.form;
	r->known = c.known;
	run(r);
	trace(r, out->states);
	regions(r, out->states, out);
	out->margin = c.second - c.cost;
}

/*
 * Below "Education", "Schools" and "Courses" may be titles too: where two
 * headings of a form are known titles, and most of that form are.
 */
static void find_subs(struct reader *r)
{
	int n = r->lines->count;

	r->subs = arena_alloc(r->arena, (size_t)n * sizeof *r->subs);
	for (int level = 2; level <= 6; level++) {
		int all = 0, known = 0;

		for (int i = 0; i < n; i++)
			if (is_heading(&r->lines->line[i]) &&
				r->lines->line[i].level == level) {
				all++;
				known += r->evidence[i].title >= 0.8;
			}
		for (int i = 0; i < n && known > 1 && 5 * known >= 3 * all;
			i++)
			r->subs[i] = r->subs[i] ||
				(is_heading(&r->lines->line[i]) &&
					r->lines->line[i].level == level);
	}
}

/* Titles have no date, and what begins in bold is none; the rest is style. */
static unsigned title_form(const struct typed_line *line, const struct evidence *e)
{
	return form_of(line, e);
}

struct reading *reading_choose(struct arena *arena, const struct typed_lines *lines,
	const struct evidence *evidence, const char *name)
{
	size_t n = (size_t)lines->count + 1;
	struct reading *out = arena_alloc(arena, sizeof *out);
	unsigned *forms = arena_alloc(arena, n * sizeof *forms);
	struct reader r = {.arena = arena, .lines = lines,
		.evidence = evidence, .name = name, .forms = forms,
		.cache = {.arena = arena}};
	int h1 = 0;

	out->lines = lines;
	out->evidence = evidence;
	out->states = arena_alloc(arena, n * sizeof *out->states);
	if (!lines->count)
		return out;
	for (int i = 0; i < lines->count; i++) {
		forms[i] = title_form(&lines->line[i], &evidence[i]);
		h1 += lines->line[i].kind == LINE_HEADING &&
			lines->line[i].level == 1;
	}
	r.sole = h1 == 1;
	r.best = arena_alloc(arena, n * STATES * sizeof *r.best);
	r.from = arena_alloc(arena, n * STATES);
	r.base = arena_alloc(arena, n * sizeof *r.base);
	r.costs = line_costs_make(arena, lines, evidence);
	make_base(&r);
	find_subs(&r);
	choose(&r, out);
	return out;
}
