/*
 * The model. Columns are as wide as their longest text where all that fits
 * the table. Else those that are narrower than an equal share stay so; each
 * other has room for its longest word, and what is left is parted by how much
 * more they would need (after CSS 2, 17.5.2.2). A cell that reaches over others,
 * which are empty then, widens all its columns alike if it needs more than they
 * have and there is room.
 */
#include "layout/table.h"

#include "layout/decorate.h"
#include "layout/part.h"
#include "layout/place.h"

#include <string.h>

enum { COLUMNS = 64, FEW = 6 /* rows */ };

struct table {
	struct flow *flow;
	const struct node *node;
	int columns;
	sp x[COLUMNS], width[COLUMNS]; /* of border boxes */
	sp least[COLUMNS];
};

/* A row as it was set, before it is a box. */
struct row {
	const struct node *node;
	struct page page; /* its frames */
	sp height;
	struct row *next;
};

static const struct style *style_of(const struct table *t,
	const struct node *node)
{
	return styled_at(t->flow->shared->styled, node);
}

static const struct node *next_row(const struct node *table,
	const struct node *row)
{
	const struct node *n = row ? row->next : table->first;
	const struct node *group = row ? row->parent : table;

	while (!n && group != table) {
		n = group->next;
		group = group->parent;
	}
	while (n && n->kind != KIND_TR) {
		group = n;
		n = n->first;
		while (!n && group != table) {
			n = group->next;
			group = group->parent;
		}
	}
	return n;
}

static sp edges(const struct style *s, int a, int b, sp width)
{
	return sp_add(sp_add(s->border[a].width,
			length_resolve(s->padding[a], width)),
		sp_add(s->border[b].width,
			length_resolve(s->padding[b], width)));
}

/* How many columns the cell in column i has for itself. */
static int reach(const struct table *t, const struct node *cell, int i)
{
	int n = 1;

	for (const struct node *c = cell->next; n < cell->start && c &&
		!c->first && i + n < t->columns; c = c->next)
		n++;
	return n;
}

static sp width_of(const struct table *t, int i, int columns)
{
	int64_t sum = 0;

	for (int k = i; k < i + columns; k++)
		sum += t->width[k];
	return sp_clamp(sum);
}

/* Gives `columns` from i on as much more as they need for `natural`, while all
 * have room. */
static void widen(struct table *t, int i, int columns, sp natural, sp all)
{
	int64_t sum = width_of(t, i, columns), more = natural - sum;
	int64_t room = (int64_t)all - width_of(t, 0, t->columns);

	more = more < room ? more : room;
	for (int k = i; more > 0 && k < i + columns; k++)
		t->width[k] = sp_add(t->width[k], sum ? sp_scale(t->width[k],
			more, sum) : (sp)(more / columns));
}

/* How wide the cell is if no line is broken, and if all are. One of several
 * columns, `wide`, is measured behind the others. */
static void measure_cell(struct table *t, const struct node *cell, int i,
	sp all, bool wide)
{
	int columns = reach(t, cell, i);
	sp around = edges(style_of(t, cell), LEFT, RIGHT, all);
	sp natural = cell->first ? all / t->columns : 0, least = 0;

	if (wide != (columns > 1))
		return;
	if (cell->first && !doc_kinds[cell->first->kind].block) {
		struct text *text = t->flow->shared->text;
		struct paragraph *p = paragraph_new(text, cell, PSEUDO_NONE,
			1000);

		natural = paragraph_natural_width(p);
		least = paragraph_least_width(p);
		paragraph_end(text, p);
	}
	if (wide) {
		widen(t, i, columns, sp_add(natural, around), all);
		return;
	}
	t->width[i] = sp_max(t->width[i], sp_add(natural, around));
	t->least[i] = sp_max(t->least[i], sp_add(least, around));
}

static void measure(struct table *t, sp all, bool wide)
{
	const struct node *row = NULL;

	while ((row = next_row(t->node, row))) {
		int i = 0;

		for (const struct node *c = row->first; c && i < t->columns;
			c = c->next, i++)
			measure_cell(t, c, i, all, wide);
	}
}

/* The columns that are still to be given a width. */
struct open {
	bool column[COLUMNS];
	int count;
	int64_t left;           /* what there is for them */
	int64_t natural, least; /* their sums */
};

