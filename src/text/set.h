/* Setting: the items of one line as runs of glyphs. */
#ifndef TEXT_SET_H
#define TEXT_SET_H

#include "text/text.h"

struct set_range {
	const struct item *items;
	size_t from, to;         /* [from, to): first box to the break */
	const struct item *end;  /* the item broken at; NULL: the paragraph's
	                            end */
	double ratio;            /* how far the items give way */
	double calm;             /* of that, what neighbours leave for the
	                            room between letters: 0 to 1 */
};

/* Fills in everything of `line` but its alignment. */
void set_line(struct text *text, const struct paragraph *p,
	const struct set_range *range, struct line *line);

#endif
