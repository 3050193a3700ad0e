/*
 * Which line's date is whose: a head may have none, and one of the lines below
 * it the date that it lacks. resume/ only: line_costs.c.
 */
#ifndef RESUME_LINE_DATES_H
#define RESUME_LINE_DATES_H

#include "resume/line_costs.h"

/* The line below line i that says the date behind a label, before any line
 * that stands as high; or -1. */
int line_fact_below(const struct line_costs *costs, int i);

/* Notes at the date that belongs to heading i, below it, how high that stands:
 * where the heads of entries stand higher, it is none of an entry's; but it
 * may be a role's. */
void line_note_owner(struct line_costs *costs, int i);

/* What the lines of a head tell. */
struct tenure {
	const struct date *range; /* how long; or NULL */
	bool job;                 /* and as what */
};

/* Adds what line i tells. */
void tenure_add(struct tenure *tenure, const struct line_costs *costs, int i);

/* Whether line i says a time within that of a head, and no job's word, unless
 * the head has one: what was done there. more: the next line tells of it,
 * too. */
bool line_is_within(const struct line_costs *costs, const struct tenure *head,
	int i, bool more);

/* What the date of a line is within. */
enum inner { INNER_NONE, INNER_HEAD, INNER_JOB /* of a head with a title */ };

/* Notes the lines of a region of which that is true, where heads have that
 * form; inner: from the region's first line on. */
void line_find_inner(const struct line_costs *costs,
	const struct region *region, unsigned heads, unsigned char *inner);

/*
 * Notes short lists whose items are short and one of which is a date: they say
 * of their entry what a head's lines would: "- Acme", "- Berlin", "- 2019".
 */
void line_find_facts(struct line_costs *costs);

#endif
