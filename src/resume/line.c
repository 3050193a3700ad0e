/*
 * Blocks to lines. A leaf block (one that holds spans) is walked once: its
 * text is laid out with the byte offsets of spans_text, cut at hard breaks,
 * and at those soft breaks that its author meant (line_join.c). What people
 * type instead of Markdown is read as what it stands for: "• item" is an item.
 */
#include "resume/line.h"

#include "base/utf8.h"
#include "model/tree.h"
#include "resume/date.h"
#include "resume/line_card.h"
#include "resume/line_join.h"
#include "resume/line_lay.h"
#include "resume/words.h"

#include <stdio.h>
#include <string.h>

/* Where the walk is. */
struct around {
	enum line_kind kind; /* of a plain block here */
	int level, list, item, box;
};

struct maker {
	struct arena *arena;
	struct typed_lines *lines;
	size_t capacity;
	int blocks, lists, items, boxes; /* numbers given so far */
	int wrap;            /* the width to which the document is wrapped */
	bool rule;
};

static struct typed_line *add_line(struct maker *m)
{
	struct typed_lines *l = m->lines;

	l->line = arena_grow(m->arena, l->line, (size_t)l->count,
		&m->capacity, sizeof *l->line);
	return &l->line[l->count++];
}

static bool is_blank(uint32_t c)
{
	return utf8_is_space(c) || utf8_is_ignorable(c) || c == 0xA0 ||
		c == 0x202F || c == 0x2060;
}

static void trim(const char *text, size_t *from, size_t *to)
{
	while (*from < *to) {
		size_t at = *from;

		if (!is_blank(utf8_next(text, *to, &at)))
			break;
		*from = at;
	}
	while (*to > *from) {
		size_t at = *to;

		if (!is_blank(utf8_prev(text, &at)))
			break;
		*to = at;
	}
}

/* All capitals, and three letters at least. */
static bool is_capitals(const char *s, size_t len)
{
	int capitals = 0;

	for (size_t i = 0; i < len;) {
		uint32_t c = utf8_next(s, len, &i);

		if (c >= 'a' && c <= 'z')
			return false;
		if (utf8_lower(c) != c)
			capitals++;
		else if (c >= 0xDF && c <= 0x24F && utf8_is_alnum(c))
			return false;
		else if (c >= 0x430 && c <= 0x45F)
			return false;
	}
	return capitals >= 3;
}

/* Whether the run shows letters or digits in [from, to). */
static bool shows(const char *text, const struct typed_run *r, size_t from,
	size_t to)
{
	size_t i = r->from > from ? r->from : from;

	to = r->to < to ? r->to : to;
	while (i < to)
		if (utf8_is_alnum(utf8_next(text, to, &i)))
			return true;
	return false;
}

/* The runs of [from, to), moved so that the line's text begins at `at`. */
static void take_runs(struct maker *m, struct typed_line *line,
	struct laid *l, size_t from, size_t to, size_t at)
{
	size_t size = sizeof *line->runs;
	struct typed_run *runs;
	int n = line->run_count, first = l->passed, end;

	while (first < l->run_count && l->runs[first].to <= from)
		first++;
	for (end = first; end < l->run_count && l->runs[end].from < to;)
		end++;
	runs = arena_resize(m->arena, line->runs, (size_t)n * size,
		(size_t)(n + end - first) * size);
	l->passed = first;
	for (int i = first; i < end; i++) {
		struct typed_run r = l->runs[i];

		r.from = (r.from > from ? r.from - from : 0) + at;
		r.to = (r.to < to ? r.to : to) - from + at;
		runs[n++] = r;
	}
	line->runs = runs;
	line->run_count = n;
}

static void settle_style(struct typed_line *line)
{
	bool any = false;

	line->whole = ~0u;
	for (int i = 0; i < line->run_count; i++) {
		const struct typed_run *r = &line->runs[i];

		if (!shows(line->text, r, 0, line->len))
			continue;
		line->whole &= r->style;
		if (!any)
			line->begins = r->style;
		any = true;
	}
	if (!any)
		line->whole = 0;
	if (is_capitals(line->text, line->len))
		line->whole |= STYLE_CAPITALS;
}

static void fold(struct maker *m, struct typed_line *line)
{
	char *low = arena_alloc(m->arena, line->len + 1);

	words_fold(line->text, line->len, low);
	line->low = low;
	line->figure = date_figure(line->text, line->len);
}

/* Adds text [from, to) of the block to the line as a piece. */
static void add_piece(struct maker *m, struct typed_line *line,
	struct node *block, struct laid *l, size_t from, size_t to)
{
	size_t size = sizeof *line->pieces, n = (size_t)line->piece_count;
	size_t at = n ? line->len + 1 : 0, len = at + to - from;
	char *text = arena_resize(m->arena, (char *)line->text, at,
		len + 1);

