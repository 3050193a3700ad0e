/*
 * Levels of headings: 2 for sections' titles whatever they were typed as, 3
 * for heads of entries, 4 for those of roles. Other headings keep their order
 * among themselves and stand below what they are in.
 */
#include "resume/dressing.h"

#include "model/spans.h"

#include <string.h>

enum { LONG = 1200 }; /* bytes: more than a narrow column should hold */
enum { LEAST_SHARE = 3 }; /* quarters of a list's items that are heads */

/* What headings stand in: a section, an entry or a role. */
struct container {
	int depth;       /* a section's: 0, an entry's: 1, a role's: 2 */
	unsigned levels; /* that were typed for headings in it, as bits */
};

/* A section whose headings are being settled. */
struct settling {
	struct dresser *d;
	const struct section *section;
	struct container outer;
	struct container **in; /* what each line stands in */
	int typed;             /* the highest level of a head; 7: none is one */
	int title, head;       /* the levels that the title and heads get */
};

/* Rules that only part a section from the one before, or its title from the
 * rest. */
static void drop_rules(struct node *title)
{
	struct node *n = title;

	while (n->next && n->next->kind == KIND_HR && !n->next->classes)
		node_unlink(n->next);
	while (!n->prev && n->parent->kind == KIND_DIV)
		n = n->parent;
	while (n->prev && n->prev->kind == KIND_HR && !n->prev->classes)
		node_unlink(n->prev);
}

static bool is_heading(const struct dresser *d, int i)
{
	return d->line[i].kind == LINE_HEADING && d->own[i] &&
		node_is_heading(dress_block(d, i));
}

static void make_title(struct dresser *d, int i)
{
	struct node *block;

	if (line_is_row(&d->line[i])) {
		dress_split_table(d, i);
		dress_row(d, i);
	}
	block = dress_block(d, i);
	dress_join_cells(d->arena, block);
	dress_lift(d->arena, block);
	dress_unwrap(block);
	block->kind = KIND_H2;
	drop_rules(block);
}

/* How many of the levels typed in the container are above this one. */
static int rank(const struct container *in, int level)
{
	unsigned above = in->levels & ((1u << level) - 1);
	int n = 0;

	for (; above; above &= above - 1)
		n++;
	return n;
}

static void set_level(struct dresser *d, int i, int level)
{
	dress_block(d, i)->kind = (enum kind)(KIND_H1 +
		(level > 6 ? 6 : level) - 1);
}

static void contain(struct settling *z, const struct entry *e, int depth)
{
	struct container *c = arena_alloc(z->d->arena, sizeof *c);

	c->depth = depth;
	for (int i = e->first; i < e->end; i++)
		z->in[i] = c;
}

bool dress_is_group(const struct dresser *d, int i)
{
	return state_is_body(d->states[i]) && i + 1 < d->count &&
		d->states[i + 1] == STATE_HEAD;
}

/* What heads are, and which headings are above all of them. */
static void find_levels(struct settling *z)
{
	const struct section *s = z->section;

	z->typed = 7;
	for (int i = s->first; i < s->end; i++)
		if (is_heading(z->d, i) && z->d->states[i] == STATE_HEAD &&
			z->d->line[i].level < z->typed)
			z->typed = z->d->line[i].level;
	for (int i = s->first; i < s->end; i++) {
		int level = z->d->line[i].level;

		if (!is_heading(z->d, i) || !state_is_body(z->d->states[i]))
			continue;
		if (level < z->typed && (z->typed < 7 ||
				dress_is_group(z->d, i)))
			z->in[i] = &z->outer;
		if (level != z->typed)
			z->in[i]->levels |= 1u << level;
	}
}

/* The level of a heading typed at `level` that is no head. */
static int level_in(const struct settling *z, const struct container *in,
	int level)
{
	int own = in->depth ? z->head + in->depth - 1 : z->title;

	return level == z->typed ? z->head : own + 1 + rank(in, level);
}

