/*
 * A block is cut where a line ends that is more than a body's, or where one
 * begins; lines of a body stay together. Those that are short and no
 * sentences keep their ends as hard breaks; the others run on.
 */
#include "resume/dressing.h"

#include "base/utf8.h"
#include "model/spans.h"
#include "resume/line_join.h"

#include <string.h>

/* Lines that keep their ends: columns of most and of any, how many. */
enum { SHORT = 64, LONGEST = 100, LEAST = 3 };

struct line_end {
	size_t at;
	bool hard; /* a break already */
};

/* The lines [first, end) of one block, and its line ends. */
struct group {
	struct node *block;
	int first, end;
	struct line_end *ends;
	int end_count;
};

static bool is_bullet(const struct dresser *d, int i)
{
	const struct typed_line *line = &d->line[i];
	const struct node *block = line->pieces[0].block;

	return line->kind == LINE_ITEM && !(block->parent->kind == KIND_LI &&
		block->parent->first == block);
}

/* Whether the line must stand apart. */
static bool is_special(const struct dresser *d, int i)
{
	return !state_is_body(d->states[i]) || is_bullet(d, i);
}

static void add_end(struct dresser *d, struct group *g, size_t *capacity,
	size_t at, bool hard)
{
	g->ends = arena_grow(d->arena, g->ends, (size_t)g->end_count, capacity,
		sizeof *g->ends);
	g->ends[g->end_count++] = (struct line_end){at, hard};
}

static void find_ends(struct dresser *d, struct group *g)
{
	size_t at = 0, capacity = 0;

	for (const struct node *n = g->block; n; n = node_next(n, g->block)) {
		const char *p = n->text, *end = p ? p + n->text_len : p;

		if (n->kind == KIND_BR)
			add_end(d, g, &capacity, at++, true);
		if (n->kind != KIND_TEXT && n->kind != KIND_IMG)
			continue;
		for (; n->kind == KIND_TEXT && p < end && (p = memchr(p, '\n',
				(size_t)(end - p))); p++)
			add_end(d, g, &capacity, at + (size_t)(p - n->text),
				false);
		at += n->text_len;
	}
}

/*
 * Of the block's line ends those that a special line is next to: the first
 * line that begins behind the end tells, and the last before it.
 */
static int choose_ends(const struct dresser *d, const struct group *g,
	size_t *out)
{
	int count = 0, next = g->first;

	for (int k = 0; k < g->end_count; k++) {
		bool inside;

		while (next < g->end && d->line[next].pieces[0].from <=
			g->ends[k].at)
			next++;
		inside = next > g->first &&
			d->line[next - 1].pieces[0].to > g->ends[k].at;
		if (!inside && ((next < g->end && is_special(d, next)) ||
				(next > g->first && is_special(d, next - 1))))
			out[count++] = g->ends[k].at;
	}
	return count;
}

/* Takes off what the block holds beside its lines [first, end). */
static void trim(struct dresser *d, struct node *block, int first, int end)
{
	struct typed_piece *from = &d->line[first].pieces[0];
	struct typed_piece *to = &d->line[end - 1].pieces[0];
	size_t cut = from->from;

	if (dress_has_image(block))
		return;
	spans_remove(d->arena, block, to->to, spans_length(block));
	spans_remove(d->arena, block, 0, cut);
	for (int i = first; i < end; i++) {
		d->line[i].pieces[0].from -= cut;
		d->line[i].pieces[0].to -= cut;
	}
}

/* The lines whose text is in the block [start, stop) of the old one. */
static int take_lines(struct dresser *d, struct node *block, int first,
	int end, size_t start, size_t stop)
{
	int i = first;

	while (i < end && d->line[i].pieces[0].from < stop) {
		struct typed_piece *p = &d->line[i].pieces[0];

		p->block = block;
		p->from -= start;
		p->to -= start;
		i++;
	}
	if (i > first) {
		block->pos = d->line[first].pos;
		trim(d, block, first, i);
	}
	if (i == first + 1)
		d->own[first] = true;
	return i;
}

/* What is left between two line ends: nothing, marks that parted what stood
 * beside them, or a picture. */
