#include "interchange/pieces.h"

#include "resume/words.h"

#include <string.h>

static size_t sign_at(const char *s, const char *const *signs)
{
	for (; *signs; signs++)
		if (strncmp(s, *signs, strlen(*signs)) == 0)
			return strlen(*signs);
	return 0;
}

size_t piece_comma(const char *s)
{
	static const char *const commas[] = {",", ";", "\t", " | ",
		"\xE3\x80\x81" /* 、 */, "\xEF\xBC\x8C" /* ， */,
		"\xEF\xBC\x9B" /* ； */, "\xD8\x8C" /* ، */,
		"\xEF\xBD\x9C" /* ｜ */, " \xC2\xB7 ", " \xE2\x80\xA2 ",
		" \xE2\x80\xA7 ", " / ", NULL};

	return sign_at(s, commas);
}

size_t piece_colon(const char *s)
{
	static const char *const colons[] = {":", "\xEF\xBC\x9A" /* ： */,
		NULL};

	return strncmp(s, "://", 3) == 0 ? 0 : sign_at(s, colons);
}

size_t piece_dash(const char *s)
{
	static const char *const dashes[] = {" - ", " \xE2\x80\x93 ",
		" \xE2\x80\x94 ", NULL};

	return sign_at(s, dashes);
}

size_t piece_tab(const char *s)
{
	return *s == '\t';
}

size_t piece_opener(const char *s)
{
	static const char *const openers[] = {"(", "[", "\xEF\xBC\x88", NULL};

	return sign_at(s, openers);
}

size_t piece_closer(const char *s)
{
	static const char *const closers[] = {")", "]", "\xEF\xBC\x89", NULL};

	return sign_at(s, closers);
}

size_t piece_find(struct stretch t, size_t (*is)(const char *))
{
	int open = 0;

	for (size_t i = 0; i < t.len; i++) {
		size_t mark = is(t.s + i);

		open += piece_opener(t.s + i) > 0;
		open -= open && piece_closer(t.s + i);
		if (!open && mark && mark <= t.len - i)
			return i;
	}
	return t.len;
}

struct stretch piece_of(const char *s, size_t len)
{
	while (len && (*s == ' ' || *s == '\t')) {
		s++;
		len--;
	}
	while (len && (s[len - 1] == ' ' || s[len - 1] == '\t'))
		len--;
	return (struct stretch){s, len};
}

struct stretch piece_next(struct stretch *t, size_t (*is)(const char *))
{
	size_t len = piece_find(*t, is);
	size_t skip = len < t->len ? is(t->s + len) : 0;
	struct stretch first = piece_of(t->s, len);

	*t = piece_of(t->s + len + skip, t->len - len - skip);
	return first;
}

int piece_words(struct stretch t)
{
	int n = 0;

	for (size_t i = 0; i < t.len; i++)
		n += t.s[i] != ' ' && (!i || t.s[i - 1] == ' ');
	return n;
}

bool piece_is_level(struct arena *arena, struct stretch t)
{
	char *low = arena_alloc(arena, t.len + 1);
	struct word_match match;

	words_fold(t.s, t.len, low);
	if (!t.len)
		return false;
	if (words_whole(low, 0, t.len, WORD(LEVEL), &match))
		return true;
	return strspn(low, "0123456789./% ") == t.len &&
		(low[t.len - 1] == '%' || memchr(low, '/', t.len));
}

bool piece_is_list(struct stretch t)
{
	int pieces = 0;

	for (; t.len; pieces++) {
		struct stretch p = piece_next(&t, piece_comma);

		if (piece_words(p) > PIECE_WORDS || p.len > PIECE_BYTES)
			return false;
	}
	return pieces > 1;
}

int piece_count(struct stretch t)
{
	int pieces = 0;

	for (; t.len; pieces++)
		piece_next(&t, piece_comma);
	return pieces;
}
