/*
 * Cutting heads. Parts are what typed marks, cells, lines, changes of style
 * and dates leave between them. What belongs together stays: "Acme, Inc.",
 * "City, ST" (evidence made that one mark), "(NYC)" is a part of its own that
 * may join the one before.
 */
#include "resume/head_slots.h"

#include "resume/line_rows.h"

#include "base/utf8.h"

#include <string.h>

struct cutter {
	struct head *head;
	const struct reading *reading;
	const struct typed_line *line;
	const struct evidence *e;
	int index;
	int cuts;
	enum joint joint; /* before what comes */
	size_t prose;     /* up to here, only what ends a title parts */
};

static bool is_noise(uint32_t c)
{
	return !utf8_is_alnum(c) &&
		!utf8_is_in(c, "\"'+#&$*!(“”„‘’«»「」《》");
}

/* What stands for letters that are not told: 株式会社○○. */
static bool is_hidden(uint32_t c)
{
	return utf8_is_in(c, "○◯●△");
}

static void add_part(struct cutter *z, size_t from, size_t to)
{
	const char *s = z->line->text;
	struct head *h = z->head;

	while (from < to) {
		size_t at = from;
		uint32_t c = utf8_next(s, to, &at);

		if (!is_noise(c) || (c == '.' && at < to && s[at] != ' ') ||
			(is_hidden(c) && at < to && s[at] != ' '))
			break;
		from = at;
	}
	while (to > from) {
		size_t at = to;
		uint32_t c = utf8_prev(s, &at);

		if (!is_noise(c) || utf8_is_in(c, ".?)%") || is_hidden(c))
			break;
		to = at;
	}
	if (!utf8_shows(s, from, to))
		return;
	if (h->count == PARTS) {
		if (h->parts[PARTS - 1].line == z->index)
			h->parts[PARTS - 1].to = to;
		return;
	}
	h->parts[h->count++] = (struct part){.line = z->index, .from = from,
		.to = to, .joint = h->count ? z->joint : JOINT_START,
		.fixed = -1};
	z->joint = JOINT_STYLE;
}

/* The mark at `at` that is cut out (a date, a duration) or kept whole. */
static const struct mark *mark_at(const struct cutter *z, size_t at,
	unsigned kinds)
{
	for (int i = 0; i < z->e->mark_count; i++) {
		const struct mark *m = &z->e->marks[i];

		if (m->from > at)
			break;
		if (m->from <= at && m->to > at && (kinds & (1u << m->kind)))
			return m;
	}
	return NULL;
}

