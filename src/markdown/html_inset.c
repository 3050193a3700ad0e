/*
 * HTML that is set in. Whoever writes a page indents its source and leaves blank
 * lines between its parts; but in Markdown a blank line ends HTML, and what
 * comes then, four columns in, is code. So where an element is open around it,
 * and no list of Markdown's has begun in it, a tag that begins a line loses the
 * blanks before it.
 */
#include "markdown/passes.h"
#include "markdown/scan.h"

#include <ctype.h>
#include <string.h>

struct page {
	int depth;   /* of elements that hold others */
	bool blank;  /* the line above is */
	bool list;   /* an item has begun that the line may belong to */
	bool pre;    /* in <pre>, whose blanks count */
};

/* Whether tags of that name stand around lines of their own. */
static bool holds_lines(const char *name, size_t len)
{
	static const char *const names[] = {"article", "aside", "center",
		"details", "div", "dl", "fieldset", "figure", "footer",
		"header", "li", "main", "nav", "ol", "section", "table",
		"tbody", "td", "tr", "ul"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strlen(names[i]) == len && memcmp(names[i], name, len) == 0)
			return true;
	return false;
}

static size_t name_length(const char *s)
{
	size_t n = 0;

	while (isalnum((unsigned char)s[n]))
		n++;
	return n;
}

/* Counts the tags of a line. */
static void count_tags(struct page *p, const char *s, size_t len)
{
	for (size_t i = 0; i + 1 < len; i++) {
		bool closes = s[i + 1] == '/';
		const char *name = s + i + 1 + closes;
		size_t n = s[i] == '<' ? name_length(name) : 0;

		if (n == 3 && memcmp(name, "pre", 3) == 0)
			p->pre = !closes;
		if (!n || !holds_lines(name, n))
			continue;
		p->depth += closes ? -1 : 1;
		if (p->depth < 0)
			p->depth = 0;
	}
}

/* The blanks before the text, and how many columns they are. */
static size_t indent_of(const char *s, size_t *columns)
{
	size_t n = 0;

	for (*columns = 0; s[n] == ' ' || s[n] == '\t'; n++)
		*columns = s[n] == '\t' ? (*columns / 4 + 1) * 4
			: *columns + 1;
	return n;
}

static bool is_tag(const char *s)
{
	return *s == '<' && (isalpha((unsigned char)s[1]) || s[1] == '/' ||
		s[1] == '!');
}

static void take_line(void *with, const struct scan_line *l, struct buf *out)
{
	struct page *p = with;
	size_t columns, n = indent_of(l->s, &columns);
	bool inset = columns >= 4 && p->blank && p->depth && !p->list &&
		!p->pre && is_tag(l->s + n);

	if (n >= l->len || l->code) {
		p->blank = !l->code;
		buf_add(out, l->s, l->len);
		return;
	}
	if (columns < 4)
		p->list = scan_item(l->s) > 0 || (p->list && columns > 1);
	p->blank = false;
	count_tags(p, l->s, l->len);
	buf_add(out, l->s + (inset ? n : 0), l->len - (inset ? n : 0));
}

void html_inset_end(struct arena *arena, struct source *source)
{
	struct page p = {0};

	if (memchr(source->text, '<', source->len))
		scan_rewrite(arena, source, take_line, &p);
}
