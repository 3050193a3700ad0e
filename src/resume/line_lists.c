/*
 * What an item of a list is by what the others are: one without a year among
 * publications that have one, a licence without a date beside one with it. And
 * what parts entries that are no items: rules.
 */
#include "resume/line_lists.h"

#include "resume/weight.h"

enum { LISTED = 12 /* words of an item that may be a name and no more */ };

/* In a list of publications each item or paragraph with a year is one. */
static double cited(const struct evidence *e, const struct typed_line *line)
{
	if (!e->date_count || line->later || e->words < 5 ||
		line->kind == LINE_HEADING)
		return 0;
	return W(HEAD_CITED);
}

/* One without a year beside items that have one is one too. */
static void find_cited(struct line_costs *c)
{
	const struct typed_line *line = c->lines->line;

	for (int i = 0; i < c->lines->count; i++)
		c->line[i].cited = cited(&c->evidence[i], &line[i]);
	for (int i = 0, end; i < c->lines->count; i = end) {
		int cited = 0, items = 0;

		for (end = i; end < c->lines->count && line[end].list ==
			line[i].list; end++)
			if (line[end].kind == LINE_ITEM && !line[end].later &&
				line[end].level == line[i].level) {
				items++;
				cited += c->line[end].cited < 0;
			}
		if (line[i].list < 0 || 3 * cited < items)
			continue;
		for (int k = i; k < end; k++)
			if (line[k].kind == LINE_ITEM && !line[k].later &&
				line[k].level == line[i].level &&
				c->line[k].cited >= 0)
				c->line[k].cited = W(HEAD_CITED) / 2;
	}
}

static bool is_short_item(const struct line_costs *c, int i)
{
	const struct evidence *e = &c->evidence[i];

	return c->lines->line[i].kind == LINE_ITEM && e->words <= LISTED &&
		e->sentence < 0.5 && !e->labelled;
}

/* A licence without a year beside one with it: in a list of short items one
 * does as the others do. */
static void find_listed(struct line_costs *c)
{
	const struct typed_line *line = c->lines->line;

	for (int i = 0, end; i < c->lines->count; i = end) {
		int dated = 0, other = 0;

		for (end = i; end < c->lines->count && line[end].list ==
			line[i].list; end++)
			if (!is_short_item(c, end))
				other++;
			else
				dated += c->evidence[end].dated >= 0.5;
		for (int k = i; line[i].list >= 0 && dated > 0 && !other &&
			k < end; k++)
			c->line[k].listed = !line[k].later;
	}
}

void line_find_lists(struct line_costs *c)
{
	find_cited(c);
	find_listed(c);
}

bool line_is_fenced(const struct line_costs *c, int i)
{
	enum { FEW = 4 };
	const struct typed_line *line = c->lines->line;
	int first = i, end = i + 1;

	while (first > 0 && i - first < FEW && !line[first].rule)
		first--;
	while (end < c->lines->count && end - first <= FEW && !line[end].rule)
		end++;
	return line[first].rule && first < i && end - first <= FEW &&
		(c->line[first].form == c->line[i].form ||
			(c->evidence[i].date_only && line[i].kind ==
				line[first].kind && line[i].kind ==
				LINE_PARAGRAPH && c->evidence[first].title <
				0.8));
}
