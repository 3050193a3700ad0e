#include "interchange/markup.h"

#include "markdown/element.h"
#include "markdown/passes.h"

#include <string.h>
#include <strings.h>

/* Before a text, so that nothing in it begins a block: no mark of Markdown, and
 * what follows it may begin emphasis. */
static const char GUARD = ';';

static bool is_one_of(const char *name, size_t len, const char *const *list)
{
	for (; *list; list++)
		if (strlen(*list) == len && strncasecmp(*list, name, len) == 0)
			return true;
	return false;
}

/* Tags that begin and end blocks. */
static bool is_block_tag(const char *name, size_t len)
{
	static const char *const names[] = {"p", "ul", "ol", "div", "h1", "h2",
		"h3", "h4", "h5", "h6", "table", "blockquote", "section",
		"dl", "pre", NULL};

	return is_one_of(name, len, names);
}

static bool is_tag(const char *name, size_t len)
{
	static const char *const names[] = {"li", "br", "hr", "img", "wbr",
		"script", "style", NULL};

	return element_lookup(name, len) || is_block_tag(name, len) ||
		is_one_of(name, len, names);
}

/* "<https://example.com>", "<ann@example.com>". */
static bool is_address(const char *s)
{
	size_t len = strcspn(s + 1, " <>:@");

	return len && (s[1 + len] == ':' || s[1 + len] == '@');
}

/* The length of the tag that s begins with, up to its '>', of which `last` is
 * the text's last; 0: it is none. */
static size_t tag_length(const char *s, const char *last, const char **name,
	size_t *len, bool *closes)
{
	*len = last && s < last && *s == '<' ? element_name(s, name, closes) : 0;
	return *len && is_tag(*name, *len) ? strcspn(s, ">") + 1 : 0;
}

/* The text with blocks of HTML apart from what is beside them, and what looks
 * like a tag and is none as text. */
static const char *with_tags(struct arena *arena, const char *text)
{
	struct buf out = {.arena = arena};
	const char *last = strrchr(text, '>');

	if (!strchr(text, '<'))
		return text;
	for (const char *s = text; *s;) {
		const char *name;
		size_t len, tag;
		bool closes, block;

		tag = tag_length(s, last, &name, &len, &closes);
		if (!tag) {
			if (*s == '<' && !is_address(s) &&
				strncmp(s, "<!--", 4) != 0)
				buf_putc(&out, '\\');
			buf_putc(&out, *s++);
			continue;
		}
		block = is_block_tag(name, len);
		if (block && !closes)
			buf_puts(&out, "\n\n");
		if (len == 2 && strncasecmp(name, "br", 2) == 0)
			buf_puts(&out, "<br>"); /* "</br>" is seen, too */
		else
			buf_add(&out, s, tag);
		if (block && closes)
			buf_puts(&out, "\n\n");
		s += tag;
	}
	return out.data;
}

bool markup_has_blocks(const char *text)
{
	for (const char *s = strchr(text, '<'); s; s = strchr(s + 1, '<')) {
		const char *name;
		bool closes;
		size_t len = element_name(s, &name, &closes);

		if (len && is_block_tag(name, len))
			return true;
	}
	return strchr(text, '\n') != NULL;
}

/* A new body that holds the text's blocks. */
static struct node *parse(struct arena *arena, const char *text,
	struct pos pos, struct diag *diag)
{
	struct node *body = node_new(arena, KIND_BODY, pos);
	struct source source = {.file = pos.file, .text = text,
		.len = strlen(text), .line = pos.line};

	if (!markdown_parse(arena, &source, body, diag))
		return node_new(arena, KIND_BODY, pos);
	for (struct node *n = body; n; n = node_walk(n, body))
		n->pos = pos;
	return body;
}

static void move_children(struct node *from, struct node *to)
{
	while (from->first) {
		struct node *n = from->first;

		node_unlink(n);
		node_append(to, n);
	}
}

/* On one line. */
static const char *flat(struct arena *arena, const char *text)
{
	char *line = arena_strdup(arena, text);

	for (char *c = line; *c; c++)
		if ((unsigned char)*c < ' ')
			*c = ' ';
	return line;
}

