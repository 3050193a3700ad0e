/*
 * Dressing: lines get blocks, the header's go into the header, titles get
 * their levels, sections form around them, and heads of entries their parts.
 * Words never go; marks between them may.
 */
#include "resume/dress.h"

#include "markdown/passes.h"
#include "resume/dressing.h"

#include <string.h>

static bool is_dated(const struct entry *e)
{
	for (; e; e = e->next)
		if (e->dated || is_dated(e->roles))
			return true;
	return false;
}

bool dress_has_entries(const struct section *s)
{
	return s->topic != TOPIC_CONTACT && s->topic != TOPIC_PERSONAL &&
		s->topic != TOPIC_PROFILE && is_dated(s->entries);
}

/* The states, but for heads in sections that have no entries to be seen. */
static const enum state *find_states(struct arena *arena,
	const struct resume *resume)
{
	const struct reading *r = resume->reading;
	size_t n = (size_t)r->lines->count;
	enum state *states = arena_alloc(arena, (n + 1) * sizeof *states);

	memcpy(states, r->states, n * sizeof *states);
	for (const struct section *s = resume->sections; s; s = s->next)
		for (int i = s->first; !dress_has_entries(s) && i < s->end;
			i++)
			if (states[i] != STATE_SECTION)
				states[i] = STATE_BODY;
	return states;
}

void dress(struct arena *arena, struct doc *doc, const struct resume *resume)
{
	const struct reading *r = resume->reading;
	const char *dates = meta_scalar(doc->meta, "dates");
	struct dresser d = {.arena = arena, .doc = doc, .resume = resume,
		.line = r->lines->line, .count = r->lines->count,
		.evidence = r->evidence, .states = find_states(arena, resume),
		.blocks = {.arena = arena},
		.dates_stay = dates && strcmp(dates, "inline") == 0};

	d.own = arena_alloc(arena, (size_t)d.count + 1);
	dress_lines(&d);
	dress_header(&d);
	dress_titles(&d);
	sections_make(arena, doc->body);
	dress_topics(&d);
	dress_entries(&d);
	soften(arena, doc->body);
	skills_make(arena, doc->body);
	dashes_make(arena, doc);
}
