/*
 * Addresses in running text, after GitHub's rules for extended autolinks
 * (GFM 6.9), and beyond them domains as people write them in a résumé:
 * github.com/example, jane.example.com. A word is an address or it is not:
 * what stands before it may only be an opening bracket or quote, or a label
 * ("Email:jane@example.com"), and punctuation that ends a sentence is not
 * part of it.
 */
#include "markdown/passes.h"

#include "base/utf8.h"

#include <string.h>
#include <strings.h>

#define LABEL 100 /* bytes that a label may have */

/* A word of a text node: [start, end). */
struct word {
	const char *s;
	size_t start, end;
};

static bool is_alnum(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
		(c >= 'A' && c <= 'Z');
}

/* Bytes of one of the marks if s[0..len), which is not empty, begins with it,
 * else 0. */
static size_t begins(const char *s, size_t len, const char *const *marks)
{
	for (; *marks; marks++) {
		size_t n;

		if (**marks != *s)
			continue;
		n = strlen(*marks);
		if (len >= n && memcmp(s, *marks, n) == 0)
			return n;
	}
	return 0;
}

/* What parts words, and stands in no address. */
static const char *const gaps[] = {" ", "\t", "\n", "|",
	"\xEF\xBD\x9C" /* fullwidth | */, "\xEF\xBC\x8C" /* , */,
	"\xEF\xBC\x9B" /* ; */, "\xE3\x80\x81", "\xE3\x80\x82",
	"\xE3\x80\x80" /* space */,
	"\xEF\xBC\x81", "\xEF\xBC\x9F", "\xEF\xBC\x88", "\xEF\xBC\x89",
	"\xE3\x80\x88", "\xE3\x80\x89", "\xE3\x80\x8A", "\xE3\x80\x8B",
	"\xE3\x80\x8C", "\xE3\x80\x8D", "\xE3\x80\x8E", "\xE3\x80\x8F",
	"\xE3\x80\x90", "\xE3\x80\x91" /* brackets of East Asia */,
	"\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\xA6" /* dashes, dots */,
	NULL};

/* What ends a label. */
static const char *const label_ends[] = {":", "(",
	"\xEF\xBC\x9A" /* fullwidth : */, "\xEF\xBC\x88" /* ( */, NULL};

static size_t length(const struct word *w)
{
	return w->end - w->start;
}

static bool starts(const struct word *w, const char *what)
{
	size_t n = strlen(what);

	return length(w) > n && strncasecmp(w->s + w->start, what, n) == 0;
}

static long count(const struct word *w, char c)
{
	long n = 0;

	for (size_t i = w->start; i < w->end; i++)
		n += w->s[i] == c;
	return n;
}

/* Bytes of the last character if it is a mark that ends no address. */
static size_t trailing(const struct word *w)
{
	static const char *const marks[] = {"\xE2\x80\x9D", "\xE2\x80\x99",
		"\xC2\xBB", "\xEF\xBC\x89", NULL};
	char last = w->s[w->end - 1];

	if (last == '_') /* "github.com/ann_lee_" */
		return count(w, '_') == 1;
	if (strchr("?!.,:;*~'\"", last))
		return 1;
	for (const char *const *m = marks; *m; m++) {
		size_t n = strlen(*m);

		if (length(w) > n && memcmp(w->s + w->end - n, *m, n) == 0)
			return n;
	}
	return 0;
}

static size_t leading(const struct word *w)
{
	static const char *const marks[] = {"(", "[", "{", "<", "\"", "'", "*",
		"_", "~", "\xE2\x80\x9C", "\xE2\x80\x98", "\xC2\xAB",
		"\xEF\xBC\x88", "\xEF\xBC\x9A", NULL};

	return begins(w->s + w->start, length(w), marks);
}