static void set_levels(struct settling *z)
{
	for (int i = z->section->first; i < z->section->end; i++) {
		int level = z->d->line[i].level;

		if (!is_heading(z->d, i))
			continue;
		switch (z->d->states[i]) {
		case STATE_HEAD:
			set_level(z->d, i, z->head);
			break;
		case STATE_ROLE: case STATE_PROJECT:
			set_level(z->d, i, z->head + 1);
			break;
		case STATE_MORE: case STATE_ROLE_MORE:
			dress_block(z->d, i)->kind = KIND_P;
			break;
		case STATE_BODY: case STATE_INTRO:
			set_level(z->d, i, level_in(z, z->in[i], level));
			break;
		default:
			break;
		}
	}
}

/* Headings that were typed above the heads stay above them. */
static void settle(struct settling *z)
{
	const struct section *s = z->section;
	const struct entry *e = dress_has_entries(s) ? s->entries : NULL;

	z->title = s->title.text || e ? 2 : 1;
	for (int i = s->first; i < s->end; i++)
		z->in[i] = &z->outer;
	for (; e; e = e->next) {
		contain(z, e, 1);
		for (const struct entry *r = e->roles; r; r = r->next)
			contain(z, r, 2);
	}
	find_levels(z);
	z->head = z->title + 1 + rank(&z->outer, z->typed);
	set_levels(z);
}

static void settle_all(struct dresser *d)
{
	struct container **in = arena_alloc(d->arena, ((size_t)d->count + 1) *
		sizeof *in);

	for (const struct section *s = d->resume->sections; s; s = s->next) {
		struct settling z = {.d = d, .section = s, .in = in};

		if (s->title.text || d->resume->name.text ||
			dress_has_entries(s))
			settle(&z); /* else it is no résumé: as typed */
	}
}

/* How many items a list has, how many of them are heads, and whether those
 * have more to say than their line. The numbers of one that is no career's, as
 * of publications, are its author's; so are items that are halves of entries. */
struct list {
	int items, heads, bodies;
	bool career, numbered, halves;
};

static void count_entry(const struct dresser *d, struct list *lists,
	const struct section *s, const struct entry *e)
{
	int list = d->line[e->first].list;

	if (list < 0)
		return;
	lists[list].heads++;
	lists[list].numbered = node_within(dress_block(d, e->first), KIND_OL);
	lists[list].bodies += e->end > e->first + 1;
	lists[list].halves = lists[list].halves || s->halves;
	if (s->topic == TOPIC_WORK || s->topic == TOPIC_EDUCATION)
		lists[list].career = true;
}

static bool dissolves(const struct list *l)
{
	return !l->halves && 4 * l->heads >= LEAST_SHARE * l->items &&
		(l->career || (l->bodies && !l->numbered));
}

static struct list *count_lists(struct dresser *d)
{
	int count = 0;
	struct list *lists;

	for (int i = 0; i < d->count; i++)
		if (d->line[i].list >= count)
			count = d->line[i].list + 1;
	lists = arena_alloc(d->arena, ((size_t)count + 1) * sizeof *lists);
	for (int i = 0; i < d->count; i++)
		if (d->line[i].kind == LINE_ITEM && d->line[i].list >= 0 &&
			!d->line[i].later)
			lists[d->line[i].list].items++;
	for (const struct section *s = d->resume->sections; s; s = s->next)
		for (const struct entry *e = dress_has_entries(s)
			? s->entries : NULL; e; e = e->next) {
			count_entry(d, lists, s, e);
			for (const struct entry *r = e->roles; r; r = r->next)
				count_entry(d, lists, s, r);
		}
	return lists;
}

/* Marks the lines of heads that stay items of their list. */
static bool *find_staying(struct dresser *d)
{
	const struct list *lists = count_lists(d);
	bool *stays = arena_alloc(d->arena, (size_t)d->count + 1);

	for (int i = 0; i < d->count; i++) {
		const struct typed_line *line = &d->line[i];
		enum state more = d->states[i] == STATE_HEAD ? STATE_MORE
			: STATE_ROLE_MORE;

		if ((d->states[i] != STATE_HEAD &&
				!state_is_within(d->states[i])) ||
			line->kind != LINE_ITEM || line->list < 0 ||
			dissolves(&lists[line->list]))
			continue;
		stays[i] = true;
		while (i + 1 < d->count && d->states[i + 1] == more)
			stays[++i] = true;
	}
	return stays;
}

