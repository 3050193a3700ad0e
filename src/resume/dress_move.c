/* Moving blocks about in the tree. */
#include "resume/dressing.h"

#include "model/spans.h"

#include <string.h>

static bool is_item(const struct node *n)
{
	return n->kind == KIND_LI || n->kind == KIND_DD || n->kind == KIND_DT;
}

static bool is_list(const struct node *n)
{
	return n->kind == KIND_UL || n->kind == KIND_OL || n->kind == KIND_DL;
}

bool dress_has_image(const struct node *block)
{
	for (const struct node *n = block; n; n = node_next(n, block))
		if (n->kind == KIND_IMG)
			return true;
	return false;
}

void dress_prune(struct node *node)
{
	while (node->kind != KIND_BODY) {
		struct node *parent = node->parent;

		node_unlink(node);
		if (parent->first)
			return;
		node = parent;
	}
}

void dress_put_after(struct node *last, struct node *node)
{
	struct node *parent = node->parent;

	node_unlink(node);
	node_insert_after(last, node);
	if (!parent->first)
		dress_prune(parent);
}

/* Moves [first, last], children of one parent, to behind that parent. */
static void climb(struct node *first, struct node *last)
{
	struct node *parent = first->parent, *after = parent, *n, *next;

	for (n = first;; n = next) {
		next = n->next;
		node_unlink(n);
		node_insert_after(after, n);
		after = n;
		if (n == last)
			break;
	}
	if (!parent->first)
		node_unlink(parent);
}

/* What is behind `last` in its list goes to a list of its own, behind. */
static void split_list(struct arena *arena, struct node *last)
{
	struct node *list = last->parent, *rest, *n;

	if (!last->next)
		return;
	rest = node_new(arena, list->kind, last->next->pos);
	rest->classes = list->classes;
	rest->tight = list->tight;
	rest->start = list->start;
	for (n = list->first; n != last; n = n->next)
		rest->start += n->kind == KIND_LI;
	while ((n = last->next)) {
		node_unlink(n);
		node_append(rest, n);
	}
	node_insert_after(list, rest);
}

/* The definitions behind a lifted term are no list's any more either. */
static struct node *open_definitions(struct node *last)
{
	struct node *dd;

	while ((dd = last->next) && dd->kind == KIND_DD) {
		if (!dd->first) {
			node_unlink(dd);
		} else if (!doc_kinds[dd->first->kind].block) {
			dd->kind = KIND_P;
			last = dd;
		} else {
			last = dd->last;
			node_unwrap(dd);
		}
	}
	return last;
}

/* The part of the table behind the row goes to a table of its own. */
static void split_table(struct arena *arena, struct node *row)
{
	struct node *part = row->parent, *table = part->parent;
	struct node *rest = node_new(arena, KIND_TABLE, row->pos);
	struct node *body = node_new(arena, KIND_TBODY, row->pos), *n;

	rest->classes = table->classes;
	node_append(rest, body);
	while ((n = row->next)) {
		node_unlink(n);
		node_append(body, n);
	}
	while ((n = part->next)) {
		node_unlink(n);
		node_append(rest, n);
	}
	if (!body->first)
		node_unlink(body);
	if (rest->first)
		node_insert_after(table, rest);
}

/* What stands in a tight item's div is a paragraph outside. */
static void loosen(struct node *n)
{
	for (; n; n = n->next)
		if (n->kind == KIND_DIV && !n->css && !n->classes &&
			!(n->first && doc_kinds[n->first->kind].block))
			n->kind = KIND_P;
}

void dress_lift(struct arena *arena, struct node *node)
{
	struct node *first = node, *last = node;

	/* A term or a definition that holds spans is the line itself. */
	if (node->kind == KIND_DT || node->kind == KIND_DD) {
		node->kind = KIND_P;
		last = open_definitions(last);
	}
	for (;;) {
		struct node *parent = first->parent;
		enum kind kind = parent->kind;

		if (is_item(parent) || kind == KIND_BLOCKQUOTE) {
			last = parent->last;
			loosen(first);
			climb(first, last);
			if (kind == KIND_DT || kind == KIND_DD)
				last = open_definitions(last);
		} else if (is_list(parent)) {
			split_list(arena, last);
			climb(first, last);
		} else {
			return;
		}
	}
}

