/*
 * What a document's own dates say of those that could be read in two ways.
 * Short years are believed only where a range of them occurs, or a line has
 * nothing else: "4/5 stars" and "24/7" look the same.
 */
#include "resume/date_range.h"

#include <string.h>

/* Two or three numbers parted by the same mark; z stands after them. */
struct figures {
	struct number n[3];
	int count;
	char separator;
};

static bool take_figures(struct scan *z, struct figures *f)
{
	*f = (struct figures){0};
	if (!scan_number(z, &f->n[0]))
		return false;
	f->count = 1;
	while (f->count < 3) {
		struct scan next = *z;
		char separator = scan_separator(&next);

		if (!separator || (f->count > 1 && separator != f->separator) ||
			!scan_number(&next, &f->n[f->count]))
			break;
		f->separator = separator;
		f->count++;
		*z = next;
	}
	return f->count > 1;
}

static bool is_short(const struct figures *f)
{
	return f->count == 2 && f->separator != '-' && f->n[0].digits <= 2 &&
		f->n[1].digits <= 2;
}

static bool is_month(int value)
{
	return value >= 1 && value <= 12;
}

/* Which half of "18/3" is the year: -1 the first, 1 the last, 0 either. */
static int short_year_side(const struct figures *f)
{
	if (f->n[0].value > 12 && f->n[0].digits == 2 &&
		is_month(f->n[1].value))
		return -1;
	if (f->n[1].value > 12 && f->n[1].digits == 2 &&
		is_month(f->n[0].value))
		return 1;
	return 0;
}

static bool can_be_short(const struct figures *f)
{
	return (is_month(f->n[0].value) && f->n[1].digits == 2) ||
		(is_month(f->n[1].value) && f->n[0].digits == 2);
}

static void count_short(struct date_counts *c, const struct figures *f)
{
	int side = short_year_side(f);

	c->year_first += side < 0;
	c->year_last += side > 0;
}

/* "03/18 - 06/19", "03/18 - now" */
static void learn_range(struct date_counts *c, struct scan z,
	const struct figures *first)
{
	struct word_match match;
	struct figures last;
	bool hyphen;

	scan_spaces(&z);
	if (!scan_dash(&z, &hyphen) && !scan_word(&z, WORD(TO), false, &match))
		return;
	scan_spaces(&z);
	if (scan_is_digit(&z)) {
		if (!take_figures(&z, &last) || !is_short(&last) ||
			!can_be_short(&last))
			return;
		count_short(c, &last);
	} else if (!scan_word(&z, WORD(PRESENT), false, &match) &&
		!scan_at_stop(&z)) {
		return;
	}
	count_short(c, first);
	c->short_ranges++;
}

static void learn_figures(struct date_counts *c, const struct scan *z,
	const struct figures *f, bool alone)
{
	int a = f->n[0].value, b = f->n[1].value;

	if (f->count == 3 && f->n[0].digits <= 2 && f->n[1].digits <= 2 &&
		f->n[2].digits == 4 && f->separator != '.') {
		c->day_first += a > 12 && a <= 31 && is_month(b);
		c->month_first += b > 12 && b <= 31 && is_month(a);
	} else if (f->count == 2 && f->n[0].digits == 4 && a > 1940 &&
		a < 2060 && f->n[1].digits == 2 && f->separator != '.') {
		c->years += b > 12 && b > a % 100;
		c->months += is_month(b) && b <= a % 100;
		c->either += b < 10 && b > a % 100;
	} else if (is_short(f) && can_be_short(f)) {
		learn_range(c, *z, f);
		if (alone && scan_at_stop(z) && f->n[0].digits == 2 &&
			f->n[1].digits == 2)
			count_short(c, f);
	}
}

void date_habits_learn(struct date_habits *habits, const char *text,
	const char *low, size_t len)
{
	struct scan z = {text, low, len, 0, habits};

	while (scan_to_digit(&z), z.at < len) {
		size_t from = z.at;
		struct figures f;

		if (!scan_is_digit(&z)) {
			z.at++;
			continue;
		}
		if (take_figures(&z, &f) && border_may_begin(&z, from) &&
			border_may_end(&z))
			learn_figures(&habits->counts, &z, &f, from == 0);
	}
}

/* Languages in which a year stands before its month. */
static bool is_year_first(const char *lang)
{
	static const char *const langs[] = {"zh", "ja", "ko", "hu", "lt", "mn",
		"eu"};

	for (size_t i = 0; lang && i < sizeof langs / sizeof *langs; i++)
		if (strncmp(lang, langs[i], 2) == 0)
			return true;
	return false;
}

/* Whether those who write so put the day before the month. */
static bool is_day_first(const char *lang)
{
	static const char *const months[] = {"en", "en-US", "en-PH", "fil",
		"tl", NULL};

	if (!lang || is_year_first(lang))
		return false;
	for (const char *const *l = months; *l; l++)
		if (strcmp(*l, lang) == 0)
			return false;
	return true;
}

void date_habits_settle(struct date_habits *habits)
{
	const struct date_counts *c = &habits->counts;

	habits->short_years = SHORT_NONE;
	if (c->year_first + c->year_last > 0 && (c->short_ranges > 0 ||
			c->year_first + c->year_last > 1))
		habits->short_years = c->year_first > c->year_last
			? SHORT_YEAR_FIRST
			: SHORT_YEAR_LAST;
	else if (c->short_ranges > 0)
		habits->short_years = is_year_first(habits->lang)
			? SHORT_YEAR_FIRST
			: SHORT_YEAR_LAST;
	habits->day_first = c->day_first == c->month_first
		? is_day_first(habits->lang)
		: c->day_first > c->month_first;
	habits->short_ends = c->months == 0 && c->years > c->either;
}
