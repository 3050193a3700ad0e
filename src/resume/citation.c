/*
 * Works as they are cited. In most styles the authors come first, with initials,
 * then the year in parentheses, then the title up to a full stop (APA); or the
 * title stands in quotes (Chicago, IEEE). What follows is where it appeared, up
 * to a link. No other parts tell a title: it is neither the first words nor the
 * bold ones, which are the author's own name.
 */
#include "resume/citation.h"

#include "base/utf8.h"

#include <string.h>

enum { SHORTEST = 3 /* bytes of a title */ };

static const struct {
	const char *open, *close;
} quotes[] = {
	{"\"", "\""}, {"\xE2\x80\x9C", "\xE2\x80\x9D"}, /* “” */
	{"\xE2\x80\x9E", "\xE2\x80\x9C"},                /* „“ */
	{"\xC2\xAB", "\xC2\xBB"},                        /* «» */
	{"\xE3\x80\x8C", "\xE3\x80\x8D"},                /* 「」 */
	{"\xE3\x80\x8A", "\xE3\x80\x8B"},                /* 《》 */
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_big(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* Whether a year stands at s: "2021", "2021b". */
static bool is_year(const char *s)
{
	return (*s == '1' || *s == '2') && strspn(s, "0123456789") == 4;
}

/* Whether there are authors in s[0..len): an initial, or "et al". */
static bool has_authors(const char *s, size_t len)
{
	for (size_t i = 0; i + 1 < len; i++)
		if ((is_big(s[i]) && s[i + 1] == '.' && (!i || strchr(" .-",
				s[i - 1]))) ||
			(len - i > 5 && strncmp(s + i, "et al", 5) == 0))
			return true;
	return false;
}

static size_t skip_marks(const char *s, size_t at, size_t len)
{
	while (at < len && strchr(" .,:;-", s[at]))
		at++;
	return at;
}

/* Where the sentence ends that begins at `at`: before a full stop that no
 * initial or short form has. */
static size_t sentence_end(const char *s, size_t at, size_t len)
{
	for (; at < len; at++)
		if (strchr(".?!", s[at]) && (at + 1 == len ||
				s[at + 1] == ' ') && !(s[at] == '.' && at > 1 &&
				is_big(s[at - 1]) && strchr(" .", s[at - 2])))
			return s[at] == '.' ? at : at + 1;
	return len;
}

/* Where what follows a title ends: before a link, a bracket, a last year. */
static size_t venue_end(const char *s, size_t at, size_t len)
{
	size_t end = at;

	while (end < len && strncmp(s + end, "http", 4) != 0 &&
		strncmp(s + end, "doi:", 4) != 0 && s[end] != '[' &&
		!(is_year(s + end) && (end == at || !is_digit(s[end - 1])) &&
			skip_marks(s, end + 4, len) >= len))
		end++;
	while (end > at && strchr(" .,;(", s[end - 1]))
		end--;
	return end;
}

/* "ICML 2021: “On crumbs”": no authors, but where it appeared, stands before
 * the title. */
static void take_venue(const char *s, struct citation *c)
{
	size_t to = 0;

	while (to < c->authors_to && !is_year(s + to))
		to++;
	while (to && strchr(" ,(", s[to - 1]))
		to--;
	c->venue = 0;
	c->venue_to = to;
	c->authors_to = 0;
}

/* The title in quotes, and what follows. */
static bool read_quoted(const char *s, size_t len, struct citation *c)
{
	for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++) {
		const char *open = strstr(s, quotes[i].open), *close;

		close = open ? strstr(open + strlen(quotes[i].open),
			quotes[i].close) : NULL;
		if (!close)
			continue;
		c->authors_to = (size_t)(open - s);
		c->from = c->authors_to + strlen(quotes[i].open);
		c->to = (size_t)(close - s);
		while (c->to > c->from && strchr(",.", s[c->to - 1]))
			c->to--;
		if (c->to < c->from + SHORTEST)
			continue;
		c->venue = skip_marks(s, (size_t)(close - s) +
			strlen(quotes[i].close), len);
		return true;
	}
	return false;
}

/* Authors (2021). Title. Venue. */
static bool read_dated(const char *s, size_t len, struct citation *c)
{
	const char *open = s, *close;

	while ((open = strchr(open, '(')) && !is_year(open + 1))
		open++;
	close = open ? strchr(open, ')') : NULL;
	if (!close || close > open + 20 || !has_authors(s, (size_t)(open - s)))
		return false;
	c->authors_to = (size_t)(open - s);
	c->from = skip_marks(s, (size_t)(close - s) + 1, len);
	c->to = sentence_end(s, c->from, len);
	c->venue = skip_marks(s, c->to, len);
	return c->to >= c->from + SHORTEST;
}

bool citation_read(const char *s, size_t len, struct citation *c)
{
	if (!read_quoted(s, len, c) && !read_dated(s, len, c))
		return false;
	while (c->authors_to && strchr(" ,;", s[c->authors_to - 1]))
		c->authors_to--;
	if (c->authors_to && s[c->authors_to - 1] == ':' &&
		!has_authors(s, c->authors_to)) {
		take_venue(s, c);
		return true;
	}
	if (len - c->venue > 3 && (s[c->venue] | 32) == 'i' && strncmp(s +
			c->venue + 1, "n ", 2) == 0)
		c->venue = skip_marks(s, c->venue + 3, len);
	c->venue_to = c->venue < len && s[c->venue] == '(' ? c->venue
		: venue_end(s, c->venue, len);
	while (c->authors_to && strchr(" ,:;", s[c->authors_to - 1]))
		c->authors_to--;
	return true;
}
