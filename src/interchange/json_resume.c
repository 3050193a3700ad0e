/*
 * JSON Resume as struct resume: all of it, sections in the order of the file.
 * What the schema does not name is a paragraph ("Team size: 4") of what it
 * stands in, or a section. `meta.sections`, which json_out.c writes, says the
 * titles and their order.
 */
#include "interchange/json.h"
#include "interchange/json_shape.h"

#include "base/map.h"

#include <string.h>
#include <strings.h>

/* How one of the schema's arrays is a section. */
static const struct array {
	const char *key;
	enum topic topic;
	const char *title, *organization, *place;
	const char *before, *after; /* texts below the head */
	const char *items;
} arrays[] = {
	{"work", TOPIC_WORK, "position", "name", "location", "description",
		"summary", "highlights"},
	{"volunteer", TOPIC_VOLUNTEER, "position", "organization", "location",
		NULL, "summary", "highlights"},
	{"projects", TOPIC_PROJECTS, "name", "entity", NULL, NULL,
		"description", "highlights"},
	{"education", TOPIC_EDUCATION, "studyType", "institution", "location",
		NULL, "summary", "courses"},
	{"awards", TOPIC_AWARDS, "title", "awarder", NULL, NULL, "summary",
		"highlights"},
	{"certificates", TOPIC_CERTIFICATES, "name", "issuer", NULL, NULL,
		"summary", "highlights"},
	{"publications", TOPIC_PUBLICATIONS, "name", "publisher", NULL, NULL,
		"summary", "highlights"},
	{"skills", TOPIC_SKILLS, "name", NULL, NULL, NULL, "summary", NULL},
	{"languages", TOPIC_LANGUAGES, "language", NULL, NULL, NULL, "summary",
		NULL},
	{"interests", TOPIC_INTERESTS, "name", NULL, NULL, NULL, "summary",
		NULL},
	{"references", TOPIC_REFERENCES, "name", NULL, NULL, NULL, "reference",
		"highlights"},
};

enum { ARRAYS = sizeof arrays / sizeof *arrays };

/* Remarks of an entry, in the order in which they are shown. */
static const char *const remarks[] = {"area", "type", "roles", "score",
	"level", "fluency", "keywords"};

enum { REMARKS = sizeof remarks / sizeof *remarks };

static const struct array *array_of(const char *key)
{
	for (int i = 0; i < ARRAYS; i++)
		if (strcmp(arrays[i].key, key) == 0)
			return &arrays[i];
	return NULL;
}

static const struct meta *lookup(const struct meta *m, const char *a,
	const char *b)
{
	const struct meta *found = a ? meta_lookup(m, a) : NULL;

	return found || !b ? found : meta_lookup(m, b);
}

/* Whether an entry's field, a remark or a text of it has the key's value. */
static bool is_read(const struct array *a, const char *key)
{
	static const char *const others[] = {"url", "startDate", "endDate",
		"date", "releaseDate", "dates", "labels", "section", NULL};
	const char *const own[] = {a->title, a->organization, a->place,
		a->before, a->after, a->items};

	for (const char *const *o = others; *o; o++)
		if (strcmp(*o, key) == 0)
			return true;
	for (int i = 0; i < REMARKS; i++)
		if (strcmp(remarks[i], key) == 0)
			return true;
	for (int i = 0; i < 6; i++)
		if (own[i] && strcmp(own[i], key) == 0)
			return true;
	return false;
}

static void add_text(struct filler *f, struct body **list,
	const struct meta *m)
{
	if (m && m->kind == META_SCALAR)
		fill_body(f, list, BODY_PARAGRAPH, 0, m->scalar, m->pos);
}

static void add_entry(struct filler *f, struct section *s,
	const struct array *a, const struct meta *o)
{
	struct entry *e = fill_entry(f, s);
	const struct meta *url = meta_lookup(o, "url");

	e->title = fill_field(f, meta_lookup(o, a->title));
	if (a->organization)
		e->organization = fill_field(f, meta_lookup(o,
			a->organization));
	if (a->place)
		e->place = fill_field(f, meta_lookup(o, a->place));
	e->title.url = fill_field(f, url).text;
	for (int i = 0; i < REMARKS; i++)
		if (!s->title.text || strcmp(remarks[i], "type") != 0 ||
			!meta_scalar(o, "type") || strcmp(meta_scalar(o,
				"type"), s->title.text) != 0)
			fill_remark(f, e, remarks[i], meta_lookup(o,
				remarks[i]));
	fill_dates(f, e, meta_lookup(o, "startDate"), meta_lookup(o,
		"endDate"), meta_lookup(o, "dates"));
	if (!e->dated)
		fill_date(f, e, lookup(o, "date", "releaseDate"),
			meta_lookup(o, "dates"));
	if (a->before)
		add_text(f, &e->body, meta_lookup(o, a->before));
	add_text(f, &e->body, meta_lookup(o, a->after));
	for (const struct meta *m = o->first; m; m = m->next)
		if (!is_read(a, m->key))
			fill_extra(f, &e->body, m);
	if (a->items)
		fill_items(f, &e->body, meta_lookup(o, a->items));
}

