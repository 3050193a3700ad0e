/*
 * The tree of a struct resume that no lines say. Its head comes first, then
 * sections: a title, text, and entries, or a list of words.
 */
#include "interchange/tree.h"

#include "interchange/markup.h"
#include "interchange/said.h"
#include "markdown/passes.h"
#include "markdown/url.h"
#include "model/language.h"
#include "resume/contacts.h"
#include "resume/dress.h"

#include <string.h>

struct maker {
	struct arena *arena;
	struct diag *diag;
	struct doc *doc;
	const struct resume *resume;
	const struct said *said;
	const char *lang;
};

static struct node *add(struct maker *m, struct node *parent, enum kind kind,
	const char *class, struct pos pos)
{
	struct node *n = node_new(m->arena, kind, pos.file ? pos
		: m->doc->body->pos);

	if (class)
		node_add_class(m->arena, n, class);
	node_append(parent, n);
	return n;
}

static void add_plain(struct maker *m, struct node *parent, const char *text)
{
	struct node *n;
	char *line;

	if (!*text)
		return;
	line = arena_strdup(m->arena, text);
	for (char *c = line; *c; c++)
		if ((unsigned char)*c < ' ')
			*c = ' ';
	n = node_new_text(m->arena, line, strlen(line), parent->pos);
	node_append(parent, n);
}

static void add_line(struct maker *m, struct node *parent, const char *text)
{
	markup_line(m->arena, parent, text, parent->pos, m->diag);
}

/* A part of a head, linked to the address if there is one. */
static void add_part(struct maker *m, struct node *block, const char *class,
	const char *joint, const struct field *f)
{
	struct node *span;

	if (!f->text)
		return;
	if (block->first)
		add_plain(m, block, joint);
	span = add(m, block, KIND_SPAN, class, f->pos);
	if (f->url) {
		span = add(m, span, KIND_A, NULL, f->pos);
		span->url = url_is_absolute(f->url) || strchr(f->url, '#') ==
			f->url ? f->url : arena_printf(m->arena, "https://%s",
			f->url);
	}
	add_line(m, span, f->text);
}

static void add_remark(struct maker *m, struct node *block, const char *label,
	const struct field *f)
{
	struct field shown = *f;

	if (label)
		shown.text = arena_printf(m->arena, "%s: %s", label, f->text);
	add_part(m, block, "remark", ", ", &shown);
}

/* What stands for the dates: as the author has them, or in the language. */
static const char *dates_shown(struct maker *m, const struct entry *e)
{
	const struct date *d = &e->date;
	const char *from = said_day(m->arena, m->lang, d->from);
	const char *to = d->present ? said_present(m->said)
		: said_day(m->arena, m->lang, d->to);

	if (!e->dated || e->dates.key)
		return e->dates.text;
	if (from && to && d->range)
		return arena_printf(m->arena, "%s \xE2\x80\x93 %s", from, to);
	return from ? from : to ? to : e->dates.text;
}

/* Whose address it is: the employer's, the school's, or the thing's itself. */
static void share_link(struct entry *e)
{
	bool theirs = e->topic == TOPIC_WORK || e->topic == TOPIC_VOLUNTEER ||
		e->topic == TOPIC_EDUCATION || !e->title.text;

	if (!e->title.url || !theirs || !e->organization.text ||
		e->organization.url)
		return;
	e->organization.url = e->title.url;
	e->title.url = NULL;
}

static void add_tags(struct maker *m, struct node *body, const struct entry *e,
	const char *key)
{
	struct node *ul = NULL, *li;

	for (const struct field *f = e->remarks; f; f = f->next) {
		if (!f->key || strcmp(f->key, key) != 0)
			continue;
		if (!ul) {
			ul = add(m, body, KIND_UL, "tags", f->pos);
			ul->tight = true;
		}
		li = add(m, ul, KIND_LI, NULL, f->pos);
		add_line(m, add(m, li, KIND_DIV, NULL, f->pos), f->text);
	}
}

static bool is_key(const struct field *f, const char *key)
{
	return f->key && strcmp(f->key, key) == 0;
}

/* Text below a head, items of one list together. */
static void add_body(struct maker *m, struct node *body, const struct body *b)
{
	struct node *ul = NULL;

	for (; b; b = b->next) {
		struct node *li;

		if (b->kind != BODY_ITEM) {
			markup_blocks(m->arena, body, b->text, b->pos,
				m->diag);
			ul = NULL;
			continue;
		}
		if (!ul) {
			ul = add(m, body, KIND_UL, NULL, b->pos);
			ul->tight = true;
		}
		li = add(m, ul, KIND_LI, NULL, b->pos);
		if (!markup_has_blocks(b->text)) {
			const char *text = b->text;

			/* "- Did it" in a list */
			if ((*text == '-' || *text == '*') && text[1] == ' ')
				text += 2;
			else if (strncmp(text, "\xE2\x80\xA2", 3) == 0)
				text += 3;
			add_line(m, add(m, li, KIND_DIV, NULL, b->pos), text);
			continue;
		}
		markup_blocks(m->arena, li, b->text, b->pos, m->diag);
		if (li->first && li->first->kind == KIND_P)
			li->first->kind = KIND_DIV;
	}
}

