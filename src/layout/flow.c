#include "layout/flow.h"

#include "layout/columns.h"
#include "layout/decorate.h"
#include "layout/marker.h"
#include "layout/penalty.h"
#include "layout/table.h"
#include "model/tree.h"

#include <string.h>

static const struct style *style_of(const struct flow *f,
	const struct node *node)
{
	return styled_at(f->shared->styled, node);
}

static const struct tag *tag_of(const struct flow *f, const struct node *node)
{
	return f->shared->tags->of_node[node->index];
}

/* The line's runs, images and boxes as frames; y is the baseline. */
static void add_line_frames(struct vitem *box, const struct line *line, sp x,
	sp y, const struct flow *f, const struct tag *tag)
{
	for (int i = 0; i < line->box_count; i++) {
		const struct line_box *b = &line->boxes[i];
		const struct border_box painted = {.x = sp_add(x, b->x), .y = b->y,
			.width = b->width, .height = b->height};

		box->frame_count += decorate_box(b->style, &painted,
			box->frames + box->frame_count);
	}
	for (int i = 0; i < line->run_count; i++) {
		const struct run *run = &line->runs[i];

		box->frames[box->frame_count++] = (struct frame){
			.kind = FRAME_RUN,
			.tag = tag ? tag : tags_of_run(f->shared->tags, run),
			.x = sp_add(x, run->x),
			.y = sp_sub(y, run->rise),
			.run = run,
		};
	}
	for (int i = 0; i < line->image_count; i++) {
		const struct line_image *image = &line->images[i];

		if (image->icon) {
			box->frames[box->frame_count++] = (struct frame){
				.kind = FRAME_ICON,
				.x = x + image->x,
				.y = y - image->height,
				.icon = {image->width, image->height,
					image->icon, image->colour},
			};
			continue;
		}
		box->frames[box->frame_count++] = (struct frame){
			.kind = FRAME_IMAGE,
			.tag = tag_of(f, image->node),
			.x = sp_add(x, image->x),
			.y = sp_sub(y, image->height),
			.image = {image->width, image->height, image->image},
		};
	}
}

static int frames_of(const struct line *line)
{
	return line->run_count + line->image_count +
		line->box_count * DECORATE_MOST;
}

/* A line as a box; a waiting bullet or number goes before it. */
static void append_line(struct flow *f, const struct line *line, sp x)
{
	struct marker m = f->marker;
	const struct line *label = m.item ? &m.paragraph->lines[0] : NULL;
	struct vitem *box = flow_append_box(f,
		sp_add(line->ascent, line->descent),
		frames_of(line) + (label ? frames_of(label) : 0));

	box->line = true;
	if (label)
		add_line_frames(box, label, sp_sub(m.right, label->width),
			line->ascent, f,
			f->shared->tags->label[m.item->index]);
	add_line_frames(box, line, x, line->ascent, f, NULL);
	f->marker.item = NULL;
}

static void remember(struct flow *f, const struct paragraph *p)
{
	struct set_paragraph *s;

	if (!f->shared->styled->traced)
		return;
	s = arena_alloc(f->shared->arena, sizeof *s);
	s->paragraph = p;
	*f->shared->end = s;
	f->shared->end = &s->next;
}

/* The column without what floats in it at this height. */
static struct column clear_of_floats(const struct flow *f, struct column c)
{
	sp left = sp_max(c.x, f->beside.from);
	sp right = sp_min(sp_add(c.x, c.width), f->beside.to);

	if (f->aside.count == 0 &&
		f->y + f->gap + f->gap_below_zero >= f->beside.until)
		return c;
	if (sp_sub(right, left) < c.width / 4)
		return c; /* as narrow as that, below it is better */
	return (struct column){left, sp_sub(right, left)};
}

static void take_floats(struct flow *f, struct paragraph *p, struct column c)
{
	for (size_t i = 0; i < f->float_count; i++)
		f->floats[i].x = sp_sub(f->floats[i].x, c.x);
	paragraph_add_floats(f->shared->text, p, f->floats, f->float_count);
	f->float_count = 0;
}

/* Where the marker stands inside, the first line begins behind it. */
static void place_marker(struct flow *f, struct paragraph *p, struct column c)
{
	if (!f->marker.item || !style_of(f, f->marker.item)->list_inside)
		return;
	p->lead = f->marker.paragraph->lines[0].width;
	f->marker.right = sp_add(c.x, p->lead);
}

static void flow_lines(struct flow *f, struct paragraph *p, struct column c)
{
	bool heading = node_is_heading(p->block);

	c = clear_of_floats(f, c);
	take_floats(f, p, c);
	place_marker(f, p, c);
	paragraph_set(f->shared->text, p, c.width);
	remember(f, p);
	for (int i = 0; i < p->line_count; i++) {
		if (i)
			flow_add_penalty(f, penalty_within(p, i));
		append_line(f, &p->lines[i], c.x);
		f->lines_after_heading = heading ? 0
			: f->lines_after_heading + 1;
	}
	paragraph_end(f->shared->text, p);
}

