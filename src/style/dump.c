/* Styles as --dump=style shows them. */
#include "style/style.h"

#include <string.h>

static void put_pt(struct buf *out, const char *label, sp v)
{
	buf_puts(out, label);
	buf_num(out, v, SP_PT, 3);
}

static void put_colour(struct buf *out, const char *label, struct colour c)
{
	buf_printf(out, "%s#%02x%02x%02x", label, c.r, c.g, c.b);
	if (c.a != 255)
		buf_printf(out, "%02x", c.a);
}

static void put_length(struct buf *out, struct length l)
{
	if (l.automatic) {
		buf_puts(out, "auto");
		return;
	}
	buf_num(out, l.fixed, SP_PT, 3);
	if (l.percent) {
		buf_putc(out, '+');
		buf_num(out, l.percent, 100, 2);
		buf_putc(out, '%');
	}
}

static void put_box(struct buf *out, const char *label,
	const struct length box[4])
{
	static const struct length zero[4];

	if (memcmp(box, zero, sizeof zero) == 0)
		return;
	buf_puts(out, label);
	for (int side = TOP; side <= LEFT; side++) {
		buf_puts(out, side ? "," : "");
		put_length(out, box[side]);
	}
}

static void put_font(struct buf *out, const struct style *s)
{
	buf_printf(out, " \"%s\"", s->font_family ? s->font_family[0] : "");
	put_pt(out, " ", s->font_size);
	put_pt(out, "/", s->line_height);
	buf_printf(out, " %d", s->font_weight);
	if (s->italic)
		buf_puts(out, " italic");
	for (int i = 0; i < s->feature_count; i++)
		buf_printf(out, " %s=%d", s->features[i].tag,
			s->features[i].value);
	if (s->letter_spacing)
		put_pt(out, " letter-spacing=", s->letter_spacing);
	put_colour(out, " ", s->colour);
}

static void put_borders(struct buf *out, const struct style *s)
{
	static const char *const names[] = {" border-top=", " border-right=",
		" border-bottom=", " border-left="};

	for (int side = TOP; side <= LEFT; side++)
		if (s->border[side].width) {
			put_pt(out, names[side], s->border[side].width);
			put_colour(out, "/", s->border[side].colour);
		}
}

/* What differs from the parent's style is worth a line. */
static void dump_node(const struct styled *styled, const struct node *n,
	struct buf *out)
{
	const struct style *s = styled_at(styled, n);
	const struct style *p = n->parent ? styled_at(styled, n->parent) : NULL;
	int depth = 0;

	for (const struct node *up = n->parent; up; up = up->parent)
		depth++;
	buf_printf(out, "%*s%s @%d", depth * 2, "", doc_kinds[n->kind].name,
		n->pos.line);
	if (!p || s->font_size != p->font_size ||
		s->line_height != p->line_height ||
		s->font_weight != p->font_weight || s->italic != p->italic ||
		s->font_family != p->font_family ||
		memcmp(&s->colour, &p->colour, sizeof s->colour) != 0 ||
		s->feature_count != p->feature_count ||
		s->letter_spacing != p->letter_spacing)
		put_font(out, s);
	put_box(out, " margin=", s->margin);
	put_box(out, " padding=", s->padding);
	put_borders(out, s);
	if (s->display == DISPLAY_NONE)
		buf_puts(out, " none");
	buf_putc(out, '\n');
}

void style_dump(const struct styled *styled, struct buf *out)
{
	const struct node *body = styled->doc->body;

	for (int i = 0; i < 2; i++) {
		const struct page_style *page = &styled->page[i];

		put_pt(out, i ? "pages " : "page 1 ", page->width);
		put_pt(out, "x", page->height);
		for (int side = TOP; side <= LEFT; side++)
			put_pt(out, side ? "," : " margin=",
				page->margin[side]);
		buf_putc(out, '\n');
	}
	for (const struct node *n = body; n; n = node_next(n, body))
		if (n->kind != KIND_TEXT)
			dump_node(styled, n, out);
}
