/*
 * Front matter is data, of whatever keys its author's site uses: "experience:" a
 * list of maps of "company", "role", "years", "bullets". A key is read by the
 * words that label lines and title sections. Of each map the first name is made
 * a heading, and the employer, the place and the dates lines of their own,
 * classed as a card of HTML would be; what else it holds is text and lists below.
 */
#include "resume/meta_sections.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "markdown/passes.h"
#include "model/tree.h"
#include "resume/title.h"
#include "resume/words.h"

#include <stdio.h>
#include <string.h>

enum { DEEP = 6, LONGEST_KEY = 48 };

/* What a key says that labels do not, or do not say in a heading's place. */
static const struct {
	const char *key;
	enum label label;
} keys[] = {
	{"name", LABEL_TITLE}, {"title", LABEL_TITLE}, {"studytype", LABEL_DEGREE},
	{"area", LABEL_DEGREE}, {"years", LABEL_DATE}, {"year", LABEL_DATE},
	{"duration", LABEL_DATE}, {"when", LABEL_DATE}, {"time", LABEL_DATE},
	{"issuer", LABEL_ORGANIZATION}, {"venue", LABEL_ORGANIZATION},
	{"entity", LABEL_ORGANIZATION}, {"awarder", LABEL_ORGANIZATION},
	{"publisher", LABEL_ORGANIZATION}, {"journal", LABEL_ORGANIZATION},
	{"source", LABEL_ORGANIZATION}, {"job", LABEL_TITLE},
	{"award", LABEL_TITLE}, {"certificate", LABEL_TITLE}, {"area of study", LABEL_DEGREE},
};

/* The first and the last day, which make one line. */
static const char *const starts[] = {"start", "startdate", "start date", "from",
	"begin", "since", "date start", "datestart", "start year", NULL};
static const char *const ends[] = {"end", "enddate", "end date", "to", "until",
	"date end", "dateend", "end year", NULL};

static bool is_one_of(const char *s, const char *const *list)
{
	while (*list && (!s || strcmp(*list, s) != 0))
		list++;
	return *list != NULL;
}

/* The key in small letters, its "_" and "-" spaces; false: too long. */
static bool fold_key(const char *key, char low[LONGEST_KEY])
{
	size_t len = key ? strlen(key) : 0;

	if (!len || len >= LONGEST_KEY)
		return false;
	words_fold(key, len, low);
	for (size_t i = 0; i < len; i++)
		if (strchr("_-", low[i]))
			low[i] = ' ';
	return true;
}

static enum label label_of(const char *key)
{
	char low[LONGEST_KEY];
	struct word_match match;

	if (!fold_key(key, low))
		return LABEL_NONE;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (strcmp(keys[i].key, low) == 0)
			return keys[i].label;
	if (!words_whole(low, 0, strlen(low), WORD(LABEL), &match))
		return LABEL_NONE;
	return (enum label)words_row(&match, WORD_LABEL, NULL)->value;
}

/* "focus_areas" as "Focus areas". */
static const char *key_text(struct arena *arena, const char *key)
{
	struct buf out = {.arena = arena};
	size_t len = strlen(key), at = 0;

	buf_add(&out, "", 0);
	while (at < len) {
		bool first = at == 0;
		uint32_t c = utf8_next(key, len, &at);
		char one[UTF8_SIZE];
		size_t n;

		if (first && c >= 'a' && c <= 'z')
			c -= 'a' - 'A';
		n = utf8_encode(one, c == '_' || c == '-' ? ' ' : c);
		buf_add(&out, one, n);
	}
	return out.data;
}

static struct node *add_block(struct arena *arena, struct node *parent,
	enum kind kind, const char *text, struct pos pos)
{
	struct node *n = node_new(arena, kind, pos);

	if (text)
		node_append(n, node_new_text(arena, text, strlen(text), pos));
	node_append(parent, n);
	return n;
}

/* The value's text, in a block of that kind. Lines, links and bold type in it
 * are Markdown's, as sites set them; some templates want LaTeX. */
static void add_text(struct arena *arena, struct node *parent, enum kind kind,
	const struct meta *m, const char *text, struct diag *diag)
{
	struct source source = {.file = m->pos.file, .text = text,
		.len = strlen(text), .line = m->pos.line};
	struct node *made;

	if (!strpbrk(text, "\n\\") && !strstr(text, "](") && !strstr(text, "**")) {
		add_block(arena, parent, kind, text, m->pos);
		return;
	}
	made = add_block(arena, parent, KIND_DIV, NULL, m->pos);
	latex_read(arena, &source, diag);
	if (markdown_parse(arena, &source, made, diag))
		node_unwrap(made);
}

