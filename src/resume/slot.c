/*
 * Which part of a head is what. Each part costs something as title, employer
 * (or school), place or remark, by its own words; it may belong to the part
 * before; each of the first three is said once (exact dynamic programming over
 * what was said). Heads of a region that are cut alike share the sum of their
 * costs, so that what one shows holds for all; one may leave that if its own
 * words are strong. Whether commas part is a hypothesis of the region, and
 * whether titles stand before employers.
 */
#include "resume/head_beside.h"
#include "resume/part_cost.h"

#include "resume/weight.h"

#include <string.h>

struct labeller {
	struct arena *arena;
	const struct reading *reading;
	struct head *heads;
	int count;
	enum entry_group group;
	bool title_first;
	int cuts;   /* what parts in heads of the topic */
	bool given; /* certificates, prizes: somebody gave them */
	bool free;  /* volunteering, teaching: what one did may be all */
	bool taught; /* courses: somebody, in parentheses, did */
};

/* What was said, as a set of slots, and the last: a state of the labelling. */
enum { STATES = 8 * (SLOT_REMARK + 1) };

/* The labelling of least cost, over parts and states. */
struct table {
	double cost[STATES], next[STATES]; /* up to the part, and with it */
	uint32_t reached;                  /* of next; a bit each */
	signed char slot[PARTS][STATES];   /* label of the part */
	signed char before[PARTS][STATES]; /* the state before it */
};

static double order_cost(const struct labeller *l, int mask, int slot)
{
	if (slot == SLOT_TITLE && (mask & 1 << SLOT_ORGANIZATION))
		return l->title_first ? W(ORDER) : 0;
	if (slot == SLOT_ORGANIZATION && (mask & 1 << SLOT_TITLE))
		return l->title_first ? 0 : W(ORDER);
	return 0;
}

static double missing_cost(const struct labeller *l, const struct head *h,
	int mask)
{
	static const short title[] = {W_NO_TITLE_WORK, W_NO_TITLE_EDU,
		W_NO_TITLE_OTHER};
	static const short organization[] = {W_NO_ORG_WORK, W_NO_ORG_EDU,
		W_NO_ORG_OTHER};
	double cost = 0;

	if (!(mask & 1 << SLOT_TITLE) && !h->employer)
		cost += weight[title[l->group]];
	if (!(mask & 1 << SLOT_ORGANIZATION) && !h->role)
		cost += l->free ? W(NO_ORG_FREE)
			: weight[organization[l->group]];
	if (!(mask & (1 << SLOT_TITLE | 1 << SLOT_ORGANIZATION)) && !h->role)
		cost += W(NO_NAME);
	if ((mask & 1 << SLOT_ORGANIZATION) && h->role && !h->own)
		cost += W(ORG_OF_ROLE);
	if ((mask & 1 << SLOT_TITLE) && h->employer)
		cost += W(TITLE_OF_EMPLOYER);
	return cost;
}

static const double NEVER = 1e9;

static int state_of(int mask, int last)
{
	return mask * (SLOT_REMARK + 1) + last;
}

static int mask_of(int state)
{
	return state / (SLOT_REMARK + 1);
}

static int last_of(int state)
{
	return state % (SLOT_REMARK + 1);
}

/* Whether a head may say the slot again: "BSc | Acme College | Physics". */
static bool is_again(const struct labeller *l, const struct part *p, int slot)
{
	return slot == SLOT_TITLE && l->group == GROUP_EDUCATION && p->study;
}

/* What it costs to label a part `slot` after what was said in `mask`. */
static double said_cost(const struct labeller *l, int mask, int slot)
{
	if (slot == SLOT_TITLE && mask & 1 << SLOT_TITLE)
		return W(TITLE_TWICE);
	return order_cost(l, mask, slot);
}

