#include "layout/mirror.h"

static sp width_of(const struct frame *f)
{
	switch (f->kind) {
	case FRAME_RUN:
		return f->run->width;
	case FRAME_RECT:
		return f->rect.width;
	case FRAME_ICON:
		return f->icon.width;
	default:
		return f->image.width;
	}
}

static void mirror_page(struct page *page)
{
	for (size_t i = 0; i < page->frame_count; i++) {
		struct frame *f = &page->frames[i];

		f->x = sp_sub(page->width, sp_add(f->x, width_of(f)));
	}
	for (size_t i = 0; i < page->link_count; i++) {
		struct page_link *link = &page->links[i];

		link->x = sp_sub(page->width, sp_add(link->x, link->width));
	}
}

void mirror_pages(struct pages *pages)
{
	for (int i = 0; i < pages->count; i++)
		mirror_page(&pages->page[i]);
}