/* Soft breaks as lines; in code, as blanks. */
static void break_lines(struct arena *arena, struct node *root)
{
	for (struct node *n = root, *next; n; n = next) {
		const char *end;

		next = node_walk(n, root);
		if (n->kind != KIND_TEXT || !(end = strchr(n->text, '\n')) ||
			node_within(n, KIND_PRE))
			continue;
		if (node_within(n, KIND_CODE)) {
			n->text = flat(arena, n->text);
			continue;
		}
		if (end[1]) {
			next = node_new_text(arena, end + 1, strlen(end + 1),
				n->pos);
			node_insert_after(n, next);
		}
		node_insert_after(n, node_new(arena, KIND_BR, n->pos));
		n->text = arena_strndup(arena, n->text, (size_t)(end -
			n->text));
		n->text_len = strlen(n->text);
		if (!n->text_len)
			node_unlink(n);
	}
}

void markup_line(struct arena *arena, struct node *block, const char *text,
	struct pos pos, struct diag *diag)
{
	struct node *body = parse(arena, arena_printf(arena, "%c%s", GUARD,
		flat(arena, with_tags(arena, text))), pos, diag);
	struct node *first = body->first;

	if (!first || !first->first || first->first->kind != KIND_TEXT ||
		first->first->text[0] != GUARD) {
		node_append(block, node_new_text(arena, flat(arena, text),
			strlen(text), pos));
		return;
	}
	first->first->text += 1 + strspn(first->first->text + 1, " ");
	first->first->text_len = strlen(first->first->text);
	if (!first->first->text_len)
		node_unlink(first->first);
	for (struct node *b = first; b; b = b->next)
		if (b->first && !doc_kinds[b->first->kind].block)
			move_children(b, block);
}

/* Titles would make sections, and rules part them. */
static void flatten(struct arena *arena, struct node *body)
{
	for (struct node *n = body->first, *next; n; n = next) {
		struct node *strong;

		next = n->next;
		if (n->kind == KIND_HR) {
			node_unlink(n);
		} else if (node_is_heading(n)) {
			strong = node_new(arena, KIND_STRONG, n->pos);
			move_children(n, strong);
			node_append(n, strong);
			n->kind = KIND_P;
			n->id = n->info = NULL; /* SETEXT */
		}
	}
}

/* "• one\n• two" is a list in any program but Markdown's; lines that only their
 * indentation makes code are none. */
static const char *with_marks(struct arena *arena, const char *text)
{
	static const char *const bullets[] = {"\xE2\x80\xA2", "\xE2\x97\x8F",
		"\xE2\x96\xAA", "\xE2\x97\xA6", NULL};
	struct buf out = {.arena = arena};
	bool item = false;

	buf_add(&out, "", 0);
	for (const char *s = text; *s;) {
		size_t len = strcspn(s, "\n"), blank = strspn(s, " \t");
		bool bullet = false;

		for (const char *const *b = bullets; *b && !bullet; b++)
			if (strncmp(s + blank, *b, strlen(*b)) == 0) {
				size_t skip = blank + strlen(*b);

				buf_puts(&out, item ? "- " : "\n- ");
				skip += strspn(s + skip, " \t");
				buf_add(&out, s + skip, len > skip ? len -
					skip : 0);
				bullet = true;
			}
		if (!bullet) {
			size_t skip = !item && blank > 3 ? blank : 0;

			buf_add(&out, s + skip, len > skip ? len - skip : 0);
			item = blank < len && strchr("-*+0123456789", s[
				blank]);
		} else {
			item = true;
		}
		if (s[len])
			buf_putc(&out, '\n');
		s += len + (s[len] != '\0');
	}
	return out.data;
}

void markup_blocks(struct arena *arena, struct node *parent, const char *text,
	struct pos pos, struct diag *diag)
{
	struct node *body = parse(arena, with_marks(arena, with_tags(arena,
		text)), pos, diag);

	flatten(arena, body);
	break_lines(arena, body);
	move_children(body, parent);
}
