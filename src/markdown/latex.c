/*
 * LaTeX that was left in Markdown, as converters and templates leave it: what
 * it means becomes Markdown or HTML, before that is parsed; what says only how
 * to set the text goes, with a warning. Mathematics is math.c's. Code is left
 * alone; lines keep their numbers.
 *
 * A text is expanded by copying it up to a command, whose arguments are
 * expanded in turn.
 */
#include "markdown/latex_accent.h"
#include "markdown/latex_command.h"
#include "markdown/latex_expand.h"
#include "markdown/math.h"
#include "markdown/passes.h"
#include "markdown/scan.h"

#include <string.h>

enum { DEPTH = 32 };

static void count(struct latex *l, enum latex_lost sort, const char *at,
	size_t len)
{
	if (!l->found[sort].count++) {
		l->found[sort].at = at;
		l->found[sort].len = len < 40 ? len : 40;
	}
}

bool latex_at_start(struct latex *l)
{
	size_t n = l->out.len;

	while (n && strchr(" \t", l->out.data[n - 1]))
		n--;
	if (n && l->out.data[n - 1] != '\n')
		return false;
	l->out.len = n;
	return true;
}

void latex_keep_lines(struct latex *l, const char *s, const char *end)
{
	for (; s < end; s++)
		if (*s == '\n')
			buf_putc(&l->out, '\n');
}

const char *latex_put_sign(struct latex *l, const char *sign, const char *s,
	const char *end)
{
	bool gap = strncmp(sign, EM_SPACE, 3) == 0;
	bool space = gap || strstr(sign + 1, "\u00A0");

	gap = gap || strncmp(sign, "\u00A0", 2) == 0;
	while (gap && l->out.len && l->out.data[l->out.len - 1] == ' ')
		l->out.len--;
	buf_puts(&l->out, sign);
	if (s + 1 < end && s[0] == '{' && s[1] == '}')
		return s + 2;
	if (s + 1 < end && s[0] == '\\' && s[1] == ' ')
		return s + 1; /* a space that no command swallows */
	return space ? s + strspn(s, " \t") : s;
}

/* A link, as HTML, which may stand in HTML too; "\_" in a URL is "_". */
static void put_link(struct latex *l, const struct latex_arguments *a)
{
	int text = a->count - 1;

	buf_puts(&l->out, "<a href=\"");
	for (const char *p = a->from[0]; p < a->to[0]; p++)
		if (*p == '"' || *p == '<' || *p == '>')
			buf_printf(&l->out, "%%%02X", (unsigned)*p);
		else if (*p != '\\' || latex_letters(p + 1))
			buf_putc(&l->out, *p);
	buf_puts(&l->out, "\">");
	latex_expand(l, a->from[text], a->to[text]);
	buf_puts(&l->out, "</a>");
}

static bool is_called(const char *name, size_t len, const char *what)
{
	return len == strlen(what) && memcmp(name, what, len) == 0;
}

/* Text that a switch makes bold or slanted, and what closes that. */
static const char *put_switch(struct latex *l, const char *name, size_t len)
{
	bool bold = is_called(name, len, "bf") || is_called(name, len,
		"bfseries");
	bool slanted = is_called(name, len, "it") || is_called(name, len,
		"itshape");

	if (bold || slanted)
		buf_puts(&l->out, bold ? "<strong>" : "<em>");
	return bold ? "</strong>" : slanted ? "</em>" : "";
}

/* "\\bf{a}", where a switch is used as if it took what follows; *rest moves past
 * that. */
static bool put_braced(struct latex *l, const char *name, size_t len,
	const char **rest, const char *end)
{
	const char *close = latex_closing(*rest, end), *tag;

	if (!close || close == *rest + 1)
		return false;
	tag = put_switch(l, name, len);
	latex_expand(l, *rest + 1, close);
	buf_puts(&l->out, tag);
	*rest = close + 1;
	return true;
}

