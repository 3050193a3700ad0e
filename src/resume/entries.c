/*
 * Entries: a heading, or a line in bold, with a date at one of its ends or on
 * the line below it. The section becomes .entry, its head gets spans .title
 * .organization .location .date, and the date goes to the end of the head,
 * from where a style can push it to the edge. Nothing else moves, and no date
 * is taken out of prose or a bullet.
 */
#include "resume/old_date.h"
#include "resume/label.h"
#include "resume/passes.h"
#include "model/spans.h"
#include "resume/old_words.h"

#include <string.h>

enum { LONGEST_HEAD = 170, LONGEST_LINE = 140 }; /* bytes */

struct entries {
	struct arena *arena;
	struct diag *diag;
	bool dates_stay; /* `dates: inline` */
};

/* Ends the head with its date. */
static void append_date(struct arena *arena, struct node *head,
	const char *text, struct pos pos)
{
	struct node *span = node_new(arena, KIND_SPAN, pos);

	node_append(head, node_new_text(arena, " ", 1, pos));
	node_add_class(arena, span, "date");
	node_append(span, node_new_text(arena, text, strlen(text), pos));
	node_append(head, span);
}

/* What a line says of an entry's date, if anything. */
struct dated {
	enum old_date_place place;
	struct old_date date;
	const char *text; /* of the date, as it is to be set */
	size_t from, to;  /* the rest */
	size_t len;       /* of the line */
};

static struct dated look(struct arena *arena, const struct node *line)
{
	struct buf text = spans_text(arena, line);
	struct dated d = {.len = text.len};

	d.place = old_date_place(text.data, text.len, &d.date, &d.from, &d.to);
	if (d.place != DATE_NONE)
		d.text = old_date_text(arena, text.data, &d.date, false);
	return d;
}

/* Leaves of the line what is not the date, nor parts it from the rest. */
static void cut_date(struct arena *arena, struct node *line,
	const struct dated *d)
{
	spans_remove(arena, line, d->to, d->len);
	spans_remove(arena, line, 0, d->from);
}

/* All of it in emphasis, in code, or in bold: not a sentence. */
static bool is_marked(const struct node *p)
{
	return p->first && p->first == p->last &&
		(p->first->kind == KIND_EM || p->first->kind == KIND_STRONG ||
			p->first->kind == KIND_CODE);
}

static bool ends_sentence(struct arena *arena, const struct node *p)
{
	struct buf text = spans_text(arena, p);

	return text.len && strchr(".!?;", text.data[text.len - 1]);
}

/* The block below a head that may carry its date or employer; or NULL. */
static struct node *line_below(const struct node *head)
{
	struct node *n = head->next;

	if (n && n->kind == KIND_BLOCKQUOTE && n->first &&
		n->first == n->last)
		n = n->first;
	return n && n->kind == KIND_P ? n : NULL;
}

static bool may_carry(struct arena *arena, const struct node *p,
	const struct dated *d)
{
	if (d->place == DATE_NONE || d->len > LONGEST_LINE)
		return false;
	if (d->place == DATE_ALONE || is_marked(p))
		return true;
	return d->date.range && !ends_sentence(arena, p);
}

/* The first line of a paragraph with hard breaks, as one of its own. */
static void part_first_line(struct arena *arena, struct node *p)
{
	struct node *br = p->first, *rest, *next;

	while (br && br->kind != KIND_BR)
		br = br->next;
	if (!br || !br->next || br == p->first)
		return;
	rest = node_new(arena, KIND_P, br->next->pos);
	for (next = br->next; next;) {
		struct node *n = next;

		next = n->next;
		node_unlink(n);
		node_append(rest, n);
	}
	node_unlink(br);
	node_insert_after(p, rest);
}

static void drop_if_empty(struct node *p)
{
	struct node *parent = p->parent;

	if (p->first)
		return;
	node_unlink(p);
	if (parent->kind == KIND_BLOCKQUOTE && !parent->first)
		node_unlink(parent);
}

/*
 * Takes the date from the line below the head. The rest of that line, or all
 * of a line in emphasis, is the head's second line, .sub.
 */
static bool take_below(struct entries *e, struct node *head, bool dated,
	const char **text)
{
	struct node *p = line_below(head);
	struct dated d;

	if (!p)
		return false;
	part_first_line(e->arena, p);
	d = look(e->arena, p);
	if (!dated && may_carry(e->arena, p, &d)) {
		*text = d.text;
		if (e->dates_stay) {
			if (d.place != DATE_ALONE)
				node_add_class(e->arena, p, "sub");
			return true;
		}
		if (d.place == DATE_ALONE)
			spans_remove(e->arena, p, 0, d.len);
		else
			cut_date(e->arena, p, &d);
		if (p->first)
			node_add_class(e->arena, p, "sub");
		drop_if_empty(p);
		return true;
	}
	if (dated && is_marked(p) && d.len <= LONGEST_LINE &&
		label_is_place_line(e->arena, p))
		node_add_class(e->arena, p, "sub");
	return false;
}

