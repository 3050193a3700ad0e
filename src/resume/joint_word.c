/*
 * What parts a head where no mark does: "at" and its like, the end of words in
 * capitals, and of a degree or a school beside the other.
 */
#include "resume/joint.h"

#include "base/utf8.h"
#include "resume/mark.h"

#include <string.h>

/* The mark of one of the kinds that holds text[at]; or NULL. */
static const struct mark *mark_at(const struct evidence *e, size_t at,
	unsigned kinds)
{
	for (int i = 0; i < e->mark_count && e->marks[i].from <= at; i++)
		if (e->marks[i].to > at && kinds & (1u << e->marks[i].kind))
			return &e->marks[i];
	return NULL;
}

static bool is_big(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* Whether a dash, comma or date stands between text[at] and the first word of a
 * school or employer: "Máster en Redes (2019) - Universidad del Sur". */
static bool is_named_behind(const struct typed_line *line,
	const struct evidence *e, size_t at)
{
	const unsigned names = 1u << MARK_SCHOOL | 1u << MARK_ORGANIZATION;
	bool apart = false;
	enum joint joint;

	for (; at < line->len; at++) {
		const struct mark *m = mark_at(e, at, names);

		if (m && m->from == at && m->weight >= 1)
			return apart;
		apart = apart || mark_at(e, at, 1u << MARK_DATE) ||
			joint_at(line, e, at, &joint);
	}
	return false;
}

static bool begins_link(const struct typed_line *line, size_t at)
{
	for (int i = 0; i < line->run_count; i++)
		if (line->runs[i].from == at)
			return line->runs[i].style & STYLE_LINK;
	return false;
}

/* Whether an employer's or school's name begins there: its word does, or words
 * with capitals before that do. */
static bool begins_name(const struct typed_line *line,
	const struct evidence *e, size_t at)
{
	const unsigned names = 1u << MARK_SCHOOL | 1u << MARK_ORGANIZATION;

	if (mark_at(e, at, names))
		return true;
	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];

		if (m->from > at + 1 && names & (1u << m->kind) &&
			m->weight >= 1)
			return mark_capitals_before(line, m->from - 1) <= at;
	}
	return false;
}

/* Past an article before a name with a capital, or a link: "en la [Casa]()". */
static size_t past_article(const struct typed_line *line, size_t at)
{
	const char *s = line->text + at;
	size_t n = strspn(s, "abcdefghijklmnopqrstuvwxyz"), next = at + n + 1;

	if (!n || n > 3 || s[n] != ' ' || next >= line->len)
		return at;
	return is_big(line->text[next]) || begins_link(line, next) ? next : at;
}

size_t joint_at_word(const struct typed_line *line,
	const struct evidence *e, size_t at)
{
	const struct mark *m;
	size_t to;

	if (line->text[at] != ' ')
		return 0;
	m = mark_at(e, at + 1, 1u << MARK_AT);
	if (!m || m->from != at + 1 || m->to >= line->len)
		return 0;
	to = m->to;
	if (line->text[to] == ' ')
		to++;
	else if (line->text[to - 1] != '\'' &&
		strncmp(line->text + to - 3, "\xE2\x80\x99", 3) != 0)
		return 0;
	if (m->value == 1 && !begins_name(line, e, to) &&
		!begins_link(line, to))
		return 0;
	if (m->value == 2 && is_named_behind(line, e, to))
		return 0;
	return past_article(line, to) - at;
}

bool joint_is_capitals_end(const struct typed_line *line,
	const struct evidence *e, size_t at)
{
	const char *s = line->text;
	size_t from = at, letters = 0;
	bool lone;

	if (s[at] != ' ' || !is_big(s[at + 1]) || !(s[at + 2] >= 'a' &&
			s[at + 2] <= 'z') || mark_at(e, at + 1,
			1u << MARK_ORGANIZATION))
		return false;
	while (from && (is_big(s[from - 1]) || strchr(" .&'", s[from - 1])))
		letters += is_big(s[--from]);
	if (letters < 5 || (from && s[from - 1] >= 'a' && s[from - 1] <= 'z'))
		return false;
	while (from < at && !is_big(s[from]))
		from++;
	lone = !memchr(s + from, ' ', at - from);
	for (size_t i = 0; i < from; i++)
		lone = lone || is_big(s[i]);
	for (int i = 0; lone && i < e->mark_count; i++)
		lone = e->marks[i].from < at || e->marks[i].weight < 1 ||
			(e->marks[i].kind != MARK_JOB &&
				e->marks[i].kind != MARK_DEGREE);
	return !lone;
}

static bool is_capital(const struct typed_line *line, size_t at)
{
	uint32_t c = utf8_next(line->text, line->len, &at);

	return utf8_lower(c) != c;
}

/* Whether the word that ends at `to` is a small one: "University of". */
static bool is_small_before(const struct typed_line *line, size_t to)
{
	while (to && line->text[to - 1] != ' ')
		to--;
	return to && !is_capital(line, to);
}

/* Whether a mark of one of the kinds begins at `at`. */
static bool has_mark_at(const struct evidence *e, size_t at, unsigned kinds)
{
	for (int i = 0; i < e->mark_count; i++)
		if (e->marks[i].from == at && kinds & (1u << e->marks[i].kind))
			return true;
	return false;
}

/* Whether a school's name begins at `from`, behind a degree or the field of
 * one: its word and a name, or capitals before that. */
static bool begins_school(const struct typed_line *line,
	const struct evidence *e, size_t from, bool degree)
{
	const unsigned study = 1u << MARK_DEGREE | 1u << MARK_FIELD;
	const char *space = strchr(line->text + from, ' ');

	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];

		if (m->from < from)
			continue;
		if (study & (1u << m->kind))
			return false;
		if (m->kind != MARK_SCHOOL || m->weight < 1)
			continue;
		if (m->from == from)
			return !has_mark_at(e, m->to + 1, study) && (degree ||
				is_small_before(line, m->to));
		return mark_capitals_before(line, m->from - 1) <= from &&
			(!degree || space + 1 == line->text + m->from);
	}
	return false;
}

/* Whether a school's name of two words at least ends at `to`; `near`: in its
 * word. */
static bool ends_school(const struct typed_line *line,
	const struct evidence *e, size_t to, bool near)
{
	for (int i = 0; i < e->mark_count && e->marks[i].from < to; i++) {
		const struct mark *m = &e->marks[i];

		if (m->kind == MARK_SCHOOL && m->weight >= 1 && (near
				? m->to == to && m->from > 1 &&
					line->text[m->from - 1] == ' ' &&
					mark_capitals_before(line, m->from - 1)
					< m->from - 1
				: m->to <= to && (m->from || m->to < to)))
			return true;
	}
	return false;
}

bool joint_is_study_end(const struct typed_line *line,
	const struct evidence *e, size_t at)
{
	bool studied = false; /* a degree stands before */

	if (line->text[at] != ' ' || !at || !is_capital(line, at + 1))
		return false;
	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];
		bool degree = m->kind == MARK_DEGREE && m->value !=
			DEGREE_GRADE;

		studied = studied || degree;
		if (m->weight < 1 || (!degree && m->kind != MARK_FIELD))
			continue;
		if (m->to == at && studied && !is_small_before(line, m->from
				? m->from - 1 : 0) && begins_school(line, e,
				at + 1, degree))
			return true;
		if (m->from == at + 1 && !is_small_before(line, at) &&
			ends_school(line, e, at, !degree) &&
			(degree ? is_capital(line, m->from + 1) ||
				i + 1 < e->mark_count
				: marks_are_apart(line, m->to, true)))
			return true;
	}
	return false;
}
