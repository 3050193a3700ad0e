/* Contact data that stands in the front matter. */
#include "resume/contact.h"

#include "markdown/passes.h"
#include "resume/passes.h"
#include "model/spans.h"
#include "markdown/url.h"

#include <string.h>

/* A key, the class it makes, and what turns a bare handle into a link. */
static const struct row {
	const char *key, *class, *prefix;
} rows[] = {
	{"location", "location", NULL},
	{"address", "location", NULL},
	{"city", "location", NULL},
	{"place", "location", NULL},
	{"email", "email", "mailto:"},
	{"e-mail", "email", "mailto:"},
	{"mail", "email", "mailto:"},
	{"phone", "phone", "tel:"},
	{"mobile", "phone", "tel:"},
	{"tel", "phone", "tel:"},
	{"telephone", "phone", "tel:"},
	{"website", "url", "https://"},
	{"homepage", "url", "https://"},
	{"web", "url", "https://"},
	{"www", "url", "https://"},
	{"url", "url", "https://"},
	{"site", "url", "https://"},
	{"linkedin", "linkedin", "https://www.linkedin.com/in/"},
	{"github", "github", "https://github.com/"},
	{"gitlab", "gitlab", "https://gitlab.com/"},
	{"xing", "xing", "https://www.xing.com/profile/"},
	{"twitter", "twitter", "https://twitter.com/"},
	{"x", "x", "https://x.com/"},
	{"mastodon", "mastodon", "https://mastodon.social/@"},
	{"bluesky", "bluesky", "https://bsky.app/profile/"},
	{"orcid", "orcid", "https://orcid.org/"},
	{"scholar", "scholar", "https://scholar.google.com/citations?user="},
	{"stackoverflow", "stackoverflow",
		"https://stackoverflow.com/users/"},
	{"telegram", "telegram", "https://t.me/"},
	{NULL, NULL, NULL},
};

static const struct row *row_for(const char *key)
{
	const struct row *row = rows;

	while (row->key && strcmp(row->key, key) != 0)
		row++;
	return row;
}

static const char *url_for(struct arena *arena, const struct row *row,
	const char *value)
{
	struct buf digits = {.arena = arena};

	if (!row->prefix)
		return NULL;
	if (strcmp(row->prefix, "tel:") == 0) {
		buf_puts(&digits, "tel:");
		for (const char *p = value; *p; p++)
			if ((*p >= '0' && *p <= '9') || *p == '+')
				buf_putc(&digits, *p);
		return digits.data;
	}
	if (url_is_absolute(value))
		return value;
	/* "github.com/ada" is an address already, "ada" a handle. */
	if (strchr(value, '/') && strncmp(row->prefix, "http", 4) == 0)
		return arena_printf(arena, "https://%s", value);
	return arena_printf(arena, "%s%s", row->prefix,
		value[0] == '@' ? value + 1 : value);
}

/* The address as it is shown: no scheme, no slash at its end. */
static const char *shown(struct arena *arena, const char *class,
	const char *url, const char *value)
{
	const char *s = strstr(url, "://");
	size_t len;

	if (!s || strcmp(class, "phone") == 0 || strcmp(class, "email") == 0)
		return value;
	s += 3;
	if (strncmp(s, "www.", 4) == 0 && strcmp(class, "url") != 0)
		s += 4;
	len = strlen(s);
	return arena_strndup(arena, s, len && s[len - 1] == '/' ? len - 1
		: len);
}

/* Whether the line says so already. */
static bool has(struct arena *arena, const struct node *line,
	const char *class, const char *url, const char *text)
{
	struct buf all = spans_text(arena, line);

	for (const struct node *n = line->first; n; n = n->next)
		if (url && n->first && n->first->kind == KIND_A &&
			strcmp(n->first->url, url) == 0)
			return true;
	(void)class;
	return strstr(all.data, text) != NULL;
}

static void add(struct arena *arena, struct node *line, const struct row *row,
	const struct meta *m)
{
	const char *url = url_for(arena, row, m->scalar);
	const char *text = url ? shown(arena, row->class, url, m->scalar)
		: m->scalar;
	struct node *span, *parent;

	if (!*m->scalar || has(arena, line, row->class, url, text))
		return;
	span = parent = node_new(arena, KIND_SPAN, m->pos);
	node_add_class(arena, span, row->class);
	if (url) {
		parent = node_new(arena, KIND_A, m->pos);
		parent->url = url;
		node_append(span, parent);
	}
	node_append(parent, node_new_text(arena, text, strlen(text), m->pos));
	node_append(line, span);
}

/* An entry of `contact:` without a key: what it is shows in its text. */
static void add_plain(struct arena *arena, struct node *line,
	const struct meta *m)
{
	struct node *p = node_new(arena, KIND_P, m->pos);

	if (!*m->scalar || has(arena, line, "", NULL, m->scalar))
		return;
	node_append(p, node_new_text(arena, m->scalar, strlen(m->scalar),
		m->pos));
	autolink(arena, p);
	contact_take(arena, line, p);
}

static void add_map(struct arena *arena, struct node *line,
	const struct meta *map)
{
	for (const struct meta *m = map->first; m; m = m->next) {
		const struct row *row = m->key ? row_for(m->key) : rows;

		if (m->kind == META_MAP)
			add_map(arena, line, m);
		else if (m->kind == META_SCALAR && m->key && row->key)
			add(arena, line, row, m);
		else if (m->kind == META_SCALAR)
			add_plain(arena, line, m);
	}
}

void contact_from_meta(struct arena *arena, struct node *line,
	const struct meta *meta)
{
	static const char *const keys[] = {"contact", "contacts", "personal",
		NULL};

	if (!meta)
		return;
	for (const struct row *row = rows; row->key; row++) {
		const struct meta *m = meta_lookup(meta, row->key);

		if (m && m->kind == META_SCALAR)
			add(arena, line, row, m);
	}
	for (const char *const *key = keys; *key; key++) {
		const struct meta *m = meta_lookup(meta, *key);

		if (m && m->kind != META_SCALAR)
			add_map(arena, line, m);
	}
}
