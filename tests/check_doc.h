/*
 * Whether a document has the shape that doc.h promises, for the unit tests
 * and the fuzz target alike.
 */
#ifndef CHECK_DOC_H
#define CHECK_DOC_H

#include "base/utf8.h"
#include "model/doc.h"

#include <string.h>

/* Spans, whose children are spans too; the others hold nothing. */
static inline bool may_have_children(const struct node *n)
{
	return n->kind != KIND_TEXT && n->kind != KIND_BR &&
		n->kind != KIND_IMG && n->kind != KIND_HR;
}

/* What is wrong with the node's text, or NULL. */
static inline const char *wrong_text(const struct node *n)
{
	if (n->kind == KIND_IMG)
		return n->text ? NULL : "an image without alternative text";
	if (n->kind != KIND_TEXT)
		return n->text ? "text where none belongs" : NULL;
	if (!n->text || !n->text_len)
		return "an empty text node";
	if (strlen(n->text) != n->text_len)
		return "text of another length than it says";
	if (utf8_valid(n->text, n->text_len) != n->text_len)
		return "text that is not UTF-8";
	if (strchr(n->text, '\n') && !node_within(n, KIND_PRE))
		return "a line end outside pre";
	if (n->next && n->next->kind == KIND_TEXT)
		return "two text nodes side by side";
	return NULL;
}

static inline const char *wrong_links(const struct node *n)
{
	const struct node *last = NULL;

	for (const struct node *c = n->first; c; last = c, c = c->next) {
		if (c->parent != n)
			return "a child of another parent";
		if (c->prev != last)
			return "a broken chain of siblings";
		if (doc_kinds[c->kind].block != doc_kinds[n->first->kind].block)
			return "blocks and spans side by side";
		if (doc_kinds[c->kind].block && !doc_kinds[n->kind].block)
			return "a block in a span";
	}
	return n->last == last ? NULL : "a wrong last child";
}

static inline const char *wrong_node(const struct node *n)
{
	bool is_heading = n->kind >= KIND_H1 && n->kind <= KIND_H6;

	if ((int)n->kind < 0 || n->kind >= KIND_COUNT)
		return "an unknown kind";
	if (!may_have_children(n) && n->first)
		return "children where none belong";
	if (n->kind == KIND_A && (!n->url || !*n->url))
		return "a link that leads nowhere";
	if (n->kind == KIND_A && node_within(n->parent, KIND_A))
		return "a link in a link";
	if (n->kind == KIND_SECTION && (!n->id || !n->first ||
			n->first->kind < KIND_H1 || n->first->kind > KIND_H6))
		return "a section without id or heading";
	if (n->info && n->kind != KIND_PRE)
		return "info where none belongs";
	if (n->pos.line < 1 || n->pos.column < 0)
		return "no place in the source";
	if ((n->kind == KIND_P || is_heading) && n->first &&
		doc_kinds[n->first->kind].block)
		return "a block in a paragraph or heading";
	if ((n->kind == KIND_BODY || n->kind == KIND_SECTION ||
			n->kind == KIND_LI || n->kind == KIND_BLOCKQUOTE) &&
		n->first && !doc_kinds[n->first->kind].block)
		return "bare spans in a container";
	if ((n->kind == KIND_UL || n->kind == KIND_OL) &&
		(!n->first || n->first->kind != KIND_LI))
		return "a list that holds no items";
	if (n->kind == KIND_LI && n->parent->kind != KIND_UL &&
		n->parent->kind != KIND_OL)
		return "an item outside a list";
	return NULL;
}

/* What is wrong with the document, and where; NULL when all is well. */
static inline const char *check_doc(const struct doc *doc,
	const struct node **where)
{
	const char *wrong = NULL;
	int index = 0;

	*where = doc->body;
	if (doc->body->kind != KIND_BODY || doc->body->parent)
		return "no body";
	if (!doc->metadata.lang)
		return "no language";
	for (const struct node *n = doc->body; n;
		n = node_next(n, doc->body)) {
		*where = n;
		if (n->index != index++)
			return "an index out of order";
		if ((wrong = wrong_node(n)) || (wrong = wrong_links(n)) ||
			(wrong = wrong_text(n)))
			return wrong;
	}
	return index == doc->nodes ? NULL : "a wrong number of nodes";
}

#endif
