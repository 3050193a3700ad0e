/* Which name was meant. */
#include "unit.h"

#include "base/suggest.h"

#include <string.h>

static const char *const names[] = {"color", "columns", "font-size",
	"font-style", "width", "widows", "float"};

static void nearest(void **state)
{
	static const struct {
		const char *typed, *meant; /* NULL: nothing is near */
	} cases[] = {
		{"font-szie", "font-size"}, {"fontsize", "font-size"},
		{"font-sise", "font-size"}, {"colour", "color"},
		{"colr", "color"}, {"oclor", "color"},
		{"olcor", NULL}, {"widht", "width"},
		{"wdith", "width"}, {"widow", "widows"},
		{"column", "columns"}, {"floats", "float"},
		{"color", "color"},
		{"x", NULL}, {"", NULL}, {"xyz", NULL}, {"border", NULL},
		{"background", NULL}, {"wdt", NULL},
		{"a-name-of-more-than-forty-characters-is-none", NULL},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *got = suggest(cases[i].typed, names,
			sizeof names / sizeof *names);

		if (!got != !cases[i].meant ||
			(got && strcmp(got, cases[i].meant) != 0))
			fail_msg("%s: %s", cases[i].typed,
				got ? got : "nothing");
	}
	assert_null(suggest("color", names, 0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(nearest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
