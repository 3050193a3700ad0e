#include "layout/flow.h"

#include "layout/marker.h"

/* The column a block is set in. */
struct column {
	sp x, width;
};

static struct vitem *append(struct flow *f, struct vitem item)
{
	f->list.items = arena_grow(f->arena, f->list.items, f->list.count,
		&f->list.capacity, sizeof *f->list.items);
	f->list.items[f->list.count] = item;
	return &f->list.items[f->list.count++];
}

/* Margins that touch collapse: the largest, plus the most negative. */
static void add_margin(struct flow *f, sp margin, const struct style *style)
{
	if (margin > f->gap) {
		f->gap = margin;
		f->gap_stretch = sp_scale(margin, style->feather, 10000);
	}
	f->gap_below_zero = sp_min(f->gap_below_zero, margin);
}

/* Raises the cost of a page break before the next box. */
static void add_penalty(struct flow *f, int penalty)
{
	if (penalty < 0 && f->penalty <= 0)
		f->penalty = penalty < f->penalty ? penalty : f->penalty;
	else if (penalty > f->penalty)
		f->penalty = penalty;
}

/* Puts the penalty and glue that wait before the next box or mark. */
static void flush_gap(struct flow *f)
{
	int penalty = f->penalty;

	/* A heading wants two lines with it. */
	if ((f->keep || f->lines_after_heading == 1) &&
		penalty < VPENALTY_KEEP)
		penalty = VPENALTY_KEEP;
	if (f->forced)
		penalty = VPENALTY_FORCE;
	if (f->began) {
		append(f, (struct vitem){.kind = V_PENALTY,
			.penalty = penalty});
		append(f, (struct vitem){.kind = V_GLUE,
			.height = f->gap + f->gap_below_zero,
			.stretch = f->gap_stretch});
	}
	f->gap = f->gap_below_zero = f->gap_stretch = 0;
	f->penalty = VPENALTY_BLOCK;
	f->forced = false;
}

static struct vitem *append_box(struct flow *f, sp height, int frames)
{
	struct vitem *box;

	flush_gap(f);
	f->began = true;
	box = append(f, (struct vitem){.kind = V_BOX, .height = height,
		.anchors = f->anchors});
	box->frames = arena_array(f->arena, (size_t)frames,
		sizeof *box->frames);
	f->anchors = NULL;
	return box;
}

static void add_anchor(struct flow *f, const struct node *node)
{
	struct anchor *anchor = arena_alloc(f->arena, sizeof *anchor);

	anchor->node = node;
	anchor->next = f->anchors;
	f->anchors = anchor;
}

static const struct tag *tag_of(const struct flow *f, const struct node *node)
{
	return f->tags->of_node[node->index];
}

/* The line's runs and images as frames of the box; y is the baseline. */
static void add_line_frames(struct vitem *box, const struct line *line, sp x,
	sp y, const struct flow *f, const struct tag *tag)
{
	for (int i = 0; i < line->run_count; i++) {
		const struct run *run = &line->runs[i];

		box->frames[box->frame_count++] = (struct frame){
			.kind = FRAME_RUN,
			.tag = tag ? tag : tag_of(f, run->node),
			.x = x + run->x,
			.y = y - run->rise,
			.run = run,
		};
	}
	for (int i = 0; i < line->image_count; i++) {
		const struct line_image *image = &line->images[i];

		box->frames[box->frame_count++] = (struct frame){
			.kind = FRAME_IMAGE,
			.tag = tag_of(f, image->node),
			.x = x + image->x,
			.y = y - image->height,
			.image = {image->width, image->height, image->image},
		};
	}
}

static int frames_of(const struct line *line)
{
	return line->run_count + line->image_count;
}

/* A line as a box; a waiting bullet or number goes before it. */
static void append_line(struct flow *f, const struct line *line, sp x)
{
	struct marker m = f->marker;
	const struct line *label = m.item ? &m.paragraph->lines[0] : NULL;
	struct vitem *box = append_box(f, line->ascent + line->descent,
		frames_of(line) + (label ? frames_of(label) : 0));

	box->line = true;
	if (label)
		add_line_frames(box, label, m.right - label->width,
			line->ascent, f, f->tags->label[m.item->index]);
	add_line_frames(box, line, x, line->ascent, f, NULL);
	f->marker.item = NULL;
}

static void remember(struct flow *f, const struct paragraph *p)
{
	struct set_paragraph *s = arena_alloc(f->arena, sizeof *s);

	s->paragraph = p;
	*f->end = s;
	f->end = &s->next;
}

static bool is_heading(const struct node *node)
{
	return node->kind >= KIND_H1 && node->kind <= KIND_H6;
}

static void flow_lines(struct flow *f, struct paragraph *p,
	struct column c)
{
	const struct style *style = p->style;
	bool heading = is_heading(p->block);

	paragraph_set(f->text, p, c.width);
	remember(f, p);
	for (int i = 0; i < p->line_count; i++) {
		if (i && (i < style->orphans ||
			p->line_count - i < style->widows))
			add_penalty(f, VPENALTY_FORBID);
		else if (i)
			add_penalty(f, VPENALTY_LINE);
		append_line(f, &p->lines[i], c.x);
		f->lines_after_heading = heading ? 0
			: f->lines_after_heading + 1;
	}
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
	struct paragraph *p = paragraph_new(f->text, node, PSEUDO_NONE, 1000);
	int scale = 1000;

	if (p->style->white_space == SPACE_PRE)
		scale = scale_to_fit(p, c.width);
	if (scale < 1000)
		p = paragraph_new(f->text, node, PSEUDO_NONE, scale);
	flow_lines(f, p, c);
}

