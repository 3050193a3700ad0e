/* The table of words: that it has what the lists have, how it is looked up, and
 * that months are the ones they should be. */
#include "unit.h"

#include "resume/words.h"

#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

static const char *fold(struct arena *arena, const char *text)
{
	size_t len = strlen(text);
	char *low = arena_alloc(arena, len + 1);

	words_fold(text, len, low);
	return low;
}

/* How many phrases of a list's line are not found as they are. */
static int wrong_phrases(struct arena *arena, char *line)
{
	char *phrase = strchr(line, ':');
	int wrong = 0;

	line[strcspn(line, "\n")] = '\0';
	if (strchr(line, '\\'))
		return 0; /* a comma in a phrase */
	for (phrase = strtok(phrase && phrase - line < 4 ? phrase + 1 : line,
			","); phrase; phrase = strtok(NULL, ",")) {
		struct word_match match;

		phrase += strspn(phrase, " \t");
		assert_int_equal(utf8_valid(phrase, strlen(phrase)),
			strlen(phrase));
		assert_string_equal(fold(arena, phrase), phrase);
		if (*phrase && !words_whole(phrase, 0, strlen(phrase), ~0u,
				&match)) {
			print_error("\"%s\" is not found\n", phrase);
			wrong++;
		}
	}
	return wrong;
}

static void finds_all(void **state)
{
	static const char *const lists[] = {"dates", "degrees", "jobs",
		"labels", "organisations", "places", "sections", "surnames",
		"towns", "turns"};
	int wrong = 0;

	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		char path[64], line[4096];
		bool skip = true;
		FILE *in;

		snprintf(path, sizeof path, "src/resume/words/%s.txt", lists[i]);
		in = fopen(path, "r");
		assert_non_null(in);
		while (fgets(line, sizeof line, in)) {
			if (*line == '[')
				skip = strstr(line, "-ending") ||
					strstr(line, "[twin") ||
					strstr(line, "[order");
			else if (*line != '#' && !skip)
				wrong += wrong_phrases(*state, line);
		}
		fclose(in);
	}
	assert_int_equal(wrong, 0);
}

