/*
 * What pictures say: a badge in the header that leads to a profile or mailbox
 * is contact data, the first other one the person's photo. Text beside a
 * picture is joined by what stands for it (alt), unless it says so already.
 */
#include "resume/build.h"

#include <string.h>

/* The link that holds the picture and no text, or NULL. */
static const struct node *badge_of(const struct node *image)
{
	const struct node *a = image->parent;

	while (a && a->kind != KIND_A && !doc_kinds[a->kind].block)
		a = a->parent;
	return a && a->kind == KIND_A && a->first == a->last && a->url ? a
		: NULL;
}

static void add_badge(struct builder *b, struct contacts *list,
	const struct node *a, const struct node *image)
{
	struct contact c = contact_of_url(b->arena, a->url, NULL);

	if (c.kind == CONTACT_URL)
		return;
	c.field.pos = a->pos;
	if (image->text_len)
		c.label = image->text;
	contacts_add(list, c);
}

/* Where what is not about the person begins; NULL: nowhere. */
static const struct node *end_of_header(const struct reading *r)
{
	for (int i = 0; i < r->lines->count; i++)
		if (r->states[i] == STATE_HEAD || (r->states[i] ==
				STATE_SECTION && !topic_is_personal(
					r->evidence[i].topic) &&
				r->evidence[i].topic != TOPIC_PROFILE))
			return r->lines->line[i].pieces[0].block;
	return NULL;
}

void build_pictures(struct builder *b, struct contacts *list)
{
	const struct node *body = b->doc->body;
	const struct node *end = end_of_header(b->reading);

	for (const struct node *n = body; n && n != end;
		n = node_next(n, body)) {
		const struct node *badge = n->kind == KIND_IMG ? badge_of(n)
			: NULL;

		if (badge)
			add_badge(b, list, badge, n);
		else if (n->kind == KIND_IMG && n->url &&
			!b->resume->image.text) {
			b->resume->image.text = n->url;
			b->resume->image.pos = n->pos;
			if (n->text_len)
				b->resume->image.label = n->text;
		}
	}
}

const char *build_with_pictures(struct builder *b, const char *text,
	const struct typed_line *line)
{
	const struct node *block = line->pieces[0].block;
	struct buf out = {.arena = b->arena};

	if (line->piece_count != 1 || line->later)
		return text;
	for (const struct node *n = block->first; n; n = node_next(n, block)) {
		const char *alt = n->kind == KIND_IMG && n->text_len
			? node_alt_words(b->arena, n) : NULL;

		if (!alt || (out.len && strstr(out.data, alt)))
			continue;
		if (!out.len)
			buf_puts(&out, text);
		buf_printf(&out, "%s%s", !out.len ? "" : strchr(":.;!?",
			out.data[out.len - 1]) ? " " : ", ", alt);
	}
	return out.len ? out.data : text;
}
