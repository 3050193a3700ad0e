/* Placing: the items of each page as frames on paper. */
#ifndef LAYOUT_PLACE_H
#define LAYOUT_PLACE_H

#include "layout/paginate.h"
#include "style/style.h"

/* Sets up and fills pages->page, ->count and the destinations. */
void place_pages(struct arena *arena, const struct styled *styled,
	const struct vlist *list, const struct span *spans, size_t count,
	struct pages *pages);

/* Adds a frame to the page. */
void place_frame(struct arena *arena, struct page *page,
	const struct frame *frame);

#endif