/* The command at s, whose name has `len` letters. Past it. */
static const char *put_command(struct latex *l, const char *s, size_t len,
	const char *end)
{
	const struct latex_command *c = latex_command(s + 1, len);
	const char *rest = s + 1 + len + (s[1 + len] == '*');
	struct latex_arguments a = {.count = 0};

	rest = latex_arguments(rest, end, c->arguments, &a);
	if (a.count < c->arguments) {
		buf_add(&l->out, s, (size_t)(rest - s));
		return rest;
	}
	switch (c->action) {
	case LATEX_SIGN:
		return latex_put_sign(l, c->open, rest, end);
	case LATEX_ICON:
		return latex_put_sign(l, arena_printf(l->arena,
			"<i class=\"fa-%.*s\"></i>", (int)len - 2, s + 3),
			rest, end);
	case LATEX_HEADING:
		if (latex_at_start(l))
			buf_puts(&l->out, c->open);
		latex_expand(l, a.from[0], a.to[0]);
		break;
	case LATEX_WRAP:
		buf_puts(&l->out, c->open);
		latex_expand(l, a.from[0], a.to[0]);
		buf_puts(&l->out, c->close);
		break;
	case LATEX_LAST:
		latex_expand(l, a.from[a.count - 1], a.to[a.count - 1]);
		break;
	case LATEX_LINK:
		put_link(l, &a);
		break;
	case LATEX_ITEM:
		return latex_put_item(l, s + 1 + len, end);
	case LATEX_BREAK:
		buf_puts(&l->out, "<br>");
		break;
	case LATEX_BEGIN:
	case LATEX_END:
		if (latex_put_environment(l, &a, c->action == LATEX_BEGIN, &rest))
			break;
		/* fall through */
	case LATEX_DROP:
		if (!c->arguments && *rest == '{' && put_braced(l, s + 1, len,
				&rest, end))
			break;
		rest = rest < end ? rest : end;
		count(l, LATEX_LOOKS, s, (size_t)(rest - s));
		latex_keep_lines(l, s, rest);
		rest += strspn(rest, " \t");
		break;
	}
	return *rest == '%' && rest < end && rest[1] == '\n' ? rest + 1 : rest;
}

/* Whether the name at s, one that is not known, can be no path or pattern. */
static bool is_word(const struct latex *l, const char *s, size_t len)
{
	return l->commands && len > 2 && (l->depth > 1 || (s[1 + len] != '\\' &&
		(s == l->start || strchr(" \t\n({[|*_~", s[-1]))));
}

/* One that is not known: what stands in its braces. */
static const char *put_unknown(struct latex *l, const char *s, size_t len,
	const char *end)
{
	const char *rest = s + 1 + len;
	struct latex_arguments a;

	rest = latex_arguments(rest, end, LATEX_ARGUMENTS, &a);
	if (!a.count && !is_word(l, s, len)) {
		buf_add(&l->out, s, 1 + len);
		return s + 1 + len;
	}
	count(l, LATEX_UNKNOWN, s, 1 + len);
	for (int i = 0, put = 0; i < a.count; i++) {
		if (a.from[i] == a.to[i])
			continue;
		if (put++)
			buf_puts(&l->out, a.count > 2 ? EM_SPACE : " ");
		latex_expand(l, a.from[i], a.to[i]);
	}
	if (!a.count && *rest == '=') /* a length */
		rest += strcspn(rest, " \t\n\\{}");
	return a.count ? rest : rest + strspn(rest, " \t");
}

/* Mathematics; past it. A sign alone is that of text: "$\sim$" is "~". NULL:
 * there is none. */
static const char *put_math(struct latex *l, const char *s, const char *end)
{
	size_t len = strcspn(s + 1, "$\n");
	size_t n = s[1] == '\\' ? latex_letters(s + 2) : 0;
	const struct latex_command *c = n && n + 1 == len
		? latex_command(s + 2, n) : NULL;

	if (c && c->action == LATEX_SIGN && s + 1 + len < end) {
		buf_puts(&l->out, c->open);
		return s + len + 2;
	}
	if (c && c->action == LATEX_DROP && s + 1 + len < end) {
		count(l, LATEX_LOOKS, s + 1, len); /* "$\hrulefill$" */
		return s + len + 2;
	}
	switch (math_read(s, end, s > l->start ? s[-1] : '\0', &l->out,
		&len)) {
	case MATH_IS_NONE:
		return NULL;
	case MATH_READ:
		latex_keep_lines(l, s, s + len);
		break;
	case MATH_UNREAD:
		count(l, LATEX_MATH, s, len);
		buf_add(&l->out, s, len);
		break;
	}
	return s + len;
}

/* "{\Large Ada}": what stands in it. Past it; NULL: no such thing is here. */
static const char *put_group(struct latex *l, const char *s, const char *end)
{
	size_t n = s[1] == '\\' ? latex_letters(s + 2) : 0;
	const char *close = n && latex_command(s + 2, n)
		? latex_closing(s, end) : NULL, *tag;
	bool sets = n == 2 && (memcmp(s + 2, "bf", 2) == 0 ||
		memcmp(s + 2, "it", 2) == 0);

	if (!close)
		return NULL;
	if (!sets) {
		latex_expand(l, s + 1, close);
		return close + 1;
	}
	tag = put_switch(l, s + 2, n);
	s += 4 + strspn(s + 4, " \t");
	latex_expand(l, s, close);
	buf_puts(&l->out, tag);
	return close + 1;
}

