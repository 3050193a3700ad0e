/*
 * Names in a text. Its words are matched one by one with those of the names,
 * then runs of them are made: what only spaces, points, hyphens, apostrophes or
 * one comma part is one name, "Doe, J." as much as "J. R. Doe". A run tells if
 * one of its words does so by itself, or if all words of a name are in it.
 *
 *	STRONG    a word of a name with its capital, maybe with an ending that
 *		  the document's language has: "Novák", "Novákovi"
 *	WEAK      one that tells nothing alone: "De"; "Will" at a sentence's
 *		  start in a text that says "will", too
 *	LOWER     one in lower case: a word like any other
 *	INITIAL   one capital letter, or more, that words of a name begin with
 *	LETTER    another capital letter: a middle name's
 *	PARTICLE  "van" of a name that has it so
 *
 * "May 2019" is a date and no name, whoever is called May.
 */
#include "resume/trace.h"

#include "base/utf8.h"
#include "resume/date.h"

#include <string.h>

enum match { OTHER, STRONG, WEAK, LOWER, INITIAL, LETTER, PARTICLE };

struct token {
	size_t from, to;
	enum match is;
	int word;    /* of the traces; -1: none */
	bool begins; /* a sentence, and is an ordinary word */
};

struct seeker {
	const struct traces *t;
	const char *s;
	size_t len;
	struct token *tokens;
	int count;
	size_t capacity;
	struct found *dates; /* NULL: not looked for yet */
	struct found *out;
};

static bool is_plain(const char *s)
{
	for (; *s; s++)
		if (*s & 0x80)
			return false;
	return true;
}

/* Marks tell words apart in Vietnamese, unless somebody left them all out;
 * elsewhere a name is that name with or without them. */
static bool is_word(const struct traces *t, const struct name_word *w,
	const char *exact, const char *bare)
{
	const char *list = trace_endings(t->lang);
	bool plain = !t->lang || strncmp(t->lang, "vi", 2) != 0 ||
		is_plain(exact) || is_plain(w->exact);

	if (strcmp(w->exact, exact) == 0 || trace_is_inflected(list, exact,
			w->exact))
		return true;
	if (w->spelt && strcmp(w->spelt, bare) == 0)
		return true;
	return plain && (strcmp(w->bare, bare) == 0 ||
		trace_is_inflected(list, bare, w->bare));
}

/* Letters that have no small and great form. */
static bool is_caseless(uint32_t c)
{
	return c >= 0x590 && !(c >= 0x1E00 && c < 0x2000);
}

static bool is_capital(uint32_t c)
{
	return utf8_lower(c) != c || is_caseless(c);
}

static int capitals_in(const char *s, size_t from, size_t to, int *letters)
{
	int n = 0;

	for (*letters = 0; from < to; ++*letters) {
		uint32_t c = utf8_next(s, to, &from);

		n += utf8_lower(c) != c;
	}
	return n;
}

/* Whether a word in lower case follows. */
static bool goes_on(const struct seeker *z, size_t at)
{
	uint32_t c;

	if (at + 1 >= z->len || z->s[at++] != ' ')
		return false;
	c = utf8_next(z->s, z->len, &at);
	return utf8_is_alnum(c) && !is_capital(c);
}

/* Whether one letter stands before the point at s[at]. */
static bool is_initial(const char *s, size_t at)
{
	return at && utf8_is_alnum(utf8_prev(s, &at)) && (!at ||
		!utf8_is_alnum(utf8_prev(s, &at)));
}

/* Nothing but signs and spaces between a sentence's end, or the text's start,
 * and the word; and the sentence goes on. */
static bool begins_sentence(const struct seeker *z, const struct token *k)
{
	const char *s = z->s;
	size_t at = k->from;

	if (z->out->field || !goes_on(z, k->to))
		return false;
	while (at) {
		uint32_t c = utf8_prev(s, &at);

		if (c == '.' && is_initial(s, at))
			return false;
		if (utf8_is_in(c, ".!?:\n\t•"))
			return true;
		if (utf8_is_alnum(c) || utf8_is_in(c, ",;-"))
			return false;
	}
	return true;
}

static bool is_in_date(struct seeker *z, const struct token *k)
{
	const struct date_habits habits = {.lang = z->t->lang};
	struct arena *arena = z->out->arena;

	if (!z->dates) {
		char *low = arena_alloc(arena, z->len + 1);
		struct date d;

		z->dates = arena_alloc(arena, sizeof *z->dates);
		z->dates->arena = arena;
		words_fold(z->s, z->len, low);
		for (size_t at = 0; date_next(z->s, low, z->len, at, &habits,
			&d) && d.end > at; at = d.end)
			found_add(z->dates, d.start, d.end, false);
	}
	for (int i = 0; i < z->dates->count; i++)
		if (z->dates->list[i].from <= k->from &&
			z->dates->list[i].to >= k->to)
			return true;
	return false;
}

