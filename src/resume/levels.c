/*
 * Heading levels slip in real résumés: an employer written as h1 among
 * sections that are h1 too, a job title as h1 inside an entry. A heading with
 * a date belongs to the section it stands in, and so does a short title right
 * under such a heading: neither opens a section of its own.
 *
 * `base` is the level of the sections. While an entry that slipped to it is
 * open, everything below it moves down by as much as the entry does.
 */
#include "resume/old_date.h"
#include "resume/passes.h"
#include "model/spans.h"
#include "resume/old_words.h"

enum { LONGEST_TITLE = 80 }; /* bytes */

struct levels {
	int base;       /* of sections */
	int shift;      /* added to levels below a slipped entry */
	int slipped;    /* its level as written; 0: none is open */
	bool in_section;
	const struct node *entry; /* the dated heading last seen */
};

static int level_of(const struct node *heading)
{
	return heading->kind - KIND_H1 + 1;
}

static void set_level(struct node *heading, int level)
{
	heading->kind = (enum kind)(KIND_H1 + (level > 6 ? 6 : level) - 1);
}

static bool is_dated(struct arena *arena, const struct node *heading)
{
	struct buf text = spans_text(arena, heading);
	struct old_date date;
	size_t from, to;

	return old_date_place(text.data, text.len, &date, &from, &to) !=
		DATE_NONE;
}

/* The smallest level of an undated heading, the name's not counted. */
static int base_level(struct arena *arena, const struct node *body)
{
	int base = 7;

	for (const struct node *n = body->first; n; n = n->next)
		if (node_is_heading(n) && level_of(n) < base &&
			!is_dated(arena, n))
			base = level_of(n);
	return base;
}

/* "# Infrastructure Tech Lead" right under "## 2016-2019: 3Scan". */
static bool is_role_title(struct arena *arena, const struct node *h)
{
	struct buf text = spans_text(arena, h);

	return text.len <= LONGEST_TITLE &&
		!old_words_is(old_words_sections, text.data, 0, text.len);
}

static void settle_dated(struct levels *l, struct node *h)
{
	int level = level_of(h);

	if (level <= l->base && l->in_section) {
		l->slipped = level;
		l->shift = l->base + 1 - level;
		set_level(h, l->base + 1);
	} else if (l->slipped && level > l->slipped) {
		set_level(h, level + l->shift);
	} else {
		l->slipped = l->shift = 0;
	}
	l->entry = h;
}

static void settle_plain(struct arena *arena, struct levels *l,
	struct node *h)
{
	int level = level_of(h);

	if (l->entry && h->prev == l->entry &&
		level <= level_of(l->entry) && is_role_title(arena, h)) {
		set_level(h, level_of(l->entry) + 1);
		return;
	}
	if (level <= l->base) {
		l->in_section = true;
		l->slipped = l->shift = 0;
		l->entry = NULL;
	} else if (l->slipped && level > l->slipped) {
		set_level(h, level + l->shift);
	}
}

/* Sections right below the name's level, however deep they were written. */
static void lift(struct node *body, int base)
{
	for (struct node *n = body->first; base > 2 && base < 7 && n;
		n = n->next)
		if (node_is_heading(n))
			set_level(n, level_of(n) > base - 2
				? level_of(n) - (base - 2)
				: 1);
}

void levels_settle(struct arena *arena, struct node *body)
{
	struct levels l = {.base = base_level(arena, body)};

	for (struct node *n = body->first; n; n = n->next) {
		if (!node_is_heading(n))
			continue;
		if (is_dated(arena, n))
			settle_dated(&l, n);
		else
			settle_plain(arena, &l, n);
	}
	lift(body, l.base);
}
