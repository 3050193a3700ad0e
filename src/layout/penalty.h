/* What it costs to end a page where blocks meet, and inside of them. */
#ifndef LAYOUT_PENALTY_H
#define LAYOUT_PENALTY_H

#include "layout/vlist.h"
#include "text/text.h"

/* Before the block; 0: no more than anywhere. */
int penalty_before(const struct node *block);

/* Before that line of a paragraph, which is not its first. */
int penalty_within(const struct paragraph *p, int line);

/* Whether what a heading in the block holds on to ends where the block does:
 * an entry may be no more than its head. */
bool penalty_ends_in(const struct node *block);

#endif
