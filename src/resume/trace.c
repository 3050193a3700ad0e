/*
 * What of the contact data would tell, where it stands again: mailboxes, hosts,
 * phone numbers, handles, and lines of a postal address that have figures.
 * Towns, nationalities and days of birth are those of many.
 */
#include "resume/trace.h"

#include "base/utf8.h"
#include "resume/contacts.h"
#include "resume/mark.h"

#include <string.h>

enum { SHORTEST = 4 }; /* of a handle that is no word */

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static void add_phrase(struct traces *t, const char *s, size_t len,
	enum phrase_kind kind)
{
	char *low = arena_alloc(t->arena, len + 1);
	void **at;

	words_fold(s, len, low);
	at = map_at(&t->phrases, low, len);
	if (!*at || *(enum phrase_kind *)*at > kind) {
		*at = arena_alloc(t->arena, sizeof kind);
		*(enum phrase_kind *)*at = kind;
	}
}

/* Whether the handle would stand in a text for something else. */
static bool is_shy(const struct traces *t, const char *s, size_t len)
{
	char low[64];
	struct word_match match;

	if (len < SHORTEST || len >= sizeof low)
		return true;
	words_fold(s, len, low);
	if (words_whole(low, 0, len, ~UINT32_C(0), &match))
		return true;
	for (int i = 0; i < t->word_count; i++)
		if (strcmp(t->words[i].exact, low) == 0 ||
			strcmp(t->words[i].bare, low) == 0)
			return true;
	return false;
}

bool traces_name_in(const struct traces *t, const char *handle)
{
	const char *bare = trace_bare(t->arena, handle, strlen(handle));

	for (int i = 0; i < t->word_count; i++) {
		const struct name_word *w = &t->words[i];

		if (strlen(w->bare) >= SHORTEST && !w->particle &&
			(strstr(bare, w->bare) || (w->spelt && strstr(bare,
				w->spelt))))
			return true;
	}
	return false;
}

/* Whether two words of a name are in it, one right behind the other. */
static bool has_two(const struct traces *t, const char *bare)
{
	for (int i = 0; i < t->word_count; i++)
		for (int k = 0; k < t->word_count; k++) {
			const struct name_word *a = &t->words[i];
			const struct name_word *b = &t->words[k];

			if (i != k && a->name == b->name && a->bare[0] &&
				a->bare[1] && b->bare[0] && b->bare[1] &&
				strstr(bare, arena_printf(t->arena, "%s%s",
					a->bare, b->bare)))
				return true;
		}
	return false;
}

/* Whether the word, bare, is one of a name that tells, with an ending or not. */
static bool is_of_name(const struct traces *t, const char *word)
{
	for (int i = 0; i < t->word_count; i++) {
		const struct name_word *w = &t->words[i];

		if (!w->weak && !w->particle && (strcmp(w->bare, word) == 0 ||
				trace_is_inflected(trace_endings(t->lang),
					word, w->bare)))
			return true;
	}
	return false;
}

bool traces_in_id(const struct traces *t, const char *id)
{
	const char *bare = trace_bare(t->arena, id, strlen(id));

	if (traces_clean(t, id) != id)
		return true;
	if (!(t->parts & ANONYMOUS_NAME))
		return false;
	if (has_two(t, bare))
		return true;
	for (const char *s = bare; *s; s += strspn(s, "-_. ")) {
		size_t n = strcspn(s, "-_. ");

		if (is_of_name(t, arena_strndup(t->arena, s, n)))
			return true;
		s += n;
	}
	return false;
}

/* Whether what is in the address is asked to go: contact data, or the name. */
static bool is_wanted(const struct traces *t, const char *s)
{
	return (t->parts & ANONYMOUS_CONTACTS) ||
		((t->parts & ANONYMOUS_NAME) && traces_name_in(t, s));
}

