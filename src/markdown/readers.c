/*
 * One file, many readers: lines that are for others are blanked before the
 * Markdown is parsed, so that every line keeps its number.
 *
 *	<!-- for: academic, industry -->	from here to <!-- /for -->, or to
 *						the next such comment
 *	## Title {.only-for=academic}		a heading and all below it
 *	- item {.only-for=academic}		an item, or a paragraph
 *
 * Without a reader all is shown. Fenced code is left alone. A region that
 * nothing ends, and a comment that nothing closes, would take all that follows
 * along: they are errors, and so is a reader that no region names.
 */
#include "markdown/passes.h"

#include "base/suggest.h"
#include "markdown/scan.h"

#include <string.h>
#include <strings.h>

/* Whom something is for: "academic, industry", up to its end. */
struct list {
	const char *s;   /* NULL: everybody */
	size_t len;
	struct pos pos;  /* of what has it */
};

struct filter {
	struct arena *arena;
	struct diag *diag;
	const char *reader; /* NULL: everybody */
	struct buf *out;
	struct list region; /* that is open */
	struct list above;  /* of the hidden or shown heading it is below */
	int level;          /* of that heading; 0: none */
	bool hidden;        /* in a region for others */
	int section;        /* below a hidden heading of this level; 0: no */
	int indent;         /* below a hidden item at this one; -1: no */
	bool paragraph;     /* the rest of a hidden paragraph */
	size_t block;       /* in out: where the paragraph began */
	struct pos comment; /* that is open; line 0: none is */
	struct pos broken;  /* a region's mark that goes on over lines */
	const char **names; /* of readers, as first written */
	struct pos *places; /* where */
	size_t count, capacity, place_capacity;
};

/* The next name of the list at or after *at; its length, 0: none. */
static size_t next_name(const struct list *list, size_t *at)
{
	size_t end;

	*at += strspn(list->s + *at, " ,\"'");
	end = *at + strcspn(list->s + *at, " ,\"'}");
	if (end > list->len)
		end = list->len;
	return end > *at ? end - *at : 0;
}

static bool is_named(const struct list *list, const char *reader, size_t len)
{
	size_t n;

	for (size_t at = 0; at < list->len && (n = next_name(list, &at));
		at += n)
		if (n == len && strncasecmp(list->s + at, reader, n) == 0)
			return true;
	return false;
}

static bool is_for(const struct filter *f, const struct list *list)
{
	return !f->reader || is_named(list, f->reader, strlen(f->reader));
}

static void note_name(struct filter *f, const char *name, size_t len,
	struct pos pos)
{
	for (size_t i = 0; i < f->count; i++)
		if (strncasecmp(f->names[i], name, len) == 0 &&
			!f->names[i][len])
			return;
	f->names = arena_grow(f->arena, f->names, f->count, &f->capacity,
		sizeof *f->names);
	f->places = arena_grow(f->arena, f->places, f->count,
		&f->place_capacity, sizeof *f->places);
	f->names[f->count] = arena_strndup(f->arena, name, len);
	f->places[f->count++] = pos;
}

/* Whether nobody is in both. */
static bool is_apart(const struct list *a, const struct list *b)
{
	size_t n;

	for (size_t at = 0; at < a->len && (n = next_name(a, &at)); at += n)
		if (is_named(b, a->s + at, n))
			return false;
	return true;
}

/* Notes whom the list names; warns if that is nobody. */
static bool note(struct filter *f, const struct list *list)
{
	size_t n;
	bool any = false;

	for (size_t at = 0; at < list->len && (n = next_name(list, &at));
		at += n) {
		note_name(f, list->s + at, n, list->pos);
		any = true;
	}
	if (!any)
		diag_warning(f->diag, list->pos, "this is for nobody; name the "
			"readers, as in 'for: academic, industry'");
	return any;
}

