/*
 * Links that a page on the web has for its own sake: "Print", "Back to top",
 * which lead to "#" or run a script; and "Download my CV as PDF" (see
 * download_links.c). And the widths of what a page sets side by side in a
 * flexible box or a grid: here it stands one below the other, over the whole
 * measure.
 */
#include "markdown/download_links.h"
#include "markdown/passes.h"
#include "markdown/url.h"

#include "base/utf8.h"

#include <string.h>
#include <strings.h>

/* What such a link says, which works only on a screen. */
static const char *const screens[] = {"print", "print this page", "pdf",
	"download", "download pdf", "download as pdf", "save as pdf",
	"back to top", "to top", "top", "go to top", NULL};

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

/* Whether nothing but links and what parts them stands in its block. */
static bool is_in_row(const struct node *n)
{
	for (const struct node *c = n->parent->first; c; c = c->next)
		if (c->kind == KIND_TEXT ? utf8_shows(c->text, 0, c->text_len)
				: c->kind != KIND_A && c->kind != KIND_BR)
			return false;
	return true;
}

static bool is_for_screens(struct arena *arena, const struct node *a)
{
	struct buf text = {.arena = arena};
	const char *s;
	size_t n;

	if (a->kind != KIND_A)
		return false;
	buf_add(&text, "", 0);
	node_text(a, &text);
	if (download_is_file(a->url) && is_in_row(a))
		return download_is_offered(arena, text.data);
	if (strcmp(a->url, "#") != 0 && strcmp(a->url, "#top") != 0 &&
		strcmp(a->url, "./") != 0 && *a->url && !url_has_scheme(a->url, "javascript"))
		return false;
	s = text.data + strspn(text.data, " \t\n");
	for (n = strlen(s); n && strchr(" \t\n", s[n - 1]);)
		n--;
	for (const char *const *word = screens; *word; word++)
		if (strlen(*word) == n && strncasecmp(*word, s, n) == 0)
			return true;
	return false;
}

/* Whether its style attribute makes boxes of what stands in it. */
static bool is_flexible(const struct node *n)
{
	const char *display = n->css ? strstr(n->css, "display:") : NULL;

	if (!display)
		return false;
	display += 8 + strspn(display + 8, " \t");
	return strncmp(display, "flex", 4) == 0 || strncmp(display, "grid",
		4) == 0 || strncmp(display, "inline-flex", 11) == 0;
}

/* The declarations without those of widths. */
static const char *without_widths(struct arena *arena, const char *css)
{
	struct buf out = {.arena = arena};

	buf_add(&out, "", 0);
	while (*css) {
		size_t n = strcspn(css, ";");
		const char *name = css + strspn(css, " \t\n");

		if (strncmp(name, "width", 5) != 0 && strncmp(name,
				"max-width", 9) != 0)
			buf_printf(&out, "%.*s;", (int)n, css);
		css += n + (css[n] == ';');
	}
	return out.data;
}

static void widen(struct arena *arena, struct node *flexible)
{
	for (struct node *n = flexible->first; n; n = n->next)
		if (n->css && strstr(n->css, "width"))
			n->css = without_widths(arena, n->css);
}

void screens_drop(struct arena *arena, struct node *body, struct diag *diag)
{
	struct node *next;

	for (struct node *n = body; n; n = next) {
		next = node_walk(n, body);
		if (is_flexible(n))
			widen(arena, n);
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
