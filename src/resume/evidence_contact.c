/*
 * How much of a line is contact data, in units: an e-mail address 3, a phone
 * number 2, the name of a network 1.5, a web address 1, a label of such things
 * 1.5, a place 0.8.
 */
#include "resume/evidence_contact.h"

#include "base/utf8.h"
#include "resume/words.h"

#include <string.h>

enum {
	RUNNING = 3, /* words that a link may stand behind in running text */
	PAGES_MOST = 2, /* units of links to other pages in a line */
	BESIDE_LINKS = 2 /* words besides that may be a label */
};

/* A network's name and no more, which beside a job may be what it is about:
 * "PHP engineer, WordPress". */
static bool is_craft(const struct evidence *e, const struct typed_line *line,
	const struct mark *m)
{
	size_t len = m->to - m->from;

	if (m->kind != MARK_NETWORK || e->has[MARK_JOB] < 1 ||
		memchr(line->text + m->from, '.', len) ||
		memchr(line->text + m->from, '/', len))
		return false;
	for (int k = 0; k < line->run_count; k++)
		if (line->runs[k].url && line->runs[k].from < m->to &&
			line->runs[k].to > m->from)
			return false;
	return true;
}

/* Whether links that show no address have more words beside them than a label
 * has. */
static bool says_more(const struct evidence *e,
	const struct typed_line *line)
{
	int words = e->words;

	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];
		const char *s = line->text + m->from;

		if (m->kind != MARK_URL)
			continue;
		if (memchr(s, '.', m->to - m->from))
			return false;
		words -= evidence_words(s, m->to - m->from);
	}
	return words > BESIDE_LINKS;
}

/* Links in a sentence are none of the author's pages, nor are those of which
 * more is said: "[Vim](…) for notes and letters". */
double evidence_contact(const struct evidence *e,
	const struct typed_line *line)
{
	static const double units[MARK_KINDS] = {[MARK_EMAIL] = 3,
		[MARK_PHONE] = 2, [MARK_NETWORK] = 1.5, [MARK_URL] = 1};
	double sum = 0, pages = 0; /* links to any page: two may be the author's */
	int place = 0; /* words of a long one */

	for (int i = 0; i < e->mark_count; i++)
		if (e->words > 8 && e->marks[i].kind == MARK_PLACE)
			place += evidence_words(line->text + e->marks[i].from,
				e->marks[i].to - e->marks[i].from);
	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];
		double u = units[m->kind] * m->weight;

		if (e->sentence > 0.5 && e->words > 8 && units[m->kind] < 2)
			u *= 0.3;
		if (is_craft(e, line, m))
			u = 0;
		*(m->kind == MARK_URL ? &pages : &sum) += u;
	}
	if (pages > 0 && sum <= 0 && !e->label && line->kind == LINE_ITEM &&
		says_more(e, line))
		pages *= 0.3;
	sum += pages < PAGES_MOST ? pages : PAGES_MOST;
	if (e->label >= LABEL_EMAIL && e->label <= LABEL_PERSONAL)
		sum += 1.5;
	if (e->has[MARK_PLACE] > 0 && (e->words < 9 || 2 * place > e->words ||
			sum > 2))
		sum += e->has[MARK_PLACE] > 1 ? 1 : 0.8;
	return sum;
}

/* Whether the text of a link says whose page or address it is. */
static bool is_named(const struct typed_line *line, const struct typed_run *link)
{
	struct word_match match;

	return memchr(line->text + link->from, '.', link->to - link->from) ||
		words_whole(line->low, link->from, link->to, WORD(LABEL) |
			WORD(NETWORK) | WORD(SECTION), &match);
}

/* Whether a small word stands before a link, and more before that or all of it
 * is "at". */
static bool runs_into(const struct evidence *e, const struct typed_line *line,
	size_t at)
{
	size_t to = at, from, begin;
	uint32_t c;

	while (to && line->text[to - 1] == ' ')
		to--;
	for (from = to; from && line->text[from - 1] != ' ';)
		from--;
	if (!from || from == to || !utf8_is_alnum((unsigned char)
			line->text[to - 1]))
		return false;
	begin = from;
	c = utf8_next(line->text, line->len, &begin);
	if (!utf8_is_alnum(c) || utf8_lower(c) != c)
		return false;
	for (int i = 0; i < e->mark_count; i++)
		if (e->marks[i].kind == MARK_AT && e->marks[i].to == to)
			return true;
	return evidence_words(line->text, to) >= RUNNING;
}

bool evidence_tells_of_links(const struct evidence *e,
	const struct typed_line *line)
{
	bool tells = false;

	if (e->labelled || e->date_count || e->has[MARK_EMAIL] > 0 ||
		e->has[MARK_PHONE] > 0)
		return false;
	for (int i = 0; i < line->run_count; i++) {
		const struct typed_run *run = &line->runs[i];

		if (run->url && is_named(line, run))
			return false;
		tells = tells || (run->url && runs_into(e, line, run->from));
	}
	return tells;
}
