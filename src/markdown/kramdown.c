/*
 * What kramdown, Jekyll's Markdown, has in braces of its own: {::comment} and
 * what it holds goes, {::nomarkdown}, {::options …} and their ends go, a line
 * "^" parts two lists, and the attributes that an item begins with, as in
 * "- {:.done} Item", move to the end of its line, where others stand.
 * Attributes elsewhere are attributes.c's.
 */
#include "markdown/left_out.h"
#include "markdown/passes.h"
#include "markdown/scan.h"

#include <string.h>

struct kramdown {
	struct arena *arena;
	struct left_out found;
	bool comment; /* one is open */
	bool endless; /* no end of one is further on */
};

/* The length of the tag "{::name …}", "{:/name}", "{:/}" that s begins with in
 * its line; or 0. */
static size_t tag_length(const char *s)
{
	size_t n;

	if (strncmp(s, "{::", 3) != 0 && strncmp(s, "{:/", 3) != 0)
		return 0;
	n = strcspn(s, "}\n");
	return s[n] == '}' ? n + 1 : 0;
}

/* Past the comment whose first tag ends at s, if it ends in the line; it is
 * open if it ends further on. */
static const char *skip_comment(struct kramdown *k, const char *s)
{
	const char *end = k->endless ? NULL : strstr(s, "{:/");
	const char *nl = strchr(s, '\n');

	k->endless = !end;
	if (!end)
		return s; /* what follows is no comment then */
	k->comment = nl && end > nl;
	return k->comment ? nl : end + tag_length(end);
}

static void take_text(struct kramdown *k, const struct scan_line *l,
	const char *s, struct buf *out)
{
	const char *end = l->s + l->len;

	while (s < end) {
		const char *code = scan_code(s);
		size_t n = code ? 0 : tag_length(s);
		struct pos pos = l->pos;

		if (!n) {
			code = code ? code : s + 1;
			buf_add(out, s, (size_t)(code - s));
			s = code;
			continue;
		}
		pos.column += (int)(s - l->s);
		if (strncmp(s, "{::comment}", 11) == 0) {
			s = skip_comment(k, s + n);
			continue;
		}
		left_out_add(k->arena, &k->found, pos, s, n);
		s += n;
	}
}

static void take_line(void *with, const struct scan_line *l, struct buf *out)
{
	struct kramdown *k = with;
	const char *s = l->s, *close;
	size_t n = scan_item(s), braces;

	if (k->comment) {
		close = scan_find(s, s + l->len, "{:/");
		if (!close)
			return;
		k->comment = false;
		take_text(k, l, close + tag_length(close), out);
		return;
	}
	if (l->code) {
		buf_add(out, s, l->len);
		return;
	}
	if (s[0] == '^' && strspn(s + 1, " \t") + 1 >= l->len) {
		buf_puts(out, "<!-- -->");
		return;
	}
	braces = n && strncmp(s + n, "{:", 2) == 0 && !tag_length(s + n)
		? strcspn(s + n, "}\n") : 0;
	if (!braces || s[n + braces] != '}' || s[n + braces + 1] != ' ') {
		take_text(k, l, s, out);
		return;
	}
	buf_add(out, s, n);
	take_text(k, l, s + n + braces + 2, out);
	buf_printf(out, " {%.*s}", (int)braces - 2, s + n + 2);
}

void kramdown_read(struct arena *arena, struct source *source,
	struct diag *diag)
{
	static const struct left_out_kind kind = {"tag of kramdown's",
		"tags of kramdown's", "what stands between them stays"};
	struct kramdown k = {.arena = arena};
	const char *s = arena_strndup(arena, source->text, source->len);

	if (strstr(s, "{:") || strstr(s, "\n^"))
		scan_rewrite(arena, source, take_line, &k);
	left_out_warn(&k.found, &kind, diag);
}
