/*
 * Content streams: a page's frames as PDF operators (ISO 32000-1, 8 and 9).
 * pdf/ only.
 */
#ifndef PDF_CONTENT_H
#define PDF_CONTENT_H

#include "pdf/font.h"
#include "pdf/structure.h"

struct content_writer {
	struct buf out;
	const struct pdf_fonts *fonts;
	struct structure *structure;
	const struct page *page;
	int page_number; /* 0-based */
	bool gray;       /* every colour is written as its lightness */
	struct map *images; /* struct image to its number, from pdf/image.h */

	/* What the stream has set so far. */
	int font, variant;
	sp size;
	struct colour colour;
	bool coloured;
	int32_t stretch;
	sp tracking;
	sp rise;
	const struct tag *tag; /* of the open mark */
	bool marked;
};

/* Writes the operators of the page into w->out. */
void content_put(struct content_writer *w);

#endif
