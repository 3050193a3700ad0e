/*
 * Tables and definition lists that HTML opened, in the shape of those that
 * Markdown makes: a table holds a head of rows, which may be missing, and a
 * body; rows hold as many cells each, cells hold spans. Several blocks in a
 * cell become lines of it, items with their marks. A cell that spans columns
 * or rows has empty ones where it would have been.
 *
 * A table with headings or tables in its cells, or with one cell, lays out a
 * page, as HTML was written once: what its cells hold stands in its place.
 */
#include "markdown/walker.h"

#include <string.h>

static bool is_cell(const struct node *n)
{
	return n->kind == KIND_TD || n->kind == KIND_TH;
}

static bool is_group(const struct node *n)
{
	return n->kind == KIND_THEAD || n->kind == KIND_TBODY;
}

static bool is_seen(const struct node *n)
{
	return n->classes || n->id || n->css || n->lang;
}

/* Blocks being made spans of one block. */
struct flattener {
	struct arena *arena;
	struct node *to; /* takes the next span */
	bool any;        /* there was one before, in this or around it */
	bool line, gap;  /* a line, or a word, ends before the next one */
	const char *mark; /* what that begins with, or NULL */
};

static void put(struct flattener *f, struct node *n)
{
	const char *before = f->mark ? f->mark : f->gap ? " " : "";

	if (f->any && f->line)
		node_append(f->to, node_new(f->arena, KIND_BR, n->pos));
	if ((f->any && !f->line) || f->mark)
		node_append(f->to, node_new_text(f->arena, before,
			strlen(before), n->pos));
	if (f->to->last && f->to->last->kind == KIND_TEXT &&
		!f->to->last->text_len)
		node_unlink(f->to->last);
	node_append(f->to, n);
	f->any = true;
	f->line = f->gap = false;
	f->mark = NULL;
}

/* A span with what the block says of itself. */
static struct node *span_of(struct flattener *f, const struct node *block)
{
	struct node *span = node_new(f->arena, KIND_SPAN, block->pos);

	span->classes = block->classes;
	span->id = block->id;
	span->css = block->css;
	span->lang = block->lang;
	return span;
}

static void flatten(struct flattener *f, struct node *block)
{
	struct node *next, *to = f->to;
	int number = block->start;

	for (struct node *n = block->first; n; n = next) {
		next = n->next;
		node_unlink(n);
		if (!doc_kinds[n->kind].block) {
			put(f, n);
			continue;
		}
		if (is_cell(n))
			f->gap = true;
		else
			f->line = true;
		if (block->kind == KIND_OL)
			f->mark = arena_printf(f->arena, "%d. ", number++);
		else if (block->kind == KIND_UL)
			f->mark = HTML_BULLET;
		if (is_seen(n) && n->first) {
			struct node *span = span_of(f, n);

			put(f, span);
			f->to = span;
			f->any = false;
		}
		flatten(f, n);
		f->any = f->any || f->to != to;
		if (f->to != to && !f->to->first)
			node_unlink(f->to);
		f->to = to;
		f->line = f->line || !is_cell(n);
	}
}

static void make_spans(struct arena *arena, struct node *block)
{
	struct flattener f = {.arena = arena, .to = block};
	struct node whole = *block;

	whole.start = 0;
	for (struct node *n = whole.first; n; n = n->next)
		n->parent = &whole;
	block->first = block->last = NULL;
	flatten(&f, &whole);
}

/* Whether the table is there for where things stand. */
static bool is_layout(const struct node *table)
{
	int cells = 0;

	for (const struct node *n = table->first; n; n = node_next(n, table)) {
		if (node_is_heading(n) || n->kind == KIND_TABLE)
			return true;
		cells += is_cell(n);
	}
	return cells <= 1;
}

/* Puts what the table's cells hold in its place. */
static void dissolve(struct node *n)
{
	struct node *next;

	for (struct node *c = n->first; c; c = next) {
		next = c->next;
		if (is_group(c) || c->kind == KIND_TR || is_cell(c))
			dissolve(c);
	}
	n->css = NULL; /* widths of columns, mostly */
	n->start = 0;
	if (is_seen(n) && n->first)
		n->kind = KIND_DIV;
	else
		node_unwrap(n);
}

/* The rows of a table, being put in order. */
struct rows {
	struct arena *arena;
	struct node *table, *head, *body;
	struct node *before;  /* what is no row or cell; NULL: all is */
	int columns;          /* of the widest row */
	int pending[HTML_COLUMNS]; /* rows that a cell above reaches down yet */
};

static struct node *empty_cell(struct rows *r, const struct node *like)
{
	return node_new(r->arena, like->kind, like->pos);
}

