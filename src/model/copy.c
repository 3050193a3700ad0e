/*
 * The copy of a document: what pages are made of is a small part of what
 * reading it took, all of which can be given back afterwards.
 */
#include "model/doc.h"

#include <string.h>

/* What is being copied; nodes become their copies by index. */
struct copier {
	struct arena *arena;
	const struct doc *doc;
	struct node *nodes;
};

static const char *copy_text(struct arena *arena, const char *s)
{
	return s ? arena_strdup(arena, s) : NULL;
}

static const char *const *copy_classes(struct arena *arena,
	const char *const *classes)
{
	size_t n = 0;
	const char **copy;

	if (!classes)
		return NULL;
	while (classes[n])
		n++;
	copy = arena_array(arena, n + 1, sizeof *copy);
	for (size_t i = 0; i < n; i++)
		copy[i] = arena_strdup(arena, classes[i]);
	return copy;
}

static struct node *node_of(const struct copier *c, const struct node *node)
{
	return node ? &c->nodes[node->index] : NULL;
}

static void copy_node(const struct copier *c, const struct node *from)
{
	struct arena *arena = c->arena;
	struct node *to = node_of(c, from);

	*to = *from;
	to->parent = node_of(c, from->parent);
	to->first = node_of(c, from->first);
	to->last = node_of(c, from->last);
	to->next = node_of(c, from->next);
	to->prev = node_of(c, from->prev);
	to->id = copy_text(arena, from->id);
	to->classes = copy_classes(arena, from->classes);
	to->css = copy_text(arena, from->css);
	to->lang = copy_text(arena, from->lang);
	to->text = from->kind == KIND_TEXT
		? arena_strndup(arena, from->text, from->text_len)
		: copy_text(arena, from->text);
	to->url = copy_text(arena, from->url);
	to->title = copy_text(arena, from->title);
	to->info = copy_text(arena, from->info);
	to->icon = copy_text(arena, from->icon);
}

/* Maps nest as deep as the front matter, which is bounded. */
static struct meta *copy_meta(struct arena *arena, const struct meta *from)
{
	struct meta *first = NULL, **end = &first;

	for (; from; from = from->next) {
		struct meta *to = arena_alloc(arena, sizeof *to);

		*to = *from;
		to->key = copy_text(arena, from->key);
		to->scalar = copy_text(arena, from->scalar);
		to->first = copy_meta(arena, from->first);
		*end = to;
		end = &to->next;
	}
	return first;
}

static struct metadata copy_metadata(struct arena *arena,
	const struct metadata *m)
{
	return (struct metadata){
		.title = copy_text(arena, m->title),
		.author = copy_text(arena, m->author),
		.subject = copy_text(arena, m->subject),
		.keywords = copy_text(arena, m->keywords),
		.date = copy_text(arena, m->date),
		.lang = copy_text(arena, m->lang),
	};
}

static struct doc_sheet *copy_sheets(struct arena *arena,
	const struct doc_sheet *from)
{
	struct doc_sheet *first = NULL, **end = &first;

	for (; from; from = from->next) {
		*end = arena_alloc(arena, sizeof **end);
		**end = *from;
		(*end)->css = arena_strndup(arena, from->css, from->len);
		end = &(*end)->next;
	}
	return first;
}

struct doc *doc_copy(struct arena *arena, const struct doc *doc)
{
	struct doc *copy = arena_alloc(arena, sizeof *copy);
	struct copier c = {arena, doc, arena_array(arena, (size_t)doc->nodes,
		sizeof *c.nodes)};

	for (const struct node *n = doc->body; n; n = node_next(n, doc->body))
		copy_node(&c, n);
	*copy = *doc;
	copy->body = node_of(&c, doc->body);
	copy->notes = node_of(&c, doc->notes);
	copy->meta = copy_meta(arena, doc->meta);
	copy->metadata = copy_metadata(arena, &doc->metadata);
	copy->sheets = copy_sheets(arena, doc->sheets);
	copy->resume = NULL;
	copy->data = NULL;
	return copy;
}
