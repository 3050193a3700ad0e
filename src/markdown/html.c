#include "markdown/element.h"
#include "markdown/passes.h"

#include <string.h>
#include <strings.h>

/* What becomes of the text inside a tag. */
enum inside { TEXT, HIDDEN, NOTHING };

/* What a tag leaves in the Markdown, where it opens and where it closes. */
struct tag_row {
	const char *name;
	const char *open, *close;
	enum inside inside; /* anything but TEXT is said to be left out */
};

static const struct tag_row rows[] = {
	{"br", "  \n", "", TEXT},
	{"hr", "\n\n***\n\n", "", TEXT},
	{"h1", "\n\n# ", "\n\n", TEXT},
	{"h2", "\n\n## ", "\n\n", TEXT},
	{"h3", "\n\n### ", "\n\n", TEXT},
	{"h4", "\n\n#### ", "\n\n", TEXT},
	{"h5", "\n\n##### ", "\n\n", TEXT},
	{"h6", "\n\n###### ", "\n\n", TEXT},
	{"button", "", "", HIDDEN},
	{"script", "", "", HIDDEN},
	{"style", "", "", HIDDEN},
	{"object", "", "", HIDDEN},
	{"template", "", "", HIDDEN},
	{"svg", "", "", NOTHING}, /* without its end */
	{"canvas", "", "", HIDDEN},
	{"video", "", "", HIDDEN},
	{"audio", "", "", HIDDEN},
	{"iframe", "", "", HIDDEN},
	{"input", "", "", NOTHING},
	{"embed", "", "", NOTHING},
};

/* Tags without blocks of their own that are no element of ours either; those
 * that a page makes itself, with a hyphen in the name, have none (HTML, 4.13). */
static const char *const inline_names[] = {"link", "meta", "wbr"};

static const struct tag_row *row_of(const char *name, size_t len)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (strlen(rows[i].name) == len &&
			strncasecmp(rows[i].name, name, len) == 0)
			return &rows[i];
	return NULL;
}

static bool is_inline(const char *name, size_t len)
{
	for (size_t i = 0; i < sizeof inline_names / sizeof *inline_names; i++)
		if (strlen(inline_names[i]) == len &&
			strncasecmp(inline_names[i], name, len) == 0)
			return true;
	return memchr(name, '-', len) != NULL;
}

struct stripper {
	const char *at, *end;
	struct buf out;
	struct buf lost; /* the names of what is left out, each once */
	bool heading;    /* which is one line of Markdown */
	bool breaks;     /* lines end at <br>, so line ends are spaces */
	bool endless;    /* no more drawing ends */
};

/* Past the end of what `mark` ends, or the end of it all. */
static const char *past(const struct stripper *s, const char *mark)
{
	size_t n = strlen(mark);

	for (const char *p = s->at; p + n <= s->end; p++)
		if (memcmp(p, mark, n) == 0)
			return p + n;
	return s->end;
}

static bool begins(const struct stripper *s, const char *mark)
{
	size_t n = strlen(mark);

	return (size_t)(s->end - s->at) >= n &&
		strncasecmp(s->at, mark, n) == 0;
}

static void note_lost(struct stripper *s, const char *name)
{
	const char *tag = arena_printf(s->lost.arena, "<%s>", name);

	if (!s->lost.len || !strstr(s->lost.data, tag))
		buf_printf(&s->lost, "%s%s", s->lost.len ? ", " : "", tag);
}

static void skip_hidden(struct stripper *s, const char *name)
{
	const char *close = arena_printf(s->lost.arena, "</%s", name);

	for (; s->at < s->end; s->at++) {
		const char *after = s->at + strlen(close);

		if (begins(s, close) &&
			(after == s->end || strchr(" \t\n/>", *after))) {
			s->at = past(s, ">");
			return;
		}
	}
}

/* The tag as it is, its line ends made spaces: no blank line may end it. */
static void copy_tag(struct stripper *s, const char *tag)
{
	for (; tag < s->at; tag++)
		buf_putc(&s->out, *tag == '\n' ? ' ' : *tag);
}

/* A drawing is for the walker, too. */
static bool take_svg(struct stripper *s, const char *tag)
{
	const char *end;

	if (strncasecmp(tag, "<svg", 4) != 0 || !strchr(" \t\r\n>", tag[4]) ||
		s->at[-2] == '/' || s->endless)
		return false;
	end = past(s, "</svg>");
	s->endless = end == s->end && !strstr(tag, "</svg>");
	if (s->endless)
		return false;
	s->at = end;
	copy_tag(s, tag);
	return true;
}

static void end_line(struct stripper *s)
{
	buf_puts(&s->out, rows[0].open);
	while (s->at < s->end && strchr(" \t", *s->at))
		s->at++;
	s->at += s->at < s->end && *s->at == '\n';
}