/* Whether the item is the text of the section, under its title again. */
static bool is_loose(const struct section *s, const struct array *a,
	const struct meta *o)
{
	const char *title = meta_scalar(o, a->title);

	return title && s->title.text && a->topic != TOPIC_WORK &&
		strcmp(title, s->title.text) == 0 && !meta_lookup(o,
			"startDate") && !meta_lookup(o, "endDate") &&
		!meta_lookup(o, "date") && (!a->organization ||
			!meta_lookup(o, a->organization)) &&
		(meta_lookup(o, a->after) || (a->items &&
			meta_lookup(o, a->items)));
}

static void add_item(struct filler *f, struct section *s,
	const struct array *a, const struct meta *o)
{
	if (o->kind != META_MAP)
		return;
	if (!is_loose(s, a, o)) {
		add_entry(f, s, a, o);
		return;
	}
	add_text(f, &s->body, meta_lookup(o, a->after));
	if (a->items)
		fill_items(f, &s->body, meta_lookup(o, a->items));
}

/* A line of an address after the others: its own lines follow one another. */
static void add_address(struct buf *out, const char *joint, const char *s)
{
	if (!s || !*s)
		return;
	buf_puts(out, out->len ? joint : "");
	for (; *s; s++)
		if (*s == '\n')
			buf_puts(out, ", ");
		else
			buf_putc(out, *s);
}

/* "10115 Berlin", but "Tulsa, OK 74103", as countries have it. */
static void add_place(struct filler *f, const struct meta *location)
{
	const char *code = meta_scalar(location, "postalCode");
	const char *city = meta_scalar(location, "city");
	bool first = code && *code >= '0' && *code <= '9';
	struct buf text = {.arena = f->arena};

	add_address(&text, ", ", meta_scalar(location, "address"));
	if (first)
		add_address(&text, ", ", code);
	add_address(&text, first ? " " : ", ", city);
	if (!first)
		add_address(&text, ", ", code);
	add_address(&text, ", ", meta_scalar(location, "region"));
	add_address(&text, ", ", meta_scalar(location, "countryCode"));
	for (const struct meta *m = location ? location->first : NULL; m;
		m = m->next)
		if (!json_has_key("location", m->key))
			add_address(&text, ", ", meta_text(f->arena, m));
	if (text.len)
		fill_contact(f, (struct contact){.kind = CONTACT_PLACE,
			.field.text = text.data}, location);
}

/* Whether the address shows the text, in any case. */
static bool shows(const char *url, const char *text)
{
	size_t len = strlen(text);

	for (; url && *url; url++)
		if (strncasecmp(url, text, len) == 0)
			return true;
	return false;
}

/* What the address alone does not say stands before it: "Twitter: ann". */
static void add_profile(struct filler *f, const struct meta *o)
{
	const char *url = fill_field(f, meta_lookup(o, "url")).text;
	const char *user = fill_field(f, meta_lookup(o, "username")).text;
	const char *network = fill_field(f, meta_lookup(o, "network")).text;
	struct contact c = {.kind = CONTACT_PROFILE};

	if (url)
		c = contact_of_url(f->arena, strstr(url, ":") ? url
			: arena_printf(f->arena, "https://%s", url), NULL);
	else
		c.field.text = user ? user : network;
	if (url && ((user && !shows(url, user)) || (network && !shows(url,
				network))))
		c.field.text = user && network && strcasecmp(user, network)
			? arena_printf(f->arena, "%s: %s", network, user)
			: user ? user : network;
	else if (!url && user && network)
		c.field.text = arena_printf(f->arena, "%s: %s", network, user);
	c.kind = CONTACT_PROFILE;
	c.label = network;
	c.user = user;
	f->label = meta_lookup(meta_lookup(o, "labels"), "username");
	fill_contact(f, c, o);
}

static void add_basics(struct filler *f, const struct meta *basics)
{
	struct resume *r = f->resume;
	const struct meta *profiles = meta_lookup(basics, "profiles");
	const struct meta *labels = meta_lookup(basics, "labels");

	if (!basics)
		return;
	r->name = fill_field(f, meta_lookup(basics, "name"));
	r->headline = fill_field(f, meta_lookup(basics, "label"));
	r->image = fill_field(f, meta_lookup(basics, "image"));
	if (r->headline.text && meta_scalar(labels, "label"))
		r->headline.text = arena_printf(f->arena, "%s: %s",
			meta_scalar(labels, "label"), r->headline.text);
	r->image.label = meta_scalar(labels, "image");
	f->label = meta_lookup(labels, "location");
	add_place(f, meta_lookup(basics, "location"));
	f->label = meta_lookup(labels, "email");
	fill_email(f, meta_lookup(basics, "email"));
	f->label = meta_lookup(labels, "phone");
	fill_phone(f, meta_lookup(basics, "phone"));
	f->label = meta_lookup(labels, "url");
	fill_url(f, meta_lookup(basics, "url"));
	f->label = NULL;
	for (const struct meta *p = profiles ? profiles->first : NULL; p;
		p = p->next)
		add_profile(f, p);
	add_text(f, &r->summary, meta_lookup(basics, "summary"));
	for (const struct meta *m = basics->first; m; m = m->next)
		if (!json_has_key("basics", m->key) && strcmp(m->key,
				"labels") != 0)
			fill_extra(f, &r->summary, m);
}

