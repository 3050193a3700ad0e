/*
 * Simple mathematics as a line of text: "$O(n \log n)$", "$p < 0.05$".
 *
 * What two dollars hold is mathematics by Pandoc's rule (no blank inside of
 * either, no figure behind the second), if something in it is: a command of
 * TeX's, a "^" or "_", a relation, or letters that stand alone. Money has none of
 * them. It is set by TeX's own rule, simplified: blanks mean
 * nothing; relations, and operators between two things, have spaces around
 * them, but not above or below the line (The TeXbook, chapter 18).
 *
 * What is put out is Markdown, in which a sign that means something to it is
 * an entity.
 */
#include "markdown/math.h"

#include "base/utf8.h"
#include "markdown/latex_command.h"

#include <string.h>

enum { DEPTH = 16, LONGEST = 500 /* bytes between two dollars */ };

/* What was put last. */
enum last { NOTHING, THING, FUNCTION };

struct setter {
	const char *s, *end;
	struct buf *out;
	size_t start;    /* of it all, in out */
	enum last last;
	bool gap;        /* a space is due */
	bool script;     /* above or below the line */
	bool unread;     /* something is not known */
	int depth;
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_among(char c, const char *set)
{
	return c && strchr(set, c);
}

static void set(struct setter *m, const char *end);

static void put(struct setter *m, const char *s, size_t len, enum last last)
{
	if (m->gap && m->out->len > m->start)
		buf_putc(m->out, ' ');
	m->gap = false;
	buf_add(m->out, s, len);
	m->last = last;
}

static void put_thing(struct setter *m, const char *s, size_t len)
{
	m->gap = m->gap || m->last == FUNCTION;
	put(m, s, len, THING);
}

static void put_sign(struct setter *m, const struct math_sign *sign)
{
	size_t len = strlen(sign->text);
	bool around = !m->script && m->out->len > m->start &&
		(sign->sort == MATH_RELATION || m->last == THING);

	switch (sign->sort) {
	case MATH_ORDINARY:
		put_thing(m, sign->text, len);
		break;
	case MATH_RELATION:
	case MATH_BINARY:
		m->gap = m->gap || around;
		put(m, sign->text, len, NOTHING);
		m->gap = around;
		break;
	case MATH_FUNCTION:
		m->gap = m->gap || m->last != NOTHING;
		put(m, sign->text, len, FUNCTION);
		break;
	case MATH_NONE:
		break;
	}
}

static void skip_blanks(struct setter *m)
{
	while (m->s < m->end && is_among(*m->s, " \t\n"))
		m->s++;
}

/* Past a character; a byte that goes on one never begins one. */
static void skip_character(struct setter *m)
{
	m->s += m->s < m->end;
	while (m->s < m->end && (*m->s & 0xC0) == 0x80)
		m->s++;
}

/* The argument at m->s: in braces, a command, or one character. What is
 * inside is between *from and *to; m->s is behind it. */
static void take_argument(struct setter *m, const char **from, const char **to)
{
	int depth = 0;

	skip_blanks(m);
	*from = *to = m->s;
	if (m->s >= m->end) {
		m->unread = true;
	} else if (*m->s == '\\') {
		m->s++;
		do
			skip_character(m);
		while (m->s < m->end && is_letter(m->s[-1]) &&
			is_letter(*m->s));
		*to = m->s;
	} else if (*m->s == '{') {
		for (; m->s < m->end; m->s++) {
			depth += (*m->s == '{') - (*m->s == '}');
			if (!depth)
				break;
		}
		m->unread = m->unread || depth;
		*from += 1;
		*to = m->s;
		m->s += m->s < m->end;
	} else {
		skip_character(m);
		*to = m->s;
	}
}

/* An argument, set by itself. */
static struct buf set_argument(struct setter *m, bool script)
{
	struct buf text = {.arena = m->out->arena};
	struct setter inner = {.out = &text, .script = script,
		.depth = m->depth};