	if (n)
		text[at - 1] = '\t';
	memcpy(text + at, l->text.data + from, to - from);
	for (char *p = text + at; (p = strpbrk(p, "\n\t")); p++)
		*p = ' ';
	line->text = text;
	line->len = len;
	line->pieces = arena_resize(m->arena, line->pieces, n * size,
		(n + 1) * size);
	line->pieces[n] = (struct typed_piece){block, from, to, at};
	line->piece_count++;
	take_runs(m, line, l, from, to, at);
}

static void begin_line(struct maker *m, struct typed_line *line,
	const struct around *a, struct pos pos)
{
	line->kind = a->kind;
	line->level = a->level;
	line->list = a->list;
	line->item = a->item;
	line->box = a->box;
	line->block = m->blocks;
	line->head = -1;
	line->pos = pos;
	line->rule = m->rule;
	m->rule = false;
}

/* "Page 1 of 2", from where the text was before. */
static bool is_page_number(const char *text, size_t from, size_t to)
{
	char low[16] = "";
	int page, pages, end = 0;

	if (to - from >= sizeof low)
		return false;
	words_fold(text + from, to - from, low);
	return sscanf(low, "page %d of %d%n", &page, &pages, &end) == 2 &&
		(size_t)end == to - from;
}

/* Whether there is anything to read: no row of dashes, no "@import". */
static bool says(const char *text, size_t from, size_t to)
{
	return strncmp(text + from, "@import ", 8) != 0 &&
		!is_page_number(text, from, to) && utf8_shows(text, from, to);
}

/* One line of a leaf block; nothing when it shows nothing. */
static bool put_line(struct maker *m, struct node *block,
	struct laid *l, size_t from, size_t to, const struct around *a,
	bool later)
{
	struct typed_line *line;
	size_t mark;

	trim(l->text.data, &from, &to);
	if (!says(l->text.data, from, to))
		return false;
	line = add_line(m);
	begin_line(m, line, a, block->pos);
	mark = a->kind == LINE_PARAGRAPH || a->kind == LINE_CODE ||
		a->kind == LINE_ROW
		? line_bullet(l->text.data + from, to - from) : 0;
	from += mark;
	if (mark && a->kind != LINE_ROW) {
		line->kind = LINE_ITEM;
		line->level++;
	}
	line->later = later && (!mark || a->kind == LINE_ROW);
	add_piece(m, line, block, l, from, to);
	fold(m, line);
	settle_style(line);
	return true;
}

static int source_line(struct laid *l, size_t at)
{
	while (l->broken < l->break_count && l->breaks[l->broken].at < at)
		l->broken++;
	return l->broken;
}

static void put_leaf(struct maker *m, struct node *block,
	const struct around *a)
{
	struct laid l = line_lay(m->arena, block);
	size_t from = 0;
	bool later = false;

	m->blocks++;
	line_join(l.breaks, l.break_count, l.text.data, l.text.len,
		m->wrap);
	if (a->kind == LINE_HEADING && a->level == 1)
		line_join_name(l.breaks, l.break_count, l.text.data,
			l.text.len);
	for (int i = 0; i <= l.break_count; i++) {
		size_t to = i < l.break_count ? l.breaks[i].at : l.text.len;

		if (i < l.break_count && l.breaks[i].joins)
			continue;
		if (put_line(m, block, &l, from, to, a, later)) {
			struct typed_line *line = &m->lines->line[
				m->lines->count - 1];

			line->pos.line += source_line(&l,
				line->pieces[0].from);
			later = true;
		} else if (i && i < l.break_count && l.breaks[i].hard &&
			a->kind == LINE_PARAGRAPH) {
			m->blocks++; /* an empty line: "<br><br>" */
			later = false;
		}
		from = to + 1;
	}
	line_lay_drop(&l);
}

/* Preformatted text: a line each, empty ones part blocks. */
static void put_code(struct maker *m, struct node *pre, struct around a)
{
	struct laid l = line_lay(m->arena, pre);
	size_t from = 0;
	bool later = false;
	int row = 0;

	a.kind = LINE_CODE;
	m->blocks++;
	while (from < l.text.len) {
		const char *s = l.text.data + from;
		size_t to = from + strcspn(s, "\n");
		struct around inner = a;

		inner.level = strspn(s, " \t") > 1;
		if (put_line(m, pre, &l, from, to, &inner, later)) {
			m->lines->line[m->lines->count - 1].pos.line += row;
			later = true;
		} else {
			m->blocks++;
			later = false;
		}
		from = to + 1;
		row++;
	}
	line_lay_drop(&l);
}

