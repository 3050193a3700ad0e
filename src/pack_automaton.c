/*
 * The smallest automaton that knows some strings (resume/automaton.h). They come
 * in the order of their bytes. The last one and the next part where they begin
 * to differ: the states below that are finished, from the last byte up, and a
 * finished state that is like an older one is that one. So no more is kept than
 * the automaton and one path.
 */
#include "pack_automaton.h"

#include "resume/automaton.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	BUCKETS = 1 << 20,
	FEW = 8,   /* labels that are looked through */
	DENSE = 24 /* bytes a label may take in a table */
};

struct edge {
	unsigned char label;
	int state;
};

struct state {
	int word; /* or -1 */
	int edge, count;
	int parents;
	int texts; /* that end here or below */
	int place; /* in the code; -1: not yet */
	int next;  /* of the same bucket */
};

/* A state of the path, whose edges may become more. */
struct open_state {
	int word, count;
	struct edge edges[256];
};

struct automaton {
	struct state *states;
	struct edge *edges;
	int *buckets;
	int state_count, edge_count, depth;
	char last[PACK_LONGEST]; /* the path */
	struct open_state path[PACK_LONGEST];
};

struct code {
	unsigned char *bytes;
	size_t len;
	struct fixup {
		size_t at;
		int state;
	} *fixups;
	int fixup_count, placed;
};

void pack_fail(const char *why, const char *text)
{
	fprintf(stderr, "pack: %s: %s\n", why, text);
	exit(1);
}

void *pack_new(size_t count, size_t size)
{
	void *p = calloc(count, size);

	if (!p)
		pack_fail("no memory", "it takes 200 MB");
	return p;
}

static unsigned hash_of(const struct open_state *s)
{
	unsigned h = (unsigned)s->word * 31;

	for (int i = 0; i < s->count; i++)
		h = (h ^ s->edges[i].label ^ (unsigned)s->edges[i].state << 8) *
			2654435761u + (h >> 15);
	return h % BUCKETS;
}

static bool is_like(const struct automaton *a, const struct state *old,
	const struct open_state *s)
{
	const struct edge *e = &a->edges[old->edge];

	if (old->word != s->word || old->count != s->count)
		return false;
	for (int i = 0; i < s->count; i++)
		if (e[i].label != s->edges[i].label ||
			e[i].state != s->edges[i].state)
			return false;
	return true;
}

/* The finished state that is like s, made if there is none. */
static int finish(struct automaton *a, const struct open_state *s)
{
	int *bucket = &a->buckets[hash_of(s)], id;

	for (id = *bucket - 1; id >= 0; id = a->states[id].next - 1)
		if (is_like(a, &a->states[id], s))
			return id;
	id = a->state_count++;
	if (id >= PACK_MOST || a->edge_count + s->count > PACK_MOST)
		pack_fail("too many words", "raise PACK_MOST");
	a->states[id] = (struct state){s->word, a->edge_count, s->count, 0,
		s->word >= 0, -1, *bucket};
	*bucket = id + 1;
	for (int i = 0; i < s->count; i++) {
		a->edges[a->edge_count++] = s->edges[i];
		a->states[s->edges[i].state].parents++;
		a->states[id].texts += a->states[s->edges[i].state].texts;
	}
	return id;
}

/* Finishes the path's states below depth. */
static void finish_to(struct automaton *a, int depth)
{
	for (; a->depth > depth; a->depth--) {
		struct open_state *up = &a->path[a->depth - 1];

		up->edges[up->count - 1].state = finish(a,
			&a->path[a->depth]);
	}
}

struct automaton *automaton_new(void)
{
	struct automaton *a = pack_new(1, sizeof *a);

	a->states = pack_new(PACK_MOST, sizeof *a->states);
	a->edges = pack_new(PACK_MOST, sizeof *a->edges);
	a->buckets = pack_new(BUCKETS, sizeof *a->buckets);
	a->path[0].word = -1;
	return a;
}

void automaton_add(struct automaton *a, const char *text, int word)
{
	int same = 0;

	while (text[same] && text[same] == a->last[same])
		same++;
	finish_to(a, same);
	for (; text[a->depth]; a->depth++) {
		struct open_state *s = &a->path[a->depth];

		s->edges[s->count++].label = (unsigned char)text[a->depth];
		a->path[a->depth + 1].word = -1;
		a->path[a->depth + 1].count = 0;
	}
	a->path[a->depth].word = word;
	strcpy(a->last, text);
}

static void put_target(struct code *c, int state)
{
	c->fixups[c->fixup_count++] = (struct fixup){c->len, state};
	c->len += 3;
}

/* The bytes that come one after another from s on, up to a state that others
 * lead to as well; returns the state after them. */
