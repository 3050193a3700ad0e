/* The résumé, for JSON, without what tells whom it is about. */
#include "resume/anonymous_parts.h"

#include "resume/name.h"

static const double ALL = 3; /* contact data that a line is nothing but */

/* Whether line i stands in a section about the person. */
static bool is_personal(const struct reading *r, int i)
{
	for (int k = 0; k < r->region_count; k++)
		if (i >= r->regions[k].first && i < r->regions[k].end)
			return r->regions[k].topic == TOPIC_CONTACT ||
				r->regions[k].topic == TOPIC_PERSONAL;
	return false;
}

/* A sentence loses the address in it, and not more. */
static bool is_contacts(const struct resume *r, int i)
{
	const struct evidence *e = &r->reading->evidence[i];

	if (i < 0 || i >= r->reading->lines->count || evidence_is_prose(e))
		return false;
	for (const struct contact *c = r->contacts; c; c = c->next)
		if (c->field.line == i)
			return c->in_header || is_personal(r->reading, i) ||
				e->label != LABEL_NONE || e->contact >= ALL;
	return false;
}

/* A postal address above or below contact data. */
static bool is_address(const struct resume *r, int i)
{
	const struct evidence *e = &r->reading->evidence[i];

	return r->reading->states[i] == STATE_BODY && !e->date_count &&
		e->has[MARK_PLACE] > 0 && !evidence_is_prose(e) &&
		!e->has[MARK_JOB] && (is_contacts(r, i - 1) ||
			is_contacts(r, i + 1));
}

bool anonymous_goes(const struct anonymous *a, int i)
{
	const struct resume *r = a->doc->resume;
	unsigned parts = a->traces->parts;

	if ((parts & ANONYMOUS_NAME) && name_is_labelled(
			&r->reading->lines->line[i], &r->reading->evidence[i]))
		return true;
	return (parts & ANONYMOUS_CONTACTS) && (is_contacts(r, i) ||
		is_address(r, i));
}

/* What has addresses behind its links; NULL: they go, or it has none. */
static const char *clean_linked(const struct anonymous *a, const char *linked)
{
	return a->traces->parts & ANONYMOUS_LINKS ? NULL
		: traces_clean(a->traces, linked);
}

static struct field clean_field(const struct anonymous *a, struct field f)
{
	f.text = traces_clean_field(a->traces, f.text);
	f.label = traces_clean_field(a->traces, f.label);
	f.linked = clean_linked(a, f.linked);
	if (!(a->traces->parts & ANONYMOUS_LINKS) &&
		traces_clean(a->traces, f.url) == f.url)
		return f;
	f.url = NULL;
	f.links = 0;
	return f;
}

static struct field *copy_fields(const struct anonymous *a,
	const struct field *f)
{
	struct field *first = NULL, **end = &first;

	for (; f; f = f->next) {
		struct field clean = clean_field(a, *f);

		if (!clean.text)
			continue;
		*end = arena_alloc(a->arena, sizeof clean);
		**end = clean;
		(*end)->next = NULL;
		end = &(*end)->next;
	}
	return first;
}

static struct body *copy_body(const struct anonymous *a,
	const struct body *body)
{
	struct body *first = NULL, **end = &first;

	for (; body; body = body->next) {
		const char *text = traces_clean(a->traces, body->text);

		if (!text || (body->line >= 0 && anonymous_goes(a,
				body->line)))
			continue;
		*end = arena_alloc(a->arena, sizeof *body);
		**end = *body;
		(*end)->text = text;
		(*end)->linked = clean_linked(a, body->linked);
		(*end)->next = NULL;
		end = &(*end)->next;
	}
	return first;
}

/* Entries nest no deeper than roles, so recursion is safe. */
static struct entry *copy_entries(const struct anonymous *a,
	const struct entry *e)
{
	struct entry *first = NULL, **end = &first;

	for (; e; e = e->next) {
		struct entry *n = *end = arena_alloc(a->arena, sizeof *e);

		*n = *e;
		n->title = clean_field(a, e->title);
		n->organization = clean_field(a, e->organization);
		n->place = clean_field(a, e->place);
		n->dates = clean_field(a, e->dates);
		n->remarks = copy_fields(a, e->remarks);
		n->rest = copy_fields(a, e->rest);
		n->body = copy_body(a, e->body);
		n->roles = copy_entries(a, e->roles);
		n->next = NULL;
		end = &n->next;
	}
	return first;
}

/* Contact data that stays, when only others parts go. */
static struct contact *copy_contacts(const struct anonymous *a)
{
	struct contact *first = NULL, **end = &first;
	const struct contact *c = a->doc->resume->contacts;
	unsigned parts = a->traces->parts;

	for (; c && !(parts & ANONYMOUS_CONTACTS); c = c->next) {
		bool web = c->kind == CONTACT_URL ||
			c->kind == CONTACT_PROFILE;
		const struct field *f = &c->field;

		if ((web && (parts & ANONYMOUS_LINKS)) ||
			traces_clean(a->traces, f->text) != f->text ||
			traces_clean(a->traces, c->value) != c->value ||
			traces_clean(a->traces, c->url) != c->url)
			continue;
		*end = arena_alloc(a->arena, sizeof *c);
		**end = *c;
		(*end)->next = NULL;
		end = &(*end)->next;
	}
	return first;
}

const struct resume *anonymous_copy(struct anonymous *a)
{
	const struct resume *r = a->doc->resume;
	struct resume *out = arena_alloc(a->arena, sizeof *out);
	struct section **end = &out->sections;

	*out = *r;
	out->title = clean_field(a, r->title);
	out->headline = clean_field(a, r->headline);
	if (out->headline.text != r->headline.text)
		out->headline.text = NULL; /* the rest of the name's line */
	out->contacts_title = clean_field(a, r->contacts_title);
	if (a->traces->parts & ANONYMOUS_NAME)
		out->name = (struct field){.line = -1};
	if (a->traces->parts & ANONYMOUS_PHOTO)
		out->image = (struct field){.line = -1};
	out->contacts = copy_contacts(a);
	out->summary = copy_body(a, r->summary);
	*end = NULL;
	for (const struct section *s = r->sections; s; s = s->next) {
		struct section *n = *end = arena_alloc(a->arena, sizeof *n);

		*n = *s;
		n->title = clean_field(a, s->title);
		n->entries = copy_entries(a, s->entries);
		n->body = copy_body(a, s->body);
		n->next = NULL;
		end = &n->next;
	}
	return out;
}
