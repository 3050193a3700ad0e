#include "pdf/navigation.h"

#include "base/utf8.h"

#include <string.h>

enum { LONGEST_TITLE = 200 }; /* bytes of a link's text or address */

static void put_destination(struct buf *out, const struct pages *pages,
	const struct destination *d, const struct object *const *page_objects)
{
	sp height = pages->page[d->page].height;

	object_put_ref(out, "/Dest[", page_objects[d->page]);
	buf_puts(out, "/XYZ ");
	object_put_points(out, d->x);
	buf_putc(out, ' ');
	object_put_points(out, (int64_t)height - d->y);
	buf_puts(out, " null]");
}

/* The place of the id, or of the heading that its section begins with. */
static const struct destination *lookup(const struct pages *pages,
	const char *id)
{
	for (size_t i = 0; i < pages->destination_count; i++) {
		const char *own = pages->destinations[i].node->id;

		if (own && strcmp(own, id) == 0)
			return &pages->destinations[i];
	}
	return NULL;
}

/*
 * What a screen reader says of the link: its text, or else where it leads. A
 * line is enough of text that goes on over many.
 */
static void put_contents(struct links *links, struct buf *out,
	const struct node *a)
{
	struct buf text = {.arena = links->file->arena};
	size_t len;

	if (a != links->named) {
		node_text(a, &text);
		if (!text.len)
			buf_puts(&text, a->url);
		for (len = text.len; len > LONGEST_TITLE; )
			utf8_prev(text.data, &len);
		links->named = a;
		links->name = text.data;
		links->name_len = len;
	}
	buf_puts(out, "/Contents");
	object_put_string(out, links->name, links->name_len);
}

/* The pieces of a long link, one on each line, share what it does. */
static void put_action(struct links *links, struct buf *out, const char *url)
{
	size_t len = strlen(url);
	struct object **action;

	if (len < LONGEST_TITLE) {
		buf_puts(out, "/A<</S/URI/URI");
		object_put_string(out, url, len);
		buf_puts(out, ">>");
		return;
	}
	action = (struct object **)map_at(&links->actions, url, len);
	if (!*action) {
		*action = object_new(links->file);
		buf_puts(&(*action)->text, "/S/URI/URI");
		object_put_string(&(*action)->text, url, len);
	}
	object_put_ref(out, "/A", *action);
}

static void put_rectangle(struct buf *out, const struct page_link *link,
	sp page_height)
{
	int64_t top = (int64_t)page_height - link->y;

	buf_puts(out, "/Rect[");
	object_put_points(out, link->x);
	buf_putc(out, ' ');
	object_put_points(out, top - link->height);
	buf_putc(out, ' ');
	object_put_points(out, (int64_t)link->x + link->width);
	buf_putc(out, ' ');
	object_put_points(out, top);
	buf_putc(out, ']');
}

void links_write(struct links *links, int page, struct buf *out)
{
	const struct page *p = &links->pages->page[page];

	for (size_t i = 0; i < p->link_count; i++) {
		const struct page_link *link = &p->links[i];
		const char *url = link->node->url;
		const struct destination *d = url[0] == '#'
			? lookup(links->pages, url + 1)
			: NULL;
		struct object *o;

		if (url[0] == '#' && !d)
			continue;
		o = object_new(links->file);
		buf_puts(&o->text, "/Type/Annot/Subtype/Link");
		put_rectangle(&o->text, link, p->height);
		buf_puts(&o->text, "/Border[0 0 0]/F 4");
		if (d)
			put_destination(&o->text, links->pages, d,
				links->page_objects);
		else
			put_action(links, &o->text, url);
		put_contents(links, &o->text, link->node);
		buf_printf(&o->text, "/StructParent %d", structure_annotation(
			links->structure, link->tag, page, o));
		object_put_ref(out, "", o);
	}
}

/* An entry of the outline being built. */
struct entry {
	const struct destination *destination;
	struct object *object;
	int parent, first, last, prev, next; /* indexes; -1: none */
	int count; /* of descendants */
};

static bool is_outlined(const struct node *node)
{
	return node->kind >= KIND_H1 && node->kind <= KIND_H6 &&
		!node_has_class(node, "name");
}

/* Hangs entry i below the last open one of a higher level. */
static void hang(struct entry *entries, int i)
{
	struct entry *e = &entries[i], *before;
	enum kind kind = e->destination->node->kind;
	int up = i - 1;

	while (up >= 0 && entries[up].destination->node->kind >= kind)
		up = entries[up].parent;
	e->parent = up;
	e->first = e->last = e->prev = e->next = -1;
	before = up >= 0 && entries[up].last >= 0
		? &entries[entries[up].last]
		: NULL;
	if (up >= 0) {
		if (before) {
			before->next = i;
			e->prev = entries[up].last;
		} else {
			entries[up].first = i;
		}
		entries[up].last = i;
	}
	for (; up >= 0; up = entries[up].parent)
		entries[up].count++;
}

static void put_link(struct buf *out, const char *key,
	const struct entry *entries, int i)
{
	if (i >= 0)
		object_put_ref(out, key, entries[i].object);
}

static void write_entry(struct file *file, const struct pages *pages,
	const struct entry *entries, const struct entry *e,
	const struct object *root, const struct object *const *page_objects)
{
	struct buf *out = &e->object->text, title = {.arena = file->arena};

	node_text(e->destination->node, &title);
	buf_puts(out, "/Title");
	object_put_string(out, title.data ? title.data : "", title.len);
	if (e->parent >= 0)
		put_link(out, "/Parent", entries, e->parent);
	else
		object_put_ref(out, "/Parent", root);
	put_link(out, "/First", entries, e->first);
	put_link(out, "/Last", entries, e->last);
	put_link(out, "/Prev", entries, e->prev);
	put_link(out, "/Next", entries, e->next);
	if (e->count)
		buf_printf(out, "/Count %d", e->count);
	put_destination(out, pages, e->destination, page_objects);
}

/* Links the entries without a parent to one another; first and last. */
static void hang_roots(struct entry *entries, int count, int *first,
	int *last)
{
	*first = *last = -1;
	for (int i = 0; i < count; i++) {
		if (entries[i].parent >= 0)
			continue;
		if (*last >= 0)
			entries[*last].next = i;
		else
			*first = i;
		entries[i].prev = *last;
		*last = i;
	}
}

const struct object *outline_write(struct file *file,
	const struct pages *pages, const struct object *const *page_objects)
{
	struct entry *entries = arena_array(file->arena,
		pages->destination_count, sizeof *entries);
	struct object *root;
	int count = 0, first, last;

	for (size_t i = 0; i < pages->destination_count; i++)
		if (is_outlined(pages->destinations[i].node)) {
			entries[count].destination = &pages->destinations[i];
			entries[count].object = object_new(file);
			hang(entries, count++);
		}
	if (!count)
		return NULL;
	root = object_new(file);
	hang_roots(entries, count, &first, &last);
	for (int i = 0; i < count; i++)
		write_entry(file, pages, entries, &entries[i], root,
			page_objects);
	buf_puts(&root->text, "/Type/Outlines");
	put_link(&root->text, "/First", entries, first);
	put_link(&root->text, "/Last", entries, last);
	buf_printf(&root->text, "/Count %d", count);
	return root;
}
