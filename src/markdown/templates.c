/*
 * What a site's generator would have replaced, and nobody does here: Liquid
 * and its like ({% … %}, {{ … }}), Hugo's shortcodes ({{< … >}}, {{% … %}}),
 * kramdown's {:toc}, lines like [TOC] and @import "…". They are taken out of
 * the Markdown before it is parsed, with one warning for each sort. Words that
 * a tag carries as its title, company, period and the like stay.
 *
 * Code and comments are left alone. Every line keeps its number; one that is
 * empty now is blank, but in a block of HTML, which a blank line would end, a
 * comment.
 */
#include "markdown/attributes.h"
#include "markdown/carried.h"
#include "markdown/emptied.h"
#include "markdown/left_out.h"
#include "markdown/passes.h"
#include "markdown/scan.h"

#include <string.h>
#include <strings.h>

#define LONGEST 2000 /* bytes of a tag, so that "{{{{…" takes no time */

enum sort { TAG, SHORTCODE, IMPORT, CONTENTS, KRAMDOWN, HEADING, SORTS };

struct stripper {
	struct arena *arena;
	const char *at, *begin; /* begin: of the line */
	struct pos pos;         /* of the line */
	int first;              /* line's number */
	struct buf out;
	size_t line;     /* where it begins in out */
	size_t blank;    /* up to here it is known to be */
	bool changed;    /* in this line */
	struct emptied tags; /* taken from this line */
	struct buf marks;    /* a byte for each line: whether any was */
	bool in_html;
	char fence;      /* the character of the code fence we are in, or 0 */
	const char *missing[4]; /* ends that nothing further on has */
	struct left_out found[SORTS];
};

static void count(struct stripper *s, enum sort sort, size_t len)
{
	struct pos pos = s->pos;

	pos.column = (int)(s->at - s->begin) + 1;
	left_out_add(s->arena, &s->found[sort], pos, s->at, len);
	s->changed = true;
}

/* Whether the mark of a heading or an item is all that is left of a line. */
static bool is_empty(const char *s, size_t len)
{
	size_t n = strspn(s, " \t#");

	if (n == strspn(s, " \t") && n < len && strchr("-*+", s[n]))
		n++;
	return n + strspn(s + n, " \t#") >= len;
}

/* Whether nothing but spaces and elements' tags stands in [from, to). */
static bool shows_nothing(const char *from, const char *to)
{
	bool tag = false;

	for (; from < to; from++)
		if (*from == '<' || *from == '>')
			tag = *from == '<';
		else if (!tag && *from != ' ' && *from != '\t')
			return false;
	return true;
}

/* "{{ mail }} | {{ phone }} | Oslo" leaves bars with nothing between. A row of
 * a table has its own. */
static void drop_bars(struct stripper *s)
{
	char *line = s->out.data + s->line, *end = s->out.data + s->out.len;
	char *from = line, *to = line, *last = NULL;

	if (s->begin[strspn(s->begin, " \t")] == '|')
		return;
	for (char *at = line; at < end; at++) {
		bool bar = *at == '|';

		if (bar && shows_nothing(from, to)) {
			at += strspn(at + 1, " \t");
			while (to > from && to[-1] == ' ')
				to--;
			continue;
		}
		if (bar)
			last = to;
		*to++ = *at;
		if (bar)
			from = to;
	}
	if (last && shows_nothing(from, to)) {
		memmove(last, last + 1, (size_t)(to-- - last) - 1);
		while (to > last && to[-1] == ' ')
			to--;
	}
	*to = '\0';
	s->out.len = (size_t)(to - s->out.data);
}

static void end_line(struct stripper *s)
{
	buf_add(&s->out, "", 0);
	if (s->changed)
		drop_bars(s);
	buf_putc(&s->marks, s->changed);
	if (s->changed && (is_empty(s->out.data + s->line,
			s->out.len - s->line) || emptied_line(s->out.data +
			s->line, s->out.len - s->line, s->tags))) {
		s->out.len = s->line;
		if (s->in_html)
			buf_puts(&s->out, "<!-- -->");
	}
	s->changed = false;
	s->tags = (struct emptied){0};
	if (*s->at != '\n')
		return;
	buf_putc(&s->out, '\n');
	s->at++;
	s->begin = s->at;
	s->line = s->out.len;
	s->pos.line++;
}

/* The text as it stands, which may be lines of it. */
static void copy(struct stripper *s, const char *end)
{
	while (s->at < end)
		if (*s->at == '\n')
			end_line(s);
		else
			buf_putc(&s->out, *s->at++);
}

