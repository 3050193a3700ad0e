/* What a finished page's frames are to those who read: order and links. */
#ifndef LAYOUT_READING_H
#define LAYOUT_READING_H

#include "layout/page.h"

/* The frames of the document's header before all others. */
void reading_header_first(struct arena *arena, struct page *page);

/* Covers what stands in links with them. */
void reading_links(struct arena *arena, struct page *page);

/* Destinations in document order, in whichever column they are. */
void reading_destinations(struct pages *pages);

#endif
