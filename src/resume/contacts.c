/*
 * A line of contact data is cut at bars, cells and wide spaces; in each piece
 * the marks say what it is: an address, a number, a network, a place. A label
 * in front ("Phone:") says it where the value does not. What is none of these
 * stays as a detail, so that nothing is lost.
 */
#include "resume/contacts.h"

#include "base/utf8.h"
#include "resume/mark.h"

#include <string.h>

/* A piece of a line: [from, to), its label taken off. */
struct piece_of {
	const struct reading *reading;
	const struct typed_line *line;
	const struct evidence *e;
	int index;
	size_t from, to;
	const char *label_text;
	enum label label;
	enum network network;
	bool in_header;
};

static bool is_edge(uint32_t c)
{
	return !utf8_is_alnum(c) && c != '+' && c != '(' && c != ')' &&
		c != '#' && c != '_';
}

static void trim(const char *s, size_t *from, size_t *to)
{
	while (*from < *to) {
		size_t at = *from;

		if (!is_edge(utf8_next(s, *to, &at)))
			break;
		*from = at;
	}
	while (*to > *from) {
		size_t at = *to;

		if (!is_edge(utf8_prev(s, &at)))
			break;
		*to = at;
	}
}

static bool has_alnum(const char *s, size_t from, size_t to)
{
	while (from < to)
		if (utf8_is_alnum(utf8_next(s, to, &from)))
			return true;
	return false;
}

/* Whether what follows a label without a colon, up to `to`, is what the label
 * says: a number, an address, one word in a network. */
static bool is_labelled(const char *low, const struct word_match *match,
	size_t to)
{
	const struct word *row = words_row(match, WORD_LABEL, NULL);
	size_t at = match->end + strspn(low + match->end, ". ");

	if (at == match->end || at >= to)
		return false;
	if (row && row->value == LABEL_PHONE)
		return strchr("+(0123456789", low[at]) != NULL;
	if (row && row->value == LABEL_EMAIL)
		return memchr(low + at, '@', to - at) != NULL;
	if (row && row->value != LABEL_URL)
		return false;
	return (row || words_row(match, WORD_NETWORK, NULL)) &&
		!memchr(low + at, ' ', to - at);
}

/* Takes "Phone:", "GitHub" off the piece's start. */
static void take_label(struct arena *arena, struct piece_of *p)
{
	const char *low = p->line->low;
	struct word_match match;
	size_t colon, after;
	const struct word *row;
	enum label icon;

	while (p->from < p->to && low[p->from] == ' ')
		p->from++;
	icon = marks_icon(low, p->to, &p->from);
	if (icon)
		p->label = icon;
	trim(p->line->text, &p->from, &p->to);
	if (p->from >= p->to)
		return;
	colon = p->from;
	while (colon < p->to && colon < p->from + 40 && low[colon] != ':' &&
		low[colon] != '\t' &&
		strncmp(low + colon, "\xEF\xBC\x9A", 3) != 0)
		colon++;
	if (colon >= p->to || colon >= p->from + 40 ||
		strncmp(low + colon, "://", 3) == 0) {
		/* "Tel. 555-0100", "GitHub ann" */
		if (!words_match(low, p->to, p->from, WORD(LABEL) |
				WORD(NETWORK), &match) ||
			!is_labelled(low, &match, p->to))
			return;
		after = colon = match.end;
	} else {
		after = colon + (low[colon] < 0 ? 3 : 1);
		while (colon > p->from && low[colon - 1] == ' ')
			colon--;
		if (!words_whole(low, p->from, colon, WORD(LABEL) |
				WORD(NETWORK), &match)) {
			p->label_text = arena_strndup(arena, p->line->text +
				p->from, colon - p->from);
			p->label = LABEL_PERSONAL;
			p->from = after;
			trim(p->line->text, &p->from, &p->to);
			return;
		}
	}
	row = words_row(&match, WORD_LABEL, NULL);
	if (row)
		p->label = (enum label)row->value;
	row = words_row(&match, WORD_NETWORK, NULL);
	if (row)
		p->network = (enum network)row->value;
	p->label_text = arena_strndup(arena, p->line->text + p->from,
		colon - p->from);
	p->from = after;
	trim(p->line->text, &p->from, &p->to);
}

static const char *url_at(const struct typed_line *line, size_t at)
{
	for (int i = 0; i < line->run_count; i++)
		if (line->runs[i].from <= at && line->runs[i].to > at)
			return line->runs[i].url && *line->runs[i].url
				? line->runs[i].url : NULL;
	return NULL;
}

