/*
 * Looking up words. The table is sorted, so the rows that begin with what has
 * been read are a range [lo, hi) of it; each byte narrows that range, the first
 * two by an index, the others by searching, until it is empty. A row that is as
 * long as what has been read stands at lo, since a text sorts before what it
 * begins.
 *
 * What is read is the text, with a few things that do not count: a run of
 * spaces is one; a hyphen may be a space; the apostrophes are one; marks that
 * show nothing, or stand on a letter by themselves, are passed over.
 */
#include "resume/words_table.h"

#include "base/utf8.h"

#include <string.h>

enum { FEW = 6 }; /* rows that are looked through, not searched */

/* Rows [lo, hi) agree in their first `depth` bytes. */
struct range {
	size_t lo, hi, depth;
};

struct search {
	const char *low;
	size_t len;
	uint32_t classes;
	struct word_match *best;
};

static bool is_ascii_alnum(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
		(c >= 'A' && c <= 'Z');
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

/* Whether no word goes on from the byte before i to i. */
static bool is_border(const char *low, size_t len, size_t i)
{
	size_t before = i, after = i;
	unsigned char a, b;

	if (i == 0 || i >= len)
		return true;
	a = (unsigned char)low[i - 1];
	b = (unsigned char)low[i];
	if (a < 0x80 && b < 0x80)
		return !is_ascii_alnum(a) || !is_ascii_alnum(b);
	return !has_borders(utf8_prev(low, &before)) ||
		!has_borders(utf8_next(low, len, &after));
}

/* The byte of a row at `depth`, or -1 past its end. */
static int byte_of(size_t row, size_t depth)
{
	const struct word *w = &words_table[row];

	return depth < w->length
		? (unsigned char)words_text[w->text + depth]
		: -1;
}

/* The byte at depth of a row that is longer. */
static int longer_byte(size_t row, size_t depth)
{
	return (unsigned char)words_text[words_table[row].text + depth];
}

/* The first row of [lo, hi), all longer than depth, whose byte there is at
 * least b. */
static size_t lower_bound(size_t lo, size_t hi, size_t depth, int b)
{
	while (lo < hi) {
		size_t middle = lo + (hi - lo) / 2;

		if (longer_byte(middle, depth) < b)
			lo = middle + 1;
		else
			hi = middle;
	}
	return lo;
}

/* The same, which is looked for near lo. */
static size_t near_bound(size_t lo, size_t hi, size_t depth, int b)
{
	size_t width = 1;

	while (lo + width < hi && longer_byte(lo + width, depth) < b) {
		lo += width;
		width *= 2;
	}
	return lower_bound(lo, lo + width < hi ? lo + width : hi, depth, b);
}

/* The rows whose first two bytes are those of the range and b. */
static void narrow_second(struct range *r, unsigned char first, unsigned char b)
{
	const struct word_second *second = &words_seconds[first];
	const uint16_t *pair = &words_pairs[second->start];
	size_t lo = words_first[first];

	r->lo = r->hi = lo;
	if (b < second->least || b >= second->past)
		return;
	r->hi = lo + pair[b - second->least + 1];
	r->lo = lo + pair[b - second->least];
}

/* The rows that go on with b; false when there is none. */
static bool narrow(struct range *r, unsigned char b)
{
	if (r->depth == 0) {
		r->lo = words_first[b];
		r->hi = words_first[b + 1];
	} else if (r->depth == 1) {
		narrow_second(r, (unsigned char)words_text[
			words_table[r->lo].text], b);
	} else {
		while (r->lo < r->hi && words_table[r->lo].length == r->depth)
			r->lo++;
		if (r->hi - r->lo > FEW)
			r->lo = lower_bound(r->lo, r->hi, r->depth, b);
		while (r->lo < r->hi && longer_byte(r->lo, r->depth) < b)
			r->lo++;
		if (r->lo < r->hi && longer_byte(r->hi - 1, r->depth) != b)
			r->hi = near_bound(r->lo, r->hi, r->depth, b + 1);
	}
	r->depth++;
	return r->lo < r->hi;
}

/* Notes the rows that end here, if they are of the classes asked for. */
static void note(const struct search *s, const struct range *r, size_t i)
{
	uint32_t classes = 0;
	size_t row = r->lo;

	for (; row < r->hi && words_table[row].length == r->depth; row++)
		classes |= UINT32_C(1) << words_table[row].class;
	if (!(classes & s->classes) || i <= s->best->end ||
		!is_border(s->low, s->len, i))
		return;
	*s->best = (struct word_match){i, &words_table[r->lo], row - r->lo,
		classes};
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

/* Past the bytes that are as in the only row that is left. */
static size_t follow(const struct search *s, struct range *r, size_t i)
{
	const struct word *row = &words_table[r->lo];
	const char *text = words_text + row->text;

	for (; r->depth < row->length && i < s->len; i++, r->depth++)
		if (s->low[i] != text[r->depth] || s->low[i] == '-' ||
			s->low[i] == ' ')
			break;
	return i;
}

static void search(const struct search *s, struct range r, size_t i)
{
	while (i < s->len) {
		unsigned char c = (unsigned char)s->low[i];
		size_t n = 1;

		if (c <= ' ' || may_be_sign(c)) {
			n = nothing_at(s->low, s->len, i);
			if (n && r.depth) {
				i += n;
				if (byte_of(r.lo, r.depth) < 0)
					note(s, &r, i);
				continue;
			}
			n = spaces_at(s->low, s->len, i);
			c = ' ';
			if (!n)
				c = sign_at(s->low, s->len, i, &n);
		}
		if (c == '-' && r.depth) {
			struct range literal = r;

			if (narrow(&literal, '-')) {
				note(s, &literal, i + n);
				search(s, literal, i + n);
			}
			c = ' ';
		}
		if (!narrow(&r, c))
			return;
		i += n;
		if (r.hi - r.lo == 1)
			i = follow(s, &r, i);
		if (byte_of(r.lo, r.depth) < 0)
			note(s, &r, i);
	}
}

/*
 * Whether the three bytes at `at` say that no row of the classes stands there.
 * They must count as themselves, and no row may end between them: nor does a
 * word in ASCII's letters and digits, nor a character of three bytes.
 */
static bool is_hopeless(const char *low, size_t len, size_t at,
	uint32_t classes)
{
	unsigned char a, b, c;

	if (len - at < 3)
		return false;
	a = (unsigned char)low[at];
	b = (unsigned char)low[at + 1];
	c = (unsigned char)low[at + 2];
	if (a < 0x80 ? !(is_ascii_alnum(a) && is_ascii_alnum(b) &&
			is_ascii_alnum(c)) : a < 0xE4)
		return false;
	return !(words_starts[(a * 961u + b * 31u + c) % WORDS_STARTS] &
		classes);
}

bool words_match(const char *low, size_t len, size_t at, uint32_t classes,
	struct word_match *out)
{
	struct search s = {low, len, classes, out};

	out->end = 0;
	if (at >= len || !is_border(low, len, at) ||
		is_hopeless(low, len, at, classes))
		return false;
	search(&s, (struct range){0}, at);
	return out->end > at;
}

bool words_whole(const char *low, size_t from, size_t to, uint32_t classes,
	struct word_match *out)
{
	struct search s = {low, to, classes, out};

	out->end = 0;
	if (from >= to || is_hopeless(low, to, from, classes))
		return false;
	search(&s, (struct range){0}, from);
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
	const struct word *first = NULL;
	size_t len = 0;

	if (lang)
		lang = table_lang(lang, &len);
	for (size_t i = 0; i < match->count; i++) {
		const struct word *row = &match->first[i];

		if (row->class != class)
			continue;
		if (!first)
			first = row;
		if (!lang || (len == strlen(row->lang) &&
				memcmp(row->lang, lang, len) == 0))
			return lang ? row : first;
	}
	return first;
}

uint32_t words_ending(const char *low, size_t from, size_t to)
{
	uint8_t longest = 0;
	uint32_t classes = 0;
	size_t row, end;

	if (from >= to)
		return 0;
	row = word_endings_first[(unsigned char)low[to - 1]];
	end = word_endings_first[(unsigned char)low[to - 1] + 1];
	for (; row < end; row++) {
		const struct word_ending *e = &word_endings[row];

		if (e->length < longest)
			break;
		if (e->length >= to - from || low[to - e->length] !=
			*e->text || memcmp(low + to - e->length, e->text,
				e->length) != 0)
			continue;
		longest = e->length;
		classes |= e->classes;
	}
	return classes;
}

/* Fullwidth letters stay, since they are drawn as capitals of their own. */
static bool is_fullwidth(uint32_t c)
{
	return c >= 0xFF00 && c <= 0xFFEF;
}

/* Eight bytes at once, if they are ASCII: a capital is 0x20 below its small
 * letter; adding puts the answer into each byte's highest bit. */
static bool fold_eight(const char *text, char *out)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t w, capitals;

	memcpy(&w, text, sizeof w);
	if (w & 0x80 * ones)
		return false;
	capitals = (w + (0x80 - 'A') * ones) & ~(w + (0x7F - 'Z') * ones) &
		0x80 * ones;
	w |= capitals >> 2;
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
