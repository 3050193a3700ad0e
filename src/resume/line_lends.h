/* What a line brings to the head above it. resume/ only: line_costs.c. */
#ifndef RESUME_LINE_LENDS_H
#define RESUME_LINE_LENDS_H

#include "resume/line_costs.h"

/* How much of a date the line can lend to a head above it, 0 to 1. */
double line_lends(const struct line_costs *c, int i, int head);

/* Whether line i has the title, or the employer, that line i - 1 lacks. */
bool line_lacks(const struct line_costs *c, int i);

/* Whether it has both of its own. */
bool line_is_whole(const struct evidence *e);

/* Whether the line above in its block is whole too, so that each begins an
 * entry: "BA Art, Leeds College", "MA Dance, Hull College". */
bool line_is_again(const struct line_costs *c, int i);

/* Whether an undated row names the employer, school or place that the dated
 * one above lacks. */
bool line_completes(const struct line_costs *c, int i);

/* Whether line i and the one above are halves of a head. next: how much of a
 * date line i lends. */
bool line_is_half(const struct line_costs *c, int i, double next);

/* Whether nothing in line i, nor in the two below it that look unlike it, is of
 * a job or a school: no date, no title, no employer, no label of such. */
bool line_is_stray(const struct line_costs *c, int i);

#endif
