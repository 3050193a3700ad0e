/*
 * A line of contact data, cut into a span for each contact. What stands
 * before a contact (a label, an icon) goes with it; marks between two go, and
 * a detail that no mark parts from its neighbour stays with that.
 */
#include "resume/dressing.h"

#include "base/utf8.h"
#include "model/spans.h"
#include "resume/contacts.h"

#include <string.h>
#include <strings.h>

enum { MOST = 48, LONGEST = 2000 }; /* contacts, bytes of a line */

/* A stretch of the line, in bytes of it, and the contact it is. */
struct stretch {
	size_t from, to;
	const struct contact *contact;
};

static bool is_separator(uint32_t c)
{
	return utf8_is_space(c) || utf8_is_in(c, "|/-;,*~\\·•∙⋅｜‖░◆●–—，、∣▪│"
		"／⁃・･،\u00A0");
}

static bool is_closer(uint32_t c)
{
	return utf8_is_in(c, ")]）.\">");
}

size_t dress_skip(const char *s, size_t at, size_t to)
{
	while (at < to) {
		size_t next = at;

		if (!is_separator(utf8_next(s, to, &next)))
			break;
		at = next;
	}
	return at;
}

static size_t skip_closers(const char *s, size_t at, size_t to)
{
	while (at < to) {
		size_t next = at;

		if (!is_closer(utf8_next(s, to, &next)))
			break;
		at = next;
	}
	return at;
}

size_t dress_skip_back(const char *s, size_t from, size_t to)
{
	while (to > from) {
		size_t at = to;

		if (!is_separator(utf8_prev(s, &at)))
			break;
		to = at;
	}
	return to;
}

/* Whether only blanks and brackets stand in between. */
static bool is_open_gap(const char *s, size_t from, size_t to)
{
	while (from < to)
		if (!utf8_is_in(utf8_next(s, to, &from), " ([):：（\u00A0"))
			return false;
	return true;
}

/* The style at a byte of the line; links are none here. */
static unsigned style_at(const struct typed_line *line, size_t at)
{
	for (int k = 0; k < line->run_count; k++)
		if (line->runs[k].from <= at && line->runs[k].to > at)
			return line->runs[k].style & ~(unsigned)STYLE_LINK;
	return 0;
}

/* Whether the field is one with what stands before it: a detail beside it. */
static bool goes_on(const struct typed_line *line, const struct stretch *last,
	const struct contact *c)
{
	const struct contact *b = last->contact;

	return (c->kind == CONTACT_DETAIL || b->kind == CONTACT_DETAIL) &&
		is_open_gap(line->text, last->to, c->field.from) &&
		style_at(line, b->field.from) == style_at(line,
			c->field.from);
}

/* Where what stands behind a contact ends: a bar in [at, to) parts it from the
 * next, as the flag of "Berlin 🇩🇪 | ☎ 555"; `at` when there is none. */
static size_t own_end(const char *s, size_t at, size_t to)
{
	for (size_t i = at; i < to;) {
		size_t from = i;

		if (utf8_is_in(utf8_next(s, to, &i), "|｜·•"))
			return dress_skip_back(s, at, from);
	}
	return at;
}

/* The line's stretches in [lo, hi); returns how many. */
static int find_stretches(const struct dresser *d, int i, size_t lo,
	size_t hi, struct stretch *out)
{
	const char *s = d->line[i].text;
	int n = 0;
	size_t at = lo;

	for (const struct contact *c = d->contacts[i];
		c && c->field.line == i && n < MOST; c = c->next) {
		const struct field *f = &c->field;
		struct stretch *last = n ? &out[n - 1] : NULL;

		if (!c->in_header || f->from < at || f->to > hi)
			continue;
		if (last && goes_on(&d->line[i], last, c)) {
			if (last->contact->kind == CONTACT_DETAIL)
				last->contact = c;
		} else {
			if (last)
				at = last->to = own_end(s, at, f->from);
			out[n++] = (struct stretch){.from = dress_skip(s,
				at, f->from), .contact = c};
		}
		at = out[n - 1].to = skip_closers(s, f->to, hi);
	}
	if (n)
		out[n - 1].to = dress_skip_back(s, at, hi);
	return n;
}

