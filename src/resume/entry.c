/*
 * The reading's regions made into sections and entries.
 */
#include "resume/build.h"

#include "base/utf8.h"
#include "resume/head.h"

#include <string.h>

struct field build_field(struct builder *b, int i, size_t from, size_t to)
{
	const struct typed_line *line = &b->reading->lines->line[i];
	const char *url = linked_url(line, from, to);

	return (struct field){.text = build_tidy(b->arena, line->text + from,
			to - from), .url = url,
		.linked = url ? linked_text(b->arena, line, from, to) : NULL,
		.links = url ? linked_count(line, from, to) : 0,
		.pos = line->pos, .line = i, .from = from, .to = to};
}

struct field build_line(struct builder *b, int i)
{
	return build_field(b, i, 0, b->reading->lines->line[i].len);
}

/* A part that says more of the field, elsewhere. */
static void append(struct builder *b, struct field *f, const struct part *p)
{
	const char *text = b->reading->lines->line[p->line].text;

	f->text = arena_printf(b->arena, "%s, %s", f->text, build_tidy(b->arena,
		text + p->from, p->to - p->from));
}

/* How many parentheses are open at the text's end. */
static int open_at_end(const char *s, size_t len)
{
	int open = 0;

	for (size_t at = 0; at < len;) {
		uint32_t c = utf8_next(s, len, &at);

		open += c == '(' || c == 0xFF08;
		open -= c == ')' || c == 0xFF09;
	}
	return open;
}

static bool has_date_between(struct builder *b, int i, size_t from, size_t to)
{
	const struct evidence *e = &b->reading->evidence[i];

	for (int k = 0; k < e->date_count; k++)
		if (e->dates[k].start >= from && e->dates[k].end <= to)
			return true;
	return false;
}

/* A part that joins the one before makes that longer; what stands with a date
 * in parentheses goes without them. */
static void extend(struct builder *b, struct field *f, const struct part *p)
{
	const struct typed_line *line = &b->reading->lines->line[p->line];
	const char *s = line->text;
	size_t to = p->to;

	if (f->line != p->line) {
		append(b, f, p);
		return;
	}
	if (open_at_end(s + f->from, to - f->from) > 0 && s[to] == ')')
		to++;
	else if (utf8_begins(s + to, "\xEF\xBC\x89"))
		to += 3;
	if ((open_at_end(s + f->from, to - f->from) > 0 &&
			open_at_end(s + f->from, p->from - f->from) > 0) ||
		has_date_between(b, p->line, f->to, p->from))
		append(b, f, p);
	else
		*f = build_field(b, p->line, f->from, to);
}

static void add_remark(struct builder *b, struct entry *e,
	const struct part *p)
{
	struct field **end = &e->remarks;

	while (*end)
		end = &(*end)->next;
	*end = arena_alloc(b->arena, sizeof **end);
	**end = build_field(b, p->line, p->from, p->to);
}

/* "Brest, France." ends its line, not its name; "Eng." may be a short form, so
 * that the last word has `least` bytes. */
static void trim_stop(struct builder *b, struct field *f, size_t least)
{
	size_t len = f->text ? strlen(f->text) : 0, word = 0;

	while (word + 1 < len && f->text[len - 2 - word] != ' ')
		word++;
	if (len > 4 && f->text[len - 1] == '.' && f->text[len - 3] != '.' &&
		word >= least)
		f->text = arena_strndup(b->arena, f->text, len - 1);
}

/* "Maker of fine breads.": a paragraph of some words with a full stop, which is
 * no part of the name above it. "Oven Ltd." may be. */
static bool describes(const struct builder *b, const struct field *f,
	const struct part *p)
{
	const struct typed_line *line = &b->reading->lines->line[p->line];
	size_t word = line->len;
	uint32_t c;

	while (word && line->text[word - 1] != ' ')
		word--;
	c = utf8_next(line->text, line->len, &word);
	return utf8_lower(c) == c && p->line != f->line &&
		line->kind == LINE_PARAGRAPH &&
		!line->later && p->from == 0 && p->to + 1 >= line->len &&
		line->text[line->len - 1] == '.' &&
		b->reading->evidence[p->line].words > 2;
}

void build_entry(struct builder *b, struct entry *e, const struct head *h)
{
	struct field *slots[] = {&e->title, &e->organization, &e->place};
	struct field *last = NULL;

	for (int i = 0; i < h->count; i++) {
		const struct part *p = &h->parts[i];

		if (p->slot == SLOT_REMARK) {
			add_remark(b, e, p);
			last = e->remarks;
			while (last->next)
				last = last->next;
		} else if (p->slot == SLOT_JOIN && last) {
			if (!describes(b, last, p))
				extend(b, last, p);
		} else if (p->slot < SLOT_REMARK) {
			last = slots[p->slot];
			if (last->text && describes(b, last, p))
				last = NULL; /* the rest of the entry */
			else if (last->text)
				append(b, last, p);
			else
				*last = build_field(b, p->line, p->from,
					p->to);
		}
	}
	trim_stop(b, &e->title, 6);
	trim_stop(b, &e->place, 0);
	for (int i = 0; i < 3; i++)
		slots[i]->margin = h->margin;
	if (h->date_line >= 0) {
		const struct evidence *v = &b->reading->evidence[h->date_line];

		e->date = v->dates[v->date];
		e->dated = true;
		e->dates = build_field(b, h->date_line, e->date.start,
			e->date.end);
		build_dates(b, e);
	}
	e->first = h->first;
	e->head_end = h->end;
}

