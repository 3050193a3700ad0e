/* Entries of JSON Resume, and the text below their heads. */
#include "interchange/json_writer.h"

#include "base/utf8.h"

#include <string.h>

static const char *body_text(const struct body *b)
{
	return b->linked ? b->linked : b->text;
}

const char *json_field_text(struct json_writer *w, const struct field *f)
{
	const char *text = f->linked ? f->linked : f->text;

	return f->label && text ? arena_printf(w->arena, "%s: %s", f->label,
		text) : text;
}

void json_put_body(struct json_writer *w, json_t *object,
	const struct body *body, const char *summary, const char *highlights)
{
	for (const struct body *b = body; b; b = b->next)
		if (b->told)
			continue;
		else if (highlights && (b->kind == BODY_ITEM ||
				b->kind == BODY_ROW))
			json_append_text(object, highlights,
				body_text(b));
		else
			json_add_text(w, object, summary,
				body_text(b));
}

/* Whether the dates are more than figures and the signs between them. */
static bool has_words(const char *dates)
{
	size_t len = strlen(dates);

	for (size_t at = 0; at < len;) {
		uint32_t c = utf8_next(dates, len, &at);

		if (utf8_is_alnum(c) && !(c >= '0' && c <= '9'))
			return true;
	}
	return false;
}

static void put_dates(struct json_writer *w, json_t *object,
	const struct json_target *t, const struct entry *e)
{
	const struct date *d = &e->date;
	const char *from, *to;

	if (!e->dated)
		return;
	from = date_iso(w->arena, d->from);
	to = d->range && !d->present ? date_iso(w->arena, d->to) : NULL;
	if (t->date) /* the schema has no other here */
		json_set(object, t->date, to ? to : from ? from
			: date_iso(w->arena, d->to));
	if (d->range) {
		json_set(object, "startDate", from);
		json_set(object, "endDate", to);
	} else if (!t->date && (t->topic == TOPIC_EDUCATION || !from)) {
		json_set(object, "endDate", from ? from : date_iso(w->arena,
			d->to));
	} else if (!t->date) {
		json_set(object, "startDate", from);
		json_set(object, "endDate", from);
	}
	if (has_words(e->dates.text) || (e->dates.text && d->range &&
			strpbrk(e->dates.text, ",;&+"))) /* several of them */
		json_set(object, "dates", e->dates.text);
	json_set_label(object, "dates", e->dates.label);
}

/* A remark that is only an address is the entry's, if it has none; it stays in
 * the text of a project, whose name it may hold. */
static void put_remark(struct json_writer *w, json_t *object,
	const struct json_target *t, const struct field *f)
{
	bool many = f->key && (strcmp(f->key, "roles") == 0 ||
		strcmp(f->key, "keywords") == 0);
	bool address = linked_is_address(f->text, strlen(f->text), f->url) &&
		!json_object_get(object, "url");

	if (f->key && !many)
		json_set(object, f->key, f->text);
	else if (many)
		json_append_text(object, f->key, f->text);
	if (f->key)
		return;
	if (address)
		json_set(object, "url", f->url);
	if (!address || t->topic == TOPIC_OTHER)
		json_add_text(w, object, t->summary, json_field_text(w, f));
}

/* The first link in a part is the entry's, others are said. */
static void put_link(struct json_writer *w, json_t *object,
	const struct json_target *t, const struct field *f)
{
	const char *url = json_string_value(json_object_get(object, "url"));

	if (!f->url || !f->text)
		return;
	if (!url)
		json_set(object, "url", f->url);
	else if (strcmp(f->url, url) != 0)
		json_add_text(w, object, t->summary, f->url);
	if (f->links > 1)
		json_add_text(w, object, t->summary, f->linked);
}

static void put_parts(struct json_writer *w, json_t *object,
	const struct json_target *t, const struct entry *e)
{
	json_set(object, t->title, e->title.text);
	json_set_label(object, t->title, e->title.label);
	json_set(object, t->organization, e->organization.text);
	json_set_label(object, t->organization, e->organization.label);
	if (t->place)
		json_set(object, "location", e->place.text);
	else
		json_add_text(w, object, t->summary, e->place.text);
	json_set_label(object, "location", e->place.label);
}