/* Which cost counts for a part as `slot` after one labelled `last`. */
static int column(int slot, int last)
{
	if (slot != SLOT_JOIN)
		return slot;
	switch (last) {
	case SLOT_TITLE: return COST_JOIN_TITLE;
	case SLOT_ORGANIZATION: return COST_JOIN_ORGANIZATION;
	case SLOT_PLACE: return COST_JOIN_PLACE;
	default: return slot;
	}
}

/* All labels of part i after one state. */
static void extend(const struct labeller *l, const struct part *p,
	const double costs[COSTS], struct table *t, int i, int state)
{
	int mask = mask_of(state), last = last_of(state);

	for (int s = 0; s < SLOT_COUNT; s++) {
		double cost;
		int to;

		if (s == SLOT_JOIN ? !i : s < SLOT_REMARK && mask & 1 << s &&
			!is_again(l, p, s))
			continue;
		cost = t->cost[state] + costs[column(s, last)] +
			said_cost(l, mask, s);
		to = state_of(s < SLOT_REMARK ? mask | 1 << s : mask,
			s == SLOT_JOIN ? last : s);
		if (t->reached >> to & 1 && cost >= t->next[to])
			continue;
		t->reached |= UINT32_C(1) << to;
		t->next[to] = cost;
		t->slot[i][to] = (signed char)s;
		t->before[i][to] = (signed char)state;
	}
}

/* Labels head h's parts by costs[part][slot]; returns the cost. */
static double label(const struct labeller *l, const struct head *h,
	double costs[PARTS][COSTS], enum slot *slots)
{
	struct table t;
	double best = NEVER;
	int state = state_of(0, SLOT_REMARK);

	t.next[state] = 0;
	t.reached = UINT32_C(1) << state;
	for (int i = 0; i < h->count; i++) {
		uint32_t from = t.reached;

		memcpy(t.cost, t.next, sizeof t.cost);
		t.reached = 0;
		for (; from; from &= from - 1)
			extend(l, &h->parts[i], costs[i], &t, i,
				__builtin_ctz(from));
	}
	for (uint32_t end = t.reached; end; end &= end - 1) {
		int k = __builtin_ctz(end);
		double cost = t.next[k] + missing_cost(l, h, mask_of(k));

		if (cost < best) {
			best = cost;
			state = k;
		}
	}
	for (int i = h->count - 1; i >= 0; i--) {
		slots[i] = (enum slot)t.slot[i][state];
		state = t.before[i][state];
	}
	return best;
}

static bool is_alike(const struct head *a, const struct head *b)
{
	if (a->count != b->count || a->role != b->role ||
		a->employer != b->employer)
		return false;
	for (int i = 0; i < a->count; i++)
		if (a->parts[i].joint != b->parts[i].joint)
			return false;
	return true;
}

/* The cost of given labels, order and what is missing included. */
static double cost_of(const struct labeller *l, const struct head *h,
	const enum slot *slots)
{
	double cost = 0;
	int mask = 0, last = SLOT_REMARK;

	for (int i = 0; i < h->count; i++) {
		cost += h->parts[i].cost[column(slots[i], last)] +
			said_cost(l, mask, slots[i]);
		if (slots[i] != SLOT_JOIN)
			last = slots[i];
		if (slots[i] < SLOT_REMARK)
			mask |= 1 << slots[i];
	}
	return cost + missing_cost(l, h, mask);
}

