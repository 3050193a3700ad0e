/*
 * The layout stage: blocks to a vertical list of boxes, glue and penalties,
 * that list to pages of least cost, pages to frames.
 */
#ifndef LAYOUT_LAYOUT_H
#define LAYOUT_LAYOUT_H

#include "layout/page.h"
#include "text/text.h"

/* Never NULL and never without a page. */
const struct pages *layout(struct arena *arena, const struct styled *styled,
	struct fonts *fonts, struct diag *diag);

/*
 * The same with a text stage that is there already and keeps what it has
 * shaped, for a document that is set more than once.
 */
struct pages *layout_again(struct text *text, const struct styled *styled,
	struct diag *diag);

/* Closes the text stage, and with it what the pages were made by; returns
 * them. NULL is fine. */
struct pages *layout_end(struct text *text, struct pages *pages);

/* For --dump=items, lines and pages. */
void layout_dump_items(const struct pages *pages, struct buf *out);
void layout_dump_lines(const struct pages *pages, struct buf *out);
void layout_dump_pages(const struct pages *pages, struct buf *out);

/*
 * For --report: how each paragraph of more than one line was set, which of
 * its lines are bad, where they stand in the source and what would mend them;
 * then the same of all of them, and of each page how full it is and where it
 * ends.
 */
void layout_report(const struct pages *pages, struct buf *out);

#endif
