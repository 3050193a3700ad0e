/*
 * Drawings that stand in the HTML itself: <svg> and all that it holds becomes a
 * picture whose address holds it, as if it were a file. What it says to those
 * who see none is its label or title.
 */
#include "markdown/walker.h"

#include "markdown/attributes.h"

#include <string.h>
#include <strings.h>

/* "%" would be read as the beginning of a byte's number. */
static const char *address_of(struct arena *arena, const char *svg)
{
	struct buf out = {.arena = arena};

	buf_puts(&out, "data:image/svg+xml,");
	for (; *svg; svg++)
		if (*svg == '%')
			buf_puts(&out, "%25");
		else
			buf_putc(&out, *svg);
	return out.data;
}

static const char *label_of(struct arena *arena, const char *svg)
{
	const char *label = attributes_html_value(arena, svg + 4,
		"aria-label");
	const char *title = strstr(svg, "<title>");

	if (label || !title)
		return label ? label : "";
	title += 7;
	return arena_strndup(arena, title, strcspn(title, "<"));
}

static void add_picture(struct walker *w, struct pos pos)
{
	const char *svg = w->svg.data;
	struct node *img = node_new(w->arena, KIND_IMG, pos);

	img->text = "";
	img->url = address_of(w->arena, svg);
	attributes_html(w->arena, img, svg + 4);
	img->text = label_of(w->arena, svg);
	img->text_len = strlen(img->text);
	if (!img->text_len)
		node_add_class(w->arena, img, "decoration");
	node_add_class(w->arena, img, "svg");
	node_append(w->parent, img);
}

bool html_add_svg(struct walker *w, const char *tag, struct pos pos)
{
	bool ours = strncasecmp(tag, "<svg", 4) == 0 &&
		strchr(" \t\r\n/>", tag[4]);
	bool closes = strncasecmp(tag, "</svg", 5) == 0;
	size_t len = strlen(tag);

	if (!ours && !w->svg_depth)
		return false;
	if (!w->svg_depth)
		walker_flush(w);
	if (!w->svg_depth)
		w->svg.arena = w->svg_text.arena = w->arena;
	buf_add(&w->svg, tag, len);
	if (ours && !(len > 1 && tag[len - 2] == '/'))
		w->svg_depth++;
	else if (closes)
		w->svg_depth--;
	if (w->svg_depth)
		return true;
	add_picture(w, pos);
	w->svg = w->svg_text = (struct buf){0};
	return true;
}

bool html_add_svg_text(struct walker *w, const char *s)
{
	if (!w->svg_depth)
		return false;
	buf_puts(&w->svg_text, s);
	for (; *s; s++)
		if (*s == '&')
			buf_puts(&w->svg, "&amp;");
		else if (*s == '<')
			buf_puts(&w->svg, "&lt;");
		else
			buf_putc(&w->svg, *s);
	return true;
}

void html_drop_svg(struct walker *w, struct pos pos)
{
	if (!w->svg_depth)
		return;
	diag_warning(w->diag, pos, "an <svg> that nothing ends here is left "
		"out, its text stays; write </svg> in the same block");
	w->svg_depth = 0;
	w->text_pos = pos;
	if (w->svg_text.len)
		buf_puts(&w->text, w->svg_text.data);
	w->svg = w->svg_text = (struct buf){0};
}
