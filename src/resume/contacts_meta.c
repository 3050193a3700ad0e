/*
 * Contact data in front matter. People write it in every shape: `email: …`,
 * a map `contact:`, lists of `{text, link}` or `{network, username}` under
 * `social:`, `links:`, `header:`, JSON Resume's and RenderCV's keys. A key says
 * what its value is by the same words that label a line.
 */
#include "resume/contacts.h"

#include "resume/mark.h"

#include <string.h>

enum { DEEP = 8 }; /* how far maps are followed */

/* Maps and lists that hold contact data, whatever their entries are called. */
static const char *const holders[] = {"contact", "contacts", "personal",
	"social", "socials", "links", "profiles", "header", "basics", "info",
	"author", "cv", "social_networks", "sidebar", "accounts", "networks",
	"details", "about", "social_links", "social-links", "left-column",
	"right-column", "location", "me", "person", "contact-info",
	"contact_info", "contactinfo", "socialnetworks", "social-media",
	"social_media", NULL};

static bool is_one_of(const char *key, const char *const *list)
{
	for (; *list; list++)
		if (strcmp(key, *list) == 0)
			return true;
	return false;
}

/* A key as a label: "e_mail", "phone-number" are read like typed words. */
static bool key_match(const char *key, struct word_match *match)
{
	char low[64];
	size_t len = strlen(key);

	if (!len || len >= sizeof low)
		return false;
	words_fold(key, len, low);
	for (size_t i = 0; i < len; i++)
		if (low[i] == '_')
			low[i] = ' ';
	return words_whole(low, 0, len, WORD(LABEL) | WORD(NETWORK), match);
}

/* Whether what stands under the key is contact data: no `keywords: […]`. */
static bool holds_contacts(const char *key)
{
	struct word_match match;
	const struct word *label;

	if (is_one_of(key, holders))
		return true;
	if (!key_match(key, &match))
		return false;
	label = words_row(&match, WORD_LABEL, NULL);
	return words_row(&match, WORD_NETWORK, NULL) || (label &&
		label->value >= LABEL_EMAIL && label->value <= LABEL_NETWORK);
}

static bool is_absolute(const char *s)
{
	return strstr(s, "://") || strncmp(s, "mailto:", 7) == 0 ||
		strncmp(s, "tel:", 4) == 0;
}

static const char *without_spaces(struct arena *arena, const char *s)
{
	struct buf out = {.arena = arena};

	buf_add(&out, "", 0);
	for (; *s; s++)
		if ((*s >= '0' && *s <= '9') || *s == '+')
			buf_putc(&out, *s);
	return out.data;
}

/* "ann", "@ann", "in/ann", "host.example/@ann". */
static void make_profile(struct arena *arena, enum network network,
	const char *value, struct contact *c)
{
	const char *slash = strchr(value, '/'), *last = strrchr(value, '/');
	bool host = slash && utf8_ascii_alnum[(unsigned char)*value] &&
		memchr(value, '.', (size_t)(slash - value));

	c->network = network;
	c->kind = CONTACT_PROFILE;
	c->user = last && !host ? last + 1 : value;
	c->user += c->user[0] == '@';
	c->url = host ? arena_printf(arena, "https://%s", value)
		: network_url(arena, network, c->user);
	if (c->url)
		c->field.text = strstr(c->url, "://") + 3;
}

/* A page's place on its own site, which generators ask for. */
static bool is_page(const char *s)
{
	static const char *const suffixes[] = {".html", ".htm", ".md", ".php",
		NULL};
	size_t len = strlen(s);

	for (const char *const *end = suffixes; *end; end++)
		if (len > strlen(*end) && !strchr(s, '/') &&
			strcmp(s + len - strlen(*end), *end) == 0)
			return true;
	return *s == '/' || *s == '.';
}

