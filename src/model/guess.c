/*
 * Which language a text is in, when nobody says. Letters tell most scripts
 * apart, and some languages within one; where many languages share a script,
 * the small words do: articles, prepositions, conjunctions, which no text of
 * some length is without. A guess needs evidence: too few small words, or two
 * languages of nearly the same count, and there is none.
 */
#include "base/map.h"
#include "base/utf8.h"
#include "model/language.h"

#include <string.h>

enum script { NONE, LATIN, CYRILLIC, GREEK, ARABIC, HEBREW, DEVANAGARI, THAI,
	HANGUL, KANA, HAN, SCRIPTS };

static const struct {
	uint32_t first, last;
	enum script script;
} ranges[] = {
	{'A', 'Z', LATIN}, {'a', 'z', LATIN}, {0xC0, 0x24F, LATIN},
	{0x370, 0x3FF, GREEK}, {0x400, 0x52F, CYRILLIC}, {0x590, 0x5FF, HEBREW},
	{0x600, 0x77F, ARABIC}, {0x900, 0x97F, DEVANAGARI}, {0xE00, 0xE7F, THAI},
	{0x1E00, 0x1EFF, LATIN}, {0x1F00, 0x1FFF, GREEK}, {0x3040, 0x30FF, KANA},
	{0x3400, 0x9FFF, HAN}, {0xAC00, 0xD7A3, HANGUL},
	{0x20000, 0x323AF, HAN},
};

/* Languages in Latin letters, by their small words. */
static const struct {
	const char *lang, *words;
} latin[] = {
	{"en", "the and of to in for with on at by from as is was an or"},
	{"de", "der die das und von mit für im bei den zur zum als auf eine "
		"einer des ist nach sowie"},
	{"fr", "le la les des et en du de pour avec une dans sur par au aux un "
		"est"},
	{"es", "de la el y en los las del con para por una un al como se"},
	{"pt", "de e do da em para com os as dos das uma um no na por ao"},
	{"it", "di e il la della del per con in una un dei delle nel gli che "
		"da al"},
	{"nl", "de het een en van voor met in op bij als aan te door naar tot"},
	{"sv", "och i att en ett med för av på till som är från vid om inom"},
	{"da", "og i at en et med for af på til som er fra ved om inden"},
	{"nb", "og i å en et med for av på til som er fra ved om innen"},
	{"pl", "i w z na do oraz dla przez się od jest po za o we"},
	{"cs", "a v na se do z pro s od je při k ve jako po"},
	{"hu", "a az és egy hogy is nem volt mint után"},
	{"ro", "și de în la cu pentru din o un pe al ale sau prin"},
	{"fi", "ja on että sekä tai myös kuin oli mukaan kanssa"},
	{"tr", "ve bir bu için ile olarak da de daha en sonra"},
};

enum { LATINS = sizeof latin / sizeof *latin };

bool language_has_small_word(const char *word)
{
	size_t n = strlen(word);

	for (int i = 0; i < LATINS; i++)
		for (const char *w = latin[i].words; *w;) {
			size_t len = strcspn(w, " ");

			if (len == n && memcmp(w, word, n) == 0)
				return true;
			w += len + (w[len] == ' ');
		}
	return false;
}

/* What only one of a script's languages has. */
static const struct {
	enum script script;
	const char *lang, *letters;
} letters[] = {
	{CYRILLIC, "uk", "іїєґ"}, {CYRILLIC, "be", "ў"},
	{CYRILLIC, "sr", "ђћљњџ"}, {CYRILLIC, "mk", "ѓќѕ"},
	{ARABIC, "ur", "ٹڈڑے"}, {ARABIC, "fa", "پچژگ"},
	{HAN, "zh-TW", "國業務師電開發學經歷語軟體設計畢與對實現個為"},
	{HAN, "zh-CN", "国业务师电开发学经历语软体设计毕与对实现个为"},
};

