/* Lines that are narrower than what stands between two breaks. */
#include "text/box.h"
#include "text/itemise.h"

#include <string.h>

struct narrower {
	struct text *text;
	struct paragraph *p; /* the new one */
	bool warned;
};

static void warn(struct narrower *z, const struct item *box)
{
	if (!z->warned)
		diag_warning(z->text->diag, z->p->segments[box->segment].pos,
			"a word is wider than its line, so it is broken where "
			"that is full; a soft hyphen (&shy;) would say where");
	z->warned = true;
}

/* A place within a word where it is cut rather than in a name: behind a mark,
 * or before a capital. */
struct seam {
	struct item part; /* up to it */
	int n;            /* its glyph; -1: there is none */
};

enum { LEAST = 3 /* bytes before a seam */ };

static bool is_seam(const char *text, size_t at)
{
	char before = text[at - 1], c = text[at];

	return strchr("_-/.@:=&?+", before) || (before >= 'a' && before <= 'z' &&
		c >= 'A' && c <= 'Z');
}

/*
 * Adds one box of text as boxes that are full at `limit`. Returns the last
 * one's width.
 */
static sp cut(struct narrower *z, const struct item *box, sp limit)
{
	const struct piece *piece = box->piece;
	size_t word = box->start - box->from;
	int begin = box_logical(piece, piece->rtl ? box->first + box->count - 1
		: box->first);
	struct item part = box_open(box->segment, word, piece, begin,
		box->from);
	const struct segment *seg = &z->p->segments[box->segment];
	struct seam seam = {.n = -1};
	uint32_t last = UINT32_MAX;

	for (int n = begin; n < begin + box->count; n++) {
		const struct shaped *g =
			&piece->glyphs[box_logical(piece, n)];

		if (g->cluster != last && g->cluster > part.from &&
			sp_add(sp_add(part.width, box_advance(seg, piece, g)),
				seg->style->letter_spacing) > limit) {
			if (seam.n > 0) {
				part = seam.part;
				n = seam.n;
				g = &piece->glyphs[box_logical(piece, n)];
				seam.n = -1;
			}
			box_close(z->text, z->p, &part, word + g->cluster);
			box_add_penalty(z->text, z->p, box->segment, part.end,
				0);
			part = box_open(box->segment, word, piece, n,
				g->cluster);
		}
		if (g->cluster != last && g->cluster >= part.from + LEAST &&
			is_seam(z->p->text, word + g->cluster))
			seam = (struct seam){part, n};
		last = g->cluster;
		box_extend(z->p, &part, n);
	}
	box_close(z->text, z->p, &part, box->end);
	return part.width;
}

/* Whether a line may end at this item; `before` is NULL at the beginning. */
static bool may_break(const struct item *it, const struct item *before)
{
	if (it->kind == ITEM_GLUE)
		return before && before->kind == ITEM_BOX;
	return it->kind == ITEM_PENALTY && it->penalty < PENALTY_NEVER;
}

/* Makes the place before the next box, whatever stands there, a break. */
static void force_break(struct narrower *z, const struct item *box)
{
	struct paragraph *p = z->p;
	struct item *last = &p->items[p->item_count - 1];

	if (last->kind == ITEM_BOX)
		box_add_penalty(z->text, z->p, box->segment, box->start, 0);
	else if (last->kind == ITEM_PENALTY)
		last->penalty = 0;
	else if (p->item_count > 1 && last[-1].kind == ITEM_PENALTY)
		last[-1].penalty = 0; /* the space after it is dropped */
}

/*
 * Adds a box when `used` of the limit is taken since the last place where the
 * line may end; returns how much is then.
 */
static int64_t fit(struct narrower *z, const struct item *box, int64_t used,
	sp limit)
{
	if (used + box->width <= limit) {
		box_add(z->text, z->p, *box);
		return used + box->width;
	}
	if (box->piece)
		warn(z, box);
	if (used)
		force_break(z, box);
	if (box->width > limit && box->piece)
		return cut(z, box, limit);
	/* an image shrinks */
	box_add(z->text, z->p, *box)->width = sp_min(box->width, limit);
	return sp_min(box->width, limit);
}

/* Whether some stretch between two breaks is wider than the limit. */
static bool is_too_wide(const struct paragraph *p, sp limit)
{
	int64_t used = 0;

	for (size_t i = 0; i < p->item_count; i++) {
		const struct item *it = &p->items[i];

		if (may_break(it, i ? it - 1 : NULL))
			used = 0;
		else if (it->kind != ITEM_PENALTY)
			used += it->width;
		if (used > limit)
			return true;
	}
	return false;
}

const struct item *itemise_narrow(struct text *text, const struct paragraph *p,
	sp limit, size_t *count)
{
	struct paragraph narrow = *p;
	struct narrower z = {.text = text, .p = &narrow};
	int64_t used = 0;

	*count = p->item_count;
	if (!is_too_wide(p, limit))
		return p->items;
	itemise_begin(text, &narrow);
	for (size_t i = 0; i < p->item_count; i++) {
		const struct item *it = &p->items[i];

		if (it->kind == ITEM_BOX) {
			used = fit(&z, it, used, limit);
			continue;
		}
		box_add(text, &narrow, *it);
		if (may_break(it, i ? it - 1 : NULL))
			used = 0;
		else if (it->kind == ITEM_GLUE)
			used += it->width;
	}
	itemise_end(text, &narrow);
	*count = narrow.item_count;
	return narrow.items;
}
