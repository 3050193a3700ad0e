/*
 * The words of a name that would tell by themselves. Degrees and forms of
 * address are none. A name in letters of Chinese and the like has no words, but
 * a surname and what follows it.
 */
#include "resume/trace.h"

#include "base/utf8.h"
#include "model/language.h"

#include <string.h>

bool trace_is_wide(uint32_t c)
{
	return utf8_is_spaceless(c) || (c >= 0xAC00 && c <= 0xD7A3) ||
		(c >= 0xE00 && c <= 0xE7F); /* Thai */
}

const char *trace_lower(struct arena *arena, const char *s, size_t len)
{
	struct buf out = {.arena = arena};

	buf_puts(&out, "");
	for (size_t at = 0; at < len;) {
		uint32_t c = utf8_lower(utf8_next(s, len, &at));

		if (!utf8_is_ignorable(c))
			buf_utf8(&out, c);
	}
	return out.data;
}

const char *trace_bare(struct arena *arena, const char *s, size_t len)
{
	struct buf out = {.arena = arena};

	buf_puts(&out, "");
	for (size_t at = 0; at < len;) {
		uint32_t c = utf8_bare(utf8_next(s, len, &at));

		if (c == 0xDF)
			buf_puts(&out, "ss");
		else if (c)
			buf_utf8(&out, c);
	}
	return out.data;
}

/* "mueller" of "müller"; NULL: it has no such letter. */
static const char *spell(struct arena *arena, const char *s, size_t len)
{
	static const struct {
		uint32_t letter;
		const char *spelt;
	} rows[] = {{0xE4, "ae"}, {0xF6, "oe"}, {0xFC, "ue"}, {0xE5, "aa"},
		{0xF8, "oe"}, {0xE6, "ae"}};
	struct buf out = {.arena = arena};
	bool any = false;

	for (size_t at = 0; at < len;) {
		uint32_t c = utf8_lower(utf8_next(s, len, &at));
		size_t i = 0;

		while (i < sizeof rows / sizeof *rows && rows[i].letter != c)
			i++;
		if (i < sizeof rows / sizeof *rows) {
			buf_puts(&out, rows[i].spelt);
			any = true;
		} else {
			buf_utf8(&out, utf8_bare(c));
		}
	}
	return any ? out.data : NULL;
}

bool trace_next_part(const char *s, size_t len, size_t at, struct trace_part *p)
{
	*p = (struct trace_part){.from = len};
	while (at < len) {
		size_t from = at;
		uint32_t c = utf8_next(s, len, &at);
		bool letter = utf8_is_alnum(c) || (p->letters &&
			!utf8_bare(c));
		bool wide = trace_is_wide(c) && utf8_is_alnum(c);

		if (!letter || (p->letters && wide != p->wide)) {
			if (p->letters)
				return true;
			continue;
		}
		if (!p->letters++)
			p->from = from;
		p->wide = wide;
		p->capitals += utf8_lower(c) != c;
		p->to = at;
	}
	return p->letters > 0;
}

/* "Dr.", "Jr.", "PhD", "MBA" among words that are written in another way. */
static bool is_title(const char *s, size_t len, const struct trace_part *p,
	bool shouted)
{
	static const char *const list[] = {"dr", "prof", "mr", "mrs", "ms",
		"ing", "dipl", "mag", "bc", "mgr", "jr", "sr", "ii", "iii",
		"iv", "phd", "md", "frau", "herr", "m.", "mme", "sir", "eng",
		NULL};
	const uint32_t classes = WORD(DEGREE) | WORD(DOCTITLE);
	struct word_match match;
	char low[64];
	size_t n = p->to - p->from;

	if (n >= sizeof low)
		return false;
	words_fold(s + p->from, n, low);
	for (const char *const *t = list; *t; t++)
		if (strlen(*t) == n && memcmp(low, *t, n) == 0)
			return true;
	if (p->from && words_whole(low, 0, n, classes, &match))
		return true;
	if (p->letters > 1 && p->to < len && s[p->to] == '.')
		return true; /* an abbreviation */
	return !shouted && p->from && p->capitals > 1 && p->letters < 6 &&
		(p->capitals == p->letters || utf8_lower((unsigned char)s[
			p->to - 1]) != (unsigned char)s[p->to - 1]);
}

