/*
 * Names that only a sentence says. A phrase stands before the name ("меня
 * зовут", 我叫, "my name is") or behind it (입니다, です, と申します); or the
 * sentence begins with it and a comma, as an introduction in the third person
 * does: "王小明，…大学教授".
 */
#include "resume/name.h"

#include "base/utf8.h"

#include <string.h>

/* Small letters; a space ends those of alphabets. By their first bytes. */
static const struct {
	const char *text;
	bool sure; /* nothing but a name follows */
} before[] = {
	{"a nevem ", true}, {"adım ", true}, {"aqui é ", false},
	{"aquí está ", false}, {"ben ", false}, {"benim adım ", true},
	{"eg heiter ", true}, {"em là ", false}, {"em tên là ", true},
	{"eu sou ", false}, {"eu sou a ", false}, {"eu sou o ", false},
	{"here is ", false}, {"hier is ", false}, {"hier ist ", false},
	{"i am ", false}, {"i'm ", false}, {"ich bin ", false},
	{"ich heisse ", true}, {"ich heiße ", true}, {"ik ben ", false},
	{"il mio nome è ", true}, {"ime mi je ", true}, {"ismim ", true},
	{"it's me, ", true}, {"it’s me, ", true}, {"i’m ", false},
	{"ja sam ", false}, {"jag heter ", true}, {"jag är ", false},
	{"je m'appelle ", true}, {"je m’appelle ", true}, {"je suis ", false},
	{"jeg er ", false}, {"jeg hedder ", true}, {"jeg heter ", true},
	{"jestem ", false}, {"jmenuji se ", true}, {"jmenuju se ", true},
	{"jsem ", false}, {"mam na imię ", true}, {"mano vardas ", true},
	{"mans vārds ir ", true}, {"me chamam de ", true}, {"me chamo ", true},
	{"me llamo ", true}, {"mein name ist ", true}, {"meu nome é ", true},
	{"mi chiamo ", true}, {"mi nombre es ", true}, {"mijn naam is ", true},
	{"minu nimi on ", true}, {"minun nimeni on ", true},
	{"mit navn er ", true}, {"mitt namn är ", true},
	{"mitt navn er ", true}, {"moje ime je ", true},
	{"moje jméno je ", true}, {"moje meno je ", true},
	{"mon nom est ", true}, {"my name is ", true}, {"my name's ", true},
	{"my name’s ", true}, {"mình là ", false}, {"mình tên là ", true},
	{"mă numesc ", true}, {"nama saya ", true}, {"nazywam się ", true},
	{"nimeni on ", true}, {"numele meu este ", true}, {"olen ", false},
	{"sono ", false}, {"sou ", false}, {"sou a ", false},
	{"sou o ", false}, {"soy ", false}, {"sunt ", false},
	{"this is ", false}, {"this is me, ", true}, {"tên mình là ", true},
	{"tên tôi là ", true}, {"tôi là ", false}, {"tôi tên là ", true},
	{"volám sa ", true}, {"zovem se ", true}, {"ég heiti ", true},
	{"με λένε ", true}, {"ονομάζομαι ", true},
	{"το όνομά μου είναι ", true}, {"името ми е ", true},
	{"казвам се ", true}, {"мене звати ", true}, {"мене звуть ", true},
	{"меня зовут ", true}, {"мое имя ", true}, {"моё имя ", true},
	{"моє ім'я ", true}, {"שמי ", true}, {"أنا ", false}, {"اسمي ", true},
	{"我叫", true}, {"我名叫", true}, {"我是", false}, {"我的名字叫", true},
	{"我的名字是", true}, {"저는 ", false}};

enum { BEFORE = sizeof before / sizeof *before };

/* Persian "I", which is a word of Arabic: only where the line begins. */
static const char persian[] = "\xD9\x85\xD9\x86 ";

static const char *const behind[] = {
	" هستم",
	"\xEC\x9E\x85\xEB\x8B\x88\xEB\x8B\xA4" /* 입니다 */,
	"\xEC\x9D\xB4\xEB\x9D\xBC\xEA\xB3\xA0 " /* 이라고 */,
	"\xE3\x81\xA7\xE3\x81\x99" /* です */,
	"\xE3\x81\xA8\xE7\x94\xB3\xE3\x81\x97" /* と申し */, NULL};

