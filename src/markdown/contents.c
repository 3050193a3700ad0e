/*
 * Tables of contents, which a page on the web has at its top: a list, or a
 * line, of nothing but links to "#…". On paper they lead nowhere, and a reader
 * of résumés would take them for contact data.
 */
#include "markdown/passes.h"

#include <string.h>

/* Whether all that the block shows is links within the document; adds how
 * many to *links. */
static bool is_links(const struct node *block, int *links)
{
	for (const struct node *n = block->first; n; n = n->next) {
		if (n->kind == KIND_A && n->url[0] == '#' && n->url[1])
			(*links)++;
		else if (n->kind == KIND_TEXT
				? strspn(n->text, " \t\n|/-") < n->text_len &&
					strcmp(n->text, " \xC2\xB7 ") != 0 &&
					strcmp(n->text, " \xE2\x80\xA2 ") != 0
				: n->kind != KIND_BR &&
					(n->kind < KIND_P || n->kind > KIND_LI) &&
					n->kind != KIND_DIV)
			return false;
		else if (doc_kinds[n->kind].block && !is_links(n, links))
			return false;
	}
	return true;
}

static bool is_contents(const struct node *n)
{
	int links = 0;

	return (n->kind == KIND_UL || n->kind == KIND_OL || n->kind == KIND_P) &&
		is_links(n, &links) && links > (n->kind == KIND_P);
}

/* Whether nothing but the contents stands below their heading. */
static bool is_title(const struct node *h, const struct node *contents)
{
	return h && node_is_heading(h) && h->prev && (!contents->next ||
		node_is_heading(contents->next) ||
		contents->next->kind == KIND_HR);
}

void contents_drop(struct node *body, struct diag *diag)
{
	struct node *next;
	bool named = false;

	for (struct node *n = body->first; n; n = next) {
		next = n->next;
		if (node_is_heading(n)) {
			if (named && (!next || !is_contents(next)))
				return;
			named = true;
		}
		if (!is_contents(n))
			continue;
		diag_note(diag, n->pos, "a table of contents is left out; a "
			"PDF has an outline");
		if (is_title(n->prev, n))
			node_unlink(n->prev);
		node_unlink(n);
	}
}
