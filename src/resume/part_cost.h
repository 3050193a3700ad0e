/* What a part of a head costs as each thing. resume/ only: slot.c. */
#ifndef RESUME_PART_COST_H
#define RESUME_PART_COST_H

#include "resume/head.h"

/* What an entry is about, as far as its parts differ by it. */
enum entry_group { GROUP_WORK, GROUP_EDUCATION, GROUP_OTHER };

/* Sets the part's costs; before: the part in front of it in its head, or
 * NULL. */
void part_cost(const struct reading *reading, enum entry_group group,
	struct part *part, const struct part *before);

#endif
