/*
 * Labels: what stands before a colon, in brackets, in a cell of its own, or set
 * off by style or wide space, says what follows it.
 */
#include "resume/mark.h"

#include "base/utf8.h"
#include "resume/name.h"

#include <string.h>

/* Where the label may begin, and the longest known one there. */
struct beginning {
	size_t from;
	bool known;
	struct word_match match;
};

static int words_between(const char *s, size_t from, size_t to)
{
	int words_seen = 1;

	for (size_t i = from + 1; i < to; i++)
		words_seen += s[i] == ' ' && s[i - 1] != ' ';
	return words_seen;
}

/* "【期間】 2019 – 2020", "[Role] Cook": a label in brackets. */
static bool find_bracketed(struct labelled *e, const struct typed_line *line,
	const char *lang, struct marks *m, size_t from)
{
	static const struct {
		const char *open, *close;
	} brackets[] = {{"[", "]"}, {"\xE3\x80\x90", "\xE3\x80\x91"},
		{"\xE3\x80\x94", "\xE3\x80\x95"}, {"<", ">"},
		{"\xE3\x80\x8A", "\xE3\x80\x8B"}};
	struct word_match match;

	for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++) {
		size_t n = strlen(brackets[i].open);
		const struct word *row;
		const char *end;

		if (from < n || memcmp(line->low + from - n, brackets[i].open,
				n) != 0)
			continue;
		end = strstr(line->low + from, brackets[i].close);
		if (!end || !words_whole(line->low, from, (size_t)(end -
				line->low), WORD(LABEL), &match))
			continue;
		row = words_row(&match, WORD_LABEL, lang);
		e->label = (enum label)row->value;
		e->label_end = (size_t)(end - line->low) +
			strlen(brackets[i].close);
		e->labelled = true;
		marks_add(m, (struct mark){MARK_LABEL, from, e->label_end, 1,
			(int)e->label});
		return true;
	}
	return false;
}

/* "**Name** Jane Doe", "Name    Jane Doe": a known label that style or wide
 * space parts from its value. */
static bool find_set_off(struct labelled *e, const struct typed_line *line,
	const char *lang, struct marks *m, const struct beginning *b)
{
	size_t end = b->match.end;
	const struct word *row;
	bool parted = false;

	if (!b->known || end >= line->len)
		return false;
	row = words_row(&b->match, WORD_LABEL, lang);
	for (int i = 0; i < line->run_count; i++)
		parted = parted || (line->runs[i].to == end &&
			line->runs[i].style & (STYLE_BOLD | STYLE_ITALIC));
	/* "氏名 山田 太郎" */
	parted = parted || (line->text[end] == ' ' && (signed char)
		line->text[b->from] < 0 && row->value == LABEL_NAME &&
		name_has_surname(line->low, end + 1, line->len));
	if (!parted && strncmp(line->text + end, "  ", 2) != 0 &&
		strncmp(line->text + end, "\xE3\x80\x80", 3) != 0 &&
		strncmp(line->text + end, "\xE2\x80\x83", 3) != 0)
		return false;
	e->label = (enum label)row->value;
	e->label_end = end;
	e->labelled = true;
	marks_add(m, (struct mark){MARK_LABEL, b->from, end, 1,
		(int)e->label});
	return true;
}

/* Past a number that stands before a label: "1. Period: 2019". */
static size_t past_number(const struct typed_line *line, size_t from)
{
	const char *low = line->low;
	size_t at = from;

	while (low[at] >= '0' && low[at] <= '9')
		at++;
	if (at == from || at > from + 2 || (low[at] != '.' && low[at] != ')'))
		return from;
	for (at++; line->low[at] == ' '; at++)
		;
	return at;
}

/* "Period", "2. 기간": a line of its own that says whose date the next is; and
 * "Responsibilities", a heading below others, that what follows are tasks. */
static bool find_alone(struct labelled *e, const struct typed_line *line,
	const char *lang, struct marks *m, const struct beginning *b)
{
	bool below = line->kind == LINE_HEADING && line->level > 3;
	size_t from = past_number(line, b->from), to = line->len;
	struct word_match match = b->match;
	enum label label;

	while (to > from && line->low[to - 1] == ' ')
		to--;
	if (!(from > b->from ? words_whole(line->low, from, to, WORD(LABEL),
			&match) : b->known && match.end == to))
		return false;
	label = (enum label)words_row(&match, WORD_LABEL, lang)->value;
	if (label != LABEL_DATE && !(below && label == LABEL_TASKS))
		return false;
	e->label = label;
	e->labelled = true;
	e->label_end = line->len;
	marks_add(m, (struct mark){MARK_LABEL, from, line->len, 1,
		(int)label});
	return true;
}

