/*
 * Headings and items in which nothing stands, or "N/A", as templates have them
 * where there is nothing to say. An item had nothing but its mark; a heading is
 * named; one of nothing but dashes is a rule. pagedown's résumé has headings that are none: all below "Aside" and
 * "Main" stands in its column. A line break at a block's end, where a web page
 * shows none, goes too; a span without text that parts two words is a space.
 */
#include "markdown/passes.h"

#include "base/utf8.h"

#include <string.h>

static bool is_blank(const char *s, size_t len)
{
	for (size_t at = 0; at < len;) {
		uint32_t c = utf8_next(s, len, &at);

		if (!utf8_is_space(c) && !utf8_is_ignorable(c) && c != 0xA0)
			return false;
	}
	return true;
}

static bool is_empty(const struct node *block)
{
	for (const struct node *n = block; n; n = node_next(n, block))
		if (n->kind == KIND_IMG || n->kind == KIND_HR ||
			n->kind == KIND_TABLE ||
			(n->kind == KIND_TEXT && !is_blank(n->text,
				n->text_len)))
			return false;
	return true;
}

/* "# ---" */
static bool is_dashes(const struct node *heading)
{
	const struct node *text = heading->first;

	return text && text == heading->last && text->kind == KIND_TEXT &&
		text->text_len > 2 &&
		strspn(text->text, "-*_ ") == text->text_len;
}

/* Takes out the item, and the list if it has no other. */
static void drop_item(struct node *li)
{
	struct node *list = li->parent;

	node_unlink(li);
	if (!list->first)
		node_unlink(list);
}

static bool says(const struct node *n, const char *text)
{
	return n->first && n->first == n->last && n->first->kind == KIND_TEXT
		&& strcmp(n->first->text, text) == 0;
}

/* The heading of a column of pagedown's, or NULL. */
static struct node *column(struct node *body, const char *name)
{
	for (struct node *n = body->first; n; n = n->next)
		if (n->kind == KIND_H1 && says(n, name))
			return n;
	return NULL;
}

static void drop_columns(struct node *body, struct diag *diag)
{
	struct node *aside = column(body, "Aside"), *main = column(body,
		"Main");

	if (!aside || !main)
		return;
	diag_note(diag, aside->pos, "'Aside' and 'Main' are columns of "
		"pagedown's, and no headings");
	node_unlink(aside);
	node_unlink(main);
}

/* The last of the block's spans that is no blank, if it breaks the line. */
static struct node *last_break(const struct node *block)
{
	struct node *n = block->last;

	while (n && n->kind == KIND_TEXT && is_blank(n->text, n->text_len))
		n = n->prev;
	return n && n->kind == KIND_BR ? n : NULL;
}

static void drop_breaks(struct node *block)
{
	struct node *n;

	while ((n = last_break(block))) {
		while (block->last != n)
			node_unlink(block->last);
		node_unlink(n);
	}
}

static bool is_letter(unsigned char c)
{
	return c >= 0x80 || utf8_ascii_alnum[c];
}

/* Whether the span has a class and nothing else, between two words, which it
 * parts on a web page: "GPA 4.0<span class="spacer"></span>2019". */
static bool is_spacer(const struct node *n)
{
	const struct node *prev = n->prev, *next = n->next;

	return n->kind == KIND_SPAN && !n->first && n->classes && prev && next
		&& prev->kind == KIND_TEXT && next->kind == KIND_TEXT &&
		prev->text_len && next->text_len && is_letter((unsigned char)
			prev->text[prev->text_len - 1]) &&
		is_letter((unsigned char)*next->text);
}

static void make_space(struct node *n)
{
	n->kind = KIND_TEXT;
	n->classes = NULL;
	n->text = " ";
	n->text_len = 1;
}

void empty_drop(struct node *body, struct diag *diag)
{
	struct node *next;

	drop_columns(body, diag);
	for (struct node *n = body; n; n = next) {
		next = node_walk(n, body);
		if (node_is_heading(n) && is_empty(n)) {
			diag_warning(diag, n->pos, "a heading without text is "
				"left out; write one, or take its '#' away");
			next = node_skip(n, body);
			node_unlink(n);
		} else if (node_is_heading(n) && is_dashes(n)) {
			next = node_skip(n, body);
			node_unlink(n->first);
			n->kind = KIND_HR;
		} else if (is_spacer(n)) {
			make_space(n);
		} else if (n->kind == KIND_LI && !n->classes && is_empty(n)) {
			next = node_skip(n, body);
			drop_item(n);
		} else if (n->kind == KIND_P && says(n, "N/A")) {
			next = node_skip(n, body);
			diag_note(diag, n->pos, "'N/A' is left out");
			node_unlink(n);
		} else if (n->last && n->kind != KIND_PRE && last_break(n) &&
			!is_empty(n)) {
			drop_breaks(n);
		}
	}
}
