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

enum { LONGEST_TITLE = 80 /* bytes of a front matter's */ };

/* "Contact" over a table of it, which is no prose. */
static bool is_contacts_title(const struct evidence *e)
{
	return e->title >= 1 && (e->topic == TOPIC_CONTACT ||
		e->topic == TOPIC_PERSONAL);
}

struct body **build_summary_end(struct builder *b)
{
	struct body **end = b->summary_end ? b->summary_end
		: &b->resume->summary;

	while (*end)
		end = &(*end)->next;
	return b->summary_end = end;
}

/* name: the front matter's, or NULL. */
static void set_header(struct builder *b, const char *name)
{
	const struct reading *r = b->reading;

	contacts_init(&b->contacts, b->arena);
	for (int i = 0; i < r->lines->count; i++)
		switch (r->states[i]) {
		case STATE_TITLE:
			if (r->evidence[i].has[MARK_JOB] >= 1 &&
				!r->evidence[i].doctitle)
				person_headline(b, i);
			else if (!b->resume->title.text)
				b->resume->title = build_line(b, i);
			else
				build_body(b, build_summary_end(b), i, i + 1);
			break;
		case STATE_NAME:
			if (b->resume->name.text && !person_says_name(b, i))
				build_body(b, build_summary_end(b), i, i + 1);
			person_name(b, i);
			if (r->evidence[i].contact >= 2)
				contacts_from_line(&b->contacts, r, i, true);
			break;
		case STATE_HEADLINE:
			person_headline(b, i);
			break;
		case STATE_CONTACT:
			contacts_from_line(&b->contacts, r, i, true);
			break;
		case STATE_INTRO:
			if (is_contacts_title(&r->evidence[i]))
				b->resume->contacts_title = build_line(b, i);
			else
				build_body(b, build_summary_end(b), i, i + 1);
			break;
		default:
			break;
		}
	contacts_from_meta(&b->contacts, b->doc->meta);
	build_pictures(b, &b->contacts);
	contacts_far(&b->contacts, r);
	if (!b->resume->name.text && name)
		b->resume->name = (struct field){.text = name, .line = -1,
			.pos = b->doc->meta->pos};
	person_find(b);
	b->resume->contacts = b->contacts.first;
	person_find_headline(b);
	if (!b->resume->headline.text)
		b->resume->headline = headline_from_meta(b->arena,
			b->doc->meta);
}

/* The name in a value of the front matter, if it is one, or a document's title
 * stands before it: "CV – Jane Doe", "Lebenslauf von Jane Doe"; else NULL. */
static const char *name_in_value(struct builder *b, const char *s, bool titled)
{
	size_t len = strlen(s);
	char *low = arena_alloc(b->arena, len + 1);
	struct typed_line line = {.text = s, .low = low, .len = len};
	struct evidence e = {0};

	words_fold(s, len, low);
	if (!name_within(s, low, len, NAME_TITLED | NAME_WORKS,
			&e.person) || (titled &&
			e.person.from == 0 && e.person.rest == len &&
			e.person.to == len))
		return NULL;
	e.title = title_of(low, e.person.to, b->doc->metadata.lang).weight;
	return name_likeness(&line, &e) > 0.7 ? arena_strndup(b->arena, s +
		e.person.from, e.person.to - e.person.from) : NULL;
}

/* The name in what the front matter says of the page; or NULL. */
static const char *described_name(struct builder *b, const char *s)
{
	size_t len = strlen(s), from, to;
	char *low = arena_alloc(b->arena, len + 1);
	struct typed_line line = {.text = s, .low = low, .len = len};
	struct evidence e = {0};

	words_fold(s, len, low);
	return name_described(&line, &e, &from, &to)
		? arena_strndup(b->arena, s + from, to - from) : NULL;
}

/* What begins with a document's title in the value; or NULL. */
static const char *from_doctitle(struct builder *b, const char *s)
{
	size_t len = strlen(s);
	char *low = arena_alloc(b->arena, len + 1);
	struct word_match match;

	words_fold(s, len, low);
	for (size_t at = 0; at < len; at++)
		if (!words_go_on(low, at) && words_match(low, len, at,
				WORD(DOCTITLE), &match))
			return s + at;
	return NULL;
}

/* "Jane Doe's resume": the value is short, and somebody's. */
static bool is_somebodys(const char *s)
{
	return strlen(s) < LONGEST_TITLE && (strstr(s, "'s ") ||
		strstr(s, "\xE2\x80\x99s "));
}

