/* Dates as people write them in forty languages, and what only looks like one.
 * Tables: tests/unit/dates.h has the rows. */
#include "unit.h"

#include "resume/date.h"
#include "resume/words.h"

#include "dates.h"

#include <stdio.h>
#include <string.h>

static const char *fold(struct arena *arena, const char *text)
{
	size_t len = strlen(text);
	char *low = arena_alloc(arena, len + 1);

	words_fold(text, len, low);
	return low;
}

/* "2019-05..2020-06", "2019..now", "..2019", "2012,2014", "2019". */
static const char *show(struct arena *arena, const struct date *d)
{
	const char *from = date_iso(arena, d->from), *to = date_iso(arena, d->to);

	if (d->range)
		return arena_printf(arena, "%s..%s", from ? from : "",
			d->present ? "now" : to ? to : "");
	if (to)
		return arena_printf(arena, "%s,%s", from ? from : "", to);
	return from ? from : "";
}

/* Whether the text is one date, all of it, and that. */
static int is_wrong(struct arena *arena, const struct date_row *row,
	const char *lang)
{
	struct date_habits habits = {.lang = lang};
	const char *low = fold(arena, row->text);
	size_t len = strlen(row->text);
	struct date d;

	date_habits_settle(&habits);
	if (!date_next(row->text, low, len, 0, &habits, &d)) {
		print_error("\"%s\" (%s): none\n", row->text,
			lang ? lang : "-");
		return 1;
	}
	if (d.start == 0 && d.end == len &&
		strcmp(show(arena, &d), row->meaning) == 0 &&
		d.dash >= d.start && d.dash <= d.dash_end &&
		d.dash_end <= d.end)
		return 0;
	print_error("\"%s\" (%s): %s, not %s, of \"%.*s\"\n", row->text,
		lang ? lang : "-", show(arena, &d), row->meaning,
		(int)(d.end - d.start), row->text + d.start);
	return 1;
}

static void dates_of_languages(void **state)
{
	int wrong = 0, count = 0;

	for (const struct date_row *row = date_rows; row->text; row++) {
		bool only = row->lang && *row->lang == '=';

		wrong += is_wrong(*state, row, row->lang + only);
		count++;
		if (row->lang && !only)
			wrong += is_wrong(*state, row, NULL);
	}
	assert_int_equal(wrong, 0);
	assert_true(count >= 350);
}

static void what_is_no_date(void **state)
{
	int wrong = 0, count = 0;

	for (const char *const *s = no_dates; *s; s++, count++) {
		struct date d;
		const char *low = fold(*state, *s);

		if (!date_next(*s, low, strlen(*s), 0, NULL, &d))
			continue;
		print_error("in \"%s\": \"%.*s\"\n", *s,
			(int)(d.end - d.start), *s + d.start);
		wrong++;
	}
	assert_int_equal(wrong, 0);
	assert_true(count >= 200);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(dates_of_languages),
		TEST(what_is_no_date),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
