/* The layout stage's dumps: what golden tests compare. */
#include "layout/flow.h"
#include "layout/layout.h"

void layout_dump_items(const struct pages *pages, struct buf *out)
{
	const struct set_paragraph *s = pages->paragraphs;

	for (; s; s = s->next)
		paragraph_dump_items(s->paragraph, out);
}

void layout_dump_lines(const struct pages *pages, struct buf *out)
{
	const struct set_paragraph *s = pages->paragraphs;

	for (; s; s = s->next)
		paragraph_dump_lines(s->paragraph, out);
}

static void put_pt(struct buf *out, const char *label, sp length)
{
	buf_puts(out, label);
	buf_num(out, length, SP_PT, 2);
}

static void dump_frame(const struct frame *frame, struct buf *out)
{
	put_pt(out, "  ", frame->x);
	put_pt(out, ",", frame->y);
	buf_printf(out, " %s ", frame->tag ? tag_names[frame->tag->type]
		: frame->pagination ? "pagination" : "artifact");
	switch (frame->kind) {
	case FRAME_RUN:
		buf_printf(out, "%s ", frame->run->face->psname);
		buf_num(out, frame->run->size, SP_PT, 2);
		buf_printf(out, " \"%.*s\"\n", (int)frame->run->text_len,
			frame->run->text);
		break;
	case FRAME_RECT:
		put_pt(out, "rect ", frame->rect.width);
		put_pt(out, "x", frame->rect.height);
		buf_printf(out, " #%02x%02x%02x\n", frame->rect.colour.r,
			frame->rect.colour.g, frame->rect.colour.b);
		break;
	case FRAME_ICON:
		put_pt(out, "icon ", frame->icon.width);
		buf_printf(out, " %s\n", frame->icon.icon->name);
		break;
	case FRAME_IMAGE:
		put_pt(out, "image ", frame->image.width);
		put_pt(out, "x", frame->image.height);
		buf_putc(out, '\n');
		break;
	}
}

void layout_dump_pages(const struct pages *pages, struct buf *out)
{
	for (int i = 0; i < pages->count; i++) {
		const struct page *page = &pages->page[i];

		buf_printf(out, "page %d", i + 1);
		put_pt(out, " ", page->width);
		put_pt(out, "x", page->height);
		buf_putc(out, '\n');
		for (size_t k = 0; k < page->frame_count; k++)
			dump_frame(&page->frames[k], out);
		for (size_t k = 0; k < page->link_count; k++) {
			const struct page_link *link = &page->links[k];

			put_pt(out, "  link ", link->x);
			put_pt(out, ",", link->y);
			put_pt(out, " ", link->width);
			put_pt(out, "x", link->height);
			buf_printf(out, " %s\n", link->node->url);
		}
	}
	for (size_t k = 0; k < pages->destination_count; k++) {
		const struct destination *d = &pages->destinations[k];

		buf_printf(out, "destination %s #%s page %d",
			doc_kinds[d->node->kind].name,
			d->node->id ? d->node->id : "", d->page + 1);
		put_pt(out, " y=", d->y);
		buf_putc(out, '\n');
	}
}
