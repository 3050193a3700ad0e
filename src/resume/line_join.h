/* Which soft breaks of a paragraph its author's editor made. resume/ only. */
#ifndef RESUME_LINE_JOIN_H
#define RESUME_LINE_JOIN_H

#include "model/doc.h"

/* A break in a block's text. */
struct soft {
	size_t at;  /* its byte: '\n', or that of a hard break */
	int width;  /* of the source's line before it, about; bytes */
	bool hard;  /* the author's own: joins within a range of dates only */
	bool open;  /* in the middle of emphasis, code or a link */
	bool joins; /* set by line_join: the text goes on */
};

/* The length of a typed bullet ("•") and the spaces behind it, or 0. */
size_t line_bullet(const char *s, size_t len);

/* Whether the line begins with a number where Markdown has no list: "(a) ",
 * "iv) ". */
bool line_is_numbered(const char *s, size_t len);

/* The width to which most paragraphs of the document are wrapped; 0: none. */
int line_wrap_of(const struct doc *doc);

/* Sets `joins` of the breaks of one block's text. wrap: see above. */
void line_join(struct soft *breaks, int count, const char *text, size_t len,
	int wrap);

/* The same of a heading of the highest level, which may be a name in two
 * lines. */
void line_join_name(struct soft *breaks, int count, const char *text,
	size_t len);

#endif
