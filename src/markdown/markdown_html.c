/*
 * Raw HTML among Markdown. Tags that are elements of ours open and close
 * nodes; those around blocks may hold Markdown, as <div class="x">, a blank
 * line, Markdown, a blank line, </div>. Whatever else a block of HTML holds
 * is turned into Markdown (html.c) and read again.
 */
#include "markdown/walker.h"

#include "base/utf8.h"
#include "markdown/attributes.h"
#include "markdown/element.h"
#include "markdown/icons.h"
#include "markdown/references.h"

#include <string.h>
#include <strings.h>

/* The name of an HTML tag: "<br/>" and "</BR>" are "br". */
static const char *tag_name(struct arena *arena, const char *html,
	bool *closes)
{
	const char *start;
	size_t len = element_name(html, &start, closes);
	char *name = arena_strndup(arena, start, len);

	for (char *c = name; *c; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c += 'a' - 'A';
	return name;
}

static void warn_tag(struct walker *w, struct pos pos, const char *name)
{
	const char *key = arena_printf(w->arena, "%s:%d", name, pos.line);
	void **seen = map_at(w->warned, key, strlen(key));

	if (!*seen)
		diag_warning(w->diag, pos,
			"the HTML tag <%s> is left out; its text stays", name);
	*seen = w;
}

static void push(struct walker *w, struct html_open open)
{
	struct html_stack *s = w->stack;

	s->open = arena_grow(s->arena, s->open, s->count, &s->capacity,
		sizeof *s->open);
	s->open[s->count++] = open;
}

void html_break(struct walker *w, struct pos pos)
{
	if (!w->line_due)
		return;
	w->line_due = false;
	walker_flush(w);
	if (w->parent->last && w->parent->last->kind != KIND_BR)
		node_append(w->parent, node_new(w->arena, KIND_BR, pos));
	if (w->number_due) {
		w->text_pos = pos;
		if (w->number_due < 0)
			buf_puts(&w->text, HTML_BULLET);
		else
			buf_printf(&w->text, "%d. ", w->number_due);
		w->number_due = 0;
	}
}

void html_enter(struct walker *w)
{
	w->line_due = false;
	push(w, (struct html_open){0});
}

/* Without content a box may still break a page, or a style draw in it; but
 * not an icon of a web font. */
static bool is_nothing(const struct html_open *o)
{
	const struct node *n = o->node;

	if (n->first || n->id || n->kind == KIND_TD || n->kind == KIND_TH)
		return false;
	if (!o->seen || (n->kind != KIND_DIV && n->kind != KIND_SPAN))
		return true;
	for (const char *const *c = n->classes; c && *c; c++)
		if (strcmp(*c, "fa") == 0 || strncmp(*c, "fa-", 3) == 0 ||
			strstr(*c, "icon"))
			return true;
	return false;
}

/* Puts the box's content in its place; a tight list has no paragraphs. */
static void unwrap(struct node *box)
{
	const struct node *item = box->parent;

	if (item->kind == KIND_LI && item->parent->tight)
		for (struct node *n = box->first; n; n = n->next)
			if (n->kind == KIND_P)
				n->kind = KIND_DIV;
	node_unwrap(box);
}

static const char *text_of(struct walker *w, const struct node *span)
{
	struct buf text = {.arena = w->arena};

	buf_add(&text, "", 0);
	node_text(span, &text);
	return text.data;
}

/* Ends the node that was opened last; a box that nobody sees goes. */
static void pop(struct walker *w)
{
	struct html_open *o = &w->stack->open[--w->stack->count];

	w->parent = o->node->parent;
	w->beside = o->node->kind == KIND_SPAN ? text_of(w, o->node) : NULL;
	if (w->beside && (o->follows ? element_are_apart(o->follows, w->beside)
			: element_begins_year(w->beside)))
		walker_part(w, o->node);
	if (icons_make(w->arena, o->node, o->attributes))
		return;
	if (is_nothing(o) && (o->node->kind == KIND_SPAN ||
			o->node->kind == KIND_EM))
		icons_become(o->node, NULL);
	else if (is_nothing(o))
		node_unlink(o->node);
	else if (!o->seen && (o->node->kind == KIND_DIV ||
			o->node->kind == KIND_SPAN))
		unwrap(o->node);
}

void html_unwind(struct walker *w)
{
	struct html_stack *s = w->stack;

	while (s->count && s->open[s->count - 1].node)
		pop(w);
	if (s->count)
		s->count--; /* the mark */
}

/* Ends what cannot go on beside such an element, in its table or list. */
static void close_implied(struct walker *w, const struct element *e)
{
	struct html_stack *s = w->stack;
	size_t from = s->count;

	for (size_t i = s->count; i && s->open[i - 1].node; i--) {
		enum kind open = s->open[i - 1].node->kind;

		if (open == KIND_TABLE || open == KIND_DL ||
			open == KIND_UL || open == KIND_OL)
			break;
		if (element_closes(e->kind, open))
			from = i - 1;
	}
	while (s->count > from)
		pop(w);
}

static void open_element(struct walker *w, const struct element *e,
	const char *tag, struct pos pos)
{
	struct node *node = node_new(w->arena, e->kind, pos);
	const char *attributes = tag + 1 + strlen(e->name);
	struct html_open open = {.node = node, .name = e->name,
		.attributes = doc_kinds[e->kind].block ? ""
			: arena_strdup(w->arena, attributes)};

	if (doc_kinds[e->kind].block)
		close_implied(w, e);
	html_break(w, pos);
	walker_flush(w);
	open.follows = e->kind == KIND_SPAN ? w->beside : NULL;
	w->beside = NULL;
	open.seen = attributes_html(w->arena, node, attributes) || e->class;
	open.hidden = attributes_hide(w->arena, node, attributes);
	if (node->kind == KIND_A && !node->url)
		node->kind = KIND_SPAN; /* <a name="…">, <a class="…"> */
	if (e->class)
		node_add_class(w->arena, node, e->class);
	html_take_numbers(w->arena, node, tag + 1 + strlen(e->name));
	node_append(w->parent, node);
	if (element_floats(attributes))
		walker_part(w, node);
	push(w, open);
	w->parent = node;
}

/* Only what has an end is left out: all the rest of a document has none. */
static void drop_hidden(struct walker *w, struct html_open *o)
{
	struct node *n = o->node;
	const char *text = text_of(w, n);

	text += strspn(text, " \t\r\n");
	if (*text)
		left_out_add(w->arena, w->hidden, n->pos, text, strlen(text));
	while (n->first)
		node_unlink(n->first);
	o->seen = false;
	n->id = NULL;
}

/* Ends the nearest open element of that name in this container, if any. */
static void close_element(struct walker *w, const struct element *e)
{
	struct html_stack *s = w->stack;
	size_t i = s->count;

	while (i && s->open[i - 1].node && s->open[i - 1].name != e->name)
		i--;
	if (!i || !s->open[i - 1].node)
		return;
	walker_flush(w);
	while (s->count > i)
		pop(w);
	if (s->open[i - 1].hidden)
		drop_hidden(w, &s->open[i - 1]);
	pop(w);
}

/* One of an element of its own. */
static void add_icon(struct walker *w, const char *name, const char *tag,
	struct pos pos)
{
	struct node *node = node_new(w->arena, KIND_ICON, pos);

	node->icon = icons_in_tag(w->arena, tag + 1 + strlen(name));
	walker_flush(w);
	node_append(w->parent, node);
}

static void add_image(struct walker *w, const char *tag, struct pos pos)
{
	struct node *img = node_new(w->arena, KIND_IMG, pos);

	img->text = img->url = "";
	attributes_html(w->arena, img, tag + 1 + strcspn(tag + 1, " \t\r\n/>"));
	walker_flush(w);
	node_append(w->parent, img);
}

/* A tag that begins and ends lines, where it stands among text. There, too, the
 * items of lists have their numbers. */
static void add_line_end(struct walker *w, const struct element *e,
	const char *tag, bool closes)
{
	w->line_due = true;
	if (e->kind == KIND_OL || e->kind == KIND_UL)
		w->number = closes ? 0 : e->kind == KIND_UL ? -1
			: html_number(w->arena, tag + 3, "start", 1);
	else if (e->kind == KIND_LI && !closes) {
		w->number_due = w->number;
		w->number += w->number > 0;
	}
}

/* A type's argument, as in "List<String>", which is no tag. */
static bool is_generic(const struct walker *w, const char *tag,
	const char *name)
{
	size_t n = w->text.len;

	return n && utf8_ascii_alnum[(unsigned char)w->text.data[n - 1]] &&
		strlen(tag) == strlen(name) + 2 && tag[1] != '/';
}

static struct node *open_table(const struct walker *w)
{
	struct node *n = w->parent;

	while (n && n->kind != KIND_TABLE)
		n = n->parent;
	return n;
}

void html_add_inline(struct walker *w, const char *tag, struct pos pos)
{
	const struct element *e;
	const char *name;
	bool closes;

	if (strncmp(tag, "<!--", 4) == 0 || w->image ||
		html_add_svg(w, tag, pos))
		return;
	name = tag_name(w->arena, tag, &closes);
	e = element_lookup(name, strlen(name));
	if (strcmp(name, "br") == 0 || strcmp(name, "hr") == 0) {
		walker_flush(w);
		node_append(w->parent, node_new(w->arena, KIND_BR, pos));
	} else if (element_is_image(name, strlen(name))) {
		if (!closes)
			add_image(w, tag, pos);
	} else if (element_is_column(name, strlen(name)) && !closes) {
		html_take_column(w->arena, open_table(w), tag + 4);
	} else if (tag[1] == '!' || tag[1] == '?') {
		diag_warning(w->diag, pos, "left out: %s", tag);
	} else if (e && doc_kinds[e->kind].block) {
		add_line_end(w, e, tag, closes);
	} else if (e && !closes) {
		if (w->stack->count < DOC_DEPTH)
			open_element(w, e, tag, pos);
	} else if (e) {
		close_element(w, e);
	} else if (is_generic(w, tag, name)) {
		buf_puts(&w->text, tag);
	} else if (element_is_icon(name, strlen(name))) {
		if (!closes)
			add_icon(w, name, tag, pos);
	} else if (strcmp(name, "wbr") != 0) {
		warn_tag(w, pos, name);
	}
}

/* Whether there is nothing but tags of containers, and white space. */
static bool is_structure(const char *html)
{
	bool any = false;

	for (html += strspn(html, " \t\r\n"); *html;
		html += strspn(html, " \t\r\n")) {
		size_t n = element_tag_length(html);
		const struct element *e;
		const char *name;
		bool closes;

		if (!n)
			return false;
		n = element_name(html, &name, &closes);
		e = element_lookup(name, n);
		if (!e || !doc_kinds[e->kind].block)
			return false;
		any = true;
		html += element_tag_length(html);
	}
	return any;
}

/* The parent may hold blocks: it is no paragraph of raw HTML's own. */
static void add_structure(struct walker *w, const char *html, struct pos pos)
{
	for (html += strspn(html, " \t\r\n"); *html;
		html += strspn(html, " \t\r\n")) {
		const char *name;
		bool closes;
		size_t n = element_name(html, &name, &closes);
		const struct element *e = element_lookup(name, n);

		if (closes)
			close_element(w, e);
		else if (w->stack->count < DOC_DEPTH)
			open_element(w, e, html, pos);
		html += element_tag_length(html);
	}
}

/* "<style>": the document's own sheet. Whether it was one. */
static bool add_sheet(struct walker *w, const char *html, struct pos pos)
{
	struct doc_sheet *sheet, **end = w->sheets;
	const char *p = html + strspn(html, " \t\r\n"), *close;

	if (strncasecmp(p, "<style", 6) != 0 || !strchr(" \t\r\n>", p[6]) ||
		!end || !element_tag_length(p))
		return false;
	p += element_tag_length(p);
	close = strstr(p, "</style");
	if (!close)
		close = p + strlen(p);
	sheet = arena_alloc(w->arena, sizeof *sheet);
	sheet->css = arena_strndup(w->arena, p, (size_t)(close - p));
	sheet->len = (size_t)(close - p);
	sheet->pos = pos;
	for (; html < p; html++, sheet->pos.column++)
		if (*html == '\n') {
			sheet->pos.line++;
			sheet->pos.column = 0;
		}
	while (*end)
		end = &(*end)->next;
	*end = sheet;
	w->sheets = end;
	return true;
}

/* Spans that stand for themselves: a paragraph of tags and text. */
static void add_line(struct walker *w, cmark_node *node)
{
	const char *html = cmark_node_get_literal(node);
	struct pos pos = walker_pos(w, node);

	w->parent = walker_add_node(w, KIND_P, node);
	html_enter(w);
	while (*html) {
		size_t n = element_tag_length(html);

		if (n) {
			html_add_inline(w, arena_strndup(w->arena, html, n),
				pos);
		} else {
			n = strcspn(html + 1, "<") + 1;
			if (!html[n] && html[n - 1] == '\n')
				n--;
			walker_add_text(w, node,
				arena_strndup(w->arena, html, n));
			n += html[n] == '\n';
		}
		html += n;
	}
	html_drop_svg(w, pos);
	walker_flush(w);
	w->line_due = false;
	html_unwind(w);
	w->parent = w->parent->parent;
	if (!w->parent->last->first)
		node_unlink(w->parent->last);
}

/* The block's content as Markdown, in its place. */
static bool add_markdown(struct walker *w, cmark_node *node)
{
	const char *html = cmark_node_get_literal(node);
	struct pos pos = walker_pos(w, node);
	const char *markdown = html_to_markdown(w->arena, html, strlen(html),
		pos, w->diag);
	struct walker inner = *w;
	cmark_node *root;
	bool ok;

	if (!*markdown)
		return true;
	inner.in_html = true;
	inner.html = pos;
	inner.text = (struct buf){.arena = w->arena};
	markdown = references_add(w->arena, w->references, markdown);
	root = walker_parse(markdown, strlen(markdown));
	ok = walker_walk(&inner, root);
	cmark_node_free(root);
	w->parent = inner.parent; /* a container may have been left open */
	return ok;
}

/* "<!-- pagebreak -->", and other spellings of it. */
static bool is_page_break(const char *html)
{
	static const char *const words[] = {"pagebreak", "page-break",
		"page break", "newpage", "new page"};
	size_t n;

	html += strspn(html, " \t");
	if (strncmp(html, "<!--", 4) != 0)
		return false;
	html += 4 + strspn(html + 4, " \t");
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		n = strlen(words[i]);
		if (strncasecmp(html, words[i], n) == 0 &&
			strncmp(html + n + strspn(html + n, " \t/"), "-->",
				3) == 0)
			return true;
	}
	return false;
}

static void add_page_break(struct walker *w, struct pos pos)
{
	struct node *div = node_new(w->arena, KIND_DIV, pos);

	div->css = "break-after: page";
	node_append(w->parent, div);
}

bool html_add_block(struct walker *w, cmark_node *node)
{
	const char *html = cmark_node_get_literal(node);
	struct pos pos = walker_pos(w, node);
	const char *end = html_missing_end(html);

	walker_flush(w);
	if (end) {
		diag_error(w->diag, pos, "this is not closed, so all below it "
			"would be lost; end it with '%s'", end);
		return false;
	}
	if (is_page_break(html))
		add_page_break(w, pos);
	else if (is_structure(html))
		add_structure(w, html, pos);
	else if (w->in_html)
		add_line(w, node);
	else if (!add_sheet(w, html, pos))
		return add_markdown(w, node);
	return true;
}