/* The end of the web address that begins at `from`, no link: "github.com/ann";
 * or 0. */
static size_t address_end(const struct piece_of *p, size_t from)
{
	const char *s = p->line->text;
	size_t to = from;

	while (to < p->to && s[to] != ' ' && s[to] != '\t')
		to++;
	while (to > from && strchr(",;)]", s[to - 1]))
		to--;
	return memchr(s + from, '.', to - from) &&
		memchr(s + from, '/', to - from) ? to : 0;
}

static struct contact make(const struct piece_of *p, struct arena *arena,
	enum contact_kind kind, size_t from, size_t to)
{
	struct contact c = {.kind = kind, .label = p->label_text,
		.in_header = p->in_header};

	trim(p->line->text, &from, &to);
	c.field = (struct field){.text = arena_strndup(arena,
			p->line->text + from, to - from),
		.pos = p->line->pos, .line = p->index, .from = from,
		.to = to};
	c.value = c.field.text;
	return c;
}

static const char *tel_of(struct arena *arena, const char *text)
{
	struct buf out = {.arena = arena};
	const char *trunk = strstr(text, "(0)");

	buf_puts(&out, "tel:");
	for (const char *s = text; *s; s++) {
		if (trunk == s && *text == '+') {
			s += 2;
			continue;
		}
		if ((*s == 'x' || *s == 'X' || *s == '#') && s > text) {
			buf_puts(&out, ";ext=");
			continue;
		}
		if ((*s >= '0' && *s <= '9') || (*s == '+' && s == text))
			buf_putc(&out, *s);
	}
	return out.data;
}

/* The start of the link or address that covers text[at]: a handle's "@" is
 * trimmed like a joint. */
static size_t mark_start(const struct piece_of *p, size_t at)
{
	for (int i = 0; i < p->e->mark_count; i++) {
		const struct mark *m = &p->e->marks[i];

		if (mark_is_contact(m) && m->from < at && m->to > at &&
			!has_alnum(p->line->text, m->from, at))
			return m->from;
	}
	return at;
}

/* "[Station Road 5, 67069 Ludwigshafen](https://maps.example)": the text is a
 * place, and so is where a map is linked from. */
static bool shows_place(const struct piece_of *p, const struct mark *m)
{
	for (int i = 0; i < p->e->mark_count; i++) {
		const struct mark *k = &p->e->marks[i];

		if (k->kind == MARK_PLACE && k->from <= m->from &&
			k->to >= m->to)
			return true;
	}
	return false;
}

/* One mark of the piece as contact data. */
static void add_mark(struct contacts *list, const struct piece_of *p,
	const struct mark *m)
{
	const char *url = url_at(p->line, m->from);
	struct contact c = make(p, list->arena, CONTACT_URL, m->from, m->to);

	switch (m->kind) {
	case MARK_EMAIL:
		c.kind = CONTACT_EMAIL;
		if (url && !strchr(c.value, '@') &&
			strncmp(url, "mailto:", 7) != 0) {
			c.value = url; /* "[Mail](ann@example.org)" */
			c.url = arena_printf(list->arena, "mailto:%s", url);
		} else if (url && strncmp(url, "mailto:", 7) == 0) {
			struct contact of = contact_of_url(list->arena, url,
				c.value);

			c.value = of.value;
			c.url = url;
		} else {
			c.url = arena_printf(list->arena, "mailto:%s",
				c.value);
		}
		break;
	case MARK_PHONE:
		if (p->label == LABEL_PLACE) { /* a postal code */
			c.kind = CONTACT_PLACE;
			break;
		}
		c.kind = CONTACT_PHONE;
		c.url = tel_of(list->arena, c.value);
		break;
	case MARK_URL:
	case MARK_NETWORK: {
		struct contact of;

		if (!url)
			return;
		if (shows_place(p, m)) {
			c.kind = CONTACT_PLACE;
			c.url = url;
			break;
		}
		of = contact_of_url(list->arena, url, c.value);
		if (phone_at(c.value, strlen(c.value), 0) ==
			strlen(c.value)) { /* a link that calls */
			of.kind = CONTACT_PHONE;
			of.value = c.value;
		}
		of.field = c.field;
		of.label = c.label;
		of.in_header = c.in_header;
		c = of;
		break;
	}
	default:
		return;
	}
	contacts_add(list, c);
}

