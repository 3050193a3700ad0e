/*
 * Unicode's own test of line breaking (LineBreakTest.txt, Debian's package
 * unicode-data) and where we leave it: every difference is one of those in
 * the table, which is the list of our tailorings.
 */
#include "render.h"

#include "base/utf8.h"
#include "text/breaks.h"

#include <stdlib.h>
#include <unicode/uchar.h>

#define FILE_NAME "/usr/share/unicode/auxiliary/LineBreakTest.txt"
#define LONGEST 64 /* characters of a case */

struct test_case {
	uint32_t c[LONGEST];
	bool may[LONGEST + 1]; /* before c[i] */
	int count;
};

/* A place where we differ: c[i - 1] before it and c[i] after it. */
typedef bool predicate(const struct test_case *t, int i);

static bool is(const char *set, uint32_t c)
{
	return c < 0x80 && c && strchr(set, (int)c);
}

static bool digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

/* The last one that is no space, before place i. */
static uint32_t before(const struct test_case *t, int i)
{
	while (i > 0 && t->c[i - 1] == ' ')
		i--;
	return i > 0 ? t->c[i - 1] : 0;
}

static bool after_hyphen(const struct test_case *t, int i)
{
	return t->c[i - 1] == '-';
}

static bool after_slash(const struct test_case *t, int i)
{
	return t->c[i - 1] == '/';
}

static bool at_plus_or_hash(const struct test_case *t, int i)
{
	return is("+#", t->c[i]) || is("+#", t->c[i - 1]);
}

static bool at_digit(const struct test_case *t, int i)
{
	return t->c[i - 1] != ' ' && (digit(t->c[i]) || digit(t->c[i - 1]));
}

static bool in_korean(const struct test_case *t, int i)
{
	return u_getIntPropertyValue((UChar32)t->c[i - 1],
			UCHAR_HANGUL_SYLLABLE_TYPE) &&
		u_getIntPropertyValue((UChar32)t->c[i],
			UCHAR_HANGUL_SYLLABLE_TYPE);
}

static bool before_sign(const struct test_case *t, int i)
{
	return t->c[i - 1] == ' ' && (is("-/|&+=", t->c[i]) ||
		t->c[i] == 0x2013 || t->c[i] == 0x2014 || t->c[i] == 0xD7);
}

static bool tied_number(const struct test_case *t, int i)
{
	return t->c[i - 1] == ' ' &&
		(digit(before(t, i)) || digit(t->c[i]) || is("(+", t->c[i]));
}

static bool tied_name(const struct test_case *t, int i)
{
	return t->c[i - 1] == ' ' && before(t, i) == '.';
}

static bool in_address(const struct test_case *t, int i)
{
	int slashes = 0;

	(void)i;
	for (int k = 0; k < t->count; k++)
		slashes += t->c[k] == '/';
	return slashes > 1;
}

/* ICU's own: in strict text, conditional Japanese starters begin no line. */
static bool icu_strict(const struct test_case *t, int i)
{
	return u_getIntPropertyValue((UChar32)t->c[i], UCHAR_LINE_BREAK) ==
		U_LB_CONDITIONAL_JAPANESE_STARTER;
}

static bool controls(const struct test_case *t, int i)
{
	return t->c[i] < 0x20 || t->c[i - 1] < 0x20 || t->c[i] == 0x85 ||
		t->c[i - 1] == 0x85 || t->c[i - 1] == 0x2028 ||
		t->c[i - 1] == 0x2029;
}

/* A hyphen that begins a word stays with it. */
static bool icu_hyphen(const struct test_case *t, int i)
{
	return i > 1 && t->c[i - 2] == '-' &&
		u_charType((UChar32)t->c[i - 1]) == U_NON_SPACING_MARK;
}

static bool before_dot(const struct test_case *t, int i)
{
	return t->c[i - 1] == ' ' && t->c[i] == '.';
}