/* Months by language: its name, its short form or NULL. Written by hand. */
static const struct {
	const char *lang;
	const char *names[12];
	const char *shorts[12];
} months[] = {
	{"en", {"January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December"},
		{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept",
		"Oct", "Nov", "Dec"}},
	{"de", {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
		"August", "September", "Oktober", "November", "Dezember"},
		{"Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep",
		"Okt", "Nov", "Dez"}},
	{"fr", {"janvier", "février", "mars", "avril", "mai", "juin",
		"juillet", "août", "septembre", "octobre", "novembre",
		"décembre"},
		{"janv", "févr", "mars", "avr", "mai", "juin", "juil", "aout",
		"sept", "oct", "nov", "déc"}},
	{"es", {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio",
		"agosto", "septiembre", "octubre", "noviembre", "diciembre"},
		{"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep",
		"oct", "nov", "dic"}},
	{"pt", {"janeiro", "fevereiro", "março", "abril", "maio", "junho",
		"julho", "agosto", "setembro", "outubro", "novembro",
		"dezembro"},
		{"jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set",
		"out", "nov", "dez"}},
	{"it", {"gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
		"luglio", "agosto", "settembre", "ottobre", "novembre",
		"dicembre"},
		{"gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set",
		"ott", "nov", "dic"}},
	{"nl", {"januari", "februari", "maart", "april", "mei", "juni", "juli",
		"augustus", "september", "oktober", "november", "december"},
		{"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep",
		"okt", "nov", "dec"}},
	{"ru", {"январь", "февраль", "март", "апрель", "май", "июнь", "июль",
		"август", "сентябрь", "октябрь", "ноябрь", "декабрь"},
		{"января", "февраля", "марта", "апреля", "мая", "июня", "июля",
		"авг", "сент", "окт", "нояб", "дек"}},
	{"pl", {"styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec",
		"lipiec", "sierpień", "wrzesień", "październik", "listopad",
		"grudzień"},
		{"sty", "lut", "mar", "kwi", "maja", "cze", "lip", "sie",
		"wrz", "paź", "lis", "gru"}},
	{"cs", {"leden", "únor", "březen", "duben", "květen", "červen",
		"červenec", "srpen", "září", "říjen", "listopad", "prosinec"},
		{"ledna", "února", "března", "dubna", "května", "června",
		"července", "srpna", "zari", "října", "listopadu", "prosince"}},
	{"sk", {"január", "február", "marec", "apríl", "máj", "jún", "júl",
		"august", "september", "október", "november", "december"},
		{NULL}},
	{"hr", {"siječanj", "veljača", "ožujak", "travanj", "svibanj",
		"lipanj", "srpanj", "kolovoz", "rujan", "listopad", "studeni",
		"prosinac"}, {NULL}},
	{"sr", {"јануар", "фебруар", "март", "април", "мај", "јун", "јул",
		"август", "септембар", "октобар", "новембар", "децембар"},
		{"januar", "februar", "mart", "april", "maj", "jun", "jul",
		"avgust", "septembar", "oktobar", "novembar", "decembar"}},
	{"sl", {"januar", "februar", "marec", "april", "maj", "junij", "julij",
		"avgust", "september", "oktober", "november", "december"},
		{NULL}},
	{"uk", {"січень", "лютий", "березень", "квітень", "травень", "червень",
		"липень", "серпень", "вересень", "жовтень", "листопад",
		"грудень"},
		{"січня", "лютого", "березня", "квітня", "травня", "червня",
		"липня", "серпня", "вересня", "жовтня", "листопада", "грудня"}},
	{"bg", {"януари", "февруари", "март", "април", "май", "юни", "юли",
		"август", "септември", "октомври", "ноември", "декември"},
		{NULL}},
	{"tr", {"Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz",
		"Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"},
		{"ocak", "subat", "mar", "nis", "mayis", "haz", "tem",
		"agustos", "eylul", "eki", "kasim", "aralik"}},
	{"sv", {"januari", "februari", "mars", "april", "maj", "juni", "juli",
		"augusti", "september", "oktober", "november", "december"},
		{NULL}},
	{"da", {"januar", "februar", "marts", "april", "maj", "juni", "juli",
		"august", "september", "oktober", "november", "december"},
		{NULL}},
	{"no", {"januar", "februar", "mars", "april", "mai", "juni", "juli",
		"august", "september", "oktober", "november", "desember"},
		{NULL}},
	{"fi", {"tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu",
		"kesäkuu", "heinäkuu", "elokuu", "syyskuu", "lokakuu",
		"marraskuu", "joulukuu"}, {NULL}},
	{"et", {"jaanuar", "veebruar", "märts", "aprill", "mai", "juuni",
		"juuli", "august", "september", "oktoober", "november",
		"detsember"}, {NULL}},
	{"lv", {"janvāris", "februāris", "marts", "aprīlis", "maijs", "jūnijs",
		"jūlijs", "augusts", "septembris", "oktobris", "novembris",
		"decembris"}, {NULL}},
	{"lt", {"sausis", "vasaris", "kovas", "balandis", "gegužė", "birželis",
		"liepa", "rugpjūtis", "rugsėjis", "spalis", "lapkritis",
		"gruodis"}, {NULL}},
	{"hu", {"január", "február", "március", "április", "május", "június",
		"július", "augusztus", "szeptember", "október", "november",
		"december"}, {NULL}},
	{"ro", {"ianuarie", "februarie", "martie", "aprilie", "mai", "iunie",
		"iulie", "august", "septembrie", "octombrie", "noiembrie",
		"decembrie"}, {NULL}},
	{"el", {"Ιανουάριος", "Φεβρουάριος", "Μάρτιος", "Απρίλιος", "Μάιος",
		"Ιούνιος", "Ιούλιος", "Αύγουστος", "Σεπτέμβριος", "Οκτώβριος",
		"Νοέμβριος", "Δεκέμβριος"},
		{"ΙΑΝΟΥΑΡΙΟΣ", "ΦΕΒΡΟΥΑΡΙΟΣ", "ΜΑΡΤΙΟΣ", "ΑΠΡΙΛΙΟΣ", "ΜΑΙΟΣ",
		"ΙΟΥΝΙΟΣ", "ΙΟΥΛΙΟΣ", "ΑΥΓΟΥΣΤΟΣ", "ΣΕΠΤΕΜΒΡΙΟΣ", "ΟΚΤΩΒΡΙΟΣ",
		"ΝΟΕΜΒΡΙΟΣ", "ΔΕΚΕΜΒΡΙΟΣ"}},
	{"zh", {"一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月",
		"九月", "十月", "十一月", "十二月"}, {NULL}},
	{"he", {"ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי",
		"אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר"}, {NULL}},
	{"ar", {"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو",
		"أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"},
		{"كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران",
		"تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني",
		"كانون الأول"}},
	{"fa", {"ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه",
		"اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"},
		{"دی", "بهمن", "اسفند", "فروردین", "اردیبهشت", "خرداد", "تیر",
		"مرداد", "شهریور", "مهر", "آبان", "آذر"}},
	{"hi", {"जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई",
		"अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"}, {NULL}},
	{"th", {"มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม",
		"มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม",
		"พฤศจิกายน", "ธันวาคม"}, {NULL}},
	{"vi", {"tháng 1", "tháng 2", "tháng 3", "tháng 4", "tháng 5",
		"tháng 6", "tháng 7", "tháng 8", "tháng 9", "tháng 10",
		"tháng 11", "tháng 12"}, {NULL}},
	{"id", {"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
		"Agustus", "September", "Oktober", "November", "Desember"},
		{NULL}},
	{"ca", {"gener", "febrer", "març", "abril", "maig", "juny", "juliol",
		"agost", "setembre", "octubre", "novembre", "desembre"},
		{NULL}},
};