/* An address that is no link, [from, to). */
static void add_address(struct contacts *list, const struct piece_of *p,
	size_t from, size_t to)
{
	struct contact c = make(p, list->arena, CONTACT_URL, from, to);
	struct contact of = contact_of_url(list->arena, arena_printf(
			list->arena, "https://%s", c.value), c.value);

	of.field = c.field;
	of.label = c.label;
	of.in_header = c.in_header;
	contacts_add(list, of);
}

/* What a piece without any mark is, by its label. */
static void add_plain(struct contacts *list, const struct piece_of *p,
	size_t from, size_t to)
{
	struct contact c = make(p, list->arena, CONTACT_DETAIL, from, to);

	if (p->network && p->label == LABEL_NONE) {
		c.kind = CONTACT_PROFILE;
		c.network = p->network;
		c.user = c.value;
		c.url = strchr(c.value, ' ') ? NULL : network_url(
			list->arena, p->network, c.value);
	} else if (p->label == LABEL_PLACE) {
		c.kind = CONTACT_PLACE;
	} else if (p->label == LABEL_PHONE &&
		strpbrk(c.value, "0123456789")) {
		c.kind = CONTACT_PHONE;
		c.url = tel_of(list->arena, c.value);
	} else if (p->label == LABEL_URL && !strchr(c.value, ' ') &&
		strchr(c.value, '.')) {
		c.kind = CONTACT_URL;
		c.url = arena_printf(list->arena, "https://%s", c.value);
		c.value = c.url;
	} else if (p->label == LABEL_NAME || p->label == LABEL_SURNAME) {
		return; /* the name is told elsewhere */
	}
	contacts_add(list, c);
}

static bool is_place(const struct piece_of *p, size_t from, size_t to)
{
	for (int i = 0; i < p->e->mark_count; i++) {
		const struct mark *m = &p->e->marks[i];

		if (m->kind == MARK_PLACE && m->from < to && m->to > from)
			return true;
	}
	return false;
}

/* Where a place begins behind a job: "Sound engineer, Montréal"; or `from`. */
static size_t place_start(const struct piece_of *p, size_t from, size_t to)
{
	const struct mark *m = p->e->marks;
	size_t job = from, comma = from;

	for (int i = 0; i < p->e->mark_count; i++, m++)
		if (m->kind == MARK_JOB && m->from >= from && m->to <= to)
			job = m->to;
	for (size_t at = job; job > from && at + 2 < to; at++)
		if (strncmp(p->line->text + at, ", ", 2) == 0) {
			comma = at + 2;
			break;
		}
	return is_place(p, comma, to) ? comma : from;
}

/* "Szczecin tel." before a number: the label is none of the place. */
static size_t without_label(const struct piece_of *p, size_t from, size_t to)
{
	struct word_match match;
	size_t at = to;

	while (at > from && p->line->low[at - 1] != ' ')
		at--;
	if (at == from || !words_whole(p->line->low, at, to, WORD(LABEL),
			&match))
		return to;
	return words_row(&match, WORD_LABEL, NULL)->value == LABEL_PHONE ||
		words_row(&match, WORD_LABEL, NULL)->value == LABEL_EMAIL
		? at : to;
}

/* What stands between marks: a place, a detail, or only joints. */
static void add_rest(struct contacts *list, const struct piece_of *p,
	size_t from, size_t to)
{
	struct word_match match;

	trim(p->line->text, &from, &to);
	to = without_label(p, from, to);
	trim(p->line->text, &from, &to);
	if (from >= to || !has_alnum(p->line->text, from, to))
		return;
	if (words_whole(p->line->low, from, to, WORD(LABEL) | WORD(NETWORK) |
			WORD(SECTION), &match))
		return;
	if (p->label == LABEL_NONE && !p->network &&
		is_place(p, from, to)) {
		size_t place = place_start(p, from, to);

		if (place > from)
			add_plain(list, p, from, place);
		contacts_add(list, make(p, list->arena, CONTACT_PLACE, place,
			to));
	} else {
		add_plain(list, p, from, to);
	}
}

void contacts_from_prose(struct contacts *list,
	const struct reading *reading, int i)
{
	struct piece_of p = {.reading = reading,
		.line = &reading->lines->line[i],
		.e = &reading->evidence[i], .index = i};

	for (int k = 0; k < p.e->mark_count; k++)
		if (p.e->marks[k].kind == MARK_EMAIL ||
			p.e->marks[k].kind == MARK_PHONE)
			add_mark(list, &p, &p.e->marks[k]);
}

