#include "markdown/passes.h"

#include "base/utf8.h"

#include <string.h>

static bool joins(const char *text, size_t len, size_t at)
{
	size_t before = at, after = at + 1;

	if (!at || after >= len)
		return false;
	return utf8_is_spaceless(utf8_prev(text, &before)) &&
		utf8_is_spaceless(utf8_next(text, len, &after));
}

static void soften_text(struct arena *arena, struct node *node)
{
	struct buf out = {.arena = arena};

	for (size_t i = 0; i < node->text_len; i++) {
		if (node->text[i] != '\n')
			buf_putc(&out, node->text[i]);
		else if (!joins(node->text, node->text_len, i))
			buf_putc(&out, ' ');
	}
	buf_add(&out, "", 0);
	node->text = out.data;
	node->text_len = out.len;
}

void soften(struct arena *arena, struct node *body)
{
	for (struct node *n = body; n; n = node_walk(n, body))
		if (n->kind == KIND_TEXT && !node_within(n, KIND_PRE) &&
			memchr(n->text, '\n', n->text_len))
			soften_text(arena, n);
}
