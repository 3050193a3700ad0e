#include "markdown/passes.h"

#include "base/utf8.h"

#include <string.h>

#define LONGEST 100 /* bytes of a line that is meant as a heading */

/* Whether a word follows figures behind two marks or more: "##2019 Diver";
 * behind one they number something, as in "#5 bolt". */
static bool is_dated(const char *s, size_t len, size_t at)
{
	bool word = false;

	for (bool marks = at > 1; marks && !word && at < len;) {
		uint32_t c = utf8_next(s, len, &at);

		word = utf8_is_alnum(c) && !(c >= '0' && c <= '9');
	}
	return word;
}

/* A heading's first character, or the span that begins it. */
static bool is_letter(const char *s, size_t len, size_t at, bool goes_on)
{
	size_t first = at;
	uint32_t c;

	if (at >= len)
		return goes_on;
	c = utf8_next(s, len, &at);
	return c == '[' || (utf8_is_alnum(c) && (!(c >= '0' && c <= '9') ||
		is_dated(s, len, first)));
}

/* "#one #two": every word of the line is one mark and a name. */
static bool is_hashtags(const char *s, size_t len)
{
	size_t tags = 0, words = 0;

	for (size_t i = 0; i < len; i++)
		if (s[i] != ' ' && (!i || s[i - 1] == ' ')) {
			words++;
			tags += s[i] == '#' && i + 1 < len &&
				s[i + 1] != '#' && s[i + 1] != ' ';
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

/* "#knitting is what I do": a name in small letters, and more. */
static bool is_hashtag(const char *s, size_t len)
{
	size_t at = 1;
	uint32_t c = utf8_next(s, len, &at);

	return c != '[' && c < 0x2E80 && utf8_lower(c) == c &&
		memchr(s, ' ', len) != NULL;
}

/*
 * How many marks the line s[0..len) begins with if it is meant as a heading,
 * else 0. One mark counts on a paragraph's first line only. `goes_on`: the
 * line goes on with a link or emphasis.
 */
static int marks(const char *s, size_t len, bool first, bool goes_on)
{
	int n = 0;

	while ((size_t)n < len && s[n] == '#')
		n++;
	if (!n || n > 6 || len > LONGEST || (n == 1 && !first) ||
		!is_letter(s, len, (size_t)n, goes_on) || is_hashtags(s, len))
		return 0;
	return n == 1 && (is_sentence(s, len) || is_hashtag(s, len)) ? 0 : n;
}

/* Lines of the source, which are asked for in order. */
struct lines {
	const struct source *source;
	size_t at; /* where line `line` begins */
	int line;
};

/* Whether the first mark on the line is escaped: no heading was meant. */
static bool is_escaped(struct lines *l, int line)
{
	const struct source *s = l->source;
	const char *end, *mark;

	if (line < l->line)
		*l = (struct lines){s, 0, s->line};
	for (; l->line < line; l->line++) {
		end = memchr(s->text + l->at, '\n', s->len - l->at);
		if (!end)
			return false;
		l->at = (size_t)(end - s->text) + 1;
	}
	mark = memchr(s->text + l->at, '#', s->len - l->at);
	return mark && mark > s->text + l->at && mark[-1] == '\\';
}

/* A paragraph being split into headings and paragraphs. */
struct splitter {
	struct arena *arena;
	struct diag *diag;
	struct lines *lines;
	struct node *block; /* what takes the next span */
	bool at_start;      /* of a line */
	bool first;         /* line of the paragraph */
};

static void append_text(struct splitter *z, const char *text, size_t len,
	struct pos pos)
{
	if (len)
		node_append(z->block,
			node_new_text(z->arena, text, len, pos));
}

/* A heading ends before spaces and closing marks. */
static void close_block(struct splitter *z)
{
	struct node *last = z->block->last;
	size_t n;

	if (last && last->kind == KIND_BR)
		node_unlink(last);
	if (!last || last->kind != KIND_TEXT || !node_is_heading(z->block))
		return;
	for (n = last->text_len; n && strchr("# ", last->text[n - 1]);)
		n--;
	last->text = arena_strndup(z->arena, last->text, n);
	last->text_len = n;
	if (!n)
		node_unlink(last);
}

/* What follows goes into a new block: a heading, or for 0 a paragraph. */
static void open_block(struct splitter *z, int level, struct pos pos)
{
	struct node *made = node_new(z->arena,
		level ? (enum kind)(KIND_H1 + level - 1) : KIND_P, pos);

	close_block(z);
	node_insert_after(z->block, made);
	if (!z->block->first)
		node_unlink(z->block);
	z->block = made;
}

static int level_of(struct splitter *z, const struct node *t, size_t start,
	size_t end, struct pos pos)
{
	bool goes_on = end == t->text_len && t->next &&
		t->next->kind != KIND_BR;
	int level = !z->at_start ? 0
		: marks(t->text + start, end - start, z->first, goes_on);

	if (!level || is_escaped(z->lines, pos.line))
		return 0;
	diag_warning(z->diag, pos, "'%.*s' is taken as a heading; a space "
		"after the marks would make it one everywhere",
		(int)(end - start), t->text + start);
	return level;
}

/* The text's lines, each to the block it belongs to. */
static void split_text(struct splitter *z, const struct node *t)
{
	size_t run = 0, start = 0; /* of what is not in a block; of the line */
	struct pos pos = t->pos, run_pos = pos;

	while (start < t->text_len) {
		const char *nl = memchr(t->text + start, '\n',
			t->text_len - start);
		size_t end = nl ? (size_t)(nl - t->text) : t->text_len;
		int level = level_of(z, t, start, end, pos);

		if (level || (z->at_start && z->block->kind != KIND_P)) {
			if (start > run)
				append_text(z, t->text + run, start - 1 - run,
					run_pos);
			open_block(z, level, pos);
			run = start + (size_t)level;
			run_pos = pos;
		}
		z->at_start = nl != NULL;
		z->first = z->first && !nl;
		start = end + 1;
		pos.line++;
		pos.column = 1;
	}
	if (run < t->text_len)
		append_text(z, t->text + run, t->text_len - run -
			(z->at_start && node_is_heading(z->block)), run_pos);
}

static void split_span(struct splitter *z, struct node *span)
{
	bool br = span->kind == KIND_BR;

	if (br && node_is_heading(z->block)) {
		z->at_start = true;
		z->first = false;
		return;
	}
	if (z->at_start && node_is_heading(z->block))
		open_block(z, 0, span->pos);
	node_append(z->block, span);
	z->at_start = br;
	z->first = z->first && !br;
}

/* Whether the paragraph has a line that may be a heading. */
static bool has_marks(const struct node *p)
{
	for (const struct node *n = p->first; n; n = n->next)
		if (n->kind == KIND_TEXT && (n->text[0] == '#' ||
				strstr(n->text, "\n##")))
			return true;
	return false;
}

static void take_headings(struct arena *arena, struct node *p,
	struct lines *lines, struct diag *diag)
{
	struct splitter z = {arena, diag, lines, p, true, true};
	struct node *n = p->first, *next;

	if (!has_marks(p))
		return;
	p->first = p->last = NULL;
	for (; n; n = next) {
		next = n->next;
		if (n->kind == KIND_TEXT)
			split_text(&z, n);
		else
			split_span(&z, n);
	}
	close_block(&z);
}

/* Whether an h2 is really contact lines, or a sentence, above a rule. */
static bool is_trap(const struct node *h)
{
	const struct node *last = h->last;
	if (h->kind != KIND_H2 || !h->info || strcmp(h->info, SETEXT) != 0)
		return false;
	for (const struct node *n = h->first; n; n = node_next(n, h))
		if (n->kind == KIND_A || n->kind == KIND_BR ||
			(n->kind == KIND_TEXT &&
				memchr(n->text, '\n', n->text_len)))
			return true;
	while (last && last->kind != KIND_TEXT)
		last = last->last;
	return last && is_sentence(last->text, last->text_len);
}

void lenient_headings(struct arena *arena, const struct source *source,
	struct node *body, struct diag *diag)
{
	struct lines lines = {source, 0, source->line};
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
			take_headings(arena, n, &lines, diag);
		}
	}
}
