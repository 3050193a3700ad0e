/* What is wrong with lines and pages, for the report and the proof. */
#ifndef LAYOUT_REPORT_H
#define LAYOUT_REPORT_H

#include "layout/page.h"
#include "text/text.h"

enum fault { FAULT_NONE, FAULT_LOOSE, FAULT_TIGHT, FAULT_SHORT };

/*
 * The paragraph's line i: loose when its spaces are half as wide again as
 * they should be, tight when a fifth narrower, short when a quarter of a
 * ragged line is missing. Sets *degree, 1/1000 of spaces or of the measure.
 */
enum fault report_fault(const struct paragraph *p, int i, int *degree);

/* A last line of less than a tenth of the measure. */
bool report_is_runt(const struct paragraph *p);

/* Where a page ends, by its penalty: "before an entry". */
const char *report_ending(int penalty);

#endif
