/*
 * The name in its line, and what stands there with it: a headline, a degree, the
 * name in other letters; behind a label, below a column's title, in two halves.
 */
#include "resume/build.h"

#include "base/utf8.h"
#include "resume/name.h"

#include <string.h>

/* Spaces of any width, and emphasis typed around a value. */
static size_t skip_wide(const struct typed_line *line, size_t at)
{
	static const char *const spaces[] = {" ", "*", "_", "\t",
		"\xE3\x80\x80", "\xE2\x80\x83", "\xC2\xA0", NULL};
	size_t from;

	do {
		from = at;
		for (const char *const *s = spaces; *s; s++)
			if (strncmp(line->text + at, *s, strlen(*s)) == 0)
				at += strlen(*s);
	} while (at > from);
	return at;
}

/* Where the value of a label ends, if other things follow it in its line. */
static bool ends_value(const char *s)
{
	static const char *const marks[] = {"\t", "|", "/", "(", "  ",
		"\xEF\xBC\x88", "\xE2\x80\x83", "\xE3\x80\x80\xE3\x80\x80",
		"\xEF\xBD\x9C", NULL};

	for (const char *const *m = marks; *m; m++)
		if (strncmp(s, *m, strlen(*m)) == 0)
			return true;
	return false;
}

/* Whether another label begins behind the space: "姓名：… 性别：…". */
static bool begins_label(const struct typed_line *line, size_t at)
{
	struct word_match match;

	size_t space = line->text[at] == ' ' ? 1
		: strncmp(line->text + at, "\xE3\x80\x80", 3) ? 0 : 3;

	return space && words_match(line->low, line->len, at + space,
			WORD(LABEL), &match) &&
		(line->text[match.end] == ':' || strncmp(line->text +
			match.end, "\xEF\xBC\x9A", 3) == 0);
}

static bool is_kana(uint32_t c)
{
	return c >= 0x3041 && c <= 0x30FE;
}

void person_add_detail(struct builder *b, struct field f)
{
	contacts_add(&b->contacts, (struct contact){.kind = CONTACT_DETAIL,
		.field = f, .value = f.text});
}

bool person_means(const struct builder *b, int i, size_t from, size_t to)
{
	const struct evidence *e = &b->reading->evidence[i];

	for (int k = 0; k < e->mark_count; k++)
		if (e->marks[k].from < to && e->marks[k].to > from &&
			e->marks[k].kind != MARK_PLACE)
			return true;
	return false;
}

static bool is_ascii(const char *s, size_t from, size_t to)
{
	while (from < to && !(s[from] & 0x80))
		from++;
	return from >= to;
}

/* "홍길동 (Gildong Hong)", 佐藤（サトウ）: the name in other letters, [from, to)
 * of its line. */
static bool is_spelling(const struct builder *b, const struct field *name,
	size_t from, size_t to)
{
	const struct typed_line *line = &b->reading->lines->line[name->line];
	size_t at = from, of = 0;

	if (person_means(b, name->line, from, to) || to - from > 40 ||
		strcspn(line->text + from, "0123456789/|,") < to - from)
		return false;
	return is_ascii(line->text, from, to) != is_ascii(name->text, 0,
			strlen(name->text)) ||
		(is_kana(utf8_next(line->text, to, &at)) &&
			!is_kana(utf8_next(name->text, strlen(name->text),
				&of)));
}

/* Whether [from, to) of line i is one word that means nothing: another name,
 * as in "Jane Doe (Smith)". */
static bool is_bare(const struct builder *b, int i, size_t from, size_t to)
{
	return !memchr(b->reading->lines->line[i].text + from, ' ', to - from)
		&& !person_means(b, i, from, to);
}

/* Whether [from, to) of line i is a degree and no more: "Jane Doe, B.Sc." */
static bool is_degree(const struct builder *b, int i, size_t from, size_t to)
{
	const struct evidence *e = &b->reading->evidence[i];
	const char *s = b->reading->lines->line[i].text;

	for (int k = 0; k < e->mark_count; k++)
		if (e->marks[k].kind == MARK_DEGREE && e->marks[k].from ==
			from && e->marks[k].to + strspn(s + e->marks[k].to,
				". ") >= to)
			return true;
	return false;
}

