/*
 * The regions of a document together. A document has jobs and schools where
 * titles say so; which of a topic's regions has them is what costs least, and
 * the others may have none: "Coding experience" beside "Work experience".
 */
#include "resume/region.h"

#include "resume/weight.h"

bool region_ends(const struct region *region, const struct typed_lines *lines,
	int i)
{
	int title = region->title;

	return title >= 0 && i > title + 1 && topic_is_plain(region->topic) &&
		lines->line[title].kind != LINE_HEADING &&
		lines->line[i].kind == LINE_HEADING;
}

/* The region of the topic in which entries cost least, as against none; or
 * NULL. */
static struct region *likeliest(struct region *regions, int count,
	enum topic topic)
{
	struct region *best = NULL;

	for (struct region *g = regions; g < regions + count; g++)
		if (g->topic == topic && (!best || g->cost - g->empty <
				best->cost - best->empty))
			best = g;
	return best;
}

/* What the region's entries cost, if others of its topic have dates. */
static double cost_beside(const struct region *regions, int count,
	const struct region *g)
{
	for (const struct region *o = regions; g->topic == TOPIC_WORK &&
		o < regions + count; o++)
		if (o->topic == TOPIC_WORK && !o->undated && o->head)
			return g->cost + g->undated;
	return g->cost;
}

double regions_settle(struct region *regions, int count)
{
	static const enum topic careers[] = {TOPIC_WORK, TOPIC_EDUCATION};
	struct region *must[2];
	double sum = 0;

	for (int k = 0; k < 2; k++) {
		must[k] = likeliest(regions, count, careers[k]);
		if (must[k] && must[k]->cost >= must[k]->empty +
			W(REGION_EMPTY)) {
			sum += W(REGION_EMPTY);
			must[k] = NULL;
		}
	}
	for (struct region *g = regions; g < regions + count; g++) {
		if (g != must[0] && g != must[1] && cost_beside(regions,
				count, g) >= g->empty) {
			g->head = g->role = 0;
			g->cost = g->empty;
		}
		sum += g->cost;
	}
	return sum;
}
