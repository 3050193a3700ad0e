/*
 * A table of one row below a heading: "Role | Place | Period" over what these
 * were. Its titles and its row are further lines of the head above.
 */
#include "resume/line_rows.h"

#include "resume/weight.h"

bool line_is_only_row(const struct typed_lines *lines, int i)
{
	const struct typed_line *line = &lines->line[i];

	return i > 0 && i < lines->count && line->kind == LINE_ROW &&
		line[-1].kind == LINE_HEAD_ROW && line[-1].list == line->list &&
		(i + 1 >= lines->count || line[1].list != line->list);
}

bool line_is_row_of_facts(const struct typed_lines *lines,
	const struct evidence *evidence, int i)
{
	return i > 1 && line_is_only_row(lines, i) && evidence[i].dated > 0.5 &&
		!evidence[i].labelled &&
		lines->line[i - 2].kind == LINE_HEADING &&
		evidence[i - 2].title < 0.8;
}

void line_row_costs(struct line_costs *c, int i)
{
	struct costs *l = &c->line[i];

	if (i && c->evidence[i - 1].dated > 0.5 &&
		line_is_row_of_facts(c->lines, c->evidence, i + 2))
		l->more += W(MORE_COMPLETE); /* facts of its own */
	if (line_is_row_of_facts(c->lines, c->evidence, i + 1)) {
		l->more = W(MORE);
	} else if (line_is_row_of_facts(c->lines, c->evidence, i)) {
		l->more = W(MORE);
		l->head += W(HEAD_FACT);
		l->can_role = false;
	}
}
