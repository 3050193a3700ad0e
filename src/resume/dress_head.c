/*
 * The parts of heads as spans, and the date out of its line. With the date go
 * what stands beside it ("(expected)", "3 months"), the parentheses around
 * it, and one of the marks that part it from its neighbours.
 */
#include "resume/dressing.h"

#include "base/utf8.h"
#include "model/spans.h"

#include <string.h>

static void wrap(struct dresser *d, const struct field *f, int i,
	const char *class)
{
	struct node *block;
	size_t from;

	if (!f->text || f->line != i || f->from >= f->to)
		return;
	block = dress_place(d, i, f->from, &from);
	spans_wrap(d->arena, block, from, from + f->to - f->from, KIND_SPAN,
		class);
}

void dress_parts(struct dresser *d, const struct entry *e, int i)
{
	wrap(d, &e->title, i, "title");
	wrap(d, &e->organization, i, "organization");
	wrap(d, &e->place, i, "location");
}

/* What is cut out of a line's text: [from, to), which shows [start, end). */
struct cut {
	const char *s;
	size_t len, start, end, from, to;
};

static bool is_joint(uint32_t c)
{
	return utf8_is_space(c) || c == 0xA0 || c == ',' || c == ';' ||
		c == '|' || c == ':' || c == '-' || c == '/' || c == '~' ||
		c == '@' || c == 0xB7 || c == 0x2022 || c == 0x2013 ||
		c == 0x2014 || c == 0x2212 || c == 0xFF5C || c == 0xFF1A ||
		c == 0xFF0C || c == 0x3001 || c == 0x3000 || c == 0x2502 ||
		c == 0x2192;
}

static uint32_t before(const struct cut *c, size_t at)
{
	return at ? utf8_prev(c->s, &at) : 0;
}

static uint32_t after(const struct cut *c, size_t at)
{
	return at < c->len ? utf8_next(c->s, c->len, &at) : 0;
}

static bool is_opener(uint32_t c)
{
	return c == '(' || c == '[' || c == 0xFF08 || c == 0x3010;
}

static bool is_closer(uint32_t c)
{
	return c == ')' || c == ']' || c == 0xFF09 || c == 0x3011;
}

static size_t skip_back(const struct cut *c, size_t at)
{
	while (at && is_joint(before(c, at)))
		utf8_prev(c->s, &at);
	return at;
}

static size_t skip(const struct cut *c, size_t at)
{
	while (at < c->len && is_joint(after(c, at)))
		utf8_next(c->s, c->len, &at);
	return at;
}

static size_t skip_spaces(const struct cut *c, size_t at)
{
	while (at < c->len && c->s[at] == ' ')
		at++;
	return at;
}

/* Remarks and durations right behind the date are shown with it. */
static void take_remarks(struct cut *c, const struct evidence *e)
{
	for (int k = 0; k < e->mark_count; k++) {
		const struct mark *m = &e->marks[k];
		size_t at = skip(c, c->end);
		bool open = is_opener(after(c, at));

		if ((m->kind != MARK_REMARK && m->kind != MARK_DURATION) ||
			m->from < c->end)
			continue;
		if (open)
			utf8_next(c->s, c->len, &at);
		if (m->from != at)
			continue;
		at = m->to;
		if (open && !is_closer(after(c, at)))
			continue; /* there is more in the parenthesis */
		if (open)
			utf8_next(c->s, c->len, &at);
		c->end = at;
	}
}

/* Parentheses around all of it go. */
static void take_brackets(struct cut *c)
{
	c->from = c->start;
	c->to = c->end;
	for (;;) {
		size_t from = c->from, to = skip_spaces(c, c->to);

		while (from && c->s[from - 1] == ' ')
			from--;
		if (!is_opener(before(c, from)) || !is_closer(after(c, to)))
			return;
		utf8_prev(c->s, &from);
		utf8_next(c->s, c->len, &to);
		c->from = from;
		c->to = to;
	}
}

static bool has_mark(const struct cut *c, size_t from, size_t to)
{
	while (from < to)
		if (!utf8_is_space(utf8_next(c->s, to, &from)))
			return true;
	return false;
}

/* What parts it from its neighbours: all at an end, else all but one. */
static void take_joints(struct cut *c)
{
	size_t from = skip_back(c, c->from), to = skip(c, c->to);
	bool last = to == c->len || (c->s[to] == '.' && to + 1 == c->len);

	if (!from || last || is_closer(after(c, to))) {
		c->from = !from || !is_opener(before(c, from)) ? from
			: c->from;
		c->to = !from ? to : last ? c->len : c->to;
	} else if (is_opener(before(c, from))) {
		c->to = to;
	} else if (!has_mark(c, c->to, to) && has_mark(c, from, c->from)) {
		c->to = to;
	} else {
		c->from = from;
		if (to > c->to && !has_mark(c, c->to, to))
			c->to = to - 1; /* a space stays */
		else if (to == c->to && c->to < c->len)
			c->from = from < c->from ? from + 1 : from;
	}
}

/* Whether an en dash parts the range: it gets the spaces of a hyphen. */
static bool has_dash(const struct cut *c, const struct date *date)
{
	for (size_t at = date->dash; at + 3 <= date->dash_end; at++)
		if (memcmp(c->s + at, "\xE2\x80\x93", 3) == 0)
			return true;
	return false;
}

/* As it is shown: the range with its dash, and its remarks as typed. */
static const char *shown(struct dresser *d, const struct cut *c,
	const struct date *date)
{
	struct date as = *date;
	const char *text;

	as.hyphen = as.hyphen || has_dash(c, date);
	text = date_text(d->arena, c->s, &as, false);
	if (c->end == date->end)
		return text;
	return arena_printf(d->arena, "%s%.*s", text, (int)(c->end -
		date->end), c->s + date->end);
}

const char *dress_cut_date(struct dresser *d, const struct entry *e)
{
	int i = e->dates.line;
	const struct typed_line *line;
	const struct evidence *v;
	struct node *block;
	struct cut c;
	size_t from;

	if (!e->dated || i < e->first || i >= e->head_end || !d->own[i] ||
		line_is_row(&d->line[i]))
		return NULL;
	line = &d->line[i];
	v = &d->evidence[i];
	c = (struct cut){.s = line->text, .len = line->len,
		.start = e->date.start, .end = e->date.end};
	take_remarks(&c, v);
	take_brackets(&c);
	if (v->labelled && v->label == LABEL_DATE && v->label_end <= c.from &&
		skip_back(&c, c.from) <= v->label_end)
		c.from = 0; /* "Period:" */
	take_joints(&c);
	if (e->head_end == e->first + 1 && !c.from && c.to == c.len)
		return NULL; /* there is nothing else */
	block = dress_place(d, i, c.from, &from);
	spans_remove(d->arena, block, from, from + c.to - c.from);
	return shown(d, &c, &e->date);
}
