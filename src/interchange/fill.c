#include "interchange/fill.h"

#include "markdown/url.h"

#include <stdlib.h>
#include <string.h>

void fill_init(struct filler *f, struct arena *arena)
{
	*f = (struct filler){.arena = arena,
		.resume = arena_alloc(arena, sizeof *f->resume)};
	contacts_init(&f->contacts, arena);
	f->end = &f->resume->sections;
	f->resume->title.line = f->resume->name.line = -1;
	f->resume->headline.line = f->resume->image.line = -1;
	f->resume->contacts_title.line = -1;
}

struct field fill_text(struct filler *f, const char *text, struct pos pos)
{
	struct field field = {.pos = pos, .line = -1};

	if (text && text[strspn(text, " \t\n")])
		field.text = arena_strdup(f->arena, text);
	return field;
}

struct field fill_field(struct filler *f, const struct meta *m)
{
	if (!m)
		return (struct field){.line = -1};
	return fill_text(f, meta_text(f->arena, m), m->pos);
}

void fill_body(struct filler *f, struct body **list, int kind, int depth,
	const char *text, struct pos pos)
{
	struct body *made;

	if (!text || !text[strspn(text, " \t\n")])
		return;
	while (*list)
		list = &(*list)->next;
	*list = made = arena_alloc(f->arena, sizeof *made);
	made->kind = kind;
	made->depth = depth;
	made->text = arena_strdup(f->arena, text);
	made->line = -1;
	made->pos = pos;
}

void fill_items(struct filler *f, struct body **list, const struct meta *m)
{
	struct body *first = NULL, **at = &first;

	if (!m)
		return;
	for (const struct meta *c = m->kind == META_LIST ? m->first : m; c;
		c = m->kind == META_LIST ? c->next : NULL) {
		fill_body(f, at, BODY_ITEM, 1, meta_text(f->arena, c),
			c->pos);
		at = *at ? &(*at)->next : at;
	}
	while (*list)
		list = &(*list)->next;
	*list = first;
}

void fill_remark(struct filler *f, struct entry *e, const char *key,
	const struct meta *m)
{
	const bool list = m && m->kind == META_LIST;
	struct field **end = &e->remarks;

	while (*end)
		end = &(*end)->next;
	for (m = list ? m->first : m; m; m = list ? m->next : NULL) {
		if (!fill_field(f, m).text)
			continue;
		*end = arena_alloc(f->arena, sizeof **end);
		**end = fill_field(f, m);
		(*end)->key = key;
		end = &(*end)->next;
	}
}

struct section *fill_section(struct filler *f, struct field title,
	enum topic topic)
{
	struct section *s = arena_alloc(f->arena, sizeof *s);

	s->title = title;
	s->topic = topic;
	s->level = 1;
	s->first = s->end = -1;
	*f->end = s;
	f->end = &s->next;
	return s;
}

struct entry *fill_entry(struct filler *f, struct section *s)
{
	struct entry *e = arena_alloc(f->arena, sizeof *e);

	if (f->last != s) {
		f->entry_end = &s->entries;
		while (*f->entry_end)
			f->entry_end = &(*f->entry_end)->next;
		f->last = s;
	}
	*f->entry_end = e;
	f->entry_end = &e->next;
	e->topic = s->topic;
	e->first = e->head_end = e->end = -1;
	e->title.line = e->organization.line = e->place.line = -1;
	e->dates.line = -1;
	return e;
}

/* "2019", "2019-05", "2019-05-14T00:00"; or what a résumé's line may say. */
static struct day day_of(struct arena *arena, const char *s, bool *present)
{
	size_t len = strlen(s);
	struct day day = {0};
	struct date date;
	char *low;

	*present = false;
	if (len >= 4 && strspn(s, "0123456789") == 4) {
		int month = len > 4 && s[4] == '-' ? atoi(s + 5) : 0;
		int of_month = month && len > 7 && s[7] == '-' ? atoi(s + 8)
			: 0;

		day.year = (short)atoi(s);
		day.month = (signed char)month;
		day.day = (signed char)of_month;
		if (month < 0 || month > 12 || of_month < 0 || of_month > 31)
			return (struct day){0};
		if (len == 4 || s[4] == '-')
			return day;
	}
	low = arena_alloc(arena, len + 1);
	words_fold(s, len, low);
	if (date_next(s, low, len, 0, NULL, &date)) {
		*present = date.present;
		return date.from;
	}
	return (struct day){0};
}

/* Whether it says that something goes on. */
static bool is_present(struct arena *arena, const char *s)
{
	size_t len = strlen(s);
	char *low = arena_alloc(arena, len + 1);
	struct word_match match;

	words_fold(s, len, low);
	return len && words_whole(low, 0, len, WORD(PRESENT), &match);
}

/* A month before a day, or behind it, as in 04/07/2019. */
static bool is_same(struct day a, struct day b)
{
	return a.year == b.year && (a.month == b.month || a.day == b.month);
}

