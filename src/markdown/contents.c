/*
 * Tables of contents, which a page on the web has at its top: a list, or a
 * line, of nothing but links to "#…", or, three at least, to pages beside it.
 * On paper they lead nowhere, and a reader of résumés would take them for
 * contact data.
 */
#include "markdown/passes.h"

#include "base/utf8.h"
#include "markdown/url.h"

#include <string.h>

enum { LONGEST_LEAD = 30 /* bytes of "Jump to:" */, LEAST_PAGES = 3 };

/* How a heading of such contents begins, in lower case. */
static const char *const titles[] = {"table of content", "content", "toc",
	"index", "navigation", "inhalt", "sommaire", "table des mati", "contenido",
	"tabla de contenido", "índice", "indice", "sumário", "sommario",
	"inhoud", "innehåll", "innhold", "indhold", "sisällys", "spis treści",
	"obsah", "içindekiler", "содержание", "оглавление", "зміст", "mục lục",
	"目录", "目錄", "目次", "목차", NULL};

/* The links found in a block. */
struct found {
	int places, pages; /* in the document, beside it */
	bool lead;         /* words stand before the first */
};

/* A page of the same site: "./talks.html", "about/". */
static bool is_page(const char *url)
{
	const char *end = url + strcspn(url, "?#"), *dot = end;

	if (!*url || *url == '#' || url_is_absolute(url) ||
		strncmp(url, "//", 2) == 0)
		return false;
	while (dot > url && dot[-1] != '.' && dot[-1] != '/')
		dot--;
	return (end > url && end[-1] == '/') || (dot > url && dot[-1] == '.' &&
		(strncmp(dot, "htm", 3) == 0 || strncmp(dot, "md", 2) == 0));
}

/* What parts two links; "Jump to:" before the first. */
static bool is_between(const struct node *text, struct found *f)
{
	size_t len = text->text_len;

	if (!utf8_shows(text->text, 0, len))
		return true;
	while (strchr(" \t\n", text->text[len - 1]))
		len--;
	f->lead = true;
	return !f->places && !f->pages && len <= LONGEST_LEAD &&
		text->text[len - 1] == ':';
}

/* A block that may hold others. */
static bool is_box(const struct node *n)
{
	return n->kind == KIND_DIV || (n->kind >= KIND_P && n->kind <= KIND_LI);
}

/* Whether all that the block shows is links of these two kinds. */
static bool is_links(const struct node *block, struct found *f)
{
	for (const struct node *n = block->first; n; n = n->next) {
		if (n->kind == KIND_A && n->url[0] == '#' && n->url[1])
			f->places++;
		else if (n->kind == KIND_A && is_page(n->url))
			f->pages++;
		else if (n->kind == KIND_TEXT ? !is_between(n, f)
				: n->kind != KIND_BR && !is_box(n))
			return false;
		else if (is_box(n) && !is_links(n, f))
			return false;
	}
	return true;
}

enum sort { NEITHER, CONTENTS, PAGES };

static enum sort sort_of(const struct node *n)
{
	struct found f = {0};

	if ((n->kind != KIND_UL && n->kind != KIND_OL && n->kind != KIND_P) ||
		!is_links(n, &f))
		return NEITHER;
	if (f.pages)
		return f.pages >= LEAST_PAGES && !f.lead ? PAGES : NEITHER;
	return f.places > (n->kind == KIND_P) ? CONTENTS : NEITHER;
}

/* Whether the heading says that it is of contents. */
static bool says_contents(struct arena *arena, const struct node *h)
{
	struct buf text = {.arena = arena}, low = {.arena = arena};

	buf_add(&text, "", 0);
	node_text(h, &text);
	for (size_t at = 0; at < text.len;)
		buf_utf8(&low, utf8_lower(utf8_next(text.data, text.len, &at)));
	for (const char *const *t = titles; low.len && *t; t++)
		if (strncmp(low.data, *t, strlen(*t)) == 0)
			return true;
	return false;
}

/* Whether nothing but the contents stands below their heading, which says that
 * it is of them: a headline may stand there as well. */
static bool is_title(struct arena *arena, const struct node *h,
	const struct node *contents)
{
	return h && node_is_heading(h) && (h->prev || h->parent->kind !=
			KIND_BODY) && (!contents->next ||
			node_is_heading(contents->next) ||
			contents->next->kind == KIND_HR) &&
		says_contents(arena, h);
}

/* "[Contents](#contents)", below a section: the way back to them. */
static bool leads_back(struct arena *arena, const struct node *n)
{
	struct found f = {0};

	return n->kind == KIND_P && is_links(n, &f) && f.places == 1 &&
		!f.pages && !f.lead && says_contents(arena, n);
}

/* "# Table of Contents", for a site to put it there, and nothing below. */
static bool is_empty(struct arena *arena, const struct node *h)
{
	return h->next && node_is_heading(h->next) && h->next->kind <= h->kind
		&& says_contents(arena, h);
}

void contents_drop(struct arena *arena, struct node *body, struct diag *diag)
{
	struct node *next;
	bool named = false, past = false; /* a heading; one too many for a table
	                                     of contents that no title is above */

	for (struct node *n = body->first; n; n = next) {
		enum sort sort = sort_of(n);

		next = n->next;
		if (n->kind == KIND_DIV && n->first && next &&
			doc_kinds[n->first->kind].block) /* a <nav> */
			contents_drop(arena, n, diag);
		if (node_is_heading(n) && is_empty(arena, n)) {
			diag_note(diag, n->pos, "a heading of contents that "
				"are not there is left out");
			node_unlink(n);
			continue;
		}
		if (node_is_heading(n)) {
			past = past || (named && (!next || !sort_of(next)));
			named = true;
		}
		if (leads_back(arena, n)) {
			diag_note(diag, n->pos, "a link back to the contents "
				"is left out");
			node_unlink(n);
			continue;
		}
		if (!sort || (past && !is_title(arena, n->prev, n)))
			continue;
		if (sort == PAGES)
			diag_warning(diag, n->pos, "a row of links to pages of "
				"the site alone is left out; links with "
				"'https://' stay");
		else
			diag_note(diag, n->pos, "a table of contents is left "
				"out; a PDF has an outline");
		if (is_title(arena, n->prev, n))
			node_unlink(n->prev);
		node_unlink(n);
	}
}
