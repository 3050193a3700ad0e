/*
 * Dates that begin with a digit: "2019-05", "05/2019", "14.06.21", 5月,
 * "3 May 2019". Of a number before a year the mark between tells what it is; of three,
 * that one is over 12, or the document's habit.
 */
#include "resume/date_point.h"

#include <string.h>

/* Numbers parted by the same mark: "14.06.2021". */
struct numbers {
	struct number n[3];
	int count;
	char separator;
};

static void set(struct point *p, int year, int month, int day)
{
	p->day = (struct day){(short)year, (signed char)month,
		(signed char)day};
	p->told = TOLD_YEAR | TOLD_MONTH | (day ? TOLD_DAY : 0u);
}

static bool is_month(const struct number *n)
{
	return n->digits <= 2 && n->value >= 1 && n->value <= 12;
}

static bool is_day(const struct number *n)
{
	return n->digits <= 2 && n->value >= 1 && n->value <= 31;
}

/* The year of four digits that number i of the text is; reads it again, since
 * that depends on the calendar. */
static bool full_year(const struct scan *z, size_t at, struct point *p)
{
	struct scan again = *z;

	again.at = at;
	return point_year(&again, p);
}

/* Day and month before a year, in the order that they or the habits tell. */
static bool set_day_month(const struct scan *z, const struct numbers *three,
	int year, struct point *p)
{
	const struct number *a = &three->n[0], *b = &three->n[1];
	bool day_first = three->separator == '.' || z->habits->day_first;

	if (!is_month(b))
		day_first = false;
	else if (!is_month(a))
		day_first = true;
	if (!is_month(day_first ? b : a) || !is_day(day_first ? a : b))
		return false;
	if (day_first)
		set(p, year, b->value, a->value);
	else
		set(p, year, a->value, b->value);
	return true;
}

/* "14.06.21", or "21.06.14" where years stand first */
static bool set_short(const struct scan *z, const struct numbers *three,
	struct point *p)
{
	const struct number *n = three->n;

	if (three->separator == '-' || n[0].digits != 2 || n[1].digits != 2 ||
		n[2].digits != 2)
		return false;
	if ((z->habits->short_years == SHORT_YEAR_FIRST ||
			n[0].value > 31) && is_month(&n[1]) && is_day(&n[2])) {
		set(p, point_century(n[0].value), n[1].value, n[2].value);
		return true;
	}
	return set_day_month(z, three, point_century(n[2].value), p);
}

/* "18/3", "03/18", as the document's habit is */
static bool set_habit(const struct scan *z, const struct numbers *two,
	struct point *p)
{
	const struct number *a = &two->n[0], *b = &two->n[1];

	if (two->separator == '-')
		return false;
	if (z->habits->short_years == SHORT_YEAR_FIRST && a->digits == 2 &&
		is_month(b) && !(a->value == 24 && b->value == 7)) {
		set(p, point_century(a->value), b->value, 0);
		return true;
	}
	if (z->habits->short_years == SHORT_YEAR_LAST && b->digits == 2 &&
		is_month(a) && (two->separator == '/' || a->digits == 2)) {
		set(p, point_century(b->value), a->value, 0);
		return true;
	}
	return false;
}

/* The numbers from the one that was read on; where each begins. */
static void take_numbers(struct scan *z, struct numbers *out, size_t at[3])
{
	while (out->count < 3) {
		struct scan next = *z;
		bool apart = scan_spaces(&next);
		char separator = scan_separator(&next);

		if (!separator || (apart && separator != '/') ||
			(out->count > 1 && separator != out->separator))
			return;
		if (separator != '-' && scan_spaces(&next) &&
			separator == '/' && !apart)
			return; /* "1/ 2" */
		at[out->count] = next.at;
		if (!scan_number(&next, &out->n[out->count]))
			return;
		out->separator = separator;
		out->count++;
		*z = next;
		if (out->n[out->count - 1].digits > 2)
			return;
	}
}

/* "29.06" before the last day of a range: "29.06. - 25.08.2014". */
static bool take_first_day(struct scan *z, const struct numbers *two,
	struct point *p)
{
	struct numbers last = {.count = 1};
	struct scan next = *z;
	size_t at[3];
	bool hyphen;

	if (two->separator == '.')
		scan_take(&next, ".");
	scan_spaces(&next);
	*z = next;
	if (!scan_dash(&next, &hyphen))
		return false;
	scan_spaces(&next);
	if (!scan_number(&next, &last.n[0]))
		return false;
	take_numbers(&next, &last, at);
	if (last.count < 3 || last.separator != two->separator ||
		!set_day_month(z, two, 0, p))
		return false;
	p->told = TOLD_MONTH | TOLD_DAY;
	return true;
}

