/* JSON Resume as struct resume: all of its fields, in the order of the tree. */
#include "interchange/json.h"

#include "interchange/interchange.h"

#include <stdlib.h>
#include <string.h>

const struct json_mapped json_sections[JSON_SECTIONS] = {
	{"work", TOPIC_WORK, "Experience", "position", NULL, "name",
		"location"},
	{"volunteer", TOPIC_VOLUNTEER, "Volunteering", "position", NULL,
		"organization", "location"},
	{"projects", TOPIC_PROJECTS, "Projects", "name", NULL, "entity", NULL},
	{"education", TOPIC_EDUCATION, "Education", "studyType", "area",
		"institution", "location"},
	{"awards", TOPIC_AWARDS, "Awards", "title", NULL, "awarder", NULL},
	{"certificates", TOPIC_CERTIFICATES, "Certificates", "name", NULL,
		"issuer", NULL},
	{"publications", TOPIC_PUBLICATIONS, "Publications", "name", NULL,
		"publisher", NULL},
	{"skills", TOPIC_SKILLS, "Skills", NULL, NULL, NULL, NULL},
	{"languages", TOPIC_LANGUAGES, "Languages", NULL, NULL, NULL, NULL},
	{"interests", TOPIC_INTERESTS, "Interests", NULL, NULL, NULL, NULL},
	{"references", TOPIC_REFERENCES, "References", "name", NULL, NULL,
		NULL},
};

const char *json_text(const json_t *object, const char *a, const char *b)
{
	const char *s = json_string_value(json_object_get(object, a));

	if (!s && b)
		s = json_string_value(json_object_get(object, b));
	return s ? s : "";
}

struct filler {
	struct arena *arena;
	struct pos pos;
	struct resume *resume;
	struct contacts contacts;
};

static struct field field(struct filler *f, const char *text)
{
	struct field field = {.pos = f->pos, .line = -1};

	if (*text)
		field.text = arena_strdup(f->arena, text);
	return field;
}

static void add_body(struct filler *f, struct body **list, int kind,
	const char *text)
{
	if (!*text)
		return;
	while (*list)
		list = &(*list)->next;
	*list = arena_alloc(f->arena, sizeof **list);
	(*list)->kind = kind;
	(*list)->depth = kind == BODY_ITEM;
	(*list)->text = arena_strdup(f->arena, text);
	(*list)->line = -1;
}

static void add_items(struct filler *f, struct body **list,
	const json_t *array)
{
	size_t i;
	json_t *item;

	json_array_foreach(array, i, item)
		if (json_is_string(item))
			add_body(f, list, BODY_ITEM, json_string_value(item));
}

/* "2019", "2019-05", "2019-05-14"; all zero when it is none. */
static struct day day_of(const char *s)
{
	struct day day = {0};
	int year = 0, month = 0, date = 0;

	if (strlen(s) >= 4)
		year = atoi(s);
	if (strlen(s) >= 7 && s[4] == '-')
		month = atoi(s + 5);
	if (strlen(s) >= 10 && s[7] == '-')
		date = atoi(s + 8);
	if (year < 1 || year > 9999)
		return day;
	day.year = (short)year;
	day.month = (signed char)(month > 0 && month < 13 ? month : 0);
	day.day = (signed char)(date > 0 && date < 32 ? date : 0);
	return day;
}

static void set_dates(struct filler *f, struct entry *e, const json_t *o)
{
	struct day from = day_of(json_text(o, "startDate", NULL));
	struct day to = day_of(json_text(o, "endDate", NULL));
	struct day day = day_of(json_text(o, "date", "releaseDate"));

	if (from.year) {
		e->date = (struct date){.range = true, .present = !to.year,
			.from = from, .to = to};
		e->dates = field(f, json_text(o, "startDate", NULL));
	} else if (to.year) {
		e->date.to = to;
		e->dates = field(f, json_text(o, "endDate", NULL));
	} else if (day.year) {
		e->date.from = day;
		e->dates = field(f, json_text(o, "date", "releaseDate"));
	}
	e->dated = e->dates.text != NULL;
}

static struct entry *entry_of(struct filler *f, const struct json_mapped *s,
	const json_t *o)
{
	struct entry *e = arena_alloc(f->arena, sizeof *e);
	const char *title = json_text(o, s->title, NULL);
	const char *more = s->title2 ? json_text(o, s->title2, NULL) : "";

	e->topic = s->topic;
	e->first = e->head_end = e->end = -1;
	e->title = field(f, *title && *more ? arena_printf(f->arena, "%s %s",
		title, more) : *title ? title : more);
	if (s->organization)
		e->organization = field(f, json_text(o, s->organization,
			"company"));
	if (s->place)
		e->place = field(f, json_text(o, s->place, NULL));
	if (*json_text(o, "url", NULL))
		e->title.url = arena_strdup(f->arena, json_text(o, "url",
			NULL));
	set_dates(f, e, o);
	add_body(f, &e->body, BODY_PARAGRAPH, json_text(o, "summary",
		"description"));
	add_body(f, &e->body, BODY_PARAGRAPH, json_text(o, "reference",
		NULL));
	add_items(f, &e->body, json_object_get(o, "highlights"));
	add_items(f, &e->body, json_object_get(o, "courses"));
	return e;
}

