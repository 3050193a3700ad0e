/* The document as --dump=doc shows it. */
#include "model/doc.h"

#include <string.h>

static void put_quoted(struct buf *out, const char *s, size_t len)
{
	buf_putc(out, '"');
	for (size_t i = 0; i < len; i++) {
		if (s[i] == '\n')
			buf_puts(out, "\\n");
		else if (s[i] == '"' || s[i] == '\\')
			buf_printf(out, "\\%c", s[i]);
		else
			buf_putc(out, s[i]);
	}
	buf_putc(out, '"');
}

static void put_string(struct buf *out, const char *label, const char *s)
{
	if (!s)
		return;
	buf_printf(out, " %s=", label);
	put_quoted(out, s, strlen(s));
}

static int depth_of(const struct node *node)
{
	int depth = 0;

	while ((node = node->parent))
		depth++;
	return depth;
}

static void dump_node(const struct node *n, struct buf *out)
{
	buf_printf(out, "%*s%s", depth_of(n) * 2, "",
		doc_kinds[n->kind].name);
	if (n->id)
		buf_printf(out, " #%s", n->id);
	for (const char *const *c = n->classes; c && *c; c++)
		buf_printf(out, " .%s", *c);
	if (n->kind == KIND_OL)
		buf_printf(out, " start=%d", n->start);
	if (n->tight)
		buf_puts(out, " tight");
	put_string(out, "lang", n->lang);
	put_string(out, "url", n->url);
	put_string(out, "title", n->title);
	put_string(out, "info", n->info);
	put_string(out, "icon", n->icon);
	if (n->text) {
		buf_putc(out, ' ');
		put_quoted(out, n->text, n->text_len);
	}
	buf_printf(out, " @%d:%d\n", n->pos.line, n->pos.column);
}

static void dump_metadata(const struct metadata *m, struct buf *out)
{
	const struct {
		const char *name, *value;
	} rows[] = {
		{"title", m->title},     {"author", m->author},
		{"subject", m->subject}, {"keywords", m->keywords},
		{"date", m->date},       {"lang", m->lang},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].value) {
			buf_printf(out, "%s ", rows[i].name);
			put_quoted(out, rows[i].value, strlen(rows[i].value));
			buf_putc(out, '\n');
		}
}

void doc_dump(const struct doc *doc, struct buf *out)
{
	dump_metadata(&doc->metadata, out);
	for (const struct node *n = doc->body; n; n = node_next(n, doc->body))
		dump_node(n, out);
}
