/*
 * Names behind what somebody is: "Baker - Jane Doe", "Senior Baker Jane Doe",
 * 前端工程师-王小明. A joint parts them, or the line begins with the job and ends
 * with a name that has nothing else in it.
 */
#include "resume/name.h"

#include "base/utf8.h"

#include <string.h>

enum { WORDS = 4, /* of a name */ DENSE = 15, /* bytes of one without spaces */
	LEAD = 5 /* words of a job before it */ };

static bool is_job(const char *low, size_t at, size_t to,
	struct word_match *match)
{
	return !words_go_on(low, at) && words_match(low, to, at, WORD(JOB),
			match) &&
		words_row(match, WORD_JOB, NULL)->value != VALUE_SURNAME;
}

/* The end of the last job in low[from..to), or from. */
static size_t last_job(const char *low, size_t from, size_t to)
{
	size_t last = from;

	for (size_t at = from; at < to;) {
		struct word_match match;

		if (is_job(low, at, to, &match))
			last = at = match.end;
		else
			utf8_next(low, to, &at);
	}
	return last;
}

/* Past spaces, joints, and a short form in parentheses; tells whether a joint
 * is among them. */
static size_t skip_between(const char *text, size_t at, size_t to, bool *joint)
{
	*joint = false;
	while (at < to) {
		size_t next = at;
		uint32_t c = utf8_next(text, to, &next);
		const char *close = c == '(' ? memchr(text + at, ')', to - at)
			: NULL;

		if (close)
			next = (size_t)(close + 1 - text);
		else if (utf8_is_alnum(c))
			break;
		*joint = *joint || (!close && c != ' ' && c != 0x3000);
		at = next;
	}
	return at;
}

/* Whether text[from..to) is two to four words with capitals, none of which
 * means anything; small ones of names may be between. */
static bool is_capitals(const char *text, const char *low, size_t from,
	size_t to)
{
	const uint32_t other = WORD(ORGANIZATION) | WORD(SCHOOL) |
		WORD(DEGREE) | WORD(FIELD) | WORD(CITY) | WORD(COUNTRY) |
		WORD(REMOTE) | WORD(EMPLOYMENT) | WORD(NETWORK) |
		WORD(SECTION) | WORD(SECTION_PART) | WORD(AT) | WORD(LABEL);
	struct word_match match;
	int words = 0;

	while (from < to) {
		size_t at = from, small = words ? name_particle(low, from) : 0;
		uint32_t c = utf8_next(text, to, &at);

		if (small) {
			from += small;
			continue;
		}
		if (!utf8_is_alnum(c) || utf8_lower(c) == c || ++words > WORDS
			|| words_match(low, to, from, other, &match))
			return false;
		while (from < to && text[from] != ' ')
			if (strchr("0123456789,;:|/&@()", text[from++]))
				return false;
		while (from < to && text[from] == ' ')
			from++;
	}
	return words > 1;
}

static int count_words(const char *text, size_t from, size_t to)
{
	int n = 1;

	while (from < to)
		n += text[from++] == ' ';
	return n;
}

static bool is_dense(const char *text, size_t from, size_t to)
{
	while (from < to)
		if (!utf8_is_run_on(utf8_next(text, to, &from)))
			return false;
	return true;
}

bool name_is_sure(const char *text, const char *low, size_t from, size_t to)
{
	return from < to && (is_dense(text, from, to)
			? to - from <= DENSE && name_has_surname(low, from, to)
			: is_capitals(text, low, from, to));
}

/* Where a dash, a bar, a parenthesis begins behind the name; or `to`. */
static size_t before_joint(const char *text, size_t from, size_t to)
{
	size_t at = from;

	while (at < to && strncmp(text + at, " - ", 3) != 0 && !utf8_begins(text
			+ at, " \xE2\x80") && !strchr("|/(", text[at]))
		at++;
	while (at > from && text[at - 1] == ' ')
		at--;
	return at;
}

size_t name_behind_job(const char *text, const char *low, size_t from,
	size_t to, size_t *job_end)
{
	size_t end = last_job(low, from, to), at;
	bool joint;

	if (end <= from)
		return from;
	at = skip_between(text, end, to, &joint);
	if (at == end && !is_dense(text, at, to))
		return from;
	if (at >= to || (!joint && count_words(text, from, end) > LEAD))
		return from;
	to = before_joint(text, at, to);
	if (!name_is_sure(text, low, at, to))
		return from;
	*job_end = at;
	while (*job_end > end && text[*job_end - 1] != ')')
		--*job_end;
	return at;
}
