/*
 * Links that a page on the web has for its own sake: "Print", "Back to top",
 * which lead to "#" or run a script.
 */
#include "markdown/passes.h"
#include "markdown/url.h"

#include <string.h>
#include <strings.h>

/* What such a link says, which works only on a screen. */
static const char *const screens[] = {"print", "print this page", "pdf",
	"download", "download pdf", "download as pdf", "save as pdf",
	"back to top", "to top", "top", "go to top", NULL};

static bool is_for_screens(struct arena *arena, const struct node *a)
{
	struct buf text = {.arena = arena};
	const char *s;
	size_t n;

	if (a->kind != KIND_A || (strcmp(a->url, "#") != 0 &&
			strcmp(a->url, "#top") != 0 && *a->url &&
			!url_has_scheme(a->url, "javascript")))
		return false;
	buf_add(&text, "", 0);
	node_text(a, &text);
	s = text.data + strspn(text.data, " \t\n");
	for (n = strlen(s); n && strchr(" \t\n", s[n - 1]);)
		n--;
	for (const char *const *word = screens; *word; word++)
		if (strlen(*word) == n && strncasecmp(*word, s, n) == 0)
			return true;
	return false;
}

static bool is_blank(const struct node *n)
{
	return n->kind == KIND_BR || (n->kind == KIND_TEXT &&
		strspn(n->text, " \t\n") == n->text_len);
}

static bool is_alone(const struct node *n)
{
	for (const struct node *c = n->parent->first; c; c = c->next)
		if (c != n && !is_blank(c))
			return false;
	return true;
}

void screens_drop(struct arena *arena, struct node *body, struct diag *diag)
{
	struct node *next;

	for (struct node *n = body; n; n = next) {
		next = node_walk(n, body);
		if (!is_for_screens(arena, n))
			continue;
		diag_warning(diag, n->pos, "a link that works only on a "
			"screen is left out");
		while (n->parent != body && n->parent->kind != KIND_TD &&
			n->parent->kind != KIND_TH && is_alone(n))
			n = n->parent;
		next = node_skip(n, body);
		node_unlink(n);
	}
}
