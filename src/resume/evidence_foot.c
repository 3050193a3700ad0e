/*
 * Feet: authors who write the employer and the date below what they tell,
 *
 *	### Baker
 *
 *	- Baked bread
 *
 *	Mill Lane Bakery - Ely
 *
 *	May 2013 – June 2014
 *
 * do so in all of their entries. What ends the text below an undated heading,
 * or line in bold, is its foot if it has the only date there, alone or in a few
 * words, and if most of the headings beside it end so; but not where one stands
 * right below a date that is below a section's title: dates stand above them.
 */
#include "resume/evidence.h"

enum { RANKS = 8, BOLD = 7, /* of lines in bold; headings have their level */
	SHORT = 12 /* words of a foot */ };

struct feet {
	const struct typed_lines *lines;
	struct evidence *all;
	int parts[RANKS], feet[RANKS]; /* by rank */
	bool above[RANKS]; /* dates stand above them, or above higher ones */
};

static bool is_dated(const struct evidence *e)
{
	return e->date >= 0 && e->dated > 0.5;
}

/* How high the line stands over what follows; 0: it heads nothing. */
static int rank_of(const struct feet *f, int i)
{
	const struct typed_line *line = &f->lines->line[i];

	if (line->kind == LINE_HEADING)
		return line->level < BOLD ? line->level : 0;
	return line->kind == LINE_PARAGRAPH && line->list < 0 &&
		!line->later && line->whole & STYLE_BOLD &&
		!is_dated(&f->all[i]) ? BOLD : 0;
}

/* The line behind what stands below line i, which has that rank. */
static int end_of(const struct feet *f, int i, int rank)
{
	int k = i + 1, other;

	while (k < f->lines->count && (!(other = rank_of(f, k)) ||
			(other == BOLD && rank < BOLD)))
		k++;
	return k;
}

static bool is_foot(const struct feet *f, int i)
{
	const struct typed_line *line = &f->lines->line[i];
	const struct evidence *e = &f->all[i];

	return line->kind == LINE_PARAGRAPH && line->list < 0 && is_dated(e) &&
		(e->date_only || (!line->later && e->words <= SHORT &&
			e->sentence < 0.5 && e->dates[e->date].range));
}

/* The foot of what stands below line i, or -1. */
static int foot_of(const struct feet *f, int i, int rank)
{
	int foot = end_of(f, i, rank) - 1;

	if (foot < i + 2 || !is_foot(f, foot))
		return -1;
	for (int k = i + 1; k < foot; k++)
		if (is_dated(&f->all[k]))
			return -1;
	return foot;
}

/* Whether it shows that there are feet: a date may as well end a head of a few
 * lines, unless text is between. */
static bool is_telling(const struct feet *f, int i, int foot)
{
	for (int k = i + 1; k < foot; k++)
		if (f->all[k].sentence > 0.5 || f->lines->line[k].kind ==
			LINE_ITEM)
			return true;
	return foot > i + 2 && !f->lines->line[foot].later;
}

/* Whether a date alone is all that stands between heading i and the one above, or
 * a section's title of any form. */
static bool is_below_date(const struct feet *f, int i)
{
	return i > 1 && f->all[i - 1].date_only &&
		(f->lines->line[i - 2].kind == LINE_HEADING ||
			f->all[i - 2].title >= 1) &&
		f->lines->line[i - 1].kind == LINE_PARAGRAPH;
}

void evidence_find_feet(const struct typed_lines *lines, struct evidence *all)
{
	struct feet f = {.lines = lines, .all = all};
	int rank;

	for (int i = 0; i < lines->count; i++)
		if ((rank = rank_of(&f, i)) && !is_dated(&all[i])) {
			f.parts[rank]++;
			f.above[rank] = f.above[rank] || is_below_date(&f, i);
			f.feet[rank] += is_telling(&f, i, foot_of(&f, i, rank));
		}
	for (rank = 1; rank < RANKS; rank++)
		f.above[rank] = f.above[rank] || f.above[rank - 1];
	for (int i = 0; i < lines->count; i++) {
		int foot;

		if (!(rank = rank_of(&f, i)) || is_dated(&all[i]) ||
			f.above[rank] || f.feet[rank] < 2 ||
			2 * f.feet[rank] <= f.parts[rank])
			continue;
		foot = foot_of(&f, i, rank);
		if (!is_telling(&f, i, foot))
			continue;
		all[i].foot = foot;
		for (int k = i + 1; k <= foot; k++)
			all[k].footed = true;
	}
}
