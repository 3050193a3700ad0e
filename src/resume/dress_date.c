/*
 * The date out of its line. With it go what stands beside it ("(expected)", "3
 * months"), the parentheses around it, an emoji in front of it, and one of the
 * marks that part it from its neighbours.
 */
#include "resume/dressing.h"

#include "resume/cut.h"

#include "model/spans.h"

#include <string.h>

static bool is_quote(uint32_t c)
{
	return utf8_is_in(c, "\"'«»‘’‚‛“”„《》「」『』");
}

static bool is_stop(uint32_t c)
{
	return utf8_is_in(c, ".。");
}

/* Whether nothing in between says anything; pictograms do not. */
static bool is_mute(const struct cut *c, size_t from, size_t to)
{
	while (from < to) {
		uint32_t ch = utf8_next(c->s, to, &from);

		if (utf8_is_alnum(ch) || cut_is_opener(ch) || cut_is_closer(ch) ||
			is_quote(ch))
			return false;
	}
	return true;
}

/* Back over joints, to the line's start if it says nothing before. */
static size_t skip_back(const struct cut *c, size_t at)
{
	while (at && cut_is_joint(cut_before(c, at)))
		utf8_prev(c->s, &at);
	return is_mute(c, 0, at) ? 0 : at;
}

static size_t skip(const struct cut *c, size_t at)
{
	while (at < c->len && cut_is_joint(cut_after(c, at)))
		utf8_next(c->s, c->len, &at);
	return is_mute(c, at, c->len) ? c->len : at;
}

static size_t skip_spaces_back(const struct cut *c, size_t at)
{
	while (at && c->s[at - 1] == ' ')
		at--;
	return at;
}

/* Whether a part of the line ends here, and not just a word. */
static bool ends_part(const struct cut *c, size_t at)
{
	uint32_t next = cut_after(c, cut_skip_spaces(c, at));

	return !next || cut_is_closer(next) || (cut_is_joint(next) && next != '-') ||
		next == '\t';
}

/* Remarks and durations right behind the date are shown with it; so is, in
 * parentheses, how one was employed. */
static void take_remarks(struct cut *c, const struct evidence *e)
{
	for (int k = 0; k < e->mark_count; k++) {
		const struct mark *m = &e->marks[k];
		size_t at = skip(c, c->end);
		bool open = cut_is_opener(cut_after(c, at));

		if ((m->kind != MARK_REMARK && m->kind != MARK_DURATION &&
			!(open && m->kind == MARK_EMPLOYMENT)) ||
			m->from < c->end)
			continue;
		if (open)
			utf8_next(c->s, c->len, &at);
		if (m->from != at)
			continue;
		at = m->to;
		if (open ? !cut_is_closer(cut_after(c, at)) : !ends_part(c, at))
			continue; /* there is more to it */
		if (open)
			utf8_next(c->s, c->len, &at);
		c->end = at;
	}
}

/* Whether only marks, or a word like "and", stand in between. */
static bool is_listed(const struct cut *c, size_t from, size_t to)
{
	size_t at = skip(c, from);

	return at >= to || (to - at <= 4 && (c->s[at] == '&' ||
		strncmp(c->s + at, "and ", 4) == 0 ||
		strncmp(c->s + at, "und ", 4) == 0 ||
		strncmp(c->s + at, "et ", 3) == 0 ||
		strncmp(c->s + at, "y ", 2) == 0));
}

/* From one date to another; "until 2019" is a point, too. */
static bool is_range(const struct date *date)
{
	return date->range && date->from.year;
}

/*
 * Dates that follow one another are one: "2010 - 2012, 2014 - 2016". false
 * when there is another like it elsewhere: neither is the entry's alone.
 */
