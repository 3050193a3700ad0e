/*
 * Letters give way first, since that is seen last: they grow wider or narrower
 * and part or draw nearer, both alike. What is beyond their bounds is for the
 * spaces. Letters parted in a line and drawn near in the next are seen: such
 * lines meet half way (struct set_range's `calm`).
 */
#include "text/share.h"

#include <math.h>

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
	const double letters = give.expansion + give.tracking;
	const double side = r->ratio < 0 ? -1 : 1;
	const double missing = side * r->ratio * (letters + give.glue);
	double expansion, tracking, rest;

	if (letters <= 0)
		return (struct shares){.glue = r->ratio};
	tracking = fmin(missing / letters, 1) * r->calm;
	rest = missing - tracking * give.tracking;
	expansion = give.expansion > 0 ? fmin(rest / give.expansion, 1) : 0;
	rest -= expansion * give.expansion;
	return (struct shares){
		.expansion = side * expansion,
		.tracking = side * tracking,
		.glue = give.glue > 0 ? side * rest / give.glue : 0,
	};
}