/* What may follow a name that begins a sentence: a comma, の. */
static const char *const after_first[] = {"\xEF\xBC\x8C", ",",
	"\xE3\x81\xAE", "\xE3\x80\x82", NULL};

static const char *const conjunctions[] = {"and ", "und ", "et ", "og ",
	"och ", "en ", "i ", "in ", NULL};

static bool starts(const char *s, const char *const *list)
{
	for (; *list; list++)
		if (utf8_begins(s, *list))
			return true;
	return false;
}

/* The first of the phrases that do not begin with less than the byte. */
static size_t first_phrase(unsigned char byte)
{
	size_t low = 0, high = BEFORE;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if ((unsigned char)*before[middle].text < byte)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t name_phrase(const char *low, size_t at, bool *sure)
{
	size_t longest = 0;

	if ((!(low[at] & 0x80) && !utf8_is_alnum((unsigned char)low[at])) ||
		(at && utf8_is_alnum((unsigned char)low[at - 1])))
		return 0;
	for (size_t i = first_phrase((unsigned char)low[at]);
		i < BEFORE && *before[i].text == low[at]; i++) {
		size_t n;

		if (!utf8_begins(low + at, before[i].text))
			continue;
		n = strlen(before[i].text);
		if (n <= longest)
			continue;
		longest = n;
		if (sure)
			*sure = before[i].sure;
	}
	return longest;
}

/* Whether [from, to) is a surname, so that a space may follow it. */
static bool is_surname(const struct typed_line *line, size_t from, size_t to)
{
	struct word_match match;

	return words_whole(line->low, from, to, WORD(SURNAME), &match);
}

/* The end of the characters without spaces from text[from] on. */
static size_t dense_end(const struct typed_line *line, size_t from)
{
	size_t at = from;

	while (at < line->len) {
		size_t next = at;

		if (line->text[at] == ' ' && is_surname(line, from, at)) {
			at++;
			continue;
		}
		if (!utf8_is_run_on(utf8_next(line->text, line->len, &next)) ||
			starts(line->text + at, behind) ||
			starts(line->text + at, after_first))
			break;
		at = next;
	}
	return at;
}

static size_t word_start(const struct typed_line *line, size_t at)
{
	while (at) {
		size_t before_it = at;

		uint32_t c = utf8_prev(line->text, &before_it);

		if (!utf8_is_run_on(c) || utf8_is_in(c, "、，。"))
			break;
		at = before_it;
	}
	return at;
}

/* Where they begin that end before text[to], with a surname before a space. */
static size_t dense_start(const struct typed_line *line, size_t to)
{
	size_t start = word_start(line, to), from, space = 1;

	if (start >= 3 && utf8_begins(line->text + start - 3, "\xE3\x80\x80"))
		space = 3;
	if (!start || (space == 1 && line->text[start - 1] != ' '))
		return start;
	from = word_start(line, start - space);
	return is_surname(line, from, start - space) ? from : start;
}

/* The length of "van " and its like before a capital, or 0. */
static size_t particle_at(const struct typed_line *line, size_t at)
{
	size_t n = strspn(line->text + at, "abcdefghijklmnopqrstuvwxyz");
	size_t next = at + n + 1;
	uint32_t c;

	if (n < 1 || n > 3 || line->text[at + n] != ' ' || starts(line->text +
			at, conjunctions) || next >= line->len)
		return 0;
	c = utf8_next(line->text, line->len, &next);
	return utf8_lower(c) != c ? n + 1 : 0;
}

/* The end of the words of an alphabet from text[at] on: four at most, with
 * capitals where there are any. */
static size_t words_end(const struct typed_line *line, size_t at)
{
	size_t end = at;

	for (int i = 0; i < 4; i++) {
		size_t next = at, start = at;
		uint32_t c = utf8_next(line->text, line->len, &next);

		if (!utf8_is_alnum(c) || (c < 0x590 && utf8_lower(c) == c))
			break;
		while (at < line->len) {
			next = at;
			c = utf8_next(line->text, line->len, &next);
			if (!utf8_is_alnum(c) && !utf8_is_in(c, "-'\u200C") &&
				!(c == '.' && at == start + 1))
				break; /* "E." is a word too */
			at = next;
		}
		end = at;
		if (line->text[at] != ' ')
			break;
		at++;
		at += particle_at(line, at);
	}
	return end;
}

/* " and I live in …", " 👋": what is no more of a name. */
static bool goes_on(const char *s)
{
	return s[0] == ' ' && ((s[1] >= 'a' && s[1] <= 'z') || s[1] == '(' ||
		s[1] == '-' || utf8_begins(s + 1, "\xF0\x9F") ||
		utf8_begins(s + 1, "\xE2\x80"));
}

/* Whether [from, to) is a name for sure: a surname and more without spaces, or
 * two words that end where the phrase does; one word, if `one`. */
static bool is_name(const struct typed_line *line, const struct evidence *e,
	size_t from, size_t to, bool one)
{
	size_t at = from, behind_it = to;

	for (int i = 0; i < e->mark_count; i++)
		if (e->marks[i].from < to && e->marks[i].to > from &&
			!(one && e->marks[i].kind == MARK_PLACE))
			return false; /* but Sofia is a town, too */
	if (from >= to || name_likeness_of(line, e, from, to) < (one ? 0.4
			: 0.8))
		return false;
	if (utf8_is_run_on(utf8_next(line->text, to, &at)))
		return to - from <= 16 && name_has_surname(line->low, from,
			to);
	return (one || strcspn(line->text + from, " ") < to - from) &&
		(to == line->len || starts(line->text + to, behind) ||
			goes_on(line->text + to) ||
			utf8_is_in(utf8_next(line->text, line->len,
				&behind_it), ",.!(،–—"));
}

static bool name_after(const struct typed_line *line, const struct evidence *e,
	size_t at, bool one, size_t *from, size_t *to)
{
	*from = at;
	*to = dense_end(line, at);
	if (*to == at)
		*to = words_end(line, at);
	return is_name(line, e, *from, *to, one);
}

/* Where the brackets begin that end before text[at] and say how a name is read:
 * 井上春奈(いのうえ はるな)と申します; or at. */
static size_t before_reading(const struct typed_line *line, size_t at)
{
	enum { LONGEST = 60 };
	size_t from = at;
	uint32_t c;

	if (!at || !utf8_is_in(utf8_prev(line->text, &from), ")）"))
		return at;
	while (from && at - from < LONGEST) {
		c = utf8_prev(line->text, &from);
		if (utf8_is_in(c, "(（"))
			return from;
	}
	return at;
}

static bool name_before(const struct typed_line *line,
	const struct evidence *e, size_t at, size_t *from, size_t *to)
{
	at = before_reading(line, at);
	while (at && line->text[at - 1] == ' ')
		at--;
	*to = at;
	*from = dense_start(line, at);
	return is_name(line, e, *from, *to, false);
}

/* Whether a word of the classes is among the first of low[from..to). */
static bool has_word(const char *low, size_t from, size_t to, uint32_t classes)
{
	enum { WORDS = 8 };
	struct word_match match;

	for (int i = 0; i < WORDS && from < to; i++) {
		if (words_match(low, to, from, classes, &match))
			return true;
		from += strcspn(low + from, " ");
		from += strspn(low + from, " ");
	}
	return false;
}

/* Whether a name begins the line, one of the marks and a job's word follow. */
static bool begins_with_name(const struct typed_line *line,
	const struct evidence *e, const char *const *marks, size_t *from,
	size_t *to)
{
	*from = 0;
	*to = words_end(line, 0);
	return !name_phrase(line->low, 0, NULL) && starts(line->text + *to,
			marks) && memchr(line->text, ' ', *to)
		&& has_word(line->low, *to + 1, line->len, WORD(JOB)) &&
		!has_word(line->low, 0, *to, WORD(JOB) | WORD(FIELD) |
			WORD(ORGANIZATION) | WORD(SCHOOL)) &&
		!has_word(line->low, 0, *to, WORD(SECTION_PART)) &&
		name_likeness_of(line, e, 0, *to) >= 0.8;
}

/* Whether the phrase at low[at], `n` long, is all that greets or is said, so that
 * one word behind it is a name: "Hi, I'm Jane and …", "I'm Jane." */
static bool is_alone(const struct typed_line *line, size_t at, size_t n)
{
	enum { GREETING = 16 };
	size_t end = words_end(line, at + n), first = 0, next = 0;

	/* Behind a waving hand. */
	while (next < at && !utf8_is_alnum(utf8_next(line->text, at, &next)))
		first = next;
	return (at < first + GREETING && name_is_hello(line->text, line->low,
			first, line->len)) || (at == first && end + 1 >=
			line->len);
}

/* "Jane Doe, born in 1990", "Jana Dohle, geb. 1990", "Jan Dul ur. w 1990". */
static bool name_born(const struct typed_line *line, const struct evidence *e,
	size_t *from, size_t *to)
{
	static const char *const born[] = {"born ", "b. ", "geb. ", "geboren ",
		"ur. ", "urodzon", "né ", "née ", "né(e) ", "nacido ",
		"nacida ", "nació ", "nato ", "nata ", "nascido ", "nascida ",
		"född ", "född ", "født ", "f. ", "nar. ", "narozen", "rođen",
		"syntynyt ", "născut", "született ", "doğumlu ", NULL};
	size_t at;

	*from = 0;
	*to = words_end(line, 0);
	at = *to + strspn(line->text + *to, ",( ");
	return at > *to && starts(line->low + at, born) && memchr(line->text,
			' ', *to) && memchr(line->text, '1', line->len) &&
		name_likeness_of(line, e, 0, *to) >= 0.8;
}

/* "Jane Doe is a librarian with …", "Jane Doe works as": one who is told of, and
 * has a job. */
static bool name_told(const struct typed_line *line, const struct evidence *e,
	size_t *from, size_t *to)
{
	static const char *const is[] = {" is ", " was ", " works ",
		" worked ", " holds ", " leads ", " has ", " studied ",
		" joined ", " received ", " teaches ", " ist ", " war ",
		" arbeitet ", " studierte ", " leitet ", " est ",
		" travaille ", " es ", " trabaja ", " é ", " trabalha ",
		" è ", " lavora ", " is een ", " werkt ", " är ",
		" arbetar ", " er ", " arbejder ", " arbeider ", " jest ",
		" pracuje ", " je ", " on ", " là ", NULL};

	return begins_with_name(line, e, is, from, to);
}

/* "Jane Doe's experience, education and more" */
static bool owns_sections(const struct typed_line *line,
	const struct evidence *e, size_t *from, size_t *to)
{
	static const char *const owns[] = {"'s ", "\xE2\x80\x99s ", NULL};

	size_t end = words_end(line, 0);

	*from = *to = 0;
	while (*to < end && !starts(line->text + *to, owns))
		++*to;
	return starts(line->text + *to, owns) && memchr(line->text, ' ', *to) &&
		has_word(line->low, *to + 1, line->len, WORD(SECTION_PART)) &&
		name_is_sure(line->text, line->low, 0, *to) &&
		name_likeness_of(line, e, 0, *to) >= 0.8;
}

bool name_described(const struct typed_line *line, const struct evidence *e,
	size_t *from, size_t *to)
{
	static const char *const marks[] = {", ", " - ", " | ", ": ",
		" \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xB7 ", NULL};

	return begins_with_name(line, e, marks, from, to) ||
		owns_sections(line, e, from, to) ||
		name_in_prose(line, e, from, to);
}

/* The end of the letters at `at`, or the next byte: within a word of ASCII there
 * is nothing to find. */
static size_t word_or_next(const struct typed_line *line, size_t at)
{
	size_t end = utf8_past_word(line->low, line->len, at);

	return end > at ? end : at + 1;
}

bool name_in_prose(const struct typed_line *line, const struct evidence *e,
	size_t *from, size_t *to)
{
	enum { TOLD = 12 }; /* words of "Jane Doe, a baker who …" and more */
	static const char *const commas[] = {", ", NULL};

	*from = 0;
	*to = dense_end(line, 0);
	if (*to < line->len && starts(line->text + *to, after_first) &&
		is_name(line, e, 0, *to, false))
		return true;
	if (strncmp(line->low, persian, sizeof persian - 1) == 0 &&
		name_after(line, e, sizeof persian - 1, false, from, to))
		return true;
	if (name_told(line, e, from, to) || name_born(line, e, from, to))
		return true;
	if (e->sentence >= 1 && e->words > TOLD && begins_with_name(line, e,
			commas, from, to))
		return true;
	for (size_t at = 0; at < line->len; at = word_or_next(line, at)) {
		bool sure;
		size_t n = name_phrase(line->low, at, &sure);

		if (n && name_after(line, e, at + n, sure || is_alone(line, at,
				n), from, to))
			return true;
		if ((line->low[at] & 0x80) && starts(line->low + at, behind) &&
			name_before(line, e, at, from, to))
			return true;
	}
	return false;
}
