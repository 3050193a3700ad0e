/*
 * Icons: those that waited in the text while it was read (markdown/icons.c), and
 * the emoji that contact data or a heading begin with. Both become nodes that
 * show an icon where the style asks for them; else the emoji is text as ever.
 */
#include "resume/dressing.h"

#include "base/utf8.h"
#include "model/icons.h"
#include "model/spans.h"

#include <string.h>

static struct node *add_icon(struct arena *arena, struct node *text,
	const char *name)
{
	struct node *icon = node_new(arena, KIND_ICON, text->pos);

	icon->icon = name;
	node_insert_before(text, icon);
	return icon;
}

/* Those that waited. */
static void put_back(struct arena *arena, struct node *body)
{
	for (struct node *n = body; n; n = node_walk(n, body))
		if (n->kind == KIND_TEXT && n->icon) {
			add_icon(arena, n, n->icon);
			n->icon = NULL;
		}
}

/* The text that the box begins with, or NULL. */
static struct node *first_text(struct node *n)
{
	while (n && n->kind != KIND_TEXT && n->kind != KIND_ICON)
		n = n->first;
	return n && n->kind == KIND_TEXT ? n : NULL;
}

/* What the box is by its class, or else the emoji; any page's class says less
 * than an emoji does. */
static const char *name_for(const char *emoji, size_t len,
	const struct node *box)
{
	const struct icon *typed = icon_of_emoji(emoji, len), *icon = NULL;

	for (const char *const *c = box->classes; c && *c && !icon; c++)
		icon = icon_lookup(*c);
	if (!icon || (typed && strcmp(icon->name, "url") == 0))
		icon = typed;
	return icon ? icon->name : NULL;
}

/* Makes an icon of the emoji that the box begins with, and of the blanks behind
 * it, if something follows. */
static void take_emoji(struct arena *arena, struct node *box)
{
	struct node *text = first_text(box), *icon;
	size_t len = text ? utf8_emoji_length(text->text, text->text_len) : 0;
	const char *name = len ? name_for(text->text, len, box) : NULL;
	struct buf all = spans_text(arena, box);

	if (!name)
		return;
	len += strspn(text->text + len, " ");
	if (len >= all.len)
		return;
	icon = add_icon(arena, text, name);
	node_append(icon, node_new_text(arena, text->text, len, text->pos));
	text->text = arena_strdup(arena, text->text + len);
	text->text_len -= len;
	text->pos.column += (int)len;
	if (!text->text_len)
		node_unlink(text);
}

void dress_icons(struct arena *arena, struct node *body)
{
	put_back(arena, body);
	for (struct node *n = body; n; n = node_walk(n, body))
		if (node_is_heading(n) || (n->kind == KIND_SPAN &&
				node_has_class(n->parent, "contact")))
			take_emoji(arena, n);
}