/* Where the next word begins, if marks stand before it; or NULL. */
static const char *past_marks(const char *s)
{
	size_t len = strlen(s), at = 0, next = 0;
	bool marked = false;

	for (; at < len; at = next) {
		uint32_t c = utf8_next(s, len, &next);

		if (utf8_is_alnum(c))
			return marked ? s + at : NULL;
		marked = marked || c != ' ';
	}
	return NULL;
}

/* What the front matter's title says behind the name, if it is a job: "Jane
 * Doe, Baker". */
static struct field titled_headline(struct builder *b)
{
	const struct meta *m = meta_lookup(b->doc->meta, "title");
	const char *name = b->resume->name.text, *job = NULL;
	struct word_match match;
	char *low;

	if (m && m->scalar && name && utf8_begins(m->scalar, name))
		job = past_marks(m->scalar + strlen(name));
	if (!job || strlen(job) >= LONGEST_TITLE)
		return (struct field){.line = -1};
	low = arena_alloc(b->arena, strlen(job) + 1);
	words_fold(job, strlen(job), low);
	for (size_t i = 0; job[i]; i++)
		if (!words_go_on(low, i) && words_match(low, strlen(job), i,
				WORD(JOB), &match))
			return (struct field){.text = job, .line = -1,
				.pos = m->pos};
	return (struct field){.line = -1};
}

/* A value that can hardly be anything else than a name, under a key of the
 * author's own: "heading: Jane Doe", "tile: Jane Doe". */
static const char *sure_name(struct builder *b, const struct meta *meta)
{
	static const char *const others[] = {"layout", "template", "theme",
		"type", "location", "city", "address", "company", "employer",
		"organization", "organisation", "institution", "school",
		"category", "section", "parent", "permalink", "banner",
		"mainfont", "sansfont", "monofont", "fontfamily", "style",
		"class", "documentclass", "publisher", "copyright", NULL};

	for (const struct meta *m = meta ? meta->first : NULL; m; m = m->next) {
		const char *const *other = others;
		size_t len = m->scalar ? strlen(m->scalar) : 0;
		char *low;

		while (*other && strcmp(*other, m->key) != 0)
			other++;
		if (*other || !len || len >= LONGEST_TITLE)
			continue;
		low = arena_alloc(b->arena, len + 1);
		words_fold(m->scalar, len, low);
		if (name_is_sure(m->scalar, low, 0, len) && name_in_value(b,
				m->scalar, false))
			return m->scalar;
	}
	return NULL;
}

static const char *meta_name(struct builder *b)
{
	static const char *const keys[] = {"author", "title", "heading",
		"header", "pagetitle", "page_title", "titel", "titre",
		"titulo", "titolo", "tile", "owner", NULL};
	static const char *const about[] = {"description", "subtitle",
		"excerpt", "summary", "title", NULL};
	const struct meta *meta = b->doc->meta;
	const char *name = name_from_meta(b->arena, meta);

	for (const char *const *key = keys; !name && *key; key++)
		if (meta_scalar(meta, *key))
			name = name_in_value(b, contacts_without_tags(b->arena,
				meta_scalar(meta, *key)), false);
	for (const struct meta *m = meta ? meta->first : NULL; !name && m;
		m = m->next) {
		const char *s = m->scalar ? from_doctitle(b, m->scalar) : NULL;

		name = s ? name_in_value(b, s, true) : NULL;
		if (s && !name && is_somebodys(m->scalar))
			name = name_in_value(b, m->scalar, true);
	}
	for (const char *const *key = about; !name && *key; key++)
		if (meta_scalar(meta, *key))
			name = described_name(b, meta_scalar(meta, *key));
	for (const char *const *key = about; !name && *key; key++)
		if (meta_scalar(meta, *key) && strchr(meta_scalar(meta, *key),
				'?')) /* "Who is Jane Doe?" */
			name = name_in_value(b, meta_scalar(meta, *key), true);
	return name ? name : sure_name(b, meta);
}

struct resume *resume_read(struct arena *arena, const struct doc *doc,
	struct diag *diag)
{
	struct builder b = {.arena = arena, .doc = doc, .diag = diag,
		.scratch = arena_part(arena),
		.resume = arena_alloc(arena, sizeof *b.resume)};
	struct date_habits habits = {.lang = doc->metadata.lang};
	struct typed_lines *lines = lines_make(arena, doc);
	struct evidence *evidence = evidence_find(arena, lines, &habits);
	const char *name = meta_name(&b);

	b.reading = reading_choose(arena, lines, evidence, name);
	b.resume->reading = b.reading;
	set_header(&b, name);
	if (!b.resume->headline.text)
		b.resume->headline = titled_headline(&b);
	build_sections(&b);
	build_leftover(&b);
	build_overviews(&b);
	resume_say(b.resume, doc, diag);
	arena_free(b.scratch);
	return b.resume;
}
