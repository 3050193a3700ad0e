/*
 * HTML that its author indented. An empty line ends a block of HTML, and what
 * is indented by four blanks below it is code to CommonMark; behind HTML, what
 * begins with a tag is meant as more of it, and loses its blanks. A tag and
 * nothing else may be an example; one with attributes or text is none, nor is
 * then what follows. A whole page of HTML, from <!DOCTYPE html>, <html> or
 * <body> to </body> or </html>, is one block: its empty lines become comments.
 */
#include "markdown/element.h"
#include "markdown/passes.h"
#include "markdown/scan.h"

#include <string.h>
#include <strings.h>

enum { CODE = 4 /* blanks that make it */ };

struct indents {
	struct arena *arena;
	bool html;  /* the last block was HTML, or behind HTML */
	bool deep;  /* and indented, but no code */
	bool tag;   /* and more than a comment */
	bool blank; /* the last line is empty */
	int open;   /* elements of that HTML, less those that end */
	bool page;  /* within <html> */
	bool as_is; /* and there within <pre> */
	bool titled; /* its <title> has come */
};

/* Whether a tag begins there that makes blocks. */
static bool is_tag(const char *s)
{
	static const char *const others[] = {"h1", "h2", "h3", "h4", "h5", "h6",
		"hr", "br", "img", "a", "span", "strong", "b", "em", "i", NULL};
	const struct element *e;
	const char *name;
	bool closes;
	size_t n = element_name(s, &name, &closes);

	e = n ? element_lookup(name, n) : NULL;
	if (e && doc_kinds[e->kind].block)
		return true;
	for (const char *const *o = others; n && *o; o++)
		if (strlen(*o) == n && strncmp(*o, name, n) == 0)
			return true;
	return n && strncmp(s, "<!--", 4) == 0;
}

/* Whether the line is a comment: what follows says if it is an example. */
static bool is_comment(const char *s, size_t len)
{
	while (len && strchr(" \t\r\n", s[len - 1]))
		len--;
	return len > 6 && strncmp(s, "<!--", 4) == 0 &&
		strncmp(s + len - 3, "-->", 3) == 0;
}

/* "<div>" */
static bool is_bare(const char *s, size_t len)
{
	size_t n = element_tag_length(s);

	return strncmp(s, "<!--", 4) == 0 || (n >= len && !memchr(s, '=',
		len));
}

static size_t columns(const char *s, size_t blanks)
{
	size_t n = 0;

	for (size_t i = 0; i < blanks; i++)
		n = s[i] == '\t' ? n / CODE * CODE + CODE : n + 1;
	return n;
}

/* An element that has no end. */
static bool is_void(const char *name, size_t len)
{
	static const char *const names[] = {"br", "hr", "img", "input", "link",
		"meta", "wbr", "col", "source", "area", NULL};

	for (const char *const *v = names; *v; v++)
		if (strlen(*v) == len && strncasecmp(*v, name, len) == 0)
			return true;
	return false;
}

/* How many elements the line opens, less those that it ends. */
static int opened(const char *s, size_t len)
{
	int sum = 0;

	for (size_t i = 0; i < len; i++) {
		size_t n = s[i] == '<' ? element_tag_length(s + i) : 0;
		const char *name;
		bool closes;

		if (!n || !(n = element_name(s + i, &name, &closes)))
			continue;
		if (closes)
			sum--;
		else if (!is_void(name, n) &&
			s[i + element_tag_length(s + i) - 2] != '/')
			sum++;
	}
	return sum;
}

static const char doctype[] = "<!DOCTYPE";

static bool is_doctype(const char *s)
{
	return strncasecmp(s, doctype, strlen(doctype)) == 0;
}

static bool begins_page(const char *s)
{
	if (is_doctype(s)) /* which ends in its line, else it is an error */
		return strncasecmp(s + strlen(doctype), " html", 5) == 0 &&
			s[strcspn(s, ">\n")] == '>';
	return (strncasecmp(s, "<html", 5) == 0 ||
		strncasecmp(s, "<body", 5) == 0) && strchr(" >\n", s[5]);
}

/* Where the line has the text, which is in lower case; or NULL. */
static const char *find(const struct scan_line *l, const char *text)
{
	size_t n = strlen(text);

	for (size_t i = 0; i + n <= l->len; i++)
		if (strncasecmp(l->s + i, text, n) == 0)
			return l->s + i;
	return NULL;
}

/* Whether the line is <title>, which no browser sets, of what the page says
 * again. */
static bool is_title(struct indents *z, const struct scan_line *l)
{
	const char *from = z->titled ? NULL : find(l, "<title>");
	const char *to = from ? find(l, "</title>") : NULL;

	if (!to || to < (from += strlen("<title>")))
		return false;
	z->titled = true;
	return strstr(l->s + l->len, arena_strndup(z->arena, from,
		(size_t)(to - from)));
}

static void take_page(struct indents *z, const struct scan_line *l,
	size_t blanks, struct buf *out)
{
	bool pre = find(l, "<pre");

	if (blanks >= l->len || is_title(z, l))
		buf_puts(out, "<!-- -->");
	else if (z->as_is)
		buf_add(out, l->s, l->len);
	else if (is_doctype(l->s + blanks)) /* which cmark knows only so */
		buf_printf(out, "%s%.*s", doctype, (int)(l->len - blanks -
				strlen(doctype)), l->s + blanks + strlen(doctype));
	else
		buf_add(out, l->s + blanks, l->len - blanks);
	z->as_is = (z->as_is || pre) && !find(l, "</pre");
	z->page = !find(l, "</html>") && !find(l, "</body>");
	z->blank = false;
}

static void take_line(void *with, const struct scan_line *l, struct buf *out)
{
	struct indents *z = with;
	size_t blanks = strspn(l->s, " \t");
	bool empty = blanks >= l->len, tag = !empty && is_tag(l->s + blanks);
	bool deep = columns(l->s, blanks) >= CODE;

	if (z->page || (!l->code && begins_page(l->s + blanks))) {
		take_page(z, l, blanks, out);
		return;
	}
	if (l->code) {
		z->html = false;
	} else if (!empty && z->blank && z->html && z->tag && deep && !tag &&
		z->open > 0 && !scan_item(l->s + blanks)) {
		z->deep = true; /* text of an element that is open */
		z->blank = false;
		buf_add(out, l->s + blanks, l->len - blanks);
		return;
	} else if (!empty && z->blank && (!deep || !tag)) {
		z->html = tag && !deep;
		z->tag = z->html && (z->tag || l->s[blanks + 1] != '!');
		z->deep = z->deep && z->html;
	} else if (!empty && z->blank && z->html && z->tag && is_comment(l->s +
			blanks, l->len - blanks)) {
		buf_add(out, l->s + blanks, l->len - blanks);
		return;
	} else if (!empty && z->blank && z->html && (z->deep ||
			!is_bare(l->s + blanks, l->len - blanks))) {
		z->deep = true;
		z->open += opened(l->s, l->len);
		buf_add(out, l->s + blanks, l->len - blanks);
		z->blank = false;
		return;
	}
	z->open = z->html ? z->open + opened(l->s, l->len) : 0;
	z->blank = empty;
	buf_add(out, l->s, l->len);
}

void html_indents_drop(struct arena *arena, struct source *source)
{
	struct indents z = {.arena = arena, .blank = true};

	if (source->len && memchr(source->text, '<', source->len))
		scan_rewrite(arena, source, take_line, &z);
}
