/* Lines of plain text, broken to a width. interchange/ only. */
#ifndef INTERCHANGE_WRAP_H
#define INTERCHANGE_WRAP_H

#include "base/buf.h"

/*
 * Appends the text, a line of its own: its first with `first` spaces before it,
 * those it is broken into with `rest`. Breaks at spaces and between East Asian
 * characters, so that none is wider than `width` columns where that is
 * possible; 0: it is not broken. A '\n' in the text breaks it too.
 */
void wrap_text(struct buf *out, const char *text, size_t len, int width,
	int first, int rest);

/* How wide the text is. */
int wrap_columns(const char *text, size_t len);

#endif
