/*
 * A résumé as JSON Resume 1.0.0 (jsonresume.org/schema). A section goes to the
 * array of its topic; one that the schema has no word for goes to projects,
 * whose `type` says its title. What no field has is in the summary or the
 * highlights of what it stands in, so that no word is lost.
 *
 * The schema lets every object but the root have more properties. Ours are:
 * `dates`, a date in the author's words; `labels`, what the author calls the
 * fields of the object; `section`, the title of a section that shares its
 * array with another; and in `meta`, which is for such things, `language`,
 * `title` and `sections`: their titles, in order, and the text between them.
 */
#include "interchange/interchange.h"
#include "interchange/json_writer.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

const struct json_target json_targets[] = {
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
	{TOPIC_SKILLS, "skills", "name", NULL, NULL, "keywords", NULL, false},
	{TOPIC_LANGUAGES, "languages", "language", NULL, NULL, "keywords",
		NULL, false},
	{TOPIC_INTERESTS, "interests", "name", NULL, NULL, "keywords", NULL,
		false},
	{TOPIC_REFERENCES, "references", "name", NULL, "reference",
		"highlights", NULL, false},
	{TOPIC_PROFILE, "basics", NULL, NULL, "summary", NULL, NULL, false},
	{TOPIC_CONTACT, "basics", NULL, NULL, "summary", NULL, NULL, false},
	{TOPIC_PERSONAL, "basics", NULL, NULL, "summary", NULL, NULL, false},
	{TOPIC_OTHER, "projects", "name", "entity", "description",
		"highlights", NULL, false},
};

enum { TARGETS = sizeof json_targets / sizeof *json_targets };

const struct json_target *json_target_of(enum topic topic)
{
	for (int i = 0; i < TARGETS; i++)
		if (json_targets[i].topic == topic)
			return &json_targets[i];
	return &json_targets[TARGETS - 1];
}

void json_set(json_t *object, const char *key, const char *text)
{
	if (text && *text)
		json_object_set_new(object, key, json_string(text));
}

static void end_text(struct json_writer *w)
{
	if (w->growing)
		json_set(w->growing, w->growing_key, w->text.data);
	w->growing = NULL;
}

void json_add_text(struct json_writer *w, json_t *object, const char *key,
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
			json_set(object, key, text); /* its place there */
	}
	if (w->text.len)
		buf_puts(&w->text, "\n\n");
	buf_puts(&w->text, text);
}

static json_t *member(json_t *object, const char *name, json_t *(*make)(void))
{
	json_t *value = json_object_get(object, name);

	if (!value) {
		value = make();
		json_object_set_new(object, name, value);
	}
	return value;
}

json_t *json_append_object(json_t *root, const char *array)
{
	json_t *object = json_object();

	json_array_append_new(member(root, array, json_array), object);
	return object;
}

void json_append_text(json_t *object, const char *array, const char *text)
{
	if (text && *text)
		json_array_append_new(member(object, array, json_array),
			json_string(text));
}

void json_set_label(json_t *object, const char *key, const char *label)
{
	json_t *labels;

	if (!label || !*label)
		return;
	labels = member(object, "labels", json_object);
	if (!json_object_get(labels, key))
		json_set(labels, key, label);
}

void json_labels_last(json_t *object)
{
	json_t *labels = json_incref(json_object_get(object, "labels"));

	if (!labels)
		return;
	json_object_del(object, "labels");
	json_object_set_new(object, "labels", labels);
}

/* An address's lines follow one another. */
static void put_place(struct json_writer *w, const struct contact *c)
{
	json_t *location = member(w->basics, "location", json_object);
	const char *old = json_string_value(json_object_get(location,
		"address"));

	json_set(location, "address", old ? arena_printf(w->arena, "%s, %s",
		old, c->field.text) : c->field.text);
	json_set_label(w->basics, "location", c->field.label);
}

static const char *label_of(const struct contact *c)
{
	return c->field.label ? c->field.label : c->label;
}

static void put_detail(struct json_writer *w, const struct contact *c)
{
	const struct field *headline = &w->resume->headline;

	if (headline->text && c->field.line == headline->line &&
		c->field.from == headline->from)
		return; /* the label says it */
	json_add_text(w, w->basics, "summary", c->label && !c->field.label
		? arena_printf(w->arena, "%s: %s", c->label, c->field.text)
		: json_field_text(w, &c->field));
}

static bool is_network(const struct contact *c, const char *text)
{
	return text && c->network && strcasecmp(text,
		network_names[c->network]) == 0;
}

