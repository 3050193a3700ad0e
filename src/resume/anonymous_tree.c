/*
 * The tree without what tells whom it is about: the header's name, contact
 * data and photo; lines that say such things elsewhere; pictures; links; and
 * what is left of it in any text.
 */
#include "resume/anonymous_parts.h"

#include "base/utf8.h"
#include "model/spans.h"

#include <string.h>

enum { LONGEST_TITLE = 60 }; /* bytes of a headline that stands for a name */

static bool is_in(const struct node *node, const struct node *body)
{
	while (node && node != body)
		node = node->parent;
	return node != NULL;
}

/* Takes out the node, and the items, lists and sections that have nothing left
 * then but a title. */
static void prune(struct node *node)
{
	while (node->kind != KIND_BODY) {
		struct node *parent = node->parent;

		node_unlink(node);
		if (parent->first && !(parent->kind == KIND_SECTION &&
				parent->first == parent->last &&
				node_is_heading(parent->first)))
			return;
		node = parent;
	}
}

static bool is_span(const struct node *node)
{
	return !doc_kinds[node->kind].block;
}

/* Takes out a span, and what it leaves empty. */
static void prune_span(struct node *span)
{
	struct node *parent = span->parent;

	node_unlink(span);
	if (parent->first)
		return;
	if (is_span(parent))
		prune_span(parent);
	else
		prune(parent);
}

/* Takes the line out: its row, its block, or its part of that. */
static bool remove_line(struct arena *arena, const struct node *body,
	const struct typed_line *line)
{
	struct node *block = line->pieces[0].block;
	struct buf text;
	const char *at;
	size_t from, len = line->pieces[0].to - line->pieces[0].from;

	if (!is_in(block, body) || node_within(block, KIND_HEADER))
		return false; /* gone already */
	if (block->kind == KIND_TD || block->kind == KIND_TH) {
		prune(block->parent);
		return true;
	}
	text = spans_text(arena, block);
	at = strstr(text.data, arena_strndup(arena, line->text, len));
	if (!at || len == text.len) {
		prune(block);
		return true;
	}
	from = (size_t)(at - text.data);
	if (from)
		from--; /* the end of the line before; else the line's own */
	spans_remove(arena, block, from, from + len + 1);
	if (!block->first)
		prune(block);
	return true;
}

static void remove_lines(struct anonymous *a)
{
	const struct reading *r = a->doc->resume->reading;

	for (int i = 0; r && i < r->lines->count; i++)
		if (anonymous_goes(a, i) && remove_line(a->arena, a->doc->body,
				&r->lines->line[i])) {
			if (r->evidence[i].label == LABEL_NAME)
				a->names++;
			else
				a->contacts++;
		}
}

static struct node *header_of(const struct doc *doc)
{
	struct node *n = doc->body->first;

	while (n && n->kind != KIND_HEADER)
		n = n->next;
	return n;
}

/* The blocks of the header that go; where the name stood is in *at. */
static void remove_header(struct anonymous *a, struct node *header)
{
	const struct {
		const char *class;
		unsigned part;
		int *count;
	} rows[] = {
		{"name", ANONYMOUS_NAME, &a->names},
		{"contact", ANONYMOUS_CONTACTS, &a->contacts},
		{"photo", ANONYMOUS_PHOTO, &a->pictures},
	};
	struct node *next;

	for (struct node *n = header->first; n; n = next) {
		next = n->next;
		for (int i = 0; i < 3; i++)
			if ((a->traces->parts & rows[i].part) &&
				node_has_class(n, rows[i].class)) {
				++*rows[i].count;
				node_unlink(n);
				break;
			}
	}
}

static void remove_pictures(struct anonymous *a)
{
	struct node *body = a->doc->body, *n, *next;

	for (n = body; n; n = next) {
		next = n->kind == KIND_IMG ? node_skip(n, body)
			: node_walk(n, body);
		if (n->kind != KIND_IMG)
			continue;
		prune_span(n);
		a->pictures++;
		if (next && !is_in(next, body))
			next = body; /* what was to come has gone as well */
	}
}

/* Whether the link shows its address, or most of one; a host alone is a
 * company's name as often. */
static bool shows_address(const char *text, const char *url)
{
	if (strchr(text, ' '))
		return strstr(text, "://") != NULL;
	return strchr(text, '@') || strstr(text, "://") ||
		(strchr(text, '/') && strstr(url, text));
}

