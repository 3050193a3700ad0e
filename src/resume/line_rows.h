/* Tables of one row. resume/ only. */
#ifndef RESUME_LINE_ROWS_H
#define RESUME_LINE_ROWS_H

#include "resume/line_costs.h"

/* Whether the line is all the row that a table with titles has. */
bool line_is_only_row(const struct typed_lines *lines, int i);

/* Whether it also has a date and no label, and stands, with its titles, right
 * below a heading that is no section's: it says of what that is called when and
 * where it was. */
bool line_is_row_of_facts(const struct typed_lines *lines,
	const struct evidence *evidence, int i);

/* What such rows and titles cost otherwise than others. */
void line_row_costs(struct line_costs *c, int i);

#endif
