/*
 * The header: the name, a headline under it, the contact data. The name is
 * the document's first heading unless that is a section's title or says
 * "Resume"; else the front matter has it; else the first line in bold does.
 * What follows is the headline if it is one short line, contact data as long
 * as it looks like that, and then the document begins.
 */
#include "resume/contact.h"
#include "resume/old_date.h"
#include "resume/passes.h"
#include "model/spans.h"
#include "resume/old_words.h"

#include <string.h>

enum { LONGEST_NAME = 80, LONGEST_HEADLINE = 110 }; /* bytes */

static bool is_title(const char *s)
{
	return old_words_is(old_words_titles, s, 0, strlen(s));
}

/* "Jane Doe's Resume", "CV - Jane Doe", "Resume of Jane Doe": Jane Doe. */
static const char *person_of(struct arena *arena, const char *s)
{
	static const char *const between[] = {"'s ", "\xE2\x80\x99s ", " - ",
		" \xE2\x80\x93 ", " \xE2\x80\x94 ", ": ", " | ", ", ", " of ",
		" von ", " de ", " di ", "\xEF\xBC\x9A", "\xE7\x9A\x84", " ",
		NULL};

	for (const char *const *b = between; *b; b++) {
		const char *at = strstr(s, *b), *rest;

		if (!at)
			continue;
		rest = at + strlen(*b);
		if (old_words_is(old_words_titles, rest, 0, strlen(rest)))
			return arena_strndup(arena, s, (size_t)(at - s));
		if (old_words_is(old_words_titles, s, 0, (size_t)(at - s)))
			return rest;
	}
	return s;
}

static const char *scalar_of(const struct meta *meta,
	const char *const *keys)
{
	for (; *keys; keys++) {
		const struct meta *m = meta_lookup(meta, *keys);

		if (m && m->kind == META_LIST && m->first)
			m = m->first;
		if (m && m->kind == META_MAP)
			m = meta_lookup(m, "name");
		if (m && m->kind == META_SCALAR && *m->scalar)
			return m->scalar;
	}
	return NULL;
}

/* The name that the front matter gives, or NULL. */
static const char *name_in(struct arena *arena, const struct meta *meta)
{
	static const char *const firsts[] = {"firstname", "first_name",
		"first-name", "givenname", "vorname", NULL};
	static const char *const lasts[] = {"lastname", "last_name",
		"last-name", "surname", "familyname", "nachname", NULL};
	static const char *const names[] = {"name", NULL};
	static const char *const titles[] = {"title", NULL};
	static const char *const authors[] = {"author", NULL};
	const char *first = scalar_of(meta, firsts);
	const char *last = scalar_of(meta, lasts);
	const char *name = scalar_of(meta, names);

	if (name)
		return name;
	if (first && last)
		return arena_printf(arena, "%s %s", first, last);
	name = scalar_of(meta, titles);
	if (name && person_of(arena, name) != name)
		return person_of(arena, name);
	if (scalar_of(meta, authors))
		return scalar_of(meta, authors);
	return name && !is_title(name) ? name : NULL;
}

static bool is_picture(const struct node *n)
{
	return n->kind == KIND_P && n->first && n->first == n->last &&
		n->first->kind == KIND_IMG;
}

/* Past pictures and rules. */
static struct node *first_block(const struct node *body)
{
	struct node *n = body->first;

	while (n && (is_picture(n) || n->kind == KIND_HR))
		n = n->next;
	return n;
}

static bool is_strong_only(const struct node *n)
{
	return n->kind == KIND_P && n->first && n->first == n->last &&
		n->first->kind == KIND_STRONG;
}

/* How many other headings have this one's level. */
static int count_like(const struct node *heading)
{
	int n = 0;

	for (const struct node *h = heading->next; h; h = h->next)
		n += h->kind == heading->kind;
	return n;
}

/* Whether the document's first block can hold its name. */
static bool may_be_name(struct arena *arena, const struct node *n, bool named)
{
	struct buf text = spans_text(arena, n);
	struct old_date date;

	if (!text.len || text.len > LONGEST_NAME ||
		old_words_is(old_words_sections, text.data, 0, text.len) ||
		old_date_find(text.data, text.len, 0, &date))
		return false;
	if (n->kind == KIND_H1) /* one of many may be a section's title */
		return !named || !count_like(n);
	if (named)
		return false;
	return is_strong_only(n) || ((n->kind == KIND_H2 ||
			n->kind == KIND_H3) && !count_like(n));
}

static struct node *make_name(struct arena *arena, const char *name,
	struct pos pos)
{
	struct node *h1 = node_new(arena, KIND_H1, pos);

	node_append(h1, node_new_text(arena, name, strlen(name), pos));
	return h1;
}

/* A line that says what somebody is: short, no sentence. */
static bool is_headline(struct arena *arena, const struct node *n)
{
	struct buf text = spans_text(arena, n);
	struct old_date date;
	const char *end = "";

	if (n->kind != KIND_P && !node_is_heading(n))
		return false;
	if (!text.len || text.len > LONGEST_HEADLINE || n->kind == KIND_H1)
		return false;
	if (old_words_is(old_words_sections, text.data, 0, text.len) ||
		old_date_find(text.data, text.len, 0, &date))
		return false;
	end = text.data + text.len - 1;
	if (node_is_heading(n)) /* of nothing but contact data */
		return !n->next || contact_is(arena, n->next) ||
			(node_is_heading(n->next) && n->next->kind <= n->kind);
	return !strchr(".:;!?", *end) && !is_strong_only(n);
}

