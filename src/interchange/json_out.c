/*
 * The document as JSON Resume 1.0.0 (jsonresume.org/schema): what the reader
 * recognised, in the schema's words. A section goes where its title says;
 * one that says nothing goes to work if its entries have dates, else to
 * projects. Text without a place in the schema is the summary of its section.
 */
#include "resume/old_date.h"
#include "interchange/interchange.h"
#include "resume/old_topic.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

/* An array of the schema: what a section on that topic goes to. */
static const struct target {
	const char *name;         /* the topic's name too */
	const char *title;        /* the schema's word for an entry's title */
	const char *organization; /* and for its organisation */
} targets[] = {
	{"education", "studyType", "institution"},
	{"volunteer", "position", "organization"},
	{"projects", "name", "entity"},
	{"awards", "title", "awarder"},
	{"certificates", "name", "issuer"},
	{"publications", "name", "publisher"},
	{"skills", NULL, NULL},
	{"languages", NULL, NULL},
	{"interests", NULL, NULL},
	{"work", "position", "name"},
};

static const struct target *const work =
	&targets[sizeof targets / sizeof *targets - 1];

static const char *text_of(struct arena *arena, const struct node *node)
{
	struct buf text = {.arena = arena};

	buf_add(&text, "", 0);
	if (node)
		node_text(node, &text);
	return text.data;
}

/* The first node of the class below `root`, but not in an entry within. */
static const struct node *find(const struct node *root, const char *class)
{
	const struct node *n = root->first;

	while (n) {
		if (node_has_class(n, class))
			return n;
		if (n->first && !node_has_class(n, "entry")) {
			n = n->first;
			continue;
		}
		while (n != root && !n->next)
			n = n->parent;
		n = n == root ? NULL : n->next;
	}
	return NULL;
}

static void set(json_t *object, const char *key, const char *text)
{
	if (text && *text)
		json_object_set_new(object, key, json_string(text));
}

static void set_found(struct arena *arena, json_t *object, const char *key,
	const struct node *root, const char *class)
{
	set(object, key, text_of(arena, find(root, class)));
}

/* The array of that name in the object, made when first asked for. */
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

static const char *url_of(const struct node *piece)
{
	for (const struct node *n = piece; n; n = node_next(n, piece))
		if (n->kind == KIND_A)
			return n->url;
	return NULL;
}

static void put_contact(struct arena *arena, json_t *basics,
	const struct node *piece)
{
	const char *class = piece->classes ? piece->classes[0] : "detail";
	const char *text = text_of(arena, piece), *url = url_of(piece);

	if (strcmp(class, "email") == 0 && url) {
		set(basics, "email", url + strlen("mailto:"));
	} else if (strcmp(class, "phone") == 0) {
		set(basics, class, text);
	} else if (strcmp(class, "url") == 0) {
		set(basics, class, url ? url : text);
	} else if (strcmp(class, "location") == 0) {
		json_t *location = json_object();

		set(location, "address", text);
		json_object_set_new(basics, "location", location);
	} else if (url) {
		json_t *profile = append_object(basics, "profiles");

		set(profile, "network", class);
		set(profile, "username", strrchr(url, '/')
			? strrchr(url, '/') + 1
			: text);
		set(profile, "url", url);
	}
}

static void put_header(struct arena *arena, json_t *basics,
	const struct node *header)
{
	const struct node *line = find(header, "contact");

	set_found(arena, basics, "name", header, "name");
	set_found(arena, basics, "label", header, "headline");
	for (const struct node *n = line ? line->first : NULL; n; n = n->next)
		put_contact(arena, basics, n);
}

static const struct target *target_of(const char *title)
{
	const char *topic = old_topic_of(title, strlen(title));

	for (size_t i = 0; i < sizeof targets / sizeof *targets; i++)
		if (topic && strcmp(targets[i].name, topic) == 0)
			return &targets[i];
	return NULL;
}

static void put_dates(struct arena *arena, json_t *object,
	const struct node *entry, const struct target *target)
{
	const char *text = text_of(arena, find(entry, "date"));
	const char *start, *end;
	struct old_date date;

	if (!old_date_find(text, strlen(text), 0, &date))
		return;
	old_date_iso(arena, text, &date, &start, &end);
	if (strcmp(target->name, "awards") == 0 ||
		strcmp(target->name, "certificates") == 0) {
		set(object, "date", end ? end : start);
	} else if (strcmp(target->name, "publications") == 0) {
		set(object, "releaseDate", end ? end : start);
	} else {
		set(object, "startDate", date.range ? start : NULL);
		set(object, "endDate", date.range ? end : start);
	}
}

/* Paragraphs joined, items one by one. */
static void put_body(struct arena *arena, json_t *object,
	const struct node *box, const char *highlights)
{
	struct buf summary = {.arena = arena};

	for (const struct node *n = box->first; n; n = n->next) {
		if (n == box->first || node_has_class(n, "sub") ||
			n->kind == KIND_SECTION || node_has_class(n, "entry"))
			continue;
		if (n->kind == KIND_UL || n->kind == KIND_OL) {
			for (const struct node *li = n->first; li;
				li = li->next)
				json_array_append_new(
					array_in(object, highlights),
					json_string(text_of(arena, li)));
			continue;
		}
		buf_puts(&summary, summary.len ? "\n\n" : "");
		node_text(n, &summary);
	}
	set(object, "summary", summary.data);
}

