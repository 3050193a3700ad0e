/*
 * The costs of a line that forms have no part in, computed once. A head wants
 * a date, of its own or in the two lines below it; further lines of a head want
 * to bring what is missing above; what is left is body.
 */
#include "resume/line_costs.h"

#include "resume/form.h"
#include "resume/line_dates.h"
#include "resume/line_lends.h"
#include "resume/line_lists.h"
#include "resume/line_rows.h"
#include "resume/weight.h"

enum { TASK = 4 /* words; more may tell what was done */ };

static double words_of(const struct evidence *e)
{
	double sum = e->has[MARK_JOB] + e->has[MARK_DEGREE] +
		e->has[MARK_SCHOOL] + e->has[MARK_ORGANIZATION];

	return sum < 2 ? sum : 2;
}

/* Whether a row, item or quote begins anew at line i after line i - 1. */
static bool same_item(const struct line_costs *c, int a, int b)
{
	return c->lines->line[a].item == c->lines->line[b].item;
}

static double near_date(const struct line_costs *c, int i)
{
	const struct evidence *e = &c->evidence[i];
	double best = W(HEAD_UNDATED);
	int end = c->lines->count;

	if (e->date >= 0)
		best = W(HEAD_DATE) * e->dated + W(HEAD_UNDATED) *
			(1 - e->dated);
	if (e->date >= 0 && e->dated > 0.5)
		return best;
	if (line_fact_below(c, i) >= 0)
		best = W(HEAD_THIRD);
	if (i + 1 < end) {
		double n = line_lends(c, i + 1, i);
		double cost = W(HEAD_NEXT) * n + W(HEAD_UNDATED) * (1 - n);

		best = cost < best ? cost : best;
	}
	if (i + 2 < end && c->evidence[i + 1].sentence < 0.5 &&
		!(form_is_heading(c->line[i + 1].form) &&
			c->line[i + 1].rank <= c->line[i].rank)) {
		double n = line_lends(c, i + 2, i);
		double cost = W(HEAD_THIRD) * n + W(HEAD_UNDATED) * (1 - n);

		best = cost < best ? cost : best;
	}
	return best;
}

/* Whether the line's label goes on from one of those two or three lines above:
 * "Company: Acme", "Terms: remote", "Position: Diver". */
static bool goes_on(const struct line_costs *c, int i)
{
	const struct evidence *e = &c->evidence[i];

	if (i >= c->lines->count)
		return false;
	for (int k = i - 1; label_heads(e->label) && k >= 0 && k > i - 4; k--) {
		const struct evidence *a = &c->evidence[k];

		if (a->date >= 0 || a->sentence > 0.5 || a->words > 6 ||
			a->label == e->label || c->lines->line[k].kind !=
				c->lines->line[i].kind)
			return false;
		if (label_heads(a->label))
			return k < i - 1;
	}
	return false;
}

/* "### Completed:" right above another heading of its level. */
static bool is_group(const struct line_costs *c, int i)
{
	const struct typed_line *line = &c->lines->line[i];

	return line->kind == LINE_HEADING && c->evidence[i].labelled &&
		c->evidence[i].label_end == line->len &&
		i + 1 < c->lines->count && line[1].kind == LINE_HEADING &&
		line[1].level == line->level;
}

