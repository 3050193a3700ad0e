/*
 * What a text becomes without what tells in it. Brackets go with all that is in
 * them, a label with its only value; an address between bars or commas goes
 * with one of them. Elsewhere "[…]" says that something stood there, as editors
 * say it in any language.
 */
#include "resume/trace.h"

#include "base/utf8.h"

#include <string.h>

enum { LABEL = 24 }; /* letters at most */

/* The sign of a list of `signs` that ends at, or begins at, the offset. */
static size_t sign_before(const char *s, size_t at, const char *const *signs)
{
	for (; *signs; signs++) {
		size_t n = strlen(*signs);

		if (at >= n && memcmp(s + at - n, *signs, n) == 0)
			return n;
	}
	return 0;
}

static size_t sign_at(const char *s, size_t at, const char *const *signs)
{
	for (; *signs; signs++)
		if (strncmp(s + at, *signs, strlen(*signs)) == 0)
			return strlen(*signs);
	return 0;
}

static const char *const joints[] = {"|", "/", "-", ";", ",", "\xC2\xB7",
	"\xE2\x80\xA2", "\xE2\x80\x93", "\xE2\x80\x94", "\xEF\xBD\x9C",
	"\xE3\x80\x81", "\xEF\xBC\x8C", "\xE2\x88\x99", NULL};
static const char *const colons[] = {":", "\xEF\xBC\x9A", NULL};
static const char *const openers[] = {"(", "[", "<", "\xEF\xBC\x88", NULL};
static const char *const closers[] = {")", "]", ">", "\xEF\xBC\x89", NULL};
static const char *const spaces[] = {" ", "\t", "\n", "\xC2\xA0",
	"\xE3\x80\x80", NULL};

static size_t skip_back(const char *s, size_t at, const char *const *signs)
{
	for (size_t n; (n = sign_before(s, at, signs)); )
		at -= n;
	return at;
}

static size_t skip(const char *s, size_t at, const char *const *signs)
{
	for (size_t n; (n = sign_at(s, at, signs)); )
		at += n;
	return at;
}

/* Whether text[0..to) is a label: words and a colon. */
static bool is_label(const char *s, size_t to)
{
	size_t letters = 0, colon = sign_before(s, to, colons);

	if (!colon)
		return false;
	to -= colon;
	for (size_t i = 0; i < to; i++) {
		if (strchr(".;|,:\n\t(", s[i]))
			return false;
		letters += ((unsigned char)s[i] & 0xC0) != 0x80;
	}
	return letters <= LABEL;
}

struct cut trace_cut(const char *s, const struct trace *trace)
{
	struct cut cut = {trace->from, trace->to, OMISSION};
	size_t len = strlen(s), before, after, open, close;

	before = skip_back(s, cut.from, spaces);
	after = skip(s, cut.to, spaces);
	open = sign_before(s, before, openers);
	close = sign_at(s, after, closers);
	if (open && close) {
		before = skip_back(s, before - open, spaces);
		after = skip(s, after + close, spaces);
		cut = (struct cut){before, skip_back(s, after, spaces), ""};
	}
	if (!utf8_shows(s, cut.to, len) && (!utf8_shows(s, 0, cut.from) ||
			(after == len && is_label(s, before))))
		return (struct cut){0, len, ""};
	if (trace->name && *cut.instead)
		return cut;
	if (after == len && sign_before(s, before, joints))
		return (struct cut){skip_back(s, skip_back(s, before, joints),
			spaces), len, ""};
	if (sign_at(s, after, joints) && (!before || sign_before(s, before,
			joints)))
		return (struct cut){cut.from, skip(s, skip(s, after, joints),
			spaces), ""};
	return cut;
}

static const char *clean(const struct traces *t, const char *text, bool field)
{
	struct found f = {.arena = t->arena, .field = field};
	const char *s = text;

	if (!text)
		return NULL;
	traces_find(t, text, &f);
	if (!f.count)
		return text;
	for (int i = f.count; i--; ) {
		struct cut c = trace_cut(s, &f.list[i]);

		s = arena_printf(t->arena, "%.*s%s%s", (int)c.from, s,
			c.instead, s + c.to);
	}
	return s[strspn(s, " \t\n|,;:/-")] ? s : NULL;
}

const char *traces_clean(const struct traces *t, const char *text)
{
	return clean(t, text, false);
}

const char *traces_clean_field(const struct traces *t, const char *text)
{
	return clean(t, text, true);
}
