/*
 * A style can put text anywhere, in any size: what it means is its author's
 * to say, but what nobody can read was hardly meant. Each run of a page is
 * looked at by itself; what follows upon one another in a block, for one
 * reason, is quoted together.
 */
#include "layout/unseen.h"

#include "base/blob.h"
#include "base/utf8.h"
#include "model/tree.h"

#include <stdlib.h>
#include <string.h>

enum {
	SMALLEST = SP_PT,
	QUOTED = 60, /* bytes of it that a message says */
	NEAR = 64,   /* runs that one may overlap with, by their height */
};

enum fault { SEEN, OFF, CUT, SMALL, CLEAR, SQUEEZED, COVERED, OVER, HIDDEN };

/* What is wrong with a stretch of text. */
struct stretch {
	enum fault fault;
	const struct node *block;
	struct pos pos;
	const struct pos *style; /* HIDDEN */
	struct buf text;
	sp y; /* of the last run */
};

struct unseen {
	struct arena *arena;
	struct diag *diag;
	struct stretch stretch;

	/* Room for a page's frames. */
	enum fault *faults;
	struct found *found;
	struct cover *cover;
};

/* The first words, on one line. */
static const char *quote(struct unseen *z)
{
	const struct buf *text = &z->stretch.text;
	size_t len = text->len, end = QUOTED;

	while (len && text->data[len - 1] == ' ')
		len--;
	if (len <= QUOTED)
		return arena_strndup(z->arena, text->data, len);
	while (end > QUOTED / 2 && text->data[end] != ' ')
		end--;
	if (text->data[end] != ' ')
		end = utf8_valid(text->data, QUOTED);
	return arena_printf(z->arena, "%.*s …", (int)end, text->data);
}

static void say(struct unseen *z)
{
	const struct stretch *s = &z->stretch;
	const char *text = s->fault ? quote(z) : "";

	switch (s->fault) {
	case OFF:
		diag_warning(z->diag, s->pos, "'%s' is off the page: the "
			"style's margins or widths put it there", text);
		break;
	case CUT:
		diag_warning(z->diag, s->pos, "'%s' is longer than the page "
			"is wide, where the style has it in a margin", text);
		break;
	case SMALL:
		diag_warning(z->diag, s->pos, "'%s' is smaller than 1 pt, "
			"which nobody can read", text);
		break;
	case CLEAR:
		diag_warning(z->diag, s->pos, "'%s' is transparent, so nobody "
			"can read it", text);
		break;
	case SQUEEZED:
		diag_warning(z->diag, s->pos, "the letters of '%s' are printed "
			"over one another: the style's letter-spacing or "
			"word-spacing puts them there", text);
		break;
	case COVERED:
		diag_warning(z->diag, s->pos, "'%s' is painted over by what "
			"follows it", text);
		break;
	case OVER:
		diag_warning(z->diag, s->pos, "'%s' is printed over other "
			"text", text);
		break;
	case HIDDEN:
		diag_warning(z->diag, s->pos, "'%s' is not on the paper: "
			"%s:%d says 'display: none'", text, s->style->file,
			s->style->line);
		break;
	case SEEN:
		break;
	}
	z->stretch = (struct stretch){.text.arena = z->arena};
}

static const struct node *block_of(const struct node *node)
{
	while (node->parent && !doc_kinds[node->kind].block)
		node = node->parent;
	return node;
}

/* Adds the run to the stretch, if it goes on with it. */
static void note(struct unseen *z, const struct frame *f, enum fault fault)
{
	const struct run *run = f->run;
	const struct node *block = block_of(run->node);
	struct stretch *s = &z->stretch;

	if (fault != s->fault || block != s->block) {
		say(z);
		s->fault = fault;
		s->block = block;
		s->pos = run->node->pos;
	}
	if (fault == SEEN)
		return;
	if (s->text.len && s->y != f->y &&
		s->text.data[s->text.len - 1] != ' ')
		buf_putc(&s->text, ' ');
	s->y = f->y;
	if (s->text.len <= QUOTED)
		buf_add(&s->text, run->text, run->text_len);
}

static bool has_ink(const struct run *run)
{
	for (size_t i = 0; i < run->text_len;)
		if (!utf8_is_space(utf8_next(run->text, run->text_len, &i)))
			return true;
	return false;
}

/* How high on the page the middle of its small letters is. */
static sp middle(const struct frame *f)
{
	return f->y - f->run->size / 4;
}

/* Whether the middle of a glyph is outside of the page. */
static bool is_off(const struct page *page, const struct frame *f)
{
	const struct run *run = f->run;
	int64_t x = f->x;

	if (middle(f) < 0 || middle(f) > page->height)
		return true;
	if (x >= 0 && x + run->width <= page->width)
		return false;
	for (int i = 0; i < run->glyph_count; i++) {
		const struct glyph *g = &run->glyphs[i];
		int64_t at = x + g->advance / 2;

		if (g->advance && (at < 0 || at > page->width))
			return true;
		x += g->advance;
	}
	return false;
}

/* Whether its letters hardly get on, or its words go back. */
static bool is_squeezed(const struct run *run)
{
	int letters = 0;

	for (int i = 0; i < run->glyph_count; i++)
		if (run->glyphs[i].advance < -run->size / 4)
			return true;
	for (size_t i = 0; i < run->text_len;)
		letters += utf8_columns(utf8_next(run->text, run->text_len,
			&i)) > 0;
	return letters > 2 && run->width < letters * (run->size / 8);
}