static double head_cost(const struct line_costs *c, int i)
{
	const struct evidence *e = &c->evidence[i];
	const struct typed_line *line = &c->lines->line[i];
	double own = e->date >= 0 ? e->dated : 0;
	double cost = W(HEAD_DATE) * own + W(HEAD_UNDATED) * (1 - own) +
		W(HEAD_WORD) * words_of(e);
	bool dated = own > 0.5;

	if (!dated && line_fact_below(c, i) >= 0)
		cost += W(HEAD_THIRD);
	if (!dated)
		cost += W(HEAD_SENTENCE) * e->sentence;
	else
		cost += W(HEAD_SENTENCE) * e->sentence * (e->tail ||
			line->begins & ~line->whole & STYLE_BOLD ? 0.3
			: e->date_first ? 0.4 : 1);
	if (line->later && !c->line[i].again && (own < 0.9 || e->date_only ||
			e->date_place))
		cost += W(HEAD_LATER);
	if (dated && e->label == LABEL_TASKS)
		cost += W(HEAD_LABEL);
	if (e->labelled && !dated && (!label_heads(e->label) ||
			(e->label == LABEL_PROJECT && line_fact_below(c, i) < 0)) &&
		e->label != LABEL_DATE)
		cost += W(HEAD_LABEL) + (e->label == LABEL_TASKS ||
			e->label == LABEL_PROJECT ? W(HEAD_TASKS) : 0);
	if (i && (line->kind == LINE_ITEM || line->kind == LINE_ROW) &&
		line[-1].list == line->list &&
		(e->label == LABEL_DATE || (c->line[i].fact && e->label)))
		cost += W(HEAD_FACT);
	if (e->names_next == 2 || e->footed)
		cost += W(HEAD_FACT);
	if (goes_on(c, i) || goes_on(c, i + 1))
		cost += W(HEAD_GOES_ON);
	if (is_group(c, i))
		cost += W(HEAD_FACT);
	if (line_is_fenced(c, i))
		cost += W(HEAD_FENCED);
	if (line->kind == LINE_ITEM && !dated)
		cost += W(HEAD_BULLET);
	if (line->kind == LINE_DEFINITION)
		cost += W(HEAD_DEFINITION);
	if (line->level > 1 && line->kind != LINE_HEADING)
		cost += W(HEAD_DEPTH) * (line->level - 1);
	if (e->title >= 1 && !dated)
		cost += W(HEAD_TITLE);
	if (e->repeated && !dated)
		cost += W(HEAD_REPEATED);
	return cost;
}

/* Whether the line is all of its list. */
static bool is_only_item(const struct line_costs *c, int i)
{
	const struct typed_line *line = &c->lines->line[i];

	return line->kind == LINE_ITEM && (!i || line[-1].list != line->list)
		&& (i + 1 >= c->lines->count || line[1].list != line->list);
}

/* Whether it has a word, a place or a date that a head may lack. */
static bool names_part(const struct evidence *e)
{
	return words_of(e) > 0 || e->has[MARK_PLACE] > 0 || e->date >= 0;
}

static bool is_place(const struct evidence *e)
{
	return e->has[MARK_PLACE] > 0 && e->words < 6 && e->date < 0;
}

/* Whether the item is one of several that tell what was done: its neighbour
 * has as many words. */
static bool is_of_tasks(const struct line_costs *c, int i)
{
	const struct typed_line *line = &c->lines->line[i];
	const struct evidence *e = &c->evidence[i];

	if (line[-1].kind == LINE_ITEM && line->level == line[-1].level &&
		line->item != line[-1].item)
		return true;
	return i + 1 < c->lines->count && line[1].list == line->list &&
		line[1].level == line->level && line[1].kind == LINE_ITEM &&
		line[1].item != line->item && e->date < 0 && !e->labelled &&
		e->words > TASK && e[1].words > TASK && e[1].date < 0;
}

/* How an item of a list differs from other lines in this. A place below a date
 * is as RenderCV writes it. */
static double more_item_cost(const struct line_costs *c, int i)
{
	const struct evidence *e = &c->evidence[i];
	const struct typed_line *line = &c->lines->line[i];
	double cost = 0;

	if (line->kind != LINE_ITEM || (is_place(e) &&
			line[-1].kind == LINE_ITEM &&
			line->level == line[-1].level && e[-1].date_only))
		return 0;
	if (is_only_item(c, i) && line[-1].kind != LINE_ITEM &&
		e->words < 9 && (names_part(e) || e->link_only) && !(e->words > TASK / 2 &&
			line->text[line->len - 1] == '.'))
		cost += W(MORE_ONLY);
	else if (c->line[i].fact)
		cost += W(MORE_FACT);
	else if (!e->date_only && !e->date_place &&
		line->block != line[-1].block)
		cost += words_of(e) > 0 && e->words < 9 ? 0.5 : W(MORE_ITEM);
	if (line[-1].kind == LINE_ITEM &&
		line->level < line[-1].level)
		cost += W(MORE_COMPLETE);
	if (!c->line[i].fact && is_of_tasks(c, i))
		cost += W(MORE_ITEM);
	if (line[-1].kind == LINE_PARAGRAPH &&
		line[-1].list == line->list && line[-1].item != line->item)
		cost += W(MORE_COMPLETE); /* the next item of the list */
	return cost;
}

/* Whether a definition, that begins like a name, stands right below its term. */
static bool defines(const struct typed_line *line)
{
	return line[-1].kind == LINE_TERM && !(line->text[0] >= 'a' &&
		line->text[0] <= 'z');
}