static bool is_big(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* Whether a word of one of the kinds begins in [from, to). */
static bool has_mark(const struct cutter *z, size_t from, size_t to,
	unsigned kinds)
{
	for (int i = 0; i < z->e->mark_count; i++) {
		const struct mark *m = &z->e->marks[i];

		if (m->from >= from && m->from < to && m->weight >= 1 &&
			kinds & (1u << m->kind))
			return true;
	}
	return false;
}

/* Whether a comma stands between a title and an employer or school, so that
 * it parts them wherever else commas do not. */
static bool comma_parts(const struct cutter *z, size_t from, size_t at)
{
	const unsigned titles = 1u << MARK_JOB | 1u << MARK_DEGREE;
	const unsigned names = 1u << MARK_SCHOOL | 1u << MARK_ORGANIZATION;
	enum joint joint;
	size_t to = at + 1;
	bool title, name;

	if (z->line->text[at] != ',' && !utf8_begins(z->line->text + at,
			"\xEF\xBC\x8C"))
		return false;
	while (to < z->line->len && !joint_at_word(z->line, z->e, to) &&
		!joint_at(z->line, z->e, to, &joint))
		to++;
	title = has_mark(z, from, at, titles);
	name = has_mark(z, from, at, names);
	return title != name && has_mark(z, at, to, title ? names : titles) &&
		!has_mark(z, at, to, title ? titles : names);
}

/* Whether the comma at `at` parts; notes that there is one if it does not. */
static bool comma_cuts(const struct cutter *z, size_t from, size_t at)
{
	if (z->cuts & CUT_COMMAS || comma_parts(z, from, at))
		return true;
	z->head->commas = true;
	return false;
}

/* Whether a style begins or ends at `at` so that it parts what it divides. */
static bool style_parts(const struct cutter *z, size_t at)
{
	const struct typed_line *l = z->line;

	for (int i = 1; i < l->run_count; i++) {
		const struct typed_run *a = &l->runs[i - 1], *b = &l->runs[i];
		size_t next = b->from;
		uint32_t c;

		if (b->from != at)
			continue;
		if (b->span && a->from < a->to)
			return true;
		if (a->style == b->style)
			return false;
		while (next < l->len && l->text[next] == ' ')
			next++;
		if (next >= l->len)
			return false;
		c = utf8_next(l->text, l->len, &next);
		/* A phrase goes on in small letters. */
		return !(c >= 'a' && c <= 'z') || (a->style & STYLE_BOLD &&
			!(b->style & STYLE_BOLD) && a->to > a->from + 3 &&
			l->text[b->from] != ' ');
	}
	return false;
}

/* Whether the word before text[at] is a short form: "Univ.", "St." */
static bool is_abbreviation(const struct cutter *z, size_t at)
{
	size_t from = at;

	while (from && z->line->text[from - 1] != ' ' &&
		z->line->text[from - 1] != '.')
		from--;
	return at - from <= 4 && is_big(z->line->text[from]);
}

static bool is_capital(const struct cutter *z, size_t at)
{
	uint32_t c = utf8_next(z->line->text, z->line->len, &at);

	return utf8_lower(c) != c;
}

/* Whether a full stop ends a sentence here, and another begins. */
static bool stops(const struct cutter *z, size_t at)
{
	const char *s = z->line->text;

	if (at < 4 || at + 2 >= z->line->len || z->e->words < 5)
		return false;
	return (s[at] == '.' && s[at + 1] == ' ' && is_capital(z, at + 2) &&
			s[at - 2] != ' ' &&
			s[at - 2] != '.' && s[at - 3] != ' ' &&
			!is_abbreviation(z, at)) ||
		strncmp(s + at, "\xE3\x80\x82", 3) == 0;
}

/* Whether the line is one date of joining or leaving: 2015年3月 退社. */
static bool is_turn(const struct cutter *z)
{
	return z->e->date >= 0 && z->e->date_count == 1 &&
		!z->e->dates[0].range;
}

/* "東都大学を" before 卒業: the particle goes with the verb. */
static size_t without_particle(const struct cutter *z, size_t from,
	size_t to)
{
	static const char *const particles[] = {"\xE3\x82\x92" /* を */,
		"\xE3\x81\xAB" /* に */, "\xE3\x81\xB8" /* へ */,
		"\xE3\x82\x88\xE3\x82\x8A" /* より */, NULL};

	for (const char *const *p = particles; *p; p++) {
		size_t n = strlen(*p);

		if (to - from > n && memcmp(z->line->text + to - n, *p, n) == 0)
			return to - n;
	}
	return to;
}

static bool has_date_within(const struct cutter *z, size_t from, size_t to)
{
	for (int i = 0; i < z->e->date_count; i++)
		if (z->e->dates[i].start >= from && z->e->dates[i].end <= to)
			return true;
	return false;
}

/* The end of a parenthesis within a job's title, "Senior (Lead) Developer": a
 * word or two that name no place, employer or date; or 0. */
static size_t aside_end(const struct cutter *z, size_t at)
{
	const char *s = z->line->text, *close = s[at] == '(' &&
		(!at || s[at - 1] == ' ') ? strchr(s + at, ')') : NULL;
	size_t end = close ? (size_t)(close + 1 - s) : 0;
	int spaces = 0;

	if (!close || s[end] != ' ' ||
		!mark_at(z, end + 1, 1u << MARK_JOB))
		return 0;
	for (size_t i = at; i < end; i++)
		spaces += s[i] == ' ';
	for (int i = 0; i < z->e->mark_count; i++) {
		const struct mark *m = &z->e->marks[i];

		if (m->from < end && m->to > at && m->kind != MARK_JOB &&
			m->kind != MARK_EMPLOYMENT && m->kind != MARK_FIELD)
			return 0;
	}
	return spaces < 2 ? end : 0;
}

/* The end of what is one part, whatever is in it, from text[at] on; or 0. */
static size_t kept_end(const struct cutter *z, size_t at)
{
	const struct typed_line *line = z->line;
	size_t end = quoted_end(line, at), next = at;
	const struct mark *m;

	if (end && !has_date_within(z, at, end))
		return end;
	end = aside_end(z, at);
	if (!end)
		end = inset_end(line, z->e, at);
	if (end)
		return end;
	m = mark_at(z, at, 1u << MARK_ORGANIZATION);
	if (m && m->from == at &&
		!utf8_is_alnum(utf8_next(line->text, line->len, &next)))
		return m->to; /* a legal form: "(주)" */
	m = mark_at(z, at, 1u << MARK_PLACE);
	return m && m->from == at && m->weight > 1 ? m->to : 0;
}

/* Whether nothing but the line's date stands in text[at] and after. */
static bool is_date_last(const struct cutter *z, size_t at)
{
	const struct date *d = z->e->date < 0 ? NULL
		: &z->e->dates[z->e->date];

	return d && d->start >= at && d->start <= at + 1 &&
		d->end + 1 >= z->line->len;
}

/* Past letters and digits where no mark and no style begins: nothing parts. */
static size_t skip_letters(const struct cutter *z, size_t at)
{
	const struct typed_line *line = z->line;
	size_t end = line->len;

	for (int i = 0; i < z->e->mark_count; i++)
		if (z->e->marks[i].from >= at && z->e->marks[i].from < end)
			end = z->e->marks[i].from;
	for (int i = 0; i < line->run_count; i++)
		if (line->runs[i].from >= at && line->runs[i].from < end)
			end = line->runs[i].from;
	return utf8_past_word(line->text, end, at);
}

/* Where the text ends that stands before an emphasised tail with the date, if
 * it is a title and more: "Map of wells. Written in Go. *2019, Acme*". */
static size_t prose_end(const struct cutter *z)
{
	size_t tail = z->e->tail;
	bool prose = z->e->sentence > 0.5;

	for (size_t at = 4; at < tail && !prose; at++)
		prose = stops(z, at);
	return prose ? tail : 0;
}

/* The length of what parts a head at `at`, or 0. */
static size_t parts_at(const struct cutter *z, size_t from, size_t at,
	enum joint *joint)
{
	size_t n = joint_at(z->line, z->e, at, joint);

	if (at < z->prose)
		return n && *joint == JOINT_COLON ? n : 0;
	if (n && *joint == JOINT_COMMA && !comma_cuts(z, from, at)) {
		*joint = JOINT_STYLE;
		n = 0;
	}
	if (!n && (n = joint_at_word(z->line, z->e, at)) > 0)
		*joint = JOINT_AT;
	return n;
}

/* Whether it is parted at `at`, where nothing stands that does. */
static bool parts_between(const struct cutter *z, size_t from, size_t at)
{
	return at >= z->prose && (style_parts(z, at) || joint_is_capitals_end(
			z->line, z->e, at) ||
		joint_leads_name(z->line, z->e, from, at) ||
		(at > from && (joint_is_school_end(z->line, z->e, at) ||
			(z->cuts & CUT_STUDIES && joint_is_study_end(z->line,
				z->e, at)))));
}

/* Behind the line's label; but "Since: May 2019" is a date as a whole. */
static size_t behind_label(const struct cutter *z)
{
	size_t end = z->e->labelled && z->e->label ? z->e->label_end : 0;

	for (int i = 0; i < z->e->date_count; i++)
		if (z->e->dates[i].start < end && z->e->dates[i].end > end)
			return z->e->dates[i].start;
	return end;
}

static void cut_line(struct cutter *z)
{
	const struct typed_line *line = z->line;
	size_t from = behind_label(z), at = from;
	const unsigned out = 1u << MARK_DATE | 1u << MARK_DURATION |
		(is_turn(z) ? 1u << MARK_TURN : 0);

	while ((at = skip_letters(z, at)) < line->len) {
		const struct mark *m = mark_at(z, at, out);
		enum joint joint = JOINT_STYLE;
		size_t n = 0;

		if (m && m->from == at) {
			add_part(z, from, m->kind == MARK_TURN
				? without_particle(z, from, at) : at);
			if (m->kind == MARK_DURATION) {
				z->joint = JOINT_PAREN;
				add_part(z, m->from, m->to);
			}
			z->joint = JOINT_DATE;
			from = at = m->to;
			continue;
		}
		n = kept_end(z, at);
		if (n) {
			at = n;
			continue;
		}
		n = parts_at(z, from, at, &joint);
		if (!n && at > from + 3 && stops(z, at)) {
			add_part(z, from, at + 1);
			z->joint = JOINT_STOP;
			from = ++at;
			if (z->cuts & CUT_SENTENCES || is_date_last(z, at + 1))
				continue;
			add_part(z, from, at < z->prose ? z->prose
				: line->len);
			if (at >= z->prose)
				return;
			from = at = z->prose;
			continue;
		}
		if (n || parts_between(z, from, at)) {
			add_part(z, from, at);
			/* A style may begin where a cell, a date ended. */
			if (n || (z->joint != JOINT_DATE &&
					z->joint != JOINT_CELL))
				z->joint = joint;
			from = at + n;
			if (n && from < z->prose) {
				add_part(z, from, z->prose);
				from = at = z->prose;
				continue;
			}
		}
		at += n ? n : 1;
	}
	add_part(z, from, line->len);
}

void head_cut(struct head *head, const struct reading *reading, int cuts)
{
	struct cutter z = {.head = head, .reading = reading,
		.cuts = cuts};

	head->count = 0;
	head->commas = false;
	head->rest = head->end;
	head->date_line = -1;
	for (int i = head->first; i < head->end; i++) {
		const struct evidence *e = &reading->evidence[i];
		int first = head->count;

		if (first > PARTS / 2) {
			head->rest = i;
			break;
		}
		z.line = &reading->lines->line[i];
		z.e = e;
		z.index = i;
		z.joint = JOINT_LINE;
		z.prose = prose_end(&z);
		if (e->date >= 0 && (head->date_line < 0 || (e->dated >
				reading->evidence[head->date_line].dated +
				0.4)))
			head->date_line = i;
		if (head_is_value(reading, i))
			z.prose = z.line->len;
		if (!e->names_next && (z.line->kind != LINE_HEAD_ROW ||
				!line_is_row_of_facts(reading->lines,
					reading->evidence, i + 1)))
			cut_line(&z);
		head_fix_slots(head, reading, i, first);
	}
}
