#include "read/passes.h"

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

void sections_make(struct arena *arena, struct node *body)
{
	struct map ids = {.arena = arena};
	struct node *open = body, *n, *next;

	for (n = body->first; n; n = next) {
		next = n->next;
		if (node_is_heading(n)) {
			struct node *section =
				node_new(arena, KIND_SECTION, n->pos);

			while (open != body && open->first->kind >= n->kind)
				open = open->parent;
			section->id = unique_id(arena, &ids,
				slug_of(arena, n));
			node_unlink(n);
			if (open != body)
				node_append(open, section);
			else if (next)
				node_insert_before(next, section);
			else
				node_append(body, section);
			node_append(section, n);
			open = section;
		} else if (open != body) {
			node_unlink(n);
			node_append(open, n);
		}
	}
}
