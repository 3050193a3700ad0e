/*
 * Makes C source of resume/words_table.h from the rows that resume/words.sh
 * prints: text, class, value, language, parted by tabs. The build runs it once;
 * it is no part of resumepdf.
 *
 * Rows of one text follow each other, the first that counts first; what they
 * say is written once for all texts that say it, and its place in words_rows is
 * the text's number in the automaton (resume/automaton.h). There is one for each
 * of the `sets` of classes below. Rows of a class NAME_ENDING are what words of
 * class NAME may end in; their set is written backwards.
 *
 * Strings come in the order of their bytes. What is said of the last one and of
 * the next part where they begin to differ: the states below that are finished,
 * from the last byte up, and a finished state that is like an older one is that
 * one. So no more is kept than the automaton and one path.
 */
#include "resume/automaton.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	FEW = 8,        /* labels that are looked through */
	DENSE = 12,     /* bytes a label may take in a table */
	LONGEST = 256,  /* bytes of a text, with its NUL */
	MOST = 1 << 20, /* states, edges, rows, and bytes of code / 4 */
	BUCKETS = 1 << 20
};

/* Classes that are asked for together. */
static const char *const sets[] = {
	" DOCTITLE ",
	" SECTION_PART ",
	" MONTH SEASON WEEKDAY PRESENT SINCE UNTIL TO OF UNIT ERA COUNTED "
		"NUMBERED ",
	" JOB DEGREE FIELD SCHOOL ORGANIZATION COUNTRY REGION CITY REMOTE "
		"EMPLOYMENT NETWORK AT REMARK TURN ",
	" LABEL NETWORK ",
	" SECTION ",
	" SURNAME ",
	" LEVEL ",
};

enum { SETS = sizeof sets / sizeof *sets };

struct row {
	char *text;       /* backwards if it is an ending */
	const char *said; /* class, value, language, parted by tabs */
	int index;
	int word, rows;   /* of a text's first row: its number, how many */
};

struct rows {
	struct row *list;
	int count;
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
	char last[LONGEST]; /* the path */
	struct open_state path[LONGEST];
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

static void fail(const char *why, const char *text)
{
	fprintf(stderr, "pack: %s: %s\n", why, text);
	exit(1);
}

static void *new(size_t count, size_t size)
{
	void *p = calloc(count, size);

	if (!p)
		fail("no memory", "it takes 200 MB");
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
	if (id >= MOST || a->edge_count + s->count > MOST)
		fail("too many words", "raise MOST");
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

static void add(struct automaton *a, const char *text, int word)
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
			fail("too many bytes come next", "in automaton.h");
		id = s->count == 1 ? put_run(c, a, id) : put_branch(c, a, s);
	}
	c->bytes[c->len++] = AUTOMATON_JUMP;
	put_target(c, id);
}

static void put_all(struct code *c, struct automaton *a, int root)
{
	put_state(c, a, root);
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
}

static void print_code(const struct code *c)
{
	for (size_t i = 0; i < c->len; i++)
		printf("%s\\%03o", i % 18 ? "" : "\"\n\t\"" + !i,
			c->bytes[i]);
	printf("\";\n");
}

/* Reads the text as resume/words.c does. */
static void check(const struct code *c, const char *text, int word)
{
	struct automaton_state s;

	automaton_enter(c->bytes, &s, c->bytes);
	for (const char *p = text; *p; p++)
		if (!automaton_step(c->bytes, &s, (unsigned char)*p))
			fail("is not found again", text);
	if (s.word != word)
		fail("is found as another", text);
}

static int compare(const void *a, const void *b)
{
	const struct row *x = a, *y = b;
	int order = strcmp(x->text, y->text);

	return order ? order : x->index - y->index;
}

/* What is said in a row of words_table.h: up to the next row of the text. */
static void print_row(const char *said, bool more)
{
	char class[64], value[64], lang[8] = "";

	if (sscanf(said, "%63[^\t]\t%63[^\t]\t%7s", class, value, lang) < 2)
		fail("what is said here?", said);
	if (strstr(class, "_ENDING"))
		*strstr(class, "_ENDING") = '\0';
	printf("\t{WORD_%s, %s, %s, \"%s\"},\n", class, value,
		more ? "true" : "false", lang);
}

/* Texts whose rows say the same, by a hash of that. */
struct sayings {
	struct saying {
		const struct row *rows;
		int count, number, next;
	} *list;
	int *buckets, count, row_count;
};

static bool say_same(const struct row *a, const struct row *b, int count)
{
	for (int i = 0; i < count; i++)
		if (strcmp(a[i].said, b[i].said) != 0)
			return false;
	return true;
}