/* Whether it is a heading right below a higher one. */
static bool is_below_heading(const struct typed_line *line)
{
	return line->kind == LINE_HEADING && line[-1].kind == LINE_HEADING &&
		line->level > line[-1].level;
}

/* Whether it says all that a head does, right below a heading that says
 * nothing: "### In town", "**Baker**, Oven Ltd, 2014 - 2016". */
static bool is_whole_below(const struct line_costs *c, int i)
{
	const struct evidence *e = &c->evidence[i];
	const struct typed_line *line = &c->lines->line[i];

	return e->dated >= 0.6 && line_is_whole(e) && e->sentence < 0.5 &&
		line[-1].kind == LINE_HEADING && line->kind != LINE_HEADING &&
		e[-1].date < 0 && words_of(e - 1) <= 0;
}

static double more_cost(const struct line_costs *c, int i)
{
	const struct evidence *e = &c->evidence[i];
	const struct typed_line *line = &c->lines->line[i];
	bool opens = line->begins & ~line->whole & STYLE_BOLD;
	double cost = W(MORE) + W(MORE_SENTENCE) * e->sentence *
		(opens ? 0.4 : 1) + W(MORE_WORD) * words_of(e);

	if (!i)
		return cost;
	if (e->footed)
		cost += W(MORE_FOOT);
	if (is_whole_below(c, i))
		cost += W(MORE_WHOLE);
	if (line->rule && line[-1].kind != LINE_HEADING)
		cost += W(MORE_RULE);
	if (line->box && line->box == line[-1].box && e->words < 7 &&
		line->block != line[-1].block)
		cost += W(MORE_BOX);
	if (e->words > 12 && !(e->sentence < 0.3 && words_of(e) >= 1))
		cost += W(MORE_LONG);
	if (e->dated > 0.5 && c->evidence[i - 1].dated > 0.5)
		cost += W(MORE_DATED);
	if (line->kind == LINE_CODE && line->level > line[-1].level)
		cost += W(MORE_INDENTED);
	if (e->title >= 0.8 && e->date < 0 && line->kind == LINE_HEADING &&
		!(is_below_heading(line) && line_lacks(c, i)))
		cost += W(MORE_TITLE);
	if (line->block == line[-1].block || (line->kind == LINE_DEFINITION &&
			(same_item(c, i, i - 1) || defines(line))))
		cost += W(MORE_BLOCK);
	if (line->kind == LINE_HEADING || line->whole & (STYLE_BOLD |
			STYLE_ITALIC))
		cost += W(MORE_STYLED);
	cost += more_item_cost(c, i);
	if (e->link_only && line->later)
		cost += W(MORE_LINK);
	if (line->kind == LINE_ROW && line->later && !names_part(e) &&
		!e->label)
		cost += W(MORE_ITEM);
	if (line_is_whole(e) && (line_is_whole(&c->evidence[i - 1]) ||
			(line->kind == LINE_HEADING && e->dated > 0.5 &&
				line[-1].kind != LINE_HEADING)))
		cost += W(MORE_COMPLETE);
	if (line_lacks(c, i) && e->sentence < 0.5)
		cost += W(MORE_WORD);
	if (is_place(e))
		cost += W(MORE_PLACE) * e->has[MARK_PLACE];
	if ((e->label >= LABEL_TITLE && e->label <= LABEL_DATE &&
			(e->label_end < line->len || e->words > 1 ||
				line->len > 2)) || e->names_next == 2)
		cost += W(MORE_LABEL);
	else if (e->label == LABEL_TASKS || (e->labelled && e->label == 0 &&
			e->date < 0))
		cost += W(MORE_TASKS);
	if (line->kind == LINE_ROW && !line->later && !line_completes(c, i) &&
		!(form_is_alone(line) && c->evidence[i - 1].dated > 0.5) &&
		!(e->label >= LABEL_TITLE && e->label <= LABEL_DATE))
		cost += W(MORE_COMPLETE);
	return cost;
}

