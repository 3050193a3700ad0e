/*
 * HTML's <ruby>: how something is read, in <rt>, which pages set above it. Here
 * it stands behind it in parentheses; and behind all that follow one another, as
 * the halves of a name do: 山田　花子（やまだ　はなこ）.
 */
#include "markdown/passes.h"

#include "base/utf8.h"

#include <string.h>

static bool is_ruby(const struct node *n)
{
	return n && n->kind == KIND_SPAN && node_has_class(n, "ruby");
}

/* Takes the readings out of it, and the brackets for programs that know none. */
static void take_readings(struct node *ruby, struct buf *out)
{
	struct node *next;

	for (struct node *n = ruby; n; n = next) {
		next = node_walk(n, ruby);
		if (n->kind != KIND_SPAN || (!node_has_class(n, "rt") &&
				!node_has_class(n, "rp")))
			continue;
		if (node_has_class(n, "rt"))
			node_text(n, out);
		next = node_skip(n, ruby);
		node_unlink(n);
	}
}

/* The next one, if blanks at most are in between, which go to out. */
static struct node *next_ruby(struct node *n, struct buf *out)
{
	struct node *blank = n->next;

	if (is_ruby(blank))
		return blank;
	if (!blank || blank->kind != KIND_TEXT || !is_ruby(blank->next) ||
		utf8_shows(blank->text, 0, blank->text_len))
		return NULL;
	buf_add(out, blank->text, blank->text_len);
	return blank->next;
}

void ruby_make(struct arena *arena, struct node *body)
{
	struct node *next;

	for (struct node *n = body; n; n = next) {
		struct buf reading = {.arena = arena};
		struct node *ruby = n, *last = n;
		const char *text;

		next = node_walk(n, body);
		if (!is_ruby(n))
			continue;
		buf_add(&reading, "", 0);
		for (; ruby; ruby = next_ruby(ruby, &reading)) {
			take_readings(ruby, &reading);
			ruby->classes = NULL;
			last = ruby;
		}
		if (reading.len) {
			text = arena_printf(arena, "\uFF08%s\uFF09",
				reading.data);
			node_insert_after(last, node_new_text(arena, text,
					strlen(text), n->pos));
		}
		next = node_walk(n, body);
	}
}
