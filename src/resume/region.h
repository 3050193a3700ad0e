/* The entries of one region: its lines read as heads, roles and bodies. */
#ifndef RESUME_REGION_H
#define RESUME_REGION_H

#include "resume/reading.h"

/* What every line costs in each state whatever the forms are. */
struct line_costs;

struct line_costs *line_costs_make(struct arena *arena,
	const struct typed_lines *lines, const struct evidence *evidence);

/*
 * Reads lines [region->first, region->end) by the best pair of forms, of the
 * entries' first lines and of their roles'; sets the region's forms, cost and
 * margin, and what it costs without entries.
 */
void region_read(struct arena *arena, const struct line_costs *costs,
	struct region *region);

/*
 * Whether the region ends before line i: a title in bold, of skills or the
 * like, stands over no heading, which ranks above it. regions.c
 */
bool region_ends(const struct region *region, const struct typed_lines *lines,
	int i);

/*
 * Of the readings of each region, with entries or without, takes the cheaper
 * as the document has it, and returns what they cost together. regions.c
 */
double regions_settle(struct region *regions, int count);

/* Sets the states of the region's lines, by the forms that were chosen;
 * states: of all lines of the document. */
void region_states(struct arena *arena, const struct line_costs *costs,
	const struct region *region, enum state *states);

#endif
