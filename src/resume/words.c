/*
 * Looking up words. What is read is the text, with a few things that do not
 * count: a run of spaces is one; a hyphen may be a space; the apostrophes are
 * one; marks that show nothing, or stand on a letter by themselves, are passed
 * over. An automaton goes along with it (automaton.h) and knows all words at
 * once; wherever one ends at a border, it is noted, so that the longest wins.
 */
#include "resume/words_table.h"

#include "base/eight.h"
#include "base/utf8.h"
#include "resume/automaton.h"

#include <string.h>

struct search {
	const char *low;
	size_t len;
	uint32_t classes;
	const unsigned char *automaton;
	struct word_match *best;
};

static bool is_ascii_alnum(unsigned char c)
{
	return utf8_ascii_alnum[c];
}

/* Whether words in the script of c end where others begin. */
static bool has_borders(uint32_t c)
{
	if (c < 0x80)
		return is_ascii_alnum((unsigned char)c);
	if (c >= 0x900 && c <= 0xDFF) /* of India: signs are letters too */
		return c != 0x964 && c != 0x965;
	if ((c >= 0xE00 && c <= 0xEFF) || (c >= 0x1000 && c <= 0x109F) ||
		(c >= 0x1780 && c <= 0x17FF))
		return false; /* Thai, Lao, Burmese, Khmer: no spaces */
	if (c >= 0xAC00 && c <= 0xD7A3)
		return false; /* Hangul: particles follow */
	return utf8_is_alnum(c) && !utf8_is_spaceless(c);
}

/* Whether none goes on, of other letters than ASCII's. */
static bool is_border_of(const char *low, size_t len, size_t i)
{
	size_t before = i, after = i;

	return !has_borders(utf8_prev(low, &before)) ||
		!has_borders(utf8_next(low, len, &after));
}

/* Whether no word goes on from the byte before i to i. */
static inline bool is_border(const char *low, size_t len, size_t i)
{
	unsigned char a, b;

	if (i == 0 || i >= len)
		return true;
	a = (unsigned char)low[i - 1];
	b = (unsigned char)low[i];
	return a < 0x80 && b < 0x80 ? !is_ascii_alnum(a) || !is_ascii_alnum(b)
		: is_border_of(low, len, i);
}

static struct automaton_state start(const unsigned char *automaton)
{
	struct automaton_state state;

	automaton_enter(automaton, &state, automaton);
	return state;
}

/* Notes the rows that end before i, `depth` bytes of the table, if any are of
 * the classes asked for. */
static void note(const struct search *s, int word, size_t depth, size_t i)
{
	uint32_t classes;
	size_t count;

	if (word < 0 || i <= s->best->end)
		return;
	count = words_rows_of(word, &classes);
	if ((classes & s->classes) && is_border(s->low, s->len, i))
		*s->best = (struct word_match){i, depth,
			&words_rows[word], count, classes};
}

/* How many bytes of marks that do not count stand at i. */
static size_t nothing_at(const char *low, size_t len, size_t i)
{
	unsigned char a = (unsigned char)low[i], b, c;

	if (a < 0xC2 || i + 1 >= len)
		return 0;
	b = (unsigned char)low[i + 1];
	if (a == 0xCC || (a == 0xCD && b <= 0xAF) || (a == 0xC2 && b == 0xAD))
		return 2; /* accents by themselves, the soft hyphen */
	if (a != 0xE2 || b != 0x80 || i + 2 >= len)
		return 0;
	c = (unsigned char)low[i + 2];
	return c >= 0x8B && c <= 0x8F ? 3 : 0; /* joiners, marks of direction */
}

static size_t space_at(const char *low, size_t len, size_t i)
{
	static const char *const wide[] = {"\xC2\xA0", "\xE2\x80\xAF",
		"\xE2\x80\x89", "\xE3\x80\x80"};

	if (!(low[i] & 0x80))
		return low[i] == ' ';
	for (size_t k = 0; k < sizeof wide / sizeof *wide; k++) {
		size_t n = strlen(wide[k]);

		if (len - i >= n && memcmp(low + i, wide[k], n) == 0)
			return n;
	}
	return 0;
}