/* Labels head i by its group's sum; it leaves that for much better. */
static double label_one(const struct labeller *l, int i, enum slot *slots)
{
	struct head *h = &l->heads[i];
	double own[PARTS][COSTS], sum[PARTS][COSTS];
	enum slot shared[PARTS];
	double best, common;
	int group = 1;

	for (int p = 0; p < h->count; p++) {
		memcpy(own[p], h->parts[p].cost, sizeof *own);
		memcpy(sum[p], own[p], sizeof *sum);
	}
	for (int k = i < 24 ? 0 : i - 24; k < l->count && k < i + 24; k++) {
		const struct head *other = &l->heads[k];

		if (other == h || !is_alike(h, other))
			continue;
		group++;
		for (int p = 0; p < h->count; p++)
			for (int s = 0; s < COSTS; s++)
				sum[p][s] += other->parts[p].cost[s];
	}
	best = label(l, h, own, slots);
	if (group < 2)
		return best;
	for (int p = 0; p < h->count; p++)
		for (int s = 0; s < COSTS; s++)
			sum[p][s] /= group;
	label(l, h, sum, shared);
	common = cost_of(l, h, shared);
	if (common - best >= W(LEAVE_GROUP))
		return best + W(LEAVE_GROUP);
	memcpy(slots, shared, sizeof shared);
	return common;
}

static double label_all(struct labeller *l, enum slot (*slots)[PARTS])
{
	double cost = 0;

	for (int i = 0; i < l->count; i++)
		cost += label_one(l, i, slots[i]);
	return cost;
}

/* Whether the head is a job's and not only an employer's, or below one that
 * is: roles there may name an employer of their own. */
static bool is_job(const struct reading *r, const struct head *h)
{
	const struct evidence *e = &r->evidence[h->first];

	return h->role ? h->own : e->dated > 0.8 && e->has[MARK_JOB] >= 1;
}

static int find_heads(struct arena *arena, const struct reading *r,
	const struct region *g, struct head **out)
{
	int count = 0, n = 0;

	for (int i = g->first; i < g->end; i++)
		count += r->states[i] == STATE_HEAD ||
			state_is_within(r->states[i]);
	*out = arena_alloc(arena, (size_t)(count + 1) * sizeof **out);
	for (int i = g->first; i < g->end; i++) {
		enum state s = r->states[i];
		enum state more = s == STATE_HEAD ? STATE_MORE
			: STATE_ROLE_MORE;
		struct head *h = &(*out)[n];

		if (s != STATE_HEAD && !state_is_within(s))
			continue;
		h->first = i;
		while (i + 1 < g->end && r->states[i + 1] == more)
			i++;
		h->end = i + 1;
		h->role = state_is_within(s);
		h->project = s == STATE_PROJECT;
		if (h->role && !h->project)
			for (int k = n; k && !(*out)[k].employer; k--)
				if (!(*out)[k - 1].role) {
					(*out)[k - 1].employer = true;
					break;
				}
		h->own = h->role && n && is_job(r, &(*out)[n - 1]);
		n++;
	}
	return count;
}

static void cost_all(const struct labeller *l, int cuts)
{
	for (int i = 0; i < l->count; i++) {
		struct head *h = &l->heads[i];

		head_cut(h, l->reading, cuts | l->cuts);
		if (l->group == GROUP_WORK)
			head_settle_names(h, l->reading);
		for (int p = 0; p < h->count; p++)
			part_cost(l->reading, l->group, &h->parts[p],
				p ? &h->parts[p - 1] : NULL);
		head_prefer_near(h, l->reading);
		if (l->given || l->taught)
			head_expect_giver(h, l->reading, !l->given);
	}
}

/* Whether titles may come first or not: some head has more than one part. */
static bool have_order(const struct labeller *l)
{
	for (int i = 0; i < l->count; i++)
		if (l->heads[i].count > 1)
			return true;
	return false;
}

static bool have_commas(const struct labeller *l)
{
	for (int i = 0; i < l->count; i++)
		if (l->heads[i].commas)
			return true;
	return false;
}

/* The cheapest labelling so far. */
struct labelling {
	double cost;
	struct head *heads; /* as they were cut */
	enum slot (*slots)[PARTS];
	enum slot (*spare)[PARTS];
};

static void try(struct labeller *l, bool title_first, double more,
	struct labelling *best)
{
	double cost;

	l->title_first = title_first;
	cost = label_all(l, best->spare) + more;
	if (cost < best->cost - 1e-9)
		*best = (struct labelling){cost, l->heads, best->spare,
			best->slots};
}

