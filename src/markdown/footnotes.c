/*
 * Footnotes: "[^id]" in the text and, on a line of its own, "[^id]: the note",
 * whose further paragraphs are indented; and Pandoc's "^[the note]".
 *
 * CommonMark takes a note of one word for the definition of a link, which
 * shows nowhere; footnotes_mark escapes those lines in the source. In the tree
 * a reference becomes an empty span, whose `start` is the note's number in
 * struct footnotes: it is no text, so the résumé is read as if it were not
 * there, and it goes where the text before it goes (model/spans.h). The notes
 * are kept out of the tree until then. footnotes_place numbers what is
 * referred to, in the order of the page.
 *
 * A reference without a note stays text, and so does a note that nothing refers
 * to, without its label.
 */
#include "markdown/footnotes.h"

#include "markdown/passes.h"
#include "markdown/scan.h"
#include "model/spans.h"

#include <string.h>

#define BACK "\u00A0\u2191"

enum {
	LABEL = 100,    /* bytes */
	LONGEST = 4000, /* bytes of a note in the text */
	MOST = 1000,    /* notes, and references in a block */
};

struct note {
	const char *label;  /* NULL: it stood in the text */
	struct node *begin; /* the definition's paragraph */
	struct node *li;    /* NULL: nothing refers to it yet */
	int number;         /* 0: it has none yet */
};

struct footnotes {
	struct arena *arena;
	struct note notes[MOST];
	int count, numbered;
	struct node *list;  /* the notes, until they are numbered */
};

/* The length of "[^label]" at s, or 0. */
static size_t label_length(const char *s)
{
	size_t n = strncmp(s, "[^", 2) == 0 ? 2 + strcspn(s + 2, "] \t\n[")
		: 0;

	return n > 2 && n < LABEL && s[n] == ']' ? n + 1 : 0;
}

/* The length of "[^label]:" at s, or 0. */
static size_t definition_length(const char *s)
{
	size_t n = label_length(s);

	return n && s[n] == ':' ? n + 1 : 0;
}

/* How many blanks too many the label at s ends with, "[^1 ]"; *n: what stands
 * before them. */
static size_t stray_blanks(const char *s, size_t *n)
{
	size_t blanks;

	*n = strncmp(s, "[^", 2) == 0 ? 2 + strcspn(s + 2, "] \t\n[") : 0;
	blanks = *n > 2 ? strspn(s + *n, " ") : 0;
	return blanks && s[*n + blanks] == ']' ? blanks : 0;
}

static void mark_line(void *with, const struct scan_line *l, struct buf *out)
{
	const char *s = l->s, *end = s + l->len;
	size_t indent = strspn(s, " \t>"), n, blanks;

	(void)with;
	if (!l->code && definition_length(s + indent)) {
		buf_add(out, s, indent);
		buf_putc(out, '\\');
		s += indent;
	}
	for (const char *at; !l->code && (at = memchr(s, '[', (size_t)(end -
			s))); s = at + n + blanks) {
		blanks = stray_blanks(at, &n);
		n = blanks ? n : 1;
		buf_add(out, s, (size_t)(at - s) + n);
	}
	buf_add(out, s, (size_t)(end - s));
}

void footnotes_mark(struct arena *arena, struct source *source)
{
	if (strstr(arena_strndup(arena, source->text, source->len), "]:"))
		scan_rewrite(arena, source, mark_line, NULL);
}

static bool is_leaf(const struct node *n)
{
	return doc_kinds[n->kind].block && n->kind != KIND_PRE && n->first &&
		!doc_kinds[n->first->kind].block;
}

static struct note *add_note(struct footnotes *f)
{
	return f->count < MOST ? &f->notes[f->count++] : NULL;
}

/* Paragraphs that begin with "[^label]:", each cut off from the one above. */
static void find_definitions(struct footnotes *f, struct node *p)
{
	struct buf text;
	size_t n, *cut = NULL, capacity = 0;
	int cuts = 0;

	if (!spans_have(p, "["))
		return;
	text = spans_text(f->arena, p);
	n = definition_length(text.data);
	for (size_t i = 0; i < text.len; i++)
		if (text.data[i] == '\n' &&
			definition_length(text.data + i + 1)) {
			cut = arena_grow(f->arena, cut, (size_t)cuts,
				&capacity, sizeof *cut);
			cut[cuts++] = i;
		}
	if (cuts)
		spans_cut(f->arena, p, cut, cuts);
	if (n && f->count < MOST)
		*add_note(f) = (struct note){.begin = p,
			.label = arena_strndup(f->arena, text.data, n - 1)};
	buf_drop(&text);
}

static struct note *lookup(struct footnotes *f, const char *label, size_t len)
{
	for (int i = 0; i < f->count; i++)
		if (f->notes[i].label && strlen(f->notes[i].label) == len &&
			memcmp(f->notes[i].label, label, len) == 0)
			return &f->notes[i];
	return NULL;
}

