/*
 * What sections and entries are about. A region's topic is its title's; one
 * whose title says nothing is about what its entries are: degrees and schools,
 * jobs with ranges of dates, or anything else. In a mixed one each entry is
 * what it shows.
 */
#include "resume/build.h"

#include <string.h>

enum { PROGRAMS = 4 /* that tell a list of skills */ };

/* What the heads of a region's entries show. */
struct heads_show {
	int heads, degrees, jobs, ranges;
	int diplomas; /* degrees by their words, no jobs */
	int posts; /* jobs by their words, in no sentence */
	int lasting; /* the same with a range, a degree's word beside or not */
	int named; /* with a word of jobs, degrees, schools or employers */
	int titled; /* by the emphasis that opens their text */
};

static void count_head(const struct reading *r, int from, int to,
	struct heads_show *n)
{
	bool range = false, job = false, degree = false, school = false;
	bool post = false;

	for (int i = from; i < to; i++) {
		const struct evidence *e = &r->evidence[i];

		range = range || (e->date >= 0 && e->dates[e->date].range);
		job = job || e->has[MARK_JOB] > 0.4;
		school = school || e->has[MARK_SCHOOL] > 0;
		degree = degree || e->has[MARK_DEGREE] >= 1;
		post = post || (e->has[MARK_JOB] > 0.4 && e->sentence < 0.5);
		if (!school && e->has[MARK_ORGANIZATION] >= 1)
			job = true;
	}
	n->heads++;
	n->named += job || degree || school;
	n->ranges += range;
	n->degrees += degree || (school && !job);
	n->diplomas += degree && !job;
	n->posts += post && !degree;
	n->lasting += post && range;
	n->jobs += range && job && !degree;
}

/* Whether the lines from i on come to a role before the next head. */
static bool has_roles(const struct reading *r, const struct region *g, int i)
{
	while (i < g->end && r->states[i] != STATE_HEAD &&
		r->states[i] != STATE_ROLE)
		i++;
	return i < g->end && r->states[i] == STATE_ROLE;
}

/* An employer shows nothing beside the roles. */
static struct heads_show show(const struct reading *r, const struct region *g)
{
	struct heads_show n = {0};

	for (int i = g->first; i < g->end; i++) {
		bool role = r->states[i] == STATE_ROLE;
		int end = i + 1;

		if (!role && (r->states[i] != STATE_HEAD ||
				has_roles(r, g, end)))
			continue;
		while (end < g->end && r->states[end] == (role
				? STATE_ROLE_MORE : STATE_MORE))
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

		if (r->states[i] != STATE_BODY || r->lines->line[i].kind ==
			LINE_CODE || e->has[MARK_SCHOOL] >= 1 ||
			e->has[MARK_ORGANIZATION] >= 1)
			return false;
		if (is_enumeration(&r->lines->line[i], e))
			units += 1 + e->words / 4;
		else
			other += 3;
	}
	return units > 2 && units > other;
}

/* How many languages and tools of computers the region lists; 0 if there are
 * entries, or if few of its lines are lists of such. */
static int count_programs(const struct reading *r, const struct region *g)
{
	int programs = 0, lists = 0, other = 0;

	for (int i = g->first; i < g->end; i++) {
		const struct evidence *e = &r->evidence[i];
		int before = programs;

		if (r->states[i] != STATE_BODY)
			return 0;
		for (int k = 0; k < e->mark_count; k++)
			programs += e->marks[k].kind == MARK_PROGRAM;
		lists += programs > before && e->sentence < 0.9;
		other += e->sentence > 0.9;
	}
	return lists > other && 3 * lists >= g->end - g->first ? programs : 0;
}

/* Whether it is one of skills, whatever its title says: "Languages: Java, PHP". */
static bool is_of_programs(const struct reading *r, const struct region *g)
{
	bool languages = g->topic == TOPIC_LANGUAGES;

	return (languages || g->topic == TOPIC_NONE || g->topic == TOPIC_OTHER
		|| g->topic == TOPIC_WORK) && g->title >= 0 &&
		count_programs(r, g) >= (languages ? 2 : PROGRAMS);
}

/* "Work and Education" */
static bool is_career(const struct reading *r, const struct region *g)
{
	return g->title >= 0 && r->evidence[g->title].career;
}

