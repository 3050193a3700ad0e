#include "pdf/conform.h"

#include "base/map.h"
#include "base/utf8.h"
#include "pdf/object.h"
#include "pdf/reading.h"

#include <string.h>

struct checker {
	const struct pdf_options *options;
	struct diag *diag;
	struct map said; /* characters, addresses and pictures spoken of */
	bool ok;
};

/* Whether nothing has been said of it yet. */
static bool is_news(struct checker *c, const void *what, size_t len)
{
	void **known = map_at(&c->said, what, len);
	bool news = !*known;

	*known = c;
	return news;
}

/* A picture without words for it. Its tag has some: the file's name. */
static void check_image(struct checker *c, const struct frame *f)
{
	const struct node *node = f->tag->node;
	const struct standard *s = c->options->standard;
	const char *path = strncmp(node->url, "data:", 5) ? node->url : "data:";

	if (node->text_len || !s->accessible ||
		!is_news(c, &node, sizeof node))
		return;
	if (c->options->asked) {
		diag_error(c->diag, node->pos, "%s wants a text for the image "
			"'%.60s'; say what it shows, ![like this](%.60s), or, "
			"if it is decoration, ![](%.60s){.decoration}",
			s->called, path, path, path);
		c->ok = false;
		return;
	}
	diag_warning(c->diag, node->pos, "no text for the image '%.60s', so "
		"screen readers say '%.60s'; say what it shows, "
		"![like this](%.60s), or, if it is decoration, "
		"![](%.60s){.decoration}", path, f->tag->alt, path, path);
}

static void check_run(struct checker *c, const struct run *run)
{
	for (size_t i = 0; i < run->text_len;) {
		size_t from = i;
		uint32_t u = utf8_next(run->text, run->text_len, &i);

		if (reading_is_private(u) &&
			is_news(c, run->text + from, i - from))
			diag_warning(c->diag, run->node->pos, "U+%04X is a "
				"font's private sign: it is shown, but "
				"machines read a space", (unsigned)u);
	}
}

static void check_link(struct checker *c, const struct node *a)
{
	if (strlen(a->url) > STRING_MOST && is_news(c, &a, sizeof a))
		diag_warning(c->diag, a->pos, "an address of %zu bytes is "
			"longer than a PDF allows, so this is no link",
			strlen(a->url));
}

static void check_page(struct checker *c, const struct page *page)
{
	for (size_t i = 0; i < page->frame_count; i++) {
		const struct frame *f = &page->frames[i];

		if (f->kind == FRAME_IMAGE && f->tag)
			check_image(c, f);
		else if (f->kind == FRAME_RUN)
			check_run(c, f->run);
	}
	for (size_t i = 0; i < page->link_count; i++)
		check_link(c, page->links[i].node);
}

bool conform_check(struct arena *arena, const struct pages *pages,
	const struct pdf_options *options, struct diag *diag)
{
	struct checker c = {.options = options, .diag = diag,
		.said.arena = arena, .ok = true};

	for (int i = 0; i < pages->count; i++)
		check_page(&c, &pages->page[i]);
	return c.ok;
}
