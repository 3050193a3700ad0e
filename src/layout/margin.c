#include "layout/margin.h"

#include "base/map.h"
#include "base/utf8.h"
#include "layout/place.h"

#include <string.h>

#define LONGEST 1000 /* bytes of what a margin box says */

/* Where a margin box stands on the page: 0 start, 1 middle, 2 end. */
struct box_row {
	int side;     /* which margin */
	int along;    /* where along it, left to right or top to bottom */
	bool corner;
};

static const struct box_row rows[BOX_COUNT] = {
	[BOX_TOP_LEFT_CORNER] = {TOP, 0, true},
	[BOX_TOP_LEFT] = {TOP, 0, false},
	[BOX_TOP_CENTER] = {TOP, 1, false},
	[BOX_TOP_RIGHT] = {TOP, 2, false},
	[BOX_TOP_RIGHT_CORNER] = {TOP, 2, true},
	[BOX_RIGHT_TOP] = {RIGHT, 0, false},
	[BOX_RIGHT_MIDDLE] = {RIGHT, 1, false},
	[BOX_RIGHT_BOTTOM] = {RIGHT, 2, false},
	[BOX_BOTTOM_RIGHT_CORNER] = {BOTTOM, 2, true},
	[BOX_BOTTOM_RIGHT] = {BOTTOM, 2, false},
	[BOX_BOTTOM_CENTER] = {BOTTOM, 1, false},
	[BOX_BOTTOM_LEFT] = {BOTTOM, 0, false},
	[BOX_BOTTOM_LEFT_CORNER] = {BOTTOM, 0, true},
	[BOX_LEFT_BOTTOM] = {LEFT, 2, false},
	[BOX_LEFT_MIDDLE] = {LEFT, 1, false},
	[BOX_LEFT_TOP] = {LEFT, 0, false},
};

/* As they are read: from the left to the right, from the top down. */
static const enum margin_box order[BOX_COUNT] = {
	BOX_TOP_LEFT_CORNER, BOX_TOP_LEFT, BOX_TOP_CENTER, BOX_TOP_RIGHT,
	BOX_TOP_RIGHT_CORNER, BOX_LEFT_TOP, BOX_RIGHT_TOP, BOX_LEFT_MIDDLE,
	BOX_RIGHT_MIDDLE, BOX_LEFT_BOTTOM, BOX_RIGHT_BOTTOM,
	BOX_BOTTOM_LEFT_CORNER, BOX_BOTTOM_LEFT, BOX_BOTTOM_CENTER,
	BOX_BOTTOM_RIGHT, BOX_BOTTOM_RIGHT_CORNER,
};

/* A rectangle on the page. */
struct area {
	sp x, y, width, height;
};

static struct area area_of(const struct page_style *s, struct box_row row)
{
	sp inner_width = sp_sub(s->width, sp_add(s->margin[LEFT],
		s->margin[RIGHT]));
	sp inner_height = sp_sub(s->height, sp_add(s->margin[TOP],
		s->margin[BOTTOM]));
	struct area a = {s->margin[LEFT], s->margin[TOP], inner_width,
		inner_height};

	if (row.side == TOP || row.side == BOTTOM) {
		a.y = row.side == TOP ? 0
			: sp_sub(s->height, s->margin[BOTTOM]);
		a.height = s->margin[row.side];
	}
	if (row.side == LEFT || (row.corner && row.along == 0)) {
		a.x = 0;
		a.width = s->margin[LEFT];
	} else if (row.side == RIGHT || row.corner) {
		a.x = sp_sub(s->width, s->margin[RIGHT]);
		a.width = s->margin[RIGHT];
	}
	return a;
}

/* A string set by an element. */
struct set_string {
	const char *name;
	const struct node *node;
	const struct set_string *next; /* on the same page, in order */
};

/* The strings of all pages. The names of strings were set where their elements
 * stand: those are among the destinations. */
struct strings {
	const struct set_string **first, ***end; /* by page */
	struct map before; /* name to the last node that set it on the pages
	                      before the one at hand */
};

static struct strings strings_of(struct text *text, const struct pages *pages)
{
	struct arena *arena = text->passing;
	size_t count = (size_t)pages->count;
	struct strings s = {
		.first = arena_array(arena, count, sizeof *s.first),
		.end = arena_array(arena, count, sizeof *s.end),
		.before.arena = arena,
	};

	for (size_t i = 0; i < count; i++)
		s.end[i] = &s.first[i];
	for (size_t i = 0; i < pages->destination_count; i++) {
		const struct destination *d = &pages->destinations[i];
		const char *name = styled_at(text->styled, d->node)->string_set;
		struct set_string *set;

		if (!name)
			continue;
		set = arena_alloc(arena, sizeof *set);
		*set = (struct set_string){name, d->node, NULL};
		*s.end[d->page] = set;
		s.end[d->page] = &set->next;
	}
	return s;
}

/* The page is done: what it set is in force on those after it. */
static void pass_page(struct strings *s, int page)
{
	for (const struct set_string *set = s->first[page]; set;
		set = set->next) {
		const struct node **node = (const struct node **)map_at(
			&s->before, set->name, strlen(set->name));

		if (!*node || (*node)->index < set->node->index)
			*node = set->node;
	}
}

/*
 * What a string is on a page, CSS Generated Content 3, 1.2: the first one set
 * there, the last, the one in force as it began.
 */
