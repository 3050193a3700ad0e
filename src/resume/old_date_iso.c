/* Dates as ISO 8601 writes them: "2019-05", for JSON. */
#include "base/utf8.h"
#include "resume/old_date.h"

#include <string.h>

/* How the months' names begin, in eleven languages. */
static const struct {
	const char *name;
	int month;
} months[] = {
	{"jan", 1}, {"jän", 1}, {"ene", 1}, {"gen", 1}, {"янв", 1},
	{"feb", 2}, {"fév", 2}, {"fev", 2}, {"фев", 2}, {"mar", 3},
	{"mär", 3}, {"mrz", 3}, {"mrt", 3}, {"maa", 3}, {"мар", 3},
	{"apr", 4}, {"avr", 4}, {"abr", 4}, {"апр", 4}, {"may", 5},
	{"mai", 5}, {"mei", 5}, {"mag", 5}, {"май", 5}, {"мая", 5},
	{"jun", 6}, {"juin", 6}, {"giu", 6}, {"июн", 6}, {"jul", 7},
	{"juil", 7}, {"lug", 7}, {"июл", 7}, {"aug", 8}, {"aoû", 8},
	{"aou", 8}, {"ago", 8}, {"авг", 8}, {"sep", 9}, {"set", 9},
	{"сен", 9}, {"oct", 10}, {"okt", 10}, {"out", 10}, {"ott", 10},
	{"окт", 10}, {"nov", 11}, {"ноя", 11}, {"dec", 12}, {"dez", 12},
	{"déc", 12}, {"dic", 12}, {"дек", 12},
};

/* The month whose name begins at s[at], or 0. */
static int month_at(const char *s, size_t len, size_t at)
{
	for (size_t m = 0; m < sizeof months / sizeof *months; m++) {
		size_t i = at, k = 0, n = strlen(months[m].name);
		bool same = true;

		while (same && k < n)
			same = i < len && utf8_lower(utf8_next(s, len, &i)) ==
				utf8_next(months[m].name, n, &k);
		if (same)
			return months[m].month;
	}
	return 0;
}

/* The numbers of half a range, and the month if it has a name. */
struct half {
	int year, month;   /* 0: not said */
	int numbers[3];    /* of one or two digits */
	int count;
	bool year_first;
};

static struct half read_half(const char *s, size_t from, size_t to)
{
	struct half h = {0};
	bool word = false;

	for (size_t i = from; i < to;) {
		size_t start = i;
		int value = 0;

		while (i < to && s[i] >= '0' && s[i] <= '9' && i - start < 5)
			value = value * 10 + (s[i++] - '0');
		if (i - start == 4 && !h.year) {
			h.year = value;
			h.year_first = !h.count;
		} else if (i > start && i - start <= 2 && h.count < 3) {
			if (start > from && s[start - 1] == '\'')
				h.year = value + (value > 59 ? 1900 : 2000);
			else
				h.numbers[h.count++] = value;
		}
		if (i > start)
			continue;
		if (!word && !h.month)
			h.month = month_at(s, to, i);
		word = utf8_is_alnum(utf8_next(s, to, &i));
	}
	return h;
}

static const char *iso(struct arena *arena, const struct half *h)
{
	int month = h->month, day = 0;

	if (!h->year)
		return NULL;
	if (!month && h->count) { /* 2019-05-14, 14.05.2019, 05/2019 */
		month = h->year_first || h->count < 2 ? h->numbers[0]
			: h->numbers[1];
		if (h->count > 1)
			day = h->year_first ? h->numbers[1] : h->numbers[0];
	} else if (month && h->count) {
		day = h->numbers[0];
	}
	if (month < 1 || month > 12)
		return arena_printf(arena, "%04d", h->year);
	if (day < 1 || day > 31)
		return arena_printf(arena, "%04d-%02d", h->year, month);
	return arena_printf(arena, "%04d-%02d-%02d", h->year, month, day);
}

void old_date_iso(struct arena *arena, const char *text, const struct old_date *d,
	const char **start, const char **end)
{
	bool two = d->range && d->dash_end < d->end;
	size_t to = two ? d->dash : d->end;
	struct half first = read_half(text, d->start, to), last = {0};

	if (two)
		last = read_half(text, d->dash_end, d->end);
	if (two && !last.year && last.count == 1 && !last.month &&
		first.year) /* "2016-19" */
		last = (struct half){.year = first.year / 100 * 100 +
			last.numbers[0]};
	if (!first.year && last.year) /* "May - July 2019" */
		first.year = last.year;
	*start = iso(arena, &first);
	*end = two ? iso(arena, &last) : NULL;
}