static void skip(struct stripper *s, const char *end)
{
	while (s->at < end)
		if (*s->at == '\n') {
			end_line(s);
			s->changed = true;
		} else {
			s->at++;
		}
}

/* Past the tag that begins here with `open`; NULL: there is none. */
static const char *tag_end(const struct stripper *s, const char *open,
	const char *close)
{
	size_t n = strlen(open);
	const char *p = s->at + n;

	if (strncmp(s->at, open, n) != 0)
		return NULL;
	for (; *p && p < s->at + LONGEST; p++) {
		if (p[0] == '\n' && p[1] == '\n')
			return NULL;
		if (strncmp(p, close, strlen(close)) == 0)
			return p + strlen(close);
	}
	return NULL;
}

/* strstr, which looks in vain for a thing only once. */
static const char *find(struct stripper *s, const char *from,
	const char *what)
{
	const char *found;
	size_t i = 0;

	for (; i < 4 && s->missing[i]; i++)
		if (strcmp(s->missing[i], what) == 0)
			return NULL;
	found = strstr(from, what);
	if (!found && i < 4)
		s->missing[i] = what;
	return found;
}

static bool is_tag(const char *tag, const char *name)
{
	tag += 2 + strspn(tag + 2, "- ");
	return strncmp(tag, name, strlen(name)) == 0;
}

/* All up to the tag that ends a comment. */
static const char *comment_end(struct stripper *s, const char *end)
{
	const char *inside = is_tag(s->at, "comment")
		? find(s, end, "endcomment") : NULL;

	inside = inside ? strstr(inside, "%}") : NULL;
	return inside ? inside + 2 : end;
}

/* Whether the line has nothing but blanks yet; looked at once. */
static bool is_blank_so_far(struct stripper *s)
{
	if (s->blank < s->line)
		s->blank = s->line;
	while (s->blank < s->out.len && strchr(" \t", s->out.data[s->blank]))
		s->blank++;
	return s->blank >= s->out.len;
}

/* Whether a tag of a template stood here. */
static bool take_tag(struct stripper *s)
{
	static const struct {
		const char *open, *close;
		enum sort sort;
	} tags[] = {
		{"{{<", ">}}", SHORTCODE},
		{"{{%", "%}}", SHORTCODE},
		{"{{/*", "*/}}", SHORTCODE},
		{"{{", "}}", TAG},
		{"{%", "%}", TAG},
	};
	bool argument = s->out.len && s->out.data[s->out.len - 1] == '}';

	/* \textbf{a}{{b}} is no template's. */
	for (size_t i = 0; !argument && i < sizeof tags / sizeof *tags; i++) {
		const char *end = tag_end(s, tags[i].open, tags[i].close);
		struct carried carried = {"", ""};
		const char *words;
		bool own;

		if (!end)
			continue;
		own = is_blank_so_far(s) && *end == '\n';
		if (tags[i].sort != TAG || is_tag(s->at, "include"))
			carried = carried_words(s->arena, s->at + 2,
				(size_t)(end - s->at) - 4);
		words = carried_markdown(s->arena, carried, own);
		s->tags.values += s->at[1] == '{' && tags[i].sort == TAG;
		s->tags.branches += s->at[1] == '%' && is_tag(s->at, "else");
		count(s, tags[i].sort, (size_t)(end - s->at));
		skip(s, s->at[1] == '%' ? comment_end(s, end) : end);
		buf_printf(&s->out, own && *words ? "%s  " : "%s", words);
		return true;
	}
	return false;
}

/* Past the text at s->at up to and with `close`; NULL: it is no such text. */
static const char *past(struct stripper *s, const char *open,
	const char *close)
{
	size_t n = strlen(open);
	const char *end;

	if (strncasecmp(s->at, open, n) != 0)
		return NULL;
	end = find(s, s->at + n, close);
	return end ? end + strlen(close) : NULL;
}

/* Past what is no Markdown here: code, comments, style sheets; or NULL. */
static const char *verbatim(struct stripper *s)
{
	const char *end;

	if (*s->at != '<')
		return scan_code(s->at);
	end = past(s, "<!--", "-->");
	end = end ? end : past(s, "<style", "</style");
	return end ? end : past(s, "<script", "</script");
}

static bool is_item(const char *s)
{
	s += strspn(s, " \t");
	if (strchr("-*+", *s) && *s)
		return s[1] == ' ';
	s += strspn(s, "0123456789");
	return *s == '.' && s[1] == ' ';
}

/* The item above {:toc} says where the contents go, and shows nowhere. */
static void drop_item_above(struct stripper *s)
{
	size_t from = s->line;

	if (from)
		from--;
	while (from && s->out.data[from - 1] != '\n')
		from--;
	if (from == s->line || !is_item(s->out.data + from))
		return;
	s->out.len = from;
	buf_putc(&s->out, '\n');
	s->line = s->out.len;
}

