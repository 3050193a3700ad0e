/* TOML, as front matter between lines of "+++" is written. markdown/ only. */
#ifndef MARKDOWN_TOML_H
#define MARKDOWN_TOML_H

#include "markdown/front_matter.h"

/* Whether the text's first line with content is "key = value". */
bool toml_is(struct arena *arena, const struct source *source);

/*
 * The source's map: numbers, dates and truths as their text. NULL after an
 * error, or, without one, when there are only comments.
 */
struct meta *toml_read(struct arena *arena, const struct source *source,
	struct diag *diag);

#endif
