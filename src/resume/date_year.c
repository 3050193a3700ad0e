/*
 * Years, and what follows them. Calendars are told by what they are written
 * with: 1398 is a year of Iran's in Persian digits or a Persian text, 2562 one
 * of Thailand's. Years of Japan and Taiwan stand behind their era's name.
 */
#include "resume/date_point.h"

#include <string.h>

enum { FIRST_YEAR = 1940, LAST_YEAR = 2059 };
enum { MINGUO = 4 /* of eras */ };
enum { IRAN = 621, THAILAND = -543 }; /* to our year */

static const char *const year_units[] = {"\xE5\xB9\xB4\xE5\xBA\xA6" /* 年度 */,
	"\xE5\xB9\xB4" /* 年 */, "\xEB\x85\x84" /* 년 */, NULL};
static const char *const month_units[] = {"\xE6\x9C\x88\xE4\xBB\xBD" /* 月份 */,
	"\xE6\x9C\x88" /* 月 */, "\xEC\x9B\x94" /* 월 */, NULL};
static const char *const day_units[] = {"\xE6\x97\xA5" /* 日 */,
	"\xE5\x8F\xB7" /* 号 */, "\xE8\x99\x9F" /* 號 */,
	"\xEC\x9D\xBC" /* 일 */, NULL};

/* What WORD_ERA's values mean: the year before the era's first. */
static const struct {
	short before;
	short last; /* year of it */
} eras[] = {
	{0, LAST_YEAR}, {2018, 40}, {1988, 31}, {1925, 64}, {1911, 148},
	{THAILAND, LAST_YEAR - THAILAND}, {IRAN, LAST_YEAR - IRAN},
};

short point_century(int two_digits)
{
	return (short)(two_digits + (two_digits > 59 ? 1900 : 2000));
}

static bool is_lang(const struct point *p, const char *lang)
{
	return p->lang && strcmp(p->lang, lang) == 0;
}

bool point_year(struct scan *z, struct point *p)
{
	size_t from = z->at;
	struct number n;
	int year;

	if (!scan_number(z, &n) || n.digits != 4) {
		z->at = from;
		return false;
	}
	year = n.value;
	if (year >= 1300 && year <= 1438 && (n.zero == 0x6F0 ||
			is_lang(p, "fa") || scan_lang(z, "fa"))) {
		p->solar = true;
		year += IRAN;
	} else if (year > 2480 && (n.zero == 0xE50 || is_lang(p, "th") ||
			scan_lang(z, "th"))) {
		year += THAILAND;
	}
	if (year < FIRST_YEAR || year > LAST_YEAR) {
		z->at = from;
		return false;
	}
	p->day.year = (short)year;
	p->told |= TOLD_YEAR;
	return true;
}

bool point_short_year(struct scan *z, struct point *p)
{
	static const char *const marks[] = {"'", "\xE2\x80\x99" /* ’ */,
		"\xE2\x80\x98" /* ‘ */, "`", "\xC2\xB4" /* ´ */, NULL};
	size_t from = z->at;
	struct number n;

	if (scan_any(z, marks) && scan_number(z, &n) && n.digits == 2) {
		p->day.year = point_century(n.value);
		p->told |= TOLD_YEAR;
		return true;
	}
	z->at = from;
	return false;
}

bool point_next_year(struct scan *z, struct point *p)
{
	size_t from = z->at;
	int next = p->day.year + 1;
	struct number n;
	char separator = scan_separator(z);

	if (separator == '/' && scan_number(z, &n) &&
		(n.digits == 4 ? n.value == next
			: n.digits == 2 && n.value == next % 100)) {
		p->next_year = (short)next;
		return true;
	}
	z->at = from;
	return false;
}

/* A number and its unit, spaces allowed: " 7 月". */
static bool take_with_unit(struct scan *z, int most, const char *const *units,
	signed char *value)
{
	size_t from = z->at;
	int number;

	scan_spaces(z);
	if (scan_between(z, 1, most, &number)) {
		scan_spaces(z);
		if (scan_any(z, units)) {
			*value = (signed char)number;
			return true;
		}
	}
	z->at = from;
	return false;
}

/* "7-9月": a month whose unit stands behind the range's end. */
static bool take_shared_unit(struct scan *z, signed char *value)
{
	size_t from = z->at;
	int month;
	bool hyphen;

	scan_spaces(z);
	if (scan_between(z, 1, 12, &month)) {
		struct scan rest = *z;
		signed char last;

		scan_spaces(&rest);
		if (scan_dash(&rest, &hyphen) &&
			take_with_unit(&rest, 12, month_units, &last)) {
			*value = (signed char)month;
			return true;
		}
	}
	z->at = from;
	return false;
}

