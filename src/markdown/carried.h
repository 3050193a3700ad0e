/* Words that a tag of a template or a component carries. markdown/ only. */
#ifndef MARKDOWN_CARRIED_H
#define MARKDOWN_CARRIED_H

#include "base/arena.h"

#include <stddef.h>

/* What the attributes in tag[0..len) say as title, company, period and the
 * like, in an order that reads as the head of an entry; "" if nothing. */
const char *carried_words(struct arena *arena, const char *tag, size_t len);

#endif
