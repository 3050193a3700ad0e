/* Where the title of a cited work is. */
#include "unit.h"

#include "resume/citation.h"

#include <stdio.h>
#include <string.h>

static const struct {
	const char *text;
	const char *read; /* "authors/title/venue"; NULL: nothing */
} cases[] = {
	{"Ode, A., Oak, B. (2021). On crumbs. Journal of Bread, 2(1), 3-4.",
		"Ode, A., Oak, B./On crumbs/Journal of Bread, 2(1), 3-4"},
	{"Ode, A. & Oak, B. (2021b) What rises? In Proc. DOUGH. https://d.example",
		"Ode, A. & Oak, B./What rises?/Proc. DOUGH"},
	{"Ode et al. (2020): On the U.S. crumb. Gazette. doi:10.1/x",
		"Ode et al./On the U.S. crumb/Gazette"},
	{"A. Ode and B. Oak, \"On crumbs,\" in Gazette, vol. 3, 2017.",
		"A. Ode and B. Oak/On crumbs/Gazette, vol. 3"},
	{"Ode, A. \u201COn crumbs\u201D, 2018", "Ode, A./On crumbs/"},
	{"\u300A面包论\u300B 食品学报, 2019", "/面包论/食品学报"},
	{"ICBR 2021 (Workshop): \"On crumbs\" (Poster) [pdf]",
		"/On crumbs/ICBR"},
	{"On crumbs. Gazette (2019). Read by many.", NULL},
	{"The baker (2019). A play.", NULL},
	{"On crumbs, Gazette, 2019", NULL},
	{"\"\"", NULL},
	{"(", NULL},
	{"A. (2019)", NULL},
};

static void table(void **state)
{
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *s = cases[i].text;
		struct citation c;
		char said[200] = "";

		if (!citation_read(s, strlen(s), &c)) {
			if (cases[i].read)
				fail_msg("%s: nothing", s);
			continue;
		}
		snprintf(said, sizeof said, "%.*s/%.*s/%.*s",
			(int)c.authors_to, s, (int)(c.to - c.from), s + c.from,
			(int)(c.venue_to - c.venue), s + c.venue);
		if (!cases[i].read || strcmp(said, cases[i].read) != 0)
			fail_msg("%s: %s", s, said);
	}
	(void)state;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(table),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