/* The stretches of the block's links that show addresses. */
static void find_addresses(struct anonymous *a, struct node *block,
	struct found *f)
{
	size_t at = 0;

	if (!(a->traces->parts & ANONYMOUS_LINKS))
		return;
	for (struct node *n = block->first; n; n = node_walk(n, block)) {
		struct buf text;

		if (n->kind == KIND_A) {
			text = spans_text(a->arena, n);
			if (text.len && shows_address(text.data, n->url))
				found_add(f, at, at + text.len, false);
		}
		at += n->kind == KIND_BR ? 1 : n->kind == KIND_TEXT ||
			n->kind == KIND_IMG ? n->text_len : 0;
	}
}

/* Whether anything is left to read. */
static bool shows(const struct node *block)
{
	for (const struct node *n = block; n; n = node_next(n, block)) {
		if (n->kind == KIND_IMG)
			return true;
		for (size_t at = 0; n->kind == KIND_TEXT && at < n->text_len;)
			if (utf8_is_alnum(utf8_next(n->text, n->text_len, &at))
				|| strstr(n->text, OMISSION))
				return true;
	}
	return false;
}

static void cut(struct anonymous *a, struct node *block,
	const struct trace *trace)
{
	struct buf text = spans_text(a->arena, block);
	struct cut c = trace_cut(text.data, trace);
	struct node *at;

	spans_remove(a->arena, block, c.from, c.to);
	a->words++;
	if (!*c.instead)
		return;
	at = spans_split(a->arena, block, c.from);
	if (at)
		node_insert_before(at, node_new_text(a->arena, c.instead,
			strlen(c.instead), block->pos));
	else
		node_append(block, node_new_text(a->arena, c.instead,
			strlen(c.instead), block->pos));
}

/* The texts that stand for pictures, which a block's text has in it. */
static void clean_pictures(struct anonymous *a)
{
	struct node *body = a->doc->body;

	for (struct node *n = body; n; n = node_walk(n, body))
		if (n->kind == KIND_IMG && n->text_len) {
			n->text = traces_clean(a->traces, n->text);
			n->text = n->text ? n->text : OMISSION;
			n->text_len = strlen(n->text);
		}
}

/* A cell stays, lest the row's others move. */
static void remove_block(struct anonymous *a, struct node *block)
{
	if (is_span(block)) {
		prune_span(block);
	} else if (block->kind == KIND_TD || block->kind == KIND_TH) {
		block->first = block->last = NULL;
		node_append(block, node_new_text(a->arena, OMISSION,
			strlen(OMISSION), block->pos));
	} else {
		prune(block);
	}
}

/* A headline that was a name's line loses the sign that something stood there,
 * with the brackets and commas beside it. */
static void trim(struct anonymous *a, struct node *block)
{
	struct buf text = spans_text(a->arena, block);
	const char *s = text.data;
	size_t n = strlen(OMISSION), from = 0, next = 0;

	while (next < text.len && (strncmp(s + from, OMISSION, n) == 0 ||
			!utf8_is_alnum(utf8_next(s, text.len, &next))))
		from = next = strncmp(s + from, OMISSION, n) == 0 ? from + n
			: next;
	if (from && strncmp(s, OMISSION, n) == 0)
		spans_remove(a->arena, block, 0, from);
}

static void clean_block(struct anonymous *a, struct node *block)
{
	struct found f = {.arena = a->arena};
	struct buf text = spans_text(a->arena, block);

	find_addresses(a, block, &f);
	traces_find(a->traces, text.data, &f);
	if (f.kept_as)
		diag_warning(a->diag, block->pos, "'%.*s' %s; write it in "
			"another way if it is the name", (int)(f.kept_to -
				f.kept), text.data + f.kept, f.kept_as);
	for (int i = f.count; i--; )
		cut(a, block, &f.list[i]);
	if (f.count && node_has_class(block, "headline"))
		trim(a, block);
	if (f.count && !shows(block))
		remove_block(a, block);
}

/* The pieces of a line of contact data stand for themselves. */
static void clean_pieces(struct anonymous *a, struct node *line)
{
	struct node *next;

	for (struct node *n = line->first; n; n = next) {
		next = n->next;
		if (n->first && !is_span(n->first))
			continue;
		clean_block(a, n);
	}
}

