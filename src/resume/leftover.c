/*
 * What no field has. A line of the header, or of an entry's head, may hold
 * words that are no value: labels ("Phone", "Position:"), words between parts
 * ("bei", "from 1st"), the titles of a table's columns. What stands before a
 * field is its label; what follows the last one is the rest of its entry, or
 * prose about the person. So every word of the document is in the résumé.
 */
#include "resume/build.h"

#include "base/utf8.h"
#include "resume/line_rows.h"

#include <string.h>

/* A field that stands in a line. */
struct claim {
	struct field *field;
	struct claim *next; /* in the order of `from` */
};

struct leftover {
	struct builder *b;
	struct claim **claims, **last; /* by line: the first, the last */
	struct entry **heads;   /* by line: whose head it is */
	bool *whole;            /* by line: a body has all of it */
	struct entry *rest_of;  /* whose rest grew last, and where it ends */
	struct field **rest_end;
};

static void claim(struct leftover *l, struct field *f)
{
	struct claim **at, *made;

	if (!f->text || f->line < 0)
		return;
	made = l->last[f->line];
	at = made && made->field->from <= f->from ? &made->next
		: &l->claims[f->line];
	while (*at && (*at)->field->from <= f->from)
		at = &(*at)->next;
	made = arena_alloc(l->b->arena, sizeof *made);
	*made = (struct claim){f, *at};
	*at = made;
	if (!made->next)
		l->last[f->line] = made;
}

/* Fields about the person are claimed by then: a line of data that one stands
 * in is told by them. */
static void take_body(struct leftover *l, struct body *body)
{
	const struct evidence *e = l->b->reading->evidence;

	for (; body; body = body->next) {
		if (body->line < 0)
			continue;
		body->told = l->claims[body->line + e[body->line].of_person] &&
			!evidence_is_prose(&e[body->line]);
		if (!body->told)
			l->whole[body->line] = true;
	}
}

static bool is_in_foot(const struct entry *e, const struct field *f)
{
	return e->foot && f->line >= e->foot;
}

/* Claims what it says besides its title: what stands below its text, or the
 * rest. A foot is told by its fields as a head is. */
static void claim_parts(struct leftover *l, struct entry *e, bool foot)
{
	struct field *fields[] = {&e->organization, &e->place, &e->dates};

	for (int k = 0; k < 3; k++) {
		if (is_in_foot(e, fields[k]) != foot)
			continue;
		claim(l, fields[k]);
		if (foot)
			l->heads[fields[k]->line] = e;
	}
}

static void claim_entries(struct leftover *l, struct entry *e)
{
	for (; e; e = e->next) {
		claim_parts(l, e, true);
		take_body(l, e->body);
		claim(l, &e->title);
		claim_parts(l, e, false);
		for (struct field *f = e->remarks; f; f = f->next)
			claim(l, f);
		for (int i = e->first; i >= 0 && i < e->head_end; i++)
			l->heads[i] = e;
		claim_entries(l, e->roles);
	}
}

static void claim_all(struct leftover *l)
{
	struct resume *r = l->b->resume;

	claim(l, &r->title);
	claim(l, &r->name);
	claim(l, &r->headline);
	claim(l, &r->contacts_title);
	for (struct contact *c = r->contacts; c; c = c->next)
		claim(l, &c->field);
	take_body(l, r->summary);
	for (struct section *s = r->sections; s; s = s->next) {
		take_body(l, s->body);
		claim(l, &s->title);
		claim_entries(l, s->entries);
	}
}

/* Whether one of the line's fields says it, though it stands elsewhere. */
static bool is_said(const struct claim *c, const char *text)
{
	for (; c; c = c->next)
		if (strstr(c->field->text, text))
			return true;
	return false;
}

static void label(struct leftover *l, int i, size_t from, size_t to,
	struct field *f)
{
	utf8_trim(l->b->reading->lines->line[i].text, &from, &to);
	if (from < to && !f->label)
		f->label = build_field(l->b, i, from, to).text;
}

/* The length of "'s", 的 or の between a name and what is that person's. */
static size_t genitive(const char *s)
{
	size_t mark = utf8_begins(s, "\xE2\x80\x99") ? 3 : *s == '\'';

	if (utf8_begins(s, "\xE7\x9A\x84") || utf8_begins(s, "\xE3\x81\xAE"))
		return 3;
	return mark && s[mark] == 's' && s[mark + 1] == ' ' ? mark + 1 : 0;
}

/* "[PDF] [Code]": the brackets at both ends are of two pairs, and stay. */
static void keep_brackets(const char *s, size_t len, size_t *from, size_t *to)
{
	static const char pairs[] = "[]()";

	for (const char *p = pairs; *from && *to < len && *p; p += 2) {
		const char *open = memchr(s + *from, p[0], *to - *from);
		const char *close = memchr(s + *from, p[1], *to - *from);

		if (s[*from - 1] != p[0] || s[*to] != p[1] || !open || !close ||
			open < close)
			continue;
		--*from;
		++*to;
	}
}

