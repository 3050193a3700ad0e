/*
 * The walker: cmark's events to our nodes. A container's ENTER opens a node,
 * its EXIT closes it; `parent` is the open one.
 */
#include "markdown/walker.h"

#include "base/utf8.h"
#include "markdown/references.h"
#include "markdown/url.h"

#include <stdlib.h>
#include <string.h>

struct pos walker_pos(const struct walker *w, cmark_node *node)
{
	int line = cmark_node_get_start_line(node);

	if (w->in_html)
		return w->html;
	return (struct pos){w->source->file,
		line ? w->source->line + line - 1 : w->source->line,
		cmark_node_get_start_column(node)};
}

void walker_flush(struct walker *w)
{
	if (!w->text.len)
		return;
	node_append(w->parent, node_new_text(w->arena, w->text.data,
		w->text.len, w->text_pos));
	w->text.len = 0;
}

void walker_part(struct walker *w, struct node *node)
{
	const struct node *last = node->prev;
	char end;

	while (last && last->last)
		last = last->last;
	if (!last || last->kind != KIND_TEXT || !last->text_len)
		return;
	end = last->text[last->text_len - 1];
	if ((end & 0x80) || utf8_ascii_alnum[(unsigned char)end] ||
		strchr(").,:;!?*", end))
		node_insert_before(node, node_new_text(w->arena, " ", 1,
			node->pos));
}

/* How many blanks begin a link's text, or stand behind a picture in it, which is
 * an icon beside that: HTML's line ends there are for who types it. */
static size_t blanks_in_link(const struct walker *w, const char *s)
{
	const struct node *last = w->parent->last;

	return w->parent->kind == KIND_A && !w->text.len &&
		(!last || last->kind == KIND_IMG) ? strspn(s, " \t\n") : 0;
}

void walker_add_text(struct walker *w, cmark_node *node, const char *s)
{
	size_t blanks = w->image ? 0 : blanks_in_link(w, s);

	if (w->image) {
		struct buf alt = {.arena = w->arena};

		buf_add(&alt, w->image->text, w->image->text_len);
		buf_puts(&alt, s);
		w->image->text = alt.data;
		w->image->text_len = alt.len;
		return;
	}
	if (html_add_svg_text(w, s))
		return;
	if (w->line_due && s[strspn(s, " \t\n")])
		html_break(w, walker_pos(w, node));
	w->beside = NULL;
	if (!w->text.len)
		w->text_pos = walker_pos(w, node);
	if (blanks && w->parent->last)
		buf_putc(&w->text, ' ');
	buf_puts(&w->text, s + blanks);
}

struct node *walker_add_node(struct walker *w, enum kind kind,
	cmark_node *node)
{
	struct node *made = node_new(w->arena, kind, walker_pos(w, node));

	if (doc_kinds[kind].block)
		w->line_due = false;
	html_break(w, made->pos);
	walker_flush(w);
	w->beside = NULL;
	node_append(w->parent, made);
	return made;
}

/* cmark's own allocator aborts when there is no memory. */
static void *must_calloc(size_t count, size_t size)
{
	void *p = calloc(count, size);

	if (!p)
		arena_out_of_memory();
	return p;
}

static void *must_realloc(void *old, size_t size)
{
	void *p = realloc(old, size);

	if (!p)
		arena_out_of_memory();
	return p;
}

cmark_node *walker_parse(const char *text, size_t len)
{
	/* The nodes keep its address. */
	static cmark_mem memory = {must_calloc, must_realloc, free};
	cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT |
		CMARK_OPT_VALIDATE_UTF8, &memory);
	cmark_node *root;

	cmark_parser_feed(parser, text, len);
	root = cmark_parser_finish(parser);
	cmark_parser_free(parser);
	return root;
}

/* Whether a fence opens the block of code: the source says so where it
 * begins. What came out of raw HTML has no place of its own. */