static void flow_rule(struct flow *f, const struct style *style,
	struct column c)
{
	const struct border *border = &style->border[TOP];
	struct vitem *box = append_box(f, border->width, 1);

	if (!border->width || !border->colour.a)
		return;
	box->frames[box->frame_count++] = (struct frame){
		.kind = FRAME_RECT,
		.x = c.x,
		.rect = {c.width, border->width, 0, border->colour},
	};
}

/* Spans, or blocks that a style sets like spans, as a list of tags. */
static bool holds_spans(const struct flow *f, const struct node *node)
{
	return node->first && (!doc_kinds[node->first->kind].block ||
		styled_at(f->styled, node->first)->display == DISPLAY_INLINE);
}

static bool is_decorated(const struct style *style)
{
	bool any = style->background.a;

	for (int side = TOP; side <= LEFT; side++)
		any = any || style->border[side].width;
	return any;
}

static sp edge(const struct style *style, int side, sp width)
{
	return style->border[side].width +
		length_resolve(style->padding[side], width);
}

static void flow_block(struct flow *f, const struct node *node,
	struct column c);

static void flow_content(struct flow *f, const struct node *node,
	const struct style *style, struct column c)
{
	if (node->kind == KIND_HR) {
		flow_rule(f, style, c);
		return;
	}
	if (style->display == DISPLAY_LIST_ITEM)
		f->marker = marker_make(f->text, node, c.x);
	if (holds_spans(f, node) || node->kind == KIND_PRE)
		flow_text(f, node, c);
	else
		for (const struct node *n = node->first; n; n = n->next)
			flow_block(f, n, c);
	if (f->marker.item == node) { /* an item without any text */
		struct paragraph *empty = paragraph_of_string(f->text, node,
			style, "\xE2\x80\x8B");

		flow_lines(f, empty, c);
		f->marker.item = NULL;
	}
}

/* Top padding holds on to what follows it, bottom padding to what precedes. */
static void append_padding(struct flow *f, sp height, bool top)
{
	if (!top)
		add_penalty(f, VPENALTY_FORBID);
	if (height > 0)
		append_box(f, height, 0);
	if (top)
		add_penalty(f, VPENALTY_FORBID);
}

static void flow_decorated(struct flow *f, const struct node *node,
	const struct style *style, struct column c)
{
	struct decoration *d = arena_alloc(f->arena, sizeof *d);
	struct column inner = {
		.x = c.x + edge(style, LEFT, c.width),
		.width = c.width - edge(style, LEFT, c.width) -
			edge(style, RIGHT, c.width),
	};
	sp top = edge(style, TOP, c.width);
	sp bottom = edge(style, BOTTOM, c.width);

	*d = (struct decoration){style, c.x, c.width};
	if (is_decorated(style)) {
		flush_gap(f);
		append(f, (struct vitem){.kind = V_OPEN, .decoration = d});
	}
	if (top)
		append_padding(f, top, true);
	flow_content(f, node, style, inner);
	if (bottom)
		append_padding(f, bottom, false);
	if (is_decorated(style))
		append(f, (struct vitem){.kind = V_CLOSE, .decoration = d});
}

/* The block's border box in its container. */
static struct column place_in(const struct style *style, struct column c)
{
	sp left = length_resolve(style->margin[LEFT], c.width);
	sp right = length_resolve(style->margin[RIGHT], c.width);
	sp width = c.width - left - right, given = width;

	if (!style->width.automatic)
		given = length_resolve(style->width, c.width) +
			edge(style, LEFT, c.width) +
			edge(style, RIGHT, c.width);
	if (!style->max_width.automatic)
		given = sp_min(given,
			length_resolve(style->max_width, c.width));
	if (style->margin[LEFT].automatic && style->margin[RIGHT].automatic)
		left += (width - given) / 2;
	else if (style->margin[LEFT].automatic)
		left += width - given;
	return (struct column){c.x + left, sp_max(given, SP_PT)};
}

static bool is_list(const struct node *node)
{
	return node->kind == KIND_UL || node->kind == KIND_OL;
}

static void flow_breaks_before(struct flow *f, const struct node *node,
	const struct style *style)
{
	if (style->break_before == BREAK_PAGE)
		f->forced = true;
	else if (style->break_before == BREAK_AVOID)
		add_penalty(f, VPENALTY_FORBID);
	else if (node->kind == KIND_SECTION)
		add_penalty(f, VPENALTY_SECTION);
	else if (node->kind == KIND_LI && node->prev)
		add_penalty(f, VPENALTY_ITEM);
	else if (is_list(node) && node->prev && node->prev->kind == KIND_P)
		add_penalty(f, VPENALTY_LIST);
}

/* Blocks nest no deeper than DOC_DEPTH, so recursion is safe. */
static void flow_block(struct flow *f, const struct node *node,
	struct column c)
{
	const struct style *style = styled_at(f->styled, node);

	if (style->display == DISPLAY_NONE)
		return;
	flow_breaks_before(f, node, style);
	if (node->id || is_heading(node))
		add_anchor(f, node);
	add_margin(f, length_resolve(style->margin[TOP], c.width), style);
	f->keep += style->break_inside == BREAK_AVOID;
	flow_decorated(f, node, style, place_in(style, c));
	f->keep -= style->break_inside == BREAK_AVOID;
	add_margin(f, length_resolve(style->margin[BOTTOM], c.width), style);
	if (style->break_after == BREAK_PAGE)
		f->forced = true;
	else if (style->break_after == BREAK_AVOID)
		add_penalty(f, VPENALTY_FORBID);
}

void flow_body(struct flow *f, sp width)
{
	f->end = &f->first;
	f->lines_after_heading = 2;
	flow_block(f, f->styled->doc->body, (struct column){0, width});
}
