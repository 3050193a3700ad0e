/*
 * The schema is a table of what is no plain text in it, and one of the names
 * that older versions and other hands use. A value of another type than the
 * schema's is read as what it must mean.
 */
#include "interchange/json_shape.h"

#include "interchange/fill.h"

#include <string.h>

enum shape { TEXT, PROSE, TEXTS, WORDS, OBJECT, OBJECTS };

/* Of an object's keys; `main` is what a text in place of an object says. */
struct rule {
	const char *object, *key;
	enum shape shape;
	const char *main;
};

static const struct rule rules[] = {
	{"", "$schema", TEXT, NULL}, {"", "meta", OBJECT, "version"},
	{"", "basics", OBJECT, "name"}, {"", "work", OBJECTS, "name"},
	{"", "volunteer", OBJECTS, "organization"},
	{"", "education", OBJECTS, "institution"},
	{"", "awards", OBJECTS, "title"},
	{"", "certificates", OBJECTS, "name"},
	{"", "publications", OBJECTS, "name"},
	{"", "skills", OBJECTS, "name"},
	{"", "languages", OBJECTS, "language"},
	{"", "interests", OBJECTS, "name"},
	{"", "references", OBJECTS, "reference"},
	{"", "projects", OBJECTS, "name"},
	{"basics", "name", TEXT, NULL}, {"basics", "label", TEXT, NULL},
	{"basics", "image", TEXT, NULL}, {"basics", "email", TEXT, NULL},
	{"basics", "phone", TEXT, NULL}, {"basics", "url", TEXT, NULL},
	{"basics", "summary", PROSE, NULL},
	{"basics", "location", OBJECT, "address"},
	{"basics", "profiles", OBJECTS, "url"},
	{"location", "address", TEXT, NULL},
	{"location", "postalCode", TEXT, NULL},
	{"location", "city", TEXT, NULL},
	{"location", "countryCode", TEXT, NULL},
	{"location", "region", TEXT, NULL},
	{"profiles", "network", TEXT, NULL},
	{"profiles", "username", TEXT, NULL}, {"profiles", "url", TEXT, NULL},
	{"work", "name", TEXT, NULL}, {"work", "location", TEXT, NULL},
	{"work", "description", PROSE, NULL}, {"work", "position", TEXT, NULL},
	{"work", "url", TEXT, NULL}, {"work", "startDate", TEXT, NULL},
	{"work", "endDate", TEXT, NULL}, {"work", "summary", PROSE, NULL},
	{"work", "highlights", TEXTS, NULL},
	{"volunteer", "organization", TEXT, NULL},
	{"volunteer", "position", TEXT, NULL}, {"volunteer", "url", TEXT, NULL},
	{"volunteer", "startDate", TEXT, NULL},
	{"volunteer", "endDate", TEXT, NULL},
	{"volunteer", "summary", PROSE, NULL},
	{"volunteer", "highlights", TEXTS, NULL},
	{"education", "institution", TEXT, NULL},
	{"education", "url", TEXT, NULL}, {"education", "area", TEXT, NULL},
	{"education", "studyType", TEXT, NULL},
	{"education", "startDate", TEXT, NULL},
	{"education", "endDate", TEXT, NULL},
	{"education", "score", TEXT, NULL},
	{"education", "courses", TEXTS, NULL},
	{"awards", "title", TEXT, NULL}, {"awards", "date", TEXT, NULL},
	{"awards", "awarder", TEXT, NULL}, {"awards", "summary", PROSE, NULL},
	{"certificates", "name", TEXT, NULL},
	{"certificates", "date", TEXT, NULL},
	{"certificates", "url", TEXT, NULL},
	{"certificates", "issuer", TEXT, NULL},
	{"publications", "name", TEXT, NULL},
	{"publications", "publisher", TEXT, NULL},
	{"publications", "releaseDate", TEXT, NULL},
	{"publications", "url", TEXT, NULL},
	{"publications", "summary", PROSE, NULL},
	{"skills", "name", TEXT, NULL}, {"skills", "level", TEXT, NULL},
	{"skills", "keywords", WORDS, NULL},
	{"languages", "language", TEXT, NULL},
	{"languages", "fluency", TEXT, NULL},
	{"interests", "name", TEXT, NULL}, {"interests", "keywords", WORDS, NULL},
	{"references", "name", TEXT, NULL},
	{"references", "reference", PROSE, NULL},
	{"projects", "name", TEXT, NULL},
	{"projects", "description", PROSE, NULL},
	{"projects", "highlights", TEXTS, NULL},
	{"projects", "keywords", WORDS, NULL},
	{"projects", "startDate", TEXT, NULL},
	{"projects", "endDate", TEXT, NULL}, {"projects", "url", TEXT, NULL},
	{"projects", "roles", WORDS, NULL}, {"projects", "entity", TEXT, NULL},
	{"projects", "type", TEXT, NULL},
	{NULL, NULL, TEXT, NULL}
};