/* Whether the address, or its network, says what the link shows. */
static bool is_shown(const struct contact *c)
{
	const char *text = c->field.text;

	return !c->url || !text || strstr(c->url, text) ||
		(c->value && strcmp(c->value, text) == 0) ||
		linked_is_address(text, strlen(text), c->url) || is_network(c, text);
}

/* What the author calls the contact: its label, or the text of its link. */
static void put_labels(json_t *object, const char *key,
	const struct contact *c, struct arena *arena)
{
	const char *label = label_of(c), *text = c->field.text;

	if (is_network(c, label))
		label = NULL;
	if (!is_shown(c))
		label = label ? arena_printf(arena, "%s: %s", label, text)
			: text;
	json_set_label(object, key, label);
}

static void put_profile(struct json_writer *w, const struct contact *c)
{
	json_t *profile = json_append_object(w->basics, "profiles");

	if (c->kind == CONTACT_URL) {
		json_set(profile, "network", c->label ? c->label : "web");
		json_set(profile, "username", c->field.text);
	} else {
		json_set(profile, "network", c->network
			? network_names[c->network] : c->label);
		json_set(profile, "username", c->user ? c->user : c->value);
	}
	json_set(profile, "url", c->url);
	put_labels(profile, "username", c, w->arena);
}

static void put_contact(struct json_writer *w, const struct contact *c)
{
	static const char *const keys[] = {[CONTACT_EMAIL] = "email",
		[CONTACT_PHONE] = "phone", [CONTACT_URL] = "url"};

	switch (c->kind) {
	case CONTACT_EMAIL:
	case CONTACT_PHONE:
	case CONTACT_URL:
		if (!json_object_get(w->basics, keys[c->kind])) {
			json_set(w->basics, keys[c->kind], c->value);
			put_labels(w->basics, keys[c->kind], c, w->arena);
		} else if (c->kind == CONTACT_URL) {
			put_profile(w, c);
		} else {
			put_detail(w, c);
		}
		break;
	case CONTACT_PROFILE:
		put_profile(w, c);
		break;
	case CONTACT_PLACE:
		put_place(w, c);
		break;
	case CONTACT_DETAIL:
		put_detail(w, c);
		break;
	}
}

static void put_basics(struct json_writer *w)
{
	const struct resume *r = w->resume;

	json_set(w->basics, "name", r->name.text);
	json_set(w->basics, "label", r->headline.text);
	json_set(w->basics, "image", r->image.text);
	json_put_profile(w, r->summary);
	for (const struct contact *c = r->contacts; c; c = c->next)
		put_contact(w, c);
	json_set_label(w->basics, "name", r->name.label);
	json_set_label(w->basics, "label", r->headline.label);
	json_set_label(w->basics, "image", r->image.label);
	json_labels_last(w->basics);
}

/* What meta says of a section: its title, and the array it is in. */
static json_t *describe(struct json_writer *w, const struct section *s)
{
	const struct json_target *t = json_target_of(s->topic);
	json_t *meta = json_append_object(w->meta, "sections");

	json_set(meta, "title", s->title.text);
	json_set(meta, "array", t->array);
	if (t->topic != s->topic || !t->title)
		json_set(meta, "topic", topic_names[s->topic]
			? topic_names[s->topic] : "other");
	json_set_label(meta, "title", s->title.label);
	return meta;
}

/* Whether the text is headings alone, which name entries below and are none. */
static bool are_headings(const struct body *b)
{
	while (b && b->kind == BODY_HEADING)
		b = b->next;
	return !b;
}

/* Text that stands in a section and in none of its entries. */
static void put_loose(struct json_writer *w, const struct section *s,
	json_t *meta)
{
	const struct json_target *t = json_target_of(s->topic);
	bool named = t->topic != TOPIC_WORK && t->topic != TOPIC_EDUCATION &&
		!are_headings(s->body);

	if (!s->body)
		return;
	if (!s->title.text) {
		json_put_body(w, w->basics, s->body, "summary", NULL);
	} else if (named) {
		json_t *object = json_append_object(w->root, t->array);

		json_set(object, t->title, s->title.text);
		json_put_body(w, object, s->body, t->summary, t->highlights);
	} else {
		json_put_body(w, meta, s->body, "summary", "highlights");
	}
}