/* The second line of a head: where, and in what way. */
static void add_sub(struct maker *m, struct node *sub, const struct entry *e,
	bool titled)
{
	if (titled)
		add_part(m, sub, "organization", ", ", &e->organization);
	add_part(m, sub, "location", ", ", &e->place);
	for (const struct field *f = e->remarks; f; f = f->next)
		if (is_key(f, "type") || is_key(f, "roles") || !f->key)
			add_remark(m, sub, NULL, f);
		else if (is_key(f, "score"))
			add_remark(m, sub, strpbrk(f->text,
				"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopq"
				"rstuvwxyz") ? NULL : said_score(m->said), f);
}

static void add_entry(struct maker *m, struct node *body, struct entry *e,
	enum kind level)
{
	struct node *head = add(m, body, level, NULL, e->title.text
		? e->title.pos : e->organization.pos);
	struct node *sub = node_new(m->arena, KIND_P, head->pos);
	const char *dates = dates_shown(m, e);
	bool titled = e->title.text != NULL;

	share_link(e);
	add_part(m, head, "title", " ", &e->title);
	for (const struct field *f = e->remarks; f; f = f->next)
		if (is_key(f, "area")) {
			add_part(m, head, "title", ", ", f);
			titled = true;
		}
	if (!titled)
		add_part(m, head, "organization", ", ", &e->organization);
	add_sub(m, sub, e, titled);
	if (dates) {
		add_plain(m, head, head->first ? " " : "");
		add_plain(m, add(m, head, KIND_SPAN, "date", e->dates.pos),
			dates);
	}
	if (!head->first)
		node_unlink(head);
	if (sub->first) {
		node_add_class(m->arena, sub, "sub");
		node_append(body, sub);
	}
	if (e->title.url && !e->title.text) { /* no name to link */
		struct field url = {.text = url_shown(m->arena, e->title.url),
			.url = e->title.url, .pos = e->title.pos};

		add_part(m, add(m, body, KIND_P, NULL, url.pos), "url", "",
			&url);
	}
	add_body(m, body, e->body);
	add_tags(m, body, e, "keywords");
	for (struct entry *role = e->roles; role; role = role->next)
		add_entry(m, body, role, level < KIND_H6 ? level + 1 : level);
}

/* "Languages (advanced): C, Go", and "German (native)". */
static void add_word(struct maker *m, struct node *ul, const struct entry *e)
{
	struct buf text = {.arena = m->arena};
	bool keyed = false;
	struct node *div;

	buf_puts(&text, e->title.text ? e->title.text : "");
	for (const struct field *f = e->remarks; f; f = f->next)
		if (is_key(f, "level") || is_key(f, "fluency"))
			buf_printf(&text, text.len ? " (%s)" : "%s", f->text);
	for (const struct field *f = e->remarks; f; f = f->next) {
		if (!is_key(f, "keywords"))
			continue;
		buf_printf(&text, "%s%s", keyed ? ", " : text.len ? ": "
			: "", f->text);
		keyed = true;
	}
	if (!text.len && !e->body)
		return;
	div = add(m, add(m, ul, KIND_LI, NULL, e->title.pos), KIND_DIV, NULL,
		e->title.pos);
	add_line(m, div, text.data);
	for (const struct body *b = e->body; b; b = b->next) {
		add_plain(m, div, div->first ? ". " : "");
		add_line(m, div, b->text);
	}
}

static bool is_words(enum topic topic)
{
	return topic == TOPIC_SKILLS || topic == TOPIC_LANGUAGES ||
		topic == TOPIC_INTERESTS;
}

static void add_section(struct maker *m, const struct section *s)
{
	struct node *body = m->doc->body, *h2, *ul;
	const char *heading = s->title.text ? s->title.text
		: said_heading(m->said, s->topic);

	if (!s->entries && !s->body)
		return;
	h2 = add(m, body, KIND_H2, NULL, s->title.pos);
	add_line(m, h2, heading ? heading : "");
	if (!h2->first)
		node_unlink(h2);
	add_body(m, body, s->body);
	if (!is_words(s->topic)) {
		for (struct entry *e = s->entries; e; e = e->next)
			add_entry(m, body, e, KIND_H3);
		return;
	}
	ul = add(m, body, KIND_UL, NULL, s->title.pos);
	ul->tight = true;
	for (const struct entry *e = s->entries; e; e = e->next)
		add_word(m, ul, e);
	if (!ul->first)
		node_unlink(ul);
}

