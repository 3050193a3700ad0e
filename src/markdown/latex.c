/*
 * LaTeX that was left in Markdown, as converters and templates leave it: what
 * it means becomes Markdown or HTML, before that is parsed; what says only how
 * to set the text goes, with a warning. Mathematics is math.c's. Code is left
 * alone; lines keep their numbers.
 *
 * A text is expanded by copying it up to a command, whose arguments are
 * expanded in turn.
 */
#include "markdown/latex_command.h"
#include "markdown/math.h"
#include "markdown/passes.h"
#include "markdown/scan.h"

#include <string.h>

enum { DEPTH = 32, LONGEST = 5000 /* bytes of an argument */ };

enum sort { DROPPED, UNKNOWN, UNREAD, SORTS };

struct latex {
	struct arena *arena;
	struct buf out;
	const char *start;
	int depth;  /* of arguments */
	int tables; /* whose end is still to come */
	struct {
		int count;
		const char *at;
		size_t len;
	} found[SORTS];
};

static void expand(struct latex *l, const char *s, const char *end);

static void count(struct latex *l, enum sort sort, const char *at, size_t len)
{
	if (!l->found[sort].count++) {
		l->found[sort].at = at;
		l->found[sort].len = len < 40 ? len : 40;
	}
}

static size_t letters(const char *s)
{
	size_t n = 0;

	while ((s[n] >= 'a' && s[n] <= 'z') || (s[n] >= 'A' && s[n] <= 'Z'))
		n++;
	return n;
}

/* The bracket that closes the one at s, in the same paragraph; or NULL. */
static const char *closing(const char *s, const char *end)
{
	char open = *s, close = open == '{' ? '}' : ']';
	int depth = 0;

	for (const char *p = s; p < end && p < s + LONGEST; p++) {
		if (!*p || (p[0] == '\n' && p[1] == '\n'))
			return NULL;
		if (*p == '\\' && p + 1 < end && p[1])
			p++;
		else if (*p == open)
			depth++;
		else if (*p == close && --depth == 0)
			return p;
	}
	return NULL;
}

struct arguments { /* without their braces */
	const char *from[3], *to[3];
	int count;
};

/* Those that follow at s, at most so many; what is optional is skipped. Past
 * them. */
static const char *read_arguments(const char *s, const char *end, int most,
	struct arguments *a)
{
	const char *close;

	a->count = 0;
	while (s < end && (*s == '[' || (*s == '{' && a->count < most)) &&
		(close = closing(s, end))) {
		if (*s == '{') {
			a->from[a->count] = s + 1;
			a->to[a->count++] = close;
		}
		s = close + 1;
	}
	return s;
}

static void keep_lines(struct latex *l, const char *s, const char *end)
{
	for (; s < end; s++)
		if (*s == '\n')
			buf_putc(&l->out, '\n');
}

/* Whether nothing but blanks stands on this line yet; takes them away. */
static bool at_start(struct latex *l)
{
	size_t n = l->out.len;

	while (n && strchr(" \t", l->out.data[n - 1]))
		n--;
	if (n && l->out.data[n - 1] != '\n')
		return false;
	l->out.len = n;
	return true;
}

/* A sign is set off by itself where it is a space. */
static const char *put_sign(struct latex *l, const char *sign, const char *s,
	const char *end)
{
	bool space = strncmp(sign, EM_SPACE, 3) == 0;

	while (space && l->out.len && l->out.data[l->out.len - 1] == ' ')
		l->out.len--;
	buf_puts(&l->out, sign);
	if (s + 1 < end && s[0] == '{' && s[1] == '}')
		return s + 2;
	if (s + 1 < end && s[0] == '\\' && s[1] == ' ')
		return s + 1; /* a space that no command swallows */
	return space ? s + strspn(s, " \t") : s;
}

