/*
 * The reading made into a résumé. Every line goes somewhere: into a field, or
 * into the body of what it stands in. A region's topic is its title's; one
 * whose title says nothing is about what its entries are: degrees and schools,
 * jobs with ranges of dates, or anything else.
 */
#include "resume/build.h"

#include "base/utf8.h"
#include "resume/contacts.h"
#include "resume/name.h"
#include "resume/say.h"
#include "resume/title.h"

#include <string.h>

/* Spaces of any width, and emphasis typed around a value. */
static size_t skip_wide(const struct typed_line *line, size_t at)
{
	static const char *const spaces[] = {" ", "*", "_", "\t",
		"\xE3\x80\x80", "\xE2\x80\x83", "\xC2\xA0", NULL};
	size_t from;

	do {
		from = at;
		for (const char *const *s = spaces; *s; s++)
			if (strncmp(line->text + at, *s, strlen(*s)) == 0)
				at += strlen(*s);
	} while (at > from);
	return at;
}

/* Where the value of a label ends, if other things follow it in its line. */
static bool ends_value(const char *s)
{
	static const char *const marks[] = {"\t", "|", "/", "(", "  ",
		"\xEF\xBC\x88", "\xE2\x80\x83", "\xE3\x80\x80\xE3\x80\x80",
		"\xEF\xBD\x9C", NULL};

	for (const char *const *m = marks; *m; m++)
		if (strncmp(s, *m, strlen(*m)) == 0)
			return true;
	return false;
}

/* Whether another label begins behind the space: "姓名：… 性别：…". */
static bool begins_label(const struct typed_line *line, size_t at)
{
	struct word_match match;

	return line->text[at] == ' ' && words_match(line->low, line->len,
			at + 1, WORD(LABEL), &match) &&
		(line->text[match.end] == ':' || strncmp(line->text +
			match.end, "\xEF\xBC\x9A", 3) == 0);
}

/* "Surname: Doe" above or below "First name: Jane". */
static bool is_other_half(const struct builder *b, int i)
{
	const struct evidence *e = &b->reading->evidence[i], *first;
	int line = b->resume->name.line;

	if (!b->resume->name.text || line < 0 || e->label != LABEL_NAME)
		return false;
	first = &b->reading->evidence[line];
	return first->label == LABEL_NAME && first->surname != e->surname;
}

/* "Jane Doe (5 years)" and "CV - Jane Doe" are the name and more. */
static void set_name(struct builder *b, int i)
{
	const struct typed_line *line = &b->reading->lines->line[i];
	const struct evidence *e = &b->reading->evidence[i];
	struct name_place place;
	size_t start = e->label == LABEL_NAME ? e->label_end : 0;
	struct field name;

	if (e->label == LABEL_NAME) {
		size_t end;

		start = skip_wide(line, start);
		for (end = start; end < line->len; end++)
			if (ends_value(line->text + end) ||
				begins_label(line, end))
				break;
		if (end <= start)
			return;
		name = build_field(b, i, start, end);
	} else {
		size_t end = name_end(line, e);

		if (!name_within(line->text, line->low, end, &place))
			return;
		name = build_field(b, i, place.from, place.to);
		if (place.rest < end && !b->resume->headline.text) {
			size_t stop = end, rest = place.rest;

			bool inside = line->text[rest] == '(';

			rest += inside;
			while (stop > rest && strchr(inside ? " )|" : " |",
					line->text[stop - 1]))
				stop--;
			if (stop > rest)
				b->resume->headline = build_field(b, i, rest,
					stop);
		}
	}
	if (!b->resume->name.text)
		b->resume->name = name;
	else if (is_other_half(b, i))
		b->resume->name.text = arena_printf(b->arena, "%s %s",
			e->surname ? b->resume->name.text : name.text,
			e->surname ? name.text : b->resume->name.text);
}