static enum match initials(const struct traces *t, const char *bare)
{
	size_t len = strlen(bare), at = 0;

	while (at < len) {
		uint32_t c = utf8_next(bare, len, &at);
		int i = 0;

		while (i < t->word_count && t->words[i].initial != c)
			i++;
		if (i == t->word_count)
			return OTHER;
	}
	return INITIAL;
}

/* What the token is as this word of a name. */
static enum match match_of(struct seeker *z, struct token *k,
	const struct name_word *w)
{
	size_t at = k->from;
	int letters, capitals = capitals_in(z->s, k->from, k->to, &letters);
	bool capital = is_capital(utf8_next(z->s, z->len, &at));

	if (w->particle)
		return PARTICLE;
	if (!capital)
		return w->lower && !w->weak && !w->ordinary ? STRONG : LOWER;
	if (w->weak || (capitals == letters && letters > 1 && letters < 4 &&
			!w->capitals))
		return WEAK;
	if (w->timed && is_in_date(z, k))
		return WEAK;
	k->begins = w->ordinary && begins_sentence(z, k);
	return k->begins ? WEAK : STRONG;
}

static void classify(struct seeker *z, struct token *k)
{
	const struct traces *t = z->t;
	struct arena *arena = z->out->arena;
	size_t n = k->to - k->from;
	const char *exact, *bare;
	int letters, capitals = capitals_in(z->s, k->from, k->to, &letters);

	k->word = -1;
	if (n > 64)
		return;
	exact = trace_lower(arena, z->s + k->from, n);
	bare = trace_bare(arena, z->s + k->from, n);
	for (int i = 0; i < t->word_count; i++) {
		enum match is;

		if (letters < 2 || !is_word(t, &t->words[i], exact, bare))
			continue;
		is = match_of(z, k, &t->words[i]);
		if (k->word < 0 || is == STRONG) {
			k->word = i;
			k->is = is;
		}
	}
	if (k->word < 0 && capitals == letters && letters < 4) {
		k->is = initials(t, bare);
		if (k->is == OTHER && letters == 1)
			k->is = LETTER;
	}
}

static void tokenise(struct seeker *z)
{
	struct token open = {0};
	bool inside = false;

	for (size_t at = 0; at < z->len || inside;) {
		size_t from = at;
		uint32_t c = at < z->len ? utf8_next(z->s, z->len, &at) : 0;
		bool letter = c && !trace_is_wide(c) && (utf8_is_alnum(c) ||
			(inside && !utf8_bare(c)));

		if (letter && !inside)
			open = (struct token){.from = from, .word = -1};
		if (letter)
			open.to = at;
		if (!letter && inside) {
			z->tokens = arena_grow(z->out->arena, z->tokens,
				(size_t)z->count, &z->capacity,
				sizeof *z->tokens);
			classify(z, &open);
			z->tokens[z->count++] = open;
		}
		inside = letter;
		if (from == z->len)
			break;
	}
}

/* What is between two tokens: -1, they are not joined; else its commas. */
static int gap(const struct seeker *z, const struct token *a,
	const struct token *b)
{
	int commas = 0;

	if (b->from - a->to > 4)
		return -1;
	for (size_t at = a->to; at < b->from;) {
		uint32_t c = utf8_next(z->s, b->from, &at);

		if (c == ',')
			commas++;
		else if (c == '.' && a->is != INITIAL && a->is != LETTER)
			return -1; /* a sentence's end */
		else if (!utf8_is_in(c, " .-'’_\n\u00A0\u2011\u202F"))
			return -1;
	}
	return commas < 2 ? commas : -1;
}

/* Whether initials from token i on are somebody else's: "C. Smith". */
static bool is_of_next(const struct seeker *z, int i)
{
	size_t at;

	while (i < z->count && (z->tokens[i].is == INITIAL ||
			z->tokens[i].is == LETTER)) {
		if (i + 1 == z->count || gap(z, &z->tokens[i],
				&z->tokens[i + 1]) != 0)
			return false;
		i++;
	}
	at = i < z->count ? z->tokens[i].from : 0;
	if (i == z->count || z->tokens[i].is != OTHER || !is_capital(
			utf8_next(z->s, z->len, &at)))
		return false;
	at = z->tokens[i].to + strspn(z->s + z->tokens[i].to, " ");
	return !z->s[at] || strchr(",.;&)", z->s[at]);
}

