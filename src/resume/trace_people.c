/*
 * Where a document says its person's name: where the reading found it, in the
 * front matter, behind labels ("Name:", 姓名), and in other letters beside the
 * name: "张伟 (Wei Zhang)".
 */
#include "resume/trace.h"

#include "base/utf8.h"
#include "resume/contacts.h"
#include "resume/name.h"

#include <string.h>

/* Scripts, as far as names in two of them stand side by side. */
enum script { OTHER_SCRIPT, LATIN, CYRILLIC, HANGUL, KANA, HAN };

static enum script script_of(uint32_t c)
{
	if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00))
		return LATIN;
	if (c >= 0x400 && c < 0x530)
		return CYRILLIC;
	if (c >= 0xAC00 && c <= 0xD7A3)
		return HANGUL;
	if (c >= 0x3040 && c <= 0x30FF)
		return KANA;
	return utf8_is_spaceless(c) ? HAN : OTHER_SCRIPT;
}

/* Of the first letter. */
static enum script script_at(const char *s, size_t len)
{
	for (size_t at = 0; at < len;) {
		uint32_t c = utf8_next(s, len, &at);

		if (utf8_is_alnum(c))
			return script_of(c);
	}
	return OTHER_SCRIPT;
}

/* Whether a bracket opens right before. */
static bool opens_before(const char *s, size_t at)
{
	return at && (s[at - 1] == '(' || (at >= 3 && strncmp(s + at - 3,
			"\xEF\xBC\x88", 3) == 0));
}

/* Whether some word of the stretch is in the tables: a job, a school ... */
static bool means_other(const char *s, size_t from, size_t to)
{
	uint32_t other = WORD(SECTION_PART) | WORD(DOCTITLE) | WORD(JOB) |
		WORD(DEGREE) | WORD(FIELD) | WORD(SCHOOL) |
		WORD(ORGANIZATION) | WORD(REMOTE) | WORD(EMPLOYMENT) |
		WORD(NETWORK);
	char low[128];
	struct word_match match;

	if (to - from >= sizeof low)
		return true;
	if (!opens_before(s, from)) /* no place stands in brackets there */
		other |= WORD(COUNTRY) | WORD(REGION) | WORD(CITY);
	words_fold(s + from, to - from, low);
	for (size_t at = 0; at < to - from; at++)
		if (!words_go_on(low, at) && ((unsigned char)low[at] & 0xC0)
			!= 0x80 && words_match(low, to - from, at, other,
			&match) && match.end - at > 2)
			return true;
	return words_ending(low, 0, to - from) != 0;
}

/* Whether a stretch beside the name is that name in other letters. */
static bool is_other_name(const char *s, size_t from, size_t to,
	enum script of)
{
	enum script script = script_at(s + from, to - from);
	struct trace_part p;
	int words = 0, wides = 0, letters = 0;

	if (script == of || script == OTHER_SCRIPT || means_other(s, from, to))
		return false;
	for (size_t at = from; trace_next_part(s, to, at, &p); at = p.to) {
		if (!p.wide && (!p.capitals || memchr(s + p.from, '0',
				p.to - p.from)))
			return false;
		words += !p.wide;
		wides += p.wide;
		letters += p.letters;
	}
	if (script == KANA) /* a name's reading has two halves */
		return wides == 2 && !words && letters <= 12;
	if (script == HAN || script == HANGUL)
		return wides && wides <= 2 && !words && letters <= 6;
	return words >= 2 && words <= 4 && !wides;
}

/* Signs that part what stands beside a name: brackets, bars, slashes. */
static size_t parts_at(const char *s)
{
	static const char *const signs[] = {"(", ")", "|", "/", "[", "]", ", ",
		" - ", "\n", "\t", "\xE2\x80\x93", "\xE2\x80\x94",
		"\xEF\xBC\x88", "\xEF\xBC\x89", "\xEF\xBC\x8C", "\xEF\xBC\x8F",
		"\xEF\xBD\x9C", "\xC2\xB7", "\xE3\x80\x8C", "\xE3\x80\x8D", NULL};

	for (const char *const *p = signs; *p; p++)
		if (strncmp(s, *p, strlen(*p)) == 0)
			return strlen(*p);
	return 0;
}

/* A Chinese name in brackets behind another. */
static bool is_real_name(const char *s, size_t from, size_t to)
{
	struct word_match match;

	if (!opens_before(s, from))
		return false;
	from += strspn(s + from, " ");
	return script_at(s + from, to - from) == HAN && to - from <= 12 &&
		words_match(s, to, from, WORD(SURNAME), &match) &&
		match.end < to && !means_other(s, from, to);
}

/* Whether the name is in a mailbox or a handle of the contact data. */
static bool is_in_contacts(const struct traces *t, const struct resume *r)
{
	for (const struct contact *c = r->contacts; c; c = c->next)
		if ((c->kind == CONTACT_EMAIL && c->value &&
				traces_name_in(t, c->value)) ||
			(c->user && traces_name_in(t, c->user)))
			return true;
	return false;
}

