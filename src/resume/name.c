/* What looks like a person's name. */
#include "resume/name.h"

#include "base/utf8.h"
#include "resume/evidence_date.h"

#include <string.h>

enum { LONGEST_NAME = 50 }; /* letters */
enum { MOST_WORDS = 12 }; /* of a line that says the name behind a label */

/* Letters that stand together: words of a name, and how many are capital. */
struct shape {
	int words, capitals, letters, wide, hangul, digits, odd;
};

static struct shape shape_of(const char *s, size_t len)
{
	struct shape n = {0};
	bool inside = false;

	for (size_t at = 0; at < len;) {
		uint32_t c = utf8_next(s, len, &at);

		if (utf8_is_ignorable(c))
			continue;
		if (c >= '0' && c <= '9') {
			n.digits++;
		} else if (utf8_is_spaceless(c)) {
			n.wide++;
		} else if (c >= 0xAC00 && c <= 0xD7A3) {
			n.hangul++;
		} else if (utf8_is_alnum(c)) {
			n.letters++;
			n.words += !inside;
			n.capitals += !inside && utf8_lower(c) != c;
			inside = true;
			continue;
		} else if (utf8_is_in(c, "'’-.")) {
			continue;
		} else if (!utf8_is_in(c, " ·()\",\u3000")) {
			n.odd++;
		}
		inside = false;
	}
	return n;
}

/* Whether another style begins at `at`. */
static bool changes_style(const struct typed_line *line, size_t at)
{
	for (int i = 1; i < line->run_count; i++)
		if (line->runs[i].from == at)
			return line->runs[i].style != line->runs[i - 1].style;
	return false;
}

size_t name_contacts(const struct typed_line *line, const struct evidence *e)
{
	for (int i = 0; i < e->mark_count; i++)
		if (e->marks[i].from > 2 && mark_is_contact(&e->marks[i]) &&
			!(line->whole & STYLE_LINK))
			return e->marks[i].from;
	return line->len;
}

size_t name_end(const struct typed_line *line, const struct evidence *e)
{
	size_t end = name_contacts(line, e);

	for (int i = 1; i < line->run_count; i++) /* "Jane Doe [PDF](cv.pdf)" */
		if (line->runs[i].url && !line->runs[i - 1].url && memchr(
				line->text, ' ', line->runs[i].from) && end >
				line->runs[i].from && line->runs[i].from > 6)
			end = line->runs[i].from;

	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];

		if (m->from > 2 && m->from < end && (m->kind == MARK_DATE ||
				(m->kind == MARK_JOB && changes_style(line,
					m->from))))
			return m->from;
	}
	return end;
}

/* Whether the only word that a mark is of ends a name that it may be the
 * surname of: "Tom Baker". */
static bool is_surname(const struct mark *m, size_t from, size_t to)
{
	return (m->kind == MARK_JOB || m->kind == MARK_ORGANIZATION) &&
		m->value == VALUE_SURNAME && m->from > from && m->to == to;
}

/* Whether a word in [from, to) means something else than a name. */
static bool means_other(const struct evidence *e, size_t from, size_t to)
{
	const unsigned other = 1u << MARK_JOB | 1u << MARK_ORGANIZATION |
		1u << MARK_SCHOOL | 1u << MARK_DEGREE;

	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];

		if (m->from < to && m->to > from && m->weight >= 1 &&
			(other & 1u << m->kind) && !is_surname(m, from, to))
			return true;
	}
	return false;
}

/* Whether low[from..to) is more Korean syllables than a surname of one has
 * behind it: 자기소개 is no 자 of any family. */
static bool is_long_hangul(const char *low, size_t from, size_t to, size_t of)
{
	enum { SYLLABLE = 3, MOST = 3 };
	size_t at = from;
	uint32_t c = utf8_next(low, to, &at);

	return c >= 0xAC00 && c <= 0xD7A3 && of == SYLLABLE && to - from >
		MOST * SYLLABLE && !memchr(low + from, ' ', to - from);
}

bool name_has_surname(const char *low, size_t from, size_t to)
{
	struct word_match match;

	return words_match(low, to, from, WORD(SURNAME), &match) && match.end <
		to && !is_long_hangul(low, from, to, match.end - from) &&
		!name_is_hello(low, low, from, to);
}

/* Whether a place of one word may be a given name: "Georgia Brown". */
static bool is_given(const struct typed_line *line, const struct mark *m,
	size_t to)
{
	return m->to + 2 < to && line->text[m->to] == ' ' &&
		!memchr(line->text + m->from, ' ', m->to - m->from);
}

/* How much like a person's are names with what one studies: "Applied
 * Genetics" is hardly one, but "Jude Law" may be. */