/* How much smaller, in 1/1000, preformatted text has to be to fit. */
static int scale_to_fit(const struct paragraph *p, sp width)
{
	sp natural = paragraph_natural_width(p);
	int scale;

	if (natural <= width)
		return 1000;
	scale = (int)((int64_t)width * 1000 / natural);
	return scale < 600 ? 600 : scale;
}

static void flow_text(struct flow *f, const struct node *node,
	struct column c)
{
	struct text *text = f->shared->text;
	struct paragraph *p = paragraph_new(text, node, PSEUDO_NONE, 1000);
	int scale = 1000;

	if (p->style->white_space == SPACE_PRE)
		scale = scale_to_fit(p, c.width);
	if (scale < 1000) {
		paragraph_end(text, p);
		p = paragraph_new(text, node, PSEUDO_NONE, scale);
	}
	flow_lines(f, p, c);
}

static void flow_rule(struct flow *f, const struct style *style,
	struct column c)
{
	const struct border *border = &style->border[TOP];
	struct vitem *box = flow_append_box(f, border->width, DECORATE_MOST);
	const struct border_box painted = {.x = c.x, .width = c.width,
		.height = border->width};

	box->frame_count += decorate_box(style, &painted,
		box->frames + box->frame_count);
}

static bool wants_anchor(const struct node *node, const struct style *style)
{
	return node->id || node_is_heading(node) || style->string_set;
}

static bool holds_spans(const struct node *node)
{
	return node->first && !doc_kinds[node->first->kind].block;
}

/* Blocks that a style sets like spans, as a list of tags: a paragraph. */
static const struct node *flow_spans(struct flow *f, const struct node *first,
	struct column c)
{
	const struct node *end = first;
	bool heading = false;

	for (; end && style_of(f, end)->display == DISPLAY_INLINE;
		end = end->next) {
		heading = heading || node_is_heading(end);
		if (wants_anchor(end, style_of(f, end)))
			flow_add_anchor(f, end);
	}
	flow_lines(f, paragraph_of_children(f->shared->text, first, end), c);
	if (heading) {
		flow_add_penalty(f, VPENALTY_FORBID);
		f->lines_after_heading = 0;
	}
	return end;
}

static sp edge(const struct style *style, int side, sp width)
{
	return sp_add(style->border[side].width,
		length_resolve(style->padding[side], width));
}

/*
 * ::before and ::after of a block that holds blocks: a paragraph of its own,
 * or, if it floats, a part of the next line.
 */
static void flow_generated(struct flow *f, const struct node *node,
	enum pseudo pseudo, struct column c)
{
	const struct styled *styled = f->shared->styled;
	const char *string = styled->generated[pseudo][node->index];
	const struct style *style = styled->style[pseudo][node->index];

	if (!string)
		return;
	if (style->float_side != FLOAT_NONE) {
		f->floats = arena_grow(f->shared->arena, f->floats,
			f->float_count, &f->float_capacity, sizeof *f->floats);
		f->floats[f->float_count++] =
			(struct floated){node, pseudo, style, c.x, 0};
		return;
	}
	flow_add_margin(f, length_resolve(style->margin[TOP], c.width), style);
	if (*string)
		flow_lines(f, paragraph_of_string(f->shared->text, node,
			style, string), flow_place(style, c));
	else if (!style->height.automatic) {
		struct column box = flow_place(style, c);
		const struct border_box painted = {.x = box.x,
			.width = box.width, .height = style->height.fixed};
		struct vitem *item = flow_append_box(f, painted.height,
			DECORATE_MOST);

		item->frame_count += decorate_box(style, &painted,
			item->frames + item->frame_count);
	}
	flow_add_margin(f, length_resolve(style->margin[BOTTOM], c.width), style);
}

void flow_children(struct flow *f, const struct node *node, struct column c)
{
	if (holds_spans(node) || node->kind == KIND_PRE) {
		flow_text(f, node, c);
		return;
	}
	flow_generated(f, node, PSEUDO_BEFORE, c);
	for (const struct node *n = node->first; n;)
		if (style_of(f, n)->display == DISPLAY_INLINE) {
			n = flow_spans(f, n, c);
		} else {
			flow_block(f, n, c);
			n = n->next;
		}
	flow_generated(f, node, PSEUDO_AFTER, c);
}

