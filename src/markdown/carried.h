/* Words that a tag of a template or a component carries. markdown/ only. */
#ifndef MARKDOWN_CARRIED_H
#define MARKDOWN_CARRIED_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

struct carried {
	const char *head;  /* what says title, company, period and the like, in
	                      an order that reads as the head of an entry */
	const char *prose; /* what describes it */
};

/* What the attributes in tag[0..len) say, or strings without names of which one
 * is a date; "" for what there is not. */
struct carried carried_words(struct arena *arena, const char *tag, size_t len);

/* That as Markdown: in a line of its own a head of several parts is bold. */
const char *carried_markdown(struct arena *arena, struct carried carried,
	bool own_line);

#endif