/* Where not all words fit, those are broken that are wider than a column's fair
 * share, so that none has to make room for another's long word. */
static void cap_least(struct table *t, struct open *o)
{
	const sp fair = (sp)(o->left / o->count);

	o->least = 0;
	for (int i = 0; i < t->columns; i++) {
		t->least[i] = sp_min(t->least[i], fair);
		o->least += t->least[i];
	}
}

/* Narrow columns keep their width, as long as the others' words fit. */
static void keep_narrow(struct table *t, struct open *o)
{
	for (int i = 0; i < t->columns; i++) {
		if (!o->column[i] || t->width[i] > o->left / o->count ||
			o->left - t->width[i] < o->least - t->least[i])
			continue;
		o->column[i] = false;
		o->count--;
		o->left -= t->width[i];
		o->natural -= t->width[i];
		o->least -= t->least[i];
		if (!o->count)
			return;
		i = -1; /* the share is larger now */
	}
}

static void share(struct table *t, sp all, bool fill)
{
	struct open o = {.count = t->columns, .left = all};

	for (int i = 0; i < t->columns; i++) {
		o.column[i] = true;
		o.natural += t->width[i];
		o.least += t->least[i];
	}
	if (o.natural <= all && !fill)
		return;
	if (o.least >= all)
		cap_least(t, &o);
	if (o.natural > all)
		keep_narrow(t, &o);
	for (int i = 0; i < t->columns; i++) {
		int64_t more = (int64_t)t->width[i] - t->least[i];

		if (!o.column[i])
			continue;
		if (o.natural <= o.left || o.natural <= o.least)
			t->width[i] = sp_max(SP_PT, (sp)(o.left * t->width[i] /
				(o.natural ? o.natural : 1)));
		else
			t->width[i] = sp_clamp(t->least[i] +
				(o.left - o.least) * more /
				(o.natural - o.least));
	}
}

static void place_columns(struct table *t, sp x)
{
	for (int i = 0; i < t->columns; i++) {
		t->x[i] = x;
		sp_grow(&x, t->width[i]);
	}
}

/* The cell's content at its place; returns the height of its box. */
static sp set_cell(struct table *t, const struct node *cell, int i,
	struct page *page)
{
	const struct style *style = style_of(t, cell);
	sp width = width_of(t, i, reach(t, cell, i));
	sp inner = sp_sub(width, edges(style, LEFT, RIGHT, width));
	sp top = sp_add(style->border[TOP].width,
		length_resolve(style->padding[TOP], width));
	struct flow content = part_flow(t->flow, cell, sp_max(inner, SP_PT),
		false);
	sp height;
	const struct span all = {.to = content.list.count};
	struct placing p = {.page = page, .y = top,
		.x = sp_add(t->x[i], sp_add(style->border[LEFT].width,
			length_resolve(style->padding[LEFT], width)))};

	place_span(t->flow->shared->arena, &content.list, &all, &p);
	part_take_anchors(t->flow, &content.list);
	height = part_height(&content.list, &all);
	flow_drop(&content);
	return sp_add(height, edges(style, TOP, BOTTOM, width));
}

/*
 * One space from the end of the first line of what is before, to the run that
 * stands at `next`; whoever reads by place finds the row in one line.
 */
static void add_bridge(struct table *t, struct page *page, size_t next)
{
	const struct frame *after = &page->frames[next], *before = NULL;
	struct frame frame = *after;
	struct run *space;

	for (size_t i = 0; i < next; i++)
		if (page->frames[i].kind == FRAME_RUN &&
			page->frames[i].y == after->y &&
			page->frames[i].x < after->x)
			before = &page->frames[i];
	if (!before || after->kind != FRAME_RUN)
		return;
	frame.x = sp_add(before->x, before->run->width);
	space = text_bridge(t->flow->shared->text, after->run, frame.x,
		after->x);
	if (!space)
		return;
	frame.run = space;
	place_frame(t->flow->shared->arena, page, &frame);
	/* Read before what it leads to. */
	frame = page->frames[page->frame_count - 1];
	memmove(page->frames + next + 1, page->frames + next,
		(page->frame_count - 1 - next) * sizeof frame);
	page->frames[next] = frame;
}

