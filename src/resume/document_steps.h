/* Steps from line to line of the upper level. resume/ only: reading.c. */
#ifndef RESUME_DOCUMENT_STEPS_H
#define RESUME_DOCUMENT_STEPS_H

#include "resume/document_costs.h"

/* Lines that differ in what it costs to be the name. */
enum name_step { NAME_OTHER, NAME_SOLE, NAME_LABELLED, NAME_STEPS };

#define STEP_NEVER 1e9 /* of a state that another cannot follow */

struct document_steps {
	double cost[NAME_STEPS][DOC_STATES][DOC_STATES]; /* from, to */
	double back[NAME_STEPS]; /* the least from a section to before it */
};

void document_steps(struct document_steps *steps);

#endif
