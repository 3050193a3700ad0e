/*
 * Two dates and what is between them make a range. What one end does not say,
 * its year or month, the other says for it.
 */
#include "resume/date_range.h"

#include <string.h>

/* Two halves that tell too little each: "Nov 16 - Jan 18". */
static void read_days_as_years(struct point *p)
{
	if (!p->maybe_year || p->told & TOLD_YEAR)
		return;
	p->day.year = point_century(p->day.day);
	p->day.day = 0;
	p->told = (p->told & TOLD_MONTH) | TOLD_YEAR;
}

/* "2006/07 to 2009/10": not July and October, when both can be years. */
static void read_academic(struct point *left, struct point *right)
{
	struct point *both[2] = {left, right};

	if (!left->maybe_next || !right->maybe_next)
		return;
	for (int i = 0; i < 2; i++) {
		both[i]->next_year = (short)(both[i]->day.year + 1);
		both[i]->day.month = 0;
		both[i]->told = TOLD_YEAR;
	}
}

/* Gives each half what only the other says; false when that makes no sense. */
static bool share(struct point *left, struct point *right)
{
	if (!(left->told & TOLD_YEAR) && !(right->told & TOLD_YEAR)) {
		read_days_as_years(left);
		read_days_as_years(right);
	}
	if (left->told & TOLD_YEAR && !(right->told & TOLD_YEAR)) {
		read_days_as_years(right);
		if (!(right->told & TOLD_YEAR))
			right->day.year = (short)(left->day.year +
				(right->told & TOLD_MONTH && right->day.month <
					left->day.month));
	}
	if (!(right->told & TOLD_YEAR) && !right->day.year)
		return false;
	if (left->told & TOLD_YEAR)
		return true;
	if (left->told == TOLD_DAY) {
		if (right->told & TOLD_DAY) /* "12 - 14 May" */
			left->day.month = right->day.month;
		else if (left->day.day <= 12 && right->told & TOLD_MONTH) {
			left->day.month = left->day.day; /* "03 - 06/2019" */
			left->day.day = 0;
		} else {
			return false;
		}
	} else if (left->maybe_year && !(right->told & TOLD_DAY)) {
		read_days_as_years(left); /* "Nov 16 - Jan 2018" */
		return true;
	}
	left->day.year = (short)(right->day.year - (left->day.month >
			right->day.month && right->day.month));
	return true;
}

/* The half of a range after its dash that is only a number: "19" in
 * "2016-19", "9" in "2019.3-9", "5" in "May 3-5, 2019". */
static bool take_number_end(struct scan *z, const struct point *left,
	struct point *right)
{
	static const char *const commas[] = {",", NULL};
	size_t from = z->at;
	struct number n;
	int century = left->day.year / 100 * 100;

	*right = (struct point){0};
	if (!scan_number(z, &n) || n.digits > 2)
		goto no;
	if (left->plain && n.digits == 2 && n.value > left->day.year % 100) {
		right->day.year = (short)(century + n.value);
		right->told = TOLD_YEAR;
		return true;
	}
	if (left->told == (TOLD_YEAR | TOLD_MONTH) && n.value <= 12 &&
		n.value > left->day.month && !left->lang) {
		right->day.month = (signed char)n.value;
		right->told = TOLD_MONTH;
		return true;
	}
	if (left->told & TOLD_DAY && left->day.month &&
		n.value > left->day.day && n.value <= 31) {
		struct scan rest = *z;

		right->day = left->day;
		right->day.day = (signed char)n.value;
		right->told = left->told;
		scan_any(&rest, commas);
		scan_spaces(&rest);
		if (!(left->told & TOLD_YEAR) && point_year(&rest, right))
			*z = rest;
		return (right->told & TOLD_YEAR) != 0;
	}
no:
	z->at = from;
	return false;
}

