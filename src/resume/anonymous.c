/*
 * A résumé without the person: no name, contact data, picture or link, and
 * no such metadata. Text that is an address goes with its link.
 */
#include "resume/passes.h"
#include "model/spans.h"

#include <string.h>

struct removed {
	int names, contacts, pictures, links;
};

/* Whether the link shows its address, or most of one. */
static bool shows_address(struct arena *arena, const struct node *a)
{
	struct buf text = spans_text(arena, a);

	return strchr(text.data, '@') || (!strchr(text.data, ' ') &&
		(strstr(text.data, "://") || strstr(a->url, text.data)));
}

static void remove_links(struct arena *arena, struct node *body,
	struct removed *r)
{
	struct node *n, *next;

	for (n = body; n; n = next) {
		next = node_walk(n, body);
		if (n->kind == KIND_IMG && node_within(n, KIND_HEADER)) {
			next = node_skip(n, body);
			node_unlink(n);
			r->pictures++;
		} else if (n->kind == KIND_A) {
			bool gone = !n->first || shows_address(arena, n);

			if (gone)
				next = node_skip(n, body);
			else
				next = n->first;
			if (gone)
				node_unlink(n);
			else
				node_unwrap(n);
			r->links++;
		}
	}
}

static void remove_header(struct node *body, struct removed *r)
{
	struct node *header = body->first, *n, *next;

	while (header && header->kind != KIND_HEADER)
		header = header->next;
	for (n = header ? header->first : NULL; n; n = next) {
		next = n->next;
		if (node_has_class(n, "name"))
			r->names++;
		else if (node_has_class(n, "contact"))
			r->contacts++;
		else if (node_has_class(n, "photo"))
			r->pictures++;
		else
			continue;
		node_unlink(n);
	}
	if (header && !header->first)
		node_unlink(header);
}

void anonymous_make(struct arena *arena, struct doc *doc, struct diag *diag)
{
	struct removed r = {0};

	remove_header(doc->body, &r);
	remove_links(arena, doc->body, &r);
	doc->metadata.author = NULL;
	doc->metadata.title = "R\xC3\xA9sum\xC3\xA9";
	doc->metadata.subject = NULL;
	diag_say(diag, (struct pos){.file = doc->file}, "left out: %d name%s, "
		"%d line%s of contact data, %d picture%s, %d link%s, and the "
		"metadata's author and title", r.names,
		r.names == 1 ? "" : "s", r.contacts,
		r.contacts == 1 ? "" : "s", r.pictures,
		r.pictures == 1 ? "" : "s", r.links, r.links == 1 ? "" : "s");
}
