/*
 * The name in the header. What of its line is not the name is a headline,
 * contact data, or says what the document is.
 */
#include "resume/dress_heading.h"

#include "base/utf8.h"
#include "model/spans.h"
#include "resume/contacts.h"
#include "resume/name.h"

#include <string.h>

enum { LONGEST_SUFFIX = 12 }; /* bytes of ", PhD" */

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
			heading_add(h, p, "photo");
		return;
	}
	if (to <= d->resume->name.from && d->evidence[i].label == LABEL_NAME)
		return;
	trim_rest(d, p);
	text = spans_text(d->arena, p);
	if (is_doctitle(text.data, 0, text.len) && !has_job(d, i, from, to))
		heading_add_doctitle(h, p);
	else
		heading_add(h, p, "headline");
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

	return f->text && e->label == LABEL_NAME &&
		strlen(f->text) > f->to - f->from && e->contact < 1;
}

/* "Hi, I'm Jane" stays together. */
static bool is_introduced(const struct typed_line *line, const struct field *f)
{
	for (size_t at = 0; at < f->from; at++)
		if (name_phrase(line->low, at, NULL) == f->from - at)
			return true;
	return false;
}

void heading_take_name(struct heading *h, int i)
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
			heading_add_doctitle(h, block);
		else
			heading_add(h, block, "headline");
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

/* What the front matter says the person is, behind the name. */
static void make_headline(struct heading *h)
{
	const struct field *f = &h->d->resume->headline;
	struct node *block;

	if (!f->text || f->line >= 0 || !h->name)
		return;
	block = node_new(h->d->arena, KIND_P, f->pos);
	node_append(block, node_new_text(h->d->arena, f->text,
		strlen(f->text), f->pos));
	heading_add(h, block, "headline");
	node_unlink(block);
	node_insert_after(h->name, block);
}

void heading_make_name(struct heading *h)
{
	make_name(h);
	make_headline(h);
}
