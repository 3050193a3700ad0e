/* YAML, read with libyaml, as a tree of values that know their place.
 * markdown/ only; a whole file is front_matter.h's. */
#ifndef MARKDOWN_YAML_TREE_H
#define MARKDOWN_YAML_TREE_H

#include "markdown/front_matter.h"

/*
 * Sets *meta to the source's map, or *prose when it is no map. `what` it is,
 * for messages: "front matter". false after an error.
 */
bool yaml_load(struct arena *arena, const struct source *yaml,
	const char *what, struct meta **meta, bool *prose, struct diag *diag);

#endif
