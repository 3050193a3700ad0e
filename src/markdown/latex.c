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
#include "markdown/latex_environment.h"
#include "markdown/latex_scan.h"
#include "markdown/math.h"
#include "markdown/passes.h"
#include "markdown/scan.h"

#include <string.h>

enum { DEPTH = 32, LISTS = 8 };

enum sort { DROPPED, UNKNOWN, UNREAD, SORTS };

struct latex {
	struct arena *arena;
	struct buf out;
	const char *start;
	bool commands; /* there are some that we know */
	bool endless;  /* no end of a comment is further on */
	int depth;     /* of arguments */
	int tables;    /* whose end is still to come */
	const char *items[LISTS]; /* marks of those in open lists */
	int lists;
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
	expand(l, a->from[text], a->to[text]);
	buf_puts(&l->out, "</a>");
}

/* Past what \begin{comment} at s hides; NULL: it is no comment. */
static const char *skip_comment(struct latex *l, const char *s,
	const char *end)
{
	const char begin[] = "\\begin{comment}", close[] = "\\end{comment}";
	bool begins = !l->endless && strncmp(s, begin, sizeof begin - 1) == 0;
	const char *past = begins ? strstr(s, close) : NULL;

	l->endless = l->endless || (begins && !past);
	if (!past)
		return NULL;
	past += sizeof close - 1;
	past = past < end ? past : end;
	keep_lines(l, s, past);
	return past;
}

/* \begin{center}, \end{center}: as <center> does. Whether nothing is lost.
 * *rest moves past what is to be known about columns. */
static bool put_environment(struct latex *l, const struct latex_arguments *a,
	bool begins, const char **rest)
{
	const struct latex_environment *e = latex_environment(a);
	const char *tag = e ? begins ? e->open : e->close : NULL;
	struct latex_arguments more;

	if (!e)
		return false;
	if (e->table)
		l->tables += begins ? 1 : l->tables ? -1 : 0;
	if (e->item && begins && l->lists < LISTS)
		l->items[l->lists++] = e->item;
	else if (e->item && !begins && l->lists)
		l->lists--;
	if (begins && e->arguments)
		*rest = latex_arguments(*rest, *rest + strlen(*rest),
			e->arguments, &more);
	if (!tag || (*tag && !at_start(l)))
		return false;
	buf_puts(&l->out, tag);
	return true;
}

/* An item's mark, and what a description names it. */
static const char *put_item(struct latex *l, const char *s, const char *end)
{
	const char *close = *s == '[' ? latex_closing(s, end) : NULL;
	bool named = close && latex_letters(s + 1) > 1;

	buf_puts(&l->out, !at_start(l) ? "<br>" : l->lists
		? l->items[l->lists - 1] : "- ");
	if (named) {
		buf_puts(&l->out, "<strong>");
		expand(l, s + 1, close);
		buf_puts(&l->out, "</strong> ");
	}
	s = close ? close + 1 : s;
	return s + strspn(s, " \t");
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
		return put_item(l, s + 1 + len, end);
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
	count(l, UNKNOWN, s, 1 + len);
	for (int i = 0, put = 0; i < a.count; i++) {
		if (a.from[i] == a.to[i])
			continue;
		if (put++)
			buf_puts(&l->out, a.count > 2 ? EM_SPACE : " ");
		expand(l, a.from[i], a.to[i]);
	}
	if (!a.count && *rest == '=') /* a length */
		rest += strcspn(rest, " \t\n\\{}");
	return a.count ? rest : rest + strspn(rest, " \t");
}

/* What follows the last line of a paragraph, or of a table's part. */
static bool ends_table(const char *s)
{
	static const char *const names[] = {"\\end", "\\hline", "\\cline",
		"\\toprule", "\\midrule", "\\bottomrule", NULL};

	for (const char *const *name = names; *name; name++)
		if (strncmp(s, *name, strlen(*name)) == 0)
			return true;
	return false;
}

/* "\\", maybe with a length: a line ends, unless the paragraph does. */
static const char *put_break(struct latex *l, const char *s, const char *end)
{
	struct latex_arguments a;
	const char *rest = latex_arguments(s + 2 + (s[2] == '*'), end, 0, &a);
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
	if (*rest && *rest != '\n' && !ends_table(rest))
		buf_puts(&l->out, "\\");
	return next;
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
	size_t n = s[1] == '\\' ? latex_letters(s + 2) : 0;
	const char *close = n && latex_command(s + 2, n)
		? latex_closing(s, end) : NULL;
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
	expand(l, s + n, close);
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
	if ((*s == '{' || *s == '\\') && (past = latex_accent(s, &l->out)))
		return past;
	if (*s == '{')
		return put_group(l, s, end);
	if (*s != '\\' || s + 1 >= end)
		return put_in_table(l, s, end);
	if ((past = skip_comment(l, s, end)))
		return past;
	if (s[1] == '\\')
		return put_break(l, s, end);
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
		expand(&l, s, end);
	}
	buf_add(&l.out, "", 0);
	warn(&l, source, diag);
	source->text = l.out.data;
	source->len = l.out.len;
}
