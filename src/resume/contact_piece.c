/*
 * What a piece of a line of contact data says: its label is taken off, and what
 * is left is made a contact by its mark, its label, or as it stands.
 */
#include "resume/contact_piece.h"

#include "base/utf8.h"
#include "resume/mark.h"

#include <string.h>

static bool is_edge(uint32_t c)
{
	return !utf8_is_alnum(c) && c != '+' && c != '(' && c != ')' &&
		c != '#' && c != '_';
}

void contact_trim(const char *s, size_t *from, size_t *to)
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

/* Whether what follows a label without a colon, up to `to`, is what the label
 * says: a number, an address, one word in a network. */
static bool is_labelled(const char *low, const struct word_match *match,
	size_t to)
{
	const struct word *row = words_row(match, WORD_LABEL, NULL);
	size_t at = match->end + strspn(low + match->end, ". ");

	if (at == match->end || at >= to || (low[match->end] == '.' &&
			low[match->end + 1] != ' ')) /* "www.ann.example" */
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

/* "WeChat/QQ", "Phone / WhatsApp": the first says what it is. */
static bool begins_with_label(const char *low, size_t from, size_t to,
	struct word_match *match)
{
	const char *slash = memchr(low + from, '/', to - from);
	size_t end = slash ? (size_t)(slash - low) : from;

	while (end > from && low[end - 1] == ' ')
		end--;
	return end > from && words_whole(low, from, end, WORD(LABEL) |
		WORD(NETWORK), match);
}

/* Takes "Phone:", "GitHub" off the piece's start. */
void contact_take_label(struct arena *arena, struct contact_piece *p)
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
	contact_trim(p->line->text, &p->from, &p->to);
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
				WORD(NETWORK), &match) && !begins_with_label(
				low, p->from, colon, &match)) {
			p->label_text = arena_strndup(arena, p->line->text +
				p->from, colon - p->from);
			p->label = LABEL_PERSONAL;
			p->from = after;
			contact_trim(p->line->text, &p->from, &p->to);
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
	contact_trim(p->line->text, &p->from, &p->to);
}

const char *contact_url_at(const struct typed_line *line, size_t at)
{
	for (int i = 0; i < line->run_count; i++)
		if (line->runs[i].from <= at && line->runs[i].to > at)
			return line->runs[i].url && *line->runs[i].url
				? line->runs[i].url : NULL;
	return NULL;
}

/* The end of the web address that begins at `from`, no link: "github.com/ann";
 * or 0. */
size_t contact_address_end(const struct contact_piece *p, size_t from)
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

struct contact contact_make(const struct contact_piece *p, struct arena *arena,
	enum contact_kind kind, size_t from, size_t to)
{
	struct contact c = {.kind = kind, .label = p->label_text,
		.in_header = p->in_header};

	contact_trim(p->line->text, &from, &to);
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
size_t contact_start(const struct contact_piece *p, size_t at)
{
	for (int i = 0; i < p->e->mark_count; i++) {
		const struct mark *m = &p->e->marks[i];

		if (mark_is_contact(m) && m->from < at && m->to > at &&
			!utf8_shows(p->line->text, m->from, at))
			return m->from;
	}
	return at;
}

/* "[Station Road 5, 67069 Ludwigshafen](https://maps.example)": the text is a
 * place, and so is where a map is linked from. */
static bool shows_place(const struct contact_piece *p, const struct mark *m)
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
void contact_add_mark(struct contacts *list, const struct contact_piece *p,
	const struct mark *m)
{
	const char *url = contact_url_at(p->line, m->from);
	struct contact c = contact_make(p, list->arena, CONTACT_URL, m->from,
		m->to);

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
		if (url && !strpbrk(c.value, "0123456789") && strncmp(url,
				"tel:", 4) == 0)
			c.value = url + 4; /* "[Call](tel:+4912345)" */
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
void contact_add_address(struct contacts *list, const struct contact_piece *p,
	size_t from, size_t to)
{
	struct contact c = contact_make(p, list->arena, CONTACT_URL, from, to);
	struct contact of = contact_of_url(list->arena, arena_printf(
			list->arena, "https://%s", c.value), c.value);

	of.field = c.field;
	of.label = c.label;
	of.in_header = c.in_header;
	contacts_add(list, of);
}

/* A handle of no network that is told keeps its mark: "@annode". */
static void keep_at(struct contact *c, const struct contact_piece *p,
	struct arena *arena)
{
	size_t at = c->field.from;

	if (!at || p->line->text[at - 1] != '@' || strchr(c->value, ' '))
		return;
	c->field.from--;
	c->field.text = c->value = arena_printf(arena, "@%s", c->value);
}

/* What a piece without any mark is, by its label. */
void contact_add_plain(struct contacts *list, const struct contact_piece *p,
	size_t from, size_t to)
{
	struct contact c = contact_make(p, list->arena, CONTACT_DETAIL, from,
		to);

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
	} else {
		keep_at(&c, p, list->arena);
	}
	contacts_add(list, c);
}
