/*
 * A document is taken for a résumé, and its reader told what is missing, when
 * it has an entry with a date, or two sections whose titles are known.
 */
#include "resume/say.h"

#include "resume/form.h"

static const double UNSURE = 1; /* a margin below which another was near */

static bool is_resume(const struct resume *r)
{
	int known = 0;

	for (const struct section *s = r->sections; s; s = s->next) {
		known += s->title.text && s->topic != TOPIC_NONE &&
			s->topic != TOPIC_OTHER;
		for (const struct entry *e = s->entries; e; e = e->next)
			if (e->dated)
				return true;
	}
	return known > 1;
}

static bool has_contact(const struct resume *r)
{
	for (const struct contact *c = r->contacts; c; c = c->next)
		if (c->kind != CONTACT_DETAIL && c->kind != CONTACT_PLACE)
			return true;
	return false;
}

/* Four digits that may be a year. */
static bool has_year(const struct typed_line *line)
{
	for (size_t i = 0; i + 4 <= line->len; i++) {
		const char *s = line->text + i;

		if ((s[0] == '1' && s[1] == '9') || (s[0] == '2' &&
				s[1] == '0')) {
			bool digits = s[2] >= '0' && s[2] <= '9' &&
				s[3] >= '0' && s[3] <= '9';

			if (digits && !(s[4] >= '0' && s[4] <= '9') &&
				(!i || !(s[-1] >= '0' && s[-1] <= '9')))
				return true;
		}
	}
	return false;
}

/* What is said of a heading below an entry's, with its date in place, would
 * be no help: it tells what was done there. */
static void warn_of_headings(const struct reading *g, struct diag *diag)
{
	int entry = 0; /* the level of the last entry's heading */

	for (int i = 0; i < g->lines->count; i++) {
		const struct typed_line *line = &g->lines->line[i];

		if (line->kind == LINE_HEADING && (g->states[i] == STATE_HEAD ||
				g->states[i] == STATE_SECTION))
			entry = g->states[i] == STATE_HEAD ? line->level : 0;
		if (line->kind != LINE_HEADING || !has_year(line) ||
			(g->states[i] != STATE_BODY &&
				g->states[i] != STATE_SECTION))
			continue;
		if (g->evidence[i].date >= 0 && (g->evidence[i].dated < 0.5 ||
				(g->evidence[i].dated >= 0.9 && entry &&
				line->level > entry)))
			continue;
		diag_warning(diag, line->pos, "'%.60s' looks dated but was "
			"not read as an entry; end it with the date, as in "
			"'Cook (2019 - 2021)'", line->text);
	}
}

static void note_regions(struct arena *arena, const struct reading *g,
	struct diag *diag)
{
	for (int i = 0; i < g->region_count; i++) {
		const struct region *r = &g->regions[i];
		int entries = 0;

		for (int k = r->first; k < r->end; k++)
			entries += g->states[k] == STATE_HEAD;
		if (r->margin >= UNSURE || r->first >= r->end)
			continue;
		diag_note(diag, g->lines->line[r->first].pos, "%d entr%s "
			"read here (first lines: %s); another reading is "
			"nearly as likely", entries, entries == 1 ? "y" : "ies",
			form_name(arena, r->head));
	}
}

void resume_say(const struct resume *resume, const struct doc *doc,
	struct diag *diag)
{
	const struct reading *g = resume->reading;
	const struct pos pos = {.file = doc->file};
	struct arena *arena;

	if (!is_resume(resume))
		return;
	if (!resume->name.text)
		diag_warning(diag, pos, "no name was found; write it as the "
			"first heading ('# Jane Doe') or as 'name: Jane Doe' "
			"in the front matter");
	if (!has_contact(resume))
		diag_warning(diag, pos, "no contact data was found; write an "
			"e-mail address or a phone number below the name");
	warn_of_headings(g, diag);
	if (!diag->verbose)
		return;
	arena = arena_new();
	if (g->margin < UNSURE)
		diag_note(diag, pos, "which lines are titles of sections was "
			"a close call; --dump=reading shows the reading");
	note_regions(arena, g, diag);
	arena_free(arena);
}