static void clean_blocks(struct anonymous *a)
{
	struct node *body = a->doc->body, *next;

	for (struct node *n = body->first; n; n = next) {
		bool spans = n->first && is_span(n->first);

		next = spans ? node_skip(n, body) : node_walk(n, body);
		if (!spans)
			continue;
		if (node_has_class(n, "contact"))
			clean_pieces(a, n);
		else
			clean_block(a, n);
		if (next && !is_in(next, body))
			next = body->first; /* it has gone as well */
	}
}

static bool tells(const struct anonymous *a, const char *s)
{
	return s && traces_clean(a->traces, s) != s;
}

static bool link_goes(const struct anonymous *a, const struct node *link)
{
	const char *url = link->url;

	if (url[0] == '#')
		return traces_in_id(a->traces, url + 1);
	return (a->traces->parts & ANONYMOUS_LINKS) || tells(a, url) ||
		((a->traces->parts & ANONYMOUS_CONTACTS) && (strncmp(url,
			"mailto:", 7) == 0 || strncmp(url, "tel:", 4) == 0));
}

/* What is no text of a block: ids, titles, texts for pictures, addresses. */
static void clean_nodes(struct anonymous *a)
{
	struct node *body = a->doc->body, *next;

	for (struct node *n = body; n; n = next) {
		next = node_walk(n, body);
		n->title = traces_clean(a->traces, n->title);
		n->info = traces_clean(a->traces, n->info);
		n->css = traces_clean(a->traces, n->css);
		if (n->id && traces_in_id(a->traces, n->id))
			n->id = NULL;
		if (n->kind != KIND_A || !link_goes(a, n))
			continue;
		a->links++;
		if (!n->first) {
			next = node_skip(n, body);
			prune_span(n);
			if (next && !is_in(next, body))
				next = body;
		} else {
			node_unwrap(n);
		}
	}
}

/* The first short block of the header with the class, or NULL. */
static struct node *block_of(struct node *header, const char *class)
{
	for (struct node *n = header->first; n; n = n->next)
		if (node_has_class(n, class) && spans_length(n) <=
				LONGEST_TITLE)
			return n;
	return NULL;
}

/* A block of its own, first in the header. */
static struct node *make_title(struct anonymous *a, struct node *header,
	const char *text)
{
	struct node *h1 = node_new(a->arena, KIND_H1, header->pos);

	node_append(h1, node_new_text(a->arena, text, strlen(text),
		header->pos));
	if (header->first)
		node_insert_before(header->first, h1);
	else
		node_append(header, h1);
	return h1;
}

/* Whether it is no headline but what stands behind a name: "PhD". */
static bool is_suffix(const char *s)
{
	char low[64];
	size_t n = strlen(s);
	struct word_match match;

	if (n >= sizeof low)
		return false;
	words_fold(s, n, low);
	return words_whole(low, 0, n, WORD(DEGREE), &match);
}

/* The headline takes the name's place, if it is short enough, also one that
 * stood among the contact data; else what the document is called does. */
static void put_title(struct anonymous *a, struct node *header)
{
	struct arena *arena = a->arena;
	struct node *h1 = block_of(header, "headline");
	const char *said = a->doc->resume->headline.text;
	struct buf text = {.arena = arena};

	if (h1 && is_suffix(spans_text(arena, h1).data))
		h1 = NULL;
	if (!h1 && said && !is_suffix(said) && !tells(a, said) && strlen(said) <= LONGEST_TITLE &&
		!block_of(header, "contact"))
		h1 = make_title(a, header, said);
	if (!h1)
		h1 = block_of(header, "doctitle");
	if (!h1)
		h1 = make_title(a, header, a->title);
	h1->kind = KIND_H1;
	h1->classes = NULL;
	node_add_class(arena, h1, "name");
	node_text(h1, &text);
	a->title = text.data;
}

void anonymous_tree(struct anonymous *a)
{
	struct doc *doc = a->doc;
	struct node *header = header_of(doc);
	unsigned parts = a->traces->parts;

	if (header)
		remove_header(a, header);
	remove_lines(a);
	if (parts & ANONYMOUS_PHOTO)
		remove_pictures(a);
	clean_pictures(a);
	clean_blocks(a);
	clean_nodes(a);
	header = header_of(doc);
	if (!header && (parts & ANONYMOUS_NAME)) {
		header = node_new(a->arena, KIND_HEADER, doc->body->pos);
		if (doc->body->first)
			node_insert_before(doc->body->first, header);
		else
			node_append(doc->body, header);
	}
	if (header && (parts & ANONYMOUS_NAME))
		put_title(a, header);
	if (header && !header->first)
		node_unlink(header);
}