/* Whether a stretch beside what was taken for the name is the name instead:
 * words with capitals, one of which is in the contact data. */
static bool is_told(struct traces *t, const struct resume *r, const char *s,
	size_t from, size_t to)
{
	struct traces own = {.arena = t->arena};
	int capitals = 0, words = 0;
	struct trace_part p;

	for (size_t at = from; trace_next_part(s, to, at, &p); at = p.to) {
		capitals += p.capitals > 0;
		words++;
	}
	if (words < 2 || words > 4 || capitals < words ||
		means_other(s, from, to))
		return false;
	traces_add_name(&own, s + from, to - from);
	return is_in_contacts(&own, r);
}

/* Adds the names in other letters that are in text[from..to). */
static void add_others(struct traces *t, const struct resume *r,
	const char *s, size_t from, size_t to)
{
	enum script of = script_at(r->name.text, strlen(r->name.text));

	while (from < to) {
		size_t end = from, sign = 0;

		while (end < to && !(sign = parts_at(s + end)))
			end++;
		if (end > to)
			end = to;
		if (is_other_name(s, from, end, of) || (of == HAN &&
				is_real_name(s, from, end)) ||
			is_told(t, r, s, from, end))
			traces_add_name(t, s + from, end - from);
		from = end + sign;
	}
}

/* Those in the name's line, and in others of the header. */
static void add_beside(struct traces *t, const struct resume *r)
{
	const struct typed_line *l;

	if (r->headline.text)
		add_others(t, r, r->headline.text, 0,
			strlen(r->headline.text));
	for (int i = 0; r->reading && i < r->reading->lines->count; i++) {
		l = &r->reading->lines->line[i];
		if (state_is_header(r->reading->states[i]) && l->len < 64)
			add_others(t, r, l->text, 0, l->len);
	}
}

/* Where what stands behind "Name:" ends: at a cell, a sign that parts, or the
 * next label. */
static size_t value_end(const char *s, size_t from, size_t len)
{
	size_t to = from;

	while (to < len && !parts_at(s + to) && !strchr(":@;", s[to]) &&
		strncmp(s + to, "  ", 2) != 0 &&
		strncmp(s + to, "\xEF\xBC\x9A", 3) != 0)
		to++;
	if (to < len && (s[to] == ':' || s[to] == '\xEF'))
		while (to > from && s[to - 1] != ' ')
			to--;
	return to;
}

/* The length of a name in brackets, "(Doe, Jane)", at `at`; 0: none. */
static size_t in_brackets(const char *s, size_t at, size_t *from)
{
	const char *end = NULL;

	at += strspn(s + at, " ");
	if (s[at] == '(')
		end = strchr(s + at, ')');
	else if (strncmp(s + at, "\xEF\xBC\x88", 3) == 0)
		end = strstr(s + at, "\xEF\xBC\x89");
	*from = end ? at + (s[at] == '(' ? 1 : 3) : at;
	return end && !means_other(s, *from, (size_t)(end - s))
		? (size_t)(end - s) - *from : 0;
}

static void add_labelled(struct traces *t, const struct reading *reading)
{
	for (int i = 0; i < reading->lines->count; i++) {
		const struct typed_line *line = &reading->lines->line[i];
		const struct evidence *e = &reading->evidence[i];
		size_t from = e->label_end, to, n;

		if (!name_is_labelled(line, e))
			continue;
		from += strspn(line->text + from, " \t");
		to = value_end(line->text, from, line->len);
		traces_add_name(t, line->text + from, to - from);
		n = in_brackets(line->text, to, &from);
		traces_add_name(t, line->text + from, n);
	}
}

/* Whether the name is said to be one, or its line looks like that: two words
 * that mean nothing else, letters of Chinese and the like; or contact data
 * has it, too. */
static bool is_sure(const struct traces *t, const struct resume *r)
{
	const struct evidence *e;
	const char *s = r->name.text;
	size_t at = 0;

	if (!s)
		return false;
	if (r->name.line < 0 || !r->reading)
		return true;
	e = &r->reading->evidence[r->name.line];
	if (e->label == LABEL_NAME || is_in_contacts(t, r))
		return true;
	for (int i = 0; i < r->name.line; i++)
		if (evidence_is_prose(&r->reading->evidence[i]))
			return false; /* somebody whom it quotes */
	return e->name >= 0.5 || (e->name > 0 && e->doctitle <= 0 &&
		(strchr(s, ' ') || trace_is_wide(utf8_next(s, strlen(s),
			&at))));
}

bool traces_add_names(struct traces *t, const struct doc *doc)
{
	const struct resume *r = doc->resume;
	const char *said = name_from_meta(t->arena, doc->meta);
	const char *author = meta_scalar(doc->meta, "author");

	if (r->name.text) {
		traces_add_name(t, r->name.text, strlen(r->name.text));
		add_beside(t, r);
	}
	if (said)
		traces_add_name(t, said, strlen(said));
	if (author)
		traces_add_name(t, author, strlen(author));
	if (r->reading)
		add_labelled(t, r->reading);
	return said || is_sure(t, r);
}
