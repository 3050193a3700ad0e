/*
 * Entries: a section whose heading is a head, or a div around a head that is
 * no heading and what belongs to it. The head's first line is the head, its
 * others are .sub; a line that was but a date gives its place to the next. A
 * head in a cell, or in a list that stays one, has its parts marked only.
 */
#include "resume/dressing.h"

#include "base/utf8.h"
#include "model/spans.h"

#include <string.h>

enum { LONGEST_BOLD = 50 }; /* bytes */

static bool is_blank(struct arena *arena, const struct node *block)
{
	struct buf text = spans_text(arena, block);
	size_t at = 0;

	if (dress_has_image(block))
		return false;
	while (at < text.len)
		if (utf8_is_alnum(utf8_next(text.data, text.len, &at)))
			return false;
	return true;
}

static void append_date(struct dresser *d, struct node *head,
	const char *text)
{
	struct node *span = node_new(d->arena, KIND_SPAN, head->pos);

	if (head->first)
		node_append(head, node_new_text(d->arena, " ", 1, head->pos));
	node_add_class(d->arena, span, "date");
	node_append(span, node_new_text(d->arena, text, strlen(text),
		head->pos));
	node_append(head, span);
}

static void pour(struct node *to, struct node *from)
{
	struct node *n;

	while ((n = from->first)) {
		node_unlink(n);
		node_append(to, n);
	}
}

/* A line that is but a duration goes with the date: "2019 - 2021, 2 years". */
static const char *take_duration(struct dresser *d, const struct entry *e,
	const char *date)
{
	for (int i = e->first; date && i < e->head_end; i++) {
		const struct evidence *v = &d->evidence[i];
		const struct typed_line *line = &d->line[i];
		struct node *block = dress_block(d, i);

		if (!d->own[i] || line_is_row(line) || v->mark_count < 1 ||
			v->marks[0].kind != MARK_DURATION ||
			v->marks[0].from > 0 || v->marks[0].to < line->len)
			continue;
		spans_remove(d->arena, block, 0,
			spans_length(block));
		return arena_printf(d->arena, "%s, %s", date, line->text);
	}
	return date;
}

/* The head's first line that has something to say; lines before it go. */
static struct node *find_head(struct dresser *d, const struct entry *e,
	int *line)
{
	struct node *head = dress_block(d, e->first), *next;

	for (*line = e->first; is_blank(d->arena, head) &&
		*line + 1 < e->head_end && d->own[*line + 1] &&
		!line_is_row(&d->line[*line + 1]);) {
		next = dress_block(d, ++*line);
		if (node_is_heading(head)) {
			while (head->first)
				node_unlink(head->first);
			pour(head, next);
			dress_prune(next);
		} else {
			dress_prune(head);
			head = next;
		}
	}
	return head;
}

/* Whether line i is a label and its value, the date, is gone from below it. */
static bool is_spent_label(const struct dresser *d, const struct entry *e,
	int i)
{
	return d->evidence[i].names_next && i + 1 < e->head_end &&
		d->own[i + 1] && is_blank(d->arena, dress_block(d, i + 1));
}

/* Behind `last`, in it: the lines of what was one block, and a label's value. */
static void join_sub(struct dresser *d, struct node *last, struct node *block,
	bool value)
{
	node_append(last, value ? node_new_text(d->arena, ": ", 2, block->pos)
		: node_new(d->arena, KIND_BR, block->pos));
	pour(last, block);
	dress_prune(block);
}

/* Lines behind the first: .sub each, one for all that were one block. */
static void put_subs(struct dresser *d, const struct entry *e, int first,
	struct node *head)
{
	struct node *last = head;
	int last_block = -1;

	for (int i = first; i < e->head_end; i++) {
		struct node *block = dress_block(d, i);

		bool value = d->evidence[i - 1].names_next && d->own[i - 1];

		if (!d->own[i] || line_is_row(&d->line[i]))
			continue;
		if (is_blank(d->arena, block) || is_spent_label(d, e, i)) {
			dress_prune(block);
			continue;
		}
		if (value || d->line[i].block == last_block) {
			join_sub(d, last, block, value);
			continue;
		}
		dress_put_after(last, block);
		if (!d->dates_stay)
			dress_trim_front(d, block);
		block->kind = KIND_P;
		node_add_class(d->arena, block, "sub");
		last = block;
		last_block = d->line[i].block;
	}
}

/* The section that the region's title made, or NULL. */
static const struct node *section_of(const struct dresser *d,
	const struct section *s)
{
	const struct node *n;

	if (!s->title.text || !d->own[s->first])
		return NULL;
	n = dress_block(d, s->first)->parent;
	return n && n->kind == KIND_SECTION ? n : NULL;
}

