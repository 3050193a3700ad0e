#include "text/collect.h"

#include "base/utf8.h"
#include "text/picture.h"

#include <string.h>
#include <unicode/ucasemap.h>

#define OBJECT_REPLACEMENT 0xFFFC
#define WORD_JOINER 0x2060 /* behind an icon no line ends */
#define TAB 8 /* columns, in preformatted text */

struct collector {
	struct text *text;
	struct paragraph *p;
	struct buf out;
	int scale;         /* of font sizes, 1/1000 */
	size_t column;     /* of the next character, in preformatted text */
	struct segment at; /* where what is added comes from */
	sp before;         /* room for what begins before the next character */
};

static const struct style *scaled(struct collector *c, const struct style *s)
{
	struct style *copy;

	if (c->scale == 1000)
		return s;
	copy = arena_alloc(c->text->passing, sizeof *copy);
	*copy = *s;
	copy->font_size = sp_scale(s->font_size, c->scale, 1000);
	copy->line_height = sp_scale(s->line_height, c->scale, 1000);
	copy->letter_spacing = sp_scale(s->letter_spacing, c->scale, 1000);
	copy->word_spacing = sp_scale(s->word_spacing, c->scale, 1000);
	return copy;
}

/* From here on, text comes from this node and style. */
static void enter(struct collector *c, const struct node *node,
	enum pseudo pseudo, const struct style *style)
{
	const struct font_query query = {
		.families = style->font_family,
		.weight = style->font_weight,
		.italic = style->italic,
		.stretch = style->font_stretch,
	};

	c->at = (struct segment){
		.node = node,
		.pseudo = pseudo,
		.style = scaled(c, style),
		.face = fonts_match(c->text->fonts, &query),
		.lang = node_lang(c->text->styled->doc, node),
		.pos = node->pos,
	};
	c->at.features =
		shaper_features(c->text->shaper, style, c->at.face);
}

static bool same_source(const struct segment *a, const struct segment *b)
{
	return a->node == b->node && a->pseudo == b->pseudo &&
		a->box == b->box &&
		a->style == b->style && !a->image && !b->image &&
		!a->icon && !b->icon &&
		a->pos.line == b->pos.line;
}

/* Appends a segment for out[start..end) or extends the last one. */
static void add_segment(struct collector *c, size_t start)
{
	struct paragraph *p = c->p;
	struct segment *last = p->segment_count
		? &p->segments[p->segment_count - 1]
		: NULL;
	size_t capacity = (size_t)p->segment_capacity;

	if (start == c->out.len)
		return;
	if (last && same_source(last, &c->at) && !c->before && !last->after) {
		last->end = c->out.len;
		return;
	}
	p->segments = arena_grow(c->text->scratch, p->segments,
		(size_t)p->segment_count, &capacity, sizeof *p->segments);
	p->segment_capacity = (int)capacity;
	last = &p->segments[p->segment_count++];
	*last = c->at;
	last->start = start;
	last->end = c->out.len;
	last->before = c->before;
	c->before = 0;
}

static void add_character(struct collector *c, uint32_t ch)
{
	size_t start = c->out.len;

	buf_utf8(&c->out, ch);
	add_segment(c, start);
	c->column = ch == '\n' ? 0 : c->column + 1;
}

/* A space that collapses with its neighbours and vanishes at a line's ends. */
static void add_space(struct collector *c)
{
	char last = c->out.len ? c->out.data[c->out.len - 1] : '\n';

	if (last != ' ' && last != '\n')
		add_character(c, ' ');
}

/* Takes back a trailing collapsible space. */
static void trim(struct collector *c)
{
	struct paragraph *p = c->p;
	struct segment *last;

	if (!c->out.len || c->out.data[c->out.len - 1] != ' ')
		return;
	c->out.data[--c->out.len] = '\0';
	last = &p->segments[p->segment_count - 1];
	if (--last->end == last->start)
		p->segment_count--;
}

static void add_break(struct collector *c)
{
	trim(c);
	add_character(c, '\n');
}

static void add_preformatted(struct collector *c, const char *s, size_t len)
{
	for (size_t i = 0; i < len;) {
		uint32_t ch = utf8_next(s, len, &i);

		if (ch == '\t')
			for (size_t n = TAB - c->column % TAB; n; n--)
				add_character(c, ' ');
		else if (ch != '\r')
			add_character(c, ch);
	}
}

static void add_collapsed(struct collector *c, const char *s, size_t len)
{
	for (size_t i = 0; i < len;) {
		uint32_t ch = utf8_next(s, len, &i);

		if (ch == ' ' || ch == '\t' || ch == '\n' || ch == '\r') {
			add_space(c);
		} else if (ch >= 0x20 && ch != 0x7F) {
			add_character(c, ch);
		}
	}
}