static void add_piece(struct contacts *list, struct piece_of p)
{
	size_t at;

	take_label(list->arena, &p);
	at = p.from = mark_start(&p, p.from);
	for (int i = 0; i < p.e->mark_count && at < p.to; i++) {
		const struct mark *m = &p.e->marks[i];
		size_t end;
		bool bare;

		if (!mark_is_contact(m) || m->from < at || m->from >= p.to)
			continue;
		bare = (m->kind == MARK_NETWORK || m->kind == MARK_URL) &&
			!url_at(p.line, m->from);
		end = bare ? address_end(&p, m->from) : m->to;
		if (bare && !end && m->kind == MARK_NETWORK)
			continue;
		add_rest(list, &p, at, m->from);
		if (bare && end)
			add_address(list, &p, m->from, end);
		else
			add_mark(list, &p, m);
		at = end ? end : m->to;
	}
	add_rest(list, &p, at, p.to);
}

/* The length of what parts pieces of contact data at `at`, or 0; within a place
 * that a label announces, lighter marks part none. */
static size_t parts_at(const struct typed_line *line, size_t at, bool place)
{
	static const struct {
		const char *mark;
		bool light;
	} marks[] = {{"\t", 0}, {"|", 0}, {"\xC2\xB7", 0},
		{"\xE2\x80\xA2", 0}, {"\xEF\xBD\x9C", 0},
		{"\xE2\x97\x86", 0}, {"   ", 0}, {"  ", 0}, {" / ", 1},
		{" // ", 0}, {" - ", 1}, {" \xE2\x80\x93 ", 1},
		{" \xE2\x80\x94 ", 1}, {";", 1}, {"\xE3\x80\x80", 0},
		{"\xE2\x96\x91", 0}, {" ~ ", 0}, {"\xEF\xBC\x8C", 1},
		{"\xE2\x97\x8F", 0}, {"\xE2\x88\x99", 0}, {" * ", 0}};

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (utf8_begins(line->text + at, marks[i].mark))
			return place && marks[i].light ? 0
				: strlen(marks[i].mark);
	return 0;
}

static bool is_within(const struct evidence *e, size_t at)
{
	for (int i = 0; i < e->mark_count; i++)
		if ((mark_is_contact(&e->marks[i]) ||
				e->marks[i].kind == MARK_PLACE) &&
			e->marks[i].from < at && e->marks[i].to > at)
			return true;
	return false;
}

/* "📍 Umeå 📞 090-555": an icon parts, too. */
static bool begins_with_icon(const struct piece_of *p, size_t from, size_t at)
{
	return at > from && !is_within(p->e, at) &&
		marks_icon(p->line->low, p->line->len, &at);
}

/* What a heading says of the line below it, its colon gone. */
static const char *label_above(struct arena *arena,
	const struct typed_line *line)
{
	size_t from = 0, to = line->len;

	trim(line->text, &from, &to);
	return arena_strndup(arena, line->text + from, to - from);
}

void contacts_from_line(struct contacts *list, const struct reading *reading,
	int i, bool in_header)
{
	const struct typed_line *line = &reading->lines->line[i];
	struct piece_of p = {.reading = reading, .line = line,
		.e = &reading->evidence[i], .index = i,
		.in_header = in_header};
	size_t at = 0, from = 0;

	if (i && p.e[-1].names_next && p.e->label != LABEL_EMAIL)
		p.label = p.e->label;
	if (i && p.e[-1].of_person && p.label >= LABEL_BIRTH)
		p.label_text = label_above(list->arena, line - 1);

	/* A row of label and value is one piece. */
	if (line->kind == LINE_ROW && line->columns == 2 && p.e->labelled &&
		p.e->label_end && line->text[p.e->label_end - 1] == '\t') {
		p.to = line->len;
		add_piece(list, p);
		return;
	}
	if (p.e->labelled && p.e->label)
		at = p.e->label_end;
	while (at < line->len) {
		size_t n = is_within(p.e, at) ? 0 : parts_at(line, at,
			p.e->label == LABEL_PLACE && p.e->contact < 4);

		if (n || begins_with_icon(&p, from, at)) {
			p.from = from;
			p.to = at;
			add_piece(list, p);
			from = at + n;
		}
		at += n ? n : 1;
	}
	p.from = from;
	p.to = line->len;
	add_piece(list, p);
}
