/*
 * Sentences end in a full stop or are long; a list of names is none.
 */
#include "resume/sentence.h"

#include "base/utf8.h"

#include <string.h>

/* Whether the phrase in Chinese or Japanese goes on like a sentence, which may
 * end without a full stop: it has an object's particle, を, or a comma between
 * clauses. What stands in parentheses is none: （负责人，2024.02）. */
static bool runs_on(const char *s, size_t len)
{
	int depth = 0;

	for (size_t at = 0; at < len;)
		switch (utf8_next(s, len, &at)) {
		case '(': case 0xFF08:
			depth++;
			break;
		case ')': case 0xFF09:
			depth -= depth > 0;
			break;
		case 0x3092: case 0xFF0C: case 0xFF1B:
			if (!depth)
				return true;
		}
	return false;
}

/* Columns that are made of wide space: "2014–2017　　硕士　　东方大学". */
static bool is_columns(const char *s)
{
	static const char *const gaps[] = {"\xE3\x80\x80\xE3\x80\x80",
		"    ", NULL};

	for (const char *const *g = gaps; *g; g++) {
		const char *first = strstr(s, *g);

		while (first && (*first == ' ' || strncmp(first,
				"\xE3\x80\x80", 3) == 0))
			first += *first == ' ' ? 1 : 3;
		if (first && strstr(first, *g))
			return true;
	}
	return false;
}

/* Whether the full stop at s[len - 1] is an abbreviation's: "B.Sc.", "e.V.". */
static bool is_short_form(const char *s, size_t len)
{
	enum { LONGEST = 4 };
	size_t at = len - 1, letters = 0;
	bool inner = false;

	while (at && s[at - 1] != ' ') {
		inner = inner || s[at - 1] == '.';
		letters = s[at - 1] == '.' ? 0 : letters + 1;
		if (letters > LONGEST)
			return false;
		at--;
	}
	return inner;
}

double sentence_of(const struct typed_line *line, int count)
{
	const char *s = line->text;
	size_t at = line->len;
	uint32_t last = at ? utf8_prev(s, &at) : 0;
	bool stop = utf8_is_in(last, ".!?。！") && !(last == '.' &&
		is_short_form(s, line->len));

	if ((line->kind == LINE_HEADING && (count < 9 || (!stop &&
			!runs_on(s, line->len)))) || (!stop && is_columns(s)))
		return 0;
	if (stop && count > 5)
		return 1;
	if (count > 22 || (strstr(s, "\xE3\x80\x82") && count > 6))
		return 1;
	if (count > 14 || (count > 4 && runs_on(s, line->len)))
		return 0.6;
	if (stop && count > 3)
		return 0.5;
	return 0;
}

bool sentence_is_names(const struct typed_line *line)
{
	int capitals = 0, small = 0;
	bool inside = false;

	for (size_t at = 0; at < line->len;) {
		size_t next = at;
		uint32_t c = utf8_next(line->text, line->len, &next);
		bool letter = utf8_is_alnum(c) || c == '\'' || c == 0x2019;

		if (letter && !inside && !(c >= '0' && c <= '9')) {
			bool big = utf8_lower(c) != c;

			capitals += big;
			small += !big;
		}
		inside = letter;
		at = next;
	}
	return capitals > 3 && capitals >= 3 * small;
}