static struct node *begin_note(struct footnotes *f, struct note *note,
	struct pos pos)
{
	if (!note->li) {
		note->li = node_new(f->arena, KIND_LI, pos);
		node_append(f->list, note->li);
	}
	return note->li;
}

/* The bracket that closes the one at `open`; or 0. */
static size_t closing(const struct buf *s, size_t open)
{
	int depth = 0;

	for (size_t i = open; i < s->len && s->data[i] &&
		i - open < LONGEST; i++) {
		depth += (s->data[i] == '[') - (s->data[i] == ']');
		if (!depth)
			return i;
	}
	return 0;
}

/* Takes the text of a note out of the block, `len` bytes behind its mark. */
static void take_inline(struct footnotes *f, struct node *mark, size_t len,
	struct note *note)
{
	struct node *from = spans_split_from(f->arena, mark, strlen("^["));
	struct node *to = spans_split_from(f->arena, from, len);
	struct node *span = spans_wrap_nodes(f->arena, from, to, KIND_SPAN,
		NULL);
	struct node *div = node_new(f->arena, KIND_DIV, span->pos);

	node_append(begin_note(f, note, span->pos), div);
	node_unlink(span);
	node_append(div, span);
	node_unwrap(span);
}

/* A block whose references are taken, the last one first. */
struct leaf {
	struct node *block;
	struct buf text;  /* of what is not yet an empty span */
	struct node *end; /* what was taken last; NULL: nothing yet */
	size_t end_at;    /* its place, or the text's end */
};

/* The reference at text[at], if there is one, becomes an empty span. */
static bool take_reference(struct footnotes *f, struct leaf *leaf, size_t at)
{
	const char *s = leaf->text.data + at;
	size_t n = label_length(s), close = 0;
	struct note *note = n ? lookup(f, s, n) : NULL;
	struct node *mark, *next;

	if (strncmp(s, "^[", 2) == 0)
		close = closing(&leaf->text, at + 1);
	if (close > at + 2 && (note = add_note(f)))
		n = 3;
	else if (!note || (at == 0 && note->begin == leaf->block))
		return false;
	next = spans_split_back(f->arena, leaf->end ? leaf->end->prev
		: leaf->block->last, leaf->end_at - at);
	if (n == 3 && close) {
		take_inline(f, next, close - at - 2, note);
		buf_cut(&leaf->text, at + 2, close);
	}
	mark = node_new(f->arena, KIND_SPAN, next->pos);
	mark->start = (int)(note - f->notes) + 1;
	node_insert_before(next, mark);
	spans_remove_nodes(next, spans_split_from(f->arena, next, n));
	buf_cut(&leaf->text, at, at + n);
	begin_note(f, note, mark->pos);
	leaf->end = mark;
	leaf->end_at = at;
	return true;
}

static void take_references(struct footnotes *f, struct node *block)
{
	struct leaf leaf = {.block = block};
	int left = MOST;

	if (!spans_have(block, "[^"))
		return;
	leaf.text = spans_prose(f->arena, block);
	leaf.end_at = leaf.text.len;
	for (size_t at = leaf.text.len; at-- > 0 && left;)
		if (leaf.text.data[at] == '[' || leaf.text.data[at] == '^')
			left -= take_reference(f, &leaf, at);
	buf_drop(&leaf.text);
}

/* Those of all leaves below the node. */
static void take_all_references(struct footnotes *f, struct node *root)
{
	struct node *next;

	for (struct node *n = root; n; n = next) {
		next = is_leaf(n) ? node_skip(n, root) : node_walk(n, root);
		if (is_leaf(n))
			take_references(f, n);
	}
}

/* Moves the definition's blocks into the note. */
static bool take_definition(struct footnotes *f, struct note *note,
	struct diag *diag)
{
	struct node *p = note->begin;
	size_t n = strlen(note->label) + 1;
	struct buf text = spans_text(f->arena, p);
	struct node *rest = node_new(f->arena, KIND_DIV, p->pos);

	note->begin = NULL;
	spans_remove(f->arena, p, 0, n + strspn(text.data + n, " \t\n"));
	while (indented_follows(p))
		if (!indented_take(f->arena, p->next, rest, diag))
			return false;
	take_all_references(f, rest);
	node_unlink(p);
	p->kind = KIND_DIV;
	node_append(note->li, p);
	node_append(note->li, rest);
	node_unwrap(rest);
	return true;
}

/* A note may be the first to refer to another. */
static bool take_definitions(struct footnotes *f, struct diag *diag)
{
	bool more = true;

	while (more) {
		more = false;
		for (int i = 0; i < f->count; i++) {
			if (!f->notes[i].begin || !f->notes[i].li)
				continue;
			if (!take_definition(f, &f->notes[i], diag))
				return false;
			more = true;
		}
	}
	return true;
}