/* Spaces and at most one end of a line. */
static size_t spaces_at(const char *low, size_t len, size_t i)
{
	size_t from = i, n;
	bool newline = false;

	while (i < len) {
		if (low[i] == '\n' && !newline) {
			newline = true;
			i++;
			continue;
		}
		n = space_at(low, len, i);
		if (!n)
			break;
		i += n;
	}
	return i - from;
}

/* What the bytes at i count as, when not as themselves; *n: how many. */
static unsigned char sign_at(const char *low, size_t len, size_t i, size_t *n)
{
	static const struct {
		char bytes[4];
		unsigned char sign;
	} signs[] = {
		{"\xE2\x80\x99", '\''}, {"\xE2\x80\x98", '\''},
		{"\xCA\xBB", '\''}, {"\xCA\xBC", '\''},
		{"\xE2\x80\x90", '-'},
		{"\xE2\x80\x91", '-'}, {"\xC4\xB0" /* capital dotted i */, 'i'},
	};

	for (size_t k = 0; k < sizeof signs / sizeof *signs; k++) {
		*n = strlen(signs[k].bytes);
		if (len - i >= *n && memcmp(low + i, signs[k].bytes, *n) == 0)
			return signs[k].sign;
	}
	*n = 1;
	return (unsigned char)low[i];
}

/* Whether c begins any of those, or of spaces and marks that do not count. */
static bool may_be_sign(unsigned char c)
{
	return c == 0xC2 || c == 0xC4 || c == 0xCA || c == 0xCC || c == 0xCD ||
		c == 0xE2 || c == 0xE3;
}

/* What stands at i: how many bytes, and the byte they count as; 0 when they do
 * not count. */
static unsigned char read_at(const struct search *s, size_t i, size_t *n)
{
	unsigned char c = (unsigned char)s->low[i];

	*n = 1;
	if ((c > ' ' && !may_be_sign(c)) || (c == ' ' && i + 1 < s->len &&
			utf8_ascii_alnum[(unsigned char)s->low[i + 1]]))
		return c;
	*n = nothing_at(s->low, s->len, i);
	if (*n)
		return 0;
	*n = spaces_at(s->low, s->len, i);
	return *n ? ' ' : sign_at(s->low, s->len, i, n);
}

/* Goes on from a state that `depth` bytes of the table have led to. */
static void go_on(const struct search *s, struct automaton_state state,
	size_t depth, size_t i)
{
	const char *low = s->low;
	const unsigned char *automaton = s->automaton;
	size_t len = s->len;

	while (i < len) {
		size_t n = 1;
		unsigned char c = (unsigned char)low[i];

		if (c <= '-' || c >= 0x80)
			c = read_at(s, i, &n);
		if (c == '-' && depth) {
			struct automaton_state literal = state;

			if (automaton_step(automaton, &literal, '-')) {
				note(s, literal.word, depth + 1, i + n);
				go_on(s, literal, depth + 1, i + n);
			}
			c = ' ';
		}
		if (c) {
			if (!automaton_step(automaton, &state, c))
				return;
			depth++;
		} else if (!depth) {
			return;
		}
		i += n;
		if (state.word >= 0)
			note(s, state.word, depth, i);
	}
}

static void search(struct search *s, const unsigned char *automaton, size_t at)
{
	s->automaton = automaton;
	go_on(s, start(automaton), 0, at);
}

/* Looks in the set that has all the classes, or in all that have some. */
static void search_sets(struct search *s, size_t at)
{
	const struct word_set *set = words_sets;
	uint32_t classes = s->classes;

	s->best->end = 0;
	while (set->classes && classes & ~set->classes)
		set++;
	if (set->classes) {
		search(s, set->automaton, at);
		return;
	}
	for (set = words_sets; set->classes; set++)
		if (classes & set->classes)
			search(s, set->automaton, at);
}