/* Where what is painted covers. */
struct cover {
	sp left, top, right, bottom;
};

static bool is_cover(const struct frame *f, struct cover *out)
{
	sp width, height;

	if (f->kind == FRAME_IMAGE && !f->image.image->drawing &&
		!f->image.image->alpha.len) {
		width = f->image.width;
		height = f->image.height;
	} else if (f->kind == FRAME_RECT && !f->rect.stroke &&
		f->rect.colour.a == 255) {
		width = f->rect.width;
		height = f->rect.height;
	} else {
		return false;
	}
	*out = (struct cover){f->x, f->y, f->x + width, f->y + height};
	return true;
}

static bool is_covered(const struct frame *f, const struct cover *covers,
	size_t count)
{
	sp x = f->x + f->run->width / 2, y = middle(f), half =
		f->run->size / 4;

	for (size_t i = 0; i < count; i++)
		if (x >= covers[i].left && x < covers[i].right &&
			y - half >= covers[i].top &&
			y + half < covers[i].bottom)
			return true;
	return false;
}

static enum fault fault_of(const struct page *page, const struct frame *f,
	const struct cover *covers, size_t count)
{
	if (f->run->size < SMALLEST)
		return SMALL;
	if (is_off(page, f))
		return f->pagination ? CUT : OFF;
	if (!f->run->colour.a)
		return CLEAR;
	if (is_squeezed(f->run))
		return SQUEEZED;
	return is_covered(f, covers, count) ? COVERED : SEEN;
}

struct found {
	const struct frame *frame;
	size_t index;
	enum fault *fault;
};

static int by_height(const void *a, const void *b)
{
	const struct found *x = a, *y = b;

	if (x->frame->y != y->frame->y)
		return x->frame->y < y->frame->y ? -1 : 1;
	return x->index < y->index ? -1 : 1;
}

/* Whether half of the shorter one stands in the other. */
static bool is_over(const struct frame *a, const struct frame *b)
{
	sp from = sp_max(a->x, b->x);
	sp to = sp_min(a->x + a->run->width, b->x + b->run->width);
	sp size = sp_min(a->run->size, b->run->size);

	return b->y - a->y < size / 5 * 3 && to - from >
		sp_min(a->run->width, b->run->width) / 2;
}

/* Of two runs in one place, the later one is printed over the other. */
static void find_overlaps(struct found *found, size_t count)
{
	qsort(found, count, sizeof *found, by_height);
	for (size_t i = 0; i < count; i++)
		for (size_t j = i + 1; j < count && j < i + NEAR; j++)
			if (*found[i].fault == SEEN &&
				*found[j].fault == SEEN &&
				is_over(found[i].frame, found[j].frame))
				*found[found[i].index < found[j].index
					? j : i].fault = OVER;
}

static void check_page(struct unseen *z, const struct page *page)
{
	size_t count = page->frame_count, covers = 0, runs = 0;
	enum fault *faults = z->faults;
	struct found *found = z->found;
	struct cover *cover = z->cover;

	memset(faults, 0, count * sizeof *faults);
	for (size_t i = count; i-- > 0;) {
		const struct frame *f = &page->frames[i];

		if (f->kind != FRAME_RUN) {
			covers += is_cover(f, &cover[covers]);
		} else if (has_ink(f->run)) {
			faults[i] = fault_of(page, f, cover, covers);
			found[runs++] = (struct found){f, i, &faults[i]};
		}
	}
	find_overlaps(found, runs);
	for (size_t i = 0; i < count; i++)
		if (page->frames[i].kind == FRAME_RUN &&
			(faults[i] || has_ink(page->frames[i].run)))
			note(z, &page->frames[i], faults[i]);
	say(z);
}

/* Whether a sheet of the user's says so, not one that comes along. */
static bool is_users(const struct pos *pos)
{
	struct bytes css;

	return pos && pos->file && strcmp(pos->file, "defaults.css") != 0 &&
		!blob_lookup(pos->file, &css);
}

static void check_hidden(struct unseen *z, const struct pages *pages)
{
	const struct node *body = pages->doc->body, *next;

	for (const struct node *n = body; n; n = next) {
		const struct style *style = styled_at(pages->styled, n);

		next = node_next(n, body);
		if (n->kind == KIND_TEXT || style->display != DISPLAY_NONE)
			continue;
		next = node_skip((struct node *)(uintptr_t)n, body);
		if (is_users(style->displayed_by)) {
			z->stretch.fault = HIDDEN;
			z->stretch.pos = n->pos;
			z->stretch.style = style->displayed_by;
			node_text(n, &z->stretch.text);
			if (!z->stretch.text.len)
				z->stretch.fault = SEEN;
			say(z);
		}
	}
}

void unseen_check(struct arena *arena, const struct pages *pages,
	struct diag *diag)
{
	struct unseen z = {.arena = arena, .diag = diag,
		.stretch.text.arena = arena};
	size_t most = 0;

	for (int i = 0; i < pages->count; i++)
		if (pages->page[i].frame_count > most)
			most = pages->page[i].frame_count;
	z.faults = arena_array(arena, most, sizeof *z.faults);
	z.found = arena_array(arena, most, sizeof *z.found);
	z.cover = arena_array(arena, most, sizeof *z.cover);
	for (int i = 0; i < pages->count; i++)
		check_page(&z, &pages->page[i]);
	check_hidden(&z, pages);
}
