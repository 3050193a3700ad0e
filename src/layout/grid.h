/*
 * The grid: columns of the whole text, each a flow of its own over all pages,
 * as "grid-template-columns" on body asks for.
 */
#ifndef LAYOUT_GRID_H
#define LAYOUT_GRID_H

#include "layout/flow.h"

#define GRID_MOST 6

struct grid {
	int count;  /* of columns */
	int main;   /* which is the widest: the main flow */
	struct column column[GRID_MOST];
};

/* Measures the columns; false when the body asks for none. */
bool grid_make(const struct styled *styled, struct column text,
	struct grid *grid);

/* The column that the body's child, or a child of one whose box is not
 * wanted, goes to; GRID_ALL for what goes over all of them. */
int grid_column(const struct styled *styled, const struct grid *grid,
	const struct node *node);

/* Whether the body's children in that column are read before the others. */
int grid_order(const struct styled *styled, const struct node *node);

/* Stacks what goes to the column. */
void grid_flow(struct flow *flow, const struct grid *grid, int column);

#endif
