/*
 * The header: what the document is ("Lebenslauf"), the name, headlines, one
 * line of contact data, a photo. Its lines are taken out of whatever block
 * they were typed in; boxes around them dissolve. What of the name's line is
 * not the name is a headline, contact data, or says what the document is.
 */
#include "resume/dressing.h"

#include "base/utf8.h"
#include "model/spans.h"
#include "resume/contacts.h"
#include "resume/name.h"

#include <string.h>

enum { LONGEST_SUFFIX = 12 }; /* bytes of ", PhD" */

struct heading {
	struct dresser *d;
	struct node *header, *name, *contact;
	struct node *photo; /* put into it last */
};

/* Whether all lines in the box are the header's. */
static bool is_header_only(const struct dresser *d, const struct node *box)
{
	for (const struct node *n = box; n; n = node_next(n, box)) {
		const struct typed_line *line;

		if (n->kind == KIND_PRE || n->kind == KIND_HR)
			return false;
		line = map_lookup(&d->blocks, &n, sizeof n);
		if (line && !state_is_header(d->states[line - d->line]))
			return false;
	}
	return true;
}

/* Dissolves boxes around line i: all of them around the name. */
static void open_boxes(struct heading *h, int i)
{
	struct dresser *d = h->d;
	struct node *n = dress_block(d, i), *next;
	bool all = d->states[i] == STATE_NAME;

	for (n = n->parent; n->kind != KIND_BODY; n = next) {
		next = n->parent;
		if (n->kind != KIND_DIV)
			continue;
		if (!all && !is_header_only(d, n))
			return;
		if (!h->header->id)
			h->header->id = n->id;
		if (!h->header->css)
			h->header->css = n->css;
		if (!h->header->classes)
			h->header->classes = n->classes;
		node_unwrap(n);
	}
}

static void add(struct heading *h, struct node *block, const char *class)
{
	dress_join_cells(h->d->arena, block);
	dress_unwrap(block);
	block->kind = KIND_P;
	node_add_class(h->d->arena, block, class);
	node_append(h->header, block);
}

static void add_doctitle(struct heading *h, struct node *block)
{
	add(h, block, "doctitle");
	if (!h->name)
		return;
	node_unlink(block);
	node_insert_before(h->name, block);
}

/* Takes text[from..to) out of the block, as one of its own. */
static struct node *take_text(struct dresser *d, struct node *block,
	size_t from, size_t to)
{
	struct node *p = node_new(d->arena, KIND_P, block->pos), *n;
	struct node *span = spans_wrap(d->arena, block, from, to, KIND_SPAN,
		NULL);

	if (!span)
		return p;
	while ((n = span->first)) {
		node_unlink(n);
		node_append(p, n);
	}
	node_unlink(span);
	return p;
}

static bool has_contacts(const struct dresser *d, int i, size_t from,
	size_t to)
{
	for (const struct contact *c = d->contacts[i];
		c && c->field.line == i; c = c->next)
		if (c->in_header && c->field.from >= from &&
			c->field.to <= to)
			return true;
	return false;
}

static bool is_doctitle(const char *s, size_t from, size_t to)
{
	struct word_match match;
	char low[256];

	if (to >= sizeof low)
		return false;
	words_fold(s, to, low);
	for (size_t at = from; at < to; at++)
		if (words_match(low, to, at, WORD(DOCTITLE), &match))
			return true;
	return false;
}

/* Marks around what stood beside the name; "'s" of "Jane's Résumé". */
static void trim_rest(struct dresser *d, struct node *p)
{
	struct buf text = spans_text(d->arena, p);
	const char *s = text.data;
	size_t from = 0, to = text.len;

	if (strncmp(s, "'s ", 3) == 0 || strncmp(s, "\xE7\x9A\x84", 3) == 0)
		from = 3;
	else if (strncmp(s, "\xE2\x80\x99s ", 5) == 0)
		from = 5;
	from = dress_skip(s, from, to);
	if (from < to && s[from] == ':')
		from = dress_skip(s, from + 1, to);
	to = dress_skip_back(s, from, to);
	if (to > from + 2 && s[from] == '(' && s[to - 1] == ')') {
		from++;
		to--;
	}
	spans_remove(d->arena, p, to, text.len);
	spans_remove(d->arena, p, 0, from);
}

/* "Engineer (résumé)" says what the person is. */
static bool has_job(const struct dresser *d, int i, size_t from, size_t to)
{
	const struct evidence *e = &d->evidence[i];

	for (int k = 0; k < e->mark_count; k++)
		if (e->marks[k].kind == MARK_JOB && e->marks[k].from >= from &&
			e->marks[k].to <= to)
			return true;
	return false;
}

