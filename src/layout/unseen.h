/* Text that is in the document and not on the paper. */
#ifndef LAYOUT_UNSEEN_H
#define LAYOUT_UNSEEN_H

#include "layout/page.h"

/*
 * Warns, with the words, of text that is off the page, too small to be seen,
 * transparent, painted over, set over other text, or left out by a style of
 * the user's.
 */
void unseen_check(struct arena *arena, const struct pages *pages,
	struct diag *diag);

#endif