/* "Dear Ms. Stone," on a line of its own. */
static bool is_greeting(const struct typed_line *line,
	const struct beginning *b)
{
	size_t at = line->len;

	return b->known && !b->from && words_row(&b->match, WORD_LABEL, NULL)
		->value == LABEL_GREETING && (b->match.end == at ||
			utf8_is_in(utf8_prev(line->text, &at),
				",:!，：،"));
}

/* The label that a class of the author's says: "company", "cv-role"; a
 * "skill-name" is no person's. */
static enum label label_of_class(const char *class)
{
	char low[48];
	size_t len = strlen(class);
	bool owned = false;

	if (len >= sizeof low)
		return LABEL_NONE;
	words_fold(class, len, low);
	for (size_t from = 0, to; from < len; from = to + 1) {
		struct word_match match;
		const struct word *row;

		to = from + strcspn(low + from, "-_");
		if (!words_whole(low, from, to, WORD(LABEL), &match)) {
			owned |= words_whole(low, from, to, WORD(SECTION) |
				WORD(SECTION_PART), &match);
			continue;
		}
		row = words_row(&match, WORD_LABEL, "en");
		if (row && row->value == LABEL_NAME && owned)
			return LABEL_NONE;
		if (row && row->value != LABEL_TASKS &&
			row->value != LABEL_PERSONAL &&
			row->value != LABEL_URL) /* "cv" */
			return (enum label)row->value;
	}
	return LABEL_NONE;
}

/* Of the line's block, or of the one span that holds all of it. */
static enum label label_of_block(const struct typed_line *line)
{
	const struct node *n = line->pieces[0].block;

	if (line->later || line->piece_count > 1)
		return LABEL_NONE;
	while (n->parent->kind == KIND_DIV && !n->prev && !n->next)
		n = n->parent;
	for (; n && n->kind != KIND_TEXT; n = n->first == n->last ? n->first
		: NULL)
		for (const char *const *c = n->classes; c && *c; c++)
			if (label_of_class(*c))
				return label_of_class(*c);
	return LABEL_NONE;
}

/* Whether the line names an employer or a school; its class may say "place"
 * for where one worked. */
static bool names_employer(const struct marks *m)
{
	for (int i = 0; i < m->count; i++)
		if (m->mark[i].kind == MARK_SCHOOL ||
			m->mark[i].kind == MARK_ORGANIZATION)
			return true;
	return false;
}

/* "📍 Bristol": an icon says what follows it. */
enum label marks_icon(const char *low, size_t len, size_t *at)
{
	size_t next = *at;
	struct word_match match;

	if (*at >= len || (signed char)low[*at] > 0 || utf8_is_alnum(
			utf8_next(low, len, &next)) ||
		!words_match(low, len, *at, WORD(LABEL), &match))
		return LABEL_NONE;
	*at = match.end;
	return (enum label)words_row(&match, WORD_LABEL, NULL)->value;
}

/* Where the first colon or tab stands, or the text ends. */
static size_t label_ends(const char *text)
{
	size_t at = strcspn(text, ":\t\xEF");

	while (text[at] == '\xEF' && !utf8_begins(text + at, "\xEF\xBC\x9A"))
		at += 1 + strcspn(text + at + 1, ":\t\xEF");
	return at;
}

/* "Jane Doe / id:jane": a colon amid what one calls oneself. */
static bool is_alias(const char *text, size_t to)
{
	return text[to] == ':' && utf8_is_alnum((unsigned char)text[to + 1]);
}

/* Whether something parts text[from..to), so that it is no label: "Leeds · Thesis". */
static bool is_parted(const char *text, size_t from, size_t to)
{
	static const char *const joints[] = {" \xC2\xB7 ", " | ",
		" \xE2\x80\xA2 ", " \xE2\x80\x93 ", " \xE2\x80\x94 "};

	for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
		const char *at = strstr(text + from, joints[i]);

		if (at && at < text + to)
			return true;
	}
	return is_alias(text, to) && memchr(text + from, '/', to - from);
}

enum { LEAST = 6, /* bytes of a word that ends a label */
	SPACED = 48 /* bytes of a label whose letters are spaced */ };

/* The label's word without spaces, if its letters are spaced: "기 간", "姓  名".
 * Returns its length, or 0. */