/* Whether a row of the class and value is in the match. */
static bool has_value(const struct word_match *match, enum word_class class,
	int value)
{
	for (size_t i = 0; i < match->count; i++)
		if (match->first[i].class == class &&
			match->first[i].value == value)
			return true;
	return false;
}

/* Whether a word for now means that also where more follows it. */
static bool is_clear(const struct scan *z, const struct word_match *match)
{
	const struct word *row = words_row(match, WORD_PRESENT,
		z->habits->lang);

	if (has_value(match, WORD_PRESENT, 2))
		return false;
	return match->length > 4 || (z->low[z->at - match->end] & 0x80) ||
		strcmp(row->lang, "en") == 0 || scan_lang(z, row->lang);
}

/* An end that is a word, or that nobody knows yet: "now", "?", "…". */
static bool take_present(struct scan *z)
{
	static const char *const unknown[] = {"???", "??", "?",
		"\xEF\xBC\x9F" /* ？ */, "...", "\xE2\x80\xA6\xE2\x80\xA6",
		"\xE2\x80\xA6", "xxxx", "xx", "____", "__", "\xE2\x88\x9E",
		NULL};
	struct word_match match;
	size_t from = z->at;

	if (scan_word(z, WORD(PRESENT), false, &match) &&
		(is_clear(z, &match) || scan_at_stop(z) || (z->at < z->len &&
			z->s[z->at] == ' ' && scan_spaceless_before(z, z->at))))
		return true;
	z->at = from;
	if (scan_any(z, unknown) && scan_at_stop(z))
		return true;
	z->at = from; /* "2021 - (ongoing)", "2021 - [now]" */
	for (int i = 0; i < 2; i++) {
		if (scan_take(z, i ? "[" : "(") && scan_word(z, WORD(PRESENT),
				false, &match) && scan_take(z, i ? "]" : ")"))
			return true;
		z->at = from;
	}
	return false;
}

void range_until_after(struct scan *z)
{
	struct word_match match;
	size_t from = z->at;

	if (z->at < z->len && z->s[z->at] == '\'')
		z->at++;
	else if (scan_spaces(z) && z->at < z->len && !(z->s[z->at] & 0x80) &&
		!scan_lang(z, "fi"))
		goto no; /* a word in Latin, as most are */
	if (scan_word(z, WORD(UNTIL), false, &match)) {
		const struct word *row = words_row(&match, WORD_UNTIL,
			z->habits->lang);

		if (row->value == SIDE_AFTER)
			return;
	}
no:
	z->at = from;
}

/* A month of a short year, if it is no earlier than the first half. */
static bool set_short(struct point *right, const struct point *left,
	const struct number *month, const struct number *year)
{
	if (month->digits > 2 || month->value < 1 || month->value > 12 ||
		year->digits != 2)
		return false;
	*right = (struct point){.told = TOLD_YEAR | TOLD_MONTH};
	right->day.year = point_century(year->value);
	right->day.month = (signed char)month->value;
	return right->day.year > left->day.year || (right->day.year ==
		left->day.year && right->day.month >= left->day.month);
}

/* "06/2015 - 08/17", "2018.4-22.6": the first half says what the second's
 * numbers are. */
static bool take_short_end(struct scan *z, const struct point *left,
	struct point *right)
{
	size_t from = z->at;
	struct number first, second;
	char separator;

	if (left->told == (TOLD_YEAR | TOLD_MONTH) && !left->lang &&
		scan_number(z, &first) &&
		((separator = scan_separator(z)) == '/' || separator == '.') &&
		scan_number(z, &second) &&
		(set_short(right, left, &first, &second) ||
			set_short(right, left, &second, &first)))
		return true;
	z->at = from;
	return false;
}