static bool joins(const struct seeker *z, int i)
{
	const struct token *a = &z->tokens[i], *b = a + 1;
	int commas = gap(z, a, b);

	if (commas < 0 || b->is == OTHER)
		return false;
	if (!commas)
		return true;
	if (b->is == INITIAL)
		return (a->is == STRONG || a->is == WEAK) &&
			!is_of_next(z, i + 1);
	return (a->is == STRONG || a->is == WEAK) &&
		(b->is == STRONG || b->is == WEAK) &&
		z->t->words[a->word].name == z->t->words[b->word].name &&
		a->word != b->word;
}

/* Whether all words of one name are in the run. */
static bool has_all(const struct seeker *z, int from, int to)
{
	for (int name = 0; name < z->t->name_count; name++) {
		int words = 0, missing = 0;

		for (int w = 0; w < z->t->word_count; w++) {
			int i = from;

			if (z->t->words[w].name != name ||
				z->t->words[w].particle)
				continue;
			while (i <= to && z->tokens[i].word != w)
				i++;
			words++;
			missing += i > to;
		}
		if (words > 1 && !missing)
			return true;
	}
	return false;
}

/* Whether a token at a run's end is none of the name: letters go on with
 * initials only. */
static bool is_loose(const struct seeker *z, int i)
{
	enum match is = z->tokens[i].is;

	while (is == LETTER && i && z->tokens[i - 1].is == LETTER)
		i--;
	if (is == LETTER)
		return !i || z->tokens[i - 1].is != INITIAL;
	return is == LOWER || is == PARTICLE;
}

/* The same at its start, where an initial has a point: "С" is a word. */
static bool is_loose_first(const struct seeker *z, const struct token *k)
{
	return k->is == LOWER || k->is == PARTICLE || k->is == LETTER ||
		(k->is == INITIAL && z->s[k->to] == ' ');
}

/* Behind the point of an initial. */
static size_t past_point(const struct seeker *z, const struct token *k)
{
	return k->to + ((k->is == INITIAL || k->is == LETTER) &&
		z->s[k->to] == '.');
}

/* Whether the token is a small word, with a capital, that a name begins or ends
 * with: "An", but not the "De" within one. */
static bool is_small_name(const struct seeker *z, const struct token *k)
{
	const struct traces *t = z->t;
	const struct name_word *w = &t->words[k->word];
	int letters;

	capitals_in(z->s, k->from, k->to, &letters);
	return k->is == WEAK && w->weak && letters > 1 && (k->word == 0 ||
		w[-1].name != w->name || k->word + 1 == t->word_count ||
		w[1].name != w->name);
}

/* Notes what stays of a run that does not tell and may be the name. */
static void keep_doubtful(struct seeker *z, int from, int to)
{
	for (int i = from; i <= to; i++) {
		const struct token *k = &z->tokens[i];

		if (k->begins)
			found_keep(z->out, k->from, k->to, "at a sentence's start stays, "
				"since the text has it in lower case, too");
		else if (k->word >= 0 && is_small_name(z, k))
			found_keep(z->out, k->from, k->to, "stays, since it is a common "
				"word, too");
	}
}

/* Adds the run of tokens [from, to] if it tells. */
static void add_run(struct seeker *z, int from, int to)
{
	bool strong = false;

	for (int i = from; i <= to; i++)
		strong = strong || z->tokens[i].is == STRONG;
	if (!strong && !has_all(z, from, to)) {
		keep_doubtful(z, from, to);
		return;
	}
	while (strong && is_loose_first(z, &z->tokens[from]))
		from++;
	while (strong && to > from && is_loose(z, to))
		to--;
	found_add(z->out, z->tokens[from].from, past_point(z,
		&z->tokens[to]), true);
}

static void seek_runs(struct seeker *z)
{
	for (int i = 0; i < z->count; i++) {
		int end = i;

		if (z->tokens[i].is == OTHER)
			continue;
		while (end + 1 < z->count && joins(z, end))
			end++;
		add_run(z, i, end);
		i = end;
	}
}

void traces_find_names(const struct traces *t, const char *text,
	struct found *out)
{
	struct seeker z = {.t = t, .s = text, .len = strlen(text),
		.out = out};

	if (t->word_count) {
		tokenise(&z);
		seek_runs(&z);
	}
	traces_find_wide(t, text, out);
}