static double field_share(const struct evidence *e, size_t from, size_t to)
{
	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];

		if ((m->kind == MARK_FIELD || m->kind == MARK_PROGRAM) &&
			m->from < to && m->to > from && m->weight >= 1)
			return 0.1;
	}
	return 1;
}

/* How much like a person's are names that have a place's: those of places
 * begin with it, or have a comma; "Ivan Ivanov", "Ana García Sur" do
 * neither. */
static double place_share(const struct typed_line *line,
	const struct evidence *e, size_t from, size_t to)
{
	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];

		if (m->kind != MARK_PLACE || m->from >= to || m->to <= from)
			continue;
		if (memchr(line->text + from, ',', to - from))
			return m->from <= from && m->to >= to ? 0 : 0.3;
		if (m->from == from)
			return is_given(line, m, to) ? 0.6 : 0.3;
		return m->to == to ? 0.6 : 0.8;
	}
	return 1;
}

/* Behind "dr. sc. ", "Dipl.-Ing. ", "Mag. ": short words with a full stop. */
static size_t skip_degrees(const char *s, size_t from, size_t to)
{
	for (size_t at = from, next; at < to; at = next) {
		next = at + strcspn(s + at, " ");
		if (next >= to || next - at < 3 || next - at > 10 ||
			s[next - 1] != '.' || memchr(s + at, '.', 2))
			return at;
		next++;
	}
	return from;
}

size_t name_particle(const char *low, size_t at)
{
	static const char *const list[] = {"de ", "la ", "del ", "los ",
		"las ", "da ", "do ", "dos ", "das ", "di ", "van ", "der ",
		"den ", "von ", "zu ", "ter ", "af ", "bin ", "binti ", "al ",
		"el ", NULL};

	for (const char *const *w = list; *w; w++)
		if (utf8_begins(low + at, *w))
			return strlen(*w);
	return 0;
}

/* How many small words of names are among them: "García de la Torre". */
static int particles(const char *text, size_t from, size_t to)
{
	int n = 0;

	for (; from < to; from++)
		n += text[from] == ' ' && name_particle(text, from + 1);
	return n;
}

/* Whether it is a label, and not of names: those stand for one in examples. */
static bool is_label(const char *low, size_t from, size_t to)
{
	struct word_match match;

	return words_whole(low, from, to, WORD(LABEL), &match) &&
		words_row(&match, WORD_LABEL, NULL)->value != LABEL_NAME;
}

/* Whether there is more than the comma of "Doe, Jane", in it or right behind. */
static bool is_list(const char *text, size_t from, size_t to)
{
	const char *comma = memchr(text + from, ',', to - from);

	return comma && (text[to] == ',' || memchr(comma + 1, ',',
			(size_t)(text + to - comma) - 1));
}

/* Whether "and" parts it in two, or begins it: "Physics and Data Science". */
static bool is_pair(const char *low, size_t from, size_t to)
{
	static const char *const words[] = {" and ", " und ", " et ", " og ",
		" och ", " & ", " + ", NULL};

	if (utf8_begins(low + from, "and ") || utf8_begins(low + from, "und "))
		return true;
	for (; from < to; from++)
		for (const char *const *w = words; low[from] == ' ' && *w; w++)
			if (to - from > strlen(*w) && utf8_begins(low + from,
					*w))
				return true;
	return false;
}

double name_likeness_of(const struct typed_line *line,
	const struct evidence *e, size_t from, size_t to)
{
	struct shape n;

	if (is_list(line->text, from, to) || is_pair(line->low, from, to))
		return 0; /* "Bread, Soup, Cake" */
	from = skip_degrees(line->text, from, to);
	n = shape_of(line->text + from, to - from);

	if (n.digits || n.odd || n.letters > LONGEST_NAME ||
		means_other(e, from, to))
		return 0;
	if ((n.wide + n.hangul >= 2 || n.words == 1) && is_label(line->low,
			from, to))
		return 0; /* "이메일" above an address */
	if (n.wide + n.hangul >= 2 && n.wide + n.hangul <= 6 && n.words <= 2)
		return name_has_surname(line->low, from, to) ? 1
			: line->whole & STYLE_LINK || n.hangul > 3 ? 0
			: n.wide + n.hangul <= 4 ? 0.5 : 0.2;
	if (n.letters && !n.capitals && (unsigned char)line->text[from] >= 0x80)
		return n.words >= 2 && n.words <= 4 ? 0.8 : 0; /* no cases */
	if (n.words < 2) /* "EN" is a language to switch to */
		return n.words && n.capitals && n.letters > 2 ? 0.4 : 0;
	n.words -= particles(line->text, from, to);
	if (n.words > 6 || (n.words > 2 && n.capitals == 1))
		return 0; /* "Work in progress" */
	if (n.capitals == n.words)
		return n.words <= 4 ? 1 : n.words == 5 ? 0.7 : 0.4;
	if (n.words > 5)
		return 0;
	return n.capitals >= 2 && n.words - n.capitals <= 2 ? 0.8 : 0.2;
}

