/* Contrast of text with what is painted behind it: WCAG 2.2, 1.4.3. */
#ifndef LAYOUT_CONTRAST_H
#define LAYOUT_CONTRAST_H

#include "layout/page.h"

/* Warns, once for each pair of colours, of less than 4.5 : 1. */
void contrast_check(struct arena *arena, const struct pages *pages,
	struct diag *diag);

/* From 100, no contrast, to 2100, black on white. */
int contrast_ratio(struct colour a, struct colour b);

#endif
