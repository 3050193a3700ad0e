#include "pdf/structure.h"

#include <string.h>

/* A child of an element: a mark, an annotation or an element. */
struct kid {
	enum { KID_MARK, KID_ANNOTATION, KID_TAG } kind;
	int page;
	uint32_t order; /* on the page */
	union {
		int mark;
		const struct object *annotation;
		const struct tag *tag;
	};
};

struct element {
	const struct tag *tag;
	struct object *object; /* NULL until it has content */
	int64_t *box; /* TAG_FIGURE: left, bottom, right, top, in sp; or NULL:
	                 nowhere */
	struct kid *kids;
	size_t count, capacity;
};

/* Whose the marks of a page are, by MCID. */
struct page_marks {
	const struct tag **tags;
	size_t count, capacity;
};

struct structure {
	struct file *file;
	struct object *pdf2; /* the namespace; NULL: no structure of PDF 2.0 */
	const struct pages *pages;
	const struct object *const *page_objects;
	struct element *elements; /* by tag->index */
	struct page_marks *marks; /* by page */
	const struct tag **annotated; /* by StructParent, from page count on */
	size_t annotation_count, annotation_capacity;
};

struct structure *structure_new(struct file *file, const struct pages *pages,
	const struct object *const *page_objects)
{
	struct structure *s = arena_alloc(file->arena, sizeof *s);

	s->file = file;
	s->pages = pages;
	s->page_objects = page_objects;
	if (standard_is_pdf2(file->standard))
		s->pdf2 = object_new(file);
	s->elements = arena_array(file->arena, (size_t)pages->tag_count,
		sizeof *s->elements);
	s->marks = arena_array(file->arena, (size_t)pages->count,
		sizeof *s->marks);
	return s;
}

static void add_kid(struct structure *s, const struct tag *tag,
	struct kid kid);

static bool is_cell(const struct tag *tag)
{
	return tag->type == TAG_TH || tag->type == TAG_TD;
}

static struct element *element_of(struct structure *s, const struct tag *tag,
	const struct kid *kid);

/* A row has all its cells, empty ones too (ISO 14289-1, 7.5). */
static void add_cells(struct structure *s, const struct tag *row,
	const struct tag *end, const struct kid *kid)
{
	for (const struct tag *t = row->first; t && t != end; t = t->next)
		element_of(s, t, kid);
}

/* The tag's element, hung on its parents where the kid is when it is new. */
static struct element *element_of(struct structure *s, const struct tag *tag,
	const struct kid *kid)
{
	struct element *e = &s->elements[tag->index];

	if (e->object)
		return e;
	if (is_cell(tag))
		add_cells(s, tag->parent, tag, kid);
	e->tag = tag;
	e->object = object_new(s->file);
	if (tag->parent)
		add_kid(s, tag->parent, (struct kid){.kind = KID_TAG,
			.page = kid->page, .order = kid->order, .tag = tag});
	return e;
}

/* Parents nest no deeper than the document does. */
static void add_kid(struct structure *s, const struct tag *tag, struct kid kid)
{
	struct element *e = element_of(s, tag, &kid);

	e->kids = arena_grow(s->file->arena, e->kids, e->count, &e->capacity,
		sizeof *e->kids);
	e->kids[e->count++] = kid;
}

int structure_mark(struct structure *s, int page, const struct tag *tag,
	size_t order)
{
	struct page_marks *m = &s->marks[page];
	int mark = (int)m->count;

	m->tags = arena_grow(s->file->arena, m->tags, m->count, &m->capacity,
		sizeof *m->tags);
	m->tags[m->count++] = tag;
	add_kid(s, tag, (struct kid){.kind = KID_MARK, .page = page,
		.mark = mark, .order = (uint32_t)order});
	return mark;
}

int structure_annotation(struct structure *s, const struct tag *tag, int page,
	const struct object *annotation)
{
	s->annotated = arena_grow(s->file->arena, s->annotated,
		s->annotation_count, &s->annotation_capacity,
		sizeof *s->annotated);
	s->annotated[s->annotation_count] = tag;
	add_kid(s, tag, (struct kid){.kind = KID_ANNOTATION, .page = page,
		.order = UINT32_MAX, .annotation = annotation});
	return s->pages->count + (int)s->annotation_count++;
}

void structure_box(struct structure *s, const struct tag *tag,
	const int64_t box[4])
{
	struct element *e = &s->elements[tag->index];

	if (!e->box)
		e->box = arena_array(s->file->arena, 4, sizeof *box);
	memcpy(e->box, box, 4 * sizeof *box);
}

const struct object *structure_object(const struct structure *s,
	const struct tag *tag)
{
	while (tag->parent && !s->elements[tag->index].object)
		tag = tag->parent;
	return s->elements[tag->index].object;
}

static bool comes_before(const struct kid *a, const struct kid *b)
{
	if (a->kind == KID_ANNOTATION || b->kind == KID_ANNOTATION)
		return a->kind != KID_ANNOTATION;
	return a->page != b->page ? a->page < b->page : a->order < b->order;
}

/* Nearly all are in order already. */
static void sort_kids(struct element *e)
{
	for (size_t i = 1; i < e->count; i++) {
		struct kid kid = e->kids[i];
		size_t at = i;

		for (; at && comes_before(&kid, &e->kids[at - 1]); at--)
			e->kids[at] = e->kids[at - 1];
		e->kids[at] = kid;
	}
}

