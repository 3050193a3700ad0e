/*
 * "jane.doe@example.org" and "linkedin.com/in/janedoe" repeat a name, which may
 * stand anywhere: text that was taken out of a page's two columns has contact
 * data and skills before it.
 */
#include "resume/evidence_name.h"

#include "resume/mark.h"

#include <string.h>

enum { ADDRESSES = 8, LONGEST = 64, LEAST = 3 /* letters of a word */ };

struct addresses {
	char text[ADDRESSES][LONGEST]; /* letters only */
	int line[ADDRESSES];
	int count;
};

static bool is_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

/* Notes the letters among s[0..len). */
static void add_letters(struct addresses *a, const char *s, size_t len)
{
	char *out = a->text[a->count];
	size_t n = 0;

	for (size_t i = 0; i < len && n + 1 < LONGEST; i++)
		if (is_letter((char)(s[i] | 32)))
			out[n++] = (char)(s[i] | 32);
	out[n] = '\0';
	a->count += n >= 2 * LEAST;
}

/* The user of an e-mail address, or of a profile's: what has further parts is
 * a page, a project. */
static void add_address(struct addresses *a, const char *s, size_t len)
{
	const char *at = memchr(s, '@', len), *host = strstr(s, "://");
	const char *user;

	if (at) {
		add_letters(a, s, (size_t)(at - s));
		return;
	}
	while (len && s[len - 1] == '/')
		len--;
	host = host && host + 3 <= s + len ? host + 3 : s;
	user = memchr(host, '/', len - (size_t)(host - s));
	if (!user)
		return;
	user += strncmp(user, "/in/", 4) == 0 ? 4 : 1;
	if (user < s + len && !memchr(user, '/', len - (size_t)(user - s)))
		add_letters(a, user, len - (size_t)(user - s));
}

static void add_addresses(struct addresses *a, const struct typed_line *line,
	const struct evidence *e)
{
	for (int i = 0; i < e->mark_count && a->count < ADDRESSES; i++) {
		const struct mark *m = &e->marks[i];

		if (m->kind == MARK_EMAIL || (m->kind == MARK_NETWORK &&
				memchr(line->low + m->from, '/', m->to -
					m->from)))
			add_address(a, line->low + m->from, m->to - m->from);
	}
	for (int i = 0; i < line->run_count && a->count < ADDRESSES; i++)
		if (line->runs[i].url && network_of(line->runs[i].url))
			add_address(a, line->runs[i].url,
				strlen(line->runs[i].url));
}

/* Whether two words of low[from..to), and all that are long enough, stand in
 * the address. */
static bool repeats(const char *address, const char *low, size_t from,
	size_t to)
{
	int found = 0;
	bool whole = false; /* one word is all of the address: a handle */

	for (size_t at = from, end; at < to; at = end + 1) {
		char word[LONGEST];

		end = at;
		while (end < to && is_letter(low[end]))
			end++;
		if (end - at < LEAST || end - at >= LONGEST)
			continue;
		memcpy(word, low + at, end - at);
		word[end - at] = '\0';
		if (!strstr(address, word))
			return false;
		whole = whole || (strlen(address) == end - at && at == from &&
			end == to);
		found++;
	}
	return found > 1 || whole;
}

/* A word of it may be a section's, too: "Jane Project". */
static bool may_be_name(const struct evidence *e, bool heading)
{
	return (e->name >= 0.3 || heading || (e->title > 0 && e->title < 1 &&
			e->words < 5)) && e->contact < 2;
}

void evidence_find_name(const struct typed_lines *lines, struct evidence *all)
{
	struct addresses a = {.count = 0};
	bool seen = false; /* a heading that looks like a name */

	for (int i = 0; i < lines->count && a.count < ADDRESSES; i++)
		if (all[i].contact > 0) {
			int old = a.count;

			add_addresses(&a, &lines->line[i], &all[i]);
			while (old < a.count)
				a.line[old++] = i;
		}
	for (int i = 0; i < lines->count && a.count; i++) {
		/* Below, projects and employers have addresses, too. */
		if (all[i].title >= 1 && seen)
			return;
		seen = seen || (all[i].name > 0.7 && lines->line[i].kind ==
			LINE_HEADING);
		for (int k = 0; k < a.count; k++)
			if (a.line[k] != i && may_be_name(&all[i], !i &&
					lines->line[i].kind == LINE_HEADING) &&
				repeats(a.text[k], lines->line[i].low, 0,
					lines->line[i].len)) {
				all[i].name = 1;
				all[i].title = 0;
				all[i].named = true;
				return;
			}
	}
}

bool evidence_is_addressed(const struct typed_line *line,
	const struct evidence *e, size_t from, size_t to)
{
	struct addresses a = {.count = 0};

	add_addresses(&a, line, e);
	for (int k = 0; k < a.count; k++)
		if (repeats(a.text[k], line->low, from, to))
			return true;
	return false;
}
