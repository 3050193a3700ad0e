#include "read/passes.h"

#include "base/utf8.h"

#include <string.h>

#define LONGEST 100 /* bytes of a line that is meant as a heading */

static bool is_letter(const char *s, size_t len, size_t at)
{
	uint32_t c;

	if (at >= len)
		return false;
	c = utf8_next(s, len, &at);
	return c == '[' || (utf8_is_alnum(c) && !(c >= '0' && c <= '9'));
}

/* "#one #two": every word of the line is a tag. */
static bool is_hashtags(const char *s, size_t len)
{
	size_t tags = 0, words = 0;

	for (size_t i = 0; i < len; i++)
		if (s[i] != ' ' && (!i || s[i - 1] == ' ')) {
			words++;
			tags += s[i] == '#';
		}
	return words > 1 && tags == words;
}

/* "#hiring now." is a hashtag that begins a sentence. */
static bool is_sentence(const char *s, size_t len)
{
	while (len && s[len - 1] == ' ')
		len--;
	return len && strchr(".,;!?", s[len - 1]);
}

/*
 * How many marks the line s[0..len) begins with if it is meant as a heading,
 * else 0. One mark counts on a paragraph's first line only.
 */
static int marks(const char *s, size_t len, bool first)
{
	int n = 0;

	while ((size_t)n < len && s[n] == '#')
		n++;
	if (!n || n > 6 || len > LONGEST || (n == 1 && !first) ||
		!is_letter(s, len, (size_t)n) || is_hashtags(s, len))
		return 0;
	return n == 1 && is_sentence(s, len) ? 0 : n;
}

/* A line of a paragraph: in text node `node`, [start, end). */
struct line {
	struct node *node;
	size_t start, end;
	int level;
};

/* The first line of the paragraph that is meant as a heading. */
static bool find_line(struct node *p, struct line *out)
{
	bool at_start = true, first = true;

	for (struct node *n = p->first; n; n = n->next) {
		size_t start = 0, end;

		if (n->kind == KIND_BR) {
			at_start = true;
			first = false;
			continue;
		}
		for (; n->kind == KIND_TEXT && start < n->text_len;
			start = end + 1) {
			const char *nl = memchr(n->text + start, '\n',
				n->text_len - start);

			end = nl ? (size_t)(nl - n->text) : n->text_len;
			*out = (struct line){n, start, end, 0};
			if (at_start)
				out->level = marks(n->text + start,
					end - start, first);
			if (out->level)
				return true;
			at_start = nl != NULL;
			first = first && !nl;
		}
		if (n->kind != KIND_TEXT)
			at_start = false;
	}
	return false;
}

static struct pos line_pos(const struct line *line)
{
	struct pos pos = line->node->pos;

	for (size_t i = 0; i < line->start; i++)
		if (line->node->text[i] == '\n') {
			pos.line++;
			pos.column = 1;
		}
	return pos;
}

static void trim_end(struct node *text)
{
	size_t n = text->text_len;

	while (n && (text->text[n - 1] == '#' || text->text[n - 1] == ' '))
		n--;
	((char *)(uintptr_t)text->text)[n] = '\0';
	text->text_len = n;
}

/*
 * Splits the paragraph around the line: what precedes it stays, the line
 * becomes a heading after it, the rest a new paragraph, which is returned
 * (NULL when there is none).
 */
static struct node *split(struct arena *arena, struct node *p,
	const struct line *line)
{
	struct node *t = line->node, *n = t->next, *next, *rest = NULL;
	struct pos pos = line_pos(line);
	struct node *h = node_new(arena,
		(enum kind)(KIND_H1 + line->level - 1), pos);
	size_t from = line->start + (size_t)line->level;
	struct node *text = node_new_text(arena, t->text + from,
		line->end - from, pos);

	node_insert_after(p, h);
	node_append(h, text);
	/* The rest of the line may hold links or emphasis. */
	if (line->end == t->text_len)
		for (; n && n->kind != KIND_BR && !(n->kind == KIND_TEXT &&
				memchr(n->text, '\n', n->text_len));
			n = next) {
			next = n->next;
			node_unlink(n);
			node_append(h, n);
		}
	else
		trim_end(text);
	if (h->last == text)
		trim_end(text);
	if (line->end + 1 < t->text_len || n) {
		rest = node_new(arena, KIND_P, pos);
		rest->pos.line++;
		node_insert_after(h, rest);
		if (line->end + 1 < t->text_len)
			node_append(rest, node_new_text(arena,
				t->text + line->end + 1,
				t->text_len - line->end - 1, rest->pos));
		for (; n; n = next) {
			next = n->next;
			node_unlink(n);
			if (rest->first || n->kind != KIND_BR)
				node_append(rest, n);
		}
	}
	t->text_len = line->start ? line->start - 1 : 0;
	((char *)(uintptr_t)t->text)[t->text_len] = '\0';
	if (!t->text_len)
		node_unlink(t);
	if (p->last && p->last->kind == KIND_BR)
		node_unlink(p->last);
	if (!p->first)
		node_unlink(p);
	return rest && rest->first ? rest : NULL;
}

static void take_headings(struct arena *arena, struct node *p,
	struct diag *diag)
{
	struct line line;

	while (p && find_line(p, &line)) {
		diag_warning(diag, line_pos(&line),
			"'%.*s' is taken as a heading; a space after the "
			"marks would make it one everywhere",
			(int)(line.end - line.start),
			line.node->text + line.start);
		p = split(arena, p, &line);
	}
}

/* Whether an h2 is really contact lines above a rule. */
static bool is_trap(const struct node *h)
{
	if (h->kind != KIND_H2 || !h->info || strcmp(h->info, SETEXT) != 0)
		return false;
	for (const struct node *n = h->first; n; n = node_next(n, h))
		if (n->kind == KIND_A || n->kind == KIND_BR ||
			(n->kind == KIND_TEXT &&
				memchr(n->text, '\n', n->text_len)))
			return true;
	return false;
}

void lenient_headings(struct arena *arena, struct node *body,
	struct diag *diag)
{
	struct node *next;

	for (struct node *n = body; n; n = next) {
		next = node_walk(n, body);
		if (is_trap(n)) {
			diag_warning(diag, n->pos, "these lines above a rule "
				"are taken as a paragraph, not as a heading; "
				"an empty line before '---' would make that "
				"clear");
			n->kind = KIND_P;
			n->info = NULL;
			node_insert_after(n, node_new(arena, KIND_HR, n->pos));
		}
		if (node_is_heading(n))
			n->info = NULL;
		if (n->kind == KIND_P) {
			next = node_skip(n, body);
			take_headings(arena, n, diag);
		}
	}
}
