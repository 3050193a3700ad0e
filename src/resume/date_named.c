/*
 * Dates that begin with a word: a month's name, a season's, a weekday's, an
 * era's. Short names of months are words of other languages too ("out" is
 * October in Portuguese): those of a language that is not the document's count
 * only with a mark behind them ("out. 2019", "out/2019").
 */
#include "resume/date_point.h"

#include "base/utf8.h"

#include <string.h>

/* Whether the row is of the document's language, or of all or English. */
static bool is_ours(const struct scan *z, const struct word *row)
{
	return !*row->lang || strcmp(row->lang, "en") == 0 ||
		scan_lang(z, row->lang);
}

/* Short names that are no words of other languages. */
static bool is_known(const char *name)
{
	static const char known[] = "mai maj mei okt dez dic abr avr fev ene "
		"mrt mrz ott giu gen lug des kwi wrz lut cze gru ian iun iul "
		"oca eyl haz nis";

	for (const char *k = known; k < known + sizeof known; k += 4)
		if (memcmp(k, name, 3) == 0)
			return true;
	return false;
}

/* Whether a name that z stands after may be one here. */
static bool is_likely(const struct scan *z, const struct word_match *match,
	const struct word *row)
{
	const char *name = z->low + z->at - match->end;
	char next = z->at < z->len ? z->s[z->at] : '\0';

	/* Roman numbers, and "t9" */
	if (strspn(name, "ivx") >= match->length || (match->length <= 3 &&
			row->class == WORD_MONTH && name[1] >= '0' &&
			name[1] <= '9'))
		return scan_lang(z, row->lang);
	if (is_ours(z, row) || (*name & 0x80))
		return true;
	if (z->habits->lang && row->value == 0)
		return false; /* "fine 2019" is an end in Italian only */
	if (next >= '0' && next <= '9') /* "MARC21" */
		return match->length <= 3 && z->habits->lang;
	return match->length > 3 || is_known(name) || next == '.' ||
		next == '/' || next == '\'' ||
		(next != ',' && !z->habits->lang);
}

/* "Jan/Feb", "Spring/Summer" of the same year. */
static void take_next_month(struct scan *z, enum word_class class,
	struct point *p)
{
	size_t from = z->at;
	struct word_match match;
	const struct word *row;

	scan_take(z, ".");
	if (scan_take(z, "/") && scan_word(z, UINT32_C(1) << class, false,
			&match)) {
		row = words_row(&match, class, z->habits->lang);
		p->next_month = (signed char)row->value;
		return;
	}
	z->at = from;
}

/* The month or season of a match that z stands after. */
static bool set_month(struct scan *z, const struct word_match *match,
	struct point *p)
{
	const char *lang = z->habits->lang;
	const struct word *row = words_row(match, WORD_MONTH, lang);
	bool day = p->told & TOLD_DAY; /* "3 mai" */

	p->season = !row || !(day || is_likely(z, match, row));
	if (p->season)
		row = words_row(match, WORD_SEASON, lang);
	if (!row || !(day || is_likely(z, match, row)))
		return false;
	p->day.month = (signed char)row->value;
	p->lang = row->lang;
	take_next_month(z, row->class, p);
	return true;
}

bool point_month(struct scan *z, struct point *p)
{
	size_t from = z->at;
	struct word_match match;

	if (scan_word(z, WORD(MONTH) | WORD(SEASON), true, &match) &&
		set_month(z, &match, p))
		return true;
	z->at = from;
	return false;
}

/* Between a name and its year: " ", ", ", "/", "-", " de ". */
static bool take_between(struct scan *z)
{
	static const char *const marks[] = {",", "/", "-", "\xE2\x80\x90",
		"\xE2\x80\x91", "\xD8\x8C" /* ، */, NULL};
	size_t from = z->at;
	struct word_match match;

	scan_take(z, ".");
	if (!scan_any(z, marks) && scan_spaces(z)) {
		if (scan_word(z, WORD(OF), false, &match))
			scan_spaces(z);
		else
			scan_any(z, marks);
	}
	scan_spaces(z);
	return z->at > from;
}