/* Whether [from, to) of line i is where one lives, and no more. */
static bool is_place(const struct builder *b, int i, size_t from, size_t to)
{
	enum { LONGEST = 40 };
	const struct evidence *e = &b->reading->evidence[i];
	const char *s = b->reading->lines->line[i].text;

	for (int k = 0; k < e->mark_count; k++) {
		const struct mark *m = &e->marks[k];

		if (m->kind == MARK_PLACE && m->from <= from && m->to > from)
			return m->to > from + 2 && to - from < LONGEST &&
				(m->to >= to || s[m->to] == ',') &&
				!person_means(b, i, from, to);
	}
	return false;
}

/* What follows the name in its line, from `rest` on, is the headline, unless
 * it is the day of birth, a degree, or the name in other letters. Whether one is
 * a man goes before. */
static void set_rest(struct builder *b, const struct field *name, size_t rest,
	size_t end)
{
	const char *s = b->reading->lines->line[name->line].text;
	size_t told = name_tells_sex(s, name->to);
	const char *close;
	bool enclosed;

	if (told > rest) {
		rest = told;
		utf8_trim(s, &rest, &end);
	}
	enclosed = s[rest] == '(';
	close = enclosed && end > rest ? memchr(s + rest, ')', end - rest)
		: NULL;
	if (close)
		end = (size_t)(close - s);
	while (end > rest && strchr(enclosed ? " )|]" : " |]-,", s[end - 1]))
		end--;
	rest += enclosed;
	if (end <= rest)
		return;
	if (evidence_is_date(&b->reading->evidence[name->line], rest) ||
		(enclosed && (is_spelling(b, name, rest, end) || is_bare(b,
				name->line, rest, end))) ||
		is_degree(b, name->line, rest, end))
		person_add_detail(b, build_field(b, name->line, rest, end));
	else if (is_place(b, name->line, rest, end))
		contacts_add(&b->contacts, (struct contact){.kind =
			CONTACT_PLACE, .in_header = true, .field =
			build_field(b, name->line, rest, end), .value =
			build_field(b, name->line, rest, end).text});
	else if (!b->resume->headline.text)
		b->resume->headline = build_field(b, name->line, rest, end);
}

/* 1 if a full stop ends what is labelled, text[from..to), and no short word:
 * "Federico Lacour.", but not "Robert Doe Jr.". */
static size_t ends_sentence(const struct typed_line *line, size_t from,
	size_t to)
{
	size_t word = to;

	while (word > from && line->text[word - 1] != ' ')
		word--;
	return to - word > 4 && line->text[to - 1] == '.';
}

/* Whether the wide space at text[end] parts a surname from what is given:
 * 井上  春奈. */
static bool parts_name(const struct typed_line *line, size_t from, size_t end)
{
	struct word_match match;
	size_t next = end + strspn(line->text + end, " ");

	while (end > from && line->text[end - 1] == ' ')
		end--;
	return next > end && next < line->len && words_whole(line->low, from,
			end, WORD(SURNAME), &match) &&
		utf8_is_spaceless(utf8_next(line->text, line->len, &next));
}

/* The name behind its label in line i, and what that is in other letters. */
static bool labelled_name(struct builder *b, int i, struct field *name)
{
	const struct typed_line *line = &b->reading->lines->line[i];
	size_t from = skip_wide(line, b->reading->evidence[i].label_end);
	size_t end = from, to;

	while (end < line->len && ((!ends_value(line->text + end) &&
			!begins_label(line, end)) || parts_name(line, from,
				end)))
		end++;
	if (end <= from)
		return false;
	*name = build_field(b, i, from, end - ends_sentence(line, from, end));
	from = end;
	to = line->len;
	utf8_trim(line->text, &from, &to);
	if (from < to && strchr("(\xEF", line->text[end]) &&
		is_spelling(b, name, from, to))
		person_add_detail(b, build_field(b, i, from, to));
	return true;
}

/* Whether a table has a column for each fact: "Name | Age | Town". */
static bool is_titles(const struct typed_line *line)
{
	const struct typed_piece *p = line->pieces + 1;
	struct word_match match;

	return line->kind == LINE_HEAD_ROW && line->piece_count > 2 &&
		words_whole(line->low, p->at, p->at + p->to - p->from,
			WORD(LABEL), &match);
}

/* In a table with a column for each fact: the name is below its title, in row i. */
static bool columned_name(struct builder *b, int i, struct field *name)
{
	const struct typed_line *row = &b->reading->lines->line[i];
	const struct typed_piece *p = row->pieces;

	if (i >= b->reading->lines->count || row->head != i - 1 ||
		!row->piece_count)
		return false;
	*name = build_field(b, i, p->at, p->at + p->to - p->from);
	return true;
}

