/*
 * Prints what ICU's locale data (Unicode CLDR) know of months, weekdays,
 * countries and words for today, as lists that resume/words.sh reads. The build
 * runs it once; it is no part of resumepdf.
 *
 * Rows are in the order of `locales`, which is that of how much is written in
 * them that we read: where a word means two things and the document's language
 * does not tell, the first counts. Letters are made small one by one, as
 * words_fold makes them, not by the language's rules.
 *
 * With "scripts LIST...", prints what the lists' Chinese words are in the other
 * of its two scripts, as ICU transliterates them.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/ureldatefmt.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

enum { LONGEST = 128 }; /* UTF-16 units of a name, or bytes of a locale */

static const char *const locales[] = {
	"en", "zh", "zh_Hant", "zh_Hant_HK", "de", "de_AT", "es", "es_MX",
	"fr", "fr_CA", "pt", "pt_PT", "ru", "ja", "ko", "it", "nl", "pl", "tr",
	"uk", "cs", "fa", "fa@calendar=persian", "ar", "ar_SY", "ar_DZ",
	"ar_MA", "id", "vi", "sv", "hu", "ro", "el", "da", "fi", "nb", "nn",
	"he", "th", "hi", "bg", "sk", "hr", "sr", "sr_Latn", "sl", "lt", "lv",
	"et", "ca", "eu", "gl", "ms", "fil", "bn", "ka", "hy", "az", "kk",
	"uz", "be", "mk", "sq", "bs", "is", "ur", "ta", "te", "mr", "gu", "kn",
	"ml", "pa", "ne", "si", "uz_Cyrl", "ky", "mn", "ga", "cy", "af", "sw",
	"am", "my", "km", "lo", "mt", "lb", "eo", NULL
};

/* From this one on, countries are left out: they would be half of the table. */
static const char no_countries[] = "ta";

/* Of ISO's codes: where nobody lives or works. */
static const char not_countries[] = "AQ BV GS HM IO TF UM";

/* The language of a locale: "sr" of "sr_Latn". */
static int lang_length(const char *locale)
{
	return (int)strcspn(locale, "_@");
}

static void check(UErrorCode error, const char *what)
{
	if (U_SUCCESS(error))
		return;
	fprintf(stderr, "cldr: %s: %s\n", what, u_errorName(error));
	exit(1);
}

/* What may stand in a list: small letters, no marks of direction. */
static int32_t cleaned(const UChar *name, int32_t len, UChar *out)
{
	int32_t n = 0;

	for (int32_t i = 0; i < len && n < LONGEST - 2;) {
		UChar32 c;

		U16_NEXT(name, i, len, c);
		if (c == 0x200E || c == 0x200F)
			continue;
		if (c == 0x130)
			c = 'i';
		c = u_isUWhiteSpace(c) ? ' ' : u_tolower(c);
		U16_APPEND_UNSAFE(out, n, c);
	}
	while (n > 0 && (out[n - 1] == '.' || out[n - 1] == ' '))
		n--;
	return n;
}

/* One line, "de: jan", unless it is too short or a number. */
static void print_name(const char *locale, const UChar *name, int32_t len,
	int32_t least)
{
	UChar low[LONGEST];
	char utf8[LONGEST * 3];
	UErrorCode error = U_ZERO_ERROR;
	int32_t n = cleaned(name, len, low), size;
	bool han = n > 0 && low[0] >= 0x2E80;

	u_strToUTF8(utf8, sizeof utf8, &size, low, n, &error);
	check(error, locale);
	if (n < (han ? 2 : least))
		return;
	if (strpbrk(utf8, "0123456789") && strncmp(locale, "vi", 2) != 0)
		return;
	printf("%.*s: ", lang_length(locale), locale);
	for (char *c = utf8; *c; c++) {
		if (*c == ',')
			putchar('\\');
		putchar(*c);
	}
	putchar('\n');
}

/* Symbol `index` of each type, in each locale. */
static void print_symbols(const UDateFormatSymbolType types[4], int32_t index,
	int32_t persian)
{
	for (const char *const *l = locales; *l; l++) {
		UErrorCode error = U_ZERO_ERROR;
		bool solar = strchr(*l, '@');
		char locale[LONGEST]; /* Iran's calendar is Iran's default */
		UDateFormat *format;

		snprintf(locale, sizeof locale, "%s%s", *l, solar ? ""
			: "@calendar=gregorian");
		format = udat_open(UDAT_LONG, UDAT_LONG, locale, NULL, 0, NULL,
			0, &error);
		check(error, *l);
		for (int t = 0; t < 4 && !(solar && persian < 0); t++) {
			UChar name[LONGEST];
			int32_t len = udat_getSymbols(format, types[t],
				solar ? persian : index, name, LONGEST, &error);

			check(error, *l);
			print_name(*l, name, len, 2);
		}
		udat_close(format);
	}
}

