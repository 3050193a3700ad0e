/*
 * Lines that mean something by themselves. "\newpage" and "\pagebreak" become
 * the comment <!-- pagebreak -->.
 *
 * Pandoc's fenced divs: a line of three or more colons and attributes, or one
 * class, opens a div; one of colons alone closes it. MyST's, Docusaurus's and
 * VitePress's have a title, or options below. Fenced code is left
 * alone. Lines keep their numbers: a fence becomes a tag on the same line, so
 * what stands right below it, without an empty line, is still the div's.
 */
#include "markdown/attributes.h"
#include "markdown/directive.h"
#include "markdown/passes.h"
#include "markdown/scan.h"

#include <string.h>

#define DEPTH 32

struct fences {
	struct arena *arena;
	int open;     /* divs */
	bool options; /* the line above opened a directive, or is its option */
};

/* How many colons a fence begins with; 0: it is none. */
static size_t colons(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && s[n] == ':')
		n++;
	return n >= 3 ? n : 0;
}

static bool is_word(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (!strchr("-_", s[i]) && !(s[i] >= '0' && s[i] <= '9') &&
			!(s[i] >= 'a' && s[i] <= 'z') &&
			!(s[i] >= 'A' && s[i] <= 'Z'))
			return false;
	return len > 0;
}

/* ":::{note} Title", ":::tip[Title]", "::: tip Title": the tag, or nothing. */
static void tag_directive(struct buf *tag, const char *s, size_t len)
{
	const char *end = s + len;
	const char *name = s + (*s == '{'), *after = name;

	while (after < end && is_word(after, 1))
		after++;
	if (after == name || (*s == '{' && (after == end || *after != '}')))
		return;
	if (*s != '{' && (after == end || (*after == ' '
			? !directive_is_known(name, (size_t)(after - name))
			: *after != '[' || end[-1] != ']')))
		return;
	s = after + (*s == '{' || *after == '[');
	if (*after == '[')
		end--;
	for (; s < end && *s == ' '; s++)
		;
	directive_open(tag, name, (size_t)(after - name), s,
		(size_t)(end - s));
}

/* The opening tag for what stands behind the colons; NULL: no fence. */
static const char *tag_for(struct fences *f, const char *s, size_t len)
{
	struct node *div = node_new(f->arena, KIND_DIV, (struct pos){0});
	struct buf tag = {.arena = f->arena};

	while (len && strchr(" \t\r:", s[len - 1]))
		len--;
	for (; len && (*s == ' ' || *s == '\t'); s++)
		len--;
	tag_directive(&tag, s, len);
	if (tag.len) {
		f->options = true;
		return tag.data;
	}
	/* remark's directives say what they are: ":::div{#id}" */
	if (len > 4 && strncmp(s, "div{", 4) == 0) {
		s += 3;
		len -= 3;
	}
	if (is_word(s, len))
		return arena_printf(f->arena, "<div class=\"%.*s\">", (int)len,
			s);
	if (attributes_braces(f->arena, div, s, len) != len || !len)
		return NULL;
	buf_puts(&tag, "<div");
	if (div->id)
		buf_printf(&tag, " id=\"%s\"", div->id);
	for (const char *const *c = div->classes; c && *c; c++)
		buf_printf(&tag, "%s%s", c == div->classes ? " class=\"" : " ",
			*c);
	if (div->classes)
		buf_putc(&tag, '"');
	if (div->lang)
		buf_printf(&tag, " lang=\"%s\"", div->lang);
	if (div->css && !strchr(div->css, '"'))
		buf_printf(&tag, " style=\"%s\"", div->css);
	buf_putc(&tag, '>');
	return tag.data;
}

static bool is_page_break(const char *s, size_t len)
{
	static const char *const words[] = {"\\newpage", "\\pagebreak",
		"\\clearpage"};

	for (; len && strchr(" \t", s[len - 1]);)
		len--;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == len && memcmp(words[i], s, len) == 0)
			return true;
	return false;
}

static void take_line(void *with, const struct scan_line *line,
	struct buf *out)
{
	struct fences *f = with;
	size_t indent = strspn(line->s, " "), left = line->len - indent, n = 0;
	const char *s = line->s + indent, *tag = NULL;

	if (f->options && directive_is_option(line->s, line->len))
		return;
	f->options = false;
	if (!line->code && indent < line->len && indent < 4) {
		n = colons(s, left);
		if (is_page_break(s, left))
			tag = "<!-- pagebreak -->";
	}
	if (n) {
		if (f->open < DEPTH)
			tag = tag_for(f, s + n, left - n);
		if (tag)
			f->open++;
		else if (f->open && strspn(s + n, " \t\r") >= left - n) {
			tag = "</div>";
			f->open--;
		}
	}
	if (tag)
		buf_puts(out, tag);
	else
		buf_add(out, line->s, line->len);
}

void fences_make(struct arena *arena, struct source *source)
{
	struct fences f = {.arena = arena};
	const char *s = arena_strndup(arena, source->text, source->len);

	if (strstr(s, ":::") || strstr(s, "\n\\") || s[0] == '\\')
		scan_rewrite(arena, source, take_line, &f);
}
