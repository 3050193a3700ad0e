/*
 * A résumé as JSON Resume 1.0.0 (jsonresume.org/schema). A section goes to the
 * array of its topic; one that the schema has no word for goes to projects,
 * whose `type` says its title. What no field has is in the summary or the
 * highlights of what it stands in, so that no word is lost.
 */
#include "interchange/interchange.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

/* An array of the schema, and its words for an entry's fields. */
static const struct target {
	enum topic topic;
	const char *array, *title, *organization, *summary, *highlights;
	const char *date; /* the only date; NULL: startDate and endDate */
	bool place;       /* the schema has one */
} targets[] = {
	{TOPIC_WORK, "work", "position", "name", "summary", "highlights",
		NULL, true},
	{TOPIC_EDUCATION, "education", "studyType", "institution", "summary",
		"courses", NULL, true},
	{TOPIC_VOLUNTEER, "volunteer", "position", "organization", "summary",
		"highlights", NULL, true},
	{TOPIC_ACTIVITIES, "volunteer", "position", "organization",
		"summary", "highlights", NULL, true},
	{TOPIC_AWARDS, "awards", "title", "awarder", "summary", "highlights",
		"date", false},
	{TOPIC_CERTIFICATES, "certificates", "name", "issuer", "summary",
		"highlights", "date", false},
	{TOPIC_PUBLICATIONS, "publications", "name", "publisher", "summary",
		"highlights", "releaseDate", false},
	{TOPIC_OTHER, "projects", "name", "entity", "description",
		"highlights", NULL, false},
};

enum { TARGETS = sizeof targets / sizeof *targets };

struct writer {
	struct arena *arena;
	const struct resume *resume;
	json_t *root, *basics;
	json_t *growing;         /* whose text grows, and under which key */
	const char *growing_key;
	struct buf text;         /* set once it grows no more */
};

static void set(json_t *object, const char *key, const char *text)
{
	if (text && *text)
		json_object_set_new(object, key, json_string(text));
}

static void end_text(struct writer *w)
{
	if (w->growing)
		set(w->growing, w->growing_key, w->text.data);
	w->growing = NULL;
}

/* Adds a paragraph to what the key has. */
static void add_text(struct writer *w, json_t *object, const char *key,
	const char *text)
{
	if (!text || !*text)
		return;
	if (w->growing != object || strcmp(w->growing_key, key) != 0) {
		const char *old = json_string_value(json_object_get(object,
			key));

		end_text(w);
		w->growing = object;
		w->growing_key = key;
		w->text = (struct buf){.arena = w->arena};
		if (old)
			buf_puts(&w->text, old);
		else
			set(object, key, text); /* its place among the keys */
	}
	if (w->text.len)
		buf_puts(&w->text, "\n\n");
	buf_puts(&w->text, text);
}

static json_t *array_in(json_t *object, const char *name)
{
	json_t *array = json_object_get(object, name);

	if (!array) {
		array = json_array();
		json_object_set_new(object, name, array);
	}
	return array;
}

static json_t *append_object(json_t *root, const char *array)
{
	json_t *object = json_object();

	json_array_append_new(array_in(root, array), object);
	return object;
}

static void append_text(json_t *object, const char *array, const char *text)
{
	if (text && *text)
		json_array_append_new(array_in(object, array),
			json_string(text));
}

/* An address's lines follow one another. */
static void put_place(struct writer *w, const char *text)
{
	json_t *location = json_object_get(w->basics, "location");
	const char *old;

	if (!location) {
		location = json_object();
		json_object_set_new(w->basics, "location", location);
	}
	old = json_string_value(json_object_get(location, "address"));
	set(location, "address", old ? arena_printf(w->arena, "%s, %s", old,
		text) : text);
}

static void put_detail(struct writer *w, const struct contact *c)
{
	const struct field *headline = &w->resume->headline;

	if (c->field.line >= 0 && c->field.line == headline->line &&
		c->field.from == headline->from)
		return; /* the label says it */
	add_text(w, w->basics, "summary", c->label ? arena_printf(w->arena,
		"%s: %s", c->label, c->field.text) : c->field.text);
}

static void put_profile(struct writer *w, const struct contact *c)
{
	json_t *profile = append_object(w->basics, "profiles");

	set(profile, "network", c->network ? network_names[c->network]
		: c->label);
	set(profile, "username", c->user ? c->user : c->value);
	set(profile, "url", c->url);
}

