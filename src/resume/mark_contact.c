/*
 * Addresses and numbers. A link tells what it is; what is no link yet (text in
 * code, a bare number) is told by its form. A phone number is seven to fifteen
 * digits in groups, that are no date; one without any mark of a phone ("+", a
 * parenthesis, a zero, groups) needs a label.
 */
#include "resume/mark.h"

#include "base/utf8.h"

#include <string.h>

enum { MOST = 512 }; /* marks that a line can have: so much means nothing */
enum { LONGEST_PHONE = 16 }; /* digits */

void marks_add(struct marks *m, struct mark mark)
{
	int i;

	if (m->count == MOST)
		return;
	if (m->count == m->capacity) {
		struct mark *old = m->mark;

		m->capacity = m->capacity ? 2 * m->capacity : 8;
		m->mark = arena_alloc(m->arena,
			(size_t)m->capacity * sizeof *m->mark);
		if (old)
			memcpy(m->mark, old, (size_t)m->count * sizeof *old);
	}
	for (i = m->count; i && m->mark[i - 1].from > mark.from; i--)
		m->mark[i] = m->mark[i - 1];
	m->mark[i] = mark;
	m->count++;
}

bool marks_touch(const struct marks *m, size_t from, size_t to,
	unsigned kinds)
{
	for (int i = m->count; i; i--) {
		const struct mark *k = &m->mark[i - 1];

		if (k->from < to && k->to > from &&
			(kinds & (1u << k->kind)))
			return true;
	}
	return false;
}

/* Hosts whose name is not the network's. */
static const struct {
	const char *host;
	enum network network;
} hosts[] = {
	{"t.me", NETWORK_TELEGRAM}, {"wa.me", NETWORK_WHATSAPP},
	{"x.com", NETWORK_TWITTER}, {"youtu.be", NETWORK_YOUTUBE},
	{"bsky.app", NETWORK_BLUESKY}, {"dev.to", NETWORK_DEVTO},
	{"note.com", NETWORK_NOTE}, {"scholar.google", NETWORK_SCHOLAR},
	{"keybase.io", NETWORK_KEYBASE}, {"vk.com", NETWORK_VK},
	{"line.me", NETWORK_LINE}, {"lnkd.in", NETWORK_LINKEDIN},
	{"signal.me", NETWORK_SIGNAL}, {"hf.co", NETWORK_HUGGINGFACE},
};

static size_t host_of(const char *url, const char **host)
{
	const char *s = strstr(url, "://");

	s = s ? s + 3 : url;
	if (strncmp(s, "www.", 4) == 0)
		s += 4;
	*host = s;
	return strcspn(s, "/?#:");
}

/* A site's own network is its name before the last dot: "github.com", not
 * "ann.github.io". */
enum network network_of(const char *url)
{
	const char *host;
	size_t len = host_of(url, &host), from = 0;
	struct word_match match;
	char low[64];

	for (size_t i = 0; i < sizeof hosts / sizeof *hosts; i++) {
		size_t n = strlen(hosts[i].host);

		if (len >= n && strncmp(host, hosts[i].host, n) == 0 &&
			(len == n || host[n] == '.'))
			return hosts[i].network;
	}
	if (len >= sizeof low)
		return NETWORK_NONE;
	words_fold(host, len, low);
	for (size_t i = 0; i < len; i++)
		if (low[i] == '.' && memchr(low + i + 1, '.', len - i - 1) &&
			len - i > 7)
			from = i + 1; /* fr.linkedin.com */
	len = from + strcspn(low + from, ".");
	if (words_whole(low, from, len, WORD(NETWORK), &match) &&
		strncmp(low + len, ".io", 3) != 0)
		return (enum network)words_row(&match, WORD_NETWORK,
			NULL)->value;
	return NETWORK_NONE;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The length of what may stand between the digits of a number. */
static size_t filler(const char *s, size_t len)
{
	static const char *const marks[] = {" ", "-", "(", ")", ".", "/",
		"\xC2\xA0", "\xE2\x80\x93", "\xE2\x80\x91", "\xE2\x80\x90",
		"\xE2\x80\xAF", NULL};

	for (const char *const *m = marks; *m; m++) {
		size_t n = strlen(*m);

		if (len >= n && memcmp(s, *m, n) == 0)
			return n;
	}
	return 0;
}

/* An extension: "ext. 42", "x42". */
static size_t extension(const char *s, size_t len)
{
	static const char *const list[] = {" ext. ", " ext ", " ext.", " x",
		"x", " #", NULL};

	for (const char *const *w = list; *w; w++) {
		size_t n = strlen(*w), digits = 0;

		if (len <= n || strncmp(s, *w, n) != 0)
			continue;
		while (n + digits < len && is_digit(s[n + digits]))
			digits++;
		if (digits && digits < 6)
			return n + digits;
	}
	return 0;
}

/* What a run of digits and fillers shows. */
struct number {
	size_t end;
	int digits, groups, longest;
	bool marked; /* by "+", "(", or a leading 0 */
};

/* "555-0100 / 555-0101": a slash behind a whole number. */
static bool begins_another(const char *s, size_t len)
{
	return s[0] == '/' || (len > 1 && s[0] == ' ' && s[1] == '/');
}

static struct number scan(const char *s, size_t len, size_t at)
{
	struct number n = {.end = at};
	int group = 0, fillers = 0;