/* A label that says the name again, or a part of it. */
static bool says_name(const struct builder *b, int i)
{
	const struct typed_line *line = &b->reading->lines->line[i];
	const struct evidence *e = &b->reading->evidence[i];
	size_t at = e->label == LABEL_NAME ? skip_wide(line, e->label_end) : 0;

	return at && at < line->len && strstr(b->resume->name.text,
		line->text + at);
}

/* The first headline is it; what else is said there is prose. */
static void set_headline(struct builder *b, int i)
{
	const struct evidence *e = &b->reading->evidence[i];
	size_t from = e->labelled && e->label ? e->label_end : 0;
	struct field *f = &b->resume->headline;

	if (f->text && b->resume->name.line != f->line)
		build_body(b, &b->resume->summary, i, i + 1);
	else
		*f = build_field(b, i, from, b->reading->lines->line[i].len);
}

/* Whether the name that was found looks like one, or is labelled. */
static bool is_sure(const struct builder *b)
{
	int i = b->resume->name.line;

	return b->resume->name.text && (i < 0 ||
		b->reading->evidence[i].name > 0.7 ||
		b->reading->evidence[i].label == LABEL_NAME);
}

/* What one is may stand with the contact data: "Baker | Bergen | 555-0100". */
static void find_headline(struct builder *b)
{
	for (const struct contact *c = b->resume->contacts; c; c = c->next) {
		const struct evidence *e;

		if (b->resume->headline.text || !c->in_header ||
			c->kind != CONTACT_DETAIL || c->label ||
			c->field.line < 0)
			continue;
		e = &b->reading->evidence[c->field.line];
		for (int i = 0; i < e->mark_count; i++)
			if (e->marks[i].kind == MARK_JOB &&
				e->marks[i].from >= c->field.from &&
				e->marks[i].to <= c->field.to)
				b->resume->headline = c->field;
	}
}

/* A label says it wherever it stands: "氏名: …" in a section of its own. */
static void find_labelled(struct builder *b)
{
	for (int i = 0; i < b->reading->lines->count; i++) {
		const struct evidence *e = &b->reading->evidence[i];
		const struct typed_line *line = &b->reading->lines->line[i];

		if (!is_sure(b) && name_is_labelled(line, e)) {
			b->resume->name.text = NULL;
			set_name(b, i);
		}
		if (e->label == LABEL_HEADLINE && !b->resume->headline.text &&
			line->len > e->label_end)
			set_headline(b, i);
	}
}

/* One of the first lines of a section about the person may be the name. */
static void find_bare_name(struct builder *b)
{
	const struct reading *r = b->reading;

	for (int k = 0; k < r->region_count && !b->resume->name.text; k++) {
		const struct region *g = &r->regions[k];

		if ((g->topic != TOPIC_PERSONAL && g->topic != TOPIC_CONTACT) ||
			g->first >= g->end)
			continue;
		for (int i = g->first; i < g->end && i < g->first + 3 &&
			!b->resume->name.text; i++)
			if (r->evidence[i].name > 0.7)
				set_name(b, i);
	}
}

static bool has_kind(const struct contacts *list, enum contact_kind kind)
{
	for (const struct contact *c = list->first; c; c = c->next)
		if (c->kind == kind)
			return true;
	return false;
}

/* Contact data outside the header: in a section of its own, or at the end. */
static void add_far_contacts(struct builder *b, struct contacts *list)
{
	const struct reading *r = b->reading;

	for (int i = 0; i < r->region_count; i++) {
		const struct region *g = &r->regions[i];

		if (g->topic == TOPIC_CONTACT || g->topic == TOPIC_PERSONAL)
			for (int k = g->first; k < g->end; k++)
				if (r->states[k] == STATE_BODY &&
					!evidence_is_prose(&r->evidence[k]))
					contacts_from_line(list, r, k,
						false);
	}
	if (has_kind(list, CONTACT_EMAIL) || has_kind(list, CONTACT_PHONE))
		return;
	for (int k = 0; k < r->lines->count; k++) {
		if ((r->states[k] != STATE_BODY && r->states[k] !=
				STATE_INTRO && r->states[k] != STATE_SECTION)
			|| r->evidence[k].has[MARK_EMAIL] <= 0)
			continue;
		if (!evidence_is_prose(&r->evidence[k]))
			contacts_from_line(list, r, k, false);
		else
			contacts_from_prose(list, r, k);
	}
}

