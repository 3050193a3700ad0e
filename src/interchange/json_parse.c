/*
 * JSON (RFC 8259) by recursive descent. No library at hand keeps the places of
 * values and the keys that are said twice, and both are what messages are about.
 */
#include "interchange/json_parse.h"

#include "base/map.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { DEPTH = 64 }; /* of nested values */

struct parser {
	struct arena *arena;
	struct diag *diag;
	const char *s, *end, *line_start;
	struct pos pos; /* its line; the column is counted when asked */
};

static struct pos here(const struct parser *p)
{
	return (struct pos){p->pos.file, p->pos.line,
		(int)(p->s - p->line_start) + 1};
}

static void fail(struct parser *p, const char *expected)
{
	size_t len = 0;

	while (p->s + len < p->end && len < 20 && p->s[len] != '\n')
		len++;
	while (len && p->s + len < p->end && (p->s[len] & 0xC0) == 0x80)
		len--; /* no part of a character */
	if (p->s == p->end)
		diag_error(p->diag, here(p), "JSON: %s is expected where the "
			"file ends", expected);
	else
		diag_error(p->diag, here(p), "JSON: %s is expected before "
			"'%.*s'", expected, (int)len, p->s);
}

static void skip_line(struct parser *p)
{
	while (p->s < p->end && *p->s != '\n')
		p->s++;
}

static void skip_comment(struct parser *p)
{
	diag_warning(p->diag, here(p), "JSON has no comments; this one is "
		"read over");
	if (p->s[1] == '/') {
		skip_line(p);
		return;
	}
	for (p->s += 2; p->s < p->end && strncmp(p->s, "*/", 2) != 0; p->s++)
		if (*p->s == '\n') {
			p->pos.line++;
			p->line_start = p->s + 1;
		}
	p->s = p->end - p->s < 2 ? p->end : p->s + 2;
}

static void skip(struct parser *p)
{
	for (; p->s < p->end; p->s++) {
		if (*p->s == '\n') {
			p->pos.line++;
			p->line_start = p->s + 1;
		} else if (*p->s == '/' && p->s + 1 < p->end &&
			(p->s[1] == '/' || p->s[1] == '*')) {
			skip_comment(p);
			p->s--;
		} else if (!strchr(" \t\r", *p->s) || !*p->s) {
			return;
		}
	}
}

static bool take(struct parser *p, char c)
{
	skip(p);
	if (p->s == p->end || *p->s != c)
		return false;
	p->s++;
	return true;
}

/* Four hex digits behind "\u"; -1: there are none. */
static int32_t hex4(struct parser *p)
{
	int32_t value = 0;

	if (p->end - p->s < 4)
		return -1;
	for (int i = 0; i < 4; i++) {
		const char *digits = "0123456789abcdef";
		char c = p->s[i];
		const char *at = c ? strchr(digits, c >= 'A' && c <= 'F'
			? c + 32 : c) : NULL;

		if (!at)
			return -1;
		value = value * 16 + (int32_t)(at - digits);
	}
	p->s += 4;
	return value;
}

/* "\ud83d\ude00" is one character; half of a pair is none. */
static void take_code(struct parser *p, struct buf *out)
{
	int32_t c = hex4(p);

	if (c >= 0xD800 && c < 0xDC00 && p->end - p->s > 5 &&
		p->s[0] == '\\' && p->s[1] == 'u') {
		const char *before = p->s;
		int32_t low;

		p->s += 2;
		low = hex4(p);
		if (low >= 0xDC00 && low < 0xE000)
			c = 0x10000 + ((c - 0xD800) << 10) + low - 0xDC00;
		else
			p->s = before;
	}
	buf_utf8(out, c <= 0 || (c >= 0xD800 && c < 0xE000)
		? UTF8_REPLACEMENT : (uint32_t)c);
}

/* The text of a string, whose quote was taken; NULL after an error. */
static const char *take_string(struct parser *p)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
	struct pos start = here(p);
	struct buf out = {.arena = p->arena};

	buf_add(&out, "", 0);
	while (p->s < p->end && *p->s != '"') {
		const char *at;

		if (*p->s == '\n') { /* typed as it is: meant */
			p->pos.line++;
			p->line_start = p->s + 1;
		}
		if (!*p->s) {
			buf_utf8(&out, UTF8_REPLACEMENT);
			p->s++;
			continue;
		}
		if (*p->s != '\\' || p->s + 1 == p->end) {
			buf_putc(&out, *p->s++);
			continue;
		}
		p->s += 2;
		at = strchr(from, p->s[-1]);
		if (p->s[-1] == 'u')
			take_code(p, &out);
		else if (at && *at)
			buf_putc(&out, to[at - from]);
		else
			buf_add(&out, p->s - 2, 2);
	}
	if (p->s == p->end) {
		diag_error(p->diag, start, "JSON: this text has no '\"' at "
			"its end");
		return NULL;
	}
	p->s++;
	return out.data;
}

