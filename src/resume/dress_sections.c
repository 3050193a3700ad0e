/*
 * Sections: a heading, and all up to the next of its level, in one node. A
 * section's id is its heading's words, or what the author gave it.
 */
#include "resume/dress.h"

#include "base/map.h"
#include "base/utf8.h"

#include <string.h>

/* "Work Experience" is work-experience; letters of any script stay. */
static const char *slug_of(struct arena *arena, const struct node *heading)
{
	struct buf text = {.arena = arena}, out = {.arena = arena};
	bool gap = false;
	size_t i = 0;

	node_text(heading, &text);
	while (i < text.len) {
		uint32_t c = utf8_next(text.data, text.len, &i);

		if (!utf8_is_alnum(c)) {
			gap = out.len > 0;
			continue;
		}
		if (gap)
			buf_putc(&out, '-');
		gap = false;
		buf_utf8(&out, utf8_lower(c));
	}
	return out.len ? out.data : "section";
}

/*
 * Takes the id: NULL if it was free, else how many numbers were tried with
 * it, so that many headings of one name cost no more than few.
 */
static int *take(struct arena *arena, struct map *ids, const char *id)
{
	void **at = map_at(ids, id, strlen(id));
	int *tried = *at;

	if (!tried)
		*at = arena_alloc(arena, sizeof *tried);
	return tried;
}

/* The slug, with -2, -3 ... when it is taken. */
static const char *unique_id(struct arena *arena, struct map *ids,
	const char *slug)
{
	int *tried = take(arena, ids, slug);
	const char *id = slug;

	while (tried) {
		id = arena_printf(arena, "%s-%d", slug, ++*tried + 1);
		if (!take(arena, ids, id))
			break;
	}
	return id;
}

/* What a block opens: a heading's level, a div's highest; 7: nothing. */
static int level_of(const struct node *n)
{
	int level = 7;

	if (node_is_heading(n))
		return n->kind - KIND_H1 + 1;
	if (n->kind != KIND_DIV)
		return level;
	for (n = n->first; n; n = n->next)
		if (level_of(n) < level)
			level = level_of(n);
	return level;
}

/* Divs nest no deeper than DOC_DEPTH, so recursion is safe. */
static void make_sections(struct arena *arena, struct map *ids,
	struct node *parent)
{
	struct node *open = parent, *n, *next;

	for (n = parent->first; n; n = next) {
		int level = level_of(n);

		next = n->next;
		if (n->kind == KIND_DIV)
			make_sections(arena, ids, n);
		while (open != parent && level <= 6 &&
			level_of(open->first) >= level)
			open = open->parent;
		if (node_is_heading(n)) {
			struct node *section =
				node_new(arena, KIND_SECTION, n->pos);

			/* What the author says of a heading is its section's. */
			section->id = n->id ? n->id : unique_id(arena, ids,
				slug_of(arena, n));
			section->classes = n->classes;
			n->id = NULL;
			n->classes = NULL;
			node_unlink(n);
			if (open != parent)
				node_append(open, section);
			else if (next)
				node_insert_before(next, section);
			else
				node_append(parent, section);
			node_append(section, n);
			open = section;
		} else if (open != parent) {
			node_unlink(n);
			node_append(open, n);
		}
	}
}

void sections_make(struct arena *arena, struct node *body)
{
	struct map ids = {.arena = arena};

	/* The header's headings open none, but can be linked to. */
	for (struct node *n = body->first; n; n = node_walk(n, body->first))
		if (body->first->kind == KIND_HEADER && node_is_heading(n) &&
			!n->id)
			n->id = unique_id(arena, &ids, slug_of(arena, n));
	make_sections(arena, &ids, body);
}
