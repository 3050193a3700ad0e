/*
 * What looks like a person's name, and where it is in a line that says more:
 * "Jane Doe's Résumé", "CV - Jane Doe", "Hi, I'm Jane", "Jane Doe (she/her)".
 */
#include "resume/name.h"

#include "base/utf8.h"

#include <string.h>

enum { LONGEST_NAME = 50 }; /* letters */
enum { MOST_WORDS = 12 }; /* of a line that says the name behind a label */
enum { LONGEST_LINE = 256 }; /* bytes */

/* Letters that stand together: words of a name, and how many are capital. */
struct shape {
	int words, capitals, letters, wide, hangul, digits, odd;
};

static struct shape shape_of(const char *s, size_t len)
{
	struct shape n = {0};
	bool inside = false;

	for (size_t at = 0; at < len;) {
		uint32_t c = utf8_next(s, len, &at);

		if (utf8_is_ignorable(c))
			continue;
		if (c >= '0' && c <= '9') {
			n.digits++;
		} else if (utf8_is_spaceless(c)) {
			n.wide++;
		} else if (c >= 0xAC00 && c <= 0xD7A3) {
			n.hangul++;
		} else if (utf8_is_alnum(c)) {
			n.letters++;
			n.words += !inside;
			n.capitals += !inside && utf8_lower(c) != c;
			inside = true;
			continue;
		} else if (utf8_is_in(c, "'’-.")) {
			continue;
		} else if (!utf8_is_in(c, " ·()\",\u3000")) {
			n.odd++;
		}
		inside = false;
	}
	return n;
}

/* Whether another style begins at `at`. */
static bool changes_style(const struct typed_line *line, size_t at)
{
	for (int i = 1; i < line->run_count; i++)
		if (line->runs[i].from == at)
			return line->runs[i].style != line->runs[i - 1].style;
	return false;
}

size_t name_contacts(const struct typed_line *line, const struct evidence *e)
{
	for (int i = 0; i < e->mark_count; i++)
		if (e->marks[i].from > 2 && mark_is_contact(&e->marks[i]) &&
			!(line->whole & STYLE_LINK))
			return e->marks[i].from;
	return line->len;
}

size_t name_end(const struct typed_line *line, const struct evidence *e)
{
	size_t end = name_contacts(line, e);

	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];

		if (m->from > 2 && m->from < end && (m->kind == MARK_DATE ||
				(m->kind == MARK_JOB && changes_style(line,
					m->from))))
			return m->from;
	}
	return end;
}

/* Whether a word in [from, to) means something else than a name. */
static bool means_other(const struct evidence *e, size_t from, size_t to)
{
	const unsigned other = 1u << MARK_JOB | 1u << MARK_ORGANIZATION |
		1u << MARK_SCHOOL | 1u << MARK_DEGREE;

	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];

		if (m->from < to && m->to > from && m->weight >= 1 &&
			(other & 1u << m->kind))
			return true;
	}
	return false;
}

bool name_has_surname(const char *low, size_t from, size_t to)
{
	struct word_match match;

	return words_match(low, to, from, WORD(SURNAME), &match) &&
		match.end < to;
}

/* How much like a person's are names that have a place's: those of places
 * begin with it, or have a comma; "Ana García Sur" does neither. */
static double place_share(const struct typed_line *line,
	const struct evidence *e, size_t from, size_t to)
{
	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];

		if (m->kind != MARK_PLACE || m->from >= to || m->to <= from)
			continue;
		return m->from == from || m->to == to || memchr(line->text +
			from, ',', to - from) ? 0.3 : 0.8;
	}
	return 1;
}

/* Behind "dr. sc. ", "Dipl.-Ing. ", "Mag. ": short words with a full stop. */
static size_t skip_degrees(const char *s, size_t from, size_t to)
{
	for (size_t at = from, next; at < to; at = next) {
		next = at + strcspn(s + at, " ");
		if (next >= to || next - at < 3 || next - at > 10 ||
			s[next - 1] != '.' || memchr(s + at, '.', 2))
			return at;
		next++;
	}
	return from;
}

/* Whether it is a label, and not of names: those stand for one in examples. */
static bool is_label(const char *low, size_t from, size_t to)
{
	struct word_match match;

	return words_whole(low, from, to, WORD(LABEL), &match) &&
		words_row(&match, WORD_LABEL, NULL)->value != LABEL_NAME;
}