static int month_of(struct arena *arena, const char *name, const char *lang)
{
	const char *low = fold(arena, name);
	struct word_match match;

	if (!words_whole(low, 0, strlen(low), WORD(MONTH), &match))
		return 0;
	return words_row(&match, WORD_MONTH, lang)->value;
}

static void months_of_languages(void **state)
{
	int wrong = 0;

	for (size_t i = 0; i < sizeof months / sizeof *months; i++)
		for (int m = 0; m < 24; m++) {
			const char *name = m < 12 ? months[i].names[m]
				: months[i].shorts[m - 12];

			if (!name || month_of(*state, name, months[i].lang) ==
				m % 12 + 1)
				continue;
			print_error("%s: \"%s\" is %d, not %d\n",
				months[i].lang, name, month_of(*state, name,
				months[i].lang), m % 12 + 1);
			wrong++;
		}
	assert_int_equal(wrong, 0);
}

/* Where a match of a class ends, or 0. */
static size_t end_of(struct arena *arena, const char *text, size_t at,
	uint32_t classes)
{
	const char *low = fold(arena, text);
	struct word_match match;

	return words_match(low, strlen(low), at, classes, &match)
		? match.end
		: 0;
}

static void borders(void **state)
{
	static const struct {
		const char *text;
		size_t at;
		uint32_t classes;
		size_t end;
	} rows[] = {
		{"May 2019", 0, WORD(MONTH), 3},
		{"Mayor", 0, WORD(MONTH), 0},
		{"dismay", 3, WORD(MONTH), 0},
		{"may-day", 0, WORD(MONTH), 3},
		{"mar11", 0, WORD(MONTH), 0},
		{"to date, and", 0, WORD(PRESENT), 7},
		{"to  \xC2\xA0" "date", 0, WORD(PRESENT), 10},
		{"to\ndate", 0, WORD(PRESENT), 7},
		{"to-date", 0, WORD(PRESENT), 7},
		{"to. date", 0, WORD(PRESENT), 0},
		{"н.в.", 0, WORD(PRESENT), 6},
		{"aujourd’hui", 0, WORD(PRESENT), 13},
		{"aujourd'hui", 0, WORD(PRESENT), 11},
		{"至今在", 0, WORD(PRESENT), 6},
		{"2019年三月", 7, WORD(MONTH), 13},
		{"현재는", 0, WORD(PRESENT), 6},
		{"février", 0, WORD(MONTH), 8},
		{"fe\xCC\x81vrier", 0, WORD(MONTH), 9},
		{"fevrier", 0, WORD(MONTH), 7},
		{"FÉVRIER", 0, WORD(MONTH), 8},
		{"fevriers", 0, WORD(MONTH), 0},
		{"पूर्व", 0, WORD(MONTH), 0},
		{"मईया", 0, WORD(MONTH), 0},
		{"ประเทศไทย", 0, WORD(MONTH), 0},
		{"", 0, WORD(MONTH), 0},
		{"may", 3, WORD(MONTH), 0},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		size_t end = end_of(*state, rows[i].text, rows[i].at,
			rows[i].classes);

		if (end != rows[i].end)
			fail_msg("\"%s\": %d", rows[i].text, (int)end);
	}
}

