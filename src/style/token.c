#include "style/token.h"

#include "base/utf8.h"

#include <string.h>
#include <strings.h>

struct tokenizer {
	struct arena *arena;
	const char *file, *s;
	size_t len, at;
	int line;
	size_t line_start;
	struct token *tokens;
	size_t count, capacity;
};

/* The byte n places on, or NUL at the end. */
static char peek(const struct tokenizer *z, size_t n)
{
	return z->at + n < z->len ? z->s[z->at + n] : '\0';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_hex(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

static bool is_newline(char c)
{
	return c == '\n' || c == '\r' || c == '\f';
}

static bool is_space(char c)
{
	return is_newline(c) || c == ' ' || c == '\t';
}

static bool is_name_start(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
		(unsigned char)c >= 0x80;
}

static bool is_name(char c)
{
	return is_name_start(c) || is_digit(c) || c == '-';
}

static bool is_escape(const struct tokenizer *z, size_t n)
{
	return peek(z, n) == '\\' && !is_newline(peek(z, n + 1));
}

/* Section 4.3.9: would an ident begin here? */
static bool starts_ident_at(const struct tokenizer *z, size_t n)
{
	char c = peek(z, n);

	if (c == '-')
		return is_name_start(peek(z, n + 1)) ||
			peek(z, n + 1) == '-' || is_escape(z, n + 1);
	return is_name_start(c) || is_escape(z, n);
}

static bool starts_ident(const struct tokenizer *z)
{
	return starts_ident_at(z, 0);
}

/* Section 4.3.10: would a number begin here? */
static bool starts_number(const struct tokenizer *z)
{
	size_t n = peek(z, 0) == '+' || peek(z, 0) == '-';

	return is_digit(peek(z, n)) ||
		(peek(z, n) == '.' && is_digit(peek(z, n + 1)));
}

static void advance(struct tokenizer *z)
{
	if (z->s[z->at++] == '\n') {
		z->line++;
		z->line_start = z->at;
	}
}

/* Past the backslash: section 4.3.7. */
static void take_escape(struct tokenizer *z, struct buf *out)
{
	uint32_t c = 0;
	int n = 0;

	if (z->at == z->len) {
		buf_utf8(out, UTF8_REPLACEMENT);
		return;
	}
	if (!is_hex(peek(z, 0))) {
		buf_putc(out, peek(z, 0));
		advance(z);
		return;
	}
	for (; n < 6 && is_hex(peek(z, 0)); n++, z->at++) {
		char h = peek(z, 0);

		c = c * 16 + (uint32_t)(is_digit(h) ? h - '0'
				: (h | 0x20) - 'a' + 10);
	}
	if (is_space(peek(z, 0)) && z->at < z->len)
		advance(z);
	buf_utf8(out, c ? c : UTF8_REPLACEMENT);
}

static const char *take_name(struct tokenizer *z)
{
	struct buf out = {.arena = z->arena};

	buf_add(&out, "", 0);
	for (;;) {
		if (is_escape(z, 0)) {
			z->at++;
			take_escape(z, &out);
		} else if (z->at < z->len && is_name(peek(z, 0))) {
			buf_putc(&out, peek(z, 0));
			z->at++;
		} else {
			return out.data;
		}
	}
}

static double power_of_ten(int exponent)
{
	double p = 1;

	for (int n = exponent < 0 ? -exponent : exponent; n; n--)
		p *= 10;
	return p;
}

/* Section 4.3.12; own arithmetic, as strtod follows the locale. */
static void take_number(struct tokenizer *z, struct token *t)
{
	double value = 0, sign = 1;
	int scale = 0, exponent = 0, exponent_sign = 1;

	t->integer = true;
	if (peek(z, 0) == '+' || peek(z, 0) == '-')
		sign = z->s[z->at++] == '-' ? -1 : 1;
	for (; is_digit(peek(z, 0)); z->at++)
		value = value * 10 + (peek(z, 0) - '0');
	if (peek(z, 0) == '.' && is_digit(peek(z, 1))) {
		t->integer = false;
		for (z->at++; is_digit(peek(z, 0)); z->at++)
			if (scale < 15) {
				value = value * 10 + (peek(z, 0) - '0');
				scale++;
			}
	}
	if ((peek(z, 0) | 0x20) == 'e' && (is_digit(peek(z, 1)) ||
			((peek(z, 1) == '+' || peek(z, 1) == '-') &&
				is_digit(peek(z, 2))))) {
		t->integer = false;
		z->at++;
		if (!is_digit(peek(z, 0)))
			exponent_sign = z->s[z->at++] == '-' ? -1 : 1;
		for (; is_digit(peek(z, 0)); z->at++)
			if (exponent < 300)
				exponent = exponent * 10 + (peek(z, 0) - '0');
	}
	exponent = exponent_sign * (exponent > 300 ? 300 : exponent) - scale;
	value = exponent < 0 ? value / power_of_ten(exponent)
		: value * power_of_ten(exponent);
	t->number = sign * value;
	t->kind = TOKEN_NUMBER;
	if (starts_ident(z)) {
		t->kind = TOKEN_DIMENSION;
		t->text = take_name(z);
	} else if (peek(z, 0) == '%') {
		t->kind = TOKEN_PERCENTAGE;
		z->at++;
	}
}

static void skip_spaces(struct tokenizer *z)
{
	while (z->at < z->len && is_space(peek(z, 0)))
		advance(z);
}

static void take_string(struct tokenizer *z, struct token *t)
{
	char quote = z->s[z->at++];
	struct buf out = {.arena = z->arena};

	t->kind = TOKEN_STRING;
	buf_add(&out, "", 0);
	while (z->at < z->len && peek(z, 0) != quote) {
		if (is_newline(peek(z, 0))) {
			t->kind = TOKEN_BAD_STRING;
			break;
		}
		if (peek(z, 0) != '\\') {
			buf_putc(&out, peek(z, 0));
			z->at++;
		} else if (is_newline(peek(z, 1))) { /* a continued line */
			z->at++;
			advance(z);
		} else {
			z->at++;
			if (z->at < z->len)
				take_escape(z, &out);
		}
	}
	if (t->kind == TOKEN_STRING && z->at < z->len)
		z->at++;
	t->text = out.data;
}

/* Past "url(", when no quote follows: sections 4.3.6 and 4.3.14. */
static void take_url(struct tokenizer *z, struct token *t)
{
	struct buf out = {.arena = z->arena};

	t->kind = TOKEN_URL;
	buf_add(&out, "", 0);
	skip_spaces(z);
	while (z->at < z->len && peek(z, 0) != ')') {
		if (is_escape(z, 0)) {
			z->at++;
			take_escape(z, &out);
		} else if (is_space(peek(z, 0))) {
			skip_spaces(z);
			if (z->at < z->len && peek(z, 0) != ')')
				t->kind = TOKEN_BAD_URL;
		} else {
			if (strchr("\"'(\\", peek(z, 0)))
				t->kind = TOKEN_BAD_URL;
			buf_putc(&out, peek(z, 0));
			advance(z);
		}
	}
	if (z->at < z->len)
		z->at++;
	t->text = out.data;
}

static void take_ident(struct tokenizer *z, struct token *t)
{
	size_t n = 1;

	t->text = take_name(z);
	t->kind = TOKEN_IDENT;
	if (peek(z, 0) != '(')
		return;
	z->at++;
	t->kind = TOKEN_FUNCTION;
	if (strcasecmp(t->text, "url") != 0)
		return;
	for (n = 0; is_space(peek(z, n)) && z->at + n < z->len;)
		n++;
	if (peek(z, n) != '"' && peek(z, n) != '\'')
		take_url(z, t);
}

/* Skips comments, <!-- and -->; whether there was one. */
static bool skip_comment(struct tokenizer *z)
{
	if (peek(z, 0) == '/' && peek(z, 1) == '*') {
		z->at += 2;
		while (z->at < z->len &&
			!(peek(z, 0) == '*' && peek(z, 1) == '/'))
			advance(z);
		z->at = z->at + 2 < z->len ? z->at + 2 : z->len;
		return true;
	}
	if (z->len - z->at >= 4 && memcmp(z->s + z->at, "<!--", 4) == 0) {
		z->at += 4;
		return true;
	}
	if (z->len - z->at >= 3 && memcmp(z->s + z->at, "-->", 3) == 0) {
		z->at += 3;
		return true;
	}
	return false;
}

static void take_token(struct tokenizer *z, struct token *t)
{
	char c = peek(z, 0);

	if (is_space(c)) {
		t->kind = TOKEN_SPACE;
		skip_spaces(z);
	} else if (c == '"' || c == '\'') {
		take_string(z, t);
	} else if (starts_number(z)) {
		take_number(z, t);
	} else if (starts_ident(z)) {
		take_ident(z, t);
	} else if ((c == '#' && (is_name(peek(z, 1)) || is_escape(z, 1))) ||
		(c == '@' && starts_ident_at(z, 1))) {
		z->at++;
		t->kind = c == '#' ? TOKEN_HASH : TOKEN_AT_KEYWORD;
		t->text = take_name(z);
	} else {
		t->kind = TOKEN_DELIM;
		t->delim = c;
		t->text = arena_strndup(z->arena, z->s + z->at, 1);
		z->at++;
	}
}

const struct token *tokenize(struct arena *arena, const char *file,
	const char *text, size_t len, size_t *count)
{
	struct tokenizer z = {
		.arena = arena,
		.file = file,
		.s = text,
		.len = len,
		.line = 1,
	};

	for (;;) {
		struct token t = {.text = ""};

		while (z.at < z.len && skip_comment(&z))
			;
		t.start = z.at;
		t.pos = (struct pos){file, z.line,
			(int)(z.at - z.line_start) + 1};
		if (z.at < z.len)
			take_token(&z, &t);
		t.end = z.at;
		z.tokens = arena_grow(arena, z.tokens, z.count, &z.capacity,
			sizeof *z.tokens);
		z.tokens[z.count++] = t;
		if (t.kind == TOKEN_END)
			break;
	}
	*count = z.count - 1;
	return z.tokens;
}