static void strip_tag(struct stripper *s)
{
	const char *tag = s->at, *name;
	bool closing;
	size_t len = element_name(tag, &name, &closing);
	const struct tag_row *row = row_of(name, len);
	const struct element *e = element_lookup(name, len);
	size_t whole = element_tag_length(tag);

	s->at = whole ? tag + whole : past(s, ">");
	if (take_svg(s, tag))
		return;
	if (len == 2 && strchr("hH", *name) && name[1] >= '1' && name[1] <= '6')
		s->heading = !closing;
	if (s->heading && len == 2 && strncasecmp(name, "br", 2) == 0) {
		copy_tag(s, tag);
		return;
	}
	if ((e && doc_kinds[e->kind].block) || element_is_column(name, len)) {
		buf_puts(&s->out, "\n\n");
		copy_tag(s, tag);
		buf_puts(&s->out, "\n\n");
		return;
	}
	if (e || element_is_image(name, len) || element_is_icon(name, len)) {
		bool first = !s->out.len;

		copy_tag(s, tag);
		/* alone on the first line, above what is no HTML at all */
		if (first && element_is_image(name, len) && s->at < s->end &&
			*s->at == '\n')
			buf_puts(&s->out, "\n\n");
		return;
	}
	if (row && row->inside != TEXT && !closing)
		note_lost(s, row->name);
	if (row && row->inside == HIDDEN && !closing)
		skip_hidden(s, row->name);
	else if (row && row == rows) /* <br>, and the line may end there */
		end_line(s);
	else if (row)
		buf_puts(&s->out, closing ? row->close : row->open);
	else if (!is_inline(name, len))
		buf_puts(&s->out, "\n\n");
}

static bool opens_tag(const struct stripper *s)
{
	char c = s->at + 1 < s->end ? s->at[1] : '\0';

	return c == '/' || c == '!' || c == '?' || (c >= 'a' && c <= 'z') ||
		(c >= 'A' && c <= 'Z');
}

/* Whether the line below begins with a word, and not with a mark. */
static bool goes_on(const struct stripper *s)
{
	const char *next = s->at + 1 + strspn(s->at + 1, " \t");
	size_t digits = strspn(next, "0123456789");

	if (digits)
		return !strchr(".)", next[digits]);
	if (strncasecmp(next, "<br", 3) == 0) /* alone: there is a gap */
		return false;
	return (*next & 0x80) || ((*next | 32) >= 'a' && (*next | 32) <= 'z') ||
		(*next && strchr("<([\"'", *next));
}

/* Indented text would be code, so the spaces that begin a line go. */
static void copy_character(struct stripper *s)
{
	char last = s->out.len ? s->out.data[s->out.len - 1] : '\n';
	bool join = *s->at == '\n' && (s->heading || (s->breaks &&
		last != '\n' && goes_on(s)));
	char c = join ? ' ' : *s->at;

	s->at++;
	if ((c != ' ' && c != '\t') || (last != '\n' &&
			(!s->heading || last != ' ')))
		buf_putc(&s->out, c);
}

static bool is_blank(const char *s)
{
	return s[strspn(s, " \t\r\n")] == '\0';
}

static void warn(const struct stripper *s, struct pos pos, struct diag *diag)
{
	if (s->lost.len)
		diag_warning(diag, pos, "raw HTML is left out: %s",
			s->lost.data);
}

const char *html_missing_end(const char *html)
{
	static const struct {
		const char *begin, *end;
	} ends[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"},
		{"<!", ">"}, {"<script", "</script>"}, {"<style", "</style>"}};

	html += strspn(html, " \t\r\n");
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		size_t n = strlen(ends[i].begin), end = strlen(ends[i].end);

		if (strncasecmp(html, ends[i].begin, n) != 0 ||
			(ends[i].end[1] == '/' && !strchr(" \t\r\n>", html[n])))
			continue;
		for (html += n; *html; html++)
			if (strncasecmp(html, ends[i].end, end) == 0)
				return NULL;
		return ends[i].end;
	}
	return NULL;
}

const char *html_to_markdown(struct arena *arena, const char *html, size_t len,
	struct pos pos, struct diag *diag)
{
	const char *copy = arena_strndup(arena, html, len);
	struct stripper s = {
		.at = copy,
		.end = copy + len,
		.out.arena = arena,
		.lost.arena = arena,
		.breaks = strstr(copy, "<br") || strstr(copy, "<BR"),
	};

	while (s.at < s.end) {
		if (*s.at != '<' || !opens_tag(&s))
			copy_character(&s);
		else if (begins(&s, "<!--"))
			s.at = past(&s, "-->");
		else
			strip_tag(&s);
	}
	buf_add(&s.out, "", 0);
	warn(&s, pos, diag);
	return is_blank(s.out.data) ? "" : s.out.data;
}
