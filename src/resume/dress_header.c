/*
 * The header: what the document is ("Lebenslauf"), the name, headlines, one
 * line of contact data, a photo. Its lines are taken out of whatever block
 * they were typed in; boxes around them dissolve. What of the name's line is
 * not the name is a headline, contact data, or says what the document is.
 */
#include "resume/dress_heading.h"

#include "base/utf8.h"
#include "model/spans.h"
#include "resume/contacts.h"
#include "resume/name.h"

#include <string.h>

/* Whether all lines in the box are the header's. */
static bool is_header_only(const struct dresser *d, const struct node *box)
{
	for (const struct node *n = box; n; n = node_next(n, box)) {
		const struct typed_line *line;

		if (n->kind == KIND_PRE || n->kind == KIND_HR)
			return false;
		line = map_lookup(&d->blocks, &n, sizeof n);
		if (line && !state_is_header(d->states[line - d->line]))
			return false;
	}
	return true;
}

/* Dissolves boxes around line i: all of them around the name. */
static void open_boxes(struct heading *h, int i)
{
	struct dresser *d = h->d;
	struct node *n = dress_block(d, i), *next;
	bool all = d->states[i] == STATE_NAME;

	for (n = n->parent; n->kind != KIND_BODY; n = next) {
		next = n->parent;
		if (n->kind != KIND_DIV)
			continue;
		if (!all && !is_header_only(d, n))
			return;
		if (!h->header->id)
			h->header->id = n->id;
		if (!h->header->css)
			h->header->css = n->css;
		if (!h->header->classes)
			h->header->classes = n->classes;
		node_unwrap(n);
	}
}

void heading_add(struct heading *h, struct node *block, const char *class)
{
	dress_join_cells(h->d->arena, block);
	dress_unwrap(block);
	block->kind = KIND_P;
	node_add_class(h->d->arena, block, class);
	node_append(h->header, block);
}

void heading_add_doctitle(struct heading *h, struct node *block)
{
	heading_add(h, block, "doctitle");
	if (!h->name)
		return;
	node_unlink(block);
	node_insert_before(h->name, block);
}

/* Whether the line's block was taken along with another line. */
static bool is_taken(const struct dresser *d, int i)
{
	const struct node *n = dress_block(d, i);

	while (n->parent)
		n = n->parent;
	return n != d->doc->body;
}

/* "Write to me:" on a line of its own goes before the first contact below. */
static void lead(struct heading *h, struct node *words, struct node *next)
{
	struct buf text = spans_text(h->d->arena, words);

	if (!text.len || text.data[text.len - 1] != ':' || !words->first ||
		words->first != words->last || words->first->kind != KIND_TEXT)
		return;
	node_unlink(words);
	node_insert_before(next->first, node_new_text(h->d->arena, arena_printf(
				h->d->arena, "%s ", text.data), text.len + 1,
			words->pos));
}

/* A heading that is a label of the line below it goes before that: "Phone: 555";
 * the name needs none. */
static void take_contact(struct heading *h, int i)
{
	struct dresser *d = h->d;
	const struct typed_line *label;
	struct node *last = h->contact->last, *first;
	size_t from = 0, to;

	if (d->evidence[i].of_person ||
		contacts_are_titled(d->resume->reading, i)) {
		dress_take(d, i);
		return;
	}
	dress_contacts(d, h->contact, dress_take(d, i), i);
	first = last ? last->next : h->contact->first;
	if (last && first)
		lead(h, last, first);
	if (!i || !d->evidence[i - 1].of_person || !first ||
		d->line[i - 1].kind == LINE_HEAD_ROW)
		return; /* what titles a table's columns is of each cell */
	label = &d->line[i - 1];
	to = label->len;
	utf8_trim(label->text, &from, &to);
	node_insert_before(first->first, node_new_text(d->arena, arena_printf(
				d->arena, "%.*s: ", (int)(to - from),
				label->text + from), to - from + 2,
			label->pos));
}

static void take_line(struct heading *h, int i)
{
	struct dresser *d = h->d;

	if (!line_is_row(&d->line[i]) && !is_taken(d, i))
		open_boxes(h, i);
	switch (d->states[i]) {
	case STATE_TITLE:
		if (d->resume->headline.text && d->resume->headline.line == i)
			heading_add(h, dress_take(d, i), "headline");
		else
			heading_add_doctitle(h, dress_take(d, i));
		break;
	case STATE_NAME:
		heading_take_name(h, i);
		break;
	case STATE_HEADLINE:
		heading_add(h, dress_take(d, i), "headline");
		break;
	default:
		take_contact(h, i);
	}
}