/* One entry; its roles, if it has some, are entries of their own. */
static void put_entry(struct arena *arena, json_t *root,
	const struct target *target, const struct node *entry,
	const char *employer)
{
	const char *name = text_of(arena, find(entry, "organization"));
	bool roles = false;
	json_t *object;

	for (const struct node *n = entry->first; n; n = n->next)
		if (node_has_class(n, "role")) {
			put_entry(arena, root, target, n, name);
			roles = true;
		}
	if (roles)
		return;
	object = append_object(root, target->name);
	set(object, target->organization, *name ? name : employer);
	set_found(arena, object, target->title, entry, "title");
	if (!json_object_size(object)) /* a heading that is no entry */
		set(object, target->title, text_of(arena, entry->first));
	if (target == work || strcmp(target->name, "volunteer") == 0)
		set_found(arena, object, "location", entry, "location");
	put_dates(arena, object, entry, target);
	put_body(arena, object, entry, strcmp(target->name, "education") == 0
			? "courses"
			: "highlights");
}

/* "Languages: C, Go": a name and keywords; else a name. */
static void put_skill(struct arena *arena, json_t *root, const char *array,
	const char *text)
{
	const char *colon = strchr(text, ':');
	json_t *object = append_object(root, array);
	const char *key = strcmp(array, "languages") ? "name" : "language";

	if (!colon || !colon[1]) {
		set(object, key, text);
		return;
	}
	set(object, key, arena_strndup(arena, text, (size_t)(colon - text)));
	for (const char *s = colon + 1; *s;) {
		size_t len;

		s += strspn(s, " ,;");
		len = strcspn(s, ",;");
		if (len)
			json_array_append_new(array_in(object, "keywords"),
				json_stringn(s, len));
		s += len;
	}
}

static void put_skills(struct arena *arena, json_t *root, const char *array,
	const struct node *section)
{
	for (const struct node *n = section->first->next; n; n = n->next) {
		if (n->kind == KIND_UL || n->kind == KIND_OL)
			for (const struct node *li = n->first; li;
				li = li->next)
				put_skill(arena, root, array,
					text_of(arena, li));
		else if (n->kind == KIND_P)
			put_skill(arena, root, array, text_of(arena, n));
		else if (n->kind == KIND_SECTION)
			put_skills(arena, root, array, n);
	}
}

/* An item of a plain list: its words, and the date at their end. */
static void put_item(struct arena *arena, json_t *root,
	const struct target *target, const struct node *li)
{
	json_t *object = append_object(root, target->name);
	const char *text = text_of(arena, li), *start, *end;
	size_t rest, rest_end;
	struct old_date date;

	if (old_date_place(text, strlen(text), &date, &rest, &rest_end) ==
		DATE_TRAILING) {
		old_date_iso(arena, text, &date, &start, &end);
		set(object, "startDate", date.range ? start : NULL);
		set(object, "endDate", date.range ? end : start);
		text = arena_strndup(arena, text + rest, rest_end - rest);
	}
	set(object, strcmp(target->name, "education") ? target->title
			: target->organization, text);
}

static bool has_entries(const struct node *section)
{
	return find(section, "entry") != NULL;
}

static void put_section(struct arena *arena, json_t *root, json_t *basics,
	const struct node *section)
{
	const char *title = text_of(arena, section->first);
	const struct target *target = target_of(title);

	if (!target && has_entries(section))
		target = work;
	if (target == work && !has_entries(section))
		target = target_of(find(section, "labelled") ? "skills"
			: "interests");
	if (!target) {
		json_t *text = json_object();
		json_t *summary;

		put_body(arena, text, section, "highlights");
		summary = json_object_get(text, "summary");
		if (summary && !json_object_get(basics, "summary"))
			json_object_set(basics, "summary", summary);
		json_decref(text);
		return;
	}
	if (!target->title) {
		put_skills(arena, root, target->name, section);
		return;
	}
	for (const struct node *n = section->first->next; n; n = n->next)
		if (n->kind == KIND_SECTION || node_has_class(n, "entry"))
			put_entry(arena, root, target, n, NULL);
		else if (n->kind == KIND_UL || n->kind == KIND_OL)
			for (const struct node *li = n->first; li;
				li = li->next)
				put_item(arena, root, target, li);
}

void doc_json(const struct doc *doc, struct buf *out)
{
	json_t *root = json_object(), *basics = json_object();
	char *text;

	set(root, "$schema", "https://raw.githubusercontent.com/jsonresume/"
		"resume-schema/v1.0.0/schema.json");
	json_object_set_new(root, "basics", basics);
	for (const struct node *n = doc->body->first; n; n = n->next) {
		if (n->kind == KIND_HEADER)
			put_header(out->arena, basics, n);
		else if (n->kind == KIND_SECTION)
			put_section(out->arena, root, basics, n);
	}
	text = json_dumps(root, JSON_INDENT(2));
	json_decref(root);
	buf_puts(out, text ? text : "{}");
	buf_putc(out, '\n');
	free(text);
}
