/*
 * To Markdown, lines indented by four spaces are code. Who indents a line of a
 * résumé means to set it in, and would be surprised by a typewriter: unless
 * what stands there looks like a program, it is read as Markdown.
 */
#include "markdown/passes.h"

#include "model/tree.h"

#include <string.h>

/* What hardly any line of a résumé has inside. Arrows it has, amounts in "US$ "
 * and items that end in a semicolon. */
static const char *const marks[] = {");", "};", ") {", "){", "==", "!=", "::",
	"+=", " = ", "</", "/>", "#!", "&&", "||", "/*", NULL};

/* Whether something of it would be no text as Markdown: a tag, a rule, a
 * heading's mark. */
static bool would_vanish(const char *line, size_t len)
{
	size_t i = strspn(line, " \t");

	line += i;
	len -= i;
	i = 0;
	if (len && strchr("#><", line[0]))
		return true;
	for (size_t k = 1; k + 1 < len && line[0] == '['; k++)
		if (line[k] == ']')
			return line[k + 1] == ':';
	while (i < len && strchr(" \t*-_=+", line[i]))
		i++;
	return i == len;
}

/* Whether an entity, "&ouml;", begins at s. */
static bool is_entity(const char *s)
{
	size_t n = 1;

	while ((s[n] | 32) >= 'a' && (s[n] | 32) <= 'z')
		n++;
	return s[0] == '&' && n > 1 && s[n] == ';';
}

static bool looks_like_code(const char *line, size_t len)
{
	while (len && (line[len - 1] == ' ' || line[len - 1] == '\t'))
		len--;
	if (len && (strchr("{}", line[len - 1]) || strncmp(line +
			strspn(line, " \t"), "$ ", 2) == 0))
		return true;
	for (size_t i = 0; i + 1 < len; i++)
		if ((line[i] == '\\' && line[i + 1] != '\\') ||
			is_entity(line + i))
			return true;
	for (const char *const *m = marks; *m; m++) {
		size_t n = strlen(*m);

		for (size_t i = 0; i + n <= len; i++)
			if (memcmp(line + i, *m, n) == 0)
				return true;
	}
	return false;
}

/* Whether fewer than one of three lines could be a program's, and none would
 * lose anything. */
static bool is_text(const struct node *code)
{
	size_t lines = 0, coded = 0, len;
	const char *s = code->text, *end = s + code->text_len, *nl;

	for (; s < end; s = nl + 1) {
		nl = memchr(s, '\n', (size_t)(end - s));
		if (!nl)
			nl = end;
		len = (size_t)(nl - s);
		if (strspn(s, " \t") >= len)
			continue;
		if (would_vanish(s, len))
			return false;
		lines++;
		coded += looks_like_code(s, len);
	}
	return coded * 3 < lines;
}

static bool is_indented(const struct node *n)
{
	return n->kind == KIND_PRE && n->info &&
		strcmp(n->info, INDENTED) == 0;
}

bool indented_follows(const struct node *n)
{
	return n->next && is_indented(n->next) && n->next->first &&
		n->next->first->first;
}

bool indented_take(struct arena *arena, struct node *pre, struct node *into,
	struct diag *diag)
{
	const struct node *code = pre->first->first;
	struct source source = {pre->pos.file, code->text, code->text_len,
		pre->pos.line, NULL};

	node_unlink(pre);
	return markdown_parse(arena, &source, into, diag);
}

/* Puts what the code says as Markdown in its place; false after an error. */
static bool read_text(struct arena *arena, struct node *pre, struct diag *diag)
{
	struct node *made = node_new(arena, KIND_DIV, pre->pos);

	node_insert_before(pre, made);
	if (!indented_take(arena, pre, made, diag))
		return false;
	node_unwrap(made);
	return true;
}

bool indented_read(struct arena *arena, struct node *body, struct diag *diag)
{
	struct node *next;

	for (struct node *n = body; n; n = next) {
		next = node_walk(n, body);
		if (!is_indented(n))
			continue;
		n->info = NULL;
		next = node_skip(n, body);
		if (n->first && n->first->first && is_text(n->first->first) &&
			!read_text(arena, n, diag))
			return false;
	}
	return true;
}
