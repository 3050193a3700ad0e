/*
 * Fenced code that is none: MyST's directives, "```{note} Title", are blocks
 * of Markdown, and R Markdown's and Quarto's chunks, "```{r, echo=FALSE}", are
 * programs whose output nobody has made, so that they go, as does `r 1 + 1`.
 * MyST's roles, {sub}`2`, are spans. "(name)=" and "+++" on a line of their own
 * are MyST's marks. Lines keep their numbers.
 */
#include "markdown/directive.h"
#include "markdown/left_out.h"
#include "markdown/passes.h"
#include "markdown/scan.h"

#include <string.h>

enum sort { DIV, CODE, PICTURE, CHUNK, GONE };

/* What a name means; others are a div of that class. */
static const struct {
	const char *name;
	enum sort sort;
} names[] = {
	{"r", CHUNK}, {"R", CHUNK}, {"python", CHUNK}, {"julia", CHUNK},
	{"bash", CHUNK}, {"sh", CHUNK}, {"sql", CHUNK}, {"stan", CHUNK},
	{"js", CHUNK}, {"ojs", CHUNK}, {"css", CHUNK}, {"scss", CHUNK},
	{"Rcpp", CHUNK}, {"cat", CHUNK}, {"mermaid", CHUNK}, {"dot", CHUNK},
	{"asis", CHUNK}, {"glue", CHUNK}, {"code-cell", CHUNK},
	{"code", CODE}, {"code-block", CODE}, {"sourcecode", CODE},
	{"literalinclude", GONE}, {"parsed-literal", CODE}, {"math", CODE},
	{"figure", PICTURE}, {"image", PICTURE},
	{"toctree", GONE}, {"contents", GONE}, {"tableofcontents", GONE},
	{"include", GONE}, {"bibliography", GONE}, {"raw", GONE},
	{"eval-rst", GONE},
};

/* A role and the element that it is; "": its text stays as it is. */
static const struct {
	const char *name, *element;
} roles[] = {
	{"sub", "sub"}, {"subscript", "sub"}, {"sup", "sup"},
	{"superscript", "sup"}, {"kbd", "kbd"}, {"strong", "strong"},
	{"emphasis", "em"}, {"em", "em"}, {"u", "u"}, {"underline", "u"},
	{"del", "s"}, {"code", "code"}, {"literal", "code"},
};

struct directives {
	struct arena *arena;
	struct left_out chunks, gone;
	bool open;       /* in a block that a fence with a name opened */
	bool options;    /* and nothing but its options so far */
	enum sort sort;
	char fence;      /* of code that we are in, or 0 */
};

bool directive_is_known(const char *name, size_t len)
{
	static const char *const known[] = {"note", "tip", "info", "warning",
		"danger", "caution", "important", "hint", "attention", "error",
		"seealso", "admonition", "success", "question", "example",
		"quote", "abstract", "summary", "details", "todo", "card",
		"dropdown", "sidebar", "margin", "topic", "aside", NULL};

	for (const char *const *k = known; *k; k++)
		if (strlen(*k) == len && memcmp(*k, name, len) == 0)
			return true;
	return false;
}

void directive_open(struct buf *out, const char *name, size_t len,
	const char *title, size_t title_len)
{
	buf_printf(out, "<div class=\"%.*s\">", (int)len, name);
	if (title_len)
		buf_printf(out, "<p><strong>%.*s</strong></p>",
			(int)title_len, title);
}

bool directive_is_option(const char *s, size_t len)
{
	size_t at = strspn(s, " \t"), n;

	if (at >= len || s[at] != ':')
		return false;
	n = strspn(s + at + 1, "abcdefghijklmnopqrstuvwxyz-_");
	at += 1 + n;
	return n && at < len && s[at] == ':' && (at + 1 == len ||
		s[at + 1] == ' ');
}

static bool is_name_byte(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z' ? true
		: c && strchr("-_:0123456789", c);
}

/* The length of "{name" that s begins with; 0: it is no such. */
static size_t name_length(const char *s)
{
	size_t n = 1;

	if (*s != '{' || !is_name_byte(s[1]) || s[1] == '-' || s[1] == ':' ||
		(s[1] >= '0' && s[1] <= '9'))
		return 0;
	while (is_name_byte(s[n]))
		n++;
	return n;
}

static enum sort sort_of(const char *name, size_t len)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strlen(names[i].name) == len &&
			memcmp(names[i].name, name, len) == 0)
			return names[i].sort;
	return DIV;
}

/* Whether the fence has a name, and what stands for it, if it has. */
static bool open_fence(struct directives *d, const struct scan_line *l,
	struct buf *out)
{
	const char *s = l->s + strspn(l->s, " "), *end = l->s + l->len, *close;
	size_t ticks = strspn(s, "`~"), n = name_length(s + ticks);
	const char *name = s + ticks + 1;