/* "Contact" over a table of it, which is no prose. */
static bool is_contacts_title(const struct evidence *e)
{
	return e->title >= 1 && (e->topic == TOPIC_CONTACT ||
		e->topic == TOPIC_PERSONAL);
}

static void set_header(struct builder *b)
{
	const struct reading *r = b->reading;
	struct contacts list;

	contacts_init(&list, b->arena);
	for (int i = 0; i < r->lines->count; i++)
		switch (r->states[i]) {
		case STATE_TITLE:
			if (!b->resume->title.text)
				b->resume->title = build_line(b, i);
			else
				build_body(b, &b->resume->summary, i, i + 1);
			break;
		case STATE_NAME:
			if (b->resume->name.text && !says_name(b, i) &&
				!is_other_half(b, i))
				build_body(b, &b->resume->summary, i, i + 1);
			set_name(b, i);
			if (r->evidence[i].contact >= 2)
				contacts_from_line(&list, r, i, true);
			break;
		case STATE_HEADLINE:
			set_headline(b, i);
			break;
		case STATE_CONTACT:
			contacts_from_line(&list, r, i, true);
			break;
		case STATE_INTRO:
			if (is_contacts_title(&r->evidence[i]))
				b->resume->contacts_title = build_line(b, i);
			else
				build_body(b, &b->resume->summary, i, i + 1);
			break;
		default:
			break;
		}
	contacts_from_meta(&list, b->doc->meta);
	build_pictures(b, &list);
	add_far_contacts(b, &list);
	find_labelled(b);
	find_bare_name(b);
	b->resume->contacts = list.first;
	find_headline(b);
}

static const char *meta_name(struct builder *b)
{
	static const char *const keys[] = {"author", "title", NULL};
	const char *name = name_from_meta(b->arena, b->doc->meta);

	for (const char *const *key = keys; !name && *key; key++) {
		const char *s = meta_scalar(b->doc->meta, *key);
		size_t len = s ? strlen(s) : 0;
		char *low = arena_alloc(b->arena, len + 1);
		struct typed_line line = {.text = s, .low = low, .len = len};
		struct evidence e = {0};

		if (!s)
			continue;
		words_fold(s, len, low);
		if (!name_within(s, low, len, &e.person))
			continue;
		e.title = title_of(low, e.person.to, b->doc->metadata.lang)
			.weight;
		if (name_likeness(&line, &e) > 0.7)
			name = arena_strndup(b->arena, s + e.person.from,
				e.person.to - e.person.from);
	}
	return name;
}

struct resume *resume_read(struct arena *arena, const struct doc *doc,
	struct diag *diag)
{
	struct builder b = {.arena = arena, .doc = doc, .diag = diag,
		.resume = arena_alloc(arena, sizeof *b.resume)};
	struct date_habits habits = {.lang = doc->metadata.lang};
	struct typed_lines *lines = lines_make(arena, doc);
	struct evidence *evidence = evidence_find(arena, lines, &habits);
	const char *name = meta_name(&b);

	b.reading = reading_choose(arena, lines, evidence, name);
	b.resume->reading = b.reading;
	set_header(&b);
	if (!b.resume->name.text && name)
		b.resume->name = (struct field){.text = name, .line = -1,
			.pos = doc->meta->pos};
	build_sections(&b);
	build_leftover(&b);
	resume_say(b.resume, doc, diag);
	return b.resume;
}