/* "Mar11", "Nov-16", "WS19/20": two digits that can only be a year. */
static bool take_glued_year(struct scan *z, struct point *p)
{
	size_t from = z->at;
	struct number n;
	bool mark = scan_take(z, "-") || scan_take(z, "/") ||
		scan_take(z, ".");

	if (scan_number(z, &n) && n.digits == 2) {
		struct scan next = *z;
		char separator = scan_separator(&next);

		if (!(mark && separator == '-' && scan_is_digit(&next))) {
			p->day.year = point_century(n.value);
			p->told |= TOLD_YEAR;
			point_next_year(z, p);
			return true;
		}
	}
	z->at = from;
	return false;
}

/* "WS 19/20" */
static bool take_academic(struct scan *z, struct point *p)
{
	size_t from = z->at;
	struct number n;

	scan_spaces(z);
	if (scan_number(z, &n) && n.digits == 2) {
		p->day.year = point_century(n.value);
		if (point_next_year(z, p)) {
			p->told |= TOLD_YEAR;
			return true;
		}
		p->day.year = 0;
	}
	z->at = from;
	return false;
}

/* "–20" after "Winter 2019" */
static bool take_winter(struct scan *z, const struct point *p)
{
	size_t from = z->at;
	struct number n;
	bool hyphen;

	if (scan_dash(z, &hyphen) && scan_number(z, &n) && n.digits == 2 &&
		n.value == (p->day.year + 1) % 100)
		return true;
	z->at = from;
	return false;
}

/* "3", "3rd", "3," after a month; a year if one follows, or the day alone,
 * which may be a year's last digits. */
static bool take_day(struct scan *z, struct point *p)
{
	static const char *const ordinals[] = {"st", "nd", "rd", "th", ".",
		NULL};
	size_t from = z->at, day_end;
	struct number n;
	bool ordinal;

	scan_take(z, ".");
	if (!scan_spaces(z) && !scan_take(z, "-"))
		goto no;
	if (!scan_number(z, &n) || n.digits > 2)
		goto no;
	day_end = z->at;
	ordinal = scan_any(z, ordinals);
	if (ordinal && z->s[day_end] != '.')
		day_end = z->at;
	if (take_between(z) && n.value >= 1 && n.value <= 31 &&
		(point_year(z, p) || point_short_year(z, p))) {
		p->day.day = (signed char)n.value;
		p->told |= TOLD_DAY;
		point_era_mark(z);
		return true;
	}
	z->at = day_end;
	if (z->s[from] == '-' || (n.value > 31 && n.digits < 2))
		goto no;
	if (n.value < 1 || n.value > 31) { /* "Jun 98" */
		p->day.year = point_century(n.value);
		p->told |= TOLD_YEAR;
		return true;
	}
	p->day.day = (signed char)n.value;
	p->told |= TOLD_DAY;
	p->maybe_year = n.digits == 2 && !ordinal;
	return true;
no:
	z->at = from;
	return false;
}

/* The year, or the day and year, after a name. */
static void take_rest(struct scan *z, struct point *p)
{
	size_t from = z->at;
	unsigned month = p->told;
	bool mark = z->at < z->len && z->s[z->at] == '.';

	if (scan_is_digit(z) ? point_year(z, p)
		: take_between(z) && (point_year(z, p) ||
			point_short_year(z, p))) {
		if (!point_next_year(z, p) && !(p->season && take_winter(z, p)))
			point_era_mark(z);
		return;
	}
	z->at = from;
	if (point_short_year(z, p) || (mark && (scan_take(z, "."),
			point_short_year(z, p))))
		return;
	z->at = from;
	if (take_glued_year(z, p) || (p->season && take_academic(z, p)))
		return;
	if (month && take_day(z, p)) {
		if (p->season && p->maybe_year && scan_lang(z, "de")) {
			p->day.year = point_century(p->day.day); /* "SS 18" */
			p->day.day = 0;
			p->told = TOLD_YEAR | TOLD_MONTH;
			p->maybe_year = false;
		}
		return;
	}
	z->at = from;
	if (mark)
		z->at++;
}