static struct meta *take_value(struct parser *p, int depth);

static struct meta *take_scalar(struct parser *p, struct meta *value)
{
	size_t len = 0;

	value->kind = META_SCALAR;
	if (*p->s == '"') {
		p->s++;
		value->quoted = true;
		value->scalar = take_string(p);
		return value->scalar ? value : NULL;
	}
	while (p->s + len < p->end && (utf8_is_alnum((unsigned char)p->s[len] &
			0x7F) || strchr("+-._", p->s[len])))
		len++;
	value->scalar = arena_strndup(p->arena, p->s, len);
	if (!len || (strcmp(value->scalar, "true") != 0 &&
			strcmp(value->scalar, "false") != 0 &&
			strcmp(value->scalar, "null") != 0 &&
			!strchr("-0123456789", *p->s))) {
		fail(p, "a text in quotes, a number, '{' or '['");
		return NULL;
	}
	p->s += len;
	return value;
}

static bool is_null(const struct meta *m)
{
	return m->kind == META_SCALAR && !m->quoted &&
		strcmp(m->scalar, "null") == 0;
}

/* A key's value, and where its list may go on. */
struct member {
	struct meta *value, **end;
};

/* A key that the object has already: lists are joined, else the last counts. */
static void add_twin(struct parser *p, struct member *m, struct meta *value)
{
	struct meta *old = m->value, *next = old->next;
	bool lists = value->kind == META_LIST && old->kind == META_LIST;

	diag_warning(p->diag, value->pos, "'%s' is said twice, here and in "
		"line %d; %s", value->key, old->pos.line, lists
		? "both count" : "this one counts");
	if (lists) {
		while (*m->end)
			m->end = &(*m->end)->next;
		*m->end = value->first;
		return;
	}
	*old = *value;
	old->next = next;
	m->end = &old->first;
}

/* A key and its colon; NULL after an error. */
static const char *take_key(struct parser *p)
{
	const char *key;

	if (!take(p, '"')) {
		fail(p, "a key in quotes");
		return NULL;
	}
	key = take_string(p);
	if (key && !take(p, ':')) {
		fail(p, "':'");
		return NULL;
	}
	return key;
}

/* The comma before what is not the first; *closed: the end came instead. */
static bool take_comma(struct parser *p, char close, bool *closed)
{
	if (!take(p, ',')) {
		fail(p, close == '}' ? "',' or '}'" : "',' or ']'");
		return false;
	}
	*closed = take(p, close);
	if (*closed)
		diag_warning(p->diag, here(p), "JSON has no ',' behind the "
			"last value; it is read over");
	return true;
}

static bool take_members(struct parser *p, struct meta *object, int depth)
{
	struct map keys = {.arena = p->arena};
	struct meta **end = &object->first;
	char close = object->kind == META_MAP ? '}' : ']';
	bool closed = false;

	while (!closed && !take(p, close)) {
		const char *key = NULL;
		struct meta *value;
		struct member **twin = NULL;

		if (object->first && !take_comma(p, close, &closed))
			return false;
		if (closed)
			break;
		if (object->kind == META_MAP && !(key = take_key(p)))
			return false;
		value = take_value(p, depth + 1);
		if (!value)
			return false;
		value->key = key;
		if (key)
			twin = (struct member **)map_at(&keys, key,
				strlen(key));
		if (twin && *twin) {
			add_twin(p, *twin, value);
			continue;
		}
		if (twin) {
			*twin = arena_alloc(p->arena, sizeof **twin);
			**twin = (struct member){value, &value->first};
		}
		*end = value;
		end = &value->next;
	}
	return true;
}

static void drop_nulls(struct meta *object)
{
	struct meta **at = &object->first;

	while (*at)
		if (is_null(*at))
			*at = (*at)->next;
		else
			at = &(*at)->next;
}

static struct meta *take_value(struct parser *p, int depth)
{
	struct meta *value = arena_alloc(p->arena, sizeof *value);

	skip(p);
	value->pos = here(p);
	if (depth > DEPTH) {
		diag_error(p->diag, value->pos, "JSON: nested too deep");
		return NULL;
	}
	if (p->s == p->end) {
		fail(p, "a value");
		return NULL;
	}
	if (*p->s != '{' && *p->s != '[')
		return take_scalar(p, value);
	value->kind = *p->s == '{' ? META_MAP : META_LIST;
	p->s++;
	if (!take_members(p, value, depth))
		return NULL;
	drop_nulls(value);
	return value;
}

struct meta *json_tree(struct arena *arena, const struct input *input,
	struct diag *diag)
{
	struct parser p = {.arena = arena, .diag = diag, .s = input->text,
		.end = input->text + input->len, .line_start = input->text,
		.pos = {input->file, 1, 1}};
	struct meta *root = take_value(&p, 0);

	if (!root)
		return NULL;
	skip(&p);
	if (p.s < p.end)
		fail(&p, "the end of the file");
	return p.s < p.end ? NULL : root;
}
