/* Letters with accents, and others, in LaTeX. latex.c only. */
#ifndef MARKDOWN_LATEX_ACCENT_H
#define MARKDOWN_LATEX_ACCENT_H

#include "base/buf.h"

/* Past "\'{e}", "{\'e}" or "\ss{}" at s, whose letter goes to out; NULL: none
 * is here. */
const char *latex_accent(const char *s, struct buf *out);

#endif
