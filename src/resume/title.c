/*
 * What a line says as a title. Numbers, emoji and colons around it are taken
 * off; then it is known as a whole, or by one of its words ("Relevant
 * Experience"), or by how it ends. "A & B" is known when both are.
 */
#include "resume/title.h"

#include "base/utf8.h"

#include <string.h>

enum { LONGEST = 90, SPACED = 64 }; /* bytes */

/* A line without what stands around its title. */
struct line {
	const char *low;
	size_t len;
	const char *lang;
	double doctitle; /* how much it is one of documents */
	bool parts;      /* a section's word may be in it */
};

/* What may stand around a title without being of it: "1. ", "一、", ":gear: ". */
static void strip(const char *low, size_t *from, size_t *to)
{
	if (low[*from] == ':') { /* ":gear: " */
		size_t n = strcspn(low + *from + 1, ": ");

		if (n && *from + n + 2 < *to && low[*from + n + 1] == ':')
			*from += n + 2;
	}
	while (*from < *to) {
		size_t at = *from;
		uint32_t c = utf8_next(low, *to, &at);

		if (utf8_is_alnum(c) && !(c >= '0' && c <= '9'))
			break;
		*from = at;
	}
	/* A Chinese number is one only before its mark. */
	if (*to - *from > 6 &&
		(!memcmp(low + *from + 3, "\xE3\x80\x81", 3) ||
			!memcmp(low + *from + 3, "\xEF\xBC\x8E", 3)))
		*from += 6;
	/* "a. ", "iv. " */
	for (size_t n = 1; n <= 4 && *from + n + 2 < *to; n++)
		if (low[*from + n] == '.' && low[*from + n + 1] == ' ' &&
			strspn(low + *from, "abcdivx") >= n) {
			*from += n + 2;
			break;
		}
	while (*to > *from) {
		size_t at = *to;
		uint32_t c = utf8_prev(low, &at);

		if (utf8_is_alnum(c) || utf8_is_in(c, ")+#"))
			break;
		*to = at;
	}
}

static const struct word *whole(const char *low, size_t from, size_t to,
	enum word_class class, const char *lang)
{
	struct word_match match;

	strip(low, &from, &to);
	if (from >= to || !words_whole(low, from, to, UINT32_C(1) << class,
			&match))
		return NULL;
	return words_row(&match, class, lang);
}

/* Whether a title of documents stands at low[at]. */
static bool doctitle_at(const char *low, size_t to, size_t at,
	struct word_match *match)
{
	return words_match(low, to, at, WORD(DOCTITLE), match) && words_row(
		match, WORD_DOCTITLE, NULL)->value == DOCTITLE_OWN;
}

/* Whether all of low[from..to) is one. */
static bool is_doctitle(const char *low, size_t from, size_t to)
{
	const struct word *row = whole(low, from, to, WORD_DOCTITLE, NULL);

	return row && row->value == DOCTITLE_OWN;
}

/* What parts a title in two halves, the surest first; the last are those that
 * put the second half in parentheses. */
static const char *const joints[] = {" & ", " and ", " / ", "/", " + ", " und ",
	" et ", " y ", " e ", " | ", " - ", "\xE4\xB8\x8E", "\xE5\x92\x8C",
	"\xE3\x83\xBB", " \xD0\xB8 ", ", ",
	" \xD9\x88" /* Arabic, written to what follows */,
	" \xEB\xB0\x8F ", "\xE5\x8F\x8A", "\xE3\x80\x81", "\xE3\x81\xA8",
	" (", "(", "\xEF\xBC\x88" /* （ */};

enum { JOINTS = sizeof joints / sizeof *joints, ASIDE = JOINTS - 3 };

/* The joint at s, of the first `count`; count if there is none. */
static int joint_at(const char *s, int count)
{
	int k = 0;

	if (utf8_ascii_alnum[(unsigned char)*s])
		return count;
	while (k < count && !utf8_begins(s, joints[k]))
		k++;
	return k;
}

/* The end of a second half, without the parenthesis that ends it. */
static size_t half_end(const char *low, size_t to, int joint)
{
	if (joint < ASIDE)
		return to;
	if (low[to - 1] == ')')
		return to - 1;
	return to > 3 && utf8_begins(low + to - 3, "\xEF\xBC\x89") ? to - 3
		: to;
}

/* "Skills & Tools", "Education / Ausbildung": known when both halves are; in
 * parentheses, "教育背景 (Education)", when they say the same. *topics: theirs, as
 * bits. */
