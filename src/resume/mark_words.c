/*
 * Words of jobs, schools, employers and places. Words are looked up where they
 * begin (in Chinese, Japanese, Korean anywhere); the longest wins. A word that
 * no table has may still end like a job ("-ist", 員). A place grows: "Mountain
 * View, CA" is one, since a state or country stands behind a capital.
 */
#include "resume/mark.h"

#include "base/utf8.h"

#include <string.h>

enum { ENDING_LEAST = 4, /* bytes of a word whose ending counts */
	SHORT_FORM = 4 /* of one that is written in capitals */ };

enum { FIELD_PROGRAM = 2 }; /* a value of WORD_FIELD */

static const double TAIL = 0.5; /* what "Solutions" counts in a name */

static const uint32_t asked = WORD(JOB) | WORD(DEGREE) | WORD(FIELD) | WORD(SCHOOL) |
	WORD(ORGANIZATION) | WORD(COUNTRY) | WORD(REGION) | WORD(CITY) |
	WORD(REMOTE) | WORD(EMPLOYMENT) | WORD(NETWORK) | WORD(AT) |
	WORD(REMARK) | WORD(TURN);

/* What a class of words is as a mark, and how much. */
static const struct {
	enum word_class class;
	enum mark_kind kind;
	double weight;
} kinds[] = {
	{WORD_JOB, MARK_JOB, 1}, {WORD_DEGREE, MARK_DEGREE, 1},
	{WORD_FIELD, MARK_FIELD, 1}, {WORD_SCHOOL, MARK_SCHOOL, 1},
	{WORD_ORGANIZATION, MARK_ORGANIZATION, 1},
	{WORD_COUNTRY, MARK_PLACE, 1}, {WORD_REMOTE, MARK_PLACE, 1},
	{WORD_REGION, MARK_PLACE, 0.8}, {WORD_CITY, MARK_PLACE, 0.8},
	{WORD_EMPLOYMENT, MARK_EMPLOYMENT, 1},
	{WORD_NETWORK, MARK_NETWORK, 0.8}, {WORD_AT, MARK_AT, 1},
	{WORD_REMARK, MARK_REMARK, 1}, {WORD_TURN, MARK_TURN, 1},
};

enum { KINDS = sizeof kinds / sizeof *kinds };

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* Whether a place ends right before text[at]: "Paris FR". */
static bool is_behind_place(const struct marks *m, size_t at)
{
	for (int i = m->count - 1; i >= 0 && m->mark[i].to + 1 >= at; i--)
		if (m->mark[i].kind == MARK_PLACE && m->mark[i].to + 1 == at)
			return true;
	return false;
}

/* Where a town ends that a code at `from` may belong to: before a comma, a dash,
 * or a space. */
static size_t town_before(const char *s, size_t from)
{
	static const char *const joints[] = {", ", " - ", " \xE2\x80\x93 ", " "};

	for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
		size_t n = strlen(joints[i]);

		if (from > n && strncmp(s + from - n, joints[i], n) == 0)
			return from - n;
	}
	return from;
}

/* "Igrejinha â RS": a town, a dash and a code are all of the line. */
static bool is_town_dash(const struct typed_line *line, size_t from, size_t to)
{
	size_t end = town_before(line->text, from);

	return to == line->len && from - end > 2 &&
		mark_capitals_before(line, end) == 0;
}

/* Two letters are a place only as capitals behind a comma or a place, or, of
 * the United States, at the end of a line or cell: "Duluth MN". There "AS" is
 * Samoa, in Norway what ends an employer's name. */
static bool is_code(const struct marks *m, const struct typed_line *line,
	size_t from, size_t to, const struct word *row)
{
	const char *s = line->text;
	bool last = to == line->len || s[to] == '\t' || s[to] == ')';

	if (to - from != 2)
		return true; /* no code at all */
	if (s[from] < 'A' || s[from] > 'Z' || s[from + 1] < 'A' ||
		s[from + 1] > 'Z' || from < 3 || s[from - 1] != ' ')
		return false;
	return s[from - 2] == ',' || is_town_dash(line, from, to) ||
		(last && (is_behind_place(m, from) ||
			(row && strcmp(row->lang, "us") == 0 &&
				strncmp(s + from, "AS", 2) != 0)));
}

/* Places have a capital where letters do; words in Katakana end where that
 * ends: タイ is not in タイトル. */
static bool is_katakana(uint32_t c)
{
	return c >= 0x30A1 && c <= 0x30FE;
}

static bool is_inside_katakana(const struct typed_line *line, size_t from,
	size_t to)
{
	size_t at = from, before = from, after = to;

	if (!is_katakana(utf8_next(line->text, line->len, &at)))
		return false;
	return (from && is_katakana(utf8_prev(line->text, &before))) ||
		(to < line->len && is_katakana(utf8_next(line->text,
			line->len, &after)));
}

/* Whether the word begins small where it could begin with a capital. */
static bool is_small(const struct typed_line *line, size_t at)
{
	uint32_t c = utf8_next(line->text, line->len, &at);

	return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF) ||
		(c >= 0x430 && c <= 0x45F) || (c >= 0x3B1 && c <= 0x3C9);
}

