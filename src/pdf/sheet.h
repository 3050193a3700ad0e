/*
 * The sheet that a page is printed on: larger than the page if colour shall
 * reach the edge that it is trimmed to, or marks say where (ISO 32000-1,
 * 14.11.2). pdf/ only.
 */
#ifndef PDF_SHEET_H
#define PDF_SHEET_H

#include "pdf/content.h"

/* How far the sheet goes beyond the page, on each side. */
sp sheet_margin(const struct pdf_options *options);

/* The page's boxes, as entries of its dictionary. */
void sheet_put_boxes(struct buf *out, const struct page *page,
	const struct pdf_options *options);

/* A rectangle that touches the page's edge goes on into the bleed. */
struct frame sheet_bleed(const struct frame *rect, const struct page *page,
	sp bleed);

/* The marks to cut by, on the page's content; they print on all plates. */
void sheet_put_marks(struct content_writer *w);

/* The colour of the marks, an entry of the pages' resources. */
void sheet_put_resources(struct buf *out);

#endif
