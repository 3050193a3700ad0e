#include "layout/marker.h"

#include <string.h>

static const char *const bullets[] = {
	[LIST_DISC] = "\xE2\x80\xA2",   /* U+2022 */
	[LIST_CIRCLE] = "\xE2\x97\xA6", /* U+25E6 */
	[LIST_SQUARE] = "\xE2\x96\xAA", /* U+25AA */
};

/* The item's number: its list's start, counted on. */
static int number_of(const struct node *item)
{
	int n = item->parent->kind == KIND_OL ? item->parent->start : 1;

	for (const struct node *p = item->prev; p; p = p->prev)
		n += p->kind == KIND_LI;
	return n;
}

/* a, b ... z, aa, ab: bijective base 26. */
static void put_alphabetic(struct buf *out, int n, char first)
{
	char digits[8];
	int len = 0;

	for (; n > 0 && len < 8; n = (n - 1) / 26)
		digits[len++] = (char)(first + (n - 1) % 26);
	while (len)
		buf_putc(out, digits[--len]);
}

static void put_roman(struct buf *out, int n, bool upper)
{
	static const struct {
		int value;
		const char *lower, *upper;
	} rows[] = {
		{1000, "m", "M"}, {900, "cm", "CM"}, {500, "d", "D"},
		{400, "cd", "CD"}, {100, "c", "C"}, {90, "xc", "XC"},
		{50, "l", "L"}, {40, "xl", "XL"}, {10, "x", "X"},
		{9, "ix", "IX"}, {5, "v", "V"}, {4, "iv", "IV"},
		{1, "i", "I"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		for (; n >= rows[i].value; n -= rows[i].value)
			buf_puts(out, upper ? rows[i].upper : rows[i].lower);
}

static void put_number(struct buf *out, enum list_style how, int n)
{
	bool roman = how == LIST_LOWER_ROMAN || how == LIST_UPPER_ROMAN;
	bool letters = how == LIST_LOWER_ALPHA || how == LIST_UPPER_ALPHA;

	if (roman && n > 0 && n < 4000)
		put_roman(out, n, how == LIST_UPPER_ROMAN);
	else if (letters && n > 0)
		put_alphabetic(out, n, how == LIST_LOWER_ALPHA ? 'a' : 'A');
	else
		buf_printf(out, "%d", n);
	buf_putc(out, '.');
}

static void put_content(struct buf *out, const struct content *content)
{
	for (; content; content = content->next)
		if (content->kind == CONTENT_TEXT)
			buf_puts(out, content->text);
}

struct marker marker_make(struct text *text, const struct node *item,
	sp right)
{
	const struct style *own = styled_at(text->styled, item);
	const struct style *style =
		text->styled->style[PSEUDO_MARKER][item->index];
	struct buf out = {.arena = text->arena};
	struct paragraph *p;

	if (style && style->content)
		put_content(&out, style->content);
	else if (own->list_style <= LIST_SQUARE)
		buf_puts(&out, bullets[own->list_style]);
	else if (own->list_style == LIST_STRING)
		buf_puts(&out, own->list_string);
	else if (own->list_style != LIST_NONE)
		put_number(&out, own->list_style, number_of(item));
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
