/* How long something took: "3 months", "(1 год 6 мес)", 3년 6개월. */
#include "resume/date_scan.h"

#include <string.h>

static const struct date_habits no_habits = {0};

/* Before a number, or between two: "ca.", "and"; they need no list. */
static void take_filler(struct scan *z)
{
	static const char *const fillers[] = {"~", "ca.", "ca", "about",
		"approx.", "over", "fast", "total", "and", "und", "et", "y",
		"e", "и", "en", "og", "och", "&", "+", ",", "\xE7\xBA\xA6",
		"\xE7\xB4\x84", "\xEC\x95\xBD", "\xE8\xAE\xA1", "\xE5\x85\xB1",
		NULL};

	for (int i = 0; i < 2; i++) {
		size_t from = z->at;

		scan_spaces(z);
		if (!scan_any(z, fillers)) {
			z->at = from;
			break;
		}
	}
	scan_spaces(z);
}

/* "3", "1.5", "6+", "½" */
static bool take_count(struct scan *z)
{
	struct number n;
	size_t from = z->at;

	if (scan_take(z, "\xC2\xBD"))
		return true;
	if (!scan_number(z, &n) || n.digits > 2) {
		z->at = from;
		return false;
	}
	from = z->at;
	if ((scan_take(z, ".") || scan_take(z, ",")) && scan_number(z, &n) &&
		n.digits == 1)
		from = z->at;
	z->at = from;
	scan_take(z, "\xC2\xBD");
	scan_take(z, "+");
	return true;
}

static bool take_unit(struct scan *z)
{
	struct word_match match;
	size_t from = z->at;

	scan_spaces(z);
	scan_take(z, "-");
	if (scan_word(z, WORD(UNIT), true, &match)) {
		scan_take(z, ".");
		return true;
	}
	z->at = from;
	return false;
}

bool date_duration(const char *low, size_t len, size_t at, size_t *end)
{
	static const char *const opens[] = {"(", "\xEF\xBC\x88", "[", NULL};
	static const char *const closes[] = {")", "\xEF\xBC\x89", "]", NULL};
	struct scan z = {low, low, len, at, &no_habits};
	bool open = at < len && scan_any(&z, opens);
	size_t last = 0;

	while (z.at < len) {
		take_filler(&z);
		if (!take_count(&z) || !take_unit(&z))
			break;
		last = z.at;
	}
	if (!last)
		return false;
	z.at = last;
	if (open) {
		scan_spaces(&z);
		if (!scan_any(&z, closes))
			return false;
		last = z.at;
	}
	*end = last;
	return true;
}