/* The same heads, not cut yet. */
static struct head *uncut(struct arena *arena, const struct head *heads,
	int count)
{
	struct head *out = arena_array(arena, (size_t)count, sizeof *out);

	for (int i = 0; i < count; i++) {
		out[i].first = heads[i].first;
		out[i].end = heads[i].end;
		out[i].role = heads[i].role;
		out[i].project = heads[i].project;
		out[i].employer = heads[i].employer;
		out[i].own = heads[i].own;
	}
	return out;
}

/* Labels the heads by the best of four hypotheses: whether commas part, and
 * whether titles come first. What changes nothing is not tried. Returns them
 * as they were cut. */
static struct head *label_best(struct labeller *l)
{
	size_t count = (size_t)l->count;
	enum slot (*slots)[PARTS] = arena_array(l->arena, 2 * count,
		sizeof *slots);
	struct labelling best = {NEVER, l->heads, slots, slots + count};

	cost_all(l, 0);
	try(l, false, 0, &best);
	if (have_order(l))
		try(l, true, 0, &best);
	if (have_commas(l)) {
		l->heads = uncut(l->arena, l->heads, l->count);
		cost_all(l, CUT_COMMAS);
		try(l, false, W(COMMAS), &best);
		try(l, true, W(COMMAS), &best);
	}
	for (int i = 0; i < l->count; i++)
		for (int p = 0; p < best.heads[i].count; p++)
			best.heads[i].parts[p].slot = best.slots[i][p];
	return best.heads;
}

static int cuts_of(enum topic topic)
{
	return topic == TOPIC_PUBLICATIONS ? CUT_SENTENCES
		: topic == TOPIC_EDUCATION ? CUT_STUDIES : 0;
}

static enum entry_group group_of(enum topic topic)
{
	return topic == TOPIC_WORK || topic == TOPIC_VOLUNTEER ||
		topic == TOPIC_TEACHING ? GROUP_WORK
		: topic == TOPIC_EDUCATION ? GROUP_EDUCATION : GROUP_OTHER;
}

/* Whether activities are posts held somewhere: most heads name a job, and none
 * in a sentence. */
static bool are_posts(const struct labeller *l)
{
	int posts = 0;

	for (int i = 0; i < l->count; i++) {
		bool job = false, prose = false;

		for (int k = l->heads[i].first; k < l->heads[i].end; k++) {
			const struct evidence *e = &l->reading->evidence[k];

			job = job || e->has[MARK_JOB] > 0.4;
			prose = prose || e->sentence > 0.5;
		}
		posts += job && !prose;
	}
	return 2 * posts > l->count;
}

static struct labeller labeller_of(struct arena *arena,
	const struct reading *reading, enum topic topic)
{
	return (struct labeller){.arena = arena, .reading = reading,
		.group = group_of(topic), .cuts = cuts_of(topic),
		.given = topic == TOPIC_CERTIFICATES || topic == TOPIC_AWARDS,
		.free = topic == TOPIC_VOLUNTEER || topic == TOPIC_TEACHING,
		.taught = topic == TOPIC_COURSES};
}

int heads_label(struct arena *arena, const struct reading *reading,
	const struct region *region, enum topic topic, struct head **out)
{
	struct labeller l = labeller_of(arena, reading, topic);

	l.count = find_heads(arena, reading, region, &l.heads);
	if (topic == TOPIC_ACTIVITIES && are_posts(&l))
		l.group = GROUP_WORK;
	*out = l.count ? label_best(&l) : NULL;
	return l.count;
}

struct head *head_label(struct arena *arena, const struct reading *reading,
	enum topic topic, struct head *heads, int count)
{
	struct labeller l = labeller_of(arena, reading, topic);

	l.heads = heads;
	l.count = count;
	l.given = false; /* it is by the others that the last part tells who */
	return label_best(&l);
}
