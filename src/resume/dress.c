/*
 * Dressing: lines get blocks, the header's go into the header, titles get
 * their levels, sections form around them, and heads of entries their parts.
 * Words never go; marks between them may.
 */
#include "resume/dress.h"

#include "markdown/passes.h"
#include "resume/dressing.h"

#include <string.h>

void dress(struct arena *arena, struct doc *doc, const struct resume *resume)
{
	const struct reading *r = resume->reading;
	const char *dates = meta_scalar(doc->meta, "dates");
	struct dresser d = {.arena = arena, .doc = doc, .resume = resume,
		.line = r->lines->line, .count = r->lines->count,
		.evidence = r->evidence, .states = r->states,
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