/* What stood before or behind the name, bytes [from, to) of line i. */
static void put_rest(struct heading *h, struct node *p, int i, size_t from,
	size_t to)
{
	struct dresser *d = h->d;
	struct typed_line *line = &d->line[i];
	struct buf text;

	if (has_contacts(d, i, from, to)) {
		line->pieces[0] = (struct typed_piece){p, 0, to - from, from};
		line->piece_count = 1;
		dress_contacts(d, h->contact, p, i);
		return;
	}
	if (!utf8_shows(line->text, from, to)) {
		if (dress_has_image(p))
			add(h, p, "photo");
		return;
	}
	if (to <= d->resume->name.from && d->evidence[i].label == LABEL_NAME)
		return;
	trim_rest(d, p);
	text = spans_text(d->arena, p);
	if (is_doctitle(text.data, 0, text.len) && !has_job(d, i, from, to))
		add_doctitle(h, p);
	else
		add(h, p, "headline");
}

/* ", PhD" stays with the name. */
static bool is_suffix(const struct buf *text, size_t from)
{
	return text->len - from <= LONGEST_SUFFIX && text->len > from + 1 &&
		(text->data[from] == ',' || text->data[from] == '.');
}

static void add_name(struct heading *h, struct node *block)
{
	struct dresser *d = h->d;

	dress_join_cells(d->arena, block);
	dress_unwrap(block);
	block->kind = KIND_H1;
	node_add_class(d->arena, block, "name");
	node_append(h->header, block);
	h->name = block;
}

/* Whether the line says one half of a name ("Surname: Doe"), no more. */
static bool is_half(const struct dresser *d, int i)
{
	const struct field *f = &d->resume->name;
	const struct evidence *e = &d->evidence[i];

	return e->label == LABEL_NAME && strlen(f->text) > f->to - f->from &&
		e->contact < 1;
}

/* "Hi, I'm Jane" stays together. */
static bool is_introduced(const struct typed_line *line, const struct field *f)
{
	for (size_t at = 0; at < f->from; at++)
		if (name_phrase(line->low, at, NULL) == f->from - at)
			return true;
	return false;
}

static void take_name(struct heading *h, int i)
{
	struct dresser *d = h->d;
	const struct field *f = &d->resume->name;
	struct node *block = dress_take(d, i), *after, *name;
	const struct typed_line *line = &d->line[i];
	struct buf text;
	size_t from, to, end;

	if (is_half(d, i))
		return; /* make_name */
	if (f->line != i || h->name) {
		if (d->evidence[i].doctitle >= 0.5)
			add_doctitle(h, block);
		else
			add(h, block, "headline");
		return;
	}
	dress_place(d, i, f->from, &from);
	to = from + f->to - f->from;
	if (is_introduced(line, f))
		from = 0;
	text = spans_text(d->arena, block);
	if (is_suffix(&text, to))
		to = text.len;
	end = f->from + to - from;
	if (!utf8_shows(line->text, 0, from ? f->from : 0) &&
		!utf8_shows(line->text, end, line->len)) {
		/* A comma; signs that mark up are there to be seen. */
		if (dress_skip(text.data, to, text.len) == text.len &&
			!strpbrk(text.data + to, "*\\"))
			spans_remove(d->arena, block, to, text.len);
		add_name(h, block);
		return;
	}
	after = take_text(d, block, to, text.len);
	name = take_text(d, block, from, to);
	name->id = block->id;
	add_name(h, name);
	put_rest(h, block, i, 0, from ? f->from : 0);
	put_rest(h, after, i, end, line->len);
}

/* Whether the line's block was taken along with another line. */
static bool is_taken(const struct dresser *d, int i)
{
	const struct node *n = dress_block(d, i);

	while (n->parent)
		n = n->parent;
	return n != d->doc->body;
}

/* A heading that is a label of the line below it goes before that: "Phone: 555";
 * the name needs none. */
static void take_contact(struct heading *h, int i)
{
	struct dresser *d = h->d;
	const struct typed_line *label;
	struct node *last = h->contact->last, *first;
	size_t from = 0, to;

	if (d->evidence[i].of_person ||
		contacts_are_titled(d->resume->reading, i)) {
		dress_take(d, i);
		return;
	}
	dress_contacts(d, h->contact, dress_take(d, i), i);
	first = last ? last->next : h->contact->first;
	if (!i || !d->evidence[i - 1].of_person || !first)
		return;
	label = &d->line[i - 1];
	to = label->len;
	utf8_trim(label->text, &from, &to);
	node_insert_before(first->first, node_new_text(d->arena, arena_printf(
				d->arena, "%.*s: ", (int)(to - from),
				label->text + from), to - from + 2,
			label->pos));
}

static void take_line(struct heading *h, int i)
{
	struct dresser *d = h->d;

	if (!line_is_row(&d->line[i]) && !is_taken(d, i))
		open_boxes(h, i);
	switch (d->states[i]) {
	case STATE_TITLE:
		if (d->resume->headline.text && d->resume->headline.line == i)
			add(h, dress_take(d, i), "headline");
		else
			add_doctitle(h, dress_take(d, i));
		break;
	case STATE_NAME:
		take_name(h, i);
		break;
	case STATE_HEADLINE:
		add(h, dress_take(d, i), "headline");
		break;
	default:
		take_contact(h, i);
	}
}