double name_likeness_of(const struct typed_line *line,
	const struct evidence *e, size_t from, size_t to)
{
	struct shape n;

	from = skip_degrees(line->text, from, to);
	n = shape_of(line->text + from, to - from);

	if (n.digits || n.odd || n.letters > LONGEST_NAME ||
		means_other(e, from, to))
		return 0;
	if ((n.wide + n.hangul >= 2 || n.words == 1) && is_label(line->low,
			from, to))
		return 0; /* "이메일" above an address */
	if (n.wide + n.hangul >= 2 && n.wide + n.hangul <= 6 && n.words <= 2)
		return name_has_surname(line->low, from, to) ? 1
			: line->whole & STYLE_LINK ? 0 : n.wide + n.hangul <= 4 ? 0.5 : 0.2;
	if (n.letters && !n.capitals && (unsigned char)line->text[from] >= 0x80)
		return n.words >= 2 && n.words <= 4 ? 0.8 : 0; /* no cases */
	if (n.words < 2) /* "EN" is a language to switch to */
		return n.words && n.capitals && n.letters > 2 ? 0.4 : 0;
	if (n.words > 5)
		return 0;
	if (n.capitals == n.words)
		return n.words <= 4 ? 1 : 0.7;
	return n.capitals >= 2 && n.words - n.capitals <= 2 ? 0.8 : 0.2;
}

/* "Home | Research | CV", each a link: a site's menu; or one to a PDF. */
static bool is_menu(const struct typed_line *line)
{
	int links = 0;

	for (int i = 0; i < line->run_count; i++)
		links += line->runs[i].url != NULL;
	return links > 2 || (links && strstr(line->low, "pdf"));
}

double name_likeness(const struct typed_line *line, const struct evidence *e)
{
	const struct name_place *at = &e->person;
	double like;

	if (e->title >= 0.8 || e->sentence > 0 || !at->to || (e->labelled &&
			!(e->doctitle > 0 && line->kind == LINE_HEADING)))
		return 0;
	/* Behind a name there may be a day of birth, or at the line's other
	 * end today's, but capitals before a year are anything. */
	if (e->date_count && (e->dates[0].range || e->dates[0].start < at->to ||
			!(name_has_surname(line->low, at->from, at->to) ||
				utf8_begins(line->text + at->to, "  "))))
		return 0;
	if (is_menu(line) && e->contact < 3)
		return 0;
	like = name_likeness_of(line, e, at->from, at->to);
	return name_has_surname(line->low, at->from, at->to) ? like
		: like * place_share(line, e, at->from, at->to);
}

bool name_is_labelled(const struct typed_line *line,
	const struct evidence *e)
{
	return e->label == LABEL_NAME && e->label_end < line->len &&
		e->words < MOST_WORDS && (line->kind != LINE_HEAD_ROW ||
			line->columns <= 2);
}

/* Marks between a title and a name: "CV - Jane", "Jane's Resume". */
static size_t skip_joints(const char *s, size_t from, size_t to)
{
	while (from < to) {
		size_t at = from;
		uint32_t c = utf8_next(s, to, &at);

		if (utf8_is_alnum(c) || c == '(' || c == '"')
			break;
		from = at;
	}
	return from;
}

static size_t skip_joints_back(const char *s, size_t from, size_t to)
{
	while (to > from) {
		size_t at = to;
		uint32_t c = utf8_prev(s, &at);

		if (utf8_is_alnum(c) || utf8_is_in(c, ").\""))
			break;
		to = at;
	}
	return to;
}

/* "of", "von", "的" between a title and a name, and "'s" after one. */
static size_t skip_word(const char *low, size_t from, size_t to)
{
	static const char *const list[] = {"of ", "von ", "de ", "di ",
		"da ", "do ", "van ", "for ", "my ", "mein ", "mon ", "mi ",
		NULL};

	for (const char *const *w = list; *w; w++)
		if (to - from >= strlen(*w) &&
			strncmp(low + from, *w, strlen(*w)) == 0)
			return from + strlen(*w);
	return from;
}

static size_t skip_word_back(const char *low, size_t from, size_t to)
{
	static const char *const list[] = {"'s", "\xE2\x80\x99s",
		"\xE7\x9A\x84", "'", "\xE2\x80\x99", " -", "'s online",
		"'s professional", "\xE7\x9A\x84\xE4\xB8\xAA\xE4\xBA\xBA",
		"\xE4\xB8\xAA\xE4\xBA\xBA", " personal", " online", NULL};

	for (const char *const *w = list; *w; w++) {
		size_t n = strlen(*w);

		if (to - from >= n && memcmp(low + to - n, *w, n) == 0)
			return to - n;
	}
	return to;
}

/* The title in low[*from..*to): at its start or its end; cut off. */
static bool cut_title(const char *low, size_t *from, size_t *to)
{
	struct word_match match;

	if (words_match(low, *to, *from, WORD(DOCTITLE), &match)) {
		*from = skip_joints(low, match.end, *to);
		*from = skip_word(low, *from, *to);
		return true;
	}
	for (size_t at = *from + 1; at < *to;) {
		size_t next = at;
		uint32_t c = utf8_next(low, *to, &next);

		if (utf8_is_alnum(c) && !words_go_on(low, at) &&
			words_match(low, *to, at, WORD(DOCTITLE), &match) &&
			(skip_joints(low, match.end, *to) == *to ||
				(low[match.end] == ':' && memchr(low + *from,
					' ', at - 1 - *from)))) {
			*to = skip_joints_back(low, *from, at);
			*to = skip_word_back(low, *from, *to);
			return true;
		}
		at = utf8_past_word(low, *to, at);
		at = at > next ? at : next;
	}
	return false;
}