/* A link, as HTML, which may stand in HTML too; "\_" in a URL is "_". */
static void put_link(struct latex *l, const struct arguments *a)
{
	int text = a->count - 1;

	buf_puts(&l->out, "<a href=\"");
	for (const char *p = a->from[0]; p < a->to[0]; p++)
		if (*p == '"' || *p == '<' || *p == '>')
			buf_printf(&l->out, "%%%02X", (unsigned)*p);
		else if (*p != '\\' || letters(p + 1))
			buf_putc(&l->out, *p);
	buf_puts(&l->out, "\">");
	expand(l, a->from[text], a->to[text]);
	buf_puts(&l->out, "</a>");
}

static bool is_environment(const struct arguments *a, const char *name)
{
	size_t n = strlen(name);

	return a->count && (size_t)(a->to[0] - a->from[0]) == n &&
		memcmp(a->from[0], name, n) == 0;
}

/* Whether it is a table, in which "&" parts cells. */
static bool is_table(const struct arguments *a)
{
	return is_environment(a, "longtable") || is_environment(a, "tabular") ||
		is_environment(a, "tabular*") || is_environment(a, "tabularx");
}

/*
 * \begin{center}, \end{center}: as <center> does. Whether nothing is lost.
 * *rest moves past what is to be known about columns.
 */
static bool put_environment(struct latex *l, const struct arguments *a,
	bool begins, const char **rest)
{
	struct arguments more;

	if (is_table(a))
		l->tables += begins ? 1 : l->tables ? -1 : 0;
	if (begins && (is_table(a) || is_environment(a, "minipage")))
		*rest = read_arguments(*rest, *rest + LONGEST, 3, &more);
	if (!is_environment(a, "center") || !at_start(l))
		return is_environment(a, "itemize");
	buf_puts(&l->out, begins ? "<div class=\"center\">" : "</div>");
	return true;
}

/* The command at s, whose name has `len` letters. Past it. */
static const char *put_command(struct latex *l, const char *s, size_t len,
	const char *end)
{
	const struct latex_command *c = latex_command(s + 1, len);
	const char *rest = s + 1 + len + (s[1 + len] == '*');
	struct arguments a = {.count = 0};

	rest = read_arguments(rest, end, c->arguments, &a);
	if (a.count < c->arguments) {
		buf_add(&l->out, s, (size_t)(rest - s));
		return rest;
	}
	switch (c->action) {
	case LATEX_SIGN:
		return put_sign(l, c->open, rest, end);
	case LATEX_ICON:
		return put_sign(l, arena_printf(l->arena,
			"<i class=\"fa-%.*s\"></i>", (int)len - 2, s + 3),
			rest, end);
	case LATEX_HEADING:
		if (at_start(l))
			buf_puts(&l->out, c->open);
		expand(l, a.from[0], a.to[0]);
		break;
	case LATEX_WRAP:
		buf_puts(&l->out, c->open);
		expand(l, a.from[0], a.to[0]);
		buf_puts(&l->out, c->close);
		break;
	case LATEX_LAST:
		expand(l, a.from[a.count - 1], a.to[a.count - 1]);
		break;
	case LATEX_LINK:
		put_link(l, &a);
		break;
	case LATEX_ITEM:
		buf_puts(&l->out, at_start(l) ? "- " : "<br>");
		return rest + strspn(rest, " \t");
	case LATEX_BREAK:
		buf_puts(&l->out, "<br>");
		break;
	case LATEX_BEGIN:
	case LATEX_END:
		if (put_environment(l, &a, c->action == LATEX_BEGIN, &rest))
			break;
		/* fall through */
	case LATEX_DROP:
		rest = rest < end ? rest : end;
		count(l, DROPPED, s, (size_t)(rest - s));
		keep_lines(l, s, rest);
		rest += strspn(rest, " \t");
		break;
	}
	return *rest == '%' && rest < end && rest[1] == '\n' ? rest + 1 : rest;
}

