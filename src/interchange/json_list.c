/*
 * Skills, languages and interests: a line of them is cut into items, each with
 * the level that stands beside it or the keywords behind its colon.
 *
 *	German (native), English: C1      two languages with their level
 *	Languages: C, Go                  a skill with keywords
 *	Plumbing, welding, soldering      three skills
 *
 * A sentence stays whole. A heading, or an item over a list of its own, names
 * those below it.
 */
#include "interchange/json_writer.h"

#include "base/utf8.h"

#include <string.h>

enum {
	LONGEST = 80, /* bytes of a name */
	MANY = 6      /* words of one that may be cut */
};

/* A stretch of text, trimmed. */
struct stretch {
	const char *s;
	size_t len;
};

/* The list that items are added to. */
struct lister {
	struct json_writer *w;
	const char *array, *key;
	bool languages;
	json_t *over; /* the item that those now coming are keywords of */
	int depth;    /* of that item; -1: it is a heading */
};

static size_t sign_at(const char *s, const char *const *signs)
{
	for (; *signs; signs++)
		if (strncmp(s, *signs, strlen(*signs)) == 0)
			return strlen(*signs);
	return 0;
}

/* The signs that part items, wide ones too. */
static size_t comma_at(const char *s)
{
	static const char *const commas[] = {",", ";", "\t", " | ",
		"\xE3\x80\x81" /* 、 */, "\xEF\xBC\x8C" /* ， */,
		"\xEF\xBC\x9B" /* ； */, "\xD8\x8C" /* ، */,
		"\xEF\xBD\x9C" /* ｜ */, " \xC2\xB7 ", " \xE2\x80\xA2 ",
		" \xE2\x80\xA7 ", " / ", NULL};

	return sign_at(s, commas);
}

static size_t colon_at(const char *s)
{
	static const char *const colons[] = {":", "\xEF\xBC\x9A" /* ： */,
		NULL};

	return strncmp(s, "://", 3) == 0 ? 0 : sign_at(s, colons);
}

static size_t dash_at(const char *s)
{
	static const char *const dashes[] = {" - ", " \xE2\x80\x93 ",
		" \xE2\x80\x94 ", NULL};

	return sign_at(s, dashes);
}

static size_t opener_at(const char *s)
{
	static const char *const openers[] = {"(", "[", "\xEF\xBC\x88", NULL};

	return sign_at(s, openers);
}

static size_t closer_at(const char *s)
{
	static const char *const closers[] = {")", "]", "\xEF\xBC\x89", NULL};

	return sign_at(s, closers);
}

/* The first sign of a kind outside parentheses; the end when there is none. */
static size_t find(struct stretch t, size_t (*is)(const char *))
{
	int open = 0;

	for (size_t i = 0; i < t.len; i++) {
		open += opener_at(t.s + i) > 0;
		open -= open && closer_at(t.s + i);
		if (!open && is(t.s + i))
			return i;
	}
	return t.len;
}

static struct stretch part(const char *s, size_t len)
{
	while (len && (*s == ' ' || *s == '\t')) {
		s++;
		len--;
	}
	while (len && (s[len - 1] == ' ' || s[len - 1] == '\t'))
		len--;
	return (struct stretch){s, len};
}

static int words_in(struct stretch t)
{
	int n = 0;

	for (size_t i = 0; i < t.len; i++)
		n += t.s[i] != ' ' && (!i || t.s[i - 1] == ' ');
	return n;
}

static void set(json_t *object, const char *key, struct stretch t)
{
	if (t.len)
		json_object_set_new(object, key, json_stringn(t.s, t.len));
}

static void add_keyword(struct lister *l, json_t *object, struct stretch t)
{
	if (t.len)
		json_append_text(object, "keywords", arena_strndup(
			l->w->arena, t.s, t.len));
}

