/*
 * Icons that authors type in the ways of web pages: <i class="fa fa-github">,
 * <span class="iconify" data-icon="mdi:email">, <ion-icon name="call">,
 * <i class="material-icons">email</i>, and what emoji.c finds. Each is a node
 * of its own while Markdown is read. A résumé is read without them: they wait in
 * the text that they stand before, until it is dressed. With them go the blanks
 * that would be too many, and what holds nothing else; a link that shows an icon
 * or an emoji alone shows where it leads.
 */
#include "markdown/icons.h"

#include "base/utf8.h"
#include "markdown/attributes.h"
#include "markdown/passes.h"
#include "markdown/url.h"

#include <string.h>

/* Fonts in which a word of the text is the icon's name. */
static bool is_ligature(const struct node *n)
{
	for (const char *const *c = n->classes; c && *c; c++)
		if (strncmp(*c, "material-icons", 14) == 0 ||
			strncmp(*c, "material-symbols", 16) == 0)
			return true;
	return false;
}

static const char *name_of(const char *s)
{
	const struct icon *icon = icon_named(s, strlen(s));

	return icon ? icon->name : NULL;
}

const char *icons_in_tag(struct arena *arena, const char *tag)
{
	static const char *const names[] = {"data-icon", "icon", "name",
		"data-feather", "data-lucide"};
	const char *value;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		value = attributes_html_value(arena, tag, names[i]);
		if (value && *value)
			return name_of(value);
	}
	return NULL;
}

/* A class that names a set and a picture of it. */
static const char *in_classes(const struct node *n)
{
	const char *name = NULL;

	for (const char *const *c = n->classes; c && *c && !name; c++)
		if (strchr(*c, '-') || strchr(*c, ':'))
			name = name_of(*c);
	return name;
}

void icons_become(struct node *n, const char *name)
{
	n->kind = KIND_ICON;
	n->icon = name;
	n->classes = NULL;
	n->css = NULL;
}

bool icons_make(struct arena *arena, struct node *n, const char *tag)
{
	struct buf text = {.arena = arena};
	const char *name;

	if (n->kind != KIND_SPAN && n->kind != KIND_EM)
		return false;
	if (is_ligature(n)) {
		node_text(n, &text);
		while (n->first)
			node_unlink(n->first);
		name = name_of(text.len ? text.data : "");
	} else if (n->first) {
		return false;
	} else {
		name = icons_in_tag(arena, tag);
		if (!name)
			name = in_classes(n);
	}
	if (name)
		icons_become(n, name);
	return name;
}

static size_t blanks(const char *s)
{
	size_t n = 0;

	for (;;)
		if (s[n] == ' ' || s[n] == '\t')
			n++;
		else if (strncmp(s + n, "\xC2\xA0", 2) == 0)
			n += 2;
		else
			return n;
}

/* The leaf before or behind a node in its block, or NULL. */
static struct node *leaf_beside(struct node *n, bool behind)
{
	while (n && !doc_kinds[n->kind].block) {
		struct node *next = behind ? n->next : n->prev;

		if (!next) {
			n = n->parent;
			continue;
		}
		n = next;
		while (behind ? n->first : n->last)
			n = behind ? n->first : n->last;
		return n;
	}
	return NULL;
}

static bool ends_blank(const struct node *n)
{
	if (!n || n->kind == KIND_BR)
		return true;
	return n->kind == KIND_TEXT && n->text_len &&
		strchr(" \t\n", n->text[n->text_len - 1]);
}

static bool says_nothing(struct arena *arena, const struct node *n)
{
	struct buf text = {.arena = arena};

	for (const struct node *in = n; in; in = node_next(in, n))
		if (in->kind == KIND_IMG || in->kind == KIND_CODE)
			return false;
	node_text(n, &text);
	return !text.len || blanks(text.data) == text.len;
}

/* Takes out the node and the boxes around it that hold nothing more. Cells stay:
 * they are of a row. */
static void prune(struct node *n)
{
	struct node *parent = n->parent;

	node_unlink(n);
	while (parent && !parent->first && parent->kind != KIND_BODY &&
		parent->kind != KIND_TD && parent->kind != KIND_TH) {
		n = parent;
		parent = n->parent;
		node_unlink(n);
	}
}