	buf_add(&text, "", 0);
	take_argument(m, &inner.s, &inner.end);
	set(&inner, inner.end);
	m->unread = m->unread || inner.unread;
	return text;
}

/* "^2", "_{max}"; a number is one without markup, too. */
static void put_script(struct setter *m)
{
	bool above = *m->s++ == '^';
	const char *name = above ? "sup" : "sub";
	struct buf text = set_argument(m, true);

	m->gap = false;
	if (!math_script(text.data, above, m->out))
		buf_printf(m->out, "<%s>%s</%s>", name, text.data, name);
}

/* In brackets, if it is more than one thing. */
static void put_grouped(struct setter *m, const struct buf *text)
{
	bool more = strpbrk(text->data, " /\u2212") != NULL;

	if (more)
		put(m, "(", 1, NOTHING);
	put_thing(m, text->data, text->len);
	if (more)
		put(m, ")", 1, THING);
}

/* The argument, one letter, with a mark over it. */
static void put_accent(struct setter *m, uint32_t mark)
{
	struct buf text = set_argument(m, m->script), letter = {
		.arena = m->out->arena};
	size_t at = 0;
	uint32_t c = text.len ? utf8_next(text.data, text.len, &at) : 0;
	uint32_t composed = utf8_compose(c, mark);

	m->unread = m->unread || at != text.len || !utf8_is_alnum(c);
	buf_utf8(&letter, composed ? composed : c);
	if (!composed)
		buf_utf8(&letter, mark);
	put_thing(m, letter.data, letter.len);
}

/* "\sqrt[3]{x}": a root has a sign of its own up to the fourth. */
static void put_root(struct setter *m)
{
	static const char *const signs[] = {"\u221A", "\u221B", "\u221C"};
	int degree = 2;
	struct buf root;

	skip_blanks(m);
	if (m->s + 2 < m->end && *m->s == '[') {
		degree = m->s[2] == ']' ? m->s[1] - '0' : 0;
		m->unread = m->unread || degree < 2 || degree > 4;
		m->s += 3;
	}
	if (m->unread)
		return;
	root = set_argument(m, m->script);
	put_thing(m, signs[degree - 2], 3);
	m->last = NOTHING;
	put_grouped(m, &root);
}

static bool is_named(const char *s, size_t len, const char *name)
{
	return strlen(name) == len && memcmp(s, name, len) == 0;
}

/* The command whose name is s[0..len), with the arguments at m->s. */
static void put_command(struct setter *m, const char *s, size_t len)
{
	const struct math_sign *sign = math_sign(s, len);
	const struct latex_command *c = latex_command(s, len);
	const char *from, *to;

	if (sign) {
		put_sign(m, sign);
	} else if (is_named(s, len, "frac") || is_named(s, len, "tfrac") ||
		is_named(s, len, "dfrac")) {
		struct buf above = set_argument(m, m->script);
		struct buf below = set_argument(m, m->script);

		put_grouped(m, &above);
		put(m, "/", 1, NOTHING);
		put_grouped(m, &below);
	} else if (is_named(s, len, "sqrt")) {
		put_root(m);
	} else if (math_accent(s, len)) {
		put_accent(m, math_accent(s, len));
	} else if (is_named(s, len, "operatorname") || (c && c->arguments == 1
			&& (c->action == LATEX_LAST ||
			c->action == LATEX_WRAP))) {
		take_argument(m, &from, &to);
		m->unread = m->unread || memchr(from, '\\',
			(size_t)(to - from));
		put_thing(m, from, (size_t)(to - from));
	} else if (c && c->action == LATEX_SIGN) {
		put_thing(m, c->open, strlen(c->open));
	} else {
		m->unread = true;
	}
}

/* A backslash, and what it makes of what follows. */
static void put_escaped(struct setter *m)
{
	const char *name = ++m->s;

	while (m->s < m->end && is_letter(*m->s))
		m->s++;
	if (m->s > name) {
		put_command(m, name, (size_t)(m->s - name));
		return;
	}
	m->s++;
	switch (m->s <= m->end ? *name : '\0') {
	case ',':
		put_thing(m, "\u00A0", 2);
		break;
	case ';':
	case ':':
	case ' ':
		m->gap = true;
		break;
	case '!':
		break;
	case '_':
		put_thing(m, "&#95;", 5);
		break;
	case '%':
	case '$':
	case '#':
	case '{':
	case '}':
		put_thing(m, name, 1);
		break;
	default:
		m->unread = true;
	}
}

/* One character that is typed as itself; of UTF-8 each byte. */
static void put_character(struct setter *m)
{
	const struct math_sign *sign = math_character(m->s);
	char c = *m->s++;

	if (sign)
		put_sign(m, sign);
	else if (is_among(c, "([|"))
		put(m, m->s - 1, 1, NOTHING);
	else if (is_among(c, "),.]/!:;"))
		put(m, m->s - 1, 1, THING);
	else if (c == '&' || c == '#')
		m->unread = true;
	else
		put_thing(m, m->s - 1, 1);
	if (c == ',' && m->s < m->end && *m->s == ' ')
		m->gap = true;
}

/* All up to `end`. */
static void set(struct setter *m, const char *end)
{
	m->end = end;
	m->unread = m->unread || ++m->depth > DEPTH;
	for (skip_blanks(m); m->s < end && !m->unread; skip_blanks(m))
		if (*m->s == '\\')
			put_escaped(m);
		else if (*m->s == '^' || *m->s == '_')
			put_script(m);
		else if (*m->s == '{' || *m->s == '}')
			m->s++;
		else
			put_character(m);
}

/* The longest run of letters that is no command and in no braces. */
static size_t longest_word(const char *s, size_t len)
{
	size_t longest = 0, run = 0;
	int depth = 0;

	for (size_t i = 0; i < len; i++) {
		depth += (s[i] == '{') - (s[i] == '}');
		run = is_letter(s[i]) && !depth ? run + 1 : 0;
		longest = run > longest ? run : longest;
	}
	return longest;
}

static bool has(const char *s, size_t len, const char *set_of)
{
	for (size_t i = 0; i < len; i++)
		if (is_among(s[i], set_of))
			return true;
	return false;
}

/* Whether it is mathematics and no money; with a letter or figure at one of
 * its sides only if it can be nothing else. */
static bool is_math(const char *s, size_t len, char before, char after)
{
	size_t word = longest_word(s, len);
	bool glued = is_letter(before) || is_digit(before);

	if (has(s, len, "\\"))
		return true;
	if (len == 1)
		return is_among(*s, "|<>+-/~") || (is_letter(*s) && !glued);
	if (glued || is_letter(after) || has(s, 1, "_^+*/=") ||
		has(s + len - 1, 1, "_^+-*/=<>"))
		return false;
	if (has(s, len, "^_"))
		return word < 3;
	return word < 2 && (has(s, len, "=<>") || (word && !is_digit(*s)));
}

enum math_found math_read(const char *s, const char *end, char before,
	struct buf *out, size_t *length)
{
	bool display = s + 1 < end && s[1] == '$';
	bool code = s + 1 < end && s[1] == '`'; /* GitHub's $`x`$ */
	const char *in = s + 1 + display + code, *close = in;
	struct setter m = {.out = out, .start = out->len, .s = in};

	end = end < s + LONGEST ? end : s + LONGEST;
	while (close < end && *close != '$' && (display || *close != '\n'))
		close += 1 + (*close == '\\' && close + 1 < end);
	if (close >= end || *close != '$' || close == in)
		return MATH_IS_NONE;
	if (code ? close[-1] != '`' || close - 1 == in
		: display ? close[1] != '$' || !has(in, (size_t)(close - in),
			"\\^_=") : is_among(*in, " \t") ||
		is_among(close[-1], " \t") || is_digit(close[1]) ||
		!is_math(in, (size_t)(close - in), before, close[1]))
		return MATH_IS_NONE;
	set(&m, close - code);
	*length = (size_t)(close - s) + 1 + display;
	if (!m.unread)
		return MATH_READ;
	out->len = m.start;
	return MATH_UNREAD;
}