static struct body *body_of(struct builder *b, int i)
{
	const struct typed_line *line = &b->reading->lines->line[i];
	struct body *body = arena_alloc(b->arena, sizeof *body);

	body->line = i;
	body->linked = linked_text(b->arena, line, 0, line->len);
	body->text = build_with_pictures(b, build_tidy(b->arena, line->text,
		line->len), line);
	body->depth = line->level;
	switch (line->kind) {
	case LINE_HEADING: body->kind = BODY_HEADING; break;
	case LINE_ITEM: body->kind = BODY_ITEM; break;
	case LINE_ROW: case LINE_HEAD_ROW: body->kind = BODY_ROW; break;
	case LINE_CODE: body->kind = BODY_CODE; break;
	default: body->kind = BODY_PARAGRAPH;
	}
	return body;
}

/* Whether the line is the titles of a table whose rows are entries, and half of
 * them at least are words for fields; or of one of contact data, as a
 * section's title among them says. */
static bool titles_entries(const struct reading *r, int i)
{
	const struct typed_line *line = r->lines->line;
	struct word_match match;
	int labels = 0, titles = 0, known = 0, cells = line[i].piece_count;

	if (line[i].kind != LINE_HEAD_ROW)
		return false;
	for (int k = 0; k < cells; k++) {
		const struct typed_piece *p = &line[i].pieces[k];

		if (!words_whole(line[i].low, p->at, p->at + p->to - p->from,
				WORD(LABEL) | WORD(SECTION), &match))
			continue;
		known++;
		titles += (match.classes & WORD(SECTION)) != 0;
		labels += (match.classes & WORD(LABEL)) != 0;
	}
	for (int k = i + 1; k < r->lines->count && line[k].list ==
		line[i].list; k++)
		if ((r->states[k] == STATE_CONTACT && titles && known ==
				cells) ||
			(r->states[k] == STATE_HEAD && 2 * labels >= cells))
			return true;
	return false;
}

void build_body(struct builder *b, struct body **list, int from, int to)
{
	while (*list)
		list = &(*list)->next;
	for (int i = from; i < to; i++) {
		if (titles_entries(b->reading, i))
			continue;
		*list = body_of(b, i);
		list = &(*list)->next;
	}
}

/* What a role does not say itself, its employer's head does; what that says of
 * an employer who is no more than one, the first role says. */
static void inherit(struct entry *role, struct entry *employer)
{
	struct field **end = &role->remarks;

	if (!role->organization.text)
		role->organization = employer->organization.text
			? employer->organization : employer->title;
	if (!role->place.text)
		role->place = employer->place;
	if (employer->title.text)
		return;
	while (*end)
		end = &(*end)->next;
	*end = employer->remarks;
	employer->remarks = NULL;
}

/* The line from which on the job's text goes on below that of a project: a
 * heading as high as the project's, or the end. */
static int project_end(const struct reading *r, const struct entry *e)
{
	const struct typed_line *line = r->lines->line;

	for (int i = e->head_end; i < e->end; i++)
		if (line[e->first].kind == LINE_HEADING && line[i].kind ==
			LINE_HEADING && line[i].level <= line[e->first].level)
			return i;
	return e->end;
}

/* An entry, and where what is within it goes. */
struct holder {
	struct entry *entry;
	struct entry **role; /* behind its last one */
	struct body **text;  /* at its body's end, or before */
};

/* A project is of its employer, and about itself. */
static void set_project(struct builder *b, struct entry *e, struct holder *in)
{
	int end = project_end(b->reading, e);

	e->project = true;
	e->topic = TOPIC_PROJECTS;
	if (!e->organization.text)
		e->organization = in->entry->organization.text
			? in->entry->organization : in->entry->title;
	build_body(b, in->text, end, e->end);
	while (*in->text)
		in->text = &(*in->text)->next;
	e->end = end;
}

/* Adds what is within the entry. */
static void add_within(struct builder *b, struct entry *e,
	const struct head *head, struct holder *in)
{
	in->entry->end = e->end;
	if (head->project)
		set_project(b, e, in);
	else
		inherit(e, in->entry);
	*in->role = e;
	in->role = &e->next;
}