static const struct word *halves(const struct line *l, unsigned *topics)
{
	const char *low = l->low, *lang = l->lang;
	size_t to = l->len;
	const struct word *found = NULL;
	int best = JOINTS;

	for (size_t i = 1; i < to; i++) {
		const struct word *first, *second;
		int k = joint_at(low + i, best);
		size_t after;

		if (k == best)
			continue;
		after = i + strlen(joints[k]);
		first = after < to ? whole(low, 0, i, WORD_SECTION, lang)
			: NULL;
		second = first ? whole(low, after, half_end(low, to, k),
			WORD_SECTION, lang) : NULL;
		if (!second || (k >= ASIDE && first->value != second->value))
			continue;
		best = k;
		found = first;
		*topics = 1u << first->value | 1u << second->value;
	}
	return found;
}

/* A section's word at low[at]; or a title of documents there, *row NULL. */
static bool part_at(const struct line *l, size_t at, struct word_match *match,
	const struct word **row)
{
	struct word_match title;
	bool is_title = l->doctitle > 0 && doctitle_at(l->low, l->len, at,
		&title);

	*row = words_match(l->low, l->len, at, WORD(SECTION_PART), match)
		? words_row(match, WORD_SECTION_PART, l->lang) : NULL;
	/* "Parcours" is either; "résumé" and 職務経歴書 are titles. */
	if (is_title && (!*row || (*row)->value == TOPIC_PROFILE ||
			title.end > match->end)) {
		*match = title;
		*row = NULL;
	}
	return is_title || *row;
}

/* A section's word in the title, if its words are few and nothing follows a
 * colon; *topics: those of all its words. "Lebenslauf" has none. */
static const struct word *part(const struct line *l, unsigned *topics)
{
	const char *low = l->low;
	const struct word *found = NULL;
	int count = 0, wide = 0;

	for (size_t at = 0; l->parts && at < l->len && count <= 6;) {
		size_t next = at;
		uint32_t c = utf8_next(low, l->len, &next);
		struct word_match match;
		const struct word *row;

		if (c == ':')
			return NULL;
		if (!utf8_is_alnum(c)) {
			at = next;
			continue;
		}
		if (part_at(l, at, &match, &row)) {
			if (!row) {
				at = match.end;
				count++;
				continue;
			}
			*topics |= 1u << row->value;
			if (!found || found->value == TOPIC_OTHER ||
				row->value == TOPIC_WORK)
				found = row;
			at = match.end;
			count++;
			continue;
		}
		if (utf8_is_spaceless(c)) {
			at = next;
			wide++;
			continue;
		}
		while ((next = utf8_past_word(low, l->len, next)) < l->len) {
			size_t n = next;

			if (!utf8_is_alnum(utf8_next(low, l->len, &n)))
				break;
			next = n;
		}
		count++;
		at = next;
	}
	return count <= 6 && wide <= 10 ? found : NULL;
}

static bool ends_like_title(const struct line *l)
{
	size_t at = l->len;

	while (at && l->low[at - 1] != ' ')
		at--;
	return (words_ending(l->low, at, l->len) & WORD(SECTION_PART)) != 0;
}

/* "略歴/CV", "CV & Resume": two titles, one of which is of documents. */
static bool are_doctitles(const char *low, size_t to)
{
	for (size_t at = 1; at < to; at++) {
		int k = joint_at(low + at, JOINTS);
		size_t next = k < JOINTS ? at + strlen(joints[k]) : to;
		bool first, second;

		if (next >= to)
			continue;
		first = is_doctitle(low, 0, at);
		second = is_doctitle(low, next, to);
		if ((first || whole(low, 0, at, WORD_SECTION, NULL)) &&
			(second || whole(low, next, to, WORD_SECTION, NULL))
			&& (first || second))
			return true;
	}
	return false;
}

/* Looks for words: parts of a section's title, and what is a document's title,
 * or would be one beside a name. */
static void find_words(struct line *l, struct title *t)
{
	const uint32_t both = WORD(DOCTITLE) | WORD(SECTION_PART);
	struct word_match match;

	l->parts = l->doctitle > 0;
	for (size_t at = 0; at < l->len && l->doctitle <= 0;) {
		size_t next = at;
		uint32_t c = utf8_next(l->low, l->len, &next);
		bool found = utf8_is_alnum(c) && !words_go_on(l->low, at) &&
			words_match(l->low, l->len, at, both, &match);
		int value = found && words_match(l->low, l->len, at,
				WORD(DOCTITLE), &match)
			? words_row(&match, WORD_DOCTITLE, NULL)->value
			: DOCTITLE_HELLO;

		l->parts = l->parts || found;
		if (value == DOCTITLE_OWN)
			l->doctitle = 0.5;
		else if (value == DOCTITLE_BESIDE)
			t->beside = !at && match.end == l->len ? 1 : 0.5;
		at = utf8_past_word(l->low, l->len, at);
		at = at > next ? at : next;
	}
}

