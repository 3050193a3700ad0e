#include "layout/marker.h"

static const char *const bullets[] = {
	[LIST_DISC] = "\xE2\x80\xA2",   /* U+2022 */
	[LIST_CIRCLE] = "\xE2\x97\xA6", /* U+25E6 */
	[LIST_SQUARE] = "\xE2\x96\xAA", /* U+25AA */
};

/* A list's item whose number is known. */
struct numbered {
	const struct node *item;
	int number;
};

/* The item's number: its own, or its list's start, counted on; from the item of
 * the list that was asked for last. */
static int number_of(struct text *text, const struct node *item)
{
	struct numbered **last = (struct numbered **)map_at(&text->numbered,
		&item->parent, sizeof item->parent);
	int64_t n = 0;
	const struct node *p = item;

	if (!*last)
		*last = arena_alloc(text->arena, sizeof **last);
	for (; p && p != (*last)->item; p = p->prev)
		n += p->kind == KIND_LI;
	if (item->start)
		n = item->start;
	else if (p)
		n += (*last)->number;
	else
		n += item->parent->kind == KIND_OL
			? (int64_t)item->parent->start - 1 : 0;
	**last = (struct numbered){item, sp_clamp(n)};
	return (*last)->number;
}

struct marker marker_make(struct text *text, const struct node *item,
	sp right)
{
	const struct style *own = styled_at(text->styled, item);
	const struct style *style =
		text->styled->style[PSEUDO_MARKER][item->index];
	struct buf out = {.arena = text->passing};
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
		list_style_print(&out, own->list_style, number_of(text,
			item));
		buf_putc(&out, '.');
	}
	if (!out.len)
		return (struct marker){0};
	if (out.data[out.len - 1] != ' ')
		buf_putc(&out, ' ');
	p = paragraph_of_string(text, item, style ? style : own, out.data);
	paragraph_break(text, p, (struct measure){SP_MAX / 2, SP_MAX / 2});
	paragraph_done(text, p);
	if (!p->line_count)
		return (struct marker){0};
	return (struct marker){p, item, right};
}
