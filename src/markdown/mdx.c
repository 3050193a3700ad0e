/*
 * MDX, which is Markdown with JavaScript in it: imports and exports go, and so
 * do comments in {/ * * /} and values in braces, but for strings. Components,
 * whose names begin with a capital or are none of HTML's, go as well, and the
 * words they carry as title, company, period and the like stay; elements keep their attributes
 * without what is JavaScript. Only what can be nothing else makes a text MDX.
 */
#include "markdown/carried.h"
#include "markdown/element.h"
#include "markdown/left_out.h"
#include "markdown/passes.h"
#include "markdown/scan.h"

#include "base/utf8.h"

#include <string.h>

enum { LONGEST = 2000 /* bytes of a tag or of what is in braces */ };

struct mdx {
	struct arena *arena;
	struct buf out;
	const char *begin; /* of the line */
	struct pos pos;    /* of the line */
	char fence;
	struct left_out code, components;
};

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_letter(char c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

static void count(struct mdx *m, struct left_out *what, const char *s,
	const char *end)
{
	struct pos pos = m->pos;

	pos.column = (int)(s - m->begin) + 1;
	left_out_add(m->arena, what, pos, s, strnlen(s, (size_t)(end - s)));
}

/* Takes what is left out; its line ends stay. */
static void skip(struct mdx *m, const char *s, const char *end)
{
	for (; s < end; s++)
		if (*s == '\n') {
			buf_putc(&m->out, '\n');
			m->pos.line++;
			m->begin = s + 1;
		}
}

/* Past the bracket that closes the one at s; NULL: none does. */
static const char *closing(const char *s)
{
	int depth = 0;
	char quote = '\0';

	for (const char *p = s; *p && p < s + LONGEST; p++) {
		if (quote) {
			quote = *p == quote ? '\0' : quote;
			continue;
		}
		if (*p == '"' || *p == '`')
			quote = *p;
		depth += *p == '{';
		depth -= *p == '}';
		if (!depth)
			return p + 1;
		if (p[0] == '\n' && p[1] == '\n')
			return NULL;
	}
	return NULL;
}

/* Past the tag at s, whose braces and quotes may hold anything; or NULL. */
static const char *tag_end(const char *s)
{
	for (const char *p = s + 1, *next; *p && p < s + LONGEST; p = next) {
		next = p + 1;
		if (*p == '>')
			return p + 1;
		if (*p == '<' || (p[0] == '\n' && p[1] == '\n'))
			return NULL;
		if (*p == '{')
			next = closing(p);
		else if (*p == '"' || *p == '\'')
			next = strchr(p + 1, *p);
		if (!next)
			return NULL;
		next += *p == '"' || *p == '\'';
	}
	return NULL;
}

/* The length of a component's name behind "<" or "</"; 0: it is none. */
static size_t component(const char *s)
{
	size_t n = 0;

	s += 1 + (s[1] == '/');
	if (!is_upper(s[0]) || !((s[1] >= 'a' && s[1] <= 'z') ||
			(is_upper(s[1]) && s[2] >= 'a' && s[2] <= 'z')))
		return 0;
	while (is_letter(s[n]) || s[n] == '.' || (s[n] >= '0' && s[n] <= '9'))
		n++;
	return strchr(" \n\t/>", s[n]) && s[n] ? n : 0;
}

/* The length of a name in small letters that HTML does not have; 0: it has. */
static size_t foreign(const char *s)
{
	static const char *const others[] = {"button", "input", "form", "img",
		"image", "svg", "iframe", "video", "audio", "source", "object",
		"embed", "link", "meta", "script", "style", "option", "select",
		"textarea", "br", "hr", "html", "body", "head", "title", NULL};
	const char *name;
	bool closes;
	size_t n = element_name(s, &name, &closes);

	if (!n || closes || element_lookup(name, n) || name[0] < 'a' ||
		(name[0] == 'h' && n == 2))
		return 0;
	for (const char *const *o = others; *o; o++)
		if (strlen(*o) == n && strncmp(*o, name, n) == 0)
			return 0;
	return strchr(" \n\t", name[n]) ? n : 0;
}

/* Past the component's tag at s; NULL: there is none. One in small letters has to
 * carry two words. */
static const char *take_component(struct mdx *m, const char *s)
{
	size_t known = component(s), n = known ? known : foreign(s);
	const char *end = n ? tag_end(s) : NULL, *words;
	struct carried carried = {"", ""};

	if (!end)
		return NULL;
	if (s[1] != '/')
		carried = carried_words(m->arena, s + 1 + n, (size_t)(end - s)
			- 2 - n);
	if (!known && !strstr(carried.head, " | "))
		return NULL;
	words = carried_markdown(m->arena, carried,
		strspn(m->begin, " \t") == (size_t)(s - m->begin));
	count(m, &m->components, s, end);
	skip(m, s, end);
	if (!*words)
		return end;
	buf_puts(&m->out, words);
	if (*end != '\n')
		buf_puts(&m->out, end[-2] == '/' ? " " : "<br>");
	else
		buf_puts(&m->out, "  ");
	return end;
}

/* Past an element's tag that has JavaScript in it, which goes; or NULL. */
static const char *take_element(struct mdx *m, const char *s)
{
	const char *end = is_letter(s[1]) ? tag_end(s) : NULL, *p = s;

	if (!end || !memchr(s, '{', (size_t)(end - s)))
		return NULL;
	while (p < end) {
		size_t n = strcspn(p, "={\n>");

		if (p + n + 1 < end && p[n] == '=' && p[n + 1] == '{') {
			while (n && is_letter(p[n - 1]))
				n--;
			buf_add(&m->out, p, n);
			p = closing(strchr(p + n, '{'));
			p = p ? p : end;
			continue;
		}
		buf_add(&m->out, p, n + 1);
		p += n + 1;
	}
	return end;
}

/* Past what stands in braces at s: a comment, a string, a value; NULL: it is
 * text. "\{" and "\x{…}" are. */
static const char *take_braces(struct mdx *m, const char *s)
{
	const char *end = closing(s), *inside = s + 1 + strspn(s + 1, " ");
	const char *last = end ? end - 1 : s;

	if (!end || (m->out.len && (m->out.data[m->out.len - 1] == '}' ||
			m->out.data[m->out.len - 1] == '\\' ||
			m->out.data[m->out.len - 1] == '$' ||
			is_letter(m->out.data[m->out.len - 1]))))
		return NULL;
	while (last > inside && last[-1] == ' ')
		last--;
	if (strncmp(inside, "/*", 2) == 0 && last[-1] == '/') {
		skip(m, s, end);
		return end;
	}
	if (last > inside + 1 && strchr("`'\"", *inside) && last[-1] == *inside
		&& !strchr(inside + 1, '$')) {
		buf_add(&m->out, inside + 1, (size_t)(last - inside) - 2);
		return end;
	}
	for (const char *p = inside; p < last; p++)
		if (!is_letter(*p) && !strchr("._?[]0123456789", *p))
			return NULL;
	if (inside == last || !is_letter(*inside) ||
		!memchr(inside, '.', (size_t)(last - inside)))
		return NULL;
	count(m, &m->code, s, end);
	return end;
}

/* Past the import or export that a line begins with, or NULL: up to a line
 * that is empty, or, for what ends on its line, the line's end. */
static const char *statement_end(const char *s)
{
	const char *end = s + strcspn(s, "\n"), *rest = s + 7, *from;
	bool import = utf8_begins(s, "import ");

	if (!import && !utf8_begins(s, "export "))
		return NULL;
	from = scan_find(s, end, " from ");
	if (import ? !(*rest && strchr("\"'{*", *rest)) &&
			!(is_letter(*rest) && from && strchr("\"'", from[6]))
		: !utf8_begins(rest, "const ") && !utf8_begins(rest,
			"default ") && !utf8_begins(rest, "function ") &&
			!utf8_begins(rest, "let "))
		return NULL;
	if (!memchr(s, '{', (size_t)(end - s)) ||
		memchr(s, '}', (size_t)(end - s)))
		return end;
	while (*end && (end[1] != '\n' || strncmp(end, "\n\n", 2) != 0))
		end += 1 + strcspn(end + 1, "\n");
	return end;
}

/* Past what stands at s, if it is MDX or code; NULL: it is text. */
static const char *take(struct mdx *m, const char *s)
{
	const char *end;

	if (s == m->begin && (end = statement_end(s))) {
		count(m, &m->code, s, end);
		skip(m, s, end);
		return end;
	}
	if ((end = scan_code(s))) {
		buf_add(&m->out, s, (size_t)(end - s));
		return end;
	}
	if (*s == '<' && (s == m->begin || !is_letter(s[-1]) || s[1] == '/'))
		return (end = take_component(m, s)) ? end : take_element(m, s);
	return *s == '{' ? take_braces(m, s) : NULL;
}

/* Whether the text has what only MDX has. */
static bool is_mdx(const char *s)
{
	if (strstr(s, "{/*") || strstr(s, "={"))
		return true;
	for (const char *p = s; (p = strchr(p, '<')); p++)
		if ((component(p) || foreign(p)) && (p == s ||
				!is_letter(p[-1])))
			return true;
	for (const char *p = s; p; p = strchr(p, '\n')) {
		p += *p == '\n';
		if (statement_end(p))
			return true;
	}
	return false;
}

void mdx_read(struct arena *arena, struct source *source, struct diag *diag)
{
	static const struct left_out_kind code = {"piece of JavaScript",
		"pieces of JavaScript", "write what it would say"},
	components = {"component", "components", "the words they carry as "
		"title, company, location, from, to and the like stay"};
	struct mdx m = {.arena = arena, .out.arena = arena,
		.pos = {source->file, source->line, 1}};
	const char *s = arena_strndup(arena, source->text, source->len), *next;

	if (!is_mdx(s))
		return;
	m.begin = s;
	for (; *s; s = next) {
		if (s == m.begin && scan_fence(s, &m.fence)) {
			next = s + strcspn(s, "\n");
			buf_add(&m.out, s, (size_t)(next - s));
			if (!*next)
				break;
			s = next;
		}
		next = *s == '\n' ? NULL : take(&m, s);
		if (next)
			continue;
		buf_putc(&m.out, *s);
		next = s + 1;
		if (*s == '\n') {
			m.begin = next;
			m.pos.line++;
		}
	}
	buf_add(&m.out, "", 0);
	left_out_warn(&m.code, &code, diag);
	left_out_warn(&m.components, &components, diag);
	source->text = m.out.data;
	source->len = m.out.len;
}
