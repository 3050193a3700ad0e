/* The text stage's dumps: what golden tests compare. */
#include "text/text.h"

static void put_quoted(struct buf *out, const char *s, size_t len)
{
	buf_putc(out, '"');
	for (size_t i = 0; i < len; i++)
		switch (s[i]) {
		case '\n':
			buf_puts(out, "\\n");
			break;
		case '"':
		case '\\':
			buf_putc(out, '\\');
			/* fall through */
		default:
			buf_putc(out, s[i]);
		}
	buf_putc(out, '"');
}

static void put_pt(struct buf *out, const char *label, sp length)
{
	buf_puts(out, label);
	buf_num(out, length, SP_PT, 2);
}

void paragraph_dump_items(const struct paragraph *p, struct buf *out)
{
	buf_printf(out, "%s @%d\n", doc_kinds[p->block->kind].name,
		p->block->pos.line);
	for (size_t i = 0; i < p->item_count; i++) {
		const struct item *it = &p->items[i];

		switch (it->kind) {
		case ITEM_BOX:
			put_pt(out, "  box ", it->width);
			buf_putc(out, ' ');
			put_quoted(out, p->text + it->start,
				it->end - it->start);
			break;
		case ITEM_GLUE:
			put_pt(out, "  glue ", it->width);
			put_pt(out, " +", it->stretch);
			put_pt(out, " -", it->shrink);
			break;
		case ITEM_PENALTY:
			buf_printf(out, "  penalty %d", it->penalty);
			break;
		}
		buf_putc(out, '\n');
	}
}

static void dump_run(const struct run *run, struct buf *out)
{
	buf_printf(out, "    %s ", run->face->psname);
	buf_num(out, run->size, SP_PT, 2);
	put_pt(out, " x=", run->x);
	put_pt(out, " w=", run->width);
	if (run->rise)
		put_pt(out, " rise=", run->rise);
	buf_printf(out, " %d glyphs ", run->glyph_count);
	put_quoted(out, run->text, run->text_len);
	buf_putc(out, '\n');
}

void paragraph_dump_lines(const struct paragraph *p, struct buf *out)
{
	buf_printf(out, "%s @%d\n", doc_kinds[p->block->kind].name,
		p->block->pos.line);
	for (int i = 0; i < p->line_count; i++) {
		const struct line *line = &p->lines[i];

		put_pt(out, "  line w=", line->width);
		put_pt(out, " h=", line->ascent + line->descent);
		buf_printf(out, " badness=%lld\n", (long long)line->badness);
		for (int k = 0; k < line->run_count; k++)
			dump_run(&line->runs[k], out);
		for (int k = 0; k < line->image_count; k++) {
			put_pt(out, line->images[k].icon ? "    icon x="
				: "    image x=", line->images[k].x);
			put_pt(out, " w=", line->images[k].width);
			put_pt(out, " h=", line->images[k].height);
			buf_putc(out, '\n');
		}
	}
}
