/*
 * Links around blocks, as programs that copy web pages write them: a line ends
 * with "[", paragraphs follow, and a line "](https://…)" ends the link. In
 * Markdown a link is in one paragraph; so the brackets go, and the address
 * stands at the end.
 */
#include "markdown/passes.h"
#include "markdown/scan.h"

#include <string.h>

struct links {
	int last; /* the line that ends the last of them */
	int open;
};

/* The length of the address in a line "](https://…)"; 0: it is none. */
static size_t address_length(const char *s, size_t len)
{
	size_t indent = strspn(s, " \t>");

	while (len && strchr(" \t", s[len - 1]))
		len--;
	if (len < indent + 4 || s[indent] != ']' || s[indent + 1] != '(' ||
		s[len - 1] != ')')
		return 0;
	len -= indent + 3;
	return strcspn(s + indent + 2, " \t\n()<>") == len ? len : 0;
}

/* Where the bracket is that the line ends with, behind nothing but marks; 0:
 * there is none, or it is the first character. */
static size_t bracket(const char *s, size_t len)
{
	while (len && strchr(" \t", s[len - 1]))
		len--;
	return len && s[len - 1] == '[' && strspn(s, " \t>-*+") == len - 1
		? len - 1 : 0;
}

static void take_line(void *with, const struct scan_line *l, struct buf *out)
{
	struct links *z = with;
	size_t at = l->code ? 0 : bracket(l->s, l->len);
	size_t n = l->code ? 0 : address_length(l->s, l->len);
	bool opens = (at || (*l->s == '[' && l->len == 1)) && l->pos.line < z->last;

	if (opens)
		z->open++;
	if (n && z->open) {
		size_t indent = strspn(l->s, " \t>");

		z->open--;
		buf_printf(out, "%.*s<%.*s>", (int)indent, l->s, (int)n,
			l->s + indent + 2);
	} else {
		buf_add(out, l->s, opens ? at : l->len);
	}
}

/* The last line that ends such a link, or 0. */
static int last_end(const char *s, int line)
{
	int last = 0;

	for (; s; s = strchr(s, '\n'), line++) {
		s += *s == '\n';
		if (address_length(s, strcspn(s, "\n")))
			last = line;
	}
	return last;
}

void block_links_end(struct arena *arena, struct source *source)
{
	struct links z = {0};
	const char *s = arena_strndup(arena, source->text, source->len);

	z.last = strstr(s, "](") ? last_end(s, source->line) : 0;
	if (z.last)
		scan_rewrite(arena, source, take_line, &z);
}