/* A month of Iran's calendar is mostly the third one after its number. */
static void print_months(void)
{
	static const UDateFormatSymbolType types[4] = {UDAT_MONTHS,
		UDAT_SHORT_MONTHS, UDAT_STANDALONE_MONTHS,
		UDAT_STANDALONE_SHORT_MONTHS};

	for (int month = 1; month <= 12; month++) {
		printf("[month %d]\n", month);
		print_symbols(types, month - 1, (month + 8) % 12);
	}
}

static void print_weekdays(void)
{
	static const UDateFormatSymbolType types[4] = {UDAT_WEEKDAYS,
		UDAT_SHORT_WEEKDAYS, UDAT_STANDALONE_WEEKDAYS,
		UDAT_STANDALONE_SHORT_WEEKDAYS};

	puts("[weekday]");
	for (int32_t day = 1; day <= 7; day++)
		print_symbols(types, day, -1);
}

static void print_present(void)
{
	static const URelativeDateTimeUnit units[2] = {UDAT_REL_UNIT_DAY,
		UDAT_REL_UNIT_SECOND};

	puts("[present]");
	for (const char *const *l = locales; *l; l++) {
		UErrorCode error = U_ZERO_ERROR;
		URelativeDateTimeFormatter *format;

		if (strchr(*l, '@'))
			continue;
		format = ureldatefmt_open(*l, NULL, UDAT_STYLE_LONG,
			UDISPCTX_CAPITALIZATION_NONE, &error);
		check(error, *l);
		for (int u = 0; u < 2; u++) {
			UChar name[LONGEST];
			int32_t len = ureldatefmt_format(format, 0, units[u],
				name, LONGEST, &error);

			check(error, *l);
			print_name(*l, name, len, 2);
		}
		ureldatefmt_close(format);
	}
}

/* "Myanmar (Burma)" is two names. */
static void print_country(const char *locale, const UChar *name, int32_t len)
{
	const UChar *open = u_memchr(name, '(', len);
	const UChar *close = u_memchr(name, ')', len);

	if (open && close && close > open + 1) {
		print_name(locale, open + 1, (int32_t)(close - open - 1), 3);
		len = (int32_t)(open - name);
	}
	print_name(locale, name, len, 3);
}

static void print_countries(void)
{
	static const UDisplayContext lengths[2] = {UDISPCTX_LENGTH_FULL,
		UDISPCTX_LENGTH_SHORT};

	puts("[country]");
	for (const char *const *l = locales; strcmp(*l, no_countries) != 0;
		l++) {
		if (strchr(*l, '@'))
			continue;
		for (int k = 0; k < 2; k++) {
			UErrorCode error = U_ZERO_ERROR;
			UDisplayContext context = lengths[k];
			ULocaleDisplayNames *names = uldn_openForContext(*l,
				&context, 1, &error);

			check(error, *l);
			for (const char *const *c = uloc_getISOCountries(); *c;
				c++) {
				UChar name[LONGEST];
				int32_t len;

				if (strstr(not_countries, *c))
					continue;
				len = uldn_regionDisplayName(names, *c, name,
					LONGEST, &error);
				check(error, *c);
				print_country(*l, name, len);
			}
			uldn_close(names);
		}
	}
}

/* "é e": letters that people type without their marks. */
static void print_twins(void)
{
	UErrorCode error = U_ZERO_ERROR;
	const UNormalizer2 *nfd = unorm2_getNFDInstance(&error);

	check(error, "NFD");
	puts("[twin]");
	for (UChar32 c = 0xDF; c < 0x1F00; c++) {
		UChar parts[8];
		char letter[8], base[8];
		int32_t n = 0, len = 0;

		if (c == 0x250) /* letters of phonetics, and Cyrillic */
			c = 0x370;
		if (c == 0x400)
			c = 0x1E00;
		if (c != u_tolower(c))
			continue;
		n = unorm2_getDecomposition(nfd, c, parts, 8, &error);
		check(error, "NFD");
		if (n < 2 || u_charType(parts[n - 1]) != U_NON_SPACING_MARK)
			continue;
		u_strToUTF8(base, sizeof base, NULL, parts, 1, &error);
		U8_APPEND_UNSAFE(letter, len, c);
		printf("*: %.*s %s\n", (int)len, letter, base);
		check(error, "NFD");
	}
}