/* Warns of what only such may read as do not see what it stands in. */
static void check_around(struct filter *f, const struct list *list)
{
	const struct list *around[] = {&f->region, &f->above};

	for (int i = 0; i < 2; i++)
		if (around[i]->s && is_apart(list, around[i]))
			diag_warning(f->diag, list->pos, "nobody reads this: "
				"what it stands in, from line %d on, is for "
				"others", around[i]->pos.line);
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

static bool is_blank(const struct scan_line *l)
{
	return strspn(l->s, " \t\r") >= l->len;
}

static int indent_of(const struct scan_line *l)
{
	size_t n = strspn(l->s, " \t");

	return (int)(n < l->len ? n : l->len);
}

static int heading_level(const struct scan_line *l)
{
	size_t n = strspn(l->s, "#");

	return n <= 6 && n < l->len && l->s[n] == ' ' ? (int)n : 0;
}

static bool is_item(const struct scan_line *l)
{
	const char *s = l->s + indent_of(l);

	if (strchr("-*+", *s) && s[1] == ' ')
		return true;
	s += strspn(s, "0123456789");
	return (*s == '.' || *s == ')') && s[1] == ' ';
}

static struct pos pos_at(const struct scan_line *l, const char *s)
{
	struct pos pos = l->pos;

	pos.column += (int)(s - l->s);
	return pos;
}

/* "<!-- for: LIST -->": a region begins, and another may end. */
static void open_region(struct filter *f, struct list list)
{
	f->region.s = NULL;
	note(f, &list);
	f->region = list;
	f->hidden = !is_for(f, &list);
}

static void close_region(struct filter *f, struct pos pos)
{
	if (!f->region.s)
		diag_warning(f->diag, pos, "no region is open that this could "
			"end; one begins with '<!-- for: academic -->'");
	f->region.s = NULL;
	f->hidden = false;
}

/* A comment that begins or ends a region, at the start of a line; what is
 * behind it, or NULL. */
static const char *take_comment(struct filter *f, const struct scan_line *l)
{
	const char *open = l->s + indent_of(l), *s = open, *end;

	if (strncmp(s, "<!--", 4) != 0)
		return NULL;
	end = find(s + 2, (size_t)(l->s + l->len - s - 2), "-->");
	s += 4 + strspn(s + 4, " \t");
	if (!end && indent_of(l) < 4)
		f->comment = pos_at(l, open);
	if (!end && strncmp(s, "for:", 4) == 0)
		f->broken = pos_at(l, open);
	if (!end || end < s)
		return NULL;
	if (strncmp(s, "/for", 4) == 0)
		close_region(f, pos_at(l, open));
	else if (strncmp(s, "for:", 4) == 0)
		open_region(f, (struct list){s + 4, (size_t)(end - s - 4),
			pos_at(l, open)});
	else
		return NULL;
	return end + 3;
}

/* The attribute at the line's end: where it begins, its list; or NULL. */
static const char *attribute(const struct scan_line *l, struct list *list)
{
	static const char *const forms[] = {"{.only-for=", "{only-for=", NULL};
	size_t len = l->len;

	while (len && strchr(" \t\r#", l->s[len - 1]))
		len--;
	if (!len || l->s[len - 1] != '}')
		return NULL;
	for (const char *const *form = forms; *form; form++)
		for (const char *p = l->s; (p = find(p,
			(size_t)(l->s + len - p), *form)); p++)
			if (strchr(p, '}') == l->s + len - 1) {
				list->s = p + strlen(*form);
				list->len = (size_t)(l->s + len - 1 - list->s);
				list->pos = pos_at(l, p);
				return p;
			}
	return NULL;
}

/* Blanks what the paragraph has so far, line by line. */
static void blank_block(struct filter *f)
{
	size_t to = f->block;

	for (size_t i = f->block; i < f->out->len; i++)
		if (f->out->data[i] == '\n')
			f->out->data[to++] = '\n';
	f->out->len = to;
}

/* Hides a line with an attribute, and what goes with it. */
static void hide(struct filter *f, const struct scan_line *l)
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
}

