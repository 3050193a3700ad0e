#include "layout/tag.h"

#include "layout/grid.h"

#include <string.h>

#define NO_TAG TAG_COUNT

const char *const tag_names[TAG_COUNT] = {
	[TAG_DOCUMENT] = "Document",
	[TAG_SECT] = "Sect",
	[TAG_DIV] = "Div",
	[TAG_H1] = "H1",
	[TAG_H2] = "H2",
	[TAG_H3] = "H3",
	[TAG_H4] = "H4",
	[TAG_H5] = "H5",
	[TAG_H6] = "H6",
	[TAG_P] = "P",
	[TAG_L] = "L",
	[TAG_LI] = "LI",
	[TAG_LBL] = "Lbl",
	[TAG_LBODY] = "LBody",
	[TAG_BLOCKQUOTE] = "BlockQuote",
	[TAG_CODE] = "Code",
	[TAG_TABLE] = "Table",
	[TAG_THEAD] = "THead",
	[TAG_TBODY] = "TBody",
	[TAG_TR] = "TR",
	[TAG_TH] = "TH",
	[TAG_TD] = "TD",
	[TAG_SPAN] = "Span",
	[TAG_LINK] = "Link",
	[TAG_FIGURE] = "Figure",
};

/* Emphasis is left to the letters: a tag for it says nothing more. */
static const enum tag_type tag_of_kind[KIND_COUNT] = {
	[KIND_BODY] = TAG_DOCUMENT,
	[KIND_HEADER] = TAG_DIV,
	[KIND_SECTION] = TAG_SECT,
	[KIND_H1] = TAG_H1,
	[KIND_H2] = TAG_H2,
	[KIND_H3] = TAG_H3,
	[KIND_H4] = TAG_H4,
	[KIND_H5] = TAG_H5,
	[KIND_H6] = TAG_H6,
	[KIND_P] = TAG_P,
	[KIND_UL] = TAG_L,
	[KIND_OL] = TAG_L,
	[KIND_LI] = TAG_LI,
	[KIND_DL] = TAG_DIV,
	[KIND_DT] = TAG_P,
	[KIND_DD] = TAG_DIV,
	[KIND_BLOCKQUOTE] = TAG_BLOCKQUOTE,
	[KIND_PRE] = TAG_P,
	[KIND_HR] = NO_TAG,
	[KIND_DIV] = TAG_DIV,
	[KIND_TABLE] = TAG_TABLE,
	[KIND_THEAD] = TAG_THEAD,
	[KIND_TBODY] = TAG_TBODY,
	[KIND_TR] = TAG_TR,
	[KIND_TH] = TAG_TH,
	[KIND_TD] = TAG_TD,
	[KIND_SPAN] = NO_TAG,
	[KIND_EM] = NO_TAG,
	[KIND_STRONG] = NO_TAG,
	[KIND_CODE] = TAG_CODE,
	[KIND_A] = TAG_LINK,
	[KIND_IMG] = TAG_FIGURE,
	[KIND_ICON] = NO_TAG,
	[KIND_BR] = NO_TAG,
	[KIND_TEXT] = NO_TAG,
};

struct builder {
	struct arena *arena;
	struct tags *tags;
	const struct styled *styled;
	enum kind open[KIND_H6 - KIND_H1 + 1]; /* headings, outermost first */
	int open_count;
};

/* Levels without gaps, whatever the source skips: h1, h3 is H1, H2. */
static enum tag_type heading_type(struct builder *b, enum kind kind)
{
	while (b->open_count && b->open[b->open_count - 1] >= kind)
		b->open_count--;
	b->open[b->open_count++] = kind;
	return (enum tag_type)(TAG_H1 + b->open_count - 1);
}

/* What is said of a picture: the author's words, or else its file's name. */
static const char *alt_of(struct arena *arena, const struct node *node)
{
	const char *slash = strrchr(node->url, '/');
	const char *name = slash ? slash + 1 : node->url;
	const char *dot = strrchr(name, '.');
	char *alt;

	if (node->text_len)
		return node->text;
	if (strncmp(node->url, "data:", 5) == 0 || !*name || dot == name)
		return "Image";
	alt = arena_strndup(arena, name, dot ? (size_t)(dot - name)
		: strlen(name));
	for (char *c = alt; *c; c++)
		if (*c == '_' || *c == '-')
			*c = ' ';
	return alt;
}

