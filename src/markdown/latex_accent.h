/* Letters with accents, and others, in LaTeX. latex.c only. */
#ifndef MARKDOWN_LATEX_ACCENT_H
#define MARKDOWN_LATEX_ACCENT_H

#include "base/buf.h"

#include <stdbool.h>

/* Past "\'{e}", "{\'e}", "\ss{}", or "\'e" in a word, at s in the text that
 * begins at start; the letter goes to out. NULL: none is here. */
const char *latex_accent(const char *start, const char *s, struct buf *out);

/* Whether the "~" at s is a space that breaks no line, as in "Fig.~3";
 * `known`: there are commands of LaTeX in the text. */
bool latex_is_tie(const char *start, const char *s, bool known);

#endif