static void add_handle(struct traces *t, const char *s, size_t len)
{
	bool digits = true;

	if (len && *s == '@') {
		s++;
		len--;
	}
	for (size_t i = 0; i < len; i++) {
		if (strchr(" \t\n/", s[i]))
			return;
		digits = digits && is_digit(s[i]);
	}
	if (len < 2 || (digits && len < 5))
		return;
	add_phrase(t, s, len, is_shy(t, s, len) ? PHRASE_SHY : PHRASE_HANDLE);
}

static void add_phone(struct traces *t, const char *s)
{
	struct buf digits = {.arena = t->arena};
	const char *trunk = strstr(s, "(0)");

	buf_puts(&digits, "");
	for (; *s; s++) {
		if (s == trunk)
			s += 2;
		else if (is_digit(*s))
			buf_putc(&digits, *s);
		else if (digits.len >= TRACE_PHONE && (*s | 32) >= 'a' &&
			(*s | 32) <= 'z')
			break; /* an extension */
	}
	if (digits.len >= TRACE_PHONE && digits.len <= TRACE_DIGITS)
		*map_at(&t->phones, digits.data + digits.len - TRACE_PHONE,
			TRACE_PHONE) =
			digits.data;
}

/* The mailbox; its local part where that is a handle; its host where that is
 * the person's. */
static void add_mailbox(struct traces *t, const char *s)
{
	const char *at = strchr(s, '@');
	size_t local = at ? (size_t)(at - s) : 0;

	if (!at)
		return;
	add_phrase(t, s, strcspn(s, "? "), PHRASE_ADDRESS);
	if (strcspn(s, "._-+0123456789") < local ||
		traces_name_in(t, arena_strndup(t->arena, s, local)))
		add_handle(t, s, local);
	if (traces_name_in(t, at + 1))
		add_phrase(t, at + 1, strcspn(at + 1, "? "), PHRASE_ADDRESS);
}

static void add_host(struct traces *t, const char *url)
{
	const char *s = strstr(url, "://");
	size_t len;

	s = s ? s + 3 : url;
	if (strncmp(s, "www.", 4) == 0)
		s += 4;
	len = strcspn(s, "/?#: ");
	if (memchr(s, '.', len))
		add_phrase(t, s, len, PHRASE_ADDRESS);
}

static void add_verbatim(struct traces *t, const char *s)
{
	if (strlen(s) < 6 || !strpbrk(s, "0123456789"))
		return;
	t->verbatim = arena_grow(t->arena, t->verbatim,
		(size_t)t->verbatim_count, &t->verbatim_capacity,
		sizeof *t->verbatim);
	t->verbatim[t->verbatim_count++] = s;
}

static void add_contact(struct traces *t, const struct contact *c)
{
	const char *s = c->value ? c->value : c->field.text;

	if (!s || !is_wanted(t, c->user ? c->user : s))
		return;
	switch (c->kind) {
	case CONTACT_EMAIL:
		add_mailbox(t, s);
		break;
	case CONTACT_PHONE:
		add_phone(t, s);
		if (c->url)
			add_phone(t, c->url);
		break;
	case CONTACT_URL:
		add_host(t, s);
		break;
	case CONTACT_PROFILE:
		if (!c->user)
			add_host(t, s);
		else if (c->user[strspn(c->user, "0123456789+ ")])
			add_handle(t, c->user, strcspn(c->user, "?#"));
		else
			add_phone(t, c->user);
		break;
	case CONTACT_PLACE:
		add_verbatim(t, s);
		break;
	case CONTACT_DETAIL:
		if (strchr(s, '@'))
			add_handle(t, s, strlen(s));
		break;
	}
}

/* Hosts that the header links to are the person's, and handles in which the
 * name is, wherever they are linked to. */