static void flow_content(struct flow *f, const struct node *node,
	const struct style *style, struct column c)
{
	struct text *text = f->shared->text;

	if (node->kind == KIND_HR) {
		flow_rule(f, style, c);
		return;
	}
	if (style->display == DISPLAY_LIST_ITEM)
		f->marker = marker_make(text, node, c.x);
	if (node->kind == KIND_TABLE &&
		table_flow(f, node, c, text->max_image_height))
		return;
	if (style->columns < 2 || holds_spans(node) ||
		!columns_flow(f, node, c, text->max_image_height))
		flow_children(f, node, c);
	if (f->marker.item == node) { /* an item without any text */
		struct paragraph *empty = paragraph_of_string(text, node,
			style, "\xE2\x80\x8B");

		flow_lines(f, empty, c);
		f->marker.item = NULL;
	}
}

struct column flow_inside(const struct style *style, struct column c)
{
	sp left = edge(style, LEFT, c.width), right =
		edge(style, RIGHT, c.width);

	return (struct column){sp_add(c.x, left),
		sp_max(sp_sub(sp_sub(c.width, left), right), SP_PT)};
}

/* A hr is its own border. */
static bool is_decorated(const struct node *node, const struct style *style)
{
	return node->kind != KIND_HR && decorate_any(style);
}

static void flow_decorated(struct flow *f, const struct node *node,
	const struct style *style, struct column c)
{
	struct decoration *d = arena_alloc(f->shared->arena, sizeof *d);
	bool rule = node->kind == KIND_HR;
	sp top = rule ? 0 : edge(style, TOP, c.width);
	sp bottom = rule ? 0 : edge(style, BOTTOM, c.width);
	int64_t y;

	*d = (struct decoration){style, c.x, c.width};
	if (is_decorated(node, style)) {
		flow_flush_gap(f);
		flow_append(f, (struct vitem){.kind = V_OPEN, .decoration = d});
		flow_add_penalty(f, VPENALTY_FORBID); /* the gap is above */
	}
	if (top)
		flow_append_padding(f, top, true);
	y = f->y;
	flow_content(f, node, style, flow_inside(style, c));
	if (!style->height.automatic && style->height.fixed > f->y - y)
		flow_append_padding(f, sp_clamp(style->height.fixed -
			(f->y - y)), false);
	if (bottom)
		flow_append_padding(f, bottom, false);
	if (is_decorated(node, style))
		flow_append(f, (struct vitem){.kind = V_CLOSE, .decoration = d});
}

struct column flow_place(const struct style *style, struct column c)
{
	sp left = length_resolve(style->margin[LEFT], c.width);
	sp right = length_resolve(style->margin[RIGHT], c.width);
	sp width = sp_sub(sp_sub(c.width, left), right), given = width;

	if (!style->width.automatic)
		given = sp_add(length_resolve(style->width, c.width),
			sp_add(edge(style, LEFT, c.width),
				edge(style, RIGHT, c.width)));
	if (!style->max_width.automatic)
		given = sp_min(given,
			length_resolve(style->max_width, c.width));
	if (style->margin[LEFT].automatic && style->margin[RIGHT].automatic)
		sp_grow(&left, sp_sub(width, given) / 2);
	else if (style->margin[LEFT].automatic)
		sp_grow(&left, sp_sub(width, given));
	return (struct column){sp_add(c.x, left), sp_max(given, SP_PT)};
}

static void flow_breaks_before(struct flow *f, const struct node *node,
	const struct style *style)
{
	int penalty = penalty_before(node);

	if (style->break_before == BREAK_PAGE)
		f->forced = true;
	else if (style->break_before == BREAK_AVOID)
		flow_add_penalty(f, VPENALTY_FORBID);
	else if (penalty)
		flow_add_penalty(f, penalty);
}

void flow_box(struct flow *f, const struct node *node, struct column c)
{
	const struct style *style = style_of(f, node);
	size_t before = f->list.count;

	flow_breaks_before(f, node, style);
	flow_add_margin(f, length_resolve(style->margin[TOP], c.width), style);
	f->keep += style->break_inside == BREAK_AVOID;
	flow_decorated(f, node, style, flow_place(style, c));
	f->keep -= style->break_inside == BREAK_AVOID;
	if (f->list.count > before && penalty_ends_in(node))
		f->penalty = VPENALTY_BLOCK;
	flow_add_margin(f, length_resolve(style->margin[BOTTOM], c.width), style);
	if (style->break_after == BREAK_PAGE)
		f->forced = true;
	else if (style->break_after == BREAK_AVOID)
		flow_add_penalty(f, VPENALTY_FORBID);
}

/* Blocks nest no deeper than DOC_DEPTH, so recursion is safe. */
void flow_block(struct flow *f, const struct node *node, struct column c)
{
	const struct style *style = style_of(f, node);

	if (style->display == DISPLAY_NONE)
		return;
	if (wants_anchor(node, style))
		flow_add_anchor(f, node);
	if (style->display == DISPLAY_CONTENTS)
		flow_children(f, node, c);
	else if (style->float_side != FLOAT_NONE)
		columns_float(f, node, c);
	else
		flow_box(f, node, c);
}
