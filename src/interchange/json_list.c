/*
 * Skills, languages and interests: a line of them is cut into items, each with
 * the level that stands beside it or the keywords behind its colon.
 *
 *	German (native), English: C1      two languages with their level
 *	Languages: C, Go                  a skill with keywords
 *	Plumbing, welding, soldering      three skills
 *
 * A sentence stays whole. A heading, or an item over a list of its own, names
 * those below it. A row of a table is one item, whose cells are its level, its
 * keywords, or what the titles above call them.
 */
#include "interchange/json_writer.h"
#include "interchange/pieces.h"

#include "base/utf8.h"

#include <string.h>

/* The list that items are added to. */
struct lister {
	struct json_writer *w;
	const char *array, *key;
	bool languages;
	json_t *over; /* the item that those now coming are keywords of */
	int depth;    /* of that item; -1: it is a heading */
	const char *titles; /* of a table's columns, with tabs; NULL: none */
};

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
	while (t.len)
		add_keyword(l, object, piece_next(&t, piece_comma));
}

/* Where the level begins that a name ends in: "English C1"; or its end. */
static size_t last_level(struct arena *arena, struct stretch t)
{
	for (size_t i = 1; i + 1 < t.len; i++)
		if (t.s[i] == ' ' && piece_is_level(arena, piece_of(t.s + i,
				t.len - i)))
			return i;
	return t.len;
}

/* Cuts "English (native)", "English - native", "English C1"; sets *level. */
static struct stretch name_of(struct lister *l, struct stretch t,
	struct stretch *level)
{
	size_t at = piece_find(t, piece_dash), open = 0, end = t.len;
	struct stretch in;