	close = n ? memchr(name, '}', (size_t)(end - name)) : NULL;
	if (!close)
		return false;
	d->sort = sort_of(name, n - 1);
	if (d->sort != CHUNK && close != name + n - 1)
		d->sort = CHUNK; /* options, as only programs have */
	for (s = close + 1; s < end && strchr(" \t`", *s); s++)
		;
	while (end > s && strchr(" \t`", end[-1]))
		end--;
	if (d->sort == CHUNK || d->sort == GONE)
		left_out_add(d->arena, d->sort == CHUNK ? &d->chunks : &d->gone,
			l->pos, l->s, l->len);
	else if (d->sort == CODE)
		buf_printf(out, "%.*s%.*s", (int)ticks, name - 1 - ticks,
			(int)(end - s), s);
	else if (d->sort == PICTURE)
		buf_printf(out, "![](<%.*s>)", (int)(end - s), s);
	else
		directive_open(out, name, n - 1, s, (size_t)(end - s));
	d->open = d->options = true;
	return true;
}

/* A line of a block that has a name, or the fence that closes it. */
static void take_inside(struct directives *d, const struct scan_line *l,
	bool closes, struct buf *out)
{
	d->options = d->options && directive_is_option(l->s, l->len);
	if (closes) {
		d->open = false;
		if (d->sort == CODE)
			buf_add(out, l->s, l->len);
		else if (d->sort == DIV)
			buf_puts(out, "</div>");
	} else if (!d->options && d->sort != CHUNK && d->sort != GONE) {
		buf_add(out, l->s, l->len);
	}
}

/* Past the role at s; NULL: there is none. */
static const char *take_role(const char *s, struct buf *out)
{
	size_t n = name_length(s), ticks;
	const char *text, *end, *element = "", *target;

	if (!n || s[n] != '}' || s[n + 1] != '`' || s[n + 2] == '`')
		return NULL;
	end = scan_code(s + n + 1);
	ticks = strspn(s + n + 1, "`");
	text = s + n + 1 + ticks;
	if (end <= text)
		return NULL;
	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
		if (strlen(roles[i].name) == n - 1 &&
			memcmp(roles[i].name, s + 1, n - 1) == 0)
			element = roles[i].element;
	target = memchr(text, '<', (size_t)(end - text));
	target = target && target > text ? target : end - ticks;
	while (target > text && target[-1] == ' ')
		target--;
	if (*element)
		buf_printf(out, "<%s>%.*s</%s>", element, (int)(target - text),
			text, element);
	else
		buf_add(out, text, (size_t)(target - text));
	return end;
}

/* Whether the code is R's: `r 1 + 1`, `r Sys.Date()`. */
static bool is_expression(const char *s, const char *end)
{
	if (strncmp(s, "`r ", 3) != 0)
		return strncmp(s, "`{r} ", 5) == 0 ||
			strncmp(s, "`{python} ", 10) == 0;
	for (s += 3; s < end; s++)
		if (strchr("($[<+*/", *s))
			return true;
	return false;
}

static void take_text(struct directives *d, const struct scan_line *l,
	struct buf *out)
{
	const char *s = l->s, *end = s + l->len, *next;

	for (; s < end; s = next) {
		struct pos pos = l->pos;

		next = *s == '{' ? take_role(s, out) : NULL;
		if (next)
			continue;
		next = scan_code(s);
		pos.column += (int)(s - l->s);
		if (next && is_expression(s, next)) {
			left_out_add(d->arena, &d->chunks, pos, s,
				(size_t)(next - s));
			continue;
		}
		next = next ? next : s + 1;
		buf_add(out, s, (size_t)(next - s));
	}
}

/* "(name)=" and "+++", which mean something to MyST only. */
static bool is_mark(const char *s, size_t len)
{
	while (len && s[len - 1] == ' ')
		len--;
	if (len == 3 && strncmp(s, "+++", 3) == 0)
		return true;
	return len > 3 && s[0] == '(' && s[len - 1] == '=' && s[len - 2] == ')'
		&& !memchr(s, ' ', len);
}

static void take_line(void *with, const struct scan_line *l, struct buf *out)
{
	struct directives *d = with;
	bool was = d->fence != '\0', is;

	scan_fence(l->s, &d->fence);
	is = d->fence != '\0';
	if (d->open)
		take_inside(d, l, was && !is, out);
	else if (!was && is && open_fence(d, l, out))
		return;
	else if (l->code)
		buf_add(out, l->s, l->len);
	else if (!is_mark(l->s, l->len))
		take_text(d, l, out);
}

void directives_read(struct arena *arena, struct source *source,
	struct diag *diag)
{
	static const struct left_out_kind chunks = {"chunk of code that would "
		"have been run is", "chunks of code that would have been run "
		"are", "`Rscript -e 'knitr::knit(\"FILE\")'` or `quarto render "
		"FILE --to gfm` makes Markdown with what they say"},
	gone = {"directive that puts another file in is", "directives that put "
		"other files in are", "write what is in them here"};
	struct directives d = {.arena = arena};
	const char *s = arena_strndup(arena, source->text, source->len);

	if (strstr(s, "```{") || strstr(s, "~~~{") || strstr(s, "``` {") ||
		strstr(s, "}`") || strstr(s, "`r ") || strstr(s, "`{") ||
		strstr(s, ")=\n"))
		scan_rewrite(arena, source, take_line, &d);
	left_out_warn(&d.chunks, &chunks, diag);
	left_out_warn(&d.gone, &gone, diag);
}