static void add_links(struct traces *t, const struct typed_line *line,
	bool header)
{
	for (int k = 0; k < line->run_count; k++) {
		const char *url = line->runs[k].url;
		struct contact c;

		if (!url || !*url || *url == '#' || (strchr(url, '@') &&
				!strstr(url, "://")))
			continue; /* none, or a mailbox */
		c = contact_of_url(t->arena, url, NULL);
		if (c.user && traces_name_in(t, c.user))
			add_contact(t, &c);
		else if (header && c.kind == CONTACT_URL &&
			(t->parts & ANONYMOUS_CONTACTS))
			add_host(t, url);
	}
}

/* Whether it is a phone's number; those of grants and licences look alike. */
static bool is_called(const struct reading *r, int i, const char *number)
{
	return *number == '+' || state_is_header(r->states[i]) ||
		r->evidence[i].label == LABEL_PHONE ||
		r->evidence[i].has[MARK_EMAIL] > 0;
}

/* Numbers and mailboxes in lines that are no contact data: a referee's. */
static void add_marks(struct traces *t, const struct reading *r)
{
	for (int i = 0; i < r->lines->count; i++)
		for (int k = 0; k < r->evidence[i].mark_count; k++) {
			const struct mark *m = &r->evidence[i].marks[k];
			const char *s = arena_strndup(t->arena,
				r->lines->line[i].text + m->from,
				m->to - m->from);

			if (m->kind == MARK_PHONE && is_called(r, i, s))
				add_phone(t, s);
			else if (m->kind == MARK_EMAIL && strchr(s, '@'))
				add_phrase(t, s, strlen(s), PHRASE_ADDRESS);
		}
}

/* A word of a name that the text has in lower case, and in no address, is one
 * that may begin a sentence. */
static void note_ordinary(struct traces *t, const char *s, size_t from,
	size_t to)
{
	if ((from && strchr("@/._-", s[from - 1])) || (s[to] && strchr("@/_-",
			s[to])) || (s[to] == '.' && utf8_is_alnum(
			(unsigned char)s[to + 1])))
		return;
	for (int i = 0; i < t->word_count; i++) {
		struct name_word *w = &t->words[i];

		if (strlen(w->exact) == to - from && !w->lower &&
			memcmp(s + from, w->exact, to - from) == 0)
			w->ordinary = true;
	}
}

static void find_ordinary(struct traces *t, const char *s, size_t len)
{
	size_t from = 0, at = 0;

	while (at < len) {
		size_t to = at;
		bool letter = utf8_is_alnum(utf8_next(s, len, &at));

		if (letter && at < len)
			continue;
		if (letter)
			to = len;
		note_ordinary(t, s, from, to);
		from = at;
	}
}

static void find_all_ordinary(struct traces *t, const struct doc *doc)
{
	const struct reading *r = doc->resume->reading;

	for (int i = 0; r && i < r->lines->count; i++)
		if (i != doc->resume->name.line)
			find_ordinary(t, r->lines->line[i].text,
				r->lines->line[i].len);
	for (const struct node *n = r ? NULL : doc->body; n;
		n = node_next(n, doc->body))
		if (n->kind == KIND_TEXT)
			find_ordinary(t, n->text, n->text_len);
}

struct traces *traces_new(struct arena *arena, const struct doc *doc,
	unsigned parts)
{
	struct traces *t = arena_alloc(arena, sizeof *t);

	t->arena = t->phrases.arena = t->phones.arena = arena;
	t->parts = parts;
	t->lang = doc->metadata.lang;
	return t;
}

void traces_add_contacts(struct traces *t, const struct doc *doc)
{
	const struct resume *r = doc->resume;

	for (const struct contact *c = r->contacts; c; c = c->next)
		add_contact(t, c);
	for (int i = 0; r->reading && i < r->reading->lines->count; i++)
		add_links(t, &r->reading->lines->line[i],
			state_is_header(r->reading->states[i]));
	if (r->reading && (t->parts & ANONYMOUS_CONTACTS))
		add_marks(t, r->reading);
	find_all_ordinary(t, doc);
}

