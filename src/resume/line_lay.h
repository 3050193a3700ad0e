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

#endif