/* s in another case, by the rules of the language; sets *len. */
static const char *transform(struct collector *c, const char *s, size_t *len)
{
	enum text_transform how = c->at.style->text_transform;
	UErrorCode error = U_ZERO_ERROR;
	UCaseMap *map;
	size_t room = *len * 3 + 1;
	char *out;
	int32_t n = 0;

	if (how == TRANSFORM_NONE || *len > INT32_MAX / 4)
		return s;
	map = ucasemap_open(c->at.lang, 0, &error);
	out = arena_alloc(c->text->scratch, room);
	if (how == TRANSFORM_UPPERCASE)
		n = ucasemap_utf8ToUpper(map, out, (int32_t)room, s,
			(int32_t)*len, &error);
	else if (how == TRANSFORM_LOWERCASE)
		n = ucasemap_utf8ToLower(map, out, (int32_t)room, s,
			(int32_t)*len, &error);
	else
		n = ucasemap_utf8ToTitle(map, out, (int32_t)room, s,
			(int32_t)*len, &error);
	ucasemap_close(map);
	if (U_FAILURE(error))
		return s;
	*len = (size_t)n;
	return out;
}

static void add_text(struct collector *c, const char *s, size_t len)
{
	s = transform(c, s, &len);
	if (c->at.style->white_space == SPACE_PRE ||
		c->at.style->white_space == SPACE_PRE_WRAP)
		add_preformatted(c, s, len);
	else
		add_collapsed(c, s, len);
}

static bool is_painted(const struct style *style)
{
	bool any = style->background.a || style->bands;

	for (int side = TOP; side <= LEFT; side++)
		any = any || style->border[side].width;
	return any;
}

/* What comes next is in the box of the node that was entered, if that paints
 * one, else in the one around it. */
static void keep_box(struct collector *c, const struct segment *outer)
{
	bool painted = is_painted(c->at.style);

	c->at.box = painted ? c->at.node : outer->box;
	c->at.box_pseudo = painted ? c->at.pseudo : outer->box_pseudo;
}

/* How far an inline box goes beyond its content on that side. */
static sp box_edge(const struct style *style, int side)
{
	return sp_add(sp_add(style->margin[side].fixed,
		style->border[side].width), style->padding[side].fixed);
}

/* An inline box begins: its edge stands before what comes next. */
static void open_box(struct collector *c, const struct style *style)
{
	sp_grow(&c->before, box_edge(style, LEFT));
}

/* It ends: its edge stands after what came last, if that is in it. */
static void close_box(struct collector *c, const struct style *style,
	size_t start)
{
	struct paragraph *p = c->p;

	if (c->out.len > start && p->segment_count)
		sp_grow(&p->segments[p->segment_count - 1].after,
			box_edge(style, RIGHT));
	else
		c->before = 0;
}

static void add_float(struct collector *c, const struct node *node,
	enum pseudo pseudo, const struct style *style)
{
	struct paragraph *p = c->p;

	p->floats = arena_grow(c->text->scratch, p->floats, p->float_count,
		&p->float_capacity, sizeof *p->floats);
	p->floats[p->float_count++] =
		(struct floated){node, pseudo, style, 0, c->out.len};
}

/* Generated content: ::before, ::after, ::marker. */
static void add_generated(struct collector *c, const struct node *node,
	enum pseudo pseudo)
{
	const struct styled *styled = c->text->styled;
	const struct style *style = styled->style[pseudo][node->index];
	const char *string = styled->generated[pseudo][node->index];
	struct segment outer = c->at;
	size_t start = c->out.len;

	if (!string)
		return;
	if (style->float_side != FLOAT_NONE && !c->p->floating) {
		add_float(c, node, pseudo, style);
		return;
	}
	if (!*string && pseudo == PSEUDO_AFTER &&
		style->display == DISPLAY_INLINE_BLOCK) {
		struct floated *tail = arena_alloc(c->text->scratch,
			sizeof *tail);

		*tail = (struct floated){node, pseudo, style, 0, 0};
		c->p->tail = tail;
		return;
	}
	enter(c, node, pseudo, style);
	keep_box(c, &outer);
	open_box(c, style);
	add_preformatted(c, string, strlen(string));
	close_box(c, style, start);
	c->at = outer;
}

static void add_image(struct collector *c, const struct node *node,
	const struct style *style)
{
	const struct image *image = picture_open(c->text, node);
	struct segment outer = c->at;
	const char *words;

	enter(c, node, PSEUDO_NONE, style);
	if (image) {
		c->at.image = image;
		picture_size_image(&c->at, style, c->text);
		add_character(c, OBJECT_REPLACEMENT);
	} else if (!node_has_class(node->parent, "photo") &&
		!node_has_class(node, "photo") &&
		(words = node_alt_words(c->text->scratch, node))) {
		/* What it would have shown, in words; a face has none. */
		add_text(c, words, strlen(words));
	}
	c->at = outer;
}

/* The icon that the node has, in the style that was entered; whether it has
 * one. */
