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

	buf_reserve(&out, node->text_len);
	for (size_t i = 0, to; i < node->text_len; i = to + 1) {
		const char *nl = memchr(node->text + i, '\n',
			node->text_len - i);

		to = nl ? (size_t)(nl - node->text) : node->text_len;
		buf_add(&out, node->text + i, to - i);
		if (nl && !joins(node->text, node->text_len, to))
			buf_putc(&out, ' ');
	}
	buf_add(&out, "", 0);
	node->text = buf_end(&out);
	node->text_len = out.len;
}

void soften(struct arena *arena, struct node *body)
{
	for (struct node *n = body; n; n = node_walk(n, body))
		if (n->kind == KIND_TEXT && !node_within(n, KIND_PRE) &&
			memchr(n->text, '\n', n->text_len))
			soften_text(arena, n);
}