/* Whether a role has the employer's name for its own. */
static bool names_employer(const struct entry *e)
{
	const char *name = e->organization.text;

	for (const struct entry *r = e->roles; name && r; r = r->next)
		if (r->organization.text && strcmp(r->organization.text,
				name) == 0)
			return true;
	return !name;
}

/* Whether the roles fill the time that the employer has. */
static bool is_filled(const struct entry *e)
{
	bool from = false, to = false;

	for (const struct entry *r = e->roles; r; r = r->next) {
		from = from || !day_is_before(e->date.from, r->date.from);
		to = to || r->date.present || !day_is_before(r->date.to,
			e->date.to);
	}
	return !e->dated || (from && to);
}

/* An employer is no job beside the roles, the first of which tells what is
 * told of it. */
static bool is_employer(const struct entry *e)
{
	return entry_has_posts(e) && !e->title.text && names_employer(e) &&
		(is_filled(e) || !(e->body || e->remarks || e->rest));
}

static void put_text(struct json_writer *w, json_t *object,
	const struct json_target *t, const struct entry *e)
{
	for (const struct field *f = e->remarks; f; f = f->next)
		put_remark(w, object, t, f);
	for (const struct field *f = e->rest; f; f = f->next)
		json_add_text(w, object, t->summary, json_field_text(w, f));
	json_put_body(w, object, e->body, t->summary, t->highlights);
}

static const struct json_target *target_of(const struct entry *e)
{
	const struct json_target *t = json_target_of(e->topic);

	/* one without is in a section about the person */
	return t->title ? t : json_target_of(TOPIC_OTHER);
}

/* The entry with what it leaves to an overview of it. */
static struct entry whole(const struct entry *e)
{
	const struct entry *o = e->overview;
	struct entry all = *e;

	if (o && !e->title.text)
		all.title = o->title;
	if (o && !e->place.text)
		all.place = o->place;
	if (o && (!e->dated || (o->date.from.month && !e->date.from.month &&
			!e->date.to.month && !has_words(e->dates.text)))) {
		all.dated = o->dated;
		all.date = o->date;
		all.dates = o->dates;
	}
	return all;
}

static json_t *put_head(struct json_writer *w, const struct section *s,
	const struct entry *e)
{
	const struct json_target *t = target_of(e);
	json_t *object = json_append_object(w->root, t->array);

	put_parts(w, object, t, e);
	put_link(w, object, t, &e->title);
	put_link(w, object, t, &e->organization);
	put_link(w, object, t, &e->place);
	put_dates(w, object, t, e);
	if (t->topic == TOPIC_OTHER && s->topic != TOPIC_PROJECTS)
		json_set(object, "type", s->title.text);
	return object;
}

/* What an overview says of another entry is text of its section. */
static void put_overview(struct json_writer *w, const struct entry *e)
{
	for (int i = e->first; i < e->head_end; i++) {
		char *text = arena_printf(w->arena, "%s",
			w->resume->reading->lines->line[i].text);

		for (char *tab = text; (tab = strchr(tab, '\t'));)
			*tab = ' ';
		if (w->about == w->basics)
			json_add_text(w, w->basics, "summary", text);
		else
			json_append_text(w->about, "highlights", text);
	}
}

/* The entry, and the text of its employer. */
static void put_one(struct json_writer *w, const struct section *s,
	const struct entry *e, const struct entry *employer)
{
	const struct json_target *t = target_of(e);
	const struct entry all = whole(e);
	json_t *object = e->again ? w->about : put_head(w, s, &all);

	if (e->again)
		put_overview(w, e);
	else
		put_text(w, object, t, e);
	if (employer)
		put_text(w, object, t, employer);
	json_labels_last(object);
}

void json_put_entry(struct json_writer *w, const struct section *s,
	const struct entry *e)
{
	const struct entry *employer = is_employer(e) ? e : NULL;

	if (e->roles && e->roles->project)
		put_one(w, s, e, NULL);
	for (const struct entry *r = e->roles; r; r = r->next)
		put_one(w, s, r, r == e->roles ? employer : NULL);
	if (!employer && !(e->roles && e->roles->project))
		put_one(w, s, e, NULL);
}
