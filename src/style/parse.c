/*
 * Tokens to rules: CSS Syntax 3, section 5, with its error recovery: a bad
 * declaration ends at its semicolon, a bad rule at its closing brace.
 */
#include "style/parse.h"

#include "base/utf8.h"

#include <string.h>
#include <strings.h>

void parse_skip_space(struct parser *z)
{
	while (z->at < z->end && z->at->kind == TOKEN_SPACE)
		z->at++;
}

static int opens(const struct token *t)
{
	return t->kind == TOKEN_FUNCTION || token_is_delim(t, '(') ||
		token_is_delim(t, '[') || token_is_delim(t, '{');
}

static int closes(const struct token *t)
{
	return token_is_delim(t, ')') || token_is_delim(t, ']') ||
		token_is_delim(t, '}');
}

const struct token *parse_find(const struct parser *z, const struct token *t,
	const char *marks)
{
	int open = 0;

	for (; t < z->end; t++) {
		if (!open && t->kind == TOKEN_DELIM && strchr(marks, t->delim))
			return t;
		open += opens(t) - closes(t);
		if (open < 0)
			return t;
	}
	return z->end;
}

const struct token *parse_block_end(const struct parser *z,
	const struct token *t)
{
	while ((t = parse_find(z, t, "}")) < z->end && !token_is_delim(t, '}'))
		t++; /* a stray bracket */
	return t;
}

static size_t without_spaces(const struct token *value, size_t count)
{
	while (count && value[count - 1].kind == TOKEN_SPACE)
		count--;
	return count;
}

/* Cuts "! important" off the value's end. */
static void take_important(struct declaration *d)
{
	size_t n = without_spaces(d->value, d->count);

	d->count = n;
	if (!n || d->value[n - 1].kind != TOKEN_IDENT ||
		strcasecmp(d->value[n - 1].text, "important") != 0)
		return;
	n = without_spaces(d->value, n - 1);
	if (!n || !token_is_delim(&d->value[n - 1], '!'))
		return;
	d->important = true;
	d->count = without_spaces(d->value, n - 1);
}

static const char *lower(struct arena *arena, const char *s)
{
	char *copy = arena_strdup(arena, s);

	if (s[0] == '-' && s[1] == '-')
		return copy;
	for (char *c = copy; *c; c++)
		if (*c >= 'A' && *c <= 'Z')
			*c += 'a' - 'A';
	return copy;
}

struct declaration *parse_declaration(struct parser *z)
{
	const struct token *name = z->at++, *stop;
	struct declaration *d = arena_alloc(z->arena, sizeof *d);

	stop = parse_find(z, z->at, ";}");
	parse_skip_space(z);
	if (name->kind != TOKEN_IDENT || z->at >= stop ||
		!token_is_delim(z->at, ':')) {
		diag_warning(z->diag, name->pos,
			"expected 'property: value;', not '%.*s'",
			(int)((stop < z->end ? stop->start
				: z->end[-1].end) - name->start),
			z->sheet->text + name->start);
		d = NULL;
	} else {
		z->at++;
		parse_skip_space(z);
		d->name = lower(z->arena, name->text);
		d->pos = name->pos;
		d->value = z->at;
		d->count = z->at < stop ? (size_t)(stop - z->at) : 0;
		take_important(d);
	}
	z->at = stop;
	if (z->at < z->end && token_is_delim(z->at, ';'))
		z->at++;
	return d;
}

void parse_declarations(struct parser *z, const struct token *end,
	struct declaration **list, struct page_rule *page)
{
	while (*list)
		list = &(*list)->next;
	for (parse_skip_space(z); z->at < end; parse_skip_space(z)) {
		struct declaration *d;

		if (token_is_delim(z->at, ';')) {
			z->at++;
		} else if (z->at->kind == TOKEN_AT_KEYWORD && page) {
			parse_margin_box(z, page);
		} else {
			d = parse_declaration(z);
			if (d && property_check(z->arena, z->sheet, d,
					page != NULL, z->diag)) {
				*list = d;
				list = &d->next;
			}
			if (z->at < end && closes(z->at))
				z->at++; /* a stray bracket */
		}
	}
	z->at = end;
}

static void parse_rule(struct parser *z)
{
	const struct token *start = z->at, *open = parse_find(z, z->at, "{");
	struct rule *rule = arena_alloc(z->arena, sizeof *rule);
	size_t count;

	rule->pos = start->pos;
	z->begun = true;
	if (open >= z->end || !token_is_delim(open, '{')) {
		diag_warning(z->diag, start->pos, "expected '{' after '%s'",
			start->text);
		z->at = open < z->end ? open + 1 : z->end;
		return;
	}
	for (count = (size_t)(open - start); count &&
		start[count - 1].kind == TOKEN_SPACE;)
		count--;
	if (count) {
		rule->selectors =
			selector_parse(z->arena, start, count, z->diag);
	} else {
		diag_warning(z->diag, open->pos, "a rule without selectors");
	}
	z->at = open + 1;
	if (rule->selectors) {
		parse_declarations(z, parse_block_end(z, z->at),
			&rule->declarations, NULL);
		*z->next_rule = rule;
		z->next_rule = &rule->next;
	} else {
		z->at = parse_block_end(z, z->at);
	}
	if (z->at < z->end)
		z->at++;
}

