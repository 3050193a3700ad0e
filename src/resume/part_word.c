/* What parts of heads end in, where words need no spaces. */
#include "resume/part_word.h"

#include <string.h>

enum { PRIZE = 15 /* bytes of a prize's name */ };

static bool ends_in(const struct reading *r, const struct part *p,
	const char *const *endings)
{
	const char *text = r->lines->line[p->line].text;

	for (; *endings; endings++) {
		size_t n = strlen(*endings);

		if (p->to - p->from >= n && memcmp(text + p->to - n, *endings,
				n) == 0)
			return true;
	}
	return false;
}

bool part_is_faculty(const struct reading *r, const struct part *p)
{
	static const char *const endings[] = {"\xE5\xAD\xA6\xE9\x99\xA2",
		"\xE5\xAD\xB8\xE9\x99\xA2", "\xE5\xAD\xA6\xE9\x83\xA8",
		"\xE7\xA0\x94\xE7\xA9\xB6\xE7\xA7\x91", "\xE7\xB3\xBB",
		"\xEB\x8C\x80\xED\x95\x99", NULL}; /* 学院, 學院, 学部,
		研究科, 系, 대학 */

	return ends_in(r, p, endings);
}

bool part_is_prize(const struct reading *r, const struct part *p)
{
	static const char *const endings[] = {"\xE5\xA5\x96", "\xE7\x8D\x8E",
		"\xE8\xB3\x9E", "\xEC\x83\x81", NULL}; /* 奖, 獎, 賞, 상 */
	static const char *const verbs[] = {"\xE8\x8E\xB7\xE5\xA5\x96",
		"\xE7\x8D\xB2\xE7\x8D\x8E", "\xE5\x8F\x97\xE8\xB3\x9E",
		"\xEC\x88\x98\xEC\x83\x81", NULL}; /* "won": 获奖, 獲獎,
		受賞, 수상 */

	return p->to - p->from <= PRIZE && ends_in(r, p, endings) &&
		!ends_in(r, p, verbs);
}

bool part_is_university(const struct reading *r, const struct part *p)
{
	static const char *const endings[] = {"\xE5\xA4\xA7\xE5\xAD\xA6",
		"\xE5\xA4\xA7\xE5\xAD\xB8", "\xE5\xA4\xA7\xE5\xAD\xA6"
		"\xE9\x99\xA2", "\xEB\x8C\x80\xED\x95\x99\xEA\xB5\x90",
		NULL}; /* 大学, 大學, 大学院, 대학교 */

	return p && ends_in(r, p, endings);
}
