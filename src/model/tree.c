#include "model/tree.h"

#include <string.h>

#define MOST_CLASSES 64 /* of one node; each more is another copy of all */

struct node *node_new(struct arena *arena, enum kind kind, struct pos pos)
{
	struct node *node = arena_alloc(arena, sizeof *node);

	node->kind = kind;
	node->pos = pos;
	return node;
}

struct node *node_new_text(struct arena *arena, const char *text, size_t len,
	struct pos pos)
{
	struct node *node = node_new(arena, KIND_TEXT, pos);

	node->text = arena_strndup(arena, text, len);
	node->text_len = len;
	return node;
}

void node_append(struct node *parent, struct node *child)
{
	child->parent = parent;
	child->prev = parent->last;
	child->next = NULL;
	if (parent->last)
		parent->last->next = child;
	else
		parent->first = child;
	parent->last = child;
}

void node_insert_before(struct node *sibling, struct node *node)
{
	node->parent = sibling->parent;
	node->next = sibling;
	node->prev = sibling->prev;
	if (sibling->prev)
		sibling->prev->next = node;
	else
		sibling->parent->first = node;
	sibling->prev = node;
}

void node_insert_after(struct node *sibling, struct node *node)
{
	if (sibling->next)
		node_insert_before(sibling->next, node);
	else
		node_append(sibling->parent, node);
}

void node_unlink(struct node *node)
{
	if (node->prev)
		node->prev->next = node->next;
	else
		node->parent->first = node->next;
	if (node->next)
		node->next->prev = node->prev;
	else
		node->parent->last = node->prev;
	node->parent = node->prev = node->next = NULL;
}

void node_unwrap(struct node *node)
{
	struct node *child;

	while ((child = node->first)) {
		node_unlink(child);
		node_insert_before(node, child);
	}
	node_unlink(node);
}

void node_join_texts(struct arena *arena, struct node *first)
{
	struct buf all = {.arena = arena};

	buf_add(&all, first->text, first->text_len);
	while (first->next && first->next->kind == KIND_TEXT) {
		buf_add(&all, first->next->text, first->next->text_len);
		node_unlink(first->next);
	}
	first->text = all.data;
	first->text_len = all.len;
}

/* Nodes may share a list of classes, so it is copied to be added to. */
void node_add_class(struct arena *arena, struct node *node, const char *name)
{
	size_t n = 0;
	const char **classes;

	while (node->classes && node->classes[n])
		if (strcmp(node->classes[n++], name) == 0)
			return;
	if (n == MOST_CLASSES)
		return;
	classes = arena_array(arena, n + 2, sizeof *classes);
	if (n)
		memcpy(classes, node->classes, n * sizeof *classes);
	classes[n] = name;
	node->classes = classes;
}

struct node *node_skip(struct node *node, const struct node *root)
{
	while (node && node != root && !node->next)
		node = node->parent;
	return node && node != root ? node->next : NULL;
}

struct node *node_walk(struct node *node, const struct node *root)
{
	return node->first ? node->first : node_skip(node, root);
}

const struct node *node_next(const struct node *node, const struct node *root)
{
	return node_walk((struct node *)(uintptr_t)node, root);
}

bool node_has_class(const struct node *node, const char *name)
{
	for (const char *const *c = node->classes; c && *c; c++)
		if (strcmp(*c, name) == 0)
			return true;
	return false;
}

const struct node *node_within(const struct node *node, enum kind kind)
{
	while (node && node->kind != kind)
		node = node->parent;
	return node;
}

const char *node_lang(const struct doc *doc, const struct node *node)
{
	for (; node; node = node->parent)
		if (node->lang)
			return node->lang;
	return doc->metadata.lang;
}

void node_text(const struct node *node, struct buf *out)
{
	for (const struct node *n = node; n; n = node_next(n, node)) {
		if (n->kind == KIND_TEXT || n->kind == KIND_IMG)
			buf_add(out, n->text, n->text_len);
		else if (n->kind == KIND_BR)
			buf_putc(out, ' ');
	}
}
