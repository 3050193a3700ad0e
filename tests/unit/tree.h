/*
 * Trees of nodes on one line, for tables of cases: a node's kind, what it
 * carries in brackets, its children in parentheses, text in quotes, behind the
 * name of an icon that waits in it.
 *
 *	p('see 'a[https://a.example "A"]('this'))
 */
#ifndef TREE_H
#define TREE_H

#include "unit.h"

#include "markdown/passes.h"

#include <string.h>

struct tree_case {
	const char *markdown, *tree;
	const char *said; /* a part of the messages; NULL: there are none */
};

/* What a test lets run on the document that markdown_parse has made. */
typedef void tree_pass(struct arena *arena, const struct source *source,
	struct doc *doc, struct diag *diag);

static inline void tree_put_text(struct buf *out, const char *s, size_t len)
{
	buf_putc(out, '\'');
	for (size_t i = 0; i < len; i++)
		if (s[i] == '\n')
			buf_puts(out, "\\n");
		else
			buf_putc(out, s[i]);
	buf_putc(out, '\'');
}

static inline void tree_put_attributes(struct buf *out, const struct node *n)
{
	const char *gap = "";

	buf_putc(out, '[');
	if (n->id) {
		buf_printf(out, "#%s", n->id);
		gap = " ";
	}
	for (const char *const *c = n->classes; c && *c; c++, gap = " ")
		buf_printf(out, "%s.%s", gap, *c);
	if (n->kind == KIND_OL) {
		buf_printf(out, "%s%d", gap, n->start);
		gap = " ";
	}
	if (n->tight) {
		buf_printf(out, "%stight", gap);
		gap = " ";
	}
	if (n->url)
		buf_printf(out, "%s%s", gap, n->url);
	if (n->title)
		buf_printf(out, " \"%s\"", n->title);
	if (n->info)
		buf_puts(out, n->info);
	if (n->icon)
		buf_puts(out, n->icon);
	if (n->kind == KIND_IMG) {
		buf_putc(out, ' ');
		tree_put_text(out, n->text, n->text_len);
	}
	if (out->data[out->len - 1] == '[' && !n->url)
		out->data[--out->len] = '\0';
	else
		buf_putc(out, ']');
}

/* Depth is bounded by the reader. */
static inline void tree_put(struct buf *out, const struct node *n)
{
	if (n->kind == KIND_TEXT) {
		if (n->icon)
			buf_printf(out, "{%s}", n->icon);
		tree_put_text(out, n->text, n->text_len);
		return;
	}
	buf_puts(out, doc_kinds[n->kind].name);
	tree_put_attributes(out, n);
	if (!n->first)
		return;
	buf_putc(out, '(');
	for (const struct node *c = n->first; c; c = c->next)
		tree_put(out, c);
	buf_putc(out, ')');
}

/* The body's children, with a space between two. */
static inline const char *tree_of(struct arena *arena, const struct node *body)
{
	struct buf out = {.arena = arena};

	buf_add(&out, "", 0);
	for (const struct node *n = body->first; n; n = n->next) {
		if (n->prev)
			buf_putc(&out, ' ');
		tree_put(&out, n);
	}
	return out.data;
}

/* What the passes before `pass` make of the text; NULL after an error. */
static inline struct doc *tree_read(struct arena *arena, const char *markdown,
	tree_pass *pass, struct diag *diag)
{
	struct source source = {"test.md", markdown, strlen(markdown), 1,
		NULL};
	struct doc *doc = arena_alloc(arena, sizeof *doc);

	doc->file = source.file;
	doc->body = node_new(arena, KIND_BODY, (struct pos){"test.md", 1, 1});
	if (!front_matter_read(arena, &source, &doc->meta, diag) ||
		!markdown_parse(arena, &source, doc->body, diag))
		return NULL;
	pass(arena, &source, doc, diag);
	return doc;
}

static inline void tree_check(struct arena *arena,
	const struct tree_case *cases, size_t count, tree_pass *pass)
{
	for (const struct tree_case *c = cases; c < cases + count; c++) {
		char said[2000] = "";
		struct diag diag = {.verbose = true};
		struct doc *doc;
		const char *got;

		diag.stream = fmemopen(said, sizeof said, "w");
		doc = tree_read(arena, c->markdown, pass, &diag);
		fclose(diag.stream);
		got = doc ? tree_of(arena, doc->body) : "an error";
		if (strcmp(got, c->tree) != 0)
			fail_msg("%s\n     is: %s\n not it: %s\n%s",
				c->markdown, got, c->tree, said);
		if (c->said ? !strstr(said, c->said) : *said != '\0')
			fail_msg("%s\n says: %s\n  not: %s", c->markdown,
				said, c->said ? c->said : "nothing");
	}
}

#define TREE_CHECK(arena, cases, pass) \
	tree_check(arena, cases, sizeof cases / sizeof *cases, pass)

#endif
