#include "markdown/latex_environment.h"

#include <string.h>

static const struct latex_environment environments[] = {
	{"center", "<div class=\"center\">", "</div>", NULL, 0, false},
	{"flushright", "<div style=\"text-align: right\">", "</div>", NULL, 0,
		false},
	{"multicols", "<div class=\"columns\">", "</div>", NULL, 1, false},
	{"multicols*", "<div class=\"columns\">", "</div>", NULL, 1, false},
	{"quote", "<blockquote>", "</blockquote>", NULL, 0, false},
	{"quotation", "<blockquote>", "</blockquote>", NULL, 0, false},
	{"itemize", "", "", "- ", 0, false},
	{"enumerate", "", "", "1. ", 0, false},
	{"description", "", "", "- ", 0, false},
	{"compactitem", "", "", "- ", 0, false},
	{"tightitemize", "", "", "- ", 0, false},
	{"document", "", "", NULL, 0, false},
	{"flushleft", "", "", NULL, 0, false},
	{"minipage", NULL, NULL, NULL, 1, false},
	{"longtable", NULL, NULL, NULL, 1, true},
	{"tabular", NULL, NULL, NULL, 1, true},
	{"tabular*", NULL, NULL, NULL, 2, true},
	{"tabularx", NULL, NULL, NULL, 2, true},
	{"array", NULL, NULL, NULL, 1, true},
};

const struct latex_environment *latex_environment(
	const struct latex_arguments *a)
{
	size_t n = a->count ? (size_t)(a->to[0] - a->from[0]) : 0;

	for (size_t i = 0; i < sizeof environments / sizeof *environments; i++)
		if (strlen(environments[i].name) == n && n &&
			memcmp(environments[i].name, a->from[0], n) == 0)
			return &environments[i];
	return NULL;
}