/* ``A'' and `a', as TeX quotes; past it, or NULL. */
static const char *put_quoted(struct latex *l, const char *s, const char *end)
{
	size_t n = strspn(s, "`"), len = strcspn(s + n, "`'\n");
	const char *close = s + n + len;

	while (n == 2 && close < end && *close == '\'' && close[1] != '\'') {
		len = strcspn(close + 1, "`'\n");
		close += 1 + len;
	}
	if (n > 2 || close + n > end || *close != '\'' || s[n] == ' ' ||
		(n == 2 ? close[1] != '\'' : latex_letters(close + 1) ||
			memchr(close, '`', strcspn(close, "\n"))))
		return NULL;
	buf_puts(&l->out, n == 2 ? "\u201C" : "\u2018");
	latex_expand(l, s + n, close);
	buf_puts(&l->out, n == 2 ? "\u201D" : "\u2019");
	return close + n;
}

/* A backslash before what is no letter. Past it. */
static const char *put_escape(struct latex *l, const char *s)
{
	if ((s[1] == '~' || s[1] == '^') && s[2] == '{' && s[3] == '}') {
		buf_printf(&l->out, "\\%c", s[1]);
		return s + 4;
	}
	if (s[1] == ' ' && l->commands) {
		buf_putc(&l->out, ' ');
		return s + 2;
	}
	buf_add(&l->out, s, 2);
	return s + 2;
}

/* What stands at s if it is LaTeX, or code. Past it; NULL: neither. */
static const char *put(struct latex *l, const char *s, const char *end)
{
	const char *code = scan_code(s), *past;
	size_t n;

	if (code && (past = put_quoted(l, s, end)))
		return past;
	if (code) {
		code = code < end ? code : end;
		buf_add(&l->out, s, (size_t)(code - s));
		return code;
	}
	if (*s == '$')
		return put_math(l, s, end);
	if ((*s == '{' || *s == '\\') && (past = latex_accent(l->start,
			s, &l->out)))
		return past;
	if (*s == '{')
		return put_group(l, s, end);
	if (*s != '\\' || s + 1 >= end)
		return latex_put_mark(l, s, end);
	if ((past = latex_skip_comment(l, s, end)))
		return past;
	if (s[1] == '\\')
		return latex_put_break(l, s, end);
	n = latex_path(l->start, s);
	if (n) {
		buf_add(&l->out, s, n);
		return s + n;
	}
	n = latex_letters(s + 1);
	if (n && latex_command(s + 1, n))
		return put_command(l, s, n, end);
	return n ? put_unknown(l, s, n, end) : put_escape(l, s);
}

void latex_expand(struct latex *l, const char *s, const char *end)
{
	const char *next;

	if (++l->depth > DEPTH) {
		buf_add(&l->out, s, (size_t)(end - s));
		s = end;
	}
	for (; s < end; s = next) {
		if (l->opened && strchr(" \t", *s) && latex_at_start(l)) {
			next = s + 1; /* no code, as Markdown would have it */
			continue;
		}
		next = put(l, s, end);
		if (next)
			continue;
		buf_putc(&l->out, *s);
		next = s + 1;
		if (*s == '\n' && l->due) {
			buf_puts(&l->out, l->due);
			l->due = NULL;
		}
	}
	l->depth--;
}

static void warn(const struct latex *l, const struct source *source,
	struct diag *diag)
{
	static const struct {
		const char *what, *advice;
	} said[LATEX_SORTS] = {
		{"LaTeX that says how text is set is left out",
			"styles say that"},
		{"unknown LaTeX is left out", "the text in it stays"},
		{"mathematics beyond a line of signs stays as it is typed",
			"write it as text"},
	};

	for (int i = 0; i < LATEX_SORTS; i++) {
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

void latex_read(struct arena *arena, struct source *source, struct diag *diag)
{
	struct latex l = {.arena = arena, .out.arena = arena};
	const char *s = arena_strndup(arena, source->text, source->len), *end;
	char fence = '\0';

	if (!latex_is_likely(arena, s, source->len, &l.commands))
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
		latex_expand(&l, s, end);
	}
	buf_puts(&l.out, l.due ? l.due : "");
	warn(&l, source, diag);
	source->text = l.out.data;
	source->len = l.out.len;
}