/* The number of what the rows say, which is printed if it is new. */
static int say(struct sayings *s, const struct row *rows, int count)
{
	unsigned h = 0;
	int i;

	for (i = 0; i < count; i++)
		for (const char *p = rows[i].said; *p; p++)
			h = (h ^ (unsigned char)*p) * 16777619u;
	h %= BUCKETS;
	for (i = s->buckets[h] - 1; i >= 0; i = s->list[i].next - 1)
		if (s->list[i].count == count && say_same(s->list[i].rows,
				rows, count))
			return s->list[i].number;
	s->list[s->count] = (struct saying){rows, count, s->row_count,
		s->buckets[h]};
	s->buckets[h] = ++s->count;
	for (i = 0; i < count; i++)
		print_row(rows[i].said, i + 1 < count);
	s->row_count += count;
	if (s->row_count > 0xFFFF)
		fail("too many rows", "a number has two bytes");
	return s->row_count - count;
}

/* The rows' texts as an automaton; prints what they say. */
static struct code make(struct sayings *s, const struct rows *rows)
{
	struct code c = {.bytes = new(MOST, 4),
		.fixups = new(MOST, sizeof *c.fixups)};
	struct row *list = rows->list;
	struct automaton *a = new(1, sizeof *a);

	a->states = new(MOST, sizeof *a->states);
	a->edges = new(MOST, sizeof *a->edges);
	a->buckets = new(BUCKETS, sizeof *a->buckets);
	a->path[0].word = -1;
	qsort(list, (size_t)rows->count, sizeof *list, compare);
	for (int i = 0, to; i < rows->count; i = to) {
		for (to = i + 1; to < rows->count &&
			strcmp(list[to].text, list[i].text) == 0; to++)
			;
		list[i].word = say(s, &list[i], to - i);
		list[i].rows = to - i;
		add(a, list[i].text, list[i].word);
	}
	finish_to(a, 0);
	put_all(&c, a, finish(a, &a->path[0]));
	for (int i = 0; i < rows->count; i += list[i].rows)
		check(&c, list[i].text, list[i].word);
	free(a->states);
	free(a->edges);
	free(a->buckets);
	free(a);
	return c;
}

static void reverse(char *text)
{
	for (size_t i = 0, k = strlen(text); i + 1 < k; i++) {
		char c = text[--k];

		text[k] = text[i];
		text[i] = c;
	}
}

static void add_row(struct rows *rows, char *text, const char *said)
{
	if (rows->count == MOST)
		fail("too many rows", "raise MOST");
	rows->list[rows->count] = (struct row){text, said,
		rows->count, 0, 0};
	rows->count++;
}

/* Parts a line into text and what is said, and gives it to the sets that have
 * its class; rows[SETS] are the endings. */
static void take_line(struct rows *rows, char *line)
{
	char *said = strchr(line, '\t'), class[64];
	int taken = 0;

	line[strcspn(line, "\n")] = '\0';
	if (!said || said - line >= LONGEST)
		fail("no row", line);
	*said++ = '\0';
	if (strstr(said, "_ENDING\t")) {
		reverse(line);
		add_row(&rows[SETS], line, said);
		return;
	}
	snprintf(class, sizeof class, " %.*s ", (int)strcspn(said, "\t"),
		said);
	for (int i = 0; i < SETS; i++)
		if (strstr(sets[i], class)) {
			add_row(&rows[i], line, said);
			taken++;
		}
	if (!taken)
		fail("a class that is in no set", class);
}

/* words_sets, whose automata are set0, set1 and so on. */
static void print_sets(void)
{
	char classes[512], *class;

	printf("\nconst struct word_set words_sets[] = {\n");
	for (int i = 0; i < SETS; i++) {
		printf("\t{0");
		strcpy(classes, sets[i]);
		for (class = strtok(classes, " "); class;
			class = strtok(NULL, " "))
			printf(" | WORD(%s)", class);
		printf(", set%d},\n", i);
	}
	printf("\t{0, NULL},\n};\n");
}

int main(void)
{
	struct rows rows[SETS + 1];
	struct sayings s = {new(MOST, sizeof *s.list),
		new(BUCKETS, sizeof *s.buckets), 0, 0};
	struct code code[SETS + 1];
	char line[2 * LONGEST];

	for (int i = 0; i <= SETS; i++)
		rows[i] = (struct rows){new(MOST, sizeof *rows->list), 0};
	while (fgets(line, sizeof line, stdin))
		take_line(rows, strcpy(new(1, sizeof line), line));
	printf("/* Made by pack.c. */\n#include \"resume/topic.h\"\n"
		"#include \"resume/words_table.h\"\n\n"
		"const struct word words_rows[] = {\n");
	for (int i = 0; i <= SETS; i++)
		code[i] = make(&s, &rows[i]);
	printf("};\n");
	for (int i = 0; i < SETS; i++) {
		printf("\nstatic const unsigned char set%d[] =", i);
		print_code(&code[i]);
	}
	printf("\nconst unsigned char words_endings[] =");
	print_code(&code[SETS]);
	print_sets();
	return fflush(stdout) || ferror(stdout);
}