/* The cell's text without the blanks around it; pictures keep theirs. */
static void trim_cell(struct dresser *d, struct typed_piece *piece)
{
	if (dress_has_image(piece->block))
		return;
	spans_remove(d->arena, piece->block, piece->to,
		spans_length(piece->block));
	spans_remove(d->arena, piece->block, 0, piece->from);
	piece->to -= piece->from;
	piece->from = 0;
}

static void pour_cell(struct dresser *d, struct node *p,
	struct typed_piece *piece, size_t *done)
{
	struct node *td = piece->block, *n;
	size_t len;

	trim_cell(d, piece);
	len = spans_length(td);
	while ((n = td->first)) {
		node_unlink(n);
		node_append(p, n);
	}
	piece->block = p;
	piece->from += *done;
	piece->to += *done;
	*done += len;
}

void dress_split_table(struct dresser *d, int i)
{
	const struct node *tr = dress_block(d, i)->parent;

	if (tr->prev)
		split_table(d->arena, tr->prev);
	else if (tr->parent->prev)
		split_table(d->arena, tr->parent->prev->last);
}

struct node *dress_row(struct dresser *d, int i)
{
	struct typed_line *line = &d->line[i];
	struct node *tr = line->pieces[0].block->parent;
	struct node *p = node_new(d->arena, KIND_P, line->pos);
	size_t done = 0;

	node_insert_before(tr->parent->parent, p);
	for (int k = 0; k < line->piece_count; k++) {
		struct typed_piece *piece = &line->pieces[k];

		if (piece->from == piece->to &&
			dress_has_image(piece->block)) {
			/* A picture beside the name. */
			piece->block->kind = KIND_P;
			node_unlink(piece->block);
			node_insert_before(p, piece->block);
			piece->block = p;
			piece->from = piece->to = done;
		} else {
			pour_cell(d, p, piece, &done);
		}
		if (k + 1 < line->piece_count) {
			node_append(p, node_new_text(d->arena, "\t", 1,
				line->pos));
			done++;
		}
	}
	dress_prune(tr);
	*map_at(&d->blocks, &p, sizeof p) = line;
	return p;
}

void dress_join_cells(struct arena *arena, struct node *block)
{
	struct node *n, *next;

	for (n = block->first; n; n = next) {
		next = n->next;
		if (n->kind != KIND_TEXT || strcmp(n->text, "\t") != 0)
			continue;
		if (n->prev && next && strcmp(next->kind == KIND_TEXT
				? next->text : "", "\t") != 0) {
			n->text = arena_strdup(arena, ", ");
			n->text_len = 2;
		} else {
			node_unlink(n);
		}
	}
}

/* What was said above columns whose last row is gone: "Key, Value". */
static void drop_head_row(struct node *table)
{
	if (table && table->kind == KIND_TABLE && table->first == table->last &&
		table->first && table->first->kind == KIND_THEAD)
		dress_prune(table->first);
}

struct node *dress_take(struct dresser *d, int i)
{
	bool row = line_is_row(&d->line[i]);
	struct node *block = row ? dress_row(d, i) : dress_block(d, i);
	struct node *parent = block->parent;

	if (row && d->line[i].kind == LINE_ROW)
		drop_head_row(block->next);

	node_unlink(block);
	if (!parent->first && parent->kind != KIND_BODY)
		dress_prune(parent);
	else if (parent->kind == KIND_LI && (parent->first->kind == KIND_UL ||
			parent->first->kind == KIND_OL))
		dress_lift(d->arena, parent->first);
	block->kind = KIND_P;
	return block;
}

void dress_unwrap(struct node *block)
{
	while (block->first && block->first == block->last &&
		(block->first->kind == KIND_EM ||
			block->first->kind == KIND_STRONG))
		node_unwrap(block->first);
}

void dress_surface(struct node *node)
{
	climb(node, node->parent->last);
}