/* The texts of a list as one. */
static void add_list(struct arena *arena, struct node *parent,
	const struct meta *m, struct diag *diag)
{
	struct node *ul = add_block(arena, parent, KIND_UL, NULL, m->pos);

	ul->tight = true;
	for (const struct meta *item = m->first; item; item = item->next) {
		struct node *li = add_block(arena, ul, KIND_LI, NULL,
			item->pos);
		const char *text = meta_text(arena, item);

		if (item->key && !label_of(item->key))
			text = arena_printf(arena, "%s: %s", key_text(arena,
					item->key), text);
		add_text(arena, li, KIND_DIV, item, text, diag);
	}
}

/* What an entry says in its head, by label. */
struct told {
	const struct meta *of[LABEL_SURNAME + 1], *start, *end;
	bool lasting; /* there is a key for the end, and nothing stands there */
};

static struct told told_of(const struct meta *entry)
{
	struct told t = {0};
	char low[LONGEST_KEY];

	for (const struct meta *m = entry->first; m; m = m->next) {
		enum label label = label_of(m->key);

		if (!m->scalar || !fold_key(m->key, low))
			continue;
		t.lasting |= !*m->scalar && is_one_of(low, ends);
		if (!*m->scalar)
			continue;
		if (is_one_of(low, starts))
			t.start = m;
		else if (is_one_of(low, ends))
			t.end = m;
		else if (label && !t.of[label])
			t.of[label] = m;
	}
	return t;
}

/* What the head shows, in the order in which the first is its heading. */
static const enum label heads[] = {LABEL_TITLE, LABEL_DEGREE, LABEL_PROJECT,
	LABEL_NAME, LABEL_ORGANIZATION, LABEL_SCHOOL, LABEL_PLACE, LABEL_DATE};

enum { NAMES = 6 /* of them that may be a heading */ };

static void add_line(struct arena *arena, struct node *parent,
	const struct meta *m, const char *class)
{
	if (m)
		node_add_class(arena, add_block(arena, parent, KIND_P,
				m->scalar, m->pos), class);
}

static void add_dates(struct arena *arena, struct node *parent,
	const struct told *t)
{
	const char *text;
	struct node *p;

	if (t->of[LABEL_DATE])
		add_line(arena, parent, t->of[LABEL_DATE], "date");
	if (t->of[LABEL_DATE] || !t->start)
		return;
	text = arena_printf(arena, t->end ? "%s \u2013 %s" : t->lasting
		? "%s \u2013" : "%s", t->start->scalar, t->end
		? t->end->scalar : "");
	p = add_block(arena, parent, KIND_P, text, t->start->pos);
	node_add_class(arena, p, "date");
}

/* Whether the head says it; "years: 2019-2020" says what "start: 2019" does. */
static bool is_told(const struct told *t, const struct meta *m)
{
	const struct meta *date = t->of[LABEL_DATE];
	char year[5];

	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (t->of[heads[i]] == m)
			return true;
	if (m != t->start && m != t->end)
		return false;
	snprintf(year, sizeof year, "%s", m->scalar);
	return date ? strstr(date->scalar, year) != NULL : t->start != NULL;
}

/* What the entry calls the value of a key: "focusLabel: Main topics" does so of
 * "focus"; NULL: it is such a name itself. */
static const char *name_of(struct arena *arena, const struct meta *entry,
	const struct meta *m)
{
	size_t n = strlen(m->key), suffix = strlen("Label");

	for (const struct meta *o = entry->first; o; o = o->next) {
		size_t len = strlen(o->key);

		if (o->scalar && len == n + suffix && strncmp(o->key, m->key,
				n) == 0 && strcmp(o->key + n, "Label") == 0)
			return o->scalar;
		if (n == len + suffix && strncmp(o->key, m->key, len) == 0 &&
			strcmp(m->key + len, "Label") == 0)
			return NULL;
	}
	return key_text(arena, m->key);
}

static void add_rest(struct arena *arena, struct node *parent,
	const struct told *t, const struct meta *entry, struct diag *diag)
{
	for (const struct meta *m = entry->first; m; m = m->next) {
		if (is_told(t, m) || !name_of(arena, entry, m))
			continue;
		if (m->kind == META_LIST && m->first)
			add_list(arena, parent, m, diag);
		else if (label_of(m->key) == LABEL_TASKS)
			add_text(arena, parent, KIND_P, m, meta_text(arena, m),
				diag);
		else if (*meta_text(arena, m))
			add_block(arena, parent, KIND_P, arena_printf(arena,
					"%s: %s", name_of(arena, entry, m),
					meta_text(arena, m)), m->pos);
	}
}