static void drop_blank(struct dresser *d, struct node *block)
{
	struct buf text = spans_text(d->arena, block);
	size_t at = dress_skip(text.data, 0, text.len);

	if (at < text.len && text.data[at] == ':') /* of a definition */
		at = dress_skip(text.data, at + 1, text.len);
	if (!dress_has_image(block) && at == text.len)
		dress_prune(block);
}

static void cut(struct dresser *d, struct group *g)
{
	size_t *at = arena_alloc(d->arena, (size_t)(g->end_count + 1) *
		sizeof *at);
	int count = choose_ends(d, g, at), i = g->first;
	struct node *block = g->block, *next;

	if (!count) {
		if (g->end == g->first + 1) {
			d->own[g->first] = true;
			if (is_special(d, g->first))
				trim(d, block, g->first, g->end);
		}
		return;
	}
	spans_cut(d->arena, block, at, count);
	for (int k = 0; k <= count; k++, block = next) {
		size_t start = k ? at[k - 1] + 1 : 0;
		size_t stop = k < count ? at[k] : SIZE_MAX;
		int end = take_lines(d, block, i, g->end, start, stop);

		next = block->next;
		if (end == i && block->kind != KIND_TD)
			drop_blank(d, block);
		i = end;
	}
}

/* Whether the line has so many columns at most and ends no sentence. */
static bool is_short(const struct dresser *d, int i, int most)
{
	const struct typed_line *line = &d->line[i];
	size_t at = line->len;
	uint32_t last = utf8_prev(line->text, &at);
	int columns = 0;
	bool shows = false;

	for (at = 0; at < line->len && columns <= most;) {
		uint32_t c = utf8_next(line->text, line->len, &at);

		columns += 1 + utf8_is_spaceless(c);
		shows = shows || utf8_is_alnum(c);
	}
	return shows && columns <= most && !utf8_is_in(last, ".!?,。");
}

/* Whether lines would run on without a space: as good as lost in one. */
static bool is_spaceless(const struct dresser *d, int i)
{
	const struct typed_line *line = &d->line[i];
	size_t at = line->len;

	return utf8_is_spaceless(utf8_prev(line->text, &at));
}

/* "**Tools:** …": a label in bold begins a line whatever the lines are like. */
static bool is_set_off(const struct dresser *d, int i)
{
	const struct typed_line *line = &d->line[i];
	const struct evidence *e = &d->evidence[i];

	return line->begins & ~line->whole & STYLE_BOLD && e->labelled &&
		line->runs[0].to + 2 >= e->label_end;
}

/* Whether the lines of a body keep their ends: numbered ones, and short ones
 * that are several, labelled, or would run on without a space. */
static bool keep_all_ends(const struct dresser *d, int first, int end)
{
	int labels = 0, numbers = 0, shorts = 0, brief = 0, all = end - first;

	for (int i = first; i < end; i++) {
		shorts += is_short(d, i, SHORT);
		brief += is_short(d, i, LONGEST);
		labels += d->evidence[i].labelled;
		numbers += line_is_numbered(d->line[i].text, d->line[i].len);
	}
	if (numbers == all || (shorts == all && (labels == all ||
			is_spaceless(d, first))))
		return true;
	return all >= LEAST && brief == all && 3 * shorts >= 2 * all;
}

static void keep_ends(struct dresser *d, int first, int end)
{
	struct group g = {.block = d->line[first].pieces[0].block};
	bool all = keep_all_ends(d, first, end);
	int count = 0, k = first;
	size_t *at;

	find_ends(d, &g);
	at = arena_alloc(d->arena, (size_t)(g.end_count + 1) * sizeof *at);
	for (int i = 0, next; i < g.end_count; i = next) {
		bool hard = g.ends[i].hard;

		next = i + 1;
		while (k < end && d->line[k].pieces[0].from <= g.ends[i].at)
			k++;
		if (k == first || k == end ||
			d->line[k - 1].pieces[0].to > g.ends[i].at)
			continue;
		/* "text<br>" and the line's end are one. */
		for (; next < g.end_count && g.ends[next].at <
			d->line[k].pieces[0].from; next++)
			hard = hard || g.ends[next].hard;
		if (!hard && (all || is_set_off(d, k)))
			at[count++] = g.ends[i].at;
	}
	spans_break(d->arena, g.block, at, count);
}

