/*
 * Which language a text is in, when nobody says. Letters tell most scripts
 * apart. Where many languages share a script, words do: the small ones, which
 * no text of some length is without, and those of any résumé, which a list of
 * headings and skills still has; besides, letters and endings (tongue.c). What
 * few languages have weighs more, in proportion to what it tells, and a word
 * is counted a few times only: one that is often there tells no more. A guess
 * needs evidence: too little of it, or two languages of nearly the same
 * weight, and there is none.
 */
#include "base/map.h"
#include "base/utf8.h"
#include "model/language.h"
#include "model/tongue.h"

#include <string.h>

enum script { NONE, LATIN, CYRILLIC, GREEK, ARABIC, HEBREW, DEVANAGARI, THAI,
	HANGUL, KANA, HAN, SCRIPTS };

static const struct {
	uint32_t first, last;
	enum script script;
} ranges[] = {
	{'A', 'Z', LATIN}, {'a', 'z', LATIN}, {0xC0, 0x2AF, LATIN},
	{0x370, 0x3FF, GREEK}, {0x400, 0x52F, CYRILLIC}, {0x590, 0x5FF, HEBREW},
	{0x600, 0x77F, ARABIC}, {0x900, 0x97F, DEVANAGARI}, {0xE00, 0xE7F, THAI},
	{0x1E00, 0x1EFF, LATIN}, {0x1F00, 0x1FFF, GREEK}, {0x3040, 0x30FF, KANA},
	{0x3400, 0x9FFF, HAN}, {0xAC00, 0xD7A3, HANGUL},
	{0x20000, 0x323AF, HAN},
};

/* What only one of a script's languages has. */
static const struct {
	enum script script;
	const char *lang, *letters;
} letters[] = {
	{ARABIC, "ur", "ٹڈڑے"}, {ARABIC, "fa", "پچژگ"},
	{HAN, "zh-TW", "國業務師電開發學經歷語軟體設計畢與對實現個為"},
	{HAN, "zh-CN", "国业务师电开发学经历语软体设计毕与对实现个为"},
};

static const char *const plain[SCRIPTS] = {
	[CYRILLIC] = "ru", [GREEK] = "el", [ARABIC] = "ar", [HEBREW] = "he",
	[DEVANAGARI] = "hi", [THAI] = "th", [HANGUL] = "ko", [KANA] = "ja",
	[HAN] = "zh-CN",
};

enum {
	ENOUGH = 4000, /* bytes of text, to tell by */
	LETTERS = sizeof letters / sizeof *letters,
	TIMES = 3, /* that a word counts */
	LEAST = 12 /* points, for a guess */
};

/* Points by how many languages have it. */
static const signed char points[] = {0, 6, 4, 3, 2, 2, 1};

enum { MOST = sizeof points / sizeof *points };

/* An ending or a letter; a word of the text. */
struct sign {
	uint64_t owners; /* a bit for each of tongues */
	int times;
	bool name; /* begins with a capital */
};

struct counts {
	struct arena *arena;
	struct map words, endings, marks; /* to struct sign */
	int scripts[SCRIPTS], letters[LETTERS], points_of[TONGUES];
};

static enum script script_of(uint32_t c)
{
	if (c < 'A')
		return NONE;
	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (c >= ranges[i].first && c <= ranges[i].last)
			return ranges[i].script;
	return NONE;
}

static struct sign *sign_at(struct counts *n, struct map *signs,
	const char *text, size_t len)
{
	void **at = map_at(signs, text, len);

	if (!*at)
		*at = arena_alloc(n->arena, sizeof(struct sign));
	return *at;
}

/* Marks as the tongue's those of its words that the text has. */
static void own_words(struct counts *n, const char *words, int tongue)
{
	while (*words) {
		size_t len = strcspn(words, " ");
		struct sign *sign = map_lookup(&n->words, words, len);

		if (sign)
			sign->owners |= (uint64_t)1 << tongue;
		words += len + (words[len] == ' ');
	}
}

static void own_looks(struct counts *n, const struct tongue *t, int tongue)
{
	for (size_t at = 0, len = strlen(t->letters); at < len;) {
		size_t from = at;

		utf8_next(t->letters, len, &at);
		sign_at(n, &n->marks, t->letters + from, at - from)->owners |=
			(uint64_t)1 << tongue;
	}
	for (const char *e = t->endings; *e;) {
		size_t len = strcspn(e, " ");

		sign_at(n, &n->endings, e, len)->owners |=
			(uint64_t)1 << tongue;
		e += len + (e[len] == ' ');
	}
}

/* Gives those who have it points, or a part `of` as many. */
static void give(struct counts *n, uint64_t owners, int of)
{
	int count = 0, each;

	for (uint64_t left = owners; left; left &= left - 1)
		count++;
	each = count < MOST ? points[count] / of : 0;
	for (int i = 0; each && i < TONGUES; i++)
		n->points_of[i] += owners >> i & 1 ? each : 0;
}

/* A word that is none of the known ones: its letters and its ending. */
static void weigh_looks(struct counts *n, const char *word, size_t len,
	bool name)
{
	uint64_t owners = ~(uint64_t)0;
	const struct sign *sign;
	size_t from[3] = {0}; /* of the last characters, as many */
	int length = 0;
	bool marked = false;

	for (size_t at = 0; at < len; length++) {
		size_t begin = at;

		from[length % 3] = begin;
		if (utf8_next(word, len, &at) < 0x80)
			continue;
		sign = map_lookup(&n->marks, word + begin, at - begin);
		owners &= sign ? sign->owners : 0;
		marked = true;
	}
	if (marked)
		give(n, owners, name ? 4 : 2);
	if (length < 6)
		return;
	sign = map_lookup(&n->endings, word + from[length % 3],
		len - from[length % 3]);
	if (sign)
		give(n, sign->owners, 6);
}