/* One that is not known, before braces: what stands in them. */
static const char *put_unknown(struct latex *l, const char *s, size_t len,
	const char *end)
{
	const char *rest = s + 1 + len;
	struct arguments a;

	rest = read_arguments(rest, end, 3, &a);
	if (!a.count) {
		buf_add(&l->out, s, 1 + len);
		return s + 1 + len;
	}
	count(l, UNKNOWN, s, 1 + len);
	for (int i = 0; i < a.count; i++) {
		if (i)
			buf_putc(&l->out, ' ');
		expand(l, a.from[i], a.to[i]);
	}
	return rest;
}

/* "\\", maybe with a length: a line ends, unless the paragraph does. */
static const char *put_break(struct latex *l, const char *s, const char *end)
{
	struct arguments a;
	const char *rest = read_arguments(s + 2 + (s[2] == '*'), end, 0, &a);
	const char *next = rest + strspn(rest, " \t");

	if (*next == '%' && next[1] == '\n')
		next++;
	if (*next == '\0' || next >= end)
		return next;
	if (*next != '\n') {
		buf_puts(&l->out, "<br>");
		return next;
	}
	rest = next + 1 + strspn(next + 1, " \t");
	if (*rest && *rest != '\n' && strncmp(rest, "\\end", 4) != 0)
		buf_puts(&l->out, "\\");
	return next;
}

/* Mathematics; past it. A sign alone is that of text: "$\sim$" is "~". NULL:
 * there is none. */
static const char *put_math(struct latex *l, const char *s, const char *end)
{
	size_t len = strcspn(s + 1, "$\n"), n = letters(s + 2);
	const struct latex_command *c = s[1] == '\\' && n + 1 == len
		? latex_command(s + 2, n) : NULL;

	if (c && c->action == LATEX_SIGN && s + 1 + len < end) {
		buf_puts(&l->out, c->open);
		return s + len + 2;
	}
	switch (math_read(s, end, s > l->start ? s[-1] : '\0', &l->out,
		&len)) {
	case MATH_IS_NONE:
		return NULL;
	case MATH_READ:
		keep_lines(l, s, s + len);
		break;
	case MATH_UNREAD:
		count(l, UNREAD, s, len);
		buf_add(&l->out, s, len);
		break;
	}
	return s + len;
}

/* "{\Large Ada}": what stands in it. Past it; NULL: no such thing is here. */
static const char *put_group(struct latex *l, const char *s, const char *end)
{
	size_t n = s[1] == '\\' ? letters(s + 2) : 0;
	const char *close = n && latex_command(s + 2, n) ? closing(s, end) : NULL;
	bool bold = n == 2 && memcmp(s + 2, "bf", 2) == 0;
	bool italic = n == 2 && memcmp(s + 2, "it", 2) == 0;

	if (!close)
		return NULL;
	if (!bold && !italic) {
		expand(l, s + 1, close);
		return close + 1;
	}
	s += 4 + strspn(s + 4, " \t");
	buf_puts(&l->out, bold ? "<strong>" : "<em>");
	expand(l, s, close);
	buf_puts(&l->out, bold ? "</strong>" : "</em>");
	return close + 1;
}

/* "C:\small\item": a file's name, up to a blank. */
static size_t path_length(const struct latex *l, const char *s)
{
	bool drive = s >= l->start + 2 && s[-1] == ':' && letters(s - 2) == 1 &&
		(s == l->start + 2 || strchr(" \t\n(\"'`", s[-3]));

	return drive ? strcspn(s, " \t\n") : 0;
}

/* "&", "~" in a table, "%" at a line's end. Past it; NULL: it is text. */
static const char *put_in_table(struct latex *l, const char *s,
	const char *end)
{
	if (*s == '%' && s[1] == '\n' && (l->tables || l->depth > 1))
		return s + 1;
	if (!l->tables || (*s != '&' && *s != '~'))
		return NULL;
	if (*s == '&')
		return put_sign(l, EM_SPACE, s + 1, end);
	buf_puts(&l->out, "\xC2\xA0");
	return s + 1;
}