static void add_entry(struct arena *arena, struct node *body,
	const struct meta *entry, struct diag *diag)
{
	struct told t = told_of(entry);
	size_t head = 0;

	while (head < NAMES && !t.of[heads[head]])
		head++;
	if (head < NAMES) {
		add_block(arena, body, KIND_H3, t.of[heads[head]]->scalar,
			entry->pos);
		for (size_t i = head + 1; i < NAMES; i++)
			add_line(arena, body, t.of[heads[i]], heads[i] ==
				LABEL_SCHOOL ? "school" : heads[i] ==
				LABEL_DEGREE ? "degree" : "company");
		add_line(arena, body, t.of[LABEL_PLACE], "location");
		add_dates(arena, body, &t);
	} else {
		t = (struct told){0};
	}
	add_rest(arena, body, &t, entry, diag);
}

/* What a section's map has to show: "{enable: true, title: …, list: […]}". NULL:
 * it is switched off. */
static const struct meta *content_of(const struct meta *m)
{
	static const char *const lists[] = {"list", "items", "entries", NULL};
	static const char *const switches[] = {"enable", "enabled", "show",
		NULL};
	const struct meta *list = m;

	for (const struct meta *in = m->kind == META_MAP ? m->first : NULL; in;
		in = in->next) {
		if (in->kind == META_SCALAR && is_one_of(in->key, switches) &&
			strcmp(in->scalar, "false") == 0)
			return NULL;
		if (in->kind == META_LIST && is_one_of(in->key, lists))
			list = in;
	}
	return list;
}

static bool has_maps(const struct meta *list)
{
	const struct meta *m = list->first;

	while (m && m->kind == META_MAP)
		m = m->next;
	return !m;
}

/* The topic of a key's section; TOPIC_NONE: it titles none. "special_projects"
 * is known by a word of it where maps stand below. */
static enum topic topic_of(const struct meta *m)
{
	static const char *const metadata[] = {"keywords", "tags", "categories",
		"subject", NULL};
	const struct meta *list;
	char low[LONGEST_KEY];
	struct title title;

	if (!fold_key(m->key, low) || is_one_of(low, metadata))
		return TOPIC_NONE;
	list = content_of(m);
	title = title_of(low, strlen(low), "en");
	if (title.weight < 1 && !(title.weight >= 0.8 && list && list->kind ==
			META_LIST && list->first && has_maps(list)))
		return TOPIC_NONE;
	return topic_is_story(title.topic) &&
		title.topic != TOPIC_REFERENCES /* a bibliography's */
		? title.topic : TOPIC_NONE;
}

/* Whether there are words in it: a site's "languages: [en, de]" has none. */
static bool has_words(const struct meta *m, int depth)
{
	if (m->scalar)
		return strlen(m->scalar) > 3;
	for (m = depth < DEEP ? m->first : NULL; m; m = m->next)
		if (has_words(m, depth + 1))
			return true;
	return false;
}

bool sections_have(struct arena *arena, const struct doc *doc,
	enum topic topic)
{
	for (struct node *n = doc->body->first; n; n = node_walk(n, doc->body)) {
		struct buf text = {.arena = arena};
		char *low;

		if (!node_is_heading(n))
			continue;
		buf_add(&text, "", 0);
		node_text(n, &text);
		low = arena_alloc(arena, text.len + 1);
		words_fold(text.data, text.len, low);
		if (title_of(low, text.len, doc->metadata.lang).topic == topic)
			return true;
	}
	return false;
}

static void add_section(struct arena *arena, struct doc *doc,
	const struct meta *m, struct diag *diag)
{
	const struct meta *list = content_of(m);
	const char *title = list != m ? meta_scalar(m, "title") : NULL;

	if (m->kind == META_SCALAR || !list || !has_words(list, 0) ||
		!topic_of(m) || sections_have(arena, doc, topic_of(m)))
		return;
	add_block(arena, doc->body, KIND_H2, title && *title ? title
		: key_text(arena, m->key), m->pos);
	if (list->kind == META_MAP || !has_maps(list)) {
		add_list(arena, doc->body, list, diag);
		return;
	}
	for (const struct meta *entry = list->first; entry; entry = entry->next)
		add_entry(arena, doc->body, entry, diag);
}

void sections_from_meta(struct arena *arena, struct doc *doc,
	struct diag *diag)
{
	static const char *const holders[] = {"cv", "resume", "sections", NULL};
	const struct meta *m = doc->meta ? doc->meta->first : NULL;

	for (; m; m = m->next) {
		add_section(arena, doc, m, diag);
		if (m->kind != META_MAP || !is_one_of(m->key, holders))
			continue;
		for (const struct meta *in = m->first; in; in = in->next) {
			add_section(arena, doc, in, diag);
			for (const struct meta *k = in->kind == META_MAP &&
				is_one_of(in->key, holders) ? in->first : NULL;
				k; k = k->next)
				add_section(arena, doc, k, diag);
		}
	}
}
