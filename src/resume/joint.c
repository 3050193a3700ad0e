/*
 * What divides the parts of a head: bars, dashes, cells, wide spaces, commas.
 * Between Chinese, Japanese and Korean words one space or slash is enough.
 */
#include "resume/joint.h"

#include "base/utf8.h"

#include <string.h>

static const struct {
	const char *text;
	enum joint joint;
} joints[] = {
	{"\t", JOINT_CELL}, {"\xE2\x80\x83", JOINT_CELL}, {" | ", JOINT_BAR}, {"|", JOINT_BAR},
	{"\xEF\xBD\x9C", JOINT_BAR}, {"\xE2\x94\x82", JOINT_BAR},
	{" \xC2\xB7 ", JOINT_BAR}, {" \xE2\x80\xA2 ", JOINT_BAR},
	{"\xE2\x80\xA2", JOINT_BAR},
	{" \xE2\x80\x93 ", JOINT_DASH}, {" \xE2\x80\x94 ", JOINT_DASH},
	{"\xE2\x80\x94", JOINT_DASH}, {" \xE2\x88\x92 ", JOINT_DASH},
	{" -- ", JOINT_DASH}, {" --- ", JOINT_DASH}, {" - ", JOINT_DASH},
	{" => ", JOINT_DASH}, {" -> ", JOINT_DASH},
	{" \xE2\x86\x92 ", JOINT_DASH}, {" // ", JOINT_SLASH},
	{" / ", JOINT_SLASH}, {"\xEF\xBC\x8F", JOINT_SLASH},
	{" @ ", JOINT_AT}, {" @", JOINT_AT}, {"@ ", JOINT_AT},
	{"(", JOINT_PAREN}, {"[", JOINT_PAREN}, {"\xEF\xBC\x88", JOINT_PAREN},
	{"\xE3\x80\x90", JOINT_PAREN}, {")", JOINT_PAREN},
	{"]", JOINT_PAREN}, {"\xEF\xBC\x89", JOINT_PAREN},
	{"\xE3\x80\x91", JOINT_PAREN}, {": ", JOINT_COLON},
	{"\xEF\xBC\x9A", JOINT_COLON}, {"; ", JOINT_BAR},
	{"\xEF\xBC\x9B", JOINT_BAR}, {"   ", JOINT_SPACE},
	{"  ", JOINT_SPACE}, {"\xE3\x80\x80", JOINT_SPACE},
	{", ", JOINT_COMMA}, {"\xEF\xBC\x8C", JOINT_COMMA},
	{"\xE3\x80\x81", JOINT_COMMA}, {"\xD8\x8C", JOINT_COMMA},
	/* として, "as" a baker; の間, "for the time" of a date */
	{"\xE3\x81\xA8\xE3\x81\x97\xE3\x81\xA6", JOINT_STOP},
	{"\xE3\x81\xAE\xE9\x96\x93", JOINT_STOP},
};

enum { JOINTS = sizeof joints / sizeof *joints,
	NEAR = 24, INSET = 24 /* bytes */ };

/* What a comma does not part from the name before it. */
static bool is_legal_form(const char *low)
{
	static const char *const forms[] = {"inc", "llc", "ltd", "gmbh", "co",
		"corp", "lp", "llp", "plc", "s.a", "sa", "s.l", "s.r.l", "ag",
		"kg", "b.v", "bv", "n.v", "oy", "ab", "as", "a/s", "jr", "sr",
		"phd", "md", "esq", NULL};

	for (const char *const *f = forms; *f; f++) {
		const char *after = utf8_begins(low, *f) ? low + strlen(*f)
			: NULL;

		if (after && (!*after || strchr(" .,)|", *after)))
			return true;
	}
	return false;
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
		(c >= '0' && c <= '9') || c == '.' || c == '\'';
}

