/*
 * Pandoc's lists that number themselves: "#." is an ordered list's mark, and
 * "(@)" or "(@name)" one of those that count on through the document, which
 * "(@name)" in a text refers to.
 */
#include "markdown/passes.h"
#include "markdown/scan.h"

#include "base/map.h"

#include <string.h>

struct numbers {
	struct map names; /* to struct number */
	int count;
	bool refers;      /* marks are read; text is rewritten */
};

struct number {
	int value;
};

/* The length of "(@name)" at s; or 0. */
static size_t mark_length(const char *s)
{
	size_t n;

	if (s[0] != '(' || s[1] != '@')
		return 0;
	n = 2 + strspn(s + 2, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRST"
		"UVWXYZ0123456789_-");
	return s[n] == ')' ? n + 1 : 0;
}

/* Numbers the mark, which stands at the start of an item. */
static int number(struct numbers *z, const char *s, size_t len)
{
	struct number *n;
	void **at;

	z->count++;
	if (len > 3) {
		at = map_at(&z->names, s + 2, len - 3);
		n = arena_alloc(z->names.arena, sizeof *n);
		n->value = z->count;
		*at = n;
	}
	return z->count;
}

static void take_text(struct numbers *z, const char *s, const char *end,
	struct buf *out)
{
	while (s < end) {
		const char *code = scan_code(s);
		size_t n = code ? 0 : mark_length(s);
		void **at = n > 3 ? map_at(&z->names, s + 2, n - 3) : NULL;

		if (at && *at) {
			buf_printf(out, "(%d)", ((struct number *)*at)->value);
			s += n;
			continue;
		}
		code = code ? code : s + 1;
		buf_add(out, s, (size_t)(code - s));
		s = code;
	}
}

static void take_line(void *with, const struct scan_line *l, struct buf *out)
{
	struct numbers *z = with;
	size_t indent = strspn(l->s, " "), n;
	const char *s = l->s + indent, *end = l->s + l->len;

	if (l->code || z->refers) {
		if (l->code)
			buf_add(out, l->s, l->len);
		else
			take_text(z, l->s, end, out);
		return;
	}
	n = mark_length(s);
	buf_add(out, l->s, indent);
	if (n && s[n] == ' ') {
		buf_printf(out, "%d.", number(z, s, n));
		s += n;
	} else if (strncmp(s, "#. ", 3) == 0) {
		buf_puts(out, "1.");
		s += 2;
	}
	buf_add(out, s, (size_t)(end - s));
}

void numbered_read(struct arena *arena, struct source *source)
{
	struct numbers z = {.names = {.arena = arena}};
	const char *s = arena_strndup(arena, source->text, source->len);

	if (!strstr(s, "(@") && !strstr(s, "#. "))
		return;
	scan_rewrite(arena, source, take_line, &z);
	z.refers = true;
	if (z.count)
		scan_rewrite(arena, source, take_line, &z);
}
