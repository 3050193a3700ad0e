/*
 * Which rules match a node. Those that ask for an id or a class are looked up
 * by it, all others by the kind they ask for: of many rules few are tried.
 */
#include "style/rules.h"

#include <stdlib.h>
#include <string.h>

#define STYLE_ATTRIBUTE 1000000000

static int compare(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	if (x->origin != y->origin)
		return x->origin - y->origin;
	if (x->selector->specificity != y->selector->specificity)
		return x->selector->specificity < y->selector->specificity
			? -1
			: 1;
	return x->order - y->order;
}

/* A rule above all selectors (CSS Style Attributes). */
static struct rule *rule_of_attribute(struct arena *arena,
	const struct node *node, struct diag *diag)
{
	struct rule *rule = arena_alloc(arena, sizeof *rule);
	struct selector *selector = arena_alloc(arena, sizeof *selector);

	selector->specificity = STYLE_ATTRIBUTE;
	rule->selectors = selector;
	rule->declarations = declarations_parse(arena, node->pos, node->css,
		strlen(node->css), diag);
	return rule;
}

/* The rules of all style attributes, as a sheet: what many say alike is one. */
static const struct sheet *style_attributes(struct rules *r,
	const struct doc *doc, struct diag *diag)
{
	struct sheet *sheet = arena_alloc(r->arena, sizeof *sheet);
	struct rule **end = &sheet->rules;

	for (const struct node *n = doc->body; n; n = node_next(n, doc->body)) {
		void **number;

		if (!n->css)
			continue;
		number = map_at(&r->attributes, n->css, strlen(n->css));
		if (*number)
			continue;
		*number = (void *)(uintptr_t)r->attributes.count;
		*end = rule_of_attribute(r->arena, n, diag);
		end = &(*end)->next;
	}
	return sheet;
}

/* Whether the rule changes anything; those of attributes are all counted on. */
static bool is_empty(const struct rule *rule)
{
	return !rule->declarations && rule->selectors->right;
}

static int count_selectors(const struct sheet *sheet)
{
	int n = 0;

	for (const struct rule *r = sheet->rules; r; r = r->next)
		for (const struct selector *s = r->selectors; s &&
			!is_empty(r); s = s->next)
			n++;
	return n;
}

static void add_entries(struct rules *r, const struct sheet *sheet, int origin)
{
	for (const struct rule *rule = sheet->rules; rule; rule = rule->next)
		for (const struct selector *s = rule->selectors; s &&
			!is_empty(rule); s = s->next) {
			r->entries[r->count] = (struct entry){s, rule, origin,
				r->count};
			r->count++;
		}
}

/* Those below the name, made when it is new. */
static struct list *named(struct rules *r, char sign, const char *name)
{
	const char *key = arena_printf(r->arena, "%c%s", sign, name);
	struct list **list = (struct list **)map_at(&r->by_name, key,
		strlen(key));

	if (!*list)
		*list = arena_alloc(r->arena, sizeof **list);
	return *list;
}

/* Where an entry is looked for; NULL: nothing is like that. */
static struct list *list_for(struct rules *r, const struct compound *c)
{
	const struct test *class = NULL;

	if (c->kind == KIND_COUNT)
		return NULL;
	for (const struct test *t = c->tests; t; t = t->next)
		if (t->kind == TEST_ID)
			return named(r, '#', t->name);
		else if (t->kind == TEST_CLASS)
			class = t;
	if (class)
		return named(r, '.', class->name);
	return c->kind < 0 ? &r->any : &r->by_kind[c->kind];
}

static void index_entries(struct rules *r)
{
	for (int i = 0; i < r->count; i++) {
		const struct compound *c = r->entries[i].selector->right;
		struct list *list = c ? list_for(r, c) : NULL;

		if (!list)
			continue;
		list->entry = arena_grow(r->arena, list->entry, list->count,
			&list->capacity, sizeof *list->entry);
		list->entry[list->count++] = i;
	}
}

static void match_list(struct rules *r, const struct list *list,
	const struct node *node)
{
	for (size_t i = 0; list && i < list->count; i++)
		if (selector_matches(&r->matcher,
				r->entries[list->entry[i]].selector, node))
			r->matched[r->match_count++] = list->entry[i];
}

static void match_named(struct rules *r, char sign, const char *name,
	const struct node *node)
{
	char key[64];
	size_t len = strlen(name);

	if (len + 1 > sizeof key) {
		match_list(r, named(r, sign, name), node);
		return;
	}
	key[0] = sign;
	memcpy(key + 1, name, len);
	match_list(r, map_lookup(&r->by_name, key, len + 1), node);
}

static int by_number(const void *a, const void *b)
{
	const int *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

void rules_match(struct rules *r, const struct node *node)
{
	int before;
	bool any;

	r->match_count = 0;
	match_list(r, &r->any, node);
	any = r->match_count > 0;
	match_list(r, &r->by_kind[node->kind], node);
	before = r->match_count;
	if (node->id)
		match_named(r, '#', node->id, node);
	for (const char *const *c = node->classes; c && *c; c++)
		match_named(r, '.', *c, node);
	if (any || r->match_count > before)
		qsort(r->matched, (size_t)r->match_count, sizeof *r->matched,
			by_number);
	if (node->css)
		r->matched[r->match_count++] = r->count -
			(int)r->attributes.count - 1 +
			(int)(uintptr_t)map_lookup(&r->attributes, node->css,
				strlen(node->css));
}

struct rules *rules_gather(struct arena *arena, const struct doc *doc,
	const struct sheet *const *sheets, int count, struct diag *diag)
{
	struct rules *r = arena_alloc(arena, sizeof *r);
	const struct sheet *attributes;
	size_t total = 0;

	r->arena = arena;
	r->matcher = matcher_new(arena, doc);
	r->by_name.arena = r->attributes.arena = arena;
	attributes = style_attributes(r, doc, diag);
	for (int i = 0; i < count; i++)
		total += (size_t)count_selectors(sheets[i]);
	total += r->attributes.count;
	r->entries = arena_array(arena, total, sizeof *r->entries);
	r->matched = arena_array(arena, total, sizeof *r->matched);
	for (int i = 0; i < count; i++)
		add_entries(r, sheets[i], i > 0);
	add_entries(r, attributes, 1);
	if (total)
		qsort(r->entries, total, sizeof *r->entries, compare);
	index_entries(r);
	return r;
}