bool joint_is_legal_form(const char *s, size_t at)
{
	static const char *const forms[] = {"\xEC\xA3\xBC\xEC\x8B\x9D"
		"\xED\x9A\x8C\xEC\x82\xAC", "\xEC\x9C\xA0\xED\x95\x9C"
		"\xED\x9A\x8C\xEC\x82\xAC", "\xE6\xA0\xAA\xE5\xBC\x8F"
		"\xE4\xBC\x9A\xE7\xA4\xBE", "\xE6\x9C\x89\xE9\x99\x90"
		"\xE4\xBC\x9A\xE7\xA4\xBE", "\xE5\x90\x88\xE5\x90\x8C"
		"\xE4\xBC\x9A\xE7\xA4\xBE"};
	size_t from = at - LEGAL_FORM, before = from;

	if (at < LEGAL_FORM || (from && utf8_is_alnum(utf8_prev(s, &before))))
		return false;
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (memcmp(s + from, forms[i], LEGAL_FORM) == 0)
			return true;
	return false;
}

/* Whether a space parts words here that need none: between Chinese, or behind
 * a Chinese or Korean school or employer. */
static bool is_wide_space(const struct typed_line *line,
	const struct evidence *e, size_t at)
{
	const char *s = line->text;
	size_t before = at, after = at + 1;
	uint32_t a, b;

	if (s[at] != ' ' || !at || after >= line->len ||
		(unsigned char)s[at - 1] < 0x80)
		return false;
	a = utf8_prev(s, &before);
	b = utf8_next(s, line->len, &after);
	if (utf8_is_spaceless(a) && utf8_is_spaceless(b))
		return !joint_is_legal_form(s, at);
	if (!utf8_is_run_on(a) ||
		joint_is_legal_form(s, at))
		return false;
	for (int i = 0; i < e->mark_count; i++)
		if (e->marks[i].to == at &&
			(e->marks[i].kind == MARK_SCHOOL ||
				e->marks[i].kind == MARK_ORGANIZATION))
			return utf8_is_spaceless(a) || b >= 0x80;
	return false;
}

/* A slash, hyphen or "@" without spaces behind a Chinese or Korean word. */
static bool is_tight(const struct typed_line *line, size_t at)
{
	size_t before = at;
	uint32_t c;

	if (!memchr("/-@", line->text[at], 3) || !at || at + 1 >= line->len ||
		line->text[at + 1] == ' ')
		return false;
	c = utf8_prev(line->text, &before);
	return utf8_is_run_on(c);
}

static bool ends_in_faculty(const struct typed_line *line, size_t at)
{
	return utf8_prev(line->text, &at) == 0x90E8; /* 部 */
}

bool joint_is_school_end(const struct typed_line *line,
	const struct evidence *e, size_t at)
{
	size_t next = at;
	bool school = false, study = false;

	if (!at || (line->text[at] & 0xC0) == 0x80 ||
		!utf8_is_spaceless(utf8_next(line->text, line->len, &next)))
		return false;
	for (int i = 0; i < e->mark_count && e->marks[i].from < at + NEAR;
		i++) {
		const struct mark *m = &e->marks[i];

		if (m->kind == MARK_SCHOOL && m->to == at && m->weight >= 1)
			school = !ends_in_faculty(line, at);
		if (m->from < at || !school)
			continue;
		if (m->kind == MARK_SCHOOL) /* the author's space parts */
			return (study || ends_in_faculty(line, m->to)) &&
				line->text[m->to] != ' ';
		study = study || m->kind == MARK_DEGREE ||
			m->kind == MARK_FIELD;
	}
	return school && study;
}

size_t joint_at(const struct typed_line *line, const struct evidence *e,
	size_t at, enum joint *joint)
{
	const char *s = line->text + at;

	if (is_wide_space(line, e, at)) {
		*joint = JOINT_SPACE;
		return 1;
	}
	/* Letters begin none, nor does a space before one. */
	if (is_letter(s[s[0] == ' ']) && s[0] != '.')
		return 0;
	if (strchr("-._", *s) && *s && (strspn(s, "-") > 2 ||
			strspn(s, ".") > 3 || strspn(s, "_") > 2)) {
		*joint = JOINT_CELL; /* leaders */
		return strspn(s, "-._");
	}
	if (is_tight(line, at)) {
		*joint = *s == '/' ? JOINT_SLASH : *s == '@' ? JOINT_AT
			: JOINT_DASH;
		return 1;
	}
	if (s[0] == '.')
		return 0;
	for (int i = 0; i < JOINTS; i++) {
		size_t n;

		if (!utf8_begins(s, joints[i].text))
			continue;
		n = strlen(joints[i].text);
		if (joints[i].joint == JOINT_COMMA &&
			is_legal_form(line->low + at + n))
			return 0;
		*joint = joints[i].joint;
		return n;
	}
	return 0;
}