/* What a region is about whose title does not say. */
static enum topic topic_of(const struct reading *r, const struct region *g)
{
	struct heads_show n;

	if (is_of_programs(r, g))
		return TOPIC_SKILLS;
	if (!is_vague(g->topic) && g->topic != TOPIC_ACTIVITIES)
		return g->topic;
	n = show(r, g);
	if (g->topic == TOPIC_ACTIVITIES)
		return 2 * n.titled > n.heads && n.ranges == n.heads
			? TOPIC_WORK : g->topic;
	if (n.heads && 2 * n.degrees > n.heads && n.degrees >= n.jobs)
		return TOPIC_EDUCATION;
	if (g->title < 0)
		n.jobs += n.degrees; /* both, mixed */
	if (n.heads && (2 * n.jobs > n.heads || is_career(r, g) ||
			(n.heads > 1 && n.posts == n.heads)))
		return TOPIC_WORK;
	if (g->topic == TOPIC_NONE && !n.heads && is_listing(r, g))
		return TOPIC_SKILLS;
	return g->topic == TOPIC_NONE && n.heads ? TOPIC_OTHER : g->topic;
}

/* Teaching is work if all entries are posts, and no others have dates. */
static void find_posts(const struct reading *r, enum topic *topics)
{
	for (int i = 0; i < r->region_count; i++) {
		struct heads_show n = {0};

		if (topics[i] == TOPIC_TEACHING)
			n = show(r, &r->regions[i]);
		if (n.heads && (n.lasting == n.heads || (n.jobs &&
				(n.jobs == n.heads || n.posts == n.heads))))
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
		} else if (most < 2 && 2 * n.posts > n.heads && n.posts > 1) {
			best = i;
		}
	}
	if (best >= 0)
		topics[best] = TOPIC_WORK;
}

/* What has a date and is of somebody is no skill, language or interest, though
 * it stands among those: a school, or what one has learnt elsewhere; or a job,
 * where no section is of such. */
static enum topic topic_of_dated(enum topic topic, const struct heads_show *n,
	bool worked)
{
	if (!n->named)
		return topic;
	if (n->degrees)
		return TOPIC_EDUCATION;
	if (n->jobs && !worked)
		return TOPIC_WORK;
	return topic == TOPIC_SKILLS ? TOPIC_CERTIFICATES : TOPIC_OTHER;
}

/* Whether degrees have a section of their own. */
static bool has_education(const struct reading *r)
{
	for (int i = 0; i < r->region_count; i++)
		if (r->regions[i].topic == TOPIC_EDUCATION)
			return true;
	return false;
}

/* Whether a section of the topic has entries. */
static bool has_entries(const struct reading *r, enum topic topic)
{
	for (int i = 0; i < r->region_count; i++)
		if (r->regions[i].topic == topic && r->regions[i].head)
			return true;
	return false;
}

/* The line above that names what is below it, the entry among that: "Courses:"
 * over a list, in an entry's text; or -1. */
static int group_of(const struct reading *r, const struct region *g, int entry)
{
	const struct typed_line *line = r->lines->line;

	for (int i = entry - 1; i >= g->first; i--) {
		const struct evidence *e = &r->evidence[i];
		bool above = line[i].kind == LINE_HEADING ?
			line[entry].kind != LINE_HEADING ||
				line[i].level < line[entry].level
			: line[entry].kind == LINE_ITEM && (line[i].kind !=
				LINE_ITEM || line[i].level < line[entry].level);

		if (!above)
			continue;
		return r->states[i] == STATE_BODY && e->title >= 0.8 &&
			e->words < 8 && (line[i].kind == LINE_HEADING ||
			line[i].text[line[i].len - 1] == ':') ? i : -1;
	}
	return -1;
}

/* Whether the entry's first line has a word for prizes: "Regional Welding
 * Contest". */
static bool is_prize(const struct reading *r, const struct entry *e)
{
	const struct evidence *v = &r->evidence[e->first];

	return v->title >= 0.8 && v->topic == TOPIC_AWARDS;
}

/* Below "Education & Certificates", "Degrees and awards": a degree, or anything
 * at a school, is education, and what is neither is the other, if the region has
 * both; or TOPIC_NONE. */