static void put_contact(struct writer *w, const struct contact *c)
{
	static const char *const keys[] = {[CONTACT_EMAIL] = "email",
		[CONTACT_PHONE] = "phone", [CONTACT_URL] = "url"};
	json_t *profile;

	switch (c->kind) {
	case CONTACT_EMAIL:
	case CONTACT_PHONE:
	case CONTACT_URL:
		if (!json_object_get(w->basics, keys[c->kind])) {
			set(w->basics, keys[c->kind], c->value);
		} else if (c->kind == CONTACT_URL) {
			profile = append_object(w->basics, "profiles");
			set(profile, "network", c->label ? c->label : "web");
			set(profile, "username", c->field.text);
			set(profile, "url", c->url);
		} else {
			put_detail(w, c);
		}
		break;
	case CONTACT_PROFILE:
		put_profile(w, c);
		break;
	case CONTACT_PLACE:
		put_place(w, c->field.text);
		break;
	case CONTACT_DETAIL:
		put_detail(w, c);
		break;
	}
}

static void put_dates(struct writer *w, json_t *object,
	const struct target *t, const struct entry *e)
{
	const struct date *d = &e->date;
	const char *from, *to;

	if (!e->dated)
		return;
	from = date_iso(w->arena, d->from);
	to = d->range && !d->present ? date_iso(w->arena, d->to) : NULL;
	if (t->date) {
		set(object, t->date, to ? to : from);
	} else if (d->range) {
		set(object, "startDate", from);
		set(object, "endDate", to);
	} else if (t->topic == TOPIC_EDUCATION || !from) {
		set(object, "endDate", from ? from : date_iso(w->arena,
			d->to));
	} else {
		set(object, "startDate", from);
		set(object, "endDate", from);
	}
}

/* A line at the end that is contact data is in basics. */
static bool gives_contacts(const struct writer *w, const struct body *b)
{
	if (!w->resume->reading || b->line < 0 || evidence_is_prose(
			&w->resume->reading->evidence[b->line]))
		return false;
	for (const struct contact *c = w->resume->contacts; c; c = c->next)
		if (c->field.line == b->line)
			return true;
	return false;
}

/* Whether the text is the address that its link leads to. */
static bool is_address(const char *text, const char *url)
{
	const char *host = url ? strstr(url, "://") : NULL;
	size_t len = strlen(text);

	if (len && text[len - 1] == '/')
		len--;
	return host && len > 3 && (strncmp(text, url, len) == 0 ||
		strncmp(text, host + 3, len) == 0);
}

/* A remark that is only an address is the entry's, if it has none; it stays in
 * the text of a project, whose name it may hold. */
static void put_remark(struct writer *w, json_t *object,
	const struct target *t, const struct field *f)
{
	bool address = is_address(f->text, f->url) &&
		!json_object_get(object, "url");

	if (address)
		set(object, "url", f->url);
	if (!address || t->topic == TOPIC_OTHER)
		add_text(w, object, t->summary, f->text);
}

/* Paragraphs joined, items one by one. */
static void put_body(struct writer *w, json_t *object,
	const struct body *body, const char *summary, const char *highlights)
{
	for (const struct body *b = body; b; b = b->next)
		if (gives_contacts(w, b))
			continue;
		else if (b->kind == BODY_ITEM || b->kind == BODY_ROW)
			append_text(object, highlights, b->text);
		else
			add_text(w, object, summary, b->text);
}

static void put_entry(struct writer *w, const struct section *s,
	const struct target *t, const struct entry *e)
{
	json_t *object;

	for (const struct entry *role = e->roles; role; role = role->next)
		put_entry(w, s, t, role);
	if (e->roles && !e->title.text && !e->body && !e->remarks)
		return;
	object = append_object(w->root, t->array);
	set(object, t->title, e->title.text);
	set(object, t->organization, e->organization.text);
	if (t->place)
		set(object, "location", e->place.text);
	else
		add_text(w, object, t->summary, e->place.text);
	set(object, "url", e->title.url ? e->title.url : e->organization.url);
	put_dates(w, object, t, e);
	if (t->topic == TOPIC_OTHER && s->topic != TOPIC_PROJECTS)
		set(object, "type", s->title.text);
	for (const struct field *f = e->remarks; f; f = f->next)
		put_remark(w, object, t, f);
	put_body(w, object, e->body, t->summary, t->highlights);
}

/* The signs that part keywords, wide ones too. */
static const char *const commas[] = {",", ";", "\xE3\x80\x81" /* 、 */,
	"\xEF\xBC\x8C" /* ， */, "\xEF\xBC\x9B" /* ； */,
	"\xD8\x8C" /* ، */, NULL};

static size_t comma_at(const char *s)
{
	for (const char *const *c = commas; *c; c++)
		if (strncmp(s, *c, strlen(*c)) == 0)
			return strlen(*c);
	return 0;
}

static size_t keyword_length(const char *s)
{
	size_t len = 0;

	while (s[len] && !comma_at(s + len))
		len++;
	return len;
}