/* Empty cells where cells of rows above reach down. */
static int fill_pending(struct rows *r, struct node *cell, int column)
{
	while (column < HTML_COLUMNS && r->pending[column]) {
		r->pending[column++]--;
		node_insert_before(cell, empty_cell(r, cell));
	}
	return column;
}

static void settle_row(struct rows *r, struct node *row)
{
	struct node *next;
	int column = 0;

	for (struct node *c = row->first; c; c = next) {
		int wide = c->start % HTML_COLUMNS, high = c->start / HTML_COLUMNS;

		next = c->next;
		c->start = wide > 1 ? wide : 0;
		make_spans(r->arena, c);
		column = fill_pending(r, c, column);
		for (int i = 0; i == 0 || i < wide; i++, column++) {
			if (column < HTML_COLUMNS)
				r->pending[column] = high > 1 ? high - 1 : 0;
			if (i)
				node_insert_after(c, empty_cell(r, c));
		}
	}
	if (row->last)
		for (; column < HTML_COLUMNS && r->pending[column]; column++) {
			r->pending[column]--;
			node_append(row, empty_cell(r, row->last));
		}
	if (column > r->columns)
		r->columns = column;
}

static bool is_head(const struct node *row)
{
	for (const struct node *c = row->first; c; c = c->next)
		if (c->kind != KIND_TH)
			return false;
	return true;
}

/* HTML's own rule: what stands in a table and is of none goes before it. */
static void put_before(struct rows *r, struct node *n)
{
	if (!r->before) {
		r->before = node_new(r->arena, KIND_DIV, n->pos);
		node_insert_before(r->table, r->before);
	}
	node_unlink(n);
	node_append(r->before, n);
}

/* A row: those at the top that hold nothing but headers are the head. */
static void add_row(struct rows *r, struct node *row, bool head)
{
	struct node *next;

	node_unlink(row);
	for (struct node *c = row->first; c; c = next) {
		next = c->next;
		if (!is_cell(c))
			put_before(r, c);
	}
	if (!row->first)
		return;
	head = head || (!r->body->first && is_head(row));
	if (head)
		for (struct node *c = row->first; c; c = c->next)
			c->kind = KIND_TH;
	settle_row(r, row);
	node_append(head ? r->head : r->body, row);
}

/* What stands in a table or a group of rows. */
static void add_rows(struct rows *r, struct node *group)
{
	bool head = group->kind == KIND_THEAD;
	struct node *next;

	for (struct node *n = group->first; n; n = next) {
		next = n->next;
		if (n->kind == KIND_TR) {
			add_row(r, n, head);
		} else if (is_group(n) && group == r->table) {
			add_rows(r, n);
			node_unlink(n);
		} else if (is_cell(n)) {
			struct node *row = node_new(r->arena, KIND_TR, n->pos);

			node_insert_before(n, row);
			node_unlink(n);
			node_append(row, n);
			add_row(r, row, head);
		} else {
			put_before(r, n);
		}
	}
}

static void pad(struct rows *r, struct node *group)
{
	for (struct node *row = group->first; row; row = row->next) {
		int n = 0;

		for (struct node *c = row->first; c; c = c->next)
			n++;
		for (; n < r->columns; n++)
			node_append(row, empty_cell(r, row->last));
	}
}

/* Cells go by their columns, unless they say for themselves. */
static void align(struct arena *arena, struct node *row, const char *columns)
{
	static const struct {
		char letter;
		const char *css;
	} sides[] = {{'l', "left"}, {'c', "center"}, {'r', "right"}};

	for (struct node *c = row->first; c && *columns; c = c->next, columns++)
		for (size_t i = 0; i < sizeof sides / sizeof *sides; i++)
			if (sides[i].letter == *columns)
				c->css = arena_printf(arena,
					"text-align: %s%s%s", sides[i].css,
					c->css ? "; " : "", c->css ? c->css
					: "");
}

static void align_cells(struct arena *arena, struct node *table)
{
	for (struct node *n = table->first; table->info && n;
		n = node_walk(n, table))
		if (n->kind == KIND_TR)
			align(arena, n, table->info);
	table->info = NULL;
}

static void settle_table(struct arena *arena, struct node *table)
{
	struct rows r = {.arena = arena, .table = table};

	r.head = node_new(arena, KIND_THEAD, table->pos);
	r.body = node_new(arena, KIND_TBODY, table->pos);
	add_rows(&r, table);
	pad(&r, r.head);
	pad(&r, r.body);
	if (r.head->first)
		node_append(table, r.head);
	if (r.body->first)
		node_append(table, r.body);
	align_cells(arena, table);
	if (!table->first)
		node_unlink(table);
	if (r.before) { /* no table is in it, so this goes no deeper */
		html_settle(arena, r.before);
		node_unwrap(r.before);
	}
}