	n.marked = s[at] == '+' || s[at] == '(' || s[at] == '0';
	for (int i = 0; i < 4 && at < len && strchr("(+ ", s[at]); i++)
		at++;
	while (at < len && n.digits <= LONGEST_PHONE) {
		size_t skip;

		if (is_digit(s[at])) {
			if (!group++)
				n.groups++;
			n.longest = group > n.longest ? group : n.longest;
			n.digits++;
			n.end = ++at;
			fillers = 0;
			continue;
		}
		skip = filler(s + at, len - at);
		if (n.digits >= 7 && begins_another(s + at, len - at))
			break;
		if (!skip || ++fillers > 3)
			break;
		group = 0;
		at += skip;
	}
	return n;
}

enum { ORCID_LENGTH = 19 };

/* Four times four, the last a figure or X: a researcher's number. */
static bool is_orcid(const char *s, size_t len)
{
	for (size_t i = 0; i < ORCID_LENGTH; i++)
		if (i >= len || (i % 5 == 4 ? s[i] != '-' : !is_digit(s[i]) &&
				!(i + 1 == ORCID_LENGTH && s[i] == 'x')))
			return false;
	return true;
}

static bool may_be_phone(char c)
{
	return is_digit(c) || c == '+' || c == '(';
}

size_t phone_at(const char *s, size_t len, size_t at)
{
	struct number n;
	size_t end;

	if (!may_be_phone(s[at]) || is_orcid(s + at, len - at))
		return 0;
	n = scan(s, len, at);
	if (n.digits < 7 || n.digits > LONGEST_PHONE ||
		n.longest > (s[at] == '+' ? 15 : 12))
		return 0;
	if (!n.marked && n.groups < 2 &&
		!(n.digits == 11 && s[at] == '1') && n.digits != 10)
		return 0;
	if (n.groups > 6 + (s[at] == '+') || (n.longest < 3 && n.digits < 9))
		return 0;
	end = n.end;
	if (end < len && (is_digit(s[end]) || s[end] == '@'))
		return 0;
	return end + extension(s + end, len - end) - at;
}

static bool is_word_byte(char c)
{
	return (c >= 'a' && c <= 'z') || is_digit(c) || c == '_' ||
		c == '-' || c == '.' || c == '+' || c == '%';
}

/* Addresses that are no links: in code, "ann (at) example.org" is none. */
static void add_emails(struct marks *m, const struct typed_line *line)
{
	const char *at = line->low, *end = line->low + line->len;

	while ((at = memchr(at, '@', (size_t)(end - at)))) {
		const char *from = at, *to = at + 1;
		bool dot = false;

		while (from > line->low && is_word_byte(from[-1]))
			from--;
		while (to < end && is_word_byte(*to)) {
			dot = dot || (*to == '.' && to + 1 < end &&
				is_word_byte(to[1]));
			to++;
		}
		if (to[-1] == '.')
			to--;
		if (from < at && dot && !marks_touch(m,
				(size_t)(from - line->low),
				(size_t)(to - line->low), ~0u))
			marks_add(m, (struct mark){MARK_EMAIL,
				(size_t)(from - line->low),
				(size_t)(to - line->low), 1, 0});
		at++;
	}
}

static void add_links(struct marks *m, const struct typed_line *line)
{
	for (int i = 0; i < line->run_count; i++) {
		const struct typed_run *r = &line->runs[i];
		struct mark mark = {MARK_URL, r->from, r->to, 1, 0};

		if (!r->url || (i && r->url == r[-1].url))
			continue;
		for (int k = i + 1; k < line->run_count &&
			line->runs[k].url == r->url; k++)
			mark.to = line->runs[k].to;
		while (mark.from + 1 < mark.to && line->text[mark.from] == ' ')
			mark.from++;
		if (strncmp(r->url, "mailto:", 7) == 0) {
			mark.kind = MARK_EMAIL;
		} else if (strncmp(r->url, "tel:", 4) == 0 ||
			strncmp(r->url, "callto:", 7) == 0) {
			mark.kind = MARK_PHONE;
		} else if (strchr(r->url, '@') && !strchr(r->url, '/')) {
			mark.kind = MARK_EMAIL;
		} else if (!strstr(r->url, "://")) {
			continue;
		} else {
			mark.value = network_of(r->url);
			if (mark.value)
				mark.kind = MARK_NETWORK;
		}
		marks_add(m, mark);
	}
}

/* "西1-2-51-1413": a Japanese street block, house and flat. */
static bool is_block(const char *low, size_t at)
{
	const char *s = low + at;
	size_t first = strspn(s, "0123456789"), second;

	if (!at || (signed char)s[-1] > 0 || s[0] == '0' || first < 1 || first > 2 || s[first] != '-')
		return false;
	second = strspn(s + first + 1, "0123456789");
	return second >= 1 && second <= 2 && s[first + 1 + second] == '-';
}

void marks_phones(struct marks *m, const struct typed_line *line)
{
	for (size_t at = 0; at < line->len; at++) {
		size_t n;

		at += strcspn(line->low + at, "0123456789+(");
		if (at >= line->len)
			break;
		if (at && (is_digit(line->low[at - 1]) ||
			(line->low[at - 1] >= 'a' &&
				line->low[at - 1] <= 'z') ||
			strchr("/=#$.", line->low[at - 1])))
			continue;
		if (is_orcid(line->low + at, line->len - at)) {
			at += ORCID_LENGTH - 1;
			continue;
		}
		n = phone_at(line->low, line->len, at);
		if (is_block(line->low, at)) {
			at += strspn(line->low + at, "0123456789-") - 1;
			continue;
		}
		if (!n || marks_touch(m, at, at + n, ~0u))
			continue;
		marks_add(m, (struct mark){MARK_PHONE, at, at + n, 1, 0});
		at += n - 1;
	}
}

void marks_addresses(struct marks *m, const struct typed_line *line)
{
	add_links(m, line);
	if (memchr(line->low, '@', line->len))
		add_emails(m, line);
}