/* "王小明 履歷": the title of one person's résumé, by a surname before it and a
 * few characters between. */
static bool is_of_person(const struct line *l)
{
	struct word_match match;
	size_t at;

	if (l->doctitle <= 0 || !words_match(l->low, l->len, 0, WORD(SURNAME),
			&match))
		return false;
	at = match.end;
	for (int n = 0; at < l->len && n < 3; n++) {
		if (doctitle_at(l->low, l->len, at, &match))
			return n > 0 && match.end == l->len;
		utf8_next(l->low, l->len, &at);
		while (at < l->len && l->low[at] == ' ')
			at++;
	}
	return doctitle_at(l->low, l->len, at, &match) && match.end == l->len;
}

/* "履 歴 書" without the spaces between its characters, in out; or low. */
static const char *closed_up(const char *low, size_t *len, char out[SPACED])
{
	size_t n = 0;

	for (size_t at = 0; at < *len; at++) {
		size_t next = at;

		if (*len >= SPACED ||
			!utf8_is_spaceless(utf8_next(low, *len, &next)))
			return low;
		memcpy(out + n, low + at, next - at);
		n += next - at;
		if (next < *len && low[next] != ' ' &&
			!utf8_begins(low + next, "\xE3\x80\x80"))
			return low;
		at = next + (low[next] == '\xE3' ? 2 : 0);
	}
	out[n] = '\0';
	*len = n;
	return out;
}

static void set_topic(struct title *t, double weight, const struct word *row)
{
	const unsigned career = 1u << TOPIC_WORK | 1u << TOPIC_EDUCATION;

	t->weight = weight;
	t->career = (t->topics & career) == career;
	t->topic = t->career ? TOPIC_OTHER : (enum topic)row->value;
}

struct title title_of(const char *low, size_t len, const char *lang)
{
	struct title t = {0};
	char closed[SPACED];
	struct line l = {.lang = lang};
	const struct word *row = NULL, *all = NULL;
	struct word_match match;
	size_t from = 0;

	if (len > LONGEST)
		return t;
	low = closed_up(low, &len, closed);
	strip(low, &from, &len);
	if (from >= len)
		return t;
	l.low = low += from;
	l.len = len -= from;
	/* What is known, as a whole or by halves, begins with what is known. */
	if (words_match(low, len, 0, WORD(DOCTITLE) | WORD(SECTION), &match)) {
		l.doctitle = is_doctitle(low, 0, len) ||
			are_doctitles(low, len);
		row = halves(&l, &t.topics);
		all = whole(low, 0, len, WORD_SECTION, lang);
	}
	find_words(&l, &t);
	t.doctitle = l.doctitle;
	if (all)
		row = all;
	if (row) {
		set_topic(&t, 1, row);
		return t;
	}
	if (is_of_person(&l))
		return t;
	row = part(&l, &t.topics);
	if (row) {
		set_topic(&t, 0.8, row);
	} else if (ends_like_title(&l)) {
		t.weight = 0.5;
		t.topic = TOPIC_OTHER;
	}
	return t;
}

/* A section's word in the document's language that is nearly the first or the
 * second of low[from..to), which are no more: "Relevant experince". */
static const struct word *part_nearly(const char *low, size_t from, size_t to,
	const char *lang)
{
	const char *space = memchr(low + from, ' ', to - from);
	size_t cut = space ? (size_t)(space - low) : to;
	const struct word *row;
	struct word_match match;

	if (!space || memchr(space + 1, ' ', (size_t)(low + to - space) - 1) ||
		(!words_near(low, from, cut, WORD(SECTION_PART), &match) &&
			!words_near(low, cut + 1, to, WORD(SECTION_PART),
				&match)))
		return NULL;
	row = words_row(&match, WORD_SECTION_PART, lang);
	return lang && strcmp(row->lang, lang) == 0 ? row : NULL;
}

struct title title_of_slip(const char *low, size_t len, const char *lang)
{
	struct title t = {0};
	const struct word *row;
	struct word_match match;
	size_t from = 0;

	if (len > LONGEST)
		return t;
	strip(low, &from, &len);
	if (from >= len || memchr(low + from, ':', len - from))
		return t;
	row = words_near(low, from, len, WORD(SECTION), &match) ? words_row(
			&match, WORD_SECTION, lang) : part_nearly(low, from,
			len, lang);
	if (row)
		set_topic(&t, 0.8, row);
	return t;
}