/* Whether it is one word of an alphabet with capitals. */
static bool is_word(const char *s)
{
	size_t at = 0;
	uint32_t c = utf8_next(s, strlen(s), &at);

	return utf8_lower(c) != c && !strchr(s, ' ');
}

/* Whether the line's label is one of given names only. */
static bool says_given(const struct builder *b, int i)
{
	static const char *const given[] = {"first", "given", "fore",
		"pr\xC3\xA9nom", "prenom", "vorname", "voornaam", "f\xC3\xB6rnamn",
		"fornavn", "etunimi", NULL};
	const struct typed_line *line = &b->reading->lines->line[i];

	for (const char *const *w = given; *w; w++)
		if (strstr(line->low, *w) && strstr(line->low, *w) < line->low +
			b->reading->evidence[i].label_end)
			return true;
	return false;
}

/* "Surname: Doe" above or below "First name: Jane"; or "Name: Doe" above. */
static bool is_other_half(const struct builder *b, int i)
{
	const struct evidence *e = &b->reading->evidence[i], *first;
	int line = b->resume->name.line;

	if (!b->resume->name.text || line < 0 || e->label != LABEL_NAME)
		return false;
	first = &b->reading->evidence[line];
	return first->label == LABEL_NAME && (first->surname != e->surname ||
		(line + 1 == i && !e->surname && is_word(b->resume->name.text)
			&& b->reading->lines->line[i].len > e->label_end));
}

/* Whether the name so far is how the one in line i is read: ふりがな above
 * 氏名. */
static bool is_name_of_reading(const struct builder *b, int i)
{
	const struct typed_line *line = &b->reading->lines->line[i];
	const struct evidence *e = &b->reading->evidence[i];
	const char *kana = b->resume->name.text;
	size_t at = skip_wide(line, e->label_end), of = 0;

	return kana && e->label == LABEL_NAME && at < line->len &&
		is_kana(utf8_next(kana, strlen(kana), &of)) &&
		!is_kana(utf8_next(line->text, line->len, &at));
}

/* Whether line i is a name, and that found before it one word that may be
 * anything: a letterhead's "ACME", over "Jane Doe". */
static bool is_surer(const struct builder *b, int i)
{
	int old = b->resume->name.line;

	return old >= 0 && b->reading->evidence[old].name < 0.5 &&
		b->reading->evidence[old].label != LABEL_NAME &&
		b->reading->evidence[i].name >= 0.8;
}

/* "Jane Doe (5 years)" and "CV - Jane Doe" are the name and more. */
void person_name(struct builder *b, int i)
{
	const struct typed_line *line = &b->reading->lines->line[i];
	const struct evidence *e = &b->reading->evidence[i];
	struct name_place place;
	struct field name;

	if (e->label == LABEL_NAME && is_titles(line)) {
		if (!columned_name(b, i + 1, &name))
			return;
	} else if (e->label == LABEL_NAME) {
		if (!labelled_name(b, i, &name))
			return;
	} else {
		/* Among text that says nothing, it was the least unlikely. */
		if (e->name <= 0 && line->kind != LINE_HEADING &&
			!(line->whole & STYLE_BOLD))
			return;
		if (!name_within(line->text, line->low, name_end(line, e),
				NAME_TITLED | NAME_WORKS, &place))
			return;
		name = build_field(b, i, place.from, place.to);
		if (place.lead && !b->resume->name.text &&
			!b->resume->headline.text)
			b->resume->headline = build_field(b, i, 0, place.lead);
		if (!b->resume->name.text)
			set_rest(b, &name, place.rest, name_contacts(line, e));
	}
	if (!b->resume->name.text)
		b->resume->name = name;
	else if (is_name_of_reading(b, i) || is_surer(b, i)) {
		person_add_detail(b, b->resume->name);
		b->resume->name = name;
	} else if (is_other_half(b, i)) {
		bool last = e->surname || says_given(b, b->resume->name.line);

		b->resume->name.text = arena_printf(b->arena, "%s %s",
			last ? b->resume->name.text : name.text,
			last ? name.text : b->resume->name.text);
	}
}

bool person_says_name(const struct builder *b, int i)
{
	const struct typed_line *line = &b->reading->lines->line[i];
	const struct evidence *e = &b->reading->evidence[i];
	size_t at = e->label == LABEL_NAME ? skip_wide(line, e->label_end) : 0;

	return is_other_half(b, i) || is_name_of_reading(b, i) || (at && at < line->len &&
		strstr(b->resume->name.text, line->text + at));
}