/* Emphasis all around a line is the style's business now. */
static void unwrap_all(struct node *n)
{
	while (n->first && n->first == n->last &&
		(n->first->kind == KIND_EM || n->first->kind == KIND_STRONG))
		node_unwrap(n->first);
}

static void move_to(struct node *header, struct node *n)
{
	node_unlink(n);
	node_append(header, n);
}

/* A box around the name, or around what stands with it, is the header's. */
static void open_box(struct node *box)
{
	struct node *n = box->first;

	while (n && n->kind == KIND_DIV)
		n = n->first;
	if (n)
		node_unwrap(box);
}

/* The blocks after the name that belong to it. */
static void gather(struct arena *arena, struct node *header,
	const struct meta *meta)
{
	struct node *line = node_new(arena, KIND_P, header->pos), *n;
	bool headline = false;

	while ((n = header->next)) {
		if (n->kind == KIND_DIV && n->first &&
			contact_is(arena, n->first)) {
			open_box(n);
		} else if (is_picture(n)) {
			node_add_class(arena, n, "photo");
			move_to(header, n);
		} else if (contact_is(arena, n)) {
			if (!line->first)
				line->pos = n->pos;
			node_unlink(n);
			contact_take(arena, line, n);
		} else if (!headline && !line->first && is_headline(arena, n)) {
			headline = true;
			n->kind = KIND_P;
			unwrap_all(n);
			node_add_class(arena, n, "headline");
			move_to(header, n);
		} else if (n->kind == KIND_P && n->next &&
			contact_is(arena, n->next) && is_headline(arena, n)) {
			node_unlink(n); /* a place, above the rest */
			contact_take(arena, line, n);
		} else {
			break;
		}
	}
	if (line->first && n && n->kind == KIND_HR)
		node_unlink(n); /* it parted what the style parts now */
	contact_from_meta(arena, line, meta);
	if (line->first) {
		node_add_class(arena, line, "contact");
		node_append(header, line);
	}
}

/* The name's heading, taken out of the body or made; NULL when there is none. */
static struct node *take_name(struct arena *arena, struct doc *doc)
{
	struct node *n = first_block(doc->body), *title = NULL;
	const char *name = name_in(arena, doc->meta);
	struct buf text;

	if (n && node_is_heading(n) &&
		is_title(spans_text(arena, n).data)) {
		title = n; /* "Lebenslauf": the name is the next line's */
		n = n->next;
	}
	if (n && may_be_name(arena, n, name != NULL)) {
		node_unlink(n);
		unwrap_all(n);
		n->kind = KIND_H1;
		text = spans_text(arena, n);
		if (!title && person_of(arena, text.data) != text.data)
			n = make_name(arena, person_of(arena, text.data),
				n->pos);
	} else if (name) {
		n = make_name(arena, name, doc->meta->pos);
	} else {
		return NULL;
	}
	if (title) {
		title->kind = KIND_P;
		node_add_class(arena, title, "doctitle");
	}
	return n;
}

/* The first block that is no box, nor a picture. */
static struct node *first_in_boxes(struct node *body)
{
	struct node *n = body->first;

	while (n && (n->kind == KIND_DIV || is_picture(n)))
		n = n->kind == KIND_DIV ? n->first : n->next;
	return n;
}

/* Opens the boxes around the name; the last one's attributes. */
static struct node *open_boxes(struct arena *arena, const struct doc *doc)
{
	struct node *body = doc->body, *n = first_in_boxes(body);
	struct node *box = NULL;

	if (!n || n->parent == body || !may_be_name(arena, n,
			name_in(arena, doc->meta) != NULL))
		return NULL;
	while (body->first->kind == KIND_DIV && body->first->first) {
		box = body->first;
		node_unwrap(box);
	}
	return box;
}

void header_make(struct arena *arena, struct doc *doc)
{
	struct node *body = doc->body, *box = open_boxes(arena, doc);
	struct node *name = take_name(arena, doc);
	struct node *header, *first;
	struct buf text = {.arena = arena};

	if (!name)
		return;
	header = node_new(arena, KIND_HEADER, name->pos);
	if (box) {
		header->css = box->css;
		header->classes = box->classes;
	}
	node_add_class(arena, name, "name");
	first = body->first;
	if (first)
		node_insert_before(first, header);
	else
		node_append(body, header);
	while (header->next && (is_picture(header->next) ||
		node_has_class(header->next, "doctitle"))) {
		if (is_picture(header->next))
			node_add_class(arena, header->next, "photo");
		move_to(header, header->next);
	}
	node_append(header, name);
	gather(arena, header, doc->meta);
	node_text(name, &text);
	if (!doc->metadata.title)
		doc->metadata.title = text.data;
	if (!doc->metadata.author)
		doc->metadata.author = text.data;
}
