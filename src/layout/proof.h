/* --proof: the pages with what the report says drawn on them. */
#ifndef LAYOUT_PROOF_H
#define LAYOUT_PROOF_H

#include "layout/page.h"
#include "text/text.h"

/*
 * The same pages with artifacts added: the text's area, lines' boxes and
 * baselines, loose lines tinted red by degree, tight ones blue, short ones
 * yellow; marks for hyphens and runts; in the margins the lines' numbers in
 * the source, and where each page ends at what cost.
 */
const struct pages *proof(struct arena *arena, const struct pages *pages,
	struct fonts *fonts, struct diag *diag);

#endif