/* "Languages: C, Go", and "German (native)". */
static void add_words(struct filler *f, struct section *s, const json_t *o)
{
	const char *level = json_text(o, "level", "fluency");
	struct buf text = {.arena = f->arena};
	const json_t *words = json_object_get(o, "keywords");
	size_t i;
	json_t *word;

	buf_puts(&text, json_text(o, "name", "language"));
	if (*level)
		buf_printf(&text, " (%s)", level);
	json_array_foreach(words, i, word)
		if (json_is_string(word))
			buf_printf(&text, "%s%s", i ? ", " : ": ",
				json_string_value(word));
	add_body(f, &s->body, BODY_ITEM, text.data ? text.data : "");
}

static void add_sections(struct filler *f, const json_t *root)
{
	struct section **end = &f->resume->sections;

	for (const struct json_mapped *m = json_sections;
		m < json_sections + JSON_SECTIONS; m++) {
		const json_t *array = json_object_get(root, m->key);
		struct section *s;
		struct entry **last;
		size_t i;
		json_t *item;

		if (!json_array_size(array))
			continue;
		s = *end = arena_alloc(f->arena, sizeof *s);
		end = &s->next;
		s->title = field(f, m->heading);
		s->topic = m->topic;
		s->level = 1;
		s->first = s->end = -1;
		last = &s->entries;
		json_array_foreach(array, i, item) {
			if (!m->title) {
				add_words(f, s, item);
				continue;
			}
			*last = entry_of(f, m, item);
			last = &(*last)->next;
		}
	}
}

static void add_contact(struct filler *f, struct contact c)
{
	if (!c.field.text)
		return;
	c.field.line = -1;
	c.field.pos = f->pos;
	c.in_header = true;
	if (!c.value)
		c.value = c.field.text;
	contacts_add(&f->contacts, c);
}

static void add_place(struct filler *f, const json_t *location)
{
	static const char *const keys[] = {"address", "postalCode", "city",
		"region", "countryCode", NULL};
	struct buf text = {.arena = f->arena};

	for (const char *const *k = keys; *k; k++)
		if (*json_text(location, *k, NULL))
			buf_printf(&text, "%s%s", text.len ? ", " : "",
				json_text(location, *k, NULL));
	if (text.len)
		add_contact(f, (struct contact){.kind = CONTACT_PLACE,
			.field.text = text.data});
}

static void add_profile(struct filler *f, const json_t *o)
{
	const char *url = json_text(o, "url", NULL);
	const char *user = json_text(o, "username", NULL);
	struct contact c = {0};

	if (*url)
		c = contact_of_url(f->arena, arena_strdup(f->arena, url), NULL);
	else if (*user)
		c.field = field(f, user);
	c.kind = CONTACT_PROFILE;
	c.label = field(f, json_text(o, "network", NULL)).text;
	c.user = field(f, user).text;
	add_contact(f, c);
}

static void add_basics(struct filler *f, const json_t *basics)
{
	const char *email = json_text(basics, "email", NULL);
	const char *phone = json_text(basics, "phone", NULL);
	const char *url = json_text(basics, "url", "website");
	size_t i;
	json_t *profile;

	f->resume->name = field(f, json_text(basics, "name", NULL));
	f->resume->headline = field(f, json_text(basics, "label", NULL));
	f->resume->image = field(f, json_text(basics, "image", "picture"));
	add_place(f, json_object_get(basics, "location"));
	add_contact(f, (struct contact){.kind = CONTACT_EMAIL,
		.field = field(f, email), .url = arena_printf(f->arena,
			"mailto:%s", email)});
	add_contact(f, (struct contact){.kind = CONTACT_PHONE,
		.field = field(f, phone), .url = arena_printf(f->arena,
			"tel:%s", phone)});
	if (*url)
		add_contact(f, contact_of_url(f->arena, arena_strdup(f->arena,
			url), NULL));
	json_array_foreach(json_object_get(basics, "profiles"), i, profile)
		add_profile(f, profile);
	add_body(f, &f->resume->summary, BODY_PARAGRAPH, json_text(basics,
		"summary", NULL));
}

struct resume *json_resume(struct arena *arena, const json_t *root,
	struct pos pos)
{
	struct filler f = {.arena = arena, .pos = pos,
		.resume = arena_alloc(arena, sizeof *f.resume)};

	contacts_init(&f.contacts, arena);
	f.resume->title.line = f.resume->image.line = -1;
	add_basics(&f, json_object_get(root, "basics"));
	add_sections(&f, root);
	f.resume->contacts = f.contacts.first;
	return f.resume;
}