size_t quoted_end(const struct typed_line *line, size_t at)
{
	static const char *const quotes[][2] = {
		{"\xE2\x80\x9C", "\xE2\x80\x9D"}, {"\"", "\""},
		{"\xC2\xAB", "\xC2\xBB"}, {"\xE2\x80\x9E", "\xE2\x80\x9C"},
		{"\xE3\x80\x8C", "\xE3\x80\x8D"},
		{"\xE3\x80\x8E", "\xE3\x80\x8F"},
		{"\xE3\x80\x8A", "\xE3\x80\x8B"},
		{"\xE2\x80\x98", "\xE2\x80\x99"}, {"'", "'"}};
	const char *s = line->text;

	if (!(s[at] & 0x80) && s[at] != '"' && s[at] != '\'')
		return 0;
	for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++) {
		size_t n = strlen(quotes[i][0]), m = strlen(quotes[i][1]);
		const char *end = s + at + n;

		if (strncmp(s + at, quotes[i][0], n) != 0)
			continue;
		/* An apostrophe is no quote's end, nor a beginning. */
		if (at && is_letter(s[at - 1]))
			return 0;
		do {
			end = strstr(end, quotes[i][1]);
			if (end)
				end += m;
		} while (end && is_letter(*end) && *end != '.');
		return end ? (size_t)(end - s) : 0;
	}
	return 0;
}

/* Whether an employer's or school's name ends behind text[at], with nothing that
 * parts before its word. */
static bool goes_on(const struct typed_line *line, const struct evidence *e,
	size_t at)
{
	enum joint joint;

	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];
		size_t to = at;

		if (m->from > at + INSET || m->to <= at || m->weight < 1 ||
			(m->kind != MARK_SCHOOL && m->kind !=
				MARK_ORGANIZATION))
			continue;
		while (to < m->from && !joint_at(line, e, to, &joint))
			to++;
		if (to >= m->from)
			return true;
	}
	return false;
}

size_t inset_end(const struct typed_line *line, const struct evidence *e,
	size_t at)
{
	static const char *const pairs[][2] = {{"(", ")"},
		{"\xEF\xBC\x88", "\xEF\xBC\x89"}};
	const char *s = line->text;

	for (int i = 0; i < 2; i++) {
		const char *close = utf8_begins(s + at, pairs[i][0])
			? strstr(s + at, pairs[i][1]) : NULL;
		size_t end = close ? (size_t)(close - s) +
			strlen(pairs[i][1]) : 0;

		if (close && at && end - at <= INSET && s[at - 1] & 0x80 &&
			s[end] & 0x80 && !evidence_is_date(e, at +
				strlen(pairs[i][0])) && goes_on(line, e, end))
			return end;
	}
	return 0;
}

/* Whether an employer's kind is told before its name: by such a word, or in
 * Cyrillic and Arabic letters. */
static bool leads(const struct typed_line *line, const struct mark *m)
{
	size_t at = m->from;
	uint32_t c = utf8_next(line->text, line->len, &at);

	return m->value == VALUE_LEADS || (c >= 0x400 && c <= 0x6FF);
}

/* A word, or one in quotes: ООО «Берег». */
static bool has_word_behind(const struct typed_line *line, size_t at)
{
	uint32_t c;

	if (line->text[at] != ' ' || ++at >= line->len)
		return false;
	c = utf8_next(line->text, line->len, &at);
	return utf8_is_alnum(c) || utf8_is_in(c, "\"«„“");
}

bool joint_leads_name(const struct typed_line *line, const struct evidence *e,
	size_t from, size_t at)
{
	bool job = false;

	if (line->text[at] != ' ')
		return false;
	for (int i = 0; i < e->mark_count && e->marks[i].from <= at + 1; i++) {
		const struct mark *m = &e->marks[i];

		if (m->from < from || m->weight < 1)
			continue;
		if (m->from == at + 1 && m->kind == MARK_ORGANIZATION &&
			leads(line, m))
			return job && has_word_behind(line, m->to);
		if (m->kind == MARK_ORGANIZATION || m->kind == MARK_SCHOOL)
			return false;
		job = job || m->kind == MARK_JOB;
	}
	return false;
}
