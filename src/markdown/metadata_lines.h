/* MultiMarkdown's front matter: lines "Title: …" on top. front_matter.c only. */
#ifndef MARKDOWN_METADATA_LINES_H
#define MARKDOWN_METADATA_LINES_H

#include "markdown/front_matter.h"

/* Moves *source past the lines and returns their map; NULL: it begins with
 * none. */
struct meta *metadata_lines_read(struct arena *arena, struct source *source);

#endif
