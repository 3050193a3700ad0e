/*
 * The document as plain text: for the forms that want nothing else, and for
 * mails. A blank line stands around titles and before entries; the date of an
 * entry has a line of its own below its head.
 */
#include "interchange/interchange.h"

#include "base/utf8.h"
#include "interchange/wrap.h"

#include <string.h>

struct printer {
	struct buf *out;
	struct buf line;  /* what is being put together */
	int width;        /* 0: lines are not broken */
	int indent, hang; /* spaces before a line, and before its parts */
	bool gap;         /* an empty line is due */
};

/* Writes the line that was put together, if there is any. */
static void end_line(struct printer *z)
{
	const char *text = z->line.len ? z->line.data : "";
	size_t len = z->line.len;

	while (len && (text[len - 1] == ' ' || text[len - 1] == '\n'))
		len--;
	while (len && (*text == ' ' || *text == '\n')) {
		text++;
		len--;
	}
	if (len) {
		if (z->gap && z->out->len)
			buf_putc(z->out, '\n');
		z->gap = false;
		wrap_text(z->out, text, len, z->width, z->indent, z->indent +
			z->hang);
	}
	z->line.len = 0;
	z->hang = 0;
}

/* Whether the link's text says where it leads. */
static bool is_plain(const struct node *a, const struct buf *text)
{
	const char *url = a->url;

	if (strncmp(url, "http", 4) != 0)
		return true;
	return strpbrk(text->data, "./@") && strstr(url, text->data);
}

static void put_spans(struct printer *z, const struct node *parent);

static void put_link(struct printer *z, const struct node *a)
{
	struct buf text = {.arena = z->out->arena};
	size_t from = z->line.len;

	if (node_has_class(a, "back"))
		return;
	if (node_has_class(a, "reference")) { /* no part of the word */
		buf_putc(&z->line, '[');
		put_spans(z, a);
		buf_putc(&z->line, ']');
		return;
	}
	put_spans(z, a);
	buf_add(&text, "", 0);
	if (z->line.len > from)
		buf_add(&text, z->line.data + from, z->line.len - from);
	if (is_plain(a, &text))
		return;
	buf_printf(&z->line, text.len ? " (%s)" : "%s", a->url);
}

/* What stands for a picture, where it is part of a text. */
static void put_picture(struct printer *z, const struct node *n)
{
	const char *words = n->text_len ? node_alt_words(z->out->arena, n)
		: NULL;
	const struct node *block = n->parent;
	bool among = n->parent->kind == KIND_A;

	while (block && !doc_kinds[block->kind].block)
		block = block->parent;
	for (const struct node *t = block; t; t = node_next(t, block))
		among = among || (t->kind == KIND_TEXT && t->text_len);
	if (!words || !among)
		return;
	if (z->line.len && z->line.data[z->line.len - 1] != ' ')
		buf_putc(&z->line, ' ');
	buf_puts(&z->line, words);
}

/* A blank between two spans of code, which are things of their own. */
static bool parts_codes(const struct node *n)
{
	return n->prev && n->prev->kind == KIND_CODE && n->next &&
		n->next->kind == KIND_CODE &&
		n->text[strspn(n->text, " \n")] == '\0';
}

/* Text, but for marks that only say where a line may break. */
static void put_text(struct printer *z, const char *s)
{
	while (*s) {
		size_t mark = utf8_break_mark(s);

		if (!mark)
			buf_putc(&z->line, *s);
		s += mark ? mark : 1;
	}
}