static void add_keywords(struct lister *l, json_t *object, struct stretch t)
{
	while (t.len) {
		size_t len = find(t, comma_at);
		size_t skip = len < t.len ? comma_at(t.s + len) : 0;

		add_keyword(l, object, part(t.s, len));
		t = part(t.s + len + skip, t.len - len - skip);
	}
}

/* "fluent", "C1 (TestDaF)", "4/5", "80 %": nothing but a level. */
static bool is_level(struct arena *arena, struct stretch t)
{
	char *low = arena_alloc(arena, t.len + 1);
	struct word_match match;

	words_fold(t.s, t.len, low);
	if (!t.len)
		return false;
	if (words_whole(low, 0, t.len, WORD(LEVEL), &match))
		return true;
	return strspn(low, "0123456789./% ") == t.len &&
		(low[t.len - 1] == '%' || memchr(low, '/', t.len));
}

/* Where the level begins that a name ends in: "English C1"; or its end. */
static size_t last_level(struct arena *arena, struct stretch t)
{
	for (size_t i = 1; i + 1 < t.len; i++)
		if (t.s[i] == ' ' && is_level(arena, part(t.s + i,
				t.len - i)))
			return i;
	return t.len;
}

/* Cuts "English (native)", "English - native", "English C1"; sets *level. */
static struct stretch name_of(struct lister *l, struct stretch t,
	struct stretch *level)
{
	size_t at = find(t, dash_at), open = 0, end = t.len;
	struct stretch in;

	*level = (struct stretch){"", 0};
	while (open < t.len && !opener_at(t.s + open))
		open++;
	if (open && open < t.len) {
		for (end = open; end < t.len && !closer_at(t.s + end); end++)
			;
		in = part(t.s + open + opener_at(t.s + open), end - open -
			opener_at(t.s + open));
		if (end < t.len)
			end += closer_at(t.s + end);
		if (end == t.len && (l->languages || is_level(l->w->arena,
				in))) {
			*level = in;
			return part(t.s, open);
		}
		return t;
	}
	if (at == t.len)
		at = last_level(l->w->arena, t);
	if (at < t.len) {
		in = part(t.s + at + dash_at(t.s + at), t.len - at -
			dash_at(t.s + at));
		if (l->languages || is_level(l->w->arena, in)) {
			*level = in;
			return part(t.s, at);
		}
	}
	return t;
}

static json_t *add_item(struct lister *l, struct stretch name,
	struct stretch level)
{
	json_t *object;

	if (!name.len)
		return NULL;
	object = json_append_object(l->w->root, l->array);
	set(object, l->key, name);
	set(object, l->languages ? "fluency" : "level", level);
	return object;
}

static void add_piece(struct lister *l, struct stretch t)
{
	size_t colon = find(t, colon_at);
	struct stretch level;

	if (!colon && t.len) { /* nothing is labelled */
		t = part(t.s + colon_at(t.s), t.len - colon_at(t.s));
		colon = t.len;
	}
	if (colon < t.len) {
		level = part(t.s + colon + colon_at(t.s + colon), t.len -
			colon - colon_at(t.s + colon));
		add_item(l, part(t.s, colon), level);
		return;
	}
	t = name_of(l, t, &level);
	add_item(l, t, level);
}

/* Whether the text is several names, none too long to be one. */
static bool is_list(struct stretch t)
{
	int pieces = 0;

	while (t.len) {
		size_t len = find(t, comma_at);
		size_t skip = len < t.len ? comma_at(t.s + len) : 0;
		struct stretch p = part(t.s, len);

		if (words_in(p) > MANY || p.len > LONGEST)
			return false;
		pieces++;
		t = part(t.s + len + skip, t.len - len - skip);
	}
	return pieces > 1;
}

static void add_pieces(struct lister *l, struct stretch t)
{
	while (t.len) {
		size_t len = find(t, comma_at);
		size_t skip = len < t.len ? comma_at(t.s + len) : 0;

		add_piece(l, part(t.s, len));
		t = part(t.s + len + skip, t.len - len - skip);
	}
}