/* The page most of the element's marks name needs no naming again. */
static int page_of(const struct element *e)
{
	for (size_t i = 0; i < e->count; i++)
		if (e->kids[i].kind == KID_MARK)
			return e->kids[i].page;
	return -1;
}

static void put_kid(const struct structure *s, struct buf *out,
	const struct kid *kid, int page)
{
	switch (kid->kind) {
	case KID_TAG:
		object_put_ref(out, "", s->elements[kid->tag->index].object);
		break;
	case KID_ANNOTATION:
		object_put_ref(out, "<</Type/OBJR/Pg",
			s->page_objects[kid->page]);
		object_put_ref(out, "/Obj", kid->annotation);
		buf_puts(out, ">>");
		break;
	case KID_MARK:
		if (kid->page == page) {
			buf_putc(out, ' ');
			buf_int(out, kid->mark);
			break;
		}
		object_put_ref(out, "<</Type/MCR/Pg",
			s->page_objects[kid->page]);
		buf_printf(out, "/MCID %d>>", kid->mark);
		break;
	}
}

static void put_attributes(struct buf *out, const struct element *e)
{
	const struct tag *tag = e->tag;

	if (tag->alt) {
		buf_puts(out, "/Alt");
		object_put_string(out, tag->alt, strlen(tag->alt));
	}
	if (tag->lang) {
		buf_puts(out, "/Lang");
		object_put_string(out, tag->lang, strlen(tag->lang));
	}
	if (tag->type == TAG_TH)
		buf_puts(out, "/A<</O/Table/Scope/Column>>");
	if (tag->type == TAG_L)
		buf_printf(out, "/A<</O/List/ListNumbering/%s>>",
			tag->node->kind == KIND_OL ? "Decimal" : "Disc");
	if (tag->type == TAG_FIGURE) {
		buf_puts(out, "/A<</O/Layout/BBox[");
		for (int i = 0; i < 4; i++) {
			buf_puts(out, i ? " " : "");
			object_put_points(out, e->box ? e->box[i] : 0);
		}
		buf_puts(out, "]>>");
	}
}

/* PDF 2.0 has a namespace of its own, without two types of 1.7 (ISO 32000-2,
 * 14.8.6): these stay in the older one. */
static bool is_of_pdf2(const struct tag *tag)
{
	return tag->type != TAG_CODE && tag->type != TAG_BLOCKQUOTE;
}

static void write_element(const struct structure *s, const struct element *e,
	const struct object *root)
{
	const struct tag *parent = e->tag->parent;
	struct buf *out = &e->object->text;
	int page = page_of(e);

	buf_puts(out, "/S/");
	buf_puts(out, tag_names[e->tag->type]);
	object_put_ref(out, "/P", parent
		? s->elements[parent->index].object
		: root);
	if (s->pdf2 && is_of_pdf2(e->tag))
		object_put_ref(out, "/NS", s->pdf2);
	if (page >= 0)
		object_put_ref(out, "/Pg", s->page_objects[page]);
	put_attributes(out, e);
	buf_puts(out, "/K[");
	for (size_t i = 0; i < e->count; i++)
		put_kid(s, out, &e->kids[i], page);
	buf_putc(out, ']');
	buf_end(out);
}

/* Marks and annotations back to their elements (14.7.4.4). */
static struct object *write_parent_tree(const struct structure *s)
{
	struct object *tree = object_new(s->file);
	struct buf *out = &tree->text;

	buf_puts(out, "/Nums[");
	for (int p = 0; p < s->pages->count; p++) {
		const struct page_marks *m = &s->marks[p];

		buf_printf(out, "%d[", p);
		for (size_t i = 0; i < m->count; i++)
			object_put_ref(out, i ? " " : "",
				s->elements[m->tags[i]->index].object);
		buf_puts(out, "]\n");
	}
	for (size_t i = 0; i < s->annotation_count; i++) {
		buf_printf(out, "%d", s->pages->count + (int)i);
		object_put_ref(out, " ",
			s->elements[s->annotated[i]->index].object);
		buf_putc(out, '\n');
	}
	buf_putc(out, ']');
	return tree;
}

const struct object *structure_write(struct structure *s)
{
	struct object *root = object_new(s->file);
	const struct kid last = {.page = s->pages->count};
	struct element *document = element_of(s, s->pages->root, &last);

	for (int i = 0; i < s->pages->tag_count; i++)
		if (s->elements[i].object &&
			s->elements[i].tag->type == TAG_TR)
			add_cells(s, s->elements[i].tag, NULL, &last);
	for (int i = 0; i < s->pages->tag_count; i++)
		if (s->elements[i].object) {
			sort_kids(&s->elements[i]);
			write_element(s, &s->elements[i], root);
		}
	buf_puts(&root->text, "/Type/StructTreeRoot");
	object_put_ref(&root->text, "/K", document->object);
	object_put_ref(&root->text, "/ParentTree", write_parent_tree(s));
	buf_printf(&root->text, "/ParentTreeNextKey %d",
		s->pages->count + (int)s->annotation_count);
	if (s->pdf2) {
		object_put_ref(&root->text, "/Namespaces[", s->pdf2);
		buf_putc(&root->text, ']');
		buf_puts(&s->pdf2->text,
			"/Type/Namespace/NS(http://iso.org/pdf2/ssn)");
	}
	return root;
}