/* Whether the row is of that language, or of any. */
static bool is_of(const struct word *row, const char *lang)
{
	size_t n = strlen(row->lang);

	return !n || (lang && strncmp(row->lang, lang, n) == 0);
}

/* "la" is "at" in Romanian, "en" in Spanish: short ones only in theirs. */
static bool is_foreign(const struct word_match *match, const struct word *row,
	const char *lang)
{
	return row && match->length < 3 && strcmp(row->lang, "en") != 0 &&
		!is_of(row, lang);
}

/* Where "at the" ends; "The" begins what is named: "at The Daily Grind". */
static size_t at_end(const struct typed_line *line, size_t from, size_t to)
{
	size_t space = to;

	while (space > from && line->text[space - 1] != ' ')
		space--;
	return space > from && is_small(line, from) && !is_small(line, space)
		? space - 1 : to;
}

/* What a word of the class is where a row says more. */
static enum mark_kind kind_of(enum mark_kind kind, const struct word *row)
{
	return kind == MARK_FIELD && row && row->value == FIELD_PROGRAM
		? MARK_PROGRAM : kind;
}

static void add_match(struct marks *m, const struct typed_line *line, size_t at,
	const struct word_match *match, const char *lang)
{
	for (int i = 0; i < KINDS; i++) {
		const struct word *row;

		if (!(match->classes & (UINT32_C(1) << kinds[i].class)))
			continue;
		row = words_row(match, kinds[i].class, lang);
		if (kinds[i].kind == MARK_PLACE && (!is_code(m, line, at,
				match->end, row) || (is_small(line, at) &&
				kinds[i].class != WORD_REMOTE)))
			continue;
		if (kinds[i].kind == MARK_AT && is_foreign(match, row, lang))
			continue;
		marks_add(m, (struct mark){kind_of(kinds[i].kind, row), at,
			kinds[i].kind == MARK_AT ? at_end(line, at, match->end)
				: match->end,
			kinds[i].weight, row ? row->value : 0});
	}
}

static void add_ending(struct marks *m, const char *low, size_t from,
	size_t to)
{
	static const struct {
		uint32_t class;
		enum mark_kind kind;
	} endings[] = {{WORD(JOB), MARK_JOB}, {WORD(SCHOOL), MARK_SCHOOL},
		{WORD(ORGANIZATION), MARK_ORGANIZATION},
		{WORD(DEGREE), MARK_DEGREE}, {WORD(FIELD), MARK_FIELD}};
	uint32_t classes;

	if (to - from < ENDING_LEAST)
		return;
	classes = words_ending(low, from, to);
	for (size_t i = 0; classes && i < sizeof endings / sizeof *endings;
		i++)
		if (classes & endings[i].class)
			marks_add(m, (struct mark){endings[i].kind, from, to,
				0.5, 0});
}

/* Where a word with spaces around it ends, or one without begins: "Web" in
 * Webエンジニア. */
static size_t word_end(const char *low, size_t len, size_t at)
{
	while ((at = utf8_past_word(low, len, at)) < len) {
		size_t next = at;
		uint32_t c = utf8_next(low, len, &next);

		if (utf8_is_run_on(c) || (!utf8_is_alnum(c) && c != '\'' &&
				c != 0x2019))
			break;
		at = next;
	}
	return at;
}

static void find_words(struct marks *m, const struct typed_line *line,
	const char *lang)
{
	const char *low = line->low;
	const unsigned taken = 1u << MARK_DATE | 1u << MARK_EMAIL |
		1u << MARK_PHONE | 1u << MARK_PLACE;
	size_t at = 0;

	while (at < line->len) {
		size_t next = at, end;
		uint32_t c = utf8_next(low, line->len, &next);
		struct word_match match;

		if (!utf8_is_alnum(c) && c != '@' && c != '&' && c != 0xFF08 &&
			!(c >= 0x3200 && c <= 0x33FF) && !(c == '(' &&
				next < line->len && low[next] < 0)) {
			at = next;
			continue;
		}
		if (marks_touch(m, at, next, taken)) {
			at = word_end(low, line->len, next);
			continue;
		}
		if (words_match(low, line->len, at, asked, &match) &&
			!is_inside_katakana(line, at, match.end)) {
			add_match(m, line, at, &match, lang);
			at = match.end;
			continue;
		}
		if (utf8_is_run_on(c)) {
			end = next;
			while (end < line->len) {
				size_t n = end;

				c = utf8_next(low, line->len, &n);
				if (!utf8_is_run_on(c))
					break;
				if (words_match(low, line->len, end, asked,
						&match))
					break;
				end = n;
			}
			add_ending(m, low, at, end);
			at = end;
			continue;
		}
		end = word_end(low, line->len, at);
		add_ending(m, low, at, end > at ? end : next);
		at = end > at ? end : next;
	}
}

