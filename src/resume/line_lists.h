/* Entries that are items of a list, or stand between rules. resume/ only:
 * line_costs.c. */
#ifndef RESUME_LINE_LISTS_H
#define RESUME_LINE_LISTS_H

#include "resume/line_costs.h"

/* Notes the items and paragraphs that are entries among publications (cited) and
 * among what one was given (listed). */
void line_find_lists(struct line_costs *costs);

/* Whether line i is a further one of the few between two rules, and looks like
 * the first or is its date. */
bool line_is_fenced(const struct line_costs *c, int i);

#endif
