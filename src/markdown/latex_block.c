/*
 * LaTeX that is about lines: environments, items, ends of lines, tables. An
 * environment's tags stand on lines of their own, or all of it on one.
 */
#include "markdown/latex_expand.h"

#include "markdown/latex_accent.h"
#include "markdown/latex_command.h"
#include "markdown/latex_environment.h"

#include <string.h>

const char *latex_skip_comment(struct latex *l, const char *s,
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
	latex_keep_lines(l, s, past);
	return past;
}

static bool opens(struct latex *l, const char *tag)
{
	struct latex_open *o = l->opened < LATEX_OPEN ? &l->open[l->opened]
		: NULL;
	bool put = tag && o && (!*tag || latex_at_start(l));

	l->opened++;
	if (o)
		*o = (struct latex_open){put && *tag, l->out.len};
	return put;
}

/* Ends the last one, if it was begun: here, or on the next line if that is
 * needed for its tag to be seen. */
static void closes(struct latex *l, const char *tag)
{
	const struct latex_open *o;

	if (!l->opened || --l->opened >= LATEX_OPEN || !tag)
		return;
	o = &l->open[l->opened];
	if (!o->put)
		return;
	if (latex_at_start(l) || !memchr(l->out.data + o->at, '\n',
			l->out.len - o->at))
		buf_puts(&l->out, tag);
	else
		l->due = tag;
}

bool latex_put_environment(struct latex *l, const struct latex_arguments *a,
	bool begins, const char **rest)
{
	const struct latex_environment *e = latex_environment(a);
	const char *tag = e ? begins ? e->open : e->close : NULL;
	struct latex_arguments more;
	bool put = begins && opens(l, tag);

	if (!begins)
		closes(l, tag);
	if (!e)
		return false;
	if (e->table)
		l->tables += begins ? 1 : l->tables ? -1 : 0;
	if (e->item && begins && l->lists < LATEX_LISTS)
		l->items[l->lists++] = e->item;
	else if (e->item && !begins && l->lists)
		l->lists--;
	if (begins && e->arguments)
		*rest = latex_arguments(*rest, *rest + strlen(*rest),
			e->arguments, &more);
	if (put)
		buf_puts(&l->out, tag);
	return put || (!begins && tag);
}

const char *latex_put_item(struct latex *l, const char *s, const char *end)
{
	const char *close = *s == '[' ? latex_closing(s, end) : NULL;
	bool named = close && latex_letters(s + 1) > 1;

	buf_puts(&l->out, !latex_at_start(l) ? "<br>" : l->lists
		? l->items[l->lists - 1] : "- ");
	if (named) {
		buf_puts(&l->out, "<strong>");
		latex_expand(l, s + 1, close);
		buf_puts(&l->out, "</strong> ");
	}
	s = close ? close + 1 : s;
	return s + strspn(s, " \t");
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

const char *latex_put_break(struct latex *l, const char *s, const char *end)
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

const char *latex_put_mark(struct latex *l, const char *s, const char *end)
{
	bool tie = *s == '~' && (l->tables || latex_is_tie(l->start, s,
		l->commands));

	if (*s == '%' && s[1] == '\n' && (l->tables || l->depth > 1))
		return s + 1;
	if (l->tables && *s == '&')
		return latex_put_sign(l, EM_SPACE, s + 1, end);
	if (!tie)
		return NULL;
	buf_puts(&l->out, "\xC2\xA0");
	return s + 1;
}