static bool is_possessive(const char *low, size_t from, size_t to)
{
	static const char *const list[] = {"my", "mein", "meine", "mon",
		"mi", "meu", "minha", "il mio", "online", "personal", "the",
		"\xE6\x88\x91", "\xE6\x88\x91\xE7\x9A\x84",
		"\xE4\xB8\xAA\xE4\xBA\xBA", "a", "your", NULL};

	for (const char *const *w = list; *w; w++)
		if (**w == low[from] && strlen(*w) == to - from &&
			memcmp(low + from, *w, to - from) == 0)
			return true;
	return false;
}

/* "Hi there, I'm Jane Doe": the name comes after. */
static size_t skip_greeting(const char *low, size_t from, size_t to)
{
	for (size_t at = from; at < to && at < from + 24; at++) {
		size_t n = at > from && low[at - 1] != ' ' ? 0
			: name_phrase(low, at, NULL);

		if (n && at + n < to)
			return at + n;
	}
	return from;
}

/* Whether a name ends at text[at]: a bar, a dash, a parenthesis …; a comma
 * does so behind two words, since "Doe, Jane" is one. */
static bool ends_name(const char *text, size_t from, size_t at)
{
	static const char *const marks[] = {"(", "[", " - ", " | ", "|", "/",
		" \xE2\x80\x93", " \xE2\x80\x94", "\xEF\xBC\x88",
		"\xEF\xBD\x9C", "\xE2\x88\x99", "\xC2\xB7 ",
		"\xE2\x80\xA2", ": ", "\xEF\xBC\x9A", "; ", "\t", "   ",
		"\xE2\x80\x83", "\xE3\x80\x80\xE3\x80\x80",
		"\xEF\xBC\x8C", NULL};

	unsigned char c = (unsigned char)text[at + (text[at] == ' ')];

	if (c < 0x80 && utf8_is_alnum(c))
		return false;
	for (const char *const *m = marks; *m; m++)
		if (text[at] == **m &&
			strncmp(text + at, *m, strlen(*m)) == 0)
			return true;
	return strncmp(text + at, ", ", 2) == 0 &&
		memchr(text + from, ' ', at - from) != NULL;
}

/* The end of a nickname amid a name, "Robert (Bob) Doe": two words at most that
 * mean nothing else, and a capital behind it; or 0. */
static size_t nickname_end(const char *text, const char *low, size_t at,
	size_t to)
{
	const uint32_t other = ~(WORD(SURNAME) | WORD(SECTION_PART));
	struct word_match match;
	size_t end = at + 1, next;
	int spaces = 0;
	uint32_t c;

	if (text[at] != '(')
		return 0;
	while (end < to && text[end] != ')') {
		if (strchr("( -", low[end - 1]) && words_match(low, to,
				end, WORD(JOB), &match))
			return 0;
		c = utf8_next(text, to, &end);
		spaces += c == ' ';
		if (spaces > 1 || (!utf8_is_alnum(c) && !strchr(" -'.", (int)
				(c < 0x80 ? c : 'x'))))
			return 0;
	}
	if (end == at + 1 || end + 2 >= to || text[end + 1] != ' ' ||
		words_whole(low, at + 1, end, other, &match))
		return 0;
	next = end + 2;
	c = utf8_next(text, to, &next);
	return utf8_lower(c) != c ? end : 0;
}

bool name_within(const char *text, const char *low, size_t len, bool titled,
	struct name_place *place)
{
	size_t from, to, at;

	*place = (struct name_place){0, 0, len};
	if (len >= LONGEST_LINE)
		return false;
	from = skip_joints(text, 0, len);
	to = skip_joints_back(text, from, len);
	from = skip_greeting(low, from, to);
	for (int i = 0; i < 2 && titled; i++)
		if (!cut_title(low, &from, &to))
			break;
	if (to <= from || is_possessive(low, from, to))
		return false;
	*place = (struct name_place){from, to, len};
	/* A remark in parentheses, or behind a dash or a bar. */
	for (at = from + 1; at + 1 < to; at++) {
		size_t nickname = nickname_end(text, low, at,
			to);

		if (nickname)
			at = nickname;
		else if (ends_name(text, from, at))
			break;
	}
	if (at + 1 < to && skip_joints_back(text, from, at) > from) {
		place->rest = skip_joints(text, at, to);
		place->to = skip_joints_back(text, from, at);
	}
	return true;
}