/* "Acme (2019 – 2021)", "Baker": when one held the only role there. */
static void inherit_dates(struct section *s)
{
	for (struct entry *e = s->entries; e; e = e->next) {
		struct entry *role = e->roles;

		if (!role || role->next || role->dated || !e->dated)
			continue;
		role->date = e->date;
		role->dates = e->dates;
		role->dated = true;
	}
}

/* "IBM 경력", "Years at Acme Inc": an employer that the section's title names
 * is that of its jobs. */
static void inherit_title(struct builder *b, struct section *s,
	const struct region *g)
{
	const struct typed_line *title;
	const struct evidence *e;
	size_t from = 0;

	if (g->title < 0 || s->topic != TOPIC_WORK)
		return;
	title = &b->reading->lines->line[g->title];
	e = &b->reading->evidence[g->title];
	for (int i = 0; i < e->mark_count; i++) {
		const struct mark *m = &e->marks[i];

		if (m->kind == MARK_AT)
			from = m->to;
		if (m->kind != MARK_ORGANIZATION || m->weight < 1)
			continue;
		/* Behind "at", all of its name: "Acme Pans Ltd". */
		from = from && from < m->from ? from : m->from;
		from += strspn(title->text + from, " ");
		for (struct entry *j = s->entries; j; j = j->next)
			if (!j->organization.text && j->dated)
				j->organization = build_field(b, g->title,
					from, m->to);
	}
}

/* Whether the entry is a title and a date, and the next begins in the next line
 * of its block. */
static bool goes_on(const struct reading *r, const struct entry *e)
{
	const struct typed_line *line = r->lines->line;

	return e->next && e->dated && e->title.text && !e->organization.text &&
		!e->roles && e->head_end == e->next->first &&
		line[e->first].block == line[e->next->first].block;
}

/* "Lecturer, 2023 –" right above "Reader, 2019 – 2023" and "University of
 * Wick": the employer in the last line is that of both. */
static void inherit_below(const struct reading *r, struct entry *e)
{
	for (struct entry *last; e; e = last->next) {
		for (last = e; goes_on(r, last);)
			last = last->next;
		if (!last->organization.text || last->organization.line ==
				last->first)
			continue;
		for (; e != last; e = e->next) {
			e->organization = last->organization;
			if (!e->place.text)
				e->place = last->place;
		}
	}
}

/* A prize among jobs or schools has a prize's parts. */
static void settle_topic(struct builder *b, struct entry *e, struct head *head,
	enum topic topic, const struct region *g)
{
	e->topic = build_topic(b->reading, g, topic, e);
	if (e->topic == topic || e->topic != TOPIC_AWARDS || head->role ||
		head->employer)
		return;
	*e = (struct entry){.topic = TOPIC_AWARDS};
	build_entry(b, e, head_label(b->scratch, b->reading, TOPIC_AWARDS,
		head, 1));
}

static void add_entries(struct builder *b, struct section *s,
	const struct region *g)
{
	struct arena_mark mark = arena_mark(b->scratch);
	struct head *heads;
	int count = heads_label(b->scratch, b->reading, g, s->topic, &heads);
	struct entry **end = &s->entries;
	struct holder in = {0};

	if (!count) {
		count = heads_of_list(b->scratch, b->reading, g, s->topic,
			&heads);
		s->listed = count > 0;
	}
	for (int i = 0; i < count; i++) {
		struct entry *e = arena_alloc(b->arena, sizeof *e);

		build_entry(b, e, &heads[i]);
		settle_topic(b, e, &heads[i], s->topic, g);
		e->end = i + 1 < count ? heads[i + 1].first : g->end;
		if (topic_is_cited(e->topic))
			build_citation(b, e, &heads[i]);
		build_facts(b, e, s->topic == TOPIC_WORK &&
			!heads[i].employer);
		if (heads[i].role && in.entry) {
			add_within(b, e, &heads[i], &in);
		} else {
			*end = e;
			end = &e->next;
			in = (struct holder){e, &e->roles, &e->body};
		}
		build_body(b, &e->body, heads[i].rest, e->end);
	}
	build_body(b, &s->body, g->first, count ? heads[0].first : g->end);
	build_turns(b, s);
	inherit_dates(s);
	inherit_below(b->reading, s->entries);
	inherit_title(b, s, g);
	arena_release(b->scratch, mark);
}

void build_sections(struct builder *b)
{
	struct section **end = &b->resume->sections;
	int count = b->reading->region_count;
	enum topic *topics = arena_alloc(b->arena, (size_t)(count + 1) *
		sizeof *topics);

	build_topics(b->reading, topics);
	for (int i = 0; i < count; i++) {
		const struct region *g = &b->reading->regions[i];
		struct section *s = arena_alloc(b->arena, sizeof *s);

		s->first = g->title >= 0 ? g->title : g->first;
		s->end = g->end;
		s->level = 1;
		if (g->title >= 0)
			s->title = build_line(b, g->title);
		s->topic = topics[i];
		add_entries(b, s, g);
		*end = s;
		end = &s->next;
	}
	build_schools(b);
}
