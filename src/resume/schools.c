/*
 * A degree or school among the data of the person ("学历: 本科 / …") is
 * education if there is none in a section of its own.
 */
#include "resume/build.h"

#include "base/utf8.h"
#include "resume/head.h"

#include <string.h>

enum { SHORT = 12 /* words of a line */ };

static bool has_education(const struct resume *r)
{
	for (const struct section *s = r->sections; s; s = s->next)
		for (const struct entry *e = s->entries; e; e = e->next)
			if (e->topic == TOPIC_EDUCATION)
				return true;
	return false;
}

static size_t letters(const char *s)
{
	size_t n = 0, at = 0, len = s ? strlen(s) : 0;

	while (at < len)
		n += utf8_is_alnum(utf8_next(s, len, &at));
	return n;
}

/* Notes the entry's only line, and a label alone right above it, if the entry
 * says all that it does. */
static void note_said(struct builder *b, const struct entry *e, bool *said)
{
	int i = e->first;
	const struct evidence *above = i ? &b->reading->evidence[i - 1] : NULL;
	bool label = above && above->labelled && above->label_end >=
		b->reading->lines->line[i - 1].len;

	if (letters(e->title.text) + letters(e->organization.text) +
		letters(e->place.text) + letters(e->dates.text) <
		letters(b->reading->lines->line[i].text))
		return;
	said[i] = true;
	if (label)
		said[i - 1] = true;
}

/* Takes those lines out of the summary. */
static void take_from_summary(struct builder *b, const bool *said)
{
	for (struct body **at = &b->resume->summary; *at;)
		if ((*at)->line >= 0 && said[(*at)->line])
			*at = (*at)->next;
		else
			at = &(*at)->next;
	b->summary_end = NULL;
}

/* Whether the line may tell of a school: it is of the person's data, labelled, or
 * in a profile beside a degree. */
static bool may_tell(const struct reading *r, int i)
{
	const struct evidence *e = &r->evidence[i];

	if (e->sentence > 0.5 || e->has[MARK_EMAIL] > 0)
		return false;
	if (person_owns(r, i))
		return e->has[MARK_SCHOOL] >= 1 || e->label == LABEL_SCHOOL;
	return r->states[i] == STATE_BODY && e->has[MARK_SCHOOL] >= 1 &&
		(e->label == LABEL_DEGREE || (e->has[MARK_DEGREE] >= 1 &&
			e->words < SHORT));
}

void build_schools(struct builder *b)
{
	const struct reading *r = b->reading;
	struct section *s = arena_alloc(b->arena, sizeof *s), **end;
	struct entry **last = &s->entries;
	bool *said;

	if (has_education(b->resume))
		return;
	s->topic = TOPIC_EDUCATION;
	said = arena_array(b->arena, (size_t)r->lines->count + 1,
		sizeof *said);
	for (int i = 0; i < r->lines->count; i++) {
		struct head head = {.first = i, .end = i + 1};

		if (!may_tell(r, i))
			continue;
		*last = arena_alloc(b->arena, sizeof **last);
		(*last)->topic = TOPIC_EDUCATION;
		build_entry(b, *last, head_label(b->arena, r, TOPIC_EDUCATION,
			&head, 1));
		(*last)->end = i + 1;
		note_said(b, *last, said);
		last = &(*last)->next;
	}
	take_from_summary(b, said);
	end = &b->resume->sections;
	while (*end)
		end = &(*end)->next;
	if (s->entries)
		*end = s;
}
