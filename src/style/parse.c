/*
 * Tokens to rules: CSS Syntax 3, section 5, with its error recovery: a bad
 * declaration ends at its semicolon, a bad rule at its closing brace.
 */
#include "base/utf8.h"
#include "style/property.h"
#include "style/sheet.h"

#include <string.h>
#include <strings.h>

#define NESTED 32 /* blocks in blocks */

struct parser {
	struct arena *arena;
	struct sheet *sheet;
	const struct token *at, *end;
	struct rule **next_rule;
	struct page_rule **next_page;
	struct diag *diag;
	int depth;
};

static void skip_space(struct parser *z)
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

/* The token at or after `t` that is one of the marks outside brackets. */
static const struct token *find(const struct parser *z, const struct token *t,
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

/* The brace that closes the block whose inside begins at `t`. */
static const struct token *block_end(const struct parser *z,
	const struct token *t)
{
	while ((t = find(z, t, "}")) < z->end && !token_is_delim(t, '}'))
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

/* The declaration that begins here; NULL after a warning. Ends past its ';'. */
static struct declaration *parse_declaration(struct parser *z)
{
	const struct token *name = z->at++, *stop;
	struct declaration *d = arena_alloc(z->arena, sizeof *d);

	stop = find(z, z->at, ";}");
	skip_space(z);
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
		skip_space(z);
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

static enum margin_box margin_box_of(const char *name);

static void parse_declarations(struct parser *z, const struct token *end,
	struct declaration **list, struct page_rule *page);

/* A margin box inside @page; the at-keyword is the present token. */
static void parse_margin_box(struct parser *z, struct page_rule *page)
{
	const struct token *name = z->at++;
	enum margin_box box = margin_box_of(name->text);
	const struct token *open = find(z, z->at, "{;}");

	z->at = open;
	if (open >= z->end || !token_is_delim(open, '{')) {
		diag_warning(z->diag, name->pos, "expected '{' after '@%s'",
			name->text);
		return;
	}
	z->at++;
	if (box == BOX_COUNT)
		diag_warning(z->diag, name->pos,
			"no such margin box as '@%s'", name->text);
	if (box == BOX_COUNT)
		z->at = block_end(z, z->at);
	else
		parse_declarations(z, block_end(z, z->at),
			&page->boxes[box], NULL);
	if (z->at < z->end)
		z->at++;
}

/* Declarations up to `end`, which becomes the present token. */
static void parse_declarations(struct parser *z, const struct token *end,
	struct declaration **list, struct page_rule *page)
{
	while (*list)
		list = &(*list)->next;
	for (skip_space(z); z->at < end; skip_space(z)) {
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

static const char *const box_names[BOX_COUNT] = {"top-left-corner",
	"top-left", "top-center", "top-right", "top-right-corner",
	"right-top", "right-middle", "right-bottom", "bottom-right-corner",
	"bottom-right", "bottom-center", "bottom-left", "bottom-left-corner",
	"left-bottom", "left-middle", "left-top"};

static enum margin_box margin_box_of(const char *name)
{
	int box = 0;

	while (box < BOX_COUNT && strcasecmp(box_names[box], name) != 0)
		box++;
	return (enum margin_box)box;
}

/* "@page :first { ... }": the prelude ends at `open`. */
static void parse_page(struct parser *z, const struct token *open)
{
	static const char *const names[] = {[PAGE_FIRST] = "first",
		[PAGE_LEFT] = "left", [PAGE_RIGHT] = "right"};
	struct page_rule *page = arena_alloc(z->arena, sizeof *page);

	skip_space(z);
	if (z->at < open && token_is_delim(z->at, ':')) {
		z->at++;
		for (int s = PAGE_FIRST; s <= PAGE_RIGHT; s++)
			if (z->at < open &&
				strcasecmp(z->at->text, names[s]) == 0)
				page->selector = (enum page_selector)s;
		if (!page->selector)
			diag_warning(z->diag, z->at->pos,
				"'@page' knows :first, :left and :right");
		else if (page->selector != PAGE_FIRST)
			diag_warning(z->diag, z->at->pos, "'@page :%s' is not "
				"supported yet, so it is left out",
				z->at->text);
	}
	z->at = open + 1;
	parse_declarations(z, block_end(z, z->at), &page->declarations, page);
	*z->next_page = page;
	z->next_page = &page->next;
}

static void parse_rules(struct parser *z, const struct token *end);

/* One media query: [only | not]? type. Paper's features are not asked for. */
static bool query_matches(const struct token *from, const struct token *to)
{
	bool not = false, matches = true;

	for (; from < to; from++) {
		if (from->kind == TOKEN_SPACE)
			continue;
		if (from->kind != TOKEN_IDENT)
			return false;
		if (strcasecmp(from->text, "not") == 0)
			not = true;
		else if (strcasecmp(from->text, "only") != 0)
			matches = strcasecmp(from->text, "print") == 0 ||
				strcasecmp(from->text, "all") == 0;
	}
	return matches != not;
}

/* Whether one of the queries, with commas between them, matches. */
static bool is_for_print(const struct token *from, const struct token *to)
{
	const struct token *start = from;

	for (; from < to; from++)
		if (token_is_delim(from, ',')) {
			if (query_matches(start, from))
				return true;
			start = from + 1;
		}
	return query_matches(start, to);
}

static void parse_at_rule(struct parser *z)
{
	const struct token *name = z->at++;
	const struct token *open = find(z, z->at, "{;}");
	const struct token *close;
	bool block = open < z->end && token_is_delim(open, '{');

	close = block ? block_end(z, open + 1) : open;
	if (block && strcasecmp(name->text, "page") == 0) {
		parse_page(z, open);
	} else if (block && strcasecmp(name->text, "media") == 0 &&
		z->depth < NESTED) {
		if (is_for_print(z->at, open)) {
			z->at = open + 1;
			z->depth++;
			parse_rules(z, close);
			z->depth--;
		}
	} else if (strcasecmp(name->text, "charset") != 0) {
		diag_warning(z->diag, name->pos, "'@%s' is not supported yet, "
			"so it is left out", name->text);
	}
	z->at = close < z->end ? close + 1 : z->end;
}

static void parse_rule(struct parser *z)
{
	const struct token *start = z->at, *open = find(z, z->at, "{");
	struct rule *rule = arena_alloc(z->arena, sizeof *rule);
	size_t count;

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
		parse_declarations(z, block_end(z, z->at),
			&rule->declarations, NULL);
		*z->next_rule = rule;
		z->next_rule = &rule->next;
	} else {
		z->at = block_end(z, z->at);
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

static void parse_rules(struct parser *z, const struct token *end)
{
	for (skip_space(z); z->at < end; skip_space(z)) {
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

const struct sheet *sheet_parse(struct arena *arena, const char *file,
	const char *text, size_t len, struct diag *diag)
{
	struct sheet *sheet = arena_alloc(arena, sizeof *sheet);
	struct parser z = {.arena = arena, .sheet = sheet, .diag = diag};
	size_t count;

	text = preprocess(arena, file, text, &len, diag);
	sheet->file = file;
	sheet->text = text;
	z.next_rule = &sheet->rules;
	z.next_page = &sheet->pages;
	z.at = tokenize(arena, file, text, len, &count);
	z.end = z.at + count;
	parse_rules(&z, z.end);
	return sheet;
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