static void find_runs(struct dresser *d)
{
	for (int i = 0, end; i < d->count; i = end) {
		const struct node *block = dress_block(d, i);

		end = i + 1;
		if (line_is_row(&d->line[i]) || d->line[i].kind == LINE_CODE)
			continue;
		while (end < d->count && dress_block(d, end) == block)
			end++;
		if (end > i + 1)
			keep_ends(d, i, end);
	}
}

/* "• item": an item of the list that the item before is in. */
static void make_item(struct dresser *d, int i, bool goes_on)
{
	struct node *block = dress_block(d, i), *ul = block->prev;
	struct node *li = node_new(d->arena, KIND_LI, block->pos);

	if (!ul || !goes_on || dress_block(d, i - 1)->parent->parent != ul) {
		ul = node_new(d->arena, KIND_UL, block->pos);
		ul->tight = true;
		node_insert_before(block, ul);
	}
	node_append(ul, li);
	node_unlink(block);
	node_append(li, block);
	block->kind = KIND_DIV;
}

static void make_items(struct dresser *d)
{
	bool last = false;

	for (int i = 0; i < d->count; i++) {
		bool bullet = d->own[i] && state_is_body(d->states[i]) &&
			is_bullet(d, i);

		if (bullet)
			make_item(d, i, last);
		last = bullet;
	}
}

/* The lines below the first in a cell: paragraphs before the table, if all
 * of them are the header's. */
static void cut_cell(struct dresser *d, struct group *g)
{
	struct node *td = g->block, *table = td, *n, *next;

	for (int i = g->first; i < g->end; i++)
		if (!state_is_header(d->states[i]))
			return;
	while (table->kind != KIND_TABLE)
		table = table->parent;
	cut(d, g);
	for (int i = g->first; i < g->end; i++) {
		n = dress_block(d, i);
		if (n == td || n->kind != KIND_TD)
			continue;
		next = n;
		node_unlink(next);
		node_insert_before(table, next);
		next->kind = KIND_P;
	}
}

static void index_blocks(struct dresser *d)
{
	for (int i = 0; i < d->count; i++)
		for (int k = 0; k < d->line[i].piece_count; k++) {
			const struct node *block = d->line[i].pieces[k].block;
			void **at = map_at(&d->blocks, &block, sizeof block);

			if (!*at)
				*at = &d->line[i];
		}
}

void dress_lines(struct dresser *d)
{
	for (int i = 0, end; i < d->count; i = end) {
		struct group g = {.block = dress_block(d, i), .first = i};

		end = i + 1;
		if (line_is_row(&d->line[i])) {
			d->own[i] = true;
			continue;
		}
		while (end < d->count && !line_is_row(&d->line[end]) &&
			dress_block(d, end) == g.block)
			end++;
		g.end = end;
		if (d->line[i].kind == LINE_CODE)
			continue;
		find_ends(d, &g);
		if (d->line[i].kind == LINE_ROW)
			cut_cell(d, &g);
		else
			cut(d, &g);
	}
	make_items(d);
	find_runs(d);
	index_blocks(d);
}

struct node *dress_block(const struct dresser *d, int i)
{
	return d->line[i].pieces[0].block;
}

struct node *dress_place(const struct dresser *d, int i, size_t at,
	size_t *offset)
{
	const struct typed_line *line = &d->line[i];
	const struct typed_piece *p = line->pieces;

	while (p + 1 < line->pieces + line->piece_count && p[1].at <= at)
		p++;
	*offset = p->from + at - p->at;
	return p->block;
}

int dress_first_line(const struct dresser *d, const struct node *node)
{
	for (const struct node *n = node; n; n = node_next(n, node)) {
		const struct typed_line *line;

		if (!doc_kinds[n->kind].block)
			continue;
		line = map_lookup(&d->blocks, &n, sizeof n);
		if (line)
			return (int)(line - d->line);
	}
	return -1;
}
