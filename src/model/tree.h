/* Making and moving nodes, while the document is being read. */
#ifndef MODEL_TREE_H
#define MODEL_TREE_H

#include "model/doc.h"

struct node *node_new(struct arena *arena, enum kind kind, struct pos pos);

/* A text node with its own copy of text[0..len). */
struct node *node_new_text(struct arena *arena, const char *text, size_t len,
	struct pos pos);

void node_append(struct node *parent, struct node *child);

/* Puts `node` before `sibling`, which has a parent. */
void node_insert_before(struct node *sibling, struct node *node);

void node_insert_after(struct node *sibling, struct node *node);

/* Takes the node, with all below it, out of its parent. */
void node_unlink(struct node *node);

/* Puts the node's children in its place. */
void node_unwrap(struct node *node);

/* Makes one text node of this one and those right behind it. */
void node_join_texts(struct arena *arena, struct node *first);

void node_add_class(struct arena *arena, struct node *node, const char *name);

/* node_next for those who may change what they find. */
struct node *node_walk(struct node *node, const struct node *root);

/* The node after `node` and all below it, or NULL at the end of root. */
struct node *node_skip(struct node *node, const struct node *root);

static inline bool node_is_heading(const struct node *node)
{
	return node->kind >= KIND_H1 && node->kind <= KIND_H6;
}

#endif
