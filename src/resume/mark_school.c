/*
 * Towns in schools' names: "Universität Bayreuth, Germany", "University of Texas
 * at Austin, USA". Such a town is no place beside the school; the country behind
 * it is.
 */
#include "resume/mark.h"

#include <string.h>

/* Whether a school's word ends at text[at], or "at" behind one in the same piece:
 * "University of", "University of Texas at". */
static bool is_in_school(const struct marks *m, const struct typed_line *line,
	size_t at)
{
	const char *s = line->text;
	size_t end = at > 4 && strncmp(s + at - 4, " at ", 4) == 0 ? at - 4 : at;

	for (int i = 0; i < m->count; i++) {
		const struct mark *p = &m->mark[i];

		if (p->kind == MARK_SCHOOL && p->to < at && (p->to + 1 == at ||
				(end < at && p->to < end && strcspn(s + p->to,
					",|(/;\t") >= end - p->to)))
			return true;
	}
	return false;
}

static bool is_land(const struct typed_line *line, size_t from, size_t to)
{
	struct word_match match;

	return from < to && words_whole(line->low, from, to, WORD(COUNTRY) |
		WORD(REGION), &match);
}

/* Where the place goes on behind the part that begins at `from`, or its end. */
static size_t next_part(const struct typed_line *line, const struct mark *p,
	size_t from)
{
	const char *comma = memchr(line->text + from, ',', p->to - from);
	size_t at = comma ? (size_t)(comma - line->text) + 2 : p->to;

	return at < p->to ? at : p->to;
}

/* What parts a school's name from its town parts nothing: "… at Austin". Returns
 * how many marks that were, all before the town's. */
static int drop_at(struct marks *m, size_t to)
{
	int count = m->count, kept = 0;

	for (int i = 0; i < m->count; i++)
		if (m->mark[i].kind != MARK_AT || m->mark[i].to + 1 != to)
			m->mark[kept++] = m->mark[i];
	m->count = kept;
	return count - kept;
}

/* Where a name of several words begins that hyphens join, of which a known one
 * begins at `at`: "Urbana-Champaign". */
static size_t joined_start(const struct typed_line *line, size_t at)
{
	while (at && line->text[at - 1] == '-')
		for (at--; at && !strchr(" -", line->text[at - 1]);)
			at--;
	return at;
}

void marks_schools(struct marks *m, const struct typed_line *line)
{
	for (int i = 0; i < m->count; i++) {
		struct mark *p = &m->mark[i];
		size_t from = joined_start(line, p->from), next, last;

		if (p->kind != MARK_PLACE || !is_in_school(m, line, from))
			continue;
		next = last = next_part(line, p, from);
		while (next_part(line, p, last) < p->to)
			last = next_part(line, p, last);
		if (!is_land(line, last, p->to))
			continue;
		p->from = next;
		p->weight = 1;
		i -= drop_at(m, from);
	}
}