/* "H30.4": the letter of an era and two numbers. */
static bool take_letter_era(struct scan *z, struct point *p)
{
	static const struct {
		char letter;
		short before, last;
	} eras[] = {{'R', 2018, 30}, {'H', 1988, 31}, {'S', 1925, 64}};
	size_t from = z->at;
	struct number n;

	if (z->habits->lang && !scan_lang(z, "ja"))
		return false;
	for (size_t i = 0; i < sizeof eras / sizeof *eras; i++) {
		if (z->s[from] != eras[i].letter)
			continue;
		z->at++;
		if (scan_number(z, &n) && n.digits <= 2 && n.value >= 1 &&
			n.value <= eras[i].last) {
			p->day.year = (short)(n.value + eras[i].before);
			p->told = TOLD_YEAR;
			point_after_year(z, p);
			if (p->told & TOLD_MONTH || !p->plain)
				return true;
		}
		break;
	}
	*p = (struct point){0};
	z->at = from;
	return false;
}

/* 二〇一九年 */
static bool take_han_year(struct scan *z, struct point *p)
{
	static const char *const digits[] = {"\xE3\x80\x87" /* 〇 */, "一", "二",
		"三", "四", "五", "六", "七", "八", "九", "零", "○"};
	size_t from = z->at;
	int value = 0, count;

	if (z->s[from] != '\xE4' && z->s[from] != '\xE3')
		return false; /* 一, 二 or 〇 */
	for (count = 0; count < 4; count++) {
		int d = 0;

		while (d < 12 && !scan_take(z, digits[d]))
			d++;
		if (d == 12)
			break;
		value = value * 10 + (d < 10 ? d : 0);
	}
	if (count == 4 && value >= 1940 && value <= 2059 &&
		z->len - z->at >= 3 && memcmp(z->s + z->at, "年", 3) == 0) {
		p->day.year = (short)value;
		p->told = TOLD_YEAR;
		point_after_year(z, p);
		return true;
	}
	z->at = from;
	return false;
}

static bool take_weekday(struct scan *z, struct point *p)
{
	size_t from = z->at;
	struct word_match match;

	if (scan_word(z, WORD(WEEKDAY), false, &match) && (match.end > 3 ||
			is_ours(z, words_row(&match, WORD_WEEKDAY,
				z->habits->lang)) || (z->at < z->len &&
				strchr(".,", z->s[z->at])))) {
		scan_take(z, ".");
		scan_take(z, ",");
		scan_spaces(z);
		if (z->at < z->len && (scan_is_digit(z) ? point_numeric(z, p)
				: point_month(z, p) && !p->season &&
				(p->told = TOLD_MONTH,
					take_rest(z, p), true)) &&
			p->told & TOLD_DAY)
			return true;
	}
	*p = (struct point){0};
	z->at = from;
	return false;
}

/* "mar 3 mai 2019": a weekday, though a month is called so too. */
static bool take_weekday_instead(struct scan *z, size_t from, struct point *p)
{
	struct scan again = *z;
	struct point other = {0};

	again.at = from;
	if (p->told & TOLD_YEAR || !take_weekday(&again, &other) ||
		!(other.told & TOLD_YEAR))
		return false;
	*z = again;
	*p = other;
	return true;
}

bool point_named(struct scan *z, struct point *p)
{
	size_t from = z->at;
	struct word_match match;

	if (take_letter_era(z, p) || take_han_year(z, p))
		return true;
	if (!scan_word(z, POINT_WORDS, true, &match))
		return false;
	if (!set_month(z, &match, p)) {
		*p = (struct point){0};
		z->at = from;
		return take_weekday(z, p) || point_era(z, p);
	}
	p->told = p->day.month ? TOLD_MONTH : 0;
	take_rest(z, p);
	if (take_weekday_instead(z, from, p))
		return true;
	if (p->told)
		return true;
	*p = (struct point){0};
	z->at = from;
	return false;
}

bool point_read(struct scan *z, struct point *p)
{
	*p = (struct point){0};
	if (z->at >= z->len)
		return false;
	if (scan_is_digit(z)) {
		if (!point_numeric(z, p))
			return false;
	} else if (point_short_year(z, p)) {
		point_after_year(z, p); /* "'19.03" */
		p->plain = false;
		p->doubtful = !(p->told & TOLD_MONTH);
		return true;
	} else if (!point_named(z, p)) {
		return false;
	}
	point_from_solar(p);
	return true;
}