/* Notes that nothing refers to, where they were written. */
static void keep_unused(struct footnotes *f, struct diag *diag)
{
	for (int i = 0; i < f->count; i++) {
		const struct note *note = &f->notes[i];
		struct buf text;
		size_t n;

		if (!note->begin || note->li)
			continue;
		diag_warning(diag, note->begin->pos, "nothing refers to the "
			"note '%s', so it stays here; put its name where it "
			"belongs", note->label);
		text = spans_text(f->arena, note->begin);
		n = strlen(note->label) + 1;
		spans_remove(f->arena, note->begin, 0, n + strspn(text.data + n,
			" \t\n"));
	}
}

bool footnotes_take(struct arena *arena, struct node *body,
	struct footnotes **found, struct diag *diag)
{
	struct footnotes *f = arena_alloc(arena, sizeof *f);

	f->arena = arena;
	f->list = node_new(arena, KIND_OL, body->pos);
	f->list->start = 1;
	f->list->tight = true;
	*found = f;
	for (struct node *n = body; n; n = node_walk(n, body))
		if (n->kind == KIND_P && is_leaf(n))
			find_definitions(f, n);
	take_all_references(f, body);
	if (!take_definitions(f, diag))
		return false;
	keep_unused(f, diag);
	if (f->list->first)
		node_append(body, f->list);
	return true;
}

void footnotes_set_aside(struct footnotes *f)
{
	if (f->list->parent)
		node_unlink(f->list);
}

/* Makes the empty span a link to an id; in a link it stays a span. */
static void make_link(struct footnotes *f, struct node *span, const char *id,
	const char *text)
{
	if (!node_within(span, KIND_A)) {
		span->kind = KIND_A;
		span->url = arena_printf(f->arena, "#%s", id);
	}
	node_append(span, node_new_text(f->arena, text, strlen(text),
		span->pos));
}

/* A link at the note's end, back to the block that refers to it. */
static void link_back(struct footnotes *f, struct note *note,
	struct node *block)
{
	struct node *last = note->li->last, *a;

	if (!block->id)
		block->id = arena_printf(f->arena, "note-%d-from",
			note->number);
	while (last && last->last && doc_kinds[last->last->kind].block)
		last = last->last;
	if (!last || !is_leaf(last))
		return;
	a = node_new(f->arena, KIND_SPAN, last->pos);
	node_add_class(f->arena, a, "back");
	node_append(last, a);
	make_link(f, a, block->id, BACK);
}

/* The next number, and the place behind the notes that have one. */
static void number(struct footnotes *f, struct note *note, struct node *ol)
{
	note->number = ++f->numbered;
	note->li->id = arena_printf(f->arena, "note-%d", note->number);
	node_unlink(note->li);
	node_append(ol, note->li);
}

/* Whether another reference stands right before the mark. */
static bool follows_reference(const struct node *mark)
{
	const struct node *n = mark;

	while (!n->prev && !doc_kinds[n->parent->kind].block)
		n = n->parent;
	n = n->prev;
	while (n && n->last && !node_has_class(n, "reference"))
		n = n->last;
	return n && node_has_class(n, "reference");
}

/* Between two references: "2,3". */
static void put_comma(struct footnotes *f, struct node *mark)
{
	struct node *span = node_new(f->arena, KIND_SPAN, mark->pos);

	node_add_class(f->arena, span, "superscript");
	node_append(span, node_new_text(f->arena, ",", 1, mark->pos));
	node_insert_before(mark, span);
}

/* Makes of a mark the number of its note. */
static void fill(struct footnotes *f, struct node *mark, struct node *ol)
{
	struct note *note = &f->notes[mark->start - 1];
	struct node *block = mark->parent;

	mark->start = 0;
	while (!doc_kinds[block->kind].block)
		block = block->parent;
	if (!note->number) {
		number(f, note, ol);
		link_back(f, note, block);
	}
	if (follows_reference(mark))
		put_comma(f, mark);
	make_link(f, mark, note->li->id, arena_printf(f->arena, "%d",
		note->number));
	node_add_class(f->arena, mark, "superscript");
	node_add_class(f->arena, mark, "reference");
}

const struct node *footnotes_place(struct footnotes *f, struct node *body)
{
	struct node *ol = f->list;

	if (!ol->first)
		return NULL;
	f->list = node_new(f->arena, KIND_OL, ol->pos);
	while (ol->first) {
		struct node *li = ol->first;

		node_unlink(li);
		node_append(f->list, li);
	}
	node_add_class(f->arena, ol, "footnotes");
	soften(f->arena, f->list);
	node_append(body, ol);
	/* The walk comes to the notes last, and to those that they refer to. */
	for (struct node *n = body; n; n = node_walk(n, body))
		if (n->kind == KIND_SPAN && n->start && !n->first)
			fill(f, n, ol);
	for (int i = 0; i < f->count; i++)
		if (f->notes[i].li && !f->notes[i].number)
			number(f, &f->notes[i], ol);
	return ol;
}