/* The contact that a label (or network) and a value make. */
static bool make(struct arena *arena, const struct word_match *match,
	const char *value, struct contact *c)
{
	const struct word *label = words_row(match, WORD_LABEL, NULL);
	const struct word *network = words_row(match, WORD_NETWORK, NULL);

	*c = (struct contact){.value = value,
		.field = {.text = value, .line = -1}};
	if (is_absolute(value)) {
		*c = contact_of_url(arena, value, NULL);
		return true;
	}
	if (network) {
		make_profile(arena, (enum network)network->value, value, c);
		return true;
	}
	switch (label ? (enum label)label->value : LABEL_NONE) {
	case LABEL_EMAIL:
		c->kind = CONTACT_EMAIL;
		c->url = arena_printf(arena, "mailto:%s", value);
		return strchr(value, '@') != NULL;
	case LABEL_PHONE:
		c->kind = CONTACT_PHONE;
		c->url = arena_printf(arena, "tel:%s",
			without_spaces(arena, value));
		return true;
	case LABEL_URL:
		c->kind = CONTACT_URL;
		c->url = c->value = arena_printf(arena, "https://%s", value);
		return strchr(value, '.') && !is_page(value);
	case LABEL_PLACE:
		c->kind = CONTACT_PLACE;
		return true;
	default:
		return false;
	}
}

static void add(struct contacts *list, const struct meta *m,
	struct contact c)
{
	c.field.pos = m->pos;
	c.in_header = true;
	contacts_add(list, c);
}

/* "Blog: [shown](https://…)"; false when it is no link. */
static bool add_link(struct contacts *list, const struct meta *m, const char *s)
{
	struct arena *arena = list->arena;
	const char *open = strchr(s, '['), *mid = strstr(s, "](");
	const char *end = mid ? strchr(mid, ')') : NULL, *url;
	size_t label = open ? (size_t)(open - s) : 0;
	struct contact c;

	if (!open || !end || open > mid)
		return false;
	url = arena_strndup(arena, mid + 2, (size_t)(end - mid - 2));
	if (!is_absolute(url))
		return false;
	c = contact_of_url(arena, url, arena_strndup(arena, open + 1,
		(size_t)(mid - open - 1)));
	while (label && strchr(": ", s[label - 1]))
		label--;
	if (label)
		c.label = arena_strndup(arena, s, label);
	add(list, m, c);
	return true;
}

/* Whether it is an address in place of a text below the name. */
static bool is_email(const struct meta *m)
{
	static const char *const texts[] = {"subtitle", "tagline",
		"description", NULL};
	const char *s = m->scalar, *at = strchr(s, '@');

	return at && at > s && strchr(at, '.') && m->key && is_one_of(m->key,
		texts) && !strpbrk(s, " \t\n<>/{");
}

/* A value that says itself what it is. */
static void add_value(struct contacts *list, const struct meta *m)
{
	const char *s = m->scalar;
	size_t len = strlen(s);
	struct contact c = {.value = s, .field = {.text = s, .line = -1}};

	if (add_link(list, m, s))
		return;
	if (is_absolute(s)) {
		add(list, m, contact_of_url(list->arena, s, NULL));
	} else if (strchr(s, '@') && !strchr(s, ' ') && strchr(s, '.')) {
		c.kind = CONTACT_EMAIL;
		c.url = arena_printf(list->arena, "mailto:%s", s);
		add(list, m, c);
	} else if (len && phone_at(s, len, 0) == len) {
		c.kind = CONTACT_PHONE;
		c.url = arena_printf(list->arena, "tel:%s",
			without_spaces(list->arena, s));
		add(list, m, c);
	} else if (len) {
		c.kind = CONTACT_DETAIL;
		add(list, m, c);
	}
}

const char *contacts_without_tags(struct arena *arena, const char *s)
{
	struct buf out = {.arena = arena};
	const char *last = strrchr(s, '>');

	if (!last)
		return s;
	buf_add(&out, "", 0);
	for (; *s; s++) {
		if (*s == '<' && s[1] != ' ' && s < last)
			s += strcspn(s, ">");
		else if (out.len || *s != ' ')
			buf_putc(&out, *s);
	}
	while (out.len && strchr(" \n", out.data[out.len - 1]))
		out.len--;
	return arena_strndup(arena, out.data, out.len);
}

static const char *first_of(const struct meta *map, const char *const *keys)
{
	for (; *keys; keys++) {
		const char *s = meta_scalar(map, *keys);

		if (s && *s)
			return s;
	}
	return NULL;
}