/* Whether a mark begins the text that belongs to what stands before it. */
static bool goes_on(const struct node *text)
{
	return strchr(".,;:!?)]}", text->text[0]);
}

/* The text that the icon stands before, blanks at its beginning gone where there
 * are others before the icon; NULL: none. */
static struct node *text_behind(struct arena *arena, struct node *icon)
{
	bool blank = ends_blank(leaf_beside(icon, false));
	struct node *n = leaf_beside(icon, true);
	size_t skipped;

	while (n && n->kind == KIND_TEXT) {
		struct node *next = leaf_beside(n, true);

		skipped = blanks(n->text);
		if (skipped < n->text_len && n->text[skipped] == '\n')
			return NULL; /* the line ends */
		if (blank && skipped) {
			n->text = arena_strdup(arena, n->text + skipped);
			n->text_len -= skipped;
			n->pos.column += (int)skipped;
		}
		if (n->text_len > (blank ? 0 : skipped))
			return n;
		if (!n->text_len)
			prune(n);
		n = next;
	}
	return NULL;
}

static struct node *link_around(struct node *n)
{
	while (n && n->kind != KIND_A && !doc_kinds[n->kind].block)
		n = n->parent;
	return n && n->kind == KIND_A && n->url ? n : NULL;
}

static void trim_end(struct arena *arena, struct node *text)
{
	size_t len = text && text->kind == KIND_TEXT ? text->text_len : 0;

	while (len && text->text[len - 1] == ' ')
		len--;
	if (len) {
		text->text = arena_strndup(arena, text->text, len);
		text->text_len = len;
	}
}

/* An address as it is printed, without a scheme for machines. */
static const char *shown_of(struct arena *arena, const char *url)
{
	static const char *const schemes[] = {"mailto:", "tel:", "callto:"};

	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (strncmp(url, schemes[i], strlen(schemes[i])) == 0)
			return arena_strndup(arena, url + strlen(schemes[i]),
				strcspn(url, "?") - strlen(schemes[i]));
	return url_shown(arena, url);
}

/* Whether the link leads somewhere that paper can tell. */
static bool leads(const struct node *a)
{
	return a->url && a->url[0] != '#' && (strchr(a->url, ':') ||
		address_prefix(a->url, strlen(a->url)));
}

static void set_aside(struct arena *arena, struct node *icon)
{
	struct node *a = link_around(icon), *text;

	if (a && leads(a) && says_nothing(arena, a)) {
		const char *shown = shown_of(arena, a->url);

		while (a->first)
			node_unlink(a->first);
		text = node_new_text(arena, shown, strlen(shown), icon->pos);
		text->icon = icon->icon;
		node_append(a, text);
		return;
	}
	text = text_behind(arena, icon);
	if (text && goes_on(text))
		trim_end(arena, leaf_beside(icon, false));
	else if (text)
		text->icon = icon->icon;
	prune(icon);
}

/* "[📧](mailto:…)": the emoji alone does not tell on paper where it leads. */
static void spell_out(struct arena *arena, struct node *a)
{
	struct node *text = a->first;

	if (!text || text->next || text->kind != KIND_TEXT || !leads(a) ||
		!text->text_len || utf8_emoji_length(text->text,
			text->text_len) < text->text_len)
		return;
	text->text = arena_printf(arena, "%s %s", text->text,
		shown_of(arena, a->url));
	text->text_len = strlen(text->text);
}

void icons_set_aside(struct arena *arena, struct node *body)
{
	struct node **icons = NULL;
	size_t count = 0, capacity = 0;

	for (struct node *n = body; n; n = node_walk(n, body)) {
		if (n->kind == KIND_A)
			spell_out(arena, n);
		if (n->kind != KIND_ICON)
			continue;
		icons = arena_grow(arena, icons, count, &capacity,
			sizeof *icons);
		icons[count++] = n;
	}
	for (size_t i = 0; i < count; i++)
		if (icons[i]->parent) /* not gone with another of its link */
			set_aside(arena, icons[i]);
}