/* "Home | Research | CV", each a link: a site's menu; or one to a PDF. */
static bool is_menu(const struct typed_line *line, size_t name_end)
{
	int links = 0, before = 0; /* those that are no later than the name */

	for (int i = 0; i < line->run_count; i++) {
		links += line->runs[i].url != NULL;
		before += line->runs[i].url && line->runs[i].from < name_end;
	}
	return links > 2 || (before && strstr(line->low, "pdf"));
}

/* Whether text[from..to) is a link to a document: the PDF, another language's
 * README. */
static bool links_document(const struct typed_line *line, size_t from,
	size_t to)
{
	static const char *const suffixes[] = {".pdf", ".doc", ".docx", ".odt",
		".md", ".markdown", ".txt", ".tex", NULL};

	for (int i = 0; i < line->run_count; i++) {
		const struct typed_run *run = &line->runs[i];
		size_t len = run->url ? strcspn(run->url, "?#") : 0;

		if (!run->url || run->from > from || run->to < to)
			continue;
		for (const char *const *s = suffixes; *s; s++)
			if (len > strlen(*s) && strncmp(run->url + len -
					strlen(*s), *s, strlen(*s)) == 0)
				return true;
	}
	return false;
}

/* Whether a place ends the line behind text[to] and a comma: "Mirabel, France"
 * is more of one than "# Jane Doe, Paris" is. */
static bool is_before_place(const struct typed_line *line,
	const struct evidence *e, size_t to)
{
	const struct mark *last = e->mark_count
		? &e->marks[e->mark_count - 1] : NULL;

	return utf8_begins(line->text + to, ", ") && last &&
		last->kind == MARK_PLACE && last->from == to + 2 &&
		last->to == line->len && line->kind != LINE_HEADING &&
		!(line->whole & STYLE_BOLD);
}

/* Whether it asks: "So, who am I?"; what asks for the name was cut off. */
static bool asks(const struct typed_line *line, const struct name_place *name)
{
	size_t at = line->len;
	uint32_t c;

	while (at && line->text[at - 1] == ' ')
		at--;
	c = at ? utf8_prev(line->text, &at) : 0;
	return utf8_is_in(c, "?？؟") && !name->from &&
		evidence_only_joints(line->text, name->to, line->len);
}

/* Whether a line with a label may be a name all the same: a heading with a
 * document's title, or that its class calls a title. */
static bool may_be_labelled(const struct typed_line *line,
	const struct evidence *e)
{
	return line->kind == LINE_HEADING && (e->doctitle > 0 ||
		(e->label == LABEL_TITLE && !e->label_end));
}

/* Whether a date makes something else of the line: behind a name there may be
 * a day of birth, or at the line's other end today's, but capitals before a year
 * are anything. */
static bool is_dated(const struct typed_line *line, const struct evidence *e)
{
	const struct name_place *at = &e->person;

	return e->date_count && !e->doctitle && (e->dates[0].range ||
		e->dates[0].start < at->to || (!name_has_surname(line->low,
			at->from, at->to) &&
			!utf8_begins(line->text + at->to, "  ")));
}

/* Whether it links elsewhere than to the person: a site's menu, "LinkedIn
 * Account", a document. */
static bool links_elsewhere(const struct typed_line *line,
	const struct evidence *e)
{
	const struct name_place *at = &e->person;
	struct word_match match;

	return (is_menu(line, at->to) && e->contact < 3) ||
		(line->whole & STYLE_LINK && words_match(line->low, line->len,
			at->from, WORD(NETWORK), &match)) ||
		links_document(line, at->from, at->to);
}

double name_likeness(const struct typed_line *line, const struct evidence *e)
{
	const struct name_place *at = &e->person;
	double like;

	if (e->title >= 0.8 || e->doctitle >= 1 || !at->to || (e->sentence > 0 &&
			!name_tells_sex(line->text, at->to)) ||
		(e->labelled && !may_be_labelled(line, e)) ||
		e->remark_only || is_dated(line, e) ||
		links_elsewhere(line, e) || asks(line, at))
		return 0;
	like = name_likeness_of(line, e, at->from, at->to) * (at->lead ? 0.8
		: is_before_place(line, e, at->to) ? 0.4 : 1);
	return name_has_surname(line->low, at->from, at->to) ? like
		: like * place_share(line, e, at->from, at->to) *
			field_share(e, at->from, at->to);
}

bool name_is_labelled(const struct typed_line *line,
	const struct evidence *e)
{
	return e->label == LABEL_NAME && e->label_end < line->len &&
		e->has[MARK_ORGANIZATION] < 1 && e->words < MOST_WORDS &&
		(line->kind != LINE_HEAD_ROW || line->columns <= 2);
}
