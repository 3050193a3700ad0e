/* Dates as people write them, and what only looks like one. */
#include "unit.h"

#include "resume/old_date.h"

#include <assert.h>
#include <string.h>

/* Each is a date or a range, all of it. */
static const char *const dates[] = {
	/* years and ranges of them */
	"2019", "2019-2020", "2019 - 2020", "2019–2020", "2019 – 2020",
	"2019—2020", "2019 -- 2020", "2019 --- 2020", "2019 to 2020",
	"2019~2020", "2019 ～ 2020", "2019〜2020", "2019 − 2020", "2016-19",
	"2016–19", "2019/20", "1998 - 2001", "2019 -", "2019 –",
	/* to now */
	"2019 - present", "2019 – Present", "2019-now", "2019 - today",
	"2019 to date", "2019 - current", "2019 - ongoing", "since 2013",
	"Since 2013", "from 2013 to 2015", "2019 till now",
	/* English months */
	"May 2019", "May, 2019", "Sept. 2019", "Sep 2019", "September 2019",
	"Nov '16", "Nov ’16", "May 2019 - June 2020", "May 2019 – Present",
	"Jan 2020 - Present", "May - July 2019", "May 12, 2019",
	"May 12, 2019 - June 3, 2020", "12 May 2019", "12 May 2019 - 3 June 2020",
	"Oct. 2018 – Mar. 2019", "Aug 2017 to Dec 2018", "june 2019",
	"JAN 2018 - DEC 2018", "January 2018 through March 2019",
	"Summer 2018", "Spring 2018 - Fall 2019", "Q1 2020", "Q3 2019 - Q1 2020",
	/* figures */
	"05/2019", "5/2019", "05.2019", "05/2019 - 06/2020", "05.2019 – 06.2020",
	"05/2019 - present", "2019/05", "2019.05", "2019-05", "2019.05 - 2020.06",
	"2019/05 - 2020/06", "2019-05 - 2020-06", "2019.05 ~ 2020.06",
	"14.06.2021", "14.06.21", "14/06/2021", "2024-05-11", "2024-05-11 - 2024-06-12",
	"01.10.2018 - 31.03.2019", "05-2019", "2019.07.", "2019.05 - 현재",
	/* German */
	"Mai 2019", "März 2019 – Juni 2020", "Jänner 2019", "seit 2019",
	"Seit Mai 2019", "ab 2019", "2019 - heute", "2019 bis heute",
	"2019 bis 2020", "von 2019 bis 2020", "14. Juni 2021", "Okt. 2018 – Dez. 2018",
	"05/2019 – heute", "WS 2019/20", "Sommer 2018", "2019 bis dato",
	/* French */
	"mai 2019", "février 2019 - août 2020", "janv. 2019", "depuis 2019",
	"de 2019 à 2020", "2019 à 2020", "2019 - aujourd'hui", "2019 - présent",
	"2019 à ce jour", "déc. 2018 – juil. 2019", "12 mai 2019", "été 2018",
	"2019 – en cours", "Depuis mai 2019",
	/* Spanish, Portuguese, Italian */
	"mayo de 2019", "mayo 2019", "enero de 2019 - febrero de 2020",
	"desde 2019", "2019 - actualidad", "2019 - la actualidad", "2019 - Actual",
	"12 de mayo de 2019", "2019 a 2020", "2019 hasta 2020", "Junho/2023",
	"maio de 2019", "março de 2019 – dezembro de 2020", "2019 - atual",
	"2019 até o momento", "jan 2019 - atualmente", "Desde 2019",
	"maggio 2019", "gennaio 2019 - febbraio 2020", "2019 - oggi",
	"dal 2019", "dal 2019 al 2020", "2019 – in corso", "dic 2018",
	/* Dutch */
	"mei 2019", "maart 2019 - augustus 2020", "2019 - heden", "sinds 2019",
	"2019 tot 2020", "2019 t/m 2020", "van 2019 tot 2020",
	/* Russian */
	"май 2019", "Июнь 2019 — Август 2020", "с 2019", "с 2019 по 2020",
	"2019 - настоящее время", "2019 – н.в.", "2019 г.", "2015–2019 гг.",
	"2019 по настоящее время",
	"Январь 2018 — Июль 2019 (1 год 6 мес)", "12 мая 2019",
	/* Chinese, Japanese, Korean */
	"2019年", "2019年3月", "2019年03月", "2023 年 7 月", "2019年3月14日",
	"2019年3月-2020年6月", "2019年3月 - 至今", "2019年3月至今", "2019.03-至今",
	"2019年3月至2020年6月", "2019.03 – 至今", "2019年4月〜2021年3月",
	"2019年4月～現在", "2019年4月から2021年3月", "2019/04 ～ 現在",
	"2019년", "2019년 3월", "2019년 3월 ~ 2020년 6월", "2019.03 ~ 현재",
	"2019년 3월부터 2020년 6월", "2019.03 - 재직 중", "2019년 3월 - 현재",
	"2019 - 现在", "2018.09 - 2022.06", "2018/09-2022/06",
	/* durations belong to their range */
	"2019 - 2020 (2 years)", "May 2019 - June 2020 (1 year 2 months)",
	NULL
};

