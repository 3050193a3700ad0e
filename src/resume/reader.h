/* The document's path of states under one hypothesis. resume/ only: reading.c. */
#ifndef RESUME_READER_H
#define RESUME_READER_H

#include "base/map.h"
#include "resume/document_costs.h"
#include "resume/document_steps.h"
#include "resume/region.h"

struct reader {
	struct arena *arena; /* the reader's own */
	struct document document;
	const unsigned *forms; /* of the lines, for sections' titles */
	const bool *subs;      /* lines of a form that known titles mostly have */
	enum topic *tables;    /* what a table's titles say that its rows are */
	unsigned form;         /* hypothesis: of titles; 0: none */
	bool known;            /* hypothesis: only known words are titles */
	bool bare;             /* hypothesis: nothing stands before the entries */
	double (*base)[DOC_STATES]; /* costs whatever the hypothesis is */
	double (*cost)[DOC_STATES]; /* by the hypothesis */
	double *front;         /* the least of base before the first section */
	enum name_step *name;  /* what a step to the name costs, by line */
	double *slack;         /* below the line, see set_costs */
	bool *closed;          /* no path leads back from a section there */
	double (*best)[DOC_STATES]; /* up to the line */
	unsigned char (*from)[DOC_STATES];
	struct map cache;      /* regions read, by first and end */
	struct region *found;  /* of the path at hand */
	const struct line_costs *costs;
	struct document_steps steps;
};

/* What the costs are bounded by, whatever the hypothesis is. */
void reader_set_front(struct reader *r);

/* The cost of the best path, and its states. */
double reader_run(struct reader *r);
void reader_trace(const struct reader *r, enum state *states);

#endif