/* Takes marks off both ends, but no bracket that is opened in the word. */
static void trim(struct word *w)
{
	long round, square;
	size_t n;

	while (length(w) && (n = leading(w)))
		w->start += n;
	round = count(w, ')') - count(w, '(');
	square = count(w, ']') - count(w, '[');
	while (length(w)) {
		char last = w->s[w->end - 1];

		n = trailing(w);
		if (last == ')' && round > 0) {
			n = 1;
			round--;
		} else if (last == ']' && square > 0) {
			n = 1;
			square--;
		}
		if (!n)
			return;
		w->end -= n;
	}
}

/* Where the host that begins at `at` ends; at when it is none. */
static size_t host_end(const struct word *w, size_t at)
{
	size_t end = at, dots = 0;

	while (end < w->end && (is_alnum(w->s[end]) || w->s[end] == '-' ||
			(w->s[end] == '.' && end > at &&
				w->s[end - 1] != '.'))) {
		dots += w->s[end] == '.';
		end++;
	}
	if (!dots || w->s[end - 1] == '.' || w->s[end - 1] == '-')
		return at;
	return end;
}

/* The top-level domain is one of the list's, and the host lower case. */
static bool has_domain(const struct word *w, size_t end,
	const char *const *list)
{
	size_t tld = end;

	for (size_t i = w->start; i < end; i++)
		if (w->s[i] >= 'A' && w->s[i] <= 'Z')
			return false;
	while (tld > w->start && w->s[tld - 1] != '.')
		tld--;
	for (; *list; list++)
		if (strlen(*list) == end - tld &&
			memcmp(w->s + tld, *list, end - tld) == 0)
			return true;
	return false;
}

/* A host with a path after it, or one that can hardly be anything else. */
static bool is_domain(const struct word *w)
{
	static const char *const with_path[] = {"com", "org", "net", "io",
		"dev", "me", "edu", "gov", "app", "ai", "co", "info", "be",
		"de", "fr", "es", "it", "nl", "pt", "br", "ch", "at", "uk",
		"eu", "ru", "cn", "jp", "kr", "pl", "se", "us", "ca", "au",
		"in", "tech", "page", "site", "xyz", "gg", "to", "ly", NULL};
	static const char *const alone[] = {"com", "org", "edu", "gov", "dev",
		NULL};
	size_t end = host_end(w, w->start);

	if (end == w->start || !is_alnum(w->s[w->start]))
		return false;
	if (end < w->end)
		return w->s[end] == '/' && has_domain(w, end, with_path);
	return has_domain(w, end, alone);
}

static bool is_email(const struct word *w)
{
	const char *at = memchr(w->s + w->start, '@', length(w));
	size_t i = w->start, host;

	if (!at || at == w->s + w->start)
		return false;
	for (; w->s + i < at; i++)
		if (!is_alnum(w->s[i]) && !strchr(".-_+", w->s[i]))
			return false;
	host = (size_t)(at - w->s) + 1;
	return host < w->end && host_end(w, host) == w->end;
}

/* What goes before the word to make it a URL; NULL: it is no address. */
static const char *prefix(const struct word *w)
{
	if (length(w) < 4 || !memchr(w->s + w->start, '.', length(w)))
		return NULL;
	if (starts(w, "http://") || starts(w, "https://") ||
		starts(w, "ftp://")) {
		size_t host = w->start + 3;

		while (w->s[host - 1] != '/' || w->s[host - 2] != '/')
			host++;
		return host < w->end && (is_alnum(w->s[host]) ||
			(unsigned char)w->s[host] >= 0x80) ? "" : NULL;
	}
	if (starts(w, "mailto:"))
		return "";
	if (starts(w, "www."))
		return host_end(w, w->start) > w->start ? "https://" : NULL;
	if (is_email(w))
		return "mailto:";
	return is_domain(w) ? "https://" : NULL;
}

const char *address_prefix(const char *text, size_t len)
{
	const struct word w = {text, 0, len};

	return prefix(&w);
}