static const struct node *string_node(const struct strings *s,
	const struct content *c, int page)
{
	const struct node *before = map_lookup(&s->before, c->text,
		strlen(c->text));
	const struct node *first = NULL, *last = NULL;

	for (const struct set_string *set = s->first[page]; set;
		set = set->next)
		if (strcmp(set->name, c->text) == 0) {
			first = first ? first : set->node;
			last = set->node;
		}
	switch (c->which) {
	case STRING_START:
		return before ? before : first;
	case STRING_LAST:
		return last ? last : before;
	case STRING_FIRST_EXCEPT:
		return first ? NULL : before;
	default:
		return first ? first : before;
	}
}

/* "page ", before its number; nothing where we do not know how. */
static const char *page_word(const char *lang)
{
	static const struct {
		const char *lang, *word;
	} words[] = {
		{"ca", "pàgina "}, {"cs", "strana "}, {"da", "side "},
		{"de", "Seite "}, {"el", "σελίδα "}, {"en", "page "},
		{"es", "página "}, {"et", "lk "}, {"fi", "sivu "},
		{"fr", "page "}, {"gl", "páxina "}, {"hr", "stranica "},
		{"id", "halaman "}, {"it", "pagina "},
		{"lt", "psl. "}, {"lv", "lpp. "}, {"nb", "side "},
		{"nl", "pagina "}, {"nn", "side "}, {"no", "side "},
		{"pl", "strona "}, {"pt", "página "}, {"ro", "pagina "},
		{"ru", "стр. "}, {"sk", "strana "}, {"sl", "stran "},
		{"sr", "стр. "}, {"sv", "sida "}, {"tr", "sayfa "},
		{"uk", "стор. "}, {"vi", "trang "},
	};

	for (size_t i = 0; lang && i < sizeof words / sizeof *words; i++)
		if (strncmp(lang, words[i].lang, 2) == 0 && (!lang[2] ||
				lang[2] == '-'))
			return words[i].word;
	return "";
}

/* No margin has room for more, and there is one on every page. */
static void cut(struct buf *out, struct text *text, const struct node *from)
{
	if (out->len <= LONGEST)
		return;
	out->len = utf8_start(out->data, LONGEST);
	out->data[out->len] = '\0';
	diag_warning(text->diag, from->pos, "what the margins say is cut after "
		"%d characters; a heading that they repeat has to be shorter",
		LONGEST);
}

/* What part of a margin box says. */
static void put_content(struct buf *out, struct text *text,
	const struct pages *pages, const struct content *content, int page)
{
	if (content->kind == CONTENT_PAGE)
		list_style_print(out, content->list_style, page + 1);
	else if (content->kind == CONTENT_PAGES)
		list_style_print(out, content->list_style, pages->count);
	else if (content->kind == CONTENT_PAGE_WORD)
		buf_puts(out, page_word(text->styled->doc->metadata.lang));
	else if (content->kind == CONTENT_TEXT)
		buf_puts(out, content->text);
}

static const char *content_text(struct text *text,
	const struct pages *pages, const struct strings *strings,
	const struct content *content, int page)
{
	struct buf out = {.arena = text->passing};
	const struct node *from = pages->doc->body;

	for (; content && out.len <= LONGEST; content = content->next) {
		const struct node *n = content->kind == CONTENT_STRING
			? string_node(strings, content, page) : NULL;

		if (n)
			node_text(from = n, &out);
		put_content(&out, text, pages, content, page);
	}
	cut(&out, text, from);
	return out.len ? out.data : "";
}

/* A line's place along its margin, unless the style aligns it itself. */
static sp offset(sp room, sp used, int along)
{
	sp rest = sp_sub(room, used);

	return along == 0 ? 0 : along == 1 ? rest / 2 : rest;
}

static void set_box(struct text *text, struct page *page, struct area a,
	struct box_row row, const struct paragraph *p)
{
	const struct line *line = &p->lines[0];
	sp height = sp_add(line->ascent, line->descent);
	bool upright = row.side == LEFT || row.side == RIGHT;
	sp x = sp_add(a.x, offset(a.width, line->width,
		upright || row.corner ? 1 : row.along));
	sp y = sp_add(a.y, offset(a.height, height, upright ? row.along : 1));

	for (int i = 0; i < line->run_count; i++) {
		const struct frame frame = {
			.kind = FRAME_RUN,
			.pagination = true,
			.x = sp_add(x, line->runs[i].x),
			.y = sp_add(y, line->ascent),
			.run = &line->runs[i],
		};

		place_frame(text->arena, page, &frame);
	}
}

static void set_boxes(struct text *text, struct pages *pages,
	const struct strings *strings, int page)
{
	const struct page_style *s = styled_page(text->styled, page);

	for (int k = 0; k < BOX_COUNT; k++) {
		enum margin_box box = order[k];
		struct paragraph *p;

		if (!s->box[box] || !s->box[box]->content)
			continue;
		p = paragraph_of_string(text, pages->doc->body, s->box[box],
			content_text(text, pages, strings,
				s->box[box]->content, page));
		paragraph_break(text, p,
			(struct measure){SP_MAX / 2, SP_MAX / 2});
		if (p->line_count)
			set_box(text, &pages->page[page],
				area_of(s, rows[box]), rows[box], p);
		paragraph_end(text, p);
	}
}

void margin_boxes(struct text *text, struct pages *pages)
{
	struct strings strings = strings_of(text, pages);

	for (int i = 0; i < pages->count; i++) {
		set_boxes(text, pages, &strings, i);
		place_trim(text->arena, &pages->page[i]);
		pass_page(&strings, i);
	}
}
