/*
 * RenderCV's YAML (rendercv.com): `cv` holds the person, and `sections`, lists
 * of entries whose keys tell what they are: experience has a company, education
 * an institution, a publication authors, and so on. `design`, `locale` and
 * `settings` are about how RenderCV draws a page.
 */
#include "interchange/rendercv.h"

#include "base/utf8.h"
#include "interchange/fill.h"
#include "resume/title.h"

#include <string.h>

/* An entry is of the first kind that its keys name. */
enum form { EXPERIENCE, EDUCATION, PUBLICATION, ONE_LINE, BULLET, NUMBERED,
	REVERSED, NORMAL, FORMS };

static const struct {
	const char *key; /* that only such an entry has */
	const char *title, *organization;
	enum topic topic;
} forms[FORMS] = {
	[EXPERIENCE] = {"company", "position", "company", TOPIC_WORK},
	[EDUCATION] = {"institution", "degree", "institution",
		TOPIC_EDUCATION},
	[PUBLICATION] = {"authors", "title", "journal", TOPIC_PUBLICATIONS},
	[ONE_LINE] = {"details", "label", NULL, TOPIC_OTHER},
	[BULLET] = {"bullet", NULL, NULL, TOPIC_OTHER},
	[NUMBERED] = {"number", NULL, NULL, TOPIC_OTHER},
	[REVERSED] = {"reversed_number", NULL, NULL, TOPIC_OTHER},
	[NORMAL] = {"name", "name", NULL, TOPIC_OTHER},
};

static enum form form_of(const struct meta *entry)
{
	int form = 0;

	while (form < NORMAL && !meta_lookup(entry, forms[form].key))
		form++;
	return (enum form)form;
}

/* "work_history" is "Work History"; a title with a capital or a space is one
 * already. Small words stay small. */
