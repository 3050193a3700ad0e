#include "pdf/navigation.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { LONGEST_TITLE = 200 }; /* bytes of a link's text or address */

static void put_place(struct buf *out, const struct navigation *n,
	const struct destination *d, const struct object *in)
{
	int64_t margin = n->file->margin;
	sp height = n->pages->page[d->page].height;

	object_put_ref(out, "[", in);
	buf_puts(out, "/XYZ ");
	object_put_points(out, margin + d->x);
	buf_putc(out, ' ');
	object_put_points(out, margin + height - d->y);
	buf_puts(out, " null]");
}

/* "/D[page ...]", and from PDF 2.0 on "/SD[element ...]", which goes before
 * it (ISO 32000-2, 12.3.2.3). */
static void put_places(struct buf *out, const struct navigation *n,
	const struct destination *d)
{
	buf_puts(out, "/D");
	put_place(out, n, d, n->page_objects[d->page]);
	if (!standard_is_pdf2(n->file->standard))
		return;
	buf_puts(out, "/SD");
	put_place(out, n, d, structure_object(n->structure, d->tag));
}

/* Where a link or an entry of the outline leads. */
static void put_destination(struct buf *out, const struct navigation *n,
	const struct destination *d)
{
	if (standard_is_pdf2(n->file->standard)) {
		buf_puts(out, "/A<</S/GoTo");
		put_places(out, n, d);
		buf_puts(out, ">>");
		return;
	}
	buf_puts(out, "/Dest");
	put_place(out, n, d, n->page_objects[d->page]);
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
static void put_contents(struct navigation *n, struct buf *out,
	const struct node *a)
{
	struct buf text = {.arena = n->file->arena};
	size_t len;

	if (a != n->named) {
		node_text(a, &text);
		if (!text.len)
			buf_puts(&text, a->url);
		for (len = text.len; len > LONGEST_TITLE; )
			utf8_prev(text.data, &len);
		n->named = a;
		n->name = text.data;
		n->name_len = len;
	}
	buf_puts(out, "/Contents");
	object_put_string(out, n->name, n->name_len);
}

/* The pieces of a long link, one on each line, share what it does. */
static void put_action(struct navigation *n, struct buf *out, const char *url)
{
	size_t len = strlen(url);
	struct object **action;

	if (len < LONGEST_TITLE) {
		buf_puts(out, "/A<</S/URI/URI");
		object_put_string(out, url, len);
		buf_puts(out, ">>");
		return;
	}
	action = (struct object **)map_at(&n->actions, url, len);
	if (!*action) {
		*action = object_new(n->file);
		buf_puts(&(*action)->text, "/S/URI/URI");
		object_put_string(&(*action)->text, url, len);
	}
	object_put_ref(out, "/A", *action);
}

static void put_rectangle(struct buf *out, const struct page_link *link,
	sp page_height, int64_t margin)
{
	int64_t left = margin + link->x, top = margin + page_height - link->y;

	buf_puts(out, "/Rect[");
	object_put_points(out, left);
	buf_putc(out, ' ');
	object_put_points(out, top - link->height);
	buf_putc(out, ' ');
	object_put_points(out, left + link->width);
	buf_putc(out, ' ');
	object_put_points(out, top);
	buf_putc(out, ']');
}

void links_write(struct navigation *n, int page, struct buf *out)
{
	const struct page *p = &n->pages->page[page];

	for (size_t i = 0; i < p->link_count; i++) {
		const struct page_link *link = &p->links[i];
		const char *url = link->node->url;
		const struct destination *d = url[0] == '#'
			? lookup(n->pages, url + 1)
			: NULL;
		struct object *o;

		if ((url[0] == '#' && !d) || strlen(url) > STRING_MOST)
			continue;
		o = object_new(n->file);
		buf_puts(&o->text, "/Type/Annot/Subtype/Link");
		put_rectangle(&o->text, link, p->height, n->file->margin);
		buf_puts(&o->text, "/Border[0 0 0]/F 4");
		if (d)
			put_destination(&o->text, n, d);
		else
			put_action(n, &o->text, url);
		put_contents(n, &o->text, link->node);
		buf_printf(&o->text, "/StructParent %d", structure_annotation(
			n->structure, link->tag, page, o));
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

static void write_entry(const struct navigation *n,
	const struct entry *entries, const struct entry *e,
	const struct object *root)
{
	struct buf *out = &e->object->text, title = {.arena = n->file->arena};

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
	put_destination(out, n, e->destination);
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

const struct object *outline_write(struct navigation *n)
{
	const struct pages *pages = n->pages;
	struct entry *entries = arena_array(n->file->arena,
		pages->destination_count, sizeof *entries);
	struct object *root;
	int count = 0, first, last;

	for (size_t i = 0; i < pages->destination_count; i++)
		if (is_outlined(pages->destinations[i].node)) {
			entries[count].destination = &pages->destinations[i];
			entries[count].object = object_new(n->file);
			hang(entries, count++);
		}
	if (!count)
		return NULL;
	root = object_new(n->file);
	hang_roots(entries, count, &first, &last);
	for (int i = 0; i < count; i++)
		write_entry(n, entries, &entries[i], root);
	buf_puts(&root->text, "/Type/Outlines");
	put_link(&root->text, "/First", entries, first);
	put_link(&root->text, "/Last", entries, last);
	buf_printf(&root->text, "/Count %d", count);
	return root;
}

/* The first unit of UTF-16: it decides the order, if not the characters do. */
static uint32_t first_unit(uint32_t c)
{
	return c < 0x10000 ? c : 0xD800 + ((c - 0x10000) >> 10);
}

/*
 * The order of the strings as they stand in the file: bytes of ASCII, then
 * what is written in UTF-16.
 */
static int compare_ids(const void *x, const void *y)
{
	const struct node *p = (*(const struct destination *const *)x)->node;
	const struct node *q = (*(const struct destination *const *)y)->node;
	const char *a = p->id, *b = q->id;
	size_t i = 0, j = 0, m = strlen(a), n = strlen(b);
	int wider = utf8_is_ascii(b, n) - utf8_is_ascii(a, m);

	if (wider)
		return wider;
	while (i < m && j < n) {
		uint32_t c = utf8_next(a, m, &i), d = utf8_next(b, n, &j);

		if (c != d && first_unit(c) != first_unit(d))
			return first_unit(c) < first_unit(d) ? -1 : 1;
		if (c != d)
			return c < d ? -1 : 1;
	}
	if (i < m || j < n)
		return i < m ? 1 : -1;
	return p->index - q->index;
}

/* The first place of each name, ordered; returns how many. */
static size_t sorted_names(const struct pages *pages,
	const struct destination **names)
{
	size_t count = 0, kept = 0;

	for (size_t i = 0; i < pages->destination_count; i++)
		if (pages->destinations[i].node->id &&
			*pages->destinations[i].node->id)
			names[count++] = &pages->destinations[i];
	if (count)
		qsort(names, count, sizeof *names, compare_ids);
	for (size_t i = 0; i < count; i++)
		if (!i || strcmp(names[i]->node->id, names[i - 1]->node->id))
			names[kept++] = names[i];
	return kept;
}

const struct object *names_write(struct navigation *n)
{
	const struct destination **names = arena_array(n->file->arena,
		n->pages->destination_count, sizeof *names);
	size_t count = sorted_names(n->pages, names);
	struct object *tree;

	if (!count)
		return NULL;
	tree = object_new(n->file);
	buf_puts(&tree->text, "/Names[");
	for (size_t i = 0; i < count; i++) {
		const char *id = names[i]->node->id;

		object_put_string(&tree->text, id, strlen(id));
		buf_puts(&tree->text, "<<");
		put_places(&tree->text, n, names[i]);
		buf_puts(&tree->text, ">>\n");
	}
	buf_putc(&tree->text, ']');
	return tree;
}