static bool is_fenced(struct walker *w, cmark_node *node)
{
	const struct source *s = w->source;
	size_t column = (size_t)cmark_node_get_start_column(node);
	int line = cmark_node_get_start_line(node) - 1;

	if (w->in_html)
		return true;
	for (; w->line < line; w->line++) {
		const char *nl = memchr(s->text + w->line_at, '\n',
			s->len - w->line_at);

		if (!nl)
			return true;
		w->line_at = (size_t)(nl - s->text) + 1;
	}
	return w->line_at + column + 2 <= s->len && column &&
		(memcmp(s->text + w->line_at + column - 1, "```", 3) == 0 ||
		memcmp(s->text + w->line_at + column - 1, "~~~", 3) == 0);
}

static void add_code_block(struct walker *w, cmark_node *node)
{
	struct node *pre = walker_add_node(w, KIND_PRE, node), *code;
	const char *text = cmark_node_get_literal(node);
	const char *info = cmark_node_get_fence_info(node);
	size_t len = strlen(text);

	if (info && *info)
		pre->info = arena_strdup(w->arena, info);
	else if (!is_fenced(w, node))
		pre->info = INDENTED;
	while (len && text[len - 1] == '\n')
		len--;
	code = node_new(w->arena, KIND_CODE, pre->pos);
	node_append(pre, code);
	if (len)
		node_append(code,
			node_new_text(w->arena, text, len, pre->pos));
}

static void add_code(struct walker *w, cmark_node *node)
{
	const char *text = cmark_node_get_literal(node);
	struct node *code;

	if (w->image) {
		walker_add_text(w, node, text);
		return;
	}
	code = walker_add_node(w, KIND_CODE, node);
	if (*text)
		node_append(code, node_new_text(w->arena, text, strlen(text),
			code->pos));
}

/* Whether the text ends in a backslash with a space behind it, which CommonMark
 * takes for no break though it is meant as one; takes it off. */
static bool take_backslash(struct walker *w)
{
	size_t len = w->text.len;

	if (w->image || !len || w->text.data[len - 1] != '\\')
		return false;
	while (len && strchr("\\ ", w->text.data[len - 1]))
		len--;
	w->text.len = len;
	w->text.data[len] = '\0';
	return true;
}

/* Nodes without children; false after an error. */
static bool add_leaf(struct walker *w, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_TEXT:
		walker_add_text(w, node, cmark_node_get_literal(node));
		break;
	case CMARK_NODE_SOFTBREAK:
		if (take_backslash(w))
			walker_add_node(w, KIND_BR, node);
		else
			walker_add_text(w, node, w->image ? " " : "\n");
		break;
	case CMARK_NODE_LINEBREAK:
		take_backslash(w);
		if (w->image)
			walker_add_text(w, node, " ");
		else
			walker_add_node(w, KIND_BR, node);
		break;
	case CMARK_NODE_CODE:
		add_code(w, node);
		break;
	case CMARK_NODE_CODE_BLOCK:
		add_code_block(w, node);
		break;
	case CMARK_NODE_HTML_BLOCK:
		return html_add_block(w, node);
	case CMARK_NODE_HTML_INLINE:
		html_add_inline(w, cmark_node_get_literal(node),
			walker_pos(w, node));
		break;
	case CMARK_NODE_THEMATIC_BREAK:
		walker_add_node(w, KIND_HR, node);
		break;
	default:
		break;
	}
	return true;
}

/* Which of our nodes a container becomes; KIND_COUNT for none. */
static enum kind container_kind(cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_BLOCK_QUOTE:
		return KIND_BLOCKQUOTE;
	case CMARK_NODE_LIST:
		return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
			? KIND_OL
			: KIND_UL;
	case CMARK_NODE_ITEM:
		return KIND_LI;
	case CMARK_NODE_PARAGRAPH:
		return KIND_P;
	case CMARK_NODE_HEADING:
		return (enum kind)(KIND_H1 +
			cmark_node_get_heading_level(node) - 1);
	case CMARK_NODE_EMPH:
		return KIND_EM;
	case CMARK_NODE_STRONG:
		return KIND_STRONG;
	case CMARK_NODE_LINK:
		return KIND_A;
	case CMARK_NODE_IMAGE:
		return KIND_IMG;
	default:
		return KIND_COUNT;
	}
}

/* HTML has no <p> in a tight list; a div is what no style sees there. */
static bool is_tight(const struct walker *w, enum kind kind)
{
	return kind == KIND_P && w->parent->kind == KIND_LI &&
		w->parent->parent->tight;
}