static const char *title_of_key(struct arena *arena, const char *key)
{
	static const char small[] = " a an and as at but by for from in into "
		"nor of off on or over so than that the to up via with yet ";
	struct buf out = {.arena = arena};

	if (strchr(key, ' ') || strpbrk(key, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
		return key;
	while (*key) {
		size_t len = strcspn(key, "_");
		const char *word = arena_printf(arena, " %.*s ", (int)len,
			key);

		if (out.len)
			buf_putc(&out, ' ');
		if (out.len && strstr(small, word))
			buf_add(&out, key, len);
		else if (len)
			buf_printf(&out, "%c%.*s", *key >= 'a' && *key <= 'z'
				? *key - 32 : *key, (int)len - 1, key + 1);
		key += len + (key[len] == '_');
	}
	return out.data ? out.data : "";
}

/* What the section is about: by its title, else by its first entry. */
static enum topic topic_of(struct arena *arena, const char *title,
	const struct meta *entries)
{
	size_t len = strlen(title);
	char *low = arena_alloc(arena, len + 1);
	struct title known;

	words_fold(title, len, low);
	known = title_of(low, len, NULL);
	if (known.weight >= 0.8 && known.topic != TOPIC_NONE)
		return known.topic;
	return entries->first && entries->first->kind == META_MAP
		? forms[form_of(entries->first)].topic : TOPIC_OTHER;
}

static bool is_words(enum topic topic)
{
	return topic == TOPIC_SKILLS || topic == TOPIC_LANGUAGES ||
		topic == TOPIC_INTERESTS;
}

/* "C, Go (2 years)": the words, as keywords; a comma in brackets parts none. */
static void add_keywords(struct filler *f, struct entry *e,
	const struct meta *m)
{
	const char *s = m && m->kind == META_SCALAR ? m->scalar : "";

	while (*s) {
		struct meta *word = arena_alloc(f->arena, sizeof *word);
		size_t len = 0;
		int open = 0;

		while (s[len] && (open > 0 || s[len] != ',')) {
			open += strchr("([", s[len]) != NULL;
			open -= strchr(")]", s[len]) != NULL;
			len++;
		}
		*word = *m;
		word->scalar = arena_strndup(f->arena, s, len);
		fill_remark(f, e, "keywords", word);
		s += len + (s[len] == ',');
		s += strspn(s, " ");
	}
}

static void add_one_line(struct filler *f, struct section *s,
	const struct meta *m)
{
	const struct meta *details = meta_lookup(m, "details");
	const char *label = fill_field(f, meta_lookup(m, "label")).text;
	struct entry *e;

	if (!is_words(s->topic)) {
		fill_body(f, &s->body, BODY_ITEM, 1, arena_printf(f->arena,
			"**%s:** %s", label ? label : "", meta_text(f->arena,
				details)), m->pos);
		return;
	}
	e = fill_entry(f, s);
	e->title = fill_field(f, meta_lookup(m, "label"));
	if (s->topic == TOPIC_LANGUAGES)
		fill_remark(f, e, "fluency", details);
	else
		add_keywords(f, e, details);
}

/* "Jane Doe, *John Doe*" in one line; the address that the DOI stands for. */
static void add_publication(struct filler *f, struct entry *e,
	const struct meta *m)
{
	const struct meta *doi = meta_lookup(m, "doi");
	const struct meta *authors = meta_lookup(m, "authors");

	if (authors)
		fill_body(f, &e->body, BODY_PARAGRAPH, 0, meta_text(f->arena,
			authors), authors->pos);
	if (doi && doi->kind == META_SCALAR && !e->title.url)
		e->title.url = strstr(doi->scalar, "://") ? doi->scalar
			: arena_printf(f->arena, "https://doi.org/%s",
				doi->scalar);
	else if (doi)
		fill_extra(f, &e->body, doi);
}

static bool is_read(enum form form, const char *key)
{
	static const char *const keys[] = {"location", "area", "start_date",
		"end_date", "date", "summary", "highlights", "url", NULL};
	const char *const own[] = {forms[form].key, forms[form].title,
		forms[form].organization, form == PUBLICATION ? "doi" : NULL};

	for (const char *const *k = keys; *k; k++)
		if (strcmp(*k, key) == 0)
			return true;
	for (int i = 0; i < 4; i++)
		if (own[i] && strcmp(own[i], key) == 0)
			return true;
	return false;
}

/* "2019-03", which is written as the language does. */
static bool is_figures(const struct meta *m)
{
	return m->kind == META_SCALAR && strspn(m->scalar, "0123456789-") ==
		strlen(m->scalar);
}

static void add_entry(struct filler *f, struct section *s, enum form form,
	const struct meta *m)
{
	struct entry *e = fill_entry(f, s);
	const struct meta *date = meta_lookup(m, "date");
	const struct meta *summary = meta_lookup(m, "summary");

	e->title = fill_field(f, meta_lookup(m, forms[form].title));
	if (forms[form].organization)
		e->organization = fill_field(f, meta_lookup(m,
			forms[form].organization));
	e->place = fill_field(f, meta_lookup(m, "location"));
	e->title.url = fill_field(f, meta_lookup(m, "url")).text;
	fill_remark(f, e, "area", meta_lookup(m, "area"));
	if (date)
		fill_date(f, e, date, is_figures(date) ? NULL : date);
	else
		fill_dates(f, e, meta_lookup(m, "start_date"), meta_lookup(m,
			"end_date"), NULL);
	if (form == PUBLICATION)
		add_publication(f, e, m);
	if (summary)
		fill_body(f, &e->body, BODY_PARAGRAPH, 0, meta_text(f->arena,
			summary), summary->pos);
	for (const struct meta *c = m->first; c; c = c->next)
		if (!is_read(form, c->key))
			fill_extra(f, &e->body, c);
	fill_items(f, &e->body, meta_lookup(m, "highlights"));
}

static int count(const struct meta *list, const char *key)
{
	int n = 0;

	for (const struct meta *m = list->first; m; m = m->next)
		n += meta_lookup(m, key) != NULL;
	return n;
}

/* Numbered entries are a list of Markdown's, which may count down. */
static void add_numbers(struct filler *f, struct section *s,
	const struct meta *list, enum form form)
{
	struct buf text = {.arena = f->arena};
	const char *key = forms[form].key;
	int step = form == NUMBERED ? 1 : -1;
	int number = step > 0 ? 1 : count(list, key);

	for (const struct meta *m = list->first; m; m = m->next) {
		const struct meta *said = meta_lookup(m, key);

		if (!said)
			continue;
		buf_printf(&text, "%d. %s\n", number, meta_text(f->arena,
			said));
		number += step;
		if (step > 0)
			continue;
		fill_body(f, &s->body, BODY_PARAGRAPH, 0, text.data, m->pos);
		text = (struct buf){.arena = f->arena};
	}
	fill_body(f, &s->body, BODY_PARAGRAPH, 0, text.data, list->pos);
}

static void add_section(struct filler *f, const struct meta *list)
{
	const char *title = title_of_key(f->arena, list->key);
	struct section *s = fill_section(f, fill_text(f, title, list->pos),
		topic_of(f->arena, title, list));
	unsigned numbered = 0; /* the forms of which all were added */

	if (list->kind == META_SCALAR)
		fill_body(f, &s->body, BODY_PARAGRAPH, 0, list->scalar,
			list->pos);
	for (const struct meta *m = list->kind == META_SCALAR ? NULL
		: list->first; m; m = m->next) {
		enum form form;

		if (m->kind != META_MAP) {
			fill_body(f, &s->body, BODY_PARAGRAPH, 0, meta_text(
				f->arena, m), m->pos);
			continue;
		}
		form = form_of(m);
		if (form == ONE_LINE)
			add_one_line(f, s, m);
		else if (form == BULLET)
			fill_items(f, &s->body, meta_lookup(m, "bullet"));
		else if (form != NUMBERED && form != REVERSED)
			add_entry(f, s, form, m);
		else if (!(numbered & 1u << form))
			add_numbers(f, s, list, form);
		numbered |= 1u << form;
	}
}

/* A page in a network, of which the user's name is known. */
static void add_network(struct filler *f, const struct meta *m)
{
	const char *name = fill_field(f, meta_lookup(m, "network")).text;
	const char *user = fill_field(f, meta_lookup(m, "username")).text;
	struct contact c = {.kind = CONTACT_PROFILE, .label = name,
		.user = user};
	struct word_match match;
	const char *url = NULL;
	char low[64] = "";

	if (!name || !user || strlen(name) >= sizeof low) {
		fill_contact(f, (struct contact){.kind = CONTACT_DETAIL,
			.field.text = meta_text(f->arena, m)}, m);
		return;
	}
	words_fold(name, strlen(name), low);
	if (words_whole(low, 0, strlen(low), WORD(NETWORK), &match))
		c.network = (enum network)words_row(&match, WORD_NETWORK,
			NULL)->value;
	if (strchr(user + 1, '@')) /* Mastodon's */
		url = arena_printf(f->arena, "https://%s/@%.*s", strchr(user +
			1, '@') + 1, (int)(strchr(user + 1, '@') - user -
				(*user == '@')), user + (*user == '@'));
	else if (c.network)
		url = network_url(f->arena, c.network, user);
	if (url)
		c.field.text = contact_of_url(f->arena, url, NULL).field.text;
	else
		c.field.text = arena_printf(f->arena, "%s: %s", name, user);
	c.url = url;
	c.value = url ? user : NULL;
	fill_contact(f, c, m);
}

/* The contact data that a key of `cv` holds, which may be a list. */
static void add_each(struct filler *f, const struct meta *m,
	void (*add)(struct filler *, const struct meta *))
{
	if (m && m->kind == META_LIST)
		for (const struct meta *c = m->first; c; c = c->next)
			add(f, c);
	else if (m)
		add(f, m);
}

static void add_custom(struct filler *f, const struct meta *m)
{
	const char *url = fill_field(f, meta_lookup(m, "url")).text;
	const char *text = fill_field(f, meta_lookup(m, "placeholder")).text;
	struct contact c = {.kind = CONTACT_DETAIL, .field.text = text};

	if (url)
		c = contact_of_url(f->arena, url, text);
	fill_contact(f, c, m);
}

static void add_place(struct filler *f, const struct meta *m)
{
	fill_contact(f, (struct contact){.kind = CONTACT_PLACE,
		.field.text = meta_text(f->arena, m)}, m);
}

static void add_other(struct filler *f, const struct meta *m)
{
	fill_extra(f, &f->resume->summary, m);
}

/* What each key of `cv` is. */
static void add_person(struct filler *f, const struct meta *m)
{
	static const struct {
		const char *key;
		void (*add)(struct filler *, const struct meta *);
	} keys[] = {{"email", fill_email}, {"phone", fill_phone},
		{"website", fill_url}, {"location", add_place},
		{"social_networks", add_network},
		{"custom_connections", add_custom}};

	if (strcmp(m->key, "name") == 0) {
		f->resume->name = fill_field(f, m);
		return;
	}
	if (strcmp(m->key, "headline") == 0 || strcmp(m->key, "label") == 0) {
		f->resume->headline = fill_field(f, m);
		return;
	}
	if (strcmp(m->key, "photo") == 0) {
		f->resume->image = fill_field(f, m);
		return;
	}
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (strcmp(m->key, keys[i].key) == 0) {
			add_each(f, m, keys[i].add);
			return;
		}
	if (strcmp(m->key, "sections") != 0 || m->kind != META_MAP)
		add_other(f, m);
}

struct resume *rendercv_resume(struct arena *arena, const struct meta *cv)
{
	const struct meta *sections = meta_lookup(cv, "sections");
	struct filler f;

	fill_init(&f, arena);
	for (const struct meta *m = cv->kind == META_MAP ? cv->first : NULL; m;
		m = m->next)
		add_person(&f, m);
	for (const struct meta *m = sections && sections->kind == META_MAP
		? sections->first : NULL; m; m = m->next)
		add_section(&f, m);
	f.resume->contacts = f.contacts.first;
	return f.resume;
}