static const char *const plain[SCRIPTS] = {
	[CYRILLIC] = "ru", [GREEK] = "el", [ARABIC] = "ar", [HEBREW] = "he",
	[DEVANAGARI] = "hi", [THAI] = "th", [HANGUL] = "ko", [KANA] = "ja",
	[HAN] = "zh-CN",
};

enum { ENOUGH = 6000 }; /* bytes of text, to tell by */

enum { LETTERS = sizeof letters / sizeof *letters };

/* Of one small word, a bit for each language that has it. */
struct owners {
	uint32_t bits;
};

struct counts {
	struct arena *arena;
	struct map words; /* small words to struct owners */
	int scripts[SCRIPTS], letters[LETTERS], words_of[LATINS];
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

static void open_words(struct counts *n)
{
	n->words.arena = n->arena;
	for (int i = 0; i < LATINS; i++)
		for (const char *w = latin[i].words; *w;) {
			size_t len = strcspn(w, " ");
			void **at = map_at(&n->words, w, len);

			if (!*at)
				*at = arena_alloc(n->arena,
					sizeof(struct owners));
			((struct owners *)*at)->bits |= 1u << i;
			w += len + (w[len] == ' ');
		}
}

static void count_word(struct counts *n, const struct buf *word)
{
	const struct owners *owners = map_lookup(&n->words, word->data,
		word->len);

	for (int i = 0; owners && i < LATINS; i++)
		n->words_of[i] += owners->bits >> i & 1;
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
	if (c == '.')
		return next != ' ' && next != '\0';
	return c && c < 0x80 && strchr("/@_&=+#-:\\0123456789", (int)c);
}

static void count_text(struct counts *n, const char *text, size_t len)
{
	struct buf word = {.arena = n->arena};
	bool inside = false; /* the word that comes, by what is before it */

	for (size_t at = 0; at < len;) {
		size_t from = at;
		uint32_t c = utf8_next(text, len, &at);
		enum script script = script_of(c);

		n->scripts[script]++;
		if (script == LATIN) {
			buf_utf8(&word, utf8_lower(c));
			continue;
		}
		inside = inside || is_inside(c, at < len ? text[at] : '\0');
		if (word.len && !inside)
			count_word(n, &word);
		word.len = 0;
		inside = is_inside(c, at < len ? text[at] : '\0');
		if (script > LATIN)
			count_letter(n, text + from, at - from);
	}
	if (word.len && !inside)
		count_word(n, &word);
}

/* Japanese has Chinese characters, too, and any résumé Latin letters. */
static enum script main_script(const struct counts *n)
{
	enum script best = LATIN;

	for (int s = CYRILLIC; s < SCRIPTS; s++)
		if (n->scripts[s] > n->scripts[best] ||
			(best == LATIN && 2 * n->scripts[s] > n->scripts[LATIN]))
			best = s;
	if (best == HAN && 10 * n->scripts[KANA] > n->scripts[HAN])
		return KANA;
	return best;
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

static const char *by_words(const struct counts *n)
{
	int best = 0, second = 0;

	for (int i = 1; i < LATINS; i++)
		if (n->words_of[i] > n->words_of[best])
			best = i;
	for (int i = 0; i < LATINS; i++)
		if (i != best && n->words_of[i] > second)
			second = n->words_of[i];
	return n->words_of[best] >= 6 && 10 * n->words_of[best] >= 11 * second
		? latin[best].lang : NULL;
}

const char *language_guess(struct arena *arena, const struct node *body)
{
	struct counts *n = arena_alloc(arena, sizeof *n);
	enum script script;
	size_t read = 0;

	n->arena = arena;
	open_words(n);
	for (const struct node *t = body; t && read < ENOUGH;
		t = node_next(t, body))
		if (t->kind == KIND_TEXT && !node_within(t, KIND_CODE)) {
			count_text(n, t->text, t->text_len);
			read += t->text_len;
		}
	script = main_script(n);
	return script == LATIN ? by_words(n) : by_letters(n, script);
}