/* Whether the node, and what follows, belongs to lines up to end. */
static bool is_before(const struct dresser *d, const struct node *n, int end)
{
	for (; n; n = n->next) {
		int line = dress_first_line(d, n);

		if (line >= 0)
			return line < end;
	}
	return false;
}

static bool is_group(const struct dresser *d, const struct node *n)
{
	int line = n->kind == KIND_SECTION ? dress_first_line(d, n->first) : -1;

	return line >= 0 && dress_is_group(d, line);
}

/* A div around the head and all up to the entry's end. */
static struct node *box_head(struct dresser *d, const struct entry *e,
	struct node *head, const struct node *in)
{
	struct node *box = node_new(d->arena, KIND_DIV, head->pos), *n;

	while (head->parent != in && !is_group(d, head->parent) &&
		(head->parent->kind == KIND_SECTION ||
			node_has_class(head->parent, "entry")))
		dress_surface(head);
	node_insert_before(head, box);
	node_unlink(head);
	node_append(box, head);
	node_add_class(d->arena, head, "head");
	head->kind = KIND_P;
	while ((n = box->next) && !is_group(d, n) &&
		is_before(d, n, e->end)) {
		node_unlink(n);
		node_append(box, n);
	}
	return box;
}

/* In a cell or an item there is no box. Only an item that is all of its entry
 * lets its date go; one whose date is part of a phrase is that phrase. */
static void mark_in_place(struct dresser *d, const struct section *s,
	const struct entry *e)
{
	bool row = line_is_row(&d->line[e->first]);

	if (!e->dated || (!row && !dress_can_cut(d, e)))
		return;
	for (int i = e->first; i < e->head_end; i++)
		if (d->own[i])
			dress_parts(d, e, i);
	if (!row && e->end == e->first + 1 && !d->dates_stay && !s->halves)
		append_date(d, dress_block(d, e->first),
			dress_cut_date(d, e));
}

static bool is_bold(const struct node *head)
{
	for (const struct node *n = head; n; n = node_next(n, head))
		if (n->kind == KIND_STRONG || (n->kind == KIND_SPAN &&
				node_has_class(n, "title")))
			return true;
	return false;
}

/* A head that is no heading has something in bold: a title is by its style,
 * where there is none the employer or school. */
static void embolden(struct dresser *d, struct node *head)
{
	struct node *strong, *n;

	if (is_bold(head))
		return;
	for (n = head->first; n && !node_has_class(n, "organization");)
		n = n->next;
	if (!n || spans_length(n) > LONGEST_BOLD)
		return;
	strong = node_new(d->arena, KIND_STRONG, n->pos);
	pour(strong, n);
	node_append(n, strong);
}

static struct node *make_entry(struct dresser *d, const struct section *s,
	const struct entry *e, const struct node *in)
{
	struct node *head, *box;
	const char *date;
	int line;

	if (!d->own[e->first])
		return NULL;
	head = dress_block(d, e->first);
	if (line_is_row(&d->line[e->first]) || head->parent->kind == KIND_LI) {
		mark_in_place(d, s, e);
		return NULL;
	}
	for (int i = e->first; i < e->head_end; i++) {
		if (!d->own[i])
			continue;
		if (i > e->first && !line_is_row(&d->line[i]))
			dress_unwrap(dress_block(d, i));
		dress_parts(d, e, i);
	}
	date = d->dates_stay ? NULL : dress_cut_date(d, e);
	date = take_duration(d, e, date);
	head = find_head(d, e, &line);
	if (!node_is_heading(head))
		embolden(d, head);
	if (node_is_heading(head))
		box = head->parent->kind == KIND_SECTION ? head->parent : NULL;
	else
		box = box_head(d, e, head, in);
	put_subs(d, e, line + 1, head);
	if (!d->dates_stay)
		dress_trim_head(d, head);
	if (date)
		append_date(d, head, date);
	if (box)
		node_add_class(d->arena, box, "entry");
	return box;
}

void dress_entries(struct dresser *d)
{
	for (const struct section *s = d->resume->sections; s; s = s->next) {
		const struct node *in = section_of(d, s);

		if (!dress_has_entries(s))
			continue;
		for (const struct entry *e = s->entries; e; e = e->next) {
			const struct node *box = make_entry(d, s, e, in);

			for (const struct entry *r = e->roles; r; r = r->next) {
				struct node *role = make_entry(d, s, r, box);

				if (role && box)
					node_add_class(d->arena, role, "role");
			}
		}
	}
}