/* A heading that is a date only, right below the head: "#### 2019 - 2020" */
static bool take_heading_below(struct entries *e, struct node *head,
	const char **text)
{
	struct node *section = head->next, *n, *next;
	struct dated d;

	if (!section || section->kind != KIND_SECTION)
		return false;
	d = look(e->arena, section->first);
	if (d.place != DATE_ALONE || e->dates_stay)
		return false;
	*text = d.text;
	node_unlink(section->first);
	for (n = section->first; n; n = next) {
		next = n->next;
		node_unlink(n);
		node_insert_before(section, n);
	}
	node_unlink(section);
	return true;
}

static struct node *sub_of(const struct node *head)
{
	struct node *n = head->next;

	if (n && n->kind == KIND_BLOCKQUOTE && n->first &&
		node_has_class(n->first, "sub"))
		n = n->first;
	return n && node_has_class(n, "sub") ? n : NULL;
}

/* Whether the entry holds others: an employer with several roles. */
static bool has_roles(struct arena *arena, const struct node *box)
{
	for (const struct node *n = box->first; n; n = n->next)
		if (n->kind == KIND_SECTION &&
			look(arena, n->first).place != DATE_NONE)
			return true;
	return false;
}

/*
 * A short undated heading right below the head is the job's title: its
 * section dissolves, and it becomes the head's second line.
 */
static bool take_title_below(struct entries *e, struct node *head)
{
	struct node *section = head->next, *title, *n, *next;
	struct buf text;

	if (!section || section->kind != KIND_SECTION || section->next)
		return false;
	title = section->first;
	text = spans_text(e->arena, title);
	if (text.len > LONGEST_LINE ||
		look(e->arena, title).place != DATE_NONE)
		return false;
	for (n = section->first; n; n = next) {
		next = n->next;
		node_unlink(n);
		node_insert_before(section, n);
	}
	node_unlink(section);
	title->kind = KIND_P;
	node_add_class(e->arena, title, "sub");
	spans_wrap(e->arena, title, 0, text.len, KIND_SPAN, "title");
	return true;
}

static enum label label_for(struct entries *e, const struct node *box,
	struct node *head)
{
	if (has_roles(e->arena, box))
		return LABEL_ORGANIZATION;
	if (node_has_class(box, "role"))
		return LABEL_TITLE;
	return take_title_below(e, head) ? LABEL_ORGANIZATION : LABEL_GUESS;
}

static bool is_section(struct arena *arena, const struct node *head)
{
	struct buf text = spans_text(arena, head);

	return old_words_is(old_words_sections, text.data, 0, text.len);
}

static void make_entry(struct entries *e, struct node *box,
	struct node *head)
{
	struct dated d = look(e->arena, head);
	bool dated = d.place == DATE_LEADING || d.place == DATE_TRAILING;
	const char *text = d.text;
	struct node *sub;
	bool any = dated;
	enum label label;

	if (d.place == DATE_ALONE || (!dated && is_section(e->arena, head)))
		return;
	if (dated && !e->dates_stay)
		cut_date(e->arena, head, &d);
	any = take_below(e, head, dated, &text) || any;
	any = any || take_heading_below(e, head, &text);
	if (!any && !(has_roles(e->arena, box) &&
			box->parent->kind == KIND_SECTION))
		return; /* an employer may leave its dates to the roles */
	node_add_class(e->arena, box, "entry");
	if (node_has_class(box->parent, "entry"))
		node_add_class(e->arena, box, "role");
	if (e->dates_stay && any) /* and so does all that is around them */
		return;
	sub = sub_of(head);
	label = sub ? (has_roles(e->arena, box) ? LABEL_ORGANIZATION
		: LABEL_GUESS) : label_for(e, box, head);
	label_head(e->arena, head, sub, label, e->diag);
	if (any)
		append_date(e->arena, head, text, head->pos);
}

/* "**Title** - Org, 2019 - 2020", or with the date on a line of its own. */
static bool is_bold_head(struct arena *arena, const struct node *p)
{
	struct dated d, below;

	if (p->kind != KIND_P || !p->first || p->first->kind != KIND_STRONG)
		return false;
	d = look(arena, p);
	if (d.len > LONGEST_HEAD)
		return false;
	if (d.place == DATE_LEADING || d.place == DATE_TRAILING)
		return !ends_sentence(arena, p);
	if (p->first != p->last || !line_below(p))
		return false;
	below = look(arena, line_below(p));
	return below.place != DATE_NONE && may_carry(arena, line_below(p),
		&below);
}

/* "2019 - 2020 **Title**": the date stands before the bold. */
static bool is_dated_bold(struct arena *arena, const struct node *p)
{
	struct dated d;

	if (p->kind != KIND_P || !p->first || !p->first->next ||
		p->first->next->kind != KIND_STRONG)
		return false;
	d = look(arena, p);
	return d.place == DATE_LEADING && d.len <= LONGEST_HEAD &&
		!ends_sentence(arena, p);
}

