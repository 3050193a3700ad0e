/*
 * What stands around the tags of a template, and says nothing once they are
 * taken out. markdown/ only.
 */
#ifndef MARKDOWN_EMPTIED_H
#define MARKDOWN_EMPTIED_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

/* Of the tags that were taken from a line. */
struct emptied {
	int values;   /* {{ x }} */
	int branches; /* {% else %} */
};

/* Whether what is left of a line, s[0..len), is only what joined or labelled
 * values: "**** ( - ): ", "### in ". */
bool emptied_line(const char *s, size_t len, struct emptied tags);

/* Blanks the headings, and bold labels, below which the text has nothing but
 * lines that tags were taken from: marks has one byte a line, not 0 for those.
 * Calls back with each. */
void emptied_headings(struct arena *arena, char *text, const char *marks,
	void (*visit)(void *context, int line, const char *s, size_t len),
	void *context);

#endif