/* Nothing in these is a date. */
static const char *const others[] = {
	"", "a", "May", "may", "Mars", "Q1", "12", "now", "present",
	"C++-17", "C++17", "C++20", "C99", "C11", "ES2015", "ES6", "IPv6",
	"v2019.1", "v1.2.3", "1.2.3", "10.0.19041", "Ubuntu20.04", "RFC2119",
	"ISO9001", "ISO-8859-1", "GPT-4", "H.264", "MP3", "x86-64", "UTF-8",
	"555-0100", "(650) 555-0142", "+1 650 555 0142", "+49 30 901820",
	"+49-30-901820", "030/901820", "0160 9876543", "650.555.0142",
	"+1-202-555-0143", "2019-555-0100", "1-800-555-0199", "555 2019-01234",
	"20000", "20,000", "2,019", "2019%", "$2019", "€2019", "2019+",
	"12345", "1234", "1234-5678", "3019", "1066", "2100", "0000", "9999",
	"192.168.0.1", "10.1.2019.4", "127.0.0.1:8080", "#2019", "@2019",
	"2019th", "2019px", "a2019", "2019a", "x2019-2020", "2019-2020x",
	"page_2019", "file-2019.txt", "/2019/", "a/2019", "2019.txt",
	"http://example.com/2019/05/post", "example.com/2019", "?year=2019",
	"99 %", "50%", "1/2", "3/4", "24/7", "1:1", "4x4", "3D", "2nd", "1st",
	"10 000", "1.5", "1,5", "1.500", "3.14", "1e9", "0x2019", "10k", "5-6",
	"5 - 6", "10-20", "100-200", "10–15 people", "80/20", "12.5", "8-bit",
	"32-bit", "16/32", "I/O", "A4", "B2B", "24h", "7 days", "12 months",
	"Windows 95", "Office 365", "Boeing 747", "Route 66", "Studio 54",
	"ein Mai", "le mars", "Jan Novak", "April O'Neil", "Augusta",
	"June Carter", "Setup", "outage", "marching", "decided", "декан",
	"三月", "至今", "현재", "現在", "H2O", "404", "500", "8080", "1920x1080",
	"4096", "65536", "12-12-12-12", "A-2019-B", "ABC-2019", "2019-ABC",
	NULL
};

static void all_are_dates(void **state)
{
	(void)state;
	for (const char *const *d = dates; *d; d++) {
		struct old_date date;
		size_t len = strlen(*d), rest, end;

		if (!old_date_read(*d, len, 0, &date) || date.end < len)
			if (old_date_place(*d, len, &date, &rest, &end) !=
				DATE_ALONE || date.end < len)
				fail_msg("not all of \"%s\"", *d);
	}
}

static void none_is_a_date(void **state)
{
	(void)state;
	for (const char *const *s = others; *s; s++) {
		struct old_date date;

		if (old_date_find(*s, strlen(*s), 0, &date))
			fail_msg("in \"%s\": \"%.*s\"", *s,
				(int)(date.end - date.start),
				*s + date.start);
	}
}