static const char *contact_class(const struct contact *c)
{
	switch (c->kind) {
	case CONTACT_EMAIL: return "email";
	case CONTACT_PHONE: return "phone";
	case CONTACT_PLACE: return "location";
	case CONTACT_PROFILE:
		return c->network ? network_names[c->network] : "profile";
	case CONTACT_URL: return "url";
	case CONTACT_DETAIL: break;
	}
	return "detail";
}

static void add_photo(struct maker *m, struct node *header)
{
	const struct field *f = &m->resume->image;
	struct node *img;

	if (!f->text)
		return;
	img = add(m, add(m, header, KIND_P, "photo", f->pos), KIND_IMG, NULL,
		f->pos);
	img->url = f->text;
	img->text = f->label ? f->label : m->resume->name.text
		? m->resume->name.text : "";
	img->text_len = strlen(img->text);
}

static void add_name(struct maker *m, struct node *h1)
{
	struct buf text = {.arena = m->arena};

	add_line(m, h1, m->resume->name.text);
	buf_add(&text, "", 0);
	node_text(h1, &text);
	m->doc->metadata.title = m->doc->metadata.author = text.data;
}

static void add_header(struct maker *m)
{
	struct node *header = add(m, m->doc->body, KIND_HEADER, NULL,
		m->resume->name.pos);
	const struct resume *r = m->resume;
	struct node *line;

	add_photo(m, header);
	if (r->title.text)
		add_line(m, add(m, header, KIND_P, "doctitle", r->title.pos),
			r->title.text);
	if (r->name.text)
		add_name(m, add(m, header, KIND_H1, "name", r->name.pos));
	if (r->headline.text)
		add_line(m, add(m, header, KIND_P, "headline",
			r->headline.pos), r->headline.text);
	line = add(m, header, KIND_P, "contact", header->pos);
	for (const struct contact *c = r->contacts; c; c = c->next) {
		struct node *span = add(m, line, KIND_SPAN, contact_class(c),
			c->field.pos);

		if (c->url) {
			span = add(m, span, KIND_A, NULL, c->field.pos);
			span->url = c->url;
		}
		add_plain(m, span, c->field.text);
	}
	if (!line->first)
		node_unlink(line);
	if (!header->first)
		node_unlink(header);
}

/* The summary has a title of its own, unless the data give all titles. */
static void add_summary(struct maker *m)
{
	const struct section *s = m->resume->sections;
	struct node *h2;

	if (!m->resume->summary)
		return;
	if (!s || !s->title.text) {
		h2 = add(m, m->doc->body, KIND_H2, NULL,
			m->resume->summary->pos);
		add_plain(m, h2, said_heading(m->said, TOPIC_PROFILE));
	}
	add_body(m, m->doc->body, m->resume->summary);
}

/* All texts, to guess the language by. */
static struct node *texts_of(struct maker *m)
{
	struct node *body = node_new(m->arena, KIND_BODY, m->doc->body->pos);
	struct node *p = add(m, body, KIND_P, NULL, body->pos);

	for (const struct body *b = m->resume->summary; b; b = b->next)
		add_plain(m, p, b->text);
	for (const struct section *s = m->resume->sections; s; s = s->next) {
		for (const struct body *b = s->body; b; b = b->next)
			add_plain(m, p, b->text);
		for (const struct entry *e = s->entries; e; e = e->next) {
			if (e->title.text)
				add_plain(m, p, e->title.text);
			for (const struct body *b = e->body; b; b = b->next) {
				add_plain(m, p, " ");
				add_plain(m, p, b->text);
			}
		}
	}
	return body;
}

/* Sections of the tree are those of the résumé, in their order, and entries. */
static void mark_sections(struct maker *m)
{
	const struct section *s = m->resume->sections;
	bool profile = m->resume->summary && (!s || !s->title.text);

	for (struct node *n = m->doc->body; n; n = node_walk(n,
			m->doc->body)) {
		if (n->kind != KIND_SECTION)
			continue;
		if (n->first->kind != KIND_H2) {
			node_add_class(m->arena, n, "entry");
			continue;
		}
		if (profile) {
			section_add_topic(m->arena, n, TOPIC_PROFILE);
			profile = false;
			continue;
		}
		while (s && !s->entries && !s->body)
			s = s->next;
		if (s)
			section_add_topic(m->arena, n, s->topic);
		s = s ? s->next : NULL;
	}
}

void tree_make(struct arena *arena, struct doc *doc, struct resume *resume,
	struct diag *diag)
{
	struct maker m = {.arena = arena, .diag = diag, .doc = doc,
		.resume = resume, .lang = doc->metadata.lang};

	if (!m.lang)
		m.lang = language_guess(arena, texts_of(&m));
	m.said = said_in(m.lang);
	doc->metadata.lang = m.lang;
	add_header(&m);
	add_summary(&m);
	for (const struct section *s = resume->sections; s; s = s->next)
		add_section(&m, s);
	autolink(arena, doc->body);
	sections_make(arena, doc->body);
	mark_sections(&m);
	dashes_make(arena, doc);
	doc->resume = resume;
}
