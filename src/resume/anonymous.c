/*
 * A résumé without the person: no name, contact data, picture or link, and
 * no such metadata. Contact data goes with the line that says it, wherever
 * that stands; text that is an address goes with its link.
 */
#include "resume/anonymous.h"

#include "model/spans.h"
#include "resume/resume.h"

#include <string.h>

enum { FEW = 6 }; /* words of a line that is about the name in it */

struct removed {
	int names, contacts, pictures, links;
};

/* Whether the link shows its address, or most of one. */
static bool shows_address(struct arena *arena, const struct node *a)
{
	struct buf text = spans_text(arena, a);

	return strchr(text.data, '@') || (!strchr(text.data, ' ') &&
		(strstr(text.data, "://") || strstr(a->url, text.data)));
}

static void remove_links(struct arena *arena, struct node *body,
	struct removed *r)
{
	struct node *n, *next;

	for (n = body; n; n = next) {
		next = node_walk(n, body);
		if (n->kind == KIND_IMG && node_within(n, KIND_HEADER)) {
			next = node_skip(n, body);
			node_unlink(n);
			r->pictures++;
		} else if (n->kind == KIND_A) {
			bool gone = !n->first || shows_address(arena, n);

			if (gone)
				next = node_skip(n, body);
			else
				next = n->first;
			if (gone)
				node_unlink(n);
			else
				node_unwrap(n);
			r->links++;
		}
	}
}

static void remove_header(struct node *body, struct removed *r)
{
	struct node *header = body->first, *n, *next;

	while (header && header->kind != KIND_HEADER)
		header = header->next;
	for (n = header ? header->first : NULL; n; n = next) {
		next = n->next;
		if (node_has_class(n, "name"))
			r->names++;
		else if (node_has_class(n, "contact"))
			r->contacts++;
		else if (node_has_class(n, "photo"))
			r->pictures++;
		else
			continue;
		node_unlink(n);
	}
	if (header && !header->first)
		node_unlink(header);
}

static bool is_in(const struct node *node, const struct node *body)
{
	while (node && node != body)
		node = node->parent;
	return node != NULL;
}

/* Takes out the node, now empty, and the items, lists and sections that have
 * nothing left but a title. */
static void prune(struct node *node)
{
	while (node->kind != KIND_BODY) {
		struct node *parent = node->parent;

		node_unlink(node);
		if (parent->first && !(parent->kind == KIND_SECTION &&
				parent->first == parent->last &&
				node_is_heading(parent->first)))
			return;
		node = parent;
	}
}

/* Takes the line out: its row, its block, or its part of that. */
static bool remove_line(struct arena *arena, const struct node *body,
	const struct typed_line *line)
{
	struct node *block = line->pieces[0].block;
	struct buf text;
	const char *at;
	size_t from, len = line->pieces[0].to - line->pieces[0].from;

	if (!is_in(block, body) || node_within(block, KIND_HEADER))
		return false; /* gone already */
	if (block->kind == KIND_TD || block->kind == KIND_TH) {
		prune(block->parent);
		return true;
	}
	text = spans_text(arena, block);
	at = strstr(text.data, arena_strndup(arena, line->text, len));
	if (!at || len == text.len) {
		prune(block);
		return true;
	}
	from = (size_t)(at - text.data);
	if (from)
		from--; /* the end of the line before; else the line's own */
	spans_remove(arena, block, from, from + len + 1);
	if (!block->first)
		prune(block);
	return true;
}

/* Whether the line says who it is about. */
static bool tells(const struct resume *resume, int i)
{
	const char *text = resume->reading->lines->line[i].text;
	const struct evidence *e = &resume->reading->evidence[i];

	if (resume->name.line == i || e->label == LABEL_NAME)
		return true;
	if (resume->name.text && e->words <= FEW &&
		strstr(text, resume->name.text))
		return true;
	for (const struct contact *c = resume->contacts; c; c = c->next)
		if (c->field.line == i)
			return true;
	return false;
}

static void remove_lines(struct arena *arena, const struct doc *doc,
	struct removed *r)
{
	const struct typed_lines *lines = doc->resume->reading->lines;

	for (int i = 0; i < lines->count; i++)
		if (tells(doc->resume, i) && remove_line(arena, doc->body,
				&lines->line[i])) {
			if (doc->resume->name.line == i ||
				doc->resume->reading->evidence[i].label ==
					LABEL_NAME)
				r->names++;
			else
				r->contacts++;
		}
}