static const struct {
	const char *text;
	enum old_date_place place;
	const char *date, *rest;
} places[] = {
	{"(2019 - 2020)", DATE_ALONE, "2019 – 2020", ""},
	{"*2019-2020*", DATE_ALONE, "2019 – 2020", ""},
	{"Period: 2019 - 2020", DATE_ALONE, "Period: 2019 – 2020", ""},
	{"期間：2019年4月〜2021年3月", DATE_ALONE,
		"期間：2019年4月〜2021年3月", ""},
	{"2019-2020: Apprente => McDonalds, Mountain View, CA", DATE_LEADING,
		"2019 – 2020", "Apprente => McDonalds, Mountain View, CA"},
	{"2005 - 2015: Google", DATE_LEADING, "2005 – 2015", "Google"},
	{"2010-2020 Role", DATE_LEADING, "2010 – 2020", "Role"},
	{"2019 | Prize", DATE_LEADING, "2019", "Prize"},
	{"[2019–2020] Prize", DATE_LEADING, "2019 – 2020", "Prize"},
	{"May 2019 – Present, Company", DATE_LEADING, "May 2019 – Present",
		"Company"},
	{"Company (2019 ~ 2021)", DATE_TRAILING, "2019 ~ 2021", "Company"},
	{"Role | 2015 - 2020", DATE_TRAILING, "2015 – 2020", "Role"},
	{"Company, Jan 2020 - Present", DATE_TRAILING, "Jan 2020 – Present",
		"Company"},
	{"Role 2015-2020", DATE_TRAILING, "2015 – 2020", "Role"},
	{"B.Sc. Physics, 2012", DATE_TRAILING, "2012", "B.Sc. Physics"},
	{"B.Sc. Physics (2012)", DATE_TRAILING, "2012", "B.Sc. Physics"},
	{"Firma GmbH, Berlin · 05/2019 – heute", DATE_TRAILING,
		"05/2019 – heute", "Firma GmbH, Berlin"},
	{"某公司 2019.03-至今", DATE_TRAILING, "2019.03 – 至今", "某公司"},
	{"株式会社（2019年4月〜現在）", DATE_TRAILING, "2019年4月〜現在",
		"株式会社"},
	{"Apollo 2019", DATE_NONE, NULL, NULL}, /* a name */
	{"Won the prize in 2019 and left", DATE_NONE, NULL, NULL},
	{"Ran 2019-2020 campaigns for all", DATE_NONE, NULL, NULL},
	{"Call (650) 555-0142", DATE_NONE, NULL, NULL},
	{"Senior Engineer", DATE_NONE, NULL, NULL},
};

static void where_dates_stand(void **state)
{
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		const char *text = places[i].text;
		struct old_date date;
		size_t rest, end;
		enum old_date_place place = old_date_place(text, strlen(text), &date,
			&rest, &end);

		if (place != places[i].place)
			fail_msg("\"%s\": %d, not %d", text, place,
				places[i].place);
		if (place == DATE_NONE)
			continue;
		assert_string_equal(old_date_text(*state, text, &date, false),
			places[i].date);
		assert_string_equal(arena_strndup(*state, text + rest,
			end - rest), places[i].rest);
	}
}

static void tight_dashes(void **state)
{
	struct old_date d;

	assert_true(old_date_read("2019-2020", 9, 0, &d));
	assert_string_equal(old_date_text(*state, "2019-2020", &d, true),
		"2019–2020");
	assert_true(old_date_read("2019 - 2020", 11, 0, &d));
	assert_string_equal(old_date_text(*state, "2019 - 2020", &d, true),
		"2019 – 2020");
	assert_true(old_date_read("2019 -", 6, 0, &d));
	assert_string_equal(old_date_text(*state, "2019 -", &d, true), "2019 –");
}

static const char *const isos[][3] = {
	{"2019", "2019", NULL}, {"2019-2020", "2019", "2020"},
	{"2016-19", "2016", "2019"}, {"May 2019", "2019-05", NULL},
	{"May 2019 - June 2020", "2019-05", "2020-06"},
	{"May - July 2019", "2019-05", "2019-07"},
	{"May 12, 2019", "2019-05-12", NULL}, {"12 May 2019", "2019-05-12", NULL},
	{"05/2019 - present", "2019-05", NULL},
	{"14.06.2021", "2021-06-14", NULL}, {"2024-05-11", "2024-05-11", NULL},
	{"2019.03 ~ 2020.06", "2019-03", "2020-06"}, {"Nov '16", "2016-11", NULL},
	{"since 2013", "2013", NULL}, {"from 2013 to 2015", "2013", "2015"},
	{"mars 2019 – août 2020", "2019-03", "2020-08"},
	{"Juni 2019 bis Juli 2020", "2019-06", "2020-07"},
	{"enero de 2019 - febrero de 2020", "2019-01", "2020-02"},
	{"Июнь 2019 — Август 2020", "2019-06", "2020-08"},
	{"2019年4月〜2021年3月", "2019-04", "2021-03"},
	{"2019年3月至今", "2019-03", NULL}, {"2019년 3월 ~ 현재", "2019-03", NULL},
};

static void as_iso(void **state)
{
	for (size_t i = 0; i < sizeof isos / sizeof *isos; i++) {
		const char *text = isos[i][0], *got[2];
		struct old_date date;

		assert_true(old_date_read(text, strlen(text), 0, &date));
		old_date_iso(*state, text, &date, &got[0], &got[1]);
		for (int k = 0; k < 2; k++)
			if (strcmp(got[k] ? got[k] : "", isos[i][k + 1]
				? isos[i][k + 1] : ""))
				fail_msg("%s: %s", text, got[k]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(all_are_dates),
		TEST(none_is_a_date),
		TEST(where_dates_stand),
		TEST(tight_dashes),
		TEST(as_iso),
	};
	size_t count = 0;

	while (dates[count])
		count++;
	assert(count >= 150);
	for (count = 0; others[count]; count++)
		;
	assert(count >= 100);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
