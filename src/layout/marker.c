#include "layout/marker.h"

static const char *const bullets[] = {
	[LIST_DISC] = "\xE2\x80\xA2",   /* U+2022 */
	[LIST_CIRCLE] = "\xE2\x97\xA6", /* U+25E6 */
	[LIST_SQUARE] = "\xE2\x96\xAA", /* U+25AA */
};

/* The item's number: its own, or its list's start, counted on. */
static int number_of(const struct node *item)
{
	int n = item->parent->kind == KIND_OL ? item->parent->start : 1;

	for (const struct node *p = item->prev; p; p = p->prev)
		n += p->kind == KIND_LI;
	return item->start ? item->start : n;
}

struct marker marker_make(struct text *text, const struct node *item,
	sp right)
{
	const struct style *own = styled_at(text->styled, item);
	const struct style *style =
		text->styled->style[PSEUDO_MARKER][item->index];
	struct buf out = {.arena = text->arena};
	const char *content =
		text->styled->generated[PSEUDO_MARKER][item->index];
	struct paragraph *p;

	if (content)
		buf_puts(&out, content);
	else if (own->list_style <= LIST_SQUARE)
		buf_puts(&out, bullets[own->list_style]);
	else if (own->list_style == LIST_STRING)
		buf_puts(&out, own->list_string);
	else if (own->list_style != LIST_NONE) {
		list_style_print(&out, own->list_style, number_of(item));
		buf_putc(&out, '.');
	}
	if (!out.len)
		return (struct marker){0};
	if (out.data[out.len - 1] != ' ')
		buf_putc(&out, ' ');
	p = paragraph_of_string(text, item, style ? style : own, out.data);
	paragraph_break(text, p, (struct measure){SP_MAX / 2, SP_MAX / 2});
	if (!p->line_count)
		return (struct marker){0};
	return (struct marker){p, item, right};
}