static bool is_named(const char *s, size_t len, const char *const *names)
{
	for (; *names; names++)
		if (strlen(*names) == len && strncasecmp(s, *names, len) == 0)
			return true;
	return false;
}

/* What stands for the table of contents; what begins a template's column. */
static const char *const marks[] = {"[toc]", "[[toc]]", "[[_toc_]]", "@[toc]",
	"${toc}", NULL};
static const char *const places[] = {"[aside]", "[/aside]", "[endaside]",
	NULL};

/* Lines that mean something only to a generator. Whether this is one. */
static bool take_line(struct stripper *s, size_t len)
{
	const char *at = s->at + strspn(s->at, " \t");
	size_t n = len - (size_t)(at - s->at);
	enum sort sort = KRAMDOWN;

	while (n && strchr(" \t", at[n - 1]))
		n--;
	if (is_named(at, n, marks))
		sort = CONTENTS;
	else if (is_named(at, n, places))
		sort = TAG;
	else if (n > 8 && strncmp(at, "@import ", 8) == 0 &&
		strchr("\"'u<{", at[8]))
		sort = IMPORT;
	else if (n < 4 || strncmp(at, "{:", 2) != 0 || at[n - 1] != '}' ||
		attributes_braces(s->arena, NULL, at, n) == n)
		return false;
	if (sort == KRAMDOWN && strncmp(at + 2 + strspn(at + 2, " "), "toc",
			3) == 0) {
		buf_add(&s->out, "", 0);
		drop_item_above(s);
		sort = CONTENTS;
	}
	s->at = at;
	count(s, sort, n);
	skip(s, at + n);
	s->at += strspn(s->at, " \t");
	return true;
}

static void begin_line(struct stripper *s)
{
	size_t len = strcspn(s->at, "\n");
	const char *first = s->at + strspn(s->at, " \t");

	if (first == s->at + len)
		s->in_html = false;
	else if (*first == '<' && first[1] && !strchr("!? ", first[1]))
		s->in_html = true;
	if (scan_fence(s->at, &s->fence))
		copy(s, s->at + len);
	else
		take_line(s, len);
}

static const struct left_out_kind kinds[SORTS] = {
	{"tag of a template", "tags of templates", "write what they would be "
		"replaced with"},
	{"shortcode", "shortcodes", "the words they carry as title, company, "
		"location, from, to and the like stay"},
	{"import", "imports", "'style:' in the front matter or --style names "
		"a sheet"},
	{"mark for the contents", "marks for the contents", "a PDF has an "
		"outline"},
	{"line of kramdown's", "lines of kramdown's", "only classes and ids "
		"mean something here"},
	{"heading above nothing but tags of templates", "headings above "
		"nothing but tags of templates", "write what would stand "
		"below"},
};

static bool is_likely(const char *text)
{
	static const char *const signs[] = {"{{", "{%", "{:", "@import ",
		"oc]", "OC]", "${toc}", "aside]", "_]]"};

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strstr(text, signs[i]))
			return true;
	return false;
}

static void drop_heading(void *context, int line, const char *text, size_t len)
{
	struct stripper *s = context;
	struct pos pos = {s->pos.file, s->first + line, 1};

	left_out_add(s->arena, &s->found[HEADING], pos, text, len);
}

void templates_strip(struct arena *arena, struct source *source,
	struct diag *diag)
{
	struct stripper s = {.arena = arena, .out.arena = arena,
		.marks.arena = arena, .first = source->line,
		.pos = {source->file, source->line, 1}};
	const char *end;

	s.at = s.begin = arena_strndup(arena, source->text, source->len);
	if (!is_likely(s.at))
		return;
	buf_add(&s.out, "", 0);
	while (*s.at) {
		if (s.out.len == s.line && !s.changed)
			begin_line(&s);
		if (*s.at == '\n')
			end_line(&s);
		else if ((end = verbatim(&s)))
			copy(&s, end);
		else if (*s.at && (*s.at != '{' || !take_tag(&s)))
			buf_putc(&s.out, *s.at++);
	}
	end_line(&s);
	buf_add(&s.out, "", 0);
	if (s.found[TAG].count || s.found[SHORTCODE].count)
		emptied_headings(arena, s.out.data, s.marks.data, drop_heading,
			&s);
	for (int i = 0; i < SORTS; i++)
		left_out_warn(&s.found[i], &kinds[i], diag);
	source->text = s.out.data;
	source->len = s.out.len;
}