static void weigh_words(struct counts *n)
{
	for (int i = 0; i < TONGUES; i++) {
		own_words(n, tongues[i].small, i);
		own_words(n, tongues[i].trade, i);
		own_looks(n, &tongues[i], i);
	}
	for (size_t i = 0; i < n->words.count; i++) {
		const struct map_entry *e = &n->words.entries[i];
		const struct sign *sign = e->value;

		for (int k = 0; k < sign->times && k < TIMES; k++)
			if (sign->owners)
				give(n, sign->owners, 1);
			else
				weigh_looks(n, e->key, e->len, sign->name);
	}
}

static void count_word(struct counts *n, const struct buf *word, bool name)
{
	struct sign *sign = sign_at(n, &n->words, word->data, word->len);

	sign->name = sign->times++ ? sign->name && name : name;
}

static void count_letter(struct counts *n, const char *letter, size_t len)
{
	for (int i = 0; i < LETTERS; i++) {
		char own[UTF8_SIZE + 1] = {0};

		memcpy(own, letter, len);
		n->letters[i] += strstr(letters[i].letters, own) != NULL;
	}
}

/* Whether the character, with `next` behind it, makes of the letters beside it
 * a part of an address, a formula, a name. */
static bool is_inside(uint32_t c, char next)
{
	if (c == '.' || c == ':')
		return next != ' ' && next != '\0';
	return c && c < 0x80 && strchr("/@_&=+#-\\0123456789", (int)c);
}

static void count_text(struct counts *n, const char *text, size_t len)
{
	struct buf word = {.arena = n->arena};
	bool inside = false; /* the word that comes, by what is before it */
	bool name = false;

	for (size_t at = 0; at < len;) {
		size_t from = at;
		uint32_t c = utf8_next(text, len, &at);
		enum script script = script_of(c);

		n->scripts[script]++;
		if (script == LATIN || script == CYRILLIC) {
			name = word.len ? name : c != utf8_lower(c);
			buf_utf8(&word, utf8_lower(c));
			continue;
		}
		inside = inside || is_inside(c, at < len ? text[at] : '\0');
		if (word.len && !inside)
			count_word(n, &word, name);
		word.len = 0;
		inside = is_inside(c, at < len ? text[at] : '\0');
		if (script > CYRILLIC)
			count_letter(n, text + from, at - from);
	}
	if (word.len && !inside)
		count_word(n, &word, name);
}

/* Japanese has Chinese characters, too, and any résumé Latin letters: names of
 * products. A character of these three tells as much as several letters. */
static enum script main_script(const struct counts *n)
{
	int east = n->scripts[HANGUL] + n->scripts[KANA] + n->scripts[HAN];
	enum script best = LATIN;

	for (int s = CYRILLIC; s < HANGUL; s++)
		if (n->scripts[s] > n->scripts[best] ||
			(best == LATIN && 2 * n->scripts[s] > n->scripts[LATIN]))
			best = s;
	if (6 * east <= n->scripts[best])
		return best;
	if (n->scripts[HANGUL] > east / 2)
		return HANGUL;
	return 10 * n->scripts[KANA] > n->scripts[HAN] ? KANA : HAN;
}

static const char *by_letters(const struct counts *n, enum script script)
{
	const char *lang = plain[script];
	int most = n->scripts[script] / 200; /* a name may be foreign */

	for (int i = 0; i < LETTERS; i++)
		if (letters[i].script == script && n->letters[i] > most) {
			lang = letters[i].lang;
			most = n->letters[i];
		}
	return lang;
}

/* The best of those that are written in it, if by enough. */
static const char *by_words(const struct counts *n, enum script script)
{
	int best = -1, most = 0, second = 0;

	for (int i = 0; i < TONGUES; i++) {
		size_t at = 0;

		if (script_of(utf8_next(tongues[i].small, UTF8_SIZE, &at)) !=
			script)
			continue;
		if (n->points_of[i] > most) {
			second = most;
			most = n->points_of[best = i];
		} else if (n->points_of[i] > second)
			second = n->points_of[i];
	}
	return most >= LEAST && 10 * most >= 11 * second
		? tongues[best].lang : plain[script];
}

const char *language_guess(struct arena *arena, const struct node *body)
{
	struct counts *n = arena_alloc(arena, sizeof *n);
	enum script script;
	size_t read = 0;

	n->arena = arena;
	n->words.arena = n->endings.arena = n->marks.arena = arena;
	for (const struct node *t = body; t && read < ENOUGH;
		t = node_next(t, body))
		if (t->kind == KIND_TEXT && !node_within(t, KIND_CODE)) {
			count_text(n, t->text, t->text_len);
			read += t->text_len;
		}
	script = main_script(n);
	if (script != LATIN && script != CYRILLIC)
		return by_letters(n, script);
	weigh_words(n);
	return by_words(n, script);
}

bool language_has_small_word(const char *word)
{
	size_t n = strlen(word);

	for (int i = 0; i < TONGUES; i++)
		for (const char *w = tongues[i].small; *w;) {
			size_t len = strcspn(w, " ");

			if (len == n && memcmp(w, word, n) == 0)
				return true;
			w += len + (w[len] == ' ');
		}
	return false;
}