static enum topic topic_of_both(const struct reading *r,
	const struct region *g, const struct heads_show *n)
{
	const unsigned education = 1u << TOPIC_EDUCATION;
	unsigned both = g->title < 0 ? 0 : r->evidence[g->title].topics;
	struct heads_show all;

	if (!(both & education) || both == education ||
		both & 1u << TOPIC_WORK)
		return TOPIC_NONE;
	all = show(r, g);
	if (!all.degrees || all.degrees == all.heads)
		return TOPIC_NONE;
	for (int t = 0; t < TOPIC_COUNT && !n->degrees; t++)
		if (both & ~education & 1u << t && topic_is_listed(
				(enum topic)t))
			return (enum topic)t;
	return n->degrees ? TOPIC_EDUCATION : TOPIC_NONE;
}

/* In a region of jobs and degrees, each entry is what it shows; among jobs a
 * degree is one where there is no other room for it. */
enum topic build_topic(const struct reading *r, const struct region *g,
	enum topic topic, const struct entry *e)
{
	struct heads_show n = {0};
	int group = group_of(r, g, e->first);
	enum topic both;

	if (group >= 0 && topic_is_listed(r->evidence[group].topic))
		return r->evidence[group].topic;
	if (topic == TOPIC_WORK && e->organization.text && build_turn(r, e) &&
		r->evidence[e->first].has[MARK_SCHOOL] > 0)
		return TOPIC_EDUCATION;
	count_head(r, e->first, e->head_end, &n);
	both = topic_of_both(r, g, &n);
	if (both != TOPIC_NONE)
		return both;
	if (topic == TOPIC_PERSONAL && n.jobs)
		return TOPIC_WORK;
	if (topic_is_career(topic) && !n.named && is_prize(r, e))
		return TOPIC_AWARDS;
	if (topic_is_plain(topic) && topic != TOPIC_PROFILE && e->dated)
		return topic_of_dated(topic, &n, has_entries(r, TOPIC_WORK));
	if (topic == TOPIC_WORK && n.diplomas && !n.jobs && e->dated &&
		!has_education(r))
		return TOPIC_EDUCATION;
	if (!is_vague(g->topic) || (topic != TOPIC_WORK &&
			topic != TOPIC_EDUCATION))
		return topic;
	return n.degrees ? TOPIC_EDUCATION : n.jobs ? TOPIC_WORK : topic;
}

/* What the word of sections' titles at low[at] is about, if one stands there. */
static enum topic topic_at(const struct typed_line *title, size_t at)
{
	struct word_match match;
	const struct word *row;

	if ((at && title->low[at - 1] != ' ') || !words_match(title->low,
			title->len, at, WORD(SECTION) | WORD(SECTION_PART),
			&match))
		return TOPIC_NONE;
	row = words_row(&match, WORD_SECTION_PART, NULL);
	row = row ? row : words_row(&match, WORD_SECTION, NULL);
	return row ? (enum topic)row->value : TOPIC_NONE;
}

/* Whether the title of courses names education, and no courses: "Otra
 * formación". */
static bool says_education(const struct typed_line *title)
{
	bool said = false;

	for (size_t at = 1; at < title->len; at++) {
		enum topic topic = topic_at(title, at);

		if (topic == TOPIC_COURSES || topic == TOPIC_CERTIFICATES)
			return false;
		said = said || topic == TOPIC_EDUCATION;
	}
	return said;
}

/* Courses are education where their title says so, or stands below that of
 * education: a line in bold below a heading. */
static void find_courses(const struct reading *r, enum topic *topics)
{
	const struct typed_line *line = r->lines->line;

	for (int i = 0; i < r->region_count; i++) {
		const struct region *g = &r->regions[i];
		bool below = i && g->title >= 0 && g[-1].title >= 0 &&
			topics[i - 1] == TOPIC_EDUCATION &&
			line[g->title].kind != LINE_HEADING &&
			line[g[-1].title].kind == LINE_HEADING;

		if (topics[i] == TOPIC_COURSES && g->title >= 0 && (below ||
				says_education(&line[g->title])))
			topics[i] = TOPIC_EDUCATION;
	}
}

void build_topics(const struct reading *r, enum topic *topics)
{
	for (int i = 0; i < r->region_count; i++)
		topics[i] = topic_of(r, &r->regions[i]);
	find_courses(r, topics);
	find_work(r, topics);
}