/* "Languages: C, Go", a row of a table: a name and what is behind it. */
static json_t *add_named(struct lister *l, struct stretch t, size_t at,
	size_t skip)
{
	struct stretch name = part(t.s, at), level = {"", 0};
	struct stretch rest = part(t.s + at + skip, t.len - at - skip);
	json_t *object;

	if (l->languages || is_level(l->w->arena, rest))
		return add_item(l, name, rest);
	object = add_item(l, name, level);
	if (object)
		add_keywords(l, object, rest);
	return object;
}

static size_t tab_at(const char *s)
{
	return *s == '\t';
}

/* Returns the item, if the line is one, that those below it belong to. */
static json_t *add_line(struct lister *l, const char *text)
{
	struct stretch t = part(text, strlen(text));
	size_t tab = find(t, tab_at), colon = find(t, colon_at);
	size_t comma = find(t, comma_at);
	struct stretch level;

	if (tab < t.len)
		return add_named(l, t, tab, 1);
	if (colon < t.len && colon < LONGEST && (colon < comma ||
			!is_list(t)) && !(l->languages && is_list(t)))
		return add_named(l, t, colon, colon_at(t.s + colon));
	if (is_list(t)) {
		add_pieces(l, t);
		return NULL;
	}
	t = words_in(t) > MANY ? t : name_of(l, t, &level);
	return add_item(l, t, words_in(t) > MANY ? (struct stretch){"", 0}
		: level);
}

/* The length of an item's number, "2. ", which is none of its name; or 0. */
static size_t number_at(const char *s)
{
	size_t n = strspn(s, "0123456789");

	return n && n < 4 && strncmp(s + n, ". ", 2) == 0 ? n + 2 : 0;
}

/* A line's text, with commas between spans of code that nothing parts. */
static const char *line_text(struct lister *l, const struct body *b)
{
	const struct resume *r = l->w->resume;
	const struct typed_line *line;
	struct buf out = {.arena = l->w->arena};
	bool parted = false;

	if (b->line < 0 || !r->reading)
		return b->text;
	if (b->kind == BODY_ITEM && number_at(b->text))
		return b->text + number_at(b->text);
	line = &r->reading->lines->line[b->line];
	if (line->kind == LINE_ROW)
		return line->text; /* its tabs */
	for (int k = 0; k < line->run_count; k++) {
		const struct typed_run *run = &line->runs[k];
		bool blank = strspn(line->text + run->from, " \t") >=
			run->to - run->from;

		if (blank && k && k + 1 < line->run_count &&
			run[-1].style & STYLE_CODE && run[1].style &
			STYLE_CODE) {
			buf_puts(&out, ", ");
			parted = true;
		} else {
			buf_add(&out, line->text + run->from, run->to -
				run->from);
		}
	}
	return parted ? out.data : b->text;
}

static void add_body(struct lister *l, const struct body *b)
{
	const char *text = line_text(l, b);
	bool below = l->over && (l->depth < 0 ? b->kind != BODY_HEADING
		: b->kind == BODY_ITEM && b->depth > l->depth);
	struct stretch none = {"", 0};
	json_t *item;

	if (below && b->kind == BODY_ITEM && !strchr(text, '\t') &&
		find(part(text, strlen(text)), colon_at) == strlen(text)) {
		add_keywords(l, l->over, part(text, strlen(text)));
		return;
	}
	if (b->kind == BODY_HEADING) {
		size_t len = strlen(text);

		while (len && text[len - 1] == ':')
			len--;
		l->over = add_item(l, part(text, len), none);
		l->depth = -1;
		return;
	}
	item = add_line(l, text);
	if (b->kind == BODY_ITEM && (!l->over || l->depth >= 0)) {
		l->over = item;
		l->depth = b->depth;
	}
}