/* Whether the mark is an address or a number, and no word that links. */
static bool is_address(const char *s, const struct mark *m)
{
	size_t len = m->to - m->from;

	if (m->kind == MARK_EMAIL || m->kind == MARK_PHONE)
		return true;
	return m->kind == MARK_URL && !memchr(s + m->from, ' ', len) &&
		memchr(s + m->from, '.', len);
}

/* A line's text without the addresses and numbers in it. */
static const char *clean(struct arena *arena, const struct resume *resume,
	const char *text, int line)
{
	const struct evidence *e;
	struct buf out = {.arena = arena};
	const char *s;
	size_t at = 0;

	if (line < 0 || !text)
		return text;
	e = &resume->reading->evidence[line];
	s = resume->reading->lines->line[line].text;
	for (int k = 0; k < e->mark_count; k++) {
		const struct mark *m = &e->marks[k];

		if (!is_address(s, m) || m->from < at)
			continue;
		buf_add(&out, s + at, m->from - at);
		at = m->to;
	}
	if (!at)
		return text;
	buf_puts(&out, s + at);
	return out.data;
}

static struct body *copy_body(struct arena *arena, const struct resume *r,
	const struct body *body)
{
	struct body *first = NULL, **end = &first;

	for (; body; body = body->next) {
		if (body->line >= 0 && tells(r, body->line))
			continue;
		*end = arena_alloc(arena, sizeof *body);
		**end = *body;
		(*end)->text = clean(arena, r, body->text, body->line);
		(*end)->linked = NULL;
		(*end)->next = NULL;
		end = &(*end)->next;
	}
	return first;
}

/* The field without the addresses in it and behind it. */
static struct field copy_field(struct arena *arena, const struct resume *r,
	struct field f)
{
	f.text = clean(arena, r, f.text, f.line);
	f.url = f.linked = NULL;
	f.links = 0;
	return f;
}

static struct field *copy_fields(struct arena *arena, const struct resume *r,
	const struct field *f)
{
	struct field *first = NULL, **end = &first;

	for (; f; f = f->next) {
		*end = arena_alloc(arena, sizeof *f);
		**end = copy_field(arena, r, *f);
		end = &(*end)->next;
	}
	return first;
}

static struct entry *copy_entries(struct arena *arena, const struct resume *r,
	const struct entry *e)
{
	struct entry *first = NULL, **end = &first;

	for (; e; e = e->next) {
		struct entry *n = *end = arena_alloc(arena, sizeof *e);

		*n = *e;
		n->title = copy_field(arena, r, e->title);
		n->organization = copy_field(arena, r, e->organization);
		n->place = copy_field(arena, r, e->place);
		n->remarks = copy_fields(arena, r, e->remarks);
		n->rest = copy_fields(arena, r, e->rest);
		n->body = copy_body(arena, r, e->body);
		n->roles = copy_entries(arena, r, e->roles);
		n->next = NULL;
		end = &n->next;
	}
	return first;
}

static const struct resume *copy(struct arena *arena, const struct resume *r)
{
	struct resume *out = arena_alloc(arena, sizeof *out);
	struct section **end = &out->sections;

	out->reading = r->reading;
	out->title = r->title;
	out->headline = r->headline;
	out->headline.text = clean(arena, r, r->headline.text,
		r->headline.line);
	out->name.line = out->image.line = -1;
	out->summary = copy_body(arena, r, r->summary);
	for (const struct section *s = r->sections; s; s = s->next) {
		struct section *n = *end = arena_alloc(arena, sizeof *n);

		*n = *s;
		n->entries = copy_entries(arena, r, s->entries);
		n->body = copy_body(arena, r, s->body);
		end = &n->next;
	}
	return out;
}

void anonymous_make(struct arena *arena, struct doc *doc, struct diag *diag)
{
	struct removed r = {0};

	remove_header(doc->body, &r);
	if (doc->resume->reading)
		remove_lines(arena, doc, &r);
	remove_links(arena, doc->body, &r);
	doc->resume = copy(arena, doc->resume);
	doc->metadata.author = NULL;
	doc->metadata.title = "R\xC3\xA9sum\xC3\xA9";
	doc->metadata.subject = NULL;
	diag_say(diag, (struct pos){.file = doc->file}, "left out: %d name%s, "
		"%d line%s of contact data, %d picture%s, %d link%s, and the "
		"metadata's author and title", r.names,
		r.names == 1 ? "" : "s", r.contacts,
		r.contacts == 1 ? "" : "s", r.pictures,
		r.pictures == 1 ? "" : "s", r.links, r.links == 1 ? "" : "s");
}
