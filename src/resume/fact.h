/*
 * What a label says of the entry it stands in: behind it in its line, or, where
 * the label has its line to itself ("【期間】", "### Period"), in the next.
 * resume/ only.
 */
#ifndef RESUME_FACT_H
#define RESUME_FACT_H

#include "resume/evidence.h"

/* A stretch of a line. */
struct fact {
	int line; /* -1: there is none */
	size_t from, to;
};

/* What the label at the start of line i is followed by. */
struct fact fact_value(const struct typed_lines *lines,
	const struct evidence *evidence, int i);

/* The line whose chief date the label of line i is of, if it is a date's; -1:
 * it is none. */
int fact_date(const struct typed_lines *lines, const struct evidence *evidence,
	int i);

#endif