static void put_section(struct json_writer *w, const struct section *s)
{
	json_t *meta = s->title.text ? describe(w, s) : NULL;

	w->about = meta ? meta : w->basics;

	switch (s->topic) {
	case TOPIC_SKILLS:
	case TOPIC_LANGUAGES:
	case TOPIC_INTERESTS:
	case TOPIC_REFERENCES:
		json_put_list(w, s);
		return;
	case TOPIC_PROFILE:
		json_put_profile(w, s->body);
		break;
	case TOPIC_CONTACT:
	case TOPIC_PERSONAL:
		json_put_body(w, w->basics, s->body, "summary", NULL);
		break;
	default:
		put_loose(w, s, meta);
	}
	for (const struct entry *e = s->entries; e; e = e->next)
		json_put_entry(w, s, e);
}

/* Marks what was added for a section whose array another's title has. */
static void mark_shared(struct json_writer *w, const struct section *s,
	const char *array, size_t from)
{
	const json_t *list = json_object_get(w->root, array);
	bool shared = false;

	for (const struct section *o = w->resume->sections; o != s;
		o = o->next)
		shared = shared || (o->title.text && strcmp(json_target_of(
			o->topic)->array, array) == 0);
	if (!shared || !s->title.text)
		return;
	for (size_t i = from; i < json_array_size(list); i++)
		if (!json_object_get(json_array_get(list, i), "type"))
			json_set(json_array_get(list, i), "section",
				s->title.text);
}

static void put_sections(struct json_writer *w)
{
	for (const struct section *s = w->resume->sections; s; s = s->next) {
		const char *array = json_target_of(s->topic)->array;
		size_t from = json_array_size(json_object_get(w->root,
			array));

		put_section(w, s);
		mark_shared(w, s, array, from);
	}
	if (w->resume->contacts_title.text) {
		json_t *meta = json_append_object(w->meta, "sections");

		json_set(meta, "title", w->resume->contacts_title.text);
		json_set(meta, "array", "basics");
		json_set(meta, "topic", topic_names[TOPIC_CONTACT]);
	}
}

/* Numbers of footnotes, and links back from them, which are no one's words. */
static bool is_added(const struct node *text)
{
	return node_has_class(text->parent, "back") ||
		node_has_class(text->parent, "reference");
}

/* The footnotes, in meta, by their numbers. */
static void put_notes(struct json_writer *w, const struct node *notes)
{
	for (const struct node *li = notes ? notes->first : NULL; li;
		li = li->next) {
		struct buf text = {.arena = w->arena};

		for (const struct node *n = li; n; n = node_next(n, li)) {
			if (n->kind == KIND_TEXT && !is_added(n))
				buf_add(&text, n->text, n->text_len);
			else if (doc_kinds[n->kind].block && text.len &&
				text.data[text.len - 1] != ' ')
				buf_putc(&text, ' ');
		}
		json_append_text(w->meta, "notes", text.data);
	}
}

/* A number stays one. */
static json_t *json_of(const struct meta *m)
{
	json_t *value;

	if (m->kind == META_SCALAR) {
		value = m->quoted ? NULL : json_loads(m->scalar,
			JSON_DECODE_ANY, NULL);
		return value ? value : json_string(m->scalar);
	}
	value = m->kind == META_MAP ? json_object() : json_array();
	for (const struct meta *c = m->first; c; c = c->next)
		if (m->kind == META_MAP)
			json_object_set_new(value, c->key, json_of(c));
		else
			json_array_append_new(value, json_of(c));
	return value;
}

static json_t *json_of_resume(struct arena *arena, const struct doc *doc)
{
	struct json_writer w = {.arena = arena, .resume = doc->resume,
		.root = json_object(), .basics = json_object(),
		.meta = json_object()};

	json_set(w.root, "$schema", "https://raw.githubusercontent.com/"
		"jsonresume/resume-schema/v1.0.0/schema.json");
	json_object_set_new(w.root, "basics", w.basics);
	put_basics(&w);
	if (doc->metadata.lang)
		json_set(w.meta, "language", doc->metadata.lang);
	json_set(w.meta, "title", doc->resume->title.text);
	put_sections(&w);
	put_notes(&w, doc->notes);
	end_text(&w);
	json_set(w.meta, "generator", "resumepdf");
	json_object_set_new(w.root, "meta", w.meta);
	return w.root;
}

void json_write(const struct doc *doc, struct buf *out)
{
	json_t *root = doc->data ? json_of(doc->data)
		: json_of_resume(out->arena, doc);
	char *text = json_dumps(root, JSON_INDENT(2));

	json_decref(root);
	buf_puts(out, text ? text : "{}");
	buf_putc(out, '\n');
	free(text);
}
