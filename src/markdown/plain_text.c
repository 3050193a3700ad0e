/*
 * Headings as plain text draws them, which has no marks for any:
 *
 *	Education		=== Education ===		─────────
 *	_________						Education
 *								─────────
 *
 * A line of one sign below a short one underlines it, as "---" does in
 * Markdown; two of them frame it; and signs at both ends of a line set it off.
 * So do capitals, which are the reading's to see, but where a list above would
 * take them in. A text with a heading that is marked as Markdown has no such. A
 * line of dashes drawn as boxes, or a long one of other signs, is a rule in any
 * text.
 */
#include "markdown/passes.h"
#include "markdown/scan.h"

#include "base/utf8.h"

#include <string.h>

enum { LEAST = 3, LONG = 10 /* signs of a line that is drawn */,
	LONGEST = 60 /* bytes of a heading */ };

struct drawing {
	bool plain;       /* no heading is marked */
	const char *rule; /* one that frames what comes, as it began; or NULL */
	const char *above;
	size_t above_len;
	bool heads;       /* the line above begins a paragraph */
	bool list;        /* an item above would take the line in */
};

static bool is_blank(const char *s, size_t len)
{
	return strspn(s, " \t") >= len;
}

/* A sign that lines are drawn with; those of boxes are nothing else. */
static bool is_box(uint32_t c)
{
	return utf8_is_in(c, "─━│┃═▬—―－＝ー▄▀▁＿");
}

/* The next sign of the line, and past the blanks behind it. */
static uint32_t next_sign(const char *s, size_t len, size_t *at)
{
	uint32_t c = utf8_next(s, len, at);

	while (*at < len && strchr(" \t", s[*at]))
		++*at;
	return c;
}

/* The sign that the line is made of, three times or more; or 0. In a long line
 * blanks may part them, and another sign may stand at every second place. */
static uint32_t drawn(const char *s, size_t len, bool *is_long)
{
	static const char long_signs[] = "=-_~*^+.:#•·–";
	size_t at = strspn(s, " \t"), next = 0;
	uint32_t signs[2] = {0};
	bool plain = true; /* of one sign, without blanks */
	int count = 0;

	while (len && strchr(" \t", s[len - 1]))
		len--;
	if (at > 3 || *s == '\t')
		return 0; /* code */
	for (; at < len; count++, at = next) {
		uint32_t c;

		next = at;
		c = next_sign(s, len, &next);
		if (count < 2)
			signs[count] = c;
		if (c != signs[count & 1])
			return 0;
		plain = plain && c == *signs && (next == len ||
			!strchr(" \t", s[next - 1]));
	}
	*is_long = count >= LONG;
	if (*is_long && (is_box(*signs) || utf8_is_in(*signs, long_signs)))
		return signs[0] == signs[1] ? *signs : 0x2500;
	return plain && count >= LEAST && (is_box(*signs) || (*signs < 0x80 &&
		strchr("=-_~*^+.:#", (int)*signs))) ? *signs : 0;
}

/* Whether the line could be a heading's text: short, and with letters. */
static bool is_title(const char *s, size_t len)
{
	bool letter = false;
	size_t at = strspn(s, " \t");

	if (at > 3 || len - at > LONGEST || at >= len || strchr("-*+|>", s[at]))
		return false;
	while (at < len)
		letter = utf8_is_alnum(utf8_next(s, len, &at)) || letter;
	return letter && !strchr(".,;", s[len - 1]);
}

/* "=== Education ===": where its text is, between signs of one kind. */
static bool set_off(const char *s, size_t *from, size_t *to)
{
	char c = s[*from];
	size_t n = 0, k = 0;

	if (!c || !strchr("=-*~+_:<", c))
		return false;
	while (s[*from + n] == c)
		n++;
	c = c == '<' ? '>' : c;
	while (*to > *from + n + k && s[*to - 1 - k] == c)
		k++;
	if (n < 2 || k < 2 || s[*from + n] != ' ' || s[*to - 1 - k] != ' ')
		return false;
	*from += n + 1;
	*to -= k + 1;
	return is_title(s + *from, *to - *from);
}

