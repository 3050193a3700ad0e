/* Labels that stand in a line of their own. resume/ only: evidence.c. */
#ifndef RESUME_EVIDENCE_LABEL_H
#define RESUME_EVIDENCE_LABEL_H

#include "resume/evidence.h"

/* Where headings, terms or lines in bold are labels ("Job title"), says so of
 * them and labels the lines below each. */
void evidence_labels_above(const struct typed_lines *lines,
	struct evidence *all);

/* In a table whose titles say what its cells are, no cell is a label: "Diploma"
 * below "Degree". */
void evidence_labels_in_rows(const struct typed_lines *lines,
	struct evidence *all);

#endif
