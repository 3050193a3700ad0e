/* The document as plain text, for the forms that want nothing else. */
#include "interchange/interchange.h"

#include <string.h>

struct printer {
	struct buf *out;
	int indent;
	bool gap; /* an empty line is due */
};

static void put_indent(struct printer *z)
{
	for (int i = 0; i < z->indent; i++)
		buf_putc(z->out, ' ');
}

static void begin_line(struct printer *z)
{
	if (z->gap && z->out->len)
		buf_putc(z->out, '\n');
	z->gap = false;
	put_indent(z);
}

/* Whether the link's text says where it leads. */
static bool is_plain(const struct node *a, const struct buf *text)
{
	const char *url = a->url;

	if (strncmp(url, "http", 4) != 0)
		return true;
	return text->len && strstr(url, text->data);
}

static void put_spans(struct printer *z, const struct node *parent);

static void put_span(struct printer *z, const struct node *n)
{
	struct buf text = {.arena = z->out->arena};

	switch (n->kind) {
	case KIND_TEXT:
		buf_add(z->out, n->text, n->text_len);
		break;
	case KIND_BR:
		buf_putc(z->out, '\n');
		put_indent(z);
		break;
	case KIND_IMG:
		break;
	case KIND_A:
		put_spans(z, n);
		buf_add(&text, "", 0);
		node_text(n, &text);
		if (!is_plain(n, &text))
			buf_printf(z->out, " (%s)", n->url);
		break;
	default:
		put_spans(z, n);
	}
}

static void put_spans(struct printer *z, const struct node *parent)
{
	for (const struct node *n = parent->first; n; n = n->next)
		put_span(z, n);
}

static void put_line(struct printer *z, const struct node *block)
{
	begin_line(z);
	put_spans(z, block);
	buf_putc(z->out, '\n');
}

/* The pieces of a line of contact data, or tags, with marks between them. */
static void put_pieces(struct printer *z, const struct node *line,
	const char *mark)
{
	begin_line(z);
	for (const struct node *n = line->first; n; n = n->next) {
		buf_puts(z->out, n->prev ? mark : "");
		put_spans(z, n);
	}
	buf_putc(z->out, '\n');
}

/* "Engineer" and, on a line of its own, "2019 - 2020". */
static void put_head(struct printer *z, const struct node *head)
{
	const struct node *date = head->last;

	if (!date || date->kind != KIND_SPAN || !node_has_class(date, "date") ||
		!date->prev) {
		put_line(z, head);
		return;
	}
	begin_line(z);
	for (const struct node *n = head->first; n != date; n = n->next)
		put_span(z, n);
	while (z->out->len && z->out->data[z->out->len - 1] == ' ')
		z->out->data[--z->out->len] = '\0';
	buf_putc(z->out, '\n');
	put_indent(z);
	put_spans(z, date);
	buf_putc(z->out, '\n');
}

static void put_blocks(struct printer *z, const struct node *parent);

static void put_list(struct printer *z, const struct node *list)
{
	int number = list->start;

	if (node_has_class(list, "tags")) {
		put_pieces(z, list, ", ");
		return;
	}
	for (const struct node *li = list->first; li; li = li->next) {
		begin_line(z);
		if (list->kind == KIND_OL)
			buf_printf(z->out, "%d. ", number++);
		else
			buf_puts(z->out, "- ");
		if (li->first) {
			put_spans(z, li->first);
			buf_putc(z->out, '\n');
		}
		z->indent += 2;
		for (const struct node *n = li->first ? li->first->next : NULL;
			n; n = n->next)
			if (n->kind == KIND_UL || n->kind == KIND_OL)
				put_list(z, n);
			else
				put_line(z, n);
		z->indent -= 2;
	}
}

static void put_block(struct printer *z, const struct node *n)
{
	bool heading = n->kind >= KIND_H1 && n->kind <= KIND_H6;

	if (n->kind == KIND_HR)
		return;
	if (heading || node_has_class(n, "head")) {
		z->gap = true;
		put_head(z, n);
		z->gap = n->parent->kind == KIND_SECTION &&
			!node_has_class(n->parent, "entry");
	} else if (node_has_class(n, "contact")) {
		put_pieces(z, n, " | ");
	} else if (n->kind == KIND_UL || n->kind == KIND_OL) {
		put_list(z, n);
		z->gap = true;
	} else if (n->kind == KIND_TR) {
		put_pieces(z, n, " | ");
		z->gap = !n->next && n->parent->kind == KIND_TBODY;
	} else if (n->first && doc_kinds[n->first->kind].block) {
		put_blocks(z, n);
	} else {
		put_line(z, n);
		z->gap = !node_has_class(n, "sub") &&
			n->parent->kind != KIND_HEADER;
	}
}

static void put_blocks(struct printer *z, const struct node *parent)
{
	for (const struct node *n = parent->first; n; n = n->next)
		put_block(z, n);
}

void doc_text(const struct doc *doc, struct buf *out)
{
	struct printer z = {.out = out};

	buf_add(out, "", 0);
	put_blocks(&z, doc->body);
}