static bool take_others(struct cut *c, const struct evidence *e)
{
	const struct date *chief = &e->dates[e->date];

	for (int k = e->date; k-- && is_listed(c, e->dates[k].end, c->start);)
		c->start = e->dates[k].start;
	for (int k = e->date + 1; k < e->date_count &&
		is_listed(c, c->end, e->dates[k].start); k++)
		c->end = e->dates[k].end;
	for (int k = 0; k < e->date_count; k++)
		if ((e->dates[k].end <= c->start ||
				e->dates[k].start >= c->end) &&
			is_range(&e->dates[k]) >= is_range(chief))
			return false;
	return true;
}

/* "from", "de": where it begins a part, it begins the date. */
static void take_since(struct cut *c, const char *low)
{
	for (size_t at = c->start; at-- > 0 && c->start - at < 12;) {
		struct word_match match;

		if (!words_match(low, c->len, at, WORD(SINCE), &match) ||
			match.end + 1 != c->start)
			continue;
		if (skip_back(c, at) < at || cut_is_opener(cut_before(c, at)) || !at)
			c->start = at;
		return;
	}
}

/* Behind "in", "em" and the like, which say when: "completed in May 2027". */
static size_t skip_when(const struct cut *c, size_t at)
{
	static const char *const words[] = {"in ", "im ", "em ", "en ", "on ",
		"am ", "\xD0\xB2 ", "w ", "i ", "op ", NULL};

	for (const char *const *w = words; *w; w++)
		if (utf8_begins(c->s + at, *w))
			return at + strlen(*w);
	return at;
}

/*
 * Remarks and durations right before the date, where they begin a part, are
 * shown with it: "Expected May 2027", "3 years (2010 - 2013)".
 */
static void take_lead(struct cut *c, const struct evidence *e)
{
	for (int k = e->mark_count; k-- > 0;) {
		const struct mark *m = &e->marks[k];
		size_t at = m->to, end = cut_skip_spaces(c, c->end);
		bool open;

		if ((m->kind != MARK_REMARK && m->kind != MARK_DURATION) ||
			m->to > c->start)
			continue;
		at = cut_skip_spaces(c, at + (cut_after(c, at) == ':'));
		at = skip_when(c, at);
		open = cut_is_opener(cut_after(c, at)) && cut_is_closer(cut_after(c, end));
		if (open)
			utf8_next(c->s, c->len, &at);
		if (at != c->start || !skip_back(c, m->from) ||
			(skip_spaces_back(c, m->from) == skip_back(c, m->from)
				&& !cut_is_opener(cut_before(c, m->from))))
			continue;
		c->start = m->from;
		if (open) {
			utf8_next(c->s, c->len, &end);
			c->end = end;
		}
	}
}

/* Parentheses around all of it go. */
static void take_brackets(struct cut *c)
{
	c->from = c->start;
	c->to = c->end;
	for (;;) {
		size_t from = skip_spaces_back(c, c->from);
		size_t to = cut_skip_spaces(c, c->to);

		if (!cut_is_opener(cut_before(c, from)) || !cut_is_closer(cut_after(c, to)))
			return;
		utf8_prev(c->s, &from);
		utf8_next(c->s, c->len, &to);
		c->from = from;
		c->to = to;
	}
}

/* "Leeds | 🗓 2014 – 2016": the emoji that begins the part says what the date
 * is. */
static void take_emoji(struct cut *c)
{
	size_t to = skip_spaces_back(c, c->from), from = to, at;

	while (from && !cut_is_joint(cut_before(c, from)) &&
		!utf8_is_alnum(cut_before(c, from)))
		utf8_prev(c->s, &from);
	at = skip_spaces_back(c, from);
	if (from < to && utf8_emoji_length(c->s + from, to - from) == to -
		from && (!at || (cut_is_joint(cut_before(c, at)))))
		c->from = from;
}

static bool has_mark(const struct cut *c, size_t from, size_t to)
{
	while (from < to)
		if (!utf8_is_space(utf8_next(c->s, to, &from)))
			return true;
	return false;
}

/* Whether the date is in a style of its own. */
static bool is_styled(const struct cut *c, const struct typed_line *line)
{
	for (int k = 0; k < line->run_count; k++) {
		const struct typed_run *r = &line->runs[k];

		if (r->from <= c->start && r->to >= c->end && r->style &&
			r->to - r->from < c->end - c->start + 6)
			return true;
	}
	return false;
}