/* Only rows of the classes asked for count, also when a longer one is there. */
static void classes(void **state)
{
	struct word_match match;
	const char *low = fold(*state, "to date");

	assert_true(words_match(low, 7, 0, WORD(TO), &match));
	assert_int_equal(match.end, 2);
	assert_true(words_match(low, 7, 0, WORD(TO) | WORD(PRESENT), &match));
	assert_int_equal(match.end, 7);
	assert_true(match.classes & WORD(PRESENT));
	assert_null(words_row(&match, WORD_MONTH, NULL));
	assert_false(words_whole(low, 0, 6, WORD(TO), &match));
	assert_true(words_whole(low, 0, 2, WORD(TO), &match));
}

static void languages(void **state)
{
	assert_int_equal(month_of(*state, "listopad", "hr"), 10);
	assert_int_equal(month_of(*state, "listopad", "hr-HR"), 10);
	assert_int_equal(month_of(*state, "listopad", "pl"), 11);
	assert_int_equal(month_of(*state, "listopad", "cs-CZ"), 11);
	assert_int_equal(month_of(*state, "listopad", NULL), 11);
	assert_int_equal(month_of(*state, "listopad", "ja"), 11);
	assert_int_equal(month_of(*state, "mai", NULL), 5);
	assert_int_equal(month_of(*state, "sep", NULL), 9);
}

static void countries(void **state)
{
	static const char *const names[] = {"Germany", "Deutschland",
		"Allemagne", "Alemania", "Германия", "德国", "ドイツ", "독일",
		"Almanya", "Niemcy", "Netherlands", "Côte d’Ivoire",
		"cote d'ivoire", "Hong Kong", "香港", "الهند", "ישראל", "ไทย",
		"Việt Nam", "viet nam", "Myanmar", "Burma", "México", "Mexico",
		"United States", "Brasil", "中国", "日本", "대한민국", "Suomi"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *low = fold(*state, names[i]);
		struct word_match match;

		if (!words_whole(low, 0, strlen(low), WORD(COUNTRY), &match))
			fail_msg("%s", names[i]);
	}
}

static void folding(void **state)
{
	static const char *const rows[][2] = {
		{"ABC xyz 123", "abc xyz 123"}, {"ÄÖÜ ß", "äöü ß"},
		{"ПРИВЕТ", "привет"}, {"ΣΟΦΙΑ", "σοφια"},
		{"İstanbul", "İstanbul"}, {"ẞ", "ẞ"}, {"Ａ１", "Ａ１"},
		{"\xFF\xC3 A", "\xFF\xC3 a"}, {"中国 NO.1", "中国 no.1"},
		{"", ""},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_string_equal(fold(*state, rows[i][0]), rows[i][1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(finds_all),
		TEST(months_of_languages),
		TEST(borders),
		TEST(classes),
		TEST(languages),
		TEST(countries),
		TEST(folding),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