/* What stands after a range's dash or word. */
static bool take_right(struct scan *z, struct point *left, struct point *right)
{
	size_t from = z->at;
	struct word_match match;

	if (take_short_end(z, left, right) && border_may_end(z))
		return true;
	z->at = from;
	if (point_read(z, right)) {
		bool months = left->told & TOLD_YEAR &&
			right->told & TOLD_MONTH;

		read_academic(left, right);
		if ((right->told & TOLD_YEAR || right->maybe_year ||
				(months && !scan_before_letter(z))) &&
			(!right->doubtful || left->doubtful ||
				left->told & TOLD_YEAR) &&
			(range_until_after(z), border_may_end(z)) &&
			share(left, right))
			return true;
	}
	z->at = from;
	if (take_number_end(z, left, right) && border_may_end(z) &&
		share(left, right))
		return true;
	z->at = from;
	/* "bis zum 3. Mai 2019", "to the end of 2019" */
	if (scan_word(z, WORD(UNTIL) | WORD(TO), false, &match) &&
		scan_spaces(z) && point_read(z, right) && right->told &
			TOLD_YEAR && border_may_end(z) && share(left, right))
		return true;
	z->at = from;
	return false;
}

/* The same behind a word that says how sure that end is: "2021 – expected
 * 2025", "2022 – (예정) 2026". */
static bool take_remarked(struct scan *z, struct point *left,
	struct point *right)
{
	size_t from = z->at;
	struct word_match match;
	bool open = scan_take(z, "(");

	if (left->told & TOLD_YEAR && scan_word(z, WORD(REMARK), false,
			&match) && (!open || scan_take(z, ")"))) {
		scan_spaces(z);
		if (take_right(z, left, right))
			return true;
	}
	z->at = from;
	return false;
}

static void set_open(struct date *out)
{
	out->range = out->present = true;
}

/* What stands between two dates, or after the first. */
struct between {
	bool open;  /* 至今, "to date", "present" alone: no second follows */
	bool since; /* から, 起, "-től", "onwards": a second may follow */
	bool dash, word;
	size_t at, end; /* of the dash, spaces before it included */
};

/* That; false when what follows is something else. */
static bool take_between(struct scan *z, const struct point *left,
	struct between *b, bool *hyphen)
{
	size_t from = z->at, word;
	struct word_match match;

	*b = (struct between){.at = from};
	scan_spaces(z);
	word = z->at;
	if (scan_word(z, WORD(TO) | WORD(SINCE) | WORD(PRESENT), false,
			&match)) {
		b->open = left->told & TOLD_YEAR &&
			(has_value(&match, WORD_PRESENT, 1) || (match.classes &
				WORD(PRESENT) && !(match.classes & WORD(TO)) &&
				word > from && is_clear(z, &match) &&
				scan_at_stop(z)));
		b->since = has_value(&match, WORD_SINCE, SIDE_AFTER);
		b->word = match.classes & WORD(TO);
		if (b->open || !(b->since || b->word))
			return b->open;
	} else {
		z->at = word;
	}
	if (b->since || !b->word) {
		b->at = b->since ? z->at : from;
		scan_spaces(z);
		b->dash = scan_dash(z, hyphen);
	}
	b->end = z->at;
	scan_spaces(z);
	return b->dash || b->word || b->since || (left->lang && left->told &
		TOLD_YEAR && scan_take(z, "/") && (scan_spaces(z), true));
}

/* "2023-    Company", columns made of spaces; "2018→ Acme" and "2018– Acme",
 * where only an arrow or a long dash stands close to its year; "2018~ Acme",
 * whatever stands around. */
static bool is_gap_before(const struct scan *z, size_t dash)
{
	static const char *const waves[] = {"~", "\xE3\x80\x9C",
		"\xEF\xBD\x9E", NULL};
	struct scan wave = *z;

	wave.at = dash;
	scan_spaces(&wave);
	if (scan_any(&wave, waves))
		return true;
	if (z->at > dash + 1 && z->s[z->at - 1] == ' ' &&
		(strncmp(z->s + dash, "\xE2\x86\x92", 3) == 0 ||
			strncmp(z->s + dash, "\xE2\x80\x93", 3) == 0))
		return true;
	return z->at > dash + 1 && z->s[dash] != ' ' &&
		z->s[z->at - 1] == ' ' && z->s[z->at - 2] == ' ';
}