static double role_cost(const struct line_costs *c, int i)
{
	const struct evidence *e = &c->evidence[i];
	const struct typed_line *line = &c->lines->line[i];
	bool dated = e->date >= 0 && e->dated > 0.5;
	bool job = e->has[MARK_JOB] > 0.4 || ((line->kind == LINE_DEFINITION ||
		line->kind == LINE_HEADING) && e->has[MARK_DEGREE] >= 1);
	double cost = W(ROLE_SENTENCE) * e->sentence;

	if (dated)
		cost += W(ROLE_DATE);
	else
		cost += job ? W(ROLE_JOB_ONLY) : W(ROLE_BARE);
	if (job)
		cost += W(ROLE_JOB);
	else if (!(i + 1 < c->lines->count &&
			c->evidence[i + 1].has[MARK_JOB] > 0.4 &&
			c->evidence[i + 1].sentence < 0.5))
		cost += W(ROLE_PROJECT);
	if (e->date_only || e->date_place)
		cost += W(ROLE_DATE_ONLY);
	if (e->label == LABEL_DATE || e->label == LABEL_TASKS)
		cost += W(ROLE_BARE);
	if (line->kind == LINE_ITEM && !(job && (dated ||
			near_date(c, i) < -1)))
		cost += W(ROLE_ITEM);
	if (line->kind == LINE_ITEM && line->level > 1 && !job)
		cost += W(HEAD_DEPTH) * (line->level - 1);
	return cost;
}

/* A course below its school. What a row says is of the school itself. */
static double studied_cost(const struct evidence *e,
	const struct typed_line *line)
{
	bool fact = e->date_only || e->date_place || e->label ||
		line->kind == LINE_ROW;

	return W(ROLE_SENTENCE) * e->sentence + (e->date >= 0 && e->dated > 0.5
		? W(ROLE_DATE) : W(ROLE_BARE) + W(ROLE_PROJECT)) +
		(fact ? W(ROLE_BARE) : 0);
}

static double body_cost(const struct line_costs *c, int i)
{
	const struct evidence *e = &c->evidence[i];
	const struct typed_line *line = &c->lines->line[i];
	bool listed = line->kind == LINE_ITEM;
	double cost = 0;

	if (e->date >= 0 && e->dated > 0.5 && !e->footed) {
		bool range = e->dates[e->date].range;

		cost += range && e->has[MARK_JOB] >= 1 ? W(BODY_JOB)
			: range ? W(BODY_RANGE) : W(BODY_DATE);
		if (listed)
			cost *= e->has[MARK_ORGANIZATION] >= 1 && range &&
				e->sentence < 0.5 ? 1 : W(BODY_LIST);
		cost *= e->dated;
	}
	return cost;
}

/* What follows the date of a head or role, which is alone in line i - 1. */
static void find_steps_after_date(struct line_costs *c, int i)
{
	const struct evidence *e = &c->evidence[i];
	const struct typed_line *line = &c->lines->line[i];

	if (!c->line[i - 1].date_alone || (e->sentence > 0.9 &&
			line->kind == LINE_ITEM && line[-1].kind != LINE_ITEM))
		return;
	for (int b = 0; b < ENTRY_STATES; b++) {
		double *from = c->line[i].step[b];
		double cost = b == ENTRY_MORE || b == ENTRY_ROLE_MORE
			? W(AFTER_DATE_MORE) : W(AFTER_DATE_OTHER);

		from[ENTRY_HEAD] += cost;
		from[ENTRY_ROLE] += cost;
	}
}

/* What it costs to go on to line i. next and third: how much of a date the line
 * lends to an undated head in the line above, or the one above that. */
static void find_steps(struct line_costs *c, int i)
{
	const struct evidence *e = &c->evidence[i];
	const struct typed_line *line = &c->lines->line[i];
	struct costs *l = &c->line[i];
	double next = 0, third = 0;
	double (*to)[ENTRY_STATES] = l->step, *more = to[ENTRY_MORE];

	if (!i)
		return;
	if (e[-1].dated < 0.5)
		next = line_lends(c, i, i - 1);
	if (i > 1 && e[-1].dated < 0.5 && e[-2].dated < 0.5)
		third = line_lends(c, i, i - 2);
	l->half = line_is_half(c, i, next);
	more[ENTRY_HEAD] = W(LENT) * next;
	more[ENTRY_MORE] = W(MORE_FAR) + W(LENT_THIRD) * third;
	if (line->kind == LINE_PARAGRAPH && line->list < 0 &&
		(line[-1].kind == LINE_ITEM || (line[-1].kind ==
			LINE_DEFINITION && !line_lacks(c, i)))) {
		/* it stands below that list */
		more[ENTRY_HEAD] += W(MORE_BELOW);
		more[ENTRY_MORE] += W(MORE_BELOW);
	}
	to[ENTRY_ROLE_MORE][ENTRY_ROLE] = W(LENT_ROLE) * next;
	to[ENTRY_ROLE_MORE][ENTRY_ROLE_MORE] = W(LENT_ROLE) * third;
	to[ENTRY_HEAD][ENTRY_HEAD] = W(NEXT_HEAD) + (l->half ? W(HEAD_HALF)
		: 0);
	if (l->no_date && l[-1].date_alone)
		to[ENTRY_HEAD][ENTRY_MORE] = W(HEAD_AFTER_DATE);
	if (l->date_alone && l[-1].short_text)
		to[ENTRY_HEAD][ENTRY_BODY] = W(BODY_ORPHAN);
	to[ENTRY_ROLE][ENTRY_BODY] = W(BODY_ROLE) + (l->short_text &&
		l[-1].short_text ? W(BODY_ORPHAN) : 0);
	to[ENTRY_BODY][ENTRY_HEAD] = to[ENTRY_BODY][ENTRY_MORE] = l->below;
	find_steps_after_date(c, i);
}