static void add_word(struct traces *t, const char *s, const struct trace_part *p,
	bool capitals)
{
	size_t at = 0, n = p->to - p->from;
	struct word_match match;
	struct name_word *w;
	const char *exact = trace_lower(t->arena, s + p->from, n);

	t->words = arena_grow(t->arena, t->words, (size_t)t->word_count,
		&t->word_capacity, sizeof *t->words);
	w = &t->words[t->word_count++];
	w->exact = exact;
	w->bare = trace_bare(t->arena, s + p->from, n);
	w->spelt = spell(t->arena, s + p->from, n);
	w->initial = utf8_next(w->bare, strlen(w->bare) + 1, &at);
	w->name = t->name_count;
	w->lower = !p->capitals;
	w->particle = w->lower && capitals;
	w->capitals = p->capitals == p->letters && p->letters > 1;
	w->weak = p->letters < 2 || language_has_small_word(w->exact) ||
		(w->lower && p->letters < 4);
	w->timed = words_whole(w->exact, 0, strlen(w->exact), WORD(MONTH) |
		WORD(WEEKDAY) | WORD(SEASON) | WORD(PRESENT), &match);
}

static void add_wide(struct traces *t, const char *text, bool part)
{
	for (int i = 0; i < t->wide_count; i++)
		if (strcmp(t->wides[i].text, text) == 0) {
			t->wides[i].part = t->wides[i].part && part;
			return;
		}
	t->wides = arena_grow(t->arena, t->wides, (size_t)t->wide_count,
		&t->wide_capacity, sizeof *t->wides);
	t->wides[t->wide_count++] = (struct wide_name){text, part};
}

static size_t letters_in(const char *s)
{
	size_t n = 0;

	for (size_t at = 0, len = strlen(s); at < len; n++)
		utf8_next(s, len, &at);
	return n;
}

static void add_wide_part(struct traces *t, const char *s)
{
	if (letters_in(s) >= 2)
		add_wide(t, s, true);
}

/* Surname and given name, of a name without a space: by the surname, if it
 * is known, else in the middle. */
static void split_wide(struct traces *t, const char *s)
{
	size_t len = strlen(s), n = letters_in(s), at = 0;
	struct word_match match;

	if (n < 3 || n > 6)
		return;
	if (words_match(s, len, 0, WORD(SURNAME), &match) && match.end < len)
		at = match.end;
	else if (n > 3)
		for (size_t k = 0; k < n / 2; k++)
			utf8_next(s, len, &at);
	else
		utf8_next(s, len, &at);
	add_wide_part(t, arena_strndup(t->arena, s, at));
	add_wide_part(t, s + at);
}

void traces_add_name(struct traces *t, const char *s, size_t len)
{
	struct buf whole = {.arena = t->arena};
	struct trace_part p;
	int wides = 0;
	bool capitals = false, shouted = true, any = false;

	buf_puts(&whole, "");
	for (size_t at = 0; trace_next_part(s, len, at, &p); at = p.to)
		if (!p.wide && p.letters > 1) {
			capitals = capitals || p.capitals;
			shouted = shouted && p.capitals == p.letters;
		}
	for (size_t at = 0; trace_next_part(s, len, at, &p); at = p.to) {
		if (p.wide) {
			const char *part = arena_strndup(t->arena, s + p.from,
				p.to - p.from);

			buf_puts(&whole, part);
			wides++;
			add_wide_part(t, part);
		} else if (!is_title(s, len, &p, shouted)) {
			add_word(t, s, &p, capitals);
			any = true;
		}
	}
	t->name_count += any;
	if (letters_in(whole.data) >= 2)
		add_wide(t, whole.data, false);
	if (wides == 1)
		split_wide(t, whole.data);
}