/* Whether the author's words say the same dates. */
static bool says(struct arena *arena, const char *text, const struct date *d)
{
	size_t len = strlen(text);
	char *low = arena_alloc(arena, len + 1);
	struct date said;

	words_fold(text, len, low);
	if (!date_next(text, low, len, 0, NULL, &said))
		return false;
	return (is_same(said.from, d->from) && is_same(said.to, d->to)) ||
		(!said.range && is_same(said.from, d->to));
}

void fill_dates(struct filler *f, struct entry *e, const struct meta *start,
	const struct meta *end, const struct meta *shown)
{
	struct field from = fill_field(f, start), to = fill_field(f, end);
	struct field words = fill_field(f, shown);
	struct date *d = &e->date;
	bool goes_on = false, open = false;

	if (from.text)
		d->from = day_of(f->arena, from.text, &open);
	if (to.text) {
		d->to = day_of(f->arena, to.text, &goes_on);
		goes_on = goes_on || is_present(f->arena, to.text);
	}
	d->range = from.text && (!to.text || goes_on || d->to.year) &&
		!(is_same(d->from, d->to) && d->from.year);
	d->present = d->range && !d->to.year;
	e->dated = from.text || to.text;
	e->dates = from.text ? from : to;
	if (!e->dated)
		return;
	/* What is no date is shown as it is. */
	if ((from.text && !d->from.year) || (to.text && !d->to.year &&
			!goes_on)) {
		e->dates.text = from.text && to.text ? arena_printf(f->arena,
			"%s \xE2\x80\x93 %s", from.text, to.text)
			: e->dates.text;
		e->dates.key = "dates";
	} else if (words.text && says(f->arena, words.text, d)) {
		e->dates.text = words.text;
		e->dates.key = "dates";
	}
}

void fill_date(struct filler *f, struct entry *e, const struct meta *day,
	const struct meta *shown)
{
	fill_dates(f, e, NULL, day, shown);
	e->date.from = e->date.to;
	e->date.to = (struct day){0};
}

/* The label before a value; in place of an address that it is the link of. */
static void show_label(struct filler *f, struct contact *c)
{
	if (c->kind == CONTACT_URL || c->kind == CONTACT_PROFILE)
		c->field.text = c->field.label;
	else
		c->field.text = arena_printf(f->arena, "%s: %s",
			c->field.label, c->field.text);
}

void fill_contact(struct filler *f, struct contact c, const struct meta *m)
{
	if (!c.field.text || !*c.field.text)
		return;
	c.field.line = -1;
	c.field.pos = m->pos;
	c.in_header = true;
	if (!c.value)
		c.value = c.field.text;
	c.field.label = fill_field(f, f->label).text;
	f->label = NULL;
	if (c.field.label)
		show_label(f, &c);
	contacts_add(&f->contacts, c);
}

void fill_email(struct filler *f, const struct meta *m)
{
	struct field field = fill_field(f, m);

	if (field.text)
		fill_contact(f, (struct contact){.kind = CONTACT_EMAIL,
			.field = field, .url = strchr(field.text, '@') &&
				!strpbrk(field.text, " ,") ? arena_printf(
				f->arena, "mailto:%s", field.text) : NULL}, m);
}

void fill_phone(struct filler *f, const struct meta *m)
{
	struct field field = fill_field(f, m);
	struct buf url = {.arena = f->arena};

	if (!field.text)
		return;
	if (strncmp(field.text, "tel:", 4) == 0)
		field.text += 4;
	buf_puts(&url, "tel:");
	for (const char *s = field.text; *s; s++)
		if ((*s >= '0' && *s <= '9') || (*s == '+' && url.len == 4))
			buf_putc(&url, *s);
	fill_contact(f, (struct contact){.kind = CONTACT_PHONE,
		.field = field, .url = url.len > 6 && !strchr(field.text,
			',') ? url.data : NULL}, m);
}

void fill_url(struct filler *f, const struct meta *m)
{
	struct field field = fill_field(f, m);
	struct contact c;

	if (!field.text)
		return;
	c = contact_of_url(f->arena, url_is_absolute(field.text) ? field.text
		: arena_printf(f->arena, "https://%s", field.text), NULL);
	c.kind = CONTACT_URL;
	c.value = field.text;
	fill_contact(f, c, m);
}

const char *fill_title(struct arena *arena, const char *key)
{
	struct buf out = {.arena = arena};

	for (const char *s = key; *s; s++) {
		bool capital = *s >= 'A' && *s <= 'Z';

		if (*s == '_' || *s == '-')
			buf_putc(&out, ' ');
		else if (capital && s > key && s[-1] >= 'a' && s[-1] <= 'z')
			buf_printf(&out, " %c", *s + 32);
		else if (s == key && *s >= 'a' && *s <= 'z')
			buf_putc(&out, (char)(*s - 32));
		else
			buf_putc(&out, *s);
	}
	return out.data ? out.data : key;
}

void fill_extra(struct filler *f, struct body **list,
	const struct meta *m)
{
	const char *text = meta_text(f->arena, m);

	if (*text)
		fill_body(f, list, BODY_PARAGRAPH, 0, arena_printf(f->arena,
			"%s: %s", fill_title(f->arena, m->key), text), m->pos);
}
