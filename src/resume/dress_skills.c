/*
 * Skills: a run of code spans ("`C` `Go` `Rust`"), or a list of short items
 * in a section of skills, is a list of tags; a list whose items begin with a
 * label ("Languages: C, Go") is a labelled one. Styles see ul.tags,
 * ul.labelled and span.label.
 */
#include "resume/dress.h"

#include "model/spans.h"

#include <string.h>

enum { LONGEST_TAG = 28, LEAST_TAGS = 4, LONGEST_LABEL = 40 }; /* bytes, n */

/* Only code spans, two at least, with nothing but marks between them. */
static bool is_tag_run(const struct node *p)
{
	int codes = 0;

	if (p->kind != KIND_P)
		return false;
	for (const struct node *n = p->first; n; n = n->next) {
		if (n->kind == KIND_CODE)
			codes++;
		else if (n->kind != KIND_BR && (n->kind != KIND_TEXT ||
			strspn(n->text, " ,;|/\t") < n->text_len))
			return false;
	}
	return codes >= 2;
}

static void add_tag(struct arena *arena, struct node *ul, struct node *code)
{
	struct node *li = node_new(arena, KIND_LI, code->pos);
	struct node *div = node_new(arena, KIND_DIV, code->pos);

	node_append(ul, li);
	node_append(li, div);
	node_unlink(code);
	node_append(div, code);
	node_unwrap(code); /* a tag's look is the style's */
}

static struct node *make_tags(struct arena *arena, struct node *p)
{
	struct node *ul = node_new(arena, KIND_UL, p->pos), *n, *next;

	ul->tight = true;
	node_add_class(arena, ul, "tags");
	node_insert_before(p, ul);
	for (n = p->first; n; n = next) {
		next = n->next;
		if (n->kind == KIND_CODE)
			add_tag(arena, ul, n);
	}
	node_unlink(p);
	return ul;
}

/* The block of spans that is all an item holds; or NULL. */
static struct node *only_line(const struct node *li)
{
	struct node *block = li->first;

	return block && !block->next && block->first &&
		!doc_kinds[block->first->kind].block ? block : NULL;
}

/* The length of "Languages:" at the line's start, or 0. */
static size_t label_length(struct arena *arena, const struct node *line)
{
	struct buf text = spans_text(arena, line);
	const char *wide = strstr(text.data, "\xEF\xBC\x9A");
	size_t len = strcspn(text.data, ":");

	if (wide && (size_t)(wide - text.data) < len)
		len = (size_t)(wide - text.data);
	if (strncmp(text.data + len, "\xEF\xBC\x9A", 3) == 0)
		len += 3;
	else if (strncmp(text.data + len, ": ", 2) == 0)
		len++;
	else
		return 0;
	return len >= 3 && len <= LONGEST_LABEL && len < text.len ? len : 0;
}

static bool is_labelled(struct arena *arena, const struct node *ul)
{
	int items = 0, labels = 0;

	for (const struct node *li = ul->first; li; li = li->next) {
		const struct node *line = only_line(li);

		items++;
		labels += line && label_length(arena, line);
	}
	return items >= 2 && labels == items;
}

static void label_items(struct arena *arena, struct node *ul)
{
	node_add_class(arena, ul, "labelled");
	for (struct node *li = ul->first; li; li = li->next) {
		struct node *line = only_line(li);

		spans_wrap(arena, line, 0, label_length(arena, line),
			KIND_SPAN, "label");
	}
}

/* Short words in a section that is about skills. */
static bool is_tag_list(const struct node *ul)
{
	int items = 0;

	if (!node_has_class(ul->parent, topic_names[TOPIC_SKILLS]))
		return false;
	for (const struct node *li = ul->first; li; li = li->next, items++) {
		const struct node *line = only_line(li);

		if (!line || spans_length(line) > LONGEST_TAG)
			return false;
	}
	return items >= LEAST_TAGS;
}

void skills_make(struct arena *arena, struct node *body)
{
	struct node *n, *next;

	for (n = body; n; n = next) {
		next = node_walk(n, body);
		if (is_tag_run(n)) {
			next = node_skip(n, body);
			make_tags(arena, n);
		} else if (n->kind == KIND_UL && is_labelled(arena, n)) {
			label_items(arena, n);
			next = node_walk(n, body);
		} else if (n->kind == KIND_UL && is_tag_list(n)) {
			node_add_class(arena, n, "tags");
		}
	}
}