static size_t unspaced(const struct typed_line *line, size_t from, size_t to,
	char out[SPACED])
{
	size_t len = 0;

	for (size_t at = from, next; at < to; at = next) {
		next = at;
		if (!utf8_is_run_on(utf8_next(line->low, to, &next)) ||
			len + next - at >= SPACED)
			return 0;
		memcpy(out + len, line->low + at, next - at);
		len += next - at;
		if (next < to && line->low[next] != ' ')
			return 0;
		while (next < to && line->low[next] == ' ')
			next++;
	}
	out[len] = '\0';
	return len;
}

/* Before a remark in parentheses that ends the label: "Address (Italian)". */
static size_t before_aside(const struct typed_line *line, size_t from,
	size_t to)
{
	size_t at = to;

	if (to <= from || line->low[to - 1] != ')')
		return to;
	while (at > from && line->low[at] != '(')
		at--;
	while (at > from && line->low[at - 1] == ' ')
		at--;
	return at > from ? at : to;
}

/* The label's word in the table, as it is or with its letters together. */
static bool is_known(const struct typed_line *line, size_t from, size_t to,
	struct word_match *match)
{
	char word[SPACED];
	size_t len;

	if (words_whole(line->low, from, to, WORD(LABEL) | WORD(NETWORK),
			match))
		return true;
	if (before_aside(line, from, to) < to && words_whole(line->low, from,
			before_aside(line, from, to), WORD(LABEL), match) &&
		words_row(match, WORD_LABEL, NULL)->value <= LABEL_PERSONAL)
		return true;
	len = unspaced(line, from, to, word);
	return len && words_whole(word, 0, len, WORD(LABEL), match);
}

/* Whether it ends in a date's label, in a script that writes words together:
 * 업무기간, 参与时间. */
static bool ends_in_date(const struct typed_line *line, size_t from, size_t to)
{
	struct word_match match;

	while (from + LEAST < to && utf8_is_run_on(utf8_next(line->low, to,
			&from)))
		if (words_whole(line->low, from, to, WORD(LABEL), &match) &&
			words_row(&match, WORD_LABEL, NULL)->value ==
				LABEL_DATE)
			return true;
	return false;
}

/* The label at the line's start: known by its word, or by its colon. */
struct labelled marks_label(struct marks *m, const struct typed_line *line,
	const char *lang)
{
	struct labelled found = {0}, *e = &found;
	struct beginning b = {0};
	struct word_match match;
	size_t from = 0, to = label_ends(line->text), end;
	enum label icon = marks_icon(line->low, line->len, &from);

	while (from < line->len) {
		size_t at = from;

		if (utf8_is_alnum(utf8_next(line->low, line->len, &at)))
			break;
		from = at;
	}
	b.from = from;
	b.known = words_match(line->low, line->len, from, WORD(LABEL),
		&b.match);
	found.greets = is_greeting(line, &b);
	if (find_bracketed(e, line, lang, m, from))
		return found;
	if (to >= line->len || to >= from + 60 || to <= from) {
		if (!find_set_off(e, line, lang, m, &b) &&
			!find_alone(e, line, lang, m, &b))
			found.label = icon ? icon : label_of_block(line);
		if (found.label == LABEL_PLACE && !found.labelled &&
			names_employer(m))
			found.label = LABEL_NONE;
		found.labelled = found.labelled || found.label;
		return found;
	}
	if (line->text[to] == ':' && strncmp(line->text + to, "://", 3) == 0)
		return found;
	end = to + (line->text[to] == ':' || line->text[to] == '\t' ? 1 : 3);
	while (to > from && line->low[to - 1] == ' ')
		to--;
	if (words_between(line->text, from, to) > 5)
		return found;
	if (past_number(line, from) < to)
		from = past_number(line, from);
	if (is_known(line, from, to, &match)) {
		const struct word *row = words_row(&match, WORD_LABEL, lang);

		e->label = row ? (enum label)row->value : LABEL_NETWORK;
		marks_add(m, (struct mark){MARK_LABEL, from, end, 1,
			(int)e->label});
	} else if (ends_in_date(line, from, to)) {
		e->label = LABEL_DATE;
		marks_add(m, (struct mark){MARK_LABEL, from, end, 1,
			LABEL_DATE});
	} else if (line->text[end - 1] == '\t' || is_parted(line->text, from,
			to)) {
		return found;
	}
	e->labelled = true;
	e->label_end = end;
	return found;
}
