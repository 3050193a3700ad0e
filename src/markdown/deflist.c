/*
 * Definition lists as many Markdown dialects write them:
 *
 *	2019 - 2020
 *	:   **Editor**, Acme
 *
 *	    What was done there.
 *
 * CommonMark sees a paragraph, and code in what is indented below it. Here
 * they become dl, dt and dd; a blank line may stand before the colon. Each
 * line before it is a term. Below a definition, where "~ 5" hardly is a number,
 * lists may stand in it.
 */
#include "markdown/passes.h"
#include "model/spans.h"

#include <string.h>

enum { TERMS = 8 };

/* ": " begins a definition, and so does Pandoc's "~  ": "~ 5" is about five. */
static bool is_mark(const char *s)
{
	return (s[0] == ':' && s[1] && strchr(" \t", s[1])) ||
		strncmp(s, "~  ", 3) == 0 || strncmp(s, "~\t", 2) == 0;
}

/* Where a definition begins in the paragraph's text: at the colon; or len. */
static size_t find_colon(const struct buf *text, size_t from)
{
	for (size_t i = from; i + 1 < text->len; i++)
		if ((!i || text->data[i - 1] == '\n') &&
			is_mark(text->data + i))
			return i;
	return text->len;
}

/* The same of a paragraph with a text of that length. */
static size_t colon_of(struct arena *arena, const struct node *p, size_t len)
{
	struct buf text;
	size_t colon;

	if (!spans_have(p, ":~"))
		return len;
	text = spans_text(arena, p);
	colon = find_colon(&text, 0);
	buf_drop(&text);
	return colon;
}

static size_t skip_blanks(const struct buf *text, size_t i)
{
	while (i < text->len && strchr(" \t\n", text->data[i]))
		i++;
	return i;
}

/* A new block with the first `len` bytes of the paragraph's spans. */
static struct node *take(struct arena *arena, struct node *p, size_t len,
	enum kind kind)
{
	struct node *span = spans_wrap(arena, p, 0, len, KIND_SPAN, NULL);
	struct node *block = node_new(arena, kind, span ? span->pos : p->pos);

	if (!span)
		return block;
	node_unlink(span);
	node_append(block, span);
	node_unwrap(span);
	return block;
}

/* Takes line ends and blanks off a block's end. */
static void trim_end(struct arena *arena, struct node *block)
{
	struct buf text = spans_text(arena, block);
	size_t end = text.len;

	while (end && strchr(" \t\n", text.data[end - 1]))
		end--;
	spans_remove(arena, block, end, text.len);
}

/* Parts a paragraph that begins at a colon where others begin lines; returns
 * how many paragraphs it is then. */
static int part(struct arena *arena, struct node *p)
{
	struct buf text = spans_text(arena, p);
	size_t *at = NULL, capacity = 0, i = find_colon(&text, 1);
	int count = 0;

	for (; i < text.len; i = find_colon(&text, i + 1)) {
		at = arena_grow(arena, at, (size_t)count, &capacity,
			sizeof *at);
		at[count++] = i - 1;
	}
	if (count)
		spans_cut(arena, p, at, count);
	return count + 1;
}

/* Takes the definitions of a paragraph that begins at a colon out of it, and it
 * out of the tree. */
static struct node *take_definitions(struct arena *arena, struct node *dl,
	struct node *p)
{
	struct node *dd = NULL, *next;

	for (int n = part(arena, p); n--; p = next) {
		struct buf text = spans_text(arena, p);

		next = p->next;
		node_unlink(p);
		spans_remove(arena, p, 0, skip_blanks(&text, 1));
		trim_end(arena, p);
		if (!p->first)
			continue;
		p->pos = p->first->pos;
		dd = node_new(arena, KIND_DD, p->pos);
		node_append(dd, p);
		node_append(dl, dd);
	}
	return dd;
}

