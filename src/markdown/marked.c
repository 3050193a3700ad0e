/*
 * What other dialects mark and CommonMark does not: ~~struck~~, ==marked==,
 * ++inserted++, H~2~O, x^2^, the boxes of tasks, and abbreviations. They are
 * found in the text of a block, code left out, and made spans.
 */
#include "markdown/passes.h"

#include "base/utf8.h"
#include "model/spans.h"

#include <string.h>

enum {
	SHORT = 5, /* bytes of what stands above or below the line */
	MOST = 500 /* pairs of a block */
};

static const struct pair {
	const char *mark, *class;
	bool tight; /* around a few letters or figures, right behind others */
} pairs[] = {
	{"~~", "struck", false},
	{"==", "mark", false},
	{"++", "underlined", false},
	{"~", "struck", false},
	{"~", "subscript", true},
	{"^", "superscript", true},
};

enum { PAIRS = sizeof pairs / sizeof *pairs };

static bool is_alnum_at(const struct buf *s, size_t at)
{
	return at < s->len && utf8_is_alnum(utf8_next(s->data, s->len, &at));
}

static bool is_alnum_before(const struct buf *s, size_t at)
{
	return at && utf8_is_alnum(utf8_prev(s->data, &at));
}

/* Whether a word goes on over the mark: not in scripts without spaces. */
static bool is_word_at(const struct buf *s, size_t at)
{
	size_t next = at;

	return is_alnum_at(s, at) && !utf8_is_spaceless(utf8_next(s->data,
		s->len, &next));
}

static bool is_word_before(const struct buf *s, size_t at)
{
	size_t last = at;

	return is_alnum_before(s, at) && !utf8_is_spaceless(utf8_prev(s->data,
		&last));
}

static bool is_digit_at(const struct buf *s, size_t at)
{
	return at < s->len && s->data[at] >= '0' && s->data[at] <= '9';
}

/* The end of the few letters or figures from `at` on, if a mark of one byte
 * closes them; or 0. "2018~2019~2020" are no such. */
static size_t tight_end(const struct buf *s, size_t at, char mark)
{
	size_t end = at;

	while (end < s->len && end < at + SHORT && (is_alnum_at(s, end) ||
			s->data[end] == '+' || s->data[end] == '-'))
		end++;
	return end > at && end < s->len && s->data[end] == mark &&
		!is_digit_at(s, end + 1) && !(mark == '~' && is_digit_at(s,
			at - 2)) ? end : 0;
}

/* The end of what the mark opens at `at`: where the next one closes it. A
 * single one stands around words, as "~5 to ~6" does not. */
static size_t wide_end(const struct buf *s, size_t at, const char *mark)
{
	size_t n = strlen(mark), from = at + n, end;
	bool inside = mark[0] == '~' && n > 1; /* a word, too */
	const char *close;

	if (from >= s->len || strchr(" \n", s->data[from]) ||
		s->data[from] == mark[0] || (at && s->data[at - 1] == mark[0])
		|| (!inside && is_word_before(s, at)) ||
		(n == 1 && !is_alnum_at(s, from)) ||
		(n == 1 && is_digit_at(s, from)))
		return 0;
	close = memchr(s->data + from, n == 1 ? '\n' : 0, s->len - from);
	end = close ? (size_t)(close - s->data) : s->len;
	for (size_t i = from + 1; i + n <= end; i++)
		if (memcmp(s->data + i, mark, n) == 0)
			return strchr(" \n", s->data[i - 1]) ||
				(i + n < s->len && s->data[i + n] == mark[0])
				|| (!inside && is_word_at(s, i + n))
				? 0 : i;
	return 0;
}

/* Makes a span of `len` bytes behind the mark at `at`, counted on from `first`,
 * and takes out the marks around it. */
static struct node *make_span(struct arena *arena, struct node *first,
	size_t at, size_t len, const struct pair *pair)
{
	size_t n = strlen(pair->mark);
	struct node *open = spans_split_from(arena, first, at);
	struct node *from = spans_split_from(arena, open, n);
	struct node *close = spans_split_from(arena, from, len);
	struct node *end = spans_split_from(arena, close, n);
	struct node *span = spans_wrap_nodes(arena, from, close, KIND_SPAN,
		pair->class);

	spans_remove_nodes(span->next, end);
	spans_remove_nodes(open, span);
	return span;
}

/* What a pair's mark may begin with: nearly no byte does. */
#define SIGNS "~=+^"