static enum topic topic_named(const char *name, enum topic other)
{
	if (name && strcmp(name, "other") == 0)
		return TOPIC_OTHER;
	for (int i = 0; name && i < TOPIC_COUNT; i++)
		if (topic_names[i] && strcmp(topic_names[i], name) == 0)
			return (enum topic)i;
	return other;
}

/* Sections that meta describes, by the array and the title. */
struct described {
	struct map map;
};

static struct section **described_at(struct described *d, const char *array,
	const char *title)
{
	const char *key = arena_printf(d->map.arena, "%s/%s", array, title);

	return (struct section **)map_at(&d->map, key, strlen(key));
}

/* A section that meta describes, without its items. */
static void add_described(struct filler *f, struct described *d,
	const struct meta *m)
{
	const char *key = meta_scalar(m, "array");
	const char *title = meta_scalar(m, "title");
	const struct array *a = key ? array_of(key) : NULL;
	enum topic topic = topic_named(meta_scalar(m, "topic"), a ? a->topic
		: TOPIC_PROFILE);
	struct section *s, **at;

	if (!title || topic == TOPIC_CONTACT || topic == TOPIC_PERSONAL)
		return;
	s = fill_section(f, fill_field(f, meta_lookup(m, "title")), topic);
	if (!a) { /* the summary under its title */
		s->body = f->resume->summary;
		f->resume->summary = NULL;
	}
	add_text(f, &s->body, meta_lookup(m, "summary"));
	fill_items(f, &s->body, meta_lookup(m, "highlights"));
	if (!a)
		return;
	at = described_at(d, key, title);
	if (!*at)
		*at = s;
	at = described_at(d, key, "");
	if (!*at)
		*at = s; /* of items that do not say theirs */
}

/* Where the item goes: the section it names, else the first of its array, else
 * none that meta describes. */
static struct section *described(struct described *d, const char *array,
	const struct meta *o)
{
	const char *title = meta_scalar(o, "section");
	struct section *s = NULL;

	if (!title && strcmp(array, "projects") == 0)
		title = meta_scalar(o, "type");
	if (title)
		s = *described_at(d, array, title);
	return s ? s : *described_at(d, array, "");
}

/* What no other reads: a list or object of the root. */
static void add_unknown(struct filler *f, const struct meta *m)
{
	struct section *s = fill_section(f, fill_text(f, fill_title(f->arena,
		m->key), m->pos), TOPIC_OTHER);

	for (const struct meta *c = m->first; c; c = c->next)
		if (m->kind == META_MAP)
			fill_extra(f, &s->body, c);
		else
			fill_body(f, &s->body, BODY_ITEM, 1, meta_text(
				f->arena, c), c->pos);
}

/* The items of all arrays; those that nothing describes are sections in the
 * order of the file. */
static void add_sections(struct filler *f, struct described *d,
	const struct meta *root)
{
	for (const struct meta *m = root->first; m; m = m->next) {
		const struct array *a = array_of(m->key);
		struct section *s = NULL;

		if (!a && m->kind != META_SCALAR && !json_has_key("", m->key))
			add_unknown(f, m);
		for (const struct meta *o = a ? m->first : NULL; o;
			o = o->next) {
			struct section *own = described(d, m->key, o);

			if (!own && !s)
				s = fill_section(f, (struct field){.line = -1},
					a->topic);
			add_item(f, own ? own : s, a, o);
		}
	}
}

struct resume *json_resume(struct arena *arena, const struct meta *root)
{
	const struct meta *meta = meta_lookup(root, "meta");
	const struct meta *sections = meta_lookup(meta, "sections");
	struct described d = {.map.arena = arena};
	struct filler f;

	fill_init(&f, arena);
	add_basics(&f, meta_lookup(root, "basics"));
	for (const struct meta *m = sections && sections->kind == META_LIST
		? sections->first : NULL; m; m = m->next)
		add_described(&f, &d, m);
	add_sections(&f, &d, root);
	f.resume->title = fill_field(&f, meta_lookup(meta, "title"));
	f.resume->contacts = f.contacts.first;
	return f.resume;
}