/* Words that are nobody's label. */
static void add_rest(struct leftover *l, int i, size_t from, size_t to)
{
	const struct reading *r = l->b->reading;
	const char *text = r->lines->line[i].text;
	struct entry *e = l->heads[i];
	struct field f, **end;

	if (r->states[i] == STATE_NAME)
		from += genitive(text + from);
	utf8_trim(text, &from, &to);
	if (from >= to)
		return;
	keep_brackets(text, r->lines->line[i].len, &from, &to);
	if (r->states[i] == STATE_NAME && r->evidence[i].doctitle > 0 &&
		!l->b->resume->title.text) { /* "Ada Quill's CV" */
		l->b->resume->title = build_field(l->b, i, from, to);
		return;
	}
	if (e && entry_has_posts(e) && !e->title.text)
		e = e->roles; /* an employer without a post is no entry */
	f = build_field(l->b, i, from, to);
	if (is_said(l->claims[i], f.text))
		return;
	if (!e) {
		struct body **last = build_summary_end(l->b);

		*last = arena_alloc(l->b->arena, sizeof **last);
		(*last)->text = f.text;
		(*last)->line = i;
		return;
	}
	end = l->rest_of == e ? l->rest_end : &e->rest;
	while (*end)
		end = &(*end)->next;
	*end = arena_alloc(l->b->arena, sizeof **end);
	**end = f;
	l->rest_of = e;
	l->rest_end = end;
}

/* The field of the entry that says it, or NULL. */
static struct field *said_by(struct entry *e, const char *text)
{
	struct field *parts[] = {&e->title, &e->organization, &e->place,
		&e->dates};

	for (int i = 0; i < 4; i++)
		if (parts[i]->text && strstr(parts[i]->text, text))
			return parts[i];
	for (struct field *f = e->remarks; f; f = f->next)
		if (strstr(f->text, text))
			return f;
	return NULL;
}

/* A head's line in which no field begins: it may be the end of one. */
static void share_head(struct leftover *l, int i)
{
	const struct typed_line *line = &l->b->reading->lines->line[i];
	const struct evidence *e = &l->b->reading->evidence[i];
	size_t from = e->labelled ? e->label_end : 0, to = line->len;
	struct field *f;

	utf8_trim(line->text, &from, &to);
	if (from >= to) { /* a label of the next line, or of nothing */
		if (l->claims[i + 1])
			label(l, i, 0, line->len, l->claims[i + 1]->field);
		else
			add_rest(l, i, 0, line->len);
		return;
	}
	if (e->names_next && l->claims[i + 1]) {
		label(l, i, from, to, l->claims[i + 1]->field);
		return;
	}
	f = said_by(l->heads[i], build_field(l->b, i, from, to).text);
	if (!f)
		add_rest(l, i, 0, line->len);
	else if (from > 0)
		label(l, i, 0, from, f);
}

/* The first field that begins in the cell, or else goes on in it. */
static struct field *field_in(struct claim *c, size_t from, size_t to)
{
	struct field *on = NULL;

	for (; c && c->field->from < to; c = c->next)
		if (c->field->from >= from)
			return c->field;
		else if (c->field->to > from)
			on = c->field;
	return on;
}

/* Fields under the titles of their columns, unless words in their own line are
 * nearer; one that goes on in the next cell has that title, too. */
static void label_cells(struct leftover *l, int i)
{
	const struct typed_line *line = &l->b->reading->lines->line[i];
	const struct typed_line *titles = line - i + line->head;

	if (line->kind != LINE_ROW || line->head < 0 ||
		l->whole[line->head] || l->claims[line->head])
		return;
	for (int k = 0; k < line->piece_count && k < titles->piece_count;
		k++) {
		const struct typed_piece *p = &line->pieces[k];
		const struct typed_piece *t = &titles->pieces[k];
		size_t from = t->at, to = t->at + t->to - t->from;
		struct field *f = field_in(l->claims[i], p->at, p->at + p->to
			- p->from);
		const char *title;

		utf8_trim(titles->text, &from, &to);
		if (!f || from >= to || (f->label && f->from >= p->at))
			continue;
		title = build_field(l->b, line->head, from, to).text;
		f->label = f->label ? arena_printf(l->b->arena, "%s, %s",
			f->label, title) : title;
	}
}

static void share_line(struct leftover *l, int i)
{
	const struct typed_line *line = &l->b->reading->lines->line[i];
	const struct field *before = NULL;
	size_t at = 0;

	for (struct claim *c = l->claims[i]; c; c = c->next) {
		if (c->field->from > at)
			label(l, i, at, c->field->from, c->field);
		else if (before && before->from == c->field->from &&
			!c->field->label)
			c->field->label = before->label;
		before = c->field;
		if (c->field->to > at)
			at = c->field->to;
	}
	if (l->claims[i] && at < line->len)
		add_rest(l, i, at, line->len);
	else if (!l->claims[i] && l->heads[i] && !(l->claims[i + 1] &&
			line_is_row_of_facts(l->b->reading->lines,
				l->b->reading->evidence, i + 1)))
		share_head(l, i);
	else if (l->b->reading->evidence[i].of_person && l->claims[i + 1] &&
		line->kind != LINE_HEAD_ROW)
		label(l, i, 0, line->len, l->claims[i + 1]->field);
	label_cells(l, i);
}

void build_leftover(struct builder *b)
{
	size_t count = (size_t)b->reading->lines->count + 1;
	struct leftover l = {.b = b,
		.claims = arena_alloc(b->arena, count * sizeof *l.claims),
		.last = arena_alloc(b->arena, count * sizeof *l.last),
		.heads = arena_alloc(b->arena, count * sizeof *l.heads),
		.whole = arena_alloc(b->arena, count * sizeof *l.whole)};

	claim_all(&l);
	for (int i = 0; i + 1 < (int)count; i++)
		if (!l.whole[i])
			share_line(&l, i);
}