static bool add_icon(struct collector *c, const struct node *node)
{
	size_t start = c->out.len;
	struct segment plain = c->at;
	sp after;

	if (!picture_find_icon(&c->at, c->text->styled, node))
		return false;
	picture_size_icon(&c->at, c->text);
	sp_grow(&c->before, c->at.before);
	after = c->at.after;
	buf_utf8(&c->out, OBJECT_REPLACEMENT);
	buf_utf8(&c->out, WORD_JOINER);
	add_segment(c, start);
	c->p->segments[c->p->segment_count - 1].after = after;
	c->at = plain;
	return true;
}

static void add_spans(struct collector *c, const struct node *parent);

static void add_span(struct collector *c, const struct node *node)
{
	const struct style *style = styled_at(c->text->styled, node);
	struct segment outer = c->at;
	size_t start = c->out.len;

	if (node->kind == KIND_TEXT) {
		c->at.pos = node->pos;
		add_text(c, node->text, node->text_len);
		return;
	}
	if (style->display == DISPLAY_NONE)
		return;
	if (style->float_side != FLOAT_NONE && !c->p->floating &&
		node->kind != KIND_IMG) {
		add_float(c, node, PSEUDO_NONE, style);
		return;
	}
	if (node->kind == KIND_BR) {
		add_break(c);
	} else if (node->kind == KIND_IMG) {
		add_image(c, node, style);
	} else {
		if (doc_kinds[node->kind].block && node->prev &&
			!c->text->styled->generated[PSEUDO_BEFORE][node->index])
			add_space(c); /* between what were blocks */
		enter(c, node, PSEUDO_NONE, style);
		keep_box(c, &outer);
		open_box(c, style);
		add_generated(c, node, PSEUDO_BEFORE);
		if (!add_icon(c, node) || node->kind != KIND_ICON)
			add_spans(c, node);
		add_generated(c, node, PSEUDO_AFTER);
		close_box(c, style, start);
	}
	c->at = outer;
}

/* Spans nest no deeper than DOC_DEPTH, so recursion is safe. */
static void add_spans(struct collector *c, const struct node *parent)
{
	for (const struct node *n = parent->first; n; n = n->next)
		add_span(c, n);
}

static void finish(struct collector *c, bool trimmed)
{
	enum white_space space = c->p->style->white_space;

	if (trimmed && space != SPACE_PRE && space != SPACE_PRE_WRAP)
		trim(c);
	buf_add(&c->out, "", 0);
	c->p->text = c->out.data;
	c->p->len = c->out.len;
}

void collect(struct text *text, struct paragraph *p, enum pseudo pseudo,
	int scale)
{
	struct collector c = {
		.text = text,
		.p = p,
		.out.arena = text->scratch,
		.scale = scale,
	};

	enter(&c, p->block, PSEUDO_NONE, p->style);
	p->style = c.at.style;
	if (pseudo != PSEUDO_NONE) {
		add_generated(&c, p->block, pseudo);
	} else {
		add_generated(&c, p->block, PSEUDO_BEFORE);
		add_icon(&c, p->block);
		add_spans(&c, p->block);
		add_generated(&c, p->block, PSEUDO_AFTER);
	}
	/* A marker keeps the space that ends it. */
	finish(&c, pseudo == PSEUDO_NONE);
}

void collect_children(struct text *text, struct paragraph *p,
	const struct node *first, const struct node *end)
{
	struct collector c = {
		.text = text,
		.p = p,
		.out.arena = text->scratch,
		.scale = 1000,
	};

	enter(&c, p->block, PSEUDO_NONE, p->style);
	for (const struct node *n = first; n != end; n = n->next)
		add_span(&c, n);
	finish(&c, true);
}

void collect_float(struct text *text, struct paragraph *p,
	const struct floated *floated)
{
	struct collector c = {
		.text = text,
		.p = p,
		.out.arena = text->scratch,
		.scale = 1000,
	};

	enter(&c, floated->node, floated->pseudo, floated->style);
	if (floated->pseudo != PSEUDO_NONE) {
		add_generated(&c, floated->node, floated->pseudo);
	} else {
		add_generated(&c, floated->node, PSEUDO_BEFORE);
		add_spans(&c, floated->node);
		add_generated(&c, floated->node, PSEUDO_AFTER);
	}
	for (int i = 0; i < p->segment_count; i++)
		if (floated->pseudo != PSEUDO_NONE)
			p->segments[i].before = p->segments[i].after = 0;
	finish(&c, true);
}

void collect_string(struct text *text, struct paragraph *p,
	const struct style *style, const char *string)
{
	struct collector c = {
		.text = text,
		.p = p,
		.out.arena = text->scratch,
		.scale = 1000,
	};

	enter(&c, p->block, PSEUDO_NONE, style);
	add_text(&c, string, strlen(string));
	finish(&c, false);
}
