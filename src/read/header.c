#include "read/passes.h"

#include <string.h>

#define LONG_LINE 240 /* bytes; a longer paragraph is a profile, not contact */

/* "Jane Doe's Resume", with either apostrophe, is Jane Doe's. */
static const char *person_of(struct arena *arena, const char *title)
{
	static const char *const endings[] = {"'s Resume", "\xE2\x80\x99s Resume",
		"'s CV", "\xE2\x80\x99s CV", "'s R\xC3\xA9sum\xC3\xA9",
		"\xE2\x80\x99s R\xC3\xA9sum\xC3\xA9", NULL};
	size_t len = strlen(title);

	for (const char *const *e = endings; *e; e++) {
		size_t n = strlen(*e);

		if (len > n && strcmp(title + len - n, *e) == 0)
			return arena_strndup(arena, title, len - n);
	}
	return title;
}

static const struct meta *first_of(const struct meta *map,
	const char *const *keys)
{
	for (; *keys; keys++) {
		const struct meta *m = meta_lookup(map, *keys);

		if (m && m->kind == META_SCALAR && *m->scalar)
			return m;
	}
	return NULL;
}

/* The h1 that begins the document, if it is the only one. */
static struct node *leading_h1(const struct node *body)
{
	struct node *first = body->first;

	if (!first || first->kind != KIND_H1)
		return NULL;
	for (const struct node *n = first->next; n; n = n->next)
		if (n->kind == KIND_H1)
			return NULL;
	return first;
}

static bool is_emphasis_only(const struct node *p)
{
	return p->first && p->first == p->last &&
		(p->first->kind == KIND_EM || p->first->kind == KIND_STRONG);
}

/* Whether a block after the name still belongs to it. */
static bool is_contact(struct arena *arena, const struct node *n)
{
	struct buf text = {.arena = arena};

	if (!n || (n->kind != KIND_P && n->kind != KIND_UL))
		return false;
	node_text(n, &text);
	return n->kind == KIND_UL || text.len <= LONG_LINE;
}

static void gather(struct arena *arena, struct node *header)
{
	bool first = true;

	while (is_contact(arena, header->next)) {
		struct node *n = header->next;

		node_unlink(n);
		node_append(header, n);
		node_add_class(arena, n, first && is_emphasis_only(n)
				? "headline" : "contact");
		first = false;
	}
}

void header_make(struct arena *arena, struct doc *doc)
{
	static const char *const keys[] = {"name", "title", "author", NULL};
	struct node *body = doc->body, *h1 = leading_h1(body), *header;
	const struct meta *m = first_of(doc->meta, keys);
	struct buf name = {.arena = arena};

	if (!h1 && !m)
		return;
	header = node_new(arena, KIND_HEADER, h1 ? h1->pos : m->pos);
	if (body->first)
		node_insert_before(body->first, header);
	else
		node_append(body, header);
	if (h1) {
		node_unlink(h1);
		node_append(header, h1);
		gather(arena, header);
	} else {
		const char *person = person_of(arena, m->scalar);

		h1 = node_new(arena, KIND_H1, m->pos);
		node_append(header, h1);
		node_append(h1, node_new_text(arena, person, strlen(person),
			m->pos));
	}
	node_add_class(arena, h1, "name");
	node_text(h1, &name);
	if (!doc->metadata.title)
		doc->metadata.title = name.data;
	if (!doc->metadata.author)
		doc->metadata.author = name.data;
}