/* No row begins with a space. */
static bool begins_no_row(const char *low, size_t len, size_t at)
{
	unsigned char c = (unsigned char)low[at];

	return c == ' ' || c == '\n' || (may_be_sign(c) &&
		space_at(low, len, at));
}

bool words_match(const char *low, size_t len, size_t at, uint32_t classes,
	struct word_match *out)
{
	struct search s = {low, len, classes, NULL, out};

	if (at >= len || begins_no_row(low, len, at) ||
		!is_border(low, len, at))
		return false;
	search_sets(&s, at);
	return out->end > at;
}

bool words_whole(const char *low, size_t from, size_t to, uint32_t classes,
	struct word_match *out)
{
	struct search s = {low, to, classes, NULL, out};

	if (from >= to)
		return false;
	search_sets(&s, from);
	return out->end == to;
}

/* The language of a row's for a BCP 47 tag: its first part, but for names
 * that a language has two of. */
static const char *table_lang(const char *lang, size_t *len)
{
	static const char *const same[][2] = {{"no", "nb"}, {"tl", "fil"},
		{"iw", "he"}, {"in", "id"}, {"sh", "sr"}};

	*len = strcspn(lang, "-_");
	for (size_t i = 0; i < sizeof same / sizeof *same; i++)
		if (*len == strlen(same[i][0]) &&
			memcmp(lang, same[i][0], *len) == 0) {
			*len = strlen(same[i][1]);
			return same[i][1];
		}
	return lang;
}

const struct word *words_row(const struct word_match *match,
	enum word_class class, const char *lang)
{
	const struct word *row = match->first, *end = row + match->count;
	const struct word *first;
	size_t len;

	while (row < end && row->class != class)
		row++;
	if (row == end)
		return NULL;
	first = row++;
	while (row < end && row->class != class)
		row++;
	if (!lang || row == end)
		return first; /* the only one, mostly */
	lang = table_lang(lang, &len);
	for (row = first; row < end; row++)
		if (row->class == class && len == strlen(row->lang) &&
			memcmp(row->lang, lang, len) == 0)
			return row;
	return first;
}

uint32_t words_ending(const char *low, size_t from, size_t to)
{
	struct automaton_state s = start(words_endings);
	uint32_t classes = 0;

	for (size_t i = to; i > from + 1; i--) {
		if (!automaton_step(words_endings, &s,
				(unsigned char)low[i - 1]))
			break;
		if (s.word >= 0)
			words_rows_of(s.word, &classes);
	}
	return classes;
}

/* Fullwidth letters stay, since they are drawn as capitals of their own. */
static bool is_fullwidth(uint32_t c)
{
	return c >= 0xFF00 && c <= 0xFFEF;
}

/* Eight bytes at once, if they are ASCII: a capital is 0x20 below its small
 * letter. */
static bool fold_eight(const char *text, char *out)
{
	uint64_t w = eight_at(text);

	if (!eight_are_ascii(w))
		return false;
	w |= eight_between(w, 'A', 'Z') >> 2;
	memcpy(out, &w, sizeof w);
	return true;
}

void words_fold(const char *text, size_t len, char *out)
{
	for (size_t i = 0; i < len;) {
		unsigned char c = (unsigned char)text[i];
		size_t from = i;
		char low[UTF8_SIZE];
		uint32_t whole;

		if (len - i >= 8 && fold_eight(text + i, out + i)) {
			i += 8;
			continue;
		}
		if (c < 0x80) {
			out[i++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
			continue;
		}
		whole = utf8_next(text, len, &i);
		if (whole == UTF8_REPLACEMENT || is_fullwidth(whole) ||
			utf8_encode(low, utf8_lower(whole)) != i - from)
			memcpy(out + from, text + from, i - from);
		else
			memcpy(out + from, low, i - from);
	}
	out[len] = '\0';
}