/* Whether a style, such as that of code, begins with the date. */
static bool begins_style(const struct cut *c, const struct typed_line *line)
{
	for (int k = 0; k < line->run_count; k++)
		if (line->runs[k].from == c->start && line->runs[k].style)
			return true;
	return false;
}

/* Whether something parts it from its neighbours; in a phrase nothing does. */
static bool is_apart(const struct cut *c, const struct typed_line *line)
{
	size_t from = skip_back(c, c->from), to = skip(c, c->to);

	return c->from < c->start || !from || to == c->len ||
		has_mark(c, from, c->from) || cut_is_opener(cut_before(c, from)) ||
		is_styled(c, line) ||
		(begins_style(c, line) && has_mark(c, c->to, to));
}

/* What parts it from its neighbours: all at an end, else all but one. */
static void take_joints(struct cut *c)
{
	size_t from = skip_back(c, c->from), to = skip(c, c->to);
	bool last = to == c->len;

	if (!from || last || cut_is_closer(cut_after(c, to))) {
		c->from = !from || !cut_is_opener(cut_before(c, from)) ? from
			: c->from;
		c->to = !from ? to : last ? c->len : c->to;
	} else if (cut_is_opener(cut_before(c, from))) {
		c->to = to;
	} else if (is_stop(cut_after(c, c->to))) {
		c->from = from; /* "Editor, 2016. More" */
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

/* As it is shown: ranges with their dashes, and remarks as typed. */
static const char *shown(struct dresser *d, const struct cut *c,
	const struct evidence *e)
{
	struct buf out = {.arena = d->arena};
	size_t done = c->start;

	for (int k = 0; k < e->date_count; k++) {
		struct date date = e->dates[k];

		if (date.start < done || date.end > c->end)
			continue;
		date.hyphen = date.hyphen || has_dash(c, &date);
		buf_add(&out, c->s + done, date.start - done);
		buf_puts(&out, date_text(d->arena, c->s, &date, false));
		done = date.end;
	}
	buf_add(&out, c->s + done, c->end - done);
	return out.data;
}

/* What the chief date's line would lose; false when that stays as it is. */
static bool find_cut(const struct dresser *d, const struct entry *e,
	struct cut *c)
{
	int i = e->dates.line;
	const struct typed_line *line;
	const struct evidence *v;

	if (!e->dated || i < e->first || i >= e->head_end || !d->own[i] ||
		line_is_row(&d->line[i]))
		return false;
	line = &d->line[i];
	v = &d->evidence[i];
	*c = (struct cut){.s = line->text, .len = line->len,
		.start = e->date.start, .end = e->date.end};
	if (!take_others(c, v))
		return false;
	take_since(c, line->low);
	take_remarks(c, v);
	take_lead(c, v);
	take_brackets(c);
	take_emoji(c);
	if (!is_apart(c, line) || (e->topic == TOPIC_PUBLICATIONS &&
			skip_back(c, c->from) && skip(c, c->to) < c->len))
		return false; /* a citation has its year in its middle */
	if (v->labelled && v->label == LABEL_DATE && v->label_end <= c->from &&
		skip_back(c, c->from) <= v->label_end)
		c->from = 0; /* "Period:" */
	take_joints(c);
	/* The head must have something else. */
	return e->head_end > e->first + 1 || c->from || c->to < c->len;
}

bool dress_can_cut(const struct dresser *d, const struct entry *e)
{
	struct cut c;

	return find_cut(d, e, &c);
}

const char *dress_cut_date(struct dresser *d, const struct entry *e)
{
	struct node *block;
	struct cut c;
	size_t from;

	if (!find_cut(d, e, &c))
		return NULL;
	block = dress_place(d, e->dates.line, c.from, &from);
	spans_remove(d->arena, block, from, from + c.to - c.from);
	return shown(d, &c, &d->evidence[e->dates.line]);
}
