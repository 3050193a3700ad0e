/* A leaf block as one text with the byte offsets of spans_text. */
#include "resume/line_lay.h"

#include "base/utf8.h"

#include <string.h>

static unsigned style_of(const struct node *n, const struct node *block)
{
	unsigned style = 0;

	for (; n != block; n = n->parent)
		switch (n->kind) {
		case KIND_STRONG: style |= STYLE_BOLD; break;
		case KIND_EM: style |= STYLE_ITALIC; break;
		case KIND_CODE: style |= STYLE_CODE; break;
		case KIND_A: style |= STYLE_LINK; break;
		case KIND_SPAN:
			if (node_has_class(n, "small"))
				style |= STYLE_SMALL;
			break;
		default: break;
		}
	return style;
}

static const struct node *link_of(const struct node *n,
	const struct node *block)
{
	for (; n != block; n = n->parent)
		if (n->kind == KIND_A)
			return n;
	return NULL;
}

static struct typed_run *add_run(struct arena *arena, struct laid *l)
{
	l->runs = arena_grow(arena, l->runs, (size_t)l->run_count,
		&l->run_capacity, sizeof *l->runs);
	return &l->runs[l->run_count++];
}

static void add_break(struct arena *arena, struct laid *l, struct soft b)
{
	l->breaks = arena_grow(arena, l->breaks, (size_t)l->break_count,
		&l->break_capacity, sizeof *l->breaks);
	l->breaks[l->break_count++] = b;
}

/* Whether the blanks stand between two spans of one class of the author's: they
 * are a row of tags, each on a line of the source. */
static bool parts_tags(const struct node *n)
{
	const struct node *a = n->prev, *b = n->next;

	return a && b && a->kind == KIND_SPAN && b->kind == KIND_SPAN &&
		a->classes && *a->classes && b->classes && *b->classes &&
		strcmp(*a->classes, *b->classes) == 0 &&
		strspn(n->text, " \t\n") == n->text_len;
}

static void lay_text(struct arena *arena, struct laid *l, const struct node *n,
	const struct node *block, bool span)
{
	const struct node *a = link_of(n, block);
	size_t from = l->text.len;
	const char *p = n->text, *end = p ? p + n->text_len : p;
	int column = n->pos.column;

	for (; block->kind != KIND_PRE && p < end && (p = memchr(p, '\n',
			(size_t)(end - p))); p++) {
		size_t i = (size_t)(p - n->text);

		add_break(arena, l, (struct soft){.at = from + i,
			.width = column + (int)i,
			.open = parts_tags(n) || (n->parent != block &&
				n->parent->kind != KIND_SPAN &&
				(i > 0 || n->prev) &&
				(i + 1 < n->text_len || n->next))});
		column = block->pos.column - (int)i - 1;
	}
	if (n->kind == KIND_IMG) { /* its text is no line's */
		for (size_t i = 0; i < n->text_len; i++)
			buf_putc(&l->text, ' ');
	} else {
		buf_add(&l->text, n->text, n->text_len);
	}
	*add_run(arena, l) = (struct typed_run){.from = from, .to = l->text.len,
		.style = style_of(n, block), .url = a ? a->url : NULL,
		.span = span};
}

/* Whether a span begins something of its own: "4<sup>th</sup>" goes on. */
static bool begins_anew(const struct laid *l, const struct node *n)
{
	return n->kind == KIND_SPAN && n->first && !(l->text.len &&
		utf8_is_alnum((unsigned char)l->text.data[l->text.len - 1]) &&
		(node_has_class(n, "superscript") ||
			node_has_class(n, "subscript")));
}

struct laid line_lay(struct arena *arena, const struct node *block)
{
	struct laid l = {.text = {.arena = arena}};
	bool span = false;

	buf_add(&l.text, "", 0);
	for (const struct node *n = block; n; n = node_next(n, block)) {
		if (begins_anew(&l, n))
			span = true;
		if (n->kind == KIND_TEXT || n->kind == KIND_IMG) {
			lay_text(arena, &l, n, block, span);
			span = false;
		} else if (n->kind == KIND_BR) {
			add_break(arena, &l, (struct soft){.at = l.text.len,
				.hard = true});
			buf_putc(&l.text, '\n');
		}
	}
	return l;
}

void line_lay_drop(struct laid *l)
{
	arena_drop(l->text.arena, l->runs, l->run_capacity * sizeof *l->runs);
	arena_drop(l->text.arena, l->breaks, l->break_capacity *
		sizeof *l->breaks);
	buf_drop(&l->text);
}

struct laid line_lay_cell(struct arena *arena, const struct node *cell)
{
	struct laid l = line_lay(arena, cell);
	int kept = 0;

	line_join(l.breaks, l.break_count, l.text.data, l.text.len, 0);
	for (int i = 0; i < l.break_count; i++)
		if (!l.breaks[i].joins || !l.breaks[i].hard)
			l.breaks[kept++] = l.breaks[i];
	l.break_count = kept;
	return l;
}

size_t line_lay_first(const struct laid *cell, bool bare)
{
	size_t to = cell->break_count ? cell->breaks[0].at : cell->text.len;

	return !bare && line_bullet(cell->text.data, to) ? 0 : to;
}

bool line_lay_bare(struct arena *arena, const struct node *tr)
{
	for (const struct node *td = tr->first; td; td = td->next) {
		struct laid l = line_lay(arena, td);
		bool shows = utf8_shows(l.text.data, 0, line_lay_first(&l,
			false));

		line_lay_drop(&l);
		if (shows)
			return false;
	}
	return true;
}