/* Whether the line goes with something hidden above it. */
static bool is_below(struct filter *f, const struct scan_line *l)
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

/* Takes the attribute in; where it begins, or NULL. */
static const char *take_attribute(struct filter *f, const struct scan_line *l,
	struct list *list)
{
	int level = heading_level(l);
	const char *at;

	if (l->code)
		return NULL;
	if (f->level && level && level <= f->level) {
		f->level = 0;
		f->above.s = NULL;
	}
	at = attribute(l, list);
	if (!at)
		return NULL;
	if (note(f, list))
		check_around(f, list);
	if (level && !f->level) {
		f->level = level;
		f->above = *list;
	}
	return at;
}

static void take_line(void *with, const struct scan_line *l, struct buf *out)
{
	struct filter *f = with;
	struct list list;
	const char *at;
	bool below;

	f->out = out;
	if (is_blank(l) || is_item(l) || heading_level(l))
		f->block = out->len;
	if (f->comment.line) {
		if (find(l->s, l->len, "-->"))
			f->comment.line = 0;
	} else if (!l->code && (at = take_comment(f, l))) {
		if (!is_below(f, l) && !f->hidden)
			buf_add(out, at, l->len - (size_t)(at - l->s));
		return;
	}
	at = take_attribute(f, l, &list);
	below = is_below(f, l);
	if (below || f->hidden)
		return;
	if (at && !is_for(f, &list))
		hide(f, l);
	else
		buf_add(out, l->s, at ? (size_t)(at - l->s) : l->len);
}

/* The reader is one of those that the document names, or it is an error. */
static bool check_reader(const struct filter *f, const char *file)
{
	struct buf all = {.arena = f->arena};
	struct pos pos = {.file = file};
	const char *near;

	for (size_t i = 0; i < f->count; i++)
		if (!f->reader || strcasecmp(f->names[i], f->reader) == 0)
			return true;
	if (!f->reader)
		return true;
	if (!f->count) {
		diag_error(f->diag, pos, "nothing here is marked for readers, "
			"so '--for=%s' has nothing to leave out; mark it with "
			"'<!-- for: %s -->' and '<!-- /for -->'", f->reader,
			f->reader);
		return false;
	}
	near = suggest(f->reader, f->names, f->count);
	for (size_t i = 0; i < f->count; i++) {
		buf_printf(&all, "%s'%s'", i ? ", " : "", f->names[i]);
		if (near == f->names[i])
			pos = f->places[i];
	}
	diag_error(f->diag, pos, "nothing is for the reader '%s'%s%s%s; there "
		"is something for %s", f->reader, near ? " (did you mean '"
		: "", near ? near : "", near ? "'?)" : "", all.data);
	return false;
}

/* What should have ended before the document did. */
static bool check_open(const struct filter *f)
{
	if (f->comment.line)
		diag_error(f->diag, f->comment, "this comment is not closed, "
			"so all below it would be lost; end it with '-->'");
	if (f->region.s)
		diag_error(f->diag, f->region.pos, "this region is not "
			"closed; end it with '<!-- /for -->' on a line of its "
			"own");
	if (f->broken.line && !f->comment.line)
		diag_error(f->diag, f->broken, "the mark of a region ends on "
			"its own line, with '-->'");
	return !f->comment.line && !f->region.s && !f->broken.line;
}

bool readers_filter(struct arena *arena, struct source *source,
	const char *reader, struct diag *diag)
{
	struct filter f = {.arena = arena, .diag = diag, .reader = reader,
		.indent = -1};
	bool ok;

	if (find(source->text, source->len, "only-for=") ||
		find(source->text, source->len, "<!--"))
		scan_rewrite(arena, source, take_line, &f);
	ok = check_open(&f);
	return check_reader(&f, source->file) && ok;
}
