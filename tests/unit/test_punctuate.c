/* Typed signs and what is printed for them, language by language. */
#include "unit.h"

#include "interchange/interchange.h"
#include "read.h"

#include <string.h>

static const struct {
	const char *lang, *typed, *printed;
} cases[] = {
	{"en", "\"a\" 'b' don't", "“a” ‘b’ don’t"},
	{"en", "*\"a\"* (\"b\") \"*c*\"", "“a” (“b”) “c”"},
	{"en", "\"He said 'no'.\"", "“He said ‘no’.”"},
	{"en", "'tis rock 'n' roll in the '90s", "’tis rock ’n’ roll in the ’90s"},
	{"en", "the students' work, O'Brien's", "the students’ work, O’Brien’s"},
	{"en", "'the students' work'", "‘the students’ work’"},
	{"en", "6'2\" and a 19\" rack", "6′2″ and a 19″ rack"},
	{"en", "\"in 2019\"", "“in 2019”"},
	{"en", "a--b -- c---d", "a–b – c—d"},
	{"en", "run --force or -v", "run --force or -v"},
	{"en", "word - word, well-known", "word – word, well-known"},
	{"en", "(912) 555-6666, 555-6666, +1 555-666, 98-102", "(912) 555-6666, "
		"555-6666, +1 555-666, 98\u2013102"},
	{"en", "10-15 %, pp. 3-7, 2-3x", "10–15 %, pp. 3–7, 2–3x"},
	{"en", "555-0142, 24-7, 1-2-3, F-16, 2024-05-01, 007-9",
		"555-0142, 24-7, 1-2-3, F-16, 2024-05-01, 007-9"},
	{"en", "and so on... a.. b....", "and so on… a.. b...."},
	{"en", "`--a \"b\" ...` \"`c`\"", "--a \"b\" ... “c”"},
	{"en", "x@y.example don't@z", "x@y.example don't@z"},
	{"de", "\"ja 'nein'\"", "„ja ‚nein‘“"},
	{"de-CH", "\"ja\"", "«ja»"},
	{"de", "z. B. hier, i. d. R. da, Nr. 5",
		"z.\u202FB. hier, i.\u202Fd.\u202FR. da, Nr. 5"},
	{"fr", "\"oui\" « non » !", "«\u00A0oui\u00A0» «\u202Fnon\u202F»\u202F!"},
	{"fr", "l'an 2 ; ici : là", "l’an 2\u202F; ici\u202F: là"},
	{"nl", "\"ja\"", "‘ja’"},
	{"sv", "\"ja\"", "”ja”"},
	{"pl", "\"tak\"", "„tak”"},
	{"ru", "\"да 'нет'\"", "«да „нет“»"},
	{"xx", "\"a\"", "“a”"},
};

static const char *read(struct arena *arena, const char *lang,
	const char *markdown, bool smart)
{
	struct diag diag = {0};
	struct buf out = {.arena = arena}, source = {.arena = arena};
	struct read_options options = {.smart = smart};
	struct input input = {.file = "test.md"};

	buf_printf(&source, "---\nlang: %s\n---\n\n# Ann Ode\n\n"
		"ann@a.example\n\n## Profile\n\n%s\n", lang, markdown);
	input.text = source.data;
	input.len = source.len;
	doc_text(doc_read_for(arena, &input, &options, &diag), 0, &out);
	return out.data;
}

static void prints(void **state)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (!strstr(read(*state, cases[i].lang, cases[i].typed, true),
				cases[i].printed))
			fail_msg("%s: '%s' gives\n%s", cases[i].lang,
				cases[i].typed, read(*state, cases[i].lang,
					cases[i].typed, true));
}

static void can_be_turned_off(void **state)
{
	assert_non_null(strstr(read(*state, "en", "\"a\" -- b...", false),
		"\"a\" -- b..."));
	assert_non_null(strstr(read(*state, "en\nsmart: no", "\"a\" -- b...",
		true), "\"a\" -- b..."));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(prints),
		TEST(can_be_turned_off),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