static struct tag *add(struct builder *b, struct tag *parent,
	enum tag_type type, const struct node *node)
{
	struct tag *tag = arena_alloc(b->arena, sizeof *tag);

	tag->type = type;
	tag->index = b->tags->count++;
	tag->node = node;
	tag->lang = node->lang;
	if (type == TAG_FIGURE)
		tag->alt = alt_of(b->arena, node);
	tag->parent = parent;
	if (parent && parent->last)
		parent->last->next = tag;
	else if (parent)
		parent->first = tag;
	if (parent)
		parent->last = tag;
	return tag;
}

static bool has_text(const struct node *node)
{
	for (const struct node *n = node; n; n = node_next(n, node))
		if (n->kind == KIND_TEXT)
			return true;
	return false;
}

/* A picture that says nothing; one that alone is a link says where it leads. */
static bool is_decoration(const struct node *node)
{
	const struct node *a = node_within(node, KIND_A);

	return node->kind == KIND_IMG && node_has_class(node, "decoration") &&
		(!a || has_text(a));
}

/* In a tight list the item's body is its text. */
static bool is_tight_text(const struct node *node)
{
	return node->kind == KIND_DIV && node->parent->kind == KIND_LI &&
		node->parent->parent->tight;
}

/* What has other elements in it, and no content of its own. */
static bool is_grouping(const struct tag *tag)
{
	return tag->type == TAG_DOCUMENT || tag->type == TAG_SECT ||
		tag->type == TAG_DIV;
}

static bool generates(const struct styled *styled, const struct node *node)
{
	return styled->generated[PSEUDO_BEFORE][node->index] ||
		styled->generated[PSEUDO_AFTER][node->index];
}

/* The type of element that the node makes. */
static enum tag_type type_of(struct builder *b, const struct node *node)
{
	enum tag_type type = tag_of_kind[node->kind];

	if (node->kind >= KIND_H1 && node->kind <= KIND_H6)
		return heading_type(b, node->kind);
	if (node->kind == KIND_SPAN && node->lang)
		return TAG_SPAN;
	if (is_tight_text(node) || is_decoration(node))
		return NO_TAG;
	/* A box with text in it is a paragraph. */
	if (type == TAG_DIV && node->first && !doc_kinds[node->first->kind].block)
		return TAG_P;
	return type;
}

/* Nodes nest no deeper than DOC_DEPTH, so recursion is safe. */
static void build(struct builder *b, struct tag *parent,
	const struct node *node)
{
	enum tag_type type = type_of(b, node);
	struct tag *tag = parent;

	if (type != NO_TAG)
		tag = add(b, parent, type, node);
	if (is_grouping(tag) && generates(b->styled, node))
		b->tags->generated[node->index] = add(b, tag, TAG_P, node);
	if (node->kind == KIND_LI) {
		b->tags->label[node->index] = add(b, tag, TAG_LBL, node);
		tag = add(b, tag, TAG_LBODY, node);
	}
	b->tags->of_node[node->index] = is_decoration(node) ? NULL : tag;
	for (int turn = 0; turn < (parent ? 1 : 3); turn++)
		for (const struct node *n = node->first; n; n = n->next)
			if (parent || grid_order(b->styled, n) == turn)
				build(b, tag, n);
}

const struct tags *tags_build(struct arena *arena, struct arena *passing,
	const struct styled *styled)
{
	const struct doc *doc = styled->doc;
	struct tags *tags = arena_alloc(passing, sizeof *tags);
	struct builder b = {.arena = arena, .tags = tags, .styled = styled};
	size_t nodes = (size_t)doc->nodes;

	tags->of_node = arena_array(passing, nodes, sizeof *tags->of_node);
	tags->label = arena_array(passing, nodes, sizeof *tags->label);
	tags->generated = arena_array(passing, nodes,
		sizeof *tags->generated);
	build(&b, NULL, doc->body);
	tags->root = tags->of_node[doc->body->index];
	return tags;
}

static bool is_blank(const struct run *run)
{
	for (size_t i = 0; i < run->text_len; i++)
		if (run->text[i] != ' ')
			return false;
	return true;
}

const struct tag *tags_of_run(const struct tags *tags, const struct run *run)
{
	const struct tag *tag = tags->of_node[run->node->index];

	if (!tag || !is_grouping(tag))
		return tag;
	return is_blank(run) ? NULL : run->pseudo &&
		tags->generated[run->node->index]
		? tags->generated[run->node->index] : tag;
}
