/*
 * Content streams: a page's frames as PDF operators (ISO 32000-1, 8 and 9).
 * pdf/ only.
 */
#ifndef PDF_CONTENT_H
#define PDF_CONTENT_H

#include "base/map.h"
#include "pdf/font.h"
#include "pdf/pdf.h"
#include "pdf/structure.h"

enum mark { MARK_NONE, MARK_TAG, MARK_ARTIFACT, MARK_PAGINATION };

struct content_writer {
	struct buf out;
	struct buf strings; /* of the run that is being shown */
	const struct pdf_fonts *fonts;
	struct structure *structure;
	const struct page *page;
	int page_number; /* 0-based */
	const struct pdf_options *options;
	sp margin;       /* of the sheet around the page */
	struct map *images; /* struct image to its number, from pdf/image.h */

	size_t order;    /* of what is being drawn, among the page's frames */

	/* What the stream has set so far. */
	enum mark mark;        /* that is open */
	const struct tag *tag; /* MARK_TAG: whose */
	bool reversed;         /* the mark's letters run backwards */
	bool in_text;          /* a text object is open */
	int64_t x, y;          /* where its line begins, in PLACES of a point */
	int font, variant;
	sp size;
	struct colour colour;
	bool coloured;
	int32_t stretch;
	sp tracking;
	sp rise;
};

/* Writes the operators of the page into w->out. */
void content_put(struct content_writer *w);

#endif
