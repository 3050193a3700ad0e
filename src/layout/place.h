/* Placing: the items of each page as frames on paper. */
#ifndef LAYOUT_PLACE_H
#define LAYOUT_PLACE_H

#include "layout/paginate.h"
#include "style/style.h"

/* A column of the text: its list, broken into parts, one for each page. */
struct text_column {
	const struct vlist *list;
	bool near; /* as in struct pages, of this column */
	int gaps;
	const struct span *spans;
	size_t count;
	sp x;   /* its left edge, in the text */
	sp top; /* on the first page: how far below the text's top */
};

/*
 * Sets up and fills pages->page, ->count, the destinations and the strings.
 * The columns stand in reading order, but that the header of the document
 * goes before all else, in whichever column it is.
 */
void place_pages(struct arena *arena, const struct styled *styled,
	const struct text_column *columns, int count, struct pages *pages);

/* Where a part of a list goes on a page that is no page of the document. */
struct placing {
	struct page *page;
	sp x, y;  /* y moves on */
	sp step;  /* the caller's: from one column to the next */
};

void place_span(struct arena *arena, const struct vlist *list,
	const struct span *span, struct placing *placing);

/* The frame, no further away and no larger than any paper: nothing beyond can
 * be seen, and two lengths of what stays can be added. */
struct frame frame_on_paper(struct frame frame);

/* Adds a frame to the page, on paper. */
void place_frame(struct arena *arena, struct page *page,
	const struct frame *frame);

/* Gives the frames' memory back: of all of them, or what there is for more. */
void place_drop(struct arena *arena, struct page *page);
void place_trim(struct arena *arena, struct page *page);

#endif