static void take_pairs(struct arena *arena, struct node *block)
{
	struct node *first = block->first;
	size_t begin = 0; /* the first one's place */
	struct buf s;
	int made = 0;

	if (!spans_have(block, SIGNS))
		return;
	s = spans_prose(arena, block);
	for (size_t at = 0; at < s.len && made < MOST; at++) {
		if (!s.data[at] || !strchr(SIGNS, s.data[at]))
			continue;
		for (int k = 0; k < PAIRS; k++) {
			const struct pair *p = &pairs[k];
			size_t n = strlen(p->mark), end;

			if (!utf8_begins(s.data + at, p->mark))
				continue;
			end = !p->tight ? wide_end(&s, at, p->mark)
				: is_alnum_before(&s, at) ? tight_end(&s,
				at + 1, p->mark[0]) : 0;
			if (!end)
				continue;
			first = make_span(arena, first, at - begin,
				end - at - n, p);
			begin = at;
			buf_cut(&s, end, end + n);
			buf_cut(&s, at, at + n);
			at = p->tight ? end - n - 1 : at - 1;
			made++;
			break;
		}
	}
	buf_drop(&s);
}

/* Whether an item begins with the block, or is it. */
static bool is_item_start(const struct node *block)
{
	return block->kind == KIND_LI || (block->parent->kind == KIND_LI &&
		block->parent->first == block);
}

/* "[x] done" at an item's start: the item's classes say it, and no box.
 * Obsidian's "[-]" and the like are tasks that are not done. */
static void take_task(struct arena *arena, struct node *block)
{
	struct node *text = block->first;
	struct node *li = block->kind == KIND_LI ? block : block->parent;
	const char *s = text && text->kind == KIND_TEXT ? text->text : "";

	if (!is_item_start(block) || s[0] != '[' || !s[1] ||
		!strchr(" xX/-<>", s[1]) || strncmp(s + 2, "] ", 2) != 0)
		return;
	spans_remove(arena, block, 0, 4 + strspn(s + 4, " "));
	node_add_class(arena, li, "task");
	if (strchr("xX", s[1]))
		node_add_class(arena, li, "done");
}

/*
 * A bullet typed as code, "- ` `" or "- `-` done", as one template has it, is
 * no more than the list's own. Whether nothing else is there.
 */
static bool take_code_bullet(struct node *block)
{
	struct node *code = block->first, *text = code->next;

	if (!is_item_start(block) || code->kind != KIND_CODE || !code->first ||
		code->first->text[strspn(code->first->text, " -")])
		return false;
	node_unlink(code);
	while (text && text->kind == KIND_TEXT && *text->text == ' ') {
		text->text++;
		text->text_len--;
	}
	return !text;
}

/* Takes out a block, and the item and list that hold no other. */
static void drop(struct node *block)
{
	while (!block->first && block->kind != KIND_BODY) {
		struct node *parent = block->parent;

		node_unlink(block);
		if (parent->kind != KIND_LI && parent->kind != KIND_UL &&
			parent->kind != KIND_OL)
			return;
		block = parent;
	}
}

static bool is_leaf(const struct node *n)
{
	return doc_kinds[n->kind].block && n->kind != KIND_PRE && n->first &&
		!doc_kinds[n->first->kind].block;
}

/* The length of the line "*[HTML]: Hyper Text Markup Language", which shows
 * nowhere, and its end; 0: it is no such. */
static size_t abbreviation_length(const char *s)
{
	size_t len = strcspn(s, "\n"), n = strcspn(s, "]\n");

	if (n < 3 || strncmp(s, "*[", 2) != 0 || strncmp(s + n, "]: ", 3) != 0)
		return 0;
	return len + (s[len] == '\n');
}

/* Takes them from the start of a paragraph. */
static void take_abbreviations(struct arena *arena, struct node *p,
	struct diag *diag)
{
	struct buf text = spans_text(arena, p);
	const char *s = text.data;
	size_t len = 0, n;

	while ((n = abbreviation_length(s + len)))
		len += n;
	if (len) {
		diag_warning(diag, p->pos, "what '%.*s' stands for is not "
			"shown; write it where it is used",
			(int)(strcspn(s, "]\n") - 2), s + 2);
		spans_remove(arena, p, 0, len);
	}
	buf_drop(&text);
}

void marked_make(struct arena *arena, struct node *body, struct diag *diag)
{
	struct node *next;

	for (struct node *n = body; n; n = next) {
		next = node_walk(n, body);
		if (!is_leaf(n))
			continue;
		next = node_skip(n, body);
		if (n->kind == KIND_P && spans_have(n, "*"))
			take_abbreviations(arena, n, diag);
		if (!n->first) {
			node_unlink(n);
			continue;
		}
		if (take_code_bullet(n)) {
			drop(n);
			continue;
		}
		take_task(arena, n);
		take_pairs(arena, n);
	}
}
