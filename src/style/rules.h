/*
 * All rules that a document has, by precedence: origin, specificity, place in
 * the sheets; and which of them match a node. Inside style/ only.
 */
#ifndef STYLE_RULES_H
#define STYLE_RULES_H

#include "style/sheet.h"

/* One selector with its rule; right is NULL in a style attribute's. */
struct entry {
	const struct selector *selector;
	const struct rule *rule;
	int origin; /* 0: the defaults, 1: the sheets */
	int order;
};

/* Entries, by precedence. */
struct list {
	int *entry;
	size_t count, capacity;
};

struct rules {
	struct arena *arena;
	struct entry *entries; /* by precedence, weakest first */
	int count;
	int *matched, match_count; /* of the node asked for last, in order */

	/* rules.c's own: what may match. An entry is in one of these. */
	struct matcher matcher;
	struct map by_name; /* "#id" or ".class" to struct list */
	struct list by_kind[KIND_COUNT], any;
	struct map attributes; /* a style attribute to the number, from 1, of
	                          its entry among theirs, the last ones */
};

/* The rules of the sheets, the first of which are the defaults, and of the
 * document's style attributes. */
struct rules *rules_gather(struct arena *arena, const struct doc *doc,
	const struct sheet *const *sheets, int count, struct diag *diag);

/* Sets r->matched to what matches the node and its pseudo-elements. */
void rules_match(struct rules *r, const struct node *node);

#endif
