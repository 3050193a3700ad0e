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
 * do so in all of their entries. A date alone that ends what stands below a
 * heading without one is its foot if most of the headings beside it end so, and
 * none has a date between a section's title and itself: dates stand above it.
 */
#include "resume/evidence.h"

enum { MOST_LEVELS = 7 };

struct feet {
	const struct typed_lines *lines;
	struct evidence *all;
	int parts[MOST_LEVELS], feet[MOST_LEVELS]; /* by heading's level */
	bool above[MOST_LEVELS]; /* dates stand above its headings */
};

static bool is_dated(const struct evidence *e)
{
	return e->date >= 0 && e->dated > 0.5;
}

/* The line behind what stands below heading i. */
static int end_of(const struct feet *f, int i)
{
	const struct typed_line *line = f->lines->line;
	int k = i + 1;

	while (k < f->lines->count && line[k].kind != LINE_HEADING)
		k++;
	return k;
}

/* The last of those lines, if it is the only date and not the first two; -1. */
static int foot_of(const struct feet *f, int i)
{
	int end = end_of(f, i), foot = end - 1;
	const struct typed_line *line = &f->lines->line[foot];

	if (foot < i + 2 || is_dated(&f->all[i]) || line->later ||
		line->kind != LINE_PARAGRAPH || line->list >= 0 ||
		!f->all[foot].date_only || !is_dated(&f->all[foot]))
		return -1;
	for (int k = i + 1; k < foot; k++)
		if (is_dated(&f->all[k]))
			return -1;
	return foot;
}

/* Whether a date alone is all that stands between heading i and the one above. */
static bool is_below_date(const struct feet *f, int i)
{
	return i > 1 && f->all[i - 1].date_only &&
		f->lines->line[i - 2].kind == LINE_HEADING &&
		f->lines->line[i - 1].kind == LINE_PARAGRAPH;
}

static bool may_have(const struct feet *f, int i)
{
	return f->lines->line[i].kind == LINE_HEADING &&
		f->lines->line[i].level < MOST_LEVELS && !is_dated(&f->all[i]);
}

void evidence_find_feet(const struct typed_lines *lines, struct evidence *all)
{
	struct feet f = {.lines = lines, .all = all};

	for (int i = 0; i < lines->count; i++)
		if (may_have(&f, i)) {
			f.parts[lines->line[i].level]++;
			if (is_below_date(&f, i))
				f.above[lines->line[i].level] = true;
			/* a date in the next line but one is a head's */
			f.feet[lines->line[i].level] += foot_of(&f, i) > i + 2;
		}
	for (int i = 0; i < lines->count; i++) {
		int level = lines->line[i].level, foot;

		if (!may_have(&f, i) || f.above[level] || f.feet[level] < 2 ||
			2 * f.feet[level] <= f.parts[level])
			continue;
		foot = foot_of(&f, i);
		for (int k = i; k <= foot; k++)
			all[k].foot = foot;
	}
}