/* What stands at s if it is LaTeX, or code. Past it; NULL: neither. */
static const char *put(struct latex *l, const char *s, const char *end)
{
	const char *code = scan_code(s);
	size_t n;

	if (code) {
		code = code < end ? code : end;
		buf_add(&l->out, s, (size_t)(code - s));
		return code;
	}
	if (*s == '$')
		return put_math(l, s, end);
	if (*s == '{')
		return put_group(l, s, end);
	if (*s != '\\' || s + 1 >= end)
		return put_in_table(l, s, end);
	if (s[1] == '\\')
		return put_break(l, s, end);
	n = path_length(l, s);
	if (n) {
		buf_add(&l->out, s, n);
		return s + n;
	}
	n = letters(s + 1);
	if (n && latex_command(s + 1, n))
		return put_command(l, s, n, end);
	if (n)
		return put_unknown(l, s, n, end);
	buf_add(&l->out, s, 2);
	return s + 2;
}

static void expand(struct latex *l, const char *s, const char *end)
{
	const char *next;

	if (++l->depth > DEPTH) {
		buf_add(&l->out, s, (size_t)(end - s));
		s = end;
	}
	for (; s < end; s = next) {
		next = put(l, s, end);
		if (next)
			continue;
		buf_putc(&l->out, *s);
		next = s + 1;
	}
	l->depth--;
}

static void warn(const struct latex *l, const struct source *source,
	struct diag *diag)
{
	static const struct {
		const char *what, *advice;
	} said[SORTS] = {
		{"LaTeX that says how text is set is left out",
			"styles say that"},
		{"unknown LaTeX is left out", "the text in it stays"},
		{"mathematics beyond a line of signs stays as it is typed",
			"write it as text"},
	};

	for (int i = 0; i < SORTS; i++) {
		struct pos pos = {source->file, source->line, 1};

		if (!l->found[i].count)
			continue;
		for (const char *p = l->start; p < l->found[i].at; p++) {
			pos.line += *p == '\n';
			pos.column = *p == '\n' ? 1 : pos.column + 1;
		}
		diag_warning(diag, pos, "%s (%d, '%.*s'%s); %s", said[i].what,
			l->found[i].count, (int)l->found[i].len,
			l->found[i].at,
			l->found[i].count == 1 ? "" : " first",
			said[i].advice);
	}
}

/* Whether there is mathematics, or a command we know: a path, C:\new, is
 * none. */
static bool is_likely(struct arena *arena, const char *text, size_t len)
{
	struct buf out = {.arena = arena};

	for (const char *s = text; (s = strpbrk(s, "\\$")); s++) {
		size_t n = letters(s + 1);

		if (*s == '$' ? math_read(s, text + len, s > text ? s[-1]
				: '\0', &out, &n) != MATH_IS_NONE
			: n && latex_command(s + 1, n))
			return true;
	}
	return false;
}

void latex_read(struct arena *arena, struct source *source, struct diag *diag)
{
	struct latex l = {.arena = arena, .out.arena = arena};
	const char *s = arena_strndup(arena, source->text, source->len), *end;
	char fence = '\0';

	if (!is_likely(arena, s, source->len))
		return;
	l.start = s;
	for (; *s; s = end) {
		size_t n = strcspn(s, "\n");

		end = s + n + (s[n] == '\n');
		if (scan_fence(s, &fence)) {
			buf_add(&l.out, s, (size_t)(end - s));
			continue;
		}
		/* Up to the end of the paragraph. */
		while (*end && *end != '\n' && !scan_fence(end, &fence))
			end += strcspn(end, "\n") + (end[strcspn(end, "\n")] != 0);
		fence = '\0';
		expand(&l, s, end);
	}
	buf_add(&l.out, "", 0);
	warn(&l, source, diag);
	source->text = l.out.data;
	source->len = l.out.len;
}