static void weigh(struct line_costs *c, int i)
{
	struct costs *l = &c->line[i];
	const struct evidence *e = &c->evidence[i];
	const struct typed_line *line = &c->lines->line[i];
	double near = near_date(c, i);

	l->again = line_is_again(c, i);
	l->head = head_cost(c, i);
	l->more = more_cost(c, i);
	l->role = role_cost(c, i);
	l->studied = studied_cost(e, line);
	l->body = body_cost(c, i);
	l->body_form = line->kind == LINE_PARAGRAPH && !line->whole &&
		!(line->begins & STYLE_BOLD) ? W(BODY_FORM_TEXT)
		: W(BODY_FORM);
	l->date_alone = e->date_only || e->date_place;
	l->no_date = near > 0 && line->kind != LINE_HEADING;
	l->short_text = ((line->kind == LINE_PARAGRAPH &&
			line->list < 0) || line->whole & STYLE_BOLD) &&
		e->words < 9 && !e->sentence && !e->labelled &&
		!l->date_alone;
	l->more_form = l->body_form < W(BODY_FORM) && (!line->later ||
		e->dated < 0.1)
		? W(MORE_FORM_TEXT) : W(MORE_FORM);
	l->bare_item = line->kind == LINE_ITEM && !line->whole &&
		e->dated < 0.1 && words_of(e) < 1;
	l->below = e->words < 8 && words_of(e) > 0 && !e->sentence &&
		line->kind != LINE_ITEM ? W(BODY_SHORT) : 0;
	l->plain_head = near > 0 && words_of(e) < 0.5 ? W(HEAD_BARE)
		: 0;
	l->near = near < 0;
	l->stray = near > 0 && line_is_stray(c, i);
	c->ranges += e->dated > 0.5 && e->dates[e->date].range;
	find_steps(c, i);
	l->can_head = line->kind == LINE_HEADING || near < 0 ||
		line->whole || line->begins & STYLE_BOLD ||
		words_of(e) > 0 || line->kind == LINE_TERM ||
		line->kind == LINE_ROW;
	l->can_role = e->dated > 0.5 || near < -1 ||
		e->has[MARK_JOB] > 0.4;
	l->dated_role = e->dated > 0.5 && e->has[MARK_JOB] > 0.4 &&
		line->kind == LINE_PARAGRAPH && line->begins &
		STYLE_BOLD && e->sentence < 0.5;
	/* "CV as PDF" leads to another form of the document. */
	if (line->kind == LINE_HEAD_ROW || e->duration_only || e->remark_only ||
		(e->link_only && e->doctitle > 0 && !e->date_count))
		l->can_head = l->can_role = false;
}

struct line_costs *line_costs_make(struct arena *arena,
	const struct typed_lines *lines, const struct evidence *evidence)
{
	struct line_costs *c = arena_alloc(arena, sizeof *c);

	c->lines = lines;
	c->evidence = evidence;
	c->line = arena_alloc(arena, (size_t)(lines->count + 1) *
		sizeof *c->line);
	for (int i = 0; i < lines->count; i++) {
		c->line[i].form = form_of(&lines->line[i], &evidence[i]);
		c->line[i].rank = form_rank(c->line[i].form);
		if (i + 1 < lines->count && evidence[i + 1].duration_only)
			c->line[i].form |= FORM_LASTING;
	}
	line_find_facts(c);
	for (int i = 0; i < lines->count; i++)
		weigh(c, i);
	for (int i = 0; i < lines->count; i++)
		line_row_costs(c, i);
	line_find_lists(c);
	for (int i = 0; i < lines->count; i++)
		line_note_owner(c, i);
	return c;
}