static int put_run(struct code *c, const struct automaton *a, int id)
{
	size_t head = c->len++;
	int n = 0;

	do {
		const struct edge *e = &a->edges[a->states[id].edge];

		c->bytes[c->len++] = e->label;
		id = e->state;
		n++;
	} while (n < AUTOMATON_RUN_MOST && a->states[id].count == 1 &&
		a->states[id].word < 0 && a->states[id].parents == 1);
	c->bytes[head] = (unsigned char)(AUTOMATON_RUN + n);
	return id;
}

/* Puts e where it belongs among `count` others: those with the most texts come
 * first, since labels are looked through. */
static void insert_edge(const struct automaton *a, struct edge *edges,
	int count, struct edge e)
{
	for (; count && a->states[edges[count - 1].state].texts <
		a->states[e.state].texts; count--)
		edges[count] = edges[count - 1];
	edges[count] = e;
}

/* Labels and targets; returns the state of the last, a new one if it can. */
static int put_branch(struct code *c, const struct automaton *a,
	const struct state *s)
{
	const struct edge *all = &a->edges[s->edge];
	struct edge e[256];
	int last = 0;

	for (int i = 1; i < s->count; i++)
		if (a->states[all[i].state].place < 0 &&
			(a->states[all[last].state].place >= 0 ||
				a->states[all[i].state].texts <
				a->states[all[last].state].texts))
			last = i;
	for (int i = 0, n = 0; i < s->count; i++)
		if (i != last)
			insert_edge(a, e, n++, all[i]);
	e[s->count - 1] = all[last];
	c->bytes[c->len++] = (unsigned char)s->count;
	for (int i = 0; i < s->count; i++)
		c->bytes[c->len++] = e[i].label;
	for (int i = 0; i + 1 < s->count; i++)
		put_target(c, e[i].state);
	return e[s->count - 1].state;
}

/* Whether the state is written as a table: its labels, in their order, are many
 * and near. */
static bool is_dense(const struct automaton *a, const struct state *s)
{
	const struct edge *e = &a->edges[s->edge];

	return s->count > FEW && (e[s->count - 1].label - e->label) * 3 <
		DENSE * s->count;
}

static void put_table(struct code *c, const struct automaton *a,
	const struct state *s)
{
	const struct edge *e = &a->edges[s->edge];
	int first = e->label, last = e[s->count - 1].label;

	c->bytes[c->len++] = AUTOMATON_TABLE;
	c->bytes[c->len++] = (unsigned char)first;
	c->bytes[c->len++] = (unsigned char)(last - first);
	for (int label = first; label <= last; label++)
		if (e->label == label)
			put_target(c, (e++)->state);
		else
			c->len += 3;
}

/* The state, and those that follow it. */
static void put_state(struct code *c, struct automaton *a, int id)
{
	while (a->states[id].place < 0) {
		struct state *s = &a->states[id];

		s->place = (int)c->len;
		if (s->word >= 0) {
			c->bytes[c->len++] = AUTOMATON_WORD;
			c->bytes[c->len++] = (unsigned char)(s->word >> 8);
			c->bytes[c->len++] = (unsigned char)s->word;
		}
		if (!s->count) {
			c->bytes[c->len++] = 0;
			return;
		}
		if (is_dense(a, s)) {
			put_table(c, a, s);
			return;
		}
		if (s->count > 127)
			pack_fail("too many bytes come next", "in automaton.h");
		id = s->count == 1 ? put_run(c, a, id) : put_branch(c, a, s);
	}
	c->bytes[c->len++] = AUTOMATON_JUMP;
	put_target(c, id);
}

unsigned char *automaton_code(struct automaton *a, size_t *len)
{
	struct code code = {.bytes = pack_new(PACK_MOST, 4),
		.fixups = pack_new(PACK_MOST, sizeof *code.fixups)};
	struct code *c = &code;

	finish_to(a, 0);
	put_state(c, a, finish(a, &a->path[0]));
	for (; c->placed < c->fixup_count; c->placed++)
		if (a->states[c->fixups[c->placed].state].place < 0)
			put_state(c, a, c->fixups[c->placed].state);
	for (int i = 0; i < c->fixup_count; i++) {
		unsigned char *p = c->bytes + c->fixups[i].at;
		int place = a->states[c->fixups[i].state].place;

		p[0] = (unsigned char)(place >> 16);
		p[1] = (unsigned char)(place >> 8);
		p[2] = (unsigned char)place;
	}
	*len = c->len;
	return c->bytes;
}

void automaton_print(const unsigned char *code, size_t len)
{
	for (size_t i = 0; i < len; i++)
		printf("%s\\%03o", i % 18 ? "" : "\"\n\t\"" + !i,
			code[i]);
	printf("\";\n");
}

void automaton_check(const unsigned char *code, const char *text, int word)
{
	struct automaton_state s;

	automaton_enter(code, &s, code);
	for (const char *p = text; *p; p++)
		if (!automaton_step(code, &s, (unsigned char)*p))
			pack_fail("is not found again", text);
	if (s.word != word)
		pack_fail("is found as another", text);
}