/* "Languages: C, Go": a name and keywords; else a name. */
static void put_skill(json_t *root, const char *array, const char *key,
	const char *text)
{
	const char *colon = strchr(text, ':');
	const char *wide = strstr(text, "\xEF\xBC\x9A");
	json_t *object = append_object(root, array);

	if (!colon || (wide && wide < colon))
		colon = wide;
	if (!colon || !colon[1]) {
		set(object, key, text);
		return;
	}
	json_object_set_new(object, key, json_stringn(text,
		(size_t)(colon - text)));
	for (const char *s = colon + (colon == wide ? 3 : 1); *s;) {
		size_t len;

		size_t skip;

		while ((skip = *s == ' ' ? 1 : comma_at(s)))
			s += skip;
		len = keyword_length(s);
		if (len)
			json_array_append_new(array_in(object, "keywords"),
				json_stringn(s, len));
		s += len;
	}
}

static void put_list(struct writer *w, const struct section *s,
	const char *array, const char *key)
{
	for (const struct body *b = s->body; b; b = b->next)
		put_skill(w->root, array, key, b->text);
	for (const struct entry *e = s->entries; e; e = e->next) {
		json_t *object = append_object(w->root, array);

		set(object, key, e->title.text ? e->title.text
			: e->organization.text);
		if (e->title.text)
			append_text(object, "keywords",
				e->organization.text);
		append_text(object, "keywords", e->place.text);
		append_text(object, "keywords", e->dates.text);
		for (const struct field *f = e->remarks; f; f = f->next)
			append_text(object, "keywords", f->text);
		for (const struct body *b = e->body; b; b = b->next)
			append_text(object, "keywords", b->text);
	}
}

static const struct target *target_of(enum topic topic)
{
	for (int i = 0; i < TARGETS; i++)
		if (targets[i].topic == topic)
			return &targets[i];
	return &targets[TARGETS - 1];
}

/* Text that stands in a section and in none of its entries. */
static void put_loose(struct writer *w, const struct section *s,
	const struct target *t)
{
	json_t *object;

	if (!s->body)
		return;
	if (t->topic == TOPIC_WORK || t->topic == TOPIC_EDUCATION ||
		!s->title.text) {
		for (const struct body *b = s->body; b; b = b->next)
			add_text(w, w->basics, "summary", b->text);
		return;
	}
	object = append_object(w->root, t->array);
	set(object, t->title, s->title.text);
	put_body(w, object, s->body, t->summary, t->highlights);
}

static void put_section(struct writer *w, const struct section *s)
{
	const struct target *t = target_of(s->topic);

	switch (s->topic) {
	case TOPIC_SKILLS:
		put_list(w, s, "skills", "name");
		return;
	case TOPIC_LANGUAGES:
		put_list(w, s, "languages", "language");
		return;
	case TOPIC_INTERESTS:
		put_list(w, s, "interests", "name");
		return;
	case TOPIC_REFERENCES:
		put_list(w, s, "references", "name");
		return;
	case TOPIC_PROFILE:
		for (const struct body *b = s->body; b; b = b->next)
			add_text(w, w->basics, "summary", b->text);
		break;
	case TOPIC_CONTACT: /* its lines are contacts */
	case TOPIC_PERSONAL:
		for (const struct body *b = s->body; b; b = b->next)
			if (w->resume->reading && evidence_is_prose(
				&w->resume->reading->evidence[b->line]))
				add_text(w, w->basics, "summary", b->text);
		break;
	default:
		put_loose(w, s, t);
	}
	for (const struct entry *e = s->entries; e; e = e->next)
		put_entry(w, s, target_of(e->topic), e);
}

void json_write(const struct resume *resume, struct buf *out)
{
	struct writer w = {.arena = out->arena, .resume = resume,
		.root = json_object(), .basics = json_object()};
	char *text;

	set(w.root, "$schema", "https://raw.githubusercontent.com/jsonresume/"
		"resume-schema/v1.0.0/schema.json");
	json_object_set_new(w.root, "basics", w.basics);
	set(w.basics, "name", resume->name.text);
	set(w.basics, "label", resume->headline.text);
	set(w.basics, "image", resume->image.text);
	for (const struct body *b = resume->summary; b; b = b->next)
		add_text(&w, w.basics, "summary", b->text);
	for (const struct contact *c = resume->contacts; c; c = c->next)
		put_contact(&w, c);
	for (const struct section *s = resume->sections; s; s = s->next)
		put_section(&w, s);
	end_text(&w);
	text = json_dumps(w.root, JSON_INDENT(2));
	json_decref(w.root);
	buf_puts(out, text ? text : "{}");
	buf_putc(out, '\n');
	free(text);
}
