/* A leaf block's spans as one text. resume/ only: line.c. */
#ifndef RESUME_LINE_LAY_H
#define RESUME_LINE_LAY_H

#include "base/buf.h"
#include "resume/line.h"
#include "resume/line_join.h"

/* The text, the runs that cover it, the breaks in it. */
struct laid {
	struct buf text;
	struct typed_run *runs;
	int run_count;
	size_t run_capacity;
	int passed;      /* runs, and breaks, before the line put last: lines */
	int broken;      /* are put in order */
	struct soft *breaks;
	int break_count;
	size_t break_capacity;
};

struct laid line_lay(struct arena *arena, const struct node *block);

/* Gives its memory back. */
void line_lay_drop(struct laid *laid);

/* A cell's, without the breaks that part the two ends of a range of dates. */
struct laid line_lay_cell(struct arena *arena, const struct node *cell);

/* Where a cell's first line, which is its row's, ends: none of a list is, unless
 * there are only lists, `bare`; and whether that is so. */
size_t line_lay_first(const struct laid *cell, bool bare);
bool line_lay_bare(struct arena *arena, const struct node *tr);

#endif
