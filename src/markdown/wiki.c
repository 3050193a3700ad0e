/*
 * What note-taking programs (Obsidian, Logseq, wikis) write: [[page]] and
 * [[page|its name here]] are that name, for the page is nowhere; ![[x.png]] is
 * a picture, and other ![[…]] would have put a page in, which is left out;
 * %% what stands so %% is a comment, over lines too; "^name" at a line's end
 * names the block.
 */
#include "markdown/left_out.h"
#include "markdown/passes.h"
#include "markdown/scan.h"

#include "base/map.h"
#include "base/utf8.h"

#include <string.h>
#include <strings.h>

struct wiki {
	struct arena *arena;
	struct left_out links, embedded;
	struct map defined; /* names of Markdown's links, "[name]: https://…" */
	bool comment; /* one is open */
};

/* "[[page]]" at s, in one line: the length of what is inside; 0: none. What is
 * a link's text, or a mark for the contents, is none. */
static size_t link_length(const char *s)
{
	size_t n;

	if (strncmp(s, "[[", 2) != 0 || s[2] == '[')
		return 0;
	n = strcspn(s + 2, "[]\n");
	if (!n || s[2 + n] != ']' || s[3 + n] != ']' ||
		(s[4 + n] && strchr("([]", s[4 + n])))
		return 0;
	return strncasecmp(s + 2, "toc", 3) == 0 && n == 3 ? 0 : n;
}

static bool is_picture(const char *name, size_t len)
{
	static const char *const endings[] = {".png", ".jpg", ".jpeg", ".svg",
		".webp", ".gif", NULL};

	for (const char *const *e = endings; *e; e++) {
		size_t n = strlen(*e);

		if (len > n && strncasecmp(name + len - n, *e, n) == 0)
			return true;
	}
	return false;
}

/* What is shown of "page#part|name". */
static void put_name(struct buf *out, const char *s, size_t len)
{
	const char *bar = memchr(s, '|', len);
	size_t skip = bar ? (size_t)(bar - s) + 1 : 0;

	buf_add(out, s + skip, len - skip);
}

/* Past the link or picture at s; NULL: there is none. */
static const char *take_link(struct wiki *w, const struct scan_line *l,
	const char *s, struct buf *out)
{
	bool embeds = *s == '!';
	size_t n = link_length(s + embeds), name;
	const char *inside = s + embeds + 2;
	struct pos pos = l->pos;

	if (!n || (s > l->s && s[-1] == '[') ||
		map_lookup(&w->defined, inside, n))
		return NULL;
	name = strcspn(inside, "|]");
	pos.column += (int)(s - l->s);
	if (!embeds) {
		left_out_add(w->arena, &w->links, pos, s, n + 4);
		put_name(out, inside, n);
	} else if (is_picture(inside, name)) {
		buf_printf(out, "![](<%.*s>)", (int)name, inside);
	} else {
		left_out_add(w->arena, &w->embedded, pos, s, n + 5);
	}
	return inside + n + 2;
}

/* Past the comment that s begins with, in the line, or the line's end if it is
 * open then; NULL: there is none. "5%%" is a number. */
static const char *take_comment(struct wiki *w, const struct scan_line *l,
	const char *s)
{
	const char *end, *nl = l->s + l->len;

	if (strncmp(s, "%%", 2) != 0 || (s > l->s && s[-1] != ' ') ||
		!(end = strstr(s + 2, "%%")))
		return NULL;
	if (end < nl)
		return end + 2;
	if (s != l->s)
		return NULL;
	w->comment = true;
	return nl;
}

/* Where the line ends without the name of its block. */
static const char *name_start(const char *s, const char *end)
{
	const char *p = end;

	while (p > s && (utf8_ascii_alnum[(unsigned char)p[-1]] ||
			p[-1] == '-'))
		p--;
	return p < end && p - s > 2 && p[-1] == '^' && p[-2] == ' ' ? p - 2
		: end;
}

static void take_line(void *with, const struct scan_line *l, struct buf *out)
{
	struct wiki *w = with;
	const char *s = l->s, *end = s + l->len, *next;

	if (w->comment) {
		next = scan_find(s, end, "%%");
		if (!next)
			return;
		w->comment = false;
		s = next + 2;
	}
	if (l->code) {
		buf_add(out, s, (size_t)(end - s));
		return;
	}
	for (end = name_start(s, end); s < end; s = next) {
		next = scan_code(s);
		if (next) {
			buf_add(out, s, (size_t)(next - s));
			continue;
		}
		next = *s == '[' || *s == '!' ? take_link(w, l, s, out)
			: take_comment(w, l, s);
		if (next)
			continue;
		buf_putc(out, *s);
		next = s + 1;
	}
}

/* "[name]: /url" is Markdown's, and who writes "[[name]]: /url" meant that. */
static void find_definitions(struct map *defined, const char *s)
{
	for (; s; s = strchr(s, '\n')) {
		const char *name, *end;

		s += *s == '\n';
		name = s + strspn(s, "[");
		end = name + strcspn(name, "]\n");
		if (name == s || end == name || *end != ']')
			continue;
		end += strspn(end, "]");
		if (end[0] == ':' && end[1] == ' ' && strchr("/<h", end[2]))
			*map_at(defined, name, strcspn(name, "]")) = defined;
	}
}

void wiki_read(struct arena *arena, struct source *source, struct diag *diag)
{
	static const struct left_out_kind links = {"link to a page of notes",
		"links to pages of notes", "their names stay; [name](https://…) "
		"is a link everywhere"}, embedded = {"page of notes is",
		"pages of notes are", "write what they say in the document"};
	struct wiki w = {.arena = arena, .defined.arena = arena};
	const char *s = arena_strndup(arena, source->text, source->len);

	if (strstr(s, "[["))
		find_definitions(&w.defined, s);
	if (strstr(s, "[[") || strstr(s, "%%") || strstr(s, " ^"))
		scan_rewrite(arena, source, take_line, &w);
	left_out_warn(&w.links, &links, diag);
	left_out_warn(&w.embedded, &embedded, diag);
}