static const char *copy_or_null(struct arena *arena, const char *s)
{
	return s && *s ? arena_strdup(arena, s) : NULL;
}

/* "[Telegram](here "https://t.me/ann")": the address stands where a title may,
 * and a mere word where the address should. */
static void swap_title(struct node *link)
{
	const char *title = link->title;

	if (!title || strpbrk(link->url, "./#?:@") ||
		!(url_has_scheme(title, "https") ||
			url_has_scheme(title, "http")))
		return;
	link->url = title;
	link->title = NULL;
}

static void enter(struct walker *w, cmark_node *node, enum kind kind)
{
	struct node *made = walker_add_node(w, is_tight(w, kind) ? KIND_DIV : kind,
		node);

	if (kind == KIND_OL)
		made->start = cmark_node_get_list_start(node);
	if (kind == KIND_OL || kind == KIND_UL)
		made->tight = cmark_node_get_list_tight(node);
	if (kind == KIND_A || kind == KIND_IMG) {
		made->url = arena_strdup(w->arena, cmark_node_get_url(node));
		made->title = copy_or_null(w->arena,
			cmark_node_get_title(node));
		if (kind == KIND_A)
			swap_title(made);
	}
	if (node_is_heading(made) && cmark_node_get_end_line(node) >
			cmark_node_get_start_line(node))
		made->info = SETEXT;
	if (kind == KIND_IMG) {
		made->text = "";
		w->image = made;
		return;
	}
	w->parent = made;
}

static void leave(struct walker *w, enum kind kind)
{
	if (kind == KIND_IMG) {
		w->image = NULL;
		return;
	}
	if (doc_kinds[kind].block) {
		html_drop_svg(w, w->parent->pos);
		take_backslash(w); /* a break at the end breaks nothing */
		w->line_due = false;
	}
	walker_flush(w);
	html_unwind(w);
	w->parent = w->parent->parent;
}

static bool is_too_deep(struct walker *w, cmark_node *node)
{
	if (w->stack->count <= DOC_DEPTH)
		return false;
	diag_error(w->diag, walker_pos(w, node),
		"lists, quotes or emphasis nested more than %d deep",
		DOC_DEPTH);
	return true;
}

/* Containers inside an image only add to its alt text. */
static bool walk_event(struct walker *w, cmark_event_type event,
	cmark_node *node)
{
	enum kind kind = container_kind(node);
	bool entering = event == CMARK_EVENT_ENTER;

	if (kind == KIND_COUNT)
		return !entering || add_leaf(w, node);
	w->depth += entering ? 1 : -1;
	if (entering && is_too_deep(w, node))
		return false;
	if (entering && !w->image) {
		enter(w, node, kind);
		if (!w->image)
			html_enter(w);
		w->image_depth = w->depth;
	} else if (!entering &&
		(!w->image || w->depth + 1 == w->image_depth)) {
		leave(w, kind);
	}
	return true;
}

bool walker_walk(struct walker *w, cmark_node *root)
{
	cmark_iter *iter = cmark_iter_new(root);
	cmark_event_type event;
	bool ok = true;

	while (ok && (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE)
		ok = walk_event(w, event, cmark_iter_get_node(iter));
	walker_flush(w);
	cmark_iter_free(iter);
	return ok;
}

bool markdown_parse(struct arena *arena, const struct source *source,
	struct node *body, struct diag *diag)
{
	struct map warned = {.arena = arena};
	struct html_stack stack = {.arena = arena};
	static const struct left_out_kind kind = {"hidden piece of HTML",
		"hidden pieces of HTML", "'hidden', 'display: none' and "
		"classes such as 'no-print' keep a text from paper"};
	struct left_out hidden = {0};
	struct walker w = {
		.stack = &stack,
		.arena = arena,
		.source = source,
		.references = references_read(arena, source->text,
			source->len),
		.sheets = source->sheets,
		.diag = diag,
		.parent = body,
		.text.arena = arena,
		.warned = &warned,
		.hidden = &hidden,
	};
	cmark_node *root = walker_parse(source->text, source->len);
	bool ok = walker_walk(&w, root);

	html_unwind(&w);
	cmark_node_free(root);
	html_settle(arena, body);
	left_out_say(&hidden, &kind, diag);
	return ok;
}