static struct node *link_in(struct node *root)
{
	for (struct node *n = root; n; n = node_walk(n, root))
		if (n->kind == KIND_A && n->url && *n->url)
			return n;
	return NULL;
}

static const char *class_of(const struct contact *c)
{
	switch (c->kind) {
	case CONTACT_EMAIL: return "email";
	case CONTACT_PHONE: return "phone";
	case CONTACT_PLACE: return "location";
	case CONTACT_PROFILE:
		return c->network ? network_names[c->network] : "url";
	case CONTACT_URL: return "url";
	case CONTACT_DETAIL: break;
	}
	return "detail";
}

/* Whether its label says that it is a day of birth. */
static bool is_birthday(const struct contact *c)
{
	const struct word *row;
	struct word_match match;
	char low[64];
	size_t len = c->label ? strlen(c->label) : 0;

	if (!len || len >= sizeof low)
		return false;
	words_fold(c->label, len, low);
	row = words_whole(low, 0, len, WORD(LABEL), &match)
		? words_row(&match, WORD_LABEL, NULL) : NULL;
	return row && row->value == LABEL_BIRTH;
}

/* Shows "example.com/ada" of a link that shows its whole address. */
static void shorten(struct arena *arena, struct node *a)
{
	struct node *text = a->first;
	const char *s;
	size_t len;

	if (!text || text != a->last || text->kind != KIND_TEXT)
		return;
	s = text->text;
	if (strncasecmp(s, "https://", 8) == 0)
		s += 8;
	else if (strncasecmp(s, "http://", 7) == 0)
		s += 7;
	else if (strncasecmp(s, "mailto:", 7) == 0)
		s += 7;
	len = strlen(s);
	if (len && s[len - 1] == '/')
		len--;
	if (!len)
		return;
	text->text = arena_strndup(arena, s, len);
	text->text_len = len;
}

/* Cells of a row that are one contact: "Phone: 555". */
static void join_cells(struct arena *arena, struct node *span)
{
	for (struct node *n = span; n; n = node_walk(n, span)) {
		const char *tab;

		if (n->kind != KIND_TEXT || !(tab = strchr(n->text, '\t')))
			continue;
		n->text = arena_printf(arena, "%.*s%s%s", (int)(tab - n->text),
			n->text, n->prev && n->text_len == 1 ? ": " : " ",
			tab + 1);
		n->text_len = strlen(n->text);
	}
}

/* The title of the column in which the stretch is the first, or NULL; in the
 * first row alone, as the next has the same. */
static const char *title_above(const struct dresser *d, int i,
	const struct stretch *t, const struct stretch *before)
{
	const struct typed_line *line = &d->line[i], *titles = line - 1;
	const struct typed_piece *p = NULL;
	size_t from, to;
	int k;

	if (!i || line->kind != LINE_ROW || line->head != i - 1 ||
		!contacts_are_titled(d->resume->reading, i - 1))
		return NULL;
	for (k = 0; k < line->piece_count && line->pieces[k].at <= t->from; k++)
		p = &line->pieces[k];
	if (!p || k > titles->piece_count || (before && before->from >= p->at))
		return NULL;
	p = &titles->pieces[k - 1];
	from = p->at;
	to = p->at + p->to - p->from;
	utf8_trim(titles->text, &from, &to);
	return from < to ? arena_printf(d->arena, "%.*s: ", (int)(to - from),
		titles->text + from) : NULL;
}

