/* Directives: blocks that a name opens, as MyST, Docusaurus and VitePress have
 * them. markdown/ only. */
#ifndef MARKDOWN_DIRECTIVE_H
#define MARKDOWN_DIRECTIVE_H

#include "base/buf.h"

#include <stdbool.h>

/* Whether the name is one of those that such a block has everywhere. */
bool directive_is_known(const char *name, size_t len);

/* Writes the tag of a div of that class, and the title, if there is one, as a
 * paragraph in bold. */
void directive_open(struct buf *out, const char *name, size_t len,
	const char *title, size_t title_len);

/* Whether s[0..len) is a directive's option, ":class: tip". */
bool directive_is_option(const char *s, size_t len);

#endif
