/*
 * Where a name is in a line that says more: "Jane Doe's Résumé", "CV - Jane
 * Doe", "Hi, I'm Jane", "Jane Doe (she/her)".
 */
#include "resume/name.h"

#include "base/utf8.h"

#include <string.h>

enum { LONGEST_LINE = 256, /* bytes */
	LEAD = 16, /* before "CV of" */
	THING = 40, /* what is Jane's */
	DENSE = 12 /* of a name without spaces */ };

/* Whether no word with a capital, nor one without cases, begins there. */
static bool begins_small(const char *text, const char *low, size_t at,
	size_t to)
{
	size_t next = at;
	uint32_t c = utf8_next(text, to, &next);

	return !utf8_is_alnum(c) || (c < 0x590 && memcmp(text + at, low + at,
		next - at) == 0);
}

/* A word goes on with a capital, which may make a name of it: "Hei Salmi". */
bool name_is_hello(const char *text, const char *low, size_t from, size_t to)
{
	struct word_match match;
	size_t at;

	if (!words_match(low, to, from, WORD(DOCTITLE), &match) || words_row(
			&match, WORD_DOCTITLE, NULL)->value != DOCTITLE_HELLO)
		return false;
	if (low[match.end] == '-') /* "Hei-Won" */
		return false;
	at = match.end + (low[match.end] == ' ');
	return at >= to || at == match.end || begins_small(text, low, at, to);
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

/* Whether the word that ends at s[to] may have a full stop: "Jr.", "Ing.". */
static bool is_short_form(const char *s, size_t from, size_t to)
{
	size_t at = to;

	while (at > from && utf8_ascii_alnum[(unsigned char)s[at - 1]])
		at--;
	return to - at < 5;
}

static size_t skip_joints_back(const char *s, size_t from, size_t to)
{
	while (to > from) {
		size_t at = to;
		uint32_t c = utf8_prev(s, &at);

		if (utf8_is_alnum(c) || utf8_is_in(c, ")\"") ||
			(c == '.' && is_short_form(s, from, at)))
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
		"f\xC3\xB6r ", "af ", "av ", "od ", "para ", "pour ", NULL};

	for (const char *const *w = list; *w; w++)
		if (utf8_begins(low + from, *w) && to - from >= strlen(*w))
			return from + strlen(*w);
	return from;
}

static size_t skip_word_back(const char *low, size_t from, size_t to)
{
	static const char *const list[] = {"'s", "\xE2\x80\x99s",
		"\xE7\x9A\x84", "\xE3\x81\xAE", "'", "\xE2\x80\x99", " -", "'s online",
		"'s professional", "\xE7\x9A\x84\xE4\xB8\xAA\xE4\xBA\xBA",
		"\xE4\xB8\xAA\xE4\xBA\xBA", " personal", " online", NULL};

	for (const char *const *w = list; *w; w++) {
		size_t n = strlen(*w);

		if (to - from >= n && memcmp(low + to - n, *w, n) == 0)
			return to - n;
	}
	return to;
}

/* Whether a remark begins behind a document's title: "Jane's CV (2024)". */
static bool is_remark(const char *s)
{
	return strncmp(s, " (", 2) == 0 || strncmp(s, " [", 2) == 0 ||
		strncmp(s, " - ", 3) == 0 || strncmp(s, " | ", 3) == 0 ||
		utf8_begins(s, " \xE2\x80\x93 ") ||
		utf8_begins(s, " \xE2\x80\x94 ");
}

/* Where what a document's title is of begins, that ends at `end`: behind "of",
 * which may be a part of it; or 0. */
static size_t of_after(const char *low, size_t end, size_t to)
{
	size_t from;

	if (end + 1 >= to || end < 3)
		return 0;
	from = skip_word(low, end + 1, to);
	if (from > end + 1)
		return from;
	return strncmp(low + end - 3, " of", 3) == 0 || strncmp(low + end - 3,
			" de", 3) == 0 ? end + 1 : 0;
}

/* Whether the title may be cut off, which leaves text[from..to): if it is one
 * beside a name only, that has to be such. */
static bool may_cut(const char *text, const char *low, size_t from,
	size_t to, const struct word_match *title)
{
	int value = words_row(title, WORD_DOCTITLE, NULL)->value;

	return value == DOCTITLE_OWN || (value == DOCTITLE_BESIDE &&
		name_is_sure(text, low, from, to));
}

/* Whether what stands behind a title is a remark in brackets, and no name:
 * "履歴書（非公式版）", "Resume (2 pages)". */
static bool is_bracketed(const char *text, const char *low, size_t from,
	size_t to)
{
	bool wide = from >= 3 && utf8_begins(text + from - 3, "\xEF\xBC\x88");

	if (!wide && text[from] != '(')
		return false;
	from += !wide;
	while (to > from && (text[to - 1] == ')' || text[to - 1] == ' '))
		to--;
	return !name_is_sure(text, low, from, to);
}

/* Whether nothing but one more word of an alphabet stands behind a title and a
 * space: "Currículum Oficial" says which. */
static bool is_kind(const char *low, size_t end, size_t from, size_t to)
{
	return from == end + 1 && low[end] == ' ' && to > from &&
		!memchr(low + from, ' ', to - from) && !(low[from] & 0x80
			&& utf8_is_spaceless(utf8_next(low, to, &from)));
}

/* The title in low[*from..*to): at its start or its end; cut off. */
static bool cut_title(const char *text, const char *low, size_t *from,
	size_t *to)
{
	struct word_match match;
	size_t n;

	if (words_match(low, *to, *from, WORD(DOCTITLE), &match)) {
		n = skip_joints(low, match.end, *to);
		n = skip_word(low, n, *to);
		if (may_cut(text, low, n, *to, &match)) {
			*from = is_bracketed(text, low, n, *to) || is_kind(low,
				match.end, n, *to) ? *to : n;
			return true;
		}
	}
	for (size_t at = *from + 1; at < *to;) {
		size_t next = at, end;
		uint32_t c = utf8_next(low, *to, &next);
		bool titled = utf8_is_alnum(c) && !words_go_on(low, at) &&
			words_match(low, *to, at, WORD(DOCTITLE), &match);

		if (titled && at - *from < LEAD && (n = of_after(low,
				match.end, *to)) > 0 && may_cut(text, low, n,
				*to, &match)) {
			*from = n; /* "The CV of Jane" */
			return true;
		}
		if (titled && (skip_joints(low, match.end, *to) == *to ||
				(at - *from > 3 && is_remark(low + match.end)) ||
				(low[match.end] == ':' && memchr(low + *from,
					' ', at - 1 - *from)))) {
			end = skip_joints_back(low, *from, at);
			end = skip_word_back(low, *from, end);
			if (may_cut(text, low, *from, end, &match)) {
				*to = end;
				return true;
			}
		}
		at = utf8_past_word(low, *to, at);
		at = at > next ? at : next;
	}
	return false;
}

/* Where "John Smith's Home Page" is only its first words: before "'s", where
 * nothing follows that may end a name; or `to`. */
static size_t before_thing(const char *text, size_t from, size_t to)
{
	const char *end = strstr(text + from, "'s ");
	size_t at;

	if (!end)
		end = strstr(text + from, "\xE2\x80\x99s ");
	at = end ? (size_t)(end - text) : to;
	return at + 3 < to && to - at < THING && memchr(text + from, ' ', at -
		from) ? at : to;
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

/* "Meu Storytelling", "Unsere Reise", "About Jane": whose it is, or what it is
 * about, or, as of a button, what one may do; no name begins so. */
static bool is_mine(const char *low, size_t from, size_t to)
{
	static const char *const list[] = {"about ", "\xC3\xBC" "ber ", "sobre ",
		"acerca de ", "\xC3\xA0 propos ", "my ", "our ", "your ", "the ",
		"mein ", "meine ", "unser ", "unsere ", "notre ", "votre ",
		"mon ", "mes ", "mis ", "nuestro ", "nuestra ", "meu ",
		"meus ", "minha ", "minhas ", "nosso ", "nossa ", "il mio ",
		"la mia ", "i miei ", "mijn ", "onze ", "moje ", "moja ",
		"m\xC3\xB3j ", "m\xC5\xAFj ", "nasz ", "mitt ", "v\xC3\xA5r ",
		"\xD0\xBC\xD0\xBE\xD0\xB9 ", "\xD0\xBC\xD0\xBE\xD1\x8F ",
		"\xD0\xBC\xD0\xBE\xD1\x97 ", "\xD0\xBC\xD0\xBE\xD0\xB8 ",
		"benim ", "download ", "print ", "view ", "see ", "read ",
		"open ", "show ", "click ", "go to ", "back to ", "contact ",
		"t\xC3\xA9l\xC3\xA9" "charger ", "voir ", "retour ",
		"descargar ", "ver ", "volver ", "baixar ", "voltar ",
		"scarica ", "pobierz ", "zobacz ", "ladda ", "last ned ",
		"bekijk ", "indir ", NULL};

	for (const char *const *w = list; *w; w++)
		if (utf8_begins(low + from, *w) && to - from > strlen(*w))
			return true;
	return false;
}

/* "Who is Jane Doe?", "Jane Doe kimdir": what asks for the name, cut off. */
static void cut_question(const char *low, size_t *from, size_t *to)
{
	static const char *const before[] = {"who is ", "wer ist ",
		"qui est ", "quién es ", "quien es ", "quem é ", "chi è ",
		"wie is ", "kim jest ", "kdo je ", "kto je ", "ki ",
		"vem är ", "hvem er ", "kuka on ", "кто такой ",
		"кто такая ", "хто такий ", "хто така ", NULL};
	static const char *const behind[] = {" kimdir", NULL};

	for (const char *const *w = before; low[*to] == '?' && *w; w++)
		if (utf8_begins(low + *from, *w)) {
			*from += strlen(*w);
			return;
		}
	for (const char *const *w = behind; *w; w++) {
		size_t n = strlen(*w);

		if (*to - *from > n && utf8_begins(low + *to - n, *w)) {
			*to -= n;
			return;
		}
	}
}

/* "Hi there, I'm Jane Doe": the name comes after. */
static size_t skip_greeting(const char *low, size_t from, size_t to)
{
	for (size_t at = from; at < to && at < from + 24; at++) {
		size_t n = at > from && low[at - 1] != ' ' && !(low[at - 1] &
			0x80) ? 0 : name_phrase(low, at, NULL);

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
		"\xEF\xBC\x8C", "\xEF\xBC\x8F", NULL};

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

size_t name_tells_sex(const char *text, size_t at)
{
	static const char *const words[] = {"男", "女", "남", "여", NULL};
	size_t len = strlen(text), from = at, next = at;

	while (next < len && utf8_is_in(utf8_next(text, len, &next),
			" ,/|，、／｜·"))
		at = next;
	for (const char *const *w = words; at > from && *w; w++)
		if (utf8_begins(text + at, *w)) {
			at += strlen(*w);
			if (utf8_begins(text + at, "性"))
				at += strlen("性");
			next = at;
			return at == len || !utf8_is_alnum(utf8_next(text,
				len, &next)) ? at : 0;
		}
	return 0;
}

/* "王小明-Java开发", "王小明 男": what ends a name without spaces. */
static bool ends_dense(const char *text, const char *low, size_t from,
	size_t at)
{
	if (!(text[at - 1] & 0x80) || at - from > DENSE)
		return false;
	return (text[at] == '-' || text[at] == '_' || name_tells_sex(text,
			at)) && name_has_surname(low, from, at);
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

bool name_within(const char *text, const char *low, size_t len, int may,
	struct name_place *place)
{
	size_t from, to, at;

	*place = (struct name_place){0, 0, len, 0};
	if (len >= LONGEST_LINE)
		return false;
	from = skip_joints(text, 0, len);
	to = skip_joints_back(text, from, len);
	cut_question(low, &from, &to);
	from = skip_greeting(low, from, to);
	if (utf8_begins(low + from, "by ") && text[from + 3] != low[from + 3])
		from += 3;
	for (int i = 0; i < 2 && may & NAME_TITLED; i++)
		if (!cut_title(text, low, &from, &to))
			break;
	to = before_thing(text, from, to);
	if (to <= from || is_possessive(low, from, to) ||
		name_is_hello(text, low, from, to) ||
		is_mine(low, from, to))
		return false;
	*place = (struct name_place){from, to, len, 0};
	if (may & NAME_WORKS)
		from = place->from = name_behind_job(text, low, from, to,
			&place->lead);
	/* A remark in parentheses, or behind a dash or a bar. */
	for (at = utf8_past_word(text, to, from + 1); at + 1 < to;
		at = utf8_past_word(text, to, at + 1)) {
		size_t nickname = nickname_end(text, low, at, to);

		if (nickname)
			at = nickname;
		else if (ends_name(text, from, at) ||
			ends_dense(text, low, from, at))
			break;
	}
	if (at + 1 < to && skip_joints_back(text, from, at) > from) {
		place->rest = skip_joints(text, at, to);
		place->to = skip_joints_back(text, from, at);
	}
	return true;
}