static bool ends_entry(struct arena *arena, const struct node *n)
{
	return n->kind == KIND_SECTION || n->kind == KIND_HR ||
		is_bold_head(arena, n) || is_dated_bold(arena, n);
}

/* Puts a bold head and what belongs to it into a div.entry; returns that. */
static struct node *box_bold(struct entries *e, struct node *head)
{
	struct node *box = node_new(e->arena, KIND_DIV, head->pos), *n;

	node_insert_before(head, box);
	node_unlink(head);
	node_append(box, head);
	node_add_class(e->arena, head, "head");
	while ((n = box->next) && !ends_entry(e->arena, n)) {
		node_unlink(n);
		node_append(box, n);
	}
	return box;
}

/* Whether every term of the list has a date, and a definition. */
static bool is_dated_list(struct arena *arena, const struct node *dl)
{
	for (const struct node *n = dl->first; n; n = n->next)
		if (n->kind == KIND_DT && (look(arena, n).place == DATE_NONE ||
			!n->next || n->next->kind != KIND_DD))
			return false;
	return dl->first && dl->first->kind == KIND_DT;
}

/* The head of an entry from a term: itself, or, if that is a date alone, the
 * first line of the definition, with the date behind it. */
static struct node *term_head(struct entries *e, struct node *dt)
{
	struct node *line = dt->next->first;
	struct dated d = look(e->arena, dt);

	if (d.place != DATE_ALONE || !line || line->kind != KIND_P) {
		dt->kind = KIND_P;
		return dt;
	}
	node_append(line, node_new_text(e->arena, ", ", 2, dt->pos));
	node_append(line, node_new_text(e->arena, d.text, strlen(d.text),
		dt->pos));
	return line;
}

/* One term with its definitions as a div.entry before the list. */
static void box_term(struct entries *e, struct node *dl)
{
	struct node *dt = dl->first, *dd, *n;
	struct node *box = node_new(e->arena, KIND_DIV, dt->pos);
	struct node *head = term_head(e, dt);

	node_insert_before(dl, box);
	node_unlink(dt);
	if (head != dt)
		node_unlink(head);
	node_append(box, head);
	node_add_class(e->arena, head, "head");
	while ((dd = dl->first) && dd->kind == KIND_DD) {
		while ((n = dd->first)) {
			node_unlink(n);
			node_append(box, n);
		}
		node_unlink(dd);
	}
	make_entry(e, box, head);
}

/* Sections nest no deeper than headings have levels. */
static void walk(struct entries *e, struct node *parent)
{
	for (struct node *n = parent->first; n; n = n->next) {
		if (n->kind == KIND_SECTION) {
			make_entry(e, n, n->first);
			walk(e, n);
		} else if (n->kind == KIND_DIV) {
			walk(e, n); /* the author's */
		} else if (is_bold_head(e->arena, n) ||
			is_dated_bold(e->arena, n)) {
			n = box_bold(e, n);
			make_entry(e, n, n->first);
		} else if (n->kind == KIND_DL && is_dated_list(e->arena, n)) {
			struct node *dl = n;

			while (dl->first)
				box_term(e, dl);
			n = dl->prev; /* the last entry made */
			node_unlink(dl);
		}
	}
}

void entries_make(struct arena *arena, struct doc *doc, struct diag *diag)
{
	const char *dates = meta_scalar(doc->meta, "dates");
	struct entries e = {.arena = arena, .diag = diag,
		.dates_stay = dates && strcmp(dates, "inline") == 0};

	if (dates && !e.dates_stay && strcmp(dates, "right") != 0)
		diag_warning(diag, meta_lookup(doc->meta, "dates")->pos,
			"'dates' is inline or right, not '%s'", dates);
	walk(&e, doc->body);
}

static void dash_text(struct arena *arena, struct node *text)
{
	struct buf out = {.arena = arena};
	size_t done = 0;
	struct old_date d;

	if (!memchr(text->text, '-', text->text_len) &&
		!strstr(text->text, "\xE2\x88\x92"))
		return;
	for (size_t at = 0; old_date_find(text->text, text->text_len, at, &d);
		at = d.end) {
		const char *set = old_date_text(arena, text->text, &d, true);

		if (!d.range || !d.hyphen || d.dash_end >= d.end)
			continue;
		buf_add(&out, text->text + done, d.start - done);
		buf_puts(&out, set);
		done = d.end;
	}
	if (!done)
		return;
	buf_add(&out, text->text + done, text->text_len - done);
	text->text = out.data;
	text->text_len = out.len;
}

void dates_dash(struct arena *arena, struct node *body)
{
	for (struct node *n = body; n; n = node_walk(n, body))
		if (n->kind == KIND_TEXT && !node_within(n, KIND_CODE) &&
			!node_within(n, KIND_PRE))
			dash_text(arena, n);
}
