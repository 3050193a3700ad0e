/*
 * What the words of a part show: marks, style, and signs of what a name, an
 * address or a list of authors looks like.
 */
#include "resume/part_shows.h"

#include "base/utf8.h"

#include <string.h>

bool part_is_acronym(const char *s, size_t len)
{
	if (len < 2 || len > 8)
		return false;
	for (size_t i = 0; i < len; i++)
		if (s[i] < 'A' || s[i] > 'Z')
			return false;
	return true;
}

/* An address as such: no name says more than it. */
static bool is_address(const char *s, size_t len)
{
	return len > 4 && !memchr(s, ' ', len) && (strncmp(s, "http", 4) == 0
		|| strncmp(s, "www.", 4) == 0);
}

/* Names with initials, as publications list them. */
static bool is_authors(const char *s, size_t len)
{
	int initials = 0;

	for (size_t i = 0; i + 1 < len; i++)
		if (s[i] >= 'A' && s[i] <= 'Z' && s[i + 1] == '.' && (!i ||
				s[i - 1] == ' ' || s[i - 1] == '.'))
			initials++;
	return initials && (memchr(s, ',', len) || memchr(s, '&', len));
}

static int count_words(const char *s, size_t len)
{
	int n = 0, wide = 0;
	bool inside = false;

	for (size_t at = 0; at < len;) {
		uint32_t c = utf8_next(s, len, &at);

		if (c < 0x80 && utf8_ascii_alnum[c]) {
			n += !inside;
			inside = true;
			at = utf8_past_word(s, len, at);
		} else if (utf8_is_spaceless(c)) {
			wide++;
			inside = inside || utf8_is_alnum(c);
		} else if (utf8_is_alnum(c)) {
			n += !inside;
			inside = true;
		} else if (c == ' ') {
			inside = false;
		}
	}
	return n + (wide + 1) / 2;
}

/* How much of the part the mark covers. */
static double share(const struct mark *m, const struct part *p)
{
	size_t from = m->from > p->from ? m->from : p->from;
	size_t to = m->to < p->to ? m->to : p->to;

	return (double)(to - from) / (double)(p->to - p->from);
}

/* Where the last word of the part begins, if it is one for what is done:
 * "Accompaniment", "Restoration"; or 0. */
static size_t deed_from(const char *s, const struct part *p)
{
	static const char *const endings[] = {"ment", "tion", "ance"};
	size_t from = p->to;

	while (from > p->from && s[from - 1] != ' ')
		from--;
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		size_t n = strlen(endings[i]);

		if (p->to - from > n + 2 && memcmp(s + p->to - n, endings[i],
				n) == 0)
			return from;
	}
	return 0;
}

/* Where the word begins that ends the part and says what one did, a job's or a
 * deed's; or 0. */
static size_t act_from(const struct reading *r, const struct part *p)
{
	const struct evidence *e = &r->evidence[p->line];

	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];

		if (m->to != p->to || m->from < p->from || m->weight < 1)
			continue;
		if (m->kind == MARK_JOB && m->value != VALUE_SURNAME)
			return m->from;
		if (m->kind == MARK_SCHOOL || m->kind == MARK_ORGANIZATION ||
			m->kind == MARK_JOB || m->kind == MARK_FIELD)
			return 0;
	}
	return deed_from(r->lines->line[p->line].text, p);
}

/* Whether the mark is of a school or employer and says where an act was that
 * is told right behind it: "Library Assistant", "Choir Accompaniment", 図書館司書
 * are what one did there. */
static bool is_of_act(const struct mark *m, const char *s, size_t act)
{
	return (m->kind == MARK_SCHOOL || m->kind == MARK_ORGANIZATION) &&
		(m->to == act || (m->to + 1 == act && s[m->to] == ' '));
}

/* "株式会社例示技師": a legal form and what needs no space are one name. */
static bool is_company(const char *s, const struct part *p)
{
	return p->to > p->from + LEGAL_FORM &&
		joint_is_legal_form(s, p->from + LEGAL_FORM) &&
		!memchr(s + p->from, ' ', p->to - p->from);
}

struct shows part_shows(const struct reading *r, const struct part *p)
{
	const struct typed_line *line = &r->lines->line[p->line];
	const struct evidence *e = &r->evidence[p->line];
	const char *s = line->text + p->from;
	size_t len = p->to - p->from;
	struct shows w = {.words = count_words(s, len)};
	size_t act = act_from(r, p);

	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];

		if (m->from >= p->to || m->to <= p->from ||
			is_of_act(m, line->text, act))
			continue;
		if (m->weight > w.has[m->kind])
			w.has[m->kind] = m->weight;
		w.covered += m->kind == MARK_PLACE ? share(m, p) : 0;
		w.self += m->kind == MARK_EMPLOYMENT && m->value == 1
			? share(m, p) : 0;
		w.beside += m->kind == MARK_DURATION || m->kind ==
			MARK_EMPLOYMENT || m->kind == MARK_REMARK
			? share(m, p) : 0;
	}
	if (is_company(line->text, p))
		w.has[MARK_JOB] = 0;
	w.heading = line->kind == LINE_HEADING && p->from == 0 &&
		p->to == line->len && p->line + 1 < r->lines->count &&
		r->states[p->line + 1] == STATE_MORE;
	w.authors = is_authors(s, len);
	w.address = is_address(s, len);
	w.acronym = part_is_acronym(s, len);
	w.small = s[0] >= 'a' && s[0] <= 'z';
	w.quoted = s[0] == '"' || strncmp(s, "\xE2\x80\x9C", 3) == 0 ||
		strncmp(s, "\xC2\xAB", 2) == 0 ||
		strncmp(s, "\xE3\x80\x8C", 3) == 0 ||
		strncmp(s, "\xE3\x80\x8A", 3) == 0;
	for (size_t i = 0; i < len; i++) {
		w.digits = w.digits || (s[i] >= '0' && s[i] <= '9');
		w.commas += s[i] == ',' || (s[i] == '\xD8' && s[i + 1] ==
			'\x8C'); /* the Arabic one */
		w.letters = w.letters || (s[i] & 0x80) ||
			((s[i] | 32) >= 'a' && (s[i] | 32) <= 'z');
	}
	for (int i = 0; i < line->run_count; i++)
		if (line->runs[i].from <= p->from &&
			line->runs[i].to > p->from) {
			w.bold = line->runs[i].style & STYLE_BOLD;
			w.link = line->runs[i].style & STYLE_LINK;
		}
	return w;
}
