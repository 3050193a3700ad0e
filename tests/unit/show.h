/* How the fields of a style are written in a table of cases. */
#ifndef SHOW_H
#define SHOW_H

#include "base/buf.h"
#include "style/style.h"

#include <string.h>

/* How a field is written in the table of cases. */
typedef void show(struct buf *out, const struct style *s);

static void put_sp(struct buf *out, sp v)
{
	if (out->len && out->data[out->len - 1] != '(')
		buf_putc(out, ' ');
	buf_num(out, v, SP_PT, 2);
}

static void put_colour(struct buf *out, struct colour c)
{
	buf_printf(out, "%s%02x%02x%02x%02x", out->len ? " " : "", c.r, c.g,
		c.b, c.a);
}

static void put_length(struct buf *out, struct length l)
{
	if (l.automatic) {
		buf_puts(out, out->len ? " auto" : "auto");
		return;
	}
	put_sp(out, l.fixed);
	if (l.percent) {
		buf_putc(out, '+');
		buf_num(out, l.percent, 100, 2);
		buf_putc(out, '%');
	}
}

#define LENGTH(field) \
	static void field(struct buf *out, const struct style *s) \
	{ \
		put_length(out, s->field); \
	}
#define NUMBER(field) \
	static void field(struct buf *out, const struct style *s) \
	{ \
		buf_printf(out, "%d", (int)s->field); \
	}
#define POINTS(field) \
	static void field(struct buf *out, const struct style *s) \
	{ \
		put_sp(out, s->field); \
	}

LENGTH(text_indent)
LENGTH(width)
LENGTH(height)
LENGTH(max_width)
LENGTH(max_height)
NUMBER(font_weight)
NUMBER(italic)
NUMBER(font_stretch)
NUMBER(kerning)
NUMBER(text_align)
NUMBER(text_align_last)
NUMBER(text_transform)
NUMBER(text_wrap)
NUMBER(hyphens)
NUMBER(white_space)
NUMBER(overflow_wrap)
NUMBER(direction)
NUMBER(hanging_punctuation)
NUMBER(expansion)
NUMBER(protrusion)
NUMBER(display)
NUMBER(float_side)
NUMBER(list_inside)
NUMBER(columns)
NUMBER(break_before)
NUMBER(break_after)
NUMBER(break_inside)
NUMBER(orphans)
NUMBER(widows)
NUMBER(feather)
POINTS(font_size)
POINTS(line_height)
POINTS(letter_spacing)
POINTS(word_spacing)
LENGTH(border_radius)
LENGTH(column_gap)
NUMBER(grid_column)

static void family(struct buf *out, const struct style *s)
{
	for (const char *const *f = s->font_family; f && *f; f++)
		buf_printf(out, "%s%s", out->len ? "," : "", *f);
}

static void features(struct buf *out, const struct style *s)
{
	for (int i = 0; i < s->feature_count; i++)
		buf_printf(out, "%s%s=%d", i ? " " : "", s->features[i].tag,
			s->features[i].value);
}

static void colour(struct buf *out, const struct style *s)
{
	put_colour(out, s->colour);
}

static void background(struct buf *out, const struct style *s)
{
	put_colour(out, s->background);
}

static void decoration(struct buf *out, const struct style *s)
{
	buf_printf(out, "%d %d", s->underline, s->line_through);
}

static void limits(struct buf *out, const struct style *s)
{
	buf_printf(out, "%d %d %d", s->hyphenate_word, s->hyphenate_before,
		s->hyphenate_after);
}

static void valign(struct buf *out, const struct style *s)
{
	buf_printf(out, "%d", s->vertical_align);
	put_sp(out, s->vertical_shift);
}

static void margin(struct buf *out, const struct style *s)
{
	for (int side = TOP; side <= LEFT; side++)
		put_length(out, s->margin[side]);
}

static void padding(struct buf *out, const struct style *s)
{
	for (int side = TOP; side <= LEFT; side++)
		put_length(out, s->padding[side]);
}

static void widths(struct buf *out, const struct style *s)
{
	for (int side = TOP; side <= LEFT; side++)
		put_sp(out, s->border[side].width);
}

static void lines(struct buf *out, const struct style *s)
{
	for (int side = TOP; side <= LEFT; side++)
		buf_printf(out, "%s%d", side ? " " : "",
			s->border[side].style);
}

static void edges(struct buf *out, const struct style *s)
{
	for (int side = TOP; side <= LEFT; side++)
		put_colour(out, s->border[side].colour);
}

static void list(struct buf *out, const struct style *s)
{
	buf_printf(out, "%d %s", s->list_style,
		s->list_style == LIST_STRING ? s->list_string : "");
}

static void content(struct buf *out, const struct style *s)
{
	for (const struct content *c = s->content; c; c = c->next)
		buf_printf(out, "%s%d %s", out->len ? ", " : "", c->kind,
			c->text ? c->text : "");
}

static void counters(struct buf *out, const struct counter_change *c)
{
	for (; c; c = c->next)
		buf_printf(out, "%s%s %d", out->len ? ", " : "", c->name,
			c->value);
}

static void counter_reset(struct buf *out, const struct style *s)
{
	counters(out, s->counter_reset);
}

static void counter_increment(struct buf *out, const struct style *s)
{
	counters(out, s->counter_increment);
}

static void tracks(struct buf *out, const struct style *s)
{
	for (int i = 0; s->tracks && i < s->tracks->count; i++) {
		const struct track *t = &s->tracks->track[i];

		if (t->share > 0)
			buf_printf(out, "%s%dfr", i ? " " : "",
				(int)t->share);
		else
			put_length(out, t->width);
	}
}

static void bands(struct buf *out, const struct style *s)
{
	for (int i = 0; s->bands && i < s->bands->count; i++) {
		if (!i)
			buf_puts(out, s->bands->down ? "down" : "right");
		put_colour(out, s->bands->band[i].colour);
		put_length(out, s->bands->band[i].to);
	}
}

static void icon(struct buf *out, const struct style *s)
{
	buf_puts(out, s->icon ? s->icon : "none");
}

static void string_set(struct buf *out, const struct style *s)
{
	buf_puts(out, s->string_set ? s->string_set : "none");
}

#endif