/* A month and a year as the locale writes them, "%" for the year, in quotes. */
static void print_month(const char *locale, UDateFormat *format, int month)
{
	UErrorCode error = U_ZERO_ERROR;
	UCalendar *calendar = ucal_open(NULL, 0, locale, UCAL_GREGORIAN,
		&error);
	UChar text[LONGEST];
	char utf8[LONGEST * 3], *year;
	int32_t size, len;

	ucal_setDate(calendar, 2019, month, 15, &error);
	len = udat_format(format, ucal_getMillis(calendar, &error), text,
		LONGEST, NULL, &error);
	ucal_close(calendar);
	check(error, locale);
	u_strToUTF8(utf8, sizeof utf8, &size, text, len, &error);
	check(error, locale);
	year = strstr(utf8, "2019");
	printf(month % 3 ? " \"%.*s%%%s\"," : "\n\t\t\"%.*s%%%s\",",
		year ? (int)(year - utf8) : 0, utf8, year ? year + 4 : "");
}

/* C source of resume/months.h's table. */
static void print_month_table(void)
{
	puts("#include \"interchange/said.h\"\n");
	puts("const struct said_months said_months[] = {");
	for (const char *const *l = locales; *l; l++) {
		static const UChar skeleton[] = u"yMMM";
		UErrorCode error = U_ZERO_ERROR;
		char locale[LONGEST];
		UChar pattern[LONGEST];
		UDateTimePatternGenerator *generator;
		UDateFormat *format;
		int32_t len;

		if (strchr(*l, '@') || (strchr(*l, '_') && strcmp(*l,
				"zh_Hant")))
			continue;
		snprintf(locale, sizeof locale, "%s@calendar=gregorian;"
			"numbers=latn", *l);
		generator = udatpg_open(locale, &error);
		len = udatpg_getBestPattern(generator, skeleton, 4, pattern,
			LONGEST, &error);
		udatpg_close(generator);
		format = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, NULL, 0,
			pattern, len, &error);
		check(error, *l);
		printf("\t{\"%.2s%s\", {", *l, strchr(*l, '_') ? "-Hant" : *l +
			2);
		for (int month = 0; month < 12; month++)
			print_month(locale, format, month);
		puts("}},");
		udat_close(format);
	}
	puts("\t{0}\n};");
}

/* With the argument "months" that table, else the lists. */
/* The line in the other script, where that is another. */
static void print_other_script(UTransliterator *to, const char *line)
{
	enum { LINE_UNITS = 2048 };
	static UChar text[LINE_UNITS];
	static char out[3 * LINE_UNITS];
	UErrorCode status = U_ZERO_ERROR;
	int32_t len, limit;

	u_strFromUTF8(text, LINE_UNITS, &len, line, -1, &status);
	limit = len;
	utrans_transUChars(to, text, &len, LINE_UNITS, 0, &limit, &status);
	u_strToUTF8(out, sizeof out, NULL, text, len, &status);
	if (U_SUCCESS(status) && strcmp(out, line) != 0)
		fputs(out, stdout);
}

static bool print_scripts(char **lists)
{
	static const UChar ids[2][10] = {u"Hans-Hant", u"Hant-Hans"};
	UErrorCode status = U_ZERO_ERROR;
	UTransliterator *to[2];
	char line[2048];

	for (int i = 0; i < 2; i++)
		to[i] = utrans_openU(ids[i], -1, UTRANS_FORWARD, NULL, 0, NULL,
			&status);
	if (U_FAILURE(status))
		return false;
	for (; *lists; lists++) {
		FILE *file = fopen(*lists, "r");

		if (!file)
			return false;
		while (fgets(line, sizeof line, file))
			if (*line == '[')
				fputs(line, stdout);
			else if (strncmp(line, "zh:", 3) == 0)
				for (int i = 0; i < 2; i++)
					print_other_script(to[i], line);
		fclose(file);
	}
	utrans_close(to[0]);
	utrans_close(to[1]);
	return true;
}

int main(int argc, char **argv)
{
	if (argc > 1 && strcmp(argv[1], "scripts") == 0)
		return print_scripts(argv + 2) && fflush(stdout) == 0 ? 0 : 1;
	if (argc > 1 && strcmp(argv[1], "months") == 0) {
		print_month_table();
		return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
	}
	printf("# ICU %s\n[order]\n", U_ICU_VERSION);
	for (const char *const *l = locales; *l; l++)
		printf("*: %.*s\n", lang_length(*l), *l);
	print_twins();
	print_months();
	print_weekdays();
	print_present();
	print_countries();
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
