/*
 * The document's link reference definitions, "[label]: address", for Markdown
 * that is parsed by itself: what stands in raw HTML.
 */
#ifndef MARKDOWN_REFERENCES_H
#define MARKDOWN_REFERENCES_H

#include "base/arena.h"

struct references;

struct references *references_read(struct arena *arena, const char *text,
	size_t len);

/* The text with those definitions behind it that its brackets ask for. All
 * that is added is no more than four times the document. */
const char *references_add(struct arena *arena, struct references *r,
	const char *text);

#endif