static bool is_space(const struct node *n)
{
	return n->kind == KIND_TEXT && strspn(n->text, " \n") == n->text_len;
}

/* One picture and nothing else. */
static bool is_picture(const struct node *n)
{
	int images = 0;

	if (n->kind != KIND_P && n->kind != KIND_DIV)
		return false;
	for (const struct node *s = n->first; s; s = s->next)
		if (s->kind == KIND_IMG)
			images++;
		else if (!is_space(s))
			return false;
	return images == 1;
}

/* Links that show pictures only: badges of networks. */
static bool is_badges(const struct node *n)
{
	if (n->kind != KIND_P || !n->first)
		return false;
	for (const struct node *s = n->first; s; s = s->next)
		if (!(s->kind == KIND_A && dress_has_image(s)) &&
			s->kind != KIND_BR && !(s->kind == KIND_TEXT &&
				strspn(s->text, " \n|") == s->text_len))
			return false;
	return true;
}

static void put_photo(struct heading *h, struct node *n)
{
	struct node *at = h->photo && h->photo->parent == h->header &&
		h->photo->pos.line <= n->pos.line ? h->photo
		: h->header->first;

	h->photo = n;
	node_unlink(n);
	n->kind = KIND_P;
	node_add_class(h->d->arena, n, "photo");
	while (at && at->pos.line < n->pos.line)
		at = at->next;
	if (at)
		node_insert_before(at, n);
	else
		node_append(h->header, n);
}

static void put_badges(struct heading *h, struct node *p)
{
	struct arena *arena = h->d->arena;
	struct node *n;

	node_unlink(p);
	while ((n = p->first)) {
		node_unlink(n);
		if (n->kind == KIND_A) {
			struct node *span = node_new(arena, KIND_SPAN, n->pos);

			if (!h->contact->first)
				h->contact->pos = p->pos;
			node_add_class(arena, span, "url");
			node_append(span, n);
			node_append(h->contact, span);
		}
	}
}

/* Pictures and rules between the header's lines, and right behind them. */
static void gather(struct heading *h)
{
	struct node *n, *next;

	for (n = h->header->next; n; n = next) {
		next = n->next;
		if (n->kind == KIND_HR && !n->classes) {
			node_unlink(n);
		} else if (is_picture(n)) {
			put_photo(h, n);
		} else if (n->kind == KIND_DIV && n->first &&
			is_picture(n->first)) {
			next = n->first;
			node_unwrap(n);
		} else if (is_badges(n)) {
			put_badges(h, n);
		} else {
			return;
		}
	}
}

static void finish(struct heading *h)
{
	struct doc *doc = h->d->doc;
	struct node *first = doc->body->first;
	const char *name = h->d->resume->name.text;

	dress_contacts_far(h->d, h->contact);
	if (!h->header->first && !h->contact->first)
		return;
	if (first)
		node_insert_before(first, h->header);
	else
		node_append(doc->body, h->header);
	gather(h);
	if (h->contact->first) {
		node_add_class(h->d->arena, h->contact, "contact");
		node_append(h->header, h->contact);
	}
	h->header->pos = h->header->first->pos;
	if (!doc->metadata.title)
		doc->metadata.title = name;
	if (!doc->metadata.author)
		doc->metadata.author = name;
}

/* Those of a line follow one another. */
static void index_contacts(struct dresser *d)
{
	d->contacts = arena_alloc(d->arena, ((size_t)d->count + 1) *
		sizeof *d->contacts);
	for (const struct contact *c = d->resume->contacts; c; c = c->next)
		if (c->field.line >= 0 && !d->contacts[c->field.line])
			d->contacts[c->field.line] = c;
}

void dress_header(struct dresser *d)
{
	struct node *body = d->doc->body;
	struct heading h = {.d = d,
		.header = node_new(d->arena, KIND_HEADER, body->pos),
		.contact = node_new(d->arena, KIND_P, body->pos)};

	index_contacts(d);
	for (int i = 0; i < d->count; i++)
		if (state_is_header(d->states[i]) && d->own[i])
			take_line(&h, i);
	heading_make_name(&h);
	finish(&h);
}