/* Names of versions before 1.0.0, and what people write instead. */
static const struct alias {
	const char *object, *key, *name;
} aliases[] = {
	{"", "bio", "basics"}, {"", "hobbies", "interests"},
	{"", "experience", "work"}, {"", "certifications", "certificates"},
	{"", "volunteering", "volunteer"},
	{"basics", "website", "url"}, {"basics", "picture", "image"},
	{"basics", "title", "label"}, {"basics", "headline", "label"},
	{"work", "company", "name"}, {"work", "website", "url"},
	{"work", "title", "position"}, {"work", "organization", "name"},
	{"volunteer", "website", "url"}, {"volunteer", "name", "organization"},
	{"education", "gpa", "score"}, {"education", "degree", "studyType"},
	{"education", "school", "institution"},
	{"awards", "name", "title"}, {"certificates", "title", "name"},
	{"publications", "website", "url"}, {"publications", "title", "name"},
	{"projects", "title", "name"}, {"projects", "website", "url"},
	{"languages", "name", "language"}, {"languages", "level", "fluency"},
	{"profiles", "user", "username"}, {"profiles", "name", "network"},
	{NULL, NULL, NULL}
};

struct shaper {
	struct arena *arena;
	struct diag *diag;
};

static const struct rule *rule_of(const char *object, const char *key)
{
	const struct rule *r = rules;

	while (r->object && (strcmp(r->object, object) != 0 ||
			strcmp(r->key, key) != 0))
		r++;
	return r->object ? r : NULL;
}

bool json_has_key(const char *object, const char *key)
{
	return rule_of(object, key) != NULL;
}

static struct meta *scalar(struct shaper *s, const struct meta *from,
	const char *key, const char *text)
{
	struct meta *m = arena_alloc(s->arena, sizeof *m);

	*m = (struct meta){.kind = META_SCALAR, .pos = from->pos, .key = key,
		.scalar = text, .quoted = true};
	return m;
}

static struct meta *container(struct shaper *s, const struct meta *from,
	const char *key, enum meta_kind kind, struct meta *first)
{
	struct meta *m = arena_alloc(s->arena, sizeof *m);

	*m = (struct meta){.kind = kind, .pos = from->pos, .key = key,
		.first = first};
	return m;
}

static void warn(struct shaper *s, const struct meta *m, const char *path,
	const char *meant)
{
	const char *is = m->kind == META_LIST ? "a list"
		: m->kind == META_MAP ? "an object"
		: m->quoted ? "a text" : "no text, as it has no quotes";

	diag_warning(s->diag, m->pos, "%s is %s, where JSON Resume has %s; it "
		"is read as that", path, is, meant);
}

static const char *below(struct shaper *s, const char *path, const char *key)
{
	return *path ? arena_printf(s->arena, "%s.%s", path, key) : key;
}

/* A list's texts as paragraphs. */
static const char *paragraphs(struct arena *arena, const struct meta *list)
{
	struct buf out = {.arena = arena};

	buf_add(&out, "", 0);
	for (const struct meta *m = list->first; m; m = m->next)
		buf_printf(&out, "%s%s", out.len ? "\n\n" : "", meta_text(
			arena, m));
	return out.data;
}

static struct meta *shape_text(struct shaper *s, const struct rule *rule,
	const struct meta *m, const char *path)
{
	if (m->kind != META_SCALAR || !m->quoted)
		warn(s, m, path, "a text");
	return scalar(s, m, rule->key, rule->shape == PROSE && m->kind ==
		META_LIST ? paragraphs(s->arena, m) : meta_text(s->arena, m));
}

/* Texts out of one: its lines, or, for words, what commas part. */
static struct meta *split(struct shaper *s, const struct meta *m,
	const char *marks)
{
	struct meta *first = NULL, **end = &first;
	const char *at = m->scalar;

	while (*at) {
		size_t len = strcspn(at, marks), skip = strspn(at, " \t");

		if (skip > len)
			skip = len;
		if (len > skip) {
			*end = scalar(s, m, NULL, arena_strndup(s->arena,
				at + skip, len - skip));
			end = &(*end)->next;
		}
		at += len + (at[len] != '\0');
	}
	return first;
}

