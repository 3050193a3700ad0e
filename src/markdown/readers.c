/*
 * One file, many readers: lines that are for others are blanked before the
 * Markdown is parsed, so that every line keeps its number.
 *
 *	<!-- for: academic, industry -->	from here to <!-- /for -->, or to
 *						the next such comment
 *	## Title {.only-for=academic}		a heading and all below it
 *	- item {.only-for=academic}		an item, or a paragraph
 *
 * Without a reader all is shown. Fenced code is left alone.
 */
#include "markdown/passes.h"

#include <string.h>
#include <strings.h>

struct filter {
	const char *reader; /* NULL: everybody */
	struct buf out;
	bool hidden;        /* in a region for others */
	int section;        /* below a hidden heading of this level; 0: no */
	int indent;         /* below a hidden item at this one; -1: no */
	bool paragraph;     /* the rest of a hidden paragraph */
	bool fenced;
	size_t block;       /* in out: where the paragraph began */
};

struct line {
	const char *s;
	size_t len; /* without its end */
};

/* Whether the reader is in "academic, industry". */
static bool is_named(const char *list, size_t len, const char *reader)
{
	size_t n = reader ? strlen(reader) : 0;

	for (size_t i = 0; i < len;) {
		size_t end;

		i += strspn(list + i, " ,\"'");
		end = i + strcspn(list + i, " ,\"'}");
		if (end > len)
			end = len;
		if (!reader || (end - i == n &&
				strncasecmp(list + i, reader, n) == 0))
			return true;
		if (end == i)
			break;
		i = end;
	}
	return !reader;
}

/* Where `what` stands in s[0..len), or NULL. */
static const char *find(const char *s, size_t len, const char *what)
{
	size_t n = strlen(what);

	for (; len >= n; s++, len--) {
		const char *at = memchr(s, what[0], len - n + 1);

		if (!at)
			return NULL;
		len -= (size_t)(at - s);
		s = at;
		if (memcmp(s, what, n) == 0)
			return s;
	}
	return NULL;
}

static bool is_blank(struct line l)
{
	return strspn(l.s, " \t\r") >= l.len;
}

static int indent_of(struct line l)
{
	size_t n = strspn(l.s, " \t");

	return (int)(n < l.len ? n : l.len);
}

static int heading_level(struct line l)
{
	size_t n = strspn(l.s, "#");

	return n <= 6 && n < l.len && l.s[n] == ' ' ? (int)n : 0;
}

static bool is_item(struct line l)
{
	const char *s = l.s + indent_of(l);

	if (strchr("-*+", *s) && s[1] == ' ')
		return true;
	s += strspn(s, "0123456789");
	return (*s == '.' || *s == ')') && s[1] == ' ';
}

/* "<!-- for: LIST -->" or "<!-- /for -->"; sets what is hidden. */
static bool take_comment(struct filter *f, struct line l)
{
	const char *s = l.s + indent_of(l), *list, *end;

	if (strncmp(s, "<!--", 4) != 0)
		return false;
	s += 4 + strspn(s + 4, " \t");
	end = s < l.s + l.len ? find(s, (size_t)(l.s + l.len - s), "-->")
		: NULL;
	if (!end)
		return false;
	if (strncmp(s, "/for", 4) == 0) {
		f->hidden = false;
		return true;
	}
	if (strncmp(s, "for:", 4) != 0)
		return false;
	list = s + 4;
	f->hidden = !is_named(list, (size_t)(end - list), f->reader);
	return true;
}

/* The attribute at the line's end: where it begins, its list; or NULL. */
static const char *attribute(struct line l, const char **list)
{
	static const char *const forms[] = {"{.only-for=", "{only-for=", NULL};
	size_t len = l.len;

	while (len && strchr(" \t\r#", l.s[len - 1]))
		len--;
	if (!len || l.s[len - 1] != '}')
		return NULL;
	for (const char *const *form = forms; *form; form++)
		for (const char *p = l.s; (p = find(p,
			(size_t)(l.s + len - p), *form)); p++)
			if (strchr(p, '}') == l.s + len - 1) {
				*list = p + strlen(*form);
				return p;
			}
	return NULL;
}

/* Blanks what the paragraph has so far, line by line. */
static void blank_block(struct filter *f)
{
	size_t to = f->block;

	for (size_t i = f->block; i < f->out.len; i++)
		if (f->out.data[i] == '\n')
			f->out.data[to++] = '\n';
	f->out.len = to;
}

/* A line with an attribute; true when the line is not to be shown. */
static bool hide(struct filter *f, struct line l)
{
	int level = heading_level(l);

	if (level) {
		f->section = level;
	} else if (is_item(l)) {
		f->indent = indent_of(l);
	} else {
		blank_block(f);
		f->paragraph = true;
	}
	return true;
}

/* Whether the line goes with something hidden above it. */
static bool is_below(struct filter *f, struct line l)
{
	int level = heading_level(l);

	if (f->section && level && level <= f->section)
		f->section = 0;
	if (f->indent >= 0 && !is_blank(l) && indent_of(l) <= f->indent)
		f->indent = -1;
	if (is_blank(l))
		f->paragraph = false;
	return f->section || f->indent >= 0 || f->paragraph;
}

static void take_line(struct filter *f, struct line l)
{
	const char *s = l.s + indent_of(l), *list, *at;

	if (strncmp(s, "```", 3) == 0 || strncmp(s, "~~~", 3) == 0)
		f->fenced = !f->fenced;
	if (is_blank(l) || is_item(l) || heading_level(l))
		f->block = f->out.len;
	if (!f->fenced && take_comment(f, l))
		return;
	if (is_below(f, l) || f->hidden)
		return;
	at = f->fenced ? NULL : attribute(l, &list);
	if (at && !is_named(list, (size_t)(l.s + l.len - list), f->reader) &&
		hide(f, l))
		return;
	buf_add(&f->out, l.s, at ? (size_t)(at - l.s) : l.len);
}

void readers_filter(struct arena *arena, struct source *source,
	const char *reader)
{
	struct filter f = {.reader = reader, .out.arena = arena,
		.indent = -1};
	const char *s, *end;

	if (!find(source->text, source->len, "only-for=") &&
		!find(source->text, source->len, "<!--"))
		return;
	s = arena_strndup(arena, source->text, source->len);
	end = s + source->len;
	while (s < end) {
		const char *nl = memchr(s, '\n', (size_t)(end - s));
		size_t len = (size_t)((nl ? nl : end) - s);

		take_line(&f, (struct line){s, len});
		if (nl)
			buf_putc(&f.out, '\n');
		s += len + 1;
	}
	buf_add(&f.out, "", 0);
	source->text = f.out.data;
	source->len = f.out.len;
}