/* The second half of a range and what parts it from the first. */
static bool take_second(struct scan *z, struct point *left, struct date *out)
{
	size_t from = z->at;
	struct between between;
	struct point right;

	if (!take_between(z, left, &between, &out->hyphen))
		goto no;
	if (between.open) {
		set_open(out);
		return true;
	}
	out->dash = between.dash ? between.at : z->at;
	out->dash_end = z->at;
	if ((left->told & TOLD_YEAR || left->maybe_year) && take_present(z)) {
		read_days_as_years(left);
		set_open(out);
		return left->told & TOLD_YEAR;
	}
	if (take_right(z, left, &right) || ((between.dash || between.word) &&
			take_remarked(z, left, &right))) {
		out->range = true;
		out->to = right.day;
		if (right.next_year)
			out->to = (struct day){.year = right.next_year};
		return true;
	}
	z->at = out->dash_end;
	if (left->told & TOLD_YEAR && (between.dash ? scan_at_stop(z) ||
			is_gap_before(z, between.at) : between.since)) {
		z->at = out->dash_end = between.dash ? between.end : between.at;
		if (!between.dash)
			out->dash = z->at;
		set_open(out);
		return true;
	}
no:
	out->hyphen = false;
	z->at = from;
	return false;
}

/* ", 2018; 2020" after a year: a list, of not too many. */
static void take_list(struct scan *z, struct date *out)
{
	static const char *const marks[] = {",", ";", "&", "/", "\xE3\x80\x81",
		"\xEF\xBC\x8C", "\xD8\x8C", "+", NULL};
	enum { MOST = 8 };

	for (int i = 0; i < MOST; i++) {
		struct scan next = *z, rest;
		struct point p = {0};
		bool hyphen, apart = scan_spaces(&next);

		if (!scan_any(&next, marks))
			return;
		scan_spaces(&next);
		if (!point_year(&next, &p) || !border_may_end(&next))
			return;
		rest = next;
		scan_spaces(&rest);
		if (scan_dash(&rest, &hyphen))
			return;
		out->range = i == 0 && z->s[z->at + apart] == '/' &&
			p.day.year == out->from.year + 1; /* "2018 / 2019" */
		*z = next;
		out->to = p.day;
	}
}

/* From a point on; z stands after it. */
bool range_finish(struct scan *z, struct point *left, struct date *out)
{
	size_t end = z->at, list_end;

	out->from = left->day;
	if (take_second(z, left, out)) {
		out->from = left->day;
		if (border_may_end(z))
			goto done;
	}
	*out = (struct date){.start = out->start, .from = left->day};
	z->at = end;
	if (left->plain && !border_is_counted(z, out->start))
		take_list(z, out);
	else if (left->plain)
		return false;
	if (!(left->told & TOLD_YEAR) || !border_may_end(z) || left->doubtful)
		return false;
	if (left->next_year && left->told == TOLD_YEAR) {
		out->range = true;
		out->to.year = left->next_year;
	} else if (left->next_month) {
		out->range = true;
		out->to = left->day;
		out->to.month = left->next_month;
	}
	list_end = z->at;
	range_until_after(z);
	if (z->at > list_end && !out->range && !out->to.year) {
		out->range = true; /* 2019年まで */
		out->to = out->from;
		out->from = (struct day){0};
	}
	out->dash = out->dash_end = z->at;
done:
	out->end = z->at;
	while (out->end > out->start && out->end > end &&
		z->s[out->end - 1] == ' ')
		out->end--;
	if (!out->hyphen && out->dash == out->dash_end)
		out->dash = out->dash_end = out->end;
	if (out->dash_end > out->end)
		out->dash_end = out->end;
	return true;
}
