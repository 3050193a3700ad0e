/*
 * The best path through the document: what each line is of the title, the name,
 * the headline, contact data, prose, titles of sections, or inside a section,
 * under one hypothesis (Viterbi).
 */
#include "resume/reader.h"

#include "resume/form.h"
#include "resume/weight.h"

#include <string.h>

static const enum state states_of[DOC_STATES] = {STATE_TITLE, STATE_NAME,
	STATE_HEADLINE, STATE_CONTACT, STATE_INTRO, STATE_SECTION,
	STATE_BODY, STATE_CONTACT, STATE_INTRO};

static const double NEVER = STEP_NEVER;

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
 * of what is about the person: "# Info", "# Portfolio", "## Jane Doe". */
static bool is_titled_name(const struct reader *r, int i)
{
	const struct evidence *above = &r->document.evidence[i - 1];

	return i && line_is_heading(&r->document.lines->line[i]) &&
		r->document.evidence[i].name >= 1 && above->title >= 1 &&
		(above->topic == TOPIC_PERSONAL || above->topic ==
			TOPIC_CONTACT || (i == 1 && above->beside >= 1));
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

void reader_set_front(struct reader *r)
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
 * first section is no more than what the lines below cost less there, up to
 * one where it is past it, too: for where it is, one that is past it can be
 * inside one, or at a title, whose steps cost SECTION_EMPTY at most. That is
 * the line's slack: a state that is dearer by more than one past it is on no
 * best path, nor is a step back that costs more.
 */
static void set_costs(struct reader *r)
{
	const double least = W(SECTION_EMPTY) + 1e-6;
	double slack = least;

	for (int i = r->document.lines->count - 1; i >= 0; i--) {
		double *c = r->cost[i], past, more;

		line_states(r, i, c);
		past = c[DOC_SECTION] + W(SECTION_EMPTY);
		if (past > c[DOC_INSIDE])
			past = c[DOC_INSIDE];
		more = past - r->front[i];
		r->slack[i] = slack;
		r->closed[i] = r->steps.back[r->name[i]] > slack + more;
		slack = slack + more > least ? slack + more : least;
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

double reader_run(struct reader *r)
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

void reader_trace(const struct reader *r, enum state *states)
{
	int n = r->document.lines->count;
	int s = least_of(r->best[n - 1]);

	for (int i = n - 1; i >= 0; i--) {
		states[i] = states_of[s];
		s = r->from[i][s];
	}
}
