/*
 * Letters grow wider or narrower first, since that is seen last; then the room
 * between them gives way faster than spaces do; what is beyond its bounds is
 * for the spaces.
 */
#include "text/share.h"

#define TRACKING_FIRST 3 /* how much faster letters part than words */

/* What the items of a line have to give, in one direction. */
struct give {
	double expansion, tracking, glue;
};

static struct give give_of(const struct set_range *r)
{
	struct give give = {0, 0, 0};

	for (size_t i = r->from; i < r->to; i++) {
		const struct item *it = &r->items[i];

		if (it->kind == ITEM_GLUE)
			give.glue += r->ratio < 0 ? it->shrink : it->stretch;
		else if (it->kind == ITEM_BOX)
			give.tracking += (double)it->stretch - it->expansion;
		give.expansion += it->expansion;
	}
	return give;
}

struct shares share(const struct set_range *r)
{
	const struct give give = give_of(r);
	const double room = TRACKING_FIRST * give.tracking + give.glue;
	const double side = r->ratio < 0 ? -1 : 1;
	const double missing = side * r->ratio *
		(give.expansion + give.tracking + give.glue);
	double rest = missing - give.expansion, tracking, glue;
	struct shares s = {.glue = r->ratio};

	if (!give.expansion)
		return s;
	s.expansion = side * (rest < 0 ? missing / give.expansion : 1);
	if (room <= 0)
		return s;
	if (rest < 0)
		rest = 0;
	glue = rest / room;
	tracking = glue * TRACKING_FIRST;
	if (tracking > 1) {
		tracking = 1;
		glue = give.glue > 0 ? (rest - give.tracking) / give.glue : 0;
	}
	s.tracking = side * tracking;
	s.glue = give.glue > 0 ? side * glue : 0;
	return s;
}
