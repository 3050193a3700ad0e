#include "model/spans.h"

#include <string.h>

size_t spans_length(const struct node *node)
{
	size_t len = 0;

	for (const struct node *n = node; n; n = node_next(n, node))
		len += n->kind == KIND_TEXT || n->kind == KIND_IMG
			? n->text_len : n->kind == KIND_BR;
	return len;
}

bool spans_have(const struct node *block, const char *bytes)
{
	for (const struct node *n = block; n; n = node_next(n, block))
		if (n->text && strpbrk(n->text, bytes))
			return true;
	return false;
}

struct buf spans_text(struct arena *arena, const struct node *block)
{
	struct buf text = {.arena = arena};

	buf_reserve(&text, spans_length(block));
	buf_add(&text, "", 0);
	node_text(block, &text);
	return text;
}

struct buf spans_prose(struct arena *arena, const struct node *block)
{
	struct buf text = spans_text(arena, block);
	size_t at = 0, len;

	for (const struct node *n = block; n; n = node_next(n, block)) {
		if (n->first)
			continue;
		len = spans_length(n);
		if (len && node_within(n, KIND_CODE))
			memset(text.data + at, 0, len);
		at += len;
	}
	return text;
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

/* An empty node like the one there is. */
static struct node *another(struct arena *arena, const struct node *node,
	struct pos pos)
{
	struct node *n = node_new(arena, node->kind, pos);

	n->classes = node->classes;
	n->css = node->css;
	n->lang = node->lang;
	n->url = node->url;
	n->title = node->title;
	return n;
}

/* A second node like the first, holding what begins at `inner`. */
static struct node *split_span(struct arena *arena, struct node *span,
	struct node *inner)
{
	struct node *after = another(arena, span, inner->pos);

	while (inner) {
		struct node *next = inner->next;

		node_unlink(inner);
		node_append(after, inner);
		inner = next;
	}
	node_insert_after(span, after);
	return after;
}

struct node *spans_split_from(struct arena *arena, struct node *first,
	size_t at)
{
	for (struct node *n = first; n; n = n->next) {
		size_t len = spans_length(n);
		struct node *inner;

		if (!at)
			return n;
		if (at >= len) {
			at -= len;
			continue;
		}
		if (n->kind == KIND_TEXT)
			return split_text(arena, n, at);
		inner = spans_split_from(arena, n->first, at);
		return inner ? split_span(arena, n, inner) : n->next;
	}
	return NULL;
}

struct node *spans_split(struct arena *arena, struct node *block, size_t at)
{
	return spans_split_from(arena, block->first, at);
}

struct node *spans_split_back(struct arena *arena, struct node *last,
	size_t back)
{
	for (struct node *n = last; n && back; n = n->prev) {
		size_t len = spans_length(n);
		struct node *inner;

		if (back == len)
			return n;
		if (back > len) {
			back -= len;
			continue;
		}
		if (n->kind == KIND_TEXT)
			return split_text(arena, n, len - back);
		inner = spans_split_back(arena, n->last, back);
		return inner ? split_span(arena, n, inner) : n->next;
	}
	return NULL;
}

static bool is_place(const struct node *n)
{
	return (n->kind == KIND_SPAN || n->kind == KIND_ICON) && !n->first;
}

/* Puts the places of footnotes at and below a node in front of it. */
static void keep_places(struct node *n)
{
	struct node *next;

	for (struct node *in = n; in; in = next) {
		next = node_walk(in, n);
		if (!is_place(in) || in == n)
			continue;
		next = node_skip(in, n);
		node_unlink(in);
		node_insert_before(n, in);
	}
}

void spans_remove_nodes(struct node *n, const struct node *end)
{
	for (struct node *next; n && n != end; n = next) {
		next = n->next;
		keep_places(n);
		if (!is_place(n))
			node_unlink(n);
	}
}

void spans_remove(struct arena *arena, struct node *block, size_t from,
	size_t to)
{
	struct node *n;

	if (from >= to)
		return;
	n = spans_split(arena, block, from);
	spans_remove_nodes(n, spans_split(arena, block, to));
}

struct node *spans_wrap(struct arena *arena, struct node *block, size_t from,
	size_t to, enum kind kind, const char *class)
{
	struct node *n = spans_split(arena, block, from);

	return spans_wrap_nodes(arena, n, spans_split(arena, block, to), kind,
		class);
}

struct node *spans_wrap_nodes(struct arena *arena, struct node *n,
	struct node *end, enum kind kind, const char *class)
{
	struct node *next, *span;

