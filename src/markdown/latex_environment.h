/* LaTeX's environments. latex.c only. */
#ifndef MARKDOWN_LATEX_ENVIRONMENT_H
#define MARKDOWN_LATEX_ENVIRONMENT_H

#include "markdown/latex_scan.h"

#include <stdbool.h>

struct latex_environment {
	const char *name;
	const char *open, *close; /* NULL: nothing, which is said */
	const char *item;         /* the mark of its items; NULL: no list */
	int arguments;            /* of \begin, but for the name */
	bool table;               /* "&" parts cells */
};

/* By the name in \begin or \end; NULL: none that we know. */
const struct latex_environment *latex_environment(
	const struct latex_arguments *a);

#endif