static void decorate(struct table *t, const struct style *style,
	struct border_box box, struct page *page)
{
	struct frame frames[DECORATE_MOST];
	int n = decorate_box(style, &box, frames);

	for (int i = 0; i < n; i++)
		place_frame(t->flow->shared->arena, page, &frames[i]);
}

static struct row *set_row(struct table *t, const struct node *node)
{
	struct arena *arena = t->flow->shared->arena;
	struct row *row = arena_alloc(arena, sizeof *row);
	struct page text = {0};
	const struct node *c = node->first;

	row->node = node;
	for (int i = 0; c && i < t->columns; c = c->next, i++) {
		size_t before = text.frame_count;

		row->height = sp_max(row->height, set_cell(t, c, i, &text));
		if (before && text.frame_count > before)
			add_bridge(t, &text, before);
	}
	decorate(t, style_of(t, node), (struct border_box){.x = t->x[0],
		.width = sp_sub(sp_add(t->x[t->columns - 1],
			t->width[t->columns - 1]), t->x[0]), .height = row->height}, &row->page);
	c = node->first;
	for (int i = 0, n; c && i < t->columns; i += n) {
		n = reach(t, c, i);
		decorate(t, style_of(t, c), (struct border_box){.x = t->x[i],
			.width = width_of(t, i, n), .height = row->height},
			&row->page);
		for (int k = 0; c && k < n; k++)
			c = c->next;
	}
	for (size_t i = 0; i < text.frame_count; i++)
		place_frame(arena, &row->page, &text.frames[i]);
	place_drop(arena, &text);
	return row;
}

static bool is_head(const struct node *row)
{
	return row->parent->kind == KIND_THEAD;
}

/* Before the row's box: what it costs to end a page here. */
static void before_row(struct flow *f, const struct row *row, bool first)
{
	const struct node *node = row->node;

	if (first)
		return;
	if (node->prev == NULL) /* the first below the head */
		flow_add_penalty(f, VPENALTY_FORBID);
	else
		flow_add_penalty(f, node->next && node->prev->prev
			? VPENALTY_ITEM : VPENALTY_ENDS);
}

static void append_rows(struct flow *f, struct row *rows)
{
	struct vitem *head = NULL;

	for (struct row *r = rows; r; r = r->next) {
		struct vitem *box;

		before_row(f, r, r == rows);
		if (!is_head(r->node))
			f->again = head;
		box = part_append(f, &r->page, r->height);
		place_drop(f->shared->arena, &r->page);
		box->line = true;
		if (is_head(r->node) && r == rows && r->next) {
			head = arena_alloc(f->shared->arena, sizeof *head);
			*head = *box;
		}
	}
}

/* Where the columns begin: automatic margins share the room beside them. */
static sp start_of(const struct table *t, struct column c,
	const struct style *style)
{
	sp free = sp_sub(c.width, width_of(t, 0, t->columns));

	if (free <= 0 || !style->margin[LEFT].automatic)
		return c.x;
	return sp_add(c.x, style->margin[RIGHT].automatic ? free / 2 : free);
}

bool table_flow(struct flow *f, const struct node *node, struct column c,
	sp most)
{
	const struct style *style = styled_at(f->shared->styled, node);
	struct table t = {.flow = f, .node = node};
	struct row *rows = NULL, **end = &rows;
	const struct node *n = NULL;
	int count = 0;

	for (; (n = next_row(node, n)); count += !is_head(n)) {
		int cells = 0;

		for (const struct node *cell = n->first; cell;
			cell = cell->next)
			cells++;
		if (cells > COLUMNS)
			return false;
		t.columns = cells > t.columns ? cells : t.columns;
	}
	if (!t.columns)
		return false;
	measure(&t, c.width, false);
	measure(&t, c.width, true);
	share(&t, c.width, !style->width.automatic);
	place_columns(&t, start_of(&t, c, style));
	while ((n = next_row(node, n))) {
		struct row *row = set_row(&t, n);

		if (row->height > most)
			return false;
		*end = row;
		end = &row->next;
	}
	f->keep += count <= FEW;
	append_rows(f, rows);
	f->keep -= count <= FEW;
	return true;
}
