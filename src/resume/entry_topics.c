/*
 * What sections and entries are about. A region's topic is its title's; one
 * whose title says nothing is about what its entries are: degrees and schools,
 * jobs with ranges of dates, or anything else. In a mixed one each entry is
 * what it shows.
 */
#include "resume/build.h"

#include <string.h>

/* What the heads of a region's entries show. */
struct heads_show {
	int heads, degrees, jobs, ranges;
	int named; /* with a word of jobs, degrees, schools or employers */
	int titled; /* by the emphasis that opens their text */
};

static void count_head(const struct reading *r, int from, int to,
	struct heads_show *n)
{
	bool range = false, job = false, degree = false, school = false;

	for (int i = from; i < to; i++) {
		const struct evidence *e = &r->evidence[i];

		range = range || (e->date >= 0 && e->dates[e->date].range);
		job = job || e->has[MARK_JOB] > 0.4;
		school = school || e->has[MARK_SCHOOL] > 0;
		degree = degree || e->has[MARK_DEGREE] >= 1;
		if (!school && e->has[MARK_ORGANIZATION] >= 1)
			job = true;
	}
	n->heads++;
	n->named += job || degree || school;
	n->ranges += range;
	n->degrees += degree || (school && !job);
	n->jobs += range && job && !degree;
}

static struct heads_show show(const struct reading *r, const struct region *g)
{
	struct heads_show n = {0};

	for (int i = g->first; i < g->end; i++) {
		int end = i + 1;

		if (r->states[i] != STATE_HEAD)
			continue;
		while (end < g->end && r->states[end] == STATE_MORE)
			end++;
		count_head(r, i, end, &n);
		n.titled += end < g->end && build_opening(&r->lines->line[end]);
	}
	return n;
}

static bool is_vague(enum topic topic)
{
	return topic == TOPIC_NONE || topic == TOPIC_OTHER ||
		topic == TOPIC_PROFILE;
}

/* Whether the line is a few words, or a list of such: "Keras, Pandas, Go". */
static bool is_enumeration(const struct typed_line *line,
	const struct evidence *e)
{
	static const char *const marks[] = {",", "|", ";", "\t", ":",
		"\xE3\x80\x81" /* 、 */, "\xEF\xBC\x8C" /* ， */,
		"\xEF\xBC\x9A" /* ： */, "\xC2\xB7", "\xD8\x8C" /* ، */};
	int parts = 1;

	if (e->sentence > 0.5 || e->date_count || e->contact >= 1)
		return false;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		for (const char *s = line->text; (s = strstr(s, marks[i]));
			s += strlen(marks[i]))
			parts++;
	return e->words <= 4 * parts;
}

/* Whether all that is under a title is short and no entry: so are skills. */
static bool is_listing(const struct reading *r, const struct region *g)
{
	int units = 0, other = 0;

	if (g->title < 0)
		return false;
	for (int i = g->first; i < g->end; i++) {
		const struct evidence *e = &r->evidence[i];

		if (r->states[i] != STATE_BODY || e->has[MARK_SCHOOL] >= 1 ||
			e->has[MARK_ORGANIZATION] >= 1)
			return false;
		if (is_enumeration(&r->lines->line[i], e))
			units += 1 + e->words / 4;
		else
			other += 3;
	}
	return units > 2 && units > other;
}

/* What a region is about whose title does not say. */
static enum topic topic_of(const struct reading *r, const struct region *g)
{
	struct heads_show n;

	if (!is_vague(g->topic) && g->topic != TOPIC_ACTIVITIES)
		return g->topic;
	n = show(r, g);
	if (g->topic == TOPIC_ACTIVITIES)
		return 2 * n.titled > n.heads && n.ranges == n.heads
			? TOPIC_WORK : g->topic;
	if (n.heads && 2 * n.degrees > n.heads && n.degrees >= n.jobs)
		return TOPIC_EDUCATION;
	if (n.heads && 2 * (n.jobs + n.degrees) > n.heads)
		return TOPIC_WORK; /* or both, mixed */
	if (g->topic == TOPIC_NONE && !n.heads && is_listing(r, g))
		return TOPIC_SKILLS;
	return g->topic == TOPIC_NONE && n.heads ? TOPIC_OTHER : g->topic;
}

/* Teaching is work if all entries are posts, and no others have dates. */
static void find_posts(const struct reading *r, enum topic *topics)
{
	for (int i = 0; i < r->region_count; i++)
		if (topics[i] == TOPIC_WORK && show(r, &r->regions[i]).ranges)
			return;
	for (int i = 0; i < r->region_count; i++) {
		struct heads_show n = {0};

		if (topics[i] == TOPIC_TEACHING)
			n = show(r, &r->regions[i]);
		if (n.jobs && n.jobs == n.heads)
			topics[i] = TOPIC_WORK;
	}
}

/* A résumé has work: if no region is, that with most ranges of dates is. */
static void find_work(const struct reading *r, enum topic *topics)
{
	int best = -1, most = 1;

	find_posts(r, topics);
	for (int i = 0; i < r->region_count; i++) {
		struct heads_show n;

		if (topics[i] == TOPIC_WORK)
			return;
		n = show(r, &r->regions[i]);
		if (!is_vague(topics[i]) && !(topics[i] == TOPIC_PROJECTS &&
				2 * n.jobs > n.heads))
			continue;
		if (n.jobs && n.ranges > most && 2 * n.ranges > n.heads) {
			most = n.ranges;
			best = i;
		}
	}
	if (best >= 0)
		topics[best] = TOPIC_WORK;
}

/* What has a date and is of somebody is no skill, language or interest, though
 * it stands among those: a school, or what one has learnt elsewhere. */
static enum topic topic_of_dated(enum topic topic, const struct heads_show *n)
{
	if (!n->named)
		return topic;
	if (n->degrees)
		return TOPIC_EDUCATION;
	return topic == TOPIC_SKILLS ? TOPIC_CERTIFICATES : TOPIC_OTHER;
}

/* In a region of jobs and degrees, each entry is what it shows. */
enum topic build_topic(const struct reading *r, const struct region *g,
	enum topic topic, const struct entry *e)
{
	struct heads_show n = {0};

	if (topic == TOPIC_WORK && e->organization.text && build_turn(r, e) &&
		r->evidence[e->first].has[MARK_SCHOOL] > 0)
		return TOPIC_EDUCATION;
	count_head(r, e->first, e->head_end, &n);
	if (topic_is_plain(topic) && topic != TOPIC_PROFILE && e->dated)
		return topic_of_dated(topic, &n);
	if (!is_vague(g->topic) || (topic != TOPIC_WORK &&
			topic != TOPIC_EDUCATION))
		return topic;
	return n.degrees ? TOPIC_EDUCATION : n.jobs ? TOPIC_WORK : topic;
}

void build_topics(const struct reading *r, enum topic *topics)
{
	for (int i = 0; i < r->region_count; i++)
		topics[i] = topic_of(r, &r->regions[i]);
	find_work(r, topics);
}