/* A name that the front matter or a section's line says. */
static void make_name(struct heading *h)
{
	const struct field *f = &h->d->resume->name;
	struct node *block;

	if (h->name || !f->text || h->d->resume->told)
		return;
	if (f->line >= 0 && h->d->line[f->line].kind == LINE_CODE)
		return; /* preformatted text shows it */
	block = node_new(h->d->arena, KIND_P, f->pos);
	node_append(block, node_new_text(h->d->arena, f->text,
		strlen(f->text), f->pos));
	add_name(h, block);
	if (h->header->first == block)
		return;
	/* Headlines and what else stands below it. */
	node_unlink(block);
	for (struct node *n = h->header->first; ; n = n->next)
		if (!node_has_class(n, "doctitle")) {
			node_insert_before(n, block);
			return;
		} else if (!n->next) {
			node_append(h->header, block);
			return;
		}
}

static bool is_space(const struct node *n)
{
	return n->kind == KIND_TEXT && strspn(n->text, " \n") == n->text_len;
}

/* One picture and nothing else. */
static bool is_picture(const struct node *n)
{
	int images = 0;

	if (n->kind != KIND_P && n->kind != KIND_DIV)
		return false;
	for (const struct node *s = n->first; s; s = s->next)
		if (s->kind == KIND_IMG)
			images++;
		else if (!is_space(s))
			return false;
	return images == 1;
}

/* Links that show pictures only: badges of networks. */
static bool is_badges(const struct node *n)
{
	if (n->kind != KIND_P || !n->first)
		return false;
	for (const struct node *s = n->first; s; s = s->next)
		if (!(s->kind == KIND_A && dress_has_image(s)) &&
			s->kind != KIND_BR && !(s->kind == KIND_TEXT &&
				strspn(s->text, " \n|") == s->text_len))
			return false;
	return true;
}

static void put_photo(struct heading *h, struct node *n)
{
	struct node *at = h->photo && h->photo->parent == h->header &&
		h->photo->pos.line <= n->pos.line ? h->photo
		: h->header->first;

	h->photo = n;
	node_unlink(n);
	n->kind = KIND_P;
	node_add_class(h->d->arena, n, "photo");
	while (at && at->pos.line < n->pos.line)
		at = at->next;
	if (at)
		node_insert_before(at, n);
	else
		node_append(h->header, n);
}

static void put_badges(struct heading *h, struct node *p)
{
	struct arena *arena = h->d->arena;
	struct node *n;

	node_unlink(p);
	while ((n = p->first)) {
		node_unlink(n);
		if (n->kind == KIND_A) {
			struct node *span = node_new(arena, KIND_SPAN, n->pos);

			if (!h->contact->first)
				h->contact->pos = p->pos;
			node_add_class(arena, span, "url");
			node_append(span, n);
			node_append(h->contact, span);
		}
	}
}

/* Pictures and rules between the header's lines, and right behind them. */
static void gather(struct heading *h)
{
	struct node *n, *next;

	for (n = h->header->next; n; n = next) {
		next = n->next;
		if (n->kind == KIND_HR && !n->classes) {
			node_unlink(n);
		} else if (is_picture(n)) {
			put_photo(h, n);
		} else if (n->kind == KIND_DIV && n->first &&
			is_picture(n->first)) {
			next = n->first;
			node_unwrap(n);
		} else if (is_badges(n)) {
			put_badges(h, n);
		} else {
			return;
		}
	}
}

static void finish(struct heading *h)
{
	struct doc *doc = h->d->doc;
	struct node *first = doc->body->first;
	const char *name = h->d->resume->name.text;

	dress_contacts_far(h->d, h->contact);
	if (!h->header->first && !h->contact->first)
		return;
	if (first)
		node_insert_before(first, h->header);
	else
		node_append(doc->body, h->header);
	gather(h);
	if (h->contact->first) {
		node_add_class(h->d->arena, h->contact, "contact");
		node_append(h->header, h->contact);
	}
	h->header->pos = h->header->first->pos;
	if (!doc->metadata.title)
		doc->metadata.title = name;
	if (!doc->metadata.author)
		doc->metadata.author = name;
}

/* Those of a line follow one another. */
static void index_contacts(struct dresser *d)
{
	d->contacts = arena_alloc(d->arena, ((size_t)d->count + 1) *
		sizeof *d->contacts);
	for (const struct contact *c = d->resume->contacts; c; c = c->next)
		if (c->field.line >= 0 && !d->contacts[c->field.line])
			d->contacts[c->field.line] = c;
}

void dress_header(struct dresser *d)
{
	struct node *body = d->doc->body;
	struct heading h = {.d = d,
		.header = node_new(d->arena, KIND_HEADER, body->pos),
		.contact = node_new(d->arena, KIND_P, body->pos)};

	index_contacts(d);
	for (int i = 0; i < d->count; i++)
		if (state_is_header(d->states[i]) && d->own[i])
			take_line(&h, i);
	make_name(&h);
	finish(&h);
}
