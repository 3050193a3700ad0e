/* Regions whose lines stand in groups, each under a line that names it. resume/
 * only: reading.c. */
#ifndef RESUME_REGION_GROUPS_H
#define RESUME_REGION_GROUPS_H

#include "resume/line_costs.h"

/*
 * Parts the region, which has been read, if that leaves less of it unread: at
 * the lines of one form that have no date and head nothing but the lines below
 * them. Writes the parts to out, which has room for one a line, each read with
 * forms of its own, and returns how many; 1: the region is left as it is.
 */
int region_part(struct arena *arena, const struct line_costs *costs,
	const struct region *whole, struct region *out);

#endif
