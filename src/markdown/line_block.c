/*
 * Line blocks, as Pandoc and reStructuredText write them: each line begins
 * with a bar and a blank, and stays a line; more blanks set it in.
 *
 *	| 12 Mill Lane
 *	|    second floor
 *	| Bergen
 *
 * A line that a bar also ends is a row of a table, and so are lines below
 * which dashes stand; those are left alone.
 */
#include "markdown/passes.h"
#include "model/spans.h"

#include <string.h>

#define NBSP "\xC2\xA0"

static bool is_line(const char *s, size_t len)
{
	while (len && strchr(" \t", s[len - 1]))
		len--;
	return len && s[0] == '|' && (len == 1 ||
		(strchr(" \t", s[1]) && s[len - 1] != '|'));
}

/* The row of dashes of a table. */
static bool is_dashes(const char *s, size_t len)
{
	return memchr(s, '-', len) && strspn(s, "|-: \t") == len;
}

/* How many lines there are; 0: it is no line block. */
static int count_lines(const char *s)
{
	int lines = 0;

	for (;; s++) {
		size_t len = strcspn(s, "\n");

		if (!is_line(s, len) || is_dashes(s, len))
			return 0;
		lines++;
		s += len;
		if (!*s)
			return lines;
	}
}

/* Takes the bar off a line's first text; the blanks that set it in stay. */
static void take_bar(struct arena *arena, struct node *text)
{
	size_t blanks = strspn(text->text + 1, " \t");
	struct buf out = {.arena = arena};

	for (size_t i = 1; i < blanks; i++)
		buf_puts(&out, NBSP);
	buf_puts(&out, text->text + 1 + blanks);
	text->text = out.data;
	text->text_len = out.len;
	text->pos.column += 1 + (int)blanks;
	if (!out.len)
		node_unlink(text);
}

static void take_bars(struct arena *arena, struct node *p)
{
	bool begins = true;
	struct node *next;

	for (struct node *n = p; n; n = next) {
		next = node_walk(n, p);
		if (n->kind == KIND_TEXT && begins && *n->text == '|')
			take_bar(arena, n);
		if (n->kind == KIND_TEXT || n->kind == KIND_BR)
			begins = n->kind == KIND_BR;
	}
}

/* Breaks the paragraph, of that text, where its lines end. */
static void break_lines(struct arena *arena, struct node *p,
	const struct buf *text, int lines)
{
	size_t *ends = arena_array(arena, (size_t)lines, sizeof *ends);
	int i = 0;

	for (size_t k = 0; k < text->len; k++)
		if (text->data[k] == '\n')
			ends[i++] = k;
	spans_break(arena, p, ends, i);
	take_bars(arena, p);
}

static void make(struct arena *arena, struct node *p)
{
	struct buf text;
	int lines;

	if (!spans_have(p, "|"))
		return;
	text = spans_text(arena, p);
	lines = text.data[0] == '|' ? count_lines(text.data) : 0;
	if (lines > 1 || (lines && !strchr(text.data + 1, '|')))
		break_lines(arena, p, &text, lines);
	buf_drop(&text);
}

void line_blocks_make(struct arena *arena, struct node *body)
{
	for (struct node *n = body; n; n = node_walk(n, body))
		if (n->kind == KIND_P && n->first)
			make(arena, n);
}
