/*
 * Fitting pages: the document is set again and again, with the values of the
 * style's clamp() moved, until it has as many pages as were asked for.
 */
#ifndef LAYOUT_FIT_H
#define LAYOUT_FIT_H

#include "layout/layout.h"

#define FIT_STEPS 32 /* from preferred to the ends of all clamps */

struct fit_wish {
	int pages; /* at most so many; 0: as many as it takes */
	bool fill; /* grow to fill the last page */
};

/* What is styled and set, over and over. */
struct fit_job {
	struct doc *doc;
	const struct sheet *const *sheets;
	int sheet_count;
	struct style_options options;
	struct fonts *fonts;
	const struct styled *styled; /* with all values preferred */
};

/*
 * How far each kind gives way at a step: gaps first, then leading, margins,
 * size; below 0 they shrink, above they grow.
 */
struct fit fit_at(int step);

/*
 * The pages at the step nearest to 0 that grants the wish, or after an error
 * NULL; at most 12 layouts. Of other layouts than the last no message is
 * seen. `said` gets what was changed, "2 pages: leading 13.5 to 13.1 pt";
 * nothing if nothing was.
 */
const struct pages *fit_pages(struct arena *arena, const struct fit_job *job,
	const struct fit_wish *wish, struct buf *said, struct diag *diag);

#endif
