#include "read/passes.h"

#include <string.h>
#include <strings.h>

/* What a tag leaves in the Markdown, where it opens and where it closes. */
struct tag_row {
	const char *name;
	const char *open, *close;
	bool hidden; /* what is inside is not to be read */
};

static const struct tag_row rows[] = {
	{"br", "  \n", "", false},
	{"hr", "\n\n***\n\n", "", false},
	{"li", "\n- ", "", false},
	{"h1", "\n\n# ", "\n\n", false},
	{"h2", "\n\n## ", "\n\n", false},
	{"h3", "\n\n### ", "\n\n", false},
	{"h4", "\n\n#### ", "\n\n", false},
	{"h5", "\n\n##### ", "\n\n", false},
	{"h6", "\n\n###### ", "\n\n", false},
	{"td", " ", "", false},
	{"th", " ", "", false},
	{"strong", "**", "**", false},
	{"em", "*", "*", false},
	{"script", "", "", true},
	{"style", "", "", true},
	{"object", "", "", true},
	{"template", "", "", true},
};

/* Tags that make no block; all others do. */
static const char *const inline_names[] = {"a", "abbr", "b", "cite", "code",
	"del", "dfn", "font", "i", "img", "ins", "kbd", "label", "link",
	"mark", "meta", "q", "s", "small", "span", "sub", "sup", "time", "tt",
	"u", "var", "wbr"};

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
	return false;
}

struct stripper {
	const char *at, *end;
	struct buf out;
	struct buf hidden; /* the names of what was dropped with its text */
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

static void skip_hidden(struct stripper *s, const char *name)
{
	buf_printf(&s->hidden, "%s<%s>", s->hidden.len ? ", " : "", name);
	for (; s->at < s->end; s->at++)
		if (s->at + 2 < s->end && s->at[0] == '<' &&
			s->at[1] == '/' && strncasecmp(s->at + 2, name,
				strlen(name)) == 0) {
			s->at = past(s, ">");
			return;
		}
}

static void strip_tag(struct stripper *s)
{
	bool closing = s->at + 1 < s->end && s->at[1] == '/';
	const char *name = s->at + 1 + closing;
	size_t len = 0;
	const struct tag_row *row;

	while (name + len < s->end && !strchr(" \t\n/>", name[len]))
		len++;
	row = row_of(name, len);
	s->at = past(s, ">");
	if (row && row->hidden && !closing)
		skip_hidden(s, row->name);
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

/* Indented text would be code, so the spaces that begin a line go. */
static void copy_character(struct stripper *s)
{
	bool starts = !s->out.len || s->out.data[s->out.len - 1] == '\n';

	if (!starts || (*s->at != ' ' && *s->at != '\t'))
		buf_putc(&s->out, *s->at);
	s->at++;
}

static bool is_blank(const char *s)
{
	return s[strspn(s, " \t\r\n")] == '\0';
}

static void warn(const struct stripper *s, struct pos pos, struct diag *diag)
{
	const char *text = s->out.data + strspn(s->out.data, " \t\r\n");

	if (s->hidden.len)
		diag_warning(diag, pos, "raw HTML is left out: %s",
			s->hidden.data);
	if (*text)
		diag_warning(diag, pos,
			"raw HTML is set as plain text: \"%.*s\"",
			(int)strcspn(text, "\n"), text);
}

const char *html_to_markdown(struct arena *arena, const char *html, size_t len,
	struct pos pos, struct diag *diag)
{
	struct stripper s = {
		.at = html,
		.end = html + len,
		.out.arena = arena,
		.hidden.arena = arena,
	};

	while (s.at < s.end) {
		if (*s.at != '<' || !opens_tag(&s))
			copy_character(&s);
		else if (strncmp(s.at, "<!--", 4) == 0)
			s.at = past(&s, "-->");
		else
			strip_tag(&s);
	}
	buf_add(&s.out, "", 0);
	warn(&s, pos, diag);
	return is_blank(s.out.data) ? "" : s.out.data;
}
