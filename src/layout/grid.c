#include "layout/grid.h"

#define GAP (12 * SP_PT)

static const struct tracks *tracks_of(const struct styled *styled)
{
	const struct style *style = styled_at(styled, styled->doc->body);

	if (style->display != DISPLAY_GRID || !style->tracks ||
		style->tracks->count < 2)
		return NULL;
	return style->tracks;
}

bool grid_make(const struct styled *styled, struct column text,
	struct grid *grid)
{
	const struct tracks *tracks = tracks_of(styled);
	const struct style *style = styled_at(styled, styled->doc->body);
	sp gap = style->column_gap.automatic ? GAP
		: length_resolve(style->column_gap, text.width);
	sp left = text.width, x = text.x;
	double shares = 0;

	*grid = (struct grid){0};
	if (!tracks)
		return false;
	grid->count = tracks->count;
	left = sp_clamp(left - (grid->count - 1) * (int64_t)gap);
	for (int i = 0; i < grid->count; i++) {
		shares += tracks->track[i].share;
		left = sp_sub(left, length_resolve(tracks->track[i].width,
			text.width));
	}
	for (int i = 0; i < grid->count; i++) {
		const struct track *t = &tracks->track[i];
		sp width = t->share > 0
			? (sp)(sp_max(left, 0) * (t->share / shares))
			: length_resolve(t->width, text.width);

		grid->column[i] = (struct column){x, sp_max(width, SP_PT)};
		sp_grow(&x, sp_add(grid->column[i].width, gap));
		if (width > grid->column[grid->main].width)
			grid->main = i;
	}
	return true;
}

int grid_column(const struct styled *styled, const struct grid *grid,
	const struct node *node)
{
	int asked = styled_at(styled, node)->grid_column;

	if (asked == GRID_ALL)
		return GRID_ALL;
	return asked >= 1 && asked <= grid->count ? asked - 1 : grid->main;
}

int grid_order(const struct styled *styled, const struct node *node)
{
	struct grid grid;
	int column;

	if (!grid_make(styled, (struct column){0, 500 * SP_PT}, &grid) ||
		node->kind == KIND_HEADER)
		return 0;
	column = grid_column(styled, &grid, node);
	return column == GRID_ALL ? 0 : column == grid.main ? 1 : 2;
}

/* From the first column's left edge to the last one's right edge. */
static sp width_of(const struct grid *grid)
{
	const struct column *last = &grid->column[grid->count - 1];

	return sp_sub(sp_add(last->x, last->width), grid->column[0].x);
}

static void flow_items(struct flow *flow, const struct grid *grid,
	const struct node *parent, int column)
{
	const struct styled *styled = flow->shared->styled;
	bool above = true; /* of the columns: what spans them stands there,
	                      further down it cannot */

	for (const struct node *n = parent->first; n; n = n->next) {
		int in = grid_column(styled, grid, n);

		if (styled_at(styled, n)->display == DISPLAY_CONTENTS) {
			flow_items(flow, grid, n, column);
			continue;
		}
		above = above && in == GRID_ALL;
		if (in == GRID_ALL && !above)
			in = grid->main;
		if (in == column)
			flow_block(flow, n, column == GRID_ALL
				? (struct column){grid->column[0].x,
					width_of(grid)}
				: grid->column[column]);
	}
}

void grid_flow(struct flow *flow, const struct grid *grid, int column)
{
	flow_items(flow, grid, flow->shared->styled->doc->body, column);
	flow_finish(flow);
}