static const struct {
	const char *name;
	predicate *applies;
	bool more; /* we break where Unicode does not */
} tailorings[] = {
	{"a hyphen, but for long compounds", after_hyphen, false},
	{"a slash, but between long words", after_slash, false},
	{"at + and #, as in C++ and C#", at_plus_or_hash, false},
	{"at a digit inside a word", at_digit, false},
	{"inside Korean words", in_korean, false},
	{"before a sign between words", before_sign, false},
	{"a number and what belongs to it", tied_number, false},
	{"initials and titles", tied_name, false},
	{"addresses, at their own joints", in_address, false},
	{"ICU: CJ is as strict as NS", icu_strict, false},
	{"control characters, which no paragraph has", controls, false},
	{"ICU: a hyphen that begins a word", icu_hyphen, false},
	{"before .NET and its like", before_dot, true},
	{"control characters, which no paragraph has", controls, true},
};

#define TAILORINGS (sizeof tailorings / sizeof *tailorings)

/* Reads "÷ 0023 × 0020 ÷ ..."; false at a comment. */
static bool read_case(const char *line, struct test_case *t)
{
	*t = (struct test_case){.count = 0};
	for (;;) {
		bool may = strncmp(line, "\xC3\xB7", 2) == 0;
		char *end;

		if (!may && strncmp(line, "\xC3\x97", 2) != 0)
			return t->count > 0;
		t->may[t->count] = may;
		t->c[t->count] = (uint32_t)strtoul(line + 3, &end, 16);
		if (end == line + 3 || t->count == LONGEST)
			return t->count > 0;
		t->count++;
		line = end + 1;
	}
}

static bool is_tailored(const struct test_case *t, int i, bool more,
	int counts[])
{
	for (size_t k = 0; k < TAILORINGS; k++)
		if (tailorings[k].more == more && tailorings[k].applies(t, i)) {
			counts[k]++;
			return true;
		}
	return false;
}

/* How many places of the case no tailoring accounts for. */
static int compare(struct text *text, const struct test_case *t, int counts[])
{
	struct buf out = {.arena = text->arena};
	size_t at[LONGEST + 1], count, k = 0;
	const struct opportunity *o;
	int wrong = 0;

	for (int i = 0; i < t->count; i++) {
		at[i] = out.len;
		buf_utf8(&out, t->c[i]);
	}
	o = breaks_find(text, "en", out.data, out.len, &count);
	for (int i = 1; i < t->count; i++) {
		bool may;

		while (k < count && o[k].at < at[i])
			k++;
		may = k < count && o[k].at == at[i];
		if (may != t->may[i] && !is_tailored(t, i, may, counts)) {
			print_error("U+%04X %s U+%04X\n", (unsigned)t->c[i - 1],
				may ? "÷" : "×", (unsigned)t->c[i]);
			wrong++;
		}
	}
	return wrong;
}

/* Whether ICU speaks of the same Unicode as the file, whose first line names
 * its own: Debian 13 has ICU of 16.0, and the test of 15.1. */
static bool is_of_icu(FILE *file)
{
	UVersionInfo icu;
	int major = 0;
	char line[256];

	u_getUnicodeVersion(icu);
	return fgets(line, sizeof line, file) &&
		sscanf(line, "# LineBreakTest-%d.", &major) == 1 &&
		major == icu[0];
}

static void conforms(void **state)
{
	struct diag diag = {0};
	struct fonts *fonts = fonts_open(*state, &diag);
	struct text *text = text_open(*state, render_styled(*state, "x", "",
		&diag), fonts, &diag);
	FILE *file = fopen(FILE_NAME, "r");
	int counts[TAILORINGS] = {0}, cases = 0, wrong = 0;
	char line[4096];
	struct test_case t;
	bool same;

	assert_non_null(file);
	same = is_of_icu(file);
	while (fgets(line, sizeof line, file))
		if (read_case(line, &t)) {
			wrong += compare(text, &t, counts);
			cases++;
		}
	fclose(file);
	for (size_t k = 0; k < TAILORINGS; k++)
		print_message("%5d places: %s\n", counts[k],
			tailorings[k].name);
	text_close(text);
	fonts_close(fonts);
	assert_true(cases > 7000);
	if (!same)
		assert_in_range(wrong, 0, 20); /* what the two disagree on */
	else
		assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(conforms),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
