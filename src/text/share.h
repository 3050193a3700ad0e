/* Who gives a line of justified text the room it lacks. Inside text/ only. */
#ifndef TEXT_SHARE_H
#define TEXT_SHARE_H

#include "text/set.h"

/* How far each gives way: the glue by its ratio; how wide letters are, and the
 * room between them, from -1 to 1. */
struct shares {
	double glue, expansion, tracking;
};

struct shares share(const struct set_range *range);

#endif
