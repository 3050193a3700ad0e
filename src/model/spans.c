#include "model/spans.h"

#include <string.h>

struct buf spans_text(struct arena *arena, const struct node *block)
{
	struct buf text = {.arena = arena};

	buf_add(&text, "", 0);
	node_text(block, &text);
	return text;
}

static size_t length(struct arena *arena, const struct node *node)
{
	struct buf text = {.arena = arena};

	if (node->kind == KIND_TEXT || node->kind == KIND_IMG)
		return node->text_len;
	node_text(node, &text);
	return text.len;
}

static struct node *split_text(struct arena *arena, struct node *text,
	size_t at)
{
	struct pos pos = text->pos;
	struct node *after;

	pos.column += (int)at;
	after = node_new_text(arena, text->text + at, text->text_len - at,
		pos);
	text->text = arena_strndup(arena, text->text, at);
	text->text_len = at;
	node_insert_after(text, after);
	return after;
}

/* A second node like the first, holding what begins at `inner`. */
static struct node *split_span(struct arena *arena, struct node *span,
	struct node *inner)
{
	struct node *after = node_new(arena, span->kind, inner->pos);

	after->classes = span->classes;
	after->lang = span->lang;
	after->url = span->url;
	after->title = span->title;
	while (inner) {
		struct node *next = inner->next;

		node_unlink(inner);
		node_append(after, inner);
		inner = next;
	}
	node_insert_after(span, after);
	return after;
}

struct node *spans_split(struct arena *arena, struct node *block, size_t at)
{
	for (struct node *n = block->first; n; n = n->next) {
		size_t len = length(arena, n);
		struct node *inner;

		if (!at)
			return n;
		if (at >= len) {
			at -= len;
			continue;
		}
		if (n->kind == KIND_TEXT)
			return split_text(arena, n, at);
		inner = spans_split(arena, n, at);
		return inner ? split_span(arena, n, inner) : n->next;
	}
	return NULL;
}

void spans_remove(struct arena *arena, struct node *block, size_t from,
	size_t to)
{
	struct node *n, *end, *next;

	if (from >= to)
		return;
	n = spans_split(arena, block, from);
	end = spans_split(arena, block, to);
	for (; n && n != end; n = next) {
		next = n->next;
		node_unlink(n);
	}
}

struct node *spans_wrap(struct arena *arena, struct node *block, size_t from,
	size_t to, enum kind kind, const char *class)
{
	struct node *n = spans_split(arena, block, from);
	struct node *end = spans_split(arena, block, to), *next, *span;

	/* Splitting at `to` may have split the first one anew, behind it. */
	if (!n)
		return NULL;
	span = node_new(arena, kind, n->pos);
	node_insert_before(n, span);
	for (; n && n != end; n = next) {
		next = n->next;
		node_unlink(n);
		node_append(span, n);
	}
	if (class)
		node_add_class(arena, span, class);
	return span;
}
