/*
 * Alerts, as GitHub writes them, and callouts, as Obsidian does: a quote that
 * begins with "[!NOTE]", and maybe with a title of its own on that line.
 *
 * The quote gets the classes "alert" and "note"; the mark becomes a bold
 * word, "Note:", in front of what is said, or the title a bold line above it.
 */
#include "markdown/passes.h"
#include "model/spans.h"

#include <string.h>

/* The length of "[!NOTE]", with the sign that folds it; 0: there is none. */
static size_t mark_length(const char *s)
{
	size_t n = strncmp(s, "[!", 2) == 0 ? 2 : 0;

	while (n && ((s[n] >= 'a' && s[n] <= 'z') ||
			(s[n] >= 'A' && s[n] <= 'Z')))
		n++;
	if (n < 3 || s[n] != ']')
		return 0;
	return n + 1 + (s[n + 1] == '-' || s[n + 1] == '+');
}

/* "[!NOTE]" with the first letter or none in capitals. */
static char *word_of(struct arena *arena, const char *mark, bool capital)
{
	char *word = arena_strndup(arena, mark + 2, strcspn(mark, "]") - 2);

	for (char *c = word; *c; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c += 'a' - 'A';
	if (capital)
		*word += 'A' - 'a';
	return word;
}

/* What is said begins here: the paragraph, or the next, if that is empty. */
static struct node *first_said(struct node *p)
{
	struct node *next = p->next;

	if (p->first || !next || next->kind != KIND_P)
		return p;
	node_unlink(p);
	return next;
}

static void put_word(struct arena *arena, struct node *p, const char *word)
{
	struct node *strong = node_new(arena, KIND_STRONG, p->pos);
	const char *text = arena_printf(arena, "%s:", word);
	struct node *gap = node_new_text(arena, " ", 1, p->pos);

	node_append(strong, node_new_text(arena, text, strlen(text), p->pos));
	if (!p->first) {
		node_append(p, strong);
		return;
	}
	node_insert_before(p->first, strong);
	node_insert_after(strong, gap);
}

static void take_alert(struct arena *arena, struct node *quote)
{
	struct node *p = quote->first;
	struct buf text = spans_text(arena, p);
	size_t n = mark_length(text.data), title, gap;

	if (!n)
		return;
	node_add_class(arena, quote, "alert");
	node_add_class(arena, quote, word_of(arena, text.data, false));
	gap = strspn(text.data + n, " \t");
	title = strcspn(text.data + n + gap, "\n");
	if (title) {
		size_t end = n + gap + title;

		if (text.data[end] == '\n')
			spans_break(arena, p, &end, 1);
		spans_wrap(arena, p, n + gap, end, KIND_STRONG, NULL);
		spans_remove(arena, p, 0, n + gap);
		return;
	}
	spans_remove(arena, p, 0, n + gap + (text.data[n + gap] == '\n'));
	put_word(arena, first_said(p), word_of(arena, text.data, true));
}

void alerts_make(struct arena *arena, struct node *body)
{
	for (struct node *n = body; n; n = node_walk(n, body))
		if (n->kind == KIND_BLOCKQUOTE && n->first &&
			n->first->kind == KIND_P)
			take_alert(arena, n);
}