static struct meta *shape_texts(struct shaper *s, const struct rule *rule,
	const struct meta *m, const char *path)
{
	struct meta *first = NULL, **end = &first;

	if (m->kind == META_SCALAR) {
		warn(s, m, path, "a list of texts");
		return container(s, m, rule->key, META_LIST, split(s, m,
			rule->shape == WORDS ? ",;\n" : "\n"));
	}
	if (m->kind == META_MAP)
		warn(s, m, path, "a list of texts");
	for (const struct meta *c = m->first; c; c = c->next) {
		if (m->kind == META_LIST && (c->kind != META_SCALAR ||
				!c->quoted))
			warn(s, c, path, "texts");
		*end = scalar(s, c, NULL, meta_text(s->arena, c));
		end = &(*end)->next;
	}
	return container(s, m, rule->key, META_LIST, first);
}

static struct meta *shape_object(struct shaper *s, const char *object,
	const struct meta *m, const char *path);

/* One object, from a text if need be. */
static struct meta *shape_one(struct shaper *s, const struct rule *rule,
	const struct meta *m, const char *path)
{
	if (m->kind == META_MAP)
		return shape_object(s, rule->key, m, path);
	warn(s, m, path, "an object");
	if (m->kind == META_LIST && m->first && m->first->kind == META_MAP &&
		!m->first->next)
		return shape_object(s, rule->key, m->first, path);
	return container(s, m, NULL, META_MAP, scalar(s, m, rule->main,
		meta_text(s->arena, m)));
}

/* Whether all values are objects: a list whose items have names. */
static bool holds_objects(const struct meta *m)
{
	for (const struct meta *c = m->first; c; c = c->next)
		if (c->kind != META_MAP)
			return false;
	return m->first != NULL;
}

static struct meta *shape_objects(struct shaper *s, const struct rule *rule,
	const struct meta *m, const char *path)
{
	struct meta *first = NULL, **end = &first;
	int i = 0;

	if (m->kind == META_SCALAR || (m->kind == META_MAP && m->first &&
			!holds_objects(m))) {
		if (m->kind == META_MAP)
			warn(s, m, path, "a list of objects");
		first = shape_one(s, rule, m, path);
		return container(s, m, rule->key, META_LIST, first);
	}
	if (m->kind == META_MAP)
		warn(s, m, path, "a list of objects");
	for (const struct meta *c = m->first; c; c = c->next, i++) {
		*end = shape_one(s, rule, c, arena_printf(s->arena, "%s[%d]",
			path, i));
		end = &(*end)->next;
	}
	return container(s, m, rule->key, META_LIST, first);
}

static struct meta *shape_value(struct shaper *s, const struct rule *rule,
	const struct meta *m, const char *path)
{
	struct meta *made;

	switch (rule->shape) {
	case TEXT:
	case PROSE:
		return shape_text(s, rule, m, path);
	case TEXTS:
	case WORDS:
		return shape_texts(s, rule, m, path);
	case OBJECTS:
		return shape_objects(s, rule, m, path);
	case OBJECT:
		break;
	}
	made = shape_one(s, rule, m, path);
	made->key = rule->key;
	return made;
}

/* Whether a key before m is another name for the same. */
static bool is_taken(const char *object, const struct meta *parent,
	const struct meta *m, const char *name)
{
	for (const struct meta *c = parent->first; c != m; c = c->next)
		for (const struct alias *a = aliases; a->object; a++)
			if (strcmp(a->object, object) == 0 &&
				strcmp(a->key, c->key) == 0 &&
				strcmp(a->name, name) == 0)
				return true;
	return false;
}

/* The key's name in the schema, if nothing there has that already, nor what
 * was made of it so far. */
static const char *name_of(struct shaper *s, const char *object,
	const struct meta *parent, const struct meta *m, const char *path)
{
	if (rule_of(object, m->key))
		return m->key;
	for (const struct alias *a = aliases; a->object; a++)
		if (strcmp(a->object, object) == 0 && strcmp(a->key, m->key)
			== 0 && !meta_lookup(parent, a->name) &&
			!is_taken(object, parent, m, a->name)) {
			diag_warning(s->diag, m->pos, "%s is called '%s' in "
				"JSON Resume 1.0.0; it is read as that",
				below(s, path, m->key), a->name);
			return a->name;
		}
	return m->key;
}

static struct meta *shape_object(struct shaper *s, const char *object,
	const struct meta *m, const char *path)
{
	struct meta *first = NULL, **end = &first;

	for (const struct meta *c = m->first; c; c = c->next) {
		const char *key = name_of(s, object, m, c, path);
		const struct rule *rule = rule_of(object, key);

		if (rule) {
			*end = shape_value(s, rule, c, below(s, path,
				c->key));
		} else {
			*end = arena_alloc(s->arena, sizeof **end);
			**end = *c;
			(*end)->next = NULL;
		}
		end = &(*end)->next;
	}
	return container(s, m, NULL, META_MAP, first);
}

struct meta *json_shaped(struct arena *arena, const struct meta *root,
	struct diag *diag)
{
	struct shaper s = {arena, diag};

	return shape_object(&s, "", root, "");
}