static void add_entry(struct lister *l, const struct entry *e)
{
	json_t *object = json_append_object(l->w->root, l->array);

	json_set(object, l->key, e->title.text ? e->title.text
		: e->organization.text);
	json_set_label(object, l->key, e->title.text ? e->title.label
		: e->organization.label);
	if (e->title.text)
		json_append_text(object, "keywords", e->organization.text);
	json_append_text(object, "keywords", e->place.text);
	json_append_text(object, "keywords", e->dates.text);
	json_set_label(object, "dates", e->dates.label);
	for (const struct field *f = e->remarks; f; f = f->next)
		if (f->key && strcmp(f->key, "keywords") != 0)
			json_set(object, f->key, f->text);
		else
			json_append_text(object, "keywords", f->text);
	for (const struct field *f = e->rest; f; f = f->next)
		json_append_text(object, "keywords", f->text);
	for (const struct body *b = e->body; b; b = b->next)
		json_append_text(object, "keywords", b->text);
	for (const struct entry *role = e->roles; role; role = role->next)
		add_entry(l, role);
}

/* People who can be asked: a name, and what follows it. */
static void put_references(struct json_writer *w, const struct section *s)
{
	json_t *object = NULL;

	for (const struct body *b = s->body; b; b = b->next) {
		bool prose = strlen(b->text) > LONGEST || (b->line >= 0 &&
			w->resume->reading && evidence_is_prose(
				&w->resume->reading->evidence[b->line]));

		if (!object || !(prose || b->kind == BODY_PARAGRAPH)) {
			object = json_append_object(w->root, "references");
			if (!prose) {
				json_set(object, "name", b->text);
				continue;
			}
		}
		json_add_text(w, object, "reference", b->linked ? b->linked
			: b->text);
	}
	for (const struct entry *e = s->entries; e; e = e->next)
		json_put_entry(w, s, e);
}

void json_put_list(struct json_writer *w, const struct section *s)
{
	const struct json_target *t = json_target_of(s->topic);
	struct lister l = {.w = w, .array = t->array, .key = t->title,
		.languages = s->topic == TOPIC_LANGUAGES};

	if (s->topic == TOPIC_REFERENCES) {
		put_references(w, s);
		return;
	}
	for (const struct body *b = s->body; b; b = b->next)
		add_body(&l, b);
	for (const struct entry *e = s->entries; e; e = e->next)
		if (e->topic == s->topic)
			add_entry(&l, e);
		else
			json_put_entry(w, s, e);
}

static int pieces_of(struct stretch t)
{
	int pieces = 0;

	for (size_t at; t.len; pieces++) {
		at = find(t, comma_at);
		at += at < t.len ? comma_at(t.s + at) : 0;
		t = part(t.s + at, t.len - at);
	}
	return pieces;
}

/* "Proficient: Revit, QGIS, Excel": a label of three words at most and three
 * names at least. */
static bool is_group(struct stretch t)
{
	size_t colon = find(t, colon_at);
	struct stretch rest;

	if (colon >= t.len || words_in(part(t.s, colon)) > 3 ||
		find(part(t.s, colon), comma_at) < colon)
		return false;
	rest = part(t.s + colon + colon_at(t.s + colon), t.len - colon -
		colon_at(t.s + colon));
	return is_list(rest) && pieces_of(rest) > 2;
}

void json_put_profile(struct json_writer *w, const struct body *body)
{
	const struct json_target *t = json_target_of(TOPIC_SKILLS);
	struct lister l = {.w = w, .array = t->array, .key = t->title};
	struct body *prose = NULL, **end = &prose;

	for (; body; body = body->next) {
		struct stretch text = part(body->text, strlen(body->text));

		if (!body->told && is_group(text)) {
			text.len -= text.s[text.len - 1] == '.';
			add_line(&l, arena_strndup(w->arena, text.s,
				text.len));
			continue;
		}
		*end = arena_alloc(w->arena, sizeof **end);
		**end = *body;
		(*end)->next = NULL;
		end = &(*end)->next;
	}
	json_put_body(w, w->basics, prose, "summary", NULL);
}
