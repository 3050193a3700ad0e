/*
 * JSON Resume 1.0.0 (jsonresume.org/schema) as a document: the same tree
 * that the Markdown reader makes of a résumé, so that every style sets it.
 * What the schema does not name is left out with a warning.
 */
#include "interchange/interchange.h"
#include "interchange/json.h"
#include "markdown/url.h"
#include "resume/dress.h"

#include <string.h>

struct json_reader {
	struct arena *arena;
	struct diag *diag;
	struct pos pos; /* of everything: JSON keeps no places */
	struct node *body;
};

static const char *const month_names[] = {"Jan", "Feb", "Mar", "Apr", "May",
	"Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

static struct node *add(struct json_reader *r, struct node *parent,
	enum kind kind, const char *class)
{
	struct node *n = node_new(r->arena, kind, r->pos);

	if (class)
		node_add_class(r->arena, n, class);
	node_append(parent, n);
	return n;
}

/* The text on one line. */
static void add_text(struct json_reader *r, struct node *parent,
	const char *text)
{
	char *line = arena_strdup(r->arena, text);

	for (char *c = line; *c; c++)
		if ((unsigned char)*c < ' ')
			*c = ' ';
	if (*line)
		node_append(parent, node_new_text(r->arena, line,
			strlen(line), r->pos));
}

/* A block with the text, unless there is none. */
static void add_block(struct json_reader *r, enum kind kind, const char *class,
	const char *text)
{
	if (*text)
		add_text(r, add(r, r->body, kind, class), text);
}

/* Paragraphs are parted by empty lines. */
static void add_prose(struct json_reader *r, const char *text)
{
	while (*text) {
		const char *end = strstr(text, "\n\n");
		size_t len = end ? (size_t)(end - text) : strlen(text);

		add_block(r, KIND_P, NULL, arena_strndup(r->arena, text, len));
		text += len + strspn(text + len, "\n");
	}
}

static void add_span(struct json_reader *r, struct node *block,
	const char *class, const char *before, const char *text)
{
	if (!*text)
		return;
	if (block->first)
		add_text(r, block, before);
	add_text(r, add(r, block, KIND_SPAN, class), text);
}

static void add_items(struct json_reader *r, const json_t *array)
{
	struct node *ul = NULL;
	size_t i;
	json_t *item;

	json_array_foreach(array, i, item) {
		const char *s = json_string_value(item);

		if (!s || !*s)
			continue;
		if (!ul) {
			ul = add(r, r->body, KIND_UL, NULL);
			ul->tight = true;
		}
		add_text(r, add(r, add(r, ul, KIND_LI, NULL), KIND_DIV, NULL),
			s);
	}
}

/* "2019-05-14" as "May 2019"; the text itself if it is no such date. */
static const char *date_shown(struct json_reader *r, const char *s)
{
	int month;

	if (strlen(s) < 7 || s[4] != '-')
		return s;
	month = (s[5] - '0') * 10 + s[6] - '0';
	if (month < 1 || month > 12)
		return s;
	return arena_printf(r->arena, "%s %.4s", month_names[month - 1], s);
}

static const char *dates_of(struct json_reader *r, const json_t *o)
{
	const char *start = json_text(o, "startDate", NULL);
	const char *end = json_text(o, "endDate", NULL);

	if (!*start)
		return date_shown(r, *end ? end : json_text(o, "date",
			"releaseDate"));
	return arena_printf(r->arena, "%s \xE2\x80\x93 %s",
		date_shown(r, start), *end ? date_shown(r, end) : "Present");
}

static void add_entry(struct json_reader *r, const struct json_mapped *s,
	const json_t *o)
{
	struct node *head = add(r, r->body, KIND_H3, NULL);
	struct node *sub = node_new(r->arena, KIND_P, r->pos);
	const char *organization = s->organization
		? json_text(o, s->organization, "company")
		: "";
	const char *dates = dates_of(r, o);
	bool titled = *json_text(o, s->title, NULL) ||
		(s->title2 && *json_text(o, s->title2, NULL));

	add_span(r, head, "title", " ", json_text(o, s->title, NULL));
	if (s->title2)
		add_span(r, head, "title", " ", json_text(o, s->title2, NULL));
	add_span(r, titled ? sub : head, "organization", ", ", organization);
	if (s->place)
		add_span(r, titled ? sub : head, "location", ", ",
			json_text(o, s->place, NULL));
	add_span(r, head, "date", " ", dates);
	if (!head->first)
		node_unlink(head);
	if (sub->first) {
		node_add_class(r->arena, sub, "sub");
		node_append(r->body, sub);
	}
	add_prose(r, json_text(o, "summary", "description"));
	add_prose(r, json_text(o, "reference", NULL));
	add_items(r, json_object_get(o, "highlights"));
	add_items(r, json_object_get(o, "courses"));
}

/* "Languages: C, Go", and "German (native)". */
static void add_skill(struct json_reader *r, struct node *ul, const json_t *o)
{
	const char *name = json_text(o, "name", "language");
	const char *level = json_text(o, "level", "fluency");
	struct buf text = {.arena = r->arena};
	const json_t *words = json_object_get(o, "keywords");
	size_t i;
	json_t *word;

	buf_puts(&text, name);
	if (*level)
		buf_printf(&text, " (%s)", level);
	json_array_foreach(words, i, word)
		if (json_string_value(word))
			buf_printf(&text, "%s%s", i ? ", " : ": ",
				json_string_value(word));
	if (text.len)
		add_text(r, add(r, add(r, ul, KIND_LI, NULL), KIND_DIV, NULL),
			text.data);
}

static void add_section(struct json_reader *r, const struct json_mapped *s,
	const json_t *array)
{
	struct node *ul = NULL;
	size_t i;
	json_t *item;

	if (!json_array_size(array))
		return;
	add_block(r, KIND_H2, NULL, s->heading);
	if (!s->title) {
		ul = add(r, r->body, KIND_UL, NULL);
		ul->tight = true;
	}
	json_array_foreach(array, i, item)
		if (ul)
			add_skill(r, ul, item);
		else
			add_entry(r, s, item);
	if (ul && !ul->first)
		node_unlink(ul);
}

static void add_contact(struct json_reader *r, struct node *line,
	const char *class, const char *url, const char *text)
{
	struct node *span, *parent;

	if (!*text)
		return;
	span = parent = add(r, line, KIND_SPAN, class);
	if (url) {
		parent = add(r, span, KIND_A, NULL);
		parent->url = url;
	}
	add_text(r, parent, text);
}

static void add_place(struct json_reader *r, struct node *line,
	const json_t *location)
{
	static const char *const keys[] = {"address", "postalCode", "city",
		"region", "countryCode", NULL};
	struct buf text = {.arena = r->arena};

	for (const char *const *k = keys; *k; k++)
		if (*json_text(location, *k, NULL))
			buf_printf(&text, "%s%s", text.len ? ", " : "",
				json_text(location, *k, NULL));
	if (text.len)
		add_contact(r, line, "location", NULL, text.data);
}

static void add_link(struct json_reader *r, struct node *line,
	const char *class, const char *url, const char *name)
{
	if (*url)
		add_contact(r, line, class, url_is_absolute(url)
			? arena_strdup(r->arena, url) /* jansson's own */
			: arena_printf(r->arena, "https://%s", url),
			url_shown(r->arena, url));
	else
		add_contact(r, line, class, NULL, name);
}

/* "GitHub" as a style's class. */
static const char *class_of(struct arena *arena, const char *network)
{
	struct buf out = {.arena = arena};

	for (; *network; network++) {
		char c = *network;

		if (c >= 'A' && c <= 'Z')
			c += 'a' - 'A';
		if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			buf_putc(&out, c);
	}
	return out.len ? out.data : "profile";
}

static void add_header(struct json_reader *r, const json_t *basics)
{
	struct node *header = add(r, r->body, KIND_HEADER, NULL), *line;
	const char *email = json_text(basics, "email", NULL);
	const char *phone = json_text(basics, "phone", NULL);
	const char *name = json_text(basics, "name", NULL);
	const char *label = json_text(basics, "label", NULL);
	size_t i;
	json_t *profile;

	if (*name)
		add_text(r, add(r, header, KIND_H1, "name"), name);
	if (*label)
		add_text(r, add(r, header, KIND_P, "headline"), label);
	line = add(r, header, KIND_P, "contact");
	add_place(r, line, json_object_get(basics, "location"));
	add_contact(r, line, "email", arena_printf(r->arena, "mailto:%s",
		email), email);
	add_contact(r, line, "phone", arena_printf(r->arena, "tel:%s", phone),
		phone);
	add_link(r, line, "url", json_text(basics, "url", "website"), "");
	json_array_foreach(json_object_get(basics, "profiles"), i, profile)
		add_link(r, line, class_of(r->arena,
			json_text(profile, "network", NULL)),
			json_text(profile, "url", NULL),
			json_text(profile, "username", "network"));
	if (!line->first)
		node_unlink(line);
	if (!header->first)
		node_unlink(header);
	if (*json_text(basics, "summary", NULL)) {
		add_block(r, KIND_H2, NULL, "Profile");
		add_prose(r, json_text(basics, "summary", NULL));
	}
}

static void warn_unknown(struct json_reader *r, const json_t *root)
{
	const char *key;
	json_t *value;

	json_object_foreach((json_t *)(uintptr_t)root, key, value) {
		bool known = strcmp(key, "basics") == 0 ||
			strcmp(key, "meta") == 0 || key[0] == '$';

		(void)value;
		for (int i = 0; i < JSON_SECTIONS; i++)
			known = known || strcmp(key, json_sections[i].key) == 0;
		if (!known)
			diag_warning(r->diag, r->pos, "JSON Resume has no "
				"'%s', so it is left out", key);
	}
}

/* Sections whose heading has a title or date are entries, others say what
 * they are about. */
static void mark_sections(struct arena *arena, struct node *body)
{
	for (struct node *n = body; n; n = node_walk(n, body)) {
		struct buf title = {.arena = arena};

		if (n->kind != KIND_SECTION)
			continue;
		if (n->first->first && n->first->first->kind == KIND_SPAN) {
			node_add_class(arena, n, "entry");
			continue;
		}
		buf_add(&title, "", 0);
		node_text(n->first, &title);
		if (strcmp(title.data, "Profile") == 0)
			section_add_topic(arena, n, TOPIC_PROFILE);
		for (int i = 0; i < JSON_SECTIONS; i++)
			if (strcmp(title.data, json_sections[i].heading) == 0)
				section_add_topic(arena, n,
					json_sections[i].topic);
	}
}

bool json_parse(struct arena *arena, const struct input *input,
	struct doc *doc, struct diag *diag)
{
	struct json_reader r = {.arena = arena, .diag = diag,
		.pos = {input->file, 1, 1}, .body = doc->body};
	json_error_t error;
	json_t *root = json_loadb(input->text, input->len, 0, &error);
	const json_t *basics;

	if (!json_is_object(root)) {
		diag_error(diag, root ? r.pos : (struct pos){input->file,
			error.line, error.column}, "JSON: %s", root
			? "not an object" : error.text);
		json_decref(root);
		return false;
	}
	basics = json_object_get(root, "basics");
	add_header(&r, basics);
	for (int i = 0; i < JSON_SECTIONS; i++)
		add_section(&r, &json_sections[i],
			json_object_get(root, json_sections[i].key));
	warn_unknown(&r, root);
	if (*json_text(basics, "name", NULL))
		doc->metadata.title = doc->metadata.author = arena_strdup(
			arena, json_text(basics, "name", NULL));
	sections_make(arena, doc->body);
	mark_sections(arena, doc->body);
	dashes_make(arena, doc);
	doc->resume = json_resume(arena, root, r.pos);
	json_decref(root);
	return true;
}