/* Whether a word that leads to a range's end goes on: 2024年春至今. */
static bool leads_on(const struct scan *z)
{
	static const char *const words[] = {"至", "到", "から", "より"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (utf8_begins(z->low + z->at, words[i]))
			return true;
	return false;
}

/* What follows 年: "7月14日", "三月", "春". */
static void take_units(struct scan *z, struct point *p)
{
	size_t from = z->at;

	if (take_with_unit(z, 12, month_units, &p->day.month)) {
		p->told |= TOLD_MONTH;
		if (take_with_unit(z, 31, day_units, &p->day.day))
			p->told |= TOLD_DAY;
		return;
	}
	if (take_shared_unit(z, &p->day.month)) {
		p->told |= TOLD_MONTH;
		return;
	}
	scan_spaces(z);
	if (point_month(z, p)) {
		size_t size = z->at - from;

		if (size > 3 || !scan_spaceless_at(z, z->at) ||
			scan_at_stop(z) || leads_on(z)) {
			p->told |= p->day.month ? TOLD_MONTH : 0;
			return;
		}
		p->day.month = 0; /* 春日 */
	}
	z->at = from;
}

/* Whether a number that stood apart ("2019. 5") ended as a date does. */
static bool ends_apart(const struct scan *z)
{
	struct scan rest = *z;
	bool hyphen;

	if (scan_at_stop(&rest))
		return true;
	scan_spaces(&rest);
	return scan_dash(&rest, &hyphen) || scan_separator(&rest) == '.';
}

/* ".07", "-07-14", "/7/14", ". 7. 14" */
static bool take_numbers(struct scan *z, struct point *p)
{
	size_t from = z->at;
	bool apart = scan_spaces(z), padded;
	char separator = scan_separator(z);
	int value;

	if (!separator || (apart && separator != '/'))
		goto no;
	if (separator != '-' && scan_spaces(z))
		apart = true;
	padded = scan_is_digit(z) && z->s[z->at] == '0';
	if (!scan_between(z, 1, 12, &value) ||
		(apart && !padded && !ends_apart(z)))
		goto no;
	if (separator != '.' && z->habits->short_ends &&
		value > p->day.year % 100)
		goto no;
	p->day.month = (signed char)value;
	p->told |= TOLD_MONTH;
	if (scan_any(z, month_units)) { /* "2019.3월" */
		if (take_with_unit(z, 31, day_units, &p->day.day))
			p->told |= TOLD_DAY;
		return true;
	}
	from = z->at;
	p->maybe_next = separator == '/' && !apart &&
		value == (p->day.year + 1) % 100;
	if (scan_separator(z) == separator) {
		if (separator == '.')
			scan_spaces(z);
		if (scan_between(z, 1, 31, &value)) {
			p->day.day = (signed char)value;
			p->told |= TOLD_DAY;
			p->maybe_next = false;
			from = z->at;
		}
	}
	z->at = from;
	if (separator == '.' && scan_take(z, ".") && scan_is_digit(z))
		z->at--;
	return true;
no:
	z->at = from;
	return false;
}

/* Whether the year that follows is the name's that was just read. */
static bool before_year(struct scan z)
{
	static const char *const marks[] = {".", "/", "-", "'", NULL};
	struct point p = {0};

	scan_any(&z, marks);
	scan_spaces(&z);
	return point_year(&z, &p);
}

/* What stands after a name that follows its year: a day, or a range's second
 * half, or nothing; but no word ("2019 Spring Framework"). */
static bool take_after_name(struct scan *z, struct point *p)
{
	size_t from;
	struct word_match match;
	bool joined;
	int day;

	scan_take(z, ".");
	from = z->at;
	if (scan_spaces(z) && scan_between(z, 1, 31, &day) &&
		(scan_take(z, "."), scan_at_stop(z))) {
		p->day.day = (signed char)day;
		p->told |= TOLD_DAY;
		return true;
	}
	z->at = from;
	if (!scan_before_letter(z))
		return true;
	scan_spaces(z);
	joined = scan_word(z, WORD(TO) | WORD(PRESENT), false, &match);
	z->at = from;
	return joined;
}

/* " May", "-Jul", ". március 5.", "Q3" */
static bool take_name(struct scan *z, struct point *p)
{
	static const char *const marks[] = {"-", "/", ".", ",", NULL};
	size_t from = z->at;
	struct point named = *p;

	scan_any(z, marks);
	scan_spaces(z);
	if (z->at < z->len && !scan_is_digit(z) &&
		point_month(z, &named) && named.day.month &&
		!before_year(*z)) {
		named.told |= TOLD_MONTH;
		if (take_after_name(z, &named)) {
			*p = named;
			return true;
		}
	}
	z->at = from;
	return false;
}

/* Days of our calendar from 1921-01-01, as a date. */
static struct day day_after_1920(int days)
{
	static const int lengths[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31,
		30, 31};
	int year = 1921, month = 0;

	for (; days >= 365 + (year % 4 == 0); year++)
		days -= 365 + (year % 4 == 0);
	for (;; month++) {
		int length = lengths[month] + (month == 1 && year % 4 == 0);

		if (days < length)
			break;
		days -= length;
	}
	return (struct day){(short)year, (signed char)(month + 1),
		(signed char)(days + 1)};
}

/*
 * A date of Iran's calendar in ours. Its months are nearly the third one after
 * their number, as which the table of words has their names. With a day it is
 * counted from 1300-01-01, which was 1921-03-21; leap years follow a cycle of
 * 33 years that is right for these centuries.
 */
void point_from_solar(struct point *p)
{
	int month = p->day.month, days = 79 + (p->day.day - 1);
	int number = p->lang ? (month + 8) % 12 + 1 : month;

	if (!p->solar || p->season || !(p->told & TOLD_MONTH))
		return;
	if (!(p->told & TOLD_DAY)) {
		p->day.month = (signed char)((number + 2) % 12 + 1);
		p->day.year = (short)(p->day.year + (number > 9));
		return;
	}
	for (int year = 1300; year < p->day.year - IRAN; year++)
		days += 365 + ((25 * year + 11) % 33 < 8);
	days += (number - 1) * 30 + (number < 7 ? number - 1 : 6);
	p->day = day_after_1920(days);
}

/* "2010-2012 M.Sc.": what goes on behind its stop is no count of years. */
static bool goes_on(const struct scan *z)
{
	return z->low[z->at - 1] == '.' && z->low[z->at] >= 'a' &&
		z->low[z->at] <= 'z';
}

void point_era_mark(struct scan *z)
{
	size_t from = z->at;
	struct word_match match;
	const struct word *row;

	scan_take(z, "."); /* "2019. gada" */
	scan_spaces(z);
	if (scan_word(z, WORD(ERA), false, &match)) {
		row = words_row(&match, WORD_ERA, z->habits->lang);
		if ((row->value == 0 && !goes_on(z)) || row->value == 6)
			return;
	}
	z->at = from;
}

void point_after_year(struct scan *z, struct point *p)
{
	size_t from = z->at;

	p->plain = false;
	scan_spaces(z);
	if (scan_any(z, year_units)) {
		take_units(z, p);
		return;
	}
	z->at = from;
	if (take_numbers(z, p) || point_next_year(z, p) || take_name(z, p))
		return;
	point_era_mark(z);
	p->plain = z->at == from;
	if (!p->plain)
		take_name(z, p); /* "2019 m. sausis" */
}

/* Whether it can be a year of the Republic of China: "114 年 6 月". */
static bool is_minguo(const struct number *n)
{
	return n->digits == 3 && n->value >= 100 && n->value <= LAST_YEAR -
		eras[MINGUO].before;
}

/* "19年3月": a short year, if its unit follows. */
bool point_short_unit(struct scan *z, const struct number *n, struct point *p)
{
	size_t from = z->at;

	if (n->digits != 2 && !is_minguo(n))
		return false;
	scan_spaces(z);
	if (!scan_any(z, year_units))
		goto no;
	p->day.year = n->digits == 2 ? point_century(n->value)
		: (short)(n->value + eras[MINGUO].before);
	p->told = TOLD_YEAR;
	take_units(z, p);
	p->doubtful = !(p->told & TOLD_MONTH);
	if (n->digits == 2 || !p->doubtful)
		return true;
no:
	z->at = from;
	return false;
}

/* 令和元年5月, 平成30.4, H30.4, 民國108年, พ.ศ. 2562 */
bool point_era(struct scan *z, struct point *p)
{
	static const char *const first[] = {"\xE5\x85\x83" /* 元 */, NULL};
	size_t from = z->at;
	struct word_match match;
	struct number n = {.value = 1};
	int era;

	if (!scan_word(z, WORD(ERA), true, &match))
		return false;
	era = words_row(&match, WORD_ERA, z->habits->lang)->value;
	scan_spaces(z);
	if (era == 0 && point_year(z, p)) {
		point_after_year(z, p);
		return true;
	}
	if (!scan_any(z, first) && !(scan_number(z, &n) && n.digits <= 4))
		goto no;
	if (era == 0 || n.value < 1 || n.value > eras[era].last ||
		n.value + eras[era].before < FIRST_YEAR - 20)
		goto no;
	p->day.year = (short)(n.value + eras[era].before);
	p->told |= TOLD_YEAR;
	point_after_year(z, p);
	p->solar = era == 6;
	if (!p->plain || era > 4)
		return true;
no:
	z->at = from;
	return false;
}