/* The first lines of all cells as one line, then what else they hold. */
static void put_row(struct maker *m, struct node *tr, struct around a,
	int head)
{
	struct typed_line *row = add_line(m);
	int index = m->lines->count - 1;
	bool bare = line_lay_bare(m->arena, tr);

	m->blocks++;
	a.kind = LINE_ROW;
	a.item = m->items++;
	begin_line(m, row, &a, tr->pos);
	for (struct node *td = tr->first; td; td = td->next) {
		struct laid l = line_lay_cell(m->arena, td);
		size_t from = 0, to = line_lay_first(&l, bare);

		trim(l.text.data, &from, &to);
		from += line_bullet(l.text.data + from, to - from);
		row = &m->lines->line[index];
		add_piece(m, row, td, &l, from, to);
		row->columns++;
		line_lay_drop(&l);
	}
	fold(m, row);
	settle_style(row);
	row->head = head;
	if (row->len == (size_t)(row->columns ? row->columns - 1 : 0)) {
		*row = (struct typed_line){0}; /* an empty one, and no line */
		m->lines->count--;
		return;
	}
	for (struct node *td = tr->first; td; td = td->next) {
		struct laid l = line_lay_cell(m->arena, td);

		for (int i = line_lay_first(&l, bare) ? 0 : -1; i < l.break_count; i++)
			put_line(m, td, &l, i < 0 ? 0 : l.breaks[i].at + 1,
				i + 1 < l.break_count ? l.breaks[i + 1].at
					: l.text.len, &a, true);
		line_lay_drop(&l);
	}
}

/* Whether most cells of the row are titles: "Company", "Period". */
static bool is_titles(const struct typed_line *row)
{
	int titles = 0, cells = 0;

	for (int i = 0; i < row->piece_count; i++) {
		const struct typed_piece *p = &row->pieces[i];
		struct word_match match;

		if (p->to == p->from)
			continue;
		cells++;
		titles += words_whole(row->low, p->at,
			p->at + p->to - p->from, WORD(LABEL) | WORD(SECTION),
			&match);
	}
	return cells > 1 && 2 * titles >= cells;
}

static void put_table(struct maker *m, struct node *table,
	const struct around *a)
{
	struct around inner = *a;
	int head = -1;

	inner.list = m->lists++;
	for (struct node *part = table->first; part; part = part->next)
		for (struct node *tr = part->first; tr; tr = tr->next) {
			int at = m->lines->count;

			put_row(m, tr, inner, head);
			if (tr == table->first->first &&
				m->lines->count > at &&
				is_titles(&m->lines->line[at])) {
				m->lines->line[at].kind = LINE_HEAD_ROW;
				head = at;
			}
		}
}

static void put_block(struct maker *m, struct node *n, struct around a);

static void put_children(struct maker *m, struct node *parent,
	const struct around *a)
{
	for (struct node *n = parent->first; n; n = n->next)
		put_block(m, n, *a);
}

/* An item: its first block is the item's line, others stand in it. */
static void put_item(struct maker *m, struct node *li, struct around a)
{
	a.item = m->items++;
	for (struct node *n = li->first; n; n = n->next) {
		a.kind = n == li->first ? LINE_ITEM : LINE_PARAGRAPH;
		put_block(m, n, a);
	}
}

/* Blocks nest no deeper than DOC_DEPTH, so recursion is safe. */
static void put_block(struct maker *m, struct node *n, struct around a)
{
	switch (n->kind) {
	case KIND_HR:
		m->rule = true;
		return;
	case KIND_UL:
	case KIND_OL:
		a.level++;
		a.list = m->lists++;
		for (struct node *li = n->first; li; li = li->next)
			put_item(m, li, a);
		return;
	case KIND_DL:
		a.level += a.kind == LINE_DEFINITION;
		a.list = m->lists++;
		put_children(m, n, &a);
		return;
	case KIND_DT:
		a.kind = LINE_TERM;
		a.item = m->items++;
		break;
	case KIND_DD:
		a.kind = LINE_DEFINITION;
		a.item = m->items++;
		break;
	case KIND_BLOCKQUOTE:
		if (a.kind == LINE_PARAGRAPH)
			a.kind = LINE_QUOTE;
		break;
	case KIND_TABLE:
		put_table(m, n, &a);
		return;
	case KIND_PRE:
		put_code(m, n, a);
		return;
	case KIND_DIV:
		m->rule = m->rule || line_begins_card(n);
		if (n->first && doc_kinds[n->first->kind].block)
			a.box = ++m->boxes;
		break;
	default:
		break;
	}
	if (node_is_heading(n)) {
		a.kind = LINE_HEADING;
		a.level = n->kind - KIND_H1 + 1;
	}
	if (n->first && doc_kinds[n->first->kind].block)
		put_children(m, n, &a);
	else
		put_leaf(m, n, &a);
}

struct typed_lines *lines_make(struct arena *arena, const struct doc *doc)
{
	struct maker m = {.arena = arena,
		.lines = arena_alloc(arena, sizeof *m.lines)};
	struct around a = {.kind = LINE_PARAGRAPH, .list = -1, .item = -1};

	m.lines->doc = doc;
	m.wrap = line_wrap_of(doc);
	put_children(&m, doc->body, &a);
	return m.lines;
}

const char *const *line_classes(const struct typed_line *line)
{
	const struct node *n = line->pieces[0].block;

	while (!n->classes && n->parent && n->parent->kind == KIND_DIV &&
		!n->prev && !n->next)
		n = n->parent;
	return n->classes;
}