/* "见https://a.example/b的": Chinese and Japanese need no space around it. */
static void cut_wide(struct word *w)
{
	const char *scheme = w->s + w->start;
	size_t i;

	while (scheme < w->s + w->end && strncmp(scheme, "http", 4) != 0 &&
		strncmp(scheme, "www.", 4) != 0)
		scheme++;
	i = (size_t)(scheme - w->s);
	if (i > w->start && i < w->end && (unsigned char)scheme[-1] >= 0x80)
		w->start = i;
	for (i = w->start; i < w->end;) {
		size_t at = i;

		if (utf8_is_spaceless(utf8_next(w->s, w->end, &i)) &&
			at > w->start && is_alnum(w->s[at - 1]))
			w->end = at;
	}
}

/* prefix(), of the word or of what a label in it leaves; w becomes that. */
static const char *find_address(struct word *w)
{
	struct word narrow = *w;
	const char *found;

	cut_wide(&narrow);
	trim(&narrow);
	found = prefix(&narrow);
	if (found)
		*w = narrow;
	for (size_t i = w->start, last = i + LABEL; !found && i < w->end &&
		i < last; i++) {
		size_t n = begins(w->s + i, w->end - i, label_ends);
		struct word rest = {w->s, i + n, w->end};

		if (!n || (i && w->s[i - 1] == ':')) /* "std::string" */
			continue;
		cut_wide(&rest);
		trim(&rest);
		found = prefix(&rest);
		if (found)
			*w = rest;
	}
	return found;
}

static struct pos advance(struct pos pos, const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (s[i] == '\n') {
			pos.line++;
			pos.column = 1;
		} else {
			pos.column++;
		}
	return pos;
}

static void insert_text(struct arena *arena, struct node *before,
	struct pos pos, const char *s, size_t len)
{
	if (len)
		node_insert_before(before,
			node_new_text(arena, s, len, pos));
}

/* Puts the text before the word, and the word as a link, before `node`. */
static void insert_link(struct arena *arena, struct node *node,
	struct pos *pos, const struct word *w, size_t from, const char *scheme)
{
	struct node *a;

	insert_text(arena, node, *pos, w->s + from, w->start - from);
	*pos = advance(*pos, w->s + from, w->start - from);
	a = node_new(arena, KIND_A, *pos);
	a->url = arena_printf(arena, "%s%.*s", scheme, (int)length(w),
		w->s + w->start);
	node_insert_before(node, a);
	node_append(a, node_new_text(arena, w->s + w->start, length(w), *pos));
	*pos = advance(*pos, w->s + w->start, length(w));
}

/* Nearly no word has a mark inside that an address must have. */
static bool may_be_address(const struct word *w)
{
	for (size_t i = w->start; i + 1 < w->end; i++)
		if (w->s[i] == '.' || w->s[i] == ':' || w->s[i] == '@')
			return true;
	return false;
}

static void link_text(struct arena *arena, struct node *node)
{
	struct word w = {.s = node->text};
	struct pos pos = node->pos;
	size_t done = 0;

	for (size_t next = 0; next < node->text_len;) {
		const char *scheme;
		size_t gap = 0;

		w.start = w.end = next;
		while (w.end < node->text_len && (is_alnum(w.s[w.end]) ||
			!(gap = begins(w.s + w.end,
				node->text_len - w.end, gaps))))
			w.end++;
		next = w.end + gap;
		if (!may_be_address(&w))
			continue;
		trim(&w);
		scheme = find_address(&w);
		if (!scheme)
			continue;
		insert_link(arena, node, &pos, &w, done, scheme);
		done = w.end;
	}
	if (!done)
		return;
	insert_text(arena, node, pos, node->text + done,
		node->text_len - done);
	node_unlink(node);
}

static bool may_link(const struct node *n)
{
	return n->kind == KIND_TEXT && !node_within(n, KIND_A) &&
		!node_within(n, KIND_CODE);
}

void autolink(struct arena *arena, struct node *body)
{
	struct node *next;

	for (struct node *n = body; n; n = next) {
		next = node_walk(n, body);
		if (may_link(n))
			link_text(arena, n);
	}
}
