/* How much a line reads like a sentence. resume/ only: evidence.c. */
#ifndef RESUME_SENTENCE_H
#define RESUME_SENTENCE_H

#include "resume/line.h"

/* 0 to 1; count: its words but for dates and addresses. */
double sentence_of(const struct typed_line *line, int count);

/* Whether three of four words begin with a capital at least. */
bool sentence_is_names(const struct typed_line *line);

#endif