/* "Acme, KE": two capitals behind a comma may be a country's code. */
static void find_codes(struct marks *m, const struct typed_line *line)
{
	const char *s = line->text;

	for (const char *p = s; (p = strstr(p, ", ")); p++) {
		size_t i = (size_t)(p - s) + 2;

		if (i > 2 && is_upper(s[i]) && is_upper(s[i + 1]) &&
			(i + 2 == line->len || strchr(",) ;|\t", s[i + 2])) &&
			!marks_touch(m, i, i + 2, ~0u))
			marks_add(m, (struct mark){MARK_PLACE, i, i + 2, 0.6,
				0});
	}
}

static bool is_parted(const struct typed_line *line, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (strchr("|(/;\t", line->text[i]))
			return true;
	return false;
}

/* Whether a dash, a bar or a parenthesis parts what begins at `at` from all
 * before it; of `inside` only the last. */
static bool is_joint_before(const char *s, size_t at, bool inside)
{
	static const char *const joints[] = {" (", " - ", " | ", "\t",
		" \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xB7 "};
	size_t count = inside ? 1 : sizeof joints / sizeof *joints;

	for (size_t i = 0; i < count; i++)
		if (at >= strlen(joints[i]) && strncmp(s + at -
				strlen(joints[i]), joints[i],
				strlen(joints[i])) == 0)
			return true;
	return false;
}

/* Where a town begins that a comma parts from the country or known town at
 * `from`: "Acme - Lindau, Germany", "(Lindau, Bavaria, Germany)"; or `from`. */
static size_t town_of(const struct marks *m, const struct typed_line *line,
	size_t from, bool known)
{
	const char *s = line->text;
	size_t town;

	if (from < 3 || strncmp(s + from - 2, ", ", 2) != 0)
		return from;
	town = mark_capitals_before(line, from - 2);
	if (town == from - 2 || marks_touch(m, town, from - 2, ~0u))
		return from;
	return is_joint_before(s, town, known) ? town : from;
}

/* "MI, USA" has no town yet. */
static bool begins_with_code(const struct typed_line *line,
	const struct mark *p)
{
	const char *s = line->text + p->from;

	return is_upper(s[0]) && is_upper(s[1]) && s[2] == ',';
}

/* Joins "City, ST, Country" to one mark, with the unknown town before it. */
static void grow_places(struct marks *m, const struct typed_line *line)
{
	for (int i = 0; i < m->count; i++) {
		struct mark *p = &m->mark[i];
		int next;
		size_t from, end;

		if (p->kind != MARK_PLACE)
			continue;
		while ((next = i + 1) < m->count &&
			m->mark[next].kind == MARK_PLACE &&
			m->mark[next].from <= p->to + 2 &&
			!is_parted(line, p->to, m->mark[next].from)) {
			if (m->mark[next].to > p->to) {
				p->to = m->mark[next].to;
				p->weight = 1.2;
			}
			memmove(&m->mark[next], &m->mark[next + 1],
				(size_t)(m->count - next - 1) *
				sizeof *m->mark);
			m->count--;
		}
		if (p->weight >= 1 && p->to - p->from > 2) {
			p->from = town_of(m, line, p->from, p->weight > 1 &&
				!begins_with_code(line, p));
			continue;
		}
		/* An unknown town only before a code: "Bad Axe, MI". */
		if (p->to - p->from != 2 || p->weight < 0.7 || p->from < 3)
			continue;
		end = town_before(line->text, p->from);
		from = mark_capitals_before(line, end);
		if (from < end && !marks_touch(m, from, end,
				~(1u << MARK_URL | 1u << MARK_PLACE))) {
			p->from = from;
			p->weight = 1.2;
		}
	}
}

/* Whether the word before text[at] has a capital and is none of a job's, a
 * degree's or a study's. */
static bool is_behind_name(const struct marks *m,
	const struct typed_line *line, size_t at)
{
	const char *s = line->text;
	size_t from;

	if (at < 2 || s[at - 1] != ' ')
		return false;
	for (from = at - 1; from && s[from - 1] != ' ';)
		from--;
	return !strchr(",;:|/()-", s[at - 2]) && !is_small(line, from) &&
		!marks_touch(m, from, at - 1, ~(1u << MARK_PLACE |
			1u << MARK_ORGANIZATION | 1u << MARK_NETWORK |
			1u << MARK_PROGRAM));
}

/* "Acme Solutions": its last word tells an employer's name only there. */
static void find_tails(struct marks *m, const struct typed_line *line)
{
	int kept = 0;

	for (int i = 0; i < m->count; i++) {
		struct mark *p = &m->mark[i];

		if (p->kind == MARK_ORGANIZATION &&
			p->value == VALUE_TAIL) {
			if (!marks_are_apart(line, p->to, true) || is_small(line,
					p->from) || (p->to - p->from < SHORT_FORM
					&& is_small(line, p->to - 1)) ||
				!is_behind_name(m, line, p->from))
				continue;
			p->weight = TAIL;
		}
		m->mark[kept++] = *p;
	}
	m->count = kept;
}

void marks_words(struct marks *m, const struct typed_line *line, const char *lang)
{
	find_words(m, line, lang);
	marks_degrees(m, line);
	find_tails(m, line);
	find_codes(m, line);
	grow_places(m, line);
	marks_schools(m, line);
}
