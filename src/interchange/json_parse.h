/* JSON as a tree of values that know their place. interchange/ only. */
#ifndef INTERCHANGE_JSON_PARSE_H
#define INTERCHANGE_JSON_PARSE_H

#include "model/doc.h"

/*
 * NULL after an error. Read over, with a warning: comments, commas behind a last
 * value, a key said twice (lists are joined, else the last counts). Nulls are
 * left out.
 */
struct meta *json_tree(struct arena *arena, const struct input *input,
	struct diag *diag);

#endif