/* Whether all of the line's letters are capitals, a colon at its end aside. */
static bool is_capitals(const char *s, size_t len)
{
	size_t at = 0;
	int capitals = 0;

	if (!is_title(s, len) || *s == ' ' || memchr(s, ':', len - 1))
		return false;
	while (at < len) {
		uint32_t c = utf8_next(s, len, &at);

		if (utf8_is_alnum(c) && utf8_lower(c) == c)
			return false;
		capitals += utf8_lower(c) != c;
	}
	return capitals > 2;
}

static const char *line_below(const struct scan_line *l, size_t *len)
{
	const char *s = l->s + l->len;

	s += *s == '\n';
	*len = strcspn(s, "\n");
	return s;
}

/* Whether a line of the same sign stands below the heading below. */
static bool frames(const struct scan_line *l, uint32_t sign)
{
	size_t len;
	bool is_long;
	const char *s = line_below(l, &len);

	if (!is_title(s, len))
		return false;
	s += len + (s[len] == '\n');
	return drawn(s, strcspn(s, "\n"), &is_long) == sign;
}

/* What stands in place of a line of one sign; NULL: it itself. A long one of
 * dots is drawn, a short one may be said. */
static const char *rule(struct drawing *d, const struct scan_line *l,
	uint32_t sign, bool is_long)
{
	bool title = d->heads && is_title(d->above, d->above_len);

	if (title && (sign == '=' || sign == '-'))
		return NULL; /* as Markdown has it */
	if (d->plain && title && (is_long || (sign != '.' && sign != ':')))
		return "---";
	if (d->plain && !title && frames(l, sign))
		return "";
	if (is_long && (!strchr("=-_~", (int)sign) || (sign == '=' &&
			(!d->above || is_blank(d->above, d->above_len)))))
		return "***";
	return is_box(sign) && sign != 0x30FC ? "***" : NULL;
}

static void take_line(void *with, const struct scan_line *l, struct buf *out)
{
	struct drawing *d = with;
	bool is_long;
	uint32_t sign = drawn(l->s, l->len, &is_long);
	const char *as = sign ? rule(d, l, sign, is_long) : NULL;
	size_t from = strspn(l->s, " \t"), to = l->len;

	while (to > from && strchr(" \t", l->s[to - 1]))
		to--;
	if (as)
		buf_puts(out, as);
	else if (d->plain && !sign && from < to && set_off(l->s, &from, &to))
		buf_printf(out, "## %.*s", (int)(to - from), l->s + from);
	else if (d->plain && d->list && is_capitals(l->s, l->len))
		buf_printf(out, "## %.*s", (int)l->len, l->s);
	else
		buf_add(out, l->s, l->len);
	d->list = scan_item(l->s) > 0 || (d->list && !is_blank(l->s, l->len) &&
		!is_capitals(l->s, l->len));
	d->heads = !sign && !is_blank(l->s, l->len) && (!d->above ||
		is_blank(d->above, d->above_len) ||
		drawn(d->above, d->above_len, &is_long));
	d->above = l->s;
	d->above_len = l->len;
}

/* Whether a heading of the text is marked, as "## Work". */
static bool has_marks(const char *s)
{
	for (; s; s = strchr(s, '\n')) {
		s += *s == '\n';
		if (*s == '#' && s[strspn(s, "#")] == ' ')
			return true;
	}
	return false;
}

/* Whether a rule may be drawn as boxes are, or with other signs. */
static bool has_boxes(const char *s)
{
	static const char *const signs[] = {"\xE2\x94", "\xE2\x95\x90",
		"\xE2\x96", "\xE2\x80\x94\xE2\x80\x94",
		"\xE2\x80\x95\xE2\x80\x95", "\xEF\xBC\x8D", "\xEF\xBC\x9D",
		"\xEF\xBC\xBF", "\xE2\x80\x93\xE2\x80\x93", ".....", ":::::",
		"+++++", "#####", "======", "\xC2\xB7\xC2\xB7", "\xE2\x80\xA2\xE2\x80\xA2",
		"=-=", NULL};

	for (const char *const *sign = signs; *sign; sign++)
		if (strstr(s, *sign))
			return true;
	return false;
}

void plain_headings(struct arena *arena, struct source *source)
{
	struct drawing d = {0};
	const char *s = arena_strndup(arena, source->text, source->len);

	d.plain = !has_marks(s);
	if (d.plain || has_boxes(s))
		scan_rewrite(arena, source, take_line, &d);
}