	*level = (struct stretch){"", 0};
	while (open < t.len && !piece_opener(t.s + open))
		open++;
	if (open && open < t.len) {
		for (end = open; end < t.len && !piece_closer(t.s + end); end++)
			;
		in = piece_of(t.s + open + piece_opener(t.s + open), end - open -
			piece_opener(t.s + open));
		if (end < t.len)
			end += piece_closer(t.s + end);
		if (end == t.len && (l->languages || piece_is_level(l->w->arena,
				in))) {
			*level = in;
			return piece_of(t.s, open);
		}
		return t;
	}
	if (at == t.len)
		at = last_level(l->w->arena, t);
	if (at < t.len) {
		in = piece_of(t.s + at + piece_dash(t.s + at), t.len - at -
			piece_dash(t.s + at));
		if (l->languages || piece_is_level(l->w->arena, in)) {
			*level = in;
			return piece_of(t.s, at);
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
	size_t colon = piece_find(t, piece_colon);
	struct stretch level;

	if (!colon && t.len) { /* nothing is labelled */
		t = piece_of(t.s + piece_colon(t.s), t.len - piece_colon(t.s));
		colon = t.len;
	}
	if (colon < t.len) {
		level = piece_of(t.s + colon + piece_colon(t.s + colon), t.len -
			colon - piece_colon(t.s + colon));
		add_item(l, piece_of(t.s, colon), level);
		return;
	}
	t = name_of(l, t, &level);
	add_item(l, t, level);
}

static void add_pieces(struct lister *l, struct stretch t)
{
	while (t.len)
		add_piece(l, piece_next(&t, piece_comma));
}

/* "Languages: C, Go", a row of a table: a name and what is behind it. */
static json_t *add_named(struct lister *l, struct stretch t, size_t at,
	size_t skip)
{
	struct stretch name = piece_of(t.s, at), level = {"", 0};
	struct stretch rest = piece_of(t.s + at + skip, t.len - at - skip);
	json_t *object;

	if (l->languages || piece_is_level(l->w->arena, rest))
		return add_item(l, name, rest);
	object = add_item(l, name, level);
	if (object)
		add_keywords(l, object, rest);
	return object;
}

/* A cell that is no level, below such a title: keywords, if it is names and
 * there are none yet, or has no title. */
static void add_cell(struct lister *l, json_t *object, struct stretch cell,
	const char *title)
{
	bool names = piece_is_list(cell) || (piece_words(cell) <= PIECE_WORDS &&
		strcspn(cell.s, "0123456789") > 0);

	if (*title && (!names || json_object_get(object, "keywords"))) {
		set(object, title, cell);
		return;
	}
	json_set_label(object, "keywords", title);
	if (names)
		add_keywords(l, object, cell);
	else
		add_keyword(l, object, cell);
}

/* Cuts the title of the next column off. */
static const char *next_title(struct lister *l, struct stretch *titles)
{
	struct stretch title = piece_next(titles, piece_tab);

	return arena_strndup(l->w->arena, title.s, title.len);
}

/* A row: the first cell is the name. */
static json_t *add_row(struct lister *l, struct stretch row)
{
	const char *level = l->languages ? "fluency" : "level", *title;
	struct stretch titles = l->titles ? piece_of(l->titles,
		strlen(l->titles)) : (struct stretch){"", 0}, cell;
	json_t *object = add_item(l, piece_next(&row, piece_tab),
		(struct stretch){"", 0});

	title = next_title(l, &titles);
	if (!object)
		return NULL;
	json_set_label(object, l->key, title);
	while (row.len) {
		cell = piece_next(&row, piece_tab);
		title = next_title(l, &titles);
		if (!json_object_get(object, level) && (l->languages ||
				piece_is_level(l->w->arena, cell))) {
			set(object, level, cell);
			json_set_label(object, level, title);
		} else if (cell.len) {
			add_cell(l, object, cell, title);
		}
	}
	json_labels_last(object);
	return object;
}

/* Returns the item, if the line is one, that those below it belong to. */
static json_t *add_line(struct lister *l, const char *text)
{
	struct stretch t = piece_of(text, strlen(text));
	size_t tab = piece_find(t, piece_tab), colon = piece_find(t, piece_colon);
	size_t comma = piece_find(t, piece_comma);
	struct stretch level;

	if (tab < t.len)
		return add_row(l, t);
	if (colon < t.len && colon < PIECE_BYTES && (colon < comma ||
			!piece_is_list(t)) && !(l->languages && piece_is_list(t)))
		return add_named(l, t, colon, piece_colon(t.s + colon));
	if (piece_is_list(t)) {
		add_pieces(l, t);
		return NULL;
	}
	t = piece_words(t) > PIECE_WORDS ? t : name_of(l, t, &level);
	return add_item(l, t, piece_words(t) > PIECE_WORDS ? (struct stretch){"", 0}
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

/* The titles of a table's columns, none of which is a level; NULL: the line is
 * no such thing. */
static const char *titles_in(const struct lister *l, const struct body *b)
{
	const struct reading *r = l->w->resume->reading;
	const struct typed_line *line = b->line >= 0 && r
		? &r->lines->line[b->line] : NULL;
	struct stretch row;

	if (!line || line->kind != LINE_HEAD_ROW || !strchr(line->text, '\t'))
		return NULL;
	for (row = piece_of(line->text, line->len); row.len;)
		if (piece_is_level(l->w->arena, piece_next(&row, piece_tab)))
			return NULL;
	return line->text;
}

static void add_body(struct lister *l, const struct body *b)
{
	const char *text = line_text(l, b);
	bool below = l->over && (l->depth < 0 ? b->kind != BODY_HEADING
		: b->kind == BODY_ITEM && b->depth > l->depth);
	const char *titles = titles_in(l, b);
	struct stretch none = {"", 0};
	json_t *item;

	if (b->kind != BODY_ROW || titles)
		l->titles = titles;
	if (titles)
		return;
	if (below && b->kind == BODY_ITEM && !strchr(text, '\t') &&
		piece_find(piece_of(text, strlen(text)), piece_colon) == strlen(text)) {
		add_keywords(l, l->over, piece_of(text, strlen(text)));
		return;
	}
	if (b->kind == BODY_HEADING) {
		size_t len = strlen(text);

		while (len && text[len - 1] == ':')
			len--;
		l->over = add_item(l, piece_of(text, len), none);
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
		bool prose = strlen(b->text) > PIECE_BYTES || (b->line >= 0 &&
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

/* "Proficient: Revit, QGIS, Excel": a label of three words at most and three
 * names at least. */
static bool is_group(struct stretch t)
{
	size_t colon = piece_find(t, piece_colon);
	struct stretch rest;

	if (colon >= t.len || piece_words(piece_of(t.s, colon)) > 3 ||
		piece_find(piece_of(t.s, colon), piece_comma) < colon)
		return false;
	rest = piece_of(t.s + colon + piece_colon(t.s + colon), t.len - colon -
		piece_colon(t.s + colon));
	return piece_is_list(rest) && piece_count(rest) > 2;
}

void json_put_profile(struct json_writer *w, const struct body *body)
{
	const struct json_target *t = json_target_of(TOPIC_SKILLS);
	struct lister l = {.w = w, .array = t->array, .key = t->title};
	struct body *prose = NULL, **end = &prose;

	for (; body; body = body->next) {
		struct stretch text = piece_of(body->text, strlen(body->text));

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
