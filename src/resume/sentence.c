/*
 * Sentences end in a full stop or are long; a list of names is none.
 */
#include "resume/sentence.h"

#include "base/utf8.h"

#include <string.h>

/* Marks of a phrase in Chinese and Japanese, which end without a full stop:
 * the object's particle, a comma between clauses. */
static bool runs_on(const char *s)
{
	static const char *const marks[] = {"\xE3\x82\x92" /* を */,
		"\xEF\xBC\x8C" /* ， */, "\xEF\xBC\x9B" /* ； */, NULL};

	for (const char *const *m = marks; *m; m++)
		if (strstr(s, *m))
			return true;
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

double sentence_of(const struct typed_line *line, int count)
{
	const char *s = line->text;
	size_t at = line->len;
	uint32_t last = at ? utf8_prev(s, &at) : 0;
	bool heading = line->kind == LINE_HEADING && count < 9;
	bool stop = utf8_is_in(last, ".!?。！");

	if (heading || (!stop && is_columns(s)))
		return 0;
	if (stop && count > 5)
		return 1;
	if (count > 22 || (strstr(s, "\xE3\x80\x82") && count > 6))
		return 1;
	if (count > 14 || (count > 4 && runs_on(s)))
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
