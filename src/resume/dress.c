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
	return s->end > s->first && s->topic != TOPIC_CONTACT &&
		s->topic != TOPIC_PERSONAL && s->topic != TOPIC_PROFILE &&
		!s->listed && is_dated(s->entries);
}

static bool has_contacts(const struct resume *resume)
{
	for (const struct contact *c = resume->contacts; c; c = c->next)
		if (c->kind == CONTACT_EMAIL || c->kind == CONTACT_PHONE)
			return true;
	return false;
}

/* Whether the name was written as one: no line of text is a résumé. */
static bool has_name(const struct resume *resume)
{
	const struct typed_line *line;

	if (!resume->name.text || resume->name.line < 0)
		return resume->name.text != NULL;
	line = &resume->reading->lines->line[resume->name.line];
	return line->kind == LINE_HEADING || (line->whole & STYLE_BOLD &&
		resume->name.to - resume->name.from == line->len);
}

/* Whether there is something to dress, and not just text that could be. */
static bool is_resume(const struct resume *resume)
{
	int sections = 0;

	for (const struct section *s = resume->sections; s; s = s->next) {
		if (dress_has_entries(s))
			return true;
		if (!s->title.text)
			continue;
		sections++;
		if (resume->reading->lines->line[s->first].kind ==
			LINE_HEADING)
			return true;
	}
	return sections > 1 || has_name(resume) || (resume->name.text &&
		(sections || has_contacts(resume)));
}

/*
 * A section without entries to be seen has no heads; and a heading in it that
 * was typed as its own title was is a title as well.
 */
static void change_states(const struct reading *r, const struct section *s,
	enum state *states)
{
	const struct typed_line *line = r->lines->line;
	int level = s->title.text && line[s->first].kind == LINE_HEADING
		? line[s->first].level : 0;

	for (int i = s->first; i < s->end; i++)
		if (line[i].kind == LINE_HEADING && line[i].level <= level)
			states[i] = STATE_SECTION;
		else if (states[i] != STATE_SECTION)
			states[i] = STATE_BODY;
}

/* Whether it is a title of contact data that only data of the header follows,
 * which the reading knows for no section. */
static bool is_contacts_title(const struct reading *r, int i)
{
	const struct evidence *e = &r->evidence[i];

	return r->states[i] == STATE_INTRO && e->title >= 1 &&
		r->lines->line[i].kind == LINE_HEADING &&
		topic_is_personal(e->topic) && i + 1 < r->lines->count &&
		state_is_header(r->states[i + 1]);
}

/* The end of the lines below title i, if all of them are the header's. */
static int only_header(const struct reading *r, int i)
{
	int end = i + 1;

	while (end < r->lines->count && state_is_header(r->states[end]))
		end++;
	return end == r->lines->count || r->states[end] == STATE_SECTION ||
		is_contacts_title(r, end) ? end : 0;
}

/* Contact data in a section of its own stays there, and what else would leave
 * a title with nothing below it. */
static void keep_contacts(const struct resume *resume, enum state *states)
{
	const struct reading *r = resume->reading;
	const struct section *next = resume->sections;
	enum topic topic = TOPIC_NONE;
	int kept = 0; /* lines up to it would leave a title alone */

	for (int i = 0; i < r->lines->count; i++) {
		bool labelled = r->evidence[i].label == LABEL_NAME;

		for (; next && next->first <= i; next = next->next)
			if (next->title.text)
				topic = next->topic;
		if (is_contacts_title(r, i)) {
			topic = r->evidence[i].topic;
			states[i] = STATE_SECTION;
		}
		if (states[i] == STATE_SECTION && only_header(r, i))
			kept = only_header(r, i);
		if (state_is_header(states[i]) && (i < kept ||
			(topic_is_personal(topic) &&
			(states[i] != STATE_NAME || labelled))))
			states[i] = STATE_BODY;
	}
}

/* Titles right below a higher one, and those like them, are that one's. */
static void keep_parts(const struct reading *r, enum state *states)
{
	const struct typed_line *line = r->lines->line;
	int whole = 0, last = 0; /* typed levels; 0: there is none */

	for (int i = 0; i < r->lines->count; i++) {
		int level = line[i].kind == LINE_HEADING ? line[i].level : 0;

		if (states[i] != STATE_SECTION) {
			last = 0;
			continue;
		}
		if (last && level > last)
			whole = last;
		last = level;
		if (whole && level > whole)
			states[i] = STATE_BODY;
		else
			whole = 0;
	}
}

/* What lines are on the page. */
static const enum state *find_states(struct arena *arena,
	const struct resume *resume)
{
	const struct reading *r = resume->reading;
	size_t n = (size_t)r->lines->count;
	enum state *states = arena_alloc(arena, (n + 1) * sizeof *states);

	memcpy(states, r->states, n * sizeof *states);
	for (const struct section *s = resume->sections; s; s = s->next)
		if (!dress_has_entries(s))
			change_states(r, s, states);
	keep_contacts(resume, states);
	keep_parts(r, states);
	return states;
}

/* Headings that say nothing, typed for the room they take. */
static void drop_empty_headings(struct node *body)
{
	struct node *next;

	for (struct node *n = body->first; n; n = next) {
		next = node_walk(n, body);
		if (node_is_heading(n) && !n->first)
			dress_prune(n);
	}
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
	if (is_resume(resume)) {
		dress_lines(&d);
		dress_header(&d);
		dress_titles(&d);
		drop_empty_headings(doc->body);
	}
	sections_make(arena, doc->body);
	if (is_resume(resume)) {
		dress_topics(&d);
		dress_entries(&d);
	}
	soften(arena, doc->body);
	skills_make(arena, doc->body);
	dashes_make(arena, doc);
	dress_icons(arena, doc->body);
}