/* Makes colons of the "~ " that lines of the paragraph begin with. */
static void spell(struct arena *arena, struct node *p)
{
	for (struct node *n = p->first; n; n = n->next) {
		bool begins = !n->prev || n->prev->kind == KIND_BR;
		char *text;

		if (n->kind != KIND_TEXT || !memchr(n->text, '~', n->text_len))
			continue;
		n->text = text = arena_strndup(arena, n->text, n->text_len);
		for (size_t i = 0; i + 1 < n->text_len; i++) {
			if (begins && text[i] == '~' && text[i + 1] == ' ')
				text[i] = ':';
			begins = text[i] == '\n';
		}
	}
}

/* Indented text below a definition goes on with it. */
static void take_code(struct arena *arena, struct node *dl, struct node *dd,
	struct diag *diag)
{
	const struct node *own = dd ? dd->last : NULL;

	while (dd && indented_follows(dl))
		if (!indented_take(arena, dl->next, dd, diag))
			return;
	if (!dd || dd->last == own)
		return;
	for (struct node *n = dd->first; n; n = n->next)
		if (n->kind == KIND_P)
			spell(arena, n);
	deflists_make(arena, dd, diag);
}

/* Whether the paragraph begins with a colon; one before it is the term. */
static bool is_definition(struct arena *arena, const struct node *p)
{
	struct buf text;
	bool found;

	if (p->kind != KIND_P || !p->first || p->first->kind != KIND_TEXT ||
		!strchr(":~", p->first->text[0]))
		return false;
	text = spans_text(arena, p);
	found = find_colon(&text, 0) == 0;
	buf_drop(&text);
	return found;
}

static struct node *list_before(struct arena *arena, struct node *n)
{
	struct node *dl = n->prev;

	if (dl && dl->kind == KIND_DL)
		return dl;
	dl = node_new(arena, KIND_DL, n->pos);
	node_insert_before(n, dl);
	return dl;
}

static int count_lines(struct arena *arena, const struct node *p, size_t end)
{
	struct buf text = spans_text(arena, p);
	int lines = 1;

	for (size_t i = 0; i < end; i++)
		lines += text.data[i] == '\n';
	return lines;
}

/* The paragraph's lines before the first definition: terms, unless there are
 * so many that it is prose. */
static void take_terms(struct arena *arena, struct node *dl, struct node *p,
	size_t end)
{
	bool prose = count_lines(arena, p, end) > TERMS;

	while (end) {
		struct buf text = spans_text(arena, p);
		const char *nl = prose ? NULL : memchr(text.data, '\n', end);
		size_t len = nl ? (size_t)(nl - text.data) + 1 : end;
		struct node *dt = take(arena, p, len, KIND_DT);

		end -= len;
		trim_end(arena, dt);
		if (dt->first)
			node_append(dl, dt);
	}
}

/* One paragraph, or a term and the definition after a blank line. */
static struct node *take_item(struct arena *arena, struct node *p,
	size_t colon, struct diag *diag)
{
	struct node *dl = list_before(arena, p), *dd;

	take_terms(arena, dl, p, colon ? colon : spans_length(p));
	if (!colon) {
		struct node *definition = p->next;

		node_unlink(p);
		p = definition;
	}
	dd = take_definitions(arena, dl, p);
	take_code(arena, dl, dd, diag);
	while (dl->next && is_definition(arena, dl->next)) {
		dd = take_definitions(arena, dl, dl->next);
		take_code(arena, dl, dd, diag);
	}
	return dl;
}

/* Divs nest no deeper than DOC_DEPTH, so recursion is safe. */
void deflists_make(struct arena *arena, struct node *body, struct diag *diag)
{
	for (struct node *n = body->first; n; n = n->next) {
		size_t colon, len;

		if (n->kind == KIND_DIV && n->first &&
			doc_kinds[n->first->kind].block)
			deflists_make(arena, n, diag);
		if (n->kind != KIND_P)
			continue;
		len = spans_length(n);
		colon = colon_of(arena, n, len);
		if (colon && colon < len)
			n = take_item(arena, n, colon, diag);
		else if (colon == len && len && n->next &&
			is_definition(arena, n->next))
			n = take_item(arena, n, 0, diag);
	}
}