/* Terms hold spans, definitions blocks, and a list nothing else. */
static void settle_list(struct arena *arena, struct node *dl)
{
	struct node *next;

	for (struct node *n = dl->first; n; n = next) {
		next = n->next;
		if (n->kind == KIND_DIV && n->first) {
			next = n->first;
			node_unwrap(n);
		} else if (n->kind == KIND_DT) {
			make_spans(arena, n);
		} else if (n->kind != KIND_DD) {
			struct node *dd = node_new(arena, KIND_DD, n->pos);

			node_insert_before(n, dd);
			node_unlink(n);
			node_append(dd, n);
		}
	}
}

static bool is_list(const struct node *n)
{
	return n->kind == KIND_UL || n->kind == KIND_OL;
}

/* What stands in a list must be an item: another list goes into the item before
 * it, or takes its own list's place; the rest becomes items. */
static void settle_members(struct arena *arena, struct node *list)
{
	struct node *next;

	for (struct node *n = list->first; n; n = next) {
		struct node *li = n->prev;

		next = n->next;
		if (n->kind == KIND_LI)
			continue;
		if (is_list(n) && !li) {
			next = n->first ? n->first : next;
			node_unwrap(n);
			continue;
		}
		if (!is_list(n)) {
			li = node_new(arena, KIND_LI, n->pos);
			node_insert_before(n, li);
		}
		node_unlink(n);
		node_append(li, n);
	}
}

static int paragraphs_in(const struct node *item)
{
	int count = 0;

	for (const struct node *n = item->first; n; n = n->next)
		count += n->kind == KIND_P || n->kind == KIND_DIV;
	return count;
}

/* The list's first number, and every item's where they do not just count on. */
static void number_items(struct node *list)
{
	bool down = strcmp(list->info, HTML_REVERSED) == 0, each = down;
	int items = 0, n;

	for (const struct node *c = list->first; c; c = c->next) {
		each = each || c->start;
		items++;
	}
	if (list->start > HTML_NUMBER)
		list->start = down ? items : 1;
	n = list->start;
	for (struct node *c = list->first; each && c; c = c->next) {
		n = c->start ? c->start : n;
		c->start = n;
		n += down ? -1 : 1;
	}
	if (list->kind == KIND_UL)
		list->start = 0;
	list->info = NULL;
}

/* A list is tight if its items have a paragraph each, as they do without <p>;
 * what Markdown made is settled already. */
static void settle_items(struct arena *arena, struct node *list)
{
	list->tight = true;
	settle_members(arena, list);
	for (const struct node *n = list->first; n; n = n->next)
		if (paragraphs_in(n) > 1)
			list->tight = false;
	for (struct node *n = list->first; n && list->tight; n = n->next)
		for (struct node *c = n->first; c; c = c->next)
			if (c->kind == KIND_P)
				c->kind = KIND_DIV;
	number_items(list);
}

/* Whether the node is a part of a table or list that it is not in. */
static bool is_stray(const struct node *n)
{
	bool part = is_group(n) || n->kind == KIND_TR || is_cell(n);
	enum kind parent = n->parent ? n->parent->kind : KIND_BODY;

	if (n->kind == KIND_LI)
		return parent != KIND_UL && parent != KIND_OL;
	if (n->kind == KIND_DT || n->kind == KIND_DD)
		return parent != KIND_DL && parent != KIND_DIV;
	return part && !node_within(n, KIND_TABLE);
}

/* Gives items without a list one. */
static struct node *enlist(struct arena *arena, struct node *item)
{
	struct node *list = node_new(arena, KIND_UL, item->pos), *next;

	list->info = HTML_LIST;
	node_insert_before(item, list);
	for (struct node *n = item; n && n->kind == KIND_LI; n = next) {
		next = n->next;
		node_unlink(n);
		node_append(list, n);
	}
	return list;
}

void html_settle(struct arena *arena, struct node *root)
{
	struct node *next;

	for (struct node *n = root->first; n; n = next) {
		struct node *prev = n->prev, *parent = n->parent;

		if (n->kind == KIND_LI && is_stray(n))
			n = enlist(arena, n);
		next = node_walk(n, root);
		if (n->kind == KIND_DL)
			settle_list(arena, n);
		if (is_list(n) && n->info)
			settle_items(arena, n);
		if (n->kind == KIND_TABLE && !is_layout(n)) {
			next = node_skip(n, root);
			settle_table(arena, n);
		} else if (n->kind == KIND_TABLE || is_stray(n)) {
			if (n->kind == KIND_TABLE)
				dissolve(n);
			else
				node_unwrap(n);
			next = prev ? prev->next : parent->first;
			if (!next)
				next = node_skip(parent, root);
		}
	}
}