	/* Splitting at `to` may have split the first one anew, behind it. */
	while (n && n != end && is_place(n))
		n = n->next;
	if (!n)
		return NULL;
	while (end && is_place(end))
		end = end->next;
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

/* Pours spans from a block into it again, or into more blocks behind it. */
struct pour {
	struct arena *arena;
	const size_t *at, *end; /* the line ends to come */
	size_t done;            /* bytes poured */
	struct node *open;      /* what takes the next span */
	bool cut;               /* new blocks, and not brs */
};

/* A block behind the open one, and in it the same spans opened anew. */
static struct node *open_again(struct pour *p, struct node *open,
	struct pos pos)
{
	struct node *n = another(p->arena, open, pos), *parent;

	if (doc_kinds[open->kind].block) {
		node_insert_after(open, n);
		return n;
	}
	parent = open_again(p, open->parent, pos);
	node_append(parent, n);
	return n;
}

static void close_empty(struct node *span)
{
	while (!span->first && !doc_kinds[span->kind].block) {
		struct node *parent = span->parent;

		node_unlink(span);
		span = parent;
	}
}

static void end_line(struct pour *p, struct pos pos)
{
	struct node *old = p->open;

	p->at++;
	p->done++;
	if (!p->cut) {
		node_append(old, node_new(p->arena, KIND_BR, pos));
		return;
	}
	p->open = open_again(p, old, pos);
	close_empty(old);
}

static void pour_text(struct pour *p, struct node *text)
{
	const char *s = text->text, *end = s + text->text_len;
	struct pos pos = text->pos;

	for (;;) {
		const char *stop = p->at < p->end && *p->at < p->done +
			(size_t)(end - s) ? s + (*p->at - p->done) : end;

		if (stop > s)
			node_append(p->open, node_new_text(p->arena, s,
				(size_t)(stop - s), pos));
		p->done += (size_t)(stop - s);
		if (stop == end)
			return;
		for (; s <= stop; s++)
			pos.line += *s == '\n';
		end_line(p, pos);
	}
}

/* Spans nest no deeper than DOC_DEPTH, so recursion is safe. */
static void pour_all(struct pour *p, struct node *n)
{
	for (struct node *next; n; n = next) {
		size_t len = spans_length(n);

		next = n->next;
		if (p->at == p->end || *p->at >= p->done + len) {
			node_append(p->open, n);
			p->done += len;
		} else if (n->kind == KIND_TEXT) {
			pour_text(p, n);
		} else if (n->kind == KIND_BR) {
			end_line(p, next ? next->pos : n->pos);
		} else {
			struct node *span = another(p->arena, n, n->pos);

			node_append(p->open, span);
			p->open = span;
			pour_all(p, n->first);
			span = p->open;
			p->open = span->parent;
			if (!span->first)
				node_unlink(span);
		}
	}
}

static void pour(struct pour *p, struct node *block)
{
	struct node *first = block->first;

	block->first = block->last = NULL;
	p->open = block;
	pour_all(p, first);
}

void spans_cut(struct arena *arena, struct node *block, const size_t *at,
	int count)
{
	struct pour p = {.arena = arena, .at = at, .end = at + count,
		.cut = true};

	pour(&p, block);
}

void spans_break(struct arena *arena, struct node *block, const size_t *at,
	int count)
{
	struct pour p = {.arena = arena, .at = at, .end = at + count};

	pour(&p, block);
}