static void put_span(struct printer *z, const struct node *n)
{
	switch (n->kind) {
	case KIND_TEXT:
		if (parts_codes(n))
			buf_puts(&z->line, ", ");
		else
			put_text(z, n->text);
		break;
	case KIND_BR:
		buf_putc(&z->line, '\n');
		break;
	case KIND_IMG:
		put_picture(z, n);
		break;
	case KIND_A:
		put_link(z, n);
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
	put_spans(z, block);
	end_line(z);
}

/* Contact data, or tags, with marks between them; a line that has no room for
 * the next is full. */
static void put_pieces(struct printer *z, const struct node *line,
	const char *mark)
{
	for (const struct node *n = line->first; n; n = n->next) {
		size_t from = z->line.len, start;

		if (from)
			buf_puts(&z->line, mark);
		start = z->line.len;
		put_spans(z, n);
		if (z->line.len == start) {
			z->line.len = from;
		} else if (from && z->width && z->indent + wrap_columns(
				z->line.data, z->line.len) > z->width) {
			char *rest = arena_strndup(z->out->arena,
				z->line.data + start, z->line.len - start);

			z->line.len = from;
			end_line(z);
			buf_puts(&z->line, rest);
		}
	}
	end_line(z);
}

/* A row's cells; empty ones count but for the last. */
static void put_row(struct printer *z, const struct node *row)
{
	size_t end = 0;

	for (const struct node *n = row->first; n; n = n->next) {
		size_t from;

		buf_puts(&z->line, n->prev ? " | " : "");
		from = z->line.len;
		put_spans(z, n);
		if (z->line.len > from)
			end = z->line.len;
	}
	z->line.len = end;
	z->hang = 2;
	end_line(z);
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
	for (const struct node *n = head->first; n != date; n = n->next)
		put_span(z, n);
	end_line(z);
	put_line(z, date);
}

static void put_block(struct printer *z, const struct node *n);
static void put_list(struct printer *z, const struct node *list);

static bool has_blocks(const struct node *n)
{
	return n->first && doc_kinds[n->first->kind].block;
}

/* What stands in an item, line below line. */
static void put_inside(struct printer *z, const struct node *n)
{
	if (n->kind == KIND_UL || n->kind == KIND_OL)
		put_list(z, n);
	else if (n->kind == KIND_TR)
		put_row(z, n);
	else if (has_blocks(n))
		for (n = n->first; n; n = n->next)
			put_inside(z, n);
	else
		put_line(z, n);
}

static void put_list(struct printer *z, const struct node *list)
{
	int number = list->start;

	if (node_has_class(list, "tags")) {
		put_pieces(z, list, ", ");
		return;
	}
	for (const struct node *li = list->first; li; li = li->next) {
		const struct node *rest = has_blocks(li) ? li->first : NULL;
		size_t from;

		if (li->start)
			number = li->start;
		if (list->kind == KIND_OL)
			buf_printf(&z->line, "%d. ", number++);
		else
			buf_puts(&z->line, "- ");
		from = z->line.len;
		z->hang = (int)from;
		if (!rest)
			put_spans(z, li);
		else if (!has_blocks(rest))
			put_spans(z, rest);
		if (rest && !has_blocks(rest))
			rest = rest->next;
		if (z->line.len == from)
			z->line.len = 0;
		end_line(z);
		z->indent += 2;
		for (; rest; rest = rest->next)
			put_inside(z, rest);
		z->indent -= 2;
	}
}

static void put_blocks(struct printer *z, const struct node *parent)
{
	for (const struct node *n = parent->first; n; n = n->next)
		put_block(z, n);
}

static void put_block(struct printer *z, const struct node *n)
{
	bool heading = n->kind >= KIND_H1 && n->kind <= KIND_H6;
	size_t before = z->out->len;

	if (n->kind == KIND_HR)
		return;
	if (heading || node_has_class(n, "head")) {
		z->gap = true;
		put_head(z, n);
		z->gap = n->parent->kind == KIND_SECTION &&
			!node_has_class(n->parent, "entry");
	} else if (node_has_class(n, "contact")) {
		put_pieces(z, n, " | ");
		z->gap = true;
	} else if (n->kind == KIND_UL || n->kind == KIND_OL) {
		put_list(z, n);
		z->gap = true;
	} else if (n->kind == KIND_TR) {
		put_row(z, n);
		z->gap = !n->next && n->parent->kind == KIND_TBODY;
	} else if (has_blocks(n)) {
		put_blocks(z, n);
	} else {
		put_line(z, n);
		z->gap = z->gap || (z->out->len > before && !node_has_class(n,
				"sub") && n->parent->kind != KIND_HEADER);
	}
}

void doc_text(const struct doc *doc, int width, struct buf *out)
{
	struct printer z = {.out = out, .width = width,
		.line.arena = out->arena};

	buf_add(out, "", 0);
	put_blocks(&z, doc->body);
}
