/* What labels and columns say of a head's parts. resume/ only: head.c. */
#ifndef RESUME_HEAD_SLOTS_H
#define RESUME_HEAD_SLOTS_H

#include "resume/head.h"

/* Fixes the slots of the head's parts from `first` on, which line i has. */
void head_fix_slots(struct head *h, const struct reading *r, int i, int first);

/* Whether line i is the value of a label that stands above it. */
bool head_is_value(const struct reading *r, int i);

/* The label that the title of a table's column is. */
enum label label_of_title(const struct typed_line *titles, int cell);

#endif
