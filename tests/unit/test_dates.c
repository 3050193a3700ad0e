/* Dates as people write them in forty languages, and what only looks like one.
 * dates.h has the tables. */
#include "unit.h"

#include "base/buf.h"
#include "resume/date.h"
#include "resume/words.h"

#include "dates.h"

#include <stdbool.h>
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
	const char *from = date_iso(arena, d->from);
	const char *to = date_iso(arena, d->to);

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

/* All dates of a line: "[May 2019] 2019-05; [2020] 2020". */
static const char *show_all(struct arena *arena, const char *text,
	struct date_habits *habits)
{
	const char *low = fold(arena, text);
	size_t len = strlen(text), at = 0;
	struct buf b = {.arena = arena};
	struct date d;

	buf_puts(&b, "");
	for (; date_next(text, low, len, at, habits, &d); at = d.end) {
		assert_true(d.end > at && d.end <= len && d.start >= at);
		buf_printf(&b, "%s[%.*s] %s", b.len ? "; " : "",
			(int)(d.end - d.start), text + d.start,
			show(arena, &d));
	}
	return b.data;
}

static void dates_in_lines(void **state)
{
	int wrong = 0;

	for (const struct date_row *row = dated_lines; row->text; row++) {
		struct date_habits habits = {.lang = row->lang};
		const char *got;

		date_habits_settle(&habits);
		got = show_all(*state, row->text, &habits);
		if (strcmp(got, row->meaning) == 0)
			continue;
		print_error("\"%s\": %s\n", row->text, got);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

static void habits_of_documents(void **state)
{
	int wrong = 0;

	for (const struct habit_row *row = habit_rows; row->lines[0]; row++) {
		struct date_habits habits = {.lang = row->lang};
		const char *got;

		for (int i = 0; i < 4 && row->lines[i]; i++)
			date_habits_learn(&habits, row->lines[i],
				fold(*state, row->lines[i]),
				strlen(row->lines[i]));
		date_habits_settle(&habits);
		got = show_all(*state, row->lines[0], &habits);
		if (strcmp(got, row->meaning) == 0)
			continue;
		print_error("\"%s\": %s\n", row->lines[0], got);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

static void durations(void **state)
{
	int wrong = 0;

	for (const char *const *s = all_durations; *s; s++) {
		const char *low = fold(*state, *s);
		size_t end = 0;

		if (date_duration(low, strlen(low), 0, &end) &&
			end == strlen(low))
			continue;
		print_error("\"%s\": %d bytes\n", *s, (int)end);
		wrong++;
	}
	for (const char *const *s = no_durations; *s; s++) {
		const char *low = fold(*state, *s);
		size_t end = 0;

		if (!date_duration(low, strlen(low), 0, &end))
			continue;
		print_error("\"%s\": %d bytes\n", *s, (int)end);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

/* A date's text, with its dash spaced and as it was; and where the dash is. */
static void dashes(void **state)
{
	static const struct {
		const char *text, *spaced, *tight, *dash;
		bool hyphen;
	} rows[] = {
		{"2019-2020", "2019 – 2020", "2019–2020", "-", true},
		{"2019 - 2020", "2019 – 2020", "2019 – 2020", " - ", true},
		{"2019 -- 2020", "2019 – 2020", "2019 – 2020", " -- ", true},
		{"2019 -", "2019 –", "2019 –", " -", true},
		{"2019-", "2019 –", "2019–", "-", true},
		{"2016-19", "2016 – 19", "2016–19", "-", true},
		{"2019–2020", "2019–2020", "2019–2020", "–", false},
		{"2019 ~ 2020", "2019 ~ 2020", "2019 ~ 2020", " ~ ", false},
		{"2019 to 2020", "2019 to 2020", "2019 to 2020", "", false},
		{"2019", "2019", "2019", "", false},
		{"2024-05-11", "2024-05-11", "2024-05-11", "", false},
		{"May 2019 - now", "May 2019 – now", "May 2019 – now", " - ",
			true},
		{"2019/20", "2019/20", "2019/20", "", false},
		{"since 2019", "since 2019", "since 2019", "", false},
		{"Oct 2015--", "Oct 2015 –", "Oct 2015–", "--", true},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *text = rows[i].text, *low = fold(*state, text);
		struct date d;

		assert_true(date_read(text, low, strlen(text), 0, NULL, &d));
		assert_string_equal(date_text(*state, text, &d, false),
			rows[i].spaced);
		assert_string_equal(date_text(*state, text, &d, true),
			rows[i].tight);
		assert_string_equal(arena_strndup(*state, text + d.dash,
			d.dash_end - d.dash), rows[i].dash);
		assert_int_equal(d.hyphen, rows[i].hyphen);
	}
}

static void iso(void **state)
{
	struct day day = {0};

	assert_null(date_iso(*state, day));
	day.year = 2019;
	assert_string_equal(date_iso(*state, day), "2019");
	day.month = 5;
	assert_string_equal(date_iso(*state, day), "2019-05");
	day.day = 4;
	assert_string_equal(date_iso(*state, day), "2019-05-04");
}

/* Every beginning of every text, and every byte as one: nothing is read past
 * its end, which a sanitizer sees, and what is found lies in it. */
static void cut_short(void **state)
{
	for (const struct date_row *row = date_rows; row->text; row++) {
		size_t len = strlen(row->text);

		for (size_t to = 0; to <= len; to++) {
			char *text = arena_strndup(*state, row->text, to);
			const char *low = fold(*state, text);
			struct date d;

			for (size_t at = 0; at < to; at++)
				if (date_read(text, low, to, at, NULL, &d) &&
					(d.start != at || d.end <= at ||
						d.end > to || d.dash < at ||
						d.dash > d.dash_end ||
						d.dash_end > d.end))
					fail_msg("%s from %d", text, (int)at);
		}
	}
}

/* 136 KB of one thing: read in a moment, unless something counts twice. */
static void long_lines(void **state)
{
	static const char *const things[] = {"2019 ", "2019, ", "12 ", "may 5 ",
		"2019 - ", "年", "(", "since ", "1/", "2019-", "may-", NULL};
	enum { LENGTH = 136000 };

	for (const char *const *t = things; *t; t++) {
		char *text = arena_alloc(*state, LENGTH + 1);
		const char *low;
		size_t n = strlen(*t), at = 0;
		struct date d;
		struct date_habits habits = {0};

		for (size_t i = 0; i + n <= LENGTH; i += n)
			memcpy(text + i, *t, n);
		low = fold(*state, text);
		date_habits_learn(&habits, text, low, strlen(text));
		while (date_next(text, low, strlen(text), at, NULL, &d)) {
			assert_true(d.end > at && d.end - d.start < 400);
			at = d.end;
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(dates_of_languages),
		TEST(what_is_no_date),
		TEST(dates_in_lines),
		TEST(habits_of_documents),
		TEST(durations),
		TEST(dashes),
		TEST(iso),
		TEST(cut_short),
		TEST(long_lines),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