static void warn_closed(struct parser *z)
{
	diag_warning(z->diag, z->at->pos, "a '%s' that nothing opened",
		z->at->text);
	z->at++;
}

void parse_rules(struct parser *z, const struct token *end)
{
	for (parse_skip_space(z); z->at < end; parse_skip_space(z)) {
		if (z->at->kind == TOKEN_AT_KEYWORD)
			parse_at_rule(z);
		else if (closes(z->at))
			warn_closed(z);
		else
			parse_rule(z);
	}
}

/*
 * Section 3.3: one sort of line end, no NUL; and UTF-8 without a byte order
 * mark, as all later stages expect it.
 */
static const char *preprocess(struct arena *arena, const char *file,
	const char *text, size_t *len, struct diag *diag)
{
	struct buf out = {.arena = arena};
	size_t i = 0;

	if (utf8_valid(text, *len) < *len) {
		diag_warning(diag, (struct pos){.file = file}, "not UTF-8; "
			"what is ill-formed is read as U+FFFD");
		text = utf8_repair(arena, text, *len, len);
	}
	if (*len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
		i = 3;
	buf_add(&out, "", 0);
	for (; i < *len; i++) {
		if (text[i] == '\0')
			buf_utf8(&out, UTF8_REPLACEMENT);
		else if (text[i] == '\f')
			buf_putc(&out, '\n');
		else if (text[i] != '\r')
			buf_putc(&out, text[i]);
		else if (i + 1 == *len || text[i + 1] != '\n')
			buf_putc(&out, '\n');
	}
	*len = out.len;
	return out.data;
}

/* Places in a sheet that begins at `start` of its file. */
static void shift(const struct token *tokens, size_t count, struct pos start)
{
	struct token *t = (struct token *)(uintptr_t)tokens;

	for (size_t i = 0; i <= count; i++) {
		if (t[i].pos.line == 1)
			t[i].pos.column += start.column - 1;
		t[i].pos.line += start.line - 1;
	}
}

static struct sheet *begin(struct arena *arena, struct parser *z,
	struct pos start, const char *text, size_t len, struct diag *diag)
{
	struct sheet *sheet = arena_alloc(arena, sizeof *sheet);
	const struct token *tokens;
	size_t count;

	text = preprocess(arena, start.file, text, &len, diag);
	sheet->file = start.file;
	sheet->text = text;
	tokens = tokenize(arena, start.file, text, len, &count);
	if (start.line > 1 || start.column > 1)
		shift(tokens, count, start);
	*z = (struct parser){
		.arena = arena,
		.sheet = sheet,
		.diag = diag,
		.at = tokens,
		.end = tokens + count,
		.next_rule = &sheet->rules,
		.next_page = &sheet->pages,
		.next_import = &sheet->imports,
		.next_font = &sheet->fonts,
	};
	return sheet;
}

const struct sheet *sheet_parse_at(struct arena *arena, struct pos start,
	const char *text, size_t len, struct diag *diag)
{
	struct parser z;
	struct sheet *sheet = begin(arena, &z, start, text, len, diag);

	sheet->of_web = true;
	parse_rules(&z, z.end);
	return sheet;
}

const struct sheet *sheet_parse(struct arena *arena, const char *file,
	const char *text, size_t len, struct diag *diag)
{
	struct parser z;
	struct sheet *sheet = begin(arena, &z, (struct pos){file, 1, 1}, text,
		len, diag);

	parse_rules(&z, z.end);
	return sheet;
}

struct declaration *declarations_parse(struct arena *arena, struct pos pos,
	const char *text, size_t len, struct diag *diag)
{
	struct declaration *list = NULL;
	struct parser z;

	begin(arena, &z, pos, text, len, diag)->of_web = true;
	while (z.at < z.end) {
		parse_declarations(&z, z.end, &list, NULL);
		parse_skip_space(&z);
	}
	return list;
}

const char *sheet_summary(struct arena *arena, const char *text, size_t len)
{
	const char *start, *end;

	if (len < 4 || memcmp(text, "/*", 2) != 0)
		return "";
	start = text + 2;
	end = start;
	while (end + 1 < text + len && (end[0] != '*' || end[1] != '/'))
		end++;
	while (start < end && (*start == '*' || *start == ' ' ||
			*start == '\n'))
		start++;
	text = start;
	while (text < end && *text != '\n' && *text != '*')
		text++;
	while (text > start && text[-1] == ' ')
		text--;
	return arena_strndup(arena, start, (size_t)(text - start));
}