/* "{text: …, link: …}", "{network: …, username: …}": one contact. */
static bool add_pair(struct contacts *list, const struct meta *map)
{
	static const char *const links[] = {"url", "link", "href", NULL};
	static const char *const texts[] = {"text", "title", "label", "name",
		"username", "handle", "user", NULL};
	static const char *const networks[] = {"network", "service", "type",
		"site", "platform", "icon", NULL};
	const char *url = first_of(map, links);
	const char *typed = first_of(map, texts);
	const char *text = typed ? contacts_without_tags(list->arena,
		typed) : NULL;
	const char *network = first_of(map, networks);
	struct word_match match;
	struct contact c;

	if (url && is_absolute(url)) {
		c = contact_of_url(list->arena, url, text);
		add(list, map, c);
		return true;
	}
	if (network && text && key_match(network, &match) &&
		make(list->arena, &match, text, &c)) {
		add(list, map, c);
		return true;
	}
	if (text && (meta_lookup(map, "text") || meta_lookup(map,
			"newLine"))) {
		struct meta value = *map;

		value.kind = META_SCALAR;
		value.scalar = text;
		add_value(list, &value);
		return true;
	}
	return false;
}

static void add_map(struct contacts *list, const struct meta *map, int depth,
	bool holds);

static void add_entry(struct contacts *list, const struct meta *m, int depth,
	bool holds)
{
	struct word_match match;
	struct contact c;

	if (m->kind == META_SCALAR) {
		if (!*m->scalar)
			return;
		if (m->key && key_match(m->key, &match) &&
			make(list->arena, &match, m->scalar, &c))
			add(list, m, c);
		else if ((!m->key && holds) || is_email(m))
			add_value(list, m);
		return;
	}
	if (m->kind == META_MAP && m->key && key_match(m->key, &match)) {
		/* email: {url: …, text: …} */
		if (add_pair(list, m))
			return;
	}
	if (depth < DEEP && (!m->key || holds_contacts(m->key) || (holds &&
			strcmp(m->key, "list") == 0)))
		add_map(list, m, depth + 1, true);
}

static void add_map(struct contacts *list, const struct meta *map, int depth,
	bool holds)
{
	if (holds && map->kind == META_MAP && add_pair(list, map))
		return;
	for (const struct meta *m = map->first; m; m = m->next)
		add_entry(list, m, depth, holds);
}

void contacts_from_meta(struct contacts *list, const struct meta *meta)
{
	if (meta)
		add_map(list, meta, 0, false);
}

static const char *scalar_of(const struct meta *meta,
	const char *const *keys)
{
	for (; *keys; keys++) {
		const struct meta *m = meta_lookup(meta, *keys);

		if (m && m->kind == META_LIST && m->first)
			m = m->first;
		if (m && m->kind == META_MAP)
			m = meta_lookup(m, "name");
		if (m && m->kind == META_SCALAR && *m->scalar)
			return m->scalar;
	}
	return NULL;
}

/* Maps that may hold the person's name. */
static const struct meta *person_in(const struct meta *meta)
{
	static const char *const keys[] = {"basics", "cv", "personal", "about",
		"person", "info", "me", "profile", NULL};

	for (const char *const *key = keys; *key; key++) {
		const struct meta *m = meta_lookup(meta, *key);

		if (m && m->kind == META_MAP && meta_lookup(m, "name"))
			return m;
	}
	return NULL;
}

const char *name_from_meta(struct arena *arena, const struct meta *meta)
{
	static const char *const firsts[] = {"firstname", "first_name",
		"first-name", "firstName", "givenname", "vorname", "forename",
		"name", NULL};
	static const char *const lasts[] = {"lastname", "last_name",
		"last-name", "lastName", "surname", "familyname", "nachname",
		NULL};
	static const char *const names[] = {"name", "fullname", "full_name",
		"full-name", "author_name", NULL};
	static const char *const authors[] = {"author", NULL};
	const struct meta *author;
	const char *first, *last, *name;

	if (!meta)
		return NULL;
	if (person_in(meta))
		return meta_scalar(person_in(meta), "name");
	first = scalar_of(meta, firsts);
	last = scalar_of(meta, lasts);
	name = scalar_of(meta, names);
	author = meta_lookup(meta, "author");
	if (!name && author && author->kind != META_SCALAR)
		name = scalar_of(meta, authors);
	if (first && last && !strstr(first, last))
		return arena_printf(arena, "%s %s", first, last);
	return name;
}