/* Dates of figures only, after the first of them. */
static bool take_figures(struct scan *z, const struct number *first,
	struct point *p)
{
	struct numbers all = {.n = {*first}, .count = 1};
	size_t from = z->at, at[3] = {0};
	struct scan two;

	take_numbers(z, &all, at);
	if (all.count == 3 && (full_year(z, at[2], p)
			? set_day_month(z, &all, p->day.year, p)
			: set_short(z, &all, p))) {
		point_era_mark(z);
		return true;
	}
	if (all.count == 2 && is_month(first) && full_year(z, at[1], p)) {
		set(p, p->day.year, first->value, 0);
		point_next_year(z, p);
		point_era_mark(z);
		return true;
	}
	two = *z;
	if (all.count == 2 && take_first_day(&two, &all, p)) {
		*z = two;
		return true;
	}
	if (all.count == 2 && set_habit(z, &all, p))
		return true;
	z->at = from;
	two = *z;
	/* "09/'18" */
	if (is_month(first) && scan_separator(&two) == '/' &&
		point_short_year(&two, p)) {
		set(p, p->day.year, first->value, 0);
		z->at = two.at;
		return true;
	}
	*p = (struct point){0};
	return false;
}

/* "5月14日", "5월" */
static bool take_units(struct scan *z, int number, struct point *p)
{
	static const char *const months[] = {"\xE6\x9C\x88", "\xEC\x9B\x94",
		NULL};
	static const char *const days[] = {"\xE6\x97\xA5", "\xE5\x8F\xB7",
		"\xEC\x9D\xBC", NULL};
	size_t from = z->at;
	int day;

	scan_spaces(z);
	if (number <= 12 && scan_any(z, months)) {
		p->day.month = (signed char)number;
		p->told = TOLD_MONTH;
		from = z->at;
		scan_spaces(z);
		if (scan_between(z, 1, 31, &day) && (scan_spaces(z), true) &&
			scan_any(z, days)) {
			p->day.day = (signed char)day;
			p->told |= TOLD_DAY;
			from = z->at;
		}
		z->at = from;
		return true;
	}
	z->at = from;
	return false;
}

/* "3 May 2019", "3rd of May", "1er mars", "3-May-2019" */
static bool take_day_of_name(struct scan *z, int day, struct point *p)
{
	static const char *const ordinals[] = {"st", "nd", "rd", "th", "er",
		"\xC2\xBA" /* º */, "\xC2\xB0" /* ° */, "\xC2\xAA" /* ª */,
		"-\xD0\xB3\xD0\xBE" /* -го */, "\xCE\xB7", ".", NULL};
	size_t from = z->at;
	struct word_match match;

	if (!scan_any(z, ordinals) && !scan_take(z, "-"))
		scan_take(z, "/");
	scan_spaces(z);
	if (z->at == from)
		return false;
	if (scan_word(z, WORD(OF), false, &match))
		scan_spaces(z);
	p->told = TOLD_DAY;
	if (z->at < z->len && !scan_is_digit(z) && point_named(z, p) &&
		p->day.month && (!(p->told & TOLD_DAY) || p->maybe_year)) {
		if (p->maybe_year && !(p->told & TOLD_YEAR)) {
			p->day.year = point_century(p->day.day);
			p->told |= TOLD_YEAR; /* "3 Nov 16" */
			p->maybe_year = false;
		}
		p->day.day = (signed char)day;
		p->told |= TOLD_DAY;
		return true;
	}
	*p = (struct point){0};
	z->at = from;
	return false;
}

/* 201609: of use in a range only. */
static bool take_packed(const struct number *n, struct point *p)
{
	int year = n->value / 100, month = n->value % 100;

	if (year < 1960 || year > 2059 || month < 1 || month > 12)
		return false;
	set(p, year, month, 0);
	p->doubtful = true;
	return true;
}

bool point_numeric(struct scan *z, struct point *p)
{
	size_t from = z->at;
	struct number n;

	if (point_year(z, p)) {
		point_after_year(z, p);
		return true;
	}
	scan_number(z, &n);
	if (n.digits == 6 && take_packed(&n, p))
		return true;
	if (n.digits <= 3 && point_short_unit(z, &n, p))
		return true;
	if (n.digits <= 2) {
		if (is_day(&n) && take_units(z, n.value, p))
			return true;
		if (take_figures(z, &n, p))
			return true;
		if (is_day(&n) && take_day_of_name(z, n.value, p))
			return true;
		if (is_day(&n)) { /* "12 - 14 May", "3-6/2019" */
			p->day.day = (signed char)n.value;
			p->told = TOLD_DAY;
			scan_take(z, ".");
			return true;
		}
	}
	z->at = from;
	return false;
}