static void finish(struct dresser *d, struct node *span,
	const struct stretch *t)
{
	const struct contact *c = t->contact;
	struct node *a = link_in(span);
	const char *class = c ? class_of(c) : "detail";
	struct contact of;

	if (a && (!c || c->kind == CONTACT_DETAIL)) {
		of = contact_of_url(d->arena, a->url, NULL);
		class = class_of(&of);
	}
	node_add_class(d->arena, span, class);
	if (c && c->kind == CONTACT_DETAIL && is_birthday(c))
		node_add_class(d->arena, span, "birthday");
	if (!a && c && c->url && c->url[strcspn(c->url, ":")] &&
		c->url[strcspn(c->url, ":") + 1] &&
		c->field.from >= t->from) {
		size_t from = c->field.from - t->from;

		a = spans_wrap(d->arena, span, from, from + c->field.to -
			c->field.from, KIND_A, NULL);
		if (a)
			a->url = c->url;
	}
	for (struct node *n = span, *next; n; n = next) {
		next = node_walk(n, span);
		if (n->kind == KIND_A)
			shorten(d->arena, n);
		if (n->kind == KIND_SPAN && n != span && n->css && n->first)
			node_unwrap(n); /* what floats is no contact line's */
	}
	join_cells(d->arena, span);
}

/* Moves the spans that were made to the contact line; pictures between them,
 * such as icons, go into the next. */
static void move(struct node *contact, struct node *block,
	struct node *const *made)
{
	struct node *n, *icons[8], *last = NULL;
	int count = 0;

	while ((n = block->first)) {
		node_unlink(n);
		if (n == *made) {
			made++;
			last = n;
			node_append(contact, n);
			while (count)
				node_insert_before(n->first, icons[--count]);
		} else if (dress_has_image(n) && count < 8) {
			icons[count++] = n;
		}
	}
	for (int k = 0; last && k < count; k++)
		node_append(last, icons[k]);
}

void dress_contacts(struct dresser *d, struct node *contact,
	struct node *block, int i)
{
	const struct typed_line *line = &d->line[i];
	const struct typed_piece *end = &line->pieces[line->piece_count - 1];
	size_t lo = line->pieces[0].at, hi = end->at + end->to - end->from;
	struct stretch list[MOST];
	struct node *made[MOST + 1];
	int n = 0;

	if (!contact->first)
		contact->pos = block->pos;
	if (hi - lo <= LONGEST)
		n = find_stretches(d, i, lo, hi, list);
	if (!n) {
		size_t from = dress_skip(line->text, lo, hi);

		list[n++] = (struct stretch){from, dress_skip_back(line->text, from,
			hi), NULL};
		if (list[0].from == list[0].to)
			return;
	}
	dress_unwrap(block);
	for (int k = n - 1; k >= 0; k--) {
		const char *title;
		size_t from, to;

		dress_place(d, i, list[k].from, &from);
		dress_place(d, i, list[k].to - 1, &to);
		made[k] = spans_wrap(d->arena, block, from, to + 1, KIND_SPAN,
			NULL);
		finish(d, made[k], &list[k]);
		title = title_above(d, i, &list[k], k ? &list[k - 1] : NULL);
		if (title)
			node_insert_before(made[k]->first, node_new_text(
					d->arena, title, strlen(title),
					made[k]->pos));
	}
	made[n] = NULL;
	move(contact, block, made);
}

void dress_contacts_far(struct dresser *d, struct node *contact)
{
	for (const struct contact *c = d->resume->contacts; c; c = c->next) {
		const struct field *f = &c->field;
		struct node *span, *parent;

		if (!c->in_header || f->line >= 0 || !f->text || !*f->text)
			continue;
		if (!contact->first)
			contact->pos = f->pos;
		span = parent = node_new(d->arena, KIND_SPAN, f->pos);
		node_add_class(d->arena, span, class_of(c));
		if (c->url) {
			parent = node_new(d->arena, KIND_A, f->pos);
			parent->url = c->url;
			node_append(span, parent);
		}
		node_append(parent, node_new_text(d->arena, f->text,
			strlen(f->text), f->pos));
		node_append(contact, span);
	}
}