static bool is_head(enum state s)
{
	return s == STATE_HEAD || s == STATE_MORE || state_is_within(s) ||
		s == STATE_ROLE_MORE;
}

/* Titles and heads leave lists, definitions and quotes, the last first, so
 * that what is left behind them is moved but once. */
static void lift(struct dresser *d)
{
	const bool *stays = find_staying(d);

	for (int i = d->count - 1; i >= 0; i--)
		if (d->own[i] && d->states[i] == STATE_SECTION)
			make_title(d, i);
		else if (d->own[i] && is_head(d->states[i]) && !stays[i] &&
			!line_is_row(&d->line[i]))
			dress_lift(d->arena, dress_block(d, i));
}

/* Whether the box holds lines of the entry only. */
static bool is_within(const struct dresser *d, const struct node *box,
	const struct entry *e)
{
	for (const struct node *n = box; n; n = node_next(n, box)) {
		const struct typed_line *line;

		if (!doc_kinds[n->kind].block)
			continue;
		line = map_lookup(&d->blocks, &n, sizeof n);
		if (line && (line - d->line < e->first ||
				line - d->line >= e->end))
			return false;
	}
	return true;
}

/* Boxes that part one line of a head from the others dissolve. */
static void open_boxes(struct dresser *d, const struct entry *e)
{
	const struct node *parent = dress_block(d, e->first)->parent;
	bool apart = false;

	for (int i = e->first; i < e->head_end; i++)
		apart = apart || dress_block(d, i)->parent != parent;
	for (int i = e->first; apart && i < e->head_end; i++) {
		struct node *n = dress_block(d, i)->parent, *next;

		for (; n->kind == KIND_DIV && is_within(d, n, e); n = next) {
			next = n->parent;
			node_unwrap(n);
		}
	}
}

static void open_all(struct dresser *d)
{
	for (const struct section *s = d->resume->sections; s; s = s->next)
		for (const struct entry *e = dress_has_entries(s)
			? s->entries : NULL; e; e = e->next) {
			open_boxes(d, e);
			for (const struct entry *r = e->roles; r; r = r->next)
				open_boxes(d, r);
		}
}

void dress_titles(struct dresser *d)
{
	lift(d);
	open_all(d);
	settle_all(d);
}

void section_add_topic(struct arena *arena, struct node *section,
	enum topic topic)
{
	struct buf all = {.arena = arena};

	if (!topic_names[topic])
		return;
	if (!node_has_class(section, topic_names[topic]))
		node_add_class(arena, section, topic_names[topic]);
	node_text(section, &all);
	if (all.len > LONG)
		node_add_class(arena, section, "long");
}

/* What a title says that the résumé does not know for one. */
static enum topic topic_of(const struct dresser *d, int i)
{
	if (d->evidence[i].title < 1 || (d->states[i] != STATE_SECTION &&
			!state_is_body(d->states[i])))
		return TOPIC_NONE;
	return d->evidence[i].topic;
}

void dress_topics(struct dresser *d)
{
	enum topic *topics = arena_alloc(d->arena, ((size_t)d->count + 1) *
		sizeof *topics);

	for (int i = 0; i < d->count; i++)
		topics[i] = topic_of(d, i);
	for (const struct section *s = d->resume->sections; s; s = s->next)
		if (s->title.text)
			topics[s->first] = s->topic;
	for (struct node *n = d->doc->body; n; n = node_walk(n, d->doc->body)) {
		int i = n->kind == KIND_SECTION ? dress_first_line(d, n->first)
			: -1;

		if (i >= 0)
			section_add_topic(d->arena, n, topics[i]);
	}
}
