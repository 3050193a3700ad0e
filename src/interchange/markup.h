/* Texts of data, in which people write Markdown and HTML. interchange/ only. */
#ifndef INTERCHANGE_MARKUP_H
#define INTERCHANGE_MARKUP_H

#include "model/tree.h"

/* Whether it is more than one line of text. */
bool markup_has_blocks(const char *text);

/* Appends the text's spans to the block, on one line. */
void markup_line(struct arena *arena, struct node *block, const char *text,
	struct pos pos, struct diag *diag);

/* Appends its blocks to the parent: paragraphs, whose lines stay lines, and
 * lists; a heading is a paragraph in bold. */
void markup_blocks(struct arena *arena, struct node *parent, const char *text,
	struct pos pos, struct diag *diag);

#endif
